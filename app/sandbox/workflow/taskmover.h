// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/workflow/stores.h"

#include <QString>

#include <optional>

namespace brickyard::sandbox {

/// The steps that every operation on a task is made of. Each changes the record, writes the event
/// that tells of it, and leaves it to the caller to write the record itself, once, at the end.
/// All of it inside the caller's transaction.
///
/// How the steps show in `genericEvents` follows what the reference client reads out of them
/// (redbrick-sdk 2.28.7, utils/rb_event_utils.py).
class TaskMover
{
public:
    TaskMover(Stores &stores, const Project &project)
        : m_stores(stores),
          m_project(project)
    {}

    /// Gives the task to somebody, or to nobody (0). A draft is kept. Nothing is told where
    /// nothing changes.
    void assign(TaskRecord &task, int person);
    /// Another state for the same person.
    void setState(TaskRecord &task, TaskState state);
    /// The result of a review, by the person who has the task.
    void tellReviewResult(TaskRecord &task, bool asItWas);
    /// The work in the present stage is done: told as an output event and counted.
    void complete(TaskRecord &task, CompletionRecord::Result result, double timeMs);
    /// Into a place: a label or review stage, END or ARCHIVED. There it belongs to nobody, unless
    /// \a person (0 for none) or the task's pre-assignment says so.
    void enter(TaskRecord &task, const QString &place, int person = 0);
    /// As enter(), one round later: rejected, or sent back from ground truth.
    void sendBack(TaskRecord &task, const QString &place, int person = 0);
    /// A new version of the labels, by \a author.
    void setLabels(TaskRecord &task, LabelsRecord labels, int author);

    /// Writes the record, with a new `updatedAt`.
    void save(TaskRecord &task);

private:
    EventRecord event(const TaskRecord &task, EventRecord::Kind kind) const;
    EventRecord stateChange(const TaskRecord &task) const;
    int preAssigned(const TaskRecord &task) const;

    Stores &m_stores;
    const Project &m_project;
};

} // namespace brickyard::sandbox
