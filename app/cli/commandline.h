// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/options.h"
#include "operations/decision.h"
#include "programs/programcommand.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>
#include <variant>

namespace brickyard {

/// Which organization, and which project there.
struct ConnectionOptions
{
    QString account; ///< one of the settings, by its organization's name or id, or its address
    QString url; ///< instead of it, with orgId; empty: the service's own address
    QString orgId;
    QString projectId; ///< empty: the account's last one

    friend bool operator==(const ConnectionOptions &, const ConnectionOptions &) = default;
};

/// What every command takes.
struct CommonOptions
{
    static constexpr int defaultInFlight = 10;

    ConnectionOptions connection;
    QString dataDir;
    bool json = false;
    int inFlight = defaultInFlight;

    friend bool operator==(const CommonOptions &, const CommonOptions &) = default;
};

/// Which tasks a command is about: one of four.
struct TaskChoice
{
    enum class Source {
        File, ///< those that a file lists
        Unassigned, ///< those of nobody in the stage
        Mine, ///< those of the asking key in the stage
        All, ///< all of the stage
    };

    Source source = Source::Unassigned;
    QString file; ///< File only; "-" is standard input
    std::optional<int> count; ///< Unassigned only: no more than these, the most urgent ones
    bool withoutLabels = false; ///< only those of them that have no labels

    friend bool operator==(const TaskChoice &, const TaskChoice &) = default;
};

struct AssignCommand
{
    QString stage;
    QString email; ///< empty: to nobody
    TaskChoice tasks;

    friend bool operator==(const AssignCommand &, const AssignCommand &) = default;
};

struct DistributeCommand
{
    QString stage;
    QStringList emails; ///< each once
    bool level = false;
    bool dryRun = false;
    TaskChoice tasks;

    friend bool operator==(const DistributeCommand &, const DistributeCommand &) = default;
};

struct ReviewCommand
{
    QString stage;
    bool accept = false;
    QString comment;
    bool takeOver = false;
    TaskChoice tasks;

    friend bool operator==(const ReviewCommand &, const ReviewCommand &) = default;
};

struct PutReviewsCommand
{
    QString stage;
    QString file; ///< "-" is standard input
    bool takeOver = false;
    bool dryRun = false;

    friend bool operator==(const PutReviewsCommand &, const PutReviewsCommand &) = default;
};

struct PutLabelsCommand
{
    enum class Mode { PreLabel, Draft, Submit };

    QString stage;
    QString file; ///< "-" is standard input
    Mode mode = Mode::PreLabel;
    bool takeOver = false;
    bool dryRun = false;

    friend bool operator==(const PutLabelsCommand &, const PutLabelsCommand &) = default;
};

struct RunCommand
{
    enum class What { PreLabel, Draft, Submit, Review };

    QString stage;
    TaskChoice tasks;
    What what = What::PreLabel; ///< is made of its results
    bool apply = false;
    bool takeOver = false;
    bool withItems = false;
    bool downloadItems = false;
    QString out; ///< a file for the results; empty: they are not kept
    ProgramCommand program;

    friend bool operator==(const RunCommand &, const RunCommand &) = default;
};

struct GetTasksCommand
{
    QString stage;
    bool withItems = false;
    QString out; ///< a file; empty: standard output
    TaskChoice tasks;

    friend bool operator==(const GetTasksCommand &, const GetTasksCommand &) = default;
};

struct OperationsCommand
{
    QUuid id; ///< null: all of them

    friend bool operator==(const OperationsCommand &, const OperationsCommand &) = default;
};

struct ResumeCommand
{
    QUuid id; ///< null: every one that was interrupted
    bool checkUnknown = false;

    friend bool operator==(const ResumeCommand &, const ResumeCommand &) = default;
};

struct AuditVerifyCommand
{
    QString file; ///< one that was exported; empty: the account's own log

    friend bool operator==(const AuditVerifyCommand &, const AuditVerifyCommand &) = default;
};

struct AuditExportCommand
{
    QString file;

    friend bool operator==(const AuditExportCommand &, const AuditExportCommand &) = default;
};

using Command = std::variant<AssignCommand, DistributeCommand, ReviewCommand, PutReviewsCommand,
                             PutLabelsCommand, RunCommand, GetTasksCommand, OperationsCommand,
                             ResumeCommand, AuditVerifyCommand, AuditExportCommand>;

struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    CommonOptions common;
    Command command;
};

/// Whether the first argument, the program's name not counted, names a command. Otherwise all of
/// them are the window's, which has only options.
bool isCommand(const char *argument);

/// "assign", "audit verify" and all the others.
QStringList commandNames();

/// \a arguments as in QCoreApplication::arguments(), a command's. Needs a QCoreApplication.
std::variant<CommandLine, OptionsMessage> parseCommandLine(const QStringList &arguments);

} // namespace brickyard
