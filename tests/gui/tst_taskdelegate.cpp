// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/taskfiltermodel.h"
#include "queue/taskselection.h"
#include "queue/tasktablemodel.h"
#include "tests/support/sampletasks.h"
#include "ui/statecolors.h"
#include "ui/taskdelegate.h"
#include "ui/theme.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace brickyard;

namespace {

struct Painted
{
    explicit Painted(const QList<Task> &list) { tasks.upsert(list); }

    QImage cell(int row, int column, int width = 400) const
    {
        QImage image(width, 28, QImage::Format_RGB32);
        image.fill(palette.color(QPalette::Base));
        QPainter painter(&image);
        QStyleOptionViewItem option;
        option.rect = image.rect();
        option.palette = palette;
        option.state = QStyle::State_Enabled | QStyle::State_Active;
        delegate.paint(&painter, option, filter.index(row, column));
        return image;
    }

    /// The right end of what was painted on the empty cell.
    int inkEnd(const QImage &image) const
    {
        const QRgb ground = palette.color(QPalette::Base).rgb();
        for (int x = image.width() - 1; x >= 0; --x) {
            for (int y = 0; y < image.height(); ++y) {
                if (image.pixel(x, y) != ground)
                    return x;
            }
        }
        return -1;
    }

    QPalette palette = lightPalette();
    qint64 now = 1'000'000;
    TaskTableModel tasks{[this] { return now; }};
    TaskFilterModel filter{&tasks};
    TaskSelection selection{&filter};
    TaskDelegate delegate{&selection};
};

bool hasColor(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) == color.rgb())
                return true;
        }
    }
    return false;
}

} // namespace

class TestTaskDelegate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paintsNamesAsTheyAre_data();
    void paintsNamesAsTheyAre();
    void elidesLongNamesInTheMiddle();
    void paintsWhatTaskSelectionSays();
    void paintsStatesInTheirColours_data();
    void paintsStatesInTheirColours();
    void paintsPrioritiesAsBars();
    void marksPendingRows();
    void tintsChangesForAWhile();
    void staysInItsCell();
};

void TestTaskDelegate::paintsNamesAsTheyAre_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << QStringLiteral("patA/st01");
    QTest::newRow("markup") << QStringLiteral("<b>bold</b><br><img src=x>");
    QTest::newRow("entities") << QStringLiteral("a &amp; b &lt; c");
    QTest::newRow("ampersands") << QStringLiteral("a && b & c");
}

void TestTaskDelegate::paintsNamesAsTheyAre()
{
    QFETCH(QString, name);
    const Painted painted({test::task(QStringLiteral("a"), name)});
    const QFontMetrics metrics((QFont()));
    const int expected = 6 + metrics.horizontalAdvance(name);
    const int end = painted.inkEnd(painted.cell(0, TaskTableModel::NameColumn));
    // Rendered, or with a letter taken for a shortcut, it would be shorter.
    QVERIFY2(std::abs(end - expected) <= 4,
             qPrintable(QStringLiteral("%1, expected %2").arg(end).arg(expected)));
}

void TestTaskDelegate::elidesLongNamesInTheMiddle()
{
    const QString begin = QStringLiteral("site-03/");
    const QString end = QStringLiteral("/ct-2024-05-02");
    const Painted painted(
        {test::task(QStringLiteral("a"), QString(begin + QString(200, u'w') + end)),
         test::task(QStringLiteral("b"), QString(begin + QString(300, u'w') + end)),
         test::task(QStringLiteral("c"), QString(begin + QString(200, u'w') + QString(14, u'i')))});
    const QImage first = painted.cell(0, TaskTableModel::NameColumn);
    QCOMPARE(painted.cell(1, TaskTableModel::NameColumn), first); // only the middle differs
    QVERIFY(painted.cell(2, TaskTableModel::NameColumn) != first);
    QVERIFY(painted.inkEnd(first) < first.width() - 4);
}

void TestTaskDelegate::paintsWhatTaskSelectionSays()
{
    Painted painted(test::tasks(2));
    const QColor accent = accentColor(painted.palette);
    const QImage before = painted.cell(1, TaskTableModel::NameColumn);
    QVERIFY(!hasColor(before, accent));
    painted.selection.setSelected(QStringLiteral("t1"), true);
    const QImage selected = painted.cell(1, TaskTableModel::NameColumn);
    QCOMPARE(selected.pixelColor(1, 14), accent);
    QVERIFY(hasColor(selected, painted.palette.color(QPalette::Highlight)));
    QVERIFY(!hasColor(painted.cell(0, TaskTableModel::NameColumn), accent));
    // A place in the list is not a task: after sorting it is another row.
    painted.filter.sort(TaskTableModel::TaskIdColumn, Qt::DescendingOrder);
    QCOMPARE(painted.cell(0, TaskTableModel::NameColumn), selected);
}

void TestTaskDelegate::paintsStatesInTheirColours_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("dark");
    for (int state = 0; state <= int(TaskState::Unknown); ++state) {
        for (const bool dark : {false, true}) {
            QTest::addRow("state %d %s", state, dark ? "dark" : "light") << state << dark;
        }
    }
}

void TestTaskDelegate::paintsStatesInTheirColours()
{
    QFETCH(int, state);
    QFETCH(bool, dark);
    Task task = test::task(QStringLiteral("a"));
    task.state = TaskState(state);
    task.stateWord = QStringLiteral("LEVITATING");
    Painted painted({task});
    painted.palette = dark ? darkPalette() : lightPalette();
    const QImage image = painted.cell(0, TaskTableModel::StateColumn);
    QVERIFY(hasColor(image, stateColors(task.state, painted.palette).background));
    QVERIFY(painted.inkEnd(image) < 200); // a pill, not the whole cell
}

void TestTaskDelegate::paintsPrioritiesAsBars()
{
    QList<Task> list;
    for (const double priority : {0.0, 0.1, 0.5, 1.0, 9.0}) {
        list.append(test::task(QString::number(list.size())));
        list.last().priority = priority;
    }
    list.append(test::task(QStringLiteral("none")));
    const Painted painted(list);
    const QColor color = secondaryTextColor(painted.palette);
    const auto length = [&](int row, int width) {
        const QImage image = painted.cell(row, TaskTableModel::PriorityColumn, width);
        int filled = 0;
        for (int x = 0; x < image.width(); ++x)
            filled += image.pixelColor(x, image.height() / 2) == color ? 1 : 0;
        return filled;
    };
    QCOMPARE(length(0, 92), 0);
    QVERIFY(length(1, 92) > 0);
    QVERIFY(length(2, 92) > length(1, 92));
    QCOMPARE(length(3, 92), 2 * length(2, 92));
    QCOMPARE(length(4, 92), length(3, 92)); // no longer than the bar
    QCOMPARE(length(5, 92), 0);
    QCOMPARE(length(3, 40), 0); // the number needs the room
}

void TestTaskDelegate::marksPendingRows()
{
    Painted painted(test::tasks(2));
    const QImage before = painted.cell(0, TaskTableModel::NameColumn);
    painted.tasks.setPending({{QStringLiteral("t0"), QStringLiteral("Accept")}});
    const QImage pending = painted.cell(0, TaskTableModel::NameColumn);
    QVERIFY(painted.inkEnd(pending) > painted.inkEnd(before));
    painted.tasks.setPending({});
    QCOMPARE(painted.cell(0, TaskTableModel::NameColumn), before);
}

void TestTaskDelegate::tintsChangesForAWhile()
{
    Painted painted(test::tasks(2));
    painted.delegate.setClock([&painted] { return painted.now; });
    const QImage before = painted.cell(0, TaskTableModel::NameColumn);
    QList<Task> changed = test::tasks(1);
    changed[0].priority = 0.77;
    painted.tasks.upsert(changed);
    painted.delegate.setFadeTime(0); // reduced motion
    QCOMPARE(painted.cell(0, TaskTableModel::NameColumn), before);
    painted.delegate.setFadeTime(600);
    const QImage fresh = painted.cell(0, TaskTableModel::NameColumn);
    QVERIFY(fresh != before);
    painted.now += 300;
    const QImage later = painted.cell(0, TaskTableModel::NameColumn);
    QVERIFY(later != before);
    QVERIFY(later != fresh);
    painted.now += 300;
    QCOMPARE(painted.cell(0, TaskTableModel::NameColumn), before);
}

void TestTaskDelegate::staysInItsCell()
{
    Task task = test::assigned(test::task(QStringLiteral("a"), QString(500, u'W')), test::anna());
    task.stateWord = QString(500, u'W');
    task.state = TaskState::Unknown;
    const Painted painted({task});
    for (int column = 0; column < TaskTableModel::ColumnCount; ++column) {
        for (const int width : {4, 20, 60}) {
            QImage image(width + 40, 28, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            QStyleOptionViewItem option;
            option.rect = QRect(20, 0, width, 28);
            option.palette = painted.palette;
            option.state = QStyle::State_Enabled;
            painted.delegate.paint(&painter, option, painted.filter.index(0, column));
            painter.end();
            QImage outside = image.copy(0, 0, 20, 28);
            const QImage empty = [&outside] {
                QImage white(outside.size(), QImage::Format_RGB32);
                white.fill(Qt::white);
                return white;
            }();
            QCOMPARE(outside, empty);
            outside = image.copy(20 + width, 0, 20, 28);
            QCOMPARE(outside, empty);
        }
    }
}

QTEST_MAIN(TestTaskDelegate)
#include "tst_taskdelegate.moc"
