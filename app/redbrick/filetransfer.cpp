// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/filetransfer.h"

#include "redbrick/gzip.h"
#include "redbrick/redbrickapi.h"

#include <QFile>
#include <QNetworkRequest>

#include <algorithm>
#include <utility>

namespace brickyard {

namespace {
constexpr qint64 maxUploadAnswer = 64LL * 1024;
} // namespace

FileTransfer::FileTransfer(QUrl address, bool isUpload, qint64 maxBytes, const Timings &timings,
                           QObject *parent)
    : ApiCall<QByteArray>(parent),
      m_address(std::move(address)),
      m_isUpload(isUpload),
      m_maxBytes(maxBytes),
      m_timings(timings)
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(timings.requestTimeout);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        m_timedOut = true;
        attemptEnded();
    });
}

FileTransfer::FileTransfer(QNetworkAccessManager *network, QUrl address, qint64 maxBytes,
                           const Timings &timings, QObject *parent)
    : FileTransfer(std::move(address), false, maxBytes, timings, parent)
{
    m_begin = [network](const QNetworkRequest &request) { return network->get(request); };
    send();
}

FileTransfer::FileTransfer(QNetworkAccessManager *network, QUrl address, Upload upload,
                           const Timings &timings, QObject *parent)
    : FileTransfer(std::move(address), true, maxUploadAnswer, timings, parent)
{
    m_begin = [this, network,
               upload = std::move(upload)](const QNetworkRequest &plain) -> QNetworkReply * {
        QNetworkRequest request = plain;
        request.setHeader(QNetworkRequest::ContentTypeHeader, upload.contentType);
        request.setRawHeader("x-ms-blob-type", "BlockBlob"); // protocol.md 3
        if (!upload.contentEncoding.isEmpty())
            request.setRawHeader("Content-Encoding", upload.contentEncoding);
        if (upload.file.isEmpty())
            return network->put(request, upload.bytes);
        auto file = std::make_unique<QFile>(upload.file);
        if (!file->open(QIODevice::ReadOnly)) {
            finishSoon(Error{
                Error::Kind::Storage,
                RedBrickApi::tr("%1 cannot be read: %2.").arg(upload.file, file->errorString()),
                Error::Effect::None, -1});
            return nullptr;
        }
        QNetworkReply *reply = network->put(request, file.get());
        file.release()->setParent(reply);
        return reply;
    };
    send();
}

FileTransfer::~FileTransfer()
{
    dropReply();
}

void FileTransfer::dropReply()
{
    if (!m_reply)
        return;
    // abort() says finished() at once, and that is not to be heard.
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply.clear();
}

void FileTransfer::send()
{
    ++m_attempt;
    m_received.clear();
    m_timedOut = false;
    QNetworkRequest request(m_address);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    m_reply = m_begin(request);
    if (!m_reply)
        return;
    m_elapsed.start();
    m_silence.start();
    connect(m_reply, &QNetworkReply::readyRead, this, &FileTransfer::read);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this] { m_silence.start(); });
    // From the event loop, in case it fails at once.
    connect(m_reply, &QNetworkReply::finished, this, &FileTransfer::attemptEnded,
            Qt::QueuedConnection);
}

void FileTransfer::read()
{
    m_silence.start();
    m_received += m_reply->readAll();
    if (m_received.size() <= m_maxBytes)
        return;
    m_tooLarge = true;
    attemptEnded();
}

RequestContext FileTransfer::context() const
{
    RequestContext context;
    context.host = m_address.authority(QUrl::RemoveUserInfo | QUrl::EncodeUnicode);
    context.timings = m_timings;
    return context;
}

void FileTransfer::attemptEnded()
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
        error->message =
            (m_isUpload ? RedBrickApi::tr("The storage at %1 did not take the file: its "
                                          "signed address is not valid (any more).")
                        : RedBrickApi::tr("The storage at %1 did not hand out the file: its "
                                          "signed address is not valid (any more)."))
                .arg(context().host);
    }
    if (error && isPassing(*error) && m_attempt <= m_timings.readRetries) {
        const int delay = std::min(m_timings.retryBackoff << (m_attempt - 1), m_timings.maxBackoff);
        QTimer::singleShot(delay, this, [this] {
            if (!m_finishing)
                send();
        });
    } else if (error) {
        finishSoon(*error);
    } else {
        take();
    }
}

void FileTransfer::take()
{
    if (!m_isUpload && isGzipped(m_received)) {
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

void FileTransfer::abort()
{
    if (m_finishing)
        return;
    m_silence.stop();
    dropReply();
    finishSoon(cancelledError(context(), false));
}

void FileTransfer::finishSoon(Result<QByteArray> result)
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
