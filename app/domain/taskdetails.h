// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/task.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace brickyard {

struct Series
{
    QString name;
    QString dataType; ///< "dicom", "nifti", …; may be empty
    int itemCount = 0;
};

/// One stored label, as much of it as the review panel tells.
struct Label
{
    QString category; ///< may be empty
    QString kind; ///< the stored format's key: "bbox2d", "polygon", "dicom", …; else empty
    QString id; ///< may be empty
};

struct Comment
{
    QString id;
    Person author;
    QString text; ///< plain text from a person: never rendered as markup
    QDateTime createdAt;
    QString stageName;
    bool isIssue = false;
    QList<Comment> replies;
};

/// A step in a task's story.
struct TaskEvent
{
    enum class Kind {
        Created,
        Entered, ///< came into stageName
        Submitted,
        Accepted,
        Corrected, ///< accepted with a correction
        Rejected,
        GroundTruthEdited, ///< its labels were changed in the output stage
        Assigned,
        Unassigned,
        StateChanged,
        Other, ///< a kind that is not known here
    };

    QString id; ///< empty for kinds to which the service gives none
    Kind kind = Kind::Other;
    QString stageName;
    /// Who did it, or (Assigned, Unassigned) whom it concerns. Who submitted, accepted or
    /// rejected is the last assignee before the event; only where there is none, the author of
    /// its task data (protocol.md 2).
    Person person;
    Person from; ///< Assigned: who had it before; no user id: nobody
    QDateTime at;
    QString stateWord; ///< StateChanged: the state afterwards
};

/// How much of what happened to a task is read: it is most of an answer.
enum class Story {
    Whole, ///< series, comments and events included
    Decisions, ///< the events of the workflow, without people: which decisions there were
    LabelTimes, ///< the same, and whose the labels are and since when
    Labels, ///< the same with the labels
    LeftOut,
};

/// A whole task, as the review panel and the engine's look before and after need it.
struct TaskDetails
{
    Task task;
    QList<Series> series;
    QList<Label> labels;
    /// Where the labels are when they are too many for the answer: the path of a file in the
    /// project's storage. Usually empty.
    QString labelsPath;
    Person labeledBy;
    QDateTime labeledAt;
    QList<Comment> comments; ///< in order of time
    QList<TaskEvent> events; ///< in the service's order
};

} // namespace brickyard
