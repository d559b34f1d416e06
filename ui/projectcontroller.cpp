// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/projectcontroller.h"

#include "account/session.h"
#include "account/settings.h"
#include "ui/icons.h"
#include "ui/messagebanner.h"
#include "ui/queuecontroller.h"
#include "ui/stagelist.h"

#include <QComboBox>

#include <algorithm>
#include <utility>

namespace brickyard {

ProjectController::ProjectController(QueueController *queue, StageList *stages,
                                     MessageBanner *banner, Settings &settings, QObject *parent)
    : QObject(parent),
      m_queue(queue),
      m_stages(stages),
      m_banner(banner),
      m_settings(settings),
      m_projects(new QComboBox)
{
    m_projects->setObjectName(QStringLiteral("projects"));
    m_projects->setAccessibleName(tr("Project"));
    m_projects->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_projects->setMinimumContentsLength(20);
    m_projects->setEnabled(false);
    connect(m_projects, &QComboBox::activated, this, &ProjectController::choose);
    connect(stages, &StageList::stageChosen, this, &ProjectController::openStage);
    connect(queue, &QueueController::stageOpened, this, &ProjectController::stageOpened);
    connect(queue, &QueueController::stageCounted, stages, &StageList::setCount);
}

bool ProjectController::hasProjects() const
{
    return m_projects->count() > 0;
}

void ProjectController::setSession(Session *session)
{
    // The one before lives until control is back in the loop, and may still have something to say.
    if (m_session)
        m_session->disconnect(this);
    m_queue->setSession(nullptr);
    m_stages->setStages({});
    m_session = session;
    fillProjects();
    if (!session)
        return;
    connect(session, &Session::projectOpened, this, &ProjectController::projectRead);
    connect(session, &Session::projectChanged, this, &ProjectController::projectReadAgain);
    connect(session, &Session::projectFailed, this, &ProjectController::projectFailed);
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
}

void ProjectController::fillProjects()
{
    m_projects->clear();
    if (m_session) {
        for (const Project &project : m_session->projects())
            m_projects->addItem(themedIcon(IconName::Project), project.name, project.id);
    }
    if (hasProjects()) {
        m_projects->insertSeparator(m_projects->count());
        m_projects->addItem(tr("All projects…"));
    }
    m_projects->setEnabled(hasProjects());
}

void ProjectController::choose(int index)
{
    const QString projectId = m_projects->itemData(index).toString();
    if (projectId.isEmpty()) {
        // The last entry is no project.
        showOpenProject();
        Q_EMIT overviewRequested();
        return;
    }
    Q_EMIT projectChosen();
    m_wantedStage.clear();
    openProject(projectId);
}

/// In the list.
void ProjectController::showOpenProject()
{
    const ProjectInfo *open = m_session->project();
    m_projects->setCurrentIndex(open ? m_projects->findData(open->project.id) : -1);
}

void ProjectController::goTo(const QString &projectId, const QString &stageName)
{
    const ProjectInfo *open = m_session->project();
    if (!projectId.isEmpty() && !(open && open->project.id == projectId)) {
        m_wantedStage = stageName;
        openProject(projectId);
    } else if (open && !stageName.isEmpty()) {
        openStage(stageName);
    }
}

void ProjectController::goToNamed(const QString &projectId, const QString &stageName)
{
    const ProjectInfo *open = m_session->project();
    const bool isHere = open && (projectId.isEmpty() || open->project.id == projectId);
    if (isHere && !stageName.isEmpty() && !open->stage(stageName))
        sayThereIsNoStage(stageName);
    else
        goTo(projectId, stageName);
}

void ProjectController::openProject(const QString &projectId)
{
    m_banner->clearPassing();
    m_projects->setCurrentIndex(m_projects->findData(projectId));
    Q_EMIT progress(tr("Opening the project…"));
    m_session->openProject(projectId);
}

void ProjectController::projectFailed(const Error &error)
{
    Q_EMIT progress({});
    // What is on the screen is still the project before, if there is one.
    showOpenProject();
    m_banner->showMessage(Tone::Error,
                          tr("The project could not be opened. %1 Choose another one, or try "
                             "again.")
                              .arg(error.message));
}

void ProjectController::projectRead()
{
    Q_EMIT progress({});
    const ProjectInfo *info = m_session->project();
    Q_EMIT titleChanged(info->project.name);
    m_queue->setSession(m_session);
    Q_EMIT projectOpened(info->project.id);
    m_stages->setStages(info->stages);
    Account account = m_session->account();
    account.lastProjectId = info->project.id;
    remember(account);
    tellOf(info->project);
    const Stage *stage = stageToOpen(*info);
    m_queue->countStages();
    if (stage)
        openStage(stage->name);
    Q_EMIT changed();
}

void ProjectController::tellOf(const Project &project)
{
    if (!project.isReady()) {
        m_banner->showMessage(
            Tone::Warning,
            tr("RedBrick says that this project is not ready (%1).").arg(project.status));
    } else if (project.consensus) {
        m_banner->showMessage(Tone::Info,
                              tr("This project uses consensus. Its queues can be looked at; "
                                 "assigning and reviewing are off."));
    } else {
        m_banner->clearFailure();
    }
}

/// Null where none can be. What was asked for is asked for once.
const Stage *ProjectController::stageToOpen(const ProjectInfo &info)
{
    const QString wanted = std::exchange(m_wantedStage, {});
    const QString remembered = std::exchange(m_rememberedStage, {});
    const Stage *stage = info.stage(wanted.isEmpty() ? remembered : wanted);
    if (!wanted.isEmpty() && !stage)
        sayThereIsNoStage(wanted);
    if (stage)
        return stage;
    const auto first = std::find_if(info.stages.begin(), info.stages.end(),
                                    [](const Stage &candidate) { return candidate.hasQueue(); });
    return first == info.stages.end() ? nullptr : &*first;
}

void ProjectController::projectReadAgain()
{
    const ProjectInfo *info = m_session->project();
    m_queue->projectChanged();
    Q_EMIT titleChanged(title());
    const QString open = m_queue->stage() ? m_queue->stage()->name : QString();
    m_stages->setStages(info->stages);
    m_stages->setCurrentStage(open);
    m_queue->countStages();
    if (!open.isEmpty() && !info->stage(open))
        sayThereIsNoStage(open);
    Q_EMIT changed();
}

void ProjectController::openStage(const QString &name)
{
    m_banner->clearPassing();
    const Stage *stage = m_queue->project() ? m_session->project()->stage(name) : nullptr;
    if (!stage || (m_queue->stage() && m_queue->stage()->name == name))
        return;
    m_stages->setCurrentStage(name);
    m_queue->openStage(*stage);
}

void ProjectController::stageOpened()
{
    const Stage *stage = m_queue->stage();
    if (!stage)
        return;
    Q_EMIT titleChanged(title());
    Account account = m_session->account();
    account.lastStage = stage->name;
    remember(account);
}

/// Of what is open.
QString ProjectController::title() const
{
    const QString project = m_session->project()->project.name;
    const Stage *stage = m_queue->stage();
    return stage ? tr("%1 – %2", "project and stage").arg(project, StageList::displayName(*stage))
                 : project;
}

void ProjectController::sayThereIsNoStage(const QString &name)
{
    m_banner->showMessage(Tone::Warning, tr("This project has no stage %1.").arg(name));
}

/// For the next start.
void ProjectController::remember(const Account &account)
{
    m_session->setAccount(account);
    m_settings.saveAccount(account);
}

} // namespace brickyard
