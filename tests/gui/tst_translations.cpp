// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/connector.h"
#include "account/credentialstore.h"
#include "account/sandboxprocess.h"
#include "account/settings.h"
#include "queue/taskfiltermodel.h"
#include "queue/taskselection.h"
#include "queue/tasktablemodel.h"
#include "queue/tasktext.h"
#include "redbrick/timings.h"
#include "ui/mainwindow.h"
#include "ui/queuetable.h"

#include <QApplication>
#include <QFile>
#include <QHash>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace brickyard;

// What the languages say. That they are complete is looked at by tests/unit/translations.py.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void plurals_data();
    void plurals();
    void numbersAndDates_data();
    void numbersAndDates();
    void sentences();
    void mnemonicsDiffer_data();
    void mnemonicsDiffer();
    void statesFit();
    void everyPluralIsThere();

private:
    void speak(const QString &language);

    QTranslator m_translator;
};

/// As main() does it, where the system's locale is of that language.
void TestTranslations::speak(const QString &language)
{
    QLocale::setDefault(QLocale(language));
    QVERIFY(m_translator.load(QLocale(), QStringLiteral("brickyard"), QStringLiteral("_"),
                              QStringLiteral(":/i18n")));
    QVERIFY(QCoreApplication::installTranslator(&m_translator));
}

void TestTranslations::cleanup()
{
    QCoreApplication::removeTranslator(&m_translator);
    QLocale::setDefault(QLocale::c());
}

void TestTranslations::plurals_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("text");
    const QString en = QStringLiteral("en");
    QTest::newRow("en, none") << en << 0 << QStringLiteral("Reject 0 tasks in %1");
    QTest::newRow("en, one") << en << 1 << QStringLiteral("Reject 1 task in %1");
    QTest::newRow("en, two") << en << 2 << QStringLiteral("Reject 2 tasks in %1");
    const QString de = QStringLiteral("de");
    QTest::newRow("de, none") << de << 0 << QStringLiteral("0 Aufgaben in %1 ablehnen");
    QTest::newRow("de, one") << de << 1 << QStringLiteral("1 Aufgabe in %1 ablehnen");
    QTest::newRow("de, two") << de << 2 << QStringLiteral("2 Aufgaben in %1 ablehnen");
}

void TestTranslations::plurals()
{
    QFETCH(QString, language);
    QFETCH(int, count);
    QFETCH(QString, text);
    speak(language);
    QCOMPARE(QCoreApplication::translate("Operation", "Reject %Ln task(s) in %1", nullptr, count),
             text);
}

void TestTranslations::numbersAndDates_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("tasks");
    QTest::addColumn<QString>("time");
    QTest::newRow("en") << QStringLiteral("en_US") << QStringLiteral("20,118 tasks")
                        << QStringLiteral("3/7/26");
    QTest::newRow("de") << QStringLiteral("de_DE") << QStringLiteral("20.118 Aufgaben")
                        << QStringLiteral("07.03.26");
    QTest::newRow("Austria") << QStringLiteral("de_AT") << QStringLiteral("20\u00a0118 Aufgaben")
                             << QStringLiteral("07.03.26");
}

/// They are the locale's, of the same language as the words.
void TestTranslations::numbersAndDates()
{
    QFETCH(QString, language);
    QFETCH(QString, tasks);
    QFETCH(QString, time);
    speak(language);
    // The context of a class with Q_OBJECT has its namespace in it.
    QCOMPARE(QCoreApplication::translate("brickyard::QueueView", "%Ln task(s)", nullptr, 20118),
             tasks);
    const QString shown = TaskText::shortTime(QDateTime(QDate(2026, 3, 7), QTime(14, 2)));
    QVERIFY2(shown.startsWith(time), qPrintable(shown));
}

void TestTranslations::sentences()
{
    speak(QStringLiteral("de_DE"));
    QCOMPARE(QCoreApplication::translate("brickyard::PeopleModel", "%1 has no access to %2.")
                 .arg(QStringLiteral("Anna"), QStringLiteral("Review_1")),
             QStringLiteral("Anna hat keinen Zugriff auf Review_1."));
    QCOMPARE(QCoreApplication::translate("Operation", "Assign %Ln task(s) to %1", nullptr, 37)
                 .arg(QStringLiteral("Anna")),
             QStringLiteral("37 Aufgaben an Anna zuweisen"));
    QCOMPARE(TaskText::state(TaskState::Staged, {}), QStringLiteral("Entwurf"));
}

void TestTranslations::mnemonicsDiffer_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << QStringLiteral("en");
    QTest::newRow("de") << QStringLiteral("de");
}

/// The same one twice in a menu would have to be pressed twice.
void TestTranslations::mnemonicsDiffer()
{
    QFETCH(QString, language);
    speak(language);
    const QTemporaryDir folder;
    const Timings timings;
    Settings settings(folder.filePath(QStringLiteral("brickyard.ini")));
    MemoryCredentialStore credentials;
    SandboxProcess sandbox(QString(), folder.path(), timings);
    Connector connector(settings, credentials, sandbox, timings,
                        folder.filePath(QStringLiteral("journal")));
    const MainWindow window(settings, credentials, connector, timings);

    QList<const QWidget *> menus{window.menuBar()};
    for (const QMenu *menu : window.findChildren<QMenu *>())
        menus += menu;
    QCOMPARE_GT(menus.size(), 5);
    int found = 0;
    for (const QWidget *menu : std::as_const(menus)) {
        QHash<QKeySequence, QString> taken;
        for (const QAction *action : menu->actions()) {
            const QKeySequence key = QKeySequence::mnemonic(action->text());
            if (key.isEmpty())
                continue;
            QVERIFY2(!taken.contains(key), qPrintable(taken.value(key) + u' ' + action->text()));
            taken.insert(key, action->text());
            ++found;
        }
    }
    QCOMPARE_GT(found, 15);
}

/// The longest state is not cut off where the columns are as they are at first.
void TestTranslations::statesFit()
{
    speak(QStringLiteral("de"));
    TaskTableModel tasks;
    TaskFilterModel filter(&tasks);
    TaskSelection selection(&filter);
    const QueueTable table(&filter, &selection);
    const QString longest = TaskText::state(TaskState::Unassigned, {});
    QCOMPARE(longest, QStringLiteral("Nicht zugewiesen"));
    // The icon, and what is around it.
    QCOMPARE_GE(table.columnWidth(TaskTableModel::StateColumn),
                table.fontMetrics().horizontalAdvance(longest) + 40);
}

/// update_translations leaves new ones empty, for somebody to write.
void TestTranslations::everyPluralIsThere()
{
    for (const char *name : {"en", "de"}) {
        QFile file(QLatin1StringView(BRICKYARD_SOURCE_DIR "/translations/brickyard_")
                   + QLatin1StringView(name) + QLatin1StringView(".ts"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("type=\"unfinished\""), name);
    }
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
