// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/gzip.h"

#include <array>
#include <limits>

#include <zlib.h>

namespace brickyard::sandbox {

namespace {
constexpr int gzipOnly = 16 + MAX_WBITS;
} // namespace

Unpacked gunzip(const QByteArray &packed, qsizetype limit)
{
    Unpacked result;
    if (packed.isEmpty() || packed.size() > std::numeric_limits<uInt>::max())
        return result;
    z_stream stream{};
    if (inflateInit2(&stream, gzipOnly) != Z_OK)
        return result;
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.constData()));
    stream.avail_in = uInt(packed.size());

    std::array<char, 64 * 1024> buffer{};
    int status = Z_OK;
    while (status == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef *>(buffer.data());
        stream.avail_out = uInt(buffer.size());
        status = inflate(&stream, Z_NO_FLUSH);
        result.bytes.append(buffer.data(), qsizetype(buffer.size() - stream.avail_out));
        if (result.bytes.size() > limit) {
            result.tooLarge = true;
            break;
        }
        if (status == Z_STREAM_END && stream.avail_in > 0)
            status = inflateReset(&stream);
    }
    result.ok = status == Z_STREAM_END && stream.avail_in == 0 && !result.tooLarge;
    inflateEnd(&stream);
    if (!result.ok)
        result.bytes.clear();
    return result;
}

QByteArray gzip(const QByteArray &bytes)
{
    constexpr int standardMemory = 8;
    QByteArray packed;
    z_stream stream{};
    if (bytes.size() > std::numeric_limits<uInt>::max()
        || deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzipOnly, standardMemory,
                        Z_DEFAULT_STRATEGY)
            != Z_OK)
        return packed;
    packed.resize(qsizetype(deflateBound(&stream, uLong(bytes.size()))));
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FINISH); // always at once: there is room for the worst
    packed.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

} // namespace brickyard::sandbox
