// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

namespace brickyard {

/// The folders that the names of tasks are in, as they are split at '/', in natural order
/// ("ct-2" before "ct-10") and with how many tasks are below each. Case does not count: of several
/// spellings the first by its letters is shown. Slashes that follow one another are no folder of
/// their own, they belong to what comes after them. Made once, then only read; any thread.
class FolderTree
{
public:
    struct Folder
    {
        QString path; ///< as a filter asks for it, without a '/' at the end; empty: the root
        QString key; ///< path, case-folded
        qsizetype nameStart = 0; ///< where in path its own name begins
        int parent = -1;
        int row = 0; ///< its place among its siblings
        int count = 0; ///< tasks in it and below
        std::vector<int> children; ///< in natural order

        QString name() const { return path.mid(nameStart); }
    };

    static constexpr int root = 0;

    FolderTree();
    FolderTree(const FolderTree &) = delete;
    FolderTree &operator=(const FolderTree &) = delete;

    /// \a stop is asked now and then; where it says so, the answer is null.
    static std::shared_ptr<const FolderTree> of(const std::vector<QString> &names,
                                                const std::function<bool()> &stop = {});
    /// What \a name is in, from the outermost: "a/b/ct" is in "a" and "a/b".
    static QStringList foldersOf(const QString &name);

    const Folder &folder(int index) const { return m_folders[std::size_t(index)]; }
    int size() const { return int(m_folders.size()) - 1; } ///< without the root
    /// By its path in any case; -1 where there is none.
    int find(const QString &path) const { return findKey(path.toCaseFolded()); }
    int findKey(const QString &key) const;
    /// The paths of folders that begin like \a beginning, in its last part: of "a/b" those in "a".
    QStringList beginningWith(const QString &beginning, int most) const;

private:
    void add(const QString &name);
    int childOf(int parent, const QString &path, qsizetype nameStart, const QString &key);
    void sort();

    std::vector<Folder> m_folders;
    std::unordered_map<QString, int> m_folderOfKey;
};

} // namespace brickyard
