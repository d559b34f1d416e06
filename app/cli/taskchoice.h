// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandline.h"
#include "domain/task.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace brickyard {

/// A task that was asked for and is not touched, and why (a sentence).
struct LeftOutTask
{
    QString id;
    QString name; ///< empty where it was not found
    QString reason;
    qint64 line = 0; ///< of the file that asked for it; 0: of none

    friend bool operator==(const LeftOutTask &, const LeftOutTask &) = default;
};

struct ChosenTasks
{
    QList<Task> tasks;
    QList<LeftOutTask> leftOut;
};

/// What the service said about the tasks that a command may be about.
struct ReadTasks
{
    QStringList askedFor; ///< TaskChoice::Source::File: the ids that it listed
    QList<Task> found; ///< those of them that there are
    QList<Task> queue; ///< all of the stage, where they were read
};

/// Which of them \a choice means; \a myUserId is the asking key's. What labels they have is not
/// looked at: where only those without are wanted, as many are chosen as there are.
ChosenTasks chooseTasks(const TaskChoice &choice, const ReadTasks &read, const QString &stageName,
                        const QString &myUserId);

} // namespace brickyard
