// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/connector.h"
#include "account/credentialstore.h"
#include "account/sandboxprocess.h"
#include "account/session.h"
#include "account/settings.h"
#include "account/singleinstance.h"
#include "cli/options.h"
#include "diagnostics/logfile.h"
#include "queue/overviewmodel.h"
#include "queue/tasktablemodel.h"
#include "tests/support/testsandbox.h"
#include "ui/mainwindow.h"
#include "ui/queueview.h"
#include "ui/stagelist.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <memory>

using namespace brickyard;

/// What the window does with settings and accounts, over a sandbox that stands for a service.
class tst_MainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void remembersDocksAndColumns();
    void resetsTheLayout();
    void eachStageHasItsColumns();
    void showsAllProjects();
    void goesFromAllProjectsToAStage();
    void aLayoutFromBeforeHasThemAll();
    void viewsAndFoldersFollowTheProject();
    void aViewShowsWhomItIsAbout();
    void theFilterKnowsTheStages();
    void settingsReachTheSession();
    void copiesDiagnosticsWithoutSecrets();
    void namesTheOrganizationWhereThereAreSeveral();
    void switchesBetweenAccounts();
    void removesAnAccountAndItsKey();
    void showsItselfAgain();
    void noShortcutBehindAQuestion();

private:
    void makeWindow();
    template<typename T> T *child(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    QDockWidget *dock(const char *name) const { return child<QDockWidget>(name); }
    QHeaderView *columns() const { return child<QHeaderView>("taskQueueHeader"); }
    bool startService();
    Account saveAccount(const QString &name);
    void open(const Account &account);
    QAction *accountAction(const QUuid &id) const;
    /// Until there is a stage, so that nothing is under way.
    bool isOpen(const Account &account) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MemoryCredentialStore> m_credentials;
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<Connector> m_connector;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<tests::TestSandbox> m_service;
    Timings m_timings;
};

void tst_MainWindow::init()
{
    m_timings.requestTimeout = 20'000; // far beyond what a busy computer needs
    m_folder = std::make_unique<QTemporaryDir>();
    const DataFolders folders = DataFolders::below(m_folder->path());
    m_settings = std::make_unique<Settings>(folders.settingsFile);
    m_credentials = std::make_unique<MemoryCredentialStore>();
    m_sandbox = std::make_unique<SandboxProcess>(QStringLiteral("/nonexistent"), folders.sandbox,
                                                 m_timings);
    m_connector = std::make_unique<Connector>(*m_settings, *m_credentials, *m_sandbox, m_timings,
                                              m_folder->filePath(QStringLiteral("journal")));
    makeWindow();
}

void tst_MainWindow::cleanup()
{
    m_window.reset();
    m_connector.reset();
    m_service.reset();
}

void tst_MainWindow::makeWindow()
{
    m_window.reset();
    m_window = std::make_unique<MainWindow>(*m_settings, *m_credentials, *m_connector, m_timings);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

bool tst_MainWindow::startService()
{
    m_service = std::make_unique<tests::TestSandbox>();
    return m_service->start();
}

Account tst_MainWindow::saveAccount(const QString &name)
{
    Account account;
    account.id = QUuid::createUuid();
    account.name = name;
    account.address = m_service->url.toString(QUrl::RemovePath);
    account.orgId = m_service->orgId;
    account.lastProjectId = m_service->projectId;
    m_settings->saveAccount(account);
    m_credentials->write(account.id, m_service->apiKey, this, [](const Result<Done> &) {});
    return account;
}

void tst_MainWindow::open(const Account &account)
{
    m_settings->setLastAccountId(account.id);
    m_window->begin(Options(), QString());
}

QAction *tst_MainWindow::accountAction(const QUuid &id) const
{
    auto *menu = child<QMenu>("accountMenu");
    Q_EMIT menu->aboutToShow();
    const QList<QAction *> actions = menu->actions();
    for (QAction *action : actions) {
        if (action->isCheckable() && action->data().toUuid() == id)
            return action;
    }
    return nullptr;
}

bool tst_MainWindow::isOpen(const Account &account) const
{
    const Session *session = m_connector->session();
    return session && session->account().id == account.id && session->project()
        && child<QComboBox>("projects")->isEnabled();
}

void tst_MainWindow::remembersDocksAndColumns()
{
    dock("activityDock")->hide();
    dock("peopleDock")->setFloating(true);
    columns()->hideSection(TaskTableModel::PriorityColumn);
    columns()->resizeSection(TaskTableModel::NameColumn, 321);
    m_window->close();
    makeWindow();
    QVERIFY(!dock("activityDock")->isVisible());
    QVERIFY(dock("peopleDock")->isFloating());
    QVERIFY(dock("peopleDock")->isVisible());
    QVERIFY(dock("stagesDock")->isVisible());
    QVERIFY(columns()->isSectionHidden(TaskTableModel::PriorityColumn));
    QCOMPARE(columns()->sectionSize(TaskTableModel::NameColumn), 321);
}

void tst_MainWindow::resetsTheLayout()
{
    const int stagesWidth = dock("stagesDock")->width();
    const int nameWidth = columns()->sectionSize(TaskTableModel::NameColumn);
    dock("activityDock")->hide();
    dock("peopleDock")->setFloating(true);
    m_window->addDockWidget(Qt::BottomDockWidgetArea, dock("stagesDock"));
    columns()->hideSection(TaskTableModel::PriorityColumn);
    columns()->resizeSection(TaskTableModel::NameColumn, 321);
    columns()->moveSection(0, 3);
    // Also what an earlier run has left.
    m_window->close();
    makeWindow();
    child<QAction>("resetLayoutAction")->trigger();
    QVERIFY(dock("activityDock")->isVisible());
    QVERIFY(!dock("peopleDock")->isFloating());
    QCOMPARE(m_window->dockWidgetArea(dock("stagesDock")), Qt::LeftDockWidgetArea);
    QTRY_COMPARE(dock("stagesDock")->width(), stagesWidth);
    QVERIFY(!columns()->isSectionHidden(TaskTableModel::PriorityColumn));
    QCOMPARE(columns()->sectionSize(TaskTableModel::NameColumn), nameWidth);
    QCOMPARE(columns()->visualIndex(0), 0);
}

void tst_MainWindow::eachStageHasItsColumns()
{
    QVERIFY(startService());
    const Account account = saveAccount(QStringLiteral("A"));
    open(account);
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(account), 30'000);
    auto *stages = child<StageList>("stages");
    const auto openStage = [&](const char *name) {
        Q_EMIT stages->stageChosen(QString::fromLatin1(name));
    };
    openStage("Label");
    columns()->hideSection(TaskTableModel::PriorityColumn);
    openStage("Review_1");
    QVERIFY(!columns()->isSectionHidden(TaskTableModel::PriorityColumn));
    columns()->resizeSection(TaskTableModel::NameColumn, 321);
    m_window->close();
    makeWindow();
    open(account);
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(account), 30'000);
    stages = child<StageList>("stages");
    openStage("Label");
    QVERIFY(columns()->isSectionHidden(TaskTableModel::PriorityColumn));
    openStage("Review_1");
    QVERIFY(!columns()->isSectionHidden(TaskTableModel::PriorityColumn));
    QCOMPARE(columns()->sectionSize(TaskTableModel::NameColumn), 321);
}

void tst_MainWindow::showsAllProjects()
{
    auto *action = child<QAction>("overviewAction");
    QVERIFY(!action->isEnabled());
    QVERIFY(startService());
    const Account account = saveAccount(QStringLiteral("A"));
    open(account);
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(account), 30'000);
    auto *tree = child<QTreeView>("overviewTree");
    QVERIFY(!tree->isVisible());
    // The last entry of the projects is not one.
    auto *projects = child<QComboBox>("projects");
    const int current = projects->currentIndex();
    projects->setCurrentIndex(projects->count() - 1);
    Q_EMIT projects->activated(projects->count() - 1);
    QCOMPARE(projects->currentIndex(), current);
    QVERIFY(tree->isVisible());
    QVERIFY(action->isChecked());
    // What is about the queue that nobody sees is off.
    QVERIFY(!dock("stagesDock")->isVisible());
    QVERIFY(dock("activityDock")->isVisible());
    for (const char *name : {"acceptAction", "distributeAction", "selectAllAction"})
        QVERIFY2(!child<QAction>(name)->isEnabled(), name);
    QVERIFY(child<QAction>("refreshAction")->isEnabled());
    // The docks that are remembered are those of the queue.
    m_window->close();
    makeWindow();
    QVERIFY(dock("stagesDock")->isVisible());

    open(account);
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(account), 30'000);
    action = child<QAction>("overviewAction");
    tree = child<QTreeView>("overviewTree");
    action->trigger();
    QVERIFY(tree->isVisible());
    QTest::keyClick(tree, Qt::Key_Escape);
    QVERIFY(!tree->isVisible());
    QVERIFY(!action->isChecked());
    QVERIFY(dock("stagesDock")->isVisible());
    QVERIFY(child<QAction>("selectAllAction")->isEnabled());
}

void tst_MainWindow::goesFromAllProjectsToAStage()
{
    QVERIFY(startService());
    const Account account = saveAccount(QStringLiteral("A"));
    open(account);
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(account), 30'000);
    auto *field = child<QueueView>("queueView")->filterField();
    field->setText(QStringLiteral("words of this project"));
    child<QAction>("overviewAction")->trigger();
    QVERIFY(!child<QMenu>("toolsMenu")->isEnabled());
    auto *tree = child<QTreeView>("overviewTree");
    const QString project = m_service->projectIds.at(1);
    const auto stageOf = [tree](const QString &projectId) {
        for (int row = 0; row < tree->model()->rowCount(); ++row) {
            const QModelIndex parent = tree->model()->index(row, 0);
            if (parent.data(OverviewModel::ProjectIdRole).toString() == projectId)
                return tree->model()->index(0, 0, parent);
        }
        return QModelIndex();
    };
    QTRY_VERIFY_WITH_TIMEOUT(stageOf(project).isValid(), 30'000);
    const QModelIndex stage = stageOf(project);
    const QString name = stage.data(OverviewModel::StageNameRole).toString();
    tree->scrollTo(stage);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(stage).center());
    QVERIFY(!tree->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(m_connector->session()->project()->project.id, project, 30'000);
    QTRY_COMPARE(child<StageList>("stages")->currentStage(), name);
    QCOMPARE(child<QComboBox>("projects")->currentData().toString(), project);
    QVERIFY(child<QMenu>("toolsMenu")->isEnabled());
    QCOMPARE(field->text(), QString()); // all that were counted there are to be seen
}

/// One that was saved before there were views and folders.
void tst_MainWindow::aLayoutFromBeforeHasThemAll()
{
    m_window.reset();
    QMainWindow before;
    for (const auto &[name, area] : {std::pair("stagesDock", Qt::LeftDockWidgetArea),
                                     std::pair("peopleDock", Qt::RightDockWidgetArea),
                                     std::pair("reviewDock", Qt::RightDockWidgetArea),
                                     std::pair("activityDock", Qt::BottomDockWidgetArea)}) {
        auto *dock = new QDockWidget(&before);
        dock->setObjectName(QLatin1String(name));
        before.addDockWidget(area, dock);
    }
    before.show();
    m_settings->saveWindow({}, before.saveState());
    makeWindow();
    for (const char *name : {"stagesDock", "viewsDock", "foldersDock"}) {
        QVERIFY2(dock(name)->isVisible(), name);
        QCOMPARE(m_window->dockWidgetArea(dock(name)), Qt::LeftDockWidgetArea);
    }
}

void tst_MainWindow::viewsAndFoldersFollowTheProject()
{
    QVERIFY(startService());
    const Account account = saveAccount(QStringLiteral("First"));
    auto *views = child<QAbstractItemView>("views");
    auto *folders = child<QAbstractItemView>("folders");
    QCOMPARE(views->model()->rowCount(), 0);
    open(account);
    QTRY_COMPARE_WITH_TIMEOUT(views->model()->rowCount(), 2, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(folders->model()->rowCount() > 0, 20'000);
    const QString folder = folders->model()->index(0, 0).data().toString();
    QTest::mouseClick(folders->viewport(), Qt::LeftButton, {},
                      folders->visualRect(folders->model()->index(0, 0)).center());
    const auto *field = child<QLineEdit>("filterField");
    QVERIFY(field->text().startsWith(QLatin1String("folder:")));
    QVERIFY(field->text().contains(folder));
    // What a person changes is there at the next start.
    views->model()->setData(views->model()->index(0, 0), QStringLiteral("Old ones"), Qt::EditRole);
    const QString projectId = m_service->projectId;
    QCOMPARE(m_settings->views(account.id, projectId).value().first().name,
             QStringLiteral("Old ones"));
    QVERIFY(child<QAction>("clearFilterAction")->isEnabled());
    child<QAction>("clearFilterAction")->trigger();
    QCOMPARE(field->text(), QString());
}

void tst_MainWindow::aViewShowsWhomItIsAbout()
{
    QVERIFY(startService());
    const Account account = saveAccount(QStringLiteral("First"));
    open(account);
    auto *views = child<QAbstractItemView>("views");
    auto *people = child<QAbstractItemView>("people");
    QTRY_COMPARE_WITH_TIMEOUT(views->model()->rowCount(), 2, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(people->model()->rowCount() > 1, 20'000);
    const auto click = [](QAbstractItemView *list, int row) {
        const QModelIndex index = list->model()->index(row, 0);
        list->scrollTo(index);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
    };
    click(people, 1);
    QVERIFY(child<QAbstractButton>("clearPersonFilter")->isVisible());
    child<QAction>("saveViewAction")->trigger();
    child<QInputDialog>("saveViewDialog")->accept();
    const SavedView saved = m_settings->views(account.id, m_service->projectId).value().last();
    QVERIFY2(saved.filter.contains(u'@'), qPrintable(saved.filter));
    QVERIFY2(!saved.name.contains(u'@'), qPrintable(saved.name));
    child<QAction>("clearFilterAction")->trigger();
    QVERIFY(people->selectionModel()->selectedIndexes().isEmpty());
    click(views, 2);
    QCOMPARE(people->selectionModel()->selectedIndexes(), {people->model()->index(1, 0)});
    QVERIFY(child<QAbstractButton>("clearPersonFilter")->isVisible());
    QCOMPARE(views->selectionModel()->selectedIndexes(), {views->model()->index(2, 0)});
    // A view without a person is about everybody.
    click(views, 1);
    QVERIFY(people->selectionModel()->selectedIndexes().isEmpty());
    QVERIFY(!child<QAbstractButton>("clearPersonFilter")->isVisible());
}

void tst_MainWindow::theFilterKnowsTheStages()
{
    QVERIFY(startService());
    const Account account = saveAccount(QStringLiteral("First"));
    open(account);
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(account), 20'000);
    auto *field = child<QLineEdit>("filterField");
    const auto *fault = child<QLabel>("filterFault");
    field->setText(QStringLiteral("stage:label"));
    QTRY_VERIFY(child<QAction>("clearFilterAction")->isEnabled());
    QVERIFY(!fault->isVisible());
    field->setText(QStringLiteral("stage:Nope"));
    QTRY_VERIFY_WITH_TIMEOUT(fault->isVisible(), 20'000);
    QVERIFY(fault->text().contains(QLatin1String("Label")));
    field->setText(QStringLiteral("state:bogus"));
    QTRY_VERIFY(fault->text().contains(QLatin1String("state bogus")));
}

void tst_MainWindow::settingsReachTheSession()
{
    QVERIFY(startService());
    Preferences before;
    before.pageSize = 123;
    m_settings->savePreferences(before);
    const Account account = saveAccount(QStringLiteral("A"));
    open(account);
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(account), 30'000);
    QCOMPARE(m_connector->session()->preferences(), before);

    child<QAction>("settingsAction")->trigger();
    child<QSpinBox>("inFlight")->setValue(12);
    QTest::mouseClick(child<QPushButton>("save"), Qt::LeftButton);
    QCOMPARE(m_settings->preferences().inFlight, 12);
    QCOMPARE(m_connector->session()->preferences().inFlight, 12);
    QCOMPARE(m_connector->session()->preferences().pageSize, 123);
}

void tst_MainWindow::copiesDiagnosticsWithoutSecrets()
{
    const DataFolders folders = DataFolders::below(m_folder->path());
    LogFile(folders.log).append(QStringLiteral("The key was ") + QString(43, u'k'));
    m_window->setDataFolders(folders);
    const auto copied = [this] {
        QGuiApplication::clipboard()->clear();
        child<QAction>("diagnosticsAction")->trigger();
        return QGuiApplication::clipboard()->text();
    };
    QVERIFY(copied().contains(QLatin1String("service: none")));
    QVERIFY(!m_window->statusBar()->currentMessage().isEmpty());

    QVERIFY(startService());
    const Account account = saveAccount(QStringLiteral("A"));
    open(account);
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(account), 30'000);
    const QString text = copied();
    const QStringList expected{
        u"organization: " + account.orgId, u"project: " + account.lastProjectId,
        QUrl(account.address).authority(), folders.journal,
        QStringLiteral("page size: 1000"), QString::fromUtf8("The key was \u2026")};
    for (const QString &words : expected)
        QVERIFY2(text.contains(words), qPrintable(words + u'\n' + text));
    QVERIFY(!text.contains(m_service->apiKey));
}

void tst_MainWindow::namesTheOrganizationWhereThereAreSeveral()
{
    QVERIFY(startService());
    const Account first = saveAccount(QStringLiteral("A"));
    open(first);
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(first), 30'000);
    QVERIFY(!child<QLabel>("organization")->isVisible());
    const Account second = saveAccount(QStringLiteral("B"));
    accountAction(second.id)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(second), 30'000);
    // As the service calls it, not as it was stored.
    const QString name = m_connector->session()->account().name;
    QTRY_VERIFY(child<QLabel>("organization")->isVisible());
    QVERIFY(child<QLabel>("organization")->toolTip().contains(name));
    QTRY_VERIFY(m_window->windowTitle().contains(name));
}

void tst_MainWindow::switchesBetweenAccounts()
{
    QVERIFY(startService());
    const Account first = saveAccount(QStringLiteral("A"));
    const Account second = saveAccount(QStringLiteral("B"));
    open(first);
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(first), 30'000);
    QVERIFY(accountAction(first.id)->isChecked());
    accountAction(second.id)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(second), 30'000);
    QVERIFY(accountAction(second.id)->isChecked());
    QCOMPARE(m_settings->lastAccountId(), second.id);
}

void tst_MainWindow::removesAnAccountAndItsKey()
{
    QVERIFY(startService());
    const Account account = saveAccount(QStringLiteral("A"));
    open(account);
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(account), 30'000);
    const auto remove = [this] {
        Q_EMIT child<QMenu>("accountMenu")->aboutToShow();
        child<QAction>("removeAccountAction")->trigger();
        return child<QMessageBox>("question");
    };
    QMessageBox *question = remove();
    QVERIFY(question);
    QTest::mouseClick(question->findChild<QPushButton *>(QStringLiteral("cancel")), Qt::LeftButton);
    QVERIFY(!m_settings->account(account.id).id.isNull());
    QTRY_VERIFY(!child<QMessageBox>("question"));

    question = remove();
    QVERIFY(question);
    QTest::mouseClick(question->findChild<QPushButton *>(QStringLiteral("answer")), Qt::LeftButton);
    QVERIFY(m_settings->account(account.id).id.isNull());
    QVERIFY(!m_connector->session());
    bool asked = false;
    m_credentials->read(account.id, this, [&asked](const Result<QString> &key) {
        QVERIFY(key.ok() && key->isEmpty());
        asked = true;
    });
    QTRY_VERIFY(asked);
    QVERIFY(child<QDialog>("connectDialog"));
    // Nothing that comes later brings it back.
    QCOMPARE(m_settings->accounts().size(), 0);
}

void tst_MainWindow::showsItselfAgain()
{
    QVERIFY(startService());
    const Account account = saveAccount(QStringLiteral("A"));
    open(account);
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(account), 30'000);
    m_window->showMinimized();
    ShowRequest request;
    request.stage = QStringLiteral("Review_1");
    m_window->showAgain(request);
    QVERIFY(!m_window->isMinimized());
    QVERIFY(m_window->isVisible());
    QTRY_VERIFY(m_window->windowTitle().contains(request.stage));
}

void tst_MainWindow::noShortcutBehindAQuestion()
{
    const auto press = [](QWidget *widget) { QTest::keyClick(widget, Qt::Key_F8); };
    const auto actionIn = [](QWidget *widget, Qt::ShortcutContext context) {
        auto *action = new QAction(widget);
        action->setShortcut(Qt::Key_F8);
        action->setShortcutContext(context);
        widget->addAction(action);
        return action;
    };
    auto *place = new QPushButton(m_window.get());
    place->show();
    const auto giveKeyboard = [&] {
        m_window->activateWindow();
        place->setFocus();
        return QTest::qWaitForWindowActive(m_window.get()) && place->hasFocus();
    };
    QVERIFY(giveKeyboard());
    QSignalSpy behind(actionIn(place, Qt::WidgetWithChildrenShortcut), &QAction::triggered);
    press(place);
    QCOMPARE(behind.size(), 1);

    QMessageBox question(m_window.get());
    QPushButton *answer = question.addButton(QMessageBox::Ok);
    question.open();
    // Some window managers give a window the keyboard although a question is in front of it.
    QVERIFY(giveKeyboard());
    press(place);
    QCOMPARE(behind.size(), 1);
    // The question's own keep working.
    QKeyEvent own(QEvent::ShortcutOverride, Qt::Key_F8, Qt::NoModifier);
    own.ignore();
    QCoreApplication::sendEvent(answer, &own);
    QVERIFY(!own.isAccepted());
    question.reject();
    QVERIFY(giveKeyboard());
    press(place);
    QCOMPARE(behind.size(), 2);
}

QTEST_MAIN(tst_MainWindow)
#include "tst_mainwindow.moc"
