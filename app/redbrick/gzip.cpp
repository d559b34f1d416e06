// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/gzip.h"

#include <algorithm>
#include <zlib.h>

namespace brickyard {

namespace {

// 15 bits of window, plus 16 for a gzip header instead of zlib's.
constexpr int gzipWindow = 15 + 16;
constexpr qsizetype chunk = 64LL * 1024;

Bytef *input(const QByteArray &bytes)
{
    return reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
}

} // namespace

QByteArray gzipped(const QByteArray &bytes)
{
    z_stream stream = {};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY)
        != Z_OK) {
        return {};
    }
    QByteArray result(static_cast<qsizetype>(deflateBound(&stream, uLong(bytes.size()))),
                      Qt::Uninitialized);
    stream.next_in = input(bytes);
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = uInt(result.size());
    const int status = deflate(&stream, Z_FINISH);
    result.truncate(status == Z_STREAM_END ? qsizetype(stream.total_out) : 0);
    deflateEnd(&stream);
    return result;
}

bool isGzipped(const QByteArray &bytes)
{
    return bytes.startsWith("\x1f\x8b");
}

std::optional<QByteArray> gunzipped(const QByteArray &bytes, qint64 maxBytes)
{
    z_stream stream = {};
    if (inflateInit2(&stream, gzipWindow) != Z_OK)
        return {};
    stream.next_in = input(bytes);
    stream.avail_in = uInt(bytes.size());
    QByteArray result;
    int status = Z_OK;
    while (status == Z_OK && result.size() <= maxBytes) {
        const qsizetype size = result.size();
        result.resize(size + chunk);
        stream.next_out = reinterpret_cast<Bytef *>(result.data() + size);
        stream.avail_out = uInt(chunk);
        status = inflate(&stream, Z_NO_FLUSH);
        result.truncate(result.size() - qsizetype(stream.avail_out));
    }
    inflateEnd(&stream);
    if (status != Z_STREAM_END || result.size() > maxBytes)
        return {};
    return result;
}

} // namespace brickyard
