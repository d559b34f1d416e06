// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/overviewmodel.h"

#include "queue/tasktext.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace brickyard {

namespace {

constexpr quintptr isProject = 0; // otherwise one more than the project's row

/// Which of a stage's numbers a column has; empty: not told.
std::optional<int> numberOf(const StageCounts &counts, int column)
{
    switch (OverviewModel::Column(column)) {
    case OverviewModel::WaitingColumn:
        return counts.waiting;
    case OverviewModel::InProgressColumn:
        return counts.inProgress;
    case OverviewModel::IssuesColumn:
        return counts.issues;
    case OverviewModel::TotalColumn:
        return counts.total;
    case OverviewModel::NameColumn:
    case OverviewModel::OldestColumn:
    case OverviewModel::ColumnCount:
        break;
    }
    return {};
}

/// Whether there can be such tasks in the stage.
bool hasNumber(const Stage &stage, int column)
{
    if (column == OverviewModel::TotalColumn)
        return true;
    if (column == OverviewModel::IssuesColumn)
        return stage.kind == StageKind::Label;
    return stage.hasQueue();
}

QString stageTitle(const Stage &stage)
{
    return stage.isGroundTruth() ? OverviewModel::tr("Ground truth")
                                 : TaskText::oneLine(stage.name);
}

QDateTime oldestOf(const ProjectOverview &overview)
{
    QDateTime oldest;
    for (const StageOverview &stage : overview.stages) {
        if (stage.oldest.isValid() && (!oldest.isValid() || stage.oldest < oldest))
            oldest = stage.oldest;
    }
    return oldest;
}

} // namespace

OverviewModel::OverviewModel(QObject *parent)
    : OverviewModel([] { return QDateTime::currentMSecsSinceEpoch(); }, parent)
{}

OverviewModel::OverviewModel(Clock clock, QObject *parent)
    : QAbstractItemModel(parent),
      m_clock(std::move(clock))
{}

void OverviewModel::setProjects(const QList<Project> &projects)
{
    beginResetModel();
    const QList<Entry> before = std::exchange(m_entries, {});
    for (const Project &project : projects) {
        const auto known = std::find_if(before.cbegin(), before.cend(), [&](const Entry &one) {
            return one.overview.project.id == project.id;
        });
        Entry entry = known == before.cend() ? Entry() : *known;
        entry.overview.project = project;
        m_entries.append(entry);
    }
    endResetModel();
}

QString OverviewModel::Child::title() const
{
    return problem.isEmpty() ? stageTitle(stage.stage) : problem;
}

QList<OverviewModel::Child> OverviewModel::childrenOf(const ProjectOverview &overview)
{
    QList<Child> children;
    for (const StageOverview &stage : overview.stages)
        children.append({stage, {}});
    if (!overview.problem.isEmpty()) {
        children.append(
            {{}, tr("Not read: %1", "a reason").arg(TaskText::oneLine(overview.problem))});
    }
    for (const StageOverview &stage : overview.stages) {
        if (!stage.problem.isEmpty()) {
            children.append({{},
                             tr("%1 was not read: %2", "stage, a reason")
                                 .arg(stageTitle(stage.stage), TaskText::oneLine(stage.problem))});
        }
    }
    return children;
}

void OverviewModel::setOverview(const ProjectOverview &overview)
{
    const auto place =
        std::find_if(m_entries.begin(), m_entries.end(), [&overview](const Entry &one) {
            return one.overview.project.id == overview.project.id;
        });
    if (place == m_entries.end() || place->overview == overview)
        return;
    const int row = int(place - m_entries.begin());
    const QModelIndex parent = index(row, 0);
    const QList<Child> fresh = childrenOf(overview);
    QList<Child> &shown = place->children;
    // Rows that stay what they are stay where they are.
    const auto differs = std::mismatch(
        shown.cbegin(), shown.cend(), fresh.cbegin(), fresh.cend(),
        [](const Child &one, const Child &other) { return one.title() == other.title(); });
    const int same = int(differs.first - shown.cbegin());
    if (same < int(shown.size())) {
        beginRemoveRows(parent, same, int(shown.size()) - 1);
        shown.resize(same);
        endRemoveRows();
    }
    place->overview = overview;
    if (same < int(fresh.size())) {
        beginInsertRows(parent, same, int(fresh.size()) - 1);
        shown.append(fresh.mid(same));
        endInsertRows();
    }
    shown = fresh;
    tellChanged(row);
}

/// A project and all that is below it.
void OverviewModel::tellChanged(int row)
{
    const QModelIndex parent = index(row, 0);
    Q_EMIT dataChanged(parent, index(row, ColumnCount - 1));
    if (const int children = rowCount(parent); children > 0)
        Q_EMIT dataChanged(index(0, 0, parent), index(children - 1, ColumnCount - 1, parent));
}

void OverviewModel::setReading(bool reading)
{
    if (std::exchange(m_isReading, reading) == reading)
        return;
    for (int row = 0; row < int(m_entries.size()); ++row)
        tellChanged(row);
}

QDateTime OverviewModel::readAt() const
{
    QDateTime oldest;
    for (const Entry &entry : m_entries) {
        const QDateTime readAt = entry.overview.readAt;
        if (!readAt.isValid())
            return {};
        if (!oldest.isValid() || readAt < oldest)
            oldest = readAt;
    }
    return oldest;
}

int OverviewModel::problemCount() const
{
    return int(std::count_if(m_entries.cbegin(), m_entries.cend(), [](const Entry &entry) {
        return entry.children.size() > entry.overview.stages.size();
    }));
}

QModelIndex OverviewModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : isProject);
}

QModelIndex OverviewModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == isProject)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, isProject);
}

int OverviewModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_entries.size());
    const bool hasChildren = parent.internalId() == isProject && parent.column() == 0;
    return hasChildren ? int(m_entries.at(parent.row()).children.size()) : 0;
}

int OverviewModel::columnCount(const QModelIndex &parent) const
{
    Q_UNUSED(parent)
    return ColumnCount;
}

QVariant OverviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool project = index.internalId() == isProject;
    const Entry &entry = m_entries.at(project ? index.row() : int(index.internalId()) - 1);
    const ProjectOverview &overview = entry.overview;
    if (role == ProjectIdRole)
        return overview.project.id;
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    if (role == Qt::AccessibleTextRole && index.column() == NameColumn)
        return spoken(index);
    if (project)
        return projectData(overview, index.column(), role);
    const Child &child = entry.children.at(index.row());
    return child.problem.isEmpty() ? stageData(overview, child.stage, index.column(), role)
                                   : problemData(child.problem, index.column(), role);
}

QString OverviewModel::numberText(const std::optional<int> &number) const
{
    if (number)
        return QLocale().toString(*number);
    return m_isReading ? QStringLiteral("\u2026") : QStringLiteral("?");
}

QString OverviewModel::stageNumber(const StageOverview &stage, int column) const
{
    if (!hasNumber(stage.stage, column))
        return QString(QChar(0x2014));
    return numberText(stage.counts ? numberOf(*stage.counts, column) : std::nullopt);
}

/// The sum, where all that it is made of is known.
QString OverviewModel::projectNumber(const ProjectOverview &overview, int column) const
{
    if (overview.stages.isEmpty())
        return numberText({});
    int sum = 0;
    bool any = false;
    for (const StageOverview &stage : overview.stages) {
        if (!hasNumber(stage.stage, column))
            continue;
        const std::optional<int> number =
            stage.counts ? numberOf(*stage.counts, column) : std::nullopt;
        if (!number)
            return numberText({});
        sum += *number;
        any = true;
    }
    return any ? numberText(sum) : QString(QChar(0x2014));
}

QVariant OverviewModel::projectData(const ProjectOverview &overview, int column, int role) const
{
    if (role == Qt::DisplayRole) {
        if (column == NameColumn)
            return TaskText::oneLine(overview.project.name);
        if (column != OldestColumn)
            return projectNumber(overview, column);
        const QDateTime oldest = oldestOf(overview);
        return oldest.isValid() ? RelativeTime(m_clock()).text(oldest.toMSecsSinceEpoch())
                                : QString();
    }
    if (role == Qt::ToolTipRole) {
        QStringList lines{overview.project.name};
        if (overview.readAt.isValid())
            lines.append(tr("Read %1.", "time").arg(TaskText::shortTime(overview.readAt)));
        return TaskText::asPlainToolTip(lines.join(u'\n'));
    }
    return {};
}

QVariant OverviewModel::stageData(const ProjectOverview &overview, const StageOverview &stage,
                                  int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        if (column == NameColumn)
            return stageTitle(stage.stage);
        if (column != OldestColumn)
            return stageNumber(stage, column);
        return stage.oldest.isValid()
            ? RelativeTime(m_clock()).text(stage.oldest.toMSecsSinceEpoch())
            : QString();
    case Qt::ToolTipRole:
        return TaskText::asPlainToolTip(
            column == NameColumn ? tr("Show %1 of %2", "stage, project")
                                       .arg(stageTitle(stage.stage), overview.project.name)
                                 : stageToolTip(stage, column));
    case StageNameRole:
        return stage.stage.name;
    case StageKindRole:
        return int(stage.stage.kind);
    default:
        return {};
    }
}

QString OverviewModel::stageToolTip(const StageOverview &stage, int column) const
{
    if (column == OldestColumn && stage.oldest.isValid()) {
        return tr("The oldest task was created %1.", "time").arg(TaskText::exactTime(stage.oldest));
    }
    if (column == OldestColumn && stage.hasTooManyToLookAt)
        return tr("There are too many tasks to look for the oldest one.");
    if (column == IssuesColumn && stage.stage.kind == StageKind::Review)
        return tr("Issues are raised in label stages.");
    return {};
}

QVariant OverviewModel::problemData(const QString &problem, int column, int role) const
{
    if (role == IsProblemRole)
        return true;
    if (column != NameColumn)
        return {};
    if (role == Qt::DisplayRole)
        return problem;
    return role == Qt::ToolTipRole ? QVariant(TaskText::asPlainToolTip(problem)) : QVariant();
}

/// The row in one sentence, for those who hear it.
QString OverviewModel::spoken(const QModelIndex &index) const
{
    QStringList parts{index.data(Qt::DisplayRole).toString()};
    if (index.data(IsProblemRole).toBool())
        return parts.first();
    for (int column = WaitingColumn; column <= OldestColumn; ++column) {
        const QString text = index.siblingAtColumn(column).data(Qt::DisplayRole).toString();
        if (!text.isEmpty() && text != QString(QChar(0x2014))) {
            parts.append(
                tr("%1: %2", "a column, its value")
                    .arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), text));
        }
    }
    return parts.join(QLatin1String(", "));
}

QVariant OverviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool number = section != NameColumn && section != OldestColumn;
        return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case NameColumn:
        return tr("Project and stage");
    case WaitingColumn:
        return tr("Waiting", "tasks that nobody has");
    case InProgressColumn:
        return tr("In progress");
    case IssuesColumn:
        return tr("Issues");
    case TotalColumn:
        return tr("All", "all tasks of a stage");
    case OldestColumn:
        return tr("Oldest task");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags OverviewModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace brickyard
