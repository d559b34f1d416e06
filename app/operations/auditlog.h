// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace brickyard {

// The audit log is a chain of lines, compact JSON each: what happened, and under `n` the number of
// the line from 1 on and under `previous` the SHA-256 (hexadecimal) of the bytes of the line
// before, without its line break; "" in the first. Who changes, removes or moves a line would have
// to write all that follow anew. For any thread; nothing here touches a file.

/// Where the chain has got to.
struct AuditHead
{
    qint64 number = 0; ///< of the last line; 0: there is none
    QString hash; ///< of the last line

    friend bool operator==(const AuditHead &, const AuditHead &) = default;
};

QString auditHash(const QByteArray &line);

/// The line that says \a entry, without a line break; \a head moves on to it.
QByteArray nextAuditLine(const QJsonObject &entry, AuditHead &head);

/// Follows a chain from its first line on, from the journal or from an exported file.
class AuditCheck
{
public:
    /// The next line, with or without its line break. Answers whether all is well so far; after a
    /// line that does not fit nothing is looked at any more.
    bool add(const QByteArray &line);
    /// After the last line: \a expected is where the log has got to as far as is known.
    bool end(const AuditHead &expected);

    const AuditHead &head() const { return m_head; } ///< the last line that fits
    /// A sentence that names the first bad line; empty: all is well.
    const QString &problem() const { return m_problem; }

private:
    AuditHead m_head;
    QString m_problem;
};

} // namespace brickyard
