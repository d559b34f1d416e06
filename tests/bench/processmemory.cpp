// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/processmemory.h"

#include <QByteArray>
#include <QFile>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace brickyard::bench {

namespace {

/// A line of /proc/self/status in MB (it says kB and means 1024); negative where there is none.
double statusMb(const QByteArray &name)
{
    const QByteArray start = name + ':';
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(start))
            return line.mid(start.size()).trimmed().split(' ').first().toDouble() * 1024 / 1e6;
    }
    return -1;
}

void giveBack()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace

ProcessMemory::ProcessMemory()
{
    giveBack(); // what was freed before must not make room for what is measured
    QFile peak(QStringLiteral("/proc/self/clear_refs"));
    if (peak.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        peak.write("5"); // the highest point is counted anew: proc(5)
    m_before = statusMb("VmRSS");
}

double ProcessMemory::grownMb() const
{
    const double highest = statusMb("VmHWM");
    return m_before < 0 || highest < 0 ? -1 : highest - m_before;
}

double ProcessMemory::residentGrownMb() const
{
    giveBack();
    const double now = statusMb("VmRSS");
    return m_before < 0 || now < 0 ? -1 : now - m_before;
}

} // namespace brickyard::bench
