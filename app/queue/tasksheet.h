// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/project.h"
#include "queue/tasksnapshot.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <atomic>

class QIODevice;

namespace brickyard {

/// Tasks of the queue as text for other programs. For any thread; takes a time that grows with
/// their number.
class TaskSheet
{
public:
    enum class Format { Csv, Json };

    /// \a project and \a stageName are where the tasks are.
    TaskSheet(TaskSnapshot tasks, Project project, QString stageName);

    /// A line a task after one with \a titles, cells separated by tabs, as one pastes them into a
    /// spreadsheet or a letter: words and numbers in the person's language, times in the
    /// computer's zone. \a columns are TaskTableModel::Column.
    QString rows(const QList<int> &columns, const QStringList &titles) const;
    /// Their ids, a line each.
    QString ids() const;
    /// Their places in the web application, a line each; empty where the project has none.
    QString links() const;

    /// For programs, the same in every language: times are UTC in ISO 8601, states are the
    /// service's words. CSV is UTF-8 with a byte order mark, by which spreadsheets know it, CRLF,
    /// and no cell is a formula; JSON is an array with an object a line. False where \a device
    /// took not all of it, or \a stop became true.
    bool write(Format format, QIODevice *device, const std::atomic_bool &stop) const;

private:
    QString cell(const Task &task, int column) const;
    QByteArray csv(const Task &task) const;
    QByteArray json(const Task &task) const;

    TaskSnapshot m_tasks;
    Project m_project;
    QString m_stageName;
};

} // namespace brickyard
