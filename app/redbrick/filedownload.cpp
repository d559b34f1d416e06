// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/filedownload.h"

#include "redbrick/gzip.h"
#include "redbrick/redbrickapi.h"

#include <QNetworkRequest>

#include <algorithm>
#include <utility>

namespace brickyard {

FileDownload::FileDownload(QNetworkAccessManager *network, QUrl address, qint64 maxBytes,
                           const Timings &timings, QObject *parent)
    : ApiCall<QByteArray>(parent),
      m_network(network),
      m_address(std::move(address)),
      m_maxBytes(maxBytes),
      m_timings(timings)
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(timings.requestTimeout);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        m_timedOut = true;
        attemptEnded();
    });
    send();
}

FileDownload::~FileDownload()
{
    dropReply();
}

void FileDownload::dropReply()
{
    if (!m_reply)
        return;
    // abort() says finished() at once, and that is not to be heard.
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply.clear();
}

void FileDownload::send()
{
    ++m_attempt;
    m_received.clear();
    m_timedOut = false;
    QNetworkRequest request(m_address);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    m_reply = m_network->get(request);
    m_elapsed.start();
    m_silence.start();
    connect(m_reply, &QNetworkReply::readyRead, this, &FileDownload::read);
    // From the event loop, in case it fails at once.
    connect(m_reply, &QNetworkReply::finished, this, &FileDownload::attemptEnded,
            Qt::QueuedConnection);
}

void FileDownload::read()
{
    m_silence.start();
    m_received += m_reply->readAll();
    if (m_received.size() <= m_maxBytes)
        return;
    m_tooLarge = true;
    attemptEnded();
}

RequestContext FileDownload::context() const
{
    RequestContext context;
    context.host = m_address.authority(QUrl::RemoveUserInfo | QUrl::EncodeUnicode);
    context.timings = m_timings;
    return context;
}

void FileDownload::attemptEnded()
{
    if (!m_reply || m_finishing)
        return;
    m_silence.stop();
    if (m_reply->isFinished() && !m_tooLarge)
        m_received += m_reply->readAll();
    HttpOutcome outcome;
    outcome.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    outcome.error = m_reply->error();
    outcome.bodyLeft = true;
    outcome.timedOut = m_timedOut;
    outcome.tooLarge = m_tooLarge;
    outcome.elapsedMs = m_elapsed.elapsed();
    outcome.redirectHost =
        m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl().host();
    dropReply();

    std::optional<Error> error = httpError(outcome, context());
    if (error && error->kind == Error::Kind::KeyRefused) {
        // No key was sent: the address is not good (any more).
        error->kind = Error::Kind::Refused;
        error->message = RedBrickApi::tr("The storage at %1 did not hand out the file: its signed "
                                         "address is not valid (any more).")
                             .arg(context().host);
    }
    if (error && isPassing(*error) && m_attempt <= m_timings.readRetries) {
        const int delay = std::min(m_timings.retryBackoff << (m_attempt - 1), m_timings.maxBackoff);
        QTimer::singleShot(delay, this, [this] {
            if (!m_finishing)
                send();
        });
        return;
    }
    if (error) {
        finishSoon(*error);
        return;
    }
    if (isGzipped(m_received)) {
        std::optional<QByteArray> unpacked = gunzipped(m_received, m_maxBytes);
        if (!unpacked) {
            finishSoon(Error{Error::Kind::BadAnswer,
                             RedBrickApi::tr("A file from %1 is damaged, or too large when it is "
                                             "unpacked.")
                                 .arg(context().host)});
            return;
        }
        m_received = std::move(*unpacked);
    }
    finishSoon(std::exchange(m_received, {}));
}

void FileDownload::abort()
{
    if (m_finishing)
        return;
    m_silence.stop();
    dropReply();
    finishSoon(cancelledError(context(), false));
}

void FileDownload::finishSoon(Result<QByteArray> result)
{
    m_finishing = true;
    m_result = std::move(result);
    QMetaObject::invokeMethod(
        this,
        [this] {
            deleteLater();
            Q_EMIT finished();
        },
        Qt::QueuedConnection);
}

} // namespace brickyard
