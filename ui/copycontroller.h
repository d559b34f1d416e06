// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/tasksheet.h"

#include <QObject>

#include <functional>

class QAction;

namespace brickyard {

class QueueController;
class QueueTable;

/// Copies the selected tasks, or where none is selected the current one: their rows, ids, or
/// places in the web application. The text is made off the GUI thread; the clipboard has it when
/// said() is heard.
class CopyController : public QObject
{
    Q_OBJECT

public:
    /// How rows are called among the kinds of data of a clipboard, beside plain text.
    static constexpr auto rowsMimeType = "text/tab-separated-values";

    /// Both must outlive the controller.
    CopyController(QueueController *queue, QueueTable *table, QObject *parent = nullptr);

    QList<QAction *> actions() const { return {m_rows, m_ids, m_links}; }
    /// Another stage is open, or another task selected.
    void updateActions();

Q_SIGNALS:
    /// Something has been done: a sentence.
    void said(const QString &sentence);

private:
    QAction *addAction(const QString &text, const QString &name,
                       void (CopyController::*triggered)());
    void copyRows();
    void copyIds();
    void copyLinks();
    TaskSnapshot tasks() const;
    void copy(const std::function<QString(const TaskSheet &)> &make, const QString &mimeType,
              const std::function<QString(int)> &sentence);

    QueueController *m_queue;
    QueueTable *m_table;
    QAction *m_rows;
    QAction *m_ids;
    QAction *m_links;
    int m_generation = 0; ///< what was asked for last is what the clipboard gets
};

} // namespace brickyard
