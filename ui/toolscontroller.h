// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QAction;
class QDialog;
class QMenu;
class QWidget;

namespace brickyard {

class QueueController;

/// The menu *Tools*: what programs make out of tasks, and what they make for them.
class ToolsController : public QObject
{
    Q_OBJECT

public:
    /// \a queue outlives the controller; \a window is what the dialogs are over.
    ToolsController(QueueController *queue, QWidget *window);

    QMenu *menu() const { return m_menu; }
    /// Another stage is open, or none; also what is in it is asked for again.
    void updateActions();
    /// Why there is nothing to put labels on; empty where there is. The others likewise.
    QString whyNoLabels() const;
    QString whyNoReviews() const;
    QString whyNoTasks() const;

    void putLabels();
    void putReviews();
    void getTasks();

Q_SIGNALS:
    /// Something has been done: a sentence.
    void said(const QString &sentence);

private:
    QAction *addAction(const QString &text, const QString &objectName);
    void open(QDialog *dialog);

    QueueController *m_queue;
    QWidget *m_window;
    QMenu *m_menu;
    QAction *m_putLabels;
    QAction *m_putReviews;
    QAction *m_getTasks;
};

} // namespace brickyard
