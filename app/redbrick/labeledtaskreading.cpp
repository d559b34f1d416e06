// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/labeledtaskreading.h"

#include "redbrick/labeledtaskparser.h"

#include <QHash>

#include <utility>

namespace brickyard {

LabeledTaskReading::LabeledTaskReading(RedBrickApi *api, QString projectId, bool withItems,
                                       QObject *parent)
    : QObject(parent),
      m_api(api),
      m_projectId(std::move(projectId)),
      m_withItems(withItems)
{}

void LabeledTaskReading::start(const QStringList &taskIds)
{
    m_ids = taskIds;
    QMetaObject::invokeMethod(this, &LabeledTaskReading::fill, Qt::QueuedConnection);
}

void LabeledTaskReading::fill()
{
    while (!m_hasEnded && m_next < m_ids.size() && m_slices.size() < slicesAtOnce) {
        Slice slice;
        slice.ids = m_ids.mid(m_next, tasksPerSlice);
        m_next += slice.ids.size();
        fetch(m_slices.insert(m_slices.end(), std::move(slice)));
    }
    if (m_hasEnded || !m_slices.empty())
        return;
    m_hasEnded = true;
    Q_EMIT finished({});
}

void LabeledTaskReading::fetch(Place slice)
{
    m_api->fetchLabeledTasks(m_projectId, slice->ids, m_withItems)
        ->then(this, [this, slice](const Result<QList<LabeledTask>> &tasks) {
            if (m_hasEnded)
                return;
            // protocol.md 1: an answer that takes too long to make is to be asked for in parts.
            if (tasks)
                take(slice, *tasks);
            else if (tasks.error().kind == Error::Kind::TooLarge && slice->ids.size() > 1)
                split(slice);
            else
                fail(tasks.error());
        });
}

void LabeledTaskReading::split(Place slice)
{
    Slice rest;
    const qsizetype half = slice->ids.size() / 2;
    rest.ids = slice->ids.mid(half);
    slice->ids.resize(half);
    const Place second = m_slices.insert(std::next(slice), std::move(rest));
    fetch(slice);
    fetch(second);
}

void LabeledTaskReading::take(Place slice, QList<LabeledTask> tasks)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < tasks.size(); ++i)
        places.insert(tasks.at(i).task.id, i);
    for (const QString &id : std::as_const(slice->ids)) {
        const auto place = places.constFind(id);
        if (place != places.constEnd())
            slice->tasks += std::move(tasks[*place]);
    }
    slice->isRead = true;
    for (qsizetype i = 0; i < slice->tasks.size(); ++i) {
        const QString &address = slice->tasks.at(i).labelsAddress;
        if (address.isEmpty())
            continue;
        ++slice->openFiles;
        m_api->download(QUrl(address))
            ->then(this, [this, slice, i](const Result<QByteArray> &text) {
                if (m_hasEnded)
                    return;
                if (text)
                    takeFile(slice, i, *text);
                else
                    fail(text.error());
            });
    }
    handOver();
}

void LabeledTaskReading::takeFile(Place slice, qsizetype index, const QByteArray &text)
{
    const std::optional<QJsonArray> labels = storedLabelsFromJson(text);
    LabeledTask &task = slice->tasks[index];
    if (!labels) {
        fail(Error{Error::Kind::BadAnswer,
                   tr("The file with the labels of %1 is damaged.").arg(task.task.name)});
        return;
    }
    task.labels = *labels;
    --slice->openFiles;
    handOver();
}

void LabeledTaskReading::handOver()
{
    while (!m_hasEnded && !m_slices.empty()) {
        const Slice &first = m_slices.front();
        if (!first.isRead || first.openFiles > 0)
            break;
        const QList<LabeledTask> tasks = first.tasks;
        m_slices.pop_front();
        Q_EMIT arrived(tasks);
    }
    fill();
}

void LabeledTaskReading::fail(const Error &error)
{
    m_hasEnded = true;
    Q_EMIT finished(error);
}

} // namespace brickyard
