// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/labeldata.h"
#include "domain/result.h"
#include "labels/labelpackage.h"
#include "operations/findings.h"
#include "operations/journal.h"
#include "operations/operation.h"
#include "redbrick/apicall.h"
#include "redbrick/timings.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>
#include <map>
#include <optional>

namespace brickyard {

class LostAnswers;
class RedBrickApi;
class SendWindow;

/// Some tasks of an operation on their way: looks at them, takes over, writes and gives back what
/// is still right to write, settles by reading what was lost, and reads them back in the end. What
/// is next for each of them is ItemProgress's to say; this does it for several at once where the
/// service can. At most RedBrickApi::maxTasksPerRead tasks.
///
/// Whatever happens to an item is written down through Context::record, and a step is sent only
/// when it stands there as being sent. Says finished() exactly once, when all have ended or, after
/// pause() or halt(), when nothing is on its way any more; then it deletes itself.
class ChangeBatch : public QObject
{
    Q_OBJECT

public:
    /// How often the steps of an item are sent in all. A change is sent again only when it is known
    /// not to have been made, and after another look; bounded, so that a service that always
    /// fails ends in a sentence.
    static constexpr int maxAttempts = 12;

    /// What a batch needs to know of the world and of its operation.
    struct Context
    {
        RedBrickApi *api = nullptr; ///< outlives the batch, as does the window
        SendWindow *window = nullptr; ///< for changes of single tasks
        Timings timings;
        Person me; ///< the asking key
        Operation operation; ///< without its items
        /// Writes changes down and calls back, in the order of the calls, with whether they are on
        /// the disk; not at all when the object is gone by then.
        std::function<void(const QList<Journal::ItemChange> &changes, QObject *context,
                           std::function<void(bool written)> done)>
            record;
        /// Operations that put labels: reads those of some tasks, and calls back; not at all when
        /// the object is gone by then.
        std::function<void(const QStringList &taskIds, QObject *context,
                           std::function<void(const Result<Journal::Labels> &)> done)>
            readLabels;
    };

    /// \a items are the operation's items by their position in it, none of which has ended.
    ChangeBatch(Context context, std::map<int, OperationItem> items, QObject *parent);

    void start();
    /// The items that it has, by their position in the operation.
    const std::map<int, OperationItem> &items() const { return m_items; }
    /// What was not sent is left undone, what was taken over is given back; what is at work goes
    /// on to its end.
    void cancel();
    /// Nothing more is sent; what is on its way is waited for, and settled where it was lost.
    void pause();
    /// The same, and nothing is read any more either: the service takes no more from this key.
    void halt();

Q_SIGNALS:
    /// The service's present state of tasks, whenever it was read.
    void tasksRead(const QList<brickyard::Task> &tasks);
    /// The service cannot be reached, or fails again and again; halt() is expected.
    void stalled(const brickyard::Error &error);
    void finished();

private:
    /// One of an item's steps.
    enum class Step { TakeOver, Write, GiveBack };
    using Positions = QList<int>;

    // What is next
    void pumpSoon();
    void pump();
    void leaveUndone();
    bool maySend() const { return !m_cancelled && !m_paused; }
    bool isSettled() const;

    // Labels (changebatchlabels.cpp)
    /// Those of \a positions whose labels are ready to be put; for the others that is begun.
    Positions readyToLook(const Positions &positions);
    void readLabels(const Positions &positions);
    void takeLabels(const Positions &positions, const Result<Journal::Labels> &answer);
    void uploadSome();
    void upload(int position);
    void uploaded(int position, const std::optional<Error> &error);
    void giveUp(int position, const QString &why);

    // Looking
    void look(const Positions &positions);
    void looked(const Positions &positions, const Result<QList<TaskDetails>> &answer);
    void lookedAt(int position, const TaskDetails *now);
    void lookFailed(const Positions &positions, const Error &error);

    // Sending (changebatchsending.cpp)
    void sendGroups(Step step, const Positions &positions);
    void sendGroup(Step step, const Positions &positions);
    void queueWrite(int position);
    void sendWrite(int position);
    /// Marks the next step of these as being sent; \a send when that is on the disk.
    void recordSending(const Positions &positions, const std::function<void()> &send,
                       const std::function<void()> &notSent);
    ApiCall<QStringList> *assign(const QStringList &taskIds, const Person &person);
    ApiCall<Done> *writeOne(int position);
    Person receiverOf(const OperationItem &item, Step step) const;
    void groupAnswered(Step step, const Positions &positions, const Result<QStringList> &answer,
                       QElapsedTimer sent);
    void answered(Step step, int position, const std::optional<Error> &error, QElapsedTimer sent,
                  int company);

    // Settling
    void settled(int position, const Finding &finding);

    // The end
    void readBack();
    void finish();

    /// Applies an event; the reason, where there is one, takes the place of the item's.
    void apply(int position, ItemEvent event, const QString &reason = {});
    void record(const Positions &positions);
    /// The same with an entry of the audit log.
    void recordAnswer(int position, Step step, const QString &answer);
    static QString stepWord(Step step);
    QStringList taskIdsOf(const Positions &positions) const;
    OperationItem &item(int position) { return m_items.at(position); }

    Context m_context;
    Findings m_findings;
    std::map<int, OperationItem> m_items;
    /// What is put for an item.
    struct Labels
    {
        LabelPackage package;
        std::optional<LabelData> data; ///< ready to be put
        QString mark;
        bool isUploading = false;
        int failures = 0; ///< of the upload, in a row
    };

    std::map<int, Labels> m_labels;
    bool m_readingLabels = false;
    QSet<int> m_waiting; ///< in the send window's queue
    QSet<int> m_reading; ///< of the look that is on its way
    QHash<int, int> m_company; ///< with at most how many others; after a refusal of several
    LostAnswers *m_lost;
    int m_failedLooks = 0; ///< in a row
    bool m_lookIsDelayed = false;
    bool m_pumpIsDue = false;
    bool m_cancelled = false;
    bool m_paused = false;
    bool m_halted = false;
    bool m_ending = false;
    int m_readBacks = 0;
};

} // namespace brickyard
