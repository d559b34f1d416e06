// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/programcommand.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace brickyard;

namespace {

const QString apiKey(43, u'k');

ProgramCommand shell()
{
    ProgramCommand command;
    command.program = QStringLiteral("sh");
    return command;
}

QString faultOf(const ProgramCommand &command)
{
    const Result<Done> checked = checkedCommand(command, apiKey);
    return checked ? QString() : checked.error().message;
}

} // namespace

class TestProgramCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data();
    void lines();
    void noCommand_data();
    void noCommand();
    void variables();
    void refusedVariables_data();
    void refusedVariables();
    void theKeyIsNoArgument();
    void numbers();
    void programs();
    void environment();
};

void TestProgramCommand::lines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *line, const QList<const char *> &words) {
        QStringList texts;
        for (const char *word : words)
            texts += QString::fromUtf8(word);
        QTest::newRow(line) << QString::fromUtf8(line) << texts;
    };
    row("label", {"label"});
    row("  label \t --fast\n", {"label", "--fast"});
    row("'my label' \"a b\"", {"my label", "a b"});
    row("a'b c'd\"e f\"", {"ab cde f"});
    row("a '' \"\"", {"a", "", ""});
    row("a\\ b \\'", {"a b", "'"});
    row("'a\\b' \"a\\b\\\"\\\\\"", {"a\\b", "a\\b\"\\"});
    row("a\\", {"a\\"});
    row("a | b > c $HOME ~ *", {"a", "|", "b", ">", "c", "$HOME", "~", "*"});
}

void TestProgramCommand::lines()
{
    QFETCH(QString, line);
    QFETCH(QStringList, words);
    const Result<ProgramCommand> command = commandFromLine(line);
    QVERIFY(command.ok());
    QCOMPARE(command->program, words.takeFirst());
    QCOMPARE(command->arguments, words);
}

void TestProgramCommand::noCommand_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("said");
    QTest::newRow("nothing") << QString() << QStringLiteral("no program");
    QTest::newRow("blanks") << QStringLiteral(" \t") << QStringLiteral("no program");
    QTest::newRow("no name") << QStringLiteral("'' a") << QStringLiteral("no program");
    QTest::newRow("open") << QStringLiteral("a 'b") << QStringLiteral("not closed");
    QTest::newRow("open too") << QStringLiteral("a \"b\\\"") << QStringLiteral("not closed");
}

void TestProgramCommand::noCommand()
{
    QFETCH(QString, line);
    QFETCH(QString, said);
    const Result<ProgramCommand> command = commandFromLine(line);
    QVERIFY(!command);
    QCOMPARE(command.error().kind, Error::Kind::InvalidInput);
    QVERIFY2(command.error().message.contains(said), qPrintable(command.error().message));
}

void TestProgramCommand::variables()
{
    const auto variable = variableFromText(QStringLiteral(" MODEL=a = b "));
    QVERIFY(variable.ok());
    QCOMPARE(*variable, std::pair(QStringLiteral("MODEL"), QStringLiteral("a = b ")));
    QVERIFY(variableFromText(QStringLiteral("EMPTY=")).ok());
    for (const QString &none : {QString(), QStringLiteral("MODEL"), QStringLiteral("=a")})
        QVERIFY(!variableFromText(none));
}

void TestProgramCommand::refusedVariables_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("the key's name") << QStringLiteral("BRICKYARD_API_KEY") << QString();
    QTest::newRow("the key") << QStringLiteral("MODEL") << QString(QStringLiteral("x") + apiKey);
    QTest::newRow("another key") << QStringLiteral("MODEL") << QString(43, u'a');
    QTest::newRow("somebody's key") << QStringLiteral("OTHER_API_KEY") << QStringLiteral("short");
    QTest::newRow("signed") << QStringLiteral("MODEL")
                            << QStringLiteral("https://storage.example/a?signature=short");
    QTest::newRow("no name") << QString() << QStringLiteral("short");
    QTest::newRow("no such name") << QStringLiteral("A=B") << QStringLiteral("short");
    QTest::newRow("a zero") << QStringLiteral("A")
                            << QString(QStringLiteral("short") + QChar(u'\0'));
}

void TestProgramCommand::refusedVariables()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    ProgramCommand command = shell();
    command.environment.insert(QStringLiteral("PLAIN"), QStringLiteral("value"));
    QCOMPARE(faultOf(command), QString());
    command.environment.insert(name, value);
    const QString fault = faultOf(command);
    QVERIFY(fault.endsWith(u'.'));
    QVERIFY2(fault.contains(name), qPrintable(fault));
    QVERIFY2(value.isEmpty() || !fault.contains(value), qPrintable(fault));
}

void TestProgramCommand::theKeyIsNoArgument()
{
    ProgramCommand command = shell();
    command.arguments = {QStringLiteral("--key=") + apiKey};
    QVERIFY(!faultOf(command).isEmpty());
    QVERIFY(!faultOf(command).contains(apiKey));
    QVERIFY(checkedCommand(command).ok());
}

void TestProgramCommand::numbers()
{
    ProgramCommand command = shell();
    for (const int processes : {0, -1, ProgramCommand::mostProcesses + 1}) {
        command.processes = processes;
        QVERIFY(!faultOf(command).isEmpty());
    }
    command.processes = ProgramCommand::mostProcesses;
    QCOMPARE(faultOf(command), QString());
    command.timeLimitMs = -1;
    QVERIFY(!faultOf(command).isEmpty());
}

void TestProgramCommand::programs()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("label")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    ProgramCommand command;
    command.workingFolder = folder.path();
    command.program = QStringLiteral("./label");
    QVERIFY(faultOf(command).contains(QStringLiteral("may not be executed")));
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    QCOMPARE(faultOf(command), QString());
    QCOMPARE(QDir::cleanPath(executableOf(command)), file.fileName());
    // The name alone is one for PATH, as everywhere.
    command.program = QStringLiteral("label");
    QVERIFY(faultOf(command).contains(QStringLiteral("There is no program 'label'.")));
    command.environment.insert(QStringLiteral("PATH"), folder.path());
    QCOMPARE(executableOf(command), file.fileName());
    command.program = folder.path();
    QVERIFY(faultOf(command).contains(QStringLiteral("is a folder")));
    command.workingFolder += QStringLiteral("/none");
    QVERIFY(faultOf(command).contains(QStringLiteral("There is no folder")));
    QVERIFY(faultOf({}).contains(QStringLiteral("no program")));
}

void TestProgramCommand::environment()
{
    qputenv("BRICKYARD_API_KEY", apiKey.toLatin1());
    qputenv("KEPT", "kept");
    ProgramCommand command = shell();
    command.environment = {{QStringLiteral("ADDED"), QStringLiteral("added")},
                           {QStringLiteral("BRICKYARD_API_KEY"), apiKey}};
    const QProcessEnvironment environment = environmentOf(command);
    QCOMPARE(environment.value(QStringLiteral("KEPT")), QStringLiteral("kept"));
    QCOMPARE(environment.value(QStringLiteral("ADDED")), QStringLiteral("added"));
    QVERIFY(!environment.contains(QStringLiteral("BRICKYARD_API_KEY")));
}

QTEST_GUILESS_MAIN(TestProgramCommand)
#include "tst_programcommand.moc"
