// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/session.h"
#include "account/settings.h"
#include "tests/support/testsandbox.h"
#include "ui/messagebanner.h"
#include "ui/projectcontroller.h"
#include "ui/queuecontroller.h"
#include "ui/stagelist.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace brickyard;
using namespace brickyard::tests;

/// Which project and stage is opened, over a sandbox that stands for a service.
class TestProjectController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void opensTheFirstStageThatHasWork();
    void opensWhatWasOpenTheLastTime();
    void opensWhatIsWantedOnce();
    void saysWhereThereIsNoSuchStage();
    void choosesFromTheList();
    void theTitleKeepsTheStage();
    void keepsWhatIsOpenWhereAnotherCannotBe();
    void showsNothingWithoutASession();

private:
    bool connectSession(const QString &lastProject = {}, const QString &lastStage = {});
    QComboBox *list() { return m_world->projects->projects(); }
    QString openProject() const
    {
        const Project *project = m_world->queue.project();
        return project ? project->id : QString();
    }
    QString openStage() const
    {
        const Stage *stage = m_world->queue.stage();
        return stage ? stage->name : QString();
    }
    /// As a person does it.
    void choose(int index)
    {
        list()->setCurrentIndex(index);
        Q_EMIT list()->activated(index);
    }

    struct World
    {
        ~World()
        {
            projects->setSession(nullptr);
            delete list;
        }

        QTemporaryDir folder;
        TestSandbox sandbox;
        Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
        std::unique_ptr<Session> session;
        QueueController queue;
        StageList stages;
        MessageBanner banner;
        std::unique_ptr<ProjectController> projects =
            std::make_unique<ProjectController>(&queue, &stages, &banner, settings);
        QComboBox *list = projects->projects();
    };
    std::unique_ptr<World> m_world;
};

void TestProjectController::init()
{
    m_world = std::make_unique<World>();
    QVERIFY2(m_world->sandbox.start(), qPrintable(m_world->sandbox.errorString()));
}

void TestProjectController::cleanup()
{
    m_world.reset();
}

bool TestProjectController::connectSession(const QString &lastProject, const QString &lastStage)
{
    Account account;
    account.id = Account::sandboxId();
    account.address = m_world->sandbox.url.toString();
    account.orgId = m_world->sandbox.orgId;
    account.lastProjectId = lastProject;
    account.lastStage = lastStage;
    m_world->session =
        std::make_unique<Session>(account, m_world->sandbox.url, m_world->sandbox.apiKey, Timings(),
                                  m_world->folder.filePath(QStringLiteral("journal")));
    QSignalSpy connected(m_world->session.get(), &Session::connected);
    m_world->session->connectToService();
    return connected.wait(20'000);
}

void TestProjectController::opensTheFirstStageThatHasWork()
{
    QSignalSpy progress(m_world->projects.get(), &ProjectController::progress);
    QSignalSpy titles(m_world->projects.get(), &ProjectController::titleChanged);
    QSignalSpy opened(m_world->projects.get(), &ProjectController::projectOpened);
    QVERIFY(!list()->isEnabled());
    QVERIFY(connectSession());
    m_world->projects->setSession(m_world->session.get());
    QVERIFY(m_world->projects->hasProjects());
    QVERIFY(list()->isEnabled());
    QVERIFY(!progress.last().first().toString().isEmpty());
    QTRY_COMPARE(openStage(), QStringLiteral("Label"));
    QVERIFY(progress.last().first().toString().isEmpty());
    QCOMPARE(opened.count(), 1);
    QCOMPARE(openProject(), m_world->sandbox.projectId);
    QCOMPARE(list()->currentData().toString(), m_world->sandbox.projectId);
    QCOMPARE(m_world->stages.currentStage(), QStringLiteral("Label"));
    QVERIFY(titles.last().first().toString().contains(QStringLiteral("Label")));
    QVERIFY(titles.last().first().toString().contains(m_world->queue.project()->name));
    // For the next start.
    const Account account = m_world->settings.account(Account::sandboxId());
    QCOMPARE(account.lastProjectId, m_world->sandbox.projectId);
    QCOMPARE(account.lastStage, QStringLiteral("Label"));
}

void TestProjectController::opensWhatWasOpenTheLastTime()
{
    const QString project = m_world->sandbox.projectIds.at(1);
    QVERIFY(connectSession(project, QStringLiteral("Review_1")));
    m_world->projects->setSession(m_world->session.get());
    QTRY_COMPARE(openStage(), QStringLiteral("Review_1"));
    QCOMPARE(openProject(), project);
}

void TestProjectController::opensWhatIsWantedOnce()
{
    m_world->projects->setWantedStage(QStringLiteral("Review_1"));
    QVERIFY(connectSession());
    m_world->projects->setSession(m_world->session.get());
    QTRY_COMPARE(openStage(), QStringLiteral("Review_1"));
    const QString project = m_world->sandbox.projectIds.at(1);
    m_world->projects->goTo(project, {});
    QTRY_COMPARE(openProject(), project);
    QTRY_COMPARE(openStage(), QStringLiteral("Label"));
}

void TestProjectController::saysWhereThereIsNoSuchStage()
{
    const QString nowhere = QStringLiteral("Nowhere");
    m_world->projects->setWantedStage(nowhere);
    QVERIFY(connectSession());
    m_world->projects->setSession(m_world->session.get());
    QTRY_COMPARE(openStage(), QStringLiteral("Label"));
    QCOMPARE(m_world->banner.tone(), Tone::Warning);
    QVERIFY(m_world->banner.text().contains(nowhere));
    m_world->banner.clear();
    m_world->projects->goTo({}, nowhere);
    QVERIFY(m_world->banner.isHidden());
    m_world->projects->goToNamed({}, nowhere);
    QVERIFY(m_world->banner.text().contains(nowhere));
    QCOMPARE(openStage(), QStringLiteral("Label"));
    m_world->projects->goToNamed(m_world->sandbox.projectId, QStringLiteral("Review_1"));
    QCOMPARE(openStage(), QStringLiteral("Review_1"));
}

void TestProjectController::choosesFromTheList()
{
    QSignalSpy chosen(m_world->projects.get(), &ProjectController::projectChosen);
    QSignalSpy overview(m_world->projects.get(), &ProjectController::overviewRequested);
    QVERIFY(connectSession());
    m_world->projects->setSession(m_world->session.get());
    QTRY_COMPARE(openStage(), QStringLiteral("Label"));
    const QString project = m_world->sandbox.projectIds.at(1);
    choose(list()->findData(project));
    QCOMPARE(chosen.count(), 1);
    QTRY_COMPARE(openProject(), project);
    // The last entry is no project.
    choose(list()->count() - 1);
    QCOMPARE(overview.count(), 1);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(list()->currentData().toString(), project);
}

void TestProjectController::theTitleKeepsTheStage()
{
    QSignalSpy titles(m_world->projects.get(), &ProjectController::titleChanged);
    QVERIFY(connectSession());
    m_world->projects->setSession(m_world->session.get());
    QTRY_COMPARE(openStage(), QStringLiteral("Label"));
    const QString title = titles.last().first().toString();
    QVERIFY2(title.endsWith(QLatin1String("Label")), qPrintable(title));
    titles.clear();
    Q_EMIT m_world->session->projectChanged(); // people or stages
    QCOMPARE(titles.size(), 1);
    QCOMPARE(titles.last().first().toString(), title);
}

void TestProjectController::keepsWhatIsOpenWhereAnotherCannotBe()
{
    QVERIFY(connectSession());
    m_world->projects->setSession(m_world->session.get());
    QTRY_COMPARE(openStage(), QStringLiteral("Label"));
    m_world->projects->goTo(QStringLiteral("no such project"), {});
    QTRY_VERIFY(!m_world->banner.isHidden());
    QCOMPARE(m_world->banner.tone(), Tone::Error);
    QCOMPARE(openProject(), m_world->sandbox.projectId);
    QCOMPARE(list()->currentData().toString(), m_world->sandbox.projectId);
    // It is of no interest any more once another one is open.
    m_world->projects->goTo(m_world->sandbox.projectIds.at(1), {});
    QTRY_COMPARE(openProject(), m_world->sandbox.projectIds.at(1));
    QVERIFY(m_world->banner.isHidden());
}

void TestProjectController::showsNothingWithoutASession()
{
    QVERIFY(connectSession());
    m_world->projects->setSession(m_world->session.get());
    QTRY_COMPARE(openStage(), QStringLiteral("Label"));
    m_world->projects->goTo(m_world->sandbox.projectIds.at(1), {});
    m_world->projects->setSession(nullptr);
    QVERIFY(!m_world->projects->hasProjects());
    QVERIFY(!list()->isEnabled());
    QCOMPARE(m_world->stages.model()->rowCount(), 0);
    QVERIFY(!m_world->queue.stage());
    // What the session has still to say is not heard.
    QSignalSpy read(m_world->session.get(), &Session::projectOpened);
    QVERIFY(read.wait(20'000));
    QVERIFY(!m_world->queue.project());
}

QTEST_MAIN(TestProjectController)
#include "tst_projectcontroller.moc"
