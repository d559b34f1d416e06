// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/session.h"

#include "account/sessioncache.h"
#include "operations/journal.h"
#include "operations/operationengine.h"
#include "operations/operationhistory.h"
#include "redbrick/gathering.h"
#include "redbrick/graphqlclient.h"
#include "redbrick/redbrickapi.h"

#include <QTimer>

#include <utility>

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

void Session::setSnapshotFolder(const QString &folder)
{
    m_snapshotFolder = folder;
    if (folder.isEmpty())
        return;
    const QString name = m_account.id.toString(QUuid::WithoutBraces);
    m_cache = std::make_unique<SessionCache>(folder + u'/' + name + QLatin1String(".known"));
}

QString Session::snapshotFile() const
{
    if (m_snapshotFolder.isEmpty())
        return {};
    const QString name = m_account.id.toString(QUuid::WithoutBraces);
    return m_snapshotFolder + u'/' + name + QLatin1String(".sqlite");
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
    readOrganization([this](const std::optional<Error> &error) {
        if (error) {
            Q_EMIT failed(*error);
            return;
        }
        m_isConfirmed = true;
        makeOperations();
        if (m_cache)
            m_cache->saveAccount(m_me, m_account.name, m_projects);
        Q_EMIT connected();
    });
}

void Session::readOrganization(const std::function<void(const std::optional<Error> &)> &done)
{
    auto *gathering = new Gathering(this, done);
    gathering->add(m_api->fetchOrganizationName(), Gathering::Required,
                   [this](const QString &name) { m_account.name = name; });
    gathering->add(m_api->fetchProjects(), Gathering::Required,
                   [this](const QList<Project> &projects) { m_projects = projects; });
}

void Session::makeOperations()
{
    m_operations = std::make_unique<OperationEngine>(m_api.get(), m_journal.get(), m_timings, m_me);
    m_operations->setHold({m_preferences.holdMs});
    m_operations->setProjects(m_projects);
    m_history = std::make_unique<OperationHistory>(m_operations.get());
    qCInfo(accountLog, "%s %s, organization %s, as %s",
           m_isConfirmed ? "Connected to" : "Not yet connected to",
           qUtf8Printable(m_client->url().authority()), qUtf8Printable(m_account.orgId),
           qUtf8Printable(m_me.userId));
}

bool Session::connectFromCache()
{
    if (!m_cache || !m_cache->known())
        return false;
    const SessionCache::Known &known = *m_cache->known();
    m_me = known.me;
    m_account.name = known.organization;
    m_projects = known.projects;
    makeOperations();
    m_operations->holdBack();
    // First of all requests, so that whoever hears connected() asks after it.
    confirm();
    QMetaObject::invokeMethod(this, &Session::connected, Qt::QueuedConnection);
    return true;
}

void Session::confirm()
{
    if (m_isConfirmed || std::exchange(m_isConfirming, true))
        return;
    m_api->fetchMe()->then(this, [this](const Result<Person> &me) {
        if (me)
            confirmedAs(*me);
        else
            couldNotConfirm(me.error());
    });
}

void Session::confirmedAs(const Person &me)
{
    if (me.userId != m_me.userId) {
        Q_EMIT outdated();
        return;
    }
    readOrganization([this](const std::optional<Error> &error) {
        if (error) {
            couldNotConfirm(*error);
            return;
        }
        m_isConfirming = false;
        m_isConfirmed = true;
        m_operations->setProjects(m_projects);
        m_cache->saveAccount(m_me, m_account.name, m_projects);
        m_operations->letGo();
        if (std::exchange(m_isProjectUnread, false))
            readProject(m_project->project.id);
        Q_EMIT confirmed();
    });
}

void Session::couldNotConfirm(const Error &error)
{
    m_isConfirming = false;
    // What is said of the key is said by keyRefused().
    if (error.kind == Error::Kind::KeyRefused || error.kind == Error::Kind::Cancelled)
        return;
    QTimer::singleShot(m_timings.reconnectAfter, this, &Session::confirm);
    Q_EMIT unreachable(error);
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
    ++m_generation;
    m_isProjectOld = false;
    m_isProjectUnread = false;
    if (const ProjectInfo *known = m_cache ? m_cache->project(projectId) : nullptr) {
        m_project = *known;
        m_isProjectOld = true;
        QMetaObject::invokeMethod(
            this,
            [this, generation = m_generation] {
                if (generation == m_generation)
                    Q_EMIT projectOpened();
            },
            Qt::QueuedConnection);
    }
    readProject(projectId);
}

void Session::readProject(const QString &projectId)
{
    const int generation = m_generation;
    auto info = std::make_shared<ProjectInfo>();
    auto *gathering =
        new Gathering(this, [this, generation, info](const std::optional<Error> &error) {
            if (generation == m_generation)
                takeProject(error ? Result<ProjectInfo>(*error) : Result<ProjectInfo>(*info));
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

void Session::takeProject(const Result<ProjectInfo> &info)
{
    if (!info) {
        // What is known from the last time stays; it is read again when the service is reached.
        m_isProjectUnread = m_isProjectOld && info.error().kind != Error::Kind::Refused;
        if (!m_isProjectUnread)
            Q_EMIT projectFailed(info.error());
        return;
    }
    const bool isOpen = std::exchange(m_isProjectOld, false);
    const bool isSame = isOpen && *m_project == *info;
    m_project = *info;
    if (m_cache)
        m_cache->saveProject(*info);
    qCInfo(accountLog, "Opened the project %s", qUtf8Printable(info->project.id));
    if (!isOpen)
        Q_EMIT projectOpened();
    else if (!isSame)
        Q_EMIT projectChanged();
}

} // namespace brickyard
