// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/workflow/workservice.h"

#include "sandbox/workflow/taskmover.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace brickyard::sandbox {

namespace {

TaskRecord taskById(Stores &stores, const Project &project, const QString &taskId)
{
    std::optional<TaskRecord> task = stores.tasks.byId(project.pk, taskId.toLower());
    if (!task) {
        throw Refusal(
            QStringLiteral("There is no task %1 in the project \"%2\".").arg(taskId, project.name));
    }
    return *task;
}

} // namespace

const Stage &WorkService::stageNamed(const Project &project, const QString &name) const
{
    const Stage *stage = project.workflow.find(name);
    if (!stage || !stage->isWorkStage()) {
        throw Refusal(QStringLiteral("The project \"%1\" has no label or review stage %2.")
                          .arg(project.name, name));
    }
    return *stage;
}

TaskRecord WorkService::taskOfKey(const Project &project, const Stage &stage, const QString &taskId)
{
    const TaskRecord task = taskById(m_stores, project, taskId);
    if (task.stage != stage.name) {
        throw Refusal(QStringLiteral("The task %1 is not in the stage %2 but in %3.")
                          .arg(task.taskId, stage.name, task.stage));
    }
    if (task.assignee != m_stores.directory.keyUser) {
        throw Refusal(
            QStringLiteral("The task %1 is not assigned to this API key.").arg(task.taskId));
    }
    return task;
}

void WorkService::review(const Project &project, const QString &stageName, const QString &taskId,
                         const Review &review)
{
    const Stage &stage = stageNamed(project, stageName);
    if (stage.brick() != Brick::Review)
        throw Refusal(QStringLiteral("%1 is not a review stage.").arg(stageName));
    Transaction transaction(m_stores.database);
    TaskRecord task = taskOfKey(project, stage, taskId);
    TaskMover mover(m_stores, project);
    if (!review.comment.isEmpty()) {
        NewComment comment;
        comment.stage = stage.name;
        comment.text = review.comment;
        comment.pin = review.pin;
        writeComment(task, comment, 0);
    }
    mover.tellReviewResult(task, review.accept);
    if (review.accept) {
        mover.complete(task, CompletionRecord::Result::Passed, review.timeMs);
        mover.enter(task, project.workflow.afterAccept(stage));
    } else {
        mover.complete(task, CompletionRecord::Result::Failed, review.timeMs);
        const QString back = project.workflow.afterReject(stage);
        mover.sendBack(task, back, m_stores.tasks.lastToComplete(task.pk, back));
    }
    mover.save(task);
    transaction.commit();
}

void WorkService::putLabels(const Project &project, const QString &stageName, const QString &taskId,
                            const LabelsInput &labels, bool finished, double timeMs)
{
    const Stage &stage = stageNamed(project, stageName);
    Transaction transaction(m_stores.database);
    TaskRecord task = taskOfKey(project, stage, taskId);
    TaskMover mover(m_stores, project);
    mover.setLabels(task, checkedLabels(labels, task.labels), m_stores.directory.keyUser);
    if (finished) {
        finish(project, stage, task, timeMs);
    } else {
        mover.setState(task, TaskState::Staged);
        task.savedAt = m_stores.clock.tick();
    }
    mover.save(task);
    transaction.commit();
}

void WorkService::submit(const Project &project, const QString &stageName, const QString &taskId)
{
    const Stage &stage = stageNamed(project, stageName);
    if (stage.brick() != Brick::Label)
        throw Refusal(QStringLiteral("%1 is not a label stage.").arg(stageName));
    Transaction transaction(m_stores.database);
    TaskRecord task = taskOfKey(project, stage, taskId);
    TaskMover mover(m_stores, project);
    // Whoever submits stands for the labels from then on.
    mover.setLabels(task, checkedLabels({}, task.labels), m_stores.directory.keyUser);
    finish(project, stage, task, 0);
    mover.save(task);
    transaction.commit();
}

void WorkService::replaceLabels(const Project &project, const QString &taskId,
                                const LabelsInput &labels, bool finalize, double timeMs)
{
    Transaction transaction(m_stores.database);
    TaskRecord task = taskById(m_stores, project, taskId);
    TaskMover mover(m_stores, project);
    mover.setLabels(task, checkedLabels(labels, task.labels), m_stores.directory.keyUser);
    const Stage *stage = project.workflow.find(task.stage);
    if (task.stage == groundTruthStage) {
        // The reference client reads an output of END as "ground truth edited".
        EventRecord edited;
        edited.task = task.pk;
        edited.kind = EventRecord::Kind::Output;
        edited.createdAt = m_stores.clock.tick();
        edited.stage = task.stage;
        edited.actor = m_stores.directory.keyUser;
        edited.number = timeMs;
        edited.labels = task.labels;
        m_stores.history.insert(edited);
    } else if (finalize && stage) {
        mover.assign(task, m_stores.directory.keyUser);
        finish(project, *stage, task, timeMs);
    }
    mover.save(task);
    transaction.commit();
}

// Labels have been put: in a label stage that is a submission, in a review stage an acceptance
// with a correction.
void WorkService::finish(const Project &project, const Stage &stage, TaskRecord &task,
                         double timeMs)
{
    TaskMover mover(m_stores, project);
    if (stage.brick() == Brick::Review) {
        mover.tellReviewResult(task, false);
        mover.complete(task, CompletionRecord::Result::Corrected, timeMs);
        mover.enter(task, project.workflow.afterAccept(stage));
    } else {
        mover.complete(task, CompletionRecord::Result::Submitted, timeMs);
        mover.enter(task, project.workflow.afterSubmit(stage));
    }
}

LabelsRecord WorkService::checkedLabels(const LabelsInput &input, qint64 present)
{
    LabelsRecord labels;
    labels.labels = QStringLiteral("[]");
    if (const std::optional<LabelsRecord> before = m_stores.history.labels(present)) {
        labels.labels = before->labels;
        labels.path = before->path;
        labels.map = before->map;
    }
    if (input.labels) {
        const QJsonDocument document = QJsonDocument::fromJson(input.labels->toUtf8());
        const QJsonArray array = document.array();
        if (!document.isArray()
            || !std::all_of(array.constBegin(), array.constEnd(),
                            [](const QJsonValue &label) { return label.isObject(); }))
            throw Refusal(QStringLiteral("labelsData must be a JSON array of labels, as text."));
        labels.labels = *input.labels;
        labels.path = QString();
    }
    if (input.path) {
        if (!m_stores.files.find(*input.path)) {
            throw Refusal(
                QStringLiteral("labelsDataPath: nothing was uploaded to %1.").arg(*input.path));
        }
        labels.labels = QString();
        labels.path = *input.path;
    }
    if (input.map)
        labels.map = *input.map;
    return labels;
}

CommentRecord WorkService::addComment(const Project &project, const QString &taskId,
                                      const NewComment &comment)
{
    if (comment.text.trimmed().isEmpty())
        throw Refusal(QStringLiteral("A comment needs a text."));
    if (!comment.stage.isNull() && !project.workflow.place(comment.stage)) {
        throw Refusal(QStringLiteral("There is no stage %1 in the project \"%2\".")
                          .arg(comment.stage, project.name));
    }
    Transaction transaction(m_stores.database);
    TaskRecord task = taskById(m_stores, project, taskId);
    qint64 parent = 0;
    if (!comment.replyTo.isNull()) {
        const auto answered = m_stores.history.comment(task.pk, comment.replyTo.toLower());
        if (!answered) {
            throw Refusal(QStringLiteral("The task %1 has no comment %2 to reply to.")
                              .arg(task.taskId, comment.replyTo));
        }
        // One level of replies, as the service's answers have it.
        parent = answered->parent ? answered->parent : answered->pk;
    }
    const CommentRecord written = writeComment(task, comment, parent);
    TaskMover(m_stores, project).save(task);
    transaction.commit();
    return written;
}

void WorkService::deleteComment(const Project &project, const QString &taskId,
                                const QString &commentId)
{
    Transaction transaction(m_stores.database);
    TaskRecord task = taskById(m_stores, project, taskId);
    const auto comment = m_stores.history.comment(task.pk, commentId.toLower());
    if (!comment) {
        throw Refusal(QStringLiteral("The task %1 has no comment %2.").arg(task.taskId, commentId));
    }
    m_stores.history.remove(*comment);
    TaskMover(m_stores, project).save(task);
    transaction.commit();
}

CommentRecord WorkService::writeComment(TaskRecord &task, const NewComment &comment, qint64 parent)
{
    CommentRecord record;
    record.commentId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.task = task.pk;
    record.parent = parent;
    record.createdAt = m_stores.clock.tick();
    record.author = m_stores.directory.keyUser;
    record.stage = comment.stage.isNull() ? task.stage : comment.stage;
    record.text = comment.text;
    record.issue = comment.issue;
    record.labelId = comment.labelId;
    if (comment.pin) {
        // All fields are there, whichever of them the client knew.
        QJsonObject pin{{QStringLiteral("pointX"), 0.0},
                        {QStringLiteral("pointY"), 0.0},
                        {QStringLiteral("pointZ"), 0.0},
                        {QStringLiteral("frameIndex"), 0},
                        {QStringLiteral("volumeIndex"), 0}};
        for (auto it = comment.pin->constBegin(); it != comment.pin->constEnd(); ++it) {
            if (!it.value().isNull())
                pin.insert(it.key(), it.value());
        }
        pin.insert(QStringLiteral("pinId"), QUuid::createUuid().toString(QUuid::WithoutBraces));
        record.pin = QJsonDocument(pin).toJson(QJsonDocument::Compact);
    }
    m_stores.history.insert(record);
    return record;
}

} // namespace brickyard::sandbox
