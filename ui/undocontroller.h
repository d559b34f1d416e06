// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <functional>

class QAction;
class QWidget;

namespace brickyard {

class OperationHistory;
struct Operation;

/// *Undo* and *Redo* of the Edit menu: they name what they are about, and say why they cannot. They
/// ask where they would change very many tasks, or tasks of another project than the open one.
class UndoController : public QObject
{
    Q_OBJECT

public:
    /// \a openProject answers the id of the project that is open; \a window is what questions are
    /// shown over.
    UndoController(std::function<QString()> openProject, QWidget *window);

    /// Of the account that is open; null: none.
    void setHistory(OperationHistory *history);

    QAction *undoAction() const { return m_undo; }
    QAction *redoAction() const { return m_redo; }

Q_SIGNALS:
    /// Why nothing was undone: a sentence.
    void said(const QString &sentence);

private:
    void update();
    void undo();
    void redo();
    /// \a sent: what \a go would send the opposite of; null: nothing.
    void askBefore(const Operation *sent, const QString &title, const QString &verb,
                   const std::function<void()> &go);

    std::function<QString()> m_openProject;
    QWidget *m_window;
    QPointer<OperationHistory> m_history;
    QAction *m_undo;
    QAction *m_redo;
};

} // namespace brickyard
