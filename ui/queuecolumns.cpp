// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queuecolumns.h"

#include "queue/tasktablemodel.h"
#include "queue/tasktext.h"

#include <QFontMetrics>

#include <algorithm>
#include <array>

namespace brickyard {

namespace {

using Column = TaskTableModel::Column;

constexpr std::array<const char *, TaskTableModel::ColumnCount> names{
    "name", "state", "assignee", "priority", "created", "updated", "series", "id"};

int columnNamed(const QByteArray &name)
{
    const auto found =
        std::find_if(names.begin(), names.end(), [&name](const char *one) { return name == one; });
    return found == names.end() ? -1 : int(found - names.begin());
}

/// The widest state in its pill, whatever the language.
int stateWidth(const QFontMetrics &metrics)
{
    constexpr int pill = 42; // its icon, and what is around it and the word
    int widest = 0;
    for (int state = 0; state <= int(TaskState::Unknown); ++state)
        widest = std::max(widest,
                          metrics.horizontalAdvance(TaskText::state(TaskState(state), QString())));
    return widest + pill;
}

int usualWidth(int column, const QFontMetrics &metrics)
{
    switch (Column(column)) {
    case TaskTableModel::NameColumn:
        return 280;
    case TaskTableModel::StateColumn:
        return std::max(124, stateWidth(metrics));
    case TaskTableModel::AssigneeColumn:
        return 168;
    case TaskTableModel::PriorityColumn:
        return 92;
    case TaskTableModel::CreatedColumn:
    case TaskTableModel::UpdatedColumn:
        return 112;
    case TaskTableModel::SeriesColumn:
        return 68;
    case TaskTableModel::TaskIdColumn:
    case TaskTableModel::ColumnCount:
        break;
    }
    return 280;
}

std::optional<QueueColumns::Column> columnFromText(QByteArray word)
{
    const bool hidden = word.startsWith('-');
    if (hidden)
        word.remove(0, 1);
    const qsizetype equals = word.indexOf('=');
    const int column = columnNamed(word.left(equals));
    bool isNumber = false;
    const int width = word.mid(equals + 1).toInt(&isNumber);
    if (equals < 0 || column < 0 || !isNumber)
        return {};
    // Rows without a name could not be told apart.
    return QueueColumns::Column{column,
                                std::clamp(width, QueueColumns::narrowest, QueueColumns::widest),
                                hidden && column != TaskTableModel::NameColumn};
}

template<typename List> bool hasColumn(const List &list, int column)
{
    return std::any_of(list.cbegin(), list.cend(),
                       [column](const auto &one) { return one.column == column; });
}

QList<QueueHeader::SortKey> sortingFromText(const QByteArray &text)
{
    QList<QueueHeader::SortKey> keys;
    const QList<QByteArray> words = text.split(' ');
    for (const QByteArray &word : words) {
        const int column = columnNamed(word.chopped(word.isEmpty() ? 0 : 1));
        if (column >= 0 && !hasColumn(keys, column))
            keys.append({column, word.endsWith('-') ? Qt::DescendingOrder : Qt::AscendingOrder});
    }
    return keys;
}

} // namespace

QueueColumns QueueColumns::usual(const QFontMetrics &metrics)
{
    QueueColumns usual;
    for (int column = 0; column < TaskTableModel::ColumnCount; ++column)
        usual.columns.append({column, usualWidth(column, metrics), false});
    return usual;
}

QByteArray QueueColumns::toText() const
{
    QList<QByteArray> words;
    for (const Column &one : columns) {
        words.append((one.isHidden ? "-" : "") + QByteArray(names.at(std::size_t(one.column))) + '='
                     + QByteArray::number(one.width));
    }
    QList<QByteArray> keys;
    for (const QueueHeader::SortKey &key : sorting) {
        keys.append(QByteArray(names.at(std::size_t(key.column)))
                    + (key.order == Qt::AscendingOrder ? '+' : '-'));
    }
    return words.join(' ') + "; " + keys.join(' ');
}

std::optional<QueueColumns> QueueColumns::fromText(const QByteArray &text,
                                                   const QueueColumns &usual)
{
    QueueColumns result;
    const qsizetype end = text.indexOf("; ");
    const QList<QByteArray> words = text.left(end).split(' ');
    for (const QByteArray &word : words) {
        const std::optional<Column> one = columnFromText(word);
        if (one && !hasColumn(result.columns, one->column))
            result.columns.append(*one);
    }
    if (end < 0 || result.columns.isEmpty())
        return {};
    for (const Column &one : usual.columns) {
        if (!hasColumn(result.columns, one.column))
            result.columns.append(one);
    }
    result.sorting = sortingFromText(text.mid(end + 2));
    return result;
}

} // namespace brickyard
