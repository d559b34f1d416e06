// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/processgroup.h"

#include <algorithm>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

#ifdef __linux__
#include <linux/close_range.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

namespace brickyard {

namespace {

constexpr int firstOther = STDERR_FILENO + 1;
constexpr int cannotBeSetUp = 127; // what a shell says of a program that it cannot start

/// Whatever else is open closes with exec: not at once, because QProcess has a pipe there that says
/// whether exec failed.
void closeOthersWithExec()
{
#if defined(__linux__) && defined(SYS_close_range) && defined(CLOSE_RANGE_CLOEXEC)
    if (::syscall(SYS_close_range, unsigned(firstOther), ~0U, CLOSE_RANGE_CLOEXEC) == 0)
        return;
#endif
    constexpr long usualMost = 1024;
    constexpr long most = 1'000'000; // without a limit, going on would take minutes
    const long limit = ::sysconf(_SC_OPEN_MAX);
    const int end = int(limit < 0 ? usualMost : std::min(limit, most));
    for (int descriptor = firstOther; descriptor < end; ++descriptor)
        ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
}

} // namespace

void setUpChild(const ChildSetup &setup)
{
    ::setsid();
#ifdef __linux__
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    if (::getppid() != setup.parent) // it died before that was asked for
        ::_exit(cannotBeSetUp);
    if (::dup2(setup.standardOutput, STDOUT_FILENO) < 0
        || ::dup2(setup.standardError, STDERR_FILENO) < 0)
        ::_exit(cannotBeSetUp);
    closeOthersWithExec();
    // What the application holds back is nothing that a program expects; QProcess has seen to
    // SIGPIPE, which it ignores itself.
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

void signalGroup(pid_t leader, int number)
{
    if (leader > 1) // 0 and -1 would mean ourselves and everybody
        ::kill(-leader, number);
}

bool groupExists(pid_t leader)
{
    return leader > 1 && (::kill(-leader, 0) == 0 || errno == EPERM);
}

} // namespace brickyard
