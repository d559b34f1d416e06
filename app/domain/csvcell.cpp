// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/csvcell.h"

#include <algorithm>

namespace brickyard {

namespace {

bool beginsFormula(QChar letter)
{
    // The wide forms are the same to some spreadsheets.
    static const QString letters = QStringLiteral("=+-@\uFF1D\uFF0B\uFF0D\uFF20");
    return letters.contains(letter);
}

} // namespace

QString spreadsheetText(const QString &text)
{
    const auto first =
        std::find_if_not(text.begin(), text.end(), [](QChar letter) { return letter.isSpace(); });
    const bool formula = (first != text.end() && beginsFormula(*first)) || text.startsWith(u'\t')
        || text.startsWith(u'\r');
    return formula ? QString(u'\'' + text) : text;
}

QString csvCell(const QString &text)
{
    QString cell = spreadsheetText(text);
    const bool quoted = std::any_of(cell.cbegin(), cell.cend(), [](QChar letter) {
        return letter == u'"' || letter == u',' || letter == u'\n' || letter == u'\r';
    });
    // Some programs trim what is not in quotes.
    if (!quoted && !cell.startsWith(u' ') && !cell.endsWith(u' '))
        return cell;
    return u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QByteArray csvLine(const QStringList &texts)
{
    QStringList cells;
    cells.reserve(texts.size());
    for (const QString &text : texts)
        cells += csvCell(text);
    return cells.join(u',').toUtf8() + "\r\n";
}

} // namespace brickyard
