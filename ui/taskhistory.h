// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/taskdetails.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QList>
#include <QString>

namespace brickyard {

class PeopleNames;

/// A step of a task's story in words.
struct HistoryEntry
{
    TaskEvent::Kind kind = TaskEvent::Kind::Other;
    QDateTime at; ///< UTC; may be invalid
    QString
        sentence; ///< plain text, without the time: "Bob Chen rejected it in Review_1: “blurred”"
};

/// Tells a task's story as people would. What came of a task is asked for more often than how it
/// began, so the newest is told first.
class TaskHistory
{
    Q_DECLARE_TR_FUNCTIONS(TaskHistory)

public:
    static QList<HistoryEntry> entries(const TaskDetails &details, const PeopleNames &names);

    /// "Today", "Yesterday", else the day; in the computer's zone. Empty for an invalid time.
    static QString day(const QDateTime &at, const QDateTime &now);
    /// "5 minutes ago"; from the day before on the time of day, which stands below day().
    static QString time(const QDateTime &at, const QDateTime &now);
    /// A stage's name, or the words for the two places of a task that are none.
    static QString stage(const QString &stageName);
};

} // namespace brickyard
