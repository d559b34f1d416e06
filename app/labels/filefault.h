// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace brickyard {

/// What is wrong with a file of labels or decisions, and where.
struct FileFault
{
    qint64 line = 0; ///< from 1; 0: the file as a whole
    QString path; ///< within the entry: "series[1].polygons[0].points"; may be empty
    QString what; ///< without a full stop
    QString taskId = {}; ///< of the entry; empty where it does not say it

    friend bool operator==(const FileFault &, const FileFault &) = default;
};

/// "Line 3, reviewVal: must be true or false"
QString faultLine(const FileFault &fault);

/// All of them, a line each; no more than the first \a most, and how many more there are.
QString faultLines(const QList<FileFault> &faults, int most = 20);

/// An entry that cannot be put, beside others that can.
struct FaultyEntry
{
    qint64 line = 0;
    QString taskId; ///< may be empty
    QString reason; ///< all that is wrong with it
};

/// The entries that the faults are of, in the order of these.
QList<FaultyEntry> faultyEntries(const QList<FileFault> &faults);

} // namespace brickyard
