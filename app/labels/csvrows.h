// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

class QIODevice;

namespace brickyard {

struct CsvRow
{
    QStringList cells;
    qint64 line = 0; ///< where it begins, from 1

    friend bool operator==(const CsvRow &, const CsvRow &) = default;
};

struct CsvRows
{
    QList<CsvRow> rows; ///< without blank lines; up to the fault, where there is one
    QString fault; ///< empty: none; without a full stop
};

/// Reads CSV (RFC 4180) in UTF-8, with commas or semicolons, whichever the first line has more of.
/// At most 64 MB. Blocks as \a device does.
CsvRows readCsvRows(QIODevice *device);

} // namespace brickyard
