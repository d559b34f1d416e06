// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnostics/logfile.h"

#include "tests/support/standarderror.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

using namespace brickyard;
using brickyard::tests::StandardError;

class TestLogFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void appendsToWhatIsThere();
    void putsAsideWhatIsFull();
    void severalWriteAtTheSameTime();
    void comesBackWhenItIsRemoved();
    void lastLinesGoBackIntoTheFileBefore();
    void saysOnceThatItCannotWrite_data();
    void saysOnceThatItCannotWrite();

private:
    /// Of `brickyard.log`, or of one of those that were put aside.
    QStringList lines(int number = 0) const;

    std::unique_ptr<QTemporaryDir> m_parent;
    QString m_folder;
};

namespace {

/// So many that they fill one file and no more.
constexpr int linesOfAFile = 1024;

QString longLine(int number)
{
    return QStringLiteral("%1").arg(number, int(LogFile::maxBytes) / linesOfAFile - 1, 10,
                                    QLatin1Char('0'));
}

} // namespace

void TestLogFile::init()
{
    m_parent = std::make_unique<QTemporaryDir>();
    m_folder = m_parent->filePath(QStringLiteral("not there/yet"));
}

QStringList TestLogFile::lines(int number) const
{
    QString path = LogFile::pathIn(m_folder);
    if (number > 0)
        path += QStringLiteral(".%1").arg(number);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

void TestLogFile::appendsToWhatIsThere()
{
    LogFile(m_folder).append(QStringLiteral("one"));
    LogFile(m_folder).append(QString::fromUtf8("zwei \u00fc"));
    QCOMPARE(lines(), (QStringList{QStringLiteral("one"), QString::fromUtf8("zwei \u00fc")}));
    // Nobody else's business.
    QCOMPARE(QFile::permissions(LogFile::pathIn(m_folder))
                 & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
}

void TestLogFile::putsAsideWhatIsFull()
{
    LogFile log(m_folder);
    for (int i = 0; i < (LogFile::keptFiles + 2) * linesOfAFile + 1; ++i)
        log.append(longLine(i));
    QCOMPARE(lines(), QStringList{longLine((LogFile::keptFiles + 2) * linesOfAFile)});
    for (int number = 1; number <= LogFile::keptFiles; ++number) {
        const int first = (LogFile::keptFiles + 2 - number) * linesOfAFile;
        QCOMPARE(lines(number).size(), linesOfAFile);
        QCOMPARE(lines(number).constFirst(), longLine(first));
    }
    QCOMPARE(QDir(m_folder).entryList(QDir::Files).size(), 1 + LogFile::keptFiles);
}

void TestLogFile::severalWriteAtTheSameTime()
{
    // Each has the file open for itself, as processes have.
    constexpr int writers = 4;
    constexpr int linesEach = linesOfAFile / 2;
    QList<int> numbers;
    for (int writer = 0; writer < writers; ++writer)
        numbers += writer;
    QtConcurrent::blockingMap(numbers, [this](int writer) {
        LogFile log(m_folder);
        for (int i = 0; i < linesEach; ++i)
            log.append(longLine(writer * linesEach + i));
    });

    QStringList found;
    for (int number = 0; number <= LogFile::keptFiles; ++number) {
        // One that was put aside was full, and nothing but what was on the way came after that.
        if (number > 0 && !lines(number).isEmpty())
            QVERIFY(lines(number).size() >= linesOfAFile);
        found += lines(number);
    }
    found.sort();
    QStringList expected;
    for (int i = 0; i < writers * linesEach; ++i)
        expected += longLine(i);
    QCOMPARE(found, expected);
}

void TestLogFile::comesBackWhenItIsRemoved()
{
    LogFile log(m_folder);
    log.append(QStringLiteral("gone"));
    QVERIFY(QDir(m_folder).removeRecursively());
    log.append(QStringLiteral("kept"));
    QCOMPARE(lines(), QStringList{QStringLiteral("kept")});
}

void TestLogFile::lastLinesGoBackIntoTheFileBefore()
{
    QVERIFY(LogFile::lastLines(m_folder, 200).isEmpty());
    LogFile log(m_folder);
    const int all = linesOfAFile + 2;
    for (int i = 0; i < all; ++i)
        log.append(longLine(i));
    QCOMPARE(lines().size(), 2);
    const QStringList last = LogFile::lastLines(m_folder, 200);
    QCOMPARE(last.size(), 200);
    QCOMPARE(last.constFirst(), longLine(all - 200));
    QCOMPARE(last.constLast(), longLine(all - 1));
    QCOMPARE(LogFile::lastLines(m_folder, 1), QStringList{longLine(all - 1)});
    QVERIFY(QFile::remove(LogFile::pathIn(m_folder)));
    QCOMPARE(LogFile::lastLines(m_folder, 1), QStringList{longLine(linesOfAFile - 1)});
}

void TestLogFile::saysOnceThatItCannotWrite_data()
{
    QTest::addColumn<bool>("fullDisk");
    QTest::newRow("no folder") << false;
    QTest::newRow("full disk") << true;
}

void TestLogFile::saysOnceThatItCannotWrite()
{
    QFETCH(bool, fullDisk);
    if (fullDisk) {
        // What is written there never fits.
        QVERIFY(QDir().mkpath(m_folder));
        QVERIFY(QFile::link(QStringLiteral("/dev/full"), LogFile::pathIn(m_folder)));
    } else {
        // A file where the folder should be: in the way of root, too.
        QFile file(m_parent->filePath(QStringLiteral("not there")));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    StandardError errors;
    LogFile log(m_folder);
    for (int i = 0; i < 3; ++i)
        log.append(QStringLiteral("lost"));
    const QString said = errors.taken();
    QCOMPARE(said.count(u'\n'), 1);
    QVERIFY2(said.contains(LogFile::pathIn(m_folder)), qPrintable(said));
}

QTEST_GUILESS_MAIN(TestLogFile)
#include "tst_logfile.moc"
