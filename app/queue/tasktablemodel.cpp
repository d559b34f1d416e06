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

/// The columns in which a row differs from an entry of the same task, as bits.
unsigned differingColumns(const TaskRows::Place &place, const TaskEntry &entry)
{
    const auto bit = [](TaskTableModel::Column column, bool differs) {
        return differs ? 1U << unsigned(column) : 0U;
    };
    const Row &a = *place.row;
    const Row &b = entry.row;
    const auto holds = place.chunk->holdsOf(a);
    return bit(TaskTableModel::NameColumn, place.chunk->name(a) != entry.name)
        | bit(TaskTableModel::StateColumn,
              a.state != b.state || a.stateWord != b.stateWord || a.stage != b.stage)
        | bit(TaskTableModel::AssigneeColumn,
              !std::equal(holds.begin(), holds.end(), entry.holds.begin(), entry.holds.end()))
        | bit(TaskTableModel::PriorityColumn, a.priority != b.priority)
        | bit(TaskTableModel::CreatedColumn, a.createdAt != b.createdAt)
        | bit(TaskTableModel::UpdatedColumn, a.updatedAt != b.updatedAt)
        | bit(TaskTableModel::SeriesColumn, a.seriesCount != b.seriesCount);
}

/// Whether the one is known to be older than the other.
bool isOlder(const Row &row, const Row &than)
{
    return row.updatedAt != TaskStore::noTime && row.updatedAt < than.updatedAt;
}

/// Each range costs every view something, so more than this are told as one.
constexpr std::size_t manyRanges = 32;

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
      m_clock(std::move(clock))
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
    m_rejected.clear();
    endResetModel();
    Q_EMIT settled();
}

void TaskTableModel::upsert(const QList<Task> &tasks)
{
    if (tasks.isEmpty())
        return;

    std::vector<TaskEntry> added;
    QHash<QString, std::size_t> addedOfId;
    std::vector<std::pair<int, unsigned>> changed; // row, columns
    QSet<int> seen;
    const qint64 now = m_clock();
    for (const Task &task : tasks) {
        TaskEntry fresh = m_store.encode(task);
        if (const int known = m_store.indexOf(task.id); known >= 0) {
            const bool again = seen.contains(known);
            seen.insert(known);
            if (again && isOlder(fresh.row, m_store.row(known)))
                continue;
            const unsigned columns = differingColumns(m_store.rows().at(known), fresh);
            if (columns != 0) {
                m_store.replace(known, fresh, now);
                changed.emplace_back(known, columns);
            }
            continue;
        }
        const auto again = addedOfId.constFind(task.id);
        if (again == addedOfId.constEnd()) {
            addedOfId.insert(task.id, added.size());
            added.push_back(std::move(fresh));
        } else if (!isOlder(fresh.row, added[*again].row)) {
            added[*again] = std::move(fresh);
        }
    }

    // The same row may be in there twice.
    std::sort(changed.begin(), changed.end());
    tellChanges(changed);

    if (!added.empty()) {
        beginInsertRows({}, m_store.size(), m_store.size() + int(added.size()) - 1);
        m_store.append(added);
        endInsertRows();
    }

    // A name that came in for a person shows in every row of theirs.
    if (m_store.takePeopleChanged() && m_store.size() > 0) {
        Q_EMIT peopleRenamed();
        Q_EMIT dataChanged(
            index(0, AssigneeColumn), index(m_store.size() - 1, AssigneeColumn),
            {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole, AssigneeInitialsRole});
    }
    Q_EMIT settled();
}

/// Neighbours that changed alike are told in one signal.
void TaskTableModel::tellChanges(const std::vector<std::pair<int, unsigned>> &changed)
{
    if (changed.empty())
        return;
    struct Range
    {
        int first;
        int last;
        unsigned columns;
    };
    std::vector<Range> ranges;
    std::vector<int> rows;
    unsigned allColumns = 0;
    for (const auto &[row, columns] : changed) {
        allColumns |= columns;
        if (rows.empty() || rows.back() != row)
            rows.push_back(row);
        if (!ranges.empty() && ranges.back().columns == columns && row - ranges.back().last <= 1)
            ranges.back().last = row;
        else
            ranges.push_back(Range{row, row, columns});
    }
    if (ranges.size() > manyRanges)
        ranges = {Range{rows.front(), rows.back(), allColumns}};
    Q_EMIT rowsTouched(rows);
    for (const Range &range : ranges) {
        Q_EMIT dataChanged(index(range.first, lowestColumn(range.columns)),
                           index(range.last, highestColumn(range.columns)), rolesOf(range.columns));
    }
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
    std::sort(rows.begin(), rows.end());
    const auto tell = [this](int first, int last) {
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1), {PendingRole});
    };
    if (rows.size() > manyRanges) {
        tell(rows.front(), rows.back());
        return;
    }
    for (const int row : rows)
        tell(row, row);
}

void TaskTableModel::setRejected(const QSet<QString> &taskIds)
{
    std::vector<int> rows;
    const auto mark = [&](const QString &taskId, bool rejected) {
        const int row = rowOf(taskId);
        if (row < 0 || m_store.row(row).rejected == rejected)
            return;
        m_store.setRejected(row, rejected);
        rows.push_back(row);
    };
    // By those that are named, not by all rows.
    for (const QString &taskId : std::as_const(m_rejected)) {
        if (!taskIds.contains(taskId))
            mark(taskId, false);
    }
    for (const QString &taskId : taskIds)
        mark(taskId, true);
    m_rejected = taskIds;
    if (rows.empty())
        return;
    std::sort(rows.begin(), rows.end());
    Q_EMIT rowsTouched(rows);
    const auto tell = [this](int first, int last) {
        Q_EMIT dataChanged(index(first, StateColumn), index(last, StateColumn),
                           {RejectedRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
    };
    if (rows.size() > manyRanges) {
        tell(rows.front(), rows.back());
    } else {
        for (const int row : rows)
            tell(row, row);
    }
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
        ids.append(m_store.id(row));
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
    const int row = index.row();
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
        return m_store.id(row);
    case StateRole:
        return int(m_store.row(row).state);
    case AssigneeIdsRole: {
        QStringList ids;
        for (const TaskStore::Hold &hold : m_store.holds(row))
            ids.append(m_store.people().at(hold.person).userId);
        return ids;
    }
    case AssigneeInitialsRole:
        return m_store.holds(row).empty()
            ? QString()
            : m_store.people().at(m_store.holds(row).front().person).initials();
    case PendingRole:
        return m_pending.value(m_store.id(row));
    case ChangedAtRole:
        return m_store.row(row).changedAt;
    case RejectedRole:
        return m_store.row(row).rejected;
    default:
        return {};
    }
}

QVariant TaskTableModel::display(int row, int column) const
{
    const Row &task = m_store.row(row);
    switch (Column(column)) {
    case NameColumn:
        return TaskText::oneLine(m_store.name(row));
    case StateColumn:
        return TaskText::state(task.state, m_store.word(task.stateWord));
    case AssigneeColumn:
        return task.holdCount == 0 ? dash() : assigneeText(row);
    case PriorityColumn:
        return task.priority == TaskStore::noPriority ? dash()
                                                      : QLocale().toString(task.priority, 'f', 2);
    case CreatedColumn:
        return timeText(task.createdAt);
    case UpdatedColumn:
        return timeText(task.updatedAt);
    case SeriesColumn:
        return QLocale().toString(task.seriesCount);
    case TaskIdColumn:
        return TaskText::oneLine(m_store.id(row));
    case ColumnCount:
        break;
    }
    return {};
}

QString TaskTableModel::timeText(qint64 time) const
{
    const auto known = m_timeTexts.constFind(time);
    if (known != m_timeTexts.constEnd())
        return *known;
    // More than any screen shows; what is scrolled away long ago is written anew.
    constexpr qsizetype most = 2000;
    if (m_timeTexts.size() >= most)
        m_timeTexts.clear();
    return *m_timeTexts.insert(time, TaskText::shortTime(fromMs(time)));
}

QVariant TaskTableModel::toolTip(int row, int column) const
{
    const Row &task = m_store.row(row);
    switch (Column(column)) {
    case NameColumn:
        return TaskText::asPlainToolTip(m_store.name(row));
    case StateColumn: {
        QStringList lines{TaskText::state(task.state, m_store.word(task.stateWord))};
        if (const QString pending = m_pending.value(m_store.id(row)); !pending.isEmpty())
            lines.append(tr("On its way: %1", "what is about to happen to a task").arg(pending));
        if (task.rejected)
            lines.append(tr("It was sent back from this stage before."));
        return TaskText::asPlainToolTip(lines.join(u'\n'));
    }
    case AssigneeColumn:
        return assigneesToolTip(row);
    case PriorityColumn:
        return task.priority == TaskStore::noPriority
            ? TaskText::asPlainToolTip(tr("Nobody set a priority."))
            : TaskText::asPlainToolTip(
                QLocale().toString(task.priority, 'g', QLocale::FloatingPointShortest));
    case CreatedColumn:
        return TaskText::asPlainToolTip(TaskText::exactTime(fromMs(task.createdAt)));
    case UpdatedColumn:
        return TaskText::asPlainToolTip(TaskText::exactTime(fromMs(task.updatedAt)));
    case SeriesColumn:
        return TaskText::asPlainToolTip(
            tr("%Ln series", "how many series a task has", task.seriesCount));
    case TaskIdColumn:
        return TaskText::asPlainToolTip(m_store.id(row));
    case ColumnCount:
        break;
    }
    return {};
}

QString TaskTableModel::assigneesToolTip(int row) const
{
    QStringList lines;
    for (const TaskStore::Hold &hold : m_store.holds(row)) {
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

QString TaskTableModel::accessibleText(int row, int column) const
{
    const Row &task = m_store.row(row);
    // A dash says nothing to somebody who cannot see the column that it stands in.
    if (column == AssigneeColumn && task.holdCount == 0)
        return tr("Unassigned");
    if (column == PriorityColumn && task.priority == TaskStore::noPriority)
        return tr("No priority");
    if (column == NameColumn) {
        const QString pending = m_pending.value(m_store.id(row));
        return pending.isEmpty()
            ? display(row, column).toString()
            : tr("%1, on its way: %2", "a task's name, what is about to happen to it")
                  .arg(display(row, column).toString(), pending);
    }
    if (column == StateColumn && task.rejected)
        return tr("%1, rejected before", "state of a task").arg(display(row, column).toString());
    return display(row, column).toString();
}

QString TaskTableModel::assigneeText(int row) const
{
    QStringList names;
    for (const TaskStore::Hold &hold : m_store.holds(row))
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
