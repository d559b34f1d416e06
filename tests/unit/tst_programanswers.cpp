// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/programanswers.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

using namespace brickyard;

namespace {

using Kind = ProgramAnswer::Kind;
using Verdict = ProgramAnswers::Verdict;

const QString one = QStringLiteral("11111111-2222-4333-8444-555555555555");
const QString two = QStringLiteral("22222222-2222-4333-8444-555555555555");

QString faultIn(const QByteArray &line)
{
    const ProgramAnswers answers;
    return answers.fault(answerInLine(line), Verdict::NoAnswer);
}

QByteArray answerFor(const QString &taskId, const QByteArray &more = {})
{
    return "{\"taskId\":\"" + taskId.toUtf8() + '"' + more + '}';
}

} // namespace

class TestProgramAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds_data();
    void kinds();
    void resultsComeAsTheyAre();
    void longReasonsAreCut();
    void faults_data();
    void faults();
    void whatIsShownOfALine();
    void eachTaskOnce();
    void onlyByWhoHasIt();
    void theOpenOnesFail();
    void anythingCanBeRead();
};

void TestProgramAnswers::kinds_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *name, const QByteArray &more, Kind kind, const char *why = "") {
        QTest::newRow(name) << more << kind << QString::fromUtf8(why);
    };
    row("labels", R"(,"series":[{"classifications":[]}])", Kind::Result);
    row("a decision", R"(,"reviewVal":false,"comment":"no")", Kind::Result);
    row("nothing but the id", "", Kind::Result);
    row("skipped", R"(,"skip":"  too dark\n")", Kind::Skipped, "too dark");
    row("skipped without a reason", R"(,"skip":true)", Kind::Skipped,
        "The program skipped it without a reason.");
    row("an error", R"(,"error":"no model")", Kind::Failed, "no model");
    row("an error without words", R"(,"error":" ")", Kind::Failed,
        "The program reports an error without a reason.");
    row("both", R"(,"skip":"dark","error":"no model")", Kind::Failed, "no model");
    row("neither, but named", R"(,"skip":null,"error":false,"series":[])", Kind::Result);
    row("a reason that is a number", R"(,"skip":7)", Kind::Failed,
        "In the program's answer, 'skip' is no text.");
    row("an error that is a list", R"(,"error":[])", Kind::Failed,
        "In the program's answer, 'error' is no text.");
}

void TestProgramAnswers::kinds()
{
    QFETCH(QByteArray, more);
    QFETCH(Kind, kind);
    QFETCH(QString, why);
    const AnswerLine line = answerInLine("  " + answerFor(one, more) + ' ');
    QCOMPARE(line.fault, AnswerLine::Fault::None);
    QCOMPARE(line.answer.taskId, one);
    QCOMPARE(line.answer.kind, kind);
    QCOMPARE(line.answer.why, why);
    QCOMPARE(line.answer.object.isEmpty(), kind != Kind::Result);
}

void TestProgramAnswers::resultsComeAsTheyAre()
{
    const QByteArray bytes = answerFor(one, R"(,"big":9007199254740993,"series":[1.50])");
    const ProgramAnswer answer = answerInLine(bytes).answer;
    QCOMPARE(answer.line, bytes);
    QCOMPARE(answer.object.value(QLatin1String("big")).toInteger(), 9007199254740993);
    QCOMPARE(answer.object.value(QLatin1String("series")).toArray().first().toDouble(), 1.5);
}

void TestProgramAnswers::longReasonsAreCut()
{
    const QByteArray address = "https://storage.example/a?signature=secret ";
    const ProgramAnswer answer =
        answerInLine(answerFor(one, ",\"skip\":\"" + address + QByteArray(1'000'000, 'x') + '"'))
            .answer;
    QVERIFY(answer.why.size() < 5000);
    QVERIFY(!answer.why.contains(QStringLiteral("secret")));
}

void TestProgramAnswers::faults_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QByteArray &line, const char *said) {
        QTest::newRow(name) << line << QString::fromUtf8(said);
    };
    row("words", "Loading model", "this is no JSON object: Loading model");
    row("a list", "[{}]", "this is no JSON object: [{}]");
    row("blanks", " \t", "this is no JSON object:  ");
    row("half an object", "{\"taskId\":", "this is no JSON (");
    row("more than one", "{} {}", "this is no JSON (");
    row("no id", R"({"id":"x"})", "this answer names no task in 'taskId': {");
    row("an id that is a number", R"({"taskId":7})", "this answer names no task in 'taskId': {");
    row("too deep", R"({"taskId":)" + QByteArray(100'000, '['), "this is no JSON (");
}

void TestProgramAnswers::faults()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, said);
    QVERIFY2(faultIn(line).startsWith(said), qPrintable(faultIn(line)));
}

void TestProgramAnswers::whatIsShownOfALine()
{
    // Not more than fits into a sentence, nothing that moves a cursor or turns the text around.
    const QString shown =
        faultIn("a\x1b[31m\r\x07\xe2\x80\xae\xff" + QByteArray(1, '\0') + QByteArray(10'000, 'y'));
    QVERIFY(shown.size() < 150);
    QVERIFY(shown.endsWith(u'…'));
    for (const QChar letter : shown)
        QVERIFY(letter.category() != QChar::Other_Control
                && letter.category() != QChar::Other_Format);
    // Nor an address that is a key.
    QVERIFY(!faultIn("https://storage.example/a?signature=secret").contains(u'='));
    // Letters of two units are not cut in half.
    const QString smiles = QStringLiteral("😀").repeated(200);
    QVERIFY(quotable(smiles).chopped(1).back().isLowSurrogate());
    QVERIFY(quotable(u'x' + smiles).chopped(1).back().isLowSurrogate());
}

void TestProgramAnswers::eachTaskOnce()
{
    ProgramAnswers answers;
    QVERIFY(answers.give(one, 0));
    QVERIFY(!answers.give(one, 0));
    QVERIFY(!answers.give(one, 1));
    QCOMPARE(answers.unanswered(0), 1);
    const AnswerLine line = answerInLine(answerFor(one));
    QCOMPARE(answers.judge(line, 0, 3), Verdict::Answered);
    QCOMPARE(answers.fault(line, Verdict::Answered), QString());
    QCOMPARE(answers.unanswered(0), 0);
    QCOMPARE(answers.judge(line, 0, 4), Verdict::AnsweredBefore);
    QCOMPARE(answers.unanswered(0), 0);
    QCOMPARE(answers.fault(line, Verdict::AnsweredBefore),
             QStringLiteral("line 3 has answered for the task '%1' before").arg(one));
    QVERIFY(!answers.give(one, 0));
}

void TestProgramAnswers::onlyByWhoHasIt()
{
    ProgramAnswers answers;
    answers.give(one, 0);
    const AnswerLine line = answerInLine(answerFor(one));
    QCOMPARE(answers.judge(line, 1, 1), Verdict::NotGiven);
    QCOMPARE(answers.judge(answerInLine(answerFor(two)), 0, 1), Verdict::NotGiven);
    QCOMPARE(answers.judge(answerInLine("y"), 0, 1), Verdict::NoAnswer);
    QCOMPARE(answers.unanswered(0), 1);
    QCOMPARE(answers.judge(line, 0, 1), Verdict::Answered);
}

void TestProgramAnswers::theOpenOnesFail()
{
    ProgramAnswers answers;
    QStringList given;
    for (int i = 0; i < 100; ++i) {
        given += QStringLiteral("task-%1").arg(i);
        answers.give(given.last(), i % 2);
    }
    answers.judge(answerInLine(answerFor(given.at(4))), 0, 1);
    QStringList expected;
    for (int i = 0; i < 100; i += 2) {
        if (i != 4)
            expected += given.at(i);
    }
    QStringList failed;
    const QList<ProgramAnswer> open = answers.failUnanswered(0, QStringLiteral("It is late."));
    for (const ProgramAnswer &answer : open) {
        QCOMPARE(answer.kind, Kind::Failed);
        QCOMPARE(answer.why, QStringLiteral("It is late."));
        failed += answer.taskId;
    }
    QCOMPARE(failed, expected);
    QCOMPARE(answers.unanswered(0), 0);
    QCOMPARE(answers.unanswered(1), 50);
    QVERIFY(answers.failUnanswered(0, {}).isEmpty());
}

/// Whatever the bytes are, a line is either the one answer or a fault with words.
void TestProgramAnswers::anythingCanBeRead()
{
    QRandomGenerator random(20260101);
    const QByteArray sample = answerFor(one, R"(,"skip":"\u00e4\\","series":[{"a":-1.5e3},null])");
    for (int round = 0; round < 20'000; ++round) {
        QByteArray line = sample;
        for (int changes = random.bounded(6); changes > 0; --changes) {
            const qsizetype at = random.bounded(int(line.size()));
            if (random.bounded(2) == 0)
                line[at] = char(random.bounded(256));
            else
                line.remove(at, 1 + random.bounded(4));
        }
        ProgramAnswers answers;
        answers.give(one, 0);
        const AnswerLine read = answerInLine(line);
        const Verdict verdict = answers.judge(read, 0, 1);
        QCOMPARE(answers.unanswered(0), verdict == Verdict::Answered ? 0 : 1);
        QCOMPARE(answers.fault(read, verdict).isEmpty(), verdict == Verdict::Answered);
    }
}

QTEST_GUILESS_MAIN(TestProgramAnswers)
#include "tst_programanswers.moc"
