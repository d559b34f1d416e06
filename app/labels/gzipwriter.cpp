// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/gzipwriter.h"

#include <QIODevice>

#include <algorithm>
#include <zlib.h>

namespace brickyard {

namespace {

// 15 bits of window, plus 16 for a gzip header instead of zlib's.
constexpr int gzipWindow = 15 + 16;
constexpr int memoryLevel = 8; // zlib's own default
constexpr qsizetype chunkBytes = 64LL * 1024;
constexpr qint64 mostAtOnce = 1LL << 30; // zlib counts in 32 bits

void endDeflating(z_stream *stream)
{
    deflateEnd(stream);
    delete stream;
}

} // namespace

GzipWriter::GzipWriter(QIODevice *device)
    : m_device(device),
      m_stream(new z_stream(), &endDeflating),
      m_packed(chunkBytes, Qt::Uninitialized)
{
    m_isGood = deflateInit2(m_stream.get(), Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzipWindow,
                            memoryLevel, Z_DEFAULT_STRATEGY)
        == Z_OK;
}

GzipWriter::~GzipWriter() = default;

bool GzipWriter::deflateSome(int flush)
{
    do {
        m_stream->next_out = reinterpret_cast<Bytef *>(m_packed.data());
        m_stream->avail_out = uInt(m_packed.size());
        deflate(m_stream.get(), flush);
        const qint64 made = m_packed.size() - qint64(m_stream->avail_out);
        m_isGood = m_device->write(m_packed.constData(), made) == made;
    } while (m_isGood && m_stream->avail_out == 0);
    return m_isGood;
}

bool GzipWriter::write(const char *bytes, qint64 size)
{
    while (m_isGood && size > 0) {
        const qint64 some = std::min(size, mostAtOnce);
        m_stream->next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes));
        m_stream->avail_in = uInt(some);
        deflateSome(Z_NO_FLUSH);
        bytes += some;
        size -= some;
    }
    return m_isGood;
}

bool GzipWriter::finish()
{
    return m_isGood && deflateSome(Z_FINISH);
}

} // namespace brickyard
