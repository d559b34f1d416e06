// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/redaction.h"

#include "redbrick/endpoint.h"

#include <QRegularExpression>
#include <QUrl>

namespace brickyard {

Q_LOGGING_CATEGORY(wireLog, "brickyard.wire", QtWarningMsg)

namespace {

struct Rule
{
    QRegularExpression secret;
    QString replacement;
};

Rule rule(const QString &pattern, const QString &replacement)
{
    return {QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption), replacement};
}

QList<Rule> makeRules()
{
    // The service's keys are random bytes in base64 as it is used in addresses.
    const QString keyLetter = QStringLiteral("[A-Za-z0-9_-]");
    constexpr int base64Length = (apiKeyLength + 2) / 3 * 4 - 2; // without the two signs at its end
    return {
        // Addresses go first: their credentials and queries need not look like secrets.
        rule(QStringLiteral("\\b([a-z][a-z0-9+.-]*://)[^\\s/?#\"'<>]*@"), QStringLiteral("\\1…@")),
        rule(QStringLiteral("\\b([a-z][a-z0-9+.-]*://[^\\s/?#\"'<>]*)[^\\s?\"'<>]*\\?[^\\s\"'<>]*"),
             QStringLiteral("\\1/…")),
        // The same without a host.
        rule(QStringLiteral("\\?[\\w.~%-]+=[^\\s\"'<>]*"), QStringLiteral("?…")),
        // A header, a variable or a member of JSON: "ApiKey: …", "BRICKYARD_API_KEY=…". Another
        // server's key may look otherwise.
        rule(QStringLiteral("(api[-_]?key[\\\\\"']*\\s*[:=]\\s*)(?:\\\\*([\"']).*?\\2|\\S+)"),
             QStringLiteral("\\1…")),
        rule(QStringLiteral("(?<!%1)%1{%2}(?!%1)").arg(keyLetter).arg(apiKeyLength),
             QStringLiteral("…")),
        rule(QStringLiteral("(?<![a-z0-9+/])[a-z0-9+/]{%1}==").arg(base64Length),
             QStringLiteral("…")),
    };
}

} // namespace

QString redacted(const QString &text, const QString &apiKey)
{
    static const QList<Rule> rules = makeRules();
    const QString ellipsis = QStringLiteral("…");

    QString result = text;
    if (!apiKey.isEmpty()) {
        result.replace(apiKey, ellipsis, Qt::CaseInsensitive);
        result.replace(QString::fromLatin1(apiKey.toUtf8().toBase64()), ellipsis);
        result.replace(QString::fromLatin1(QUrl::toPercentEncoding(apiKey)), ellipsis,
                       Qt::CaseInsensitive);
    }
    for (const auto &[secret, replacement] : rules)
        result.replace(secret, replacement);
    return result;
}

QString shortened(const QString &text)
{
    static constexpr qsizetype maxLength = 2000;
    if (text.size() <= maxLength)
        return text;
    return text.left(text.at(maxLength - 1).isHighSurrogate() ? maxLength - 1 : maxLength)
        + QStringLiteral("…");
}

} // namespace brickyard
