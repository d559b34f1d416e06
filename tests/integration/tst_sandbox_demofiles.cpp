// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/gzip.h"
#include "tests/support/sandboxqueries.h"

#include <QImage>
#include <QTest>
#include <QtEndian>

using namespace brickyard::tests;

/// The demo's images and segmentations, as a program gets them: by signed addresses alone.
class TestSandboxDemoFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void projects();
    void photographs();
    void volumesAndSegmentations();
    void presignedByPath();
    void addressesOfOthers();

private:
    QJsonArray tasks(qsizetype project) const;
    RawClient::Answer fetch(const QJsonValue &address) const;

    SandboxClient m_sandbox;
};

namespace {

constexpr qsizetype chest = 0;
constexpr qsizetype retina = 3;
constexpr qsizetype manyBytes = 1'000'000;

const QString tasksQuery = QStringLiteral(
    "query($orgId: UUID!, $projectId: UUID!) { tasksPaged(orgId: $orgId, projectId: $projectId,"
    " stageName: \"Review_1\", first: 1000) { entries { taskId currentStageName datapoint {"
    " items(presigned: true) raw: items seriesInfo { itemsIndices dataType } }"
    " latestTaskData { labelsData labelsMap(presigned: true) { seriesIndex labelName }"
    " raw: labelsMap { labelName } } } } }");

QList<qint16> sizeOf(const QByteArray &nifti)
{
    QList<qint16> size;
    for (qsizetype i = 0; i < 4 && nifti.size() > 352; ++i)
        size.append(qFromLittleEndian<qint16>(nifti.constData() + 40 + 2 * i));
    return size;
}

} // namespace

void TestSandboxDemoFiles::initTestCase()
{
    QVERIFY(m_sandbox.start({QStringLiteral("--tasks"), QStringLiteral("120")}));
}

QJsonArray TestSandboxDemoFiles::tasks(qsizetype project) const
{
    return entries(m_sandbox.data(
        tasksQuery,
        var({{"projectId",
              m_sandbox.sandbox().projects[project][QLatin1StringView("projectId")]}})));
}

// Without any header, so without the key.
RawClient::Answer TestSandboxDemoFiles::fetch(const QJsonValue &address) const
{
    return m_sandbox.raw().sendTo("GET", address.toString());
}

void TestSandboxDemoFiles::projects()
{
    const QJsonArray projects = m_sandbox.sandbox().projects;
    QCOMPARE(projects[chest][QLatin1StringView("name")], text("Chest CT, lung nodules"));
    QCOMPARE(projects[retina][QLatin1StringView("name")], text("Retina, lesions"));
    QCOMPARE(projects.size(), 4);
}

void TestSandboxDemoFiles::photographs()
{
    const QJsonArray all = tasks(retina);
    QVERIFY(all.size() >= 60);
    QSet<QByteArray> different;
    for (qsizetype i = 0; i < 5; ++i) {
        const QJsonValue datapoint = all[i][QLatin1StringView("datapoint")];
        QCOMPARE(datapoint[QLatin1StringView("items")].toArray().size(), 1);
        const RawClient::Answer answer = fetch(datapoint[QLatin1StringView("items")][0]);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("content-type"), "image/png");
        const QImage image = QImage::fromData(answer.body, "PNG");
        QVERIFY(image.width() >= 256 && image.width() <= 384 && image.width() == image.height());
        QVERIFY(!image.allGray());
        different.insert(answer.body);
        QVERIFY(all[i][QLatin1StringView("latestTaskData")][QLatin1StringView("labelsData")]
                    .toString()
                    .contains(QLatin1StringView("bbox2d")));
    }
    QCOMPARE(different.size(), 5);
}

void TestSandboxDemoFiles::volumesAndSegmentations()
{
    int seen = 0;
    for (const QJsonValue task : tasks(chest)) {
        const QJsonValue data = task[QLatin1StringView("latestTaskData")];
        const QJsonArray map = data[QLatin1StringView("labelsMap")].toArray();
        if (map.isEmpty())
            continue;
        ++seen;
        const QJsonValue entry = map[1];
        QVERIFY(map[0].isNull());
        const RawClient::Answer mask = fetch(entry[QLatin1StringView("labelName")]);
        QCOMPARE(mask.status, 200);
        QCOMPARE(mask.headers.value("content-type"), "application/octet-stream");
        // A gzip file, not a file that was packed for the way.
        QVERIFY(!mask.headers.contains("content-encoding"));
        const QByteArray bytes = brickyard::sandbox::gunzip(mask.body, manyBytes).bytes;
        QCOMPARE(sizeOf(bytes), (QList<qint16>{3, 64, 64, 16}));
        QVERIFY(bytes.endsWith('\0') && bytes.contains('\x01') && bytes.contains('\x02'));

        const QJsonValue datapoint = task[QLatin1StringView("datapoint")];
        const QJsonValue series = datapoint[QLatin1StringView("seriesInfo")]
                                           [entry[QLatin1StringView("seriesIndex")].toInt()];
        QCOMPARE(series[QLatin1StringView("dataType")], text("nifti"));
        const int item = series[QLatin1StringView("itemsIndices")][0].toInt();
        const RawClient::Answer volume = fetch(datapoint[QLatin1StringView("items")][item]);
        QCOMPARE(volume.status, 200);
        QCOMPARE(sizeOf(brickyard::sandbox::gunzip(volume.body, manyBytes).bytes),
                 (QList<qint16>{3, 64, 64, 16}));
        // The slices before it are still there.
        QVERIFY(fetch(datapoint[QLatin1StringView("items")][0]).body.startsWith("\x89PNG"));
    }
    QVERIFY(seen >= 3);
}

void TestSandboxDemoFiles::presignedByPath()
{
    QJsonArray paths;
    for (const QJsonValue task : tasks(chest)) {
        const QJsonValue map = task[QLatin1StringView("latestTaskData")][QLatin1StringView("raw")];
        if (map[1].isObject()) {
            paths.append(map[1][QLatin1StringView("labelName")]);
            paths.append(task[QLatin1StringView("datapoint")][QLatin1StringView("raw")][3]);
        }
    }
    paths.append(tasks(retina)[0][QLatin1StringView("datapoint")][QLatin1StringView("raw")][0]);
    QVERIFY(paths.size() > 3);
    const QJsonValue addresses = m_sandbox.data(
        QStringLiteral("query($orgId: UUID!, $items: [String]!) { presignItems(orgId: $orgId,"
                       " storageId: \"22222222-2222-2222-2222-222222222222\", items: $items) }"),
        var({{"items", paths}}));
    QCOMPARE(addresses.toArray().size(), paths.size());
    for (const QJsonValue address : addresses.toArray()) {
        const RawClient::Answer answer = fetch(address);
        QCOMPARE(answer.status, 200);
        QVERIFY(!answer.body.isEmpty());
        QCOMPARE(fetch(address).body, answer.body);
    }
}

void TestSandboxDemoFiles::addressesOfOthers()
{
    QString address =
        tasks(retina)[0][QLatin1StringView("datapoint")][QLatin1StringView("items")][0].toString();
    QCOMPARE(fetch(address).status, 200);
    address.replace(QLatin1StringView("fundus-"), QLatin1StringView("0-"));
    QCOMPARE(fetch(address).status, 404);
}

QTEST_GUILESS_MAIN(TestSandboxDemoFiles)

#include "tst_sandbox_demofiles.moc"
