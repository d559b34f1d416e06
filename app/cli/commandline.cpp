// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include "account/preferences.h"

#include <QCommandLineParser>

#include <algorithm>
#include <iterator>

namespace brickyard {

namespace {

/// Why the arguments are wrong: a phrase, as after "brickyard assign: ".
struct UsageError
{
    QString what;
};

using Parsed = std::variant<Command, UsageError>;

constexpr char allUnassigned[] = "all"; // what --unassigned stands for without a number

/// The arguments of one command: declares what it takes, and answers what was given.
class Arguments
{
public:
    Arguments() { m_parser.addHelpOption(); }

    void flag(const char *name, const QString &description)
    {
        m_declared += QLatin1String(name);
        m_parser.addOption({QLatin1String(name), description});
    }
    void value(const char *name, const QString &description, const QString &valueName)
    {
        m_declared += QLatin1String(name);
        m_parser.addOption({QLatin1String(name), description, valueName});
    }
    void describe(const QString &description) { m_parser.setApplicationDescription(description); }
    void allowPositional() { m_mostPositional = 1; }
    void allowRest() { m_mostPositional = INT_MAX; }

    /// Also of an option that the command does not take.
    bool has(const char *name) const
    {
        return m_declared.contains(QLatin1String(name)) && m_parser.isSet(QLatin1String(name));
    }
    QString text(const char *name) const
    {
        return has(name) ? m_parser.value(QLatin1String(name)).trimmed() : QString();
    }
    /// What stands there without an option's name; empty where nothing does.
    QString positional() const { return m_parser.positionalArguments().value(0); }
    QStringList rest() const { return m_parser.positionalArguments(); }
    QStringList texts(const char *name) const
    {
        return has(name) ? m_parser.values(QLatin1String(name)) : QStringList();
    }
    /// How many of these options were given.
    int countOf(std::initializer_list<const char *> names) const
    {
        return int(
            std::count_if(names.begin(), names.end(), [this](auto *name) { return has(name); }));
    }

    std::optional<UsageError> parse(const QStringList &arguments)
    {
        if (!m_parser.parse(arguments))
            return UsageError{m_parser.errorText()};
        const QStringList rest = m_parser.positionalArguments();
        if (rest.size() > m_mostPositional)
            return UsageError{CommandLine::tr("unexpected argument '%1'").arg(rest.last())};
        return {};
    }
    /// Without the first line: Qt knows nothing of what belongs together.
    QString help() const
    {
        const QString text = m_parser.helpText();
        return text.mid(text.indexOf(u'\n') + 1);
    }

private:
    QCommandLineParser m_parser;
    QStringList m_declared{QStringLiteral("help")};
    int m_mostPositional = 0;
};

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

// Each command: what it takes, and what it makes of what was given.

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
    arguments.value("next", CommandLine::tr("The N most urgent and oldest of the tasks of nobody."),
                    QStringLiteral("N"));
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
    arguments.value("next", CommandLine::tr("The N most urgent and oldest of the tasks of nobody."),
                    QStringLiteral("N"));
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
    command.withItems = given.has("with-items");
    command.out = given.text("out");
    if (given.has("out") && command.out.isEmpty())
        return UsageError{CommandLine::tr("--out needs the name of a file")};
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

struct CommandSyntax
{
    const char *name; ///< one word, or two
    const char *synopsis;
    void (*declare)(Arguments &arguments);
    Parsed (*take)(const Arguments &given);
};

constexpr CommandSyntax commands[] = {
    {"assign", "--stage S (--to EMAIL | --nobody) (--tasks FILE | --unassigned [N])",
     &declareAssign, &takeAssign},
    {"distribute",
     "--stage S --among EMAIL,… [--level] [--dry-run] [--tasks FILE | --unassigned [N]]",
     &declareDistribute, &takeDistribute},
    {"review",
     "--stage S (--accept | --reject) [--comment T] [--take-over] (--tasks FILE | --mine)",
     &declareReview, &takeReview},
    {"put-labels",
     "--stage S --file F (--pre-label | --draft | --submit) [--take-over] [--dry-run]",
     &declarePutLabels, &takePutLabels},
    {"put-reviews", "--stage S --file F [--take-over] [--dry-run]", &declarePutReviews,
     &takePutReviews},
    {"get-tasks", "--stage S (--tasks FILE | --next N | --all) [--with-items] [--out FILE]",
     &declareGetTasks, &takeGetTasks},
    {"run",
     "--stage S (--tasks FILE | --next N) (--pre-label | --draft | --submit | --review)"
     " [--apply] [--out FILE] [OPTION…] -- PROGRAM ARG…",
     &declareRun, &takeRun},
    {"operations", "[ID]", &declareOperations, &takeOperations},
    {"resume", "[ID | --all]", &declareResume, &takeResume},
    {"audit verify", "[FILE]", &declareAuditVerify, &takeAuditVerify},
    {"audit export", "FILE", &declareAuditExport, &takeAuditExport},
};

QString usageOf(const CommandSyntax &syntax)
{
    return u"brickyard " + QString::fromUtf8(syntax.name) + u' '
        + QString::fromUtf8(syntax.synopsis) + u'\n';
}

OptionsMessage usageError(const QString &command, const QString &what)
{
    return {QStringLiteral("brickyard") + (command.isEmpty() ? QString() : u' ' + command) + u": "
                + what + u'\n'
                + (command.isEmpty() ? CommandLine::tr("Try 'brickyard --help' for the commands.")
                                     : CommandLine::tr("Try 'brickyard %1 --help'.").arg(command))
                + u'\n',
            true};
}

/// --unassigned may stand with or without a number; for the parser it has one always.
QStringList withUnassignedValue(QStringList arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == QLatin1String("--"))
            break; // what follows is a program's
        if (arguments[i] != QLatin1String("--unassigned"))
            continue;
        const bool hasValue = i + 1 < arguments.size() && !arguments[i + 1].startsWith(u'-');
        arguments[i] += u'=' + (hasValue ? arguments[i + 1] : QLatin1String(allUnassigned));
        if (hasValue)
            arguments.removeAt(i + 1);
    }
    return arguments;
}

} // namespace

bool isCommand(const char *argument)
{
    return argument[0] != '-';
}

std::variant<CommandLine, OptionsMessage> parseCommandLine(const QStringList &arguments)
{
    const QString oneWord = arguments.value(1);
    const QString twoWords = oneWord + u' ' + arguments.value(2);
    const auto isNamed = [&](const CommandSyntax &syntax) {
        return oneWord == QLatin1String(syntax.name) || twoWords == QLatin1String(syntax.name);
    };
    const auto *syntax = std::find_if(std::begin(commands), std::end(commands), isNamed);
    if (syntax == std::end(commands)) {
        QStringList longer;
        for (const CommandSyntax &other : commands) {
            if (QString::fromUtf8(other.name).startsWith(oneWord + u' '))
                longer += u'\'' + QString::fromUtf8(other.name) + u'\'';
        }
        return usageError(
            {},
            longer.isEmpty()
                ? CommandLine::tr("there is no command '%1'").arg(oneWord)
                : CommandLine::tr("there is no command '%1', but %2")
                      .arg(oneWord,
                           longer.join(CommandLine::tr(", ", "between the names of commands"))));
    }
    const QString name = QString::fromUtf8(syntax->name);

    Arguments given;
    declareCommon(given);
    syntax->declare(given);
    const QStringList rest = arguments.mid(name == oneWord ? 2 : 3);
    if (const auto error = given.parse(arguments.first(1) + withUnassignedValue(rest)))
        return usageError(name, error->what);
    if (given.has("help"))
        return OptionsMessage{CommandLine::tr("Usage: %1").arg(usageOf(*syntax)) + given.help()};
    CommandLine line;
    if (const auto error = takeCommon(given, line.common))
        return usageError(name, error->what);
    Parsed parsed = syntax->take(given);
    if (const auto *error = std::get_if<UsageError>(&parsed))
        return usageError(name, error->what);
    line.command = std::move(std::get<Command>(parsed));
    return line;
}

} // namespace brickyard
