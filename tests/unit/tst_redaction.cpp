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
    row("address without query", "See https://docs.redbrickai.com/errors.",
        "See https://docs.redbrickai.com/errors.");
    row("a question", "Is it there? No.", "Is it there? No.");
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
    const QString result = redacted(QString(u'a' + emoji.repeated(5000)), {});
    QVERIFY(result.size() <= 2001);
    QVERIFY(result.endsWith(QString(emoji + QChar(0x2026))));
}

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
