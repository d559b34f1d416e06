// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/sessioncache.h"
#include "tests/support/sampletasks.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace brickyard;

namespace {

ProjectInfo info(const QString &id)
{
    ProjectInfo result;
    result.project.id = id;
    result.project.name = QStringLiteral("Größe ") + id;
    result.project.status = QStringLiteral("CREATION_SUCCESS");
    result.project.taxonomy = QStringLiteral("Lungs");
    result.stages = {test::labelStage(), test::reviewStage(), test::groundTruth()};
    ProjectMember member;
    member.person = test::anna();
    member.role = ProjectMember::Role::Manager;
    member.stageAccess = {{QStringLiteral("Label"), true}, {QStringLiteral("Review_1"), false}};
    result.members = {member};
    result.apiKeys = {test::bob()};
    return result;
}

} // namespace

class TestSessionCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void comesBackAsItWas();
    void nothingIsThereAtFirst();
    void forgetsWhatAnotherKeySaw();
    void forgetsProjectsThatAreGone();
    void damagedFilesAreAsGoodAsNone();

private:
    QString file() const { return m_folder->filePath(QStringLiteral("s/a.known")); }
    void save(const Person &me, const QList<ProjectInfo> &infos)
    {
        SessionCache cache(file());
        QList<Project> projects;
        for (const ProjectInfo &one : infos)
            projects += one.project;
        cache.saveAccount(me, QStringLiteral("Clinic"), projects);
        for (const ProjectInfo &one : infos)
            cache.saveProject(one);
        cache.waitForWritten();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSessionCache::comesBackAsItWas()
{
    const ProjectInfo one = info(QStringLiteral("p1"));
    save(test::anna(), {one, info(QStringLiteral("p2"))});
    SessionCache cache(file());
    QVERIFY(cache.known().has_value());
    QCOMPARE(cache.known()->me, test::anna());
    QCOMPARE(cache.known()->organization, QStringLiteral("Clinic"));
    QCOMPARE(cache.known()->projects.size(), 2);
    QVERIFY(cache.project(QStringLiteral("p1")));
    QVERIFY(*cache.project(QStringLiteral("p1")) == one);
    QVERIFY(!cache.project(QStringLiteral("p3")));
}

void TestSessionCache::nothingIsThereAtFirst()
{
    SessionCache cache(file());
    QVERIFY(!cache.known());
    QVERIFY(!cache.project(QStringLiteral("p1")));
    cache.saveProject(info(QStringLiteral("p1"))); // of nobody
    QVERIFY(!cache.known());
}

void TestSessionCache::forgetsWhatAnotherKeySaw()
{
    save(test::anna(), {info(QStringLiteral("p1"))});
    SessionCache cache(file());
    cache.saveAccount(test::bob(), QStringLiteral("Clinic"), {info(QStringLiteral("p1")).project});
    QVERIFY(!cache.project(QStringLiteral("p1")));
}

void TestSessionCache::forgetsProjectsThatAreGone()
{
    save(test::anna(), {info(QStringLiteral("p1")), info(QStringLiteral("p2"))});
    SessionCache cache(file());
    cache.saveAccount(test::anna(), QStringLiteral("Clinic"), {info(QStringLiteral("p2")).project});
    QVERIFY(!cache.project(QStringLiteral("p1")));
    QVERIFY(cache.project(QStringLiteral("p2")));
}

void TestSessionCache::damagedFilesAreAsGoodAsNone()
{
    save(test::anna(), {info(QStringLiteral("p1"))});
    QFile whole(file());
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray good = whole.readAll();
    whole.close();
    QRandomGenerator random(1);
    for (int i = 0; i < 300; ++i) {
        QByteArray bytes = good;
        if (i % 2 == 0)
            bytes.truncate(random.bounded(int(bytes.size())));
        else
            bytes[random.bounded(int(bytes.size()))] ^= char(1 + random.bounded(255));
        QFile damaged(file());
        QVERIFY(damaged.open(QIODevice::WriteOnly | QIODevice::Truncate));
        damaged.write(bytes);
        damaged.close();
        QVERIFY(!SessionCache(file()).known());
    }
}

QTEST_GUILESS_MAIN(TestSessionCache)
#include "tst_sessioncache.moc"
