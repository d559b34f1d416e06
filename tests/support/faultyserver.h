// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <utility>

class QTcpSocket;

namespace brickyard::tests {

/// A small HTTP server on loopback that misbehaves as it is told, and remembers what arrived.
/// Lives in the test's own thread and event loop.
class FaultyServer : public QObject
{
    Q_OBJECT

public:
    struct Request
    {
        QByteArray method;
        QByteArray path;
        QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
        QByteArray body;

        QByteArray header(const QByteArray &name) const;
        /// What base64, gzip and JSON make of the body.
        QJsonObject json() const;
        QJsonObject variables() const;
    };

    enum class Fault {
        None,
        HangUpOnBody, ///< closes when all of it is there, without an answer
        Never, ///< keeps the connection and says nothing
        HalfBody, ///< announces the body, sends half of it, closes
        Drip, ///< sends the body byte by byte, one every 10 ms
        Garbage, ///< sends the body as it is, without HTTP around it
    };

    struct Answer
    {
        Fault fault = Fault::None;
        int status = 200;
        QByteArray body;
        QList<QByteArray> headers; ///< "Name: value"
        qint64 streamBytes = 0; ///< a body of so many spaces instead of `body`, never held whole
        int delayMs = 0; ///< before the answer
    };

    using Handler = std::function<Answer(const Request &)>;

    explicit FaultyServer(QObject *parent = nullptr);
    /// Answers everything with \a answer.
    explicit FaultyServer(const Answer &answer, QObject *parent = nullptr);

    void setHandler(Handler handler) { m_handler = std::move(handler); }
    /// Closes each connection when a request's head is there, before its body was read.
    void setHangsUpOnHeaders(bool hangsUp) { m_hangsUpOnHeaders = hangsUp; }

    QUrl url() const; ///< http://127.0.0.1:PORT/graphql/
    quint16 port() const { return m_server.serverPort(); }
    /// Those whose head arrived, in order.
    const QList<Request> &requests() const { return m_requests; }
    int connectionCount() const { return m_connectionCount; }
    /// The most requests that waited for their answers at one time.
    int mostAtOnce() const { return m_mostAtOnce; }
    qint64 streamedBytes() const { return m_streamedBytes; }

    static Answer json(const QByteArray &body) { return {Fault::None, 200, body, {}, 0, 0}; }
    static Answer status(int status, const QList<QByteArray> &headers = {})
    {
        return {Fault::None, status, "{}", headers, 0, 0};
    }
    static Answer fault(Fault fault, const QByteArray &body = {})
    {
        return {fault, 200, body, {}, 0, 0};
    }

private:
    struct Connection;

    void accept();
    void readMore(Connection *connection);
    void answer(Connection *connection, const Answer &answer);
    void drip(Connection *connection, const QByteArray &rest);
    void stream(Connection *connection);

    QTcpServer m_server;
    Handler m_handler;
    bool m_hangsUpOnHeaders = false;
    QList<Request> m_requests;
    int m_connectionCount = 0;
    int m_waiting = 0;
    int m_mostAtOnce = 0;
    qint64 m_streamedBytes = 0;
};

} // namespace brickyard::tests
