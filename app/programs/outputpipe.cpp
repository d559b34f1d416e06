// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/outputpipe.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace brickyard {

namespace {

/// The same, but above the three that every process has: where one of those was closed, a pipe
/// would get its number, and the child another thing than it expects.
int aboveTheStandardOnes(int descriptor)
{
    if (descriptor > STDERR_FILENO)
        return descriptor;
    const int moved = ::fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    const int error = errno;
    ::close(descriptor);
    errno = error;
    return moved;
}

} // namespace

OutputPipe::OutputPipe(QObject *parent)
    : QObject(parent)
{}

OutputPipe::~OutputPipe()
{
    close();
}

bool OutputPipe::open()
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return false;
    m_readEnd = aboveTheStandardOnes(ends[0]);
    m_writeEnd = aboveTheStandardOnes(ends[1]);
    if (m_readEnd < 0 || m_writeEnd < 0 || ::fcntl(m_readEnd, F_SETFL, O_NONBLOCK) != 0) {
        const int error = errno;
        close();
        errno = error;
        return false;
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_readEnd, QSocketNotifier::Read);
    m_notifier->setEnabled(!m_paused);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &OutputPipe::readSlice);
    return true;
}

void OutputPipe::closeWriteEnd()
{
    if (m_writeEnd >= 0)
        ::close(std::exchange(m_writeEnd, -1));
}

void OutputPipe::setPaused(bool paused)
{
    m_paused = paused;
    if (m_notifier)
        m_notifier->setEnabled(!paused);
}

void OutputPipe::close()
{
    if (m_notifier) {
        m_notifier->setEnabled(false);
        m_notifier.release()->deleteLater(); // it may be its signal that led here
    }
    closeWriteEnd();
    if (m_readEnd >= 0)
        ::close(std::exchange(m_readEnd, -1));
}

void OutputPipe::readSlice()
{
    QByteArray bytes(sliceBytes, Qt::Uninitialized);
    const ssize_t count = ::read(m_readEnd, bytes.data(), size_t(bytes.size()));
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count > 0) {
        bytes.truncate(count);
        Q_EMIT bytesRead(bytes);
        return;
    }
    close();
    Q_EMIT ended();
}

} // namespace brickyard
