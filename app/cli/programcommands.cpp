// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include <algorithm>

namespace brickyard {

namespace {

void declarePutReviews(Arguments &arguments)
{
    arguments.describe(
        CommandLine::tr("Accepts and rejects tasks that are in a review stage as a file says: JSON "
                        "Lines, a JSON array or CSV with taskId, reviewVal (true or false) and "
                        "comment. All of it is checked before anything is sent."));
    declareStage(arguments);
    arguments.value("file", CommandLine::tr("The decisions; - is standard input."),
                    QStringLiteral("FILE"));
    arguments.flag("take-over", CommandLine::tr("Also those that belong to somebody else."));
    arguments.flag("dry-run", CommandLine::tr("Only check it and say what would be done."));
}

Parsed takePutReviews(const Arguments &given)
{
    PutReviewsCommand command;
    if (const auto error = takeStage(given, command.stage))
        return *error;
    command.file = given.text("file");
    if (command.file.isEmpty())
        return UsageError{CommandLine::tr("--file is missing")};
    command.takeOver = given.has("take-over");
    command.dryRun = given.has("dry-run");
    return command;
}

void declarePutLabels(Arguments &arguments)
{
    arguments.describe(CommandLine::tr(
        "Gives tasks the labels of a file, in the place of those that they have: "
        "JSON Lines or a JSON array of task objects with taskId or name, and series "
        "and classification, or labels in the stored format. All of it is checked "
        "before anything is sent."));
    declareStage(arguments);
    arguments.value("file", CommandLine::tr("The labels; - is standard input."),
                    QStringLiteral("FILE"));
    arguments.flag("pre-label",
                   CommandLine::tr("The tasks stay where they are, and whose they are."));
    arguments.flag("draft",
                   CommandLine::tr("The key takes the tasks over, saves a draft and gives them "
                                   "back."));
    arguments.flag("submit",
                   CommandLine::tr("The key takes the tasks over and submits them; in a review "
                                   "stage, it accepts them with these corrections. A task that "
                                   "the key submitted comes back to it if it is rejected."));
    arguments.flag("take-over",
                   CommandLine::tr("Also those that belong to somebody else; with --pre-label, "
                                   "also those that somebody has begun."));
    arguments.flag("dry-run",
                   CommandLine::tr("Only check it and say what each task has and what "
                                   "it would get."));
}

std::optional<UsageError> takeMode(const Arguments &given, PutLabelsCommand::Mode &mode)
{
    if (given.countOf({"pre-label", "draft", "submit"}) != 1)
        return UsageError{CommandLine::tr("needs one of --pre-label, --draft and --submit")};
    mode = given.has("draft") ? PutLabelsCommand::Mode::Draft
        : given.has("submit") ? PutLabelsCommand::Mode::Submit
                              : PutLabelsCommand::Mode::PreLabel;
    return {};
}

Parsed takePutLabels(const Arguments &given)
{
    PutLabelsCommand command;
    if (const auto error = takeStage(given, command.stage))
        return *error;
    command.file = given.text("file");
    if (command.file.isEmpty())
        return UsageError{CommandLine::tr("--file is missing")};
    if (const auto error = takeMode(given, command.mode))
        return *error;
    command.takeOver = given.has("take-over");
    command.dryRun = given.has("dry-run");
    return command;
}

void declareRun(Arguments &arguments)
{
    arguments.describe(
        CommandLine::tr("Runs a program over tasks: it gets one task object a line on standard "
                        "input and prints one result a line, labels or a review decision. Its "
                        "results are checked and compared as put-labels and put-reviews do it; "
                        "without --apply nothing is sent."));
    declareStage(arguments);
    declareFile(arguments);
    declareNext(arguments);
    for (const auto &[name, words] :
         {std::pair("pre-label",
                    CommandLine::tr("Its labels go into the tasks, which stay where "
                                    "they are, and whose they are.")),
          std::pair("draft", CommandLine::tr("Its labels are saved as drafts.")),
          std::pair("submit",
                    CommandLine::tr("The tasks are submitted with its labels; in a "
                                    "review stage, accepted with these corrections.")),
          std::pair("review", CommandLine::tr("Its results are decisions.")),
          std::pair("apply",
                    CommandLine::tr("Send it; otherwise it is only said what would be "
                                    "done.")),
          std::pair("take-over", CommandLine::tr("Also tasks that belong to somebody else.")),
          std::pair("with-items",
                    CommandLine::tr("The task objects have signed addresses of their "
                                    "items.")),
          std::pair("download-items",
                    CommandLine::tr("The items are read into files first, whose paths the task "
                                    "objects have as itemPaths."))})
        arguments.flag(name, words);
    arguments.value("out", CommandLine::tr("Keep the results in this file."),
                    QStringLiteral("FILE"));
    arguments.value("jobs", CommandLine::tr("So many of the program run at the same time."),
                    QStringLiteral("N"));
    arguments.value("time-limit", CommandLine::tr("Stop the program after so many seconds."),
                    QStringLiteral("SECONDS"));
    arguments.value("folder", CommandLine::tr("The folder that the program runs in."),
                    QStringLiteral("FOLDER"));
    arguments.value("env",
                    CommandLine::tr("Another variable for the program; may be repeated. It "
                                    "never gets the API key."),
                    QStringLiteral("NAME=VALUE"));
    arguments.allowRest();
}

std::optional<UsageError> takeProgram(const Arguments &given, ProgramCommand &program)
{
    const QStringList words = given.rest();
    if (words.isEmpty())
        return UsageError{CommandLine::tr("the program is missing, behind --")};
    program.program = words.first();
    program.arguments = words.mid(1);
    program.workingFolder = given.text("folder");
    std::optional<int> number;
    if (given.has("jobs")) {
        if (const auto error = takeCount(given.text("jobs"), number))
            return error;
        program.processes = *number;
    }
    if (given.has("time-limit")) {
        constexpr int longest = 14 * 24 * 3600; // seconds; so many milliseconds are an int
        if (const auto error = takeCount(given.text("time-limit"), number))
            return error;
        program.timeLimitMs = std::min(*number, longest) * 1000;
    }
    const QStringList variables = given.texts("env");
    for (const QString &text : variables) {
        const auto variable = variableFromText(text);
        if (!variable)
            return UsageError{variable.error().message};
        program.environment.insert(variable->first, variable->second);
    }
    return {};
}

Parsed takeRun(const Arguments &given)
{
    RunCommand command;
    if (const auto error = takeStage(given, command.stage))
        return *error;
    if (given.countOf({"tasks", "next"}) != 1)
        return UsageError{CommandLine::tr("needs one of --tasks and --next")};
    if (const auto error = takeTasks(given, command.tasks))
        return *error;
    if (given.has("next")) {
        if (const auto error = takeCount(given.text("next"), command.tasks.count))
            return *error;
    }
    command.tasks.withoutLabels = given.has("without-labels");
    if (given.countOf({"pre-label", "draft", "submit", "review"}) != 1)
        return UsageError{
            CommandLine::tr("needs one of --pre-label, --draft, --submit and --review")};
    command.what = given.has("review") ? RunCommand::What::Review
        : given.has("draft")           ? RunCommand::What::Draft
        : given.has("submit")          ? RunCommand::What::Submit
                                       : RunCommand::What::PreLabel;
    command.apply = given.has("apply");
    command.takeOver = given.has("take-over");
    command.withItems = given.has("with-items");
    command.downloadItems = given.has("download-items");
    command.out = given.text("out");
    if (given.has("out") && command.out.isEmpty())
        return UsageError{CommandLine::tr("--out needs the name of a file")};
    if (const auto error = takeProgram(given, command.program))
        return *error;
    return command;
}

void declareGetTasks(Arguments &arguments)
{
    arguments.describe(
        CommandLine::tr("Writes tasks with their labels in RedBrick's public format, one JSON "
                        "object a line."));
    declareStage(arguments);
    declareFile(arguments);
    declareNext(arguments);
    arguments.flag("all", CommandLine::tr("All that are in the stage."));
    arguments.flag("with-items",
                   CommandLine::tr("With signed addresses, from which the images can be read for "
                                   "some time."));
    arguments.value("out", CommandLine::tr("Write to this file instead of standard output."),
                    QStringLiteral("FILE"));
}

Parsed takeGetTasks(const Arguments &given)
{
    GetTasksCommand command;
    if (const auto error = takeStage(given, command.stage))
        return *error;
    if (given.countOf({"tasks", "next", "all"}) != 1)
        return UsageError{CommandLine::tr("needs one of --tasks, --next and --all")};
    if (const auto error = takeTasks(given, command.tasks))
        return *error;
    if (given.has("next")) {
        if (const auto error = takeCount(given.text("next"), command.tasks.count))
            return *error;
    }
    if (given.has("all"))
        command.tasks.source = TaskChoice::Source::All;
    command.tasks.withoutLabels = given.has("without-labels");
    command.withItems = given.has("with-items");
    command.out = given.text("out");
    if (given.has("out") && command.out.isEmpty())
        return UsageError{CommandLine::tr("--out needs the name of a file")};
    return command;
}

} // namespace

const std::vector<CommandSyntax> &programCommands()
{
    static const std::vector<CommandSyntax> commands = {
        {"get-tasks",
         "--stage S (--tasks FILE | --next N | --all) [--without-labels] [--with-items] [--out "
         "FILE]",
         &declareGetTasks, &takeGetTasks},
        {"put-labels",
         "--stage S --file F (--pre-label | --draft | --submit) [--take-over] [--dry-run]",
         &declarePutLabels, &takePutLabels},
        {"put-reviews", "--stage S --file F [--take-over] [--dry-run]", &declarePutReviews,
         &takePutReviews},
        {"run",
         "--stage S (--tasks FILE | --next N) [--without-labels]"
         " (--pre-label | --draft | --submit | --review) [--apply] [--out FILE] [OPTION…] -- "
         "PROGRAM ARG…",
         &declareRun, &takeRun},
    };
    return commands;
}

} // namespace brickyard
