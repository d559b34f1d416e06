// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/connector.h"
#include "account/settings.h"
#include "redbrick/timings.h"
#include "ui/reviewcontroller.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>

class QAction;
class QLabel;
class QStackedWidget;

namespace brickyard {

class AccountMenu;
class ActivityController;
class ActivityPanel;
class AssignController;
class AssignMenu;
class Banner;
class ConnectController;
class CopyController;
class CredentialStore;
class ExportController;
class FilterController;
class InterruptedController;
class LeaveController;
class MessageBanner;
class OfflineController;
class OverviewController;
class PeoplePanel;
class PeopleView;
class ProjectController;
class QueueController;
class QueueView;
class QueueViewController;
class ReconnectController;
class ReviewPanel;
class SettingsDialog;
class ToolsController;
class UndoController;
class WindowLayout;
struct Options;
struct Preferences;
struct ShowRequest;

/// The window: puts the panels together, and hands on what happens in one to the others.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// All must outlive the window.
    MainWindow(Settings &settings, CredentialStore &credentials, Connector &connector,
               const Timings &timings);
    ~MainWindow() override;

    /// Where the application keeps what, for the diagnostics.
    void setDataFolders(const DataFolders &folders) { m_folders = folders; }
    /// Goes on from the command line; see ConnectController::begin().
    void begin(const Options &options, const QString &apiKey);
    /// Somebody started the application once more: comes to the front, and opens what was asked
    /// for.
    void showAgain(const ShowRequest &request);

Q_SIGNALS:
    /// The window has been closed for good: what it asked has been answered.
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    static constexpr int statusDuration = 10'000; ///< ms that a success stays in the status bar

    void createPanels();
    void connectPanels();
    void createActions();
    void createMenus();
    void createToolBar();

    void useSession(Session *session);
    void useEngine(Session *session);
    void forgetSession();
    void switchAccount(const Account &account);
    void askBeforeRemoving(const Account &account);
    void showOrganization();
    /// \a text, with the organization where there are several.
    void setTitle(const QString &text);
    /// The page over all projects in the place of the queue; what is about the open project only
    /// makes room for it.
    void showOverview(bool shown);

    void operationFinished(const QUuid &id);
    void verifyAuditLog();
    void updateActions();
    void showContextMenu(const QPoint &position);
    /// Goes on where no change is under way; otherwise asks first.
    void leaveSession(const std::function<void()> &go);
    void resetLayout();
    void showSettings();
    void usePreferences(const Preferences &preferences);
    void copyDiagnostics();

    Settings &m_settings;
    Connector &m_connector;
    Timings m_timings;
    DataFolders m_folders;
    Session *m_session = nullptr; ///< the connector's

    ConnectController *m_connect;
    QueueController *m_queue;
    QueueViewController *m_queueViewController;
    ProjectController *m_project;
    ReviewController *m_review;
    AssignController *m_assign;
    FilterController *m_filters;
    ToolsController *m_tools;
    CopyController *m_copy;
    ExportController *m_export;
    UndoController *m_undo;
    LeaveController *m_leave;
    OverviewController *m_overview;
    OfflineController *m_offline;
    ReconnectController *m_reconnect;
    Banner *m_sandboxBanner;
    Banner *m_journalBanner;
    Banner *m_interruptedBanner;
    MessageBanner *m_banner;
    QStackedWidget *m_pages; ///< the queue, and the page over all projects
    QueueView *m_queueView;
    PeoplePanel *m_peoplePanel;
    PeopleView *m_people; ///< in that panel
    ReviewPanel *m_reviewPanel;
    ActivityPanel *m_activity;
    ActivityController *m_activityController;
    WindowLayout *m_layout;
    AccountMenu *m_accounts;
    QLabel *m_organization;
    QAction *m_organizationPlace; ///< in the tool bar
    AssignMenu *m_assignMenu;
    QPointer<SettingsDialog> m_settingsDialog;
    bool m_isSandboxRestarting = false;
    QString m_titleBeforeOverview;

    QAction *m_connectAction;
    QAction *m_sandboxAction;
    QAction *m_quitAction;
    QAction *m_refreshAction;
    QAction *m_overviewAction;
    QAction *m_stopAction;
    QAction *m_filterAction;
    QAction *m_selectAllAction;
    QAction *m_assignAction;
    QAction *m_unassignAction;
    QAction *m_distributeAction;
    QAction *m_acceptAction;
    QAction *m_rejectAction;
    QAction *m_takeBackAction;
    QAction *m_commentAction;
    QAction *m_openAction;
    QAction *m_settingsAction;
    QAction *m_resetLayoutAction;
    QAction *m_diagnosticsAction;
    QAction *m_verifyAuditAction;
    QAction *m_aboutAction;
};

} // namespace brickyard
