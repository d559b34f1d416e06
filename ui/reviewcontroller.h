// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/taskdetails.h"
#include "redbrick/apicall.h"

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

namespace brickyard {

class QueueController;
class ReviewPanel;

/// Fills the review panel with the current task and turns decisions into operations: asks where
/// tasks belong to somebody else, then goes on to the next task that nobody has decided on.
class ReviewController : public QObject
{
    Q_OBJECT

public:
    /// How a decision was given: a key asks when it is about several tasks, the button has its
    /// number on it.
    enum class Gesture { Button, Key };

    /// Both outlive the controller.
    ReviewController(QueueController *queue, ReviewPanel *panel, QObject *parent = nullptr);

    /// Shows the details of this task; an empty id: of none.
    void setCurrentTask(const QString &taskId);

    /// The tasks that a decision is about: the selected ones, else the current one.
    QStringList targetIds() const;
    void decide(bool accept, Gesture gesture);
    void openInRedBrick();
    /// Makes buttons and reasons true again.
    void updatePanel();

Q_SIGNALS:
    /// Whether a decision is possible now has changed.
    void actionableChanged(bool reviewable);
    /// The next task to decide on: to be made current.
    void nextTaskWanted(const QString &taskId);

private:
    void load();
    void askForOthers(const QStringList &taskIds, bool accept);
    void send(const QStringList &taskIds, bool accept, bool takeOver);
    void goToNext(const QStringList &decided);

    ReviewPanel *m_panel;
    QueueController *m_queue;
    QString m_currentId;
    QPointer<ApiCallBase> m_loading;
    QTimer m_settle; ///< moving through the rows reads only the task where one stays
};

} // namespace brickyard
