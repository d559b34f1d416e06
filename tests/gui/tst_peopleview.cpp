// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/peoplemodel.h"
#include "queue/taskmimedata.h"
#include "queue/tasktablemodel.h"
#include "tests/support/sampletasks.h"
#include "ui/peopleview.h"
#include "ui/persondelegate.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDragLeaveEvent>
#include <QDragMoveEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace brickyard;

namespace {

struct People
{
    People()
    {
        place.accountId = QStringLiteral("account");
        place.project.id = QStringLiteral("project");
        place.stage = test::labelStage();
        ProjectMember anna{test::anna(), ProjectMember::Role::Member, {}, true};
        anna.stageAccess.insert(QStringLiteral("Label"), true);
        const ProjectMember bob{test::bob(), ProjectMember::Role::Member, {}, true};
        place.members = {anna, bob};
        model.setPlace(place);
        tasks.upsert(test::tasks(10));
        model.setCountsKnown(true);
        view.resize(240, 300);
        view.show();
    }

    void addMore(int count)
    {
        for (int i = 0; i < count; ++i) {
            const Person person =
                test::person(QStringLiteral("Member%1").arg(i), QStringLiteral("Of the team"));
            place.members.append(ProjectMember{person, ProjectMember::Role::Admin, {}, true});
        }
        model.setPlace(place);
    }

    QPoint at(int row) const { return view.visualRect(model.index(row)).center(); }

    bool enter(const QMimeData *data)
    {
        QDragEnterEvent event(at(0), Qt::MoveAction, data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view.viewport(), &event);
        return event.isAccepted();
    }
    bool move(const QMimeData *data, const QPoint &position)
    {
        QDragMoveEvent event(position, Qt::MoveAction, data, Qt::LeftButton, Qt::NoModifier);
        event.ignore();
        QApplication::sendEvent(view.viewport(), &event);
        return event.isAccepted();
    }
    bool drop(const QMimeData *data, const QPoint &position)
    {
        QDropEvent event(position, Qt::MoveAction, data, Qt::LeftButton, Qt::NoModifier);
        event.ignore();
        QApplication::sendEvent(view.viewport(), &event);
        return event.isAccepted();
    }

    PeopleModel::Place place;
    TaskTableModel tasks;
    PeopleModel model{&tasks};
    PeopleView view{&model};
};

std::unique_ptr<QMimeData> drag(const QStringList &ids,
                                const QString &project = QStringLiteral("project"))
{
    return std::unique_ptr<QMimeData>(
        toMimeData(TaskDrag{QStringLiteral("account"), project, QStringLiteral("Label"), ids}));
}

constexpr int unassignedRow = 0;
constexpr int annaRow = 1;
constexpr int bobRow = 2; // has no access

} // namespace

class TestPeopleView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasNames();
    void droppingOnAPersonAsks();
    void droppingOnUnassignedAsks();
    void saysWhatWouldComeOfIt();
    void saysWhyNot();
    void refusesAnotherProject();
    void takesNoText();
    void dropBesideTheRowsDoesNothing();
    void aRowThatGoesDuringADragIsHarmless();
    void scrollingChangesTheTarget();
    void scrollsByItselfAtTheEdge();
    void choosesByClickAndKey();
    void leavesLettersToTheWindow();
    void alwaysHasACurrentRow();
    void paintsInBothPalettes_data();
    void paintsInBothPalettes();
};

void TestPeopleView::hasNames()
{
    const People people;
    QCOMPARE(people.view.accessibleName(), QStringLiteral("People"));
    QCOMPARE(people.view.objectName(), QStringLiteral("people"));
}

void TestPeopleView::droppingOnAPersonAsks()
{
    People people;
    const QSignalSpy assigning(&people.model, &PeopleModel::assignRequested);
    const QStringList ids{QStringLiteral("t1"), QStringLiteral("t5")};
    const auto data = drag(ids);
    QVERIFY(people.enter(data.get()));
    QVERIFY(people.move(data.get(), people.at(annaRow)));
    QVERIFY(people.drop(data.get(), people.at(annaRow)));
    QCOMPARE(assigning.count(), 1);
    QCOMPARE(assigning.at(0).at(0).value<Person>().userId, test::anna().userId);
    QCOMPARE(assigning.at(0).at(1).toStringList(), ids);
    QVERIFY(!people.view.dropIndex().isValid());
}

void TestPeopleView::droppingOnUnassignedAsks()
{
    People people;
    const QSignalSpy unassigning(&people.model, &PeopleModel::unassignRequested);
    const QSignalSpy assigning(&people.model, &PeopleModel::assignRequested);
    const auto data = drag({QStringLiteral("t2")});
    people.enter(data.get());
    QVERIFY(people.move(data.get(), people.at(unassignedRow)));
    QVERIFY(people.drop(data.get(), people.at(unassignedRow)));
    QCOMPARE(unassigning.count(), 1);
    QCOMPARE(assigning.count(), 0);
}

void TestPeopleView::saysWhatWouldComeOfIt()
{
    People people;
    const QSignalSpy hints(&people.view, &PeopleView::dropHintChanged);
    const auto data = drag({QStringLiteral("t1"), QStringLiteral("t5")});
    people.enter(data.get());
    // Anywhere on the row is on the row.
    const QRect row = people.view.visualRect(people.model.index(annaRow));
    for (const QPoint &position : {row.topLeft(), row.center(), row.bottomRight()}) {
        QVERIFY(people.move(data.get(), position));
        QCOMPARE(people.view.dropIndex(), people.model.index(annaRow));
    }
    QCOMPARE(people.view.dropText(), QStringLiteral("Anna Berg: 5 \u2192 7"));
    QVERIFY(people.view.dropAllowed());
    QCOMPARE(hints.count(), 1);
    QDragLeaveEvent leave;
    QApplication::sendEvent(people.view.viewport(), &leave);
    QVERIFY(!people.view.dropIndex().isValid());
    QCOMPARE(hints.last().at(0).toString(), QString());
}

void TestPeopleView::saysWhyNot()
{
    People people;
    const QSignalSpy assigning(&people.model, &PeopleModel::assignRequested);
    const auto data = drag({QStringLiteral("t1")});
    people.enter(data.get());
    QVERIFY(!people.move(data.get(), people.at(bobRow)));
    QCOMPARE(people.view.dropText(), QStringLiteral("Bob Chen has no access to Label."));
    QVERIFY(!people.view.dropAllowed());
    QVERIFY(!people.drop(data.get(), people.at(bobRow)));
    QCOMPARE(assigning.count(), 0);
    // And the next row may take it again.
    people.enter(data.get());
    QVERIFY(people.move(data.get(), people.at(annaRow)));
}

void TestPeopleView::refusesAnotherProject()
{
    People people;
    const QSignalSpy assigning(&people.model, &PeopleModel::assignRequested);
    const auto data = drag({QStringLiteral("t1")}, QStringLiteral("another"));
    people.enter(data.get());
    QVERIFY(!people.move(data.get(), people.at(annaRow)));
    QCOMPARE(people.view.dropText(), QStringLiteral("These tasks belong to another project."));
    QVERIFY(!people.drop(data.get(), people.at(annaRow)));
    QCOMPARE(assigning.count(), 0);
}

void TestPeopleView::takesNoText()
{
    People people;
    QMimeData text;
    text.setText(QStringLiteral("t1"));
    QVERIFY(!people.enter(&text));
}

void TestPeopleView::dropBesideTheRowsDoesNothing()
{
    People people;
    const QSignalSpy assigning(&people.model, &PeopleModel::assignRequested);
    const QSignalSpy unassigning(&people.model, &PeopleModel::unassignRequested);
    const auto data = drag({QStringLiteral("t1")});
    people.enter(data.get());
    const QPoint below(20, 280);
    QVERIFY(!people.view.indexAt(below).isValid());
    QVERIFY(!people.move(data.get(), below));
    QVERIFY(!people.drop(data.get(), below));
    QCOMPARE(assigning.count() + unassigning.count(), 0);
}

void TestPeopleView::aRowThatGoesDuringADragIsHarmless()
{
    People people;
    const auto data = drag({QStringLiteral("t1")});
    people.enter(data.get());
    const QPoint anna = people.at(annaRow);
    QVERIFY(people.move(data.get(), anna));
    people.model.setPlace({});
    QVERIFY(!people.view.dropIndex().isValid());
    QVERIFY(!people.view.grab().isNull());
    QVERIFY(!people.move(data.get(), anna));
}

void TestPeopleView::scrollingChangesTheTarget()
{
    People people;
    people.addMore(30);
    const QSignalSpy assigning(&people.model, &PeopleModel::assignRequested);
    const auto data = drag({QStringLiteral("t1")});
    const QPoint position = people.at(2);
    people.enter(data.get());
    QVERIFY(people.move(data.get(), position));
    QCOMPARE(people.view.dropIndex(), people.model.index(2));
    // The pointer stands still: what the row says is what a drop does.
    people.view.verticalScrollBar()->setValue(3 * PersonDelegate::rowHeight);
    QCOMPARE(people.view.dropIndex(), people.model.index(5));
    QVERIFY(people.view.dropText().startsWith(people.model.index(5).data().toString()));
    QVERIFY(people.drop(data.get(), position));
    QCOMPARE(assigning.at(0).at(0).value<Person>().userId, people.model.personAt(5).userId);
    people.view.verticalScrollBar()->setValue(0);
    QVERIFY(!people.view.dropIndex().isValid()); // nothing hovers any more
}

void TestPeopleView::scrollsByItselfAtTheEdge()
{
    People people;
    people.addMore(30);
    const auto data = drag({QStringLiteral("t1")});
    people.enter(data.get());
    const QPoint edge(40, people.view.viewport()->height() - 4);
    people.move(data.get(), edge);
    const QScrollBar *bar = people.view.verticalScrollBar();
    QTRY_COMPARE(bar->value(), bar->maximum());
    QCOMPARE(people.view.dropIndex(), people.view.indexAt(edge));
    people.move(data.get(), QPoint(40, 4));
    QTRY_VERIFY(bar->value() < bar->maximum());
    // It ends with the drag: nothing moves below a pointer that holds nothing.
    QDragLeaveEvent leave;
    QApplication::sendEvent(people.view.viewport(), &leave);
    const int value = bar->value();
    QVERIFY(value > 0);
    QTimer later;
    later.setSingleShot(true);
    later.start(100);
    QTRY_VERIFY(!later.isActive());
    QCOMPARE(bar->value(), value);
}

void TestPeopleView::choosesByClickAndKey()
{
    People people;
    const QSignalSpy chosen(&people.view, &PeopleView::personChosen);
    QTest::mouseClick(people.view.viewport(), Qt::LeftButton, {}, people.at(bobRow));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.at(0).at(0).toString(), test::bob().userId);
    QCOMPARE(chosen.at(0).at(1).toString(), QStringLiteral("Bob Chen"));
    QTest::keyClick(&people.view, Qt::Key_Up);
    QCOMPARE(chosen.count(), 1); // looking is not choosing
    QTest::keyClick(&people.view, Qt::Key_Return);
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(chosen.at(1).at(0).toString(), test::anna().userId);
    people.view.setChosen({});
    QVERIFY(people.view.selectionModel()->selectedIndexes().isEmpty());
    QVERIFY(people.view.currentIndex().isValid());
}

void TestPeopleView::leavesLettersToTheWindow()
{
    People people;
    const QModelIndex before = people.view.currentIndex();
    QKeyEvent letter(QEvent::KeyPress, Qt::Key_B, Qt::NoModifier, QStringLiteral("b"));
    QApplication::sendEvent(&people.view, &letter);
    QVERIFY(!letter.isAccepted());
    QCOMPARE(people.view.currentIndex(), before);
}

void TestPeopleView::alwaysHasACurrentRow()
{
    People people;
    QVERIFY(people.view.currentIndex().isValid());
    PeopleModel::Place place;
    place.stage = test::reviewStage();
    people.model.setPlace(place);
    QVERIFY(people.view.currentIndex().isValid());
    QVERIFY(people.view.selectionModel()->selectedIndexes().isEmpty());
}

void TestPeopleView::paintsInBothPalettes_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
}

void TestPeopleView::paintsInBothPalettes()
{
    QFETCH(QPalette, palette);
    People people;
    people.view.setPalette(palette);
    const QImage before = people.view.grab().toImage();
    const auto data = drag({QStringLiteral("t1")});
    people.enter(data.get());
    people.move(data.get(), people.at(annaRow));
    const QImage hovered = people.view.grab().toImage();
    const QRect row = people.view.visualRect(people.model.index(annaRow));
    QCOMPARE(hovered.pixelColor(row.left() + 1, row.center().y()), accentColor(palette));
    QVERIFY(before.copy(row) != hovered.copy(row));
    const QRect other = people.view.visualRect(people.model.index(bobRow)).adjusted(0, 1, 0, 0);
    QCOMPARE(before.copy(other), hovered.copy(other));
}

QTEST_MAIN(TestPeopleView)
#include "tst_peopleview.moc"
