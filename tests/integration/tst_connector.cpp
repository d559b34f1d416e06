// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/connector.h"
#include "account/credentialstore.h"
#include "account/sandboxprocess.h"
#include "account/session.h"
#include "account/settings.h"
#include "operations/operationengine.h"
#include "redbrick/redbrickapi.h"
#include "tests/support/faultyserver.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace brickyard;
using namespace brickyard::tests;

// From nothing to a connected session, and what is said on the way: against the real sandbox,
// and against servers that are no RedBrick.
class TestConnector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void forgetsWhatIsKeptOfAnAccount();
    void opensTheSandbox();
    void opensTheProjectThatWasAskedFor();
    void opensAProjectWithStagesAndMembers();
    void anUnknownProjectIsAFailure();
    void aLoginKeepsAccountAndKey();
    void aKeyForThisSessionOnlyIsNotKept();
    void aTestKeepsNothing();
    void aMissingKeyIsAskedFor();
    void saysWhichFieldIsWrong_data();
    void saysWhichFieldIsWrong();
    void aRefusedKeyIsAboutTheKey();
    void cancelSilencesTheAnswer();
    void theGateDecidesWhetherASessionIsReplaced();
    void changesOverTheSandbox();

private:
    Session *connectSandbox();
    Connector::Login sandboxLogin();

    std::unique_ptr<QTemporaryDir> m_folder;
    Timings m_timings;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MemoryCredentialStore> m_credentials;
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<Connector> m_connector;
};

void TestConnector::init()
{
    qRegisterMetaType<Session *>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_timings = {};
    m_timings.requestTimeout = 20'000;
    m_timings.sandboxStart = 60'000; // a machine under load and sanitizers
    m_timings.readRetries = 0;
    const DataFolders folders = DataFolders::below(m_folder->path());
    m_settings = std::make_unique<Settings>(folders.settingsFile);
    m_credentials = std::make_unique<MemoryCredentialStore>();
    m_sandbox = std::make_unique<SandboxProcess>(qEnvironmentVariable("BRICKYARD_BIN_DIR")
                                                     + QLatin1String("/brickyard-sandbox"),
                                                 folders.sandbox, m_timings);
    m_connector = std::make_unique<Connector>(*m_settings, *m_credentials, *m_sandbox, m_timings,
                                              m_folder->filePath(QStringLiteral("journal")));
}

void TestConnector::cleanup()
{
    m_connector.reset();
    m_sandbox.reset();
    m_credentials.reset();
    m_settings.reset();
}

Session *TestConnector::connectSandbox()
{
    QSignalSpy connected(m_connector.get(), &Connector::connected);
    m_connector->openSandbox();
    if (!connected.wait(m_timings.sandboxStart))
        return nullptr;
    return m_connector->session();
}

Connector::Login TestConnector::sandboxLogin()
{
    QSignalSpy started(m_sandbox.get(), &SandboxProcess::started);
    m_sandbox->start();
    if (!started.wait(m_timings.sandboxStart))
        return {};
    const auto address = started.first().first().value<SandboxAddress>();
    return {address.url, address.orgId, address.apiKey, false};
}

void TestConnector::opensTheSandbox()
{
    Session *session = connectSandbox();
    QVERIFY(session);
    QVERIFY(session->me().isApiKey());
    QVERIFY(session->projects().size() >= 3);
    QCOMPARE(session->account().id, Account::sandboxId());
    QVERIFY(session->operations());
    QCOMPARE(m_settings->lastAccountId(), Account::sandboxId());
}

void TestConnector::opensTheProjectThatWasAskedFor()
{
    Session *first = connectSandbox();
    QVERIFY(first);
    const QString usual = first->account().lastProjectId;
    const QString wanted = first->projects().last().id;
    QVERIFY(wanted != usual);
    QSignalSpy connected(m_connector.get(), &Connector::connected);
    m_connector->openSandbox(wanted);
    QVERIFY(connected.wait(m_timings.sandboxStart));
    QCOMPARE(m_connector->session()->account().lastProjectId, wanted);
}

void TestConnector::opensAProjectWithStagesAndMembers()
{
    Session *session = connectSandbox();
    QVERIFY(session);
    QSignalSpy opened(session, &Session::projectOpened);
    session->openProject(session->account().lastProjectId);
    QVERIFY(opened.wait(20'000));
    const ProjectInfo *info = session->project();
    QVERIFY(info);
    QStringList names;
    for (const Stage &stage : info->stages) {
        if (stage.hasQueue())
            names += stage.name;
    }
    const QStringList expected{QStringLiteral("Label"), QStringLiteral("Review_1"),
                               QStringLiteral("Review_2")};
    QCOMPARE(names, expected);
    QVERIFY(info->stages.last().isGroundTruth());
    QCOMPARE(info->members.size(), 8);
    const bool somebodyMayNotReview =
        std::any_of(info->members.begin(), info->members.end(), [](const ProjectMember &member) {
            return !member.mayWorkIn(QStringLiteral("Review_1"));
        });
    QVERIFY(somebodyMayNotReview);
}

void TestConnector::anUnknownProjectIsAFailure()
{
    Session *session = connectSandbox();
    QVERIFY(session);
    QSignalSpy failed(session, &Session::projectFailed);
    session->openProject(QStringLiteral("00000000-0000-4000-8000-00000000dead"));
    QVERIFY(failed.wait(20'000));
    QVERIFY(!failed.first().first().value<Error>().message.isEmpty());
    QVERIFY(!session->project());
}

void TestConnector::aLoginKeepsAccountAndKey()
{
    const Connector::Login login = sandboxLogin();
    QSignalSpy connected(m_connector.get(), &Connector::connected);
    m_connector->login(login, QStringLiteral("00000000-0000-4000-8000-0000000000bb"));
    QVERIFY(connected.wait(20'000));
    const QList<Account> accounts = m_settings->accounts();
    QCOMPARE(accounts.size(), 1);
    QCOMPARE(accounts.first().address, login.address);
    QString key;
    m_credentials->read(accounts.first().id, this,
                        [&key](const Result<QString> &read) { key = *read; });
    QTRY_COMPARE(key, login.apiKey);
    m_settings->sync();
    QFile settingsFile(DataFolders::below(m_folder->path()).settingsFile);
    QVERIFY(settingsFile.open(QIODevice::ReadOnly));
    QVERIFY(!settingsFile.readAll().contains(login.apiKey.toUtf8()));
}

void TestConnector::aKeyForThisSessionOnlyIsNotKept()
{
    Connector::Login login = sandboxLogin();
    login.sessionOnly = true;
    QSignalSpy connected(m_connector.get(), &Connector::connected);
    m_connector->login(login, {});
    QVERIFY(connected.wait(20'000));
    QString key = QStringLiteral("not read yet");
    m_credentials->read(m_settings->accounts().first().id, this,
                        [&key](const Result<QString> &read) { key = *read; });
    QTRY_VERIFY(key.isEmpty());
}

void TestConnector::aTestKeepsNothing()
{
    const Connector::Login login = sandboxLogin();
    QSignalSpy tested(m_connector.get(), &Connector::tested);
    m_connector->test(login);
    QVERIFY(tested.wait(20'000));
    QVERIFY(!tested.first().first().toString().isEmpty());
    QVERIFY(tested.first().last().value<QList<Project>>().size() >= 3);
    QVERIFY(m_settings->accounts().isEmpty());
    QVERIFY(!m_connector->session());
}

void TestConnector::aMissingKeyIsAskedFor()
{
    Account account;
    account.id = QUuid::createUuid();
    account.address = QStringLiteral("http://localhost:1");
    account.orgId = QStringLiteral("00000000-0000-4000-8000-0000000000aa");
    QSignalSpy missing(m_connector.get(), &Connector::keyMissing);
    QSignalSpy failed(m_connector.get(), &Connector::failed);
    m_connector->openAccount(account);
    QTRY_COMPARE(missing.size(), 1);
    QVERIFY(!missing.first().last().toString().isEmpty());
    QVERIFY(failed.isEmpty());
}

void TestConnector::saysWhichFieldIsWrong_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("orgId");
    QTest::addColumn<QString>("key");
    QTest::addColumn<Connector::Field>("field");
    const QString org = QStringLiteral("00000000-0000-4000-8000-0000000000aa");
    const QString key(43, u'k');
    const QString local = QStringLiteral("http://localhost:1");
    QTest::newRow("short key") << local << org << QStringLiteral("kkk") << Connector::Field::ApiKey;
    QTest::newRow("no organization") << local << QString() << key << Connector::Field::OrgId;
    QTest::newRow("organization is no UUID")
        << local << QStringLiteral("radiology") << key << Connector::Field::OrgId;
    QTest::newRow("no address") << QString() << org << key << Connector::Field::Address;
    QTest::newRow("nobody listens") << local << org << key << Connector::Field::Address;
    QTest::newRow("does not resolve")
        << QStringLiteral("https://redbrick.invalid") << org << key << Connector::Field::Address;
}

void TestConnector::saysWhichFieldIsWrong()
{
    QFETCH(QString, address);
    QFETCH(QString, orgId);
    QFETCH(QString, key);
    QFETCH(Connector::Field, field);
    QSignalSpy failed(m_connector.get(), &Connector::failed);
    m_connector->test({address, orgId, key, false});
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20'000);
    QCOMPARE(failed.first().last().value<Connector::Field>(), field);
    const QString message = failed.first().first().value<Error>().message;
    QVERIFY(!message.isEmpty());
    QVERIFY(!message.contains(QString(43, u'k')));
    QVERIFY(!message.contains(QLatin1String("kkk")));
}

void TestConnector::aRefusedKeyIsAboutTheKey()
{
    const FaultyServer server(FaultyServer::status(401));
    QSignalSpy failed(m_connector.get(), &Connector::failed);
    m_connector->test({QStringLiteral("http://localhost:%1").arg(server.port()),
                       QStringLiteral("00000000-0000-4000-8000-0000000000aa"), QString(43, u'k'),
                       false});
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20'000);
    QCOMPARE(failed.first().last().value<Connector::Field>(), Connector::Field::ApiKey);
}

void TestConnector::cancelSilencesTheAnswer()
{
    const FaultyServer server(FaultyServer::fault(FaultyServer::Fault::Never));
    QSignalSpy failed(m_connector.get(), &Connector::failed);
    QSignalSpy tested(m_connector.get(), &Connector::tested);
    m_connector->test({QStringLiteral("http://localhost:%1").arg(server.port()),
                       QStringLiteral("00000000-0000-4000-8000-0000000000aa"), QString(43, u'k'),
                       false});
    QTRY_COMPARE(server.requests().size(), 1);
    m_connector->cancel();
    QCoreApplication::sendPostedEvents();
    QVERIFY(failed.isEmpty());
    QVERIFY(tested.isEmpty());
}

void TestConnector::theGateDecidesWhetherASessionIsReplaced()
{
    const Session *first = connectSandbox();
    QVERIFY(first);
    std::function<void()> go;
    int asked = 0;
    m_connector->setGate([&](const std::function<void()> &replace) {
        ++asked;
        go = replace;
    });
    QSignalSpy connected(m_connector.get(), &Connector::connected);
    m_connector->openSandbox();
    QTRY_COMPARE_WITH_TIMEOUT(asked, 1, m_timings.sandboxStart);
    QCOMPARE(m_connector->session(), first);
    QCOMPARE(connected.size(), 0);
    go();
    QCOMPARE(connected.size(), 1);
    QVERIFY(m_connector->session() != first);
    // What was asked about an attempt that is over changes nothing.
    const Session *second = m_connector->session();
    go();
    QCOMPARE(m_connector->session(), second);
}

void TestConnector::changesOverTheSandbox()
{
    Session *session = connectSandbox();
    QVERIFY(session);
    QSignalSpy opened(session, &Session::projectOpened);
    session->openProject(session->account().lastProjectId);
    QVERIFY(opened.wait(20'000));
    const QString project = session->project()->project.id;
    const QString review = QStringLiteral("Review_1");

    QList<Task> page;
    session->api()
        ->fetchTaskPage({project, review, QueueQuery::List::Queued}, 3, {})
        ->then(this, [&page](const Result<TaskPage> &read) { page = read->tasks; });
    QTRY_COMPARE_WITH_TIMEOUT(page.size(), 3, 20'000);

    const auto reviewer =
        std::find_if(session->project()->members.begin(), session->project()->members.end(),
                     [&](const ProjectMember &member) { return member.mayWorkIn(review); });
    OperationEngine *engine = session->operations();
    QSignalSpy finished(engine, &OperationEngine::operationFinished);
    const QUuid assigned = engine->assign(project, review, page, reviewer->person);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
    QCOMPARE(engine->operation(assigned)->count(ItemState::Done), 3);

    // Rejecting takes the task over and moves it back to its labeler.
    Task held = page.first();
    Assignee assignee;
    assignee.person = reviewer->person;
    held.assignees = {assignee};
    engine->setHold({0});
    const QUuid rejected = engine->decide(project, review, {held},
                                          {Operation::Kind::Reject, QStringLiteral("edges"), true});
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 20'000);
    QCOMPARE(engine->operation(rejected)->summary(), QStringLiteral("1 of 1 rejected"));
    TaskDetails after;
    session->api()
        ->fetchTask(project, held.id)
        ->then(this, [&after](const Result<TaskDetails> &read) { after = *read; });
    QTRY_COMPARE_WITH_TIMEOUT(after.task.id, held.id, 20'000);
    QCOMPARE(after.task.stageName, QStringLiteral("Label"));
    QCOMPARE(after.events.isEmpty(), false);
    const auto rejection =
        std::find_if(after.events.rbegin(), after.events.rend(), [](const TaskEvent &event) {
            return event.kind == TaskEvent::Kind::Rejected;
        });
    QVERIFY(rejection != after.events.rend());
    QCOMPARE(rejection->person.userId, session->me().userId);
}

void TestConnector::forgetsWhatIsKeptOfAnAccount()
{
    const QUuid gone = QUuid::createUuid();
    const QUuid other = QUuid::createUuid();
    const auto path = [this](const QUuid &id, const char *ending) {
        return m_folder->filePath(id.toString(QUuid::WithoutBraces) + QLatin1String(ending));
    };
    for (const QUuid &id : {gone, other}) {
        for (const char *ending : {".known", ".sqlite", ".sqlite-wal", ".sqlite-shm"}) {
            QFile file(path(id, ending));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
    }
    m_connector->setSnapshotFolder(m_folder->path());
    m_connector->forgetSnapshots(gone);
    for (const char *ending : {".known", ".sqlite", ".sqlite-wal", ".sqlite-shm"}) {
        QVERIFY2(!QFile::exists(path(gone, ending)), ending);
        QVERIFY2(QFile::exists(path(other, ending)), ending);
    }
}

QTEST_GUILESS_MAIN(TestConnector)
#include "tst_connector.moc"
