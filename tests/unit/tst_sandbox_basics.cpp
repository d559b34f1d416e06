// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/files/links.h"
#include "sandbox/gzip.h"
#include "sandbox/timestamps.h"
#include "tests/support/sandboxworld.h"

#include <QTest>
#include <QUrl>

using namespace brickyard::sandbox;

namespace {

class StoppedClock : public Clock
{
protected:
    Moment now() const override { return 1'000; }
};

} // namespace

/// The sandbox's small parts: times, addresses with tokens, unpacking, routes.
class TestSandboxBasics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void times_data();
    void times();
    void timesThatAreNone_data();
    void timesThatAreNone();
    void clockOnlyRises();
    void links();
    void paths_data();
    void paths();
    void gunzipStopsAtTheLimit();
    void routes();
    void routesInACircle();
};

void TestSandboxBasics::times_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("again");
    const auto row = [](const char *text, const char *again) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(again);
    };
    row("2026-11-23T15:09:36.983129+00:00", "2026-11-23T15:09:36.983129+00:00");
    row("2026-11-23T15:09:36Z", "2026-11-23T15:09:36.000000+00:00");
    row("2026-11-23T15:09:36.5Z", "2026-11-23T15:09:36.500000+00:00");
    row("2026-11-23T15:09:36.1234567+01:30", "2026-11-23T13:39:36.123456+00:00");
    row("2026-11-23T15:09:36-0330", "2026-11-23T18:39:36.000000+00:00");
    row("2026-11-23T15:09", "2026-11-23T15:09:00.000000+00:00");
    row("2024-02-29", "2024-02-29T00:00:00.000000+00:00");
    row("1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999+00:00");
    row("2000-03-01T00:00:00Z", "2000-03-01T00:00:00.000000+00:00");
}

void TestSandboxBasics::times()
{
    QFETCH(QString, text);
    QFETCH(QString, again);
    const std::optional<Moment> moment = fromIsoText(text);
    QVERIFY(moment);
    QCOMPARE(toIsoText(*moment), again);
}

void TestSandboxBasics::timesThatAreNone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "soon", "2026-02-30", "2026-11-23T25:00:00Z", "1795489108",
                             "2026-11-23T15:09:36+25:00", "2026-11-23T15:09:36 and more"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestSandboxBasics::timesThatAreNone()
{
    QFETCH(QString, text);
    QVERIFY(!fromIsoText(text));
}

void TestSandboxBasics::clockOnlyRises()
{
    StoppedClock clock;
    QCOMPARE(clock.tick(), 1'000);
    QCOMPARE(clock.tick(), 1'001);
    clock.startAfter(5'000);
    QCOMPARE(clock.tick(), 5'001);
    clock.startAfter(2'000);
    QCOMPARE(clock.tick(), 5'002);
}

void TestSandboxBasics::links()
{
    const Links links(QStringLiteral("http://localhost:1"), "secret");
    const QString path = QStringLiteral("a b/ü %2F/x.json");
    const auto requested = [](const QString &address) {
        return QUrl(address).path(QUrl::FullyEncoded).toLatin1();
    };
    const QByteArray upload = requested(links.address(Links::Purpose::Upload, path));
    const QByteArray download = requested(links.address(Links::Purpose::Download, path));
    QCOMPARE(links.target(upload)->filePath, path);
    QCOMPARE(links.target(upload)->purpose, Links::Purpose::Upload);
    QCOMPARE(links.target(download)->purpose, Links::Purpose::Download);
    // The token of one is no good for the other, for another file, or for another data folder.
    QByteArray swapped = download;
    QVERIFY(!links.target(swapped.replace("/file/", "/upload/")));
    QByteArray other = upload;
    QVERIFY(!links.target(other.replace("x.json", "y.json")));
    QVERIFY(!Links(QStringLiteral("http://localhost:1"), "other").target(upload));
    QVERIFY(!links.target("/upload/"));
    QVERIFY(!links.target("/graphql/"));
}

void TestSandboxBasics::paths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("safe");
    const auto row = [](const char *tag, const QString &path, bool safe) {
        QTest::newRow(tag) << path << safe;
    };
    row("labels", QStringLiteral("labels/a/b/0.nii.gz"), true);
    row("empty", QString(), false);
    row("absolute", QStringLiteral("/etc/passwd"), false);
    row("upwards", QStringLiteral("a/../b"), false);
    row("here", QStringLiteral("./a"), false);
    row("two slashes", QStringLiteral("a//b"), false);
    row("backslash", QStringLiteral("a\\b"), false);
    row("a newline", QStringLiteral("a\nb"), false);
    row("very long", QString(2'000, QLatin1Char('a')), false);
}

void TestSandboxBasics::paths()
{
    QFETCH(QString, path);
    QFETCH(bool, safe);
    QCOMPARE(Links::isSafePath(path), safe);
}

void TestSandboxBasics::gunzipStopsAtTheLimit()
{
    const QByteArray hello =
        QByteArray::fromHex("1f8b08000000000002ffcb48cdc9c9070086a6103605000000");
    QVERIFY(!gunzip(hello.chopped(3), 1'000).ok);
    QVERIFY(!gunzip(QByteArray(), 1'000).ok);
    QVERIFY(!gunzip("not gzip at all", 1'000).ok);
    QCOMPARE(gunzip(hello, 5).bytes, "hello");
    QVERIFY(gunzip(hello, 5).ok);
    QVERIFY(gunzip(hello, 4).tooLarge);
    QVERIFY(!gunzip(hello, 4).ok);
    QCOMPARE(gunzip(hello + hello, 100).bytes, "hellohello");
    QVERIFY(!gunzip(hello + "x", 100).ok);
}

void TestSandboxBasics::routes()
{
    const SandboxWorld world;
    const Workflow &workflow = world.project().workflow;
    QCOMPARE(workflow.first(), QStringLiteral("Label"));
    const Stage &review1 = *workflow.find(u"Review_1");
    const Stage &review2 = *workflow.find(u"Review_2");
    QCOMPARE(workflow.afterSubmit(*workflow.find(u"Label")), QStringLiteral("Review_1"));
    QCOMPARE(workflow.afterAccept(review1), QStringLiteral("Review_2"));
    QCOMPARE(workflow.afterAccept(review2), groundTruthStage);
    QCOMPARE(workflow.afterReject(review1), QStringLiteral("Label")); // through feedback
    QCOMPARE(workflow.place(QStringLiteral("Truth")), std::optional<QString>(groundTruthStage));
    QVERIFY(!workflow.place(QStringLiteral("Failed_Review_1")));
    QVERIFY(!workflow.place(QStringLiteral("Nowhere")));
}

void TestSandboxBasics::routesInACircle()
{
    const auto stage = [](const char *name, const char *brick, const char *field, const char *to) {
        return Stage{QString::fromLatin1(name),
                     QString::fromLatin1(brick),
                     {},
                     {{QString::fromLatin1(field), QString::fromLatin1(to)}}};
    };
    const Workflow workflow({stage("Input", "labelset-input", "nextStageName", "A"),
                             stage("A", "feedback", "feedbackStageName", "B"),
                             stage("B", "feedback", "feedbackStageName", "A")});
    QCOMPARE(workflow.first(), archivedStage);
    const Workflow open({stage("Input", "labelset-input", "nextStageName", "Nowhere")});
    QCOMPARE(open.first(), archivedStage);
}

QTEST_GUILESS_MAIN(TestSandboxBasics)

#include "tst_sandbox_basics.moc"
