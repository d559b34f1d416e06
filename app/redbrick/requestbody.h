// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QJsonObject>

namespace brickyard {

/// A request's body as it travels: base64 of gzip of the compact JSON with exactly `query` and
/// `variables` (protocol.md 1). Empty only where zlib has no memory.
QByteArray encodedRequest(const QByteArray &query, const QJsonObject &variables);

/// A body that can be read once. Because it is sequential, QNetworkAccessManager cannot rewind it,
/// and therefore cannot send a POST again by itself when the connection closes before the answer
/// (protocol.md 5.1).
class RequestBody : public QIODevice
{
    Q_OBJECT

public:
    explicit RequestBody(QByteArray bytes, QObject *parent = nullptr);

    bool isSequential() const override { return true; }
    /// Qt tries this before it would send the body again: it fails, without QIODevice's warning.
    bool seek(qint64 position) override;
    qint64 bytesAvailable() const override;
    /// Whether any of it was taken, so that it may have left this computer.
    bool wasRead() const { return m_position > 0; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    QByteArray m_bytes;
    qsizetype m_position = 0;
};

} // namespace brickyard
