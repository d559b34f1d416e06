// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/execute.h"

#include "cli/assignrun.h"
#include "cli/auditrun.h"
#include "cli/clisession.h"
#include "cli/distributerun.h"
#include "cli/gettasksrun.h"
#include "cli/operationsrun.h"
#include "cli/output.h"
#include "cli/putlabelsrun.h"
#include "cli/putreviewsrun.h"
#include "cli/resumerun.h"
#include "cli/reviewrun.h"
#include "cli/runrun.h"
#include "cli/tasklist.h"

#include <QCoreApplication>

#include <memory>

namespace brickyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

using Run = std::unique_ptr<CommandRun>;

Result<StageRun::Subject> subjectIn(const QString &stageName, const ConnectionOptions &options,
                                    const Account &account)
{
    StageRun::Subject subject;
    subject.projectId = options.projectId.isEmpty() ? account.lastProjectId : options.projectId;
    subject.stageName = stageName;
    if (subject.projectId.isEmpty())
        return Error{Error::Kind::InvalidInput, Words::tr("Say which project with --project.")};
    return subject;
}

template<typename StageCommand>
Result<StageRun::Subject> subjectOf(const StageCommand &command, const ConnectionOptions &options,
                                    const Account &account)
{
    Result<StageRun::Subject> subject = subjectIn(command.stage, options, account);
    if (!subject)
        return subject;
    subject.value().choice = command.tasks;
    if (command.tasks.source == TaskChoice::Source::File) {
        Result<QStringList> listed = taskIdsFromFile(command.tasks.file);
        if (!listed)
            return listed.error();
        subject.value().listed = *listed;
    }
    return subject;
}

/// The object that carries a command out with a session; for std::visit.
struct MakeRun
{
    const ConnectionOptions &options;
    CliSession &session;
    Output &output;

    template<typename RunType, typename StageCommand>
    Result<Run> inStage(const StageCommand &command) const
    {
        const auto subject = subjectOf(command, options, session.account());
        if (!subject)
            return subject.error();
        return Run(std::make_unique<RunType>(session, output, *subject, command));
    }

    Result<Run> operator()(const AssignCommand &command) const
    {
        return inStage<AssignRun>(command);
    }
    Result<Run> operator()(const DistributeCommand &command) const
    {
        return inStage<DistributeRun>(command);
    }
    Result<Run> operator()(const ReviewCommand &command) const
    {
        return inStage<ReviewRun>(command);
    }
    Result<Run> operator()(const PutReviewsCommand &command) const
    {
        const Result<QList<FileReview>> reviews = reviewsFromFile(command.file);
        if (!reviews)
            return reviews.error();
        Result<StageRun::Subject> subject = subjectIn(command.stage, options, session.account());
        if (!subject)
            return subject.error();
        subject.value().choice.source = TaskChoice::Source::File;
        for (const FileReview &review : *reviews)
            subject.value().listed += review.taskId;
        return Run(std::make_unique<PutReviewsRun>(session, output, *subject, command, *reviews));
    }
    Result<Run> operator()(const PutLabelsCommand &command) const
    {
        Result<LabelInput> input = labelsFromFile(command.file);
        if (!input)
            return input.error();
        const Result<StageRun::Subject> subject =
            subjectIn(command.stage, options, session.account());
        if (!subject)
            return subject.error();
        return Run(std::make_unique<PutLabelsRun>(
            session, output, PutLabelsRun::subjectOf(*subject, *input), command, *input));
    }
    Result<Run> operator()(const RunCommand &command) const { return inStage<RunRun>(command); }
    Result<Run> operator()(const GetTasksCommand &command) const
    {
        return inStage<GetTasksRun>(command);
    }
    Result<Run> operator()(const OperationsCommand &command) const
    {
        return Run(std::make_unique<OperationsRun>(session, output, command));
    }
    Result<Run> operator()(const ResumeCommand &command) const
    {
        return Run(std::make_unique<ResumeRun>(session, output, command));
    }
    Result<Run> operator()(const AuditVerifyCommand &) const
    {
        return Run(std::make_unique<AuditVerifyRun>(session, output));
    }
    Result<Run> operator()(const AuditExportCommand &command) const
    {
        return Run(std::make_unique<AuditExportRun>(session, output, command.file));
    }
};

ExitStatus finish(CommandRun &run)
{
    QObject::connect(&run, &CommandRun::ended, &run,
                     [](ExitStatus status) { QCoreApplication::exit(int(status)); });
    QMetaObject::invokeMethod(&run, &CommandRun::start, Qt::QueuedConnection);
    return ExitStatus(QCoreApplication::exec());
}

} // namespace

ExitStatus execute(const CommandLine &line, const QString &apiKey, const Timings &timings)
{
    Output output(line.common.json);
    const auto *verify = std::get_if<AuditVerifyCommand>(&line.command);
    if (verify && !verify->file.isEmpty()) {
        AuditFileRun run(output, verify->file);
        return finish(run);
    }
    const DataFolders folders = line.common.dataDir.isEmpty()
        ? DataFolders::standard()
        : DataFolders::below(line.common.dataDir);
    const Result<Account> account =
        accountFor(line.common.connection, Settings(folders.settingsFile));
    if (!account) {
        output.error(account.error().message);
        return ExitStatus::Usage;
    }
    CliSession session(*account, folders.journal, line.common.inFlight, apiKey, timings);
    QObject::connect(&session, &CliSession::noticed, &session,
                     [&output](const QString &what) { output.note(what); });
    const Result<Run> run =
        std::visit(MakeRun{line.common.connection, session, output}, line.command);
    if (!run) {
        output.error(run.error().message);
        return ExitStatus::Usage;
    }
    return finish(**run);
}

} // namespace brickyard
