// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/csvrows.h"
#include "tests/fuzz/target.h"

#include <QBuffer>

using namespace brickyard;

namespace {

CsvRows rowsIn(QByteArray text)
{
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    return readCsvRows(&buffer);
}

/// As RFC 4180 has it, with everything in quotation marks.
QByteArray written(const QList<CsvRow> &rows)
{
    // Says which of the two separators it is.
    QByteArray text = "\"\",\"\"\n";
    for (const CsvRow &row : rows) {
        QByteArrayList cells;
        for (const QString &cell : row.cells) {
            // QString takes a byte order mark off what it reads, so where there was a second one it
            // needs another.
            const QByteArray mark = cell.startsWith(QChar::ByteOrderMark) ? "\xef\xbb\xbf" : "";
            cells += '"' + mark + cell.toUtf8().replace('"', "\"\"") + '"';
        }
        text += cells.join(',') + '\n';
    }
    return text;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    const CsvRows csv = rowsIn(text);
    const qint64 lines = text.count('\n') + 1;
    qint64 line = 1;
    for (const CsvRow &row : csv.rows) {
        require(!row.cells.isEmpty(), "a row has a cell");
        require(row.line >= line && row.line <= lines, "lines go up, and are in the file");
        line = row.line;
    }

    const CsvRows again = rowsIn(written(csv.rows));
    require(again.fault.isEmpty(), "what is written rightly has no fault");
    require(again.rows.size() == csv.rows.size() + 1, "all rows are read back");
    for (qsizetype i = 0; i < csv.rows.size(); ++i)
        require(again.rows.at(i + 1).cells == csv.rows.at(i).cells, "a row is read back");
    return 0;
}
