// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/graphqlclient.h"

#include "redbrick/endpoint.h"
#include "redbrick/graphqlreply.h"
#include "redbrick/redaction.h"

#include <QNetworkProxy>

#include <algorithm>
#include <utility>

namespace brickyard {

GraphQlClient::GraphQlClient(QUrl url, QString apiKey, Timings timings, QObject *parent)
    : QObject(parent),
      m_url(std::move(url)),
      m_apiKey(std::move(apiKey)),
      m_timings(timings)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &GraphQlClient::sendMore);
    m_send.setSingleShot(true);
    connect(&m_send, &QTimer::timeout, this, &GraphQlClient::sendMore);
    setInFlight(defaultInFlight);
}

GraphQlClient::~GraphQlClient()
{
    // Before the access managers, whose network replies they hold, and while there is a client
    // to be told that they end.
    qDeleteAll(findChildren<GraphQlReply *>(Qt::FindDirectChildrenOnly));
}

void GraphQlClient::setInFlight(int limit)
{
    m_limit = std::max(1, limit);
    const auto needed = std::size_t((m_limit + requestsPerManager - 1) / requestsPerManager);
    while (m_managers.size() < needed) {
        Manager manager;
        manager.network = std::make_unique<QNetworkAccessManager>();
        // The system's proxy settings are for the world outside; many name no exception for this
        // computer, and nothing on it (the sandbox) is to depend on them.
        if (isLocalHost(m_url.host()))
            manager.network->setProxy(QNetworkProxy::NoProxy);
        m_managers.push_back(std::move(manager));
    }
    m_send.start(0);
}

std::size_t GraphQlClient::leastLoadedManager() const
{
    const int needed = (m_limit + requestsPerManager - 1) / requestsPerManager;
    const auto least = std::min_element(
        m_managers.begin(), m_managers.begin() + needed,
        [](const Manager &a, const Manager &b) { return a.inFlight < b.inFlight; });
    return std::size_t(least - m_managers.begin());
}

RequestContext GraphQlClient::context(RequestKind kind) const
{
    RequestContext context;
    context.kind = kind;
    context.host = m_url.authority();
    context.apiKey = m_apiKey;
    context.timings = m_timings;
    return context;
}

GraphQlReply *GraphQlClient::post(const GraphQlRequest &request)
{
    auto *reply = new GraphQlReply(request, this);
    reply->encode(request);
    return reply;
}

void GraphQlClient::dropQueuedChanges()
{
    const auto replies = findChildren<GraphQlReply *>(QString(), Qt::FindDirectChildrenOnly);
    for (GraphQlReply *reply : replies) {
        if (reply->isUnsent() && reply->kind() == RequestKind::Change)
            reply->abort(); // sendMore() passes it over
    }
}

void GraphQlClient::enqueue(GraphQlReply *reply)
{
    if (m_keyRefused && reply->kind() == RequestKind::Change) {
        reply->refuse();
        return;
    }
    if (reply->isUrgent())
        m_queue.emplace_front(reply);
    else
        m_queue.emplace_back(reply);
    m_send.start(0);
}

void GraphQlClient::sendMore()
{
    while (!m_pause.isActive() && m_inFlight < m_limit && !m_queue.empty()) {
        const QPointer<GraphQlReply> reply = m_queue.front();
        m_queue.pop_front();
        // Those that were aborted while they waited have left already.
        if (reply && reply->isWaiting()) {
            const std::size_t manager = leastLoadedManager();
            ++m_inFlight;
            ++m_managers[manager].inFlight;
            reply->send(manager);
        }
    }
}

void GraphQlClient::freePlace(std::size_t manager)
{
    --m_inFlight;
    --m_managers[manager].inFlight;
    m_send.start(0);
}

void GraphQlClient::requestEnded(std::size_t manager, RequestKind kind,
                                 const std::optional<Error> &error)
{
    // Signals come from the event loop: whoever hears them may delete this client.
    freePlace(manager);
    if (!error) {
        (kind == RequestKind::Change ? m_failedChanges : m_failedReads) = 0;
        if (kind == RequestKind::Change)
            m_backOff = 0;
    } else if (error->kind == Error::Kind::RateLimited) {
        const int asked = error->retryAfterMs;
        pauseAsAsked(asked < 0 ? m_timings.rateLimitPause : asked);
    } else if (error->kind == Error::Kind::KeyRefused) {
        qCInfo(wireLog, "The key was refused; no change is sent any more");
        QMetaObject::invokeMethod(this, &GraphQlClient::keyRefused, Qt::QueuedConnection);
        refuseQueued();
    } else if (error->kind == Error::Kind::ServiceFailed) {
        serviceFailed(kind, *error);
    }
}

void GraphQlClient::serviceFailed(RequestKind kind, const Error &error)
{
    // Each kind by itself: between changes that fail, what became of them is read.
    int &failures = kind == RequestKind::Change ? m_failedChanges : m_failedReads;
    if (++failures % manyFailures == 0)
        QMetaObject::invokeMethod(this, &GraphQlClient::serviceFailing, Qt::QueuedConnection);
    if (kind == RequestKind::Read)
        return; // it is asked again, after a back-off of its own
    // protocol.md 5.4: the change is not sent again; what comes after it waits.
    if (error.retryAfterMs >= 0) {
        pauseAsAsked(error.retryAfterMs);
        return;
    }
    // Those that were on the way together with it tell nothing new.
    if (!m_pause.isActive())
        m_backOff = m_backOff == 0 ? m_timings.retryBackoff : 2 * m_backOff;
    m_backOff = std::min(m_backOff, m_timings.maxBackoff);
    pause(m_backOff);
}

void GraphQlClient::refuseQueued()
{
    m_keyRefused = true;
    const std::deque<QPointer<GraphQlReply>> queue = std::exchange(m_queue, {});
    for (const QPointer<GraphQlReply> &reply : queue) {
        if (reply && reply->isWaiting())
            reply->refuse();
    }
}

void GraphQlClient::pauseAsAsked(int milliseconds)
{
    const int bounded = std::min(milliseconds, m_timings.maxRateLimitPause);
    if (!pause(bounded))
        return;
    QMetaObject::invokeMethod(
        this, [this, bounded] { Q_EMIT paused(bounded); }, Qt::QueuedConnection);
}

bool GraphQlClient::pause(int milliseconds)
{
    // Several requests in flight may be told so; the latest end counts.
    if (m_pause.isActive() && m_pause.remainingTime() >= milliseconds)
        return false;
    qCInfo(wireLog, "Pausing; going on after %d ms", milliseconds);
    m_pause.start(milliseconds);
    return true;
}

} // namespace brickyard
