// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queueheader.h"

#include <QApplication>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QStyleOptionHeader>
#include <QTest>

using namespace brickyard;

namespace {

class OpenHeader : public QueueHeader
{
public:
    using QueueHeader::QueueHeader;
    QStyleOptionHeader optionOf(int column) const
    {
        QStyleOptionHeaderV2 option;
        initStyleOption(&option);
        initStyleOptionForIndex(&option, column);
        return option;
    }
};

struct Header
{
    Header()
    {
        model.setHorizontalHeaderLabels(
            {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("D")});
        header.setModel(&model);
        header.resize(500, 28);
        header.show();
    }

    QPoint middle(int column) const
    {
        return {header.sectionViewportPosition(column) + header.sectionSize(column) / 2, 10};
    }
    void click(int column, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(header.viewport(), Qt::LeftButton, modifiers, middle(column));
    }
    /// "0+ 2-"
    QString keys() const
    {
        QStringList words;
        for (const QueueHeader::SortKey &key : header.sortKeys()) {
            words += QString::number(key.column) + (key.order == Qt::AscendingOrder ? u'+' : u'-');
        }
        return words.join(u' ');
    }

    QStandardItemModel model;
    OpenHeader header;
};

} // namespace

class TestQueueHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clicksSortByOne();
    void clicksWithShiftAddColumns();
    void numbersShowWhereThereAreSeveral();
    void draggingWithShiftSortsNothing();
    void keysCountOnce();
};

void TestQueueHeader::clicksSortByOne()
{
    Header header;
    const QSignalSpy changed(&header.header, &QueueHeader::sortKeysChanged);
    header.click(1);
    QCOMPARE(header.keys(), QStringLiteral("1+"));
    header.click(1);
    QCOMPARE(header.keys(), QStringLiteral("1-"));
    header.click(1);
    QCOMPARE(header.keys(), QString());
    QCOMPARE(changed.count(), 3);
}

void TestQueueHeader::clicksWithShiftAddColumns()
{
    Header header;
    const QSignalSpy changed(&header.header, &QueueHeader::sortKeysChanged);
    header.click(1);
    header.click(3, Qt::ShiftModifier);
    QCOMPARE(header.keys(), QStringLiteral("1+ 3+"));
    header.click(3, Qt::ShiftModifier);
    QCOMPARE(header.keys(), QStringLiteral("1+ 3-"));
    header.click(1, Qt::ShiftModifier); // the first one as well
    QCOMPARE(header.keys(), QStringLiteral("1- 3-"));
    header.click(0, Qt::ShiftModifier);
    QCOMPARE(header.keys(), QStringLiteral("1- 3- 0+"));
    header.click(1, Qt::ShiftModifier);
    QCOMPARE(header.keys(), QStringLiteral("3- 0+"));
    QCOMPARE(changed.count(), 6);
    // One alone again.
    header.click(2);
    QCOMPARE(header.keys(), QStringLiteral("2+"));
    header.click(2, Qt::ShiftModifier);
    header.click(2, Qt::ShiftModifier);
    QCOMPARE(header.keys(), QString());
}

void TestQueueHeader::numbersShowWhereThereAreSeveral()
{
    Header header;
    header.header.setSortKeys({{2, Qt::DescendingOrder}});
    QCOMPARE(header.header.optionOf(2).text, QStringLiteral("C"));
    QCOMPARE(header.header.optionOf(2).sortIndicator, QStyleOptionHeader::SortUp);
    QCOMPARE(header.header.optionOf(1).sortIndicator, QStyleOptionHeader::None);
    header.header.setSortKeys({{2, Qt::DescendingOrder}, {0, Qt::AscendingOrder}});
    QVERIFY(header.header.optionOf(2).text.contains(QChar(0x00B9)));
    QVERIFY(header.header.optionOf(0).text.contains(QChar(0x00B2)));
    QCOMPARE(header.header.optionOf(0).sortIndicator, QStyleOptionHeader::SortDown);
    QCOMPARE(header.header.optionOf(1).text, QStringLiteral("B"));
}

void TestQueueHeader::draggingWithShiftSortsNothing()
{
    Header header;
    header.click(1);
    const QPoint from = header.middle(0);
    const QPoint to = header.middle(2);
    QTest::mousePress(header.header.viewport(), Qt::LeftButton, Qt::ShiftModifier, from);
    for (int step = 1; step <= 5; ++step) {
        const QPoint at = from + (to - from) * step / 5;
        QMouseEvent move(QEvent::MouseMove, at, header.header.viewport()->mapToGlobal(at),
                         Qt::NoButton, Qt::LeftButton, Qt::ShiftModifier);
        QApplication::sendEvent(header.header.viewport(), &move);
    }
    QTest::mouseRelease(header.header.viewport(), Qt::LeftButton, Qt::ShiftModifier, to);
    QVERIFY(header.header.visualIndex(0) > 0); // it has moved
    QCOMPARE(header.keys(), QStringLiteral("1+"));
}

void TestQueueHeader::keysCountOnce()
{
    Header header;
    const QSignalSpy changed(&header.header, &QueueHeader::sortKeysChanged);
    header.header.setSortKeys(
        {{1, Qt::AscendingOrder}, {2, Qt::DescendingOrder}, {1, Qt::DescendingOrder}});
    QCOMPARE(header.keys(), QStringLiteral("1+ 2-"));
    header.header.setSortKeys({{1, Qt::AscendingOrder}, {2, Qt::DescendingOrder}});
    QCOMPARE(changed.count(), 1);
}

QTEST_MAIN(TestQueueHeader)
#include "tst_queueheader.moc"
