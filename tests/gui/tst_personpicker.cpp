// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/peoplemodel.h"
#include "queue/tasktablemodel.h"
#include "tests/support/sampletasks.h"
#include "ui/personpicker.h"
#include "ui/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace brickyard;

namespace {

struct People
{
    People()
    {
        PeopleModel::Place place;
        place.project.id = QStringLiteral("project");
        place.stage = test::labelStage();
        for (const Person &person :
             {test::anna(), test::bob(),
              test::person(QStringLiteral("Berta"), QStringLiteral("An")),
              test::person(QStringLiteral("Susanna"), QStringLiteral("Moe"))}) {
            ProjectMember member{person, ProjectMember::Role::Member, {}, true};
            member.stageAccess.insert(QStringLiteral("Label"), person.userId != test::bob().userId);
            place.members.append(member);
        }
        model.setPlace(place);
        tasks.upsert(test::tasks(10));
        model.setCountsKnown(true);
    }

    TaskTableModel tasks;
    PeopleModel model{&tasks};
};

struct Picker : People
{
    void open()
    {
        window.resize(700, 500);
        window.show();
        picker.open();
        QApplication::setActiveWindow(&picker);
    }
    QLineEdit *field() const { return picker.findChild<QLineEdit *>(); }
    QListView *list() const { return picker.findChild<QListView *>(); }
    QString names() const
    {
        QStringList names;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            names.append(list()->model()->index(row, 0).data().toString());
        return names.join(QLatin1String(", "));
    }
    QString current() const { return list()->currentIndex().data().toString(); }
    void key(Qt::Key key) const { QTest::keyClick(field(), key); }

    QWidget window;
    PersonPicker picker{&model, {QStringLiteral("t1"), QStringLiteral("t5")}, &window};
};

} // namespace

class TestPersonPicker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatItIsAbout();
    void matchesBestFirst_data();
    void matchesBestFirst();
    void enterPicksThePerson();
    void enterPicksNobody();
    void arrowsPassOverWhoCannot();
    void clickPicks();
    void whoCannotIsNotPicked();
    void nobodyOfThatName();
    void escapeDoesNothing();
    void otherPeopleCloseIt();
    void saysWhatWouldComeOfIt();
    void paintsInBothPalettes_data();
    void paintsInBothPalettes();
};

void TestPersonPicker::saysWhatItIsAbout()
{
    Picker picker;
    picker.open();
    QVERIFY(picker.picker.windowTitle().contains(u'2'));
    QCOMPARE(picker.picker.accessibleName(), picker.picker.windowTitle());
    QVERIFY(!picker.field()->accessibleName().isEmpty());
    QVERIFY(!picker.list()->accessibleName().isEmpty());
    QCOMPARE(picker.picker.focusWidget(), picker.field());
    QCOMPARE(picker.picker.taskIds(), (QStringList{QStringLiteral("t1"), QStringLiteral("t5")}));
}

void TestPersonPicker::matchesBestFirst_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("names");
    const QString all = QStringLiteral("Unassigned, Anna Berg, Berta An, Susanna Moe, Bob Chen");
    QTest::newRow("everybody") << QString() << all;
    QTest::newRow("spaces only") << QStringLiteral("  ") << all;
    QTest::newRow("names, then words, then the rest")
        << QStringLiteral("an") << QStringLiteral("Anna Berg, Berta An, Susanna Moe");
    QTest::newRow("case does not count")
        << QStringLiteral("ANN") << QStringLiteral("Anna Berg, Susanna Moe");
    QTest::newRow("initials") << QStringLiteral("sm") << QStringLiteral("Susanna Moe");
    QTest::newRow("email") << QStringLiteral("bob@ex") << QStringLiteral("Bob Chen");
    QTest::newRow("several words")
        << QStringLiteral("ber an") << QStringLiteral("Anna Berg, Berta An");
    QTest::newRow("nobody") << QStringLiteral("una") << QStringLiteral("Unassigned");
    QTest::newRow("no match") << QStringLiteral("xyz") << QString();
}

void TestPersonPicker::matchesBestFirst()
{
    QFETCH(QString, text);
    QFETCH(QString, names);
    Picker picker;
    picker.open();
    QTest::keyClicks(picker.field(), text);
    QCOMPARE(picker.names(), names);
}

void TestPersonPicker::enterPicksThePerson()
{
    Picker picker;
    picker.open();
    const QSignalSpy picked(&picker.picker, &PersonPicker::personPicked);
    const QSignalSpy unassigned(&picker.picker, &PersonPicker::unassignPicked);
    QTest::keyClicks(picker.field(), QStringLiteral("an"));
    picker.key(Qt::Key_Down);
    picker.key(Qt::Key_Return);
    QCOMPARE(picked.count(), 1);
    QCOMPARE(picked.at(0).at(0).value<Person>().givenName, QStringLiteral("Berta"));
    QCOMPARE(unassigned.count(), 0);
    QVERIFY(!picker.picker.isVisible());
}

void TestPersonPicker::enterPicksNobody()
{
    Picker picker;
    picker.open();
    const QSignalSpy picked(&picker.picker, &PersonPicker::personPicked);
    const QSignalSpy unassigned(&picker.picker, &PersonPicker::unassignPicked);
    // Nothing was chosen yet: a second key too many must not take 37 tasks from somebody.
    picker.key(Qt::Key_Return);
    QCOMPARE(picked.count() + unassigned.count(), 0);
    QVERIFY(picker.picker.isVisible());
    picker.key(Qt::Key_Down);
    QCOMPARE(picker.current(), QStringLiteral("Unassigned"));
    picker.key(Qt::Key_Return);
    QCOMPARE(picked.count(), 0);
    QCOMPARE(unassigned.count(), 1);
}

void TestPersonPicker::arrowsPassOverWhoCannot()
{
    Picker picker;
    picker.open();
    picker.key(Qt::Key_Up);
    QCOMPARE(picker.current(), QStringLiteral("Unassigned"));
    for (int i = 0; i < 3; ++i)
        picker.key(Qt::Key_Down);
    QCOMPARE(picker.current(), QStringLiteral("Susanna Moe"));
    picker.key(Qt::Key_Down); // only Bob is left, who has no access
    QCOMPARE(picker.current(), QStringLiteral("Susanna Moe"));
    picker.key(Qt::Key_PageUp);
    QCOMPARE(picker.current(), QStringLiteral("Unassigned"));
    picker.key(Qt::Key_PageDown);
    QCOMPARE(picker.current(), QStringLiteral("Susanna Moe"));
}

void TestPersonPicker::clickPicks()
{
    Picker picker;
    picker.open();
    const QSignalSpy picked(&picker.picker, &PersonPicker::personPicked);
    const QModelIndex anna = picker.list()->model()->index(1, 0);
    QTest::mouseClick(picker.list()->viewport(), Qt::LeftButton, {},
                      picker.list()->visualRect(anna).center());
    QCOMPARE(picked.count(), 1);
    QCOMPARE(picked.at(0).at(0).value<Person>().userId, test::anna().userId);
}

void TestPersonPicker::whoCannotIsNotPicked()
{
    Picker picker;
    picker.open();
    const QSignalSpy picked(&picker.picker, &PersonPicker::personPicked);
    QTest::keyClicks(picker.field(), QStringLiteral("bob"));
    const QModelIndex bob = picker.list()->model()->index(0, 0);
    QVERIFY(!bob.flags().testFlag(Qt::ItemIsEnabled));
    QCOMPARE(bob.data(PeopleModel::ReasonRole).toString(),
             QStringLiteral("Bob Chen has no access to Label."));
    picker.key(Qt::Key_Return);
    QTest::mouseClick(picker.list()->viewport(), Qt::LeftButton, {},
                      picker.list()->visualRect(bob).center());
    QCOMPARE(picked.count(), 0);
    QVERIFY(picker.picker.isVisible());
}

void TestPersonPicker::nobodyOfThatName()
{
    Picker picker;
    picker.open();
    QTest::keyClicks(picker.field(), QStringLiteral("xyz"));
    auto *nobody = picker.picker.findChild<QLabel *>(QStringLiteral("personPickerNobody"));
    QVERIFY(nobody->isVisible());
    picker.key(Qt::Key_Return);
    QVERIFY(picker.picker.isVisible());
    picker.field()->clear();
    QVERIFY(!nobody->isVisible());
    QCOMPARE(picker.current(), QStringLiteral("Unassigned"));
}

void TestPersonPicker::escapeDoesNothing()
{
    Picker picker;
    picker.open();
    const QSignalSpy picked(&picker.picker, &PersonPicker::personPicked);
    const QSignalSpy unassigned(&picker.picker, &PersonPicker::unassignPicked);
    QTest::keyClicks(picker.field(), QStringLiteral("an"));
    picker.key(Qt::Key_Escape);
    QVERIFY(!picker.picker.isVisible());
    QCOMPARE(picked.count() + unassigned.count(), 0);
}

void TestPersonPicker::otherPeopleCloseIt()
{
    Picker picker;
    picker.open();
    picker.model.setPlace({});
    QVERIFY(!picker.picker.isVisible());
}

void TestPersonPicker::saysWhatWouldComeOfIt()
{
    Picker picker;
    picker.open();
    const auto text = [&](int row) {
        return picker.list()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    };
    QVERIFY2(text(1).endsWith(QStringLiteral("5 \u2192 7")), qPrintable(text(1)));
    // The screen reader is in the field.
    picker.key(Qt::Key_Down);
    picker.key(Qt::Key_Down);
    QCOMPARE(picker.field()->accessibleDescription(), text(1));
    // What comes in meanwhile counts.
    picker.tasks.upsert({test::assigned(test::task(QStringLiteral("t1")), test::anna())});
    QTRY_VERIFY2(text(1).endsWith(QStringLiteral("6 \u2192 7")), qPrintable(text(1)));
}

void TestPersonPicker::paintsInBothPalettes_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
}

void TestPersonPicker::paintsInBothPalettes()
{
    QFETCH(QPalette, palette);
    Picker picker;
    picker.picker.setPalette(palette);
    picker.open();
    const QImage before = picker.picker.grab().toImage();
    picker.key(Qt::Key_Down);
    QVERIFY(before != picker.picker.grab().toImage());
}

QTEST_MAIN(TestPersonPicker)
#include "tst_personpicker.moc"
