// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The actions of MainWindow and where they are found: menus, tool bar, context menu, keys.
#include "account/session.h"
#include "account/settings.h"
#include "operations/operationengine.h"
#include "ui/accountmenu.h"
#include "ui/assigncontroller.h"
#include "ui/assignmenu.h"
#include "ui/auditdialog.h"
#include "ui/columnmenu.h"
#include "ui/connectcontroller.h"
#include "ui/copycontroller.h"
#include "ui/exportcontroller.h"
#include "ui/filtercontroller.h"
#include "ui/freshnesslabel.h"
#include "ui/icons.h"
#include "ui/leavecontroller.h"
#include "ui/mainwindow.h"
#include "ui/messagebanner.h"
#include "ui/overviewcontroller.h"
#include "ui/projectcontroller.h"
#include "ui/question.h"
#include "ui/queuecontroller.h"
#include "ui/queuetable.h"
#include "ui/queueview.h"
#include "ui/queueviewcontroller.h"
#include "ui/reconnectcontroller.h"
#include "ui/reviewpanel.h"
#include "ui/settingsdialog.h"
#include "ui/toolscontroller.h"
#include "ui/undocontroller.h"
#include "ui/viewscontroller.h"
#include "ui/windowdiagnostics.h"
#include "ui/windowlayout.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QStatusBar>
#include <QToolBar>

#include <utility>

namespace brickyard {

namespace {

constexpr int organizationWidth = 220; // device-independent pixels

QAction *makeAction(QWidget *parent, IconName icon, const QString &text, const QString &name,
                    const QKeySequence &keys = {})
{
    auto *action = new QAction(themedIcon(icon), text, parent);
    action->setObjectName(name);
    action->setShortcut(keys);
    return action;
}

} // namespace

void MainWindow::createActions()
{
    m_connectAction =
        makeAction(this, IconName::Connect, tr("&Connect…"), QStringLiteral("connectAction"));
    m_sandboxAction = makeAction(this, IconName::Sandbox, tr("Open the &Sandbox"),
                                 QStringLiteral("sandboxAction"));
    m_quitAction = makeAction(this, IconName::Close, tr("&Quit"), QStringLiteral("quitAction"),
                              QKeySequence::Quit);
    m_quitAction->setMenuRole(QAction::QuitRole);
    m_refreshAction = makeAction(this, IconName::Refresh, tr("&Refresh"),
                                 QStringLiteral("refreshAction"), QKeySequence(Qt::Key_F5));
    m_overviewAction =
        makeAction(this, IconName::Project, tr("All &Projects"), QStringLiteral("overviewAction"),
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    m_overviewAction->setCheckable(true);
    m_stopAction =
        makeAction(this, IconName::Cancel, tr("&Stop Loading"), QStringLiteral("stopAction"));
    // The view has the shortcut itself; two of the same key would cancel each other.
    m_filterAction =
        makeAction(this, IconName::Filter,
                   tr("&Filter Tasks") + u'\t'
                       + QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText),
                   QStringLiteral("filterAction"));
    m_selectAllAction = makeAction(this, IconName::Filter, tr("Select &All That Match"),
                                   QStringLiteral("selectAllAction"));
    m_selectAllAction->setIcon({});
    m_assignAction =
        makeAction(this, IconName::Person, tr("Assi&gn by Name…"), QStringLiteral("assignAction"));
    m_distributeAction =
        makeAction(this, IconName::Distribute, tr("&Distribute…"),
                   QStringLiteral("distributeAction"), QKeySequence(Qt::CTRL | Qt::Key_D));
    m_unassignAction =
        makeAction(this, IconName::Unassigned, tr("&Unassign"), QStringLiteral("unassignAction"));
    m_acceptAction =
        makeAction(this, IconName::Accept, tr("&Accept"), QStringLiteral("acceptAction"));
    m_rejectAction =
        makeAction(this, IconName::Reject, tr("&Reject"), QStringLiteral("rejectAction"));
    m_takeBackAction =
        makeAction(this, IconName::Undo, tr("&Take Back"), QStringLiteral("takeBackAction"));
    m_commentAction =
        makeAction(this, IconName::Comment, tr("&Comment"), QStringLiteral("commentAction"));
    m_openAction = makeAction(this, IconName::OpenExternal, tr("&Open in RedBrick"),
                              QStringLiteral("openAction"));
    m_settingsAction = new QAction(tr("&Settings…"), this);
    m_settingsAction->setObjectName(QStringLiteral("settingsAction"));
    m_settingsAction->setShortcut(Qt::CTRL | Qt::Key_Comma);
    m_settingsAction->setMenuRole(QAction::PreferencesRole);
    m_resetLayoutAction = new QAction(tr("Reset &Layout"), this);
    m_resetLayoutAction->setObjectName(QStringLiteral("resetLayoutAction"));
    m_diagnosticsAction = makeAction(this, IconName::Copy, tr("Copy &Diagnostics"),
                                     QStringLiteral("diagnosticsAction"));
    m_verifyAuditAction = new QAction(tr("&Verify Audit Log…"), this);
    m_verifyAuditAction->setObjectName(QStringLiteral("verifyAuditAction"));
    m_aboutAction =
        makeAction(this, IconName::Info, tr("&About Brickyard"), QStringLiteral("aboutAction"));
    m_aboutAction->setMenuRole(QAction::AboutRole);

    connect(m_connectAction, &QAction::triggered, this,
            [this] { leaveSession([this] { m_connect->showDialog(); }); });
    connect(m_reconnect, &ReconnectController::connectRequested, m_connectAction,
            &QAction::trigger);
    connect(m_sandboxAction, &QAction::triggered, this,
            [this] { leaveSession([this] { m_connect->openSandbox(); }); });
    connect(m_quitAction, &QAction::triggered, this, &QWidget::close);
    connect(m_overviewAction, &QAction::triggered, this, &MainWindow::showOverview);
    connect(m_refreshAction, &QAction::triggered, this, [this] {
        if (m_layout->isOverviewShown()) {
            m_overview->refresh();
            return;
        }
        m_queue->refresh();
        m_queue->countStages();
    });
    connect(m_stopAction, &QAction::triggered, m_queue, &QueueController::stopLoading);
    connect(m_filterAction, &QAction::triggered, m_queueView, &QueueView::focusFilter);
    connect(m_selectAllAction, &QAction::triggered, this,
            [this] { m_queue->selection()->selectAllVisible(); });
    connect(m_assignAction, &QAction::triggered, this,
            [this] { m_assign->pickPerson(m_review->targetIds()); });
    connect(m_unassignAction, &QAction::triggered, this,
            [this] { m_assign->unassign(m_review->targetIds()); });
    connect(m_distributeAction, &QAction::triggered, this, [this] {
        const QStringList ids = m_queue->selectedIds();
        // Others than those that were chosen must not be taken for them.
        if (ids.isEmpty() && m_queue->selection()->count() > 0)
            m_banner->showPassing(Tone::Info,
                                  tr("The selected tasks are hidden by the filter, so nothing is "
                                     "distributed. Clear the filter or the selection first."));
        else
            m_assign->distribute(ids);
    });
    connect(m_acceptAction, &QAction::triggered, this,
            [this] { m_review->decide(true, ReviewController::Gesture::Key); });
    connect(m_rejectAction, &QAction::triggered, this,
            [this] { m_review->decide(false, ReviewController::Gesture::Key); });
    connect(m_takeBackAction, &QAction::triggered, m_review, &ReviewController::takeBack);
    connect(m_commentAction, &QAction::triggered, this, [this] {
        m_layout->showReview();
        m_reviewPanel->focusComment();
    });
    connect(m_openAction, &QAction::triggered, m_review, &ReviewController::openTargets);
    connect(m_settingsAction, &QAction::triggered, this, &MainWindow::showSettings);
    connect(m_resetLayoutAction, &QAction::triggered, this, &MainWindow::resetLayout);
    connect(m_diagnosticsAction, &QAction::triggered, this, &MainWindow::copyDiagnostics);
    connect(m_verifyAuditAction, &QAction::triggered, this, &MainWindow::verifyAuditLog);
    connect(m_aboutAction, &QAction::triggered, this, [this] {
        auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Brickyard"),
                                    tr("Brickyard %1").arg(QStringLiteral(BRICKYARD_VERSION)),
                                    QMessageBox::Close, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setIconPixmap(applicationIcon().pixmap(64));
        box->setInformativeText(tr("Task queues of RedBrick AI projects for the people who manage "
                                   "them. Free software under the GPL, version 3 or later."));
        box->open();
    });

    // Letters are actions in the queue and in the review panel only, so that they can be typed
    // everywhere else.
    const auto letter = [this](const QKeySequence &key, QAction *action, bool repeats = false) {
        for (QWidget *place : {static_cast<QWidget *>(m_queueView->table()),
                               static_cast<QWidget *>(m_reviewPanel)}) {
            auto *local = new QAction(place);
            local->setShortcut(key);
            local->setShortcutContext(Qt::WidgetWithChildrenShortcut);
            local->setAutoRepeat(repeats); // a key that is held decides about one task
            place->addAction(local);
            connect(local, &QAction::triggered, action, &QAction::trigger);
        }
    };
    // The menus tell the letters; as shortcuts of these actions they would hold everywhere.
    const auto tell = [](QAction *action, const QKeySequence &key) {
        action->setText(action->text() + u'\t' + key.toString(QKeySequence::NativeText));
    };
    tell(m_selectAllAction, QKeySequence::SelectAll);
    tell(m_rejectAction, Qt::Key_R);
    tell(m_takeBackAction, Qt::Key_U);
    tell(m_commentAction, Qt::Key_C);
    tell(m_openAction, Qt::Key_O);
    tell(m_assignAction, Qt::Key_E);
    tell(m_unassignAction, Qt::SHIFT | Qt::Key_E);
    letter(Qt::Key_A, m_acceptAction);
    letter(Qt::Key_R, m_rejectAction);
    letter(Qt::Key_U, m_takeBackAction);
    letter(Qt::Key_C, m_commentAction);
    letter(Qt::Key_O, m_openAction);
    letter(Qt::Key_E, m_assignAction);
    letter(Qt::SHIFT | Qt::Key_E, m_unassignAction);
    for (const auto &[key, step] : {std::pair(Qt::Key_J, 1), std::pair(Qt::Key_K, -1)}) {
        auto *move = new QAction(this);
        connect(move, &QAction::triggered, m_queueView->table(),
                [table = m_queueView->table(), rows = step] { table->moveCurrent(rows); });
        letter(key, move, true);
    }
    connect(m_queueView, &QueueView::taskActivated, m_openAction, &QAction::trigger);
}

void MainWindow::createMenus()
{
    m_assignAction->setIconText(tr("Assign…"));
    m_distributeAction->setIconText(tr("Distribute…"));
    m_queueView->addSelectionAction(m_assignAction);
    m_queueView->addSelectionAction(m_distributeAction);

    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addActions({m_connectAction, m_sandboxAction});
    m_accounts = new AccountMenu(m_settings, this);
    file->addMenu(m_accounts);
    connect(m_accounts, &AccountMenu::accountChosen, this, &MainWindow::switchAccount);
    connect(m_accounts, &AccountMenu::connectRequested, this,
            [this] { leaveSession([this] { m_connect->addAccount(); }); });
    connect(m_accounts, &AccountMenu::removeRequested, this, [this](const Account &account) {
        leaveSession([this, account] { askBeforeRemoving(account); });
    });
    file->addSeparator();
    file->addAction(m_export->action());
    file->addSeparator();
    file->addAction(m_quitAction);

    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({m_undo->undoAction(), m_undo->redoAction()});
    edit->addSeparator();
    edit->addActions(m_copy->actions());
    edit->addSeparator();
    edit->addActions({m_selectAllAction, m_filterAction, m_filters->clearAction()});
    edit->addSeparator();
    edit->addAction(m_settingsAction);

    m_assignMenu = new AssignMenu(m_queue->people(), this);
    connect(m_assignMenu, &AssignMenu::personChosen, this,
            [this](const Person &person) { m_assign->assign(person, m_review->targetIds()); });

    QMenu *task = menuBar()->addMenu(tr("&Task"));
    task->addActions({m_acceptAction, m_rejectAction, m_takeBackAction, m_commentAction});
    task->addSeparator();
    task->addMenu(m_assignMenu);
    task->addAction(m_assignAction);
    task->addActions({m_unassignAction, m_distributeAction});
    task->addSeparator();
    task->addAction(m_openAction);

    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addActions({m_refreshAction, m_stopAction, m_overviewAction});
    view->addSeparator();
    view->addMenu(m_filters->views()->menu());
    view->addSeparator();
    view->addActions(m_layout->toggleActions());
    view->addSeparator();
    view->addMenu(new ColumnMenu(m_queueView->table(), view));
    view->addAction(m_resetLayoutAction);

    menuBar()->addMenu(m_tools->menu());

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(m_verifyAuditAction);
    help->addAction(m_diagnosticsAction);
    help->addSeparator();
    help->addAction(m_aboutAction);
}

void MainWindow::createToolBar()
{
    QToolBar *bar = addToolBar(tr("Project"));
    bar->setObjectName(QStringLiteral("projectToolBar"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    m_organization = new QLabel;
    m_organization->setObjectName(QStringLiteral("organization"));
    m_organization->setTextFormat(Qt::PlainText);
    m_organization->setContentsMargins(4, 0, 8, 0);
    m_organizationPlace = bar->addWidget(m_organization);
    m_organizationPlace->setVisible(false);

    bar->addWidget(m_project->projects());
    bar->addAction(m_refreshAction);
    QWidget *refresh = bar->widgetForAction(m_refreshAction);
    refresh->setObjectName(QStringLiteral("refreshButton"));
    refresh->setAccessibleName(tr("Refresh"));
    bar->addWidget(m_queueViewController->freshness());
}

void MainWindow::switchAccount(const Account &account)
{
    leaveSession([this, account] {
        if (account.isSandbox())
            m_connect->openSandbox();
        else
            m_connect->openAccount(account);
    });
}

void MainWindow::askBeforeRemoving(const Account &account)
{
    ask(this, this, tr("Remove the account %1?").arg(AccountMenu::displayName(account)),
        tr("Brickyard forgets the account and deletes its API key from the system's keychain. "
           "Nothing changes in RedBrick: the key stays valid there until somebody revokes it."),
        {{tr("Remove Account"),
          [this, account] {
              forgetSession();
              m_connect->removeAccount(account);
              m_connect->showDialog();
          },
          false}});
}

void MainWindow::showOrganization()
{
    const bool several = m_session && m_settings.accounts().size() > 1;
    const QString name = several ? AccountMenu::displayName(m_session->account()) : QString();
    m_organization->setText(
        m_organization->fontMetrics().elidedText(name, Qt::ElideMiddle, organizationWidth));
    m_organization->setToolTip(tr("Organization: %1").arg(name));
    m_organizationPlace->setVisible(several);
}

void MainWindow::setTitle(const QString &text)
{
    const bool several = m_settings.accounts().size() > 1;
    setWindowTitle(several ? tr("%1 (%2)", "project and stage, and organization")
                                 .arg(text, AccountMenu::displayName(m_session->account()))
                           : text);
}

void MainWindow::showSettings()
{
    if (m_settingsDialog) {
        m_settingsDialog->activateWindow();
        return;
    }
    m_settingsDialog = new SettingsDialog(m_settings.preferences(), this);
    m_settingsDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_settingsDialog, &SettingsDialog::preferencesChanged, this,
            &MainWindow::usePreferences);
    m_settingsDialog->open();
}

void MainWindow::usePreferences(const Preferences &preferences)
{
    m_settings.savePreferences(preferences);
    if (m_session)
        m_session->setPreferences(preferences);
}

void MainWindow::copyDiagnostics()
{
    const QString stage = m_queue->stage() ? m_queue->stage()->name : QString();
    QGuiApplication::clipboard()->setText(
        windowDiagnostics(m_session, stage, m_settings.preferences(), m_folders).report());
    statusBar()->showMessage(
        tr("The diagnostics are on the clipboard. API keys are not among them."), statusDuration);
}

void MainWindow::resetLayout()
{
    showOverview(false);
    m_layout->reset();
    m_queueView->table()->resetColumns();
}

void MainWindow::updateActions()
{
    // What cannot be seen is not acted on.
    const bool isOverview = m_layout->isOverviewShown();
    const bool open = m_queue->stage() && !isOverview;
    const bool any = open && m_review->targetCount() > 0;
    const bool assignable = any && m_queue->whyNotAssignable().isEmpty();
    const bool reviewable = any && m_queue->whyNotReviewable().isEmpty();
    m_refreshAction->setEnabled(open || isOverview);
    m_overviewAction->setEnabled(m_project->hasProjects());
    m_stopAction->setEnabled(open && m_queue->isLoading());
    m_selectAllAction->setEnabled(open);
    m_assignMenu->setEnabled(assignable);
    m_assignAction->setEnabled(assignable);
    m_unassignAction->setEnabled(assignable);
    m_distributeAction->setEnabled(open && m_queue->whyNotAssignable().isEmpty());
    m_acceptAction->setEnabled(reviewable);
    m_acceptAction->setText(
        (m_queue->submits() ? tr("Su&bmit with Existing Labels") : tr("&Accept")) + u'\t'
        + QKeySequence(Qt::Key_A).toString(QKeySequence::NativeText));
    m_rejectAction->setEnabled(reviewable && !m_queue->submits());
    m_takeBackAction->setEnabled(open);
    m_commentAction->setEnabled(any);
    m_tools->updateActions();
    m_tools->menu()->setEnabled(!isOverview);
    m_copy->updateActions();
    m_export->updateActions();
    m_verifyAuditAction->setEnabled(m_session != nullptr);
    m_filterAction->setEnabled(!isOverview);
    m_openAction->setEnabled(any && !m_queue->project()->url.isEmpty());
}

void MainWindow::verifyAuditLog()
{
    auto *dialog = new AuditDialog(this);
    const QPointer<OperationEngine> engine = m_session->operations();
    engine->verifyAudit(
        dialog, [dialog](const Result<AuditReport> &report) { dialog->showReport(report); });
    connect(dialog, &AuditDialog::exportRequested, dialog, [dialog, engine](const QString &file) {
        // The account may have been left meanwhile.
        if (engine)
            engine->exportAudit(file, dialog, [dialog, file](const Result<qint64> &entries) {
                dialog->showExported(file, entries);
            });
    });
    dialog->open();
}

void MainWindow::showContextMenu(const QPoint &position)
{
    if (m_review->targetCount() == 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addMenu(m_assignMenu);
    menu->addAction(m_unassignAction);
    menu->addSeparator();
    menu->addActions({m_acceptAction, m_rejectAction});
    menu->addSeparator();
    menu->addActions(m_copy->actions());
    menu->addSeparator();
    menu->addAction(m_openAction);
    menu->popup(position);
}

void MainWindow::leaveSession(const std::function<void()> &go)
{
    m_leave->leave(CloseDialog::Purpose::SwitchAccount, go);
}

} // namespace brickyard
