// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace brickyard {

/// The pipe that a program's output goes through. QProcess would read it as fast as it comes, into
/// a buffer without bound; here one slice is read each time the event loop comes round, and none
/// while it is paused, so that the program waits. For a thread with an event loop.
class OutputPipe : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype sliceBytes = 16LL * 1024;

    explicit OutputPipe(QObject *parent = nullptr);
    ~OutputPipe() override;

    /// False where the system has no descriptor left; errno says so.
    bool open();
    /// For the child; above 2. -1 after closeWriteEnd().
    int writeEnd() const { return m_writeEnd; }
    /// Call it when the child has been started: the end of the output is not seen before.
    void closeWriteEnd();

    /// May be called at any time, also before it is open and after it has ended.
    void setPaused(bool paused);
    bool isOpen() const { return m_readEnd >= 0; }
    /// Nothing more is read. Without ended().
    void close();

Q_SIGNALS:
    void bytesRead(const QByteArray &bytes);
    /// Nobody can write into it any more, and all has been read; it is closed then.
    void ended();

private:
    void readSlice();

    int m_readEnd = -1;
    int m_writeEnd = -1;
    bool m_paused = false;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace brickyard
