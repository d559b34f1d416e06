// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bareconnection.h"

#include "tests/support/sandboxprocess.h"

#include <QJsonDocument>

#include <utility>

namespace brickyard::bench {

namespace {

constexpr int patience = 60'000; // ms

} // namespace

BareConnection::BareConnection(quint16 port, QByteArray apiKey)
    : m_apiKey(std::move(apiKey))
{
    m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    m_socket.waitForConnected(patience);
}

QByteArray BareConnection::packed(const QByteArray &query, const QJsonObject &variables)
{
    return tests::RawClient::packed(
        QJsonDocument(QJsonObject{{QStringLiteral("query"), QString::fromUtf8(query)},
                                  {QStringLiteral("variables"), variables}})
            .toJson(QJsonDocument::Compact));
}

bool BareConnection::readMore()
{
    if (!m_socket.waitForReadyRead(patience))
        return false;
    m_received += m_socket.readAll();
    return true;
}

QByteArray BareConnection::post(const QByteArray &body)
{
    m_socket.write("POST /graphql/ HTTP/1.1\r\nHost: localhost\r\nApiKey: " + m_apiKey
                   + "\r\nContent-Type: application/json\r\nContent-Length: "
                   + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    m_received.clear();
    qsizetype end = -1;
    while ((end = m_received.indexOf("\r\n\r\n")) < 0) {
        if (!readMore())
            return {};
    }
    const QByteArray head = m_received.first(end).toLower();
    const qsizetype field = head.indexOf("content-length:");
    if (!head.startsWith("http/1.1 200") || field < 0)
        return {};
    const qsizetype size =
        head.sliced(field).split('\n').first().split(':').last().trimmed().toLongLong();
    while (m_received.size() < end + 4 + size) {
        if (!readMore())
            return {};
    }
    return m_received.sliced(end + 4);
}

} // namespace brickyard::bench
