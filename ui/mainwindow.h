// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/connector.h"
#include "redbrick/timings.h"
#include "ui/reviewcontroller.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>

class QAction;
class QComboBox;
class QDockWidget;
class QLabel;
class QMenu;

namespace brickyard {

class ActivityPanel;
class Banner;
class CloseDialog;
class ConnectController;
class CredentialStore;
class PeopleView;
class QueueController;
class QueueView;
class ReviewPanel;
class StageList;
struct Options;

/// The window: puts the panels together, and hands on what happens in one to the others.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// All must outlive the window.
    MainWindow(Settings &settings, CredentialStore &credentials, Connector &connector,
               const Timings &timings);
    ~MainWindow() override;

    /// Goes on from the command line; see ConnectController::begin().
    void begin(const Options &options, const QString &apiKey);

Q_SIGNALS:
    /// The window has been closed for good: what it asked has been answered.
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void createPanels();
    void createActions();
    void createMenus();
    void createToolBar();
    void restoreLayout();

    void useSession(Session *session);
    void openProject(const QString &projectId);
    void projectOpened();
    void projectFailed(const Error &error);
    void clearFailure();
    void openStage(const QString &name);
    void stageOpened();
    void connectQueue();

    void operationChanged(const QUuid &id);
    void operationFinished(const QUuid &id);
    void updateActions();
    void showContextMenu(const QPoint &position);
    void assignMenuAboutToShow();
    void askBeforeClosing(int unsent);
    /// Goes on where no change is under way; otherwise asks first.
    void leaveSession(const std::function<void()> &go);
    void leaveWhenDone();
    void saveLayout();

    Settings &m_settings;
    Connector &m_connector;
    Timings m_timings;
    Session *m_session = nullptr; ///< the connector's
    QString m_wantedStage; ///< asked for by the command line, for the next project
    QString m_rememberedStage; ///< open last time; empty: the first that has work

    ConnectController *m_connect;
    QueueController *m_queue;
    ReviewController *m_review;
    Banner *m_sandboxBanner;
    Banner *m_banner;
    QueueView *m_queueView;
    StageList *m_stages;
    PeopleView *m_people;
    ReviewPanel *m_reviewPanel;
    ActivityPanel *m_activity;
    QList<QDockWidget *> m_docks;
    QComboBox *m_projects;
    QLabel *m_refreshed;
    QMenu *m_assignMenu;
    QPointer<CloseDialog> m_closeDialog;
    std::function<void()> m_leave; ///< to be done when the last change has ended
    bool m_closing = false;

    QAction *m_connectAction;
    QAction *m_sandboxAction;
    QAction *m_quitAction;
    QAction *m_refreshAction;
    QAction *m_stopAction;
    QAction *m_filterAction;
    QAction *m_selectAllAction;
    QAction *m_unassignAction;
    QAction *m_acceptAction;
    QAction *m_rejectAction;
    QAction *m_takeBackAction;
    QAction *m_commentAction;
    QAction *m_openAction;
    QAction *m_aboutAction;
};

} // namespace brickyard
