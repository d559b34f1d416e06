// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFile>
#include <QTest>
#include <QTranslator>

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void plurals_data();
    void plurals();
    void everyPluralIsThere();

private:
    QTranslator m_translator;
};

void TestTranslations::initTestCase()
{
    QVERIFY(m_translator.load(QStringLiteral(":/i18n/brickyard_en.qm")));
    QVERIFY(QCoreApplication::installTranslator(&m_translator));
}

void TestTranslations::plurals_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0 << QStringLiteral("Unassign 0 tasks");
    QTest::newRow("one") << 1 << QStringLiteral("Unassign 1 task");
    QTest::newRow("two") << 2 << QStringLiteral("Unassign 2 tasks");
}

/// update_translations leaves new ones empty, for somebody to write.
void TestTranslations::everyPluralIsThere()
{
    QFile file(QStringLiteral(BRICKYARD_SOURCE_DIR "/translations/brickyard_en.ts"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("unfinished"));
    // The context of a class with Q_OBJECT has its namespace in it.
    QCOMPARE(QCoreApplication::translate("brickyard::QueueView", "%Ln task(s)", nullptr, 1),
             QStringLiteral("1 task"));
}

void TestTranslations::plurals()
{
    QFETCH(int, count);
    QFETCH(QString, text);
    QCOMPARE(QCoreApplication::translate("Operation", "Unassign %n task(s)", nullptr, count), text);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
