// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redbrick/timings.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace brickyard {

class EmptyState;
class FilterBar;
class QueueTable;
class TaskFilterModel;
class TaskSelection;

/// The queue of a stage: a filter field, the table, and a line that says how many rows there are
/// and how many of them an action is about. Where there are no rows it says why: still loading,
/// failed, none there, or none that the filter lets through.
class QueueView : public QWidget
{
    Q_OBJECT

public:
    /// \a filter and \a selection must outlive the view.
    QueueView(TaskFilterModel *filter, TaskSelection *selection, const Timings &timings,
              QWidget *parent = nullptr);

    QueueTable *table() const { return m_table; }
    FilterBar *filterBar() const { return m_filterBar; }
    QLineEdit *filterField() const;

    /// A button beside the number of selected tasks.
    void addSelectionAction(QAction *action);

    /// Which stage is shown, as people call it; null while none is chosen.
    void setStageName(const QString &name);
    /// Another stage that has tasks, offered where this one has none; an empty name: there is none.
    /// \a title is what people call it.
    void setOtherStage(const QString &name, const QString &title = {}, int count = 0);
    void showLoading();
    /// How many tasks have come; until then the line says that it is loading.
    void showLoaded();
    /// \a sentence is plain text. Rows that are there stay, and the line says that they are old.
    void showError(const QString &sentence);
    /// As it was before: a refresh was cancelled.
    void showCancelled();

    /// Only this person's tasks ("" is nobody's), with a button that takes the filter away;
    /// nullopt takes it away.
    void setPersonFilter(const std::optional<QString> &userId, const QString &name = {});
    void focusFilter();

    /// Widths, order, sorting and what is hidden, for the settings.
    QByteArray saveColumns() const;
    bool restoreColumns(const QByteArray &columns);

    /// "37 of 4,812 selected · 12 more hidden by the filter, not included".
    QString statusText() const;

Q_SIGNALS:
    void refreshRequested();
    void cancelRequested();
    /// Empty where no row is current.
    void currentTaskChanged(const QString &taskId);
    void taskActivated(const QString &taskId);
    void contextMenuRequested(const QPoint &globalPosition);
    void personFilterCleared();
    void stageRequested(const QString &stageName);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class State { Idle, Loading, Loaded, Failed };

    void setState(State state);
    void setUpFilterBar();
    void setUpStatusLine();
    void updateArea();
    void updateStatus();
    void showNothingThere();
    void showNothingMatches();
    void updateIcons();
    void fitSelectionButtons();
    void onEmptyStateAction();

    TaskFilterModel *m_filter;
    TaskSelection *m_selection;
    QueueTable *m_table;
    EmptyState *m_emptyState;
    QStackedWidget *m_area;
    FilterBar *m_filterBar;
    QLabel *m_statusIcon;
    QLabel *m_status;
    QWidget *m_errorRow;
    QLabel *m_error;
    QToolButton *m_retry;
    QToolButton *m_cancel;
    QHBoxLayout *m_statusRow; ///< the layout's
    QList<QToolButton *> m_selectionButtons;
    QTimer *m_loadingDelay;
    QTimer *m_noAnswer; ///< for a while
    QString m_stageName;
    QString m_errorSentence;
    QString m_otherStage;
    QString m_otherTitle;
    int m_otherCount = 0;
    State m_state = State::Idle;
    bool m_loadingIsLong = false;
    bool m_loadingIsSlow = false; ///< nothing comes
};

} // namespace brickyard
