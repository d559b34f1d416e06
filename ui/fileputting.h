// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/project.h"
#include "domain/result.h"
#include "labeling/labelmatch.h"
#include "labels/filefault.h"
#include "ui/filerows.h"

#include <QDateTime>
#include <QFuture>
#include <QFutureWatcher>
#include <QHash>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace brickyard {

class QueueController;

/// A file of what programs made on its way to the tasks of the open stage: it is read, its tasks
/// are looked up, and what would come of it is shown before put() sends anything. GUI thread; reads
/// in the pool. It is about the stage that is open when it is made and must go before that does:
/// cancel() lets go of everything.
class FilePutting : public QObject
{
    Q_OBJECT

public:
    enum class Step {
        NoFile,
        Working, ///< doing() says at what
        Faulty, ///< faults() says why nothing of it can be put
        Failed, ///< failure() says why it could not be looked at
        Ready, ///< match() and rows() say what put() would do; faults() is left out
        Done, ///< it is with the engine
    };

    /// Where a file comes from that is a program's and not a person's.
    struct Origin
    {
        QString folder; ///< what paths in it are relative to
        /// Since when the tasks have the labels that the program knew of, by task id: what was
        /// changed since then is left alone.
        QHash<QString, QDateTime> labelsSince;
    };

    /// \a queue has a stage open, and outlives it.
    explicit FilePutting(QueueController *queue, QObject *parent = nullptr);
    ~FilePutting() override;

    /// Before it is read. What is wrong with entries of a program is told and left out, and the
    /// others can be put.
    void setOrigin(const Origin &origin) { m_origin = origin; }
    /// Forgets what was before, and looks at the file.
    void read(const QString &file);
    /// Gives up what it is at. What was ready to be put is so again.
    void cancel();
    /// Does it, where something is ready. Ends in Done, Faulty, or Ready with a failure().
    void put();

    Step step() const { return m_step; }
    /// put() is at work: its choices cannot be changed any more.
    bool isPutting() const { return m_step == Step::Working && m_isReady; }
    const QString &file() const { return m_file; }
    const Stage &stage() const { return m_stage; }
    /// One or more sentences.
    const QString &failure() const { return m_failure; }
    /// What it is at: a sentence without an end.
    const QString &doing() const { return m_doing; }
    /// How far that is; nobody knows where the end is 0.
    int progress() const { return m_progress; }
    int progressEnd() const { return m_progressEnd; }
    const QList<FileFault> &faults() const { return m_faults; }
    /// So many more than faults() has.
    int untoldFaults() const { return m_untoldFaults; }
    const LabelMatch &match() const { return m_match; }
    /// Entries that put() is not about, faulty ones among them.
    int leftOutCount() const;
    /// How many tasks put() is about.
    int count() const { return m_step == Step::Ready ? int(m_match.targets.size()) : 0; }
    /// What there is to be shown: faults, or what would be done.
    FileRows rows() const;

    /// Also tasks that somebody else has.
    bool takesOver() const { return m_takesOver; }
    void setTakesOver(bool takesOver);

Q_SIGNALS:
    /// Step, match or failure.
    void changed();
    void progressed();

protected:
    virtual void readFile() = 0;
    virtual void send() = 0;
    /// What m_match is for the choices of now.
    virtual LabelMatch matched() const = 0;
    virtual FileRows matchedRows() const = 0;

    /// Empty: a person has chosen the file.
    const std::optional<Origin> &origin() const { return m_origin; }
    QueueController *queue() const { return m_queue; }
    QString projectId() const { return m_projectId; }
    /// What hears of answers; gone when this is given up.
    QObject *attempt() const { return m_attempt.get(); }
    void work(const QString &doing, int end = 0);
    void setProgress(int progress);
    void fail(const Error &error);
    void setFaults(const QList<FileFault> &faults, int untold);
    /// Reads these tasks; \a done gets those that there are, or this has failed.
    void lookUpTasks(const QStringList &taskIds,
                     const std::function<void(const QList<Task> &)> &done);
    /// Whether these entries can be passed over, so that the others go on.
    bool leaveOut(const QList<FileFault> &faults, int untold);
    /// \a failure: why it is not done although it was asked for.
    void becomeReady(const QString &failure = {});
    void becomeDone();
    void matchAgain();

    /// Shows how far what runs in the pool is, and calls \a done(const Value &) when it has a
    /// value.
    template<typename Value, typename Function>
    void follow(const QFuture<Value> &future, Function done)
    {
        m_pool = QFuture<void>(future);
        auto *watcher = new QFutureWatcher<Value>(attempt());
        connect(watcher, &QFutureWatcherBase::progressValueChanged, this,
                &FilePutting::setProgress);
        connect(watcher, &QFutureWatcherBase::finished, attempt(), [watcher, done] {
            watcher->deleteLater();
            if (watcher->future().resultCount() > 0)
                done(watcher->result());
        });
        watcher->setFuture(future);
    }

private:
    void setStep(Step step);
    void giveUp();

    QueueController *m_queue;
    QString m_projectId;
    Stage m_stage;
    std::unique_ptr<QObject> m_attempt;
    QFuture<void> m_pool; ///< what was begun there last
    Step m_step = Step::NoFile;
    bool m_isReady = false; ///< there is a match; put() may be at work with it
    bool m_takesOver = false;
    std::optional<Origin> m_origin;
    QString m_file;
    QString m_failure;
    QString m_doing;
    int m_progress = 0;
    int m_progressEnd = 0;
    QList<FileFault> m_faults;
    int m_untoldFaults = 0;
    LabelMatch m_match;
};

} // namespace brickyard
