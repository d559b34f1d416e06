// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redbrick/redbrickapi.h"

#include <QObject>
#include <QStringList>

#include <list>
#include <optional>

namespace brickyard {

/// Reads any number of tasks with their labels, in slices of which a few are on the way at once, so
/// that memory stays bounded whoever takes them on. Slices that are too large for one answer are
/// asked for in parts. Ends with finished() exactly once, from the event loop.
class LabeledTaskReading : public QObject
{
    Q_OBJECT

public:
    static constexpr int tasksPerSlice = 25;
    static constexpr int slicesAtOnce = 4;

    /// \a api must outlive it.
    LabeledTaskReading(RedBrickApi *api, QString projectId, bool withItems,
                       QObject *parent = nullptr);

    void start(const QStringList &taskIds);

Q_SIGNALS:
    /// Some of them, in the order that was asked for; one that is gone is passed over.
    void arrived(const QList<brickyard::LabeledTask> &tasks);
    /// Nothing comes any more; \a error: some could not be read.
    void finished(const std::optional<brickyard::Error> &error);

private:
    struct Slice
    {
        QStringList ids;
        QList<LabeledTask> tasks;
        int openFiles = 0; ///< labels that are being read from files of their own
        bool isRead = false;
    };
    using Place = std::list<Slice>::iterator;

    void fill();
    void fetch(Place slice);
    void take(Place slice, QList<LabeledTask> tasks);
    void takeFile(Place slice, qsizetype index, const QByteArray &text);
    void split(Place slice);
    void handOver();
    void fail(const Error &error);

    RedBrickApi *m_api;
    QString m_projectId;
    bool m_withItems;
    QStringList m_ids;
    qsizetype m_next = 0; ///< of those before it slices have been made
    std::list<Slice> m_slices; ///< in order
    bool m_hasEnded = false;
};

} // namespace brickyard
