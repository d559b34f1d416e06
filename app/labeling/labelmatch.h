// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/task.h"
#include "labels/labelfile.h"
#include "operations/decision.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace brickyard {

/// An entry of a file, and the task that it is about.
struct LabelTarget
{
    qsizetype entry = 0; ///< its place among the file's
    Task task;
};

/// An entry that is left out, and why: a sentence.
struct LeftOutEntry
{
    qsizetype entry = 0;
    QString taskId; ///< may be empty
    QString name; ///< of the task; may be empty
    QString reason;
};

struct LabelMatch
{
    QList<LabelTarget> targets; ///< in the file's order, each task once
    QList<LeftOutEntry> leftOut;
};

/// Finds the tasks that a file's entries are about, and says which of them can have labels now.
/// Pure.
class LabelMatching
{
    Q_DECLARE_TR_FUNCTIONS(LabelMatching)

public:
    struct Rules
    {
        QString stageName;
        /// PreLabel, SaveDraft, Submit, or Accept for a correction; and whose tasks.
        Decision decision;
        QString me; ///< the user id of the asking key
    };

    explicit LabelMatching(Rules rules)
        : m_rules(std::move(rules))
    {}

    /// \a found are the tasks with the ids that the file names, in any order; \a queue those of the
    /// stage, for entries that have a name only.
    LabelMatch match(const QList<LabelEntry> &entries, const QList<Task> &found,
                     const QList<Task> &queue) const;
    /// Why a task cannot have labels now: a sentence, or nothing.
    QString objection(const LabelEntry &entry, const Task &task) const;

private:
    Rules m_rules;
};

} // namespace brickyard
