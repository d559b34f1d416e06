// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/peoplemodel.h"
#include "queue/taskmimedata.h"
#include "queue/tasktablemodel.h"
#include "tests/support/sampletasks.h"
#include "ui/peoplepanel.h"
#include "ui/peopleview.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDragLeaveEvent>
#include <QDragMoveEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace brickyard;

namespace {

struct Panel
{
    Panel()
    {
        PeopleModel::Place place;
        place.accountId = QStringLiteral("account");
        place.project.id = QStringLiteral("project");
        place.stage = test::labelStage();
        place.members = {ProjectMember{test::anna(), ProjectMember::Role::Admin, {}, true}};
        model.setPlace(place);
        panel.resize(300, 300);
        panel.show();
    }

    QToolButton *button() const
    {
        return panel.findChild<QToolButton *>(QStringLiteral("distributeButton"));
    }
    QPoint at() const { return panel.head()->rect().center(); }

    bool enter(const QMimeData *data)
    {
        QDragEnterEvent event(at(), Qt::MoveAction, data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(panel.head(), &event);
        return event.isAccepted();
    }
    bool move(const QMimeData *data)
    {
        QDragMoveEvent event(at(), Qt::MoveAction, data, Qt::LeftButton, Qt::NoModifier);
        event.ignore();
        QApplication::sendEvent(panel.head(), &event);
        return event.isAccepted();
    }
    bool drop(const QMimeData *data)
    {
        QDropEvent event(at(), Qt::MoveAction, data, Qt::LeftButton, Qt::NoModifier);
        event.ignore();
        QApplication::sendEvent(panel.head(), &event);
        return event.isAccepted();
    }

    TaskTableModel tasks;
    PeopleModel model{&tasks};
    PeoplePanel panel{&model};
};

std::unique_ptr<QMimeData> drag(const QStringList &ids,
                                const QString &stage = QStringLiteral("Label"))
{
    return std::unique_ptr<QMimeData>(
        toMimeData(TaskDrag{QStringLiteral("account"), QStringLiteral("project"), stage, ids}));
}

} // namespace

class TestPeoplePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theButtonAsks();
    void theButtonNeedsAStage();
    void droppingAsks();
    void saysWhatWouldComeOfIt();
    void saysWhyNot();
    void takesNoText();
    void paintsTheTarget_data();
    void paintsTheTarget();
};

void TestPeoplePanel::theButtonAsks()
{
    const Panel panel;
    const QSignalSpy asked(&panel.panel, &PeoplePanel::distributeRequested);
    QVERIFY(!panel.button()->accessibleName().isEmpty());
    panel.button()->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).toStringList(), QStringList());
}

void TestPeoplePanel::theButtonNeedsAStage()
{
    Panel panel;
    QVERIFY(panel.button()->isEnabled());
    panel.model.setPlace({});
    QVERIFY(!panel.button()->isEnabled());
}

void TestPeoplePanel::droppingAsks()
{
    Panel panel;
    const QSignalSpy asked(&panel.panel, &PeoplePanel::distributeRequested);
    const QStringList ids{QStringLiteral("t1"), QStringLiteral("t5")};
    const auto data = drag(ids);
    QVERIFY(panel.enter(data.get()));
    QVERIFY(panel.move(data.get()));
    QVERIFY(panel.drop(data.get()));
    QTRY_COMPARE(asked.count(), 1); // when the drag is over
    QCOMPARE(asked.at(0).at(0).toStringList(), ids);
}

void TestPeoplePanel::saysWhatWouldComeOfIt()
{
    Panel panel;
    const QSignalSpy hints(&panel.panel, &PeoplePanel::dropHintChanged);
    const QString atRest = panel.panel.head()->text();
    const auto data = drag({QStringLiteral("t1"), QStringLiteral("t5"), QStringLiteral("t7")});
    panel.enter(data.get());
    QVERIFY(panel.move(data.get()));
    QVERIFY(panel.move(data.get()));
    QVERIFY(panel.panel.head()->text().contains(u'3'));
    QCOMPARE(hints.count(), 1);
    QCOMPARE(hints.at(0).at(0).toString(), panel.panel.head()->text());
    QDragLeaveEvent leave;
    QApplication::sendEvent(panel.panel.head(), &leave);
    QCOMPARE(panel.panel.head()->text(), atRest);
    QCOMPARE(hints.last().at(0).toString(), QString());
    QVERIFY(panel.button()->isVisible());
}

void TestPeoplePanel::saysWhyNot()
{
    Panel panel;
    const QSignalSpy asked(&panel.panel, &PeoplePanel::distributeRequested);
    const auto data = drag({QStringLiteral("t1")}, QStringLiteral("Review_1"));
    QVERIFY(panel.enter(data.get())); // to say why
    QVERIFY(!panel.move(data.get()));
    QCOMPARE(panel.panel.head()->text(), QStringLiteral("These tasks are in another stage."));
    QVERIFY(!panel.drop(data.get()));
    QCoreApplication::processEvents();
    QCOMPARE(asked.count(), 0);
}

void TestPeoplePanel::takesNoText()
{
    Panel panel;
    QMimeData text;
    text.setText(QStringLiteral("t1"));
    QVERIFY(!panel.enter(&text));
}

void TestPeoplePanel::paintsTheTarget_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
}

void TestPeoplePanel::paintsTheTarget()
{
    QFETCH(QPalette, palette);
    Panel panel;
    panel.panel.setPalette(palette);
    const auto data = drag({QStringLiteral("t1")});
    panel.enter(data.get());
    panel.move(data.get());
    const QImage hovered = panel.panel.head()->grab().toImage();
    QCOMPARE(hovered.pixelColor(1, hovered.height() / 2), accentColor(palette));
}

QTEST_MAIN(TestPeoplePanel)
#include "tst_peoplepanel.moc"
