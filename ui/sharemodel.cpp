// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sharemodel.h"

#include "queue/tasktext.h"

#include <QLocale>

#include <algorithm>

namespace brickyard {

ShareModel::ShareModel(const QList<DistributionCandidate> &candidates, QObject *parent)
    : QAbstractTableModel(parent)
{
    QList<DistributionCandidate> ordered = candidates;
    std::stable_partition(
        ordered.begin(), ordered.end(),
        [](const DistributionCandidate &candidate) { return candidate.whyNot.isEmpty(); });
    for (const DistributionCandidate &candidate : std::as_const(ordered)) {
        Share share;
        share.person = candidate.person;
        share.open = candidate.open;
        share.mayWork = candidate.whyNot.isEmpty();
        share.ticked = share.mayWork && !candidate.person.isApiKey();
        m_shares.append(share);
        m_reasons.append(candidate.whyNot);
        m_places.push_back(DistributionPlan::Place{share.open, 0, 0, share.open});
        m_scale = std::max(m_scale, share.open);
    }
}

QString ShareModel::nameAt(int row) const
{
    const Person &person = m_shares.at(row).person;
    return person.isApiKey() ? tr("This API key") : TaskText::oneLine(person.displayName());
}

void ShareModel::setPlan(const DistributionPlan &plan, int taskCount)
{
    m_places = plan.places;
    m_taskCount = taskCount;
    m_scale = 0;
    for (const DistributionPlan::Place &place : m_places)
        m_scale = std::max({m_scale, place.before, place.after});
    announce();
}

void ShareModel::announce()
{
    if (!m_shares.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ShareModel::tickEverybody(bool ticked)
{
    for (Share &share : m_shares) {
        share.ticked = ticked && share.mayWork;
        if (!ticked)
            share.wanted.reset();
    }
    announce();
    Q_EMIT sharesChanged();
}

Qt::CheckState ShareModel::everybodyTicked() const
{
    int ticked = 0;
    int some = 0;
    for (const Share &share : m_shares) {
        ticked += share.mayWork && share.ticked ? 1 : 0;
        some += share.mayWork ? 1 : 0;
    }
    if (ticked == 0)
        return Qt::Unchecked;
    return ticked == some ? Qt::Checked : Qt::PartiallyChecked;
}

bool ShareModel::hasEdits() const
{
    return std::any_of(m_shares.begin(), m_shares.end(),
                       [](const Share &share) { return share.wanted.has_value(); });
}

void ShareModel::resetEdits()
{
    for (Share &share : m_shares)
        share.wanted.reset();
    announce();
    Q_EMIT sharesChanged();
}

int ShareModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shares.size());
}

int ShareModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

/// What the others want stays theirs.
int ShareModel::mostFor(int row) const
{
    int most = m_taskCount;
    for (int other = 0; other < m_shares.size(); ++other) {
        const Share &share = m_shares.at(other);
        if (other != row && share.wanted && share.mayWork && share.ticked)
            most -= place(other).gets;
    }
    return std::max(0, most);
}

QString ShareModel::display(int row, Column column) const
{
    const QLocale locale;
    const bool mayWork = m_shares.at(row).mayWork;
    switch (column) {
    case PersonColumn:
        return nameAt(row);
    case NowColumn:
        return locale.toString(place(row).before);
    case GetsColumn:
        return mayWork ? locale.toString(place(row).gets) : m_reasons.at(row);
    case AfterColumn:
        return locale.toString(place(row).after);
    case LoadColumn: // painted
    case ColumnCount:
        break;
    }
    return {};
}

QString ShareModel::toolTip(int row) const
{
    QStringList lines{nameAt(row)};
    const Share &share = m_shares.at(row);
    if (!share.person.email.isEmpty())
        lines.append(share.person.email);
    else if (share.person.isApiKey())
        lines.append(TaskText::oneLine(share.person.displayName()));
    if (!m_reasons.at(row).isEmpty())
        lines.append(m_reasons.at(row));
    if (const int keeps = place(row).keeps)
        lines.append(
            tr("%Ln of these task(s) are with %1 already.", "person", keeps).arg(nameAt(row)));
    return TaskText::asPlainToolTip(lines.join(u'\n'));
}

QString ShareModel::accessibleText(int row) const
{
    if (!m_shares.at(row).mayWork)
        return QString(nameAt(row) + QLatin1String(". ") + m_reasons.at(row));
    const QLocale locale;
    const DistributionPlan::Place &now = place(row);
    return tr("%1: %2 now, gets %3, %4 after", "person, numbers of tasks")
        .arg(nameAt(row), locale.toString(now.before), locale.toString(now.gets),
             locale.toString(now.after));
}

QVariant ShareModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    const auto column = Column(index.column());
    const Share &share = m_shares.at(row);
    const DistributionPlan::Place &now = place(row);
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case Qt::EditRole:
        return column == GetsColumn ? QVariant(now.gets) : QVariant(display(row, column));
    case Qt::ToolTipRole:
        return toolTip(row);
    case Qt::AccessibleTextRole:
        return column == PersonColumn || column == LoadColumn ? QVariant(accessibleText(row))
                                                              : QVariant();
    case Qt::TextAlignmentRole:
        return column == NowColumn || column == AfterColumn
                || (column == GetsColumn && share.mayWork)
            ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
            : QVariant(int(Qt::AlignLeft | Qt::AlignVCenter));
    case Qt::CheckStateRole:
        if (column == PersonColumn)
            return share.ticked ? Qt::Checked : Qt::Unchecked;
        return {};
    case UserIdRole:
        return share.person.userId;
    case InitialsRole:
        return share.person.initials();
    case ReasonRole:
        return m_reasons.at(row);
    case EditedRole:
        return share.wanted.has_value();
    case WantedRole:
        return share.wanted ? QVariant(*share.wanted) : QVariant();
    case MostRole:
        return mostFor(row);
    case StaysRole:
        return now.after - (now.gets - now.keeps);
    case BeforeRole:
        return now.before;
    case AfterRole:
        return now.after;
    case ScaleRole:
        return m_scale;
    default:
        return {};
    }
}

bool ShareModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return false;
    Share &share = m_shares[index.row()];
    if (role == Qt::CheckStateRole && flags(index).testFlag(Qt::ItemIsUserCheckable)) {
        share.ticked = value.toInt() != Qt::Unchecked;
        if (!share.ticked)
            share.wanted.reset();
    } else if (role == Qt::EditRole && flags(index).testFlag(Qt::ItemIsEditable)) {
        bool isNumber = false;
        const int wanted = std::clamp(value.toInt(&isNumber), 0, mostFor(index.row()));
        if (!isNumber)
            return false;
        // An editor that was opened and closed again has edited nothing.
        if (wanted == place(index.row()).gets)
            return true;
        share.wanted = wanted;
    } else if (role == WantedRole && share.mayWork) {
        share.wanted = value.isValid() ? std::optional<int>(value.toInt()) : std::nullopt;
    } else {
        return false;
    }
    announce();
    Q_EMIT sharesChanged();
    return true;
}

QVariant ShareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        return section == NowColumn || section == GetsColumn || section == AfterColumn
            ? int(Qt::AlignRight | Qt::AlignVCenter)
            : int(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case PersonColumn:
        return tr("Person");
    case NowColumn:
        return tr("Now", "open tasks that a person has now");
    case GetsColumn:
        return tr("Gets", "tasks that a person is given");
    case AfterColumn:
        return tr("After", "open tasks that a person has afterwards");
    case LoadColumn:
        return tr("Load", "a bar: how much a person has and gets");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags ShareModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    // People without access can be walked to as well: the reason is to be read.
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const Share &share = m_shares.at(index.row());
    if (index.column() == PersonColumn && share.mayWork)
        flags |= Qt::ItemIsUserCheckable;
    if (index.column() == GetsColumn && share.mayWork && share.ticked)
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace brickyard
