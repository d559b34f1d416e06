// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/labelpackage.h"
#include "operations/labelupload.h"
#include "redbrick/gzip.h"
#include "tests/support/engineworld.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace brickyard;
using namespace brickyard::tests;
using Failure = ModelService::Failure;

// Operations that put labels, over real HTTP against a small model of the service.
class TestOperationLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void preLabels();
    void savesDraftsAndGivesThemBack();
    void submits();
    void corrects();
    void leavesAloneWhatOthersChanged();
    void givesBackWhatOthersLabeled();
    void leavesBegunTasksUnlessTold();
    void aLostAnswerIsSettledByWhatIsThere_data();
    void aLostAnswerIsSettledByWhatIsThere();
    void labelsOfTheSameKeyFromElsewhere();
    void manyLabelsGoAsAFile();
    void aLostFileIsKnownByItsPath();
    void anUploadThatBreaksIsRepeated();
    void anUploadThatIsRefusedFailsItsTask();
    void nothingIsPutWithoutLabels();
    void goesOnAfterARestart();
    void whatWasPutIsForgotten();
    void failedOnesKeepTheirLabels();
    void forsakenLabelsGo();
    void cannotBeUndone();

private:
    QUuid addLabels(const QDateTime &replaces = {}, int labelsOfATask = 2);
    QUuid put(Operation::Kind kind, const QString &inStage = EngineWorld::stage,
              bool takeOver = false);
    const Operation &finish(const QUuid &id);
    Journal::Labels inJournal(const QUuid &set);

    std::unique_ptr<EngineWorld> m_world;
};

namespace {

const QString &project = EngineWorld::project;
const QString &stage = EngineWorld::stage;
const QString labelStage = QStringLiteral("Label");

QJsonArray labelsFor(const QString &taskId, int count)
{
    QJsonArray labels;
    for (int i = 0; i < count; ++i) {
        labels +=
            QJsonObject{{QStringLiteral("labelid"), QStringLiteral("%1-%2").arg(taskId).arg(i)},
                        {QStringLiteral("category"), QStringLiteral("lesion")}};
    }
    return labels;
}

QDateTime labelTime(int version)
{
    return QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + version, Qt::UTC);
}

} // namespace

void TestOperationLabels::init()
{
    m_world = std::make_unique<EngineWorld>();
    m_world->service.addTasks(60);
}

void TestOperationLabels::cleanup()
{
    m_world.reset();
}

const Operation &TestOperationLabels::finish(const QUuid &id)
{
    [this, id] {
        QTRY_VERIFY_WITH_TIMEOUT(m_world->engine->operation(id)->isFinished(), 30'000);
    }();
    return *m_world->engine->operation(id);
}

QUuid TestOperationLabels::addLabels(const QDateTime &replaces, int labelsOfATask)
{
    const QUuid set = QUuid::createUuid();
    QHash<QString, QByteArray> labels;
    for (const QString &id : m_world->service.tasks.keys()) {
        LabelPackage package = LabelPackage::of(labelsFor(id, labelsOfATask));
        package.replaces = replaces;
        labels.insert(id, package.toBytes());
    }
    bool written = false;
    m_world->engine->addLabels(set, labels, this,
                               [&written](const std::optional<Error> &error) { written = !error; });
    [&written] { QTRY_VERIFY(written); }();
    return set;
}

QUuid TestOperationLabels::put(Operation::Kind kind, const QString &inStage, bool takeOver)
{
    return m_world->engine->putLabels(project, inStage, m_world->tasksNow(), addLabels(),
                                      {kind, {}, takeOver});
}

Journal::Labels TestOperationLabels::inJournal(const QUuid &set)
{
    Journal::Labels found;
    bool answered = false;
    m_world->journal->readLabels(set, m_world->service.tasks.keys(), this,
                                 [&](const Result<Journal::Labels> &labels) {
                                     answered = true;
                                     if (labels)
                                         found = *labels;
                                 });
    [&answered] { QTRY_VERIFY(answered); }();
    return found;
}

void TestOperationLabels::preLabels()
{
    m_world->service.tasks[ModelService::taskId(3)].assignee = QStringLiteral("anna");
    const Operation &operation = finish(put(Operation::Kind::PreLabel));
    QCOMPARE(operation.count(ItemState::Done), 60);
    QCOMPARE(m_world->service.mutations.size(), 60);
    for (auto it = m_world->service.tasks.cbegin(); it != m_world->service.tasks.cend(); ++it) {
        QCOMPARE(it->labels, labelsFor(it.key(), 2));
        QCOMPARE(it->labelsVersion, 1);
        QCOMPARE(it->stage, stage);
    }
    QCOMPARE(m_world->service.tasks[ModelService::taskId(3)].assignee, QStringLiteral("anna"));
}

void TestOperationLabels::savesDraftsAndGivesThemBack()
{
    m_world->service.tasks[ModelService::taskId(1)].assignee = QStringLiteral("anna");
    m_world->service.tasks[ModelService::taskId(2)].assignee = ownKey;
    const Operation &operation = finish(put(Operation::Kind::SaveDraft, stage, true));
    QCOMPARE(operation.count(ItemState::Done), 60);
    for (const auto &task : std::as_const(m_world->service.tasks))
        QCOMPARE(task.labels.size(), 2);
    QCOMPARE(m_world->service.tasks[ModelService::taskId(1)].assignee, QStringLiteral("anna"));
    QCOMPARE(m_world->service.tasks[ModelService::taskId(2)].assignee, ownKey);
    QCOMPARE(m_world->service.tasks[ModelService::taskId(3)].assignee, QString());
    QCOMPARE(m_world->mutationsOf(QStringLiteral("draft:")).size(), 60);

    // Without being told so, tasks of others are left with them.
    m_world->service.tasks[ModelService::taskId(2)].assignee.clear();
    const Operation &second = finish(put(Operation::Kind::SaveDraft));
    QCOMPARE(second.count(ItemState::Done), 0); // their labels are not those that were seen
    QCOMPARE(second.count(ItemState::Skipped), 60);
}

void TestOperationLabels::submits()
{
    for (auto &task : m_world->service.tasks)
        task.stage = labelStage;
    const Operation &operation = finish(put(Operation::Kind::Submit, labelStage));
    QCOMPARE(operation.count(ItemState::Done), 60);
    for (auto it = m_world->service.tasks.cbegin(); it != m_world->service.tasks.cend(); ++it) {
        QCOMPARE(it->labels, labelsFor(it.key(), 2));
        QCOMPARE(it->stage, stage);
    }
    QCOMPARE(m_world->mutationsOf(QStringLiteral("finish:")).size(), 60);
}

void TestOperationLabels::corrects()
{
    const Operation &operation = finish(put(Operation::Kind::Accept));
    QCOMPARE(operation.count(ItemState::Done), 60);
    for (auto it = m_world->service.tasks.cbegin(); it != m_world->service.tasks.cend(); ++it) {
        QCOMPARE(it->labels, labelsFor(it.key(), 2));
        QCOMPARE(it->stage, QStringLiteral("END"));
        QCOMPARE(m_world->service.reviewsOf(it.key()), 1);
    }
}

void TestOperationLabels::leavesAloneWhatOthersChanged()
{
    const QList<Task> seen = m_world->tasksNow();
    const QUuid set = addLabels();
    m_world->service.tasks[ModelService::taskId(1)].stage = QStringLiteral("END");
    m_world->service.tasks[ModelService::taskId(2)].assignee = QStringLiteral("bo");
    m_world->service.putLabels(ModelService::taskId(3), labelsFor(QStringLiteral("x"), 1),
                               QStringLiteral("anna"));
    const Operation &operation = finish(m_world->engine->putLabels(
        project, stage, seen, set, {Operation::Kind::PreLabel, {}, false}));
    QCOMPARE(operation.count(ItemState::Done), 57);
    QCOMPARE(operation.count(ItemState::Skipped), 3);
    for (const OperationItem &item : operation.items) {
        if (item.before.id == ModelService::taskId(3))
            QVERIFY2(item.reason.contains(QStringLiteral("labels meanwhile")),
                     qPrintable(item.reason));
    }
    QCOMPARE(m_world->service.tasks[ModelService::taskId(3)].labels.size(), 1);
}

void TestOperationLabels::givesBackWhatOthersLabeled()
{
    // Taken over, not put at first, and labeled by somebody else until it is looked at again.
    const QString id = ModelService::taskId(1);
    while (m_world->service.tasks.size() > 1)
        m_world->service.tasks.remove(m_world->service.tasks.lastKey());
    m_world->service.tasks[id].assignee = QStringLiteral("anna");
    m_world->service.failure = [this, id](const QString &operation, const QStringList &, int) {
        if (operation != QLatin1String("draft:") || m_world->service.tasks[id].labelsVersion > 0)
            return Failure::None;
        m_world->service.putLabels(id, labelsFor(QStringLiteral("x"), 1), QStringLiteral("bo"));
        return Failure::Busy;
    };
    const Operation &operation = finish(put(Operation::Kind::SaveDraft, stage, true));
    QCOMPARE(operation.count(ItemState::Skipped), 1);
    QVERIFY(operation.items.first().reason.contains(QStringLiteral("labels")));
    QCOMPARE(m_world->service.tasks[id].assignee, QStringLiteral("anna"));
    QCOMPARE(m_world->service.tasks[id].labels, labelsFor(QStringLiteral("x"), 1));
}

void TestOperationLabels::leavesBegunTasksUnlessTold()
{
    m_world->service.tasks[ModelService::taskId(1)].assignee = QStringLiteral("anna");
    m_world->service.tasks[ModelService::taskId(1)].state = QStringLiteral("IN_PROGRESS");
    QList<Task> tasks = m_world->tasksNow();
    tasks.first().state = TaskState::InProgress;
    const Operation &operation = finish(m_world->engine->putLabels(
        project, stage, tasks, addLabels(), {Operation::Kind::PreLabel, {}, false}));
    QCOMPARE(operation.count(ItemState::Done), 59);
    QVERIFY(operation.items.first().reason.contains(QStringLiteral("begun")));
    const Operation &told = finish(m_world->engine->putLabels(
        project, stage, {tasks.first()}, addLabels(), {Operation::Kind::PreLabel, {}, true}));
    QCOMPARE(told.count(ItemState::Done), 1);
}

void TestOperationLabels::aLostAnswerIsSettledByWhatIsThere_data()
{
    QTest::addColumn<Operation::Kind>("kind");
    QTest::addColumn<Failure>("failure");
    QTest::addColumn<int>("sent");
    QTest::newRow("pre-label, done") << Operation::Kind::PreLabel << Failure::LoseAnswer << 60;
    QTest::newRow("pre-label, not done") << Operation::Kind::PreLabel << Failure::HangUp << 61;
    QTest::newRow("draft, done") << Operation::Kind::SaveDraft << Failure::LoseAnswer << 60;
    QTest::newRow("draft, not done") << Operation::Kind::SaveDraft << Failure::HangUp << 61;
    QTest::newRow("correction, done") << Operation::Kind::Accept << Failure::LoseAnswer << 60;
    QTest::newRow("correction, not done") << Operation::Kind::Accept << Failure::HangUp << 61;
}

void TestOperationLabels::aLostAnswerIsSettledByWhatIsThere()
{
    QFETCH(Operation::Kind, kind);
    QFETCH(Failure, failure);
    bool failed = false;
    m_world->service.failure = [&failed, failure](const QString &operation, const QStringList &,
                                                  int) {
        const bool isPut = operation == QLatin1String("pre-label:")
            || operation == QLatin1String("draft:") || operation == QLatin1String("finish:");
        if (!isPut || failed)
            return Failure::None;
        failed = true;
        return failure;
    };
    const Operation &operation = finish(put(kind));
    QCOMPARE(operation.count(ItemState::Done), 60);
    const QString word = kind == Operation::Kind::PreLabel ? QStringLiteral("pre-label:")
        : kind == Operation::Kind::SaveDraft               ? QStringLiteral("draft:")
                                                           : QStringLiteral("finish:");
    QTEST(int(m_world->mutationsOf(word).size()), "sent");
    for (const auto &task : std::as_const(m_world->service.tasks))
        QCOMPARE(task.labelsVersion, 1);
}

void TestOperationLabels::labelsOfTheSameKeyFromElsewhere()
{
    // Its own were lost on the way, and meanwhile another program with the key puts others.
    const QString id = ModelService::taskId(7);
    m_world->service.failure = [this, id](const QString &, const QStringList &ids, int) {
        if (ids != QStringList{id} || m_world->service.tasks[id].labelsVersion > 0)
            return Failure::None;
        m_world->service.putLabels(id, labelsFor(QStringLiteral("x"), 1), ownKey);
        return Failure::HangUp;
    };
    const Operation &operation = finish(put(Operation::Kind::PreLabel));
    QCOMPARE(operation.count(ItemState::Done), 59);
    QCOMPARE(operation.count(ItemState::Skipped), 1);
    QCOMPARE(m_world->service.tasks[id].labels, labelsFor(QStringLiteral("x"), 1));
}

void TestOperationLabels::manyLabelsGoAsAFile()
{
    while (m_world->service.tasks.size() > 3)
        m_world->service.tasks.remove(m_world->service.tasks.lastKey());
    const int many = LabelUpload::mostInline + 1;
    const QUuid set = addLabels({}, many);
    const Operation &operation = finish(m_world->engine->putLabels(
        project, stage, m_world->tasksNow(), set, {Operation::Kind::PreLabel, {}, false}));
    QCOMPARE(operation.count(ItemState::Done), 3);
    QCOMPARE(m_world->service.uploads.size(), 3);
    for (auto it = m_world->service.tasks.cbegin(); it != m_world->service.tasks.cend(); ++it) {
        QVERIFY(it->labels.isEmpty());
        const std::optional<QByteArray> file =
            gunzipped(m_world->service.uploads.value(it->labelsPath), 1'000'000);
        QVERIFY(file);
        QCOMPARE(QJsonDocument::fromJson(*file).array(), labelsFor(it.key(), many));
    }
    // As many as may go without one.
    const QUuid few = addLabels(labelTime(1), LabelUpload::mostInline);
    finish(m_world->engine->putLabels(project, stage, m_world->tasksNow(), few,
                                      {Operation::Kind::PreLabel, {}, false}));
    QCOMPARE(m_world->service.uploads.size(), 3);
    QCOMPARE(m_world->service.tasks.first().labels.size(), LabelUpload::mostInline);
}

void TestOperationLabels::aLostFileIsKnownByItsPath()
{
    while (m_world->service.tasks.size() > 1)
        m_world->service.tasks.remove(m_world->service.tasks.lastKey());
    m_world->service.failure = [](const QString &, const QStringList &, int nth) {
        return nth == 1 ? Failure::LoseAnswer : Failure::None;
    };
    const QUuid set = addLabels({}, LabelUpload::mostInline + 1);
    const Operation &operation = finish(m_world->engine->putLabels(
        project, stage, m_world->tasksNow(), set, {Operation::Kind::PreLabel, {}, false}));
    QCOMPARE(operation.count(ItemState::Done), 1);
    QCOMPARE(m_world->service.mutations.size(), 1);
}

void TestOperationLabels::anUploadThatBreaksIsRepeated()
{
    while (m_world->service.tasks.size() > 2)
        m_world->service.tasks.remove(m_world->service.tasks.lastKey());
    m_world->service.uploadAnswer = [](int nth) {
        return nth < 4 ? FaultyServer::fault(FaultyServer::Fault::HangUpOnBody)
                       : FaultyServer::status(201);
    };
    const QUuid set = addLabels({}, LabelUpload::mostInline + 1);
    const Operation &operation = finish(m_world->engine->putLabels(
        project, stage, m_world->tasksNow(), set, {Operation::Kind::PreLabel, {}, false}));
    QCOMPARE(operation.count(ItemState::Done), 2);
    QVERIFY(m_world->service.uploadAttempts >= 5);
    QCOMPARE(m_world->service.mutations.size(), 2); // each put once
}

void TestOperationLabels::anUploadThatIsRefusedFailsItsTask()
{
    while (m_world->service.tasks.size() > 2)
        m_world->service.tasks.remove(m_world->service.tasks.lastKey());
    m_world->service.uploadAnswer = [](int) { return FaultyServer::status(403); };
    const QUuid set = addLabels({}, LabelUpload::mostInline + 1);
    const Operation &operation = finish(m_world->engine->putLabels(
        project, stage, m_world->tasksNow(), set, {Operation::Kind::Submit, {}, false}));
    QCOMPARE(operation.count(ItemState::Failed), 2);
    QVERIFY(operation.items.first().reason.contains(QStringLiteral("did not take the file")));
    QVERIFY(m_world->service.mutations.isEmpty()); // not even taken over
}

void TestOperationLabels::nothingIsPutWithoutLabels()
{
    const QUuid set = addLabels();
    m_world->service.addTasks(1); // nobody has labels for it
    const Operation &operation = finish(m_world->engine->putLabels(
        project, stage, m_world->tasksNow(), set, {Operation::Kind::PreLabel, {}, false}));
    QCOMPARE(operation.count(ItemState::Done), 60);
    QCOMPARE(operation.count(ItemState::Failed), 1);
    QCOMPARE(m_world->service.tasks.last().labelsVersion, 0);
}

void TestOperationLabels::goesOnAfterARestart()
{
    m_world->service.failure = [this](const QString &, const QStringList &, int nth) {
        if (nth == 20)
            QMetaObject::invokeMethod(this, [this] { m_world->engine->leaveForLater(); });
        return Failure::None;
    };
    QSignalSpy idle(m_world->engine.get(), &OperationEngine::idle);
    const QUuid id = put(Operation::Kind::PreLabel);
    QTRY_VERIFY(!idle.isEmpty());
    QVERIFY(!m_world->engine->operation(id)->isFinished());
    m_world->restart();
    QTRY_VERIFY(m_world->engine->operation(id));
    m_world->engine->resume(id);
    QCOMPARE(finish(id).count(ItemState::Done), 60);
    QCOMPARE(m_world->service.mutations.size(), 60);
    for (auto it = m_world->service.tasks.cbegin(); it != m_world->service.tasks.cend(); ++it)
        QCOMPARE(it->labels, labelsFor(it.key(), 2));
}

void TestOperationLabels::whatWasPutIsForgotten()
{
    const QUuid set = addLabels();
    QCOMPARE(inJournal(set).size(), 60);
    finish(m_world->engine->putLabels(project, stage, m_world->tasksNow(), set,
                                      {Operation::Kind::PreLabel, {}, false}));
    QCOMPARE(inJournal(set).size(), 0);
}

void TestOperationLabels::failedOnesKeepTheirLabels()
{
    const QString id = ModelService::taskId(5);
    bool refuses = true;
    m_world->service.failure = [&refuses, id](const QString &, const QStringList &ids, int) {
        return refuses && ids.contains(id) ? Failure::Refuse : Failure::None;
    };
    const QUuid set = addLabels();
    const QUuid first = m_world->engine->putLabels(project, stage, m_world->tasksNow(), set,
                                                   {Operation::Kind::PreLabel, {}, false});
    QCOMPARE(finish(first).count(ItemState::Failed), 1);
    QCOMPARE(inJournal(set).keys(), QStringList{id});
    refuses = false;
    const QUuid again = m_world->engine->retryFailed(first);
    QCOMPARE(finish(again).count(ItemState::Done), 1);
    QCOMPARE(m_world->service.tasks[id].labels, labelsFor(id, 2));
}

void TestOperationLabels::forsakenLabelsGo()
{
    const QUuid forsaken = addLabels();
    const QUuid dropped = addLabels();
    m_world->engine->dropLabels(dropped);
    QCOMPARE(inJournal(dropped).size(), 0);
    QCOMPARE(inJournal(forsaken).size(), 60);
    m_world->restart();
    QSignalSpy loaded(m_world->engine.get(), &OperationEngine::loaded);
    QTRY_VERIFY(!loaded.isEmpty());
    QCOMPARE(inJournal(forsaken).size(), 0);

    // Those of an operation go with it.
    const QString id = ModelService::taskId(5);
    m_world->service.failure = [id](const QString &, const QStringList &ids, int) {
        return ids.contains(id) ? Failure::Refuse : Failure::None;
    };
    const QUuid set = addLabels();
    const QUuid operation = m_world->engine->putLabels(project, stage, m_world->tasksNow(), set,
                                                       {Operation::Kind::PreLabel, {}, false});
    finish(operation);
    QCOMPARE(inJournal(set).size(), 1);
    QSignalSpy removed(m_world->engine.get(), &OperationEngine::operationsRemoved);
    m_world->engine->remove({operation});
    QTRY_VERIFY(!removed.isEmpty());
    QCOMPARE(inJournal(set).size(), 0);
}

void TestOperationLabels::cannotBeUndone()
{
    const QUuid id = put(Operation::Kind::PreLabel);
    finish(id);
    QVERIFY(!m_world->engine->canUndo(id));
}

QTEST_GUILESS_MAIN(TestOperationLabels)
#include "tst_operationlabels.moc"
