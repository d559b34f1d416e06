// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/overviewreader.h"

#include "tests/support/sampletasks.h"
#include "tests/support/scriptedcall.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace brickyard;
using test::ScriptedCall;

namespace {

Project project(const QString &id)
{
    Project project;
    project.id = id;
    project.name = u"name of " + id;
    return project;
}

Task createdAt(const QString &id, int day, TaskState state = TaskState::Unassigned)
{
    Task task = test::task(id);
    task.createdAt = QDateTime({2026, 3, day}, {12, 0}, Qt::UTC);
    task.state = state;
    if (state != TaskState::Unassigned)
        task = test::assigned(task, test::anna(), state);
    return task;
}

/// Answers when it is told to, and remembers what it was asked.
class ScriptedSource : public OverviewSource
{
public:
    ApiCall<QList<Stage>> *fetchStages(const QString &projectId) override
    {
        return ask(stages, u"stages " + projectId);
    }
    ApiCall<int> *fetchTaskCount(const QString &projectId, const QString &stageName) override
    {
        return ask(totals, QString(u"count " + projectId + u' ' + stageName));
    }
    ApiCall<StageCounts> *fetchStageCounts(const QString &projectId, const Stage &stage) override
    {
        return ask(counts, QString(u"counts " + projectId + u' ' + stage.name));
    }
    ApiCall<TaskPage> *fetchTaskStates(const QueueQuery &query, int first,
                                       const QString &after) override
    {
        return ask(pages,
                   QString(u"tasks " + query.projectId + u' ' + query.stageName + u' '
                           + QString::number(first) + u' ' + after)
                       .trimmed());
    }

    template<typename T> using Calls = QHash<QString, QPointer<ScriptedCall<T>>>;

    template<typename T> ScriptedCall<T> *ask(Calls<T> &calls, const QString &question)
    {
        auto *call = new ScriptedCall<T>(&owner);
        calls.insert(question, call);
        asked.append(question);
        open.append(question);
        QObject::connect(call, &ApiCallBase::finished, &owner,
                         [this, question] { open.removeOne(question); });
        return call;
    }

    QObject owner;
    Calls<QList<Stage>> stages;
    Calls<int> totals;
    Calls<StageCounts> counts;
    Calls<TaskPage> pages;
    QStringList asked;
    QStringList open; ///< not answered yet
};

/// A reader and what it said.
struct Reading
{
    Reading()
    {
        QObject::connect(&reader, &OverviewReader::projectChanged, &reader,
                         [this](const ProjectOverview &overview) {
                             overviews.insert(overview.project.id, overview);
                         });
        QObject::connect(&reader, &OverviewReader::finished, &reader,
                         [this](const std::optional<Error> &error) { ends.append(error); });
    }

    void answerStages(const QString &projectId, const QList<Stage> &list)
    {
        source.stages.value(u"stages " + projectId)->answer(list);
    }
    void answerCounts(const QString &where, const StageCounts &counts)
    {
        source.counts.value(u"counts " + where)->answer(counts);
    }
    const StageOverview &stage(const QString &projectId, int row)
    {
        return overviews[projectId].stages[row];
    }

    ScriptedSource source;
    OverviewReader reader{&source};
    QHash<QString, ProjectOverview> overviews;
    QList<std::optional<Error>> ends;
};

const QString a = QStringLiteral("a");
const QString b = QStringLiteral("b");
const QString c = QStringLiteral("c");
const QString d = QStringLiteral("d");

} // namespace

class TestOverviewReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAProject();
    void fewRequestsAtATime();
    void whatIsInSightGoesFirst();
    void oneListAfterAnother();
    void countsWhereTheServiceDoesNot();
    void tooManyAreNotLookedAt();
    void smallerPagesWhereLargeOnesFail();
    void aFailureIsNeverZero();
    void keepsWhatWasKnown();
    void givesUpWithoutAService();
    void cancels();
    void aCursorThatRepeats();
    void nothingToRead();
};

void TestOverviewReader::readsAProject()
{
    Reading reading;
    reading.reader.read({project(a)});
    QCOMPARE(reading.source.asked, QStringList{QStringLiteral("stages a")});
    Stage feedback;
    feedback.kind = StageKind::Feedback;
    reading.answerStages(a,
                         {test::labelStage(), feedback, test::reviewStage(), test::groundTruth()});
    QCOMPARE(reading.overviews[a].stages.size(), 3);
    QVERIFY(!reading.stage(a, 0).counts);
    reading.answerCounts(QStringLiteral("a Label"), {4, 2, 1, 1});
    QCOMPARE(reading.stage(a, 0).counts, (StageCounts{4, 2, 1, 1}));
    QVERIFY(!reading.overviews[a].readAt.isValid());
    reading.answerCounts(QStringLiteral("a Review_1"), {0, 0, 0, {}});
    reading.source.totals.value(QStringLiteral("count a END"))->answer(7);
    // The list in which the oldest is looked for, page by page; an empty one is not the end.
    QCOMPARE(reading.source.open, QStringList{QStringLiteral("tasks a Label 500")});
    reading.source.pages.value(QStringLiteral("tasks a Label 500"))
        ->answer(TaskPage{{createdAt(QStringLiteral("1"), 5), createdAt(QStringLiteral("2"), 2)},
                          QStringLiteral("x")});
    reading.source.pages.value(QStringLiteral("tasks a Label 500 x"))
        ->answer(TaskPage{{}, QStringLiteral("y")});
    QVERIFY(reading.ends.isEmpty());
    reading.source.pages.value(QStringLiteral("tasks a Label 500 y"))
        ->answer(TaskPage{{createdAt(QStringLiteral("3"), 4)}, {}});
    QCOMPARE(reading.ends.size(), 1);
    QVERIFY(!reading.ends.first());
    QCOMPARE(reading.reader.doneCount(), 1);
    QVERIFY(!reading.reader.isReading());
    QCOMPARE(reading.stage(a, 0).oldest, QDateTime({2026, 3, 2}, {12, 0}, Qt::UTC));
    QCOMPARE(reading.stage(a, 2).counts, (StageCounts{7, {}, {}, {}}));
    QVERIFY(reading.overviews[a].readAt.isValid());
    QVERIFY(reading.overviews[a].problem.isEmpty());
}

void TestOverviewReader::fewRequestsAtATime()
{
    Reading reading;
    QList<Project> projects;
    for (int i = 0; i < 20; ++i)
        projects.append(project(QStringLiteral("p%1").arg(i)));
    reading.reader.read(projects);
    int answered = 0;
    while (!reading.source.open.isEmpty()) {
        QVERIFY(reading.source.open.size() <= OverviewReader::maxInFlight);
        const QString question = reading.source.open.first();
        if (question.startsWith(QLatin1String("stages")))
            reading.source.stages.value(question)->answer(
                QList<Stage>{test::labelStage(), test::reviewStage()});
        else if (question.startsWith(QLatin1String("counts")))
            reading.source.counts.value(question)->answer(StageCounts{1, 1, 0, {}});
        else
            reading.source.pages.value(question)->answer(TaskPage{});
        ++answered;
    }
    QCOMPARE(answered, 20 * 5);
    QCOMPARE(reading.ends.size(), 1);
    QCOMPARE(reading.reader.doneCount(), 20);
}

void TestOverviewReader::whatIsInSightGoesFirst()
{
    Reading reading;
    reading.reader.setInSight({d});
    reading.reader.read({project(a), project(b), project(c), project(d)});
    QCOMPARE(reading.source.asked,
             (QStringList{QStringLiteral("stages d"), QStringLiteral("stages a"),
                          QStringLiteral("stages b")}));
    reading.reader.setInSight({b});
    reading.answerStages(b, {test::labelStage()});
    QCOMPARE(reading.source.asked.last(), QStringLiteral("counts b Label"));
    reading.answerStages(d, {test::labelStage()});
    QCOMPARE(reading.source.asked.last(), QStringLiteral("stages c"));
}

void TestOverviewReader::oneListAfterAnother()
{
    Reading reading;
    reading.reader.read({project(a)});
    reading.answerStages(a, {test::labelStage(), test::reviewStage()});
    reading.answerCounts(QStringLiteral("a Label"), {1, 1, 0, 0});
    reading.answerCounts(QStringLiteral("a Review_1"), {1, 1, 0, {}});
    QCOMPARE(reading.source.open, QStringList{QStringLiteral("tasks a Label 500")});
    reading.source.pages.value(QStringLiteral("tasks a Label 500"))->answer(TaskPage{});
    QCOMPARE(reading.source.open, QStringList{QStringLiteral("tasks a Review_1 500")});
}

void TestOverviewReader::countsWhereTheServiceDoesNot()
{
    Reading reading;
    reading.reader.read({project(a)});
    reading.answerStages(a, {test::labelStage()});
    reading.answerCounts(QStringLiteral("a Label"), {3, {}, {}, {}});
    QVERIFY(!reading.stage(a, 0).counts->waiting);
    reading.source.pages.value(QStringLiteral("tasks a Label 500"))
        ->answer(TaskPage{{createdAt(QStringLiteral("1"), 5), createdAt(QStringLiteral("2"), 2),
                           createdAt(QStringLiteral("3"), 2, TaskState::InProgress)},
                          {}});
    // Issues are in a list of their own.
    QCOMPARE(reading.stage(a, 0).counts, (StageCounts{3, 2, 1, {}}));
}

void TestOverviewReader::tooManyAreNotLookedAt()
{
    Reading reading;
    reading.reader.read({project(a)});
    reading.answerStages(a, {test::labelStage()});
    reading.answerCounts(QStringLiteral("a Label"),
                         {OverviewReader::mostTasksLookedAt + 1, 2, 1, 0});
    QCOMPARE(reading.ends.size(), 1);
    QVERIFY(reading.stage(a, 0).hasTooManyToLookAt);
    QVERIFY(!reading.stage(a, 0).oldest.isValid());
}

void TestOverviewReader::smallerPagesWhereLargeOnesFail()
{
    Reading reading;
    reading.reader.read({project(a)});
    reading.answerStages(a, {test::labelStage()});
    reading.answerCounts(QStringLiteral("a Label"), {1, 1, 0, 0});
    const Error tooLarge{Error::Kind::TooLarge, QStringLiteral("too large")};
    for (const int size : {500, 250, 125, 62})
        reading.source.pages.value(QStringLiteral("tasks a Label %1").arg(size))->answer(tooLarge);
    reading.source.pages.value(QStringLiteral("tasks a Label 50"))->answer(tooLarge);
    QCOMPARE(reading.ends.size(), 1);
    QCOMPARE(reading.stage(a, 0).problem, QStringLiteral("too large"));
    QVERIFY(!reading.overviews[a].readAt.isValid());
}

void TestOverviewReader::aFailureIsNeverZero()
{
    Reading reading;
    reading.reader.read({project(a), project(b)});
    const Error error{Error::Kind::Refused, QStringLiteral("The service said no.")};
    reading.source.stages.value(QStringLiteral("stages a"))->answer(error);
    QCOMPARE(reading.overviews[a].problem, error.message);
    QVERIFY(reading.overviews[a].stages.isEmpty());
    reading.answerStages(b, {test::labelStage(), test::groundTruth()});
    reading.source.counts.value(QStringLiteral("counts b Label"))->answer(error);
    QCOMPARE(reading.stage(b, 0).problem, error.message);
    QVERIFY(!reading.stage(b, 0).counts);
    reading.source.totals.value(QStringLiteral("count b END"))->answer(error);
    QCOMPARE(reading.stage(b, 1).problem, error.message);
    QVERIFY(!reading.overviews[b].readAt.isValid());
    // The others go on, and it ends.
    QCOMPARE(reading.ends.size(), 1);
    QVERIFY(!reading.ends.first());
}

void TestOverviewReader::keepsWhatWasKnown()
{
    Reading reading;
    const auto readLabel = [&reading](const Result<StageCounts> &counts) {
        reading.reader.read({project(a)});
        reading.answerStages(a, {test::labelStage()});
        reading.source.counts.value(QStringLiteral("counts a Label"))->answer(counts);
    };
    readLabel(StageCounts{0, 0, 0, 0});
    const QDateTime before = reading.overviews[a].readAt;
    QVERIFY(before.isValid());
    readLabel(Error{Error::Kind::ServiceFailed, QStringLiteral("It failed.")});
    QCOMPARE(reading.stage(a, 0).counts, (StageCounts{0, 0, 0, 0}));
    QCOMPARE(reading.stage(a, 0).problem, QStringLiteral("It failed."));
    QCOMPARE(reading.overviews[a].readAt, before);
    readLabel(StageCounts{0, 0, 0, 0});
    QCOMPARE(reading.stage(a, 0).problem, QString());
}

void TestOverviewReader::givesUpWithoutAService()
{
    Reading reading;
    reading.reader.read({project(a), project(b), project(c), project(d)});
    const Error error{Error::Kind::Unreachable, QStringLiteral("There is no network.")};
    reading.source.stages.value(QStringLiteral("stages a"))->answer(error);
    QCOMPARE(reading.ends.size(), 1);
    QCOMPARE(reading.ends.first()->message, error.message);
    QCOMPARE(reading.source.asked.size(), 3); // nobody asks for the fourth
    QTRY_VERIFY(reading.source.open.isEmpty()); // and the others are given up
    QCOMPARE(reading.ends.size(), 1);
}

void TestOverviewReader::cancels()
{
    Reading reading;
    reading.reader.read({project(a), project(b)});
    const auto call = reading.source.stages.value(QStringLiteral("stages a"));
    reading.reader.cancel();
    QCOMPARE(reading.ends.size(), 1);
    QCOMPARE(reading.ends.first()->kind, Error::Kind::Cancelled);
    QVERIFY(call->isAborted);
    // What comes late is not listened to.
    call->answer(QList<Stage>{test::labelStage()});
    QVERIFY(reading.overviews.isEmpty());
    QCOMPARE(reading.source.asked.size(), 2);
    reading.reader.cancel();
    QCOMPARE(reading.ends.size(), 1);
    // Another reading is under way while the answers of the first come in.
    reading.reader.read({project(a)});
    QTRY_COMPARE(reading.source.open, QStringList{QStringLiteral("stages a")});
    reading.answerStages(a, {});
    QCOMPARE(reading.ends.size(), 2);
    QVERIFY(!reading.ends.last());
}

void TestOverviewReader::aCursorThatRepeats()
{
    Reading reading;
    reading.reader.read({project(a)});
    reading.answerStages(a, {test::labelStage()});
    reading.answerCounts(QStringLiteral("a Label"), {1, 1, 0, 0});
    reading.source.pages.value(QStringLiteral("tasks a Label 500"))
        ->answer(TaskPage{{}, QStringLiteral("x")});
    reading.source.pages.value(QStringLiteral("tasks a Label 500 x"))
        ->answer(TaskPage{{createdAt(QStringLiteral("1"), 1)}, QStringLiteral("x")});
    QCOMPARE(reading.ends.size(), 1);
    QVERIFY(!reading.stage(a, 0).problem.isEmpty());
    QVERIFY(!reading.stage(a, 0).oldest.isValid());
}

void TestOverviewReader::nothingToRead()
{
    Reading reading;
    reading.reader.read({});
    QVERIFY(reading.ends.isEmpty()); // never from within
    QTRY_COMPARE(reading.ends.size(), 1);
    QVERIFY(!reading.ends.first());
}

QTEST_GUILESS_MAIN(TestOverviewReader)
#include "tst_overviewreader.moc"
