// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/interruption.h"
#include "cli/stagerun.h"
#include "labeling/programwork.h"

#include <QSet>
#include <QTemporaryDir>

#include <memory>

namespace brickyard {

/// `brickyard run`: a program over tasks, and then what `put-labels` or `put-reviews` do with its
/// results.
class RunRun : public StageRun
{
    Q_OBJECT

public:
    /// \a subject is what \a command says, with the tasks that its file lists.
    RunRun(CliSession &session, Output &output, Subject subject, RunCommand command,
           QObject *parent = nullptr);
    ~RunRun() override;

private:
    bool changesTasks() const override { return true; }
    QString objection() const override;
    void carryOut(const ChosenTasks &chosen) override;
    void leaveOut(const ProgramWork::Note &note, const QString &why);
    void leaveResults(const ProgramWork::Summary &summary);
    QString whatNext() const;
    QString nameOf(const QString &taskId) const;
    void worked(const ProgramWork::Summary &summary);
    void putLabels();
    void putReviews();
    void follow(std::unique_ptr<CommandRun> second);
    QString resultsFile() const;

    Subject m_subject;
    RunCommand m_command;
    QTemporaryDir m_folder; ///< for results that nobody wants to keep
    std::unique_ptr<Interruption> m_interruption; ///< while the program runs
    std::unique_ptr<ProgramWork> m_work;
    std::unique_ptr<CommandRun> m_second;
    QList<Task> m_tasks; ///< that the program was run over
    QSet<QString> m_leftOut; ///< the ids of those of them that were told of
    bool m_isInterrupted = false;
    bool m_endedWell = false; ///< the program
    bool m_someFailed = false;
};

} // namespace brickyard
