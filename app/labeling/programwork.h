// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "labeling/preparedtask.h"
#include "labeling/resultsfile.h"
#include "programs/programrun.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QQueue>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <optional>

class QTemporaryDir;

namespace brickyard {

class ItemDownload;
class LabeledTaskReading;
class RedBrickApi;

/// Runs somebody's program over tasks of the service and gathers what it answers: reads the tasks
/// with their labels as the program takes them on, reads their items into files where that is
/// wanted, and writes the results into a file. Nothing is changed at the service.
///
/// Of any number of tasks no more than some hundred are in memory. The files of those that the
/// program was given are on the disk (below QDir::tempPath()) until it has answered, so one that
/// reads all of its input before it answers needs room for all of them.
///
/// Every task is answered exactly once before finished(): it is counted among the results, skipped,
/// or failed. Signals come from the event loop; do not delete it in one of them. To delete it
/// before finished() is to kill the program. GUI thread only.
class ProgramWork : public QObject
{
    Q_OBJECT

public:
    static constexpr int tasksPerReading = 100;
    /// With signed addresses, which are good for some time only.
    static constexpr int tasksPerReadingWithItems = 20;

    struct Job
    {
        QString projectId;
        QList<Task> tasks; ///< their ids and names; one that comes again is passed over
        /// Checked by the caller, with checkedCommand(command, apiKey): the key is not known here.
        ProgramCommand command;
        QString resultsFile; ///< is made anew
        bool withItems = false; ///< signed addresses of the items are among what it is given
        bool downloadItems = false; ///< the items are in files, `itemPaths` (see preparedTask())
    };

    struct Progress
    {
        int tasks = 0; ///< that there are
        int given = 0; ///< to the program
        int answered = 0; ///< also those that the program was not given

        friend bool operator==(const Progress &, const Progress &) = default;
    };

    /// What became of a task that has no result.
    struct Note
    {
        QString taskId;
        QString name;
        QString why; ///< the program's words, or a sentence

        friend bool operator==(const Note &, const Note &) = default;
    };

    struct Summary
    {
        ProgramSummary program; ///< how it ended; its counts are of the tasks that it was given
        int results = 0; ///< lines in the file
        int skipped = 0;
        int failed = 0;
        /// Of the service, which gave no more tasks, or of the disk, which took no more results or
        /// none at all. What came before it is in the file.
        std::optional<Error> error;

        /// Nothing is known that speaks against what it answered.
        bool endedWell() const { return !error && program.end == ProgramSummary::End::Exited; }
        /// How it ended, in one sentence or two.
        QString words() const;
    };

    /// \a api must outlive it.
    ProgramWork(RedBrickApi *api, const Timings &timings, QObject *parent = nullptr);
    ~ProgramWork() override;

    /// Once. Ends in finished().
    void start(const Job &job);
    /// Stops the program and whatever else is on its way; what was answered by then is in the file.
    /// Ends in finished(). Harmless before start() and after the end.
    void cancel();

    /// Since when each task that was read has the labels with which it was given to the program;
    /// invalid where it never had any. For LabelConversion::Source::replaces.
    const QHash<QString, QDateTime> &labelsSince() const { return m_labelsSince; }

Q_SIGNALS:
    /// Now and then, and once at the end.
    void progressed(const brickyard::ProgramWork::Progress &progress);
    void skipped(const brickyard::ProgramWork::Note &note);
    void failed(const brickyard::ProgramWork::Note &note);
    /// See ProgramRun.
    void faulted(const QString &sentence);
    void logged(const QString &text, int process);
    /// Exactly once after start(), and the last of its signals.
    void finished(const brickyard::ProgramWork::Summary &summary);

private:
    bool makePlaces();
    void connectRun();
    void goOn();
    void readOn();
    void arrived(const QList<LabeledTask> &tasks);
    void prepare();
    void prepared(const QList<PreparedTask> &tasks);
    void readingEnded(const std::optional<Error> &error);
    void fetchItems();
    void itemsFetched(const QString &taskId);
    void give();
    void take(const ProgramAnswer &answer);
    void takeResult(const ProgramAnswer &answer);
    void fail(const QString &taskId, const QString &why);
    QString settle(const QString &taskId);
    void noteProgress();
    void stopReading();
    void finish(const ProgramSummary &program);

    RedBrickApi *m_api;
    Timings m_timings;
    Job m_job;
    ResultsFile m_results;
    // In this order: the program goes before its files, and who writes them before their folder.
    std::unique_ptr<QTemporaryDir> m_folder; ///< of the items' files
    std::unique_ptr<ItemDownload> m_items;
    ProgramRun m_run;
    std::unique_ptr<LabeledTaskReading> m_reading;

    QStringList m_ids; ///< in their order
    qsizetype m_next = 0; ///< of the ids: those before it are read or being read
    QHash<QString, QString> m_open; ///< names of the tasks that are not answered yet, by id
    qsizetype m_readingFrom = 0; ///< of the ids: where the last reading began
    QSet<QString> m_unread; ///< of the reading that is going on
    QQueue<QList<LabeledTask>> m_unprepared;
    bool m_isPreparing = false; ///< in the pool
    QQueue<PreparedTask> m_waiting; ///< for their files
    QHash<QString, ProgramTask> m_fetching; ///< by id
    QQueue<ProgramTask> m_ready;
    int m_wanted = 0; ///< by the program, now
    bool m_hasAsked = false; ///< the program, for tasks
    bool m_noMore = false; ///< was said to the program
    bool m_isStopping = false;
    bool m_isRunning = false;

    QHash<QString, QDateTime> m_labelsSince;
    Progress m_progress;
    QTimer m_progressTimer;
    Summary m_summary;
};

} // namespace brickyard
