// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/csvrows.h"

#include <QCoreApplication>
#include <QIODevice>

#include <algorithm>
#include <csv.h>

namespace brickyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CsvRows)
};

constexpr qint64 maxBytes = 64LL * 1024 * 1024;
constexpr qint64 chunkBytes = 256LL * 1024;

struct Gathered
{
    CsvRows rows;
    CsvRow row;
    qint64 line = 1;
};

void takeCell(void *text, std::size_t size, void *gathered)
{
    auto *all = static_cast<Gathered *>(gathered);
    if (all->row.cells.isEmpty())
        all->row.line = all->line;
    const auto *bytes = static_cast<const char *>(text);
    // A cell may have lines of its own.
    all->line += std::count(bytes, bytes + size, '\n');
    all->row.cells += QString::fromUtf8(bytes, qsizetype(size));
}

void takeRow(int ending, void *gathered)
{
    auto *all = static_cast<Gathered *>(gathered);
    if (!all->row.cells.isEmpty())
        all->rows.rows += std::exchange(all->row, {});
    // The two characters of CR LF end one row and one that has no cells.
    if (ending == '\n')
        ++all->line;
}

/// All of it, or somewhat more than is allowed. In parts, because QIODevice makes room for as much
/// as it is asked for.
QByteArray readText(QIODevice *device)
{
    QByteArray text;
    while (text.size() <= maxBytes) {
        const QByteArray part = device->read(chunkBytes);
        if (part.isEmpty())
            break;
        text += part;
    }
    return text;
}

} // namespace

CsvRows readCsvRows(QIODevice *device)
{
    QByteArray text = readText(device);
    Gathered gathered;
    if (text.size() > maxBytes) {
        gathered.rows.fault = Words::tr("a CSV file may have 64 MB at most");
        return gathered.rows;
    }
    if (text.startsWith("\xef\xbb\xbf"))
        text.remove(0, 3);
    const QByteArray head = text.left(text.indexOf('\n'));

    csv_parser parser;
    if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL) != 0) {
        gathered.rows.fault = Words::tr("there is not enough memory");
        return gathered.rows;
    }
    csv_set_delim(&parser, head.count(';') > head.count(',') ? ';' : ',');
    const std::size_t parsed = csv_parse(&parser, text.constData(), std::size_t(text.size()),
                                         &takeCell, &takeRow, &gathered);
    const bool isWhole = parsed == std::size_t(text.size())
        && csv_fini(&parser, &takeCell, &takeRow, &gathered) == 0;
    if (!isWhole)
        gathered.rows.fault =
            Words::tr("around line %1 a quotation mark is missing or one too many")
                .arg(gathered.line);
    csv_free(&parser);
    return gathered.rows;
}

} // namespace brickyard
