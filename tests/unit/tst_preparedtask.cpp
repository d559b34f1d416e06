// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labeling/preparedtask.h"

#include "redbrick/labeledtaskparser.h"

#include <QJsonDocument>
#include <QTest>

using namespace brickyard;

namespace {

/// A task with two series, of two items and one.
LabeledTask taskWith(const QString &id, const QStringList &items, bool withAddresses = true)
{
    QJsonArray addresses;
    for (qsizetype i = 0; i < items.size(); ++i)
        addresses += QStringLiteral("https://storage.example.com/%1?signature=s").arg(i);
    QJsonObject point{{QStringLiteral("name"), QStringLiteral("a name")},
                      {QStringLiteral("items"), QJsonArray::fromStringList(items)},
                      {QStringLiteral("seriesInfo"),
                       QJsonArray{QJsonObject{{QStringLiteral("itemsIndices"), QJsonArray{2, 0}}},
                                  QJsonObject{{QStringLiteral("itemsIndices"), QJsonArray{1}}}}}};
    if (withAddresses)
        point.insert(QStringLiteral("itemsPresigned"), addresses);
    return *labeledTaskFromJson(
        QJsonObject{{QStringLiteral("taskId"), id}, {QStringLiteral("datapoint"), point}});
}

const QStringList threeItems{QStringLiteral("x/a.PNG"), QStringLiteral("x/b.nii.gz"),
                             QStringLiteral("https://example.com/c.dcm?token=.sh")};

QJsonArray seriesOf(const PreparedTask &prepared)
{
    return QJsonDocument::fromJson(prepared.task.line)
        .object()
        .value(QLatin1String("series"))
        .toArray();
}

QStringList listIn(const QJsonValue &series, const char *member)
{
    QStringList list;
    const QJsonArray array = series.toObject().value(QLatin1String(member)).toArray();
    for (const QJsonValue entry : array)
        list += entry.toString();
    return list;
}

} // namespace

/// The lines that programs get, and where the items of a task go.
class TestPreparedTask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plain();
    void addresses();
    void files();
    void bothOfThem();
    void withoutAddresses();
    void names_data();
    void names();
    void suffixes_data();
    void suffixes();
};

void TestPreparedTask::plain()
{
    const PreparedTask prepared = preparedTask(taskWith(QStringLiteral("t-1"), threeItems), {});
    QCOMPARE(prepared.task.taskId, QStringLiteral("t-1"));
    QVERIFY(!prepared.task.line.contains('\n'));
    QVERIFY(!prepared.task.line.contains("signature"));
    QVERIFY(!prepared.task.line.contains("itemPaths"));
    QVERIFY(prepared.files.isEmpty());
    QVERIFY(prepared.folder.isEmpty());
    QCOMPARE(listIn(seriesOf(prepared).at(0), "items"),
             (QStringList{threeItems.at(2), threeItems.at(0)}));
}

void TestPreparedTask::addresses()
{
    const PreparedTask prepared =
        preparedTask(taskWith(QStringLiteral("t-1"), threeItems), {true, {}});
    QCOMPARE(listIn(seriesOf(prepared).at(1), "itemsPresigned"),
             QStringList{QStringLiteral("https://storage.example.com/1?signature=s")});
    QVERIFY(prepared.files.isEmpty());
}

void TestPreparedTask::files()
{
    const PreparedTask prepared =
        preparedTask(taskWith(QStringLiteral("t-1"), threeItems), {false, QStringLiteral("/f")});
    const QStringList first{QStringLiteral("/f/t-1/1/00001.dcm"),
                            QStringLiteral("/f/t-1/1/00002.png")};
    const QString second = QStringLiteral("/f/t-1/2/00001.nii.gz");
    QCOMPARE(listIn(seriesOf(prepared).at(0), "itemPaths"), first);
    QCOMPARE(listIn(seriesOf(prepared).at(1), "itemPaths"), QStringList{second});
    QVERIFY(!prepared.task.line.contains("signature"));
    QCOMPARE(prepared.folder, QStringLiteral("/f/t-1"));
    QCOMPARE(prepared.files.size(), 3);
    QCOMPARE(prepared.files.at(0).path, first.at(0));
    QCOMPARE(prepared.files.at(0).address,
             QUrl(QStringLiteral("https://storage.example.com/2?signature=s")));
    QCOMPARE(prepared.files.at(1).path, first.at(1));
    QCOMPARE(prepared.files.at(2).path, second);
    QCOMPARE(prepared.files.at(2).address,
             QUrl(QStringLiteral("https://storage.example.com/1?signature=s")));
}

void TestPreparedTask::bothOfThem()
{
    const PreparedTask prepared =
        preparedTask(taskWith(QStringLiteral("t-1"), threeItems), {true, QStringLiteral("/f")});
    QCOMPARE(listIn(seriesOf(prepared).at(0), "itemPaths").size(), 2);
    QCOMPARE(listIn(seriesOf(prepared).at(0), "itemsPresigned").size(), 2);
}

void TestPreparedTask::withoutAddresses()
{
    const PreparedTask prepared = preparedTask(taskWith(QStringLiteral("t-1"), threeItems, false),
                                               {false, QStringLiteral("/f")});
    QCOMPARE(prepared.files.size(), 3);
    QVERIFY(prepared.files.first().address.isEmpty());
}

void TestPreparedTask::names_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("outside") << QStringLiteral("../../etc");
    QTest::newRow("here") << QStringLiteral(".");
    QTest::newRow("two folders") << QStringLiteral("a/b");
    QTest::newRow("a line's end") << QStringLiteral("a\n");
    QTest::newRow("long") << QString(300, u'a');
}

void TestPreparedTask::names()
{
    QFETCH(QString, id);
    const auto folderOf = [](const QString &taskId) {
        return preparedTask(taskWith(taskId, threeItems), {false, QStringLiteral("/f")}).folder;
    };
    const QString folder = folderOf(id);
    QVERIFY2(QRegularExpression(QStringLiteral("\\A/f/[0-9a-f]{32}\\z")).match(folder).hasMatch(),
             qPrintable(folder));
    QVERIFY(folder != folderOf(id + u'/'));
}

void TestPreparedTask::suffixes_data()
{
    QTest::addColumn<QString>("item");
    QTest::addColumn<QString>("suffix");
    const auto row = [](const char *item, const char *suffix) {
        QTest::newRow(item) << QString::fromLatin1(item) << QString::fromLatin1(suffix);
    };
    row("scan.nii", ".nii");
    row("scan.NII.GZ", ".nii.gz");
    row("a.tar.gz", ".gz");
    row("IM0001", "");
    row("1.2.840.10008", ".10008");
    row("folder.png/image", "");
    row("image.p/../ng", "");
    row("image.not-a-suffix", "");
    row("image.waytoolong", "");
    row("..", "");
    row("", "");
    row("https://example.com/a.png?x=.exe", ".png");
    row("https://example.com/a.png#.exe", ".png");
}

void TestPreparedTask::suffixes()
{
    QFETCH(QString, item);
    QFETCH(QString, suffix);
    const PreparedTask prepared = preparedTask(taskWith(QStringLiteral("t"), {item, item, item}),
                                               {false, QStringLiteral("/f")});
    QCOMPARE(prepared.files.first().path, QString(QLatin1String("/f/t/1/00001") + suffix));
}

QTEST_GUILESS_MAIN(TestPreparedTask)
#include "tst_preparedtask.moc"
