// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/failedlabels.h"

#include "labels/labelpackage.h"
#include "operations/operationengine.h"

#include <QDir>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtConcurrentRun>

namespace brickyard {

namespace {

QJsonArray labelsMap(const QList<SegmentationSource> &sources)
{
    QJsonArray map;
    for (const SegmentationSource &source : sources) {
        const QJsonValue files = source.files.size() == 1
            ? QJsonValue(source.files.first())
            : QJsonValue(QJsonArray::fromStringList(source.files));
        map += QJsonObject{{QStringLiteral("labelName"), files},
                           {QStringLiteral("seriesIndex"), source.series}};
    }
    return map;
}

} // namespace

QList<UnputTask> unputTasks(const Operation &operation)
{
    QList<UnputTask> tasks;
    if (!operation.putsLabels())
        return tasks;
    for (const OperationItem &item : operation.items) {
        if (item.hasEnded() && item.state != ItemState::Done)
            tasks += {item.before.id, item.before.name, item.reason};
    }
    return tasks;
}

QByteArray unputLines(const QList<UnputTask> &tasks, const QHash<QString, QByteArray> &labels)
{
    QByteArray lines;
    for (const UnputTask &task : tasks) {
        const auto package = LabelPackage::fromBytes(labels.value(task.taskId));
        if (!package)
            continue;
        QJsonObject line{
            {QStringLiteral("taskId"), task.taskId},
            {QStringLiteral("name"), task.name},
            {QStringLiteral("labels"), QJsonDocument::fromJson(package->labels).array()},
            {QStringLiteral("error"), task.reason}};
        if (!package->segmentations.isEmpty())
            line.insert(QStringLiteral("labelsMap"), labelsMap(package->segmentations));
        lines += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    }
    return lines;
}

FailedLabels::FailedLabels(OperationEngine *engine, QObject *parent)
    : QObject(parent),
      m_engine(engine)
{}

void FailedLabels::save(const QList<QUuid> &operationIds, const QString &file)
{
    for (const QUuid &id : operationIds) {
        const Operation *operation = m_engine ? m_engine->operation(id) : nullptr;
        const QList<UnputTask> tasks = operation ? unputTasks(*operation) : QList<UnputTask>();
        for (qsizetype first = 0; first < tasks.size(); first += tasksAtOnce)
            m_slices += {id, tasks.mid(first, tasksAtOnce)};
        m_wanted += int(tasks.size());
    }
    m_file.setFileName(file);
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_file.open(QIODevice::WriteOnly))
                goOn();
            else
                failWriting();
        },
        Qt::QueuedConnection);
}

void FailedLabels::goOn()
{
    if (m_next >= m_slices.size()) {
        end();
        return;
    }
    if (!m_engine) {
        fail(tr("The account was left; nothing was written."));
        return;
    }
    const Slice slice = m_slices.at(m_next++);
    QStringList ids;
    for (const UnputTask &task : slice.tasks)
        ids += task.taskId;
    m_engine->readLabels(slice.operationId, ids, this,
                         [this, slice](const Result<QHash<QString, QByteArray>> &labels) {
                             if (labels)
                                 take(slice, *labels);
                             else
                                 fail(labels.error().message);
                         });
}

void FailedLabels::take(const Slice &slice, const QHash<QString, QByteArray> &labels)
{
    // Labels of a task may be megabytes of JSON.
    auto *watcher = new QFutureWatcher<QByteArray>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        write(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(unputLines, slice.tasks, labels));
}

void FailedLabels::write(const QByteArray &lines)
{
    if (m_file.write(lines) != lines.size()) {
        failWriting();
        return;
    }
    m_written += int(lines.count('\n'));
    goOn();
}

void FailedLabels::end()
{
    if (m_written == 0) {
        fail(tr("The labels are not kept any more; nothing was written."));
        return;
    }
    if (!m_file.commit()) {
        failWriting();
        return;
    }
    const QString file = QDir::toNativeSeparators(m_file.fileName());
    QString sentence =
        tr("The labels of %Ln task(s) were written to %1.", "a file", m_written).arg(file);
    if (m_wanted > m_written) {
        sentence +=
            u' ' + tr("Those of %Ln task(s) are not kept any more.", nullptr, m_wanted - m_written);
    }
    Q_EMIT finished(sentence);
}

void FailedLabels::failWriting()
{
    fail(tr("%1 cannot be written: %2.", "a file, the system's words")
             .arg(QDir::toNativeSeparators(m_file.fileName()), m_file.errorString()));
}

void FailedLabels::fail(const QString &sentence)
{
    m_file.cancelWriting();
    Q_EMIT finished(sentence);
}

} // namespace brickyard
