// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/queueworld.h"
#include "ui/assigncontroller.h"
#include "ui/distributedialog.h"
#include "ui/personpicker.h"

#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

using namespace brickyard;
using namespace brickyard::tests;

// Who shall have tasks: what is asked, and what is done without asking.
class TestAssignController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void doesItWithoutAsking();
    void asksAboveFiveHundred();
    void asksBeforeTakingBegunWorkAway();
    void leavesBegunWorkWhereToldTo();
    void cancelChangesNothing();
    void warnsWhereRedBrickAssignsByItself();
    void picksByKeyboard();
    void distributesTheSelected();
    void distributesWhatIsUnassigned();
    void whatIsPendingIsNotUnassigned();
    void distributesNothingWhileLoading();

private:
    QMessageBox *question() { return m_window.findChild<QMessageBox *>(); }
    QPushButton *answer(int number);
    qsizetype operations() { return m_world.engine().operationIds().size(); }
    const Operation &finished();

    QueueWorld m_world;
    QWidget m_window;
    std::unique_ptr<AssignController> m_assign;
};

void TestAssignController::initTestCase()
{
    QVERIFY(
        m_world.open(QStringLiteral("Label"), {QStringLiteral("--tasks"), QStringLiteral("2000")}));
    m_assign = std::make_unique<AssignController>(&m_world.queue, &m_window);
}

void TestAssignController::cleanup()
{
    QTRY_COMPARE(m_world.engine().unfinishedItemCount(), 0);
    delete question();
    qDeleteAll(m_window.findChildren<DistributeDialog *>());
}

QPushButton *TestAssignController::answer(int number)
{
    const auto buttons = question()->findChildren<QPushButton *>(QStringLiteral("answer"));
    return buttons.value(number);
}

const Operation &TestAssignController::finished()
{
    const QUuid id = m_world.engine().operationIds().last();
    [this, id] { QTRY_VERIFY(m_world.engine().operation(id)->isFinished()); }();
    return *m_world.engine().operation(id);
}

namespace {

bool isFree(const Task &task)
{
    return task.assignees.isEmpty();
}

bool isBegun(const Task &task)
{
    return task.state == TaskState::InProgress;
}

} // namespace

void TestAssignController::doesItWithoutAsking()
{
    const QStringList ids = m_world.taskIds(3, isFree);
    const Person person = m_world.worker();
    m_assign->assign(person, ids);
    QVERIFY(!question());
    QCOMPARE(finished().count(ItemState::Done), 3);
    for (const QString &id : ids)
        QTRY_VERIFY(m_world.queue.tasks()->task(id).isAssignedTo(person.userId));
}

void TestAssignController::asksAboveFiveHundred()
{
    const qsizetype before = operations();
    m_assign->unassign(m_world.taskIds(501, [](const Task &task) { return !isBegun(task); }));
    QVERIFY(question());
    QVERIFY(answer(0)->text().contains(QLatin1String("501")));
    QCOMPARE(operations(), before);
    answer(0)->click();
    QCOMPARE(operations(), before + 1);
    QCOMPARE(finished().items.size(), 501);
}

void TestAssignController::asksBeforeTakingBegunWorkAway()
{
    const QStringList ids = m_world.taskIds(1, isBegun);
    QCOMPARE(ids.size(), 1);
    const Person holder = m_world.queue.tasks()->task(ids.first()).assignees.first().person;
    const qsizetype before = operations();
    m_assign->unassign(ids);
    QVERIFY(question());
    QVERIFY(question()->informativeText().contains(holder.displayName()));
    QCOMPARE(operations(), before);
    answer(0)->click();
    QCOMPARE(finished().count(ItemState::Done), 1);
}

void TestAssignController::leavesBegunWorkWhereToldTo()
{
    const QStringList begun = m_world.taskIds(2, isBegun);
    const QStringList others = m_world.taskIds(3, isFree);
    QCOMPARE(begun.size(), 2);
    // Somebody who is at none of the two.
    Person person;
    for (int i = 0; person.userId.isEmpty() && i < 10; ++i) {
        const Person candidate = m_world.worker(i);
        const bool atWork = std::any_of(begun.begin(), begun.end(), [&](const QString &id) {
            return m_world.queue.tasks()->task(id).isAssignedTo(candidate.userId);
        });
        if (!atWork)
            person = candidate;
    }
    QVERIFY(!person.userId.isEmpty());
    m_assign->assign(person, begun + others);
    QVERIFY(question());
    QVERIFY(answer(1)->text().contains(u'3'));
    answer(1)->click();
    QCOMPARE(finished().items.size(), 3);
    for (const QString &id : begun)
        QVERIFY(!m_world.queue.tasks()->task(id).isAssignedTo(person.userId));
}

void TestAssignController::cancelChangesNothing()
{
    const qsizetype before = operations();
    m_assign->unassign(m_world.taskIds(1, isBegun));
    QVERIFY(question());
    question()->reject();
    QCOMPARE(operations(), before);
}

void TestAssignController::warnsWhereRedBrickAssignsByItself()
{
    QSignalSpy warned(m_assign.get(), &AssignController::warned);
    m_assign->unassign(
        m_world.taskIds(1, [](const Task &task) { return task.state == TaskState::Assigned; }));
    QCOMPARE(warned.size(), 0); // the first demo project's stages do not
    Stage automatic = *m_world.queue.stage();
    automatic.autoAssign = true;
    QSignalSpy loaded(&m_world.queue, &QueueController::loadEnded);
    m_world.queue.openStage(automatic);
    QVERIFY(loaded.wait());
    m_assign->unassign(
        m_world.taskIds(1, [](const Task &task) { return task.state == TaskState::Assigned; }));
    QCOMPARE(warned.size(), 1);
}

void TestAssignController::picksByKeyboard()
{
    m_window.show();
    const QStringList ids = m_world.taskIds(2, isFree);
    m_assign->pickPerson(ids);
    auto *picker = m_window.findChild<PersonPicker *>();
    QVERIFY(picker);
    const Person person = m_world.worker(1);
    auto *field = picker->findChild<QLineEdit *>();
    QTest::keyClicks(field, person.displayName());
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(finished().items.size(), 2);
    QTRY_VERIFY(m_world.queue.tasks()->task(ids.first()).isAssignedTo(person.userId));
}

void TestAssignController::distributesTheSelected()
{
    const QStringList ids = m_world.taskIds(20, isFree);
    m_assign->distribute(ids);
    auto *dialog = m_window.findChild<DistributeDialog *>();
    QVERIFY(dialog);
    const qsizetype before = operations();
    dialog->findChild<QPushButton *>(QStringLiteral("assignDistributed"))->click();
    QTRY_COMPARE(operations(), before + 1);
    QCOMPARE(finished().count(ItemState::Done), 20);
    QHash<QString, int> counts;
    for (const QString &id : ids)
        ++counts[m_world.queue.tasks()->task(id).assignees.value(0).person.userId];
    const auto [least, most] = std::minmax_element(counts.begin(), counts.end());
    QVERIFY(*most - *least <= 1);
    QVERIFY(!counts.contains(QString()));
}

void TestAssignController::distributesWhatIsUnassigned()
{
    // What the filter hides stays out.
    m_world.queue.filter()->setFilterText(QStringLiteral("site-01"));
    const QStringList shown = m_world.queue.unassignedShownIds();
    QVERIFY(!shown.isEmpty());
    m_assign->distribute({});
    auto *dialog = m_window.findChild<DistributeDialog *>();
    QVERIFY(dialog);
    const qsizetype before = operations();
    dialog->findChild<QPushButton *>(QStringLiteral("assignDistributed"))->click();
    QTRY_COMPARE(operations(), before + 1);
    QCOMPARE(finished().items.size(), shown.size());
    m_world.queue.filter()->setFilterText({});
}

void TestAssignController::whatIsPendingIsNotUnassigned()
{
    const qsizetype before = m_world.queue.unassignedShownIds().size();
    const QStringList ids = m_world.taskIds(2, isFree);
    m_assign->assign(m_world.worker(), ids);
    const QStringList left = m_world.queue.unassignedShownIds();
    QCOMPARE(left.size(), before - 2);
    QVERIFY(!left.contains(ids.first()));
}

void TestAssignController::distributesNothingWhileLoading()
{
    QSignalSpy warned(m_assign.get(), &AssignController::warned);
    QSignalSpy loaded(&m_world.queue, &QueueController::loadEnded);
    m_world.queue.openStage(*m_world.session->project()->stage(QStringLiteral("Label")));
    m_assign->distribute({});
    QCOMPARE(warned.size(), 1);
    QVERIFY(!m_window.findChild<DistributeDialog *>());
    QVERIFY(loaded.wait());
}

QTEST_MAIN(TestAssignController)
#include "tst_assigncontroller.moc"
