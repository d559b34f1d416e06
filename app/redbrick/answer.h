// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "redbrick/timings.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QNetworkReply>
#include <QString>

#include <optional>

namespace brickyard {

/// Whether a request asks for something or changes something.
enum class RequestKind { Read, Change };

/// What is known about a request when its answer is judged. A plain value for any thread.
struct RequestContext
{
    RequestKind kind = RequestKind::Read;
    QString host; ///< with the port where it is not the usual one; for sentences
    QString apiKey; ///< only to take it out of the service's own words
    Timings timings;
};

/// How an exchange ended, as far as HTTP is concerned.
struct HttpOutcome
{
    int status = 0; ///< 0: no status line came
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    bool bodyLeft = false; ///< the request's body was handed to a connection
    bool timedOut = false;
    bool tooLarge = false; ///< our own bound on the answer's size was passed
    qint64 elapsedMs = 0; ///< since the request was handed to the network
    int retryAfterMs = -1; ///< -1 where the answer had none
    QString redirectHost; ///< where a 3xx points; may be empty
};

/// The milliseconds that a Retry-After header asks for: seconds or an HTTP date; -1 where it is
/// missing or unreadable, 0 for a time that has passed.
int retryAfterMs(const QByteArray &header, const QDateTime &now);

/// What an outcome means by the table of protocol.md 5.4; empty where the body decides.
std::optional<Error> httpError(const HttpOutcome &outcome, const RequestContext &context);

/// Whether a read that failed so may be asked again.
bool isPassing(const Error &error);

/// The error of a 401, also for what is not sent any more because of one.
Error keyRefusedError(const RequestContext &context);

/// The error of a call that was aborted.
Error cancelledError(const RequestContext &context, bool mayHaveArrived);

enum class PartialData {
    Refuse, ///< `errors` make the whole answer an error
    /// For a read of several things under root fields of their own: a field that failed is null and
    /// the others count. Errors that tell of anything else make the whole answer one.
    Accept,
};

/// The `data` of an answer's body, or what the body means instead (protocol.md 1 and 5.4).
Result<QJsonObject> answeredData(const QByteArray &body, const RequestContext &context,
                                 PartialData partial = PartialData::Refuse);

/// The cursor of a page of a list whose answer begins so, where the query asks for the cursor
/// first; a server need not keep to that order. Empty where the beginning does not say, there is no
/// next page, or too little has come.
std::optional<QString> cursorAtHead(const QByteArray &beginning);

/// The error for an answer that is JSON but not what was asked for.
Error unexpectedAnswer(const RequestContext &context);

/// The error for a change that was answered with `"ok": false` and no `errors`. The reference
/// client does not read it and goes on as after a success (protocol.md 1), so what it stands for is
/// not known: only reading the task tells.
Error notOkAnswer(const QString &serviceMessage, const RequestContext &context);

/// Writes into the log how a call ended that was not simply given up. \a name is the operation's.
void logFailure(const QByteArray &name, const Error &error);

} // namespace brickyard
