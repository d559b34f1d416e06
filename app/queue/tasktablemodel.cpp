// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/tasktablemodel.h"

#include "queue/tasktext.h"

#include <QLocale>
#include <QMimeData>

#include <algorithm>

namespace brickyard {

namespace {

using Row = TaskStore::Row;

QDateTime fromMs(qint64 time)
{
    return time == TaskStore::noTime ? QDateTime() : QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
}

QString dash()
{
    return QString(QChar(0x2014));
}

/// The columns in which two rows of one task differ, as bits.
unsigned differingColumns(const Row &a, const Row &b)
{
    const auto bit = [](TaskTableModel::Column column, bool differs) {
        return differs ? 1U << unsigned(column) : 0U;
    };
    return bit(TaskTableModel::NameColumn, a.name != b.name)
        | bit(TaskTableModel::StateColumn,
              a.state != b.state || a.stateWord != b.stateWord || a.stage != b.stage)
        | bit(TaskTableModel::AssigneeColumn, a.holds != b.holds)
        | bit(TaskTableModel::PriorityColumn, a.priority != b.priority)
        | bit(TaskTableModel::CreatedColumn, a.createdAt != b.createdAt)
        | bit(TaskTableModel::UpdatedColumn, a.updatedAt != b.updatedAt)
        | bit(TaskTableModel::SeriesColumn, a.seriesCount != b.seriesCount);
}

int lowestColumn(unsigned columns)
{
    int column = 0;
    while (!(columns & (1U << unsigned(column))))
        ++column;
    return column;
}

int highestColumn(unsigned columns)
{
    int column = TaskTableModel::ColumnCount - 1;
    while (!(columns & (1U << unsigned(column))))
        --column;
    return column;
}

QList<int> rolesOf(unsigned columns)
{
    QList<int> roles{Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole,
                     TaskTableModel::ChangedAtRole};
    if (columns & (1U << unsigned(TaskTableModel::StateColumn)))
        roles.append(TaskTableModel::StateRole);
    if (columns & (1U << unsigned(TaskTableModel::AssigneeColumn)))
        roles.append({TaskTableModel::AssigneeIdsRole, TaskTableModel::AssigneeInitialsRole});
    return roles;
}

} // namespace

TaskTableModel::TaskTableModel(QObject *parent)
    : TaskTableModel([] { return QDateTime::currentMSecsSinceEpoch(); }, parent)
{}

TaskTableModel::TaskTableModel(Clock clock, QObject *parent)
    : QAbstractTableModel(parent),
      m_clock(std::move(clock)),
      m_ages(m_clock())
{}

void TaskTableModel::setOrigin(const QString &accountId, const QString &projectId,
                               const Stage &stage)
{
    m_accountId = accountId;
    m_projectId = projectId;
    m_stageName = stage.taskStageName();
    m_isReviewStage = stage.kind == StageKind::Review;
}

void TaskTableModel::clear()
{
    beginResetModel();
    m_store.clear();
    m_timeTexts.clear();
    endResetModel();
    Q_EMIT settled();
}

void TaskTableModel::upsert(const QList<Task> &tasks)
{
    if (tasks.isEmpty())
        return;

    std::vector<Row> added;
    QHash<QString, std::size_t> addedOfId;
    std::vector<std::pair<int, unsigned>> changed; // row, columns
    const qint64 now = m_clock();
    for (const Task &task : tasks) {
        Row fresh = m_store.encode(task);
        const int known = m_store.indexOf(task.id);
        if (known >= 0) {
            Row &old = m_store.row(known);
            const unsigned columns = differingColumns(old, fresh);
            if (columns != 0) {
                fresh.changedAt = now;
                fresh.rejected = old.rejected;
                old = std::move(fresh);
                changed.emplace_back(known, columns);
            }
            continue;
        }
        const auto again = addedOfId.constFind(task.id);
        if (again != addedOfId.constEnd()) {
            added[*again] = std::move(fresh);
        } else {
            addedOfId.insert(task.id, added.size());
            added.push_back(std::move(fresh));
        }
    }

    // Neighbours that changed alike are told in one signal. The same row may be in there twice.
    std::sort(changed.begin(), changed.end());
    for (std::size_t from = 0; from < changed.size();) {
        std::size_t to = from + 1;
        while (to < changed.size() && changed[to].second == changed[from].second
               && changed[to].first - changed[to - 1].first <= 1) {
            ++to;
        }
        const unsigned columns = changed[from].second;
        Q_EMIT dataChanged(index(changed[from].first, lowestColumn(columns)),
                           index(changed[to - 1].first, highestColumn(columns)), rolesOf(columns));
        from = to;
    }

    if (!added.empty()) {
        beginInsertRows({}, m_store.size(), m_store.size() + int(added.size()) - 1);
        for (Row &row : added)
            m_store.append(std::move(row));
        endInsertRows();
    }

    // A name that came in for a person shows in every row of theirs.
    if (m_store.takePeopleChanged() && m_store.size() > 0) {
        Q_EMIT dataChanged(
            index(0, AssigneeColumn), index(m_store.size() - 1, AssigneeColumn),
            {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole, AssigneeInitialsRole});
    }
    Q_EMIT settled();
}

void TaskTableModel::removeTasks(const QStringList &taskIds)
{
    std::vector<int> rows;
    for (const QString &taskId : taskIds) {
        const int row = rowOf(taskId);
        if (row >= 0)
            rows.push_back(row);
    }
    if (rows.empty())
        return;
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());

    // One removal, however scattered they are: hundreds would stall the views.
    int first = rows.front();
    const auto count = int(rows.size());
    if (rows.back() - first + 1 != count) {
        gatherAtEnd(rows);
        first = m_store.size() - count;
    }
    beginRemoveRows({}, first, first + count - 1);
    m_store.remove(first, first + count - 1);
    endRemoveRows();
    Q_EMIT settled();
}

void TaskTableModel::gatherAtEnd(const std::vector<int> &rows)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    const std::vector<int> newRowOfOld = m_store.moveToEnd(rows);
    QModelIndexList after;
    for (const QModelIndex &persistent : before)
        after.append(index(newRowOfOld[std::size_t(persistent.row())], persistent.column()));
    changePersistentIndexList(before, after);
    Q_EMIT rowsGathered(newRowOfOld);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void TaskTableModel::setPending(const QHash<QString, QString> &words)
{
    QSet<QString> taskIds(m_pending.keyBegin(), m_pending.keyEnd());
    taskIds.unite(QSet<QString>(words.keyBegin(), words.keyEnd()));
    changePending(taskIds, words);
}

void TaskTableModel::changePending(const QSet<QString> &taskIds,
                                   const QHash<QString, QString> &words)
{
    std::vector<int> rows;
    for (const QString &taskId : taskIds) {
        const auto word = words.constFind(taskId);
        const auto old = m_pending.find(taskId);
        const bool wasMarked = old != m_pending.end();
        if (word == words.constEnd()) {
            if (!wasMarked)
                continue;
            m_pending.erase(old);
        } else {
            if (wasMarked && *old == *word)
                continue;
            m_pending.insert(taskId, *word);
        }
        if (const int row = rowOf(taskId); row >= 0)
            rows.push_back(row);
    }
    if (rows.empty())
        return;
    // Each range costs every view something, so many scattered rows are told as one.
    std::sort(rows.begin(), rows.end());
    constexpr std::size_t manyRows = 32;
    const auto tell = [this](int first, int last) {
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1), {PendingRole});
    };
    if (rows.size() > manyRows) {
        tell(rows.front(), rows.back());
        return;
    }
    for (const int row : rows)
        tell(row, row);
}

void TaskTableModel::setRejected(const QSet<QString> &taskIds)
{
    bool any = false;
    for (int row = 0; row < m_store.size(); ++row) {
        Row &task = m_store.row(row);
        const bool rejected = taskIds.contains(task.id);
        if (std::exchange(task.rejected, rejected) == rejected)
            continue;
        any = true;
        const QModelIndex cell = index(row, StateColumn);
        Q_EMIT dataChanged(cell, cell, {RejectedRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
    }
    if (any)
        Q_EMIT settled();
}

Task TaskTableModel::task(const QString &taskId) const
{
    const int row = rowOf(taskId);
    return row < 0 ? Task() : taskAt(row);
}

QStringList TaskTableModel::taskIds() const
{
    QStringList ids;
    ids.reserve(m_store.size());
    for (int row = 0; row < m_store.size(); ++row)
        ids.append(m_store.row(row).id);
    return ids;
}

int TaskTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_store.size();
}

int TaskTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant TaskTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_store.row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case Qt::ToolTipRole:
        return toolTip(row, index.column());
    case Qt::AccessibleTextRole:
        return accessibleText(row, index.column());
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case TaskIdRole:
        return row.id;
    case StateRole:
        return int(row.state);
    case AssigneeIdsRole: {
        QStringList ids;
        for (const TaskStore::Hold &hold : row.holds)
            ids.append(m_store.people().at(hold.person).userId);
        return ids;
    }
    case AssigneeInitialsRole:
        return row.holds.isEmpty() ? QString()
                                   : m_store.people().at(row.holds.first().person).initials();
    case PendingRole:
        return m_pending.value(row.id);
    case ChangedAtRole:
        return row.changedAt;
    case RejectedRole:
        return row.rejected;
    case PriorityRole:
        return row.priority == TaskStore::noPriority ? QVariant() : QVariant(row.priority);
    default:
        return {};
    }
}

QVariant TaskTableModel::display(const Row &row, int column) const
{
    switch (Column(column)) {
    case NameColumn:
        return TaskText::oneLine(row.name);
    case StateColumn:
        return TaskText::state(row.state, m_store.word(row.stateWord));
    case AssigneeColumn:
        return row.holds.isEmpty() ? dash() : assigneeText(row);
    case PriorityColumn:
        return row.priority == TaskStore::noPriority ? dash()
                                                     : QLocale().toString(row.priority, 'f', 2);
    case CreatedColumn:
        return timeText(row.createdAt);
    case UpdatedColumn:
        return timeText(row.updatedAt);
    case SeriesColumn:
        return QLocale().toString(row.seriesCount);
    case TaskIdColumn:
        return TaskText::oneLine(row.id);
    case ColumnCount:
        break;
    }
    return {};
}

QString TaskTableModel::timeText(qint64 time) const
{
    if (time == TaskStore::noTime)
        return {};
    const qint64 now = m_clock();
    if (now / RelativeTime::validity != m_ages.now() / RelativeTime::validity) {
        m_ages = RelativeTime(now);
        m_timeTexts.clear();
    }
    const auto known = m_timeTexts.constFind(time);
    if (known != m_timeTexts.constEnd())
        return *known;
    // More than any screen shows; what is scrolled away long ago is written anew.
    constexpr qsizetype most = 2000;
    if (m_timeTexts.size() >= most)
        m_timeTexts.clear();
    return *m_timeTexts.insert(time, m_ages.text(time));
}

QVariant TaskTableModel::toolTip(const Row &row, int column) const
{
    switch (Column(column)) {
    case NameColumn:
        return TaskText::asPlainToolTip(row.name);
    case StateColumn: {
        QStringList lines{TaskText::state(row.state, m_store.word(row.stateWord))};
        if (const QString pending = m_pending.value(row.id); !pending.isEmpty())
            lines.append(tr("On its way: %1", "what is about to happen to a task").arg(pending));
        if (row.rejected)
            lines.append(tr("It was sent back from this stage before."));
        return TaskText::asPlainToolTip(lines.join(u'\n'));
    }
    case AssigneeColumn: {
        QStringList lines;
        for (const TaskStore::Hold &hold : row.holds) {
            const Person &person = m_store.people().at(hold.person);
            const QString name = TaskText::oneLine(person.displayName());
            const bool addEmail = !person.email.isEmpty() && person.email != name;
            lines.append(addEmail ? tr("%1 (%2)", "name, email").arg(name, person.email) : name);
            if (hold.assignedAt != TaskStore::noTime) {
                lines.append(
                    tr("assigned %1", "time").arg(TaskText::exactTime(fromMs(hold.assignedAt))));
            }
        }
        return TaskText::asPlainToolTip(lines.join(u'\n'));
    }
    case PriorityColumn:
        return row.priority == TaskStore::noPriority
            ? TaskText::asPlainToolTip(tr("Nobody set a priority."))
            : TaskText::asPlainToolTip(
                QLocale().toString(row.priority, 'g', QLocale::FloatingPointShortest));
    case CreatedColumn:
        return TaskText::asPlainToolTip(TaskText::exactTime(fromMs(row.createdAt)));
    case UpdatedColumn:
        return TaskText::asPlainToolTip(TaskText::exactTime(fromMs(row.updatedAt)));
    case SeriesColumn:
        return TaskText::asPlainToolTip(
            tr("%Ln series", "how many series a task has", row.seriesCount));
    case TaskIdColumn:
        return TaskText::asPlainToolTip(row.id);
    case ColumnCount:
        break;
    }
    return {};
}

QString TaskTableModel::accessibleText(const Row &row, int column) const
{
    // A dash says nothing to somebody who cannot see the column that it stands in.
    if (column == AssigneeColumn && row.holds.isEmpty())
        return tr("Unassigned");
    if (column == PriorityColumn && row.priority == TaskStore::noPriority)
        return tr("No priority");
    if (column == NameColumn) {
        const QString pending = m_pending.value(row.id);
        return pending.isEmpty()
            ? display(row, column).toString()
            : tr("%1, on its way: %2", "a task's name, what is about to happen to it")
                  .arg(display(row, column).toString(), pending);
    }
    if (column == StateColumn && row.rejected)
        return tr("%1, rejected before", "state of a task").arg(display(row, column).toString());
    return display(row, column).toString();
}

QString TaskTableModel::assigneeText(const Row &row) const
{
    QStringList names;
    for (const TaskStore::Hold &hold : row.holds)
        names.append(TaskText::oneLine(m_store.people().at(hold.person).displayName()));
    return names.join(tr(", ", "between names"));
}

QVariant TaskTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const auto column = Column(section);
    if (role == Qt::TextAlignmentRole) {
        const bool number = column == PriorityColumn || column == SeriesColumn;
        return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case NameColumn:
        return tr("Name");
    case StateColumn:
        return tr("State");
    case AssigneeColumn:
        return tr("Assignee");
    case PriorityColumn:
        return tr("Priority");
    case CreatedColumn:
        return tr("Created");
    case UpdatedColumn:
        return tr("Updated");
    case SeriesColumn:
        return tr("Series");
    case TaskIdColumn:
        return tr("Task id");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags TaskTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled
        | Qt::ItemNeverHasChildren;
}

Qt::DropActions TaskTableModel::supportedDragActions() const
{
    return Qt::MoveAction;
}

QStringList TaskTableModel::mimeTypes() const
{
    return {taskMimeType()};
}

QMimeData *TaskTableModel::mimeData(const QModelIndexList &indexes) const
{
    std::vector<int> rows;
    for (const QModelIndex &index : indexes)
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QStringList ids;
    for (const int row : rows)
        ids.append(taskIdAt(row));
    return mimeDataFor(ids);
}

QMimeData *TaskTableModel::mimeDataFor(const QStringList &taskIds) const
{
    if (taskIds.isEmpty())
        return nullptr;
    return toMimeData(TaskDrag{m_accountId, m_projectId, m_stageName, taskIds});
}

} // namespace brickyard
