// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include <QStringList>
#include <QTest>

using namespace brickyard;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsACommandFromAnOption();
    void understands_data();
    void understands();
    void takesCommonOptions();
    void refuses_data();
    void refuses();
    void everyCommandHasHelp_data();
    void everyCommandHasHelp();
    void takesNoKey();
};

namespace {

const QString uuid = QStringLiteral("8d9b2f64-53a1-4c1e-9a07-1b5e0c772d10");

/// As a shell splits it, without quotes.
QStringList arguments(const QString &line)
{
    return QStringLiteral("brickyard ").append(line).simplified().split(u' ');
}

TaskChoice fromFile(const QString &file)
{
    return {TaskChoice::Source::File, file, {}};
}

const TaskChoice unassigned{TaskChoice::Source::Unassigned, {}, {}};
const TaskChoice mine{TaskChoice::Source::Mine, {}, {}};

} // namespace

Q_DECLARE_METATYPE(brickyard::Command)

void TestCommandLine::tellsACommandFromAnOption()
{
    QVERIFY(isCommand("assign"));
    QVERIFY(isCommand("asign")); // whose error names the commands
    QVERIFY(!isCommand("--sandbox"));
    QVERIFY(!isCommand("-h"));
}

void TestCommandLine::understands_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<Command>("command");
    const QString label = QStringLiteral("Label");
    const QString anna = QStringLiteral("anna@x.org");
    const QString ben = QStringLiteral("ben@x.org");
    const auto row = [](const char *words, const Command &command) {
        QTest::newRow(words) << QString::fromLatin1(words) << command;
    };

    row("assign --stage Label --to anna@x.org --tasks f",
        AssignCommand{label, anna, fromFile(QStringLiteral("f"))});
    row("assign --stage=Label --nobody --tasks -",
        AssignCommand{label, {}, fromFile(QStringLiteral("-"))});
    row("assign --stage Label --to anna@x.org --unassigned",
        AssignCommand{label, anna, unassigned});
    row("assign --unassigned --stage Label --to anna@x.org",
        AssignCommand{label, anna, unassigned});
    row("assign --stage Label --to anna@x.org --unassigned 20",
        AssignCommand{label, anna, {TaskChoice::Source::Unassigned, {}, 20}});
    row("assign --unassigned 20 --stage Label --to anna@x.org",
        AssignCommand{label, anna, {TaskChoice::Source::Unassigned, {}, 20}});

    row("distribute --stage Label --among anna@x.org,ben@x.org",
        DistributeCommand{label, {anna, ben}, false, false, unassigned});
    row("distribute --stage Label --among anna@x.org,,Anna@X.org --level --dry-run --tasks f",
        DistributeCommand{label, {anna}, true, true, fromFile(QStringLiteral("f"))});
    row("distribute --stage Label --among ben@x.org --unassigned 5",
        DistributeCommand{label, {ben}, false, false, {TaskChoice::Source::Unassigned, {}, 5}});

    row("review --stage Label --accept --mine", ReviewCommand{label, true, {}, false, mine});
    row("review --stage Label --reject --comment blurred --take-over --tasks f",
        ReviewCommand{label, false, QStringLiteral("blurred"), true,
                      fromFile(QStringLiteral("f"))});

    const QUuid id(uuid);
    using Mode = PutLabelsCommand::Mode;
    const QString f = QStringLiteral("f");
    row("put-labels --stage Label --file f --pre-label",
        PutLabelsCommand{label, f, Mode::PreLabel, false, false});
    row("put-labels --stage Label --file f --draft --take-over",
        PutLabelsCommand{label, f, Mode::Draft, true, false});
    row("put-labels --stage Label --file f --submit --dry-run",
        PutLabelsCommand{label, f, Mode::Submit, false, true});
    RunCommand run;
    run.stage = label;
    run.tasks.count = 5;
    run.program.program = QStringLiteral("./p");
    run.program.arguments =
        QStringList{QStringLiteral("--unassigned"), QStringLiteral("--stage"), QStringLiteral("x")};
    row("run --stage Label --next 5 --pre-label -- ./p --unassigned --stage x", run);
    run.tasks.withoutLabels = true;
    row("run --stage Label --next 5 --without-labels --pre-label -- ./p --unassigned --stage x",
        run);
    run.tasks = fromFile(f);
    run.what = RunCommand::What::Review;
    run.apply = run.takeOver = run.withItems = run.downloadItems = true;
    run.out = QStringLiteral("o");
    run.program.arguments.clear();
    run.program.processes = 3;
    run.program.timeLimitMs = 60'000;
    run.program.workingFolder = QStringLiteral("w");
    run.program.environment = {{QStringLiteral("A"), QStringLiteral("b")},
                               {QStringLiteral("C"), QStringLiteral("d=e")}};
    row("run --stage Label --tasks f --review --apply --take-over --with-items --download-items "
        "--out o --jobs 3 --time-limit 60 --folder w --env A=b --env C=d=e -- ./p",
        run);
    row("operations", OperationsCommand{});
    row("operations 8d9b2f64-53a1-4c1e-9a07-1b5e0c772d10", OperationsCommand{id});
    row("resume", ResumeCommand{});
    row("resume --all", ResumeCommand{{}, true});
    row("resume 8d9b2f64-53a1-4c1e-9a07-1b5e0c772d10", ResumeCommand{id, false});
    row("audit verify", AuditVerifyCommand{});
    row("audit verify log", AuditVerifyCommand{QStringLiteral("log")});
    row("audit export log", AuditExportCommand{QStringLiteral("log")});
}

void TestCommandLine::understands()
{
    QFETCH(QString, words);
    QFETCH(Command, command);
    const auto parsed = parseCommandLine(arguments(words));
    const auto *message = std::get_if<OptionsMessage>(&parsed);
    QVERIFY2(!message, message ? qPrintable(message->text) : "");
    QVERIFY(std::get<CommandLine>(parsed).command == command);
    QCOMPARE(std::get<CommandLine>(parsed).common, CommonOptions());
}

void TestCommandLine::takesCommonOptions()
{
    const auto parsed = parseCommandLine(arguments(
        QStringLiteral("resume --url u --org o --project p --data-dir d --json --in-flight 30")));
    const auto *line = std::get_if<CommandLine>(&parsed);
    QVERIFY(line);
    const CommonOptions expected{
        {{}, QStringLiteral("u"), QStringLiteral("o"), QStringLiteral("p")},
        QStringLiteral("d"),
        true,
        30};
    QCOMPARE(line->common, expected);

    const auto other = parseCommandLine(arguments(QStringLiteral("resume --account Clinic")));
    QCOMPARE(std::get<CommandLine>(other).common.connection.account, QStringLiteral("Clinic"));
}

void TestCommandLine::refuses_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("named"); // what the sentence speaks of
    const auto row = [](const char *words, const char *named) {
        QTest::newRow(words) << QString::fromLatin1(words) << QString::fromLatin1(named);
    };
    row("asign --stage S", "asign");
    row("audit", "audit");
    row("audit check", "audit");
    row("assign --to a@x --tasks f", "--stage");
    row("assign --stage S --tasks f", "--to");
    row("assign --stage S --to a@x --nobody --tasks f", "--nobody");
    row("assign --stage S --to= --tasks f", "--to");
    row("assign --stage S --to a@x", "--tasks");
    row("assign --stage S --to a@x --tasks f --unassigned", "--unassigned");
    row("assign --stage S --to a@x --tasks=", "--tasks");
    row("assign --stage S --to a@x --unassigned 0", "'0'");
    row("assign --stage S --to a@x --unassigned many", "'many'");
    row("assign --stage S --to a@x --tasks f more", "'more'");
    row("assign --stage S --to a@x --mine", "mine");
    row("distribute --stage S", "--among");
    row("distribute --stage S --among ,", "--among");
    row("distribute --stage S --among a@x --tasks f --unassigned 3", "--unassigned");
    row("put-labels --stage S --file f", "--pre-label");
    row("put-labels --stage S --file f --draft --submit", "--draft");
    row("put-labels --stage S --draft", "--file");
    row("run --stage S --next 5 --submit", "program");
    row("run --stage S --next 5 -- p", "--submit");
    row("run --stage S --submit -- p", "--next");
    row("run --stage S --next 5 --submit --review -- p", "--review");
    row("run --stage S --next 5 --submit --time-limit soon -- p", "'soon'");
    row("run --stage S --next 5 --submit --env A -- p", "");
    row("review --stage S --mine", "--accept");
    row("review --stage S --accept --reject --mine", "--reject");
    row("review --stage S --accept", "--mine");
    row("review --stage S --accept --mine --tasks f", "--tasks");
    row("review --stage S --accept --unassigned", "unassigned");
    row("operations 17", "'17'");
    row("operations 8d9b2f64-53a1-4c1e-9a07-1b5e0c772d10 x", "'x'");
    row("resume --all 8d9b2f64-53a1-4c1e-9a07-1b5e0c772d10", "--all");
    row("audit export", "file");
    row("resume --account a --url u --org o", "--account");
    row("resume --url u", "--org");
    row("resume --in-flight 0", "--in-flight");
    row("resume --in-flight 31", "--in-flight");
    row("resume --in-flight ten", "--in-flight");
    row("resume --colour", "colour");
    row("resume --stage S", "stage");
}

void TestCommandLine::refuses()
{
    QFETCH(QString, words);
    QFETCH(QString, named);
    const auto parsed = parseCommandLine(arguments(words));
    const auto *message = std::get_if<OptionsMessage>(&parsed);
    QVERIFY(message);
    QVERIFY(message->isError);
    QVERIFY2(message->text.section(u'\n', 0, 0).contains(named), qPrintable(message->text));
    QVERIFY(message->text.startsWith(u"brickyard"));
    QVERIFY(message->text.endsWith(u'\n'));
}

void TestCommandLine::everyCommandHasHelp_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"assign", "distribute", "review", "put-labels", "put-reviews", "run",
                             "get-tasks", "operations", "resume", "audit verify", "audit export"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestCommandLine::everyCommandHasHelp()
{
    QFETCH(QString, name);
    const auto parsed = parseCommandLine(arguments(name + u" --help"));
    const auto *message = std::get_if<OptionsMessage>(&parsed);
    QVERIFY(message);
    QVERIFY(!message->isError);
    QVERIFY2(message->text.contains(u"brickyard " + name), qPrintable(message->text));
    for (const char *option : {"--account", "--url", "--org", "--project", "--in-flight", "--json",
                               "--data-dir", "--help"})
        QVERIFY2(message->text.contains(QLatin1String(option)), option);
}

void TestCommandLine::takesNoKey()
{
    for (const char *words : {"resume --key k", "resume --api-key k"}) {
        const auto parsed = parseCommandLine(arguments(QString::fromLatin1(words)));
        QVERIFY(std::get_if<OptionsMessage>(&parsed));
    }
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
