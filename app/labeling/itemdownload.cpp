// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labeling/itemdownload.h"

#include <QDir>
#include <QFileInfo>

namespace brickyard {

ItemDownload::ItemDownload(RedBrickApi *api, QObject *parent)
    : QObject(parent),
      m_api(api)
{}

ItemDownload::~ItemDownload()
{
    for (const Fetching &fetching : std::as_const(m_tasks)) {
        for (ApiCallBase *call : fetching.calls)
            call->abort();
    }
}

void ItemDownload::fetch(const PreparedTask &task)
{
    const QString id = task.task.taskId;
    m_tasks.insert(id, {task, 0, 0, {}});
    m_waiting.enqueue(id);
    // Later: it may fail, or have nothing to wait for.
    QMetaObject::invokeMethod(this, &ItemDownload::fill, Qt::QueuedConnection);
}

void ItemDownload::fill()
{
    while (m_atWork < filesAtOnce && !m_waiting.isEmpty()) {
        const QString id = m_waiting.head();
        const auto fetching = m_tasks.find(id);
        if (fetching == m_tasks.end()) {
            m_waiting.dequeue(); // dropped meanwhile
        } else if (fetching->task.files.isEmpty()) {
            m_waiting.dequeue();
            Q_EMIT fetched(id);
        } else {
            begin(&*fetching);
        }
    }
}

/// The next file of a task that waits for one.
void ItemDownload::begin(Fetching *fetching)
{
    const QString id = fetching->task.task.taskId;
    const qsizetype number = ++fetching->next;
    const ItemFile &file = fetching->task.files.at(number - 1);
    if (number == fetching->task.files.size())
        m_waiting.dequeue();
    const QString folder = QFileInfo(file.path).path();
    if (file.address.isEmpty()) {
        fail(id, tr("The service gave no address for image %1 of this task.").arg(number));
    } else if (!QDir().mkpath(folder)) {
        fail(id, tr("The folder %1 for images cannot be made.").arg(folder));
    } else {
        ApiCall<QByteArray> *call = m_api->downloadToFile(file.address, file.path);
        fetching->calls += call;
        ++m_atWork;
        call->then(this, [this, id, call, number](const Result<QByteArray> &result) {
            fileEnded(id, call, number, result);
        });
    }
}

void ItemDownload::fileEnded(const QString &taskId, ApiCallBase *call, qsizetype number,
                             const Result<QByteArray> &result)
{
    --m_atWork;
    const auto fetching = m_tasks.find(taskId);
    if (fetching != m_tasks.end()) {
        fetching->calls.removeOne(call);
        if (!result)
            fail(taskId,
                 tr("Image %1 of this task could not be read. %2")
                     .arg(QString::number(number), result.error().message));
        else if (++fetching->there == fetching->task.files.size())
            Q_EMIT fetched(taskId);
    }
    fill();
}

void ItemDownload::fail(const QString &taskId, const QString &why)
{
    drop(taskId);
    Q_EMIT failed(taskId, why);
}

void ItemDownload::drop(const QString &taskId)
{
    const auto fetching = m_tasks.constFind(taskId);
    if (fetching == m_tasks.constEnd())
        return;
    for (ApiCallBase *call : fetching->calls)
        call->abort();
    if (!fetching->task.folder.isEmpty())
        QDir(fetching->task.folder).removeRecursively();
    m_tasks.erase(fetching);
}

void ItemDownload::dropAll()
{
    const QStringList ids = m_tasks.keys();
    for (const QString &id : ids)
        drop(id);
}

} // namespace brickyard
