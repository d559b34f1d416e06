// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/focuscheck.h"
#include "tests/support/sampletasks.h"
#include "ui/activitypanel.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>

#include <map>

using namespace brickyard;

namespace {

/// Stands for the engine: operations by id, and how often they were asked for.
class Operations
{
public:
    QUuid add(Operation::Kind kind, int count)
    {
        Operation operation;
        operation.id = QUuid::createUuid();
        operation.kind = kind;
        operation.stageName = QStringLiteral("Review_1");
        operation.assignee = test::anna();
        operation.startedAt = QDateTime::currentDateTimeUtc();
        for (int i = 0; i < count; ++i) {
            OperationItem item;
            item.before = test::task(QString::number(i));
            operation.items.append(item);
        }
        const QUuid id = operation.id;
        m_operations[id] = operation;
        return id;
    }
    Operation &at(const QUuid &id) { return m_operations.at(id); }
    void remove(const QUuid &id) { m_operations.erase(id); }

    ActivityPanel::Source source()
    {
        return [this](const QUuid &id) -> const Operation * {
            ++asked;
            const auto found = m_operations.find(id);
            return found == m_operations.end() ? nullptr : &found->second;
        };
    }
    int asked = 0;

private:
    std::map<QUuid, Operation> m_operations;
};

void end(Operation &operation, int failed, const QString &reason = {})
{
    for (int i = 0; i < operation.items.size(); ++i) {
        OperationItem &item = operation.items[i];
        item.state = i < failed ? ItemState::Failed : ItemState::Done;
        if (i < failed)
            item.reason = reason;
    }
    operation.phase = Operation::Phase::Finished;
}

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

} // namespace

class tst_ActivityPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestOnTop();
    void showsProgress();
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
    panel.resize(900, 300);
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
    QTRY_COMPARE(panel.operationCount(), 1);
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
    const QList<QLabel *> labels = panel.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
        return label->text() == operations.at(id).summary();
    }));
    QCOMPARE(visibleChild<QTextEdit>(panel, QStringLiteral("operationNotice"))->toPlainText(),
             QStringLiteral("Paused for 5 s."));

    end(operations.at(id), 0);
    operations.at(id).notice.clear();
    panel.updateOperation(id);
    QTRY_VERIFY(!bar->isVisible());
    QVERIFY(!visibleChild<QPushButton>(panel, QStringLiteral("cancelOperation")));
    QVERIFY(!visibleChild<QTextEdit>(panel, QStringLiteral("operationNotice")));
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
    QTRY_COMPARE(panel.operationCount(), 1);
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
    QTRY_COMPARE(panel.operationCount(), 1);
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
    QTRY_COMPARE(panel.operationCount(), 1);
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
    panel.resize(900, 300);
    panel.show();
    const QUuid id = operations.add(Operation::Kind::Assign, 3);
    panel.updateOperation(id);
    QTRY_COMPARE(panel.operationCount(), 1);
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
    QTRY_COMPARE(panel.operationCount(), 2);
    QTest::mouseClick(visibleChild<QPushButton>(panel, QStringLiteral("clearFinished")),
                      Qt::LeftButton);
    QCOMPARE(panel.operationCount(), 1);
    QCOMPARE(titles(panel), QStringList(operations.at(running).title()));
    QVERIFY(!visibleChild<QPushButton>(panel, QStringLiteral("clearFinished")));
}

void tst_ActivityPanel::anotherSource()
{
    Operations operations;
    ActivityPanel panel;
    panel.setSource(operations.source());
    panel.updateOperation(operations.add(Operation::Kind::Assign, 3));
    QTRY_COMPARE(panel.operationCount(), 1);
    // One that was told of and not looked at yet goes with its source.
    panel.updateOperation(operations.add(Operation::Kind::Assign, 3));
    Operations others;
    panel.setSource(others.source());
    QCOMPARE(panel.operationCount(), 0);
    panel.updateOperation(others.add(Operation::Kind::Accept, 1));
    QTRY_COMPARE(panel.operationCount(), 1);
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
    QCOMPARE(panel.operationCount(), 1);
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
    QCOMPARE(panel.operationCount(), 200);
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
    QTRY_COMPARE(panel.operationCount(), 1);
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
    QTRY_COMPARE(panel.operationCount(), 2);
    QCOMPARE(panel.accessibleName(), QStringLiteral("Activity"));
    QCOMPARE(test::unnamedFocusWidgets(&panel), QStringList());
}

QTEST_MAIN(tst_ActivityPanel)
#include "tst_activitypanel.moc"
