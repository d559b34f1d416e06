// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/requestbody.h"

#include "redbrick/gzip.h"

#include <QJsonDocument>

#include <algorithm>
#include <cstring>

namespace brickyard {

QByteArray encodedRequest(const QByteArray &query, const QJsonObject &variables)
{
    const QJsonObject request{
        {QStringLiteral("query"), QString::fromUtf8(query)},
        {QStringLiteral("variables"), variables},
    };
    return gzipped(QJsonDocument(request).toJson(QJsonDocument::Compact)).toBase64();
}

RequestBody::RequestBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent),
      m_bytes(std::move(bytes))
{
    // Unbuffered, so that what was taken is known here exactly.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool RequestBody::seek(qint64 position)
{
    Q_UNUSED(position)
    return false;
}

qint64 RequestBody::bytesAvailable() const
{
    return m_bytes.size() - m_position + QIODevice::bytesAvailable();
}

qint64 RequestBody::readData(char *data, qint64 maxSize)
{
    const qint64 size = std::min<qint64>(maxSize, m_bytes.size() - m_position);
    if (size <= 0)
        return maxSize > 0 ? -1 : 0;
    std::memcpy(data, m_bytes.constData() + m_position, size_t(size));
    m_position += size;
    return size;
}

qint64 RequestBody::writeData(const char *data, qint64 maxSize)
{
    Q_UNUSED(data)
    Q_UNUSED(maxSize)
    return -1;
}

} // namespace brickyard
