// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/foldertree.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>

namespace brickyard {

namespace {

constexpr std::size_t namesBetweenLooks = 4096; // at whether it is to stop

/// The next '/' that ends a folder, from \a from on; -1 where there is none.
qsizetype folderEnd(const QString &name, qsizetype from)
{
    for (qsizetype end = name.indexOf(u'/', from); end >= 0; end = name.indexOf(u'/', end + 1)) {
        if (end > 0 && name.at(end - 1) != u'/')
            return end;
    }
    return -1;
}

QCollator naturalCollator()
{
    // QCollator compares code units in the C locale, without regard to numbers.
    const QLocale locale;
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

} // namespace

FolderTree::FolderTree()
    : m_folders(1)
{}

std::shared_ptr<const FolderTree> FolderTree::of(const std::vector<QString> &names,
                                                 const std::function<bool()> &stop)
{
    auto tree = std::make_shared<FolderTree>();
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (stop && i % namesBetweenLooks == 0 && stop())
            return {};
        tree->add(names[i]);
    }
    tree->sort();
    return tree;
}

QStringList FolderTree::foldersOf(const QString &name)
{
    QStringList folders;
    for (qsizetype end = folderEnd(name, 0); end >= 0; end = folderEnd(name, end + 1))
        folders.append(name.left(end));
    return folders;
}

void FolderTree::add(const QString &name)
{
    ++m_folders[root].count;
    if (!name.contains(u'/'))
        return;
    // Folding may change how long a text is, but not how many slashes it has.
    const QString folded = name.toCaseFolded();
    int parent = root;
    qsizetype nameStart = 0;
    qsizetype keyEnd = folderEnd(folded, 0);
    for (qsizetype end = folderEnd(name, 0); end >= 0; end = folderEnd(name, end + 1)) {
        parent = childOf(parent, name.left(end), nameStart, folded.left(keyEnd));
        ++m_folders[std::size_t(parent)].count;
        nameStart = end + 1;
        keyEnd = folderEnd(folded, keyEnd + 1);
    }
}

int FolderTree::childOf(int parent, const QString &path, qsizetype nameStart, const QString &key)
{
    const auto [known, isNew] = m_folderOfKey.try_emplace(key, int(m_folders.size()));
    if (isNew) {
        m_folders.push_back({path, key, nameStart, parent, 0, 0, {}});
        m_folders[std::size_t(parent)].children.push_back(known->second);
    } else if (Folder &folder = m_folders[std::size_t(known->second)]; path < folder.path) {
        folder.path = path;
        folder.nameStart = nameStart;
    }
    return known->second;
}

void FolderTree::sort()
{
    const QCollator collator = naturalCollator();
    std::vector<QCollatorSortKey> sortKeys;
    sortKeys.reserve(m_folders.size());
    for (const Folder &folder : m_folders)
        sortKeys.push_back(collator.sortKey(folder.name()));
    for (Folder &folder : m_folders) {
        std::sort(folder.children.begin(), folder.children.end(), [&](int a, int b) {
            const int order = sortKeys[std::size_t(a)].compare(sortKeys[std::size_t(b)]);
            // What a collator takes for equal ("a" and "ä" with no language) keeps an order too.
            return order != 0 ? order < 0
                              : m_folders[std::size_t(a)].key < m_folders[std::size_t(b)].key;
        });
        for (std::size_t row = 0; row < folder.children.size(); ++row)
            m_folders[std::size_t(folder.children[row])].row = int(row);
    }
}

int FolderTree::findKey(const QString &key) const
{
    if (key.isEmpty())
        return root;
    const auto known = m_folderOfKey.find(key);
    return known == m_folderOfKey.end() ? -1 : known->second;
}

QStringList FolderTree::beginningWith(const QString &beginning, int most) const
{
    const QString key = beginning.toCaseFolded();
    const qsizetype slash = key.lastIndexOf(u'/');
    const int parent = findKey(slash < 0 ? QString() : key.left(slash));
    QStringList paths;
    if (parent < 0)
        return paths;
    for (const int child : folder(parent).children) {
        if (paths.size() == most)
            break;
        if (folder(child).key.startsWith(key))
            paths.append(folder(child).path);
    }
    return paths;
}

} // namespace brickyard
