// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redbrick/answer.h"
#include "redbrick/timings.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <QUrl>

#include <deque>
#include <memory>
#include <vector>

namespace brickyard {

class GraphQlReply;
struct GraphQlRequest;

/// The one way to the wire: encodes a GraphQL request, sends it, bounds it in time and size, and
/// says what its answer means (protocol.md 1 and 5).
///
/// A queue of its own keeps at most inFlight() requests at the network. Reads are
/// asked again after passing failures; a change is sent once, ever. A 429 pauses the whole
/// client. No redirect is followed, HTTP/2 is off, certificate errors are errors. The key is
/// held in memory and appears in the ApiKey header alone. Lives on the GUI thread.
class GraphQlClient : public QObject
{
    Q_OBJECT

public:
    /// protocol.md 5.6: Qt opens six connections a host for each access manager, and lets the
    /// rest wait with their time-outs running. Beyond six there are several managers.
    static constexpr int requestsPerManager = 6;
    static constexpr int defaultInFlight = requestsPerManager;
    static constexpr int maxInFlight = defaultInFlight; ///< of a client that was told nothing else
    /// An answer beyond this (unpacked) is an error of kind TooLarge, so that memory stays bounded.
    static constexpr qint64 maxAnswerBytes = 32LL * 1024 * 1024;

    /// \a url is what graphQlUrl() made of an address, \a apiKey what checkedApiKey() let pass.
    GraphQlClient(QUrl url, QString apiKey, Timings timings, QObject *parent = nullptr);
    ~GraphQlClient() override;

    QUrl url() const { return m_url; }
    const Timings &timings() const { return m_timings; }
    /// How many requests are at the network at once; at least one. What is there already goes on.
    int inFlight() const { return m_limit; }
    void setInFlight(int limit);
    /// What the parsing of an answer needs to know, also on other threads.
    RequestContext context(RequestKind kind) const;

    /// Queues a request; it is handed to the network from the event loop. The reply belongs to the
    /// client and deletes itself after finished().
    GraphQlReply *post(const GraphQlRequest &request);

Q_SIGNALS:
    /// 401 or 403 was answered: the key is no longer good for anything.
    void keyRefused();
    /// The service asked for a pause; requests go on after \a milliseconds.
    void paused(int milliseconds);

private:
    friend class GraphQlReply;

    /// Those beyond what inFlight() needs stay until the client goes: requests may still be there.
    struct Manager
    {
        std::unique_ptr<QNetworkAccessManager> network;
        int inFlight = 0;
    };

    void enqueue(GraphQlReply *reply);
    std::size_t leastLoadedManager() const;
    void sendMore();
    /// \a manager is what send() was told.
    void requestEnded(std::size_t manager, const std::optional<Error> &error);
    void pause(int milliseconds);

    QUrl m_url;
    QString m_apiKey;
    Timings m_timings;
    std::vector<Manager> m_managers;
    int m_limit = 0;
    std::deque<QPointer<GraphQlReply>> m_queue;
    int m_inFlight = 0;
    QTimer m_pause;
    QTimer m_send; ///< queues sendMore(), so that nothing is sent inside post()
};

} // namespace brickyard
