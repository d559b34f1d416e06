// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/session.h"
#include "account/settings.h"
#include "operations/operationengine.h"
#include "tests/support/testsandbox.h"
#include "ui/commentbox.h"
#include "ui/queuecontroller.h"
#include "ui/reviewcontroller.h"
#include "ui/reviewpanel.h"

#include <QDesktopServices>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>
#include <QUrl>

#include <memory>

using namespace brickyard;
using namespace brickyard::tests;
using Gesture = ReviewController::Gesture;

// The controller with a real engine, against a sandbox of its own.
class tst_ReviewController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void eachOnceAtKeyRepeatSpeed();
    void takesBackTheLastAndComesBack();
    void takesBackAWholeDecision();
    void nothingIsHeld();
    void onlyTheOthersAreDecidedWhereToldSo();
    void submitsInALabelStage();
    void remembersReasons();
    void writesAComment();
    void opensTheTargets();

public Q_SLOTS:
    /// In the place of a web browser.
    void takeAddress(const QUrl &url) { m_opened += url; }

private:
    void open(StageKind kind);
    void choose(const QString &taskId);
    OperationEngine *engine() const { return m_session->operations(); }
    QString idAt(int row) const { return m_queue->filter()->taskIdAt(row); }
    QList<const Operation *> operations() const;
    QPlainTextEdit *field() const
    {
        return m_panel->findChild<QPlainTextEdit *>(QStringLiteral("decisionComment"));
    }

    QList<QUrl> m_opened;
    TestSandbox m_sandbox;
    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<QueueController> m_queue;
    std::unique_ptr<ReviewPanel> m_panel;
    std::unique_ptr<ReviewController> m_review;
    QString m_current;
};

void tst_ReviewController::initTestCase()
{
    QVERIFY2(m_sandbox.start({QStringLiteral("--tasks"), QStringLiteral("300")}),
             qPrintable(m_sandbox.errorString()));
}

void tst_ReviewController::init()
{
    Account account;
    account.id = QUuid::createUuid();
    account.address = m_sandbox.url.toString();
    account.orgId = m_sandbox.orgId;
    m_settings = std::make_unique<Settings>(m_folder.filePath(QStringLiteral("settings.ini")));
    m_session = std::make_unique<Session>(account, m_sandbox.url, m_sandbox.apiKey, Timings(),
                                          m_folder.filePath(QStringLiteral("journal")));
    QSignalSpy connected(m_session.get(), &Session::connected);
    m_session->connectToService();
    QVERIFY(connected.wait(10'000));
    m_session->startOperations();
    engine()->setHold({Hold::untilSent});
    QSignalSpy opened(m_session.get(), &Session::projectOpened);
    m_session->openProject(m_sandbox.projectId);
    QVERIFY(opened.wait(10'000));

    m_queue = std::make_unique<QueueController>();
    m_panel = std::make_unique<ReviewPanel>();
    m_review = std::make_unique<ReviewController>(m_queue.get(), m_panel.get(), *m_settings);
    connect(m_review.get(), &ReviewController::nextTaskWanted, this, &tst_ReviewController::choose);
    m_queue->setSession(m_session.get());
}

void tst_ReviewController::cleanup()
{
    engine()->cancelAll();
    m_review.reset();
    m_queue->setSession(nullptr);
    m_panel.reset();
    m_queue.reset();
    m_session.reset();
}

void tst_ReviewController::open(StageKind kind)
{
    const QList<Stage> &stages = m_session->project()->stages;
    const auto stage = std::find_if(stages.begin(), stages.end(),
                                    [kind](const Stage &one) { return one.kind == kind; });
    QVERIFY(stage != stages.end());
    QSignalSpy loaded(m_queue.get(), &QueueController::loadEnded);
    m_queue->openStage(*stage);
    QVERIFY(loaded.wait(10'000));
    // Only what nobody has: no question comes in between.
    m_queue->filter()->setPersonFilter(QString());
    QTRY_VERIFY(m_queue->filter()->visibleCount() > 2);
    m_queue->filter()->sort(0, Qt::DescendingOrder);
}

void tst_ReviewController::choose(const QString &taskId)
{
    m_current = taskId;
    m_queue->selection()->clear();
    m_queue->selection()->setSelected(taskId, true);
    m_review->setCurrentTask(taskId);
}

QList<const Operation *> tst_ReviewController::operations() const
{
    QList<const Operation *> all;
    const QList<QUuid> ids = engine()->operationIds();
    for (const QUuid &id : ids)
        all += engine()->operation(id);
    return all;
}

void tst_ReviewController::eachOnceAtKeyRepeatSpeed()
{
    open(StageKind::Review);
    const int count = std::min(20, m_queue->filter()->visibleCount());
    QStringList expected;
    for (int row = 0; row < count; ++row)
        expected += idAt(row);
    // The third is decided already: it is passed over.
    choose(idAt(2));
    m_queue->decide(m_queue->tasksOf({idAt(2)}), {Operation::Kind::Reject, {}, false});
    choose(idAt(0));
    // Without the event loop in between, as keys come that were typed ahead.
    for (int press = 0; press < count - 1; ++press)
        m_review->decide(true, Gesture::Key);
    QStringList accepted;
    for (const Operation *operation : operations()) {
        QCOMPARE(operation->items.size(), 1);
        if (operation->kind == Operation::Kind::Accept)
            accepted += operation->items.first().before.id;
    }
    const QString third = expected.takeAt(2);
    QCOMPARE(accepted, expected);
    QCOMPARE(engine()->pendingOperation(third)->kind, Operation::Kind::Reject);
    // Once more on one that is accepted already: nothing.
    choose(expected.first());
    QSignalSpy said(m_review.get(), &ReviewController::said);
    m_review->decide(true, Gesture::Key);
    QCOMPARE(said.count(), 1);
    QCOMPARE(operations().size(), count);
}

void tst_ReviewController::takesBackTheLastAndComesBack()
{
    open(StageKind::Review);
    const QString first = idAt(0);
    const QString second = idAt(1);
    choose(first);
    field()->setPlainText(QStringLiteral("blurred"));
    m_review->decide(false, Gesture::Key);
    QCOMPARE(m_current, second);
    QVERIFY(field()->toPlainText().isEmpty());
    m_review->decide(true, Gesture::Key);
    QSignalSpy said(m_review.get(), &ReviewController::said);
    m_review->takeBack();
    QCOMPARE(m_current, second);
    QVERIFY(!engine()->pendingOperation(second));
    QVERIFY(engine()->pendingOperation(first));
    m_review->takeBack();
    QCOMPARE(m_current, first);
    QVERIFY(!engine()->pendingOperation(first));
    // What was typed for the decision is not lost with it.
    QCOMPARE(field()->toPlainText(), QStringLiteral("blurred"));
    QCOMPARE(said.count(), 2);
}

void tst_ReviewController::takesBackAWholeDecision()
{
    open(StageKind::Review);
    const QStringList ids{idAt(0), idAt(1)};
    choose(ids.first());
    m_queue->selection()->setSelected(ids.last(), true);
    m_review->decide(true, Gesture::Button);
    QCOMPARE(engine()->pendingTaskIds().size(), 2);
    QVERIFY(!ids.contains(m_current));
    m_review->takeBack();
    QVERIFY(engine()->pendingTaskIds().isEmpty());
    QCOMPARE(m_queue->selectedIds(), ids);
    QCOMPARE(m_current, ids.first());
}

void tst_ReviewController::nothingIsHeld()
{
    open(StageKind::Review);
    choose(idAt(0));
    QSignalSpy said(m_review.get(), &ReviewController::said);
    m_review->takeBack();
    QCOMPARE(said.last().first().toString(), QStringLiteral("Nothing is held."));
    engine()->setHold({0});
    QSignalSpy finished(engine(), &OperationEngine::operationFinished);
    m_review->decide(true, Gesture::Key);
    QVERIFY(finished.wait(10'000));
    m_review->takeBack();
    QVERIFY(said.last().first().toString().startsWith(QStringLiteral("It was sent already")));
}

void tst_ReviewController::onlyTheOthersAreDecidedWhereToldSo()
{
    open(StageKind::Review);
    m_queue->filter()->setPersonFilter(std::nullopt);
    QStringList free;
    QStringList others;
    for (const QString &id : m_queue->tasks()->taskIds()) {
        const Task task = m_queue->tasks()->task(id);
        if (task.assignees.isEmpty() && free.size() < 3)
            free += id;
        else if (!task.assignees.isEmpty() && !task.isAssignedTo(m_session->me().userId)
                 && others.size() < 2)
            others += id;
    }
    QCOMPARE(others.size(), 2);
    for (const QString &id : free + others)
        m_queue->selection()->setSelected(id, true);
    m_review->decide(true, Gesture::Key);
    auto *question = m_panel->findChild<QMessageBox *>();
    QVERIFY(question);
    const Person holder = m_queue->tasks()->task(others.first()).assignees.first().person;
    QVERIFY2(question->informativeText().contains(m_queue->personName(holder.userId)),
             qPrintable(question->informativeText()));
    const auto answers = question->findChildren<QPushButton *>(QStringLiteral("answer"));
    QCOMPARE(answers.size(), 2);
    // Enter does not take anything away from anybody.
    QCOMPARE(question->defaultButton(), answers[1]);
    answers[1]->click();
    QCOMPARE(operations().size(), 1);
    QCOMPARE(operations().first()->items.size(), 3);
    for (const QString &id : others)
        QVERIFY(!engine()->pendingTaskIds().contains(id));
}

void tst_ReviewController::submitsInALabelStage()
{
    open(StageKind::Label);
    choose(idAt(0));
    field()->setPlainText(QStringLiteral("stays"));
    const QString id = m_current;
    m_review->decide(false, Gesture::Key);
    QVERIFY(operations().isEmpty());
    m_review->decide(true, Gesture::Key);
    QCOMPARE(operations().size(), 1);
    QCOMPARE(operations().first()->kind, Operation::Kind::Submit);
    QVERIFY(operations().first()->comment.isEmpty());
    choose(id);
    QCOMPARE(field()->toPlainText(), QStringLiteral("stays"));
}

void tst_ReviewController::remembersReasons()
{
    open(StageKind::Review);
    choose(idAt(0));
    for (int i = 0; i < 12; ++i) {
        field()->setPlainText(QStringLiteral("reason %1").arg(i % 11));
        m_review->decide(false, Gesture::Key);
    }
    const QStringList reasons = m_settings->rejectionReasons(m_session->account().id);
    QCOMPARE(reasons.size(), 10);
    QCOMPARE(reasons.first(), QStringLiteral("reason 0"));
    QCOMPARE(reasons.count(QStringLiteral("reason 0")), 1);
    QVERIFY(m_settings->rejectionReasons(QUuid::createUuid()).isEmpty());
}

void tst_ReviewController::writesAComment()
{
    open(StageKind::Review);
    choose(idAt(0));
    field()->setPlainText(QStringLiteral("a word of its own"));
    Q_EMIT m_panel->commentRequested(QStringLiteral("a word of its own"), {});
    QVERIFY(field()->isReadOnly());
    auto *view = m_panel->findChild<QTextEdit *>(QStringLiteral("taskDetails"));
    QTRY_VERIFY_WITH_TIMEOUT(view->toPlainText().contains(QStringLiteral("a word of its own")),
                             10'000);
    QVERIFY(field()->toPlainText().isEmpty());
    QVERIFY(view->toPlainText().contains(QStringLiteral("You (API key)")));
    // An answer to a comment that is not there is refused: the text is there again.
    field()->setPlainText(QStringLiteral("no"));
    Q_EMIT m_panel->commentRequested(QStringLiteral("no"),
                                     QUuid::createUuid().toString(QUuid::WithoutBraces));
    QTRY_VERIFY_WITH_TIMEOUT(!field()->isReadOnly(), 10'000);
    QCOMPARE(field()->toPlainText(), QStringLiteral("no"));
    QVERIFY(m_panel->findChild<QTextEdit *>(QStringLiteral("commentNote"))
                ->toPlainText()
                .contains(QStringLiteral("not written")));
}

void tst_ReviewController::opensTheTargets()
{
    open(StageKind::Review);
    const QString scheme = QUrl(m_queue->project()->url).scheme();
    QDesktopServices::setUrlHandler(scheme, this, "takeAddress");
    const auto reset = qScopeGuard([&scheme] { QDesktopServices::unsetUrlHandler(scheme); });
    QSignalSpy said(m_review.get(), &ReviewController::said);

    choose(idAt(0));
    m_review->openTargets();
    QCOMPARE(m_opened.size(), 1);
    QVERIFY(m_opened.first().toString().contains(idAt(0)));

    for (int row = 0; row < ReviewController::mostOpenedAtOnce; ++row)
        m_queue->selection()->setSelected(idAt(row), true);
    m_opened.clear();
    m_review->openTargets();
    QCOMPARE(m_opened.size(), ReviewController::mostOpenedAtOnce);
    // The panel shows one task, and its button is about that one.
    m_opened.clear();
    m_panel->findChild<QToolButton *>(QStringLiteral("openInRedBrick"))->click();
    QCOMPARE(m_opened.size(), 1);

    QVERIFY(said.isEmpty());
    m_queue->selection()->setSelected(idAt(ReviewController::mostOpenedAtOnce), true);
    m_opened.clear();
    m_review->openTargets();
    QVERIFY(m_opened.isEmpty());
    QCOMPARE(said.count(), 1);
}

QTEST_MAIN(tst_ReviewController)
#include "tst_reviewcontroller.moc"
