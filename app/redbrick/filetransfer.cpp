// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/filetransfer.h"

#include "redbrick/gzip.h"
#include "redbrick/redbrickapi.h"

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

FileTransfer::FileTransfer(QNetworkAccessManager *network, QUrl address, const QString &file,
                           qint64 maxBytes, const Timings &timings, QObject *parent)
    : FileTransfer(std::move(address), false, maxBytes, timings, parent)
{
    m_file.setFileName(file);
    m_begin = [this, network](const QNetworkRequest &request) {
        return makeFile() ? network->get(request) : nullptr;
    };
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
    if (m_file.isOpen())
        m_file.remove(); // half of it
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
    m_size = 0;
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

bool FileTransfer::makeFile()
{
    m_file.close();
    return m_file.open(QIODevice::WriteOnly | QIODevice::Truncate) || failToWrite();
}

void FileTransfer::read()
{
    m_silence.start();
    if (!keep(m_reply->readAll()) || m_size <= m_maxBytes)
        return;
    m_tooLarge = true;
    attemptEnded();
}

/// False where that has ended the transfer.
bool FileTransfer::keep(const QByteArray &bytes)
{
    m_size += bytes.size();
    if (m_file.fileName().isEmpty()) {
        m_received += bytes;
        return true;
    }
    return m_file.write(bytes) == bytes.size() || failToWrite();
}

/// Always false.
bool FileTransfer::failToWrite()
{
    const QString why = m_file.errorString();
    m_silence.stop();
    dropReply();
    finishSoon(Error{Error::Kind::Storage,
                     RedBrickApi::tr("%1 cannot be written: %2.").arg(m_file.fileName(), why),
                     Error::Effect::None, -1});
    return false;
}

RequestContext FileTransfer::context() const
{
    RequestContext context;
    context.host = m_address.authority(QUrl::RemoveUserInfo | QUrl::EncodeUnicode);
    context.timings = m_timings;
    return context;
}

HttpOutcome FileTransfer::outcome() const
{
    HttpOutcome outcome;
    outcome.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    outcome.error = m_reply->error();
    outcome.bodyLeft = true;
    outcome.timedOut = m_timedOut;
    outcome.tooLarge = m_tooLarge;
    outcome.elapsedMs = m_elapsed.elapsed();
    outcome.redirectHost =
        m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl().host();
    return outcome;
}

void FileTransfer::attemptEnded()
{
    if (!m_reply || m_finishing)
        return;
    m_silence.stop();
    if (m_reply->isFinished() && !m_tooLarge && !keep(m_reply->readAll()))
        return;
    std::optional<Error> error = httpError(outcome(), context());
    dropReply();
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
    if (!m_file.fileName().isEmpty() && !m_file.flush()) {
        failToWrite();
        return;
    }
    m_file.close();
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
    if (m_file.isOpen())
        m_file.remove(); // all of it is closed
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
