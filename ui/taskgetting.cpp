// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taskgetting.h"

#include "labeling/unlabeledtasks.h"
#include "labels/taskobject.h"
#include "redbrick/labeledtaskreading.h"

#include <QDir>

#include <utility>

namespace brickyard {

TaskGetting::TaskGetting(RedBrickApi *api, QObject *parent)
    : QObject(parent),
      m_api(api)
{}

TaskGetting::~TaskGetting()
{
    cancel();
}

void TaskGetting::start(const Request &request)
{
    cancel();
    m_request = request;
    m_file = std::make_unique<TaskObjectFile>(request.file, request.format);
    if (!m_file->open()) {
        failWriting();
        return;
    }
    if (request.withoutLabels)
        look();
    else
        read();
}

void TaskGetting::look()
{
    auto *unlabeled = new UnlabeledTasks(m_api, m_request.projectId, this);
    m_attempt = unlabeled;
    connect(unlabeled, &UnlabeledTasks::finished, this,
            [this, unlabeled](const std::optional<Error> &error) {
                m_request.taskIds.clear();
                for (const Task &task : unlabeled->found())
                    m_request.taskIds += task.id;
                if (error) {
                    end(error);
                } else if (m_request.taskIds.isEmpty()) {
                    stop();
                    m_file.reset();
                    Q_EMIT failed(tr("All of these tasks have labels; nothing was written."));
                } else {
                    stop();
                    read();
                }
            });
    QList<Task> tasks(m_request.taskIds.size());
    for (qsizetype i = 0; i < tasks.size(); ++i)
        tasks[i].id = m_request.taskIds.at(i);
    unlabeled->start(tasks, m_request.most);
}

void TaskGetting::read()
{
    auto *reading = new LabeledTaskReading(m_api, m_request.projectId, m_request.withItems, this);
    m_attempt = reading;
    connect(reading, &LabeledTaskReading::arrived, this, &TaskGetting::write);
    connect(reading, &LabeledTaskReading::finished, this, &TaskGetting::end);
    reading->start(m_request.taskIds);
}

void TaskGetting::cancel()
{
    delete std::exchange(m_attempt, nullptr);
    m_file.reset();
}

void TaskGetting::stop()
{
    // From one of its signals: it goes later, and is not heard any more.
    if (m_attempt) {
        m_attempt->disconnect(this);
        std::exchange(m_attempt, nullptr)->deleteLater();
    }
}

void TaskGetting::write(const QList<LabeledTask> &tasks)
{
    for (const LabeledTask &task : tasks) {
        if (!m_file->write(taskObject(task))) {
            failWriting();
            return;
        }
    }
    Q_EMIT progressed(m_file->count());
}

void TaskGetting::end(const std::optional<Error> &error)
{
    stop();
    if (error) {
        m_file.reset();
        Q_EMIT failed(error->message);
        return;
    }
    if (!m_file->commit()) {
        failWriting();
        return;
    }
    const int written = m_file->count();
    const int gone = int(m_request.taskIds.size()) - written;
    m_file.reset();
    QString sentence = tr("%Ln task(s) were written to %1.", "a file", written)
                           .arg(QDir::toNativeSeparators(m_request.file));
    if (gone > 0)
        sentence += u' ' + tr("%Ln task(s) were deleted meanwhile.", nullptr, gone);
    Q_EMIT finished(sentence);
}

void TaskGetting::failWriting()
{
    const QString why = m_file->errorString();
    stop();
    m_file.reset();
    Q_EMIT failed(tr("%1 cannot be written: %2. What it had before is still there.")
                      .arg(QDir::toNativeSeparators(m_request.file), why));
}

} // namespace brickyard
