// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/redaction.h"

#include <QRegularExpression>

namespace brickyard {

Q_LOGGING_CATEGORY(wireLog, "brickyard.wire", QtWarningMsg)

QString redacted(const QString &text, const QString &apiKey)
{
    static constexpr qsizetype maxLength = 2000;
    static const QRegularExpression addressWithQuery(
        QStringLiteral("(https?://[^\\s/?#\"'<>]*)[^\\s?\"'<>]*\\?[^\\s\"'<>]*"),
        QRegularExpression::CaseInsensitiveOption);

    QString result = text;
    if (!apiKey.isEmpty())
        result.replace(apiKey, QStringLiteral("…"), Qt::CaseInsensitive);
    result.replace(addressWithQuery, QStringLiteral("\\1/…"));
    if (result.size() > maxLength) {
        result.truncate(result.at(maxLength - 1).isHighSurrogate() ? maxLength - 1 : maxLength);
        result += QStringLiteral("…");
    }
    return result;
}

} // namespace brickyard
