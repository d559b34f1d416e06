// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/operationsource.h"

#include <QObject>

class QWidget;

namespace brickyard {

class Banner;

/// What a process that has ended left unfinished: says so in a banner for as long as something of
/// it is neither resumed nor discarded, and asks before anything is discarded.
class InterruptedController : public QObject
{
    Q_OBJECT

public:
    /// \a banner is its own; \a window is what it asks over. Both must outlive the controller.
    InterruptedController(Banner *banner, QWidget *window, QObject *parent = nullptr);

    /// Forgets what was interrupted.
    void setSource(OperationSource source);
    /// \a elsewhere: how many operations another process is at.
    void setInterrupted(const QList<QUuid> &interrupted, int elsewhere);
    /// The operation changed; others than those that were interrupted are ignored.
    void updateOperation(const QUuid &operationId);
    /// Asks, and then discards what of these was not sent.
    void askToDiscard(const QList<QUuid> &operationIds);

Q_SIGNALS:
    void resumeRequested(const QUuid &operationId);
    void discardRequested(const QUuid &operationId);
    void reviewRequested(const QList<QUuid> &operationIds);

private:
    /// Of those operations that are still interrupted.
    struct Left
    {
        int operations = 0;
        int unsent = 0; ///< tasks
        int unknown = 0;
        int tasks = 0;
        bool beingSettled = false;
        bool wasSent = false; ///< something of them
    };

    const Operation *interrupted(const QUuid &operationId) const;
    Left countLeft(const QList<QUuid> &operationIds) const;
    void forgetWhatGoesOn();
    void showBanner();
    QString sentences(const Left &left) const;

    Banner *m_banner;
    QWidget *m_window;
    OperationSource m_source;
    QList<QUuid> m_interrupted;
    int m_elsewhere = 0;
    QString m_shown; ///< in the banner, so that buttons keep the focus while nothing changes
};

} // namespace brickyard
