// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/files/links.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QUrl>

#include <algorithm>

namespace brickyard::sandbox {

namespace {

constexpr qsizetype longestPath = 1'024;

QByteArray prefix(Links::Purpose purpose)
{
    return purpose == Links::Purpose::Upload ? QByteArrayLiteral("/upload/")
                                             : QByteArrayLiteral("/file/");
}

} // namespace

Links::Links(QString base, QByteArray secret)
    : m_base(std::move(base)),
      m_secret(std::move(secret))
{}

QString Links::address(Purpose purpose, const QString &filePath) const
{
    const QByteArray path = prefix(purpose) + token(purpose, filePath) + '/'
        + QUrl::toPercentEncoding(filePath, QByteArrayLiteral("/"));
    return m_base + QString::fromLatin1(path);
}

std::optional<Links::Target> Links::target(const QByteArray &requestPath) const
{
    for (const Purpose purpose : {Purpose::Upload, Purpose::Download}) {
        const QByteArray start = prefix(purpose);
        if (!requestPath.startsWith(start))
            continue;
        const qsizetype slash = requestPath.indexOf('/', start.size());
        if (slash < 0)
            return std::nullopt;
        const QString filePath = QUrl::fromPercentEncoding(requestPath.sliced(slash + 1));
        if (requestPath.sliced(start.size(), slash - start.size()) != token(purpose, filePath))
            return std::nullopt;
        return Target{purpose, filePath};
    }
    return std::nullopt;
}

bool Links::isSafePath(const QString &filePath)
{
    if (filePath.isEmpty() || filePath.size() > longestPath || filePath.startsWith(QLatin1Char('/'))
        || filePath.contains(QLatin1Char('\\')))
        return false;
    const QStringList steps = filePath.split(QLatin1Char('/'));
    return std::ranges::none_of(steps,
                                [](const QString &step) {
                                    return step.isEmpty() || step == QLatin1StringView(".")
                                        || step == QLatin1StringView("..");
                                })
        && std::ranges::all_of(filePath, [](QChar c) { return c.isPrint(); });
}

QByteArray Links::token(Purpose purpose, const QString &filePath) const
{
    return QMessageAuthenticationCode::hash(prefix(purpose) + filePath.toUtf8(), m_secret,
                                            QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace brickyard::sandbox
