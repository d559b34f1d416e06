// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <atomic>
#include <memory>

class QAction;
class QWidget;

namespace brickyard {

class QueueController;

/// *Export…*: the tasks that the queue shows, as they are when it is asked for, into a CSV or JSON
/// file. The file is written off the GUI thread, and is there as a whole or not at all.
class ExportController : public QObject
{
    Q_OBJECT

public:
    /// \a queue must outlive the controller; \a window is what the dialog is over.
    ExportController(QueueController *queue, QWidget *window);
    /// What is being written is given up.
    ~ExportController() override;

    QAction *action() const { return m_action; }
    void updateActions();
    /// Asks where to.
    void chooseFile();
    /// JSON where the name ends so, otherwise CSV. Ends in said() or failed().
    void exportTo(const QString &file);

Q_SIGNALS:
    /// What is going on, or was done: a sentence.
    void said(const QString &sentence);
    /// Why there is no such file now.
    void failed(const QString &sentence);

private:
    QueueController *m_queue;
    QWidget *m_window;
    QAction *m_action;
    std::shared_ptr<std::atomic_bool> m_stop;
};

} // namespace brickyard
