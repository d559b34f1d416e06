// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queuerefresher.h"
#include "queue/taskstore.h"
#include "tests/support/sampletasks.h"
#include "tests/support/scriptedreader.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace brickyard;
using test::ScriptedCall;
using test::ScriptedReader;

namespace {

using List = QueueQuery::List;

/// A refresher and what it said.
struct Refresh
{
    Refresh()
    {
        QObject::connect(&refresher, &QueueRefresher::pageArrived, &refresher,
                         [this](const QList<Task> &page) {
                             for (const Task &task : page)
                                 ids.append(task.id);
                         });
        QObject::connect(&refresher, &QueueRefresher::finished, &refresher,
                         [this](const RefreshResult &result) { results.append(result); });
        QObject::connect(&refresher, &QueueRefresher::progress, &refresher,
                         [this](int count) { progress.append(count); });
    }

    void start(const QStringList &known = {})
    {
        TaskStore store;
        std::vector<TaskEntry> entries;
        for (const QString &id : known)
            entries.push_back(store.encode(test::task(id)));
        store.append(entries);
        refresher.start(QStringLiteral("project"), test::labelStage(), store.rows());
    }

    ScriptedReader reader;
    QueueRefresher refresher{&reader};
    QStringList ids;
    QList<int> progress;
    QList<RefreshResult> results;
};

TaskDetails detailsOf(const Task &task)
{
    TaskDetails details;
    details.task = task;
    return details;
}

const QString cursor1 = QStringLiteral("c1");
const QString cursor2 = QStringLiteral("c2");

} // namespace

class TestQueueRefresher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheListsBesideEachOther();
    void listsOfAStage_data();
    void listsOfAStage();
    void streamsPages();
    void rejectedTasksAreMerged();
    void aRefreshThatEndsEarlySaysNothingOfRejections();
    void pagesAreAtMostAsLargeAsWanted_data();
    void pagesAreAtMostAsLargeAsWanted();
    void pagesGrow();
    void whatWasLearnedIsKept();
    void aFewRowsComeFirst();
    void theFewFirstRowsAreNotMissed();
    void fewAreNotAskedForTwice();
    void theNextPageIsAskedForAhead();
    void whatComesAheadWaits();
    void anotherCursorThanWasSaid();
    void aheadOfAPageThatFails();
    void aheadOfALastPage();
    void aRepeatedCursorIsNotFollowedAhead();
    void aheadOfACancelledPage();
    void anEmptyPageWithACursorIsNotTheEnd();
    void aRepeatedCursorStops();
    void duplicateIdsAreCountedOnce();
    void asksForLessWhenTooLarge();
    void givesUpWhenEvenLittleIsTooLarge();
    void asksForLessWhenRefused();
    void aRefusalOfAFewIsTheEnd();
    void asksForLittleWhenTheServiceFails_data();
    void asksForLittleWhenTheServiceFails();
    void aFailedListFailsAndRemovesNothing();
    void missingTasksAreLookedUp();
    void manyKnownTasksAreLookedForInTurns();
    void lookUpsAreBoundedAndHalved();
    void aFailedLookUpRemovesNothing();
    void cancelRemovesNothingAndIsFinal();
    void startingAgainEndsTheFirst();
    void cancellingFromAPageIsHarmless();
    void destroyedBeforeTheAnswer();
};

void TestQueueRefresher::readsTheListsBesideEachOther()
{
    Refresh refresh;
    refresh.start();
    QVERIFY(refresh.refresher.isRunning());
    QCOMPARE(refresh.reader.pages.size(), 5); // none waits for another; the first few twice
    refresh.reader.answer(List::Skipped, test::tasks(2));
    refresh.reader.answer(List::Queued, test::tasks(3, 10));
    refresh.reader.answer(List::Drafts, {});
    QVERIFY(refresh.results.isEmpty());
    refresh.reader.answer(List::Issues, test::tasks(1, 20));
    QCOMPARE(refresh.results.size(), 1);
    QCOMPARE(refresh.results.first().outcome, RefreshResult::Outcome::Complete);
    QCOMPARE(refresh.results.first().taskCount, 6);
    QCOMPARE(refresh.results.first().generation, refresh.refresher.generation());
    QCOMPARE(refresh.ids.size(), 6);
    QVERIFY(!refresh.refresher.isRunning());
}

void TestQueueRefresher::listsOfAStage_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QList<int>>("lists");
    QTest::newRow("label") << int(StageKind::Label)
                           << QList<int>{int(List::Queued), int(List::Drafts), int(List::Skipped),
                                         int(List::Issues)};
    QTest::newRow("review") << int(StageKind::Review)
                            << QList<int>{int(List::Queued), int(List::Drafts), int(List::Skipped),
                                          int(List::FailedReview)};
    QTest::newRow("ground truth") << int(StageKind::Output) << QList<int>{int(List::GroundTruth)};
}

void TestQueueRefresher::listsOfAStage()
{
    QFETCH(int, kind);
    QFETCH(QList<int>, lists);
    Refresh refresh;
    Stage stage = test::labelStage();
    stage.kind = StageKind(kind);
    refresh.refresher.start(QStringLiteral("project"), stage, {});
    QList<int> asked;
    QCOMPARE(int(refresh.reader.pages.takeFirst().query.list), lists.first()); // the few first ones
    for (const ScriptedReader::PageRequest &request : std::as_const(refresh.reader.pages)) {
        asked.append(int(request.query.list));
        QCOMPARE(request.query.projectId, QStringLiteral("project"));
        QCOMPARE(request.query.stageName, QStringLiteral("Label"));
        QVERIFY(request.after.isNull());
    }
    QCOMPARE(asked, lists);
}

void TestQueueRefresher::pagesAreAtMostAsLargeAsWanted_data()
{
    QTest::addColumn<int>("wanted");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::newRow("large") << 1000 << 200 << 800;
    QTest::newRow("between") << 300 << 200 << 300;
    QTest::newRow("smaller than the first") << 20 << 20 << 20;
    QTest::newRow("too small") << 1 << PageSize::smallest << PageSize::smallest;
}

void TestQueueRefresher::pagesAreAtMostAsLargeAsWanted()
{
    QFETCH(int, wanted);
    QFETCH(int, first);
    QFETCH(int, second);
    Refresh refresh;
    refresh.refresher.setPageSize(wanted);
    refresh.start();
    QCOMPARE(refresh.reader.page(List::Queued).first, first);
    refresh.reader.answer(List::Queued, test::tasks(first), cursor1);
    QCOMPARE(refresh.reader.page(List::Queued).first, second);
}

void TestQueueRefresher::pagesGrow()
{
    Refresh refresh;
    refresh.start();
    QList<int> sizes;
    for (int page = 0; page < 5; ++page) {
        sizes += refresh.reader.page(List::Queued).first;
        refresh.reader.answer(List::Queued, {}, QString::number(page));
    }
    QCOMPARE(sizes, (QList<int>{200, 800, 1000, 1000, 1000}));
}

void TestQueueRefresher::whatWasLearnedIsKept()
{
    Refresh refresh;
    refresh.start();
    refresh.reader.answer(List::Queued, {}, cursor1);
    QCOMPARE(refresh.reader.page(List::Queued).first, 800);
    refresh.start({QStringLiteral("known before")});
    QCOMPARE(refresh.reader.page(List::Queued).first, 800);
    refresh.start();
    QCOMPARE(refresh.reader.page(List::Queued).first, 800);
}

void TestQueueRefresher::aFewRowsComeFirst()
{
    Refresh refresh;
    refresh.start();
    const ScriptedReader::PageRequest few = refresh.reader.pages.first();
    QCOMPARE(few.first, PageSize::recommended);
    QVERIFY(few.after.isNull());
    QCOMPARE(int(few.query.list), int(List::Queued));
    few.call->answer(TaskPage{test::tasks(50), cursor1});
    QCOMPARE(refresh.ids.size(), 50); // shown
    QCOMPARE(refresh.reader.pages.size(), 5); // and not followed
    refresh.reader.answer(List::Queued, test::tasks(60));
    refresh.reader.answerOthers();
    QCOMPARE(refresh.results.size(), 1);
    QCOMPARE(refresh.results.first().taskCount, 60);
}

void TestQueueRefresher::theFewFirstRowsAreNotMissed()
{
    Refresh refresh;
    refresh.start();
    refresh.reader.answerOthers();
    refresh.reader.pages.first().call->answer(
        Error{Error::Kind::ServiceFailed, QStringLiteral("the reason")});
    QVERIFY(refresh.results.isEmpty());
    refresh.reader.answer(List::Queued, test::tasks(60));
    QCOMPARE(refresh.results.size(), 1);
    QCOMPARE(refresh.results.first().outcome, RefreshResult::Outcome::Complete);

    // What comes later than the larger page is older than it.
    refresh.start();
    const QPointer<ScriptedCall<TaskPage>> few = refresh.reader.pages.at(5).call;
    refresh.reader.answer(List::Queued, test::tasks(200), cursor1);
    few->answer(TaskPage{test::tasks(1, 1000), {}});
    QVERIFY(!refresh.ids.contains(QStringLiteral("t1000")));
}

void TestQueueRefresher::fewAreNotAskedForTwice()
{
    Refresh refresh;
    refresh.start({QStringLiteral("known before")}); // rows are there: nobody waits for the first
    QCOMPARE(refresh.reader.pages.size(), 4);
    refresh.refresher.setPageSize(PageSize::recommended);
    refresh.start();
    QCOMPARE(refresh.reader.pages.size(), 8);
}

void TestQueueRefresher::theNextPageIsAskedForAhead()
{
    Refresh refresh;
    refresh.start();
    const ScriptedReader::PageRequest first = refresh.reader.page(List::Queued);
    refresh.reader.begin(List::Queued, cursor1);
    const ScriptedReader::PageRequest second = refresh.reader.page(List::Queued);
    QCOMPARE(second.after, cursor1);
    QCOMPARE(second.first, 4 * first.first); // it began quickly
    refresh.reader.begin(List::Queued, cursor2); // not two ahead
    QCOMPARE(refresh.reader.page(List::Queued).after, cursor1);

    first.call->answer(TaskPage{test::tasks(200), cursor1});
    QCOMPARE(refresh.ids.size(), 200);
    QCOMPARE(refresh.reader.page(List::Queued).after, cursor1); // asked for once
    second.call->answer(TaskPage{test::tasks(100, 200), {}});
    refresh.reader.answerOthers();
    QCOMPARE(refresh.results.size(), 1);
    QCOMPARE(refresh.results.first().outcome, RefreshResult::Outcome::Complete);
    QCOMPARE(refresh.results.first().taskCount, 300);
}

void TestQueueRefresher::whatComesAheadWaits()
{
    Refresh refresh;
    refresh.start();
    refresh.reader.answerOthers();
    const ScriptedReader::PageRequest first = refresh.reader.page(List::Queued);
    refresh.reader.begin(List::Queued, cursor1);
    refresh.reader.answer(List::Queued, test::tasks(10, 200)); // the last one, before the first
    QVERIFY(refresh.ids.isEmpty());
    QVERIFY(refresh.results.isEmpty());
    first.call->answer(TaskPage{test::tasks(200), cursor1});
    QCOMPARE(refresh.ids.size(), 210);
    QCOMPARE(refresh.ids.first(), QStringLiteral("t0"));
    QCOMPARE(refresh.results.size(), 1);
    QCOMPARE(refresh.results.first().outcome, RefreshResult::Outcome::Complete);
}

void TestQueueRefresher::anotherCursorThanWasSaid()
{
    Refresh refresh;
    refresh.start();
    refresh.reader.answerOthers();
    const ScriptedReader::PageRequest first = refresh.reader.page(List::Queued);
    refresh.reader.begin(List::Queued, cursor1);
    const QPointer<ScriptedCall<TaskPage>> ahead = refresh.reader.page(List::Queued).call;
    // The first attempt broke off, and the second one answers otherwise.
    first.call->answer(TaskPage{test::tasks(200), cursor2});
    QVERIFY(ahead->isAborted);
    QCOMPARE(refresh.reader.page(List::Queued).after, cursor2);
    ahead->answer(TaskPage{test::tasks(1, 1000), {}});
    QVERIFY(!refresh.ids.contains(QStringLiteral("t1000")));
    refresh.reader.answer(List::Queued, test::tasks(1, 200), cursor1); // not seen before
    refresh.reader.answer(List::Queued, {});
    QCOMPARE(refresh.results.size(), 1);
    QCOMPARE(refresh.results.first().outcome, RefreshResult::Outcome::Complete);
    QCOMPARE(refresh.results.first().taskCount, 201);
}

void TestQueueRefresher::aheadOfAPageThatFails()
{
    Refresh refresh;
    refresh.start();
    refresh.reader.answerOthers();
    refresh.reader.answer(List::Queued, test::tasks(200), cursor1);
    const ScriptedReader::PageRequest page = refresh.reader.page(List::Queued);
    refresh.reader.begin(List::Queued, cursor2);
    const QPointer<ScriptedCall<TaskPage>> ahead = refresh.reader.page(List::Queued).call;
    ahead->answer(TaskPage{test::tasks(1, 1000), {}}); // of which nothing is to be seen
    page.call->answer(Error{Error::Kind::TimedOut, QStringLiteral("the reason")});
    QVERIFY(refresh.results.isEmpty());
    QCOMPARE(refresh.reader.page(List::Queued).after, cursor1); // the same page again, and smaller
    QCOMPARE(refresh.reader.page(List::Queued).first, PageSize::recommended);
    refresh.reader.answer(List::Queued, test::tasks(50, 200), cursor2);
    QCOMPARE(refresh.reader.page(List::Queued).after, cursor2);
    refresh.reader.answer(List::Queued, {});
    QCOMPARE(refresh.results.size(), 1);
    QCOMPARE(refresh.results.first().outcome, RefreshResult::Outcome::Complete);
    QCOMPARE(refresh.results.first().taskCount, 250);
}

void TestQueueRefresher::aheadOfALastPage()
{
    Refresh refresh;
    refresh.start();
    refresh.reader.answerOthers();
    const ScriptedReader::PageRequest first = refresh.reader.page(List::Queued);
    refresh.reader.begin(List::Queued, cursor1);
    const QPointer<ScriptedCall<TaskPage>> ahead = refresh.reader.page(List::Queued).call;
    first.call->answer(TaskPage{test::tasks(3), {}});
    QVERIFY(ahead->isAborted);
    QCOMPARE(refresh.results.size(), 1);
    QCOMPARE(refresh.results.first().outcome, RefreshResult::Outcome::Complete);
    QCOMPARE(refresh.results.first().taskCount, 3);
}

void TestQueueRefresher::aRepeatedCursorIsNotFollowedAhead()
{
    Refresh refresh;
    refresh.start();
    refresh.reader.answer(List::Queued, test::tasks(2), cursor1);
    const qsizetype asked = refresh.reader.pages.size();
    refresh.reader.begin(List::Queued, cursor1);
    QCOMPARE(refresh.reader.pages.size(), asked);
    refresh.reader.answer(List::Queued, test::tasks(2, 2), cursor1);
    QCOMPARE(refresh.results.size(), 1);
    QCOMPARE(refresh.results.first().error.kind, Error::Kind::BadAnswer);
    QCOMPARE(refresh.ids.size(), 4);
}

void TestQueueRefresher::aheadOfACancelledPage()
{
    Refresh refresh;
    refresh.start();
    const QPointer<ScriptedCall<TaskPage>> first = refresh.reader.page(List::Queued).call;
    refresh.reader.begin(List::Queued, cursor1);
    const QPointer<ScriptedCall<TaskPage>> ahead = refresh.reader.page(List::Queued).call;
    refresh.refresher.cancel();
    QVERIFY(first->isAborted);
    QVERIFY(ahead->isAborted);
    QCoreApplication::processEvents();
    QCOMPARE(refresh.results.size(), 1);
    QVERIFY(refresh.ids.isEmpty());
}

void TestQueueRefresher::streamsPages()
{
    Refresh refresh;
    refresh.start();
    refresh.reader.answer(List::Queued, test::tasks(50), cursor1);
    QCOMPARE(refresh.ids.size(), 50); // shown at once
    QCOMPARE(refresh.reader.page(List::Queued).after, cursor1);
    refresh.reader.answer(List::Queued, test::tasks(500, 50), cursor2);
    QCOMPARE(refresh.reader.page(List::Queued).after, cursor2);
    refresh.reader.answer(List::Queued, test::tasks(3, 550));
    refresh.reader.answerOthers();
    QCOMPARE(refresh.results.size(), 1);
    QCOMPARE(refresh.results.first().taskCount, 553);
    QCOMPARE(refresh.progress, (QList<int>{50, 550, 553}));
}

void TestQueueRefresher::rejectedTasksAreMerged()
{
    Refresh refresh;
    refresh.refresher.start(QStringLiteral("project"), test::reviewStage(), {});
    const auto inReview = [](const QString &id) {
        Task task = test::task(id);
        task.stageName = QStringLiteral("Review_1");
        return task;
    };
    const Task back = inReview(QStringLiteral("back again"));
    refresh.reader.answer(List::Queued, {back, inReview(QStringLiteral("new"))});
    refresh.reader.answer(List::Drafts, {});
    refresh.reader.answer(List::Skipped, {});
    // A task that is still with its labeler is not in this queue.
    refresh.reader.answer(List::FailedReview, {test::task(QStringLiteral("in label"))}, cursor1);
    refresh.reader.answer(List::FailedReview, {back, inReview(QStringLiteral("only here"))});
    QCOMPARE(refresh.results.size(), 1);
    QCOMPARE(refresh.results.first().outcome, RefreshResult::Outcome::Complete);
    QCOMPARE(refresh.results.first().rejectedTaskIds,
             (QSet<QString>{back.id, QStringLiteral("only here")}));
    QCOMPARE(refresh.results.first().taskCount, 3);
    QVERIFY(!refresh.ids.contains(QStringLiteral("in label")));
    QVERIFY(refresh.ids.contains(QStringLiteral("only here")));
}

void TestQueueRefresher::aRefreshThatEndsEarlySaysNothingOfRejections()
{
    Refresh refresh;
    refresh.refresher.start(QStringLiteral("project"), test::reviewStage(), {});
    Task task = test::task(QStringLiteral("t"));
    task.stageName = QStringLiteral("Review_1");
    refresh.reader.answer(List::FailedReview, {task});
    refresh.refresher.cancel();
    QCOMPARE(refresh.results.size(), 1);
    QVERIFY(refresh.results.first().rejectedTaskIds.isEmpty());
}

void TestQueueRefresher::anEmptyPageWithACursorIsNotTheEnd()
{
    Refresh refresh;
    refresh.start();
    refresh.reader.answerOthers();
    refresh.reader.answer(List::Queued, {}, cursor1);
    QVERIFY(refresh.results.isEmpty());
    refresh.reader.answer(List::Queued, test::tasks(1));
    QCOMPARE(refresh.results.size(), 1);
    QCOMPARE(refresh.ids, QStringList{QStringLiteral("t0")});
}

void TestQueueRefresher::aRepeatedCursorStops()
{
    Refresh refresh;
    refresh.start({QStringLiteral("known before")});
    refresh.reader.answerOthers();
    refresh.reader.answer(List::Queued, test::tasks(2), cursor1);
    refresh.reader.answer(List::Queued, test::tasks(2, 2), cursor2);
    refresh.reader.answer(List::Queued, test::tasks(2, 4), cursor1);
    QCOMPARE(refresh.results.size(), 1);
    QCOMPARE(refresh.results.first().outcome, RefreshResult::Outcome::Failed);
    QCOMPARE(refresh.results.first().error.kind, Error::Kind::BadAnswer);
    QVERIFY(!refresh.results.first().error.message.isEmpty());
    QVERIFY(refresh.results.first().goneTaskIds.isEmpty());
    QCOMPARE(refresh.ids.size(), 6); // what came is shown
    QCOMPARE(refresh.reader.pages.size(), 6);
}

void TestQueueRefresher::duplicateIdsAreCountedOnce()
{
    Refresh refresh;
    refresh.start();
    refresh.reader.answer(List::Queued, test::tasks(5), cursor1);
    refresh.reader.answer(List::Queued, test::tasks(5, 3));
    refresh.reader.answer(List::Drafts, test::tasks(1));
    refresh.reader.answer(List::Skipped, {});
    refresh.reader.answer(List::Issues, {});
    QCOMPARE(refresh.results.size(), 1);
    QCOMPARE(refresh.results.first().taskCount, 8);
}

void TestQueueRefresher::asksForLessWhenTooLarge()
{
    Refresh refresh;
    refresh.start();
    refresh.reader.answerOthers();
    refresh.reader.answer(List::Queued, test::tasks(50), cursor1);
    refresh.reader.fail(List::Queued, Error::Kind::TooLarge);
    QCOMPARE(refresh.reader.page(List::Queued).first, 400);
    QCOMPARE(refresh.reader.page(List::Queued).after, cursor1); // the same page again
    refresh.reader.answer(List::Queued, test::tasks(100, 50), cursor2);
    QCOMPARE(refresh.reader.page(List::Queued).first, 400); // and so it stays
    refresh.reader.answer(List::Queued, {});
    QCOMPARE(refresh.results.first().outcome, RefreshResult::Outcome::Complete);
    QCOMPARE(refresh.results.first().taskCount, 150);
}

void TestQueueRefresher::givesUpWhenEvenLittleIsTooLarge()
{
    Refresh refresh;
    refresh.start();
    for (int i = 0; i < 20 && refresh.results.isEmpty(); ++i)
        refresh.reader.fail(List::Queued, Error::Kind::TooLarge);
    QCOMPARE(refresh.results.size(), 1);
    QCOMPARE(refresh.results.first().error.kind, Error::Kind::TooLarge);
    QCOMPARE(refresh.reader.page(List::Queued).first, PageSize::smallest);
}

void TestQueueRefresher::asksForLessWhenRefused()
{
    Refresh refresh;
    refresh.start();
    refresh.reader.answerOthers();
    refresh.reader.answer(List::Queued, test::tasks(50), cursor1);
    QList<int> sizes;
    while (refresh.reader.page(List::Queued).first > 50) {
        sizes.append(refresh.reader.page(List::Queued).first);
        refresh.reader.fail(List::Queued, Error::Kind::Refused);
        QVERIFY(refresh.results.isEmpty());
        QCOMPARE(refresh.reader.page(List::Queued).after, cursor1);
    }
    QCOMPARE(sizes, QList<int>({800, 400, 200, 100}));
    QCOMPARE(refresh.reader.page(List::Queued).first, 50);
    refresh.reader.answer(List::Queued, test::tasks(50, 50), cursor2);
    QCOMPARE(refresh.reader.page(List::Queued).first, 50);
    refresh.reader.answer(List::Queued, {});
    QCOMPARE(refresh.results.first().outcome, RefreshResult::Outcome::Complete);
    QCOMPARE(refresh.results.first().taskCount, 100);
}

void TestQueueRefresher::aRefusalOfAFewIsTheEnd()
{
    Refresh refresh;
    refresh.refresher.setPageSize(PageSize::recommended);
    refresh.start();
    refresh.reader.fail(List::Queued, Error::Kind::Refused);
    QCOMPARE(refresh.results.size(), 1);
    QCOMPARE(refresh.results.first().error.kind, Error::Kind::Refused);
}

void TestQueueRefresher::asksForLittleWhenTheServiceFails_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("time-out") << int(Error::Kind::TimedOut);
    QTest::newRow("5xx") << int(Error::Kind::ServiceFailed);
}

void TestQueueRefresher::asksForLittleWhenTheServiceFails()
{
    QFETCH(int, kind);
    Refresh refresh;
    refresh.start();
    refresh.reader.answerOthers();
    refresh.reader.answer(List::Queued, test::tasks(50), cursor1);
    refresh.reader.answer(List::Queued, test::tasks(200, 50), cursor2);
    refresh.reader.fail(List::Queued, Error::Kind(kind));
    QCOMPARE(refresh.reader.page(List::Queued).first, PageSize::recommended);
    QCOMPARE(refresh.reader.page(List::Queued).after, cursor2);
    // That was the last try: a service that is down is not asked for ever.
    refresh.reader.fail(List::Queued, Error::Kind(kind));
    QCOMPARE(refresh.results.size(), 1);
    QCOMPARE(refresh.results.first().outcome, RefreshResult::Outcome::Failed);
}

void TestQueueRefresher::aFailedListFailsAndRemovesNothing()
{
    Refresh refresh;
    refresh.start({QStringLiteral("known before")});
    refresh.reader.answer(List::Queued, test::tasks(3));
    refresh.reader.fail(List::Skipped, Error::Kind::Unreachable);
    QCOMPARE(refresh.results.size(), 1);
    QCOMPARE(refresh.results.first().outcome, RefreshResult::Outcome::Failed);
    QCOMPARE(refresh.results.first().error.message, QStringLiteral("the reason"));
    QVERIFY(refresh.results.first().goneTaskIds.isEmpty());
    QVERIFY(refresh.reader.page(List::Drafts).call->isAborted); // nothing goes on behind
    QCoreApplication::processEvents();
    QCOMPARE(refresh.results.size(), 1);
    QVERIFY(refresh.reader.lookUps.isEmpty());
}

void TestQueueRefresher::missingTasksAreLookedUp()
{
    Refresh refresh;
    refresh.start({QStringLiteral("t0"), QStringLiteral("t8"), QStringLiteral("moved"),
                   QStringLiteral("deleted")});
    refresh.reader.answer(List::Queued, test::tasks(3));
    refresh.reader.answerOthers();
    QVERIFY(refresh.results.isEmpty());
    QCOMPARE(refresh.reader.lookUps.size(), 1);
    QCOMPARE(
        refresh.reader.lookUps.first().taskIds,
        (QStringList{QStringLiteral("t8"), QStringLiteral("moved"), QStringLiteral("deleted")}));
    Task moved = test::task(QStringLiteral("moved"));
    moved.stageName = QStringLiteral("Review_1");
    refresh.reader.lookUps.first().call->answer(
        QList<TaskDetails>{detailsOf(test::tasks(1, 8).first()), detailsOf(moved)});
    QCOMPARE(refresh.results.size(), 1);
    QCOMPARE(refresh.results.first().outcome, RefreshResult::Outcome::Complete);
    QCOMPARE(refresh.results.first().goneTaskIds,
             (QStringList{QStringLiteral("moved"), QStringLiteral("deleted")}));
    QCOMPARE(refresh.ids.last(), QStringLiteral("t8")); // as it is now
    QVERIFY(!refresh.ids.contains(QStringLiteral("moved")));
}

void TestQueueRefresher::manyKnownTasksAreLookedForInTurns()
{
    Refresh refresh;
    QStringList known;
    for (int i = 0; i < 12'000; ++i)
        known.append(QStringLiteral("t%1").arg(i));
    refresh.start(known);
    refresh.reader.answer(List::Queued, test::tasks(11'990));
    refresh.reader.answerOthers();
    QVERIFY(refresh.reader.lookUps.isEmpty()); // not all of them in one turn
    QTRY_COMPARE(refresh.reader.lookUps.size(), 1);
    QCOMPARE(refresh.reader.lookUps.first().taskIds.size(), 10);
    refresh.reader.lookUps.first().call->answer(QList<TaskDetails>());
    QCOMPARE(refresh.results.first().goneTaskIds.size(), 10);
}

void TestQueueRefresher::lookUpsAreBoundedAndHalved()
{
    Refresh refresh;
    QStringList known;
    for (int i = 0; i < 500; ++i)
        known.append(QStringLiteral("k%1").arg(i));
    refresh.start(known);
    refresh.reader.answer(List::Queued, {});
    refresh.reader.answerOthers();
    QCOMPARE(refresh.reader.lookUps.size(), QueueRefresher::maxLookUpsInFlight);
    refresh.reader.lookUps.first().call->answer(
        Error{Error::Kind::TooLarge, QStringLiteral("too large")});
    QCOMPARE(refresh.reader.lookUps.last().taskIds.size(), QueueRefresher::lookUpSize / 2);
    for (qsizetype i = 1; i < refresh.reader.lookUps.size(); ++i) {
        QVERIFY(refresh.reader.lookUps.at(i).taskIds.size() <= QueueRefresher::lookUpSize);
        refresh.reader.lookUps.at(i).call->answer(QList<TaskDetails>{});
    }
    QCOMPARE(refresh.results.size(), 1);
    QStringList gone = refresh.results.first().goneTaskIds;
    gone.sort();
    known.sort();
    QCOMPARE(gone, known);
}

void TestQueueRefresher::aFailedLookUpRemovesNothing()
{
    Refresh refresh;
    refresh.start({QStringLiteral("missing")});
    refresh.reader.answer(List::Queued, {});
    refresh.reader.answerOthers();
    refresh.reader.lookUps.first().call->answer(
        Error{Error::Kind::TimedOut, QStringLiteral("no answer")});
    QCOMPARE(refresh.results.size(), 1);
    QCOMPARE(refresh.results.first().outcome, RefreshResult::Outcome::Failed);
    QVERIFY(refresh.results.first().goneTaskIds.isEmpty());
}

void TestQueueRefresher::cancelRemovesNothingAndIsFinal()
{
    Refresh refresh;
    refresh.refresher.cancel(); // nothing to cancel
    QVERIFY(refresh.results.isEmpty());
    refresh.start({QStringLiteral("missing")});
    refresh.reader.answer(List::Queued, test::tasks(3), cursor1);
    const QPointer<ScriptedCall<TaskPage>> late = refresh.reader.page(List::Queued).call;
    refresh.refresher.cancel();
    QCOMPARE(refresh.results.size(), 1);
    QCOMPARE(refresh.results.first().outcome, RefreshResult::Outcome::Cancelled);
    QVERIFY(refresh.results.first().goneTaskIds.isEmpty());
    QVERIFY(late->isAborted);
    late->answer(TaskPage{test::tasks(5, 100), {}}); // crossed the cancel
    QCoreApplication::processEvents();
    QCOMPARE(refresh.ids.size(), 3);
    QCOMPARE(refresh.results.size(), 1);
}

void TestQueueRefresher::startingAgainEndsTheFirst()
{
    Refresh refresh;
    refresh.start();
    const int first = refresh.refresher.generation();
    const QPointer<ScriptedCall<TaskPage>> stale = refresh.reader.page(List::Queued).call;
    refresh.start();
    QCOMPARE(refresh.results.size(), 1);
    QCOMPARE(refresh.results.first().generation, first);
    QCOMPARE(refresh.results.first().outcome, RefreshResult::Outcome::Cancelled);
    stale->answer(TaskPage{test::tasks(5, 100), {}});
    QVERIFY(refresh.ids.isEmpty()); // of the stage that is no longer shown
    refresh.reader.answer(List::Queued, test::tasks(1));
    refresh.reader.answerOthers();
    QCOMPARE(refresh.results.size(), 2);
    QCOMPARE(refresh.results.last().generation, first + 1);
    QCOMPARE(refresh.results.last().taskCount, 1);
}

void TestQueueRefresher::cancellingFromAPageIsHarmless()
{
    Refresh refresh;
    QObject::connect(&refresh.refresher, &QueueRefresher::pageArrived, &refresh.refresher,
                     &QueueRefresher::cancel);
    refresh.start();
    refresh.reader.answerOthers();
    refresh.reader.answer(List::Queued, test::tasks(1));
    QCOMPARE(refresh.results.size(), 1);
    QCOMPARE(refresh.results.first().outcome, RefreshResult::Outcome::Cancelled);
}

void TestQueueRefresher::destroyedBeforeTheAnswer()
{
    ScriptedReader reader;
    {
        QueueRefresher refresher(&reader);
        refresher.start(QStringLiteral("project"), test::labelStage(), {});
    }
    QVERIFY(reader.page(List::Queued).call->isAborted);
    QCoreApplication::processEvents(); // the calls end with nobody there
}

QTEST_GUILESS_MAIN(TestQueueRefresher)
#include "tst_queuerefresher.moc"
