// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/redbrickapi.h"
#include "tests/support/focuscheck.h"
#include "tests/support/labelfiles.h"
#include "tests/support/queueworld.h"
#include "tests/support/waitforcall.h"
#include "ui/banner.h"
#include "ui/gettasksdialog.h"

#include <QCheckBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

using namespace brickyard;
using namespace brickyard::tests;

// Tasks written to a file, against a sandbox.
class TestGetTasksDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void writesTheSelected();
    void writesAnArray();
    void writesTheNextUnassigned();
    void onlyThoseWithoutLabels();
    void signedAddressesOnlyWhereWanted();
    void stopLeavesTheFileAsItWas();
    void aFolderThatIsNotThere();
    void needsTasksAndAFile();
    void names();
    void theKeyboardGoesFromAboveToBelow();

private:
    void make(const GetTasksDialog::Input &input);
    void get();
    QList<QJsonObject> lines();
    template<typename T> T *child(const char *name) const
    {
        return m_dialog->findChild<T *>(QLatin1String(name));
    }
    QByteArray content(const QString &name = {});

    QueueWorld m_world;
    LabelFiles m_files;
    GetTasksDialog::Input m_input;
    std::unique_ptr<GetTasksDialog> m_dialog;
    std::unique_ptr<QSignalSpy> m_said;
};

void TestGetTasksDialog::initTestCase()
{
    m_world.project = LabelFiles::retina;
    QVERIFY(m_world.open(QStringLiteral("Review_1")));
    m_input.projectId = m_world.queue.project()->id;
    m_input.stageName = QStringLiteral("Review_1");
    m_input.shown = m_world.taskIds(40);
    m_input.selected = m_world.taskIds(3);
    m_input.unassigned =
        m_world.taskIds(10, [](const Task &task) { return task.assignees.isEmpty(); });
    QCOMPARE(m_input.shown.size(), 40);
}

void TestGetTasksDialog::init()
{
    make(m_input);
}

void TestGetTasksDialog::make(const GetTasksDialog::Input &input)
{
    m_said.reset();
    m_dialog = std::make_unique<GetTasksDialog>(m_world.session->api(), input);
    m_said = std::make_unique<QSignalSpy>(m_dialog.get(), &GetTasksDialog::said);
    m_dialog->open();
    m_dialog->setFile(m_files.path(QStringLiteral("tasks.jsonl")));
}

void TestGetTasksDialog::cleanup()
{
    m_said.reset();
    m_dialog.reset();
    QFile::remove(m_files.path(QStringLiteral("tasks.jsonl")));
}

void TestGetTasksDialog::get()
{
    child<QPushButton>("getTasks")->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_said->size(), 1, 30'000);
    QVERIFY(!m_dialog->isVisible());
}

QByteArray TestGetTasksDialog::content(const QString &name)
{
    QFile file(m_files.path(name.isEmpty() ? QStringLiteral("tasks.jsonl") : name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
}

QList<QJsonObject> TestGetTasksDialog::lines()
{
    QList<QJsonObject> objects;
    const QList<QByteArray> texts = content().trimmed().split('\n');
    for (const QByteArray &text : texts)
        objects += QJsonDocument::fromJson(text).object();
    return objects;
}

void TestGetTasksDialog::writesTheSelected()
{
    QCOMPARE(child<QPushButton>("getTasks")->accessibleName(), QStringLiteral("Get 3 Task(s)"));
    get();
    QVERIFY(m_said->first().first().toString().startsWith(QLatin1String("3 ")));
    QStringList ids;
    for (const QJsonObject &object : lines())
        ids += object.value(QLatin1String("taskId")).toString();
    QCOMPARE(ids, m_input.selected);
}

void TestGetTasksDialog::writesAnArray()
{
    m_dialog->setFile(m_files.path(QStringLiteral("tasks.json")));
    child<QRadioButton>("getShown")->click();
    get();
    const QJsonDocument document = QJsonDocument::fromJson(content(QStringLiteral("tasks.json")));
    QVERIFY(document.isArray());
    QCOMPARE(document.array().size(), 40);
}

void TestGetTasksDialog::writesTheNextUnassigned()
{
    child<QRadioButton>("getNext")->click();
    auto *count = child<QSpinBox>("getCount");
    QCOMPARE(count->maximum(), 10);
    count->setValue(4);
    QCOMPARE(child<QPushButton>("getTasks")->accessibleName(), QStringLiteral("Get 4 Task(s)"));
    get();
    const QList<QJsonObject> objects = lines();
    QCOMPARE(objects.size(), 4);
    QCOMPARE(objects.first().value(QLatin1String("taskId")).toString(), m_input.unassigned.first());
}

void TestGetTasksDialog::onlyThoseWithoutLabels()
{
    // In the review stage all have some.
    child<QCheckBox>("withoutLabels")->click();
    QCOMPARE(child<QPushButton>("getTasks")->accessibleName(),
             QStringLiteral("Get up to 3 Task(s)"));
    child<QPushButton>("getTasks")->click();
    QTRY_VERIFY_WITH_TIMEOUT(child<Banner>("getTasksFailure")->isVisible(), 30'000);
    QCOMPARE(content(), QByteArray("no file"));
    QVERIFY(m_dialog->isVisible());
    // In the label stage one sees which: the first two of those.
    QVERIFY(m_world.openStage(QStringLiteral("Label")));
    GetTasksDialog::Input input = m_input;
    input.unassigned = m_world.taskIds(1000);
    input.selected.clear();
    const auto labeled = tests::waitFor(m_world.session->api()->fetchTasks(
        input.projectId, input.unassigned.mid(0, RedBrickApi::maxTasksPerRead), Story::Labels));
    QVERIFY(labeled);
    QSet<QString> bare;
    for (const TaskDetails &details : *labeled) {
        if (details.labels.isEmpty())
            bare.insert(details.task.id);
    }
    QStringList expected;
    for (const QString &id : std::as_const(input.unassigned)) {
        if (bare.contains(id))
            expected += id;
    }
    // With labeled ones before them.
    input.unassigned = m_input.unassigned.mid(0, 3) + input.unassigned;
    make(input);
    child<QRadioButton>("getNext")->click();
    child<QSpinBox>("getCount")->setValue(2);
    child<QCheckBox>("withoutLabels")->click();
    get();
    QStringList ids;
    for (const QJsonObject &object : lines())
        ids += object.value(QLatin1String("taskId")).toString();
    QCOMPARE(ids, expected.mid(0, 2));
    QVERIFY(m_world.openStage(QStringLiteral("Review_1")));
}

void TestGetTasksDialog::signedAddressesOnlyWhereWanted()
{
    get();
    QVERIFY(!content().contains("itemsPresigned"));
    make(m_input);
    child<QCheckBox>("withItems")->click();
    get();
    QVERIFY(content().contains("itemsPresigned"));
}

void TestGetTasksDialog::stopLeavesTheFileAsItWas()
{
    m_files.write("before", QStringLiteral("tasks.jsonl"));
    child<QPushButton>("getTasks")->click();
    QVERIFY(!child<QPushButton>("getTasks")->isEnabled());
    QVERIFY(child<QPushButton>("stopGetting")->isVisible());
    child<QPushButton>("stopGetting")->click();
    QVERIFY(m_dialog->isVisible());
    QVERIFY(child<QPushButton>("getTasks")->isEnabled());
    child<QPushButton>("getTasks")->click();
    m_dialog->reject();
    QCOMPARE(content(), QByteArray("before"));
    QCOMPARE(m_said->size(), 0);
}

void TestGetTasksDialog::aFolderThatIsNotThere()
{
    m_dialog->setFile(m_files.path(QStringLiteral("nowhere/tasks.jsonl")));
    child<QPushButton>("getTasks")->click();
    const auto *failure = m_dialog->findChild<Banner *>();
    QTRY_VERIFY(failure->text().contains(QLatin1String("cannot be written")));
    QVERIFY(m_dialog->isVisible());
    QVERIFY(child<QPushButton>("getTasks")->isEnabled());
    QVERIFY(!child<QPushButton>("stopGetting")->isVisible());
}

void TestGetTasksDialog::needsTasksAndAFile()
{
    m_dialog->setFile({});
    QVERIFY(!child<QPushButton>("getTasks")->isEnabled());
    GetTasksDialog::Input nothing = m_input;
    nothing.selected.clear();
    nothing.shown.clear();
    nothing.unassigned.clear();
    make(nothing);
    QVERIFY(!child<QPushButton>("getTasks")->isEnabled());
    QVERIFY(!child<QRadioButton>("getNext")->isEnabled());
}

void TestGetTasksDialog::names()
{
    QCOMPARE(test::unnamedFocusWidgets(m_dialog.get()), QStringList());
}

void TestGetTasksDialog::theKeyboardGoesFromAboveToBelow()
{
    auto *choose = child<QPushButton>("chooseGetFile");
    choose->setFocus();
    for (const char *name : {"withItems", "cancelGetTasks", "getTasks"}) {
        QTest::keyClick(m_dialog.get(), Qt::Key_Tab);
        QCOMPARE(m_dialog->focusWidget()->objectName(), QLatin1String(name));
    }
}

QTEST_MAIN(TestGetTasksDialog)
#include "tst_gettasksdialog.moc"
