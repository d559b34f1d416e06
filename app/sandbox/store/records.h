// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/timestamps.h"

#include <QByteArray>
#include <QString>

#include <optional>

// What the store keeps of a task, as plain values. People are numbers (`User::pk`), 0 for nobody.
namespace brickyard::sandbox {

/// The states of a task, in the words of the API (`LabelingTask.state`).
enum class TaskState { Unassigned, Assigned, InProgress, Completed, Problem, Skipped, Staged };

QString taskStateName(TaskState state);
std::optional<TaskState> taskStateFromName(QStringView name);

/// A task that is ground truth is in this stage, whatever the project's output stage is called.
inline const QString groundTruthStage = QStringLiteral("END");
/// A task that was put away.
inline const QString archivedStage = QStringLiteral("ARCHIVED");

struct TaskRecord
{
    qint64 pk = 0; ///< given by the store; the order of the queue
    qint64 project = 0;
    QString taskId;
    QString dpId;
    QString name;
    QString stage; ///< a label or review stage, END or ARCHIVED
    Moment createdAt = 0;
    Moment updatedAt = 0;
    std::optional<double> priority; ///< 0 to 1
    TaskState state = TaskState::Unassigned;
    int assignee = 0;
    std::optional<Moment> assignedAt;
    std::optional<Moment> savedAt; ///< when the draft was saved
    std::optional<Moment> completedAt;
    std::optional<double> completionMs;
    int createdBy = 0;
    /// The members of `Datapoint` that are only handed on, as a JSON object: items, seriesInfo,
    /// heatMaps, transforms, centerline, metaData, attributes, storageMethod.
    QByteArray datapoint;
    QByteArray preAssign; ///< JSON object, stage name to person; empty where there is none
    qint64 labels = 0; ///< the newest LabelsRecord; 0 for a task that nobody labeled
    int cycle = 1; ///< rises each time that the task goes back
};

/// One version of a task's labels (`TaskData`).
struct LabelsRecord
{
    qint64 pk = 0;
    qint64 task = 0;
    QString stage;
    Moment createdAt = 0;
    int createdBy = 0;
    QString labels; ///< a JSON array; null where `path` is set
    QString path; ///< of the uploaded file that has the labels; null where they are in `labels`
    QByteArray map; ///< labelsMap, a JSON array
};

/// One entry of `genericEvents` that is not a comment.
struct EventRecord
{
    enum class Kind { Created, Input, Output, StateChange };

    qint64 pk = 0;
    qint64 task = 0;
    Kind kind = Kind::Created;
    Moment createdAt = 0;
    QString stage;
    int actor = 0; ///< who did it, where no labels tell
    /// Created: is it ground truth. Output: accepted, rejected or neither. StateChange: the
    /// result of a review.
    std::optional<bool> flag;
    std::optional<double> number; ///< Created, Input: priority. Output: time spent, ms
    qint64 labels = 0; ///< LabelsRecord
    // Of a StateChange only:
    TaskState stateBefore = TaskState::Unassigned;
    TaskState stateAfter = TaskState::Unassigned;
    int assigneeBefore = 0;
    int assigneeAfter = 0;
    std::optional<Moment> assignedAt;
};

struct CommentRecord
{
    qint64 pk = 0;
    QString commentId;
    qint64 task = 0;
    qint64 parent = 0; ///< the comment that this one answers; 0 for none
    Moment createdAt = 0;
    int author = 0;
    QString stage;
    QString text;
    bool issue = false;
    bool resolved = false;
    QString labelId;
    QByteArray pin; ///< a JSON object as `Pin`; empty where there is none
};

/// One person finished one task in one stage: what *recently completed*, *failed review* and the
/// active time are made from.
struct CompletionRecord
{
    enum class Result { Submitted, Passed, Failed, Corrected };

    qint64 pk = 0;
    qint64 task = 0;
    qint64 project = 0;
    QString stage;
    int user = 0;
    Moment completedAt = 0;
    double timeMs = 0;
    int cycle = 1;
    Result result = Result::Submitted;
};

/// A file that was uploaded; its bytes lie beside the database.
struct FileRecord
{
    QString path; ///< as in `PresignedUpload.filePath`
    QByteArray contentType;
    QByteArray encoding; ///< `gzip`, or empty
    qint64 size = 0; ///< bytes as uploaded
    Moment createdAt = 0;
};

} // namespace brickyard::sandbox
