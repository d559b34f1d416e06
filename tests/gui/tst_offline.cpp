// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/session.h"
#include "account/sessioncache.h"
#include "operations/operationengine.h"
#include "redbrick/graphqlclient.h"
#include "redbrick/redbrickapi.h"
#include "tests/support/testsandbox.h"
#include "tests/support/waitforcall.h"
#include "ui/banner.h"
#include "ui/offlinecontroller.h"
#include "ui/queuecontroller.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace brickyard;
using namespace brickyard::tests;

/// What was known the last time is there at the next start, also where the service is not.
class TestOffline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void nothingIsKnownTheFirstTime();
    void showsTheLastQueueBeforeTheServiceAnswers();
    void worksWithoutTheService();
    void whatIsPlannedWaitsAndIsLookedAtAgain();
    void aReadingThatFailedIsTriedAgain();
    void nothingIsTriedAgainWhileNobodyLooks();
    void anotherKeyMakesItOutdated();
    void aProjectThatChangedIsTold();
    void theBannerSaysSo();

private:
    /// As the application starts: from what is known, if anything is.
    void startSession(const QString &apiKey = {});
    void endSession();
    void openStage();
    void learnEverything();
    QString projectId() const { return m_sandbox->projectIds.first(); }
    QStringList taskIds() const { return m_queue->tasks()->taskIds(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestSandbox> m_sandbox;
    Timings m_timings;
    Account m_account;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<QueueController> m_queue;
    bool m_isFromCache = false;
};

void TestOffline::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<TestSandbox>();
    QVERIFY2(m_sandbox->start(), qPrintable(m_sandbox->errorString()));
    m_account.id = QUuid::createUuid();
    m_account.address = m_sandbox->url.toString();
    m_account.orgId = m_sandbox->orgId;
    m_timings = {};
    m_timings.retryBackoff = 5;
    m_timings.reconnectAfter = 50;
}

void TestOffline::cleanup()
{
    endSession();
    m_sandbox.reset();
}

void TestOffline::startSession(const QString &apiKey)
{
    m_session = std::make_unique<Session>(m_account, m_sandbox->url,
                                          apiKey.isEmpty() ? m_sandbox->apiKey : apiKey, m_timings,
                                          m_folder->filePath(QStringLiteral("journal")));
    m_session->setSnapshotFolder(m_folder->filePath(QStringLiteral("snapshots")));
    connect(m_session.get(), &Session::connected, m_session.get(),
            [this] { m_session->startOperations(); });
    QSignalSpy connected(m_session.get(), &Session::connected);
    m_isFromCache = m_session->connectFromCache();
    if (!m_isFromCache)
        m_session->connectToService();
    QVERIFY(connected.wait());
    m_queue = std::make_unique<QueueController>();
}

void TestOffline::endSession()
{
    m_queue.reset();
    if (m_session)
        m_session->shutDown();
    m_session.reset();
}

void TestOffline::openStage()
{
    QSignalSpy opened(m_session.get(), &Session::projectOpened);
    m_session->openProject(projectId());
    QVERIFY(opened.wait());
    m_queue->setSession(m_session.get());
    m_queue->openStage(*m_session->project()->stage(QStringLiteral("Label")));
}

void TestOffline::learnEverything()
{
    startSession();
    QSignalSpy loaded(m_queue.get(), &QueueController::loadEnded);
    openStage();
    QVERIFY(loaded.wait());
    QVERIFY(m_queue->tasks()->rowCount() > 100);
    QSignalSpy kept(m_queue.get(), &QueueController::kept);
    QVERIFY(kept.wait());
    endSession();
}

void TestOffline::nothingIsKnownTheFirstTime()
{
    startSession();
    QVERIFY(!m_isFromCache);
    QVERIFY(m_session->isConfirmed());
}

void TestOffline::showsTheLastQueueBeforeTheServiceAnswers()
{
    learnEverything();
    startSession();
    QVERIFY(m_isFromCache);
    QSignalSpy shown(m_queue.get(), &QueueController::snapshotShown);
    QSignalSpy loaded(m_queue.get(), &QueueController::loadEnded);
    QSignalSpy confirmed(m_session.get(), &Session::confirmed);
    openStage();
    QTRY_COMPARE(shown.size(), 1);
    QVERIFY(loaded.isEmpty());
    const QDateTime readAt = shown.first().first().toDateTime();
    QVERIFY(readAt.isValid() && readAt <= QDateTime::currentDateTimeUtc());
    const QStringList ids = taskIds();
    QVERIFY(ids.size() > 100);
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(taskIds(), ids); // nothing has changed, so nothing moves
    QTRY_COMPARE(confirmed.size(), 1);
    QVERIFY(m_session->isConfirmed());
    QVERIFY(!m_session->operations()->isHeldBack());
}

void TestOffline::worksWithoutTheService()
{
    learnEverything();
    m_sandbox->stop();
    startSession();
    QVERIFY(m_isFromCache);
    QSignalSpy failed(m_queue.get(), &QueueController::loadFailed);
    QSignalSpy unreachable(m_session.get(), &Session::unreachable);
    openStage();
    QTRY_VERIFY(m_queue->tasks()->rowCount() > 100);
    QTRY_VERIFY(!failed.isEmpty() && !unreachable.isEmpty());
    QVERIFY(m_queue->tasks()->rowCount() > 100); // an error is no empty list
    QVERIFY(!m_session->isConfirmed());
    m_queue->filter()->setFilterText(QStringLiteral("state:unassigned"));
    QTRY_VERIFY(m_queue->filter()->visibleCount() > 0
                && m_queue->filter()->visibleCount() < m_queue->tasks()->rowCount());
    // It asks again by itself.
    const qsizetype asked = unreachable.size();
    QTRY_VERIFY(unreachable.size() > asked);
}

void TestOffline::whatIsPlannedWaitsAndIsLookedAtAgain()
{
    learnEverything();
    // A colleague does something that nobody here has heard of.
    const QString moved = [this] {
        GraphQlClient client(m_sandbox->url, m_sandbox->apiKey, Timings());
        RedBrickApi api(&client, m_sandbox->orgId);
        const QueueQuery query{projectId(), QStringLiteral("Label"), QueueQuery::List::Queued};
        const QString id = waitFor(api.fetchTaskPage(query, 1, {}))->tasks.first().id;
        waitFor(api.moveTasks(projectId(), {id}, QStringLiteral("Review_1")));
        return id;
    }();
    const int port = m_sandbox->url.port();
    m_sandbox->stop();
    startSession();
    openStage();
    QTRY_VERIFY(m_queue->tasks()->contains(moved));
    Task free;
    for (const QString &id : taskIds()) {
        const Task task = m_queue->tasks()->task(id);
        if (id != moved && task.state == TaskState::Unassigned)
            free = task;
    }
    QVERIFY(!free.id.isEmpty());
    OperationEngine *engine = m_session->operations();
    const QUuid id = engine->assign(projectId(), QStringLiteral("Label"),
                                    {free, m_queue->tasks()->task(moved)}, m_session->me());
    QTRY_VERIFY(engine->operation(id));
    QSignalSpy unreachable(m_session.get(), &Session::unreachable);
    QTRY_VERIFY(!unreachable.isEmpty());
    QCOMPARE(engine->operation(id)->phase, Operation::Phase::Waiting);
    QTRY_VERIFY(engine->operation(id)->awaitsService); // when it is in the journal
    QVERIFY(engine->isPending(free.id));

    QVERIFY(m_sandbox->start({QStringLiteral("--port"), QString::number(port)}));
    QSignalSpy confirmed(m_session.get(), &Session::confirmed);
    QTRY_COMPARE(confirmed.size(), 1);
    QTRY_VERIFY(engine->operation(id)->isFinished());
    QVERIFY(!engine->operation(id)->awaitsService);
    const QList<OperationItem> items = engine->operation(id)->items;
    QCOMPARE(items.size(), 2);
    for (const OperationItem &item : items) {
        const bool isMoved = item.before.id == moved;
        QCOMPARE(item.state, isMoved ? ItemState::Skipped : ItemState::Done);
    }
}

void TestOffline::aReadingThatFailedIsTriedAgain()
{
    const int port = m_sandbox->url.port();
    startSession();
    QSignalSpy loaded(m_queue.get(), &QueueController::loadEnded);
    openStage();
    QVERIFY(loaded.wait());
    m_sandbox->stop();
    QSignalSpy failed(m_queue.get(), &QueueController::loadFailed);
    // A stage of which nothing is known, and its neighbors neither.
    m_queue->openStage(*m_session->project()->stage(QStringLiteral("Review_1")));
    QTRY_VERIFY(failed.size() > 1); // by itself, and again
    QVERIFY(!m_queue->isComplete());
    loaded.clear();
    QVERIFY(m_sandbox->start({QStringLiteral("--port"), QString::number(port)}));
    QTRY_VERIFY(!loaded.isEmpty());
    QVERIFY(m_queue->isComplete());
    for (const Stage &stage : m_session->project()->stages) {
        if (stage.hasQueue())
            QTRY_VERIFY2(m_queue->countOf(stage.name), qPrintable(stage.name));
    }
}

void TestOffline::nothingIsTriedAgainWhileNobodyLooks()
{
    startSession();
    openStage();
    QSignalSpy loaded(m_queue.get(), &QueueController::loadEnded);
    QVERIFY(loaded.wait());
    m_sandbox->stop();
    m_queue->setWatched(false);
    QSignalSpy started(m_queue.get(), &QueueController::loadStarted);
    QSignalSpy failed(m_queue.get(), &QueueController::loadFailed);
    m_queue->refresh();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!started.wait(10 * m_timings.reconnectAfter));
    m_queue->setWatched(true);
    QTRY_VERIFY(started.size() > 1);
}

void TestOffline::anotherKeyMakesItOutdated()
{
    learnEverything();
    // What is kept says that the key was somebody else.
    SessionCache cache(m_folder->filePath(
        QStringLiteral("snapshots/%1.known").arg(m_account.id.toString(QUuid::WithoutBraces))));
    QVERIFY(cache.known().has_value());
    Person other = cache.known()->me;
    other.userId += QLatin1String("-other");
    cache.saveAccount(other, QStringLiteral("organization"), cache.known()->projects);
    cache.waitForWritten();
    startSession();
    QVERIFY(m_isFromCache);
    QSignalSpy outdated(m_session.get(), &Session::outdated);
    QVERIFY(outdated.wait());
    QVERIFY(!m_session->isConfirmed());
    QVERIFY(m_session->operations()->isHeldBack());
}

void TestOffline::aProjectThatChangedIsTold()
{
    learnEverything();
    SessionCache cache(m_folder->filePath(
        QStringLiteral("snapshots/%1.known").arg(m_account.id.toString(QUuid::WithoutBraces))));
    ProjectInfo info = *cache.project(projectId());
    info.members.removeLast();
    cache.saveProject(info);
    cache.waitForWritten();
    startSession();
    QSignalSpy changed(m_session.get(), &Session::projectChanged);
    QSignalSpy opened(m_session.get(), &Session::projectOpened);
    openStage();
    QVERIFY(changed.size() == 1 || changed.wait());
    QCOMPARE(opened.size(), 1);
    QCOMPARE(m_session->project()->members.size(), info.members.size() + 1);
}

void TestOffline::theBannerSaysSo()
{
    learnEverything();
    const int port = m_sandbox->url.port();
    m_sandbox->stop();
    m_timings.reconnectAfter = 3'600'000; // only when told to
    startSession();
    Banner banner;
    OfflineController offline(&banner);
    QSignalSpy online(&offline, &OfflineController::online);
    offline.setSession(m_session.get());
    QTRY_VERIFY(!banner.text().isEmpty());
    QVERIFY(banner.text().contains(QLatin1String("offline")));
    QVERIFY(m_sandbox->start({QStringLiteral("--port"), QString::number(port)}));
    banner.findChild<QPushButton *>()->click();
    QTRY_COMPARE(online.size(), 1);
    QVERIFY(banner.text().isEmpty());
}

QTEST_MAIN(TestOffline)
#include "tst_offline.moc"
