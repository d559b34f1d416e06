// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/demo/demodata.h"
#include "sandbox/demo/demodirectory.h"
#include "sandbox/store/directorystore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace brickyard::sandbox {

/// The demo's data in a temporary folder, without a server; always of the same day.
class Demo
{
public:
    static constexpr qsizetype chest = 0; ///< places of projects
    static constexpr qsizetype retina = 3;

    explicit Demo(quint32 seed)
        : directory(demoDirectory(seed, anchor)),
          m_database(m_folder.filePath(QStringLiteral("test.sqlite"))),
          m_tasks(m_database),
          m_history(m_database),
          m_files(m_database, m_folder.filePath(QStringLiteral("files")))
    {
        Transaction transaction(m_database);
        DirectoryStore(m_database).write(directory);
        Stores stores{m_database, directory, m_tasks, m_history, m_files, m_clock};
        writeDemoTasks(stores, seed, anchor, 600);
        transaction.commit();
    }

    QList<TaskRecord> tasksOf(qsizetype project)
    {
        TaskQuery query;
        query.project = directory.projects.at(project).pk;
        query.limit = 10'000;
        return m_tasks.find(query);
    }
    LabelsRecord labelsRecordOf(const TaskRecord &task)
    {
        return m_history.labels(task.labels).value_or(LabelsRecord());
    }
    QJsonArray labelsOf(const TaskRecord &task)
    {
        return QJsonDocument::fromJson(labelsRecordOf(task).labels.toUtf8()).array();
    }
    static QJsonObject datapointOf(const TaskRecord &task)
    {
        return QJsonDocument::fromJson(task.datapoint).object();
    }

    Directory directory;

private:
    static constexpr Moment anchor = 1'760'000'000 * microsecondsPerSecond;

    QTemporaryDir m_folder;
    Database m_database;
    TaskStore m_tasks;
    HistoryStore m_history;
    FileStore m_files;
    Clock m_clock;
};

} // namespace brickyard::sandbox
