// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/operation.h"

#include <QDateTime>
#include <QHash>

namespace brickyard {

/// What somebody decided about tasks in a review or label stage.
struct Decision
{
    /// Accept, Reject or Submit; with labels also PreLabel and SaveDraft.
    Operation::Kind kind = Operation::Kind::Accept;
    QString comment; ///< may be empty; a submission has none
    /// Also tasks that are assigned to somebody else; without it they are skipped. Unassigned
    /// tasks are always taken.
    bool takeOver = false;
    /// Decisions that belong together and are one row in the activity panel have the same; null: it
    /// is with those on single tasks just before it, or alone.
    QUuid group = {};
    /// Where a program decided: since when the tasks had the labels that it saw, by task id;
    /// invalid where there were none. A task whose labels are others by the time of sending is left
    /// alone.
    QHash<QString, QDateTime> labelsSeen = {};
};

} // namespace brickyard
