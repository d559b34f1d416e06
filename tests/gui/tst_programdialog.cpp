// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/redbrickapi.h"
#include "tests/support/focuscheck.h"
#include "tests/support/labelfiles.h"
#include "tests/support/programworld.h"
#include "tests/support/queueworld.h"
#include "tests/support/volumes.h"
#include "tests/support/waitforcall.h"
#include "ui/filerowsmodel.h"
#include "ui/filerowsview.h"
#include "ui/plaintextview.h"
#include "ui/programcontroller.h"
#include "ui/programdialog.h"
#include "ui/programlogview.h"
#include "ui/putlabelsdialog.h"
#include "ui/putreviewsdialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

using namespace brickyard;
using namespace brickyard::tests;

using Step = ProgramController::Step;

// Somebody's program over tasks, from the window. Against a sandbox.
class TestProgramDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void whyItCannotStart();
    void faultyVariables();
    void theKeyIsNoArgument();
    void whichTasks();
    void remembersWhatRan();
    void runsAndShowsResults();
    void pathsAreTheProgramsOwn();
    void theProgramNeverSeesTheKey();
    void downloadsItems();
    void showsTheLog();
    void tasksWithoutAResult();
    void cancelKeepsWhatWasAnswered();
    void closingAsks();
    void theQuestionGoesWhenItHasEnded();
    void closingAsksForResults();
    void stageGoesWhileItRuns();
    void savesResults();
    void appliesWithoutAsking();
    void appliesNothingThatWentWrong();
    void appliesNoFaultyResults();
    void leavesAloneWhatWasChangedMeanwhile();
    void faultyResultsAreLeftOut();
    void whatTheServiceRefusesIsLeftOut();
    void faultyDecisionsAreLeftOut();
    void instancesWithoutAVoxel();
    void onlyThoseWithoutLabels();
    void allHaveLabels();
    void looksForTasksUntilItIsCancelled();
    void reviews();
    void appliesReviews();
    void decidesOnlyAboutLabelsThatTheProgramSaw_data();
    void decidesOnlyAboutLabelsThatTheProgramSaw();
    void names();

private:
    void make(ProgramPurpose purpose = ProgramPurpose::Label);
    QString write(const QByteArray &text, const QByteArray &interpreter = "/bin/sh");
    void type(const QString &line);
    void choose(int tasks);
    void start(const QByteArray &script);
    void waitFor(Step step);
    void waitForLog(const QString &words);
    template<typename T> T *child(const char *name) const
    {
        return m_dialog->findChild<T *>(QLatin1String(name));
    }
    QPushButton *button(const char *name) const { return child<QPushButton>(name); }
    QString reason() const { return child<QLabel>("programReason")->text(); }
    QString end() const { return child<PlainTextView>("programEnd")->text(); }
    QString log() const { return child<ProgramLogView>("programLog")->toPlainText(); }
    QString cell(int row, int column) const;
    QStringList unassigned() { return m_world.queue.unassignedShownIds(); }
    qsizetype operations() { return m_world.engine().operationIds().size(); }
    Operation finished(qsizetype before);
    QJsonArray labelsOf(const QString &taskId);
    void labelElsewhere(const QString &taskId, int boxes);

    QueueWorld m_world;
    std::unique_ptr<QTemporaryDir> m_folder;
    QPointer<ProgramDialog> m_dialog;
    QList<ProgramSetup> m_known;
};

namespace {

// What the tests' programs begin with; each line that is read is a task.
const QByteArray python = "#!/usr/bin/python3\n"
                          "import json, os, sys, time\n"
                          "def box(task):\n"
                          "    return {'taskId': task['taskId'], 'series': [{'boundingBoxes': [{\n"
                          "        'category': 'lesion', 'pointTopLeft': {'xNorm': 0.1, "
                          "'yNorm': 0.1}, 'wNorm': 0.5, 'hNorm': 0.5}]}]}\n"
                          "def say(answer):\n"
                          "    print(json.dumps(answer), flush=True)\n";
const QByteArray boxes = python
    + "for line in sys.stdin:\n"
      "    say(box(json.loads(line)))\n";
// Answers one task, and then none any more.
const QByteArray stuck = python
    + "say(box(json.loads(sys.stdin.readline())))\n"
      "print('stuck', file=sys.stderr, flush=True)\n"
      "while True:\n"
      "    time.sleep(60)\n";

} // namespace

void TestProgramDialog::initTestCase()
{
    m_world.project = LabelFiles::retina;
    QVERIFY(m_world.open(QStringLiteral("Label")));
    m_world.engine().setHold({0});
}

void TestProgramDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_known.clear();
    make();
}

void TestProgramDialog::cleanup()
{
    delete m_dialog;
    QTRY_COMPARE(m_world.engine().unfinishedItemCount(), 0);
    m_world.queue.selection()->clear();
    if (m_world.queue.stage()->kind != StageKind::Label)
        QVERIFY(m_world.openStage(QStringLiteral("Label")));
}

void TestProgramDialog::make(ProgramPurpose purpose)
{
    delete m_dialog;
    m_dialog = new ProgramDialog(&m_world.queue, purpose, m_known);
    connect(m_dialog, &ProgramDialog::started, this,
            [this](const ProgramSetup &setup) { m_known = withNewest(m_known, setup); });
    m_dialog->open();
    child<QLineEdit>("programFolder")->setText(m_folder->path());
}

void TestProgramDialog::type(const QString &line)
{
    child<QComboBox>("programLine")->setEditText(line);
}

void TestProgramDialog::choose(int tasks)
{
    child<QRadioButton>("programNext")->click();
    child<QSpinBox>("programCount")->setValue(tasks);
}

QString TestProgramDialog::write(const QByteArray &text, const QByteArray &interpreter)
{
    QFile file(m_folder->filePath(QStringLiteral("program")));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("the program cannot be written");
    file.write(text.startsWith("#!") ? text : "#!" + interpreter + '\n' + text);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return QStringLiteral("./program");
}

void TestProgramDialog::start(const QByteArray &script)
{
    type(write(script));
    QCOMPARE(reason(), QString());
    button("programStart")->click();
    QCOMPARE(m_dialog->controller()->step(), Step::Running);
}

void TestProgramDialog::waitFor(Step step)
{
    QTRY_COMPARE_WITH_TIMEOUT(m_dialog->controller()->step(), step, 30'000);
}

void TestProgramDialog::waitForLog(const QString &words)
{
    QTRY_VERIFY_WITH_TIMEOUT(log().contains(words), 30'000);
}

QString TestProgramDialog::cell(int row, int column) const
{
    const auto *rows = m_dialog->findChild<FileRowsView *>();
    return rows->rowsModel()->index(row, column).data().toString();
}

Operation TestProgramDialog::finished(qsizetype before)
{
    if (operations() != before + 1)
        return {};
    const QUuid id = m_world.engine().operationIds().last();
    [this, id] {
        QTRY_VERIFY_WITH_TIMEOUT(m_world.engine().operation(id)->isFinished(), 30'000);
    }();
    return *m_world.engine().operation(id);
}

QJsonArray TestProgramDialog::labelsOf(const QString &taskId)
{
    const auto answer = tests::waitFor(
        m_world.session->api()->fetchLabeledTasks(m_world.queue.project()->id, {taskId}, false));
    return answer ? answer->value(0).labels : QJsonArray();
}

void TestProgramDialog::whyItCannotStart()
{
    const auto says = [this](const char *words) {
        return !button("programStart")->isEnabled() && reason().contains(QLatin1String(words));
    };
    QVERIFY(says("There is no program to run."));
    type(QStringLiteral("'boxes"));
    QVERIFY(says("is not closed"));
    type(QStringLiteral("./boxes"));
    QVERIFY(says("There is no program './boxes'."));
    type(QStringLiteral("sh -c true"));
    QVERIFY(button("programStart")->isEnabled());
    QCOMPARE(reason(), QString());
    child<QLineEdit>("programFolder")->setText(m_folder->filePath(QStringLiteral("nowhere")));
    QVERIFY(says("There is no folder"));
    // Nothing is started either where that changes behind the dialog's back.
    child<QLineEdit>("programFolder")->setText(m_folder->path());
    type(write("true"));
    QVERIFY(button("programStart")->isEnabled());
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("program"))));
    button("programStart")->click();
    QCOMPARE(m_dialog->controller()->step(), Step::Choosing);
    QVERIFY(says("There is no program"));
    QVERIFY(m_known.isEmpty());
}

void TestProgramDialog::faultyVariables()
{
    type(QStringLiteral("sh"));
    auto *variables = child<QPlainTextEdit>("programVariables");
    variables->setPlainText(QStringLiteral("A=1\nB"));
    QVERIFY(!button("programStart")->isEnabled());
    QVERIFY(reason().startsWith(QLatin1String("Line 2 ")));
    variables->setPlainText(QStringLiteral("A=1\nTOKEN=") + m_world.sandbox.apiKey);
    QVERIFY(!button("programStart")->isEnabled());
    QVERIFY(reason().contains(QLatin1String("TOKEN")));
    QVERIFY(!reason().contains(m_world.sandbox.apiKey));
    variables->setPlainText(QStringLiteral("A=1\nB=2"));
    QVERIFY(button("programStart")->isEnabled());
}

void TestProgramDialog::theKeyIsNoArgument()
{
    type(QStringLiteral("sh -c ") + m_world.sandbox.apiKey);
    QVERIFY(!button("programStart")->isEnabled());
    QVERIFY(reason().contains(QLatin1String("API key")));
    QVERIFY(!reason().contains(m_world.sandbox.apiKey));
}

void TestProgramDialog::whichTasks()
{
    QCOMPARE(button("programStart")->accessibleName(), QStringLiteral("Start with 50 Task(s)"));
    QVERIFY(!child<QRadioButton>("programSelected")->isEnabled());
    const QStringList ids = m_world.taskIds(3);
    for (const QString &id : ids)
        m_world.queue.selection()->setSelected(id, true);
    make();
    QVERIFY(child<QRadioButton>("programSelected")->isChecked());
    QCOMPARE(button("programStart")->accessibleName(), QStringLiteral("Start with 3 Task(s)"));
    choose(2);
    start(boxes);
    waitFor(Step::Ended);
    QCOMPARE(m_dialog->controller()->request().taskIds, unassigned().mid(0, 2));
}

void TestProgramDialog::remembersWhatRan()
{
    child<QPlainTextEdit>("programVariables")->setPlainText(QStringLiteral("A=1"));
    child<QSpinBox>("programMinutes")->setValue(5);
    child<QCheckBox>("programApply")->click();
    choose(1);
    start(boxes);
    waitFor(Step::Put);
    make();
    type(QStringLiteral("sh -c 'cat > /dev/null'"));
    choose(1);
    button("programStart")->click();
    waitFor(Step::Ended);
    make();
    auto *line = child<QComboBox>("programLine");
    QCOMPARE(line->count(), 2);
    QCOMPARE(line->currentText(), QStringLiteral("sh -c 'cat > /dev/null'"));
    QCOMPARE(child<QSpinBox>("programCount")->value(), 1);
    // What it was run with comes along.
    child<QPlainTextEdit>("programVariables")->clear();
    child<QSpinBox>("programMinutes")->setValue(0);
    line->setCurrentIndex(1);
    Q_EMIT line->activated(1);
    QCOMPARE(line->currentText(), QStringLiteral("./program"));
    QCOMPARE(child<QPlainTextEdit>("programVariables")->toPlainText(), QStringLiteral("A=1"));
    QCOMPARE(child<QSpinBox>("programMinutes")->value(), 5);
    QVERIFY(button("programStart")->isEnabled());
    // That is decided anew each time.
    QVERIFY(!child<QCheckBox>("programApply")->isChecked());
}

void TestProgramDialog::runsAndShowsResults()
{
    const qsizetype before = operations();
    const QStringList ids = unassigned().mid(0, 3);
    choose(3);
    start(boxes);
    waitFor(Step::Ended);
    QCOMPARE(end(), QStringLiteral("The program has ended."));
    QCOMPARE(child<QLabel>("programCounts")->text(),
             QStringLiteral("3 result(s), 0 skipped, 0 failed"));
    QVERIFY(button("showResults")->isVisible());
    button("showResults")->click();
    const QPointer<PutLabelsDialog> put = m_dialog->findChild<PutLabelsDialog *>();
    QVERIFY(put);
    QTRY_COMPARE_WITH_TIMEOUT(put->putting()->count(), 3, 30'000);
    for (const char *name : {"chooseFile", "readAgain", "putFile"})
        QVERIFY2(!put->findChild<QWidget *>(QLatin1String(name))->isVisible(), name);
    QCOMPARE(put->findChild<QLabel *>(QStringLiteral("putResults"))->text(),
             QStringLiteral("Results of ./program"));
    QCOMPARE(operations(), before);
    put->findChild<QPushButton *>(QStringLiteral("put"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isVisible(), 30'000);
    const Operation operation = finished(before);
    QCOMPARE(operation.kind, Operation::Kind::PreLabel);
    QCOMPARE(operation.count(ItemState::Done), 3);
    for (const QString &id : ids)
        QCOMPARE(labelsOf(id).size(), 1);
}

/// A relative path in a result is looked for where the program ran.
void TestProgramDialog::pathsAreTheProgramsOwn()
{
    choose(1);
    start(python
          + "open('volume.nii', 'w').write('no volume')\n"
            "for line in sys.stdin:\n"
            "    say({'taskId': json.loads(line)['taskId'], 'series': [{'segmentations': "
            "'volume.nii', 'segmentMap': {'1': {'category': 'optic disc'}}}]})\n");
    waitFor(Step::Ended);
    button("showResults")->click();
    const auto *put = m_dialog->findChild<PutLabelsDialog *>();
    QTRY_COMPARE_WITH_TIMEOUT(put->putting()->step(), FilePutting::Step::Ready, 30'000);
    QCOMPARE(put->putting()->count(), 0);
    const QString fault = put->putting()->faults().value(0).what;
    QVERIFY2(fault.contains(QLatin1String("volume.nii")), qPrintable(fault));
    QVERIFY2(!fault.contains(QLatin1String("No such file")), qPrintable(fault));
}

void TestProgramDialog::theProgramNeverSeesTheKey()
{
    qputenv("BRICKYARD_API_KEY", m_world.sandbox.apiKey.toUtf8());
    choose(1);
    start("env > seen; cat /proc/self/cmdline /proc/$PPID/cmdline >> seen; cat >> seen");
    waitFor(Step::Ended);
    qunsetenv("BRICKYARD_API_KEY");
    QFile seen(m_folder->filePath(QStringLiteral("seen")));
    QVERIFY(seen.open(QIODevice::ReadOnly));
    const QByteArray text = seen.readAll();
    QVERIFY(text.contains("PATH="));
    QVERIFY(text.contains("taskId"));
    QVERIFY(!text.contains(m_world.sandbox.apiKey.toUtf8()));
    QVERIFY(!text.contains("BRICKYARD_API_KEY"));
}

void TestProgramDialog::downloadsItems()
{
    child<QCheckBox>("programDownload")->click();
    choose(1);
    start(python
          + "for line in sys.stdin:\n"
            "    task = json.loads(line)\n"
            "    sizes = [os.path.getsize(p) for s in task['series'] for p in s['itemPaths']]\n"
            "    say({'taskId': task['taskId'], 'skip': 'bytes' if min(sizes) > 0 else 'none'})\n");
    waitFor(Step::Ended);
    QCOMPARE(cell(0, 2), QStringLiteral("bytes"));
}

void TestProgramDialog::showsTheLog()
{
    choose(2);
    start(python
          + "for line in sys.stdin:\n"
            "    print('a <b>task</b>', file=sys.stderr, flush=True)\n"
            "    print('this is no answer', flush=True)\n"
            "    say(box(json.loads(line)))\n");
    waitFor(Step::Ended);
    QCOMPARE(log().count(QLatin1String("a <b>task</b>\n")), 2);
    QCOMPARE(log().count(QLatin1String("Brickyard: ")), 2);
    QVERIFY(end().contains(QLatin1String("2 fault(s) are in the log.")));
}

void TestProgramDialog::tasksWithoutAResult()
{
    const QStringList ids = unassigned().mid(0, 3);
    choose(3);
    start(python
          + "tasks = [json.loads(line) for line in sys.stdin]\n"
            "say({'taskId': tasks[0]['taskId'], 'skip': 'It is blurred.'})\n"
            "say({'taskId': tasks[1]['taskId'], 'error': 'No model.'})\n"
            "sys.exit(3)\n");
    waitFor(Step::Ended);
    QVERIFY(end().startsWith(QLatin1String("The program ended with the exit code 3.")));
    QVERIFY(end().contains(QLatin1String("There are no results")));
    QVERIFY(!button("showResults")->isVisible());
    QCOMPARE(cell(0, 0), m_world.queue.tasks()->task(ids[0]).name);
    QCOMPARE(cell(0, 1), QStringLiteral("Skipped"));
    QCOMPARE(cell(0, 2), QStringLiteral("It is blurred."));
    QCOMPARE(cell(1, 1), QStringLiteral("Failed"));
    QCOMPARE(cell(1, 2), QStringLiteral("No model."));
    QVERIFY(cell(2, 2).contains(QLatin1String("without an answer")));
    QCOMPARE(child<QLabel>("programCounts")->text(),
             QStringLiteral("0 result(s), 1 skipped, 2 failed"));
    button("copyNoResults")->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("It is blurred.")));
}

void TestProgramDialog::cancelKeepsWhatWasAnswered()
{
    choose(3);
    child<QCheckBox>("programApply")->click();
    const qsizetype before = operations();
    start(stuck);
    waitForLog(QStringLiteral("stuck"));
    QTRY_COMPARE_WITH_TIMEOUT(m_dialog->controller()->progress().answered, 1, 30'000);
    button("programCancel")->click();
    QVERIFY(!m_dialog->findChild<QMessageBox *>());
    waitFor(Step::Ended);
    QVERIFY(end().startsWith(QLatin1String("The program was stopped, as you asked.")));
    // Whoever interrupts it does not want the half of it to be put.
    QVERIFY(end().contains(QLatin1String("Nothing was sent")));
    QCOMPARE(operations(), before);
    QCOMPARE(m_dialog->controller()->results(), 1);
    QVERIFY(button("showResults")->isVisible());
}

void TestProgramDialog::closingAsks()
{
    choose(3);
    start("echo $$ > pid; echo ready >&2; exec sleep 1000");
    waitForLog(QStringLiteral("ready"));
    QFile file(m_folder->filePath(QStringLiteral("pid")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const qint64 pid = file.readAll().trimmed().toLongLong();
    m_dialog->close();
    QVERIFY(m_dialog->isVisible());
    auto *question = m_dialog->findChild<QMessageBox *>();
    QVERIFY(question && isAlive(pid));
    const QString words = question->text() + question->informativeText();
    QVERIFY2(words.contains(QLatin1String("It has no results yet. Nothing has been sent, and no "
                                          "task has been changed.")),
             qPrintable(words));
    question->reject();
    QTRY_VERIFY(!m_dialog->findChild<QMessageBox *>());
    QVERIFY(m_dialog->isVisible() && isAlive(pid));
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    question = m_dialog->findChild<QMessageBox *>();
    QVERIFY(question);
    question->findChild<QPushButton *>(QStringLiteral("answer"))->click();
    QTRY_VERIFY(!m_dialog->isVisible());
    QTRY_VERIFY(!isAlive(pid));
}

void TestProgramDialog::theQuestionGoesWhenItHasEnded()
{
    choose(1);
    start(python
          + "print('ready', file=sys.stderr, flush=True)\n"
            "while not os.path.exists('go'):\n"
            "    time.sleep(0.01)\n"
            "say(box(json.loads(sys.stdin.readline())))\n");
    waitForLog(QStringLiteral("ready"));
    // A key that starts it and is pressed once more does not cancel it.
    QVERIFY(!button("programCancel")->hasFocus());
    m_dialog->reject();
    const QPointer<QMessageBox> question = m_dialog->findChild<QMessageBox *>();
    QVERIFY(question);
    QFile go(m_folder->filePath(QStringLiteral("go")));
    QVERIFY(go.open(QIODevice::WriteOnly));
    waitFor(Step::Ended);
    QTRY_VERIFY(!question);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(m_dialog->controller()->results(), 1);
}

/// Hours of work are not lost to a key.
void TestProgramDialog::closingAsksForResults()
{
    choose(1);
    start(boxes);
    waitFor(Step::Ended);
    button("programCancel")->click();
    QVERIFY(m_dialog->isVisible());
    auto *question = m_dialog->findChild<QMessageBox *>();
    QVERIFY(question);
    question->findChild<QPushButton *>(QStringLiteral("answer"))->click();
    QTRY_VERIFY(!m_dialog->isVisible());
}

void TestProgramDialog::stageGoesWhileItRuns()
{
    choose(3);
    start("echo ready >&2; exec sleep 1000");
    waitForLog(QStringLiteral("ready"));
    m_dialog->leave();
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(!m_dialog->findChild<QMessageBox *>());
}

void TestProgramDialog::savesResults()
{
    choose(2);
    start(boxes);
    waitFor(Step::Ended);
    const QString target = m_folder->filePath(QStringLiteral("kept.jsonl"));
    button("saveResults")->click();
    auto *dialog = child<QFileDialog>("saveResultsDialog");
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(target);
    dialog->close();
    QTRY_VERIFY(QFile::exists(target));
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 2);
    // Now they can be left.
    QTRY_VERIFY(child<QWidget>("resultsSaved")->isVisible());
    m_dialog->reject();
    QVERIFY(!m_dialog->isVisible());
}

void TestProgramDialog::appliesWithoutAsking()
{
    const qsizetype before = operations();
    const QStringList ids = unassigned().mid(0, 2);
    choose(2);
    QVERIFY(!child<QComboBox>("programKind")->isEnabled());
    child<QCheckBox>("programApply")->click();
    auto *kind = child<QComboBox>("programKind");
    QVERIFY(kind->isEnabled());
    kind->setCurrentIndex(kind->findData(int(Operation::Kind::Submit)));
    start(boxes);
    waitFor(Step::Put);
    QVERIFY(end().contains(QLatin1String("2 task(s) are being submitted with their labels.")));
    QVERIFY(!button("showResults")->isVisible());
    const Operation operation = finished(before);
    QCOMPARE(operation.kind, Operation::Kind::Submit);
    QCOMPARE(operation.count(ItemState::Done), 2);
    QCOMPARE(labelsOf(ids[0]).size(), 1);
    m_dialog->reject();
    QVERIFY(!m_dialog->isVisible());
}

void TestProgramDialog::appliesNothingThatWentWrong()
{
    const qsizetype before = operations();
    choose(2);
    child<QCheckBox>("programApply")->click();
    start(boxes + "sys.exit(1)\n");
    waitFor(Step::Ended);
    QVERIFY(end().contains(QLatin1String("is not applied without asking")));
    QVERIFY(button("showResults")->isVisible());
    QCOMPARE(operations(), before);
}

void TestProgramDialog::appliesNoFaultyResults()
{
    const qsizetype before = operations();
    choose(2);
    child<QCheckBox>("programApply")->click();
    start(QByteArray(boxes).replace("'lesion'", "'tumour'"));
    waitFor(Step::Ended);
    QVERIFY2(end().contains(QLatin1String("because the results have faults")), qPrintable(end()));
    QVERIFY(button("showResults")->isVisible());
    QCOMPARE(operations(), before);
}

/// Somebody else gives a task labels.
void TestProgramDialog::labelElsewhere(const QString &taskId, int boxes)
{
    const qsizetype before = operations();
    LabelFiles files;
    PutLabelsDialog other(&m_world.queue);
    other.readFile(files.write(LabelFiles::boxes(taskId, boxes)));
    QTRY_COMPARE_WITH_TIMEOUT(other.putting()->count(), 1, 30'000);
    other.putting()->put();
    QTRY_COMPARE_WITH_TIMEOUT(operations(), before + 1, 30'000);
    QCOMPARE(finished(before).count(ItemState::Done), 1);
}

void TestProgramDialog::leavesAloneWhatWasChangedMeanwhile()
{
    const qsizetype before = operations();
    const QString id = unassigned().value(0);
    choose(1);
    start(python
          + "task = json.loads(sys.stdin.readline())\n"
            "print('has it', file=sys.stderr, flush=True)\n"
            "while not os.path.exists('go'):\n"
            "    time.sleep(0.01)\n"
            "say(box(task))\n");
    QCOMPARE(m_dialog->controller()->request().taskIds, QStringList{id});
    waitForLog(QStringLiteral("has it"));
    labelElsewhere(id, 3);
    QFile go(m_folder->filePath(QStringLiteral("go")));
    QVERIFY(go.open(QIODevice::WriteOnly));
    waitFor(Step::Ended);
    button("showResults")->click();
    auto *put = m_dialog->findChild<PutLabelsDialog *>();
    QTRY_COMPARE_WITH_TIMEOUT(put->putting()->count(), 1, 30'000);
    put->findChild<QPushButton *>(QStringLiteral("put"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isVisible(), 30'000);
    const Operation operation = finished(before + 1);
    QCOMPARE(operation.items.size(), 1);
    QCOMPARE(operation.count(ItemState::Done), 0);
    QCOMPARE(labelsOf(id).size(), 3);
}

void TestProgramDialog::faultyResultsAreLeftOut()
{
    const qsizetype before = operations();
    choose(3);
    start(python
          + "for number, line in enumerate(sys.stdin):\n"
            "    answer = box(json.loads(line))\n"
            "    if number == 1:\n"
            "        made = answer['series'][0]['boundingBoxes'][0]\n"
            "        made['category'], made['wNorm'] = 'tumour', 7\n"
            "    say(answer)\n");
    const QStringList ids = m_dialog->controller()->request().taskIds;
    waitFor(Step::Ended);
    button("showResults")->click();
    const QPointer<PutLabelsDialog> put = m_dialog->findChild<PutLabelsDialog *>();
    QTRY_COMPARE_WITH_TIMEOUT(put->putting()->count(), 2, 30'000);
    const QJsonArray untouched = labelsOf(ids[1]);
    // It comes first, with all that is wrong with it.
    const FileRows rows = put->putting()->rows();
    QCOMPARE(rows.count, 3);
    QVERIFY(rows.at(0).isLeftOut && !rows.at(1).isLeftOut);
    QCOMPARE(rows.at(0).cells.size(), rows.headings.size());
    QCOMPARE(rows.at(0).cells.first(), m_world.queue.tasks()->task(ids[1]).name);
    QVERIFY(rows.at(0).cells.last().contains(QLatin1String("tumour")));
    QVERIFY(rows.at(0).cells.last().contains(QLatin1String("wNorm")));
    const QString summary = put->findChild<QLabel *>(QStringLiteral("putSummary"))->text();
    QVERIFY2(summary.contains(QLatin1String("1 task(s) are left out.")), qPrintable(summary));
    put->findChild<QPushButton *>(QStringLiteral("put"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isVisible(), 30'000);
    QCOMPARE(finished(before).count(ItemState::Done), 2);
    QCOMPARE(labelsOf(ids[0]).size(), 1);
    QCOMPARE(labelsOf(ids[1]), untouched);
}

/// What only the service sees to be wrong is told when it was asked to convert it.
void TestProgramDialog::whatTheServiceRefusesIsLeftOut()
{
    const qsizetype before = operations();
    choose(2);
    start(python
          + "for number, line in enumerate(sys.stdin):\n"
            "    answer = box(json.loads(line))\n"
            "    if number == 0:\n"
            "        answer['series'][0]['boundingBoxes'][0]['stats'] = 'large'\n"
            "    say(answer)\n");
    waitFor(Step::Ended);
    button("showResults")->click();
    const QPointer<PutLabelsDialog> put = m_dialog->findChild<PutLabelsDialog *>();
    QTRY_COMPARE_WITH_TIMEOUT(put->putting()->count(), 2, 30'000);
    put->findChild<QPushButton *>(QStringLiteral("put"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(put->putting()->count(), 1, 30'000);
    QCOMPARE(operations(), before);
    QVERIFY(put->putting()->failure().contains(QLatin1String("Nothing was sent")));
    QVERIFY(put->putting()->rows().at(0).isLeftOut);
    put->findChild<QPushButton *>(QStringLiteral("put"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isVisible(), 30'000);
    QCOMPARE(finished(before).count(ItemState::Done), 1);
}

void TestProgramDialog::faultyDecisionsAreLeftOut()
{
    QVERIFY(m_world.openStage(QStringLiteral("Review_1")));
    make(ProgramPurpose::Review);
    choose(2);
    start(python
          + "for number, line in enumerate(sys.stdin):\n"
            "    say({'taskId': json.loads(line)['taskId'], 'reviewVal': True,\n"
            "         'comment': 7 if number == 0 else None})\n");
    waitFor(Step::Ended);
    button("showResults")->click();
    const auto *put = m_dialog->findChild<PutReviewsDialog *>();
    const auto *putButton = put->findChild<QPushButton *>(QStringLiteral("put"));
    QTRY_COMPARE_WITH_TIMEOUT(putButton->accessibleName(), QStringLiteral("Accept 1 Task(s)"),
                              30'000);
    const auto *rows = put->findChild<FileRowsView *>();
    QCOMPARE(rows->rowsModel()->rowCount(), 2);
    QVERIFY(rows->rowsModel()->rows().at(0).cells.last().contains(QLatin1String("must be text")));
}

void TestProgramDialog::instancesWithoutAVoxel()
{
    QFile volume(m_folder->filePath(QStringLiteral("volume.nii")));
    QVERIFY(volume.open(QIODevice::WriteOnly));
    VolumeRecipe recipe;
    recipe.values = {1, 1};
    volume.write(volumeFile(recipe));
    volume.close();
    choose(1);
    start(python
          + "for line in sys.stdin:\n"
            "    say({'taskId': json.loads(line)['taskId'], 'series': [{'segmentations': "
            "'volume.nii', 'segmentMap': {'1': 'optic disc', '4': 'optic disc'}}]})\n");
    waitFor(Step::Ended);
    button("showResults")->click();
    const auto *put = m_dialog->findChild<PutLabelsDialog *>();
    QTRY_COMPARE_WITH_TIMEOUT(put->putting()->count(), 1, 30'000);
    const QString what = put->putting()->rows().at(0).cells.last();
    QVERIFY2(what.startsWith(QLatin1String("In series 1, 1 instance(s) have no voxel and are left "
                                           "out: 4.")),
             qPrintable(what));
}

void TestProgramDialog::onlyThoseWithoutLabels()
{
    const QStringList free = unassigned();
    QStringList expected;
    for (const QString &id : free) {
        if (expected.size() < 2 && labelsOf(id).isEmpty())
            expected += id;
    }
    // Two that come before the second of them.
    labelElsewhere(expected[0], 1);
    choose(1);
    child<QCheckBox>("programWithoutLabels")->click();
    QCOMPARE(button("programStart")->accessibleName(),
             QStringLiteral("Start with up to 1 Task(s)"));
    start(boxes);
    waitFor(Step::Ended);
    QCOMPARE(m_dialog->controller()->labelsSince().keys(), QStringList{expected[1]});
}

void TestProgramDialog::allHaveLabels()
{
    const QString id = unassigned().value(0);
    labelElsewhere(id, 1);
    m_world.queue.selection()->setSelected(id, true);
    make();
    child<QCheckBox>("programWithoutLabels")->click();
    start("touch started; cat > /dev/null");
    waitFor(Step::Ended);
    QVERIFY2(end().contains(QLatin1String("All of these tasks have labels.")), qPrintable(end()));
    QVERIFY(end().contains(QLatin1String("The program was not started.")));
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("started"))));
    QVERIFY(!button("showResults")->isVisible());
}

void TestProgramDialog::looksForTasksUntilItIsCancelled()
{
    choose(2);
    child<QCheckBox>("programWithoutLabels")->click();
    start("touch started; cat > /dev/null");
    QVERIFY(m_dialog->controller()->isLooking());
    QVERIFY(child<QLabel>("programGiven")
                ->text()
                .startsWith(QLatin1String("Looking for tasks without labels")));
    button("programCancel")->click();
    QCOMPARE(m_dialog->controller()->step(), Step::Ended);
    QVERIFY(end().contains(QLatin1String("as you asked")));
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("started"))));
}

void TestProgramDialog::reviews()
{
    QVERIFY(m_world.openStage(QStringLiteral("Review_1")));
    make(ProgramPurpose::Review);
    QVERIFY(!child<QComboBox>("programKind"));
    choose(2);
    start(python
          + "for line in sys.stdin:\n"
            "    say({'taskId': json.loads(line)['taskId'], 'reviewVal': True})\n");
    waitFor(Step::Ended);
    button("showResults")->click();
    auto *put = m_dialog->findChild<PutReviewsDialog *>();
    QVERIFY(put);
    const auto *putButton = put->findChild<QPushButton *>(QStringLiteral("put"));
    QTRY_COMPARE_WITH_TIMEOUT(putButton->accessibleName(), QStringLiteral("Accept 2 Task(s)"),
                              30'000);
}

void TestProgramDialog::appliesReviews()
{
    QVERIFY(m_world.openStage(QStringLiteral("Review_1")));
    const qsizetype before = operations();
    make(ProgramPurpose::Review);
    choose(2);
    child<QCheckBox>("programApply")->click();
    start(python
          + "for line in sys.stdin:\n"
            "    say({'taskId': json.loads(line)['taskId'], 'reviewVal': False})\n");
    waitFor(Step::Put);
    QVERIFY(end().contains(QLatin1String("2 task(s) are being accepted or rejected.")));
    const Operation operation = finished(before);
    QCOMPARE(operation.kind, Operation::Kind::Reject);
    QCOMPARE(operation.count(ItemState::Done), 2);
}

void TestProgramDialog::decidesOnlyAboutLabelsThatTheProgramSaw_data()
{
    QTest::addColumn<bool>("applies");
    QTest::newRow("asked") << false;
    QTest::newRow("without asking") << true;
}

void TestProgramDialog::decidesOnlyAboutLabelsThatTheProgramSaw()
{
    QFETCH(bool, applies);
    QVERIFY(m_world.openStage(QStringLiteral("Review_1")));
    make(ProgramPurpose::Review);
    choose(2);
    child<QCheckBox>("programApply")->setChecked(applies);
    start(python
          + "tasks = [json.loads(line) for line in sys.stdin]\n"
            "print('has them', file=sys.stderr, flush=True)\n"
            "while not os.path.exists('go'):\n"
            "    time.sleep(0.01)\n"
            "for task in tasks:\n"
            "    say({'taskId': task['taskId'], 'reviewVal': True})\n");
    const QStringList ids = m_dialog->controller()->request().taskIds;
    waitForLog(QStringLiteral("has them"));
    labelElsewhere(ids[0], 3);
    const qsizetype before = operations();
    QFile go(m_folder->filePath(QStringLiteral("go")));
    QVERIFY(go.open(QIODevice::WriteOnly));
    if (applies) {
        waitFor(Step::Put);
    } else {
        waitFor(Step::Ended);
        button("showResults")->click();
        const auto *put = m_dialog->findChild<PutReviewsDialog *>();
        auto *putButton = put->findChild<QPushButton *>(QStringLiteral("put"));
        QTRY_VERIFY_WITH_TIMEOUT(putButton->isEnabled(), 30'000);
        putButton->click();
    }
    const Operation operation = finished(before);
    QCOMPARE(operation.items.size(), 2);
    QCOMPARE(operation.count(ItemState::Done), 1);
    for (const OperationItem &item : operation.items) {
        const bool isChanged = item.before.id == ids[0];
        QCOMPARE(item.state, isChanged ? ItemState::Skipped : ItemState::Done);
        QCOMPARE(item.reason.contains(QLatin1String("since the program saw them")), isChanged);
    }
}

void TestProgramDialog::names()
{
    QCOMPARE(test::unnamedFocusWidgets(m_dialog), QStringList());
    choose(1);
    start(boxes);
    QCOMPARE(button("programCancel")->accessibleName(), QStringLiteral("Cancel"));
    waitFor(Step::Ended);
    QCOMPARE(button("programCancel")->accessibleName(), QStringLiteral("Close"));
    QCOMPARE(test::unnamedFocusWidgets(m_dialog), QStringList());
}

QTEST_MAIN(TestProgramDialog)
#include "tst_programdialog.moc"
