// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/task.h"
#include "queue/pagesize.h"
#include "redbrick/apicall.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <functional>

namespace brickyard {

class TaskReader;

/// Keeps a queue fresh that was read whole: asks now and then which of the project's tasks have
/// changed since, in whatever stage (`tasksPaged` with a cacheTime, protocol.md 2). Because being
/// assigned may not count as a change there, it also says when to read everything again.
///
/// Polite: it asks one page after another, not at all while it may not, and less and less often
/// while that fails. GUI thread only.
class QueueUpdater : public QObject
{
    Q_OBJECT

public:
    struct Intervals
    {
        int changes; ///< ms between two questions for changes
        int whole; ///< ms between two readings of everything
        int most; ///< ms between two questions at most, when they fail
    };

    /// \a reader must outlive the updater. \a mayAsk: whether this is a moment to ask: somebody is
    /// looking, and nobody is busy. It is asked again and again.
    QueueUpdater(TaskReader *reader, Intervals intervals, std::function<bool()> mayAsk,
                 QObject *parent = nullptr);
    ~QueueUpdater() override;

    /// Everything is about to be read: what changes from now on is asked for later, and nothing
    /// before keep() or go().
    void begin(const QString &projectId);
    /// Everything has been read: from now on it asks for what has changed since begin().
    void go();
    /// It could not be read: goes on from where it was before begin(), if it was anywhere.
    void keep();
    /// Nothing is asked for any more until begin(), and nothing is known of the past.
    void stop();
    /// Asks now, where that is due: the moment has become one.
    void check();
    /// The same, due or not.
    void checkNow();

Q_SIGNALS:
    /// Tasks as they are now, in any stage.
    void changed(const QList<brickyard::Task> &tasks);
    /// All that has changed until now has been said.
    void upToDate();
    /// Nothing could be read; it will be tried again.
    void failed(const brickyard::Error &error);
    void wholeIsDue();

private:
    void giveUp();
    void goOn();
    void ask(const QString &cursor);
    void answered(const Result<TaskChanges> &answer, qint64 elapsedMs);
    void end(bool good);
    void watch(ApiCall<TaskChanges> *call,
               std::function<void(const Result<TaskChanges> &, qint64)> done);

    TaskReader *m_reader;
    Intervals m_intervals;
    std::function<bool()> m_mayAsk;
    QString m_projectId;
    QString m_cacheTime; ///< of the last walk; empty: unknown
    QString m_begunAt; ///< the same, of the reading of everything that was begun
    QString m_nextCacheTime; ///< of this one
    QSet<QString> m_cursors; ///< of this walk
    PageSize m_pageSize;
    QPointer<ApiCallBase> m_call;
    QTimer m_timer{this};
    QElapsedTimer m_sinceAsked;
    QElapsedTimer m_sinceWhole;
    int m_interval;
    bool m_isGoing = false;
    bool m_wasGoing = false; ///< before begin()
};

} // namespace brickyard
