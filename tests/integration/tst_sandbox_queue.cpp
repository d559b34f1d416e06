// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sandboxqueries.h"

#include <QDateTime>
#include <QHash>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace brickyard::tests;

/// The lists of tasks over HTTP: each filter, each page size, also while tasks leave the list.
class TestSandboxQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void lists_data();
    void lists();
    void completedIn();
    void failedReview();
    void searches_data();
    void searches();
    void pagesOfEverySize_data();
    void pagesOfEverySize();
    void pagingWhileTasksLeave();
    void pagingWhileTasksAreDeleted();
    void cursorsAndSizes();
    void tasksPagedSince();
    void changesPageByPage();
    void parkedStaysInTheQueueOrNot();

private:
    SandboxClient m_sandbox;
};

void TestSandboxQueue::initTestCase()
{
    QVERIFY(m_sandbox.start());
}

void TestSandboxQueue::lists_data()
{
    QTest::addColumn<QJsonValue>("stage");
    QTest::addColumn<QJsonObject>("filters");
    QTest::addColumn<QString>("stages"); // where they are, separated by spaces; empty: anywhere
    QTest::addColumn<QString>("state"); // of all of them
    const QJsonObject none;
    QTest::newRow("ground truth") << text("Output") << none << "END"
                                  << "COMPLETED";
    QTest::newRow("ground truth as END") << text("END") << none << "END"
                                         << "COMPLETED";
    QTest::newRow("queued to label") << text("Label") << none << "Label"
                                     << "";
    QTest::newRow("queued to review") << text("Review_2") << none << "Review_2"
                                      << "";
    QTest::newRow("unassigned") << text("Review_1") << var({{"userId", QJsonValue()}}) << "Review_1"
                                << "UNASSIGNED";
    QTest::newRow("drafts") << text("Label") << var({{"status", text("STAGED")}}) << "Label"
                            << "STAGED";
    QTest::newRow("skipped") << text("Review_1") << var({{"status", text("SKIPPED")}}) << "Review_1"
                             << "SKIPPED";
    QTest::newRow("issues") << text("Label") << var({{"status", text("PROBLEM")}}) << "Label"
                            << "PROBLEM";
    QTest::newRow("everywhere, assigned")
        << QJsonValue() << var({{"status", text("ASSIGNED")}}) << "Label Review_1 Review_2"
        << "ASSIGNED";
    QTest::newRow("unassigned anywhere")
        << QJsonValue() << var({{"userId", QJsonValue()}}) << "Label Review_1 Review_2"
        << "UNASSIGNED";
}

void TestSandboxQueue::lists()
{
    QFETCH(QJsonValue, stage);
    QFETCH(QJsonObject, filters);
    QFETCH(QString, stages);
    QFETCH(QString, state);
    const QJsonObject variables = var({{"stageName", stage}, {"manualLabelingFilters", filters}});
    const QJsonArray found = m_sandbox.list(variables);
    QVERIFY(!found.isEmpty());
    const QStringList expected = stages.split(QLatin1Char(' '));
    QSet<QString> seen;
    for (const QJsonValue &entry : found) {
        QVERIFY(expected.contains(stageOf(entry)));
        if (!state.isEmpty())
            QCOMPARE(stateOf(entry), state);
        seen.insert(idOf(entry));
    }
    // And no others: counted among all.
    int same = 0;
    for (const QJsonValue &entry : m_sandbox.list({})) {
        if (expected.contains(stageOf(entry)) && (state.isEmpty() || stateOf(entry) == state))
            ++same;
    }
    QCOMPARE(seen.size(), same);

    // One person's, by email and by user id.
    QHash<QString, QString> people;
    for (const QJsonValue &entry : found) {
        if (!emailOf(entry).isEmpty()) {
            people.insert(emailOf(entry),
                          entry[QLatin1StringView("currentStageSubTask")]
                               [QLatin1StringView("assignedTo")][QLatin1StringView("userId")]
                                   .toString());
        }
    }
    for (auto it = people.cbegin(); it != people.cend(); ++it) {
        for (const QString &who : {it.key(), it.value(), it.key().toUpper()}) {
            QJsonObject personal = filters;
            personal.insert(QStringLiteral("userId"), who);
            const QJsonArray theirs =
                m_sandbox.list(var({{"stageName", stage}, {"manualLabelingFilters", personal}}));
            QVERIFY(!theirs.isEmpty() && theirs.size() < found.size() + 1);
            for (const QJsonValue &entry : theirs)
                QCOMPARE(emailOf(entry), it.key());
        }
    }
    QJsonObject unknown = filters;
    unknown.insert(QStringLiteral("userId"), QStringLiteral("nobody@example.org"));
    QVERIFY(
        m_sandbox.list(var({{"stageName", stage}, {"manualLabelingFilters", unknown}})).isEmpty());
}

void TestSandboxQueue::completedIn()
{
    const auto completed = [this](const char *stage, QJsonObject filters) {
        filters.insert(QStringLiteral("recentlyCompleted"), true);
        QStringList ids;
        for (const QJsonValue &entry : m_sandbox.inStage(stage, filters))
            ids.append(idOf(entry));
        return ids;
    };
    // One that was not completed there before, as those were that came back.
    const QStringList earlier = completed("Review_1", {});
    QString id;
    for (const QJsonValue &entry : m_sandbox.inStage("Review_1", var({{"userId", QJsonValue()}}))) {
        if (!earlier.contains(idOf(entry)))
            id = idOf(entry);
    }
    QVERIFY(!id.isEmpty());
    QVERIFY(m_sandbox.giveToKey(id));
    const QString before = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    QVERIFY(m_sandbox
                .data(reviewMutation,
                      var({{"taskId", id}, {"stageName", text("Review_1")}, {"reviewVal", true}}))
                .isObject());
    const QString me =
        m_sandbox.data(QStringLiteral("{ me { userId } }"))[QLatin1StringView("userId")].toString();
    QCOMPARE(completed("Review_1", var({{"completedAtFrom", before}})), QStringList{id});
    QCOMPARE(completed("Review_1", var({{"userId", me}})), QStringList{id});
    QVERIFY(completed("Review_1", {}).contains(id));
    QVERIFY(!completed("Review_1", var({{"completedAtTo", before}})).contains(id));
    QVERIFY(
        !completed("Review_1", var({{"userId", text("bo.lindqvist@example.org")}})).contains(id));
    QVERIFY(!completed("Review_2", {}).contains(id));
    QCOMPARE(stageOf(m_sandbox.task(id)), QStringLiteral("Review_2")); // it has moved on
}

void TestSandboxQueue::failedReview()
{
    const QString id = idOf(m_sandbox.inStage("Review_2", var({{"userId", QJsonValue()}}))[0]);
    const auto in = [this, &id](const char *stage, const char *result) {
        for (const QJsonValue &entry :
             m_sandbox.inStage(stage, var({{"reviewState", text(result)}}))) {
            if (idOf(entry) == id)
                return true;
        }
        return false;
    };
    QVERIFY(!in("Review_2", "FAILED"));
    QVERIFY(m_sandbox.giveToKey(id));
    QVERIFY(m_sandbox
                .data(reviewMutation,
                      var({{"taskId", id}, {"stageName", text("Review_2")}, {"reviewVal", false}}))
                .isObject());
    QVERIFY(in("Review_2", "FAILED"));
    QVERIFY(!in("Review_1", "FAILED"));
    QVERIFY(!in("Review_2", "PASSED"));
    const QJsonValue now = m_sandbox.task(id);
    QCOMPARE(stageOf(now), QStringLiteral("Label"));
    QCOMPARE(stateOf(now), QStringLiteral("ASSIGNED"));
    QVERIFY(!emailOf(now).isEmpty()); // with its labeler
}

void TestSandboxQueue::searches_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("search");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *tag, const char *name, const QString &search, bool found) {
        QTest::newRow(tag) << QString::fromUtf8(name) << search << found;
    };
    row("the name", "s1/alpha", QStringLiteral("s1/alpha"), true);
    row("a prefix", "s2/alpha", QStringLiteral("s2/al"), true);
    row("from the middle", "s3/alpha", QStringLiteral("alpha"), false);
    row("quoted", "s4/alpha", QStringLiteral("\"s4/alpha\""), true);
    row("quoted prefix", "s5/alpha", QStringLiteral("\"s5/alp\""), false);
    row("percent is itself", "s6%x", QStringLiteral("s6%"), true);
    row("percent is no wildcard", "s7/alpha", QStringLiteral("s7%"), false);
    row("underscore is itself", "s8_x", QStringLiteral("s8_"), true);
    row("underscore is no wildcard", "s9/x", QStringLiteral("s9_"), false);
    row("emoji", "😀 née", QString::fromUtf8("😀 n"), true);
    row("a backslash", "s10\\x", QStringLiteral("s10\\"), true);
    row("one quotation mark", "\"s11", QStringLiteral("\"s1"), true);
}

void TestSandboxQueue::searches()
{
    QFETCH(QString, name);
    QFETCH(QString, search);
    QFETCH(bool, found);
    const QString id =
        idOf(m_sandbox.data(QStringLiteral("mutation($orgId: UUID!, $projectId: UUID,"
                                           " $name: String!) { createDatapoint(orgId: $orgId,"
                                           " projectId: $projectId, name: $name, items: [],"
                                           " isGroundTruth: false, storageId:"
                                           " \"11111111-1111-1111-1111-111111111111\") {"
                                           " taskId } }"),
                            var({{"name", name}})));
    QVERIFY(!id.isEmpty());
    QStringList ids;
    for (const QJsonValue &entry : m_sandbox.list(var({{"taskSearch", search}})))
        ids.append(idOf(entry));
    QCOMPARE(ids, found ? QStringList{id} : QStringList());
    for (const QString &byId : {id, id.first(20), id.toUpper()})
        QCOMPARE(idOf(m_sandbox.list(var({{"taskSearch", byId}}))[0]), id);
    QVERIFY(m_sandbox.data(deleteMutation, var({{"taskIds", QJsonArray{id}}})).isObject());
}

void TestSandboxQueue::pagesOfEverySize_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {1, 7, 50, 84, 1'000})
        QTest::addRow("%d", size) << size;
}

void TestSandboxQueue::pagesOfEverySize()
{
    QFETCH(int, size);
    const QJsonArray whole = m_sandbox.inStage("Label");
    QJsonArray walked;
    QJsonValue cursor;
    do {
        const QJsonValue page = m_sandbox.data(
            listQuery, var({{"stageName", text("Label")}, {"first", size}, {"after", cursor}}));
        QVERIFY(entries(page).size() <= size);
        for (const QJsonValue &entry : entries(page))
            walked.append(entry);
        cursor = page[QLatin1StringView("cursor")];
        QVERIFY(cursor.isNull() || cursor.isString());
    } while (!cursor.isNull());
    QCOMPARE(walked, whole);
}

void TestSandboxQueue::pagingWhileTasksLeave()
{
    const QJsonObject unassigned = var({{"userId", QJsonValue()}});
    QSet<QString> expected;
    for (const QJsonValue &entry : m_sandbox.inStage("Label", unassigned))
        expected.insert(idOf(entry));
    QVERIFY(expected.size() > 40);
    QSet<QString> seen;
    QJsonValue cursor;
    do {
        const QJsonValue page = m_sandbox.data(listQuery,
                                               var({{"stageName", text("Label")},
                                                    {"manualLabelingFilters", unassigned},
                                                    {"first", 10},
                                                    {"after", cursor}}));
        QJsonArray taken;
        for (const QJsonValue &entry : entries(page)) {
            QVERIFY(!seen.contains(idOf(entry)));
            seen.insert(idOf(entry));
            if (taken.size() < 6)
                taken.append(idOf(entry));
        }
        // Most of what was just read leaves the list, the last one of the page too.
        if (!entries(page).isEmpty())
            taken.append(idOf(entries(page).last()));
        m_sandbox.data(assignMutation, var({{"taskIds", taken}, {"currentUser", true}}));
        cursor = page[QLatin1StringView("cursor")];
    } while (!cursor.isNull());
    QCOMPARE(seen, expected);
}

void TestSandboxQueue::pagingWhileTasksAreDeleted()
{
    const QJsonObject first = var({{"stageName", text("END")}, {"first", 5}});
    const QJsonValue page = m_sandbox.data(listQuery, first);
    QJsonArray ids;
    for (const QJsonValue &entry : entries(page))
        ids.append(idOf(entry));
    const int before = m_sandbox.inStage("END").size();
    QVERIFY(m_sandbox.data(deleteMutation, var({{"taskIds", ids}})).isObject());
    int rest = 0;
    QJsonValue cursor = page[QLatin1StringView("cursor")];
    while (!cursor.isNull()) {
        const QJsonValue next = m_sandbox.data(
            listQuery, var({{"stageName", text("END")}, {"first", 50}, {"after", cursor}}));
        rest += int(entries(next).size());
        cursor = next[QLatin1StringView("cursor")];
    }
    QCOMPARE(rest, before - 5);
}

void TestSandboxQueue::cursorsAndSizes()
{
    const QJsonValue none = m_sandbox.data(listQuery, var({{"first", 0}}));
    QVERIFY(entries(none).isEmpty());
    QVERIFY(none[QLatin1StringView("count")].toInt() > 500);
    QCOMPARE(entries(m_sandbox.data(listQuery)).size(), 50);
    for (const char *bad : {"garbage", "1.2.3", "-1", "", "1e3"})
        QVERIFY2(!m_sandbox.errorOf(listQuery, var({{"after", text(bad)}})).isEmpty(), bad);
    QVERIFY(!m_sandbox.errorOf(listQuery, var({{"first", -1}})).isEmpty());
    const QJsonValue count =
        m_sandbox.data(pagedQuery, var({{"stageName", text("Review_1")}, {"first", 0}}));
    QCOMPARE(count[QLatin1StringView("count")].toInt(), m_sandbox.inStage("Review_1").size());
    QVERIFY(count[QLatin1StringView("cursor")].isNull());
}

void TestSandboxQueue::tasksPagedSince()
{
    const QJsonValue start =
        m_sandbox.data(pagedQuery, var({{"first", 100}, {"cacheTime", QJsonValue()}}));
    const QJsonValue cacheTime = start[QLatin1StringView("cacheTime")];
    QVERIFY(cacheTime.isString());
    // All pages of one walk have the time of the first.
    const QJsonValue next = m_sandbox.data(
        pagedQuery, var({{"first", 100}, {"after", start[QLatin1StringView("cursor")]}}));
    QCOMPARE(next[QLatin1StringView("cacheTime")], cacheTime);
    const QJsonObject since = var({{"cacheTime", cacheTime}, {"first", 1'000}});
    QVERIFY(entries(m_sandbox.data(pagedQuery, since)).isEmpty());

    const QString id = idOf(m_sandbox.inStage("Label")[0]);
    QVERIFY(m_sandbox
                .data(QStringLiteral("mutation($orgId: UUID!, $projectId: UUID!, $taskId: UUID!) {"
                                     " updateTasksPriorities(orgId: $orgId, projectId: $projectId,"
                                     " tasks: [{taskId: $taskId, priority: 0.125}]) { ok } }"),
                      var({{"taskId", id}}))
                .isObject());
    const QJsonArray changed = entries(m_sandbox.data(pagedQuery, since));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(idOf(changed[0]), id);
    QVERIFY(QJsonDocument::fromJson(
                changed[0][QLatin1StringView("latestTaskData")][QLatin1StringView("labelsData")]
                    .toString()
                    .toUtf8())
                .isArray());
}

// More changes than fit into a page: each comes once, also one that changes while somebody walks,
// which then comes once more with its newest state.
void TestSandboxQueue::changesPageByPage()
{
    const QJsonValue start = m_sandbox.data(pagedQuery, var({{"first", 0}}));
    const QString priorities = QStringLiteral(
        "mutation($orgId: UUID!, $projectId: UUID!, $tasks: [UpdateTaskPriorityInput!]!)"
        " { updateTasksPriorities(orgId: $orgId, projectId: $projectId,"
        " tasks: $tasks) { ok } }");
    const auto change = [&](const QStringList &ids, double priority) {
        QJsonArray tasks;
        for (const QString &id : ids)
            tasks.append(var({{"taskId", id}, {"priority", priority}}));
        return m_sandbox.data(priorities, var({{"tasks", tasks}})).isObject();
    };
    QStringList changed;
    const QJsonArray label = m_sandbox.inStage("Label");
    for (qsizetype i = label.size() - 1; i >= label.size() - 25; --i) // not in their order
        changed.append(idOf(label.at(i)));
    QVERIFY(change(changed, 0.03125));

    // The cursor of one walk is none of the other.
    for (const QJsonObject &mixed :
         {var({{"cacheTime", start[QLatin1StringView("cacheTime")]}, {"after", text("1.2")}}),
          var({{"after", text("1.2.3")}})})
        QVERIFY(!m_sandbox.errorOf(pagedQuery, mixed).isEmpty());

    QStringList walked;
    QJsonObject page = var({{"cacheTime", start[QLatin1StringView("cacheTime")]}, {"first", 10}});
    QJsonValue cacheTime;
    do {
        const QJsonValue answer = m_sandbox.data(pagedQuery, page);
        QVERIFY(answer.isObject());
        for (const QJsonValue &entry : entries(answer))
            walked.append(idOf(entry));
        if (walked.size() == 10) {
            cacheTime = answer[QLatin1StringView("cacheTime")];
            QVERIFY(change({changed.first()}, 0.0625));
        }
        QCOMPARE(answer[QLatin1StringView("cacheTime")], cacheTime);
        page.insert(QStringLiteral("after"), answer[QLatin1StringView("cursor")]);
    } while (!page.value(QLatin1StringView("after")).isNull());
    QCOMPARE(walked, changed + QStringList{changed.first()});
    // And what changed since the walk began is asked for the next time.
    QStringList again;
    for (const QJsonValue &entry :
         entries(m_sandbox.data(pagedQuery, var({{"cacheTime", cacheTime}, {"first", 100}}))))
        again.append(idOf(entry));
    QCOMPARE(again, QStringList{changed.first()});
}

void TestSandboxQueue::parkedStaysInTheQueueOrNot()
{
    SandboxProcess other;
    QVERIFY(other.start({QStringLiteral("--queue-without-parked")}));
    const RawClient client(other);
    const QSet<QString> parked{QStringLiteral("SKIPPED"), QStringLiteral("PROBLEM"),
                               QStringLiteral("STAGED")};
    const auto countParked = [&parked](const RawClient &from, const QJsonObject &filters) {
        int count = 0;
        const QJsonValue page = from.data(listQuery,
                                          var({{"stageName", text("Label")},
                                               {"manualLabelingFilters", filters},
                                               {"first", 1'000}}));
        for (const QJsonValue &entry : entries(page))
            count += parked.contains(stateOf(entry)) ? 1 : 0;
        return count;
    };
    const QJsonObject chidi = var({{"userId", text("chidi.okafor@example.org")}});
    QVERIFY(countParked(m_sandbox.raw(), {}) > 0);
    QVERIFY(countParked(m_sandbox.raw(), chidi) > 0);
    QCOMPARE(countParked(client, {}), 0);
    QCOMPARE(countParked(client, chidi), 0);
    for (const QString &state : parked)
        QVERIFY(countParked(client, var({{"status", state}})) > 0);
    int anywhere = 0;
    for (const QJsonValue &entry : entries(client.data(listQuery, var({{"first", 1'000}}))))
        anywhere += parked.contains(stateOf(entry)) ? 1 : 0;
    QVERIFY(anywhere > 0);
}

QTEST_GUILESS_MAIN(TestSandboxQueue)

#include "tst_sandbox_queue.moc"
