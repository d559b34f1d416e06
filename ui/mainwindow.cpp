// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "account/session.h"
#include "account/settings.h"
#include "account/singleinstance.h"
#include "cli/options.h"
#include "operations/operationengine.h"
#include "operations/operationhistory.h"
#include "queue/taskselectionmodel.h"
#include "ui/accountmenu.h"
#include "ui/activitycontroller.h"
#include "ui/activitypanel.h"
#include "ui/assigncontroller.h"
#include "ui/banner.h"
#include "ui/connectcontroller.h"
#include "ui/copycontroller.h"
#include "ui/exportcontroller.h"
#include "ui/filterbar.h"
#include "ui/filtercontroller.h"
#include "ui/folderpanel.h"
#include "ui/icons.h"
#include "ui/interruptedcontroller.h"
#include "ui/leavecontroller.h"
#include "ui/messagebanner.h"
#include "ui/modalguard.h"
#include "ui/offlinecontroller.h"
#include "ui/overviewcontroller.h"
#include "ui/overviewpage.h"
#include "ui/peoplepanel.h"
#include "ui/peopleview.h"
#include "ui/projectcontroller.h"
#include "ui/queuecontroller.h"
#include "ui/queuetable.h"
#include "ui/queueview.h"
#include "ui/queueviewcontroller.h"
#include "ui/reconnectcontroller.h"
#include "ui/reviewpanel.h"
#include "ui/stagelist.h"
#include "ui/toolscontroller.h"
#include "ui/undocontroller.h"
#include "ui/viewscontroller.h"
#include "ui/windowlayout.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace brickyard {

namespace {

constexpr int stagesWidth = 130; // narrower, a count would lose its first digits

} // namespace

MainWindow::MainWindow(Settings &settings, CredentialStore &credentials, Connector &connector,
                       const Timings &timings)
    : m_settings(settings),
      m_connector(connector),
      m_timings(timings),
      m_connect(new ConnectController(settings, credentials, connector, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(applicationIcon());
    new ModalGuard(this);
    createPanels();
    createActions();
    createMenus();
    createToolBar();
    m_layout->restore();
    updateActions();

    connect(&m_connector, &Connector::connected, this, &MainWindow::useSession);
    connect(&m_connector, &Connector::progress, this,
            [this](const QString &what) { statusBar()->showMessage(what); });
    const auto silence = [this] { statusBar()->clearMessage(); };
    connect(&m_connector, &Connector::failed, this, silence);
    connect(&m_connector, &Connector::tested, this, silence);
    connect(&m_connector, &Connector::keyMissing, this, silence);
    connect(&m_connector, &Connector::sandboxRestarting, this, [this] {
        m_isSandboxRestarting = true;
        m_banner->showMessage(Tone::Warning,
                              tr("The sandbox ended unexpectedly and is being started again."));
    });
    connect(&m_connector, &Connector::connected, this, [this] {
        if (!std::exchange(m_isSandboxRestarting, false))
            return;
        m_banner->showMessage(Tone::Warning,
                              tr("The sandbox had ended unexpectedly and was started again. What "
                                 "it had answered is kept; look at the queue before you go on."));
    });
    connect(&m_connector, &Connector::keyNotStored, this, [this](const Error &error) {
        m_banner->showMessage(Tone::Warning,
                              tr("Connected, but the key could not be stored, so it will be asked "
                                 "for again at the next start. %1")
                                  .arg(error.message));
    });
    connect(m_connect, &ConnectController::failed, this, [this](const QString &sentence) {
        m_banner->showMessage(Tone::Error, sentence);
        connect(m_banner->addButton(tr("Try Again")), &QPushButton::clicked, this,
                [this] { leaveSession([this] { m_connect->retry(); }); });
        connect(m_banner->addButton(tr("Connect…")), &QPushButton::clicked, m_connectAction,
                &QAction::trigger);
    });
    connect(m_connect, &ConnectController::keyNotRemoved, this,
            [this](const QString &sentence) { m_banner->showMessage(Tone::Warning, sentence); });
    // Changes may have been made since the connecting began.
    m_connector.setGate([this](const std::function<void()> &go) { leaveSession(go); });
    if (const QString problem = m_settings.problem(); !problem.isEmpty())
        m_banner->showMessage(Tone::Warning, problem);
}

MainWindow::~MainWindow()
{
    // The session belongs to the connector, which outlives the window.
    m_connector.setGate({});
    m_activityController->setEngine(nullptr, nullptr);
    m_queue->setSession(nullptr);
    m_overview->setSession(nullptr);
}

void MainWindow::begin(const Options &options, const QString &apiKey)
{
    m_project->setWantedStage(options.stage);
    m_connect->begin(options, apiKey);
}

void MainWindow::showAgain(const ShowRequest &request)
{
    // Wayland lets a window come to the front only with leave from who was asked to start it.
    if (!request.activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", request.activationToken.toUtf8());
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    // A question that is open goes first.
    if (QApplication::activeModalWidget())
        return;
    const bool wantsSandbox = request.sandbox && !(m_session && m_session->account().isSandbox());
    if (wantsSandbox) {
        m_project->setWantedStage(request.stage);
        m_sandboxAction->trigger();
    } else if (m_session) {
        m_project->goToNamed(request.projectId, request.stage);
    }
}

void MainWindow::createPanels()
{
    m_sandboxBanner = new Banner;
    m_sandboxBanner->setObjectName(QStringLiteral("sandboxBanner"));
    m_journalBanner = new Banner;
    m_journalBanner->setObjectName(QStringLiteral("journalBanner"));
    m_interruptedBanner = new Banner;
    m_interruptedBanner->setObjectName(QStringLiteral("interruptedBanner"));
    m_banner = new MessageBanner;
    m_banner->setObjectName(QStringLiteral("messageBanner"));
    m_queue = new QueueController(this);
    m_assign = new AssignController(m_queue, this);
    m_undo = new UndoController(
        [this] { return m_queue->project() ? m_queue->project()->id : QString(); }, this);
    const auto say = [this](const QString &sentence) {
        statusBar()->showMessage(sentence, statusDuration);
    };
    connect(m_undo, &UndoController::said, this, say);
    m_tools = new ToolsController(m_queue, m_settings, this);
    connect(m_tools, &ToolsController::said, this, say);
    m_leave = new LeaveController(this, m_timings);
    connect(m_leave, &LeaveController::stayed, this, [this](const QString &why) {
        statusBar()->clearMessage();
        m_banner->showPassing(Tone::Warning, why);
    });
    connect(m_leave, &LeaveController::waiting, this, [this] {
        statusBar()->showMessage(tr("Going on as soon as the changes that are on their way have "
                                    "ended…"));
    });
    m_queueView = new QueueView(m_queue->filter(), m_queue->selection(), m_timings);
    m_copy = new CopyController(m_queue, m_queueView->table(), this);
    connect(m_copy, &CopyController::said, this, say);
    m_export = new ExportController(m_queue, this);
    connect(m_export, &ExportController::said, this, say);
    connect(m_export, &ExportController::failed, this,
            [this](const QString &sentence) { m_banner->showPassing(Tone::Error, sentence); });
    m_filters = new FilterController(m_queue, m_queueView, m_settings, this);
    connect(m_filters->views(), &ViewsController::said, this, say);
    connect(m_filters->views(), &ViewsController::failed, this,
            [this](const QString &sentence) { m_banner->showPassing(Tone::Error, sentence); });
    auto *stages = new StageList;
    stages->setMinimumWidth(stagesWidth);
    m_peoplePanel = new PeoplePanel(m_queue->people());
    m_people = m_peoplePanel->view();
    m_reviewPanel = new ReviewPanel(m_timings.spinnerDelay);
    m_review = new ReviewController(m_queue, m_reviewPanel, m_settings, this);
    m_activity = new ActivityPanel;
    m_activityController = new ActivityController(
        m_activity, new InterruptedController(m_interruptedBanner, this, this), this, this);
    auto *keyBanner = new Banner;
    keyBanner->setObjectName(QStringLiteral("keyBanner"));
    m_reconnect = new ReconnectController(keyBanner, this);
    auto *offlineBanner = new Banner;
    offlineBanner->setObjectName(QStringLiteral("offlineBanner"));
    m_offline = new OfflineController(offlineBanner, this);
    connect(m_offline, &OfflineController::online, m_queue, &QueueController::refreshIfOld);

    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (Banner *banner :
         {m_sandboxBanner, keyBanner, offlineBanner, m_journalBanner, m_interruptedBanner})
        layout->addWidget(banner);
    layout->addWidget(m_banner);
    m_overview = new OverviewController(this);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_queueView);
    m_pages->addWidget(m_overview->page());
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);

    m_layout = new WindowLayout(this,
                                {stages, m_peoplePanel, m_reviewPanel, m_activity,
                                 m_filters->views()->panel(), m_filters->folderPanel()},
                                m_settings);
    m_queueViewController = new QueueViewController(m_queue, m_queueView, stages, m_settings, this);
    m_project = new ProjectController(m_queue, stages, m_banner, m_settings, this);
    connectPanels();
}

void MainWindow::connectPanels()
{
    const auto say = [this](const QString &sentence) {
        statusBar()->showMessage(sentence, statusDuration);
    };
    for (auto signal : {&QueueController::stageOpened, &QueueController::loadStarted,
                        &QueueController::loadEnded, &QueueController::loadCancelled})
        connect(m_queue, signal, this, &MainWindow::updateActions);
    connect(m_queue, &QueueController::loadFailed, this, &MainWindow::updateActions);
    connect(m_queue->selection(), &TaskSelection::changed, this, &MainWindow::updateActions);
    connect(m_queue, &QueueController::notKept, this,
            [this](const QString &why) { m_banner->showPassing(Tone::Warning, why); });
    connect(m_project, &ProjectController::progress, this,
            [this](const QString &what) { statusBar()->showMessage(what); });
    connect(m_project, &ProjectController::projectOpened, m_activity, &ActivityPanel::setProject);
    connect(m_project, &ProjectController::titleChanged, this, &MainWindow::setTitle);
    connect(m_project, &ProjectController::changed, this, &MainWindow::updateActions);
    connect(m_project, &ProjectController::projectChosen, this, [this] {
        showOverview(false);
        m_queueView->filterBar()->clear(); // its words are about the other project
    });
    connect(m_project, &ProjectController::overviewRequested, this, [this] { showOverview(true); });
    connect(m_overview->page(), &OverviewPage::stageChosen, this,
            [this](const QString &projectId, const QString &stageName) {
                showOverview(false);
                // Those that were counted there, all of them.
                m_queueView->filterBar()->clear();
                m_project->goTo(projectId, stageName);
            });
    connect(m_overview->page(), &OverviewPage::leaveRequested, this,
            [this] { showOverview(false); });
    connect(m_queueView, &QueueView::contextMenuRequested, this, &MainWindow::showContextMenu);
    connect(m_queueView, &QueueView::stageRequested, m_project, &ProjectController::openStage);
    connect(m_queueView, &QueueView::currentTaskChanged, m_review,
            &ReviewController::setCurrentTask);
    connect(m_review, &ReviewController::nextTaskWanted, this, [this](const QString &taskId) {
        m_queue->selection()->clear();
        m_queue->selection()->setSelected(taskId, true);
        m_queueView->table()->gestures()->setCurrentTask(taskId);
    });
    connect(m_review, &ReviewController::said, this, say);
    connect(m_reviewPanel, &ReviewPanel::leaveRequested, m_queueView->table(),
            [this] { m_queueView->table()->setFocus(); });
    connect(m_queueView, &QueueView::refreshRequested, this,
            [this] { m_refreshAction->trigger(); });
    connect(m_people, &PeopleView::personChosen, m_queueView, &QueueView::setPersonFilter);
    connect(m_filters, &FilterController::personShown, m_people, &PeopleView::setChosen);
    connect(m_queueView, &QueueView::personFilterCleared, m_people,
            [this] { m_people->setChosen({}); });
    connect(m_peoplePanel, &PeoplePanel::distributeRequested, this,
            [this](const QStringList &dropped) {
                if (dropped.isEmpty())
                    m_distributeAction->trigger();
                else
                    m_assign->distribute(dropped);
            });
    connect(m_assign, &AssignController::warned, this,
            [this](const QString &sentence) { m_banner->showPassing(Tone::Info, sentence); });
    connect(m_peoplePanel, &PeoplePanel::dropHintChanged, this,
            [this](const QString &sentence) { statusBar()->showMessage(sentence); });
    connect(m_review, &ReviewController::actionableChanged, this, &MainWindow::updateActions);
}

void MainWindow::useSession(Session *session)
{
    // Announced while the session before is still there; it goes when control is back in the loop.
    m_project->setSession(nullptr);
    showOverview(false);
    m_overview->setSession(session);
    m_undo->setHistory(session->history());
    m_activityController->setEngine(nullptr, nullptr);
    m_leave->setEngine(nullptr);
    m_banner->clearFailure();
    statusBar()->clearMessage();
    m_session = session;
    m_accounts->setCurrent(session->account().id);
    showOrganization();

    m_offline->setSession(session);
    connect(session, &Session::paused, this, [this](int milliseconds) {
        statusBar()->showMessage(tr("RedBrick asked for a pause; going on in %n second(s).",
                                    nullptr, (milliseconds + 999) / 1000),
                                 milliseconds);
    });
    useEngine(session);

    if (session->account().isSandbox()) {
        m_sandboxBanner->showMessage(Tone::Sandbox,
                                     tr("This is the sandbox: made-up tasks on this computer. "
                                        "Nothing here reaches RedBrick."));
    } else {
        m_sandboxBanner->clear();
    }
    m_project->setSession(session);
    updateActions();
}

void MainWindow::useEngine(Session *session)
{
    OperationEngine *engine = session->operations();
    m_journalBanner->clear();
    m_activityController->setEngine(engine, session->history());
    m_leave->setEngine(engine);
    m_reconnect->setSource(m_activityController->source());
    connect(session, &Session::keyRefused, m_reconnect, &ReconnectController::keyRefused);
    connect(session, &Session::journalNotice, this,
            [this](const QString &notice) { m_journalBanner->showMessage(Tone::Warning, notice); });
    connect(engine, &OperationEngine::operationChanged, m_reconnect,
            &ReconnectController::updateOperation);
    connect(engine, &OperationEngine::journalFailed, this,
            [this](const QString &why) { m_journalBanner->showMessage(Tone::Error, why); });
    connect(engine, &OperationEngine::serviceFailing, this,
            [this](const QString &why) { m_banner->showMessage(Tone::Error, why); });
    connect(engine, &OperationEngine::operationFinished, this, &MainWindow::operationFinished);
    // What it says of taking back is about the change before.
    connect(engine, &OperationEngine::operationAdded, statusBar(), &QStatusBar::clearMessage);
}

void MainWindow::forgetSession()
{
    // It lives until control is back in the loop, and may still have something to say.
    if (m_session) {
        m_session->disconnect(this);
        m_session->operations()->disconnect(this);
    }
    m_project->setSession(nullptr);
    showOverview(false);
    m_overview->setSession(nullptr);
    m_undo->setHistory(nullptr);
    m_activityController->setEngine(nullptr, nullptr);
    m_leave->setEngine(nullptr);
    m_reconnect->setSource({});
    m_offline->setSession(nullptr);
    m_journalBanner->clear();
    m_banner->clearFailure();
    m_sandboxBanner->clear();
    m_session = nullptr;
    m_accounts->setCurrent({});
    setWindowTitle({});
    showOrganization();
    updateActions();
}

void MainWindow::showOverview(bool shown)
{
    m_overviewAction->setChecked(shown);
    if (shown == m_layout->isOverviewShown())
        return;
    if (shown) {
        m_titleBeforeOverview = windowTitle();
        setTitle(tr("All projects"));
        m_layout->setOverviewShown(true);
        m_pages->setCurrentWidget(m_overview->page());
    } else {
        m_pages->setCurrentWidget(m_queueView);
        m_layout->setOverviewShown(false);
        setWindowTitle(m_titleBeforeOverview);
        m_queueView->table()->setFocus();
    }
    m_overview->setShown(shown);
    updateActions();
}

void MainWindow::operationFinished(const QUuid &id)
{
    const Operation *operation = m_session->operations()->operation(id);
    if (!operation)
        return;
    const ItemCounts counts = operation->counts();
    const int wrong = counts.of(ItemState::Failed) + counts.of(ItemState::Unknown);
    if (wrong == 0 && counts.of(ItemState::Skipped) == 0) {
        statusBar()->showMessage(
            m_session->history()->newest() == id && m_session->history()->canUndo()
                ? tr("%1. %2 takes it back.", "what was done, a key")
                      .arg(operation->summary(),
                           m_undo->undoAction()->shortcut().toString(QKeySequence::NativeText))
                : operation->summary(),
            statusDuration);
    } else {
        QStringList sentences{tr("%1: %2.").arg(operation->title(), operation->summary())};
        const auto reasons = operation->reasons();
        for (const auto &[reason, count] : reasons.first(std::min<qsizetype>(2, reasons.size())))
            sentences += reason;
        m_banner->showPassing(wrong > 0 ? Tone::Error : Tone::Warning, sentences.join(u' '));
    }
    updateActions();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_leave->mustAsk()) {
        event->ignore();
        m_leave->leave(CloseDialog::Purpose::Close, [this] { close(); });
        return;
    }
    m_layout->save();
    m_queueViewController->saveColumns();
    event->accept();
    Q_EMIT closed();
}

} // namespace brickyard
