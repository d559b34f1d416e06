// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/taskobjectfile.h"
#include "domain/labeledtask.h"
#include "domain/result.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>

namespace brickyard {

class RedBrickApi;

/// Reads tasks with their labels and writes them to a file as task objects, as they come. A file
/// that was there before is replaced when all of them are written, and not before. GUI thread.
class TaskGetting : public QObject
{
    Q_OBJECT

public:
    struct Request
    {
        QString projectId;
        QStringList taskIds;
        QString file;
        TaskObjectFile::Format format = TaskObjectFile::Format::Lines;
        bool withItems = false; ///< with signed addresses of the items
        /// Only those of the tasks that have no labels, and no more than \a most of them.
        bool withoutLabels = false;
        int most = 0;
    };

    /// \a api must outlive it.
    explicit TaskGetting(RedBrickApi *api, QObject *parent = nullptr);
    ~TaskGetting() override;

    void start(const Request &request);
    /// Nothing of it stays, and nothing is said any more.
    void cancel();
    bool isRunning() const { return m_attempt != nullptr; }

Q_SIGNALS:
    void progressed(int written);
    /// A sentence or two for people.
    void finished(const QString &sentence);
    void failed(const QString &sentence);

private:
    void look();
    void read();
    void write(const QList<LabeledTask> &tasks);
    void end(const std::optional<Error> &error);
    void failWriting();
    void stop();

    RedBrickApi *m_api;
    Request m_request;
    std::unique_ptr<TaskObjectFile> m_file;
    QObject *m_attempt = nullptr; ///< what reads; null: nothing does
};

} // namespace brickyard
