// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/personpickermodel.h"

#include "queue/peoplemodel.h"

#include <algorithm>

namespace brickyard {

namespace {

// How well a word fits; a smaller one is better.
constexpr int beginsTheName = 0;
constexpr int beginsAWord = 1;
constexpr int somewhere = 2;
constexpr int nowhere = 3;

/// Whether \a word stands at the beginning of a word of \a text.
bool atAWord(const QString &text, const QString &word)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (at == 0 || !text.at(at - 1).isLetterOrNumber())
            return true;
    }
    return false;
}

} // namespace

PersonPickerModel::PersonPickerModel(const PeopleModel *people, QStringList taskIds,
                                     QObject *parent)
    : QSortFilterProxyModel(parent),
      m_people(people),
      m_taskIds(std::move(taskIds))
{
    // The base class takes any model, but changes nothing in it.
    setSourceModel(const_cast<PeopleModel *>(people));
    sort(0);
    const auto forget = [this] { m_counts.clear(); };
    connect(people, &QAbstractItemModel::dataChanged, this, forget);
    connect(people, &QAbstractItemModel::modelReset, this, forget);
}

void PersonPickerModel::setText(const QString &text)
{
    m_words = text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    invalidate();
}

QString PersonPickerModel::counts(const QModelIndex &index) const
{
    const QModelIndex source = mapToSource(index);
    auto known = m_counts.constFind(source.row());
    if (known == m_counts.constEnd())
        known = m_counts.insert(source.row(), m_people->counts(m_taskIds, source));
    return *known;
}

int PersonPickerModel::enabledRow(int row, int step) const
{
    for (; row >= 0 && row < rowCount(); row += step) {
        if (flags(index(row, 0)).testFlag(Qt::ItemIsEnabled))
            return row;
    }
    return -1;
}

QVariant PersonPickerModel::data(const QModelIndex &index, int role) const
{
    const QVariant value = QSortFilterProxyModel::data(index, role);
    if (role != Qt::AccessibleTextRole)
        return value;
    const QString change = counts(index);
    return change.isEmpty() ? value : QVariant(QString(value.toString() + u' ' + change));
}

Qt::ItemFlags PersonPickerModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QSortFilterProxyModel::flags(index);
    if (!index.data(PeopleModel::ReasonRole).toString().isEmpty())
        flags &= ~(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return flags;
}

int PersonPickerModel::rank(int sourceRow) const
{
    const QModelIndex index = m_people->index(sourceRow);
    const Person person = m_people->personAt(sourceRow);
    const QString name = index.data(Qt::DisplayRole).toString().toCaseFolded();
    const QString email = person.email.toCaseFolded();
    const QString initials = index.data(PeopleModel::InitialsRole).toString().toCaseFolded();
    int worst = beginsTheName;
    for (const QString &word : m_words) {
        int fit = nowhere;
        if (name.startsWith(word))
            fit = beginsTheName;
        else if (atAWord(name, word) || email.startsWith(word) || initials.startsWith(word))
            fit = beginsAWord;
        else if (name.contains(word) || email.contains(word))
            fit = somewhere;
        worst = std::max(worst, fit);
    }
    return worst;
}

bool PersonPickerModel::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    return !sourceParent.isValid() && rank(sourceRow) < nowhere;
}

bool PersonPickerModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const int leftRank = rank(left.row());
    const int rightRank = rank(right.row());
    return leftRank == rightRank ? left.row() < right.row() : leftRank < rightRank;
}

} // namespace brickyard
