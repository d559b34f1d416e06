// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "operations/lostanswer.h"
#include "operations/operation.h"

#include <QObject>

#include <map>

namespace brickyard {

class RedBrickApi;

/// Some tasks of an operation on their way: looks at them, writes what is still right to write,
/// and reads them back. At most RedBrickApi::maxTasksPerRead tasks. Says what becomes of each
/// item as it happens, and finished() exactly once, after which it deletes itself.
///
/// Subclasses do the writing between the two looks.
class ChangeBatch : public QObject
{
    Q_OBJECT

public:
    /// How often a change is sent in all. Only after a 429, which means "not done" (protocol.md
    /// 5.4), is it sent again; the client waits out the pause. Bounded, so that a service that
    /// always says 429 ends in a sentence.
    static constexpr int maxAttempts = 5;
    /// Whether a change that ended so was not made and could only be sent again: it is left undone
    /// where that was cancelled meanwhile.
    static bool isUnsent(const Error &error);

    /// What a batch needs to know of the world and of its operation.
    struct Context
    {
        RedBrickApi *api = nullptr; ///< outlives the batch
        Timings timings;
        Person me; ///< the asking key
        QString projectId;
        QString stageName;
    };

    /// \a items are the operation's items by their position in it.
    ChangeBatch(Context context, std::map<int, OperationItem> items, QObject *parent);

    void start();
    /// The items that it has, by their position in the operation.
    const std::map<int, OperationItem> &items() const { return m_items; }
    /// Writes that have not been sent are left undone; what is at work goes on to its end.
    virtual void cancel() { m_cancelled = true; }
    /// The same, because the service takes no more from this key: what was not sent has failed, and
    /// nothing is put back either. \a why is a sentence.
    void stop(const QString &why);

Q_SIGNALS:
    void itemChanged(int position, const brickyard::OperationItem &item);
    /// The service's present state of tasks, whenever it was read.
    void tasksRead(const QList<brickyard::Task> &tasks);
    void finished();

protected:
    /// Called once, with the ids of the tasks that may be written. Each must come to endItem().
    virtual void write(const QStringList &taskIds) = 0;
    /// Whether the task may still be written, after the look; a sentence where it must be left
    /// alone. Done where there is nothing left to do, Unknown where it is to be written.
    virtual Outcome inspect(const OperationItem &item, const TaskDetails &now);

    OperationItem &item(const QString &taskId);
    const TaskDetails &lookOf(const QString &taskId) const { return *m_looks.constFind(taskId); }
    /// Says that an item changed while it is at work.
    void announce(const QString &taskId);
    void endItem(const QString &taskId, const Outcome &outcome);
    /// Ends those that are still to be ended.
    void endItems(const QHash<QString, Outcome> &outcomes);
    bool cancelled() const { return m_cancelled; }
    bool stopped() const { return !m_whyStopped.isEmpty(); }
    const Context &context() const { return m_context; }

    /// Says of these that their answer was lost and that reading goes on.
    void announceSettling(const QStringList &taskIds);

    /// What becomes of items that were not sent.
    Outcome cancelledOutcome() const;

private:
    void look();
    void looked(const Result<QList<TaskDetails>> &answer);
    void readBack();
    void finish();

    Context m_context;
    std::map<int, OperationItem> m_items;
    QHash<QString, int> m_positions;
    QHash<QString, TaskDetails> m_looks;
    QStringList m_written; ///< to be read back
    int m_open = 0;
    bool m_cancelled = false;
    QString m_whyStopped; ///< empty unless stopped
};

} // namespace brickyard
