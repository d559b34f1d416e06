// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/task.h"
#include "tests/support/testsandbox.h"

#include <QList>

namespace brickyard::bench {

/// Tasks of a stage that belong to nobody, at most \a count.
QList<Task> freeTasks(const tests::TestSandbox &sandbox, const QString &stage, int count);

/// `brickyard review --accept` of these, with 30 requests in flight: the whole process, in seconds,
/// reading before and after included. Negative where not all were accepted.
double reviewByCommand(const tests::TestSandbox &sandbox, const QString &stage,
                       const QList<Task> &tasks);

/// What an operation cost that the engine carried out, with its journal below \a folder.
struct Cost
{
    double seconds = -1; ///< negative where not all was done
    double grownMb = 0; ///< resident memory, from before it to the highest point
};
Cost acceptWithJournalIn(const tests::TestSandbox &sandbox, const QString &stage,
                         const QList<Task> &tasks, const QString &folder);
/// Given to somebody, and taken away again afterwards.
Cost assignWithJournalIn(const tests::TestSandbox &sandbox, const QString &stage,
                         const QList<Task> &tasks, const QString &folder);

} // namespace brickyard::bench
