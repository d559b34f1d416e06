// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QUuid>

namespace brickyard {

class OperationEngine;
struct Operation;

/// What a person did, in its order, for *Undo* and *Redo*. Undo is always about the newest
/// operation that had or may have an effect: where that one cannot be undone (a comment), nothing
/// older is undone in its place. GUI thread only.
class OperationHistory : public QObject
{
    Q_OBJECT

public:
    /// \a engine must outlive the history, and must not have operations yet.
    explicit OperationHistory(OperationEngine *engine, QObject *parent = nullptr);

    /// What undo() is about, also where it cannot be undone; null: there is nothing.
    QUuid newest() const { return m_done.isEmpty() ? QUuid() : m_done.last(); }
    bool canUndo() const;
    bool canRedo() const;
    /// The title of what undo() is about, also where it cannot be undone; empty: there is nothing.
    QString undoTitle() const;
    QString redoTitle() const;
    /// The operations that undo() and redo() would send the opposite of; null where they would send
    /// nothing: it cannot be done, or nothing of it was sent yet.
    const Operation *sentBeforeUndo() const;
    const Operation *sentBeforeRedo() const;
    /// Why the newest operation cannot be undone, a sentence; empty where it can.
    QString whyNotUndo() const;

    void undo();
    /// Another one than the newest, as the activity panel offers it.
    void undo(const QUuid &operationId);
    void redo();

Q_SIGNALS:
    /// One of the answers above may be another one.
    void changed();

private:
    void operationAdded(const QUuid &operationId);
    void operationChanged(const QUuid &operationId);
    void operationFinished(const QUuid &operationId);
    void operationsRemoved(const QList<QUuid> &operationIds);
    /// From what the journal had.
    void rebuild();
    QString titleOf(const QUuid &operationId) const;
    QUuid redoable() const;

    OperationEngine *m_engine;
    QList<QUuid> m_done; ///< oldest first
    QList<QUuid> m_undone; ///< in the order in which they were undone
    bool m_ours = false; ///< what is added now comes from undo() or redo()
};

} // namespace brickyard
