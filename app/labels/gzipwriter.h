// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

class QIODevice;
struct z_stream_s;

namespace brickyard {

/// Packs what is written into one gzip stream, without a name or a time in it. For any thread;
/// blocks as its device does.
class GzipWriter
{
public:
    /// \a device, open for writing, must outlive it.
    explicit GzipWriter(QIODevice *device);
    ~GzipWriter();
    Q_DISABLE_COPY(GzipWriter)

    /// False where the device took less; nothing more is written then.
    bool write(const char *bytes, qint64 size);
    /// What is written is whole only after this. Comes last.
    bool finish();

private:
    bool deflateSome(int flush);

    QIODevice *m_device;
    std::unique_ptr<z_stream_s, void (*)(z_stream_s *)> m_stream;
    QByteArray m_packed;
    bool m_isGood = true;
};

} // namespace brickyard
