// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queueupdater.h"
#include "tests/support/sampletasks.h"
#include "tests/support/scriptedreader.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace brickyard;
using test::ScriptedReader;

namespace {

const QString project = QStringLiteral("project");
const QString time1 = QStringLiteral("time 1");
const QString time2 = QStringLiteral("time 2");

/// Asks at once whenever it is told to check; its timer never comes first.
constexpr QueueUpdater::Intervals atOnce{0, 3'600'000, 3'600'000};

struct Update
{
    explicit Update(QueueUpdater::Intervals intervals = atOnce)
        : updater(std::make_unique<QueueUpdater>(&reader, intervals, [this] { return mayAsk; })),
          changed(updater.get(), &QueueUpdater::changed),
          upToDate(updater.get(), &QueueUpdater::upToDate),
          failed(updater.get(), &QueueUpdater::failed),
          whole(updater.get(), &QueueUpdater::wholeIsDue)
    {}

    /// As if a queue had been read while the service's clock said \a time.
    void begin(const QString &time = time1)
    {
        updater->begin(project);
        reader.changes.last().call->answer(TaskChanges{{}, {}, time});
        updater->go();
    }

    ScriptedReader reader;
    bool mayAsk = true;
    std::unique_ptr<QueueUpdater> updater;
    QSignalSpy changed;
    QSignalSpy upToDate;
    QSignalSpy failed;
    QSignalSpy whole;
};

} // namespace

class TestQueueUpdater : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksSinceTheReadingBegan();
    void walksAllPages();
    void waitsForItsMoment();
    void asksNothingBeforeItGoes();
    void onlyOneQuestionAtATime();
    void asksAgainSinceTheSameTimeAfterAFailure();
    void asksLessOftenWhileItFails();
    void aCursorThatRepeatsEndsTheWalk();
    void saysWhenAllIsToBeReadAgain();
    void aReadingThatFailedChangesNothing();
    void nothingIsKeptOfAnotherProject();
    void withoutATimeItAsksForNothing();
    void stopsInTheMiddle();
    void asksByItself();
    void deletedByWhoHears();
};

void TestQueueUpdater::asksSinceTheReadingBegan()
{
    Update update;
    update.updater->begin(project);
    QCOMPARE(update.reader.changes.size(), 1);
    QCOMPARE(update.reader.changes.first().first, 0); // the time alone
    QVERIFY(update.reader.changes.first().cacheTime.isNull());
    update.reader.changes.first().call->answer(TaskChanges{{}, {}, time1});
    update.updater->go();
    update.updater->check();
    QCOMPARE(update.reader.changes.size(), 2);
    QCOMPARE(update.reader.changes.last().projectId, project);
    QCOMPARE(update.reader.changes.last().cacheTime, time1);
    update.reader.changes.last().call->answer(TaskChanges{test::tasks(2), {}, time2});
    QCOMPARE(update.changed.size(), 1);
    QCOMPARE(update.changed.first().first().value<QList<Task>>(), test::tasks(2));
    QCOMPARE(update.upToDate.size(), 1);
    update.updater->check();
    QCOMPARE(update.reader.changes.last().cacheTime, time2);
}

void TestQueueUpdater::walksAllPages()
{
    Update update;
    update.begin();
    update.updater->check();
    update.reader.changes.last().call->answer(
        TaskChanges{test::tasks(1), QStringLiteral("next"), time2});
    QCOMPARE(update.reader.changes.last().after, QStringLiteral("next"));
    QCOMPARE(update.reader.changes.last().cacheTime, time1); // of the same walk
    QVERIFY(update.upToDate.isEmpty());
    // The walk's first answer tells what is asked with next: what changes meanwhile is not missed.
    update.reader.changes.last().call->answer(
        TaskChanges{test::tasks(1), {}, QStringLiteral("later")});
    QCOMPARE(update.upToDate.size(), 1);
    update.updater->check();
    QCOMPARE(update.reader.changes.last().cacheTime, time2);
}

void TestQueueUpdater::waitsForItsMoment()
{
    Update update;
    update.begin();
    update.mayAsk = false;
    update.updater->check();
    QCOMPARE(update.reader.changes.size(), 1);
    update.mayAsk = true;
    update.updater->check();
    QCOMPARE(update.reader.changes.size(), 2);
}

void TestQueueUpdater::asksNothingBeforeItGoes()
{
    Update update;
    update.updater->begin(project);
    update.reader.changes.last().call->answer(TaskChanges{{}, {}, time1});
    update.updater->check();
    QCOMPARE(update.reader.changes.size(), 1);
}

void TestQueueUpdater::onlyOneQuestionAtATime()
{
    Update update;
    update.begin();
    update.updater->check();
    update.updater->check();
    QCOMPARE(update.reader.changes.size(), 2);
}

void TestQueueUpdater::asksAgainSinceTheSameTimeAfterAFailure()
{
    Update update;
    update.begin();
    update.updater->check();
    update.reader.changes.last().call->answer(
        TaskChanges{test::tasks(1), QStringLiteral("next"), time2});
    update.reader.changes.last().call->answer(Error{Error::Kind::Unreachable, {}});
    QCOMPARE(update.failed.size(), 1);
    QVERIFY(update.upToDate.isEmpty());
    update.updater->check();
    QCOMPARE(update.reader.changes.last().cacheTime, time1);
    QVERIFY(update.reader.changes.last().after.isNull());
}

void TestQueueUpdater::asksLessOftenWhileItFails()
{
    constexpr int hour = 3'600'000;
    Update update({hour, 24 * hour, 3 * hour});
    update.begin();
    const auto interval = [&update] { return update.updater->findChild<QTimer *>()->interval(); };
    QCOMPARE(interval(), hour);
    const auto answer = [&update](const Result<TaskChanges> &result) {
        update.updater->checkNow();
        update.reader.changes.last().call->answer(result);
    };
    const Error error{Error::Kind::Unreachable, {}};
    answer(error);
    QCOMPARE(interval(), 2 * hour);
    answer(error);
    QCOMPARE(interval(), 3 * hour);
    answer(TaskChanges{{}, {}, time2});
    QCOMPARE(interval(), hour);
}

void TestQueueUpdater::aCursorThatRepeatsEndsTheWalk()
{
    Update update;
    update.begin();
    update.updater->check();
    for (int i = 0; i < 2; ++i) {
        update.reader.changes.last().call->answer(TaskChanges{{}, QStringLiteral("again"), time2});
    }
    QCOMPARE(update.reader.changes.size(), 3);
    QCOMPARE(update.upToDate.size(), 1);
}

void TestQueueUpdater::saysWhenAllIsToBeReadAgain()
{
    Update update({0, 0, 0});
    update.begin();
    update.updater->check();
    QCOMPARE(update.whole.size(), 1);
    QCOMPARE(update.reader.changes.size(), 1);
}

void TestQueueUpdater::aReadingThatFailedChangesNothing()
{
    Update update;
    update.begin();
    update.updater->begin(project);
    update.reader.changes.last().call->answer(TaskChanges{{}, {}, time2});
    update.updater->check();
    QCOMPARE(update.reader.changes.size(), 2); // everything is being read
    update.updater->begin(project);
    update.updater->keep();
    update.updater->checkNow();
    QVERIFY(update.reader.changes.last().call);
    QCOMPARE(update.reader.changes.last().cacheTime, time1);
}

void TestQueueUpdater::nothingIsKeptOfAnotherProject()
{
    Update update;
    update.begin();
    update.updater->begin(QStringLiteral("other"));
    update.reader.changes.last().call->answer(TaskChanges{{}, {}, time2});
    update.updater->keep();
    update.updater->checkNow();
    QCOMPARE(update.reader.changes.size(), 2);
}

void TestQueueUpdater::withoutATimeItAsksForNothing()
{
    Update update;
    update.updater->begin(project);
    update.reader.changes.last().call->answer(Error{Error::Kind::Refused, {}});
    update.updater->go();
    update.updater->check();
    QCOMPARE(update.reader.changes.size(), 1);
    QVERIFY(update.failed.isEmpty());
}

void TestQueueUpdater::stopsInTheMiddle()
{
    Update update;
    update.begin();
    update.updater->check();
    const auto call = update.reader.changes.last().call;
    update.updater->stop();
    QVERIFY(call->isAborted);
    call->answer(TaskChanges{test::tasks(1), {}, time2});
    QVERIFY(update.changed.isEmpty());
    update.updater->check();
    QCOMPARE(update.reader.changes.size(), 2);
}

void TestQueueUpdater::asksByItself()
{
    Update update({1, 3'600'000, 3'600'000});
    update.begin();
    QTRY_COMPARE(update.reader.changes.size(), 2);
}

void TestQueueUpdater::deletedByWhoHears()
{
    Update update;
    update.begin();
    update.updater->check();
    QObject::connect(update.updater.get(), &QueueUpdater::changed, &update.reader.owner,
                     [&update] { update.updater.reset(); });
    update.reader.changes.last().call->answer(TaskChanges{test::tasks(1), {}, time2});
    QVERIFY(!update.updater);
}

QTEST_GUILESS_MAIN(TestQueueUpdater)
#include "tst_queueupdater.moc"
