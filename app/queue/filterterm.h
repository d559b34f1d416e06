// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/filtervalues.h"
#include "queue/taskkey.h"

#include <QSet>
#include <QString>

namespace brickyard {

/// One condition of a filter, as it was written. Plain values.
struct FilterTerm
{
    enum class Field {
        Any, ///< name, id, assignees and state
        State,
        Assignee,
        Stage,
        Folder, ///< the part of the name before a '/'
        Name, ///< any part of it
        Id, ///< its beginning
        Ids, ///< any of several whole ids
        Priority,
        Created,
        Updated,
        Mine, ///< tasks of whoever asks
        Rejected, ///< sent back from this stage before
    };

    Field field = Field::Any;
    bool excluded = false; ///< what it says must not be so
    QString value; ///< as written, without its quotes; empty for Mine, Rejected and Ids
    bool quoted = false; ///< a phrase: what is in it is only text
    NumberRange numbers; ///< Priority only
    TimeRange times; ///< Created and Updated only
    QSet<TaskKey> ids; ///< Ids only
    qsizetype start = 0; ///< where it stands in the text, in QChars; of Ids the first one
    qsizetype length = 0;

    /// Whether both mean the same, wherever and in what letters they are written.
    friend bool operator==(const FilterTerm &a, const FilterTerm &b)
    {
        return a.field == b.field && a.excluded == b.excluded
            && a.value.compare(b.value, Qt::CaseInsensitive) == 0 && a.numbers == b.numbers
            && a.times == b.times && a.ids == b.ids;
    }
};

/// What in a filter cannot be understood, and why.
struct FilterFault
{
    qsizetype start = 0; ///< where it stands in the text, in QChars
    qsizetype length = 0;
    QString sentence; ///< one or two whole, translated sentences

    friend bool operator==(const FilterFault &, const FilterFault &) = default;
};

} // namespace brickyard
