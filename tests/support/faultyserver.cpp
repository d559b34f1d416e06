// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultyserver.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <array>
#include <zlib.h>

namespace brickyard::tests {

namespace {

QByteArray gunzip(const QByteArray &bytes)
{
    z_stream stream = {};
    if (inflateInit2(&stream, 15 + 16) != Z_OK)
        return {};
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    QByteArray result;
    std::array<char, 16384> buffer = {};
    int status = Z_OK;
    while (status == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef *>(buffer.data());
        stream.avail_out = uInt(buffer.size());
        status = inflate(&stream, Z_NO_FLUSH);
        result.append(buffer.data(), qsizetype(buffer.size() - stream.avail_out));
    }
    inflateEnd(&stream);
    return status == Z_STREAM_END ? result : QByteArray();
}

} // namespace

struct FaultyServer::Connection
{
    QTcpSocket *socket = nullptr;
    QByteArray received;
    bool hasHead = false;
    qsizetype bodySize = 0;
    qsizetype request = 0; ///< its place in m_requests
    qint64 toStream = 0;
};

QByteArray FaultyServer::Request::header(const QByteArray &name) const
{
    const auto found = std::find_if(headers.begin(), headers.end(), [&](const auto &entry) {
        return entry.first == name.toLower();
    });
    return found == headers.end() ? QByteArray() : found->second;
}

QJsonObject FaultyServer::Request::json() const
{
    return QJsonDocument::fromJson(gunzip(QByteArray::fromBase64(body))).object();
}

QJsonObject FaultyServer::Request::variables() const
{
    return json().value(QLatin1String("variables")).toObject();
}

FaultyServer::FaultyServer(QObject *parent)
    : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &FaultyServer::accept);
    m_server.listen(QHostAddress::LocalHost);
}

FaultyServer::FaultyServer(const Answer &answer, QObject *parent)
    : FaultyServer(parent)
{
    setHandler([answer](const Request &) { return answer; });
}

QUrl FaultyServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1/graphql/").arg(port()));
}

void FaultyServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        ++m_connectionCount;
        auto *connection = new Connection;
        connection->socket = socket;
        connect(socket, &QTcpSocket::readyRead, this, [this, connection] { readMore(connection); });
        connect(socket, &QTcpSocket::bytesWritten, this,
                [this, connection] { stream(connection); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QObject::destroyed, socket, [connection] { delete connection; });
    }
}

void FaultyServer::readMore(Connection *connection)
{
    connection->received += connection->socket->readAll();
    if (!connection->hasHead) {
        const qsizetype end = connection->received.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QList<QByteArray> lines =
            connection->received.left(end).replace('\r', "").split('\n');
        connection->received.remove(0, end + 4);
        connection->hasHead = true;
        Request request;
        const QList<QByteArray> words = lines.first().split(' ');
        request.method = words.value(0);
        request.path = words.value(1);
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.append({line.left(colon).toLower(), line.mid(colon + 1).trimmed()});
        }
        connection->bodySize = request.header("content-length").toLongLong();
        connection->request = m_requests.size();
        m_requests += request;
        m_mostAtOnce = std::max(m_mostAtOnce, ++m_waiting);
        if (m_hangsUpOnHeaders) {
            --m_waiting;
            connection->socket->abort();
            return;
        }
    }
    if (connection->received.size() < connection->bodySize)
        return;
    Request &request = m_requests[connection->request];
    request.body = connection->received.left(connection->bodySize);
    connection->received.remove(0, connection->bodySize);
    connection->hasHead = false;
    const Answer answer = m_handler ? m_handler(request) : Answer();
    QTimer::singleShot(answer.delayMs, connection->socket, [this, connection, answer] {
        --m_waiting;
        this->answer(connection, answer);
    });
}

void FaultyServer::answer(Connection *connection, const Answer &answer)
{
    QTcpSocket *socket = connection->socket;
    switch (answer.fault) {
    case Fault::Never:
        return;
    case Fault::HangUpOnBody:
        socket->abort();
        return;
    case Fault::Garbage:
        socket->write(answer.body);
        socket->disconnectFromHost();
        return;
    case Fault::None:
    case Fault::HalfBody:
    case Fault::Drip:
        break;
    }

    const qint64 size = answer.streamBytes > 0 ? answer.streamBytes : answer.body.size();
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " Status\r\n"
        + "Content-Length: " + QByteArray::number(size) + "\r\n";
    const bool hasType =
        std::any_of(answer.headers.begin(), answer.headers.end(), [](const QByteArray &header) {
            return header.toLower().startsWith("content-type:");
        });
    if (!hasType)
        head += "Content-Type: application/json\r\n";
    for (const QByteArray &header : answer.headers)
        head += header + "\r\n";
    socket->write(head + "\r\n");

    if (answer.streamBytes > 0) {
        connection->toStream = answer.streamBytes;
        stream(connection);
    } else if (answer.fault == Fault::Drip) {
        drip(connection, answer.body);
    } else if (answer.fault == Fault::HalfBody) {
        socket->write(answer.body.left(answer.body.size() / 2));
        socket->disconnectFromHost();
    } else {
        socket->write(answer.body);
    }
}

void FaultyServer::drip(Connection *connection, const QByteArray &rest)
{
    if (rest.isEmpty())
        return;
    connection->socket->write(rest.left(1));
    QTimer::singleShot(10, connection->socket,
                       [this, connection, rest] { drip(connection, rest.mid(1)); });
}

void FaultyServer::stream(Connection *connection)
{
    static const QByteArray chunk(qsizetype(64) * 1024, ' ');
    while (connection->toStream > 0 && connection->socket->bytesToWrite() < chunk.size()) {
        const qint64 size = std::min<qint64>(connection->toStream, chunk.size());
        connection->socket->write(chunk.constData(), size);
        connection->toStream -= size;
        m_streamedBytes += size;
    }
}

} // namespace brickyard::tests
