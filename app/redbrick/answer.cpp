// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/answer.h"

#include "redbrick/redaction.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <QStringBuilder>
#include <QStringList>
#include <QTimeZone>

#include <algorithm>
#include <limits>

namespace brickyard {

namespace {

struct Answer
{
    Q_DECLARE_TR_FUNCTIONS(Answer)
};

/// Joins what happened, what became of a change, and what to do now.
Error makeError(Error::Kind kind, Error::Effect effect, const RequestContext &context,
                const QString &what, const QString &advice)
{
    Error error;
    error.kind = kind;
    error.message = what;
    if (context.kind == RequestKind::Change) {
        error.effect = effect;
        error.message += u' '
            % (effect == Error::Effect::None
                   ? Answer::tr("Nothing was changed.")
                   : Answer::tr("Whether the change was made is not known until the task is read "
                                "again."));
    }
    if (!advice.isEmpty())
        error.message += u' ' % advice;
    return error;
}

std::optional<Error> statusError(const HttpOutcome &outcome, const RequestContext &context)
{
    using Kind = Error::Kind;
    using Effect = Error::Effect;
    const int status = outcome.status;
    const QString &host = context.host;

    if (status >= 200 && status < 300)
        return {};
    if (status == 401 || status == 403)
        return keyRefusedError(context);
    if (status == 413) {
        return makeError(Kind::TooLarge, Effect::None, context,
                         Answer::tr("The request was too large for %1.").arg(host),
                         Answer::tr("Try it with fewer tasks at once."));
    }
    if (status == 429) {
        return makeError(Kind::RateLimited, Effect::None, context,
                         Answer::tr("%1 asks for fewer requests at a time.").arg(host),
                         Answer::tr("Try again in a little while."));
    }
    if (status >= 500 && outcome.elapsedMs >= context.timings.tooLargeAfter) {
        return makeError(Kind::TooLarge, Effect::Unknown, context,
                         Answer::tr("%1 gave up on the request after %2 s (status %3): it was "
                                    "probably too large.")
                             .arg(host)
                             .arg(outcome.elapsedMs / 1000)
                             .arg(status),
                         Answer::tr("Try it with fewer tasks at once."));
    }
    if (status >= 500) {
        // The reference client takes this for a wrong key, so both causes are named.
        return makeError(Kind::ServiceFailed, Effect::Unknown, context,
                         Answer::tr("The service at %1 failed (status %2).").arg(host).arg(status),
                         Answer::tr("Try again later. If it stays so, check the API key: the "
                                    "service may answer like this to a wrong one."));
    }
    if (status >= 300 && status < 400) {
        const QString what = outcome.redirectHost.isEmpty()
            ? Answer::tr("%1 redirects to another address, which is not followed, because that "
                         "would hand over the API key.")
                  .arg(host)
            : Answer::tr("%1 redirects to %2, which is not followed, because that would hand over "
                         "the API key.")
                  .arg(host, outcome.redirectHost);
        return makeError(Kind::Redirected, Effect::Unknown, context, what,
                         Answer::tr("Check the address."));
    }
    return makeError(Kind::BadAnswer, Effect::Unknown, context,
                     Answer::tr("%1 answered with status %2, as RedBrick's service does not.")
                         .arg(host)
                         .arg(status),
                     Answer::tr("Check the address."));
}

std::optional<Error> networkError(const HttpOutcome &outcome, const RequestContext &context)
{
    using Kind = Error::Kind;
    using Effect = Error::Effect;
    const QString &host = context.host;
    const QString checkAddress = Answer::tr("Check the address and the network connection.");

    switch (outcome.error) {
    case QNetworkReply::NoError:
        return {};
    case QNetworkReply::HostNotFoundError:
        return makeError(Kind::Unreachable, Effect::None, context,
                         Answer::tr("There is no server named %1.").arg(host), checkAddress);
    case QNetworkReply::ConnectionRefusedError:
        return makeError(Kind::Unreachable, Effect::None, context,
                         Answer::tr("%1 refused the connection.").arg(host), checkAddress);
    case QNetworkReply::SslHandshakeFailedError:
        return makeError(Kind::Tls, Effect::None, context,
                         Answer::tr("The connection to %1 is not secure: its certificate is not "
                                    "trusted, or it does not speak TLS. Nothing was sent.")
                             .arg(host),
                         Answer::tr("Check the address, and ask whoever runs the server."));
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return makeError(
            Kind::Unreachable, outcome.bodyLeft ? Effect::Unknown : Effect::None, context,
            Answer::tr("The proxy on the way to %1 did not let the request through.").arg(host),
            Answer::tr("Check the computer's proxy settings."));
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return makeError(Kind::BadAnswer, Effect::Unknown, context,
                         Answer::tr("The answer of %1 could not be read: it is damaged, unpacks to "
                                    "far too much, or is not HTTP.")
                             .arg(host),
                         Answer::tr("Check the address, and try again."));
    default:
        break;
    }
    if (!outcome.bodyLeft && outcome.status == 0
        && outcome.error != QNetworkReply::RemoteHostClosedError
        && outcome.error != QNetworkReply::ContentReSendError) {
        return makeError(Kind::Unreachable, Effect::None, context,
                         Answer::tr("%1 could not be reached.").arg(host), checkAddress);
    }
    return makeError(
        Kind::ConnectionLost, Effect::Unknown, context,
        Answer::tr("The connection to %1 broke before the whole answer came.").arg(host),
        Answer::tr("Check the network connection, and try again."));
}

/// The service's own words, fit to be shown.
QString errorWords(const QJsonArray &errors, const QString &apiKey)
{
    QStringList words;
    for (const QJsonValue entry : errors) {
        const QString text = entry.isString()
            ? entry.toString()
            : entry.toObject().value(QLatin1String("message")).toString();
        const QString clean = text.trimmed();
        if (!clean.isEmpty() && !words.contains(clean))
            words += clean;
    }
    return shortened(redacted(words.join(u' '), apiKey));
}

/// A field whose resolver failed is null, and a failed root field is all that a refused operation
/// leaves of its data.
bool isNullData(const QJsonValue &data)
{
    if (!data.isObject())
        return true;
    const QJsonObject object = data.toObject();
    return std::all_of(object.begin(), object.end(),
                       [](const QJsonValue &field) { return field.isNull(); });
}

/// Whether \a errors tell of nothing but root fields that are null, one each. Services that leave
/// the path away are believed where the numbers agree: one error beside many nulls is a failure of
/// the service, and no statement about each of them.
bool onlyRootFieldsFailed(const QJsonArray &errors, const QJsonObject &data)
{
    const auto nulls = std::count_if(data.begin(), data.end(),
                                     [](const QJsonValue &field) { return field.isNull(); });
    return errors.size() == nulls
        && std::all_of(errors.begin(), errors.end(), [&data](const QJsonValue &error) {
               const QJsonArray path = error.toObject().value(QLatin1String("path")).toArray();
               return path.isEmpty()
                   || (path.size() == 1 && data.value(path.first().toString()).isNull());
           });
}

} // namespace

int retryAfterMs(const QByteArray &header, const QDateTime &now)
{
    const QByteArray text = header.trimmed();
    if (text.isEmpty())
        return -1;

    qint64 milliseconds = -1;
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    if (isNumber) {
        milliseconds = seconds < 0 ? -1 : std::min<qint64>(seconds, 10'000'000) * 1000;
    } else {
        QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(text),
                                                 QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
        if (time.isValid()) {
            time = QDateTime(time.date(), time.time(), QTimeZone::utc());
            milliseconds = std::max<qint64>(0, now.msecsTo(time));
        }
    }
    return int(std::min<qint64>(milliseconds, std::numeric_limits<int>::max()));
}

std::optional<Error> httpError(const HttpOutcome &outcome, const RequestContext &context)
{
    using Kind = Error::Kind;
    using Effect = Error::Effect;
    std::optional<Error> error;

    if (outcome.timedOut) {
        const int seconds = std::max(1, context.timings.requestTimeout / 1000);
        error = outcome.bodyLeft
            ? makeError(Kind::TimedOut, Effect::Unknown, context,
                        Answer::tr("%1 did not answer within %n second(s).", nullptr, seconds)
                            .arg(context.host),
                        Answer::tr("Try again later."))
            : makeError(Kind::TimedOut, Effect::None, context,
                        Answer::tr("%1 could not be reached within %n second(s).", nullptr, seconds)
                            .arg(context.host),
                        Answer::tr("Check the address and the network connection."));
    } else if (outcome.tooLarge) {
        error = makeError(Kind::TooLarge, Effect::Unknown, context,
                          Answer::tr("The answer of %1 was far too large and was not read to its "
                                     "end.")
                              .arg(context.host),
                          Answer::tr("Check the address."));
    } else if (outcome.status != 0) {
        error = statusError(outcome, context);
    }
    if (!error)
        error = networkError(outcome, context);
    if (error)
        error->retryAfterMs = outcome.retryAfterMs;
    return error;
}

bool isPassing(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Unreachable:
    case Error::Kind::TimedOut:
    case Error::Kind::ConnectionLost:
    case Error::Kind::RateLimited:
    case Error::Kind::ServiceFailed:
        return true;
    case Error::Kind::Cancelled:
    case Error::Kind::InvalidInput:
    case Error::Kind::Tls:
    case Error::Kind::Redirected:
    case Error::Kind::KeyRefused:
    case Error::Kind::TooLarge:
    case Error::Kind::BadAnswer:
    case Error::Kind::Refused:
    case Error::Kind::Storage:
        break;
    }
    return false;
}

Error keyRefusedError(const RequestContext &context)
{
    return makeError(Error::Kind::KeyRefused, Error::Effect::None, context,
                     Answer::tr("%1 refused the API key.").arg(context.host),
                     Answer::tr("Check that the key is still valid and belongs to this "
                                "organization."));
}

Error cancelledError(const RequestContext &context, bool mayHaveArrived)
{
    return makeError(Error::Kind::Cancelled,
                     mayHaveArrived ? Error::Effect::Unknown : Error::Effect::None, context,
                     Answer::tr("The request to %1 was cancelled.").arg(context.host), {});
}

Result<QJsonObject> answeredData(const QByteArray &body, const RequestContext &context,
                                 PartialData partial)
{
    using Kind = Error::Kind;
    using Effect = Error::Effect;

    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(body, &parseError);
    if (!document.isObject()) {
        const bool isPage = body.trimmed().startsWith('<');
        return makeError(
            Kind::BadAnswer, Effect::Unknown, context,
            isPage ? Answer::tr("%1 answered with a web page instead of data.").arg(context.host)
                   : Answer::tr("The answer of %1 is not what RedBrick's service sends, or is cut "
                                "off.")
                         .arg(context.host),
            Answer::tr("Check the address."));
    }

    const QJsonObject answer = document.object();
    const QJsonValue data = answer.value(QLatin1String("data"));
    const QJsonValue told = answer.value(QLatin1String("errors"));
    // Where nothing failed there is no such key; what is no list says that something did, but not
    // what came of it.
    const bool isList = told.isArray() || told.isNull() || told.isUndefined();
    const QJsonArray errors = isList ? told.toArray() : QJsonArray{told};
    if (errors.isEmpty())
        return data.isObject() ? Result(data.toObject()) : unexpectedAnswer(context);

    if (isList && partial == PartialData::Accept && data.isObject()
        && onlyRootFieldsFailed(errors, data.toObject())) {
        return data.toObject();
    }

    const QString words = errorWords(errors, context.apiKey);
    return makeError(
        Kind::Refused, isList && isNullData(data) ? Effect::None : Effect::Unknown, context,
        words.isEmpty() ? Answer::tr("%1 refused the request without a reason.").arg(context.host)
                        : Answer::tr("%1 refused the request: %2", "%2: the service's own words")
                              .arg(context.host, words),
        {});
}

std::optional<QString> cursorAtHead(const QByteArray &beginning)
{
    static const QRegularExpression pattern(QStringLiteral(
        R"re(^\s*{\s*"data"\s*:\s*{\s*"\w+"\s*:\s*{\s*"cursor"\s*:\s*("(?:[^"\\]|\\.)*"))re"));
    // A character a byte, so that places in the text are places in the bytes.
    const QRegularExpressionMatch match = pattern.match(QString::fromLatin1(beginning));
    if (!match.hasMatch())
        return {};
    const QByteArray cursor =
        '[' + beginning.sliced(match.capturedStart(1), match.capturedLength(1)) + ']';
    const QJsonValue value = QJsonDocument::fromJson(cursor).array().at(0);
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

Error unexpectedAnswer(const RequestContext &context)
{
    return makeError(Error::Kind::BadAnswer, Error::Effect::Unknown, context,
                     Answer::tr("The answer of %1 lacks what was asked for.").arg(context.host),
                     Answer::tr("Try again; if it stays so, check the address."));
}

Error notOkAnswer(const QString &serviceMessage, const RequestContext &context)
{
    const QString words = shortened(redacted(serviceMessage.trimmed(), context.apiKey));
    return makeError(
        Error::Kind::Refused, Error::Effect::Unknown, context,
        words.isEmpty()
            ? Answer::tr("%1 says that it did not do this, without a reason.").arg(context.host)
            : Answer::tr("%1 says that it did not do this: %2", "%2: the service's own words")
                  .arg(context.host, words),
        {});
}

void logFailure(const QByteArray &name, const Error &error)
{
    if (error.kind == Error::Kind::Cancelled)
        return;
    qCInfo(wireLog, "%s failed%s: %s", name.constData(),
           error.effect == Error::Effect::Unknown ? ", and may have been done" : "",
           qUtf8Printable(error.message));
}

} // namespace brickyard
