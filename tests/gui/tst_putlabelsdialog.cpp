// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/redbrickapi.h"
#include "tests/support/focuscheck.h"
#include "tests/support/labelfiles.h"
#include "tests/support/queueworld.h"
#include "tests/support/waitforcall.h"
#include "ui/banner.h"
#include "ui/filerowsmodel.h"
#include "ui/filerowsview.h"
#include "ui/putlabelsdialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace brickyard;
using namespace brickyard::tests;

using Step = FilePutting::Step;

// Labels from a file: what is shown before anything is sent, and what is sent then. Against a
// sandbox.
class TestPutLabelsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void showsWhatWouldHappen();
    void preLabels();
    void faultsBlock();
    void aFileThatIsNotThere();
    void anEmptyFile();
    void namesInPlaceOfIds();
    void leftOutWithReasons();
    void takesOverAtOnce();
    void savesDrafts();
    void submits();
    void choicesSayWhatHappens();
    void theServiceRefuses();
    void theFileChangedMeanwhile();
    void stopEndsReading();
    void closingSendsNothing();
    void readAgain();
    void copies();
    void names();
    void theKeyboardGoesFromAboveToBelow();
    void fitsASmallScreen();

private:
    void read(const QByteArray &text);
    void waitUntil(Step step);
    template<typename T> T *child(const char *name) const
    {
        return m_dialog->findChild<T *>(QLatin1String(name));
    }
    QPushButton *button(const char *name) const { return child<QPushButton>(name); }
    QString verb() const { return button("put")->accessibleName(); }
    QString summary() const { return child<QLabel>("putSummary")->text(); }
    QString cell(int row, int column) const;
    qsizetype operations() { return m_world.engine().operationIds().size(); }
    Operation finished();
    QStringList freeTasks(int count);
    QJsonArray labelsOf(const QString &taskId);
    Task taskNow(const QString &taskId);

    QueueWorld m_world;
    LabelFiles m_files;
    std::unique_ptr<PutLabelsDialog> m_dialog;
    qsizetype m_before = 0; ///< operations
};

void TestPutLabelsDialog::initTestCase()
{
    m_world.project = LabelFiles::retina;
    QVERIFY(m_world.open(QStringLiteral("Label")));
    m_world.engine().setHold({0});
}

void TestPutLabelsDialog::init()
{
    m_before = operations();
    m_dialog = std::make_unique<PutLabelsDialog>(&m_world.queue);
    m_dialog->open();
}

void TestPutLabelsDialog::cleanup()
{
    m_dialog.reset();
    QTRY_COMPARE(m_world.engine().unfinishedItemCount(), 0);
}

void TestPutLabelsDialog::waitUntil(Step step)
{
    QTRY_VERIFY_WITH_TIMEOUT(m_dialog->putting()->step() == step, 30'000);
}

void TestPutLabelsDialog::read(const QByteArray &text)
{
    m_dialog->readFile(m_files.write(text));
}

QString TestPutLabelsDialog::cell(int row, int column) const
{
    const FileRowsModel *model = m_dialog->findChild<FileRowsView *>()->rowsModel();
    return model->index(row, column).data().toString();
}

Operation TestPutLabelsDialog::finished()
{
    if (operations() != m_before + 1)
        return {};
    const QUuid id = m_world.engine().operationIds().last();
    [this, id] {
        QTRY_VERIFY_WITH_TIMEOUT(m_world.engine().operation(id)->isFinished(), 30'000);
    }();
    return *m_world.engine().operation(id);
}

QStringList TestPutLabelsDialog::freeTasks(int count)
{
    return m_world.taskIds(count, [](const Task &task) { return task.assignees.isEmpty(); });
}

Task TestPutLabelsDialog::taskNow(const QString &taskId)
{
    const auto answer =
        waitFor(m_world.session->api()->fetchTask(m_world.queue.project()->id, taskId));
    return answer ? answer->task : Task();
}

QJsonArray TestPutLabelsDialog::labelsOf(const QString &taskId)
{
    const auto answer = waitFor(
        m_world.session->api()->fetchLabeledTasks(m_world.queue.project()->id, {taskId}, false));
    return answer ? answer->value(0).labels : QJsonArray();
}

void TestPutLabelsDialog::showsWhatWouldHappen()
{
    QVERIFY(!button("put")->isEnabled());
    const QStringList ids = freeTasks(2);
    read(LabelFiles::boxes(ids[0], 2) + LabelFiles::boxes(ids[1], 1));
    waitUntil(Step::Ready);
    QCOMPARE(verb(), QStringLiteral("Pre-label 2 Task(s)"));
    QVERIFY(button("put")->isEnabled());
    QCOMPARE(cell(0, 0), m_world.queue.tasks()->task(ids[0]).name);
    QCOMPARE(cell(0, 1), QStringLiteral("nothing"));
    QCOMPARE(cell(0, 2), QStringLiteral("2 box(es) (2 lesion)"));
    QCOMPARE(cell(0, 3), QStringLiteral("Nothing is removed."));
    QVERIFY(summary().contains(QLatin1String("Nothing that is there is removed.")));
    QCOMPARE(operations(), m_before);
}

void TestPutLabelsDialog::preLabels()
{
    const QStringList ids = freeTasks(2);
    read(LabelFiles::allBoxes(ids));
    waitUntil(Step::Ready);
    button("put")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isVisible(), 30'000);
    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    const Operation operation = finished();
    QCOMPARE(operation.kind, Operation::Kind::PreLabel);
    QCOMPARE(operation.count(ItemState::Done), 2);
    QCOMPARE(labelsOf(ids[0]).size(), 1);
    QVERIFY(taskNow(ids[0]).assignees.isEmpty());

    // What they have now is shown, and replaced.
    m_before = operations();
    m_dialog = std::make_unique<PutLabelsDialog>(&m_world.queue);
    m_dialog->open();
    read(LabelFiles::boxes(ids[0], 3));
    waitUntil(Step::Ready);
    QCOMPARE(cell(0, 1), QStringLiteral("1 box(es) (1 lesion)"));
    QCOMPARE(cell(0, 3), QStringLiteral("The labels that it has are replaced."));
    button("put")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isVisible(), 30'000);
    QCOMPARE(finished().count(ItemState::Done), 1);
    QCOMPARE(labelsOf(ids[0]).size(), 3);
}

void TestPutLabelsDialog::faultsBlock()
{
    const QStringList ids = freeTasks(2);
    read(LabelFiles::boxes(ids[0]) + LabelFiles::boxes(ids[1], 1, "tumour"));
    waitUntil(Step::Faulty);
    QVERIFY(!button("put")->isEnabled());
    QCOMPARE(cell(0, 0), QStringLiteral("2"));
    QVERIFY(cell(0, 1).startsWith(QLatin1String("series[0].boundingBoxes[0]")));
    QVERIFY(cell(0, 2).contains(QLatin1String("tumour")));
    QVERIFY(summary().startsWith(QLatin1String("1 fault")));
    button("put")->click();
    m_dialog->putting()->put();
    QCOMPARE(operations(), m_before);
    QVERIFY(m_dialog->isVisible());
}

void TestPutLabelsDialog::aFileThatIsNotThere()
{
    m_dialog->readFile(m_files.path(QStringLiteral("nowhere.jsonl")));
    waitUntil(Step::Faulty);
    QVERIFY(cell(0, 2).startsWith(QLatin1String("cannot be read")));
    QVERIFY(!button("put")->isEnabled());
}

void TestPutLabelsDialog::anEmptyFile()
{
    read("[]");
    waitUntil(Step::Ready);
    QVERIFY(!button("put")->isEnabled());
    QVERIFY(summary().contains(QLatin1String("the file is empty")));
}

void TestPutLabelsDialog::namesInPlaceOfIds()
{
    const QStringList ids = freeTasks(1);
    const QString name = m_world.queue.tasks()->task(ids[0]).name;
    read(LabelFiles::named(name, 2) + LabelFiles::named(QStringLiteral("no such one")));
    waitUntil(Step::Ready);
    QCOMPARE(m_dialog->putting()->match().targets.value(0).task.id, ids[0]);
    QCOMPARE(cell(0, 3), QStringLiteral("No task in Label has this name."));
    QCOMPARE(verb(), QStringLiteral("Pre-label 1 Task(s)"));
}

void TestPutLabelsDialog::leftOutWithReasons()
{
    read(LabelFiles::boxes(QStringLiteral("00000000-0000-4000-8000-000000000001")));
    waitUntil(Step::Ready);
    QCOMPARE(cell(0, 3), QStringLiteral("There is no such task in the project."));
    QVERIFY(!button("put")->isEnabled());
    QVERIFY(summary().contains(QLatin1String("every task is left out")));
}

void TestPutLabelsDialog::takesOverAtOnce()
{
    const QStringList ids = m_world.taskIds(1, [](const Task &task) {
        return task.state == TaskState::Assigned && !task.assignees.isEmpty();
    }) + freeTasks(1);
    QCOMPARE(ids.size(), 2);
    read(LabelFiles::allBoxes(ids));
    waitUntil(Step::Ready);
    // Nobody has begun either of them.
    QCOMPARE(verb(), QStringLiteral("Pre-label 2 Task(s)"));
    auto *takeOver = child<QCheckBox>("takeOver");
    QVERIFY(takeOver->accessibleName().contains(QLatin1String("begun")));
    child<QRadioButton>("saveDraft")->click();
    QVERIFY(takeOver->accessibleName().contains(QLatin1String("belong to somebody else")));
    QCOMPARE(verb(), QStringLiteral("Save 1 Draft(s)"));
    QVERIFY(cell(0, 3).contains(QLatin1String("would be left with them")));
    takeOver->click();
    QCOMPARE(verb(), QStringLiteral("Save 2 Draft(s)"));
    QVERIFY(!cell(0, 3).contains(QLatin1String("would be left with them")));
    takeOver->click();
    QCOMPARE(verb(), QStringLiteral("Save 1 Draft(s)"));
    QCOMPARE(operations(), m_before);
}

void TestPutLabelsDialog::savesDrafts()
{
    const QString id = freeTasks(1).value(0);
    read(LabelFiles::boxes(id));
    waitUntil(Step::Ready);
    child<QRadioButton>("saveDraft")->click();
    button("put")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isVisible(), 30'000);
    const Operation operation = finished();
    QCOMPARE(operation.kind, Operation::Kind::SaveDraft);
    QCOMPARE(operation.count(ItemState::Done), 1);
    QVERIFY(taskNow(id).assignees.isEmpty());
    QCOMPARE(labelsOf(id).size(), 1);
}

void TestPutLabelsDialog::submits()
{
    const QString id = freeTasks(1).value(0);
    read(LabelFiles::boxes(id, 2));
    child<QRadioButton>("finish")->click();
    waitUntil(Step::Ready);
    QCOMPARE(verb(), QStringLiteral("Submit 1 Task(s)"));
    button("put")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isVisible(), 30'000);
    QCOMPARE(finished().kind, Operation::Kind::Submit);
    QCOMPARE(taskNow(id).stageName, QStringLiteral("Review_1"));
    QCOMPARE(labelsOf(id).size(), 2);
}

void TestPutLabelsDialog::choicesSayWhatHappens()
{
    const auto *consequence = child<QLabel>("consequence");
    QVERIFY(consequence->text().contains(QLatin1String("stays in Label")));
    child<QRadioButton>("saveDraft")->click();
    QVERIFY(consequence->text().contains(QLatin1String("gives the task back")));
    child<QRadioButton>("finish")->click();
    QVERIFY(consequence->text().contains(QLatin1String("comes back to the key")));
}

void TestPutLabelsDialog::theServiceRefuses()
{
    const QStringList ids = freeTasks(2);
    // Nothing that is looked at here.
    read(LabelFiles::boxes(ids[0])
         + LabelFiles::boxes(ids[1], 1, "lesion", R"("semanticMask":"yes")"));
    waitUntil(Step::Ready);
    button("put")->click();
    waitUntil(Step::Faulty);
    QCOMPARE(cell(0, 0), QStringLiteral("2"));
    QVERIFY(cell(0, 2).startsWith(QLatin1String("RedBrick does not take it")));
    QVERIFY(!button("put")->isEnabled());
    QCOMPARE(operations(), m_before);
}

void TestPutLabelsDialog::theFileChangedMeanwhile()
{
    const QStringList ids = freeTasks(1);
    read(LabelFiles::boxes(ids[0], 1));
    waitUntil(Step::Ready);
    m_files.write(LabelFiles::boxes(ids[0], 4));
    button("put")->click();
    waitUntil(Step::Faulty);
    QVERIFY(cell(0, 2).contains(QLatin1String("not there any more")));
    QCOMPARE(operations(), m_before);
}

void TestPutLabelsDialog::stopEndsReading()
{
    read(LabelFiles::allBoxes(freeTasks(3)));
    QCOMPARE(m_dialog->putting()->step(), Step::Working);
    QVERIFY(button("stopPutting")->isVisible());
    button("stopPutting")->click();
    QCOMPARE(m_dialog->putting()->step(), Step::NoFile);
    QVERIFY(!button("put")->isEnabled());
    // The same where the labels are being converted: nothing was put, and it can be done again.
    button("readAgain")->click();
    waitUntil(Step::Ready);
    button("put")->click();
    QCOMPARE(m_dialog->putting()->step(), Step::Working);
    QVERIFY(!child<QRadioButton>("saveDraft")->isEnabled());
    button("stopPutting")->click();
    QCOMPARE(m_dialog->putting()->step(), Step::Ready);
    QVERIFY(child<QRadioButton>("saveDraft")->isEnabled());
    QVERIFY(button("put")->isEnabled());
    QCOMPARE(operations(), m_before);
}

void TestPutLabelsDialog::closingSendsNothing()
{
    read(LabelFiles::allBoxes(freeTasks(3)));
    waitUntil(Step::Ready);
    QTest::keyClick(m_dialog.get(), Qt::Key_Return);
    QVERIFY(m_dialog->isVisible());
    button("put")->click();
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_dialog->putting()->step(), Step::Ready);
    QCOMPARE(operations(), m_before);
}

void TestPutLabelsDialog::readAgain()
{
    const QStringList ids = freeTasks(1);
    read("{\"taskId\":7}");
    waitUntil(Step::Faulty);
    m_files.write(LabelFiles::boxes(ids[0]));
    button("readAgain")->click();
    waitUntil(Step::Ready);
    QCOMPARE(verb(), QStringLiteral("Pre-label 1 Task(s)"));
}

void TestPutLabelsDialog::copies()
{
    read("{\"taskId\":\"7\",\"labels\":[]}");
    waitUntil(Step::Faulty);
    button("copyRows")->click();
    QCOMPARE(QGuiApplication::clipboard()->text().trimmed(),
             QStringLiteral("Line 1, taskId: is no task id: 7"));
    read(LabelFiles::allBoxes(freeTasks(1)));
    waitUntil(Step::Ready);
    button("copyRows")->click();
    QVERIFY(
        QGuiApplication::clipboard()->text().contains(QLatin1String("\t1 box(es) (1 lesion)\t")));
}

void TestPutLabelsDialog::names()
{
    QCOMPARE(test::unnamedFocusWidgets(m_dialog.get()), QStringList());
}

void TestPutLabelsDialog::theKeyboardGoesFromAboveToBelow()
{
    QCOMPARE(m_dialog->focusWidget()->objectName(), QStringLiteral("chooseFile"));
    QStringList order;
    for (QWidget *widget = child<QLineEdit>("putFile"); order.size() < 40;) {
        if (widget->focusPolicy() & Qt::TabFocus && !widget->objectName().startsWith(u'q')
            && !widget->objectName().isEmpty())
            order += widget->objectName();
        widget = widget->nextInFocusChain();
        if (widget == child<QLineEdit>("putFile"))
            break;
    }
    const char *const expected[] = {"putFile",   "chooseFile", "readAgain", "preLabel",
                                    "saveDraft", "finish",     "takeOver",  "stopPutting",
                                    "fileRows",  "copyRows",   "cancelPut", "put"};
    qsizetype last = -1;
    for (const char *name : expected) {
        const qsizetype place = order.indexOf(QLatin1String(name));
        QVERIFY2(place > last,
                 qPrintable(QLatin1String(name) + QLatin1String(" in ") + order.join(u' ')));
        last = place;
    }
}

void TestPutLabelsDialog::fitsASmallScreen()
{
    QVERIFY2(m_dialog->minimumSizeHint().height() <= 560,
             qPrintable(QString::number(m_dialog->minimumSizeHint().height())));
    QVERIFY(m_dialog->minimumSizeHint().width() <= 960);
}

QTEST_MAIN(TestPutLabelsDialog)
#include "tst_putlabelsdialog.moc"
