// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/requestbody.h"

#include <QJsonDocument>
#include <QJsonValue>
#include <QTest>

#include <zlib.h>

using namespace brickyard;

class TestRequestBody : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodes_data();
    void encodes();
    void canBeReadOnce();
};

namespace {

/// Undoes gzip with zlib's own convenience, independently of how it was made.
QByteArray gunzip(const QByteArray &bytes)
{
    z_stream stream = {};
    QByteArray result(1 << 20, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = uInt(result.size());
    if (inflateInit2(&stream, 15 + 16) != Z_OK || inflate(&stream, Z_FINISH) != Z_STREAM_END)
        return {};
    result.truncate(qsizetype(stream.total_out));
    inflateEnd(&stream);
    return result;
}

} // namespace

void TestRequestBody::encodes_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QJsonObject>("variables");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no variables") << QByteArray("{ me { userId } }") << QJsonObject()
                                  << QByteArray(R"({"query":"{ me { userId } }","variables":{}})");
    QTest::newRow("nulls stay") << QByteArray("query q")
                                << QJsonObject{{QStringLiteral("after"), QJsonValue::Null}}
                                << QByteArray(R"({"query":"query q","variables":{"after":null}})");
    const QString comment = QString::fromUtf8("née \U0001F600 \"x\"\n");
    QTest::newRow("any text") << QByteArray("query q")
                              << QJsonObject{{QStringLiteral("comment"), comment}}
                              << QByteArray("{\"query\":\"query q\",\"variables\":{\"comment\":"
                                            "\"née \U0001F600 \\\"x\\\"\\n\"}}");
}

void TestRequestBody::encodes()
{
    QFETCH(QByteArray, query);
    QFETCH(QJsonObject, variables);
    QFETCH(QByteArray, json);
    const QByteArray encoded = encodedRequest(query, variables);
    const auto decoded =
        QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    QVERIFY(decoded);
    QCOMPARE(gunzip(*decoded), json);
}

void TestRequestBody::canBeReadOnce()
{
    RequestBody body("0123456789");
    QVERIFY(body.isSequential());
    QVERIFY(body.isReadable());
    QVERIFY(!body.isWritable());
    QVERIFY(!body.wasRead());
    QCOMPARE(body.bytesAvailable(), 10);
    QVERIFY(!body.atEnd());
    QCOMPARE(body.read(4), "0123");
    QVERIFY(body.wasRead());
    QCOMPARE(body.bytesAvailable(), 6);
    QCOMPARE(body.readAll(), "456789");
    QVERIFY(body.atEnd());
    QVERIFY(!body.seek(0));
    QVERIFY(!body.reset());
    QCOMPARE(body.readAll(), "");
}

QTEST_GUILESS_MAIN(TestRequestBody)
#include "tst_requestbody.moc"
