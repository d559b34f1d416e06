// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/countdelegate.h"

#include <QImage>
#include <QListWidget>
#include <QPainter>
#include <QTest>

using namespace brickyard;

namespace {

enum { CountRole = Qt::UserRole + 1, MarkRole };

constexpr QSize rowSize(200, 30);
constexpr int countWidth = 60; // more than a count of four digits takes

class Delegate : public CountDelegate
{
public:
    explicit Delegate(bool hasEdge = false, bool hasFocusFrame = false)
        : CountDelegate({rowSize.height(), 4, 4, hasEdge, hasFocusFrame})
    {}

protected:
    Row row(const QModelIndex &index) const override
    {
        return {IconName::Project, index.data(CountRole).toString(),
                index.data(MarkRole).toString()};
    }
};

QImage picture(const Delegate &delegate, const QString &name, const QString &count,
               const QString &mark = {}, QStyle::State state = QStyle::State_Enabled)
{
    QListWidget list;
    list.addItem(name);
    list.item(0)->setData(CountRole, count);
    list.item(0)->setData(MarkRole, mark);
    QStyleOptionViewItem option;
    option.initFrom(&list);
    option.widget = &list;
    option.rect = QRect({}, rowSize);
    option.state = state;
    QImage image(rowSize, QImage::Format_RGB32);
    image.fill(list.palette().color(QPalette::Base));
    QPainter painter(&image);
    delegate.paint(&painter, option, list.model()->index(0, 0));
    return image;
}

QImage left(const QImage &image)
{
    return image.copy(0, 0, image.width() - countWidth, image.height());
}

QImage right(const QImage &image)
{
    return image.copy(image.width() - countWidth, 0, countWidth, image.height());
}

} // namespace

class TestCountDelegate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsHaveOneHeight();
    void theCountIsAtTheRight();
    void aLongNameLeavesTheCountAlone();
    void aMarkIsLeftOfTheCount();
    void marksWhatIsSelectedAndCurrent();
};

void TestCountDelegate::rowsHaveOneHeight()
{
    const Delegate delegate;
    QListWidget list;
    list.addItem(QStringLiteral("Name\nof two lines"));
    QCOMPARE(delegate.sizeHint({}, list.model()->index(0, 0)).height(), rowSize.height());
}

void TestCountDelegate::theCountIsAtTheRight()
{
    const Delegate delegate;
    const QImage one = picture(delegate, QStringLiteral("Name"), QStringLiteral("1"));
    const QImage many = picture(delegate, QStringLiteral("Name"), QStringLiteral("4812"));
    QCOMPARE(left(one), left(many));
    QVERIFY(right(one) != right(many));
}

void TestCountDelegate::aLongNameLeavesTheCountAlone()
{
    const Delegate delegate;
    const QString count = QStringLiteral("123456789"); // nothing else has room right of its left
    const QImage plain = picture(delegate, QStringLiteral("Name"), count);
    const QImage elided = picture(delegate, QString(200, u'n'), count);
    QVERIFY(left(plain) != left(elided));
    QCOMPARE(right(plain), right(elided));
}

void TestCountDelegate::aMarkIsLeftOfTheCount()
{
    const Delegate delegate;
    const QString count = QStringLiteral("123456789");
    const QImage plain = picture(delegate, QStringLiteral("Name"), count);
    const QImage marked = picture(delegate, QStringLiteral("Name"), count, QStringLiteral("m"));
    QVERIFY(left(plain) != left(marked));
    QCOMPARE(right(plain), right(marked));
}

void TestCountDelegate::marksWhatIsSelectedAndCurrent()
{
    const auto shown = [](const Delegate &delegate, QStyle::State state) {
        return picture(delegate, QStringLiteral("Name"), QStringLiteral("1"), {},
                       state | QStyle::State_Enabled);
    };
    const Delegate plain;
    const Delegate edge(true);
    const Delegate frame(false, true);
    QCOMPARE(shown(edge, {}), shown(plain, {}));
    QVERIFY(shown(edge, QStyle::State_Selected) != shown(plain, QStyle::State_Selected));
    QCOMPARE(shown(frame, {}), shown(plain, {}));
    QVERIFY(shown(frame, QStyle::State_HasFocus) != shown(plain, QStyle::State_HasFocus));
}

QTEST_MAIN(TestCountDelegate)
#include "tst_countdelegate.moc"
