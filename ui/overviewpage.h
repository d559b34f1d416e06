// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;
class QTreeView;

namespace brickyard {

class OverviewModel;

/// The page over all projects: each with its stages, and how many tasks wait there. A click, or
/// Enter, goes to a stage; Esc leaves the page.
class OverviewPage : public QWidget
{
    Q_OBJECT

public:
    /// \a model must outlive the page.
    explicit OverviewPage(OverviewModel *model, QWidget *parent = nullptr);

    /// So many projects of \a count have been read.
    void showReading(int done, int count);
    /// Nothing is under way. \a sentence says how it ended; plain text.
    void showEnded(const QString &sentence);
    /// The projects of which a part is in sight.
    QStringList projectsInSight() const;
    QTreeView *tree() const { return m_tree; }

Q_SIGNALS:
    /// \a stageName is empty for the project as a whole.
    void stageChosen(const QString &projectId, const QString &stageName);
    void refreshRequested();
    void cancelRequested();
    void leaveRequested();
    void inSightChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void setUpTree(OverviewModel *model);
    void fitNewRows(const QModelIndex &parent);
    void choose(const QModelIndex &index);

    QTreeView *m_tree;
    QLabel *m_status;
    QProgressBar *m_progress;
    QPushButton *m_refresh;
    QPushButton *m_cancel;
    QPushButton *m_leave;
    QTimer *m_ages;
};

} // namespace brickyard
