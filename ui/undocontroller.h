// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QAction;

namespace brickyard {

class OperationHistory;

/// *Undo* and *Redo* of the Edit menu: they name what they are about, and say why they cannot.
class UndoController : public QObject
{
    Q_OBJECT

public:
    explicit UndoController(QObject *parent = nullptr);

    /// Of the account that is open; null: none.
    void setHistory(OperationHistory *history);

    QAction *undoAction() const { return m_undo; }
    QAction *redoAction() const { return m_redo; }

Q_SIGNALS:
    /// Why nothing was undone: a sentence.
    void said(const QString &sentence);

private:
    void update();

    QPointer<OperationHistory> m_history;
    QAction *m_undo;
    QAction *m_redo;
};

} // namespace brickyard
