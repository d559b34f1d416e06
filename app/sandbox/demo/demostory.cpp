// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/demostory.h"

#include "sandbox/demo/demodirectory.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace brickyard::sandbox {

namespace {

constexpr Moment minute = 60 * microsecondsPerSecond;
constexpr Moment day = minute * 24 * 60;

/// The longest story has about this many steps (two rounds through three stages).
constexpr int mostSteps = 24;

// Evenly spread numbers in [0, 1): even few tasks show all stages and states. (The plastic number's
// sequence, see Roberts, "The unreasonable effectiveness of quasirandom sequences".)
double spread(double start, double step, int number)
{
    double whole = 0;
    return std::modf(start + step * number, &whole);
}

} // namespace

DemoStory::DemoStory(Stores &stores, const Project &project, const DemoSubject &subject,
                     quint32 seed, Moment anchor, qint64 pk, int number)
    : m_project(project),
      m_subject(subject),
      m_anchor(anchor),
      m_self{seed, project.pk, number, stores.directory.orgId, project.projectId, {}, {}},
      m_random(Random::forNumbers({seed, quint64(project.pk), quint64(number)})),
      m_clock(0),
      m_stores{stores.database, stores.directory, stores.tasks,
               stores.history,  stores.files,     m_clock},
      m_mover(m_stores, project)
{
    m_task.pk = pk;
}

void DemoStory::tell()
{
    m_stores.history.beginPast();
    choose();
    createTask();
    if (m_random.chance(0.06)) {
        wait();
        comment(DemoPeople::manager, m_random.pick(m_subject.words().remarks), false, false,
                DemoPeople::lead);
    }
    if (m_rejectedOnce) {
        label(true);
        submit();
        review(false);
    }
    while (m_task.stage != m_place) {
        const Stage &stage = *m_project.workflow.find(m_task.stage);
        if (stage.brick() == Brick::Label) {
            label(m_project.workflow.afterSubmit(stage) == m_place && m_subject.isCareless(m_self));
            submit();
        } else {
            review(true);
        }
    }
    rest();
    m_task.updatedAt = m_clock.tick();
    m_stores.history.storePast(m_task.pk);
    // Once, at the end, because the task is the one row that has many indices.
    m_stores.tasks.insert(m_task);
}

void DemoStory::choose()
{
    const double start = Random::forNumbers({m_self.seed, quint64(m_project.pk)}).fraction();
    const double where = spread(start, 0.7548776662466927, m_self.number);
    const double how = spread(start, 0.5698402909980532, m_self.number);

    QList<QString> reviews;
    QString labelStage;
    for (const Stage &stage : m_project.workflow.stages()) {
        if (stage.brick() == Brick::Label)
            labelStage = stage.name;
        else if (stage.brick() == Brick::Review)
            reviews.append(stage.name);
    }
    const DemoPlan &plan = m_subject.plan();
    if (where < plan.upToLabel)
        m_place = labelStage;
    else if (where < plan.upToFirstReview)
        m_place = reviews.first();
    else if (where < plan.upToLastReview)
        m_place = reviews.last();
    else
        m_place = groundTruthStage;

    const auto stateFor = [how](const QList<DemoPlan::Share> &shares) {
        for (const DemoPlan::Share &share : shares) {
            if (how < share.upTo)
                return share.state;
        }
        return TaskState::Unassigned;
    };
    const bool atLabel = m_place == labelStage;
    if (m_place != groundTruthStage)
        m_state = atLabel ? stateFor(plan.inLabel) : stateFor(plan.inReview);

    m_labeler = person(m_subject.labelers());
    m_holder = atLabel ? m_labeler : person(m_subject.reviewers(), m_labeler);
    if (m_state == TaskState::Assigned && !m_subject.everybodyHasAQueue()) {
        if (m_random.chance(0.15))
            m_holder = DemoPeople::key;
        else if (atLabel && m_random.chance(0.12))
            m_holder = DemoPeople::away;
    }
    // What somebody works on now may be a second try, and so may whatever has left the labelers.
    const bool begun = m_state == TaskState::Assigned || m_state == TaskState::InProgress;
    m_rejectedOnce = m_holder != DemoPeople::away && m_holder != DemoPeople::key
        && m_random.chance(atLabel ? (begun ? 0.25 : 0.0) : 0.18);
    if (atLabel && m_rejectedOnce)
        m_holder = m_labeler;

    // Older tasks are further on. What somebody left behind three weeks ago is older than that.
    double days = m_random.between(1.0, 12.0);
    if (m_place == groundTruthStage)
        days = m_random.between(12.0, 90.0);
    else if (!atLabel || m_rejectedOnce)
        days = m_random.between(6.0, 30.0);
    if (m_holder == DemoPeople::away)
        days = m_random.between(26.0, 40.0);
    const Moment age = Moment(days * double(day));
    const Moment story = m_holder == DemoPeople::away ? day : age;
    m_clock = StoryClock(m_anchor - age);
    m_step = story / (mostSteps + 1);
}

void DemoStory::createTask()
{
    m_task.project = m_project.pk;
    m_task.taskId = m_self.taskId = m_random.uuid();
    m_task.dpId = m_random.uuid();
    m_task.name = m_self.name = m_subject.name(m_self);
    m_task.stage = m_project.workflow.first();
    m_task.createdAt = m_task.updatedAt = m_clock.tick();
    if (m_random.chance(0.7))
        m_task.priority = std::round(m_random.fraction() * 100) / 100;
    m_task.createdBy = m_random.chance(0.8) ? DemoPeople::otherKey : DemoPeople::manager;
    m_task.datapoint = m_subject.datapoint(m_self, m_random);

    EventRecord created;
    created.task = m_task.pk;
    created.kind = EventRecord::Kind::Created;
    created.createdAt = m_task.createdAt;
    created.stage = m_task.stage;
    created.actor = m_task.createdBy;
    created.flag = false;
    created.number = m_task.priority;
    m_stores.history.insert(created);
    m_mover.enter(m_task, m_task.stage);
}

void DemoStory::label(bool careless)
{
    if (!m_task.assignee) {
        wait();
        m_mover.assign(m_task, m_labeler);
    }
    wait();
    m_mover.setState(m_task, TaskState::InProgress);
    wait();
    setLabels(m_task.assignee, careless);
}

void DemoStory::setLabels(int author, bool careless)
{
    m_mover.setLabels(m_task, m_subject.labels(m_self, careless, m_random), author);
}

void DemoStory::submit()
{
    const Stage &stage = *m_project.workflow.find(m_task.stage);
    m_mover.complete(m_task, CompletionRecord::Result::Submitted, workTime());
    m_mover.enter(m_task, m_project.workflow.afterSubmit(stage));
}

void DemoStory::review(bool accept)
{
    const Stage &stage = *m_project.workflow.find(m_task.stage);
    const int reviewer = person(m_subject.reviewers(), m_labeler);
    wait();
    m_mover.assign(m_task, reviewer);
    wait();
    if (!accept) {
        comment(reviewer, m_random.pick(m_subject.words().rejections), false, m_random.chance(0.4));
        m_mover.tellReviewResult(m_task, false);
        m_mover.complete(m_task, CompletionRecord::Result::Failed, workTime());
        m_mover.sendBack(m_task, m_project.workflow.afterReject(stage), m_labeler);
        return;
    }
    const bool correct = m_random.chance(0.12);
    if (correct)
        setLabels(reviewer);
    m_mover.tellReviewResult(m_task, !correct);
    m_mover.complete(
        m_task, correct ? CompletionRecord::Result::Corrected : CompletionRecord::Result::Passed,
        workTime());
    m_mover.enter(m_task, m_project.workflow.afterAccept(stage));
}

// The state in which the task waits today.
void DemoStory::rest()
{
    if (m_task.stage == groundTruthStage || m_state == TaskState::Unassigned)
        return;
    wait();
    m_mover.assign(m_task, m_holder);
    if (m_state == TaskState::Assigned)
        return;
    wait();
    m_mover.setState(m_task, TaskState::InProgress);
    if (m_state == TaskState::InProgress)
        return;
    wait();
    if (m_state == TaskState::Staged) {
        setLabels(m_holder);
        m_task.savedAt = m_clock.tick();
    } else if (m_state == TaskState::Problem) {
        comment(m_holder, m_random.pick(m_subject.words().issues), true, false);
    }
    m_mover.setState(m_task, m_state);
}

void DemoStory::comment(int author, const QString &text, bool issue, bool pinned, int answeredBy)
{
    CommentRecord record;
    record.commentId = m_random.uuid();
    record.task = m_task.pk;
    record.createdAt = m_clock.tick();
    record.author = author;
    record.stage = m_task.stage;
    record.text = text;
    record.issue = issue;
    if (pinned) {
        record.pin = QJsonDocument(QJsonObject{{QStringLiteral("pinId"), m_random.uuid()},
                                               {QStringLiteral("pointX"), m_random.below(256)},
                                               {QStringLiteral("pointY"), m_random.below(256)},
                                               {QStringLiteral("pointZ"), m_random.below(3)},
                                               {QStringLiteral("frameIndex"), 0},
                                               {QStringLiteral("volumeIndex"), 0}})
                         .toJson(QJsonDocument::Compact);
    }
    m_stores.history.insert(record);
    if (!answeredBy)
        return;
    wait();
    CommentRecord reply;
    reply.commentId = m_random.uuid();
    reply.task = m_task.pk;
    reply.parent = record.pk;
    reply.createdAt = m_clock.tick();
    reply.author = answeredBy;
    reply.stage = m_task.stage;
    reply.text = QStringLiteral("Yes, please go on as with the others.");
    m_stores.history.insert(reply);
}

void DemoStory::wait()
{
    m_clock.pass(Moment(m_random.between(0.2, 1.0) * double(m_step)));
}

double DemoStory::workTime()
{
    return std::round(m_random.between(2.0, 35.0) * 60'000);
}

int DemoStory::person(const QList<int> &from, int except)
{
    int chosen = m_random.pick(from);
    while (chosen == except)
        chosen = m_random.pick(from);
    return chosen;
}

} // namespace brickyard::sandbox
