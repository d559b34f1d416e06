// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/endpoint.h"

#include <QTest>

using namespace brickyard;

class TestEndpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void address_data();
    void address();
    void refusedAddress_data();
    void refusedAddress();
    void apiKey_data();
    void apiKey();
    void refusedKeyIsNotRepeated();
    void orgId_data();
    void orgId();
};

void TestEndpoint::address_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("url");
    const auto row = [](const char *name, const char *typed, const char *url) {
        QTest::newRow(name) << QString::fromUtf8(typed) << QString::fromUtf8(url);
    };
    const char *service = "https://api.redbrickai.com/graphql/";
    row("empty", "  ", service);
    row("default", "https://api.redbrickai.com", service);
    row("default with slashes", " https://api.redbrickai.com/// ", service);
    row("default in capitals", "HTTPS://API.RedBrickAI.com", service);
    row("default with a path", "https://api.redbrickai.com/graphql/", service);
    row("default without scheme", "api.redbrickai.com", service);
    row("default over http", "http://api.redbrickai.com", service);
    row("not the default", "https://api.redbrickai.com.example.org/x",
        "https://api.redbrickai.com.example.org/api/graphql/");
    row("own host", "https://redbrick.example.org", "https://redbrick.example.org/api/graphql/");
    row("own host, bare", "RedBrick.example.org", "https://redbrick.example.org/api/graphql/");
    row("own host, http and path", "http://redbrick.example.org/some/where",
        "https://redbrick.example.org/api/graphql/");
    row("own host with port", "https://redbrick.example.org:8443/x?y=1#z",
        "https://redbrick.example.org:8443/api/graphql/");
    row("amazon", "https://abc.execute-api.us-east-1.amazonaws.com/Prod/",
        "https://abc.execute-api.us-east-1.amazonaws.com/prod/graphql/");
    row("amazon, bare", "abc.amazonaws.com/prod", "https://abc.amazonaws.com/prod/graphql/");
    row("not amazon", "https://amazonaws.com.example.org/prod",
        "https://amazonaws.com.example.org/api/graphql/");
    row("localhost", "http://localhost:8080/", "http://localhost:8080/graphql/");
    row("localhost, bare", "localhost:8080", "http://localhost:8080/graphql/");
    row("localhost with a path", "http://LOCALHOST:8080/Base/",
        "http://localhost:8080/base/graphql/");
    row("localhost over TLS", "https://localhost:8443", "https://localhost:8443/graphql/");
    row("127.0.0.1", "http://127.0.0.1:8080", "http://127.0.0.1:8080/graphql/");
    row("::1", "http://[::1]:8080", "http://[::1]:8080/graphql/");
    row("127.0.0.1 over TLS", "https://127.0.0.1:8443/x", "https://127.0.0.1:8443/api/graphql/");
    row("not local", "http://localhost.example.com:80/x",
        "https://localhost.example.com:80/api/graphql/");
    row("not local either", "http://127.0.0.1.example.com",
        "https://127.0.0.1.example.com/api/graphql/");
}

void TestEndpoint::address()
{
    QFETCH(QString, typed);
    QFETCH(QString, url);
    const Result<QUrl> result = graphQlUrl(typed);
    QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().message));
    QCOMPARE(result->toString(), url);
}

void TestEndpoint::refusedAddress_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("spaces") << QStringLiteral("red brick");
    QTest::newRow("no host") << QStringLiteral("https:///graphql");
    QTest::newRow("scheme alone") << QStringLiteral("https://");
    QTest::newRow("another scheme") << QStringLiteral("ftp://redbrick.example.org");
    QTest::newRow("a file") << QStringLiteral("file:///etc/passwd");
    QTest::newRow("a user") << QStringLiteral("https://me:secret@redbrick.example.org");
    QTest::newRow("bad port") << QStringLiteral("https://redbrick.example.org:99999");
    QTest::newRow("amazon over http") << QStringLiteral("http://abc.amazonaws.com/prod");
}

void TestEndpoint::refusedAddress()
{
    QFETCH(QString, typed);
    const Result<QUrl> result = graphQlUrl(typed);
    QVERIFY2(!result.ok(), qPrintable(result.ok() ? result->toString() : QString()));
    QCOMPARE(result.error().kind, Error::Kind::InvalidInput);
    QVERIFY(result.error().message.endsWith(u'.')
            || result.error().message.endsWith(QLatin1String("com")));
    QVERIFY(!result.error().message.contains(QLatin1String("secret")));
}

void TestEndpoint::apiKey_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("key");
    const QString good(apiKeyLength, u'k');
    QTest::newRow("good") << good << good;
    QTest::newRow("with a newline") << QString(u' ' + good + QLatin1String("\r\n")) << good;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("short") << good.chopped(1) << QString();
    QTest::newRow("long") << QString(good + u'k') << QString();
    QTest::newRow("header injection")
        << QString(good.left(20) + QLatin1String("\r\n") + good.left(21)) << QString();
    QTest::newRow("space within") << QString(good.left(21) + u' ' + good.left(21)) << QString();
    QTest::newRow("not ASCII") << QString(good.chopped(1) + QChar(0xe9)) << QString();
}

void TestEndpoint::apiKey()
{
    QFETCH(QString, typed);
    QFETCH(QString, key);
    const Result<QString> result = checkedApiKey(typed);
    QCOMPARE(result.ok(), !key.isEmpty());
    if (result)
        QCOMPARE(*result, key);
    else
        QCOMPARE(result.error().kind, Error::Kind::InvalidInput);
}

void TestEndpoint::refusedKeyIsNotRepeated()
{
    const Result<QString> result = checkedApiKey(QStringLiteral("verysecret"));
    QVERIFY(!result.ok());
    QVERIFY(!result.error().message.contains(QLatin1String("verysecret")));
    QVERIFY(result.error().message.contains(QLatin1String("43")));
    QVERIFY(result.error().message.contains(QLatin1String("10")));
}

void TestEndpoint::orgId_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("orgId");
    const QString good = QStringLiteral("01234567-89ab-4def-8123-456789abcdef");
    QTest::newRow("good") << good << good;
    QTest::newRow("capitals and spaces") << QString(u' ' + good.toUpper() + u'\n') << good;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("cut off") << good.chopped(1) << QString();
    QTest::newRow("too long") << QString(good + u'0') << QString();
    QTest::newRow("two lines") << QString(good + u'\n' + good) << QString();
    QTest::newRow("not hexadecimal") << QString(good.chopped(1) + u'g') << QString();
    QTest::newRow("without hyphens") << QString(good).remove(u'-') << QString();
}

void TestEndpoint::orgId()
{
    QFETCH(QString, typed);
    QFETCH(QString, orgId);
    const Result<QString> result = checkedOrgId(typed);
    QCOMPARE(result.ok(), !orgId.isEmpty());
    if (result)
        QCOMPARE(*result, orgId);
    else
        QCOMPARE(result.error().kind, Error::Kind::InvalidInput);
}

QTEST_GUILESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
