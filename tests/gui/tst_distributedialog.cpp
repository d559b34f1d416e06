// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/focuscheck.h"
#include "tests/support/sampletasks.h"
#include "ui/banner.h"
#include "ui/distributedialog.h"
#include "ui/sharedelegate.h"
#include "ui/taskplanmodel.h"
#include "ui/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace brickyard;

namespace {

Person cleo()
{
    return test::person(QStringLiteral("Cleo"), QStringLiteral("Dahl"));
}

/// Anna has 10, Bob 2; Cleo may not. \a count tasks of nobody.
DistributeDialog::Input input(int count)
{
    DistributeDialog::Input input;
    for (int i = 0; i < count; ++i)
        input.tasks.append(test::task(QStringLiteral("t%1").arg(i, 6, 10, QLatin1Char('0'))));
    input.people = {
        {cleo(), 4, QStringLiteral("Cleo Dahl has no access to Review_1.")},
        {test::anna(), 10, {}},
        {test::bob(), 2, {}},
    };
    input.stageName = QStringLiteral("Review_1");
    return input;
}

/// The dialog on the screen, and what one finds in it.
struct Shown
{
    explicit Shown(const DistributeDialog::Input &with)
        : dialog(with),
          requested(&dialog, &DistributeDialog::distributeRequested)
    {
        dialog.open();
    }

    template<typename T> T *child(const char *name) const
    {
        return dialog.findChild<T *>(QLatin1String(name));
    }
    QTableView *people() const { return child<QTableView>("distributePeople"); }
    QPushButton *assign() const { return child<QPushButton>("assignDistributed"); }
    QString summary() const { return child<QLabel>("distributeSummary")->text(); }
    QModelIndex cell(int row, int column) const { return people()->model()->index(row, column); }
    QString text(int row, int column) const { return cell(row, column).data().toString(); }
    QStringList gets() const
    {
        return {text(0, ShareModel::GetsColumn), text(1, ShareModel::GetsColumn)};
    }
    QSpinBox *editor() const { return people()->findChild<QSpinBox *>(); }
    QPoint centre(const QModelIndex &index) const { return people()->visualRect(index).center(); }

    DistributeDialog dialog;
    QSignalSpy requested;
};

} // namespace

class tst_DistributeDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsNumbersBeforeAnythingIsSent();
    void levels();
    void assignSaysTheTasks();
    void nothingToAssign();
    void escapeSendsNothing();
    void enterSendsNothing();
    void spaceTicks_data();
    void spaceTicks();
    void clickTicks();
    void noAccess();
    void everybody();
    void apiKeysAreNotTicked();
    void editsByTyping();
    void editsByDoubleClickAndF2();
    void escapeBringsTheNumberBack();
    void anEditThatChangesNothing();
    void noMoreThanThereAre();
    void someAreLeft();
    void whatIsThereAlreadyIsNotCounted();
    void everyTask();
    void manyTasks();
    void closedBeforeItIsReady();
    void warning_data();
    void warning();
    void namesAreNoMarkup();
    void barsAreOnOneScale();
    void models();
    void names();
    void fitsASmallScreen();
};

void tst_DistributeDialog::showsNumbersBeforeAnythingIsSent()
{
    const Shown shown(input(5));
    QCOMPARE(shown.text(0, ShareModel::PersonColumn), QStringLiteral("Anna Berg"));
    QCOMPARE(shown.text(0, ShareModel::NowColumn), QStringLiteral("10"));
    QCOMPARE(shown.text(0, ShareModel::GetsColumn), QStringLiteral("3"));
    QCOMPARE(shown.text(0, ShareModel::AfterColumn), QStringLiteral("13"));
    QCOMPARE(shown.text(1, ShareModel::NowColumn), QStringLiteral("2"));
    QCOMPARE(shown.text(1, ShareModel::GetsColumn), QStringLiteral("2"));
    QCOMPARE(shown.text(1, ShareModel::AfterColumn), QStringLiteral("4"));
    QCOMPARE(shown.assign()->accessibleName(), QStringLiteral("Assign 5"));
    QVERIFY(shown.child<QLabel>("distributeAbout")->text().contains(QLatin1String("Review_1")));
    QCOMPARE(shown.requested.count(), 0);
}

void tst_DistributeDialog::levels()
{
    const Shown shown(input(5));
    shown.child<QRadioButton>("levelLoads")->click();
    QCOMPARE(shown.gets(), (QStringList{QStringLiteral("0"), QStringLiteral("5")}));
    shown.child<QRadioButton>("equalCount")->click();
    QCOMPARE(shown.gets(), (QStringList{QStringLiteral("3"), QStringLiteral("2")}));
}

void tst_DistributeDialog::assignSaysTheTasks()
{
    Shown shown(input(3));
    QTest::mouseClick(shown.assign(), Qt::LeftButton);
    QCOMPARE(shown.requested.count(), 1);
    QVERIFY(!shown.dialog.isVisible());
    QCOMPARE(shown.dialog.result(), int(QDialog::Accepted));
    const QList<PersonTasks> expected{
        {test::anna(), {QStringLiteral("t000000"), QStringLiteral("t000002")}},
        {test::bob(), {QStringLiteral("t000001")}}};
    QCOMPARE(shown.requested.at(0).at(0).value<QList<PersonTasks>>(), expected);
    shown.assign()->click();
    QCOMPARE(shown.requested.count(), 1);
}

void tst_DistributeDialog::nothingToAssign()
{
    const Shown shown(input(0));
    QVERIFY(!shown.assign()->isEnabled());
    DistributeDialog::Input nobody = input(3);
    nobody.people.clear();
    const Shown alone(nobody);
    QVERIFY(!alone.assign()->isEnabled());
    QCOMPARE(alone.assign()->accessibleName(), QStringLiteral("Assign 0"));
}

void tst_DistributeDialog::escapeSendsNothing()
{
    Shown shown(input(3));
    QTest::keyClick(shown.people(), Qt::Key_Escape);
    QVERIFY(!shown.dialog.isVisible());
    QCOMPARE(shown.requested.count(), 0);
}

void tst_DistributeDialog::enterSendsNothing()
{
    const Shown shown(input(3));
    QTest::keyClick(shown.people(), Qt::Key_Return);
    QVERIFY(shown.dialog.isVisible());
    QCOMPARE(shown.requested.count(), 0);
}

void tst_DistributeDialog::spaceTicks_data()
{
    QTest::addColumn<int>("column");
    QTest::newRow("person") << int(ShareModel::PersonColumn);
    QTest::newRow("gets") << int(ShareModel::GetsColumn);
    QTest::newRow("load") << int(ShareModel::LoadColumn);
}

void tst_DistributeDialog::spaceTicks()
{
    QFETCH(int, column);
    const Shown shown(input(5));
    shown.people()->setCurrentIndex(shown.cell(1, column));
    QTest::keyClick(shown.people(), Qt::Key_Space);
    QCOMPARE(shown.gets(), (QStringList{QStringLiteral("5"), QStringLiteral("0")}));
    QCOMPARE(shown.child<QCheckBox>("everybody")->checkState(), Qt::PartiallyChecked);
    QTest::keyClick(shown.people(), Qt::Key_Space);
    QCOMPARE(shown.gets(), (QStringList{QStringLiteral("3"), QStringLiteral("2")}));
}

void tst_DistributeDialog::clickTicks()
{
    const Shown shown(input(5));
    const QRect cell = shown.people()->visualRect(shown.cell(0, ShareModel::PersonColumn));
    QTest::mouseClick(shown.people()->viewport(), Qt::LeftButton, {},
                      QPoint(cell.x() + 10, cell.center().y()));
    QCOMPARE(shown.gets(), (QStringList{QStringLiteral("0"), QStringLiteral("5")}));
}

void tst_DistributeDialog::noAccess()
{
    const Shown shown(input(5));
    QCOMPARE(shown.text(2, ShareModel::PersonColumn), QStringLiteral("Cleo Dahl"));
    QCOMPARE(shown.text(2, ShareModel::GetsColumn),
             QStringLiteral("Cleo Dahl has no access to Review_1."));
    QVERIFY(shown.cell(2, 0).data(Qt::ToolTipRole).toString().contains(QLatin1String("no access")));
    shown.people()->setCurrentIndex(shown.cell(2, ShareModel::PersonColumn));
    QTest::keyClick(shown.people(), Qt::Key_Space);
    QCOMPARE(shown.cell(2, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    shown.people()->setCurrentIndex(shown.cell(2, ShareModel::GetsColumn));
    QTest::keyClick(shown.people(), Qt::Key_Space);
    QTest::keyClick(shown.people(), Qt::Key_F2);
    QVERIFY(!shown.editor());
    QCOMPARE(shown.cell(2, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QCOMPARE(shown.text(2, ShareModel::AfterColumn), QStringLiteral("4"));
}

void tst_DistributeDialog::everybody()
{
    const Shown shown(input(5));
    auto *everybody = shown.child<QCheckBox>("everybody");
    QCOMPARE(everybody->checkState(), Qt::Checked);
    everybody->click();
    QCOMPARE(everybody->checkState(), Qt::Unchecked);
    QVERIFY(!shown.assign()->isEnabled());
    QVERIFY(shown.summary().contains(QLatin1String("Tick somebody")));
    everybody->click();
    QCOMPARE(everybody->checkState(), Qt::Checked);
    QCOMPARE(shown.gets(), (QStringList{QStringLiteral("3"), QStringLiteral("2")}));
    shown.people()->setCurrentIndex(shown.cell(0, 0));
    QTest::keyClick(shown.people(), Qt::Key_Space);
    everybody->click();
    QCOMPARE(everybody->checkState(), Qt::Checked);
}

void tst_DistributeDialog::apiKeysAreNotTicked()
{
    DistributeDialog::Input with = input(5);
    Person key;
    key.userId = QStringLiteral("API:1");
    with.people.append({key, 0, {}});
    const Shown shown(with);
    QCOMPARE(shown.text(2, ShareModel::PersonColumn), QStringLiteral("This API key"));
    QCOMPARE(shown.text(2, ShareModel::GetsColumn), QStringLiteral("0"));
    shown.people()->setCurrentIndex(shown.cell(2, 0));
    QTest::keyClick(shown.people(), Qt::Key_Space);
    QCOMPARE(shown.text(2, ShareModel::GetsColumn), QStringLiteral("1"));
}

void tst_DistributeDialog::editsByTyping()
{
    const Shown shown(input(50));
    auto *reset = shown.child<QPushButton>("resetNumbers");
    QVERIFY(!reset->isEnabled());
    // The cell of the first number is where the keyboard is at first.
    QTest::keyClick(shown.people(), Qt::Key_1);
    QVERIFY(shown.editor());
    QTest::keyClick(shown.editor(), Qt::Key_2);
    // The plan follows as one types.
    QCOMPARE(shown.gets(), (QStringList{QStringLiteral("12"), QStringLiteral("38")}));
    QTest::keyClick(shown.editor(), Qt::Key_Return);
    QVERIFY(shown.dialog.isVisible());
    QTRY_VERIFY(!shown.editor());
    QCOMPARE(shown.gets(), (QStringList{QStringLiteral("12"), QStringLiteral("38")}));
    QVERIFY(reset->isEnabled());
    reset->click();
    QCOMPARE(shown.gets(), (QStringList{QStringLiteral("25"), QStringLiteral("25")}));
    QVERIFY(!reset->isEnabled());
}

void tst_DistributeDialog::editsByDoubleClickAndF2()
{
    const Shown shown(input(10));
    const QModelIndex cell = shown.cell(1, ShareModel::GetsColumn);
    QTest::mouseClick(shown.people()->viewport(), Qt::LeftButton, {}, shown.centre(cell));
    QTest::mouseDClick(shown.people()->viewport(), Qt::LeftButton, {}, shown.centre(cell));
    QVERIFY(shown.editor());
    QVERIFY(!shown.editor()->accessibleName().isEmpty());
    QTest::keyClick(shown.editor(), Qt::Key_Up);
    QTest::keyClick(shown.editor(), Qt::Key_Return);
    QTRY_VERIFY(!shown.editor());
    QCOMPARE(shown.gets(), (QStringList{QStringLiteral("4"), QStringLiteral("6")}));
    QTest::keyClick(shown.people(), Qt::Key_F2);
    QVERIFY(shown.editor());
    QCOMPARE(shown.editor()->value(), 6);
}

void tst_DistributeDialog::escapeBringsTheNumberBack()
{
    const Shown shown(input(50));
    QTest::keyClick(shown.people(), Qt::Key_7);
    QCOMPARE(shown.gets(), (QStringList{QStringLiteral("7"), QStringLiteral("43")}));
    QTest::keyClick(shown.editor(), Qt::Key_Escape);
    QTRY_VERIFY(!shown.editor());
    QVERIFY(shown.dialog.isVisible());
    QCOMPARE(shown.gets(), (QStringList{QStringLiteral("25"), QStringLiteral("25")}));
    QVERIFY(!shown.child<QPushButton>("resetNumbers")->isEnabled());
}

void tst_DistributeDialog::anEditThatChangesNothing()
{
    const Shown shown(input(50));
    QTest::keyClick(shown.people(), Qt::Key_F2);
    QTest::keyClick(shown.editor(), Qt::Key_Return);
    QTRY_VERIFY(!shown.editor());
    QVERIFY(!shown.child<QPushButton>("resetNumbers")->isEnabled());
}

void tst_DistributeDialog::noMoreThanThereAre()
{
    const Shown shown(input(10));
    QAbstractItemModel *model = shown.people()->model();
    QVERIFY(model->setData(shown.cell(0, ShareModel::GetsColumn), 8, Qt::EditRole));
    shown.people()->setCurrentIndex(shown.cell(1, ShareModel::GetsColumn));
    QTest::keyClick(shown.people(), Qt::Key_F2);
    QCOMPARE(shown.editor()->maximum(), 2);
    QVERIFY(model->setData(shown.cell(1, ShareModel::GetsColumn), 99, Qt::EditRole));
    QCOMPARE(shown.gets(), (QStringList{QStringLiteral("8"), QStringLiteral("2")}));
}

void tst_DistributeDialog::someAreLeft()
{
    Shown shown(input(10));
    QAbstractItemModel *model = shown.people()->model();
    QVERIFY(model->setData(shown.cell(0, ShareModel::GetsColumn), 3, Qt::EditRole));
    QVERIFY(model->setData(shown.cell(1, ShareModel::GetsColumn), 4, Qt::EditRole));
    QVERIFY(shown.summary().contains(QLatin1String("left unassigned")));
    QVERIFY(shown.summary().startsWith(u'3'));
    QCOMPARE(shown.assign()->accessibleName(), QStringLiteral("Assign 7"));
    shown.assign()->click();
    int sent = 0;
    for (const PersonTasks &one : shown.requested.at(0).at(0).value<QList<PersonTasks>>())
        sent += int(one.taskIds.size());
    QCOMPARE(sent, 7);
}

void tst_DistributeDialog::whatIsThereAlreadyIsNotCounted()
{
    DistributeDialog::Input with = input(4);
    with.tasks[1] = test::assigned(with.tasks[1], test::anna());
    const Shown shown(with);
    QCOMPARE(shown.text(0, ShareModel::GetsColumn), QStringLiteral("2"));
    QCOMPARE(shown.text(0, ShareModel::AfterColumn), QStringLiteral("11"));
    QCOMPARE(shown.assign()->accessibleName(), QStringLiteral("Assign 3"));
    QVERIFY(shown.summary().contains(QLatin1String("already")));
    const QAbstractItemModel *tasks = shown.child<QTableView>("distributeTasks")->model();
    QCOMPARE(tasks->index(1, TaskPlanModel::ToColumn).data().toString(),
             QStringLiteral("stays with Anna Berg"));
}

void tst_DistributeDialog::everyTask()
{
    DistributeDialog::Input with = input(3);
    with.tasks[2].priority = 0.5;
    with.tasks[1] = test::assigned(with.tasks[1], cleo());
    const Shown shown(with);
    auto *tasks = shown.child<QTableView>("distributeTasks");
    QVERIFY(!tasks->isVisible());
    shown.child<QCheckBox>("showTasks")->click();
    QVERIFY(tasks->isVisible());
    const auto text = [tasks](int row, int column) {
        return tasks->model()->index(row, column).data().toString();
    };
    QCOMPARE(tasks->model()->rowCount(), 3);
    // In the order in which they are handed out.
    QCOMPARE(text(0, TaskPlanModel::NameColumn), with.tasks[2].name);
    QCOMPARE(text(0, TaskPlanModel::PriorityColumn), QStringLiteral("0.50"));
    QCOMPARE(text(0, TaskPlanModel::FromColumn), QStringLiteral("—"));
    QCOMPARE(text(0, TaskPlanModel::ToColumn), QStringLiteral("Anna Berg"));
    QCOMPARE(text(1, TaskPlanModel::ToColumn), QStringLiteral("Bob Chen"));
    QCOMPARE(text(2, TaskPlanModel::FromColumn), QStringLiteral("Cleo Dahl"));
    shown.child<QCheckBox>("everybody")->click();
    QCOMPARE(text(0, TaskPlanModel::ToColumn), QStringLiteral("left unassigned"));
    QCOMPARE(text(2, TaskPlanModel::ToColumn), QStringLiteral("left where it is"));
    shown.child<QCheckBox>("showTasks")->click();
    QVERIFY(!tasks->isVisible());
}

void tst_DistributeDialog::manyTasks()
{
    const Shown shown(input(100'000));
    // Not on the spot: until then there is nothing to press.
    QVERIFY(!shown.assign()->isEnabled());
    QTRY_COMPARE(shown.assign()->accessibleName(), QStringLiteral("Assign 100,000"));
    QCOMPARE(shown.gets(), (QStringList{QStringLiteral("50,000"), QStringLiteral("50,000")}));
    shown.child<QCheckBox>("showTasks")->click();
    QElapsedTimer timer;
    timer.start();
    shown.child<QRadioButton>("levelLoads")->click();
    qInfo("another plan for 100,000 tasks: %lld ms", timer.restart());
    shown.child<QTableView>("distributeTasks")->scrollToBottom();
    shown.child<QTableView>("distributeTasks")->grab();
    qInfo("scrolled to the end and painted: %lld ms", timer.restart());
    QCOMPARE(shown.gets(), (QStringList{QStringLiteral("49,996"), QStringLiteral("50,004")}));
}

void tst_DistributeDialog::closedBeforeItIsReady()
{
    const DistributeDialog::Input with = input(DistributeDialog::onTheSpot + 1);
    for (int i = 0; i < 5; ++i) {
        Shown shown(with);
        QTest::keyClick(shown.people(), Qt::Key_Escape);
        QCOMPARE(shown.requested.count(), 0);
    }
}

void tst_DistributeDialog::warning_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << QString();
    QTest::newRow("automatic") << QStringLiteral("RedBrick hands out tasks of Review_1 by itself.");
}

void tst_DistributeDialog::warning()
{
    QFETCH(QString, text);
    DistributeDialog::Input with = input(3);
    with.warning = text;
    const Shown shown(with);
    const auto *banner = shown.child<Banner>("distributeWarning");
    QCOMPARE(banner->isVisible(), !text.isEmpty());
    QCOMPARE(banner->text(), text);
}

void tst_DistributeDialog::namesAreNoMarkup()
{
    DistributeDialog::Input with = input(1);
    with.people[1].person.givenName = QStringLiteral("<b>Anna</b>\n");
    with.tasks[0].name = QStringLiteral("<b>x</b>\ny");
    const Shown shown(with);
    QCOMPARE(shown.text(0, 0), QStringLiteral("<b>Anna</b> Berg"));
    QVERIFY(shown.cell(0, 0).data(Qt::ToolTipRole).toString().contains(QLatin1String("&lt;b&gt;")));
    QCOMPARE(shown.child<QTableView>("distributeTasks")->model()->index(0, 0).data().toString(),
             QStringLiteral("<b>x</b> y"));
}

void tst_DistributeDialog::barsAreOnOneScale()
{
    for (const QPalette &palette : {lightPalette(), darkPalette()}) {
        QApplication::setPalette(palette);
        const Shown shown(input(8));
        shown.child<QRadioButton>("levelLoads")->click(); // Bob: 2 and 8; Anna: 10
        const QImage image = shown.people()->viewport()->grab().toImage();
        const qreal ratio = image.devicePixelRatio();
        const auto painted = [&](int row, const QColor &color) {
            const QRect cell = shown.people()->visualRect(shown.cell(row, ShareModel::LoadColumn));
            int width = 0;
            for (int x = cell.left(); x <= cell.right(); ++x) {
                if (image.pixelColor(QPoint(x, cell.center().y()) * ratio) == color)
                    ++width;
            }
            return width;
        };
        const QColor before = secondaryTextColor(palette);
        const QColor more = accentColor(palette);
        const int whole = painted(0, before);
        QVERIFY(whole > 100);
        QCOMPARE(painted(0, more), 0);
        QVERIFY(qAbs(painted(1, before) - whole / 5) <= 1);
        QVERIFY(qAbs(painted(1, more) - whole * 4 / 5) <= 1);
        QCOMPARE(painted(2, more), 0);
    }
    QApplication::setPalette(lightPalette());
}

void tst_DistributeDialog::models()
{
    for (const int count : {0, 1, 3}) {
        ShareModel people(input(0).people.mid(0, count));
        const QAbstractItemModelTester peopleTester(
            &people, QAbstractItemModelTester::FailureReportingMode::QtTest);
        people.setPlan(planDistribution(input(7).tasks, people.shares(), Split::Level), 7);
        people.tickEverybody(false);
        people.tickEverybody(true);
        TaskPlanModel tasks;
        const QAbstractItemModelTester tasksTester(
            &tasks, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tasks.setPool(std::make_shared<const TaskPool>(input(count).tasks));
        tasks.setReceivers(std::vector<int>(std::size_t(count)), {test::anna().userId},
                           {QStringLiteral("Anna")});
        if (count > 0) {
            QCOMPARE(tasks.rowCount(tasks.index(0, 0)), 0);
            QCOMPARE(people.rowCount(people.index(0, 0)), 0);
        }
    }
}

void tst_DistributeDialog::names()
{
    const Shown shown(input(3));
    QCOMPARE(test::unnamedFocusWidgets(&shown.dialog), QStringList());
}

void tst_DistributeDialog::fitsASmallScreen()
{
    DistributeDialog::Input with = input(500);
    with.warning = QStringLiteral("RedBrick hands out unassigned tasks of Review_1 by itself, so "
                                  "some of these may have somebody before they are sent.");
    const Shown shown(with);
    shown.child<QCheckBox>("showTasks")->click();
    QVERIFY2(shown.dialog.minimumSizeHint().height() <= 600,
             qPrintable(QString::number(shown.dialog.minimumSizeHint().height())));
    QVERIFY(shown.dialog.minimumSizeHint().width() <= 800);
    QVERIFY(shown.dialog.height() <= 610);
}

QTEST_MAIN(tst_DistributeDialog)
#include "tst_distributedialog.moc"
