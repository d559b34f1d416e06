// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/operationsource.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;
class QTimer;

namespace brickyard {

class OperationItemsModel;
class PlainTextView;

/// Each task of an operation, or of the decisions of a group: what is to happen to it, and what
/// became of it. As long as the operation is held or paused, tasks can be left out. A window of its
/// own beside the main one; follows the operation while it runs, a few times a second.
class OperationDetailsDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a source must be good for as long as the window is open.
    OperationDetailsDialog(const OperationSource &source, const QUuid &group,
                           QWidget *parent = nullptr);

    /// In place of the title of the operations.
    void setHeading(const QString &heading);
    OperationItemsModel *model() const { return m_model; }
    /// What is copied: the selected rows, with tabs between the columns.
    QString selectedText() const;
    /// Writes all items to the file, also those that the filter hides, and says what came of it.
    void exportTo(const QString &path);
    /// What came of something that was asked for.
    void showMessage(const QString &sentence);

public Q_SLOTS:
    /// The operation changed; one that is not shown here is ignored. Cheap: it is looked at a
    /// moment later.
    void updateOperation(const QUuid &operationId);

Q_SIGNALS:
    /// Decisions that are held should be taken back.
    void takeBackRequested(const QStringList &taskIds);
    /// Of a paused operation these should not be sent.
    void cancelTasksRequested(const QUuid &operationId, const QStringList &taskIds);
    void resumeRequested(const QUuid &operationId);
    /// The labels that these have not put should be written to the file.
    void saveFailedRequested(const QList<QUuid> &operationIds, const QString &file);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpTable();
    void showChanged();
    void updateTexts();
    void updateButtons();
    QList<int> selectedRows() const;
    void copy();
    void chooseFile();
    void chooseFileForFailed();
    bool hasUnputLabels() const;
    void leaveOutSelected();
    void resume();
    QList<const Operation *> operations() const;

    OperationSource m_source;
    QUuid m_group;
    OperationItemsModel *m_model;
    QString m_heading;
    PlainTextView *m_title;
    QComboBox *m_filter;
    QLabel *m_count;
    QTableView *m_table;
    PlainTextView *m_message;
    QPushButton *m_leaveOut;
    QPushButton *m_resume;
    QPushButton *m_copy;
    QPushButton *m_export;
    QPushButton *m_saveFailed;
    QTimer *m_timer;
};

} // namespace brickyard
