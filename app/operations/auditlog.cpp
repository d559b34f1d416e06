// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/auditlog.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QLocale>

namespace brickyard {

namespace {

const QLatin1String numberKey("n");
const QLatin1String previousKey("previous");

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AuditLog)
};

} // namespace

QString auditHash(const QByteArray &line)
{
    return QString::fromLatin1(QCryptographicHash::hash(line, QCryptographicHash::Sha256).toHex());
}

QByteArray nextAuditLine(const QJsonObject &entry, AuditHead &head)
{
    QJsonObject chained = entry;
    chained.insert(numberKey, head.number + 1);
    chained.insert(previousKey, head.hash);
    const QByteArray line = QJsonDocument(chained).toJson(QJsonDocument::Compact);
    head = {head.number + 1, auditHash(line)};
    return line;
}

bool AuditCheck::add(const QByteArray &line)
{
    if (!m_problem.isEmpty())
        return false;
    const QByteArray bytes = line.endsWith('\n') ? line.chopped(1) : line;
    const qint64 number = m_head.number + 1;
    const QString shown = QLocale().toString(number);
    const QJsonObject entry = QJsonDocument::fromJson(bytes).object();
    if (entry.isEmpty())
        m_problem = Words::tr("Entry %1 of the audit log cannot be read.").arg(shown);
    else if (entry.value(numberKey).toInteger() != number)
        m_problem =
            Words::tr("Entry %1 of the audit log is missing or not in its place.").arg(shown);
    else if (number == 1 && entry.value(previousKey).toString() != m_head.hash)
        m_problem = Words::tr("Entry 1 of the audit log is not the one that it began with.");
    else if (entry.value(previousKey).toString() != m_head.hash)
        m_problem = Words::tr("Entry %1 of the audit log was changed after it was written, or "
                              "the one that follows it.")
                        .arg(QLocale().toString(m_head.number));
    if (m_problem.isEmpty())
        m_head = {number, auditHash(bytes)};
    return m_problem.isEmpty();
}

bool AuditCheck::end(const AuditHead &expected)
{
    if (!m_problem.isEmpty() || m_head == expected)
        return m_problem.isEmpty();
    const QString shown = QLocale().toString(m_head.number);
    if (m_head.number < expected.number)
        m_problem = Words::tr("Entries of the audit log are missing after entry %1.").arg(shown);
    else if (m_head.number > expected.number)
        m_problem = Words::tr("The audit log has entries after entry %1 that were not written by "
                              "Brickyard.")
                        .arg(QLocale().toString(expected.number));
    else
        m_problem =
            Words::tr("Entry %1 of the audit log was changed after it was written.").arg(shown);
    return false;
}

} // namespace brickyard
