// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/relativetime.h"
#include "queue/tasktext.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace brickyard;

namespace {

qint64 local(const QDate &date, const QTime &time)
{
    return QDateTime(date, time).toMSecsSinceEpoch();
}

} // namespace

class TestRelativeTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data();
    void words();
    void datesOfLongAgo();
    void daysAreThoseOfTheZone();
    void aheadIsSaidAsItIs();
};

void TestRelativeTime::words_data()
{
    QTest::addColumn<QDateTime>("time");
    QTest::addColumn<QString>("text");
    const QDate today(2026, 5, 14);
    const auto row = [](const char *name, const QDate &date, const QTime &time, const char *text) {
        QTest::newRow(name) << QDateTime(date, time) << QString::fromLatin1(text);
    };
    // It is 15:00.
    row("a moment ago", today, {14, 59, 30}, "just now");
    row("a little ahead", today, {15, 0, 30}, "just now");
    row("one minute", today, {14, 59, 0}, "1 min ago");
    row("nearly an hour", today, {14, 0, 1}, "59 min ago");
    row("an hour", today, {14, 0, 0}, "1 h ago");
    row("three hours", today, {11, 30, 0}, "3 h ago");
    row("since midnight", today, {0, 0, 0}, "15 h ago");
    row("yesterday, late", today.addDays(-1), {23, 59, 59}, "yesterday");
    row("yesterday, early", today.addDays(-1), {0, 0, 0}, "yesterday");
    row("the day before", today.addDays(-2), {23, 59, 59}, "2 days ago");
    row("six days", today.addDays(-6), {0, 0, 0}, "6 days ago");
}

void TestRelativeTime::words()
{
    QFETCH(QDateTime, time);
    QFETCH(QString, text);
    const RelativeTime now(local({2026, 5, 14}, {15, 0}));
    QCOMPARE(now.text(time.toMSecsSinceEpoch()), text);
}

void TestRelativeTime::datesOfLongAgo()
{
    const RelativeTime now(local({2026, 5, 14}, {15, 0}));
    const QDate date(2026, 5, 7);
    QCOMPARE(now.text(local(date, {23, 59})), QLocale().toString(date, QLocale::ShortFormat));
}

void TestRelativeTime::daysAreThoseOfTheZone()
{
    // Past midnight what was done before it is some hours ago, and later in the day yesterday.
    const QDate today(2026, 5, 14);
    const qint64 lateLastNight = local(today.addDays(-1), {22, 0});
    QCOMPARE(RelativeTime(local(today, {1, 30})).text(lateLastNight), QStringLiteral("3 h ago"));
    QCOMPARE(RelativeTime(local(today, {4, 0})).text(lateLastNight), QStringLiteral("yesterday"));
    // The night in which the clocks change is 23 hours long there.
    const QDate spring(2026, 3, 8);
    const RelativeTime dayAfter(local(spring.addDays(1), {12, 0}));
    QCOMPARE(dayAfter.text(local(spring, {0, 0})), QStringLiteral("yesterday"));
    QCOMPARE(dayAfter.text(local(spring, {0, 0}) - 1), QStringLiteral("2 days ago"));
}

void TestRelativeTime::aheadIsSaidAsItIs()
{
    const qint64 now = local({2026, 5, 14}, {15, 0});
    const qint64 later = now + 3'600'000;
    QCOMPARE(RelativeTime(now).text(later),
             TaskText::shortTime(QDateTime::fromMSecsSinceEpoch(later, Qt::UTC)));
}

QTEST_GUILESS_MAIN(TestRelativeTime)
#include "tst_relativetime.moc"
