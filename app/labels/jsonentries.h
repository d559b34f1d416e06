// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

class QIODevice;

namespace brickyard {

/// Reads a JSON array, or JSON Lines, one entry after another, so that a file may be larger than
/// memory. It looks for where entries begin and end; whether each of them is JSON is for whoever
/// parses it. For any thread; blocks as its device does.
class JsonEntries
{
    Q_DECLARE_TR_FUNCTIONS(JsonEntries)

public:
    static constexpr qsizetype largestEntry = 64LL * 1024 * 1024; ///< bytes

    struct Entry
    {
        QByteArray text;
        qint64 line = 0; ///< where it begins, counted from 1
        qint64 begin = 0; ///< the same in bytes; its text has as many as it has there
    };
    enum class Found {
        Entry,
        Fault, ///< an entry that is none; what comes after it can be read
        End,
        BrokenOff, ///< what is left cannot be read
    };

    /// \a device, open for reading, must outlive it. An entry of more than \a maxBytes is a fault.
    explicit JsonEntries(QIODevice *device, qsizetype maxBytes = largestEntry)
        : m_device(device),
          m_maxBytes(maxBytes)
    {}

    /// Goes on to the next one.
    Found next();
    const Entry &entry() const { return m_entry; }
    /// What is wrong, after Fault and BrokenOff: a sentence without a full stop. The line is the
    /// entry's.
    const QString &fault() const { return m_fault; }

private:
    qint64 position() const { return m_chunkBegin + m_position; }
    int peek();
    int take();
    void skipBlanks();
    Found nextLine();
    Found nextElement();
    Found broken(const QString &why);
    bool readValue();

    QIODevice *m_device;
    qsizetype m_maxBytes;
    QByteArray m_chunk;
    qsizetype m_position = 0; ///< in the chunk
    qint64 m_line = 1;
    qint64 m_chunkBegin = 0; ///< in the device, from where it was read first
    Entry m_entry;
    QString m_fault;
    bool m_begun = false;
    bool m_isArray = false;
    bool m_ended = false;
    qint64 m_count = 0;
};

} // namespace brickyard
