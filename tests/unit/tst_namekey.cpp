// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/namekey.h"

#include <QTest>

using namespace brickyard;

namespace {

std::string keyOf(const QString &name)
{
    std::string key;
    appendNameKey(name.toCaseFolded().toUtf8(), key);
    return key;
}

} // namespace

class TestNameKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersNames_data();
    void ordersNames();
    void equalNamesHaveEqualKeys();
    void onlyTheLastByteIsZero_data();
    void onlyTheLastByteIsZero();
};

void TestNameKey::ordersNames_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    const auto row = [](const char *name, const char *first, const char *second) {
        QTest::newRow(name) << QString::fromUtf8(first) << QString::fromUtf8(second);
    };
    row("numbers by their value", "ct-2", "ct-10");
    row("numbers with zeros before them", "ct-002", "ct-10");
    row("a number that goes on", "ct-2", "ct-2a");
    row("a number within", "site-9/ct-1", "site-10/ct-0");
    row("the beginning of another", "ct", "ct-1");
    row("nothing", "", "a");
    row("marks before numbers", "a_1", "a1");
    row("numbers before letters", "a1", "aa");
    row("space before a mark", "a b", "a-b");
    row("case does not count", "Alpha", "beta");
    row("nor does it backwards", "alpha", "Beta");
    row("accents do not count before the rest", "Ärzte 1", "arzte 2");
    row("nor backwards", "arzte 1", "Ärzte 2");
    row("of names that are alike the plain one", "arzte", "Ärzte");
    row("and those together before longer ones", "Ärzte", "arztes");
    row("sharp s", "straße 1", "strasse 2");
    row("other scripts behind", "z", "проба");
    row("other scripts by their letters", "проба 1", "проба 2");
    row("very long numbers", "1234567890123456789012345", "1234567890123456789012346");
    row("longer numbers", "99999999999999999999", "100000000000000000000");
}

void TestNameKey::ordersNames()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QVERIFY(keyOf(first) < keyOf(second));
    QVERIFY(!(keyOf(second) < keyOf(first)));
}

void TestNameKey::equalNamesHaveEqualKeys()
{
    QCOMPARE(keyOf(QStringLiteral("Scan 01")), keyOf(QStringLiteral("sCAN 1")));
    QVERIFY(keyOf(QStringLiteral("scan 1")) != keyOf(QStringLiteral("scan 11")));
}

void TestNameKey::onlyTheLastByteIsZero_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("ascii") << QStringLiteral("site-0/patient-000/x");
    QTest::newRow("a zero in it") << QString(QStringLiteral("a") + QChar(0) + QStringLiteral("b"));
    QTest::newRow("a zero and accents")
        << QString(QStringLiteral("ä") + QChar(0) + QStringLiteral("b"));
    QTest::newRow("a letter whose number ends in zeros") << QString(QChar(0x4000));
    QTest::newRow("a number that is very long") << QString(1000, u'0');
    QTest::newRow("a number that is longer than its length can say") << QString(1000, u'7');
}

void TestNameKey::onlyTheLastByteIsZero()
{
    QFETCH(QString, name);
    const std::string key = keyOf(name);
    QCOMPARE(key.find('\0'), key.size() - 1);
}

QTEST_APPLESS_MAIN(TestNameKey)
#include "tst_namekey.moc"
