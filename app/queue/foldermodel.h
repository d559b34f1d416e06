// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/foldertree.h"

#include <QAbstractItemModel>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QTimer>

#include <memory>
#include <vector>

namespace brickyard {

class TaskTableModel;

/// The folders of the queue's names as a tree for a view. It is made on a thread of the pool from a
/// copy of the names that is taken a slice at a time, and follows the queue a moment later: what
/// differs is inserted, removed and changed, so that what is open or current in a view stays so.
/// Rows come in portions as a view asks for them (fetchMore()). GUI thread only.
class FolderModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        PathRole = Qt::UserRole + 1, ///< QString, as a filter asks for it
        CountRole, ///< int: tasks in it and below
    };
    static constexpr int portion = 200; ///< rows that come at once

    /// \a tasks must outlive the model. \a delay: from a change to the making of a tree, in ms;
    /// pages come one after another.
    explicit FolderModel(const TaskTableModel *tasks, int delay = 200, QObject *parent = nullptr);
    ~FolderModel() override;

    /// By its path in any case; fetches what comes before it. Invalid where there is none.
    QModelIndex indexOf(const QString &path);
    /// Whether it is as the queue is now.
    bool isUpToDate() const { return !m_dirty && !m_building; }
    int folderCount() const { return m_tree->size(); }
    /// Of the queue, in folders or not.
    int taskCount() const;
    /// See FolderTree.
    QStringList beginningWith(const QString &beginning, int most) const
    {
        return m_tree->beginningWith(beginning, most);
    }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    /// It is as the queue is now.
    void updated();

private:
    /// A row that a view knows of.
    struct Item
    {
        int folder = -1; ///< in m_tree; -1 while it goes
        int row = 0;
        Item *parent = nullptr;
        QString path;
        QString key;
        QString name;
        int count = 0;
        bool hasFolders = false;
        std::vector<std::unique_ptr<Item>> children; ///< the first ones
    };

    void queueChanged();
    void begin();
    void takeNames();
    void build();
    void built();
    void apply(std::shared_ptr<const FolderTree> tree);
    bool differsLittle(const Item &item) const;
    void find(Item &item);
    void update(Item &item);
    void removeGone(Item &item);
    void insertNew(Item &item);
    void updateTexts(Item &item);
    void load(Item &item, int first, int last);
    int childCount(const Item &item) const;
    int wantedCount(const Item &item) const;
    std::unique_ptr<Item> makeItem(int folder, Item *parent) const;
    QModelIndex indexOf(const Item &item) const;
    Item *itemOf(const QModelIndex &index) const;

    const TaskTableModel *m_tasks;
    const int m_delay;
    std::shared_ptr<const FolderTree> m_tree;
    Item m_root;
    std::vector<QString> m_names; ///< taken so far
    QTimer m_soon;
    QTimer m_slices;
    QElapsedTimer m_taken; ///< since the making of a tree began
    QFutureWatcher<std::shared_ptr<const FolderTree>> m_watcher;
    bool m_dirty = false; ///< the queue has changed since the making of a tree began
    bool m_rowsMoved = false; ///< while names were taken: they are taken again
    bool m_building = false;
    bool m_updating = false; ///< views are being told what differs
    bool m_arrowsGo = false; ///< some row has no folders any more that no view knew of
};

} // namespace brickyard
