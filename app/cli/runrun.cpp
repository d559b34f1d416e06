// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runrun.h"

#include "cli/labelinput.h"
#include "cli/putlabelsrun.h"
#include "cli/putreviewsrun.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace brickyard {

RunRun::RunRun(CliSession &session, Output &output, Subject subject, RunCommand command,
               QObject *parent)
    : StageRun(session, output, subject, parent),
      m_subject(std::move(subject)),
      m_command(std::move(command))
{}

RunRun::~RunRun() = default;

QString RunRun::resultsFile() const
{
    return m_command.out.isEmpty() ? m_folder.filePath(QStringLiteral("results.jsonl"))
                                   : m_command.out;
}

QString RunRun::objection() const
{
    if (m_command.what == RunCommand::What::Review && stage().kind != StageKind::Review)
        return tr("%1 is no review stage: tasks there cannot be accepted or rejected.")
            .arg(stage().name);
    // What another run has made is not to be lost because this one begins.
    if (!m_command.out.isEmpty() && QFileInfo(m_command.out).size() > 0)
        return tr("%1 is there already. Give the results another name.").arg(m_command.out);
    // Before the program works for hours.
    if (m_command.what == RunCommand::What::Draft && stage().kind != StageKind::Label)
        return tr("%1 is no label stage: drafts are saved there only.").arg(stage().name);
    return {};
}

void RunRun::carryOut(const ChosenTasks &chosen)
{
    const Result<Done> checked = session().checked(m_command.program);
    if (!checked) {
        fail(checked.error().message, ExitStatus::Usage);
        return;
    }
    for (const LeftOutTask &task : chosen.leftOut)
        output().leftOut(task);
    m_someFailed = !chosen.leftOut.isEmpty();
    if (chosen.tasks.isEmpty()) {
        output().note(tr("There is nothing to be done."));
        end(m_someFailed ? ExitStatus::SomeNotDone : ExitStatus::AllDone);
        return;
    }
    m_tasks = chosen.tasks;
    m_interruption = std::make_unique<Interruption>();
    connect(m_interruption.get(), &Interruption::interrupted, this, [this] {
        m_isInterrupted = true;
        m_work->cancel();
    });
    m_work = std::make_unique<ProgramWork>(session().api(), session().timings());
    connect(m_work.get(), &ProgramWork::progressed, this,
            [this](const ProgramWork::Progress &progress) {
                output().progress(progress.answered, progress.tasks);
            });
    connect(m_work.get(), &ProgramWork::skipped, this, [this](const ProgramWork::Note &note) {
        leaveOut(note, tr("The program left it alone: %1").arg(note.why));
    });
    connect(m_work.get(), &ProgramWork::failed, this, [this](const ProgramWork::Note &note) {
        leaveOut(note, tr("The program has no result: %1").arg(note.why));
    });
    connect(m_work.get(), &ProgramWork::faulted, this,
            [this](const QString &sentence) { output().note(sentence); });
    connect(m_work.get(), &ProgramWork::logged, this,
            [this](const QString &text) { output().log(text); });
    connect(m_work.get(), &ProgramWork::finished, this, &RunRun::worked);
    ProgramWork::Job job;
    job.projectId = projectId();
    job.tasks = chosen.tasks;
    job.command = m_command.program;
    job.resultsFile = resultsFile();
    job.withItems = m_command.withItems;
    job.downloadItems = m_command.downloadItems;
    m_work->start(job);
}

void RunRun::leaveOut(const ProgramWork::Note &note, const QString &why)
{
    m_someFailed = true;
    m_leftOut.insert(note.taskId);
    output().leftOut({note.taskId, note.name, why});
}

/// What a program had answered before it failed may be anything.
void RunRun::leaveResults(const ProgramWork::Summary &summary)
{
    for (const Task &task : std::as_const(m_tasks)) {
        if (!m_leftOut.contains(task.id))
            output().outcome({task.id, task.name,
                              tr("Its result was not sent because of how the program ended."), 0});
    }
    fail(tr("Nothing was sent of its %Ln result(s), because of how the program ended.", nullptr,
            summary.results)
             + u' ' + whatNext(),
         summary.error ? ExitStatus::NotConnected : ExitStatus::SomeNotDone);
}

QString RunRun::whatNext() const
{
    const QString &file = m_command.out;
    const QString command = m_command.what == RunCommand::What::Review
        ? QStringLiteral("brickyard put-reviews")
        : QStringLiteral("brickyard put-labels");
    if (m_endedWell)
        return file.isEmpty() ? tr("Say --apply to have it put, or --out to keep the results.")
                              : tr("Say --apply to have it put, or put %1 later.").arg(file);
    return file.isEmpty()
        ? tr("Say --out to keep the results also where it ends like this; %1 puts them.",
             "a command")
              .arg(command)
        : tr("Its results are in %1; %2 puts them.", "a file, a command").arg(file, command);
}

void RunRun::worked(const ProgramWork::Summary &summary)
{
    m_interruption.reset();
    m_endedWell = summary.endedWell();
    m_someFailed = m_someFailed || !m_endedWell;
    output().note(summary.words());
    if (!m_command.out.isEmpty())
        output().written(summary.results, m_command.out);
    if (m_isInterrupted) {
        // Whoever interrupts it does not want the half of it to be put.
        fail(tr("It was interrupted; nothing was sent."), ExitStatus::Resumable);
    } else if (summary.error && summary.results == 0) {
        fail(summary.error->message, ExitStatus::NotConnected);
    } else if (summary.results == 0) {
        output().note(tr("There are no results, so nothing was sent."));
        end(ExitStatus::SomeNotDone);
    } else if (m_command.apply && !m_endedWell) {
        leaveResults(summary);
    } else if (m_command.what == RunCommand::What::Review) {
        putReviews();
    } else {
        putLabels();
    }
}

QString RunRun::nameOf(const QString &taskId) const
{
    const auto found = std::find_if(m_tasks.cbegin(), m_tasks.cend(),
                                    [&taskId](const Task &task) { return task.id == taskId; });
    return found == m_tasks.cend() ? QString() : found->name;
}

void RunRun::putReviews()
{
    const Result<ReviewFile> read = reviewsOfProgram(resultsFile());
    if (!read) {
        fail(read.error().message, ExitStatus::SomeNotDone);
        return;
    }
    const QList<FaultyEntry> faulty = faultyEntries(read->faults);
    for (const FaultyEntry &entry : faulty)
        leaveOut({entry.taskId, nameOf(entry.taskId), {}}, entry.reason);
    const QList<FileReview> &reviews = read->reviews;
    Subject subject = m_subject;
    subject.choice = {};
    subject.choice.source = TaskChoice::Source::File;
    subject.listed.clear();
    for (const FileReview &review : reviews)
        subject.listed += review.taskId;
    PutReviewsCommand command;
    command.stage = m_command.stage;
    command.takeOver = m_command.takeOver;
    command.dryRun = !m_command.apply;
    auto second = std::make_unique<PutReviewsRun>(session(), output(), subject, command, reviews);
    second->setLabelsSeen(m_work->labelsSince());
    follow(std::move(second));
}

void RunRun::putLabels()
{
    Result<LabelInput> input = labelsOfProgram(resultsFile());
    if (!input) {
        fail(input.error().message, ExitStatus::SomeNotDone);
        return;
    }
    // Paths are the program's.
    const QString &folder = m_command.program.workingFolder;
    input.value().folder = folder.isEmpty() ? QDir::currentPath() : QDir(folder).absolutePath();
    PutLabelsCommand command;
    command.stage = m_command.stage;
    command.takeOver = m_command.takeOver;
    command.dryRun = !m_command.apply;
    command.mode = m_command.what == RunCommand::What::Draft ? PutLabelsCommand::Mode::Draft
        : m_command.what == RunCommand::What::Submit         ? PutLabelsCommand::Mode::Submit
                                                             : PutLabelsCommand::Mode::PreLabel;
    Subject subject = m_subject;
    subject.choice = {};
    subject.listed.clear();
    auto second = std::make_unique<PutLabelsRun>(
        session(), output(), PutLabelsRun::subjectOf(subject, *input), command, *input);
    second->setReplaces(m_work->labelsSince());
    follow(std::move(second));
}

void RunRun::follow(std::unique_ptr<CommandRun> second)
{
    m_second = std::move(second);
    connect(m_second.get(), &CommandRun::ended, this, [this](ExitStatus status) {
        if (!m_command.apply && status != ExitStatus::Usage)
            output().note(whatNext());
        const bool isGood = status == ExitStatus::AllDone;
        end(isGood && m_someFailed ? ExitStatus::SomeNotDone : status);
    });
    session().disconnect(this); // what it says from now on is the second one's to hear
    m_second->start();
}

} // namespace brickyard
