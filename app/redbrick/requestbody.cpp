// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/requestbody.h"

#include <QJsonDocument>

#include <algorithm>
#include <cstring>
#include <zlib.h>

namespace brickyard {

namespace {

QByteArray gzip(const QByteArray &bytes)
{
    z_stream stream = {};
    // 15 bits of window, plus 16 for a gzip header instead of zlib's.
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY)
        != Z_OK) {
        return {};
    }
    QByteArray result(static_cast<qsizetype>(deflateBound(&stream, uLong(bytes.size()))),
                      Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = uInt(result.size());
    const int status = deflate(&stream, Z_FINISH);
    result.truncate(status == Z_STREAM_END ? qsizetype(stream.total_out) : 0);
    deflateEnd(&stream);
    return result;
}

} // namespace

QByteArray encodedRequest(const QByteArray &query, const QJsonObject &variables)
{
    const QJsonObject request{
        {QStringLiteral("query"), QString::fromUtf8(query)},
        {QStringLiteral("variables"), variables},
    };
    return gzip(QJsonDocument(request).toJson(QJsonDocument::Compact)).toBase64();
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
