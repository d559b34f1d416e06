// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/session.h"

#include "operations/journal.h"
#include "operations/operationengine.h"
#include "operations/operationhistory.h"
#include "redbrick/gathering.h"
#include "redbrick/graphqlclient.h"
#include "redbrick/redbrickapi.h"

namespace brickyard {

Q_LOGGING_CATEGORY(accountLog, "brickyard.account", QtWarningMsg)

Session::Session(Account account, QUrl url, const QString &apiKey, const Timings &timings,
                 const QString &journalFolder, QObject *parent)
    : QObject(parent),
      m_account(std::move(account)),
      m_key(apiKey),
      m_timings(timings),
      m_client(std::make_unique<GraphQlClient>(std::move(url), apiKey, timings)),
      m_api(std::make_unique<RedBrickApi>(m_client.get(), m_account.orgId)),
      m_journal(std::make_unique<Journal>(journalFolder, m_account.id))
{
    connect(m_client.get(), &GraphQlClient::keyRefused, this, &Session::keyRefused);
    connect(m_client.get(), &GraphQlClient::paused, this, &Session::paused);
}

Session::~Session() = default;

Result<Done> Session::checked(const ProgramCommand &program) const
{
    return checkedCommand(program, m_key);
}

void Session::setPreferences(const Preferences &preferences)
{
    m_preferences = preferences;
    m_client->setInFlight(preferences.inFlight);
    if (m_operations)
        m_operations->setHold({preferences.holdMs});
}

void Session::connectToService()
{
    // `me` alone first: with a bad key or address there is one failed request, not three.
    m_api->fetchMe()->then(this, [this](const Result<Person> &me) {
        if (!me) {
            Q_EMIT failed(me.error());
            return;
        }
        m_me = *me;
        greet();
    });
}

void Session::greet()
{
    auto *gathering = new Gathering(this, [this](const std::optional<Error> &error) {
        if (error) {
            Q_EMIT failed(*error);
            return;
        }
        m_operations =
            std::make_unique<OperationEngine>(m_api.get(), m_journal.get(), m_timings, m_me);
        m_operations->setHold({m_preferences.holdMs});
        m_operations->setProjects(m_projects);
        m_history = std::make_unique<OperationHistory>(m_operations.get());
        qCInfo(accountLog, "Connected to %s, organization %s, as %s",
               qUtf8Printable(m_client->url().authority()), qUtf8Printable(m_account.orgId),
               qUtf8Printable(m_me.userId));
        Q_EMIT connected();
    });
    gathering->add(m_api->fetchOrganizationName(), Gathering::Required,
                   [this](const QString &name) { m_account.name = name; });
    gathering->add(m_api->fetchProjects(), Gathering::Required,
                   [this](const QList<Project> &projects) { m_projects = projects; });
}

void Session::startOperations(const QList<QUuid> &resumed)
{
    m_journal->open(this, [this](const Result<Journal::Opened> &opened) {
        // Where it failed, reading it fails likewise, and the engine says so.
        if (opened && !opened->notice.isEmpty())
            Q_EMIT journalNotice(opened->notice);
    });
    m_operations->load(resumed);
}

void Session::shutDown()
{
    if (m_operations)
        m_operations->shutDown();
    m_journal.reset();
}

void Session::openProject(const QString &projectId)
{
    const int generation = ++m_generation;
    auto info = std::make_shared<ProjectInfo>();
    auto *gathering =
        new Gathering(this, [this, generation, info](const std::optional<Error> &error) {
            if (generation != m_generation)
                return;
            if (error) {
                Q_EMIT projectFailed(*error);
                return;
            }
            m_project = *info;
            qCInfo(accountLog, "Opened the project %s", qUtf8Printable(info->project.id));
            Q_EMIT projectOpened();
        });
    gathering->add(m_api->fetchProject(projectId), Gathering::Required,
                   [info](const Project &project) { info->project = project; });
    gathering->add(m_api->fetchStages(projectId), Gathering::Required,
                   [info](const QList<Stage> &stages) { info->stages = stages; });
    gathering->add(m_api->fetchProjectMembers(projectId), Gathering::Required,
                   [info](const QList<ProjectMember> &members) { info->members = members; });
    // Only to show keys by name: a key that may not list the others works all the same.
    gathering->add(m_api->fetchApiKeys(), Gathering::Optional,
                   [info](const QList<Person> &keys) { info->apiKeys = keys; });
}

} // namespace brickyard
