// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redbrick/answer.h"
#include "redbrick/apicall.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>
#include <QUrl>

namespace brickyard {

/// Reads a file from a signed address, without the key (protocol.md 3): the address alone is the
/// permission, so it is in no message and no log. Asked again after passing failures; no redirect
/// is followed. What is gzipped is unpacked.
class FileDownload final : public ApiCall<QByteArray>
{
public:
    /// \a network must outlive it. More than \a maxBytes, unpacked, is an Error of kind TooLarge.
    FileDownload(QNetworkAccessManager *network, QUrl address, qint64 maxBytes,
                 const Timings &timings, QObject *parent);
    ~FileDownload() override;

    void abort() override;

private:
    void send();
    void read();
    void attemptEnded();
    void dropReply();
    void finishSoon(Result<QByteArray> result);
    RequestContext context() const;

    QNetworkAccessManager *m_network;
    QUrl m_address;
    qint64 m_maxBytes;
    Timings m_timings;
    QPointer<QNetworkReply> m_reply;
    QByteArray m_received;
    QTimer m_silence; ///< a file may take long, but not stand still
    QElapsedTimer m_elapsed;
    int m_attempt = 0;
    bool m_timedOut = false;
    bool m_tooLarge = false;
    bool m_finishing = false;
};

} // namespace brickyard
