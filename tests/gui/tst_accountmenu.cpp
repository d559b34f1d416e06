// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/settings.h"
#include "ui/accountmenu.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace brickyard;

class tst_AccountMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void listsAccountsAndTheSandbox();
    void marksTheOneThatIsOpen();
    void tellsTheSameNameApart();
    void showsAnAmpersand();
    void saysWhichWasChosen();
    void theOpenOneIsNotOpenedAgain();
    void removesOnlyAnOpenAccount();

private:
    Account save(const QString &name, const QString &address);
    /// As it shows when it is opened.
    QStringList texts();
    QAction *action(const QUuid &id);
    QAction *action(const char *name)
    {
        return m_menu->findChild<QAction *>(QString::fromLatin1(name));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<AccountMenu> m_menu;
    std::unique_ptr<Settings> m_settings;
};

void tst_AccountMenu::init()
{
    m_menu.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("a.ini")));
    m_menu = std::make_unique<AccountMenu>(*m_settings);
}

Account tst_AccountMenu::save(const QString &name, const QString &address)
{
    Account account;
    account.id = QUuid::createUuid();
    account.name = name;
    account.address = address;
    account.orgId = QStringLiteral("organization");
    m_settings->saveAccount(account);
    return account;
}

QStringList tst_AccountMenu::texts()
{
    Q_EMIT m_menu->aboutToShow();
    QStringList texts;
    const QList<QAction *> actions = m_menu->actions();
    for (const QAction *each : actions) {
        if (each->isCheckable())
            texts += each->text();
    }
    return texts;
}

QAction *tst_AccountMenu::action(const QUuid &id)
{
    Q_EMIT m_menu->aboutToShow();
    const QList<QAction *> actions = m_menu->actions();
    for (QAction *each : actions) {
        if (each->isCheckable() && each->data().toUuid() == id)
            return each;
    }
    return nullptr;
}

void tst_AccountMenu::listsAccountsAndTheSandbox()
{
    QCOMPARE(texts().size(), 1);
    save(QStringLiteral("Radiology"), QStringLiteral("https://a.example.org"));
    save(QString(), QStringLiteral("https://b.example.org"));
    const QStringList expected{QStringLiteral("Radiology"), QStringLiteral("organization"),
                               QStringLiteral("The sandbox")};
    QCOMPARE(texts(), expected);
}

void tst_AccountMenu::marksTheOneThatIsOpen()
{
    const Account first = save(QStringLiteral("A"), QStringLiteral("https://a.example.org"));
    const Account second = save(QStringLiteral("B"), QStringLiteral("https://a.example.org"));
    m_menu->setCurrent(second.id);
    QVERIFY(action(second.id)->isChecked());
    QVERIFY(!action(first.id)->isChecked());
    m_menu->setCurrent(Account::sandboxId());
    QVERIFY(action(Account::sandboxId())->isChecked());
    QVERIFY(!action(second.id)->isChecked());
}

void tst_AccountMenu::tellsTheSameNameApart()
{
    save(QStringLiteral("A"), QStringLiteral("https://a.example.org"));
    save(QStringLiteral("A"), QStringLiteral("https://b.example.org"));
    const QStringList shown = texts();
    QVERIFY(shown[0].contains(QLatin1String("a.example.org")));
    QVERIFY(shown[1].contains(QLatin1String("b.example.org")));
}

void tst_AccountMenu::showsAnAmpersand()
{
    save(QStringLiteral("Brick & Co"), QStringLiteral("https://a.example.org"));
    QCOMPARE(texts().first(), QStringLiteral("Brick && Co"));
}

void tst_AccountMenu::saysWhichWasChosen()
{
    const Account account = save(QStringLiteral("A"), QStringLiteral("https://a.example.org"));
    QSignalSpy chosen(m_menu.get(), &AccountMenu::accountChosen);
    action(account.id)->trigger();
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.takeFirst().first().value<Account>(), account);
    action(Account::sandboxId())->trigger();
    QVERIFY(chosen.takeFirst().first().value<Account>().isSandbox());
    QSignalSpy another(m_menu.get(), &AccountMenu::connectRequested);
    action("connectAnotherAction")->trigger();
    QCOMPARE(another.count(), 1);
}

void tst_AccountMenu::theOpenOneIsNotOpenedAgain()
{
    const Account account = save(QStringLiteral("A"), QStringLiteral("https://a.example.org"));
    m_menu->setCurrent(account.id);
    QSignalSpy chosen(m_menu.get(), &AccountMenu::accountChosen);
    action(account.id)->trigger();
    QCOMPARE(chosen.count(), 0);
}

void tst_AccountMenu::removesOnlyAnOpenAccount()
{
    const Account account = save(QStringLiteral("A"), QStringLiteral("https://a.example.org"));
    QSignalSpy removed(m_menu.get(), &AccountMenu::removeRequested);
    const auto isOffered = [this] {
        Q_EMIT m_menu->aboutToShow();
        return action("removeAccountAction")->isEnabled();
    };
    QVERIFY(!isOffered());
    m_menu->setCurrent(Account::sandboxId());
    QVERIFY(!isOffered());
    m_menu->setCurrent(account.id);
    QVERIFY(isOffered());
    action("removeAccountAction")->trigger();
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed.first().first().value<Account>(), account);
}

QTEST_MAIN(tst_AccountMenu)
#include "tst_accountmenu.moc"
