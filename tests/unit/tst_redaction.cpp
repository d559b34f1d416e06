// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/redaction.h"

#include <QTest>

using namespace brickyard;

class TestRedaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void redacts_data();
    void redacts();
    void cutsWhatIsTooLong();
};

void TestRedaction::redacts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("plain", "The task is not assigned to you.", "The task is not assigned to you.");
    row("empty", "", "");
    row("key", "Key kEySeCrEt1 is bad", "Key … is bad");
    row("key in other case", "Key KEYSECRET1 is bad", "Key … is bad");
    row("key twice", "keysecret1keysecret1", "……");
    row("presigned S3",
        "Cannot read https://b.s3.amazonaws.com/o/p/data.json?X-Amz-Signature=abc&x=1 now",
        "Cannot read https://b.s3.amazonaws.com/… now");
    row("presigned Azure", "(\"https://a.blob.core.windows.net/c/0.nii.gz?sig=a%2Fb\")",
        "(\"https://a.blob.core.windows.net/…\")");
    row("query without a path", "HTTPS://host.example.org?token=1", "HTTPS://host.example.org/…");
    row("query of another scheme", "s3://bucket/o?versionId=1 is gone", "s3://bucket/… is gone");
    row("query without a host", "GET /o/data.json?X-Amz-Signature=abc failed",
        "GET /o/data.json?… failed");
    row("credentials in an address", "ftp://ada:p@ss@example.org/a/b", "ftp://…@example.org/a/b");
    row("credentials before a query", "https://ada@example.org/a?b=c", "https://…@example.org/…");
    row("address without query", "See https://docs.redbrickai.com/errors.",
        "See https://docs.redbrickai.com/errors.");
    row("a question", "Is it there? No.", "Is it there? No.");
    row("another key", "Key 0aAbBcC-dDeE_fFgGhHiIjJkKlLmMnNoOpPqQrRsStT, once", "Key …, once");
    row("another key in an address",
        "https://example.org/-aAbBcC0dDeE1fFgGhHiIjJkKlLmMnNoOpPqQrRsSt_/tasks",
        "https://example.org/…/tasks");
    row("another key in base64",
        "MGFBYkJjQy1kRGVFX2ZGZ0doSGlJakprS2xMbU1uTm9PcFBxUXJSc1N0VA==", "…");
    row("this key in base64", "a2V5c2VjcmV0MQ== and a0V5U2VDckV0MQ==", "a2V5c2VjcmV0MQ== and …");
    row("header", "ApiKey: short!'\"one\nAccept: a", "ApiKey: …\nAccept: a");
    row("header as an object", "(\"ApiKey\", 1) {'api-key' : 'a b', \"n\":1}",
        "(\"ApiKey\", 1) {'api-key' : …, \"n\":1}");
    row("JSON in JSON", R"({"m":"{\"apiKey\":\"a,b\",\"n\":1}"})",
        R"({"m":"{\"apiKey\":…,\"n\":1}"})");
    row("variable", "BRICKYARD_API_KEY=abc brickyard", "BRICKYARD_API_KEY=… brickyard");
    row("a word about keys", "The API key has 43 characters.", "The API key has 43 characters.");
    row("UUID", "API:d8798899-9fc1-47f8-b93b-303aa750b3c4",
        "API:d8798899-9fc1-47f8-b93b-303aa750b3c4");
    row("hash", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    row("email", "ada@example.com reviews", "ada@example.com reviews");
}

void TestRedaction::redacts()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(redacted(text, QStringLiteral("kEySeCrEt1")), expected);
}

void TestRedaction::cutsWhatIsTooLong()
{
    // An emoji is two code units; none is cut in half.
    const QString emoji = QString::fromUtf8("\U0001F9F1");
    const QString result = shortened(u'a' + emoji.repeated(5000));
    QVERIFY(result.size() <= 2001);
    QVERIFY(result.endsWith(QString(emoji + QChar(0x2026))));
    QCOMPARE(shortened(result.left(2000)), result.left(2000));
}

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
