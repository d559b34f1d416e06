// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/focuscheck.h"
#include "tests/support/labelfiles.h"
#include "tests/support/queueworld.h"
#include "ui/filerowsmodel.h"
#include "ui/filerowsview.h"
#include "ui/putreviewsdialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>

using namespace brickyard;
using namespace brickyard::tests;

// Decisions from a file, against a sandbox.
class TestPutReviewsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void faultsBlock();
    void showsWhatWouldHappen();
    void takesOverAtOnce();
    void decides();
    void oneKindOnly();
    void closingSendsNothing();
    void names();

private:
    void read(const QByteArray &text);
    void waitUntilRead();
    QPushButton *put() const { return m_dialog->findChild<QPushButton *>(QStringLiteral("put")); }
    QString cell(int row, int column) const;
    QStringList freeTasks(int count);
    QStringList othersTasks(int count);
    qsizetype operations() { return m_world.engine().operationIds().size(); }

    QueueWorld m_world;
    LabelFiles m_files;
    std::unique_ptr<PutReviewsDialog> m_dialog;
    qsizetype m_before = 0; ///< operations
};

namespace {

QByteArray review(const QString &taskId, bool accept, const QByteArray &comment = {})
{
    return "{\"taskId\":\"" + taskId.toUtf8() + "\",\"reviewVal\":" + (accept ? "true" : "false")
        + ",\"comment\":\"" + comment + "\"}\n";
}

} // namespace

void TestPutReviewsDialog::initTestCase()
{
    m_world.project = LabelFiles::retina;
    QVERIFY(m_world.open(QStringLiteral("Review_1")));
    m_world.engine().setHold({0});
}

void TestPutReviewsDialog::init()
{
    m_before = operations();
    m_dialog = std::make_unique<PutReviewsDialog>(&m_world.queue);
    m_dialog->open();
}

void TestPutReviewsDialog::cleanup()
{
    m_dialog.reset();
    QTRY_COMPARE(m_world.engine().unfinishedItemCount(), 0);
}

void TestPutReviewsDialog::read(const QByteArray &text)
{
    m_dialog->readFile(m_files.write(text));
    waitUntilRead();
}

void TestPutReviewsDialog::waitUntilRead()
{
    const auto *putting = m_dialog->findChild<ReviewPutting *>();
    QTRY_VERIFY_WITH_TIMEOUT(putting->step() != FilePutting::Step::Working, 30'000);
}

QString TestPutReviewsDialog::cell(int row, int column) const
{
    const FileRowsModel *model = m_dialog->findChild<FileRowsView *>()->rowsModel();
    return model->index(row, column).data().toString();
}

QStringList TestPutReviewsDialog::freeTasks(int count)
{
    return m_world.taskIds(count, [](const Task &task) { return task.assignees.isEmpty(); });
}

QStringList TestPutReviewsDialog::othersTasks(int count)
{
    return m_world.taskIds(count, [](const Task &task) { return !task.assignees.isEmpty(); });
}

void TestPutReviewsDialog::faultsBlock()
{
    read("{\"taskId\":\"" + freeTasks(1).value(0).toUtf8() + "\",\"reviewVal\":3}");
    QCOMPARE(cell(0, 0), QStringLiteral("1"));
    QCOMPARE(cell(0, 1), QStringLiteral("reviewVal"));
    QVERIFY(!put()->isEnabled());
    QCOMPARE(operations(), m_before);
}

void TestPutReviewsDialog::showsWhatWouldHappen()
{
    const QStringList ids = freeTasks(3);
    read(review(ids[0], true) + review(ids[1], false, "blurred") + review(ids[2], true)
         + review(QStringLiteral("00000000-0000-4000-8000-000000000001"), true));
    QCOMPARE(put()->accessibleName(), QStringLiteral("Accept 2 and Reject 1"));
    QCOMPARE(cell(1, 1), QStringLiteral("Accept"));
    QCOMPARE(cell(2, 1), QStringLiteral("Reject"));
    QCOMPARE(cell(2, 2), QStringLiteral("blurred"));
    QCOMPARE(cell(0, 3), QStringLiteral("There is no such task in the project."));
    QCOMPARE(operations(), m_before);
}

void TestPutReviewsDialog::takesOverAtOnce()
{
    const QString id = othersTasks(1).value(0);
    QVERIFY(!id.isEmpty());
    read(review(id, false));
    QVERIFY(!put()->isEnabled());
    QVERIFY(cell(0, 3).contains(QLatin1String("would be left with them")));
    m_dialog->findChild<QCheckBox *>(QStringLiteral("takeOver"))->click();
    QVERIFY(put()->isEnabled());
    QCOMPARE(put()->accessibleName(), QStringLiteral("Reject 1 Task(s)"));
}

void TestPutReviewsDialog::decides()
{
    const QStringList ids = freeTasks(4);
    read(review(ids[0], true) + review(ids[1], false, "blurred") + review(ids[2], true)
         + review(ids[3], false, "dark"));
    put()->click();
    QVERIFY(!m_dialog->isVisible());
    // The same decision and comment together, and all of them one row of the activity panel.
    QCOMPARE(operations(), m_before + 3);
    QSet<QUuid> groups;
    QHash<QString, Operation::Kind> kinds;
    const QList<QUuid> all = m_world.engine().operationIds();
    for (const QUuid &id : all.mid(m_before)) {
        QTRY_VERIFY_WITH_TIMEOUT(m_world.engine().operation(id)->isFinished(), 30'000);
        const Operation &operation = *m_world.engine().operation(id);
        QCOMPARE(operation.count(ItemState::Done), operation.items.size());
        groups.insert(operation.group);
        for (const OperationItem &item : operation.items)
            kinds.insert(item.before.id, operation.kind);
        if (operation.items.first().before.id == ids[1])
            QCOMPARE(operation.comment, QStringLiteral("blurred"));
    }
    QCOMPARE(groups.size(), 1);
    QCOMPARE(kinds.value(ids[0]), Operation::Kind::Accept);
    QCOMPARE(kinds.value(ids[2]), Operation::Kind::Accept);
    QCOMPARE(kinds.value(ids[3]), Operation::Kind::Reject);
}

void TestPutReviewsDialog::oneKindOnly()
{
    const QStringList ids = freeTasks(2);
    read(review(ids[0], true) + review(ids[1], true));
    QCOMPARE(put()->accessibleName(), QStringLiteral("Accept 2 Task(s)"));
}

void TestPutReviewsDialog::closingSendsNothing()
{
    read(review(freeTasks(1).value(0), true));
    QTest::keyClick(m_dialog.get(), Qt::Key_Return);
    QVERIFY(m_dialog->isVisible());
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(operations(), m_before);
}

void TestPutReviewsDialog::names()
{
    QCOMPARE(test::unnamedFocusWidgets(m_dialog.get()), QStringList());
}

QTEST_MAIN(TestPutReviewsDialog)
#include "tst_putreviewsdialog.moc"
