// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/operationgroup.h"
#include "ui/operationsource.h"

#include <QSet>
#include <QUuid>
#include <QWidget>

#include <map>

class QLabel;
class QPushButton;
class QScrollArea;
class QTimer;
class QVBoxLayout;

namespace brickyard {

class OperationRow;

/// What is being changed, how far it is and what came of it; the newest on top, decisions on single
/// tasks that followed one another in one row. Is told which
/// operation changed, as often as that happens, and looks at it a few times a second at most: an
/// operation of 10,000 tasks changes 10,000 times, and must not be copied or counted each time.
class ActivityPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityPanel(QWidget *parent = nullptr);

    /// From where operations come from now on; takes away those that are shown.
    void setSource(OperationSource source);
    /// Rows: operations, or groups of them.
    int rowCount() const { return int(m_rows.size()); }

    QSize sizeHint() const override;

public Q_SLOTS:
    /// The operation is new, or it changed. Cheap: it is looked at a moment later.
    void updateOperation(const QUuid &operationId);
    /// Takes away the operations that have ended.
    void clearFinished();

Q_SIGNALS:
    /// What was not sent yet should not be.
    void cancelRequested(const QUuid &operationId);
    void undoRequested(const QUuid &operationId);
    void sendNowRequested(const QUuid &operationId);
    void retryRequested(const QUuid &operationId);
    /// An operation's own id where it is alone.
    void detailsRequested(const QUuid &group);

private:
    struct Row
    {
        OperationRow *widget = nullptr;
        OperationGroup group;
    };

    Row &rowOf(const QUuid &group);
    void connectButtons(const QUuid &group, const Row &row);
    void showChanged();
    void countDown();
    void forgetOldest();
    void removeRow(const QUuid &group);
    void updateEmpty();

    OperationSource m_source;
    std::map<QUuid, Row> m_rows; ///< by group
    QList<QUuid> m_order; ///< of the rows, oldest first
    QList<QUuid> m_changed; ///< to be looked at, in the order in which they came
    QSet<QUuid> m_changedSet; ///< the same
    QTimer *m_timer;
    QTimer *m_countdown; ///< runs while something is held for a time
    QLabel *m_empty;
    QScrollArea *m_scroll;
    QVBoxLayout *m_list;
    QPushButton *m_clear;
};

} // namespace brickyard
