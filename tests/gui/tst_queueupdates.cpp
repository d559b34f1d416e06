// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/graphqlclient.h"
#include "redbrick/redbrickapi.h"
#include "tests/support/queueworld.h"
#include "tests/support/waitforcall.h"
#include "ui/freshnesslabel.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace brickyard;
using namespace brickyard::tests;

/// What a colleague does shows in the table without anybody asking for it.
class TestQueueUpdates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsWhatHasChanged();
    void takesAwayWhatHasLeft();
    void bringsWhatHasCome();
    void asksNothingWhileNobodyLooks();
    void readsAllNowAndThen();
    void saysWhenItFails();
    void theLabelSaysSince();

private:
    void open(int updateAfter, int readAllAfter = 3'600'000);
    Result<Done> move(const QStringList &ids, const QString &stage)
    {
        return waitFor(m_colleague->moveTasks(m_world->sandbox.projectIds.first(), ids, stage));
    }
    QueueController &queue() { return m_world->queue; }

    std::unique_ptr<QueueWorld> m_world;
    std::unique_ptr<GraphQlClient> m_client;
    std::unique_ptr<RedBrickApi> m_colleague;
};

void TestQueueUpdates::init()
{
    m_world = std::make_unique<QueueWorld>();
}

void TestQueueUpdates::cleanup()
{
    m_colleague.reset();
    m_client.reset();
    m_world.reset();
}

void TestQueueUpdates::open(int updateAfter, int readAllAfter)
{
    m_world->timings.updateAfter = updateAfter;
    m_world->timings.readAllAfter = readAllAfter;
    QVERIFY(m_world->open(QStringLiteral("Label")));
    m_client =
        std::make_unique<GraphQlClient>(m_world->sandbox.url, m_world->sandbox.apiKey, Timings());
    m_colleague = std::make_unique<RedBrickApi>(m_client.get(), m_world->sandbox.orgId);
}

void TestQueueUpdates::showsWhatHasChanged()
{
    open(50);
    const QString id = m_world->taskIds(1).first();
    queue().selection()->setSelected(id, true);
    const QDateTime before = queue().tasks()->task(id).updatedAt;
    LabelData labels;
    labels.labels = "[]";
    QVERIFY(waitFor(m_colleague->putLabels(m_world->sandbox.projectIds.first(), id, labels)).ok());
    QTRY_VERIFY(queue().tasks()->task(id).updatedAt > before);
    QVERIFY(queue().selection()->isSelected(id));
    const QModelIndex row = queue().tasks()->index(queue().tasks()->rowOf(id), 0);
    QVERIFY(row.data(TaskTableModel::ChangedAtRole).toLongLong() > 0); // it is seen to change
}

void TestQueueUpdates::takesAwayWhatHasLeft()
{
    open(50);
    QSignalSpy counted(&queue(), &QueueController::stageCounted);
    const int count = queue().tasks()->rowCount();
    const QStringList ids = m_world->taskIds(3);
    QVERIFY(move(ids, QStringLiteral("Review_1")).ok());
    QTRY_COMPARE(queue().tasks()->rowCount(), count - 3);
    for (const QString &id : ids)
        QVERIFY(!queue().tasks()->contains(id));
    QCOMPARE(counted.last().last().toInt(), count - 3);
}

void TestQueueUpdates::bringsWhatHasCome()
{
    open(50);
    const QList<Task> elsewhere =
        waitFor(m_colleague->fetchTaskPage({m_world->sandbox.projectIds.first(),
                                            QStringLiteral("Review_1"), QueueQuery::List::Queued},
                                           1, {}))
            ->tasks;
    QVERIFY(!queue().tasks()->contains(elsewhere.first().id));
    QVERIFY(move({elsewhere.first().id}, QStringLiteral("Label")).ok());
    QTRY_VERIFY(queue().tasks()->contains(elsewhere.first().id));
}

void TestQueueUpdates::asksNothingWhileNobodyLooks()
{
    open(5);
    QSignalSpy updated(&queue(), &QueueController::updated);
    // From within the answer, so that no other question is on its way.
    connect(&queue(), &QueueController::updated, this, [this] { queue().setWatched(false); });
    QTRY_COMPARE(updated.size(), 1);
    const QString id = m_world->taskIds(1).first();
    QVERIFY(move({id}, QStringLiteral("Review_1")).ok());
    // Time enough for many questions.
    for (int i = 0; i < 50; ++i)
        QVERIFY(waitFor(m_colleague->fetchMe()).ok());
    QCOMPARE(updated.size(), 1);
    QVERIFY(queue().tasks()->contains(id));
    // Looked at again, it is due at once.
    queue().setWatched(true);
    QTRY_VERIFY(!queue().tasks()->contains(id));
}

void TestQueueUpdates::readsAllNowAndThen()
{
    open(50, 50);
    QSignalSpy loaded(&queue(), &QueueController::loadEnded);
    QTRY_VERIFY(loaded.size() >= 2);
}

void TestQueueUpdates::saysWhenItFails()
{
    open(50);
    const int count = queue().tasks()->rowCount();
    QSignalSpy failed(&queue(), &QueueController::updateFailed);
    m_world->sandbox.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), 30'000);
    QVERIFY(!failed.first().first().value<Error>().message.isEmpty());
    QCOMPARE(queue().tasks()->rowCount(), count);
}

void TestQueueUpdates::theLabelSaysSince()
{
    FreshnessLabel label;
    label.setOld(QStringLiteral("No network."));
    QVERIFY(label.text().isEmpty()); // nothing was ever read
    label.setFresh();
    const QString fresh = label.text();
    static const QRegularExpression time(QStringLiteral("\\d\\d:\\d\\d"));
    QVERIFY(time.match(fresh).hasMatch());
    label.setOld(QStringLiteral("No network."));
    QVERIFY(label.text().contains(time.match(fresh).captured()));
    QVERIFY(label.text().startsWith(QLatin1String("Not up to date")));
    QVERIFY(label.toolTip().contains(QStringLiteral("No network.")));
    label.setFresh();
    QVERIFY(label.text().startsWith(QLatin1String("Read ")));
    label.forget();
    QVERIFY(label.text().isEmpty());
}

QTEST_MAIN(TestQueueUpdates)
#include "tst_queueupdates.moc"
