// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labeling/labelconversion.h"

#include "labels/importtask.h"
#include "labels/labelpackage.h"
#include "labels/segmentationfiles.h"
#include "operations/operationengine.h"
#include "redbrick/redbrickapi.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace brickyard {

namespace {

/// Runs \a work in the pool and \a done with its value in the thread of \a context, unless that is
/// gone by then.
template<typename Work, typename Function>
void runInPool(QObject *context, Work work, Function done)
{
    using Value = std::invoke_result_t<Work>;
    auto *watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done] {
        watcher->deleteLater();
        done(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(std::move(work)));
}

} // namespace

LabelConversion::LabelConversion(RedBrickApi *api, OperationEngine *engine, QObject *parent)
    : QObject(parent),
      m_api(api),
      m_engine(engine),
      m_labelSet(QUuid::createUuid())
{}

LabelConversion::~LabelConversion()
{
    if (!m_labelSet.isNull())
        m_engine->dropLabels(m_labelSet);
}

void LabelConversion::start(const Source &source)
{
    m_source = std::make_shared<const Source>(source);
    deal();
    QMetaObject::invokeMethod(this, &LabelConversion::goOn, Qt::QueuedConnection);
}

void LabelConversion::deal()
{
    Batch batch;
    qint64 bytes = 0;
    for (qsizetype i = 0; i < m_source->targets.size(); ++i) {
        const qint64 size = m_source->entries.at(m_source->targets.at(i).entry).size;
        if (!batch.isEmpty() && (batch.size() == tasksAtOnce || bytes + size > bytesAtOnce)) {
            m_waiting.push_back(std::exchange(batch, {}));
            bytes = 0;
        }
        batch += i;
        bytes += size;
    }
    if (!batch.isEmpty())
        m_waiting.push_back(batch);
}

void LabelConversion::goOn()
{
    const int atOnce = std::min(m_api->inFlight(), mostRequestsAtOnce);
    while (!m_hasEnded && m_atWork < atOnce && !m_waiting.empty()) {
        const Batch batch = m_waiting.front();
        m_waiting.pop_front();
        ++m_atWork;
        read(batch);
    }
    if (m_hasEnded || m_atWork > 0)
        return;
    if (!m_faults.isEmpty())
        m_engine->dropLabels(std::exchange(m_labelSet, QUuid()));
    std::sort(m_faults.begin(), m_faults.end(),
              [](const FileFault &left, const FileFault &right) { return left.line < right.line; });
    end({});
}

void LabelConversion::end(const std::optional<Error> &error)
{
    if (!std::exchange(m_hasEnded, true))
        Q_EMIT finished(error);
}

void LabelConversion::read(const Batch &batch)
{
    runInPool(
        this,
        [source = m_source, counts = m_itemCounts, batch] {
            Read result;
            QFile file(source->file);
            const bool isOpen = file.open(QIODevice::ReadOnly);
            QJsonArray tasks;
            for (const qsizetype place : batch) {
                const LabelTarget &target = source->targets.at(place);
                const LabelEntry &entry = source->entries.at(target.entry);
                const QJsonObject object = isOpen ? readEntry(&file, entry) : QJsonObject();
                if (object.isEmpty())
                    result.faults += {entry.line,
                                      {},
                                      tr("is not there any more as it was read before"),
                                      target.task.id};
                const auto known = counts.constFind(target.task.id);
                if (known == counts.constEnd() && speaksOfItems(object))
                    result.uncounted += target.task.id;
                else
                    tasks += importTask(object, target.task.id,
                                        known == counts.constEnd() ? QList<int>() : *known);
            }
            if (result.uncounted.isEmpty())
                result.tasks = QJsonDocument(tasks).toJson(QJsonDocument::Compact);
            return result;
        },
        [this, batch](const Read &result) { readOn(batch, result); });
}

void LabelConversion::readOn(const Batch &batch, const Read &read)
{
    if (m_hasEnded)
        return;
    if (!read.faults.isEmpty()) {
        m_faults += read.faults;
        batchDone(batch);
    } else if (!read.uncounted.isEmpty()) {
        countItems(batch, read.uncounted);
    } else {
        convert(batch, read.tasks);
    }
}

/// Few labels speak of items, so nobody has asked for these before.
void LabelConversion::countItems(const Batch &batch, const QStringList &taskIds)
{
    m_api->fetchTasks(m_source->projectId, taskIds)
        ->then(this, [this, batch, taskIds](const Result<QList<TaskDetails>> &answer) {
            if (m_hasEnded)
                return;
            if (!answer) {
                end(answer.error());
                return;
            }
            // A task that is gone has none; the look before its change says so.
            for (const QString &id : taskIds)
                m_itemCounts.insert(id, {});
            for (const TaskDetails &details : *answer) {
                QList<int> &counts = m_itemCounts[details.task.id];
                for (const Series &series : details.series)
                    counts += series.itemCount;
            }
            read(batch);
        });
}

void LabelConversion::convert(const Batch &batch, const QByteArray &tasks)
{
    m_api->convertToImportFormat(tasks)->then(
        this, [this, batch](const Result<QJsonArray> &answer) { converted(batch, answer); });
}

void LabelConversion::converted(const Batch &batch, const Result<QJsonArray> &answer)
{
    if (m_hasEnded)
        return;
    if (answer && answer->size() == batch.size()) {
        store(batch, *answer);
    } else if (!answer) {
        refused(batch, answer.error());
    } else {
        end(Error{Error::Kind::BadAnswer,
                  tr("RedBrick converted another number of tasks than it was asked to. Nothing "
                     "was changed."),
                  Error::Effect::None, -1});
    }
}

void LabelConversion::refused(const Batch &batch, const Error &error)
{
    const bool isTheirs = error.kind == Error::Kind::Refused || error.kind == Error::Kind::TooLarge;
    if (!isTheirs) {
        end(error);
        return;
    }
    // Halved until the bad ones are alone.
    if (batch.size() > 1) {
        m_waiting.push_back(batch.mid(0, batch.size() / 2));
        m_waiting.push_back(batch.mid(batch.size() / 2));
        --m_atWork;
        goOn();
        return;
    }
    const LabelTarget &target = m_source->targets.at(batch.first());
    QString words = error.message;
    m_faults += {m_source->entries.at(target.entry).line,
                 {},
                 tr("RedBrick does not take it: %1", "the service's words")
                     .arg(words.replace(u'\n', QLatin1String("; "))),
                 target.task.id};
    batchDone(batch);
}

void LabelConversion::store(const Batch &batch, const QJsonArray &tasks)
{
    runInPool(
        this,
        [source = m_source, batch, tasks] {
            Journal::Labels labels;
            for (qsizetype i = 0; i < batch.size(); ++i) {
                const LabelTarget &target = source->targets.at(batch.at(i));
                const QString &id = target.task.id;
                LabelPackage package = LabelPackage::of(
                    tasks.at(i).toObject().value(QLatin1String("labels")).toArray());
                package.replacesAny = !source->looked;
                package.replaces = source->replaces.value(id);
                const QList<SegmentationSource> &files =
                    source->entries.at(target.entry).segmentations;
                for (const SegmentationSource &file : files)
                    package.segmentations += withAbsolutePaths(file, source->folder);
                labels.insert(id, package.toBytes());
            }
            return labels;
        },
        [this, batch](const Journal::Labels &labels) {
            m_engine->addLabels(m_labelSet, labels, this,
                                [this, batch](const std::optional<Error> &error) {
                                    if (error)
                                        end(error);
                                    else
                                        batchDone(batch);
                                });
        });
}

void LabelConversion::batchDone(const Batch &batch)
{
    if (m_hasEnded)
        return;
    --m_atWork;
    m_converted += int(batch.size());
    Q_EMIT progressed(m_converted);
    goOn();
}

} // namespace brickyard
