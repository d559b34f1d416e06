// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/workflow/refusal.h"
#include "sandbox/workflow/stores.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace brickyard::sandbox {

/// Labels as a client sends them. Without `labels` and `path` the ones that are there stay.
struct LabelsInput
{
    std::optional<QString> labels; ///< a JSON array as text
    std::optional<QString> path; ///< an uploaded file, in place of `labels`
    std::optional<QByteArray> map; ///< labelsMap, a JSON array
};

struct NewComment
{
    QString stage; ///< null: where the task is
    QString text;
    QString replyTo; ///< null for none
    bool issue = false;
    QString labelId;
    std::optional<QJsonObject> pin; ///< pointX, pointY, pointZ, frameIndex, volumeIndex
};

/// Labeling and reviewing one task, and talking about it. As for TaskService, each function is
/// one transaction or a Refusal.
///
/// Labels and reviews are taken only for a task that is in the stage that the client names and
/// that is assigned to the asking key.
class WorkService
{
public:
    explicit WorkService(Stores &stores)
        : m_stores(stores)
    {}

    struct Review
    {
        bool accept = true;
        QString comment; ///< null for none
        std::optional<QJsonObject> pin;
        double timeMs = 0;
    };
    void review(const Project &project, const QString &stageName, const QString &taskId,
                const Review &review);

    /// Label stage: submits, or saves a draft. Review stage: accepts with a correction, or saves
    /// a draft.
    void putLabels(const Project &project, const QString &stageName, const QString &taskId,
                   const LabelsInput &labels, bool finished, double timeMs);
    /// Submits a task in a label stage with the labels that it has.
    void submit(const Project &project, const QString &stageName, const QString &taskId);

    /// Replaces the labels wherever the task is. With \a finalize it is completed in its stage,
    /// by the key, to whom it is given for that.
    void replaceLabels(const Project &project, const QString &taskId, const LabelsInput &labels,
                       bool finalize, double timeMs);

    CommentRecord addComment(const Project &project, const QString &taskId,
                             const NewComment &comment);
    void deleteComment(const Project &project, const QString &taskId, const QString &commentId);

    /// What is to be stored for \a input, on top of what the task has; a Refusal where the labels
    /// are not a JSON array or where there is no such file.
    LabelsRecord checkedLabels(const LabelsInput &input, qint64 present);

private:
    TaskRecord taskOfKey(const Project &project, const Stage &stage, const QString &taskId);
    const Stage &stageNamed(const Project &project, const QString &name) const;
    CommentRecord writeComment(TaskRecord &task, const NewComment &comment, qint64 parent);
    void finish(const Project &project, const Stage &stage, TaskRecord &task, double timeMs);

    Stores &m_stores;
};

} // namespace brickyard::sandbox
