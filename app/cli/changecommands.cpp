// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

namespace brickyard {

namespace {

void declareAssign(Arguments &arguments)
{
    arguments.describe(
        CommandLine::tr("Gives tasks to somebody, or takes them away from whom they belong to."));
    declareStage(arguments);
    arguments.value("to", CommandLine::tr("Whom the tasks are given to."), QStringLiteral("EMAIL"));
    arguments.flag("nobody", CommandLine::tr("The tasks come to be nobody's."));
    declareFile(arguments);
    declareUnassigned(arguments);
}

Parsed takeAssign(const Arguments &given)
{
    AssignCommand command;
    if (const auto error = takeStage(given, command.stage))
        return *error;
    if (given.countOf({"to", "nobody"}) != 1)
        return UsageError{CommandLine::tr("needs one of --to and --nobody")};
    command.email = given.text("to");
    if (given.has("to") && command.email.isEmpty())
        return UsageError{CommandLine::tr("--to needs an email address")};
    if (given.countOf({"tasks", "unassigned"}) != 1)
        return UsageError{CommandLine::tr("needs one of --tasks and --unassigned")};
    if (const auto error = takeTasks(given, command.tasks))
        return *error;
    return command;
}

void declareDistribute(Arguments &arguments)
{
    arguments.describe(CommandLine::tr("Shares tasks out among people, by priority and age."));
    declareStage(arguments);
    arguments.value("among",
                    CommandLine::tr("Who gets them: email addresses with commas between them."),
                    QStringLiteral("EMAIL,…"));
    arguments.flag("level",
                   CommandLine::tr("So that everybody ends with as many open tasks in the stage; "
                                   "otherwise everybody gets as many of these tasks."));
    arguments.flag("dry-run", CommandLine::tr("Only say who would get what."));
    declareFile(arguments);
    declareUnassigned(arguments);
}

Parsed takeDistribute(const Arguments &given)
{
    DistributeCommand command;
    if (const auto error = takeStage(given, command.stage))
        return *error;
    const QStringList emails = given.text("among").split(u',', Qt::SkipEmptyParts);
    for (const QString &email : emails) {
        if (!email.trimmed().isEmpty()
            && !command.emails.contains(email.trimmed(), Qt::CaseInsensitive))
            command.emails += email.trimmed();
    }
    if (command.emails.isEmpty())
        return UsageError{CommandLine::tr("--among is missing")};
    command.level = given.has("level");
    command.dryRun = given.has("dry-run");
    if (given.countOf({"tasks", "unassigned"}) > 1)
        return UsageError{CommandLine::tr("--tasks goes without --unassigned")};
    if (const auto error = takeTasks(given, command.tasks))
        return *error;
    return command;
}

void declareReview(Arguments &arguments)
{
    arguments.describe(
        CommandLine::tr("Accepts or rejects tasks that are in a review stage. The key takes over "
                        "those of nobody first."));
    declareStage(arguments);
    arguments.flag("accept", CommandLine::tr("Accept them."));
    arguments.flag("reject", CommandLine::tr("Reject them."));
    arguments.value("comment", CommandLine::tr("What is said to the labeler."),
                    QStringLiteral("T"));
    arguments.flag("take-over", CommandLine::tr("Also those that belong to somebody else."));
    declareFile(arguments);
    arguments.flag("mine", CommandLine::tr("Those that belong to the key."));
}

Parsed takeReview(const Arguments &given)
{
    ReviewCommand command;
    if (const auto error = takeStage(given, command.stage))
        return *error;
    if (given.countOf({"accept", "reject"}) != 1)
        return UsageError{CommandLine::tr("needs one of --accept and --reject")};
    command.accept = given.has("accept");
    command.comment = given.text("comment");
    command.takeOver = given.has("take-over");
    if (given.countOf({"tasks", "mine"}) != 1)
        return UsageError{CommandLine::tr("needs one of --tasks and --mine")};
    if (const auto error = takeTasks(given, command.tasks))
        return *error;
    if (given.has("mine"))
        command.tasks.source = TaskChoice::Source::Mine;
    return command;
}

void declareOperations(Arguments &arguments)
{
    arguments.describe(
        CommandLine::tr("Lists what was done and what is unfinished, without a connection; with "
                        "an id, the tasks of that operation."));
    arguments.allowPositional();
}

Parsed takeOperations(const Arguments &given)
{
    OperationsCommand command;
    if (const auto error = takeId(given, command.id))
        return *error;
    return command;
}

void declareResume(Arguments &arguments)
{
    arguments.describe(
        CommandLine::tr("Goes on with what was interrupted: with one operation, or with every "
                        "one. What was on its way is looked up before anything is sent."));
    arguments.flag(
        "all", CommandLine::tr("Every one, and what nobody could tell before is read once more."));
    arguments.allowPositional();
}

Parsed takeResume(const Arguments &given)
{
    ResumeCommand command;
    if (const auto error = takeId(given, command.id))
        return *error;
    command.checkUnknown = given.has("all");
    if (command.checkUnknown && !command.id.isNull())
        return UsageError{CommandLine::tr("--all goes without an id")};
    return command;
}

void declareAuditVerify(Arguments &arguments)
{
    arguments.describe(
        CommandLine::tr("Checks that nobody changed the audit log afterwards; with a file, one "
                        "that was exported."));
    arguments.allowPositional();
}

Parsed takeAuditVerify(const Arguments &given)
{
    return AuditVerifyCommand{given.positional()};
}

void declareAuditExport(Arguments &arguments)
{
    arguments.describe(CommandLine::tr("Writes the audit log to a file, an entry a line."));
    arguments.allowPositional();
}

Parsed takeAuditExport(const Arguments &given)
{
    if (given.positional().isEmpty())
        return UsageError{CommandLine::tr("the name of the file is missing")};
    return AuditExportCommand{given.positional()};
}

} // namespace

const std::vector<CommandSyntax> &changeCommands()
{
    static const std::vector<CommandSyntax> commands = {
        {"assign", "--stage S (--to EMAIL | --nobody) (--tasks FILE | --unassigned [N])",
         &declareAssign, &takeAssign},
        {"distribute",
         "--stage S --among EMAIL,… [--level] [--dry-run] [--tasks FILE | --unassigned [N]]",
         &declareDistribute, &takeDistribute},
        {"review",
         "--stage S (--accept | --reject) [--comment T] [--take-over] (--tasks FILE | --mine)",
         &declareReview, &takeReview},
        {"operations", "[ID]", &declareOperations, &takeOperations},
        {"resume", "[ID | --all]", &declareResume, &takeResume},
        {"audit verify", "[FILE]", &declareAuditVerify, &takeAuditVerify},
        {"audit export", "FILE", &declareAuditExport, &takeAuditExport},
    };
    return commands;
}

} // namespace brickyard
