// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QTcpSocket>

namespace brickyard::bench {

/// A connection to a sandbox that is kept, without the application's client, whose own work is not
/// to be measured. Blocks; one thread.
class BareConnection
{
public:
    BareConnection(quint16 port, QByteArray apiKey);

    /// The body of the answer; empty where there is none, or its status is not 200.
    QByteArray post(const QByteArray &body);

    /// base64(gzip(JSON)) of a query from resources/queries.
    static QByteArray packed(const QByteArray &query, const QJsonObject &variables);

private:
    bool readMore();

    QTcpSocket m_socket;
    QByteArray m_apiKey;
    QByteArray m_received;
};

} // namespace brickyard::bench
