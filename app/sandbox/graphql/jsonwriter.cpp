// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/graphql/jsonwriter.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace brickyard::sandbox::graphql {

namespace {

/// So many UTF-16 units are written at a time, and each becomes at most so many bytes (an escape).
constexpr qsizetype pieceLength = 4096;
constexpr qsizetype longestUnit = 6;

char *writeEscape(char *out, char16_t unit)
{
    static constexpr char digits[] = "0123456789abcdef";
    *out++ = '\\';
    *out++ = 'u';
    for (int shift = 12; shift >= 0; shift -= 4)
        *out++ = digits[(unit >> shift) & 0xf];
    return out;
}

char *writeAscii(char *out, char16_t unit)
{
    if (unit < 0x20)
        return writeEscape(out, unit);
    if (unit == u'"' || unit == u'\\')
        *out++ = '\\';
    *out++ = char(unit);
    return out;
}

char *writeUtf8(char *out, char32_t character)
{
    if (character < 0x800) {
        *out++ = char(0xc0 | (character >> 6));
    } else {
        if (character < 0x10000) {
            *out++ = char(0xe0 | (character >> 12));
        } else {
            *out++ = char(0xf0 | (character >> 18));
            *out++ = char(0x80 | ((character >> 12) & 0x3f));
        }
        *out++ = char(0x80 | ((character >> 6) & 0x3f));
    }
    *out++ = char(0x80 | (character & 0x3f));
    return out;
}

/// Writes \a text from \a from on, at most a piece of it; answers where the next piece begins.
qsizetype writePiece(QStringView text, qsizetype from, char **out)
{
    const qsizetype end = std::min(text.size(), from + pieceLength);
    qsizetype i = from;
    while (i < end) {
        const char16_t unit = text.at(i++).unicode();
        if (unit < 0x80) {
            *out = writeAscii(*out, unit);
        } else if (!QChar::isSurrogate(unit)) {
            *out = writeUtf8(*out, unit);
        } else if (QChar::isHighSurrogate(unit) && i < text.size() && text.at(i).isLowSurrogate()) {
            *out = writeUtf8(*out, QChar::surrogateToUcs4(unit, text.at(i++).unicode()));
        } else {
            *out = writeEscape(*out, unit);
        }
    }
    return i;
}

} // namespace

void JsonWriter::text(QStringView text)
{
    m_bytes += '"';
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype before = m_bytes.size();
        m_bytes.resize(before + std::min(text.size() - from, pieceLength) * longestUnit);
        char *const begin = m_bytes.data() + before;
        char *end = begin;
        from = writePiece(text, from, &end);
        m_bytes.truncate(before + (end - begin));
    }
    m_bytes += '"';
}

void JsonWriter::number(double number)
{
    // What a double holds exactly; larger ones are written with an exponent.
    constexpr double largestWhole = 9'007'199'254'740'992.0;
    if (!std::isfinite(number))
        return null();
    std::array<char, 32> digits{};
    const bool whole = std::trunc(number) == number && std::abs(number) <= largestWhole;
    const auto written = whole
        ? std::to_chars(digits.data(), digits.data() + digits.size(), qint64(number))
        : std::to_chars(digits.data(), digits.data() + digits.size(), number);
    m_bytes.append(digits.data(), written.ptr - digits.data());
}

void JsonWriter::leaf(const QJsonValue &value)
{
    if (value.isString())
        text(value.toString());
    else if (value.isDouble())
        number(value.toDouble());
    else if (value.isBool())
        m_bytes += value.toBool() ? "true" : "false";
    else
        null();
}

} // namespace brickyard::sandbox::graphql
