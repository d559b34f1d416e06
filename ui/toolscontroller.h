// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "programs/programsetup.h"

#include <QObject>
#include <QString>

class QAction;
class QDialog;
class QMenu;
class QWidget;

namespace brickyard {

class QueueController;
class Settings;

/// The menu *Tools*: what programs make out of tasks, and what they make for them.
class ToolsController : public QObject
{
    Q_OBJECT

public:
    /// \a queue and \a settings outlive the controller; \a window is what the dialogs are over.
    ToolsController(QueueController *queue, Settings &settings, QWidget *window);

    QMenu *menu() const { return m_menu; }
    /// Another stage is open, or none; also what is in it is asked for again.
    void updateActions();
    /// Why there is nothing to put labels on; empty where there is. The others likewise.
    QString whyNoLabels() const;
    QString whyNoReviews() const;
    QString whyNoTasks() const;

    void putLabels();
    void putReviews();
    void runProgram(ProgramPurpose purpose);
    void getTasks();

Q_SIGNALS:
    /// Something has been done: a sentence.
    void said(const QString &sentence);

private:
    QAction *addAction(const QString &text, const QString &objectName);
    void open(QDialog *dialog);

    QueueController *m_queue;
    Settings &m_settings;
    QWidget *m_window;
    QMenu *m_menu;
    QAction *m_label;
    QAction *m_review;
    QAction *m_putLabels;
    QAction *m_putReviews;
    QAction *m_getTasks;
};

} // namespace brickyard
