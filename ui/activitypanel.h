// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/operation.h"

#include <QHash>
#include <QSet>
#include <QUuid>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QScrollArea;
class QTimer;
class QVBoxLayout;

namespace brickyard {

class OperationRow;

/// What is being changed, how far it is and what came of it; the newest on top. Is told which
/// operation changed, as often as that happens, and looks at it a few times a second at most: an
/// operation of 10,000 tasks changes 10,000 times, and must not be copied or counted each time.
class ActivityPanel : public QWidget
{
    Q_OBJECT

public:
    /// Where an operation is found by its id; null where there is none (any more). The pointer is
    /// used at once and not kept.
    using Source = std::function<const Operation *(const QUuid &operationId)>;

    explicit ActivityPanel(QWidget *parent = nullptr);

    /// From where operations come from now on; takes away those that are shown.
    void setSource(Source source);
    int operationCount() const;

    QSize sizeHint() const override;

public Q_SLOTS:
    /// The operation is new, or it changed. Cheap: it is looked at a moment later.
    void updateOperation(const QUuid &operationId);
    /// Takes away the operations that have ended.
    void clearFinished();

Q_SIGNALS:
    /// What was not sent yet should not be.
    void cancelRequested(const QUuid &operationId);

private:
    void showChanged();
    void removeRow(const QUuid &operationId);
    void updateEmpty();

    Source m_source;
    QHash<QUuid, OperationRow *> m_rows;
    QList<QUuid> m_order; ///< of the rows, oldest first
    QList<QUuid> m_changed; ///< to be looked at, in the order in which they came
    QSet<QUuid> m_changedSet; ///< the same
    QTimer *m_timer;
    QLabel *m_empty;
    QScrollArea *m_scroll;
    QVBoxLayout *m_list;
    QPushButton *m_clear;
};

} // namespace brickyard
