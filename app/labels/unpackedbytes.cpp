// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/unpackedbytes.h"

#include <QIODevice>

#include <algorithm>
#include <cstring>
#include <zlib.h>

namespace brickyard {

namespace {

// 15 bits of window, plus 16 for a gzip header instead of zlib's.
constexpr int gzipWindow = 15 + 16;
constexpr qsizetype chunkBytes = 64LL * 1024;
constexpr qint64 mostAtOnce = 1LL << 30; // zlib counts in 32 bits

void endInflating(z_stream *stream)
{
    inflateEnd(stream);
    delete stream;
}

} // namespace

UnpackedBytes::UnpackedBytes(QIODevice *device)
    : m_device(device),
      m_stream(nullptr, &endInflating)
{}

UnpackedBytes::~UnpackedBytes() = default;

/// Puts more behind what is left. False where there is no more.
bool UnpackedBytes::fill()
{
    m_packed.remove(0, m_position);
    m_position = 0;
    const qsizetype left = m_packed.size();
    m_packed.resize(left + chunkBytes);
    const qint64 got = m_device->read(m_packed.data() + left, chunkBytes);
    m_packed.truncate(left + std::max<qint64>(got, 0));
    // For a sequential device this is its end.
    if (got < 0 && !m_device->isSequential())
        m_state = State::Unreadable;
    return got > 0;
}

/// Whether gzip data begin here.
bool UnpackedBytes::atMember()
{
    while (available() < 2 && fill()) {}
    return available() >= 2 && std::memcmp(m_packed.constData() + m_position, "\x1f\x8b", 2) == 0;
}

void UnpackedBytes::begin()
{
    m_begun = true;
    if (!atMember())
        return;
    m_stream.reset(new z_stream());
    m_members = 1;
    if (inflateInit2(m_stream.get(), gzipWindow) != Z_OK)
        m_state = State::Unreadable;
}

void UnpackedBytes::nextMember()
{
    if (!atMember()) {
        if (m_state == State::Good)
            m_state = State::Ended;
        return;
    }
    ++m_members;
    inflateReset(m_stream.get());
}

qint64 UnpackedBytes::copySome(char *bytes, qint64 size)
{
    if (available() == 0 && !fill()) {
        if (m_state == State::Good)
            m_state = State::Ended;
        return 0;
    }
    const qint64 some = std::min<qint64>(size, available());
    std::memcpy(bytes, m_packed.constData() + m_position, std::size_t(some));
    m_position += some;
    return some;
}

qint64 UnpackedBytes::inflateSome(char *bytes, qint64 size)
{
    if (available() == 0 && !fill()) {
        if (m_state == State::Good)
            m_state = State::CutOff;
        return 0;
    }
    const auto room = uInt(std::min(size, mostAtOnce));
    m_stream->next_in = reinterpret_cast<Bytef *>(m_packed.data() + m_position);
    m_stream->avail_in = uInt(available());
    m_stream->next_out = reinterpret_cast<Bytef *>(bytes);
    m_stream->avail_out = room;
    const int status = inflate(m_stream.get(), Z_NO_FLUSH);
    m_position = m_packed.size() - qsizetype(m_stream->avail_in);
    const qint64 made = qint64(room) - m_stream->avail_out;
    if (status == Z_STREAM_END)
        nextMember();
    else if (status == Z_MEM_ERROR)
        m_state = State::Unreadable;
    else if (status != Z_OK)
        m_state = State::Damaged;
    return made;
}

qint64 UnpackedBytes::read(char *bytes, qint64 size)
{
    if (!m_begun)
        begin();
    qint64 done = 0;
    while (done < size && m_state == State::Good) {
        done +=
            m_stream ? inflateSome(bytes + done, size - done) : copySome(bytes + done, size - done);
    }
    return done;
}

} // namespace brickyard
