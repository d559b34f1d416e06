// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/taskfiltermodel.h"

#include "queue/taskmatcher.h"
#include "queue/tasktablemodel.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace brickyard {

namespace {

const std::atomic<bool> neverCancelled = false;

} // namespace

TaskFilterModel::TaskFilterModel(TaskTableModel *tasks, QObject *parent)
    : QAbstractProxyModel(parent),
      m_tasks(tasks)
{
    m_pool.setMaxThreadCount(1);
    QAbstractProxyModel::setSourceModel(tasks);
    connect(tasks, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(tasks, &QAbstractItemModel::modelReset, this, [this] {
        cancelJob();
        m_dirty.clear();
        m_basis = {};
        m_rows.clear();
        m_positions.assign(std::size_t(totalCount()), -1);
        m_startsAnew = totalCount() > rowsArrangedAtOnce;
        endResetModel();
        m_inEffect = m_wish;
        Q_EMIT rebuilt();
        arrange();
    });
    connect(tasks, &QAbstractItemModel::dataChanged, this, &TaskFilterModel::onDataChanged);
    connect(tasks, &QAbstractItemModel::rowsInserted, this, &TaskFilterModel::onRowsInserted);
    connect(tasks, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            &TaskFilterModel::onRowsAboutToBeRemoved);
    connect(tasks, &QAbstractItemModel::rowsRemoved, this, &TaskFilterModel::onRowsRemoved);
    connect(tasks, &TaskTableModel::rowsGathered, this, &TaskFilterModel::onRowsGathered);
    connect(tasks, &TaskTableModel::rowsTouched, this, [this](const std::vector<int> &rows) {
        m_dirty.insert(m_dirty.end(), rows.begin(), rows.end());
    });
    connect(tasks, &TaskTableModel::peopleRenamed, this, [this] {
        // Anybody's place may be another one now, and anybody may match.
        cancelJob();
        m_basis = {};
    });
    connect(tasks, &TaskTableModel::settled, this, &TaskFilterModel::onSettled);
    m_positions.assign(std::size_t(totalCount()), -1);
    m_startsAnew = totalCount() > rowsArrangedAtOnce;
    arrange();
}

TaskFilterModel::~TaskFilterModel()
{
    cancelJob();
    m_pool.waitForDone();
}

void TaskFilterModel::setFilterText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    TaskFilter filter(text);
    filter.setPerson(m_person);
    if (filter.asksForMine())
        filter.setMe(m_me);
    if (filter.asksForAge())
        filter.setNow(m_tasks->now());
    if (filter == m_wish.filter)
        return;
    m_wish.filter = filter;
    arrange();
}

void TaskFilterModel::setPersonFilter(const std::optional<QString> &userId)
{
    if (userId == m_person)
        return;
    m_person = userId;
    m_wish.filter.setPerson(userId);
    arrange();
}

void TaskFilterModel::setMe(const QString &userId)
{
    if (userId == m_me)
        return;
    m_me = userId;
    if (!m_wish.filter.asksForMine())
        return;
    m_wish.filter.setMe(userId);
    arrange();
}

void TaskFilterModel::timePassed()
{
    if (!m_wish.filter.asksForAge())
        return;
    m_wish.filter.setNow(m_tasks->now());
    arrange();
}

void TaskFilterModel::sort(int column, Qt::SortOrder order)
{
    sort(column < 0 ? QList<TaskSortKey>() : QList<TaskSortKey>{{column, order}});
}

void TaskFilterModel::sort(const QList<TaskSortKey> &keys)
{
    if (keys == m_wish.keys)
        return;
    m_wish.keys = keys;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    arrange();
}

/// What of the last arrangement holds for the one that is wanted.
TaskArrangement::Basis TaskFilterModel::usableBasis() const
{
    TaskArrangement::Basis basis;
    if (m_wish.keys == m_inEffect.keys)
        basis.order = m_basis.order;
    if (m_wish.filter == m_inEffect.filter)
        basis.matches = m_basis.matches;
    return basis;
}

void TaskFilterModel::arrange()
{
    if (totalCount() <= rowsArrangedAtOnce) {
        cancelJob();
        const TaskArrangement::Wish wish = m_wish;
        apply(TaskArrangement::make(m_tasks->store().rows(), wish, usableBasis(),
                                    std::exchange(m_dirty, {}), neverCancelled),
              wish);
        return;
    }
    if (m_job && m_job->wish == m_wish)
        return; // the rows that have changed meanwhile are next
    cancelJob();
    if (!isUpToDate() || !m_basis.matches || (!m_basis.order && !m_wish.keys.isEmpty()))
        startJob();
}

void TaskFilterModel::startJob()
{
    auto job = std::make_unique<Job>();
    job->rows = m_tasks->store().rows();
    job->wish = m_wish;
    job->basis = usableBasis();
    job->dirty = std::exchange(m_dirty, {});
    m_job = job.get();
    m_jobs.push_back(std::move(job));
    m_pool.start([this, running = m_job] {
        running->made = TaskArrangement::make(running->rows, running->wish, running->basis,
                                              running->dirty, running->cancelled);
        QMetaObject::invokeMethod(
            this, [this, running] { finishJob(running); }, Qt::QueuedConnection);
    });
}

void TaskFilterModel::cancelJob()
{
    if (!m_job)
        return;
    m_job->cancelled = true;
    m_dirty.insert(m_dirty.end(), m_job->dirty.begin(), m_job->dirty.end());
    m_job = nullptr;
}

void TaskFilterModel::finishJob(Job *job)
{
    const auto place = std::find_if(m_jobs.begin(), m_jobs.end(),
                                    [job](const auto &each) { return each.get() == job; });
    const std::unique_ptr<Job> ended = std::move(*place);
    m_jobs.erase(place);
    if (m_job != job)
        return;
    m_job = nullptr;
    apply(std::move(ended->made), ended->wish);
    if (!m_job && !isUpToDate())
        arrange();
}

/// Rows that came after the arrangement was begun: at the end until they are sorted in.
void TaskFilterModel::addRowsSince(TaskArrangement &made) const
{
    const auto first = int(made.places.size());
    made.places.resize(std::size_t(totalCount()), -1);
    for (const int row : matchingRows(first, totalCount() - 1)) {
        made.places[std::size_t(row)] = int(made.shown.size());
        made.shown.push_back(row);
    }
}

void TaskFilterModel::apply(TaskArrangement made, const TaskArrangement::Wish &wish)
{
    const bool filtered = std::exchange(m_startsAnew, false) || wish.filter != m_inEffect.filter;
    const bool sorted = wish.keys != m_inEffect.keys;
    m_basis = std::move(made.basis);
    m_inEffect = wish;
    addRowsSince(made);
    if (filtered) {
        beginResetModel();
        m_rows = std::move(made.shown);
        m_positions = std::move(made.places);
        endResetModel();
        Q_EMIT rebuilt();
    } else {
        mend(std::move(made));
    }
    Q_EMIT arranged(filtered ? Change::Filtered : sorted ? Change::Sorted : Change::Mended);
    announceCounts();
}

void TaskFilterModel::mend(TaskArrangement made)
{
    const std::vector<int> &places = made.places;
    hideRows([&places](int row) { return places[std::size_t(row)] < 0; });
    if (m_rows.size() != made.shown.size()) {
        std::vector<int> comes;
        std::copy_if(made.shown.begin(), made.shown.end(), std::back_inserter(comes),
                     [this](int row) { return rowOfSource(row) < 0; });
        showRows(comes);
    }
    reorder(std::move(made.shown), std::move(made.places));
}

std::vector<int> TaskFilterModel::positionsOf(const std::vector<int> &rows) const
{
    std::vector<int> positions(std::size_t(totalCount()), -1);
    for (std::size_t row = 0; row < rows.size(); ++row)
        positions[std::size_t(rows[row])] = int(row);
    return positions;
}

void TaskFilterModel::announceCounts()
{
    if (m_announcedVisible == visibleCount() && m_announcedTotal == totalCount())
        return;
    m_announcedVisible = visibleCount();
    m_announcedTotal = totalCount();
    Q_EMIT countsChanged(m_announcedVisible, m_announcedTotal);
}

void TaskFilterModel::reorder(std::vector<int> rows, std::vector<int> positions)
{
    if (rows == m_rows)
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> sourceRows;
    for (const QModelIndex &index : before)
        sourceRows.push_back(m_rows[std::size_t(index.row())]);
    m_rows = std::move(rows);
    m_positions = std::move(positions);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(createIndex(rowOfSource(sourceRows[std::size_t(i)]), before.at(i).column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

std::vector<int> TaskFilterModel::matchingRows(int first, int last) const
{
    std::vector<int> matching;
    const TaskRows &rows = m_tasks->store().rows();
    const TaskMatcher matcher(m_inEffect.filter, rows);
    for (int row = first; row <= last; ++row) {
        if (matcher.matches(row))
            matching.push_back(row);
    }
    return matching;
}

void TaskFilterModel::showRows(const std::vector<int> &sourceRows)
{
    if (sourceRows.empty())
        return;
    // One insert at the end, whatever their places are; reorder() then moves them there. Views
    // take hundreds of scattered inserts badly.
    beginInsertRows({}, visibleCount(), visibleCount() + int(sourceRows.size()) - 1);
    for (const int row : sourceRows) {
        m_positions[std::size_t(row)] = visibleCount();
        m_rows.push_back(row);
    }
    endInsertRows();
}

template<typename Predicate> void TaskFilterModel::hideRows(Predicate goes)
{
    const auto going = std::count_if(m_rows.begin(), m_rows.end(), goes);
    if (going == 0)
        return;
    const auto first = std::find_if(m_rows.begin(), m_rows.end(), goes);
    auto last = first + going - 1;
    if (!std::all_of(first, last + 1, goes)) {
        // Scattered: gather them at the end, and take them away in one piece.
        std::vector<int> rows = m_rows;
        std::stable_partition(rows.begin(), rows.end(), [&](int row) { return !goes(row); });
        std::vector<int> positions = positionsOf(rows);
        reorder(std::move(rows), std::move(positions));
        last = m_rows.end() - 1;
    }
    const auto lastRow = int(last - m_rows.begin());
    const int firstRow = lastRow - int(going) + 1;
    beginRemoveRows({}, firstRow, lastRow);
    for (int row = firstRow; row <= lastRow; ++row)
        m_positions[std::size_t(sourceRow(row))] = -1;
    m_rows.erase(m_rows.begin() + firstRow, m_rows.begin() + lastRow + 1);
    for (int row = firstRow; row < visibleCount(); ++row)
        m_positions[std::size_t(sourceRow(row))] = row;
    endRemoveRows();
}

void TaskFilterModel::onDataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                                    const QList<int> &roles)
{
    // Told on in as few pieces as our order allows, or in one, where they would be many.
    constexpr int manyRows = 64;
    const int first = topLeft.row();
    const int last = bottomRight.row();
    const auto tell = [&](int from, int to) {
        Q_EMIT dataChanged(index(from, topLeft.column()), index(to, bottomRight.column()), roles);
    };
    if (last - first >= manyRows) {
        if (visibleCount() > 0)
            tell(0, visibleCount() - 1);
        return;
    }
    std::vector<int> changed;
    for (int row = first; row <= last; ++row) {
        if (rowOfSource(row) >= 0)
            changed.push_back(rowOfSource(row));
    }
    std::sort(changed.begin(), changed.end());
    for (std::size_t from = 0; from < changed.size();) {
        std::size_t to = from + 1;
        while (to < changed.size() && changed[to] == changed[to - 1] + 1)
            ++to;
        tell(changed[from], changed[to - 1]);
        from = to;
    }
}

void TaskFilterModel::onRowsInserted(const QModelIndex &parent, int first, int last)
{
    Q_UNUSED(parent)
    // The source only ever appends.
    m_positions.resize(std::size_t(totalCount()), -1);
    const std::vector<int> matching = matchingRows(first, last);
    const bool inPlace = isUpToDate() && m_wish.keys.isEmpty() && m_basis.matches
        && m_basis.matches->size() == std::size_t(first);
    if (inPlace) {
        // As they came, and shown at once: nothing is left to be arranged.
        TaskArrangement::Matches matches = *m_basis.matches;
        matches.resize(std::size_t(totalCount()));
        for (const int row : matching)
            matches[std::size_t(row)] = 1;
        m_basis.matches = std::make_shared<TaskArrangement::Matches>(std::move(matches));
    } else {
        for (int row = first; row <= last; ++row)
            m_dirty.push_back(row);
    }
    showRows(matching);
}

void TaskFilterModel::onRowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    Q_UNUSED(parent)
    hideRows([first, last](int row) { return row >= first && row <= last; });
}

void TaskFilterModel::onRowsRemoved(const QModelIndex &parent, int first, int last)
{
    Q_UNUSED(parent)
    const int count = last - first + 1;
    cancelJob();
    m_basis = {};
    m_positions.erase(m_positions.begin() + first, m_positions.begin() + last + 1);
    std::erase_if(m_dirty, [first, last](int row) { return row >= first && row <= last; });
    if (first == totalCount())
        return; // the last ones: the others are what they were
    for (std::vector<int> *rows : {&m_rows, &m_dirty}) {
        for (int &row : *rows) {
            if (row > last)
                row -= count;
        }
    }
}

/// Other numbers for the same rows: nothing that the views of this model could see.
void TaskFilterModel::onRowsGathered(const std::vector<int> &newRowOfOld)
{
    cancelJob();
    m_basis = {};
    for (std::vector<int> *rows : {&m_rows, &m_dirty}) {
        for (int &row : *rows)
            row = newRowOfOld[std::size_t(row)];
    }
    std::vector<int> positions(m_positions.size());
    for (std::size_t old = 0; old < positions.size(); ++old)
        positions[std::size_t(newRowOfOld[old])] = m_positions[old];
    m_positions = std::move(positions);
}

void TaskFilterModel::onSettled()
{
    const bool basisIsWhole = m_basis.matches && (m_basis.order || m_wish.keys.isEmpty());
    if (!m_dirty.empty() || !basisIsWhole)
        arrange();
    announceCounts();
}

int TaskFilterModel::totalCount() const
{
    return m_tasks->store().size();
}

int TaskFilterModel::rowOfTask(const QString &taskId) const
{
    const int row = m_tasks->rowOf(taskId);
    return row < 0 ? -1 : rowOfSource(row);
}

QString TaskFilterModel::taskIdAt(int row) const
{
    return m_tasks->taskIdAt(sourceRow(row));
}

QModelIndex TaskFilterModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex TaskFilterModel::parent(const QModelIndex &child) const
{
    Q_UNUSED(child)
    return {};
}

QModelIndex TaskFilterModel::sibling(int row, int column, const QModelIndex &index) const
{
    return index.isValid() ? this->index(row, column) : QModelIndex();
}

int TaskFilterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : visibleCount();
}

int TaskFilterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_tasks->columnCount();
}

QVariant TaskFilterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // The base class asks by way of a row, and there may be none.
    if (role != Qt::AccessibleTextRole)
        return m_tasks->headerData(section, orientation, role);
    // Who does not see the arrows and numbers hears them.
    const QString title = m_tasks->headerData(section, orientation, Qt::DisplayRole).toString();
    const QList<TaskSortKey> &keys = m_wish.keys;
    const auto key = std::find_if(keys.cbegin(), keys.cend(), [section](const TaskSortKey &one) {
        return one.column == section;
    });
    if (orientation != Qt::Horizontal || key == keys.cend())
        return title;
    const bool isAscending = key->order == Qt::AscendingOrder;
    if (keys.size() == 1)
        return (isAscending ? tr("%1, sorted ascending", "column")
                            : tr("%1, sorted descending", "column"))
            .arg(title);
    return (isAscending ? tr("%1, sorted ascending, number %2", "column, its place among several")
                        : tr("%1, sorted descending, number %2", "column, its place among several"))
        .arg(title, QLocale().toString(key - keys.cbegin() + 1));
}

QModelIndex TaskFilterModel::mapToSource(const QModelIndex &index) const
{
    return index.isValid() ? m_tasks->index(sourceRow(index.row()), index.column()) : QModelIndex();
}

QModelIndex TaskFilterModel::mapFromSource(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const int row = rowOfSource(index.row());
    return row < 0 ? QModelIndex() : createIndex(row, index.column());
}

} // namespace brickyard
