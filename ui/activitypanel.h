// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/operation.h"

#include <QHash>
#include <QUuid>
#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QTimer;
class QVBoxLayout;

namespace brickyard {

class OperationRow;

/// What is being changed, how far it is and what came of it; the newest on top. Takes values as
/// often as they come, and paints them at most once a frame.
class ActivityPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityPanel(QWidget *parent = nullptr);
    ~ActivityPanel() override;

    int operationCount() const;

    QSize sizeHint() const override;

public Q_SLOTS:
    /// Shows the operation, or what became of it since. Cheap: shown with the next frame.
    void setOperation(const brickyard::Operation &operation);
    /// Takes away the operations that have ended.
    void clearFinished();
    /// Takes away all, for another account.
    void clear();

Q_SIGNALS:
    /// What was not sent yet should not be.
    void cancelRequested(const QUuid &operationId);

private:
    void showPending();
    void updateEmpty();

    QHash<QUuid, OperationRow *> m_rows;
    QHash<QUuid, Operation> m_pending; ///< came since the last frame; the latest of each
    QList<QUuid> m_pendingOrder; ///< in the order in which they came first
    QTimer *m_frame;
    QLabel *m_empty;
    QScrollArea *m_scroll;
    QVBoxLayout *m_list;
    QPushButton *m_clear;
};

} // namespace brickyard
