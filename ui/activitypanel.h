// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/operationbuttons.h"
#include "ui/operationfilter.h"
#include "ui/operationgroup.h"
#include "ui/operationsource.h"

#include <QSet>
#include <QUuid>
#include <QWidget>

#include <map>

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QTimer;
class QVBoxLayout;

namespace brickyard {

class OperationRow;

/// What is being changed, how far it is and what came of it; the newest on top, decisions on single
/// tasks that followed one another in one row. Can be searched. Is told which operation changed, as
/// often as that happens, and looks at it a few times a second at most: an operation of 10,000
/// tasks changes 10,000 times, and must not be copied or counted each time.
class ActivityPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityPanel(QWidget *parent = nullptr);

    /// From where operations come from now on; takes away those that are shown.
    void setSource(OperationSource source);
    /// The project that is open: operations of others say the name of theirs.
    void setProject(const QString &projectId);
    /// Rows: operations, or groups of them; also those that the search hides.
    int rowCount() const { return int(m_rows.size()); }

    QSize sizeHint() const override;

public Q_SLOTS:
    /// The operation is new, or it changed. Cheap: it is looked at a moment later.
    void updateOperation(const QUuid &operationId);
    /// Takes away what has ended, of what is shown; asks first where some of it can be undone.
    void clearHistory();

Q_SIGNALS:
    void sendNowRequested(const QUuid &operationId);
    void pauseRequested(const QUuid &operationId);
    void resumeRequested(const QUuid &operationId);
    /// What was not sent yet should not be.
    void cancelRequested(const QUuid &operationId);
    /// The same for what was interrupted: not without having asked.
    void discardRequested(const QList<QUuid> &operationIds);
    void undoRequested(const QUuid &operationId);
    void checkUnknownRequested(const QUuid &operationId);
    void retryRequested(const QUuid &operationId);
    /// An operation's own id where it is alone.
    void detailsRequested(const QUuid &group);
    /// These have ended and are to be forgotten.
    void clearRequested(const QList<QUuid> &operationIds);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Row
    {
        OperationRow *widget = nullptr;
        OperationGroup group;
        bool matches = true; ///< what is searched for
    };

    QWidget *makeBar();
    Row &rowOf(const QUuid &group);
    void showRow(const Row &row);
    void press(const QUuid &group, OperationButtons::Button button);
    void retry(Row &row);
    void showChanged();
    void countDown();
    void search();
    void searchOn();
    bool isFound(const OperationGroup &group) const;
    void clear(const QList<QUuid> &groups);
    void forgetOldest();
    void removeRow(const QUuid &group);
    void updateEmpty();

    OperationSource m_source;
    QString m_project;
    std::map<QUuid, Row> m_rows; ///< by group
    QList<QUuid> m_order; ///< of the rows, oldest first
    QList<QUuid> m_changed; ///< to be looked at, in the order in which they came
    QSet<QUuid> m_changedSet; ///< the same
    OperationFilter m_filter;
    QList<QUuid> m_toSearch; ///< rows that were not compared with the filter yet
    QTimer *m_timer;
    QTimer *m_countdown; ///< runs while something is held for a time
    QTimer *m_searching; ///< runs while there are rows to be searched
    QLineEdit *m_searchField;
    QLabel *m_found;
    QPushButton *m_clear;
    QWidget *m_bar; ///< these three
    QLabel *m_empty;
    QScrollArea *m_scroll;
    QVBoxLayout *m_list;
};

} // namespace brickyard
