// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/endpoint.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringBuilder>

#include <algorithm>

namespace brickyard {

namespace {

struct Endpoint
{
    Q_DECLARE_TR_FUNCTIONS(Endpoint)
};

Error invalid(const QString &message)
{
    return Error{Error::Kind::InvalidInput, message, Error::Effect::None, -1};
}

bool isAmazon(const QString &host)
{
    return host == QLatin1String("amazonaws.com") || host.endsWith(QLatin1String(".amazonaws.com"));
}

} // namespace

bool isLocalHost(const QString &host)
{
    return host == QLatin1String("localhost") || host == QLatin1String("127.0.0.1")
        || host == QLatin1String("::1");
}

Result<QUrl> graphQlUrl(const QString &address)
{
    QString text = address.trimmed().toLower();
    if (text.isEmpty())
        text = QLatin1String(defaultAddress);

    const bool hasScheme = text.contains(QLatin1String("://"));
    QUrl url(hasScheme ? text : QString(u"https://" % text), QUrl::StrictMode);
    const QString host = url.host();
    if (!url.isValid() || host.isEmpty()) {
        return invalid(Endpoint::tr("\"%1\" is not an address. It looks like this: %2")
                           .arg(address.trimmed().left(200), QLatin1String(defaultAddress)));
    }
    if (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http")) {
        return invalid(Endpoint::tr("An address begins with https://, not with %1://.")
                           .arg(url.scheme().left(40)));
    }
    if (!url.userInfo().isEmpty()) {
        return invalid(Endpoint::tr("The address must not contain a user name or a password. "
                                    "The API key has a field of its own."));
    }
    if (!hasScheme && isLocalHost(host))
        url.setScheme(QStringLiteral("http"));

    if (host == QUrl(QLatin1String(defaultAddress)).host())
        return QUrl(QLatin1String(defaultAddress) + QLatin1String("/graphql/"));

    // A server on this computer is taken as it is written, so that plain http reaches it.
    // https to an address in digits goes by the general rule, as in the reference client.
    const bool keep = isAmazon(host) || host == QLatin1String("localhost")
        || (isLocalHost(host) && url.scheme() == QLatin1String("http"));
    if (keep && url.scheme() == QLatin1String("http") && !isLocalHost(host)) {
        return invalid(Endpoint::tr("%1 can be reached with https:// only, because the API key "
                                    "would travel unprotected. Write https:// instead of http://.")
                           .arg(host));
    }

    QString path = keep ? url.path() : QStringLiteral("/api");
    while (path.endsWith(u'/'))
        path.chop(1);

    QUrl result;
    result.setScheme(keep ? url.scheme() : QStringLiteral("https"));
    result.setHost(host);
    result.setPort(url.port());
    result.setPath(path + QLatin1String("/graphql/"));
    return result;
}

Result<QString> checkedApiKey(const QString &key)
{
    const QString trimmed = key.trimmed();
    const bool printable = std::all_of(trimmed.begin(), trimmed.end(), [](QChar letter) {
        return letter.unicode() > 0x20 && letter.unicode() < 0x7f;
    });
    if (trimmed.size() != apiKeyLength) {
        return invalid(Endpoint::tr("An API key has %1 characters; this has %2. Copy it again from "
                                    "RedBrick's settings.")
                           .arg(apiKeyLength)
                           .arg(trimmed.size()));
    }
    if (!printable) {
        return invalid(
            Endpoint::tr("An API key has letters, digits and signs only, without spaces. "
                         "Copy it again from RedBrick's settings."));
    }
    return trimmed;
}

Result<QString> checkedOrgId(const QString &orgId)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\z"));
    const QString text = orgId.trimmed().toLower();
    if (!pattern.match(text).hasMatch()) {
        return invalid(Endpoint::tr("An organization id looks like this: "
                                    "01234567-89ab-cdef-0123-456789abcdef. It is in the address of "
                                    "the organization's page."));
    }
    return text;
}

} // namespace brickyard
