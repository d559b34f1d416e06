// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>
#include <QUrl>

namespace brickyard {

/// The service's default address (protocol.md 1).
inline constexpr char defaultAddress[] = "https://api.redbrickai.com";

/// Turns what a person typed into the address that requests go to, "…/graphql/" included, by
/// the rules of protocol.md 1, but judged by the parsed host (protocol.md 5.9): plain http only
/// for localhost, 127.0.0.1 and [::1]. An address that cannot be used is an Error of kind
/// InvalidInput with a sentence.
Result<QUrl> graphQlUrl(const QString &address);

/// Whether a host, as QUrl::host() writes it, is one of the three names of this computer that plain
/// http is allowed for.
bool isLocalHost(const QString &host);

/// A key of the service has this many characters (protocol.md 1).
inline constexpr int apiKeyLength = 43;
/// Trims; wrong length or characters that cannot stand in a header are an InvalidInput Error
/// that does not repeat the key.
Result<QString> checkedApiKey(const QString &key);
/// The canonical text of a UUID, or an InvalidInput Error.
Result<QString> checkedOrgId(const QString &orgId);

} // namespace brickyard
