// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnostics/messagelog.h"

#include "tests/support/standarderror.h"

#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

using namespace brickyard;
using brickyard::tests::StandardError;

namespace {

Q_LOGGING_CATEGORY(ownLog, "brickyard.test", QtWarningMsg)

const QString apiKey = QStringLiteral("0aAbBcC-dDeE_fFgGhHiIjJkKlLmMnNoOpPqQrRsStT");

} // namespace

class TestMessageLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void linesHaveTimeLevelCategoryAndWords();
    void secretsStayOut();
    void whatGoesToStandardError_data();
    void whatGoesToStandardError();
    void anyThreadMayLog();
    void leavesTheHandlerThatWasThere();

private:
    QStringList lines() const { return LogFile::lastLines(m_folder.path(), 10'000); }
    /// Those of a test's own, without their times.
    QStringList ownLines() const;

    QTemporaryDir m_folder;
};

void TestMessageLog::cleanup()
{
    QLoggingCategory::setFilterRules({});
    QFile::remove(LogFile::pathIn(m_folder.path()));
}

QStringList TestMessageLog::ownLines() const
{
    QStringList own;
    for (const QString &line : lines()) {
        if (line.contains(QLatin1String(" brickyard.test ")))
            own += line.section(u' ', 1);
    }
    return own;
}

void TestMessageLog::linesHaveTimeLevelCategoryAndWords()
{
    {
        const StandardError errors;
        const MessageLog log(m_folder.path(), false);
        qCDebug(ownLog, "Nobody asked for that");
        qCInfo(ownLog, "Connected");
        qCWarning(ownLog, "Two\nlines\x1b[1m");
        qCCritical(ownLog, "%s", qPrintable(QString(3000, u'x')));
    }
    QCOMPARE(ownLines(),
             (QStringList{QStringLiteral("info brickyard.test Connected"),
                          QStringLiteral("warning brickyard.test Two lines [1m"),
                          u"critical brickyard.test " + QString(2000, u'x') + QChar(0x2026)}));
    static const QRegularExpression time(
        QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z "));
    for (const QString &line : lines())
        QVERIFY2(time.match(line).hasMatch(), qPrintable(line));
    // What runs where, first of all, and that it ended by itself.
    QVERIFY(lines().constFirst().contains(QLatin1String("Brickyard " BRICKYARD_VERSION)));
    QVERIFY(lines().constFirst().contains(QLatin1String(qVersion())));
    QVERIFY(lines().constLast().endsWith(QLatin1String(" ends")));
}

void TestMessageLog::secretsStayOut()
{
    QString said;
    {
        StandardError errors;
        const MessageLog log(m_folder.path(), true);
        qCWarning(ownLog, "With %s and https://ada:pw@example.org/a?key=b", qPrintable(apiKey));
        qWarning("BRICKYARD_API_KEY=secret");
        said = errors.taken();
    }
    said += lines().join(u'\n');
    QCOMPARE(said.count(QString::fromUtf8("With \u2026 and https://\u2026@example.org/\u2026")), 2);
    QVERIFY(!said.contains(apiKey));
    QVERIFY(!said.contains(QLatin1String("secret")));
}

void TestMessageLog::whatGoesToStandardError_data()
{
    QTest::addColumn<bool>("verbose");
    QTest::addColumn<QStringList>("said");
    QTest::addColumn<QStringList>("written");
    const QStringList all{QStringLiteral("debug"), QStringLiteral("info"),
                          QStringLiteral("warning")};
    QTest::newRow("usually") << false << all.mid(2) << all.mid(1);
    QTest::newRow("verbose") << true << all << all;
}

void TestMessageLog::whatGoesToStandardError()
{
    QFETCH(bool, verbose);
    QFETCH(QStringList, said);
    QFETCH(QStringList, written);
    StandardError errors;
    {
        const MessageLog log(m_folder.path(), verbose);
        qCDebug(ownLog, "This is debug");
        qCInfo(ownLog, "This is info");
        qCWarning(ownLog, "This is warning");
    }
    const QString output = errors.taken();
    QStringList heard;
    for (const QString &line : output.split(u'\n')) {
        if (line.contains(QLatin1String("This is ")))
            heard += line.section(u' ', -1);
    }
    QCOMPARE(heard, said);
    QStringList levels;
    for (const QString &line : ownLines())
        levels += line.section(u' ', 0, 0);
    QCOMPARE(levels, written);
}

void TestMessageLog::anyThreadMayLog()
{
    constexpr int threads = 8;
    constexpr int linesEach = 200;
    {
        const MessageLog log(m_folder.path(), false);
        QList<int> numbers(threads);
        QtConcurrent::blockingMap(numbers, [](int) {
            for (int i = 0; i < linesEach; ++i)
                qCInfo(ownLog, "Something");
        });
    }
    const QStringList own = ownLines();
    QCOMPARE(own.size(), threads * linesEach);
    QCOMPARE(own.count(QStringLiteral("info brickyard.test Something")), own.size());
}

void TestMessageLog::leavesTheHandlerThatWasThere()
{
    const QtMessageHandler mine = [](QtMsgType, const QMessageLogContext &, const QString &) {};
    const QtMessageHandler before = qInstallMessageHandler(mine);
    {
        const MessageLog log(m_folder.path(), false);
    }
    QVERIFY(qInstallMessageHandler(before) == mine);
}

QTEST_GUILESS_MAIN(TestMessageLog)
#include "tst_messagelog.moc"
