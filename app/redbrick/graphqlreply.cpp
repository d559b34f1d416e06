// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/graphqlreply.h"

#include "redbrick/graphqlclient.h"
#include "redbrick/redaction.h"
#include "redbrick/requestbody.h"

#include <QNetworkRequest>
#include <QRandomGenerator>
#include <QtConcurrent>

#include <algorithm>

namespace brickyard {

namespace {
// The pauses that a 429 asks for are the service's wish and no failure, so a read may take
// several, but not go on for ever.
constexpr int maxRateLimits = 5;
constexpr qsizetype cursorRoom = 4096; // bytes; a cursor is far shorter
} // namespace

GraphQlReply::GraphQlReply(const GraphQlRequest &request, GraphQlClient *client)
    : QObject(client),
      m_client(client),
      m_kind(request.kind),
      m_urgent(request.urgent),
      m_lookForCursor(request.cursorFirst),
      m_name(request.name)
{
    // The whole exchange has one deadline, as in the reference client, so that an answer that
    // only trickles ends too. It begins when the network gets the request, not in our queue.
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        m_timedOut = true;
        attemptEnded();
    });
}

void GraphQlReply::encode(const GraphQlRequest &request)
{
    const auto encoded = [this](const QByteArray &body) {
        if (m_state != State::Encoding)
            return; // given up meanwhile
        m_encoded = body;
        m_state = State::Waiting;
        m_client->enqueue(this);
    };
    if (!request.large) {
        encoded(encodedRequest(request.query, request.variables));
        return;
    }
    connect(&m_encoding, &QFutureWatcherBase::finished, this,
            [this, encoded] { encoded(m_encoding.result()); });
    m_encoding.setFuture(QtConcurrent::run(encodedRequest, request.query, request.variables));
}

GraphQlReply::~GraphQlReply()
{
    dropNetworkReply();
}

void GraphQlReply::abort()
{
    if (m_state == State::Finished)
        return;
    if (m_state == State::Sent) {
        m_mayHaveArrived = m_mayHaveArrived || (m_requestBody && m_requestBody->wasRead());
        dropNetworkReply();
        m_client->freePlace(m_manager);
    }
    m_deadline.stop();
    finishSoon(cancelledError(m_client->context(m_kind), m_mayHaveArrived));
}

void GraphQlReply::send(std::size_t manager)
{
    m_manager = manager;
    ++m_attempt;
    m_state = State::Sent;
    m_received.clear();
    m_timedOut = false;
    m_tooLarge = false;

    // "localhost" is the loopback by definition (RFC 6761), also where no name server and no hosts
    // file says so, as in a freshly made system. Over TLS the name has to stay: it is certified.
    QUrl url = m_client->m_url;
    const bool loopback =
        url.scheme() == QLatin1String("http") && url.host() == QLatin1String("localhost");
    if (loopback)
        url.setHost(QStringLiteral("127.0.0.1"));

    // protocol.md 1 for the headers, 5.1 to 5.3 for the attributes. Accept-Encoding is Qt's to
    // set: who sets it has to unpack the answer too.
    QNetworkRequest request(url);
    if (loopback)
        request.setRawHeader("Host", m_client->m_url.authority().toLatin1());
    request.setRawHeader("ApiKey", m_client->m_apiKey.toLatin1());
    request.setRawHeader("RB-SDK-Version", "2.28.7");
    request.setRawHeader("Content-Encoding-RB", "gzip");
    request.setRawHeader("Accept", "application/json");
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setHeader(QNetworkRequest::ContentLengthHeader, m_encoded.size());
    request.setHeader(QNetworkRequest::UserAgentHeader,
                      QStringLiteral("Brickyard/" BRICKYARD_VERSION));
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);

    auto *body = new RequestBody(m_encoded);
    m_requestBody = body;
    m_network = m_client->m_managers[manager].network->post(request, body);
    body->setParent(m_network);
    connect(m_network, &QIODevice::readyRead, this, &GraphQlReply::read);
    connect(m_network, &QNetworkReply::finished, this, &GraphQlReply::networkFinished);
    m_sent.start();
    m_deadline.start(m_client->m_timings.requestTimeout);
    qCDebug(wireLog, "%s: attempt %d, %lld bytes", m_name.constData(), m_attempt,
            qlonglong(m_encoded.size()));
}

void GraphQlReply::refuse()
{
    finishSoon(keyRefusedError(m_client->context(m_kind)));
}

void GraphQlReply::read()
{
    // Only for what is there: read() first makes room for all that it may take.
    m_received += m_network->read(std::min(m_network->bytesAvailable(),
                                           GraphQlClient::maxAnswerBytes + 1 - m_received.size()));
    if (m_received.size() > GraphQlClient::maxAnswerBytes) {
        m_tooLarge = true;
        attemptEnded();
        return;
    }
    if (m_lookForCursor)
        lookForCursor();
}

void GraphQlReply::lookForCursor()
{
    const int status = m_network->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status < 200 || status >= 300)
        return; // another attempt may follow
    const std::optional<QString> cursor =
        cursorAtHead(m_received.first(std::min(m_received.size(), cursorRoom)));
    m_lookForCursor = !cursor && m_received.size() < cursorRoom;
    if (!cursor)
        return;
    // From the event loop, as finished().
    QMetaObject::invokeMethod(
        this, [this, cursor = *cursor] { Q_EMIT cursorArrived(cursor); }, Qt::QueuedConnection);
}

void GraphQlReply::networkFinished()
{
    if (m_network->isReadable())
        read();
    if (!m_tooLarge)
        attemptEnded();
}

HttpOutcome GraphQlReply::outcome() const
{
    HttpOutcome outcome;
    outcome.bodyLeft = m_requestBody && m_requestBody->wasRead();
    outcome.timedOut = m_timedOut;
    outcome.tooLarge = m_tooLarge;
    outcome.elapsedMs = m_sent.elapsed();
    if (m_network) {
        outcome.status = m_network->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        outcome.error = m_network->error();
        outcome.retryAfterMs =
            retryAfterMs(m_network->rawHeader("Retry-After"), QDateTime::currentDateTimeUtc());
        outcome.redirectHost =
            m_network->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl().host();
    }
    return outcome;
}

void GraphQlReply::attemptEnded()
{
    m_deadline.stop();
    const HttpOutcome ended = outcome();
    m_mayHaveArrived = m_mayHaveArrived || ended.bodyLeft;
    m_timeOuts += ended.timedOut ? 1 : 0;
    dropNetworkReply();

    const std::optional<Error> error = httpError(ended, m_client->context(m_kind));
    qCDebug(wireLog, "%s: status %d, network error %d, %lld bytes after %lld ms",
            m_name.constData(), ended.status, int(ended.error), qlonglong(m_received.size()),
            qlonglong(ended.elapsedMs));

    if (error && error->kind == Error::Kind::RateLimited)
        ++m_rateLimits;
    m_state = State::BackingOff;
    m_client->requestEnded(m_manager, m_kind, error);
    if (error && shouldRetry(*error)) {
        backOff(*error);
    } else if (error) {
        finishSoon(*error);
    } else {
        finishSoon(std::move(m_received));
    }
}

bool GraphQlReply::shouldRetry(const Error &error) const
{
    // A change is sent once, ever: there is no idempotency key (protocol.md 1).
    if (m_kind == RequestKind::Change || !isPassing(error))
        return false;
    if (error.kind == Error::Kind::RateLimited)
        return m_rateLimits < maxRateLimits;
    // Waiting three times for a server that does not answer would keep a person waiting too long.
    return m_attempt - m_rateLimits <= m_client->m_timings.readRetries && m_timeOuts < 2;
}

void GraphQlReply::backOff(const Error &error)
{
    const Timings &timings = m_client->m_timings;
    // After a 429 the whole client pauses; the queue knows for how long.
    int delay = 0;
    if (error.kind != Error::Kind::RateLimited) {
        const int shift = std::min(m_attempt - 1, 16);
        const qint64 full =
            std::min<qint64>(qint64(timings.retryBackoff) << shift, timings.maxBackoff);
        // Half of it by chance, so that requests that failed together do not return together.
        delay = int(full / 2 + QRandomGenerator::global()->bounded(full / 2 + 1));
        delay = std::max(delay, std::min(error.retryAfterMs, timings.maxBackoff));
    }
    QTimer::singleShot(delay, this, [this] {
        if (m_state != State::BackingOff)
            return;
        m_state = State::Waiting;
        m_client->enqueue(this);
    });
}

void GraphQlReply::finishSoon(Result<QByteArray> result)
{
    m_state = State::Finished;
    m_result = std::move(result);
    // From the event loop, because whoever hears it may delete the client, and with it the
    // network reply that is just saying that it is finished.
    QMetaObject::invokeMethod(
        this,
        [this] {
            deleteLater();
            Q_EMIT finished();
        },
        Qt::QueuedConnection);
}

void GraphQlReply::dropNetworkReply()
{
    if (!m_network)
        return;
    // abort() says finished() at once, and that is not to be heard.
    m_network->disconnect(this);
    m_network->abort();
    m_network->deleteLater();
    m_network.clear();
}

} // namespace brickyard
