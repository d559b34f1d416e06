// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "labeling/labelmatch.h"
#include "operations/journal.h"

#include <QFutureWatcher>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QUuid>

#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace brickyard {

class OperationEngine;
class RedBrickApi;

/// Turns the labels of a file into what is put: reads them again, some at a time, has the service
/// convert them, and stores them in the journal, where an operation takes them up. Nothing is
/// changed at the service. Where entries are refused, all of them are told and the set is dropped.
///
/// Says finished() exactly once, from the event loop. To destroy it before is to give up; what was
/// stored is dropped then.
class LabelConversion : public QObject
{
    Q_OBJECT

public:
    /// The reference client converts as many at once.
    static constexpr int tasksAtOnce = 50;
    /// A request with more is no longer quick to answer; an entry that is larger goes alone.
    static constexpr qint64 bytesAtOnce = 512LL * 1024;
    /// However many the client may have at once: so much of a file is in memory.
    static constexpr int mostRequestsAtOnce = 30;

    struct Source
    {
        QString projectId;
        QString file; ///< what the entries were read from; it must not change meanwhile
        QString folder; ///< what paths in it are relative to
        QList<LabelEntry> entries; ///< all of the file's
        QList<LabelTarget> targets; ///< those that are wanted
        /// Since when the tasks have the labels that these take the place of, by task id; empty:
        /// nobody looked.
        QHash<QString, QDateTime> replaces;
        bool looked = false; ///< `replaces` is known: a task that is absent has no labels
    };

    /// \a api and \a engine must outlive it.
    LabelConversion(RedBrickApi *api, OperationEngine *engine, QObject *parent = nullptr);
    ~LabelConversion() override;

    void start(const Source &source);
    /// Where the labels are in the journal; taken: it is the caller's to use or drop.
    QUuid takeLabelSet() { return std::exchange(m_labelSet, QUuid()); }
    /// What the service refuses, by the entries' lines; then there is no set.
    const QList<FileFault> &faults() const { return m_faults; }

Q_SIGNALS:
    void progressed(int converted);
    /// \a error: it could not be done; faults() are no error.
    void finished(const std::optional<brickyard::Error> &error);

private:
    using Batch = QList<qsizetype>; ///< places among the targets

    /// What a thread of the pool makes of some entries.
    struct Read
    {
        QByteArray tasks; ///< a JSON array
        QStringList uncounted; ///< tasks that speak of items, and nobody knows how many they have
        QList<FileFault> faults;
    };

    void deal();
    void goOn();
    void read(const Batch &batch);
    void readOn(const Batch &batch, const Read &read);
    void countItems(const Batch &batch, const QStringList &taskIds);
    void convert(const Batch &batch, const QByteArray &tasks);
    void converted(const Batch &batch, const Result<QJsonArray> &answer);
    void refused(const Batch &batch, const Error &error);
    void store(const Batch &batch, const QJsonArray &tasks);
    void batchDone(const Batch &batch);
    void end(const std::optional<Error> &error);

    RedBrickApi *m_api;
    OperationEngine *m_engine;
    std::shared_ptr<const Source> m_source; ///< threads of the pool read it
    QUuid m_labelSet;
    std::deque<Batch> m_waiting;
    QHash<QString, QList<int>> m_itemCounts; ///< of each series, by task id
    int m_atWork = 0;
    int m_converted = 0;
    QList<FileFault> m_faults;
    bool m_hasEnded = false;
};

} // namespace brickyard
