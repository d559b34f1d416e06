// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interruption.h"

#include <cerrno>
#include <csignal>

#include <sys/socket.h>
#include <unistd.h>

namespace brickyard {

namespace {

constexpr int signalNumbers[] = {SIGINT, SIGTERM};

// A signal handler reaches nothing but what is global.
volatile std::sig_atomic_t writeEnd = -1;

void restoreSignals()
{
    for (const int number : signalNumbers)
        std::signal(number, SIG_DFL);
}

extern "C" void tellEventLoop(int)
{
    const int savedError = errno;
    restoreSignals();
    const char word = 1;
    // Nothing can be done here where it fails; the next signal ends the process anyhow.
    if (::write(int(writeEnd), &word, sizeof word) < 0) {}
    errno = savedError;
}

} // namespace

Interruption::Interruption(QObject *parent)
    : QObject(parent)
{
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends) != 0)
        return; // signals end the process, and what is left is in the journal
    m_readEnd = ends[0];
    writeEnd = ends[1];
    m_notifier = std::make_unique<QSocketNotifier>(m_readEnd, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        Q_EMIT interrupted();
    });
    for (const int number : signalNumbers)
        std::signal(number, &tellEventLoop);
}

Interruption::~Interruption()
{
    restoreSignals();
    m_notifier.reset();
    if (m_readEnd < 0)
        return;
    ::close(m_readEnd);
    ::close(int(writeEnd));
    writeEnd = -1;
}

} // namespace brickyard
