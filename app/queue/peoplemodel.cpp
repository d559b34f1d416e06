// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/peoplemodel.h"

#include "queue/tasktablemodel.h"
#include "queue/tasktext.h"

#include <QCollator>
#include <QLocale>
#include <QMimeData>

#include <algorithm>

namespace brickyard {

PeopleModel::PeopleModel(const TaskTableModel *tasks, QObject *parent)
    : QAbstractListModel(parent),
      m_tasks(tasks)
{
    connect(tasks, &TaskTableModel::settled, this, &PeopleModel::countLater);
}

void PeopleModel::setPlace(Place place)
{
    beginResetModel();
    m_place = std::move(place);
    m_entries.clear();
    m_mostOpen = 0;
    if (m_place.stage.hasQueue()) {
        m_entries.push_back(Entry{Kind::Unassigned, {}, placeReason(), 0});
        for (const ProjectMember &member : std::as_const(m_place.members)) {
            const bool mayWork = member.active && member.mayWorkIn(m_place.stage.name);
            m_entries.push_back(Entry{mayWork ? Kind::Member : Kind::NoAccess, member.person,
                                      reasonFor(member), 0});
        }
        if (m_place.self)
            m_entries.push_back(Entry{Kind::ApiKey, *m_place.self, placeReason(), 0});
        QCollator collator;
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        std::stable_sort(
            m_entries.begin(), m_entries.end(), [&collator](const Entry &a, const Entry &b) {
                if (a.kind != b.kind)
                    return a.kind < b.kind;
                return collator.compare(a.person.displayName(), b.person.displayName()) < 0;
            });
    }
    count();
    endResetModel();
}

void PeopleModel::setCountsKnown(bool known)
{
    if (known == m_countsKnown)
        return;
    m_countsKnown = known;
    count();
    if (!m_entries.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

QString PeopleModel::placeReason() const
{
    if (m_place.project.consensus) {
        return tr("%1 is a consensus project: Brickyard cannot assign its tasks yet.")
            .arg(TaskText::oneLine(m_place.project.name));
    }
    return {};
}

QString PeopleModel::reasonFor(const ProjectMember &member) const
{
    const QString name = TaskText::oneLine(member.person.displayName());
    if (!member.active)
        return tr("%1 is no longer active in this organization.").arg(name);
    if (!member.mayWorkIn(m_place.stage.name))
        return tr("%1 has no access to %2.", "person, stage").arg(name, m_place.stage.name);
    if (member.person.email.isEmpty())
        return tr("%1 has no email, and RedBrick assigns by email.").arg(name);
    return placeReason();
}

void PeopleModel::countLater()
{
    // Pages and answers come in bursts; one count for each turn of the event loop is enough.
    if (std::exchange(m_countIsDue, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_countIsDue = false;
            std::vector<int> before;
            for (const Entry &entry : m_entries)
                before.push_back(entry.open);
            const int mostBefore = m_mostOpen;
            count();
            if (!m_countsKnown)
                return;
            for (std::size_t row = 0; row < m_entries.size(); ++row) {
                if (m_entries[row].open != before[row] || m_mostOpen != mostBefore) {
                    const QModelIndex changed = index(int(row));
                    Q_EMIT dataChanged(
                        changed, changed,
                        {OpenCountRole, LoadRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
                }
            }
        },
        Qt::QueuedConnection);
}

void PeopleModel::count()
{
    const TaskStore &store = m_tasks->store();
    QHash<QString, int> ofUser;
    for (int person = 0; person < int(store.people().size()); ++person)
        ofUser.insert(store.people().at(person).userId, store.openCount(person));

    m_mostOpen = 0;
    for (Entry &entry : m_entries) {
        entry.open = entry.kind == Kind::Unassigned ? store.unassignedCount()
                                                    : ofUser.value(entry.person.userId);
        if (entry.kind != Kind::Unassigned)
            m_mostOpen = std::max(m_mostOpen, entry.open);
    }
}

Person PeopleModel::personAt(int row) const
{
    return m_entries[std::size_t(row)].person;
}

int PeopleModel::rowOf(const QString &userId) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
        return entry.person.userId == userId
            && (entry.kind == Kind::Unassigned) == userId.isEmpty();
    });
    return found == m_entries.end() ? -1 : int(found - m_entries.begin());
}

/// Where the tasks come from, against where the people are asked to work.
QString PeopleModel::whyNotFromThere(const QMimeData *data) const
{
    const std::optional<TaskDrag> drag = taskDragFrom(data);
    if (!drag)
        return tr("Only tasks can be dropped here.");
    if (drag->accountId != m_place.accountId)
        return tr("These tasks belong to another account.");
    if (drag->projectId != m_place.project.id)
        return tr("These tasks belong to another project.");
    if (!m_place.stage.hasQueue())
        return tr("Nobody can be assigned in %1.", "stage").arg(m_place.stage.name);
    if (drag->stageName != m_place.stage.taskStageName())
        return tr("These tasks are in another stage.");
    return {};
}

QString PeopleModel::whyNot(const QMimeData *data, const QModelIndex &index) const
{
    if (const QString reason = whyNotFromThere(data); !reason.isEmpty())
        return reason;
    if (!index.isValid())
        return tr("Drop the tasks on a person.");
    return m_entries[std::size_t(index.row())].reason;
}

QString PeopleModel::whyNotDistribute(const QMimeData *data) const
{
    const QString reason = whyNotFromThere(data);
    return reason.isEmpty() ? whyNotDistribute() : reason;
}

QString PeopleModel::whyNotDistribute() const
{
    if (m_entries.empty())
        return tr("Tasks are distributed in label and review stages.");
    return placeReason();
}

QString PeopleModel::outcome(const QMimeData *data, const QModelIndex &index) const
{
    return whyNot(data, index).isEmpty() ? outcome(taskDragFrom(data)->taskIds, index) : QString();
}

QString PeopleModel::outcome(const QStringList &taskIds, const QModelIndex &index) const
{
    const QString change = counts(taskIds, index);
    if (change.isEmpty())
        return {};
    return tr("%1: %2", "person, open tasks before and after the drop")
        .arg(nameOf(m_entries[std::size_t(index.row())]), change);
}

QString PeopleModel::counts(const QStringList &taskIds, const QModelIndex &index) const
{
    if (!index.isValid() || !m_entries[std::size_t(index.row())].reason.isEmpty())
        return {};
    const Entry &entry = m_entries[std::size_t(index.row())];
    const int added = countAdded(taskIds, entry);
    const QLocale locale;
    if (!m_countsKnown)
        return tr("+%1", "number of tasks that a person would get").arg(locale.toString(added));
    return tr("%1 → %2", "open tasks before and after the drop")
        .arg(locale.toString(entry.open), locale.toString(entry.open + added));
}

/// Those that the person has already are not counted twice.
int PeopleModel::countAdded(const QStringList &taskIds, const Entry &entry) const
{
    const TaskStore &store = m_tasks->store();
    return int(std::count_if(taskIds.begin(), taskIds.end(), [&](const QString &taskId) {
        const int row = m_tasks->rowOf(taskId);
        if (row < 0)
            return false;
        const auto holds = store.holds(row);
        if (entry.kind == Kind::Unassigned)
            return !holds.empty();
        return std::none_of(holds.begin(), holds.end(), [&](const TaskStore::Hold &hold) {
            return store.people().at(hold.person).userId == entry.person.userId;
        });
    }));
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QString PeopleModel::nameOf(const Entry &entry) const
{
    switch (entry.kind) {
    case Kind::Unassigned:
        return tr("Unassigned");
    case Kind::ApiKey:
        return tr("This API key");
    case Kind::Member:
    case Kind::NoAccess:
        break;
    }
    return TaskText::oneLine(entry.person.displayName());
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry &entry = m_entries[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return nameOf(entry);
    case Qt::ToolTipRole:
        return toolTip(entry);
    case Qt::AccessibleTextRole:
        return accessibleText(entry);
    case KindRole:
        return QVariant::fromValue(entry.kind);
    case UserIdRole:
        return entry.person.userId;
    case InitialsRole:
        return entry.person.initials();
    case OpenCountRole:
        return m_countsKnown ? entry.open : -1;
    case LoadRole:
        return m_countsKnown && m_mostOpen > 0 && entry.kind != Kind::Unassigned
            ? double(entry.open) / m_mostOpen
            : 0.0;
    case ReasonRole:
        return entry.reason;
    default:
        return {};
    }
}

QVariant PeopleModel::toolTip(const Entry &entry) const
{
    QStringList lines{nameOf(entry)};
    if (!entry.person.email.isEmpty())
        lines.append(entry.person.email);
    if (!entry.reason.isEmpty())
        lines.append(entry.reason);
    else if (entry.kind == Kind::ApiKey && !entry.person.displayName().isEmpty())
        lines.append(TaskText::oneLine(entry.person.displayName()));
    if (entry.person.lastSeen.isValid())
        lines.append(tr("Last seen %1", "time").arg(TaskText::shortTime(entry.person.lastSeen)));
    return TaskText::asPlainToolTip(lines.join(u'\n'));
}

QString PeopleModel::accessibleText(const Entry &entry) const
{
    QString text = nameOf(entry);
    if (m_countsKnown)
        text = tr("%1, %Ln open", "person, open tasks", entry.open).arg(text);
    return entry.reason.isEmpty() ? text : QString(text + QLatin1String(". ") + entry.reason);
}

Qt::ItemFlags PeopleModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    // People without access can be clicked too: what they still have is to be seen.
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (m_entries[std::size_t(index.row())].reason.isEmpty())
        flags |= Qt::ItemIsDropEnabled;
    return flags;
}

Qt::DropActions PeopleModel::supportedDropActions() const
{
    return Qt::MoveAction;
}

QStringList PeopleModel::mimeTypes() const
{
    return {taskMimeType()};
}

bool PeopleModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                  const QModelIndex &parent) const
{
    // On a row, never between two.
    return action == Qt::MoveAction && row < 0 && column < 0 && whyNot(data, parent).isEmpty();
}

bool PeopleModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                               const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const QStringList taskIds = taskDragFrom(data)->taskIds;
    const Entry &entry = m_entries[std::size_t(parent.row())];
    if (entry.kind == Kind::Unassigned)
        Q_EMIT unassignRequested(taskIds);
    else
        Q_EMIT assignRequested(entry.person, taskIds);
    return true;
}

} // namespace brickyard
