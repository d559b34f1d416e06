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
#include "ui/columnkeeper.h"
#include "ui/connectcontroller.h"
#include "ui/copycontroller.h"
#include "ui/exportcontroller.h"
#include "ui/filtercontroller.h"
#include "ui/folderpanel.h"
#include "ui/freshnesslabel.h"
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
#include "ui/queuecontroller.h"
#include "ui/queuetable.h"
#include "ui/queueview.h"
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
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include <algorithm>

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
    restoreLayout();
    updateActions();

    connect(&m_connector, &Connector::connected, this, &MainWindow::useSession);
    connect(&m_connector, &Connector::progress, this,
            [this](const QString &what) { statusBar()->showMessage(what); });
    const auto silence = [this] { statusBar()->clearMessage(); };
    connect(&m_connector, &Connector::failed, this, silence);
    connect(&m_connector, &Connector::tested, this, silence);
    connect(&m_connector, &Connector::keyMissing, this, silence);
    connect(&m_connector, &Connector::sandboxRestarting, this, [this] {
        m_banner->showMessage(Tone::Warning,
                              tr("The sandbox ended unexpectedly and is being started again. What "
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
    m_wantedStage = options.stage;
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
        m_wantedStage = request.stage;
        m_sandboxAction->trigger();
        return;
    }
    if (!m_session)
        return;
    const ProjectInfo *open = m_session->project();
    if (!request.projectId.isEmpty() && !(open && open->project.id == request.projectId)) {
        m_wantedStage = request.stage;
        openProject(request.projectId);
    } else if (!request.stage.isEmpty() && open) {
        if (open->stage(request.stage))
            openStage(request.stage);
        else
            m_banner->showMessage(Tone::Warning,
                                  tr("This project has no stage %1.").arg(request.stage));
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
    m_undo = new UndoController(this);
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
    m_stages = new StageList;
    m_stages->setMinimumWidth(stagesWidth);
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
                                {m_stages, m_peoplePanel, m_reviewPanel, m_activity,
                                 m_filters->views()->panel(), m_filters->folderPanel()},
                                m_settings);
    m_freshness = new FreshnessLabel(this); // its place is in the tool bar
    connectQueue();
    connect(m_overview->page(), &OverviewPage::stageChosen, this, &MainWindow::goTo);
    connect(m_overview->page(), &OverviewPage::leaveRequested, this,
            [this] { showOverview(false); });
    connect(m_stages, &StageList::stageChosen, this, &MainWindow::openStage);
    connect(m_queueView, &QueueView::contextMenuRequested, this, &MainWindow::showContextMenu);
    connect(m_queueView, &QueueView::cancelRequested, m_queue, &QueueController::stopLoading);
    connect(m_queueView, &QueueView::currentTaskChanged, m_review,
            &ReviewController::setCurrentTask);
    connect(m_review, &ReviewController::nextTaskWanted, this, [this](const QString &taskId) {
        m_queue->selection()->clear();
        m_queue->selection()->setSelected(taskId, true);
        m_queueView->table()->gestures()->setCurrentTask(taskId);
    });
    connect(m_review, &ReviewController::said, this, [this](const QString &sentence) {
        statusBar()->showMessage(sentence, statusDuration);
    });
    connect(m_reviewPanel, &ReviewPanel::leaveRequested, m_queueView->table(),
            [this] { m_queueView->table()->setFocus(); });
    connect(m_queueView, &QueueView::refreshRequested, this,
            [this] { m_refreshAction->trigger(); });
    connect(m_people, &PeopleView::personChosen, m_queueView, &QueueView::setPersonFilter);
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
    m_queue->setSession(nullptr);
    showOverview(false);
    m_overview->setSession(session);
    m_undo->setHistory(session->history());
    m_stages->setStages({});
    m_activityController->setEngine(nullptr, nullptr);
    m_leave->setEngine(nullptr);
    m_banner->clearFailure();
    statusBar()->clearMessage();
    m_session = session;
    m_accounts->setCurrent(session->account().id);
    showOrganization();

    m_offline->setSession(session);
    connect(session, &Session::projectOpened, this, &MainWindow::projectOpened);
    connect(session, &Session::projectChanged, this, &MainWindow::projectChanged);
    connect(session, &Session::projectFailed, this, &MainWindow::projectFailed);
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
    const QSignalBlocker blocker(m_projects);
    m_projects->clear();
    for (const Project &project : session->projects())
        m_projects->addItem(themedIcon(IconName::Project), project.name, project.id);
    if (m_projects->count() > 0) {
        m_projects->insertSeparator(m_projects->count());
        m_projects->addItem(tr("All projects…"));
    }
    QString wanted = session->account().lastProjectId;
    if (wanted.isEmpty() && !session->projects().isEmpty())
        wanted = session->projects().first().id;
    m_rememberedStage = session->account().lastStage;
    if (wanted.isEmpty())
        m_banner->showMessage(Tone::Info,
                              tr("This organization has no project that is open to "
                                 "the key."));
    else
        openProject(wanted);
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
    m_queue->setSession(nullptr);
    showOverview(false);
    m_overview->setSession(nullptr);
    m_stages->setStages({});
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
    m_projects->clear();
    setWindowTitle({});
    showOrganization();
    updateActions();
}

void MainWindow::openProject(const QString &projectId)
{
    m_banner->clearPassing();
    m_projects->setCurrentIndex(m_projects->findData(projectId));
    statusBar()->showMessage(tr("Opening the project…"));
    m_session->openProject(projectId);
}

void MainWindow::projectFailed(const Error &error)
{
    statusBar()->clearMessage();
    // What is on the screen is still the project before, if there is one.
    const ProjectInfo *shown = m_session->project();
    const QSignalBlocker blocker(m_projects);
    m_projects->setCurrentIndex(shown ? m_projects->findData(shown->project.id) : -1);
    m_banner->showMessage(Tone::Error,
                          tr("The project could not be opened. %1 Choose another one, or try "
                             "again.")
                              .arg(error.message));
}

void MainWindow::projectOpened()
{
    statusBar()->clearMessage();
    const ProjectInfo *info = m_session->project();
    setTitle(info->project.name);
    m_queue->setSession(m_session);
    m_activity->setProject(info->project.id);
    m_stages->setStages(info->stages);

    Account account = m_session->account();
    account.lastProjectId = info->project.id;
    m_session->setAccount(account);
    m_settings.saveAccount(account);
    if (!info->project.isReady()) {
        m_banner->showMessage(
            Tone::Warning,
            tr("RedBrick says that this project is not ready (%1).").arg(info->project.status));
    } else if (info->project.consensus) {
        m_banner->showMessage(Tone::Info,
                              tr("This project uses consensus. Its queues can be looked at; "
                                 "assigning and reviewing are off."));
    } else {
        m_banner->clearFailure();
    }

    const Stage *stage = info->stage(m_wantedStage.isEmpty() ? m_rememberedStage : m_wantedStage);
    if (!m_wantedStage.isEmpty() && !stage) {
        m_banner->showMessage(Tone::Warning,
                              tr("This project has no stage %1.").arg(m_wantedStage));
    }
    m_wantedStage.clear();
    m_rememberedStage.clear();
    if (!stage) {
        const auto first =
            std::find_if(info->stages.begin(), info->stages.end(),
                         [](const Stage &candidate) { return candidate.hasQueue(); });
        stage = first == info->stages.end() ? nullptr : &*first;
    }
    m_queue->countStages();
    if (stage)
        openStage(stage->name);
    updateActions();
}

void MainWindow::projectChanged()
{
    const ProjectInfo *info = m_session->project();
    setTitle(info->project.name);
    m_queue->projectChanged();
    const QString open = m_queue->stage() ? m_queue->stage()->name : QString();
    m_stages->setStages(info->stages);
    m_stages->setCurrentStage(open);
    m_queue->countStages();
    if (!open.isEmpty() && !info->stage(open))
        m_banner->showMessage(Tone::Warning, tr("This project has no stage %1.").arg(open));
    updateActions();
}

void MainWindow::connectQueue()
{
    connect(m_queue, &QueueController::stageOpened, this, &MainWindow::stageOpened);
    connect(m_queue, &QueueController::loadStarted, m_queueView, &QueueView::showLoading);
    connect(m_queue, &QueueController::loadStarted, this, &MainWindow::updateActions);
    connect(m_queue, &QueueController::loadFailed, this, [this](const Error &error) {
        m_queueView->showError(error.message);
        m_freshness->setOld(error.message);
        updateActions();
    });
    connect(m_queue, &QueueController::loadCancelled, this, [this] {
        m_queueView->showCancelled();
        updateActions();
    });
    connect(m_queue, &QueueController::loadEnded, this, [this] {
        m_queueView->showLoaded();
        if (std::exchange(m_stageIsNew, false))
            m_queueView->table()->gestures()->goToFirstUnlessChosen();
        m_freshness->setFresh();
        updateActions();
    });
    connect(m_queue, &QueueController::snapshotShown, this, [this](const QDateTime &readAt) {
        m_freshness->setFreshAt(readAt.toLocalTime());
        m_freshness->setOld(tr("It is being read again."));
    });
    connect(m_queue, &QueueController::notKept, this,
            [this](const QString &why) { m_banner->showPassing(Tone::Warning, why); });
    connect(m_queue, &QueueController::updated, m_freshness, &FreshnessLabel::setFresh);
    connect(m_queue, &QueueController::updateFailed, m_freshness,
            [this](const Error &error) { m_freshness->setOld(error.message); });
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, m_queue,
            [this](Qt::ApplicationState state) {
                m_queue->setWatched(state == Qt::ApplicationActive);
            });
    connect(m_queue, &QueueController::stageCounted, m_stages, &StageList::setCount);
    connect(m_queue, &QueueController::stageCounted, this, &MainWindow::offerOtherStage);
    connect(m_queueView, &QueueView::stageRequested, this, &MainWindow::openStage);
    connect(m_queue->selection(), &TaskSelection::changed, this, &MainWindow::updateActions);
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

void MainWindow::goTo(const QString &projectId, const QString &stageName)
{
    showOverview(false);
    const ProjectInfo *open = m_session->project();
    if (!open || open->project.id != projectId) {
        m_wantedStage = stageName;
        openProject(projectId);
    } else if (!stageName.isEmpty()) {
        openStage(stageName);
    }
}

void MainWindow::openStage(const QString &name)
{
    m_banner->clearPassing();
    const Stage *stage = m_queue->project() ? m_session->project()->stage(name) : nullptr;
    if (!stage || (m_queue->stage() && m_queue->stage()->name == name))
        return;
    m_stages->setCurrentStage(name);
    m_queue->openStage(*stage);
}

void MainWindow::stageOpened()
{
    m_stageIsNew = true;
    m_freshness->forget();
    updateActions();
    if (!m_queue->stage()) {
        m_columns->close();
        m_queueView->setStageName({});
        return;
    }
    m_columns->open(m_session->account().id, m_queue->project()->id, *m_queue->stage());
    // Letters are actions in the table; the filter has Ctrl+F.
    if (!m_stages->hasFocus() && m_queueView->filterField()->text().isEmpty())
        m_queueView->table()->setFocus();
    const Stage &stage = *m_queue->stage();
    const QString name = StageList::displayName(stage);
    m_queueView->setStageName(name);
    offerOtherStage();
    setTitle(tr("%1 – %2", "project and stage").arg(m_queue->project()->name, name));
    Account account = m_session->account();
    account.lastStage = stage.name;
    m_session->setAccount(account);
    m_settings.saveAccount(account);
}

void MainWindow::offerOtherStage()
{
    const Stage *other = m_queue->otherStageWithTasks();
    if (other) {
        m_queueView->setOtherStage(other->name, StageList::displayName(*other),
                                   m_queue->countOf(other->name).value_or(0));
    } else {
        m_queueView->setOtherStage({});
    }
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
    m_columns->save();
    event->accept();
    Q_EMIT closed();
}

} // namespace brickyard
