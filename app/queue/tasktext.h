// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/task.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

namespace brickyard {

/// How values of a task read on the screen: whole words in the person's language, dates and
/// numbers by their locale. Everything that comes from the service stays plain text.
struct TaskText
{
    Q_DECLARE_TR_FUNCTIONS(TaskText)

public:
    /// "In progress", "Issue", "Draft"; a state that is not known here as the service says it.
    static QString state(TaskState state, const QString &stateWord);
    /// One line: line breaks, tabs and control characters become spaces, and what is longer than
    /// any screen is cut out of the middle, so that painting stays cheap.
    static QString oneLine(const QString &text);
    /// Text for a tool tip or a label that must not be taken for markup: wraps, line breaks kept.
    static QString asPlainToolTip(const QString &text);
    /// Date and time in the computer's zone, short. Empty for an invalid time.
    static QString shortTime(const QDateTime &utc);
    /// The same to the millisecond, with the offset from UTC.
    static QString exactTime(const QDateTime &utc);
};

} // namespace brickyard
