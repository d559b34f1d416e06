// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/focuscheck.h"
#include "tests/support/sampleoperations.h"
#include "ui/activitypanel.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QMenu>
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

QString status(const ActivityPanel &panel)
{
    const auto *label = visibleChild<QLabel>(panel, QStringLiteral("operationStatus"));
    return label ? label->text() : QString();
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
    void finishedStayUntilCleared();
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
    QTRY_VERIFY(visibleChild<QPushButton>(panel, QStringLiteral("clearFinished")));
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
    panel.clearFinished();
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
    QCOMPARE(more->menu()->actions().size(), 2);
    for (QAction *action : more->menu()->actions()) {
        QVERIFY(action->isVisible());
        action->trigger();
    }
    QCOMPARE(retried.count(), 1);
    QCOMPARE(opened.count(), 1);
    QVERIFY(!more->menu()->actions().first()->isVisible());
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
    QTest::mouseClick(visibleChild<QPushButton>(panel, QStringLiteral("clearFinished")),
                      Qt::LeftButton);
    QCOMPARE(panel.rowCount(), 1);
    QCOMPARE(titles(panel), QStringList(operations.at(running).title()));
    QVERIFY(!visibleChild<QPushButton>(panel, QStringLiteral("clearFinished")));
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
