// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewsort.h"

#include "queue/tasktablemodel.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace brickyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ViewSort)
};

const QString ascending = QStringLiteral("ascending");
const QString descending = QStringLiteral("descending");

/// The columns by the words that a saved view has for them.
constexpr std::array<std::pair<const char *, int>, TaskTableModel::ColumnCount> columnWords = {{
    {"name", TaskTableModel::NameColumn},
    {"state", TaskTableModel::StateColumn},
    {"assignee", TaskTableModel::AssigneeColumn},
    {"priority", TaskTableModel::PriorityColumn},
    {"created", TaskTableModel::CreatedColumn},
    {"updated", TaskTableModel::UpdatedColumn},
    {"series", TaskTableModel::SeriesColumn},
    {"id", TaskTableModel::TaskIdColumn},
}};

QString wordOf(int column)
{
    const auto *found =
        std::find_if(columnWords.begin(), columnWords.end(),
                     [column](const auto &entry) { return entry.second == column; });
    return found == columnWords.end() ? QString() : QString(QLatin1String(found->first));
}

int columnOf(const QString &word)
{
    const auto *found =
        std::find_if(columnWords.begin(), columnWords.end(),
                     [&word](const auto &entry) { return word == QLatin1String(entry.first); });
    return found == columnWords.end() ? -1 : found->second;
}

/// One column of the order; a sentence where it makes no sense.
QString takeKey(const QString &text, QList<TaskSortKey> &keys)
{
    const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
    if (words.size() != 2)
        return Words::tr("“%1” is not a column followed by ascending or descending.").arg(text);
    TaskSortKey key;
    key.column = columnOf(words.first());
    if (key.column < 0) {
        QStringList known;
        for (const auto &[word, column] : columnWords) {
            Q_UNUSED(column)
            known.append(QLatin1String(word));
        }
        return Words::tr("There is no column %1, but %2.", "a word, names of columns")
            .arg(words.first(), known.join(QStringLiteral(", ")));
    }
    if (words.last() != ascending && words.last() != descending)
        return Words::tr("“%1” is neither ascending nor descending.").arg(words.last());
    key.order = words.last() == descending ? Qt::DescendingOrder : Qt::AscendingOrder;
    const bool known = std::any_of(keys.cbegin(), keys.cend(), [&key](const TaskSortKey &one) {
        return one.column == key.column;
    });
    if (known)
        return Words::tr("The column %1 is there twice.").arg(words.first());
    keys.append(key);
    return {};
}

} // namespace

QString viewSortText(const QList<TaskSortKey> &keys)
{
    QStringList parts;
    for (const TaskSortKey &key : keys) {
        if (const QString word = wordOf(key.column); !word.isEmpty())
            parts.append(
                QString(word + u' ' + (key.order == Qt::AscendingOrder ? ascending : descending)));
    }
    return parts.join(QStringLiteral(", "));
}

Result<QList<TaskSortKey>> viewSortKeys(const QString &text)
{
    QList<TaskSortKey> keys;
    if (text.trimmed().isEmpty())
        return keys;
    const QStringList parts = text.split(u',');
    for (const QString &part : parts) {
        if (const QString why = takeKey(part.trimmed(), keys); !why.isEmpty())
            return Error{Error::Kind::InvalidInput, why};
    }
    return keys;
}

} // namespace brickyard
