// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/graphql/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>
#include <limits>

using brickyard::sandbox::graphql::JsonWriter;

namespace {

QJsonValue readBack(const JsonWriter &writer)
{
    return QJsonDocument::fromJson('[' + writer.bytes() + ']').array().at(0);
}

} // namespace

/// What is written is JSON, and says the same when it is read again.
class TestJsonWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texts_data();
    void texts();
    void halfAPair();
    void numbers_data();
    void numbers();
    void leaves();
    void takesBack();
};

void TestJsonWriter::texts_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *tag, const QString &text) { QTest::newRow(tag) << text; };
    row("empty", QString());
    row("plain", QStringLiteral("site-01/patient-0001"));
    row("quotes and backslashes", QStringLiteral(R"(a "b" \c\ \\)"));
    QString controls;
    for (char16_t c = 0; c <= 0x7f; ++c)
        controls += QChar(c);
    row("all of ASCII", controls);
    row("two bytes", QStringLiteral(u"\u0080 Prüfung \u07ff"));
    row("three bytes", QStringLiteral(u"\u0800 日本 \uffff"));
    row("four bytes", QString::fromUtf8("😀 née 𝄞"));
    // A pair lies across the end of a piece, wherever that is.
    row("long", QString(QString(1, u'x') + QString::fromUtf8("😀").repeated(20'000)));
    row("long and other", QString::fromUtf8("\"😀").repeated(20'000));
}

void TestJsonWriter::texts()
{
    QFETCH(const QString, text);
    JsonWriter writer;
    writer.text(text);
    QCOMPARE(readBack(writer).toString(), text);
    QVERIFY(readBack(writer).isString());
    QVERIFY(writer.size() <= text.size() * 6 + 2);
}

void TestJsonWriter::halfAPair()
{
    JsonWriter writer;
    const QString halves =
        QStringLiteral("a") + QChar(0xd800) + QStringLiteral("b") + QChar(0xdc00);
    writer.text(halves);
    QCOMPARE(writer.bytes(), QByteArray(R"("a\ud800b\udc00")"));
}

void TestJsonWriter::numbers_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("zero") << 0.0 << QByteArray("0");
    QTest::newRow("whole") << 600.0 << QByteArray("600");
    QTest::newRow("negative") << -7.0 << QByteArray("-7");
    QTest::newRow("large and whole") << 1'760'000'000'000'000.0 << QByteArray("1760000000000000");
    QTest::newRow("a priority") << 0.42 << QByteArray("0.42");
    QTest::newRow("a third") << 1.0 / 3 << QByteArray("0.3333333333333333");
    QTest::newRow("no number") << std::nan("") << QByteArray("null");
    QTest::newRow("endless") << std::numeric_limits<double>::infinity() << QByteArray("null");
}

void TestJsonWriter::numbers()
{
    QFETCH(const double, number);
    QFETCH(const QByteArray, json);
    JsonWriter writer;
    writer.number(number);
    QCOMPARE(writer.bytes(), json);
    if (json != "null")
        QVERIFY(readBack(writer).toDouble() == number);
    for (const double large : {1e22, -1e300, 5e-324, 12'345.678}) {
        JsonWriter other;
        other.number(large);
        QVERIFY(readBack(other).toDouble() == large);
    }
}

void TestJsonWriter::leaves()
{
    const QJsonArray all{QJsonValue(), true, false, 1, 0.5, QStringLiteral("x\n"), QString()};
    for (const QJsonValue leaf : all) {
        JsonWriter writer;
        writer.leaf(leaf);
        QCOMPARE(readBack(writer), leaf);
    }
}

void TestJsonWriter::takesBack()
{
    JsonWriter writer;
    writer.raw('[');
    writer.number(1);
    const qsizetype good = writer.size();
    writer.raw(',');
    writer.raw(R"({"a":)");
    writer.text(u"never mind");
    writer.takeBack(good);
    writer.raw(']');
    QCOMPARE(writer.bytes(), QByteArray("[1]"));
}

QTEST_GUILESS_MAIN(TestJsonWriter)

#include "tst_jsonwriter.moc"
