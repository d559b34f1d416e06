// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/focuscheck.h"
#include "tests/support/sampleoperations.h"
#include "ui/activitypanel.h"
#include "ui/operationrow.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>

using namespace brickyard;
using test::end;
using test::Operations;

namespace {

/// The texts of all operations' titles, from top to bottom.
QStringList titles(const ActivityPanel &panel)
{
    QList<QTextEdit *> views = panel.findChildren<QTextEdit *>(QStringLiteral("operationTitle"));
    std::sort(views.begin(), views.end(), [&](const QTextEdit *one, const QTextEdit *other) {
        return one->mapTo(&panel, QPoint()).y() < other->mapTo(&panel, QPoint()).y();
    });
    QStringList texts;
    for (const QTextEdit *view : std::as_const(views)) {
        if (view->isVisibleTo(&panel))
            texts += view->toPlainText();
    }
    return texts;
}

template<typename T> T *visibleChild(const ActivityPanel &panel, const QString &name)
{
    const QList<T *> all = panel.findChildren<T *>(name);
    for (T *one : all) {
        if (one->isVisibleTo(&panel))
            return one;
    }
    return nullptr;
}

/// Of the row with that number from the top.
QString status(const ActivityPanel &panel, int row = 0)
{
    QList<QLabel *> labels = panel.findChildren<QLabel *>(QStringLiteral("operationStatus"));
    labels.removeIf([&panel](const QLabel *label) { return !label->isVisibleTo(&panel); });
    std::sort(labels.begin(), labels.end(), [&panel](const QLabel *one, const QLabel *other) {
        return one->mapTo(&panel, QPoint()).y() < other->mapTo(&panel, QPoint()).y();
    });
    return row < labels.size() ? labels[row]->text() : QString();
}

/// The words of the buttons that a row shows, from left to right.
QStringList buttonTexts(const ActivityPanel &panel)
{
    QStringList texts;
    const auto *buttons = panel.findChild<OperationButtons *>();
    const QList<QPushButton *> all = buttons->findChildren<QPushButton *>();
    for (const QPushButton *button : all) {
        if (button->isVisibleTo(buttons))
            texts += button->text();
    }
    return texts;
}

/// The words of what is in its menu.
QStringList menuTexts(const ActivityPanel &panel)
{
    QStringList texts;
    const QList<QAction *> actions =
        panel.findChild<QToolButton *>(QStringLiteral("moreForOperation"))->menu()->actions();
    for (const QAction *action : actions) {
        if (action->isVisible())
            texts += action->text();
    }
    return texts;
}

QPushButton *clearButton(const ActivityPanel &panel)
{
    return panel.findChild<QPushButton *>(QStringLiteral("clearHistory"));
}

void pauseWith(Operation &operation, Operation::Pause pause, const QString &reason = {})
{
    operation.phase = Operation::Phase::Paused;
    operation.pause = pause;
    operation.pauseReason = reason;
}

void press(const ActivityPanel &panel, const char *name)
{
    auto *button = visibleChild<QPushButton>(panel, QString::fromLatin1(name));
    QVERIFY2(button, name);
    QTest::mouseClick(button, Qt::LeftButton);
}

QList<QUuid> idsOf(const QSignalSpy &spy)
{
    QList<QUuid> ids;
    for (const QVariantList &call : spy)
        ids += call.first().toUuid();
    return ids;
}

} // namespace

class tst_ActivityPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestOnTop();
    void showsProgress();
    void heldCountsDown();
    void heldUntilSent();
    void waits();
    void rateAndTimeLeft();
    void cancelledIsCounted();
    void takenBackSaysWhy();
    void decisionsGather();
    void groupButtons();
    void largeGroupLooksAtOne();
    void clearedGroupGoesOn();
    void undoWhereItCan();
    void retriesOnce();
    void details();
    void menuWhereItIsNarrow();
    void countsQuickly();
    void showsWhy();
    void reasonsAreNoMarkup();
    void copiesReasons();
    void cancels();
    void pausesAndResumes();
    void pausedSaysWhy_data();
    void pausedSaysWhy();
    void pausedTakesTwoLines();
    void pausedGroup();
    void interruptedIsDiscardedOrReviewed();
    void checksWhatIsUnknown();
    void threeButtonsAtMost();
    void namesAnotherProject();
    void movedBack();
    void finishedStayUntilCleared();
    void asksBeforeClearingWhatCanBeUndone();
    void searches();
    void searchFollows();
    void clearsWhatIsShown();
    void searchesManyInPieces();
    void anotherSource();
    void goneOperationIsIgnored();
    void manyChangesAreOneLook();
    void doesNotGrow();
    void fitsANarrowPlace();
    void names();
};

void tst_ActivityPanel::newestOnTop()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.resize(1100, 300);
    panel.show();
    const QUuid first = operations.add(Operation::Kind::Assign, 3);
    const QUuid second = operations.add(Operation::Kind::Reject, 2);
    panel.updateOperation(first);
    panel.updateOperation(second);
    QTRY_COMPARE(titles(panel),
                 QStringList({operations.at(second).title(), operations.at(first).title()}));
    // A change of an older one leaves the order.
    end(operations.at(first), 0);
    panel.updateOperation(first);
    QTRY_COMPARE(status(panel, 1), operations.at(first).summary());
    QCOMPARE(titles(panel),
             QStringList({operations.at(second).title(), operations.at(first).title()}));
}

void tst_ActivityPanel::showsProgress()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.show();
    const QUuid id = operations.add(Operation::Kind::Accept, 4);
    panel.updateOperation(id);
    QTRY_COMPARE(panel.rowCount(), 1);
    auto *bar = panel.findChild<QProgressBar *>();
    QCOMPARE(bar->maximum(), 4);
    QCOMPARE(bar->value(), 0);
    QVERIFY(bar->accessibleName().contains(operations.at(id).title()));

    operations.at(id).items[0].state = ItemState::Done;
    operations.at(id).items[1].state = ItemState::Skipped;
    operations.at(id).items[2].state = ItemState::Sending;
    operations.at(id).notice = QStringLiteral("Paused for 5 s.");
    panel.updateOperation(id);
    QTRY_COMPARE(bar->value(), 2);
    const QString shown = status(panel);
    QVERIFY2(shown.startsWith(QStringLiteral("2/4")), qPrintable(shown));
    QVERIFY2(shown.contains(QStringLiteral("1 left alone")), qPrintable(shown));
    QCOMPARE(visibleChild<QTextEdit>(panel, QStringLiteral("operationNotice"))->toPlainText(),
             QStringLiteral("Paused for 5 s."));

    end(operations.at(id), 0);
    operations.at(id).notice.clear();
    panel.updateOperation(id);
    QTRY_VERIFY(!bar->isVisible());
    QVERIFY(!visibleChild<QPushButton>(panel, QStringLiteral("cancelOperation")));
    QVERIFY(!visibleChild<QTextEdit>(panel, QStringLiteral("operationNotice")));
    QCOMPARE(status(panel), operations.at(id).summary());
}

void tst_ActivityPanel::heldCountsDown()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.resize(1100, 300);
    panel.show();
    const QUuid id = operations.addHeld(Operation::Kind::Accept, 120, QDeadlineTimer(2'900));
    panel.updateOperation(id);
    QTRY_COMPARE(panel.rowCount(), 1);
    QCOMPARE(status(panel), QStringLiteral("sends in 3 s"));
    QVERIFY(!visibleChild<QProgressBar>(panel, QStringLiteral("operationProgress")));
    QVERIFY(!visibleChild<QPushButton>(panel, QStringLiteral("cancelOperation")));
    // The time alone changes what is said; the operation is not asked for again.
    QTRY_COMPARE(status(panel), QStringLiteral("sends in 2 s"));
    QCOMPARE(operations.asked, 1);

    QSignalSpy undone(&panel, &ActivityPanel::undoRequested);
    QSignalSpy sent(&panel, &ActivityPanel::sendNowRequested);
    press(panel, "undoOperation");
    press(panel, "sendOperationNow");
    QCOMPARE(idsOf(undone), QList<QUuid>{id});
    QCOMPARE(idsOf(sent), QList<QUuid>{id});
    operations.at(id).phase = Operation::Phase::Running;
    panel.updateOperation(id);
    QTRY_VERIFY(visibleChild<QProgressBar>(panel, QStringLiteral("operationProgress")));
    QVERIFY(!visibleChild<QPushButton>(panel, QStringLiteral("sendOperationNow")));
    QVERIFY(!visibleChild<QPushButton>(panel, QStringLiteral("undoOperation")));
}

void tst_ActivityPanel::heldUntilSent()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.show();
    panel.updateOperation(operations.addHeld(Operation::Kind::Reject, 2));
    QTRY_COMPARE(status(panel), QStringLiteral("waits until you send it"));
}

void tst_ActivityPanel::waits()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.show();
    const QUuid id = operations.add(Operation::Kind::Assign, 2);
    operations.at(id).phase = Operation::Phase::Waiting;
    panel.updateOperation(id);
    QTRY_COMPARE(status(panel), QStringLiteral("waits for an earlier change of the same tasks"));
    QVERIFY(!visibleChild<QProgressBar>(panel, QStringLiteral("operationProgress")));
    QVERIFY(visibleChild<QPushButton>(panel, QStringLiteral("cancelOperation")));
    operations.at(id).awaitsService = true;
    panel.updateOperation(id);
    QTRY_COMPARE(status(panel), QStringLiteral("waits for the connection to RedBrick"));
}

void tst_ActivityPanel::rateAndTimeLeft()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.show();
    const QUuid id = operations.add(Operation::Kind::Assign, 1'000);
    Operation &operation = operations.at(id);
    operation.sending.start();
    for (int i = 0; i < 10; ++i)
        operation.items[i].state = ItemState::Done;
    // Nothing is said before it can be told.
    panel.updateOperation(id);
    QTRY_COMPARE(status(panel), QStringLiteral("10/") + QLocale().toString(1'000));
    QTRY_VERIFY((panel.updateOperation(id), status(panel).contains(QStringLiteral("tasks/s"))));
    QVERIFY2(status(panel).contains(QStringLiteral("s left")), qPrintable(status(panel)));
    // Not for the last moment.
    for (int i = 0; i < 999; ++i)
        operation.items[i].state = ItemState::Done;
    panel.updateOperation(id);
    QTRY_VERIFY(status(panel).startsWith(QStringLiteral("999/")));
    QVERIFY(status(panel).contains(QStringLiteral("tasks/s")));
    QVERIFY(!status(panel).contains(QStringLiteral("left")));
}

void tst_ActivityPanel::cancelledIsCounted()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.show();
    const QUuid id = operations.add(Operation::Kind::Assign, 37);
    end(operations.at(id), 1, QStringLiteral("No."));
    for (int i = 31; i < 37; ++i)
        operations.at(id).items[i].state = ItemState::Cancelled;
    panel.updateOperation(id);
    QTRY_COMPARE(panel.rowCount(), 1);
    QVERIFY2(status(panel).startsWith(QStringLiteral("31 sent, 6 not sent")),
             qPrintable(status(panel)));
    QVERIFY2(status(panel).endsWith(QStringLiteral("1 failed")), qPrintable(status(panel)));
}

void tst_ActivityPanel::takenBackSaysWhy()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.show();
    const QUuid id = operations.add(Operation::Kind::Accept, 2);
    end(operations.at(id), 0);
    for (OperationItem &item : operations.at(id).items) {
        item.state = ItemState::Cancelled;
        item.reason = QStringLiteral("Taken back.");
    }
    panel.updateOperation(id);
    QTRY_COMPARE(status(panel), QStringLiteral("Taken back."));
    QVERIFY(!visibleChild<QTextEdit>(panel, QStringLiteral("operationReasons")));
    // Different reasons: none of them is that of all.
    operations.at(id).items[0].reason = QStringLiteral("Replaced.");
    panel.updateOperation(id);
    QTRY_COMPARE(status(panel), QStringLiteral("Nothing was sent."));
}

void tst_ActivityPanel::decisionsGather()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.resize(1100, 300);
    panel.show();
    const QUuid group = QUuid::createUuid();
    const auto add = [&](Operation::Kind kind, int count) {
        QList<QUuid> ids;
        for (int i = 0; i < count; ++i) {
            ids += operations.addHeld(kind, 1, QDeadlineTimer(60'000), group);
            panel.updateOperation(ids.last());
        }
        return ids;
    };
    const QList<QUuid> accepted = add(Operation::Kind::Accept, 37);
    const QList<QUuid> rejected = add(Operation::Kind::Reject, 4);
    add(Operation::Kind::Accept, 2);
    QTRY_COMPARE(panel.rowCount(), 1);
    QCOMPARE(titles(panel), QStringList(QStringLiteral("Review_1: 43 held")));
    for (const QUuid &id : accepted + rejected) {
        end(operations.at(id), 0);
        panel.updateOperation(id);
    }
    QTRY_COMPARE(titles(panel),
                 QStringList(QStringLiteral("Review_1: 37 accepted, 4 rejected, 2 held")));
    QCOMPARE(status(panel), QStringLiteral("sends in 60 s"));
    // Another failure, another word, and the reasons of all together.
    end(operations.at(accepted[0]), 1, QStringLiteral("It is gone."));
    end(operations.at(rejected[0]), 1, QStringLiteral("It is gone."));
    panel.updateOperation(accepted[0]);
    panel.updateOperation(rejected[0]);
    QTRY_COMPARE(
        titles(panel),
        QStringList(QStringLiteral("Review_1: 36 accepted, 3 rejected, 2 held, 2 failed")));
    QCOMPARE(visibleChild<QTextEdit>(panel, QStringLiteral("operationReasons"))->toPlainText(),
             QStringLiteral("2 × It is gone."));
}

void tst_ActivityPanel::groupButtons()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.resize(1100, 300);
    panel.show();
    const QUuid group = QUuid::createUuid();
    QList<QUuid> ids;
    for (int i = 0; i < 3; ++i) {
        ids += operations.addHeld(Operation::Kind::Accept, 1, QDeadlineTimer(60'000), group);
        panel.updateOperation(ids.last());
    }
    QTRY_COMPARE(panel.rowCount(), 1);
    QSignalSpy undone(&panel, &ActivityPanel::undoRequested);
    QSignalSpy sent(&panel, &ActivityPanel::sendNowRequested);
    QSignalSpy opened(&panel, &ActivityPanel::detailsRequested);
    // The newest first, then the one before it.
    press(panel, "undoOperation");
    QCOMPARE(idsOf(undone), QList<QUuid>{ids[2]});
    operations.at(ids[2]).items[0].state = ItemState::Cancelled;
    operations.at(ids[2]).phase = Operation::Phase::Finished;
    panel.updateOperation(ids[2]);
    QTRY_VERIFY(titles(panel).first().contains(QStringLiteral("1 not sent")));
    press(panel, "undoOperation");
    QCOMPARE(undone.last().first().toUuid(), ids[1]);
    press(panel, "sendOperationNow");
    QCOMPARE(idsOf(sent), QList<QUuid>({ids[0], ids[1]}));
    press(panel, "operationDetails");
    QCOMPARE(idsOf(opened), QList<QUuid>{group});
}

void tst_ActivityPanel::largeGroupLooksAtOne()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.show();
    const QUuid group = QUuid::createUuid();
    QUuid last;
    for (int i = 0; i < 2'000; ++i) {
        last = operations.addHeld(Operation::Kind::Accept, 1, {}, group);
        panel.updateOperation(last);
    }
    QTRY_COMPARE(operations.asked, 2'000);
    QCOMPARE(panel.rowCount(), 1);
    end(operations.at(last), 0);
    panel.updateOperation(last);
    QTRY_VERIFY(titles(panel).first().contains(QStringLiteral("1 accepted")));
    QCOMPARE(operations.asked, 2'001);
}

void tst_ActivityPanel::clearedGroupGoesOn()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.show();
    const QUuid group = QUuid::createUuid();
    const QUuid first = operations.addHeld(Operation::Kind::Accept, 1, {}, group);
    end(operations.at(first), 0);
    panel.updateOperation(first);
    QTRY_COMPARE(panel.rowCount(), 1);
    panel.clearHistory();
    QCOMPARE(panel.rowCount(), 0);
    const QUuid second = operations.addHeld(Operation::Kind::Reject, 1, {}, group);
    panel.updateOperation(second);
    QTRY_COMPARE(titles(panel), QStringList(operations.at(second).title()));
}

void tst_ActivityPanel::undoWhereItCan()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.resize(1100, 300);
    panel.show();
    const QUuid id = operations.add(Operation::Kind::Assign, 2);
    end(operations.at(id), 0);
    panel.updateOperation(id);
    QTRY_COMPARE(panel.rowCount(), 1);
    QVERIFY(!visibleChild<QPushButton>(panel, QStringLiteral("undoOperation")));
    operations.undoable = {id};
    panel.updateOperation(id);
    QTRY_VERIFY(visibleChild<QPushButton>(panel, QStringLiteral("undoOperation")));
    QSignalSpy undone(&panel, &ActivityPanel::undoRequested);
    press(panel, "undoOperation");
    QCOMPARE(idsOf(undone), QList<QUuid>{id});
}

void tst_ActivityPanel::retriesOnce()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.resize(1100, 300);
    panel.show();
    const QUuid id = operations.add(Operation::Kind::Assign, 3);
    end(operations.at(id), 0);
    panel.updateOperation(id);
    QTRY_COMPARE(panel.rowCount(), 1);
    QVERIFY(!visibleChild<QPushButton>(panel, QStringLiteral("retryOperation")));
    end(operations.at(id), 1, QStringLiteral("No."));
    panel.updateOperation(id);
    QTRY_VERIFY(visibleChild<QPushButton>(panel, QStringLiteral("retryOperation")));
    QSignalSpy retried(&panel, &ActivityPanel::retryRequested);
    press(panel, "retryOperation");
    QCOMPARE(idsOf(retried), QList<QUuid>{id});
    // The same failures are not tried twice; also not when it is told of again.
    QVERIFY(!visibleChild<QPushButton>(panel, QStringLiteral("retryOperation")));
    const int asked = operations.asked;
    panel.updateOperation(id);
    QTRY_COMPARE(operations.asked, asked + 1);
    QVERIFY(!visibleChild<QPushButton>(panel, QStringLiteral("retryOperation")));
}

void tst_ActivityPanel::details()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.resize(1100, 300);
    panel.show();
    const QUuid id = operations.add(Operation::Kind::Assign, 3);
    panel.updateOperation(id);
    QTRY_COMPARE(panel.rowCount(), 1);
    QSignalSpy opened(&panel, &ActivityPanel::detailsRequested);
    press(panel, "operationDetails");
    QCOMPARE(idsOf(opened), QList<QUuid>{id});
}

void tst_ActivityPanel::menuWhereItIsNarrow()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.resize(500, 300);
    panel.show();
    const QUuid id = operations.add(Operation::Kind::Assign, 3);
    end(operations.at(id), 1, QStringLiteral("No."));
    operations.undoable = {id};
    panel.updateOperation(id);
    QTRY_COMPARE(panel.rowCount(), 1);
    QVERIFY(!visibleChild<QPushButton>(panel, QStringLiteral("operationDetails")));
    auto *more = visibleChild<QToolButton>(panel, QStringLiteral("moreForOperation"));
    QVERIFY(more);
    QTRY_VERIFY(panel.rect().contains(QRect(more->mapTo(&panel, QPoint()), more->size())));
    QSignalSpy retried(&panel, &ActivityPanel::retryRequested);
    QSignalSpy opened(&panel, &ActivityPanel::detailsRequested);
    QCOMPARE(menuTexts(panel),
             QStringList({QStringLiteral("Retry failed"), QStringLiteral("Details…")}));
    const QList<QAction *> actions = more->menu()->actions();
    for (QAction *action : actions) {
        if (action->isVisible())
            action->trigger();
    }
    QCOMPARE(retried.count(), 1);
    QCOMPARE(opened.count(), 1);
    // The same failures are not tried twice.
    QCOMPARE(menuTexts(panel), QStringList(QStringLiteral("Details…")));
}

void tst_ActivityPanel::countsQuickly()
{
    Operations operations;
    const QUuid id = operations.add(Operation::Kind::Distribute, 10'000);
    end(operations.at(id), 10'000, QStringLiteral("The service had a long reason for this one."));
    operations.at(id).phase = Operation::Phase::Running;
    OperationGroup group;
    group.update(operations.at(id), false);
    qint64 best = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer clock;
        clock.start();
        group.update(operations.at(id), false);
        best = std::min(best, clock.nsecsElapsed());
    }
    QCOMPARE(group.reasons().size(), 1);
    // 2 ms are meant; a sanitizer and a busy machine get some more.
    QVERIFY2(best < 20'000'000, qPrintable(QString::number(best)));
    qInfo("%lld us", best / 1000);
}

void tst_ActivityPanel::showsWhy()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.show();
    const QUuid id = operations.add(Operation::Kind::Accept, 6);
    end(operations.at(id), 5, QStringLiteral("It is not in Review_1."));
    operations.at(id).items[0].reason = QStringLiteral("Bob changed it.");
    panel.updateOperation(id);
    QTRY_COMPARE(panel.rowCount(), 1);
    QCOMPARE(visibleChild<QTextEdit>(panel, QStringLiteral("operationReasons"))->toPlainText(),
             QStringLiteral("4 × It is not in Review_1.\n1 × Bob changed it."));
}

void tst_ActivityPanel::reasonsAreNoMarkup()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.show();
    const QUuid id = operations.add(Operation::Kind::Accept, 1);
    end(operations.at(id), 1, QStringLiteral("<b>no</b> &amp; <img src=x>"));
    panel.updateOperation(id);
    QTRY_COMPARE(panel.rowCount(), 1);
    QVERIFY(visibleChild<QTextEdit>(panel, QStringLiteral("operationReasons"))
                ->toPlainText()
                .contains(QStringLiteral("<b>no</b> &amp; <img src=x>")));
}

void tst_ActivityPanel::copiesReasons()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.show();
    const QUuid id = operations.add(Operation::Kind::Accept, 30);
    end(operations.at(id), 30);
    for (int i = 0; i < 30; ++i)
        operations.at(id).items[i].reason = QStringLiteral("Reason %1.").arg(i);
    panel.updateOperation(id);
    QTRY_COMPARE(panel.rowCount(), 1);
    QTest::mouseClick(visibleChild<QToolButton>(panel, QStringLiteral("copyReasons")),
                      Qt::LeftButton);
    const QString copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied.count(u'\n'), 29);
    QVERIFY(copied.contains(QStringLiteral("Reason 29.")));
    // Listed are the first of them, with how many more there are.
    const QString listed =
        visibleChild<QTextEdit>(panel, QStringLiteral("operationReasons"))->toPlainText();
    QVERIFY(listed.count(u'\n') < 29);
    QVERIFY(listed.contains(QStringLiteral("10 more")));
}

void tst_ActivityPanel::cancels()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.resize(1100, 300);
    panel.show();
    const QUuid id = operations.add(Operation::Kind::Assign, 3);
    panel.updateOperation(id);
    QTRY_COMPARE(panel.rowCount(), 1);
    QSignalSpy cancelled(&panel, &ActivityPanel::cancelRequested);
    auto *button = visibleChild<QPushButton>(panel, QStringLiteral("cancelOperation"));
    QVERIFY(button->accessibleName().startsWith(QStringLiteral("Cancel")));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(cancelled.count(), 1);
    QCOMPARE(cancelled.first().first().toUuid(), id);
}

void tst_ActivityPanel::pausesAndResumes()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.resize(1100, 300);
    panel.show();
    const QUuid id = operations.add(Operation::Kind::Accept, 120);
    Operation &operation = operations.at(id);
    panel.updateOperation(id);
    QTRY_COMPARE(panel.rowCount(), 1);
    QCOMPARE(buttonTexts(panel),
             QStringList(
                 {QStringLiteral("Pause"), QStringLiteral("Cancel"), QStringLiteral("Details…")}));
    QSignalSpy paused(&panel, &ActivityPanel::pauseRequested);
    QSignalSpy resumed(&panel, &ActivityPanel::resumeRequested);
    press(panel, "pauseOperation");
    QCOMPARE(idsOf(paused), QList<QUuid>{id});

    // A rate would be that of a time in which nothing was sent.
    operation.sending.start();
    for (int i = 0; i < 31; ++i)
        operation.items[i].state = ItemState::Done;
    QTRY_VERIFY((panel.updateOperation(id), status(panel).contains(QStringLiteral("tasks/s"))));
    pauseWith(operation, Operation::Pause::Person);
    panel.updateOperation(id);
    QTRY_COMPARE(status(panel), QStringLiteral("Paused. 31 of 120 were sent."));
    QCOMPARE(buttonTexts(panel),
             QStringList(
                 {QStringLiteral("Resume"), QStringLiteral("Cancel"), QStringLiteral("Details…")}));
    press(panel, "resumeOperation");
    QCOMPARE(idsOf(resumed), QList<QUuid>{id});
}

void tst_ActivityPanel::pausedSaysWhy_data()
{
    QTest::addColumn<Operation::Pause>("pause");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("says");
    QTest::newRow("in the engine's words")
        << Operation::Pause::KeyRefused << QStringLiteral("The key was revoked.")
        << QStringLiteral("The key was revoked. 1 of 4 were sent.");
    QTest::newRow("key") << Operation::Pause::KeyRefused << QString()
                         << QStringLiteral("The key was refused.");
    QTest::newRow("service") << Operation::Pause::NoService << QString()
                             << QStringLiteral("RedBrick cannot be reached.");
    QTest::newRow("journal") << Operation::Pause::Journal << QString()
                             << QStringLiteral("could not be written down.");
    QTest::newRow("interrupted") << Operation::Pause::Interrupted << QString()
                                 << QStringLiteral("Brickyard ended before all of it was sent. "
                                                   "1 of 4 were sent.");
}

void tst_ActivityPanel::pausedSaysWhy()
{
    QFETCH(Operation::Pause, pause);
    QFETCH(QString, reason);
    QFETCH(QString, says);
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.show();
    const QUuid id = operations.add(Operation::Kind::Assign, 4);
    // What was left alone or taken out was not sent.
    operations.at(id).items[0].state = ItemState::Done;
    operations.at(id).items[1].state = ItemState::Skipped;
    operations.at(id).items[2].state = ItemState::Cancelled;
    pauseWith(operations.at(id), pause, reason);
    panel.updateOperation(id);
    QTRY_VERIFY2(status(panel).contains(says), qPrintable(status(panel)));
}

void tst_ActivityPanel::pausedTakesTwoLines()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.resize(1000, 600);
    panel.show();
    const QUuid id = operations.add(Operation::Kind::Distribute, 400);
    pauseWith(operations.at(id), Operation::Pause::Interrupted);
    panel.updateOperation(id);
    QTRY_COMPARE(panel.rowCount(), 1);
    // The sentence pushes no button out of sight, and the room below the rows stays empty.
    const auto *details = visibleChild<QPushButton>(panel, QStringLiteral("operationDetails"));
    QTRY_VERIFY(panel.rect().contains(QRect(details->mapTo(&panel, QPoint()), details->size())));
    const auto *row = panel.findChild<OperationRow *>();
    QTRY_VERIFY2(row->height() < 5 * panel.fontMetrics().height(),
                 qPrintable(QString::number(row->height())));
}

void tst_ActivityPanel::pausedGroup()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.resize(1100, 300);
    panel.show();
    const QUuid group = QUuid::createUuid();
    QList<QUuid> ids;
    for (int i = 0; i < 3; ++i) {
        ids += operations.addHeld(Operation::Kind::Accept, 1, QDeadlineTimer(60'000), group);
        pauseWith(operations.at(ids.last()), Operation::Pause::Person);
        panel.updateOperation(ids.last());
    }
    QTRY_COMPARE(titles(panel), QStringList(QStringLiteral("Review_1: 3 paused")));
    // It does not count down.
    QCOMPARE(status(panel), QStringLiteral("Paused."));
    QSignalSpy resumed(&panel, &ActivityPanel::resumeRequested);
    press(panel, "resumeOperation");
    QCOMPARE(idsOf(resumed), ids);
    // What goes on is said before what is paused.
    operations.at(ids[2]).phase = Operation::Phase::Held;
    panel.updateOperation(ids[2]);
    QTRY_COMPARE(titles(panel), QStringList(QStringLiteral("Review_1: 1 held, 2 paused")));
    QVERIFY(status(panel).startsWith(QStringLiteral("sends in")));
}

void tst_ActivityPanel::interruptedIsDiscardedOrReviewed()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.resize(1100, 300);
    panel.show();
    const QUuid id = operations.add(Operation::Kind::Accept, 3);
    pauseWith(operations.at(id), Operation::Pause::Interrupted);
    panel.updateOperation(id);
    QTRY_COMPARE(panel.rowCount(), 1);
    QCOMPARE(buttonTexts(panel),
             QStringList({QStringLiteral("Resume"), QStringLiteral("Discard…"),
                          QStringLiteral("Review each…")}));
    QSignalSpy discarded(&panel, &ActivityPanel::discardRequested);
    QSignalSpy cancelled(&panel, &ActivityPanel::cancelRequested);
    QSignalSpy opened(&panel, &ActivityPanel::detailsRequested);
    auto *discard = visibleChild<QPushButton>(panel, QStringLiteral("cancelOperation"));
    QVERIFY(discard->accessibleName().startsWith(QStringLiteral("Discard: ")));
    press(panel, "cancelOperation");
    press(panel, "operationDetails");
    QCOMPARE(discarded.count(), 1);
    QCOMPARE(discarded.first().first().value<QList<QUuid>>(), QList<QUuid>{id});
    QCOMPARE(cancelled.count(), 0);
    QCOMPARE(idsOf(opened), QList<QUuid>{id});
    // Resumed, it is one like any other.
    operations.at(id).phase = Operation::Phase::Running;
    panel.updateOperation(id);
    QTRY_COMPARE(buttonTexts(panel).value(1), QStringLiteral("Cancel"));
}

void tst_ActivityPanel::checksWhatIsUnknown()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.resize(1100, 300);
    panel.show();
    const QUuid id = operations.add(Operation::Kind::Accept, 3);
    operations.at(id).items[1].state = ItemState::Unknown;
    panel.updateOperation(id);
    QTRY_COMPARE(panel.rowCount(), 1);
    // It is being settled: nobody has to press anything.
    QVERIFY(!visibleChild<QPushButton>(panel, QStringLiteral("checkUnknown")));
    end(operations.at(id), 0);
    operations.at(id).items[1].state = ItemState::Unknown;
    panel.updateOperation(id);
    QTRY_VERIFY(visibleChild<QPushButton>(panel, QStringLiteral("checkUnknown")));
    QSignalSpy checked(&panel, &ActivityPanel::checkUnknownRequested);
    press(panel, "checkUnknown");
    QCOMPARE(idsOf(checked), QList<QUuid>{id});
    end(operations.at(id), 0);
    panel.updateOperation(id);
    QTRY_VERIFY(!visibleChild<QPushButton>(panel, QStringLiteral("checkUnknown")));
}

void tst_ActivityPanel::threeButtonsAtMost()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.resize(1100, 300);
    panel.show();
    const QUuid id = operations.addHeld(Operation::Kind::Accept, 3);
    operations.undoable = {id};
    panel.updateOperation(id);
    QTRY_COMPARE(panel.rowCount(), 1);
    QCOMPARE(buttonTexts(panel),
             QStringList(
                 {QStringLiteral("Send now"), QStringLiteral("Undo"), QStringLiteral("Details…")}));
    QCOMPARE(menuTexts(panel), QStringList(QStringLiteral("Pause")));
    operations.at(id).phase = Operation::Phase::Running;
    panel.updateOperation(id);
    QTRY_COMPARE(menuTexts(panel), QStringList(QStringLiteral("Undo")));
    end(operations.at(id), 1, QStringLiteral("No."));
    operations.at(id).items[1].state = ItemState::Unknown;
    panel.updateOperation(id);
    QTRY_COMPARE(menuTexts(panel), QStringList(QStringLiteral("Details…")));
    QCOMPARE(buttonTexts(panel).size(), 3);
    panel.resize(420, 300);
    QTRY_COMPARE(buttonTexts(panel), QStringList(QStringLiteral("Undo")));
    QCOMPARE(menuTexts(panel).size(), 3);
}

void tst_ActivityPanel::namesAnotherProject()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.setProject(QStringLiteral("p1"));
    panel.show();
    const QUuid id = operations.add(Operation::Kind::Accept, 3);
    operations.at(id).projectId = QStringLiteral("p2");
    operations.at(id).projectName = QStringLiteral("Lung CT");
    panel.updateOperation(id);
    QTRY_COMPARE(titles(panel),
                 QStringList(operations.at(id).title() + QStringLiteral(" (Lung CT)")));
    panel.setProject(QStringLiteral("p2"));
    QCOMPARE(titles(panel), QStringList(operations.at(id).title()));
}

void tst_ActivityPanel::movedBack()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.show();
    const QUuid id = operations.add(Operation::Kind::MoveBack, 3);
    operations.at(id).undoneTitle = QStringLiteral("Accept 3 tasks in Review_1");
    end(operations.at(id), 1, QStringLiteral("No."));
    panel.updateOperation(id);
    QTRY_COMPARE(titles(panel), QStringList(QStringLiteral("Undo: Accept 3 tasks in Review_1")));
    QCOMPARE(status(panel), QStringLiteral("2 of 3 moved back, 1 failed"));
}

void tst_ActivityPanel::finishedStayUntilCleared()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.show();
    const QUuid running = operations.add(Operation::Kind::Assign, 3);
    const QUuid ended = operations.add(Operation::Kind::Unassign, 3);
    end(operations.at(ended), 0);
    panel.updateOperation(running);
    panel.updateOperation(ended);
    QTRY_COMPARE(panel.rowCount(), 2);
    QSignalSpy cleared(&panel, &ActivityPanel::clearRequested);
    QTest::mouseClick(clearButton(panel), Qt::LeftButton);
    QCOMPARE(panel.rowCount(), 1);
    QCOMPARE(titles(panel), QStringList(operations.at(running).title()));
    QVERIFY(!clearButton(panel)->isEnabled());
    QCOMPARE(cleared.count(), 1);
    QCOMPARE(cleared.first().first().value<QList<QUuid>>(), QList<QUuid>{ended});
}

void tst_ActivityPanel::asksBeforeClearingWhatCanBeUndone()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.show();
    QList<QUuid> ids;
    for (int i = 0; i < 2; ++i) {
        ids += operations.add(Operation::Kind::Assign, 1);
        end(operations.at(ids[i]), 0);
        panel.updateOperation(ids[i]);
    }
    operations.undoable = {ids[1]};
    QTRY_COMPARE(panel.rowCount(), 2);
    QSignalSpy cleared(&panel, &ActivityPanel::clearRequested);
    const auto question = [&panel] {
        return panel.findChild<QMessageBox *>(QStringLiteral("question"));
    };
    panel.clearHistory();
    QVERIFY(question());
    QVERIFY(question()->informativeText().startsWith(QStringLiteral("1 ")));
    // Enter does no harm.
    QTest::keyClick(question(), Qt::Key_Return);
    QTRY_VERIFY(!question());
    QCOMPARE(panel.rowCount(), 2);
    panel.clearHistory();
    QTest::mouseClick(question()->findChild<QPushButton *>(QStringLiteral("answer")),
                      Qt::LeftButton);
    QCOMPARE(panel.rowCount(), 0);
    QCOMPARE(cleared.count(), 1);
    QCOMPARE(cleared.first().first().value<QList<QUuid>>(), ids);
}

void tst_ActivityPanel::searches()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.show();
    const QUuid assign = operations.add(Operation::Kind::Assign, 3);
    const QUuid accept = operations.add(Operation::Kind::Accept, 2);
    operations.at(accept).assignee = {};
    panel.updateOperation(assign);
    panel.updateOperation(accept);
    QTRY_COMPARE(panel.rowCount(), 2);
    auto *field = panel.findChild<QLineEdit *>(QStringLiteral("activitySearch"));
    const auto *found = panel.findChild<QLabel *>(QStringLiteral("activityFound"));
    QCOMPARE(found->text(), QString());
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("anna"));
    QTRY_COMPARE(titles(panel), QStringList(operations.at(assign).title()));
    QCOMPARE(found->text(), QStringLiteral("1 of 2"));
    QTest::keyClicks(field, QStringLiteral(" nobody"));
    QTRY_COMPARE(found->text(), QStringLiteral("0 of 2"));
    QVERIFY(titles(panel).isEmpty());
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(field->text(), QString());
    QTRY_COMPARE(titles(panel).size(), 2);
    QCOMPARE(found->text(), QString());
}

void tst_ActivityPanel::searchFollows()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.show();
    const QUuid id = operations.add(Operation::Kind::Accept, 2);
    panel.updateOperation(id);
    QTRY_COMPARE(panel.rowCount(), 1);
    panel.findChild<QLineEdit *>(QStringLiteral("activitySearch"))
        ->setText(QStringLiteral("vanished"));
    QTRY_VERIFY(titles(panel).isEmpty());
    end(operations.at(id), 1, QStringLiteral("The task has vanished."));
    panel.updateOperation(id);
    QTRY_COMPARE(titles(panel).size(), 1);
    // A new one that has none of the words does not show up for a moment either.
    panel.updateOperation(operations.add(Operation::Kind::Assign, 2));
    QTRY_COMPARE(panel.rowCount(), 2);
    QCOMPARE(titles(panel).size(), 1);
}

void tst_ActivityPanel::clearsWhatIsShown()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.show();
    QList<QUuid> ids;
    for (const Operation::Kind kind : {Operation::Kind::Assign, Operation::Kind::Accept}) {
        ids += operations.add(kind, 1);
        end(operations.at(ids.last()), 0);
        panel.updateOperation(ids.last());
    }
    QTRY_COMPARE(panel.rowCount(), 2);
    QSignalSpy cleared(&panel, &ActivityPanel::clearRequested);
    panel.findChild<QLineEdit *>(QStringLiteral("activitySearch"))
        ->setText(QStringLiteral("accept"));
    QTRY_COMPARE(titles(panel).size(), 1);
    panel.clearHistory();
    QCOMPARE(cleared.count(), 1);
    QCOMPARE(cleared.first().first().value<QList<QUuid>>(), QList<QUuid>{ids[1]});
    QCOMPARE(panel.rowCount(), 1);
}

void tst_ActivityPanel::searchesManyInPieces()
{
    Operations operations;
    OperationSource source = operations.source();
    bool slow = false;
    source.operation = [&slow, quick = source.operation](const QUuid &id) {
        // Longer than a piece may be, as if it had very many tasks.
        const QDeadlineTimer end(slow ? 20 : 0);
        while (!end.hasExpired()) {}
        return quick(id);
    };
    ActivityPanel panel;
    panel.setSource(source);
    panel.show();
    for (int i = 0; i < 5; ++i)
        panel.updateOperation(operations.add(Operation::Kind::Assign, 1));
    QTRY_COMPARE(panel.rowCount(), 5);
    const int asked = operations.asked;
    slow = true;
    panel.findChild<QLineEdit *>(QStringLiteral("activitySearch"))
        ->setText(QStringLiteral("no-such-task"));
    // Control comes back long before all have been looked at.
    QCOMPARE(operations.asked - asked, 1);
    QTRY_COMPARE(operations.asked - asked, 5);
    QVERIFY(titles(panel).isEmpty());
}

void tst_ActivityPanel::anotherSource()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.updateOperation(operations.add(Operation::Kind::Assign, 3));
    QTRY_COMPARE(panel.rowCount(), 1);
    // One that was told of and not looked at yet goes with its source.
    panel.updateOperation(operations.add(Operation::Kind::Assign, 3));
    Operations others;
    panel.setSource(others.source());
    QCOMPARE(panel.rowCount(), 0);
    panel.updateOperation(others.add(Operation::Kind::Accept, 1));
    QTRY_COMPARE(panel.rowCount(), 1);
    QCOMPARE(others.asked, 1);
}

void tst_ActivityPanel::goneOperationIsIgnored()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    const QUuid gone = operations.add(Operation::Kind::Assign, 3);
    const QUuid there = operations.add(Operation::Kind::Assign, 3);
    panel.updateOperation(gone);
    panel.updateOperation(there);
    operations.remove(gone);
    QTRY_COMPARE(operations.asked, 2);
    QCOMPARE(panel.rowCount(), 1);
}

void tst_ActivityPanel::manyChangesAreOneLook()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.show();
    const QUuid id = operations.add(Operation::Kind::Assign, 10'000);
    Operation &operation = operations.at(id);
    // Nothing is looked at while the changes come, and nothing of the operation is kept.
    for (int i = 0; i < 10'000; ++i) {
        operation.items[i].state = ItemState::Done;
        panel.updateOperation(id);
        QCOMPARE(operations.asked, 0);
    }
    QTRY_COMPARE(operations.asked, 1);
    QCOMPARE(panel.findChild<QProgressBar *>()->value(), 10'000);
    QVERIFY(operation.items.isDetached());
}

void tst_ActivityPanel::doesNotGrow()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.resize(900, 140);
    panel.show();
    const int wanted = panel.sizeHint().height();
    for (int i = 0; i < 250; ++i) {
        const QUuid id = operations.add(Operation::Kind::Assign, 1);
        if (i > 0)
            end(operations.at(id), 0);
        panel.updateOperation(id);
    }
    QTRY_COMPARE(operations.asked, 250);
    QCOMPARE(panel.sizeHint().height(), wanted);
    QVERIFY(panel.minimumSizeHint().height() <= 140);
    // The oldest of those that have ended are forgotten, the one that runs is not.
    QCOMPARE(panel.rowCount(), 200);
    QVERIFY(visibleChild<QPushButton>(panel, QStringLiteral("cancelOperation")));
}

void tst_ActivityPanel::fitsANarrowPlace()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.resize(420, 200);
    panel.show();
    panel.updateOperation(operations.add(Operation::Kind::Assign, 120));
    QTRY_COMPARE(panel.rowCount(), 1);
    QVERIFY(panel.minimumSizeHint().width() <= 420);
    auto *button = visibleChild<QPushButton>(panel, QStringLiteral("cancelOperation"));
    QTRY_VERIFY(panel.rect().contains(QRect(button->mapTo(&panel, QPoint()), button->size())));
}

void tst_ActivityPanel::names()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.show();
    const QUuid id = operations.add(Operation::Kind::Assign, 3);
    end(operations.at(id), 1, QStringLiteral("No."));
    panel.updateOperation(id);
    panel.updateOperation(operations.add(Operation::Kind::Assign, 3));
    QTRY_COMPARE(panel.rowCount(), 2);
    QCOMPARE(panel.accessibleName(), QStringLiteral("Activity"));
    QCOMPARE(test::unnamedFocusWidgets(&panel), QStringList());
}

QTEST_MAIN(tst_ActivityPanel)
#include "tst_activitypanel.moc"
