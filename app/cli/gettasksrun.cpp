// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/gettasksrun.h"

#include "labels/taskobject.h"

#include <utility>

namespace brickyard {

GetTasksRun::GetTasksRun(CliSession &session, Output &output, Subject subject,
                         GetTasksCommand command, QObject *parent)
    : StageRun(session, output, std::move(subject), parent),
      m_command(std::move(command)),
      m_file(m_command.out)
{}

GetTasksRun::~GetTasksRun() = default;

void GetTasksRun::carryOut(const ChosenTasks &chosen)
{
    if (!m_file.open()) {
        failWriting();
        return;
    }
    for (const LeftOutTask &task : chosen.leftOut)
        output().leftOut(task);
    m_leftOut = int(chosen.leftOut.size());
    m_wanted = int(chosen.tasks.size());
    QStringList ids;
    for (const Task &task : chosen.tasks)
        ids += task.id;
    m_reading =
        std::make_unique<LabeledTaskReading>(session().api(), projectId(), m_command.withItems);
    connect(m_reading.get(), &LabeledTaskReading::arrived, this, &GetTasksRun::write);
    connect(m_reading.get(), &LabeledTaskReading::finished, this, &GetTasksRun::finish);
    m_reading->start(ids);
}

void GetTasksRun::write(const QList<LabeledTask> &tasks)
{
    for (const LabeledTask &task : tasks) {
        if (!m_file.write(taskObject(task))) {
            failWriting();
            return;
        }
    }
    if (!m_command.out.isEmpty())
        output().progress(m_file.count(), m_wanted);
}

void GetTasksRun::finish(const std::optional<Error> &error)
{
    if (error) {
        // What a file had before stays; standard output has got what was read so far.
        fail(error->message, ExitStatus::NotConnected);
        return;
    }
    if (!m_file.commit()) {
        failWriting();
        return;
    }
    const int gone = m_wanted - m_file.count();
    if (!m_command.out.isEmpty())
        output().written(m_file.count(), m_command.out);
    if (gone > 0)
        output().note(tr("%Ln task(s) were deleted meanwhile.", nullptr, gone));
    end(m_leftOut + gone > 0 ? ExitStatus::SomeNotDone : ExitStatus::AllDone);
}

void GetTasksRun::failWriting()
{
    fail(m_command.out.isEmpty()
             ? tr("Standard output cannot be written: %1.").arg(m_file.errorString())
             : tr("%1 cannot be written: %2. What it had before is still there.")
                   .arg(m_command.out, m_file.errorString()),
         ExitStatus::Usage);
}

} // namespace brickyard
