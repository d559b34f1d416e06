// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/filefault.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <algorithm>

namespace brickyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FileFault)
};

} // namespace

QString faultLine(const FileFault &fault)
{
    if (fault.line == 0)
        return fault.what;
    return fault.path.isEmpty()
        ? Words::tr("Line %1: %2", "what is wrong in a file").arg(fault.line).arg(fault.what)
        : Words::tr("Line %1, %2: %3", "what is wrong in a file, where within an entry")
              .arg(fault.line)
              .arg(fault.path, fault.what);
}

QString faultLines(const QList<FileFault> &faults, int most)
{
    QStringList lines;
    for (qsizetype i = 0; i < std::min<qsizetype>(most, faults.size()); ++i)
        lines += faultLine(faults.at(i));
    if (faults.size() > most)
        lines += Words::tr("… and %Ln more", "faults in a file", int(faults.size()) - most);
    return lines.join(u'\n');
}

QList<FaultyEntry> faultyEntries(const QList<FileFault> &faults)
{
    QList<FaultyEntry> entries;
    QHash<qint64, qsizetype> places; // by line
    for (const FileFault &fault : faults) {
        const auto known = places.constFind(fault.line);
        if (known == places.constEnd()) {
            places.insert(fault.line, entries.size());
            entries += {fault.line, fault.taskId, faultLine(fault)};
            continue;
        }
        FaultyEntry &entry = entries[*known];
        if (entry.taskId.isEmpty())
            entry.taskId = fault.taskId;
        entry.reason += QLatin1String("; ")
            + (fault.path.isEmpty() ? fault.what : QString(fault.path + u": " + fault.what));
    }
    return entries;
}

} // namespace brickyard
