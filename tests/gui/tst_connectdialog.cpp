// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/focuscheck.h"
#include "ui/connectdialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>

using namespace brickyard;

namespace {

const QString orgId = QStringLiteral("01234567-89ab-cdef-0123-456789abcdef");
const QString apiKey = QString(QStringLiteral("secret-") + QString(36, u'k'));

Project project(const QString &name)
{
    Project made;
    made.id = QStringLiteral("id of ") + name;
    made.name = name;
    made.status = QStringLiteral("CREATION_SUCCESS");
    return made;
}

/// Everything that can be read in the dialog, or through a screen reader.
QString everyText(const QDialog &dialog)
{
    QStringList texts;
    const QList<QWidget *> widgets = dialog.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        texts += widget->toolTip();
        texts += widget->accessibleName();
        texts += widget->accessibleDescription();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts += label->text();
        if (const auto *view = qobject_cast<const QTextEdit *>(widget))
            texts += view->toPlainText();
        if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            texts += edit->displayText();
    }
    return texts.join(u'\n');
}

} // namespace

class tst_ConnectDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_dialog.reset(); }

    void showsTheAddressInUse_data();
    void showsTheAddressInUse();
    void refusesWhatCannotBeRight_data();
    void refusesWhatCannotBeRight();
    void tests();
    void enterTestsThenConnects();
    void connects();
    void doubleClickConnects();
    void changedInputForgetsTheProjects();
    void preselects();
    void notReadyProjects();
    void noProjects();
    void busyThenCancel();
    void escapeCloses();
    void errorsStandBesideTheirField_data();
    void errorsStandBesideTheirField();
    void errorsGoWhenTyping();
    void hidesTheKey();
    void neverRepeatsTheKey();
    void withoutKeychain();
    void sandbox();
    void rememberedConnection();
    void neverMarkup();
    void fitsASmallScreen();
    void tabOrder();
    void names();

private:
    template<typename T> T *child(const char *name) const
    {
        return m_dialog->findChild<T *>(QString::fromLatin1(name));
    }
    void fill()
    {
        child<QLineEdit>("address")->setText(QStringLiteral("http://localhost:8080"));
        child<QLineEdit>("orgId")->setText(orgId);
        child<QLineEdit>("apiKey")->setText(apiKey);
    }
    void click(const char *name) { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }

    std::unique_ptr<ConnectDialog> m_dialog;
};

void tst_ConnectDialog::init()
{
    m_dialog = std::make_unique<ConnectDialog>();
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void tst_ConnectDialog::showsTheAddressInUse_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::newRow("default") << QStringLiteral("https://api.redbrickai.com")
                             << QStringLiteral("https://api.redbrickai.com/graphql/");
    QTest::newRow("sandbox") << QStringLiteral("http://localhost:8080/")
                             << QStringLiteral("http://localhost:8080/graphql/");
    QTest::newRow("own host") << QStringLiteral("RedBrick.example.com")
                              << QStringLiteral("https://redbrick.example.com/api/graphql/");
}

void tst_ConnectDialog::showsTheAddressInUse()
{
    QFETCH(QString, typed);
    QFETCH(QString, shown);
    auto *edit = child<QLineEdit>("address");
    edit->selectAll();
    QTest::keyClicks(edit, typed);
    QVERIFY(child<QTextEdit>("addressInUse")->toPlainText().endsWith(shown));
}

void tst_ConnectDialog::refusesWhatCannotBeRight_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("address") << QStringLiteral("address") << QStringLiteral("ftp://x");
    QTest::newRow("organization") << QStringLiteral("orgId") << QStringLiteral("my organization");
    QTest::newRow("no organization") << QStringLiteral("orgId") << QString();
    QTest::newRow("short key") << QStringLiteral("apiKey") << QStringLiteral("abc");
    QTest::newRow("long key") << QStringLiteral("apiKey") << QString(44, u'x');
    QTest::newRow("no key") << QStringLiteral("apiKey") << QString();
}

void tst_ConnectDialog::refusesWhatCannotBeRight()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    fill();
    auto *edit = m_dialog->findChild<QLineEdit *>(field);
    edit->setText(value);
    QSignalSpy tested(m_dialog.get(), &ConnectDialog::testRequested);
    click("testConnection");
    QCOMPARE(tested.count(), 0);
    for (const char *name : {"address", "orgId", "apiKey"}) {
        const auto *error =
            m_dialog->findChild<QTextEdit *>(QLatin1String(name) + QLatin1String("Error"));
        QCOMPARE(error->isVisible(), field == QLatin1String(name));
        QCOMPARE(error->toPlainText().isEmpty(), field != QLatin1String(name));
    }
    QVERIFY(edit->hasFocus());
}

void tst_ConnectDialog::tests()
{
    fill();
    child<QLineEdit>("apiKey")->setText(QString(u' ' + apiKey + u'\t'));
    child<QCheckBox>("sessionOnly")->setChecked(true);
    QSignalSpy tested(m_dialog.get(), &ConnectDialog::testRequested);
    click("testConnection");
    QCOMPARE(tested.count(), 1);
    const auto details = tested.first().first().value<ConnectionDetails>();
    QCOMPARE(details.address, QStringLiteral("http://localhost:8080"));
    QCOMPARE(details.orgId, orgId);
    QCOMPARE(details.apiKey, apiKey);
    QVERIFY(details.sessionOnly);
}

void tst_ConnectDialog::enterTestsThenConnects()
{
    fill();
    QSignalSpy tested(m_dialog.get(), &ConnectDialog::testRequested);
    QSignalSpy connected(m_dialog.get(), &ConnectDialog::connectRequested);
    QTest::keyClick(child<QLineEdit>("apiKey"), Qt::Key_Return);
    QCOMPARE(tested.count(), 1);
    m_dialog->setProjects(QStringLiteral("Demo"), {project(QStringLiteral("Chest"))});
    QVERIFY(child<QListWidget>("projects")->hasFocus());
    QTest::keyClick(child<QLineEdit>("address"), Qt::Key_Return);
    QCOMPARE(connected.count(), 1);
    QCOMPARE(tested.count(), 1);
}

void tst_ConnectDialog::connects()
{
    fill();
    auto *button = child<QPushButton>("connect");
    QVERIFY(!button->isEnabled());
    m_dialog->setProjects(QStringLiteral("Demo & Sons"),
                          {project(QStringLiteral("Chest")), project(QStringLiteral("Head"))});
    QVERIFY(button->isEnabled());
    child<QListWidget>("projects")->setCurrentRow(1);
    QSignalSpy connected(m_dialog.get(), &ConnectDialog::connectRequested);
    click("connect");
    QCOMPARE(connected.count(), 1);
    QCOMPARE(connected.first().at(0).value<ConnectionDetails>().apiKey, apiKey);
    QCOMPARE(connected.first().at(1).toString(), QStringLiteral("id of Head"));
}

void tst_ConnectDialog::doubleClickConnects()
{
    fill();
    m_dialog->setProjects(QStringLiteral("Demo"),
                          {project(QStringLiteral("Chest")), project(QStringLiteral("Head"))});
    QSignalSpy connected(m_dialog.get(), &ConnectDialog::connectRequested);
    auto *list = child<QListWidget>("projects");
    const QPoint place = list->visualItemRect(list->item(1)).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(connected.count(), 1);
    QCOMPARE(connected.first().at(1).toString(), QStringLiteral("id of Head"));
}

void tst_ConnectDialog::changedInputForgetsTheProjects()
{
    fill();
    m_dialog->setProjects(QStringLiteral("Demo"), {project(QStringLiteral("Chest"))});
    QTest::keyClicks(child<QLineEdit>("orgId"), QStringLiteral("x"));
    QVERIFY(!child<QPushButton>("connect")->isEnabled());
    QVERIFY(m_dialog->selectedProjectId().isEmpty());
    QVERIFY(!child<QListWidget>("projects")->isVisible());
}

void tst_ConnectDialog::preselects()
{
    m_dialog->setProjects(QStringLiteral("Demo"),
                          {project(QStringLiteral("Chest")), project(QStringLiteral("Head"))},
                          QStringLiteral("id of Head"));
    QCOMPARE(m_dialog->selectedProjectId(), QStringLiteral("id of Head"));
}

void tst_ConnectDialog::notReadyProjects()
{
    Project removed = project(QStringLiteral("Old"));
    removed.status = QStringLiteral("REMOVING");
    m_dialog->setProjects(QStringLiteral("Demo"), {removed, project(QStringLiteral("Chest"))},
                          removed.id);
    QCOMPARE(m_dialog->selectedProjectId(), QStringLiteral("id of Chest"));
    m_dialog->setProjects(QStringLiteral("Demo"), {removed});
    QVERIFY(m_dialog->selectedProjectId().isEmpty());
    QVERIFY(!child<QPushButton>("connect")->isEnabled());
    QVERIFY(child<QTextEdit>("connectStatus")->toPlainText().contains(QStringLiteral("ready")));
}

void tst_ConnectDialog::noProjects()
{
    m_dialog->setProjects(QStringLiteral("Demo"), {});
    QVERIFY(!child<QPushButton>("connect")->isEnabled());
    QVERIFY(
        child<QTextEdit>("connectStatus")->toPlainText().contains(QStringLiteral("no projects")));
}

void tst_ConnectDialog::busyThenCancel()
{
    fill();
    QSignalSpy cancelled(m_dialog.get(), &ConnectDialog::cancelRequested);
    m_dialog->setBusy(QStringLiteral("Asking for your projects…"));
    QCOMPARE(child<QTextEdit>("connectStatus")->toPlainText(),
             QStringLiteral("Asking for your projects…"));
    QVERIFY(child<QProgressBar>("connectProgress")->isVisible());
    for (const char *name : {"address", "orgId", "apiKey", "testConnection", "trySandbox"})
        QVERIFY2(!child<QWidget>(name)->isEnabled(), name);
    click("cancelConnect");
    QCOMPARE(cancelled.count(), 1);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(!child<QProgressBar>("connectProgress")->isVisible());
    QVERIFY(child<QWidget>("address")->isEnabled());

    // Esc and the window's button end what is going on first, too.
    m_dialog->setBusy(QStringLiteral("Asking…"));
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QCOMPARE(cancelled.count(), 2);
    QVERIFY(m_dialog->isVisible());
    m_dialog->setBusy(QStringLiteral("Asking…"));
    m_dialog->close();
    QCOMPARE(cancelled.count(), 3);
    QVERIFY(m_dialog->isVisible());
}

void tst_ConnectDialog::escapeCloses()
{
    QSignalSpy cancelled(m_dialog.get(), &ConnectDialog::cancelRequested);
    QSignalSpy rejected(m_dialog.get(), &QDialog::rejected);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(rejected.count(), 1);
    QCOMPARE(cancelled.count(), 0);
}

void tst_ConnectDialog::errorsStandBesideTheirField_data()
{
    QTest::addColumn<ConnectDialog::Field>("field");
    QTest::addColumn<QString>("view");
    QTest::addColumn<QString>("focus");
    QTest::newRow("general") << ConnectDialog::Field::General << QStringLiteral("connectStatus")
                             << QStringLiteral("testConnection");
    QTest::newRow("address") << ConnectDialog::Field::Address << QStringLiteral("addressError")
                             << QStringLiteral("address");
    QTest::newRow("organization") << ConnectDialog::Field::OrgId << QStringLiteral("orgIdError")
                                  << QStringLiteral("orgId");
    QTest::newRow("key") << ConnectDialog::Field::ApiKey << QStringLiteral("apiKeyError")
                         << QStringLiteral("apiKey");
}

void tst_ConnectDialog::errorsStandBesideTheirField()
{
    QFETCH(ConnectDialog::Field, field);
    QFETCH(QString, view);
    QFETCH(QString, focus);
    fill();
    m_dialog->setBusy(QStringLiteral("Asking…"));
    m_dialog->setError(field, QStringLiteral("It is <i>refused</i>."));
    auto *error = m_dialog->findChild<QTextEdit *>(view);
    QVERIFY(error->isVisible());
    QCOMPARE(error->toPlainText(), QStringLiteral("It is <i>refused</i>."));
    QVERIFY(m_dialog->findChild<QWidget *>(focus)->hasFocus());
    QVERIFY(child<QWidget>("testConnection")->isEnabled());
    // No other window opened for it.
    QVERIFY(!QApplication::activeModalWidget()
            || QApplication::activeModalWidget() == m_dialog.get());
}

void tst_ConnectDialog::errorsGoWhenTyping()
{
    fill();
    m_dialog->setError(ConnectDialog::Field::ApiKey, QStringLiteral("Refused."));
    QTest::keyClicks(child<QLineEdit>("apiKey"), QStringLiteral("x"));
    QVERIFY(!child<QTextEdit>("apiKeyError")->isVisible());
}

void tst_ConnectDialog::hidesTheKey()
{
    fill();
    auto *edit = child<QLineEdit>("apiKey");
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
    QVERIFY(!edit->displayText().contains(QStringLiteral("secret")));
    QTest::mouseClick(child<QToolButton>("revealKey"), Qt::LeftButton);
    QCOMPARE(edit->displayText(), apiKey);
    QTest::mouseClick(child<QToolButton>("revealKey"), Qt::LeftButton);
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
}

void tst_ConnectDialog::neverRepeatsTheKey()
{
    fill();
    m_dialog->setError(ConnectDialog::Field::General,
                       QStringLiteral("The key %1 is unknown.").arg(apiKey));
    QVERIFY(!everyText(*m_dialog).contains(apiKey));
    QVERIFY(child<QTextEdit>("connectStatus")->toPlainText().contains(QStringLiteral("unknown")));
    child<QLineEdit>("apiKey")->setText(QStringLiteral("secret-too-short"));
    click("testConnection");
    QVERIFY(!everyText(*m_dialog).contains(QStringLiteral("secret-too-short")));
}

void tst_ConnectDialog::withoutKeychain()
{
    fill();
    QVERIFY(!child<QTextEdit>("keychainNote")->isVisible());
    m_dialog->setKeychainAvailable(false, QStringLiteral("Nobody answers."));
    QVERIFY(child<QTextEdit>("keychainNote")->isVisible());
    QVERIFY(child<QTextEdit>("keychainNote")
                ->toPlainText()
                .contains(QStringLiteral("Nobody answers.")));
    m_dialog->setProjects(QStringLiteral("Demo"), {project(QStringLiteral("Chest"))});
    // It must be agreed to.
    QVERIFY(!child<QPushButton>("connect")->isEnabled());
    QTest::keyClick(child<QCheckBox>("sessionOnly"), Qt::Key_Space);
    QVERIFY(child<QPushButton>("connect")->isEnabled());
    QSignalSpy connected(m_dialog.get(), &ConnectDialog::connectRequested);
    click("connect");
    QVERIFY(connected.first().at(0).value<ConnectionDetails>().sessionOnly);
}

void tst_ConnectDialog::sandbox()
{
    QSignalSpy asked(m_dialog.get(), &ConnectDialog::sandboxRequested);
    QCOMPARE(child<QPushButton>("trySandbox")->accessibleName(), QStringLiteral("Try the sandbox"));
    click("trySandbox");
    QCOMPARE(asked.count(), 1);
}

void tst_ConnectDialog::rememberedConnection()
{
    m_dialog->setConnection(QStringLiteral("http://localhost:1"), orgId);
    QCOMPARE(m_dialog->details().address, QStringLiteral("http://localhost:1"));
    QCOMPARE(m_dialog->details().orgId, orgId);
    QVERIFY(m_dialog->details().apiKey.isEmpty());
    QVERIFY(child<QLineEdit>("apiKey")->hasFocus());
}

void tst_ConnectDialog::neverMarkup()
{
    const QString name = QStringLiteral("<b>Chest</b> & heart");
    m_dialog->setProjects(name, {project(name)});
    QCOMPARE(child<QListWidget>("projects")->item(0)->text(), name);
    const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
    bool found = false;
    for (const QLabel *label : labels) {
        if (!label->text().contains(QStringLiteral("<b>Chest</b>")))
            continue;
        found = true;
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(label->text().contains(QStringLiteral("&& heart")));
    }
    QVERIFY(found);
}

void tst_ConnectDialog::fitsASmallScreen()
{
    fill();
    m_dialog->setKeychainAvailable(false, QString(2000, u'x'));
    for (const auto field : {ConnectDialog::Field::Address, ConnectDialog::Field::OrgId,
                             ConnectDialog::Field::ApiKey, ConnectDialog::Field::General})
        m_dialog->setError(field,
                           QStringLiteral("Something that needs two lines is wrong with "
                                          "what stands in this field of the dialog."));
    QCoreApplication::processEvents();
    QVERIFY2(m_dialog->minimumSizeHint().height() <= 600,
             qPrintable(QString::number(m_dialog->minimumSizeHint().height())));
    QVERIFY(m_dialog->minimumSizeHint().width() <= 640);
}

void tst_ConnectDialog::tabOrder()
{
    fill();
    m_dialog->setProjects(QStringLiteral("Demo"), {project(QStringLiteral("Chest"))});
    child<QLineEdit>("address")->setFocus();
    QStringList order;
    for (int i = 0; i < 10; ++i) {
        order += QApplication::focusWidget()->objectName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const QStringList expected = {QStringLiteral("address"),        QStringLiteral("orgId"),
                                  QStringLiteral("apiKey"),         QStringLiteral("revealKey"),
                                  QStringLiteral("sessionOnly"),    QStringLiteral("projects"),
                                  QStringLiteral("testConnection"), QStringLiteral("connect"),
                                  QStringLiteral("cancelConnect"),  QStringLiteral("trySandbox")};
    QCOMPARE(order, expected);
}

void tst_ConnectDialog::names()
{
    QCOMPARE(child<QPushButton>("connect")->accessibleName(), QStringLiteral("Connect"));
    QCOMPARE(test::unnamedFocusWidgets(m_dialog.get()), QStringList());
}

QTEST_MAIN(tst_ConnectDialog)
#include "tst_connectdialog.moc"
