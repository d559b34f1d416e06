// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/taskdetails.h"
#include "operations/operation.h"
#include "redbrick/apicall.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>
#include <QUuid>

namespace brickyard {

class OperationEngine;
class QueueController;
class ReviewPanel;
class Settings;

/// Fills the review panel with the current task and turns decisions into operations: asks where
/// tasks belong to somebody else, then goes on to the next task that nobody has decided on.
class ReviewController : public QObject
{
    Q_OBJECT

public:
    /// How a decision was given: a key asks when it is about several tasks, the button has its
    /// number on it.
    enum class Gesture { Button, Key };
    static constexpr int mostOpenedAtOnce = 10; ///< tabs of a web browser

    /// All outlive the controller. \a settings keep the last rejection reasons.
    ReviewController(QueueController *queue, ReviewPanel *panel, Settings &settings,
                     QObject *parent = nullptr);

    /// Shows the details of this task; an empty id: of none.
    void setCurrentTask(const QString &taskId);

    /// The tasks that a decision is about: the selected ones, else the current one.
    QStringList targetIds() const;
    /// How many these are. Names none of them, which takes a moment where they are very many.
    int targetCount() const;
    /// In a label stage accepting is submitting, and nothing can be rejected.
    void decide(bool accept, Gesture gesture);
    /// Takes back the held decision on the current task, else the last one that is still held; its
    /// task is wanted next, and the comment that was given with it is there again.
    void takeBack();
    /// Opens the targets in the web browser, where they are not too many.
    void openTargets();
    /// Makes buttons and reasons true again.
    void updatePanel();

Q_SIGNALS:
    /// Whether a decision is possible now has changed.
    void actionableChanged(bool reviewable);
    /// The next task to decide on: to be made current.
    void nextTaskWanted(const QString &taskId);
    /// A sentence for the status bar.
    void said(const QString &sentence);

private:
    /// A decision as it was given, whatever changes while a question about it is open.
    struct Wish
    {
        QList<Task> tasks;
        Operation::Kind kind = Operation::Kind::Accept;
        QString comment;
    };

    void load();
    void loadAgain();
    void openInRedBrick(const QStringList &taskIds);
    void stageOpened();
    OperationEngine *engine() const;
    bool isDecidedSo(const QString &taskId, Operation::Kind kind);
    void askForOthers(const Wish &wish);
    void send(const Wish &wish, bool takeOver);
    void goToNext(const QStringList &decided);
    void takeBackTask(const Operation &operation, const QString &taskId);
    void takeBackAll(const Operation &operation);
    void updatePending();
    void postComment(const QString &text, const QString &replyTo);
    void operationFinished(const QUuid &operationId);
    void rememberReason(const QString &reason);

    ReviewPanel *m_panel;
    QueueController *m_queue;
    Settings &m_settings;
    QPointer<OperationEngine> m_engine; ///< the one that is listened to
    QList<QUuid> m_decided; ///< decisions that were given here and not taken back, oldest first
    QHash<QUuid, QString> m_comments; ///< the tasks of comments that are being written
    QString m_currentId;
    int m_currentRow = -1; ///< where the current task was seen last, should it leave the queue
    QTimer m_countdown;
    QPointer<ApiCallBase> m_loading;
    QTimer m_settle; ///< moving through the rows reads only the task where one stays
};

} // namespace brickyard
