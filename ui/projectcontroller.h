// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QObject>
#include <QString>

class QComboBox;

namespace brickyard {

class MessageBanner;
class QueueController;
class Session;
class Settings;
class StageList;
struct Account;
struct Project;
struct ProjectInfo;
struct Stage;

/// Which project of the account is open, and which of its stages: opens what the person chooses, at
/// first what was open the last time, and gives it to the queue.
class ProjectController : public QObject
{
    Q_OBJECT

public:
    /// \a banner is where it says what is wrong. All must outlive the controller.
    ProjectController(QueueController *queue, StageList *stages, MessageBanner *banner,
                      Settings &settings, QObject *parent = nullptr);

    /// The projects to choose from, and as the last entry all of them. The caller owns it: it goes
    /// into a window.
    QComboBox *projects() const { return m_projects; }
    bool hasProjects() const;

    /// Shows its projects and opens one. Null: none; the queue is closed. The session must outlive
    /// the controller or be taken away before it goes.
    void setSession(Session *session);
    /// The stage that is to be open in the next project, instead of the one of last time.
    void setWantedStage(const QString &name) { m_wantedStage = name; }
    /// There must be a session. An empty \a projectId is the project that is open, an empty
    /// \a stageName any stage.
    void goTo(const QString &projectId, const QString &stageName);
    /// The same as somebody asked by name: says so where there is no such stage.
    void goToNamed(const QString &projectId, const QString &stageName);
    void openStage(const QString &name);

Q_SIGNALS:
    /// What is going on now, for a person; empty: nothing any more.
    void progress(const QString &what);
    /// The queue is that of this project from now on; no stage of it is open yet.
    void projectOpened(const QString &projectId);
    /// Another project or stage is shown: what they are called.
    void titleChanged(const QString &title);
    /// A project was opened, or what is known of the one that is open has changed.
    void changed();
    /// The person chose a project in the list.
    void projectChosen();
    /// The person chose the entry for all projects.
    void overviewRequested();

private:
    void fillProjects();
    void choose(int index);
    void showOpenProject();
    void openProject(const QString &projectId);
    void projectRead();
    void projectReadAgain();
    void projectFailed(const Error &error);
    void tellOf(const Project &project);
    const Stage *stageToOpen(const ProjectInfo &info);
    void stageOpened();
    QString title() const;
    void sayThereIsNoStage(const QString &name);
    void remember(const Account &account);

    QueueController *m_queue;
    StageList *m_stages;
    MessageBanner *m_banner;
    Settings &m_settings;
    QComboBox *m_projects;
    Session *m_session = nullptr;
    QString m_wantedStage; ///< asked for, for the next project
    QString m_rememberedStage; ///< open last time; empty: the first that has work
};

} // namespace brickyard
