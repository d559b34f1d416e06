// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "account/preferences.h"

#include <algorithm>

namespace brickyard {

void declareCommon(Arguments &arguments)
{
    arguments.value(
        "account",
        CommandLine::tr("The account, by its organization's name or id, or its address; not needed "
                        "where there is only one."),
        QStringLiteral("NAME"));
    arguments.value("url",
                    CommandLine::tr("Address of the service, instead of an account; needs --org."),
                    QStringLiteral("URL"));
    arguments.value("org", CommandLine::tr("Organization id, instead of an account."),
                    QStringLiteral("ID"));
    arguments.value(
        "project",
        CommandLine::tr("The project's id; without it, the one that was open last in the account."),
        QStringLiteral("ID"));
    arguments.value("in-flight",
                    CommandLine::tr("How many requests at once, from 1 to 30; otherwise 10."),
                    QStringLiteral("N"));
    arguments.value("data-dir",
                    CommandLine::tr("Keep everything that is stored below this folder."),
                    QStringLiteral("FOLDER"));
    arguments.flag("json", CommandLine::tr("Write one JSON object a line."));
}

void declareStage(Arguments &arguments)
{
    arguments.value("stage", CommandLine::tr("The stage, by its name."), QStringLiteral("S"));
}

void declareFile(Arguments &arguments)
{
    arguments.value("tasks",
                    CommandLine::tr("The tasks, an id a line, in this file; - is standard input."),
                    QStringLiteral("FILE"));
}

void declareUnassigned(Arguments &arguments)
{
    arguments.value(
        "unassigned",
        CommandLine::tr("The tasks of nobody: all of them, or the N most urgent and oldest."),
        QStringLiteral("N"));
}

void declareNext(Arguments &arguments)
{
    arguments.value("next", CommandLine::tr("The N most urgent and oldest of the tasks of nobody."),
                    QStringLiteral("N"));
    arguments.flag(
        "without-labels",
        CommandLine::tr("Only tasks that have no labels; with --next, the first N such."));
}

std::optional<UsageError> takeCommon(const Arguments &given, CommonOptions &common)
{
    common.connection = {given.text("account"), given.text("url"), given.text("org"),
                         given.text("project")};
    common.dataDir = given.text("data-dir");
    common.json = given.has("json");
    if (given.has("account") && (given.has("url") || given.has("org")))
        return UsageError{CommandLine::tr("--account goes without --url and --org")};
    if (given.has("url") && !given.has("org"))
        return UsageError{CommandLine::tr("--url needs --org")};
    if (given.has("in-flight")) {
        bool isNumber = false;
        common.inFlight = given.text("in-flight").toInt(&isNumber);
        if (!isNumber || common.inFlight < 1 || common.inFlight > Preferences::maxInFlight)
            return UsageError{CommandLine::tr("--in-flight needs a number from 1 to %1")
                                  .arg(Preferences::maxInFlight)};
    }
    return {};
}

std::optional<UsageError> takeStage(const Arguments &given, QString &stage)
{
    stage = given.text("stage");
    if (stage.isEmpty())
        return UsageError{CommandLine::tr("--stage is missing")};
    return {};
}

std::optional<UsageError> takeCount(const QString &text, std::optional<int> &count)
{
    bool isNumber = false;
    count = text.toInt(&isNumber);
    if (!isNumber || *count < 1)
        return UsageError{CommandLine::tr("'%1' is no number of tasks").arg(text)};
    return {};
}

std::optional<UsageError> takeTasks(const Arguments &given, TaskChoice &tasks)
{
    if (given.has("tasks")) {
        tasks.source = TaskChoice::Source::File;
        tasks.file = given.text("tasks");
        if (tasks.file.isEmpty())
            return UsageError{CommandLine::tr("--tasks needs the name of a file")};
        return {};
    }
    const QString count = given.text("unassigned");
    if (count.isEmpty() || count == QLatin1String(allUnassigned))
        return {};
    return takeCount(count, tasks.count);
}

std::optional<UsageError> takeId(const Arguments &given, QUuid &id)
{
    if (given.positional().isEmpty())
        return {};
    id = QUuid::fromString(given.positional());
    if (id.isNull())
        return UsageError{CommandLine::tr("'%1' is no operation's id").arg(given.positional())};
    return {};
}

} // namespace brickyard
