// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/taskchoice.h"
#include "labels/labelcounts.h"
#include "operations/operation.h"
#include "planning/distribution.h"

#include <QFile>
#include <QJsonObject>
#include <QString>

namespace brickyard {

/// What a command says: sentences for people, or one JSON object a line, whose words are the same
/// in every language. Results go to standard output. For people, what goes on and what went wrong
/// go to standard error, and progress only where that is a terminal.
class Output
{
public:
    explicit Output(bool json);
    Q_DISABLE_COPY_MOVE(Output)

    void progress(int done, int total);
    /// What a person may want to know meanwhile, a sentence; says nothing as JSON.
    void note(const QString &sentence);
    void error(const QString &sentence);
    /// What a program says on its standard error.
    void log(const QString &text);
    /// What became of an item; people read it in the summary where they have to know.
    void outcome(const OperationItem &item);
    /// The same for one that did not even come into an operation.
    void outcome(const LeftOutTask &task);
    /// The same where there is no operation, and so no summary.
    void leftOut(const LeftOutTask &task);
    /// An item in a list of them.
    void listed(const Operation &operation, const OperationItem &item);
    /// How an operation is, after its items and those that were left out of it.
    void summary(const Operation &operation, const QList<LeftOutTask> &leftOut);
    /// The same with when and where, for a list of operations.
    void listed(const Operation &operation, const ItemCounts &counts);
    /// Who would get what.
    void plan(const DistributionPlan &plan, const TaskPool &pool, const QList<Share> &shares);
    /// What a task has as labels, and what it would get in their place; \a warning is a sentence
    /// about that, or empty.
    void plannedLabels(const Task &task, const LabelCounts &has, const LabelCounts &gets,
                       const QString &warning);
    /// What was found about the audit log.
    void audit(qint64 entries, const QString &lastHash, const QString &problem);
    /// That so many tasks were written to \a file.
    void written(int tasks, const QString &file);
    /// That \a entries of it were written to \a file.
    void exported(qint64 entries, const QString &file);

private:
    void write(const QJsonObject &object);
    void write(const QString &line);
    void clearProgress();
    void reasons(const Operation &operation, const QList<LeftOutTask> &leftOut);

    bool m_json;
    bool m_showsProgress;
    bool m_progressIsShown = false;
    QFile m_out;
    QFile m_error;
};

} // namespace brickyard
