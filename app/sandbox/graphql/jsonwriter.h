// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QStringView>

namespace brickyard::sandbox::graphql {

/// Writes compact JSON from the beginning to the end. What belongs where is the caller's business,
/// who can also take back what was written last.
class JsonWriter
{
public:
    /// Brackets, commas, keys that are JSON already.
    void raw(char character) { m_bytes += character; }
    void raw(QByteArrayView json) { m_bytes += json; }

    /// In quotation marks. Half a surrogate pair is written as an escape.
    void text(QStringView text);
    /// A whole number without a fraction; null where it is not finite, because JSON has no such.
    void number(double number);
    void null() { m_bytes += "null"; }
    /// Null, a Boolean, a number or a text.
    void leaf(const QJsonValue &value);

    qsizetype size() const { return m_bytes.size(); }
    /// Forgets what was written after the first \a size bytes.
    void takeBack(qsizetype size) { m_bytes.truncate(size); }

    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace brickyard::sandbox::graphql
