// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/operation.h"

#include <QCoreApplication>
#include <QHash>
#include <QList>
#include <QSet>

#include <array>
#include <map>
#include <optional>

namespace brickyard {

/// What a row of the activity panel says, put together from one operation or from the decisions
/// that share a group. Keeps counts and no tasks; looks only at the operation that changed, once.
class OperationGroup
{
    Q_DECLARE_TR_FUNCTIONS(OperationGroup)

public:
    enum class Outcome {
        Open, ///< not all has ended
        Done,
        Mixed, ///< some was done, some was not
        Failed,
        NotSent, ///< all of it was taken back or cancelled
    };

    /// The operation is new here, or it changed.
    void update(const Operation &operation, bool canUndo);
    /// Its failures are being tried again by another operation: not to be offered twice.
    void setRetried(const QUuid &operationId);

    bool isEmpty() const { return m_order.isEmpty(); }
    /// More than one operation.
    bool isGroup() const { return m_order.size() > 1; }
    bool isFinished() const { return m_unfinished.isEmpty(); }
    bool isHeld() const { return !m_held.isEmpty(); }
    /// Nothing of it goes on by itself, and some of it is paused.
    bool isPaused() const;
    /// What was paused was interrupted: it is resumed or discarded, not cancelled.
    bool isInterrupted() const;
    /// Some of it is held, for a time that ends.
    bool isCountingDown() const;
    bool showsProgress() const;
    Outcome outcome() const;
    Operation::Kind kind() const { return m_kind; }
    QDateTime startedAt() const { return m_startedAt; }
    QString projectId() const { return m_projectId; }
    QString projectName() const { return m_projectName; } ///< may be empty
    QList<QUuid> operations() const { return m_order; } ///< oldest first
    /// Items in that state, and in all.
    int count(ItemState state) const { return m_counts[std::size_t(state)]; }
    int itemCount() const;
    int endedCount() const;

    /// "Assign 37 tasks to Anna Berg", "Review_1: 37 accepted, 4 rejected, 2 held".
    QString title() const;
    /// How far it is, why it does not go on, or what came of it: "sends in 5 s",
    /// "31/37 · 2 skipped · about 3 s left", "Paused. 31 of 120 were sent."
    QString status() const;
    QString notice() const { return isGroup() ? QString() : m_notice; }
    /// Why items failed or were left alone, most frequent first.
    QList<std::pair<QString, int>> reasons() const;

    // What its buttons are about, oldest first; empty: there is no such button.
    QList<QUuid> heldOperations() const;
    QList<QUuid> cancellable() const;
    QList<QUuid> pausable() const;
    QList<QUuid> resumable() const;
    /// Those that have ended and left some tasks of which nobody could tell.
    QList<QUuid> checkable() const;
    QList<QUuid> retryable() const;
    /// The one that Undo takes back: of a group, the newest decision that is held.
    std::optional<QUuid> undoable() const;
    /// How many of its operations could be undone.
    int undoableCount() const;

private:
    /// What is remembered of an operation.
    struct Share
    {
        Operation::Kind kind = Operation::Kind::Assign;
        Operation::Phase phase = Operation::Phase::Running;
        ItemCounts counts;
        QList<std::pair<QString, int>> reasons;
        bool canUndo = false;
        bool retried = false;
        Operation::Pause pause = Operation::Pause::None;
        QString pauseReason;
        bool awaitsService = false;
    };

    void tally(const Share &share, int factor);
    bool areAllWaiting() const;
    template<typename Wanted> QList<QUuid> operationsWhere(const Wanted &wanted) const;
    QString groupTitle() const;
    QString holdText() const;
    QString waitText() const;
    QString pauseText() const;
    QString progressText() const;
    QString outcomeText() const;

    QHash<QUuid, Share> m_shares;
    QList<QUuid> m_order; ///< oldest first
    QHash<QUuid, QDeadlineTimer> m_held; ///< ends of the holds
    QSet<QUuid> m_unfinished;
    QSet<QUuid> m_paused;
    QSet<QUuid> m_failed; ///< ended with failures that were not tried again
    QSet<QUuid> m_unknown; ///< ended with tasks of which nobody could tell
    std::array<int, itemStateCount> m_counts{};
    std::map<Operation::Kind, int> m_done;
    int m_heldItems = 0;
    int m_pausedItems = 0;
    QHash<QString, int> m_reasons;
    // Of the operation that came last.
    Operation::Kind m_kind = Operation::Kind::Assign;
    QDateTime m_startedAt;
    QString m_projectId;
    QString m_projectName;
    QString m_stageName;
    QString m_title;
    QString m_summary;
    QString m_notice;
    QString m_notSentReason; ///< where all items have the same
    double m_rate = 0;
};

} // namespace brickyard
