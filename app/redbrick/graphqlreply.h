// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redbrick/answer.h"
#include "redbrick/graphqlrequest.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace brickyard {

class GraphQlClient;
class RequestBody;

/// A request on its way, made by GraphQlClient::post(), with all its attempts.
///
/// finished() comes exactly once, from the event loop, and the reply deletes itself afterwards;
/// a reply that is destroyed before, with its client, says nothing. Lives on the client's thread.
class GraphQlReply : public QObject
{
    Q_OBJECT

public:
    ~GraphQlReply() override;

    /// The bytes that came with a status of 2xx, or why there are none. Valid from finished() on.
    /// What the bytes mean is answeredData()'s to say, on another thread.
    const Result<QByteArray> &body() const { return *m_result; }

    /// Ends it with Error::Kind::Cancelled; finished() follows from the event loop.
    void abort();

    /// Whether the service may have received the request.
    bool mayHaveArrived() const { return m_mayHaveArrived; }

    /// Runs since the last attempt was handed to the network; invalid before the first.
    QElapsedTimer sent() const { return m_sent; }

Q_SIGNALS:
    void finished();
    /// The answer begins with the cursor of the next page: at most once and before finished(), and
    /// only where the request says that it is asked for first.
    void cursorArrived(const QString &cursor);

private:
    friend class GraphQlClient;
    enum class State { Encoding, Waiting, BackingOff, Sent, Finished };

    GraphQlReply(const GraphQlRequest &request, GraphQlClient *client);

    bool isWaiting() const { return m_state == State::Waiting; }
    bool isUnsent() const { return isWaiting() || m_state == State::Encoding; }
    /// Makes the body, and says it to the client: at once, or when a thread of the pool has.
    void encode(const GraphQlRequest &request);
    RequestKind kind() const { return m_kind; }
    bool isUrgent() const { return m_urgent; }
    void send(std::size_t manager);
    /// Ends it unsent, because the key is known to be refused.
    void refuse();
    void read();
    void lookForCursor();
    void networkFinished();
    void attemptEnded();
    bool shouldRetry(const Error &error) const;
    void backOff(const Error &error);
    void finishSoon(Result<QByteArray> result);
    void dropNetworkReply();
    HttpOutcome outcome() const;

    GraphQlClient *m_client;
    RequestKind m_kind;
    bool m_urgent;
    bool m_lookForCursor;
    QByteArray m_name;
    QByteArray m_encoded;
    QFutureWatcher<QByteArray> m_encoding;
    State m_state = State::Encoding;
    int m_attempt = 0;
    int m_timeOuts = 0;
    int m_rateLimits = 0;
    bool m_mayHaveArrived = false;

    // The present attempt.
    std::size_t m_manager = 0; ///< the client's number of what it is sent through
    QPointer<QNetworkReply> m_network;
    QPointer<RequestBody> m_requestBody;
    QByteArray m_received;
    QElapsedTimer m_sent;
    QTimer m_deadline;
    bool m_timedOut = false;
    bool m_tooLarge = false;

    std::optional<Result<QByteArray>> m_result;
};

} // namespace brickyard
