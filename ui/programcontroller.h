// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labeling/programwork.h"
#include "labeling/unlabeledtasks.h"
#include "operations/operation.h"
#include "programs/programsetup.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace brickyard {

class FilePutting;
class QueueController;

/// A program over tasks of the open stage, from its start to what becomes of its results: runs it,
/// keeps what it answers in a folder of its own, and puts that at once where it was told to. It is
/// about the stage that is open when it is made and must go before that does. GUI thread.
class ProgramController : public QObject
{
    Q_OBJECT

public:
    enum class Step {
        Choosing,
        Running,
        Ended, ///< summary() says how, and outcome() what became of the results
        Putting, ///< it has ended, and its results are being put without asking
        Put, ///< they are with the engine
    };

    struct Request
    {
        ProgramSetup setup;
        QStringList taskIds;
        bool applies = false; ///< without asking
        Operation::Kind kind = Operation::Kind::PreLabel; ///< with applies, of labels
        /// Only those of the tasks that have no labels, and no more than \a most of them.
        bool withoutLabels = false;
        int most = 0;
    };

    /// What became of a task that has no result.
    struct NoResult
    {
        ProgramWork::Note note;
        bool hasFailed = false; ///< otherwise the program left it alone
    };

    /// \a queue has a stage open, and outlives it.
    ProgramController(QueueController *queue, ProgramPurpose purpose, QObject *parent = nullptr);
    /// Kills what runs.
    ~ProgramController() override;

    QueueController *queue() const { return m_queue; }
    ProgramPurpose purpose() const { return m_purpose; }
    /// Why this cannot be started: a sentence; empty where it can. Looks at the disk.
    QString whyNot(const ProgramSetup &setup, int tasks) const;
    /// Once, where whyNot() has nothing to say.
    void start(const Request &request);
    /// Stops the program, or the putting; ends in Ended.
    void cancel();
    /// Gives up what it is at, and says nothing any more.
    void abandon();

    Step step() const { return m_step; }
    const Request &request() const { return m_request; }
    /// The program is not started yet: tasks without labels are looked for.
    bool isLooking() const { return m_step == Step::Running && !m_work; }
    /// At so many.
    int lookedAt() const { return m_lookedAt; }
    const ProgramWork::Progress &progress() const { return m_progress; }
    int results() const;
    int skipped() const { return m_skipped; }
    int failed() const { return int(m_noResults.size()) - m_skipped; }
    const QList<NoResult> &noResults() const { return m_noResults; }
    /// How it ended; valid from Ended on.
    const ProgramWork::Summary &summary() const { return m_summary; }
    /// One or more sentences about the results; empty where there is nothing to say.
    const QString &outcome() const { return m_outcome; }

    const QString &resultsFile() const { return m_resultsFile; }
    /// What paths in it are relative to.
    QString resultsFolder() const;
    /// Whoever reads the file later keeps this as long.
    std::shared_ptr<QTemporaryDir> resultsPlace() const { return m_place; }
    const QHash<QString, QDateTime> &labelsSince() const { return m_labelsSince; }
    /// Copies the results to another place; ends in saved().
    void save(const QString &file);

Q_SIGNALS:
    void changed(); ///< the step
    void progressed();
    void logged(const QString &text, int process);
    void faulted(const QString &sentence);
    /// What came of save(): a sentence.
    void saved(const QString &sentence, bool isGood);

private:
    void setStep(Step step);
    void look(const QList<Task> &tasks);
    void run(const QList<Task> &tasks);
    void endUnstarted(const QString &why);
    void connectWork();
    void ended(const ProgramWork::Summary &summary);
    QString whyNotApplied() const;
    void apply();
    void putChanged();
    void endFaulty();
    void putNow();
    void putEnded(Step step, const QString &outcome);
    QString startedSentence() const;

    QueueController *m_queue;
    ProgramPurpose m_purpose;
    QString m_projectId;
    std::shared_ptr<QTemporaryDir> m_place; ///< of the results
    QString m_resultsFile;
    Request m_request;
    ProgramCommand m_command; ///< of it
    Step m_step = Step::Choosing;
    std::unique_ptr<UnlabeledTasks> m_unlabeled; ///< where only such are wanted
    int m_lookedAt = 0;
    std::unique_ptr<ProgramWork> m_work;
    ProgramWork::Progress m_progress;
    ProgramWork::Summary m_summary;
    QHash<QString, QDateTime> m_labelsSince;
    QList<NoResult> m_noResults;
    int m_skipped = 0; ///< of these
    FilePutting *m_putting = nullptr; ///< while results are put without asking
    bool m_isPut = false; ///< what is ready was given to put()
    int m_putCount = 0;
    int m_leftOut = 0;
    QString m_outcome;
};

} // namespace brickyard
