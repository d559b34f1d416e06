// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redbrick/answer.h"
#include "redbrick/apicall.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <functional>

namespace brickyard {

/// Reads a file from a signed address, or writes one there, without the key (protocol.md 3): the
/// address alone is the permission, so it is in no message and no log. Tried again after passing
/// failures, which is harmless also where it writes: it is the same file in the same place. No
/// redirect is followed. Answers what was read, unpacked where it is gzipped; of an upload, what
/// the storage said to it. What is read into a file is left as it is, and nothing is answered.
class FileTransfer final : public ApiCall<QByteArray>
{
public:
    /// What is uploaded: bytes, or a file where \a file is not empty.
    struct Upload
    {
        QByteArray contentType;
        QByteArray contentEncoding; ///< often empty
        QByteArray bytes;
        QString file; ///< is read while it is sent
    };

    /// \a network must outlive it. More than \a maxBytes, unpacked, is an Error of kind TooLarge.
    FileTransfer(QNetworkAccessManager *network, QUrl address, qint64 maxBytes,
                 const Timings &timings, QObject *parent);
    /// Into \a file, which is made anew by each attempt and removed where the last one fails. A
    /// disk that does not take it is an Error of kind Storage.
    FileTransfer(QNetworkAccessManager *network, QUrl address, const QString &file, qint64 maxBytes,
                 const Timings &timings, QObject *parent);
    FileTransfer(QNetworkAccessManager *network, QUrl address, Upload upload,
                 const Timings &timings, QObject *parent);
    ~FileTransfer() override;

    void abort() override;

private:
    /// Makes an attempt; null with a local error where there is nothing to be sent.
    using Begin = std::function<QNetworkReply *(const QNetworkRequest &)>;

    FileTransfer(QUrl address, bool isUpload, qint64 maxBytes, const Timings &timings,
                 QObject *parent);

    void send();
    bool makeFile();
    void read();
    bool keep(const QByteArray &bytes);
    bool failToWrite();
    HttpOutcome outcome() const;
    void attemptEnded();
    void take();
    void dropReply();
    void finishSoon(Result<QByteArray> result);
    RequestContext context() const;

    QUrl m_address;
    bool m_isUpload;
    qint64 m_maxBytes;
    Timings m_timings;
    Begin m_begin;
    QPointer<QNetworkReply> m_reply;
    QByteArray m_received; ///< empty where it goes into a file
    QFile m_file; ///< without a name where it does not
    qint64 m_size = 0; ///< of what was received
    QTimer m_silence; ///< a file may take long, but not stand still
    QElapsedTimer m_elapsed;
    int m_attempt = 0;
    bool m_timedOut = false;
    bool m_tooLarge = false;
    bool m_finishing = false;
};

} // namespace brickyard
