// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "cli/options.h"

#include <QTest>

using namespace brickyard;

class TestOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesEveryOption();
    void refuses_data();
    void refuses();
    void printsVersionAndHelp();
    void takesNoKey();
};

namespace {

QStringList arguments(std::initializer_list<const char *> words)
{
    QStringList list{QStringLiteral("brickyard")};
    for (const char *word : words)
        list += QString::fromLatin1(word);
    return list;
}

} // namespace

void TestOptions::takesEveryOption()
{
    const auto parsed =
        parseOptions(arguments({"--url", "http://localhost:1", "--org", "o", "--project", "p",
                                "--stage", "Label", "--data-dir", "/d", "--verbose"}));
    const Options *options = std::get_if<Options>(&parsed);
    QVERIFY(options);
    QCOMPARE(options->url, QStringLiteral("http://localhost:1"));
    QCOMPARE(options->orgId, QStringLiteral("o"));
    QCOMPARE(options->projectId, QStringLiteral("p"));
    QCOMPARE(options->stage, QStringLiteral("Label"));
    QCOMPARE(options->dataDir, QStringLiteral("/d"));
    QVERIFY(options->verbose);
    QVERIFY(!options->sandbox);
}

void TestOptions::refuses_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("unknown option") << arguments({"--colour"});
    QTest::newRow("argument") << arguments({"queue"});
    QTest::newRow("sandbox and address") << arguments({"--sandbox", "--url", "u", "--org", "o"});
    QTest::newRow("address without organization") << arguments({"--url", "u"});
    QTest::newRow("missing value") << arguments({"--org"});
}

void TestOptions::refuses()
{
    QFETCH(QStringList, words);
    const auto parsed = parseOptions(words);
    const OptionsMessage *message = std::get_if<OptionsMessage>(&parsed);
    QVERIFY(message);
    QVERIFY(message->isError);
    QVERIFY(message->text.contains(QLatin1String("--help")));
}

void TestOptions::printsVersionAndHelp()
{
    const auto version = parseOptions(arguments({"--version"}));
    QVERIFY(!std::get<OptionsMessage>(version).isError);
    QVERIFY(std::get<OptionsMessage>(version).text.startsWith(QLatin1String("brickyard ")));
    const auto help = parseOptions(arguments({"--help"}));
    QVERIFY(!std::get<OptionsMessage>(help).isError);
    QVERIFY(std::get<OptionsMessage>(help).text.contains(QLatin1String("--data-dir")));
    QVERIFY(commandNames().contains(QLatin1String("put-labels")));
    for (const QString &command : commandNames())
        QVERIFY2(std::get<OptionsMessage>(help).text.contains(u"  " + command + u'\n'),
                 qPrintable(command));
}

void TestOptions::takesNoKey()
{
    const auto parsed = parseOptions(arguments({"--key", "secret"}));
    QVERIFY(std::get<OptionsMessage>(parsed).isError);
    QVERIFY(!std::get<OptionsMessage>(parsed).text.contains(QLatin1String("secret")));
}

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
