// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/foldermodel.h"

#include "queue/tasktablemodel.h"

#include <QLocale>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace brickyard {

namespace {

constexpr int rest = 4; // times as long as the last tree took, until the next one
constexpr int namesASlice = 10'000; // taken in about a millisecond
constexpr int mostPieces = 64; // that are told to a view; each costs it something
constexpr int mostInserted = 2'000;

} // namespace

FolderModel::FolderModel(const TaskTableModel *tasks, int delay, QObject *parent)
    : QAbstractItemModel(parent),
      m_tasks(tasks),
      m_delay(delay),
      m_tree(std::make_shared<FolderTree>())
{
    m_root.folder = FolderTree::root;
    m_soon.setSingleShot(true);
    m_soon.setInterval(delay);
    connect(&m_soon, &QTimer::timeout, this, &FolderModel::begin);
    connect(&m_slices, &QTimer::timeout, this, &FolderModel::takeNames);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &FolderModel::built);

    const auto rowsMove = [this] {
        m_rowsMoved = true;
        queueChanged();
    };
    connect(tasks, &QAbstractItemModel::rowsInserted, this, &FolderModel::queueChanged);
    connect(tasks, &QAbstractItemModel::rowsRemoved, this, rowsMove);
    connect(tasks, &QAbstractItemModel::layoutChanged, this, rowsMove);
    connect(tasks, &QAbstractItemModel::modelReset, this, [this, rowsMove] {
        rowsMove();
        // Another stage: its folders are not those of the one before.
        m_watcher.cancel();
        apply(std::make_shared<FolderTree>());
    });
    connect(tasks, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &topLeft, const QModelIndex &, const QList<int> &roles) {
                if (topLeft.column() <= TaskTableModel::NameColumn
                    && (roles.isEmpty() || roles.contains(Qt::DisplayRole)))
                    queueChanged();
            });
    if (tasks->rowCount() > 0)
        queueChanged();
}

FolderModel::~FolderModel()
{
    m_watcher.cancel();
}

void FolderModel::queueChanged()
{
    m_dirty = true;
    if (!m_building && !m_soon.isActive())
        m_soon.start();
}

void FolderModel::begin()
{
    m_dirty = false;
    m_rowsMoved = false;
    m_building = true;
    m_taken.start();
    m_names.clear();
    m_names.reserve(std::size_t(m_tasks->rowCount()));
    m_slices.start(0);
}

void FolderModel::takeNames()
{
    if (std::exchange(m_rowsMoved, false)) {
        m_names.clear();
        m_dirty = false;
    }
    const TaskStore &store = m_tasks->store();
    const int end = std::min(store.size(), int(m_names.size()) + namesASlice);
    for (auto row = int(m_names.size()); row < end; ++row)
        m_names.push_back(store.name(row));
    if (end < store.size())
        return;
    m_slices.stop();
    build();
}

void FolderModel::build()
{
    m_watcher.setFuture(QtConcurrent::run(
        [names = std::exchange(m_names, {})](QPromise<std::shared_ptr<const FolderTree>> &promise) {
            const auto tree = FolderTree::of(names, [&promise] { return promise.isCanceled(); });
            if (tree)
                promise.addResult(tree);
        }));
}

void FolderModel::built()
{
    m_building = false;
    if (!m_watcher.isCanceled() && m_watcher.future().resultCount() > 0)
        apply(m_watcher.result());
    // A queue that is still being loaded changes all the time.
    m_soon.setInterval(std::max<int>(m_delay, rest * int(m_taken.elapsed())));
    if (m_dirty)
        m_soon.start();
    else
        Q_EMIT updated();
}

void FolderModel::apply(std::shared_ptr<const FolderTree> tree)
{
    m_tree = std::move(tree);
    find(m_root);
    m_root.folder = FolderTree::root;
    if (differsLittle(m_root)) {
        m_updating = true;
        m_arrowsGo = false;
        update(m_root);
        m_updating = false;
        // Views ask for what a row has below it only then.
        if (m_arrowsGo) {
            Q_EMIT layoutAboutToBeChanged();
            Q_EMIT layoutChanged();
        }
        return;
    }
    beginResetModel();
    m_root.children.clear();
    m_root.count = 0;
    load(m_root, 0, wantedCount(m_root) - 1);
    endResetModel();
}

/// Where the rows that views know of are in the new tree.
void FolderModel::find(Item &item)
{
    item.folder = m_tree->findKey(item.key);
    for (const auto &child : item.children)
        find(*child);
}

int FolderModel::childCount(const Item &item) const
{
    return item.folder < 0 ? 0 : int(m_tree->folder(item.folder).children.size());
}

/// How many children views are to know of: up to the last that they know, and some at least where
/// they know any.
int FolderModel::wantedCount(const Item &item) const
{
    int wanted = 0;
    for (const auto &child : item.children) {
        if (child->folder >= 0)
            wanted = std::max(wanted, m_tree->folder(child->folder).row + 1);
    }
    return std::min(childCount(item), std::max(wanted, portion));
}

bool FolderModel::differsLittle(const Item &item) const
{
    int pieces = 0;
    int stay = 0;
    int before = -1;
    bool wasGone = false;
    for (const auto &child : item.children) {
        const bool isGone = child->folder < 0;
        pieces += isGone && !wasGone ? 1 : 0;
        wasGone = isGone;
        if (isGone)
            continue;
        const int row = m_tree->folder(child->folder).row;
        pieces += row != before + 1 ? 1 : 0;
        before = row;
        ++stay;
    }
    return pieces <= mostPieces && wantedCount(item) - stay <= mostInserted
        && std::all_of(item.children.begin(), item.children.end(), [this](const auto &child) {
               return child->folder < 0 || child->children.empty() || differsLittle(*child);
           });
}

void FolderModel::update(Item &item)
{
    removeGone(item);
    insertNew(item);
    updateTexts(item);
    for (const auto &child : item.children) {
        const bool hadFolders = std::exchange(child->hasFolders, childCount(*child) > 0);
        m_arrowsGo = m_arrowsGo || (hadFolders && !child->hasFolders && child->children.empty());
        // One that had no folders and has some now says so by its first ones.
        if (!child->children.empty() || (!hadFolders && child->hasFolders))
            update(*child);
    }
}

void FolderModel::removeGone(Item &item)
{
    auto &children = item.children;
    for (int last = int(children.size()) - 1; last >= 0; --last) {
        if (children[std::size_t(last)]->folder >= 0)
            continue;
        int first = last;
        while (first > 0 && children[std::size_t(first - 1)]->folder < 0)
            --first;
        beginRemoveRows(indexOf(item), first, last);
        children.erase(children.begin() + first, children.begin() + last + 1);
        for (std::size_t row = std::size_t(first); row < children.size(); ++row)
            children[row]->row = int(row);
        endRemoveRows();
        last = first;
    }
}

void FolderModel::insertNew(Item &item)
{
    const int wanted = wantedCount(item);
    for (int row = 0; row < wanted; ++row) {
        const auto known = std::size_t(row);
        const int next = known < item.children.size()
            ? m_tree->folder(item.children[known]->folder).row
            : wanted;
        if (next == row)
            continue;
        beginInsertRows(indexOf(item), row, next - 1);
        load(item, row, next - 1);
        endInsertRows();
        row = next - 1;
    }
}

/// Makes rows of these children, at their places.
void FolderModel::load(Item &item, int first, int last)
{
    std::vector<std::unique_ptr<Item>> loaded;
    for (int row = first; row <= last; ++row)
        loaded.push_back(makeItem(m_tree->folder(item.folder).children[std::size_t(row)], &item));
    item.children.insert(item.children.begin() + first, std::make_move_iterator(loaded.begin()),
                         std::make_move_iterator(loaded.end()));
    for (std::size_t row = std::size_t(first); row < item.children.size(); ++row)
        item.children[row]->row = int(row);
}

std::unique_ptr<FolderModel::Item> FolderModel::makeItem(int folder, Item *parent) const
{
    const FolderTree::Folder &from = m_tree->folder(folder);
    auto item = std::make_unique<Item>();
    item->folder = folder;
    item->parent = parent;
    item->path = from.path;
    item->key = from.key;
    item->name = from.name();
    item->count = from.count;
    item->hasFolders = !from.children.empty();
    return item;
}

void FolderModel::updateTexts(Item &item)
{
    int first = -1;
    int last = -1;
    for (const auto &child : item.children) {
        const FolderTree::Folder &from = m_tree->folder(child->folder);
        if (child->count == from.count && child->path == from.path)
            continue;
        child->path = from.path;
        child->name = from.name();
        child->count = from.count;
        first = first < 0 ? child->row : first;
        last = child->row;
    }
    if (first >= 0) {
        Q_EMIT dataChanged(
            indexOf(*item.children[std::size_t(first)]), indexOf(*item.children[std::size_t(last)]),
            {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole, PathRole, CountRole});
    }
}

int FolderModel::taskCount() const
{
    return m_tasks->rowCount();
}

QModelIndex FolderModel::indexOf(const QString &path)
{
    const int folder = path.isEmpty() ? -1 : m_tree->find(path);
    if (folder < 0)
        return {};
    const FolderTree::Folder &wanted = m_tree->folder(folder);
    const QModelIndex parent = wanted.parent == FolderTree::root
        ? QModelIndex()
        : indexOf(m_tree->folder(wanted.parent).path);
    while (rowCount(parent) <= wanted.row && canFetchMore(parent))
        fetchMore(parent);
    return index(wanted.row, 0, parent);
}

QModelIndex FolderModel::indexOf(const Item &item) const
{
    return item.parent ? createIndex(item.row, 0, &item) : QModelIndex();
}

FolderModel::Item *FolderModel::itemOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Item *>(index.internalPointer())
                           : const_cast<Item *>(&m_root);
}

QModelIndex FolderModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return indexOf(*itemOf(parent)->children[std::size_t(row)]);
}

QModelIndex FolderModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(*itemOf(child)->parent) : QModelIndex();
}

int FolderModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(itemOf(parent)->children.size());
}

int FolderModel::columnCount(const QModelIndex &parent) const
{
    Q_UNUSED(parent)
    return 1;
}

bool FolderModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0 || canFetchMore(parent);
}

bool FolderModel::canFetchMore(const QModelIndex &parent) const
{
    return parent.column() <= 0 && rowCount(parent) < childCount(*itemOf(parent));
}

void FolderModel::fetchMore(const QModelIndex &parent)
{
    Item &item = *itemOf(parent);
    const int first = rowCount(parent);
    const int last = std::min(childCount(item), first + portion) - 1;
    // Who hears of a change may ask for more in the middle of it.
    if (last < first || m_updating)
        return;
    m_updating = true;
    beginInsertRows(parent, first, last);
    load(item, first, last);
    endInsertRows();
    m_updating = false;
}

QVariant FolderModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Item &item = *itemOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return item.name;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1, %Ln task(s)", "a folder", item.count).arg(item.name);
    case PathRole:
        return item.path;
    case CountRole:
        return item.count;
    default:
        return {};
    }
}

} // namespace brickyard
