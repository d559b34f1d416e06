// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "redbrick/timings.h"

#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QUrl>

#include <functional>

class QNetworkAccessManager;

namespace brickyard {

class GraphQlReply;

/// The one way to the wire: encodes a GraphQL request, sends it, bounds it in time and size, and
/// says what its answer means (protocol.md 1 and 5).
///
/// A queue of its own keeps at most maxInFlight requests at the network. Reads are
/// asked again after passing failures; a change is sent once, ever. A 429 pauses the whole
/// client. No redirect is followed, HTTP/2 is off, certificate errors are errors. The key is
/// held in memory and appears in the ApiKey header alone. Lives on the GUI thread.
class GraphQlClient : public QObject
{
    Q_OBJECT

public:
    enum class Kind { Read, Change };

    /// protocol.md 5.6: Qt opens six connections a host and lets the rest wait with their
    /// time-outs running.
    static constexpr int maxInFlight = 6;
    /// An answer beyond this is an error of kind TooLarge, so that memory stays bounded.
    static constexpr qint64 maxAnswerBytes = 32 * 1024 * 1024;

    GraphQlClient(QUrl url, QString apiKey, Timings timings, QObject *parent = nullptr);
    ~GraphQlClient() override;

    QUrl url() const { return m_url; }
    const Timings &timings() const { return m_timings; }

    /// Queues a request. The reply belongs to the client and deletes itself after finished().
    /// For the JSON parsing see GraphQlReply.
    GraphQlReply *post(const QByteArray &query, const QJsonObject &variables, Kind kind);

Q_SIGNALS:
    /// 401 or 403 was answered: the key is no longer good for anything.
    void keyRefused();
    /// The service asked for a pause; requests go on after \a milliseconds.
    void paused(int milliseconds);

private:
    QUrl m_url;
    QString m_apiKey;
    Timings m_timings;
};

} // namespace brickyard
