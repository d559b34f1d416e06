// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/engineworld.h"

#include <QTest>

#include <memory>

using namespace brickyard;
using namespace brickyard::tests;
using Failure = ModelService::Failure;

// Decisions of programs: they are about the labels that the program saw, and about no others. Over
// real HTTP against a small model of the service.
class TestDecisionLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void leavesAloneWhatHasOtherLabels();
    void asksForLabelsOnlyWhereItMatters();
    void givesBackWhatItTookOver();
    void looksAgainBeforeItIsRepeated();
    void holdsAfterARestart();
    void holdsWhenTriedAgain();

private:
    void changeLabels(const QString &id);
    QUuid decide(bool takeOver = false);
    const Operation &finish(const QUuid &id);
    QString reasonOf(const Operation &operation, const QString &taskId) const;

    std::unique_ptr<EngineWorld> m_world;
    QHash<QString, QDateTime> m_seen;
};

namespace {

const QString one = ModelService::taskId(1);
const QString two = ModelService::taskId(2);
const QLatin1String changed("labels have changed since the program saw them");

} // namespace

void TestDecisionLabels::init()
{
    m_world = std::make_unique<EngineWorld>();
    m_world->service.addTasks(3);
    m_seen.clear();
    // The first has labels, the others have none.
    changeLabels(one);
    m_seen.insert(one, QDateTime::fromMSecsSinceEpoch(1'700'000'000'001, Qt::UTC));
    m_seen.insert(two, QDateTime());
    m_seen.insert(ModelService::taskId(3), QDateTime());
}

void TestDecisionLabels::cleanup()
{
    m_world.reset();
}

void TestDecisionLabels::changeLabels(const QString &id)
{
    m_world->service.putLabels(id, {QJsonObject{{QStringLiteral("labelid"), QStringLiteral("x")}}},
                               QStringLiteral("anna"));
}

QUuid TestDecisionLabels::decide(bool takeOver)
{
    Decision decision{Operation::Kind::Accept, {}, takeOver};
    decision.labelsSeen = m_seen;
    return m_world->engine->decide(EngineWorld::project, EngineWorld::stage, m_world->tasksNow(),
                                   decision);
}

const Operation &TestDecisionLabels::finish(const QUuid &id)
{
    [this, id] {
        QTRY_VERIFY_WITH_TIMEOUT(
            m_world->engine->operation(id) && m_world->engine->operation(id)->isFinished(), 30'000);
    }();
    return *m_world->engine->operation(id);
}

QString TestDecisionLabels::reasonOf(const Operation &operation, const QString &taskId) const
{
    for (const OperationItem &item : operation.items) {
        if (item.before.id == taskId && item.state == ItemState::Skipped)
            return item.reason;
    }
    return {};
}

void TestDecisionLabels::leavesAloneWhatHasOtherLabels()
{
    changeLabels(one); // others
    changeLabels(two); // the first that it has
    const Operation &operation = finish(decide());
    QCOMPARE(operation.count(ItemState::Done), 1);
    QVERIFY(reasonOf(operation, one).contains(changed));
    QVERIFY(reasonOf(operation, two).contains(changed));
    QCOMPARE(m_world->service.reviewsOf(one), 0);
    QCOMPARE(m_world->service.reviewsOf(two), 0);
    // Nor were they taken over.
    QCOMPARE(m_world->service.tasks[one].assignee, QString());

    // A person decides about what is there.
    const Operation &person =
        finish(m_world->decide(Operation::Kind::Accept, m_world->tasksNow().mid(0, 2)));
    QCOMPARE(person.count(ItemState::Done), 2);
}

void TestDecisionLabels::asksForLabelsOnlyWhereItMatters()
{
    const auto asked = [this] {
        int count = 0;
        const auto requests = m_world->service.server.requests();
        for (const FaultyServer::Request &request : requests)
            count += request.json()
                         .value(QLatin1String("query"))
                         .toString()
                         .contains(QLatin1String("latestTaskData"))
                ? 1
                : 0;
        return count;
    };
    finish(m_world->decide(Operation::Kind::Accept, m_world->tasksNow().mid(0, 1)));
    QCOMPARE(asked(), 0);
    m_seen.remove(ModelService::taskId(3));
    const Operation &operation = finish(decide());
    QVERIFY(asked() > 0);
    QCOMPARE(operation.count(ItemState::Done), 2);
}

void TestDecisionLabels::givesBackWhatItTookOver()
{
    // Taken over, not decided about at first, and labeled by somebody else until the next look.
    m_world->service.tasks[two].assignee = QStringLiteral("bo");
    bool failed = false;
    m_world->service.failure = [this, &failed](const QString &operation, const QStringList &ids,
                                               int) {
        if (operation != QLatin1String("accept:") || ids != QStringList{two} || failed)
            return Failure::None;
        failed = true;
        changeLabels(two);
        return Failure::Busy;
    };
    const Operation &operation = finish(decide(true));
    QVERIFY(failed);
    QCOMPARE(operation.count(ItemState::Done), 2);
    QVERIFY(reasonOf(operation, two).contains(changed));
    QCOMPARE(m_world->service.reviewsOf(two), 0);
    QCOMPARE(m_world->service.tasks[two].assignee, QStringLiteral("bo"));
}

void TestDecisionLabels::looksAgainBeforeItIsRepeated()
{
    bool failed = false;
    m_world->service.failure = [this, &failed](const QString &operation, const QStringList &ids,
                                               int) {
        if (operation != QLatin1String("accept:") || ids != QStringList{one} || failed)
            return Failure::None;
        failed = true;
        changeLabels(one);
        return Failure::HangUp;
    };
    const Operation &operation = finish(decide());
    QVERIFY(failed);
    QCOMPARE(operation.count(ItemState::Done), 2);
    QVERIFY(reasonOf(operation, one).contains(changed));
    QCOMPARE(m_world->service.reviewsOf(one), 0);
}

void TestDecisionLabels::holdsAfterARestart()
{
    m_world->engine->setHold({60'000});
    const QUuid id = decide();
    QTRY_VERIFY(m_world->engine->operation(id) && m_world->engine->operation(id)->isHeld());
    m_world->engine->leaveForLater();
    QTRY_VERIFY(m_world->engine->isIdle());
    m_world->restart();
    QTRY_VERIFY(m_world->engine->operation(id) && m_world->engine->operation(id)->isPaused());
    changeLabels(one);
    changeLabels(two);
    m_world->engine->resume(id);
    const Operation &operation = finish(id);
    QCOMPARE(operation.count(ItemState::Done), 1);
    QVERIFY(reasonOf(operation, one).contains(changed));
    QVERIFY(reasonOf(operation, two).contains(changed));
}

void TestDecisionLabels::holdsWhenTriedAgain()
{
    m_world->service.failure = [](const QString &operation, const QStringList &, int) {
        return operation == QLatin1String("accept:") ? Failure::Refuse : Failure::None;
    };
    const QUuid first = decide();
    QCOMPARE(finish(first).count(ItemState::Failed), 3);
    m_world->service.failure = {};
    changeLabels(one);
    const Operation &again = finish(m_world->engine->retryFailed(first));
    QCOMPARE(again.count(ItemState::Done), 2);
    QVERIFY(reasonOf(again, one).contains(changed));
}

QTEST_GUILESS_MAIN(TestDecisionLabels)
#include "tst_decisionlabels.moc"
