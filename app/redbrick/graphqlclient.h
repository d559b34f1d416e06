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
/// client, and so does a 5xx to a change. After a 401 or 403 no change is sent any more. No
/// redirect is followed, HTTP/2 is off, certificate errors are errors. The key is held in memory
/// and appears in the ApiKey header alone. Lives on the GUI thread.
class GraphQlClient : public QObject
{
    Q_OBJECT

public:
    /// protocol.md 5.6: Qt opens six connections a host for each access manager, and lets the
    /// rest wait with their time-outs running. Beyond six there are several managers.
    static constexpr int requestsPerManager = 6;
    static constexpr int defaultInFlight = requestsPerManager;
    static constexpr int maxInFlight = defaultInFlight; ///< of a client that was told nothing else
    /// protocol.md 1: after this many 5xx in a row it is time to ask who the key is.
    static constexpr int manyFailures = 3;
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
    /// Ends the changes that wait in the queue with Error::Kind::Cancelled, unsent.
    void dropQueuedChanges();

Q_SIGNALS:
    /// 401 or 403 was answered: the key is no longer good for anything. What waited in the queue
    /// ends with Error::Kind::KeyRefused, unsent, and so does every change from now on. Said before
    /// any of these is finished.
    void keyRefused();
    /// So many answers to changes, or to reads, were a 5xx one after the other; said again after
    /// as many more.
    void serviceFailing();
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
    /// An attempt has left the network. \a manager is what send() was told.
    void freePlace(std::size_t manager);
    /// The same, and how it ended.
    void requestEnded(std::size_t manager, RequestKind kind, const std::optional<Error> &error);
    void serviceFailed(RequestKind kind, const Error &error);
    void refuseQueued();
    /// Answers whether the pause there was got longer.
    bool pause(int milliseconds);
    void pauseAsAsked(int milliseconds);

    QUrl m_url;
    QString m_apiKey;
    Timings m_timings;
    std::vector<Manager> m_managers;
    int m_limit = 0;
    std::deque<QPointer<GraphQlReply>> m_queue;
    int m_inFlight = 0;
    bool m_keyRefused = false;
    int m_failedReads = 0; ///< 5xx in a row, whatever was asked for
    int m_failedChanges = 0;
    int m_backOff = 0; ///< ms; the pause after the last 5xx to a change
    QTimer m_pause;
    QTimer m_send; ///< queues sendMore(), so that nothing is sent inside post()
};

} // namespace brickyard
