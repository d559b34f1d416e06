// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/stagerun.h"
#include "cli/taskobjectfile.h"
#include "redbrick/labeledtaskreading.h"

#include <memory>

namespace brickyard {

/// `brickyard get-tasks`
class GetTasksRun : public StageRun
{
    Q_OBJECT

public:
    /// \a subject is what \a command says, with the tasks that its file lists.
    GetTasksRun(CliSession &session, Output &output, Subject subject, GetTasksCommand command,
                QObject *parent = nullptr);
    ~GetTasksRun() override;

private:
    bool changesTasks() const override { return false; }
    void carryOut(const ChosenTasks &chosen) override;
    void write(const QList<LabeledTask> &tasks);
    void finish(const std::optional<Error> &error);
    void failWriting();

    GetTasksCommand m_command;
    TaskObjectFile m_file;
    std::unique_ptr<LabeledTaskReading> m_reading;
    int m_wanted = 0;
    int m_leftOut = 0;
};

} // namespace brickyard
