// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

class QIODevice;
struct z_stream_s;

namespace brickyard {

/// The bytes of a file, unpacked on the way where it is gzipped; its first bytes tell, not its
/// name. Holds some 100 KB, however large the file is. For any thread; blocks as its device does.
class UnpackedBytes
{
public:
    enum class State {
        Good, ///< there may be more
        Ended, ///< what follows the gzip data, if anything, was not looked at
        CutOff, ///< the gzip data have no end
        Damaged, ///< the gzip data, as their structure or their check sum says
        Unreadable, ///< the device failed
    };

    /// \a device, open for reading, must outlive it.
    explicit UnpackedBytes(QIODevice *device);
    ~UnpackedBytes();
    Q_DISABLE_COPY(UnpackedBytes)

    /// How many there were; fewer than \a size only where the state is no longer Good.
    qint64 read(char *bytes, qint64 size);

    State state() const { return m_state; }
    /// How many gzip streams have been begun, one after another; 0 in a file that is not gzipped.
    /// Known after the first read().
    int members() const { return m_members; }

private:
    qsizetype available() const { return m_packed.size() - m_position; }
    bool fill();
    bool atMember();
    void begin();
    void nextMember();
    qint64 copySome(char *bytes, qint64 size);
    qint64 inflateSome(char *bytes, qint64 size);

    QIODevice *m_device;
    std::unique_ptr<z_stream_s, void (*)(z_stream_s *)> m_stream;
    QByteArray m_packed;
    qsizetype m_position = 0; ///< in m_packed
    int m_members = 0;
    State m_state = State::Good;
    bool m_begun = false;
};

} // namespace brickyard
