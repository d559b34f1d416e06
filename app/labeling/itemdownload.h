// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labeling/preparedtask.h"
#include "redbrick/redbrickapi.h"

#include <QHash>
#include <QObject>
#include <QQueue>

namespace brickyard {

/// Reads the items of tasks into files, a few at a time, one task after the other. Signals come
/// from the event loop; do not delete it in one of them. GUI thread only.
class ItemDownload : public QObject
{
    Q_OBJECT

public:
    static constexpr int filesAtOnce = 4;

    /// \a api must outlive it.
    explicit ItemDownload(RedBrickApi *api, QObject *parent = nullptr);
    /// Ends what is on its way; files stay.
    ~ItemDownload() override;

    /// Ends in fetched() or failed(), unless it is dropped before.
    void fetch(const PreparedTask &task);
    /// Ends what is on its way for a task, and removes its files. Harmless where there are none.
    void drop(const QString &taskId);
    void dropAll();

Q_SIGNALS:
    void fetched(const QString &taskId);
    /// Its files are gone then. \a why: a sentence, without any signed address.
    void failed(const QString &taskId, const QString &why);

private:
    struct Fetching
    {
        PreparedTask task;
        qsizetype next = 0; ///< of its files: those before it were begun
        qsizetype there = 0; ///< files that are
        QList<ApiCallBase *> calls; ///< on their way
    };

    void fill();
    void begin(Fetching *fetching);
    void fileEnded(const QString &taskId, ApiCallBase *call, qsizetype number,
                   const Result<QByteArray> &result);
    void fail(const QString &taskId, const QString &why);

    RedBrickApi *m_api;
    QHash<QString, Fetching> m_tasks; ///< by id, until their files are dropped
    QQueue<QString> m_waiting; ///< for files to be begun
    int m_atWork = 0; ///< files
};

} // namespace brickyard
