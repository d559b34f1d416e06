// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/answer.h"

#include <QTest>
#include <QTimeZone>

using namespace brickyard;
using Kind = Error::Kind;
using Effect = Error::Effect;

namespace {

const QString host = QStringLiteral("redbrick.example.org");
const QString apiKey = QStringLiteral("secretsecretsecretsecretsecretsecretsecret1");

RequestContext makeContext(RequestKind kind)
{
    RequestContext context;
    context.kind = kind;
    context.host = host;
    context.apiKey = apiKey;
    return context;
}

/// What every message must be: a sentence with the host in it, without the key, and about the
/// effect where something was to be changed.
void verifyMessage(const Error &error, RequestKind kind)
{
    QVERIFY2(error.message.contains(host), qPrintable(error.message));
    QVERIFY2(!error.message.contains(apiKey), qPrintable(error.message));
    QVERIFY2(!error.message.contains(u'%'), qPrintable(error.message));
    const bool saysNothing = error.message.contains(QLatin1String("Nothing was changed."));
    const bool saysUnknown = error.message.contains(QLatin1String("is not known"));
    QCOMPARE(saysNothing, kind == RequestKind::Change && error.effect == Effect::None);
    QCOMPARE(saysUnknown, kind == RequestKind::Change && error.effect == Effect::Unknown);
}

} // namespace

class TestAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void http_data();
    void http();
    void successIsForTheBodyToDecide();
    void slowFailureIsTooLarge();
    void redirectNamesBothHosts();
    void passing_data();
    void passing();
    void retryAfter_data();
    void retryAfter();
    void body_data();
    void body();
    void cursorAtTheHead_data();
    void cursorAtTheHead();
    void partialData_data();
    void partialData();
    void serviceWords_data();
    void serviceWords();
    void notOk();
};

void TestAnswer::http_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    QTest::addColumn<bool>("bodyLeft");
    QTest::addColumn<bool>("timedOut");
    QTest::addColumn<bool>("tooLarge");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Effect>("effect");

    using N = QNetworkReply;
    const auto status = [](int code, N::NetworkError error, Kind kind, Effect effect) {
        QTest::addRow("status %d", code)
            << code << error << true << false << false << kind << effect;
    };
    // protocol.md 5.4: 401, 403, 413 and 429 are "not done", any other failure is "unknown".
    status(301, N::NoError, Kind::Redirected, Effect::Unknown);
    status(302, N::NoError, Kind::Redirected, Effect::Unknown);
    status(307, N::NoError, Kind::Redirected, Effect::Unknown);
    status(400, N::ProtocolInvalidOperationError, Kind::BadAnswer, Effect::Unknown);
    status(401, N::AuthenticationRequiredError, Kind::KeyRefused, Effect::None);
    status(403, N::ContentAccessDenied, Kind::KeyRefused, Effect::None);
    status(404, N::ContentNotFoundError, Kind::BadAnswer, Effect::Unknown);
    status(413, N::UnknownContentError, Kind::TooLarge, Effect::None);
    status(429, N::UnknownContentError, Kind::RateLimited, Effect::None);
    status(500, N::InternalServerError, Kind::ServiceFailed, Effect::Unknown);
    status(502, N::UnknownServerError, Kind::ServiceFailed, Effect::Unknown);
    status(503, N::ServiceUnavailableError, Kind::ServiceFailed, Effect::Unknown);
    status(504, N::UnknownServerError, Kind::ServiceFailed, Effect::Unknown);

    const auto network = [](const char *name, int code, N::NetworkError error, bool bodyLeft,
                            Kind kind, Effect effect) {
        QTest::newRow(name) << code << error << bodyLeft << false << false << kind << effect;
    };
    network("no such host", 0, N::HostNotFoundError, false, Kind::Unreachable, Effect::None);
    network("refused", 0, N::ConnectionRefusedError, false, Kind::Unreachable, Effect::None);
    network("no network", 0, N::TemporaryNetworkFailureError, false, Kind::Unreachable,
            Effect::None);
    network("no route", 0, N::UnknownNetworkError, false, Kind::Unreachable, Effect::None);
    network("proxy refuses", 0, N::ProxyConnectionRefusedError, false, Kind::Unreachable,
            Effect::None);
    network("certificate", 0, N::SslHandshakeFailedError, false, Kind::Tls, Effect::None);
    network("closed", 0, N::RemoteHostClosedError, true, Kind::ConnectionLost, Effect::Unknown);
    network("closed at once", 0, N::RemoteHostClosedError, false, Kind::ConnectionLost,
            Effect::Unknown);
    network("would be sent again", 0, N::ContentReSendError, true, Kind::ConnectionLost,
            Effect::Unknown);
    network("broke", 0, N::UnknownNetworkError, true, Kind::ConnectionLost, Effect::Unknown);
    network("half a body", 200, N::RemoteHostClosedError, true, Kind::ConnectionLost,
            Effect::Unknown);
    network("cannot be unpacked", 200, N::UnknownContentError, true, Kind::BadAnswer,
            Effect::Unknown);
    network("is not HTTP", 0, N::ProtocolFailure, true, Kind::BadAnswer, Effect::Unknown);

    QTest::newRow("time-out") << 0 << N::NoError << true << true << false << Kind::TimedOut
                              << Effect::Unknown;
    QTest::newRow("time-out in the body")
        << 200 << N::NoError << true << true << false << Kind::TimedOut << Effect::Unknown;
    QTest::newRow("time-out while connecting")
        << 0 << N::NoError << false << true << false << Kind::TimedOut << Effect::None;
    QTest::newRow("beyond the bound")
        << 200 << N::NoError << true << false << true << Kind::TooLarge << Effect::Unknown;
}

void TestAnswer::http()
{
    QFETCH(int, status);
    QFETCH(QNetworkReply::NetworkError, error);
    QFETCH(bool, bodyLeft);
    QFETCH(bool, timedOut);
    QFETCH(bool, tooLarge);
    QFETCH(Error::Kind, kind);
    QFETCH(Error::Effect, effect);

    HttpOutcome outcome;
    outcome.status = status;
    outcome.error = error;
    outcome.bodyLeft = bodyLeft;
    outcome.timedOut = timedOut;
    outcome.tooLarge = tooLarge;

    const std::optional<Error> change = httpError(outcome, makeContext(RequestKind::Change));
    QVERIFY(change);
    QCOMPARE(change->kind, kind);
    QCOMPARE(change->effect, effect);
    verifyMessage(*change, RequestKind::Change);

    const std::optional<Error> read = httpError(outcome, makeContext(RequestKind::Read));
    QVERIFY(read);
    QCOMPARE(read->kind, kind);
    QCOMPARE(read->effect, Effect::None);
    verifyMessage(*read, RequestKind::Read);
}

void TestAnswer::successIsForTheBodyToDecide()
{
    HttpOutcome outcome;
    outcome.status = 200;
    outcome.bodyLeft = true;
    QVERIFY(!httpError(outcome, makeContext(RequestKind::Change)));
}

void TestAnswer::slowFailureIsTooLarge()
{
    HttpOutcome outcome;
    outcome.status = 504;
    outcome.bodyLeft = true;
    outcome.elapsedMs = 26'000;
    const std::optional<Error> error = httpError(outcome, makeContext(RequestKind::Change));
    QCOMPARE(error->kind, Kind::TooLarge);
    QCOMPARE(error->effect, Effect::Unknown);
    QVERIFY(error->message.contains(QLatin1String("26 s")));
    outcome.elapsedMs = 25'999;
    QCOMPARE(httpError(outcome, makeContext(RequestKind::Change))->kind, Kind::ServiceFailed);
}

void TestAnswer::redirectNamesBothHosts()
{
    HttpOutcome outcome;
    outcome.status = 302;
    outcome.redirectHost = QStringLiteral("login.example.com");
    const std::optional<Error> error = httpError(outcome, makeContext(RequestKind::Read));
    QVERIFY(error->message.contains(host));
    QVERIFY(error->message.contains(QLatin1String("login.example.com")));
}

void TestAnswer::passing_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("passing");
    QTest::newRow("Unreachable") << Kind::Unreachable << true;
    QTest::newRow("TimedOut") << Kind::TimedOut << true;
    QTest::newRow("ConnectionLost") << Kind::ConnectionLost << true;
    QTest::newRow("RateLimited") << Kind::RateLimited << true;
    QTest::newRow("ServiceFailed") << Kind::ServiceFailed << true;
    QTest::newRow("Tls") << Kind::Tls << false;
    QTest::newRow("Redirected") << Kind::Redirected << false;
    QTest::newRow("KeyRefused") << Kind::KeyRefused << false;
    QTest::newRow("TooLarge") << Kind::TooLarge << false;
    QTest::newRow("BadAnswer") << Kind::BadAnswer << false;
    QTest::newRow("Refused") << Kind::Refused << false;
    QTest::newRow("Cancelled") << Kind::Cancelled << false;
}

void TestAnswer::passing()
{
    QFETCH(Error::Kind, kind);
    QFETCH(bool, passing);
    Error error;
    error.kind = kind;
    QCOMPARE(isPassing(error), passing);
}

void TestAnswer::retryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("milliseconds");
    QTest::newRow("missing") << QByteArray() << -1;
    QTest::newRow("seconds") << QByteArray("12") << 12'000;
    QTest::newRow("zero") << QByteArray(" 0 ") << 0;
    QTest::newRow("negative") << QByteArray("-3") << -1;
    QTest::newRow("absurd") << QByteArray("99999999999999") << std::numeric_limits<int>::max();
    QTest::newRow("date") << QByteArray("Tue, 24 Nov 2026 10:00:30 GMT") << 30'000;
    QTest::newRow("date in the past") << QByteArray("Tue, 24 Nov 2026 09:00:00 GMT") << 0;
    QTest::newRow("nonsense") << QByteArray("soon") << -1;
}

void TestAnswer::retryAfter()
{
    QFETCH(QByteArray, header);
    QFETCH(int, milliseconds);
    const QDateTime now(QDate(2026, 11, 24), QTime(10, 0), QTimeZone::utc());
    QCOMPARE(retryAfterMs(header, now), milliseconds);
}

void TestAnswer::body_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("ok");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Effect>("effect");
    const auto good = [](const char *name, const char *body) {
        QTest::newRow(name) << QByteArray(body) << true << Kind::BadAnswer << Effect::None;
    };
    const auto bad = [](const char *name, const char *body, Kind kind, Effect effect) {
        QTest::newRow(name) << QByteArray(body) << false << kind << effect;
    };
    good("data", R"({"data":{"me":{}}})");
    good("data of null fields", R"({"data":{"task":null}})");
    good("no errors, empty list", R"({"data":{"me":{}},"errors":[]})");
    good("no errors, null", R"({"data":{"me":{}},"errors":null})");
    good("unknown keys", R"({"data":{"me":{}},"extensions":{"cost":1}})");
    bad("data: null", R"({"data":null})", Kind::BadAnswer, Effect::Unknown);
    bad("no data", R"({})", Kind::BadAnswer, Effect::Unknown);
    bad("data is a list", R"({"data":[1]})", Kind::BadAnswer, Effect::Unknown);
    bad("a list", R"([1])", Kind::BadAnswer, Effect::Unknown);
    bad("empty", "", Kind::BadAnswer, Effect::Unknown);
    bad("cut off", R"({"data":{"me":{"userId":"1)", Kind::BadAnswer, Effect::Unknown);
    bad("a page", "<!DOCTYPE html><html>Sign in</html>", Kind::BadAnswer, Effect::Unknown);
    bad("not UTF-8", "\xff\xfe{}", Kind::BadAnswer, Effect::Unknown);
    bad("refused", R"({"errors":[{"message":"no"}],"data":null})", Kind::Refused, Effect::None);
    bad("refused, no data", R"({"errors":[{"message":"no"}]})", Kind::Refused, Effect::None);
    bad("refused, null field", R"({"errors":[{"message":"no"}],"data":{"change":null}})",
        Kind::Refused, Effect::None);
    bad("refused without words", R"({"errors":[{}],"data":null})", Kind::Refused, Effect::None);
    bad("errors beside data", R"({"errors":[{"message":"no"}],"data":{"change":{"ok":true}}})",
        Kind::Refused, Effect::Unknown);
    bad("errors: an object", R"({"errors":{"message":"no"},"data":{"change":{"ok":true}}})",
        Kind::Refused, Effect::Unknown);
    bad("errors: an object, null data", R"({"errors":{"message":"no"},"data":null})", Kind::Refused,
        Effect::Unknown);
    bad("errors: a text", R"({"errors":"no","data":{"change":{"ok":true}}})", Kind::Refused,
        Effect::Unknown);
    bad("errors: true", R"({"errors":true,"data":{"change":null}})", Kind::Refused,
        Effect::Unknown);
}

void TestAnswer::body()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, ok);
    QFETCH(Error::Kind, kind);
    QFETCH(Error::Effect, effect);
    const Result<QJsonObject> change = answeredData(body, makeContext(RequestKind::Change));
    const Result<QJsonObject> read = answeredData(body, makeContext(RequestKind::Read));
    QCOMPARE(change.ok(), ok);
    QCOMPARE(read.ok(), ok);
    if (ok)
        return;
    QCOMPARE(change.error().kind, kind);
    QCOMPARE(change.error().effect, effect);
    verifyMessage(change.error(), RequestKind::Change);
    QCOMPARE(read.error().kind, kind);
    QCOMPARE(read.error().effect, Effect::None);
    verifyMessage(read.error(), RequestKind::Read);
}

void TestAnswer::cursorAtTheHead_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("cursor"); // null: none
    const auto row = [](const char *name, const char *head, const QString &cursor = {}) {
        QTest::newRow(name) << QByteArray(head) << cursor;
    };
    row("compact", R"({"data":{"genericTasks":{"cursor":"c1","entries":[{)", QStringLiteral("c1"));
    row("indented", "{\n  \"data\" : {\r\n\t\"tasksPaged\": { \"cursor\" : \"c 1\"",
        QStringLiteral("c 1"));
    row("escaped", R"({"data":{"genericTasks":{"cursor":"a\"\\\u00e9\/", "entries":)",
        QString::fromUtf8("a\"\\é/"));
    row("UTF-8", "{\"data\":{\"genericTasks\":{\"cursor\":\"\xc3\xa9\"}", QString::fromUtf8("é"));
    row("the last page", R"({"data":{"genericTasks":{"cursor":null,"entries":[)");
    row("not all of it yet", R"({"data":{"genericTasks":{"cursor":"c1)");
    row("cut in an escape", R"({"data":{"genericTasks":{"cursor":"c1\")");
    row("another order", R"({"data":{"genericTasks":{"entries":[],"cursor":"c1"}}})");
    row("errors first", R"({"errors":[],"data":{"genericTasks":{"cursor":"c1"}}})");
    row("in an entry", R"({"data":{"genericTasks":{"entries":[{"cursor":"c1"}]}}})");
    row("no string", R"({"data":{"genericTasks":{"cursor":7}}})");
    row("a bad escape", R"({"data":{"genericTasks":{"cursor":"\u00"}}})");
    row("a web page", "<html>");
    row("nothing", "");
}

void TestAnswer::cursorAtTheHead()
{
    QFETCH(QByteArray, head);
    QFETCH(QString, cursor);
    const std::optional<QString> found = cursorAtHead(head);
    QCOMPARE(found.has_value(), !cursor.isNull());
    QCOMPARE(found.value_or(QString()), cursor);
}

void TestAnswer::partialData_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("a field failed")
        << QByteArray(R"({"errors":[{"message":"x","path":["b"]}],"data":{"a":{},"b":null}})")
        << true;
    QTest::newRow("a field failed, without its path")
        << QByteArray(R"({"errors":[{"message":"x"}],"data":{"a":{},"b":null}})") << true;
    QTest::newRow("all fields failed")
        << QByteArray(R"({"errors":[{"message":"x","path":["a"]}],"data":{"a":null}})") << true;
    QTest::newRow("something within a field failed") << QByteArray(
        R"({"errors":[{"message":"x","path":["a","events"]}],"data":{"a":{},"b":null}})")
                                                     << false;
    QTest::newRow("nothing is null")
        << QByteArray(R"({"errors":[{"message":"x"}],"data":{"a":{},"b":{}}})") << false;
    QTest::newRow("more errors than nulls")
        << QByteArray(R"({"errors":[{"message":"x"},{"message":"y"}],"data":{"a":{},"b":null}})")
        << false;
    QTest::newRow("fewer errors than nulls")
        << QByteArray(R"({"errors":[{"message":"x"}],"data":{"a":null,"b":null}})") << false;
    QTest::newRow("no data") << QByteArray(R"({"errors":[{"message":"x"}],"data":null})") << false;
    QTest::newRow("errors is no list")
        << QByteArray(R"({"errors":{"message":"x"},"data":{"a":{},"b":null}})") << false;
}

void TestAnswer::partialData()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, accepted);
    const RequestContext context = makeContext(RequestKind::Read);
    QVERIFY(!answeredData(body, context, PartialData::Refuse).ok());
    QCOMPARE(answeredData(body, context, PartialData::Accept).ok(), accepted);
}

void TestAnswer::serviceWords_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words");
    QTest::newRow("one") << QByteArray(R"({"errors":[{"message":"Wrong stage"}]})")
                         << QStringLiteral("Wrong stage");
    QTest::newRow("the same twice")
        << QByteArray(R"({"errors":[{"message":"No"},{"message":"No"},{"message":"Really"}]})")
        << QStringLiteral("No Really");
    QTest::newRow("bare text") << QByteArray(R"({"errors":["Wrong stage"]})")
                               << QStringLiteral("Wrong stage");
    QTest::newRow("the key in it") << QByteArray("{\"errors\":[{\"message\":\"Bad key "
                                                 "secretsecretsecretsecretsecretsecretsecret1\"}]}")
                                   << QString::fromUtf8("Bad key …");
    QTest::newRow("a presigned address in it")
        << QByteArray(R"({"errors":[{"message":"at https://b.example.org/o?sig=abc"}]})")
        << QString::fromUtf8("at https://b.example.org/…");
}

void TestAnswer::serviceWords()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, words);
    const Result<QJsonObject> result = answeredData(body, makeContext(RequestKind::Read));
    QVERIFY(!result.ok());
    QVERIFY2(result.error().message.endsWith(words), qPrintable(result.error().message));
    QVERIFY(!result.error().message.contains(QLatin1String("sig=")));
    QVERIFY(!result.error().message.contains(apiKey));
}

void TestAnswer::notOk()
{
    const Error error =
        notOkAnswer(QStringLiteral("Not in this stage"), makeContext(RequestKind::Change));
    QCOMPARE(error.kind, Kind::Refused);
    QCOMPARE(error.effect, Effect::Unknown);
    QVERIFY(error.message.contains(QLatin1String("Not in this stage")));
    verifyMessage(error, RequestKind::Change);
}

QTEST_GUILESS_MAIN(TestAnswer)
#include "tst_answer.moc"
