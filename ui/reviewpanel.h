// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/taskdetails.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTextEdit;
class QTimer;

namespace brickyard {

class PlainTextView;

/// What is known about the current task, and the decision about the selected ones. Takes values,
/// asks nobody: who reads the task and who carries the decision out is the window's business.
class ReviewPanel : public QWidget
{
    Q_OBJECT

public:
    /// \a spinnerDelay in milliseconds: how long loading may take before it is shown.
    explicit ReviewPanel(int spinnerDelay = 300, QWidget *parent = nullptr);

    /// The task whose details are shown; empty where there are none.
    QString taskId() const { return m_taskId; }
    /// What is typed into the comment field, trimmed.
    QString comment() const;

public Q_SLOTS:
    /// Shows a task. A different task than before starts at the top; the same one (read again)
    /// keeps its scroll position. The comment that is being typed stays.
    void setTask(const brickyard::TaskDetails &details);
    /// Another task is being read: shown after the delay, until then the last one stays. The
    /// task's name is shown with it.
    void setLoading(const QString &name);
    /// The task could not be read. \a sentence says why.
    void setError(const QString &sentence);
    /// Nothing is selected.
    void clear();

    /// How many tasks a decision would concern, and whether it can be made. Where it cannot,
    /// \a whyNot is a sentence that is shown in its place.
    void setActionable(int selectedCount, bool enabled, const QString &whyNot = {});
    /// Whether there is a page to open in RedBrick.
    void setOpenEnabled(bool enabled);
    /// After a decision was taken over by the engine.
    void clearComment();
    void focusComment();
    /// The same as pressing the buttons; do nothing where they are disabled.
    void accept();
    void reject();

Q_SIGNALS:
    /// \a comment is trimmed, and may be empty.
    void acceptRequested(const QString &comment);
    void rejectRequested(const QString &comment);
    void openRequested();
    /// After an error: the person wants the task to be read again.
    void retryRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createDecisionArea();
    void showDetails();
    void showMessage(const QString &text, bool retry);

    QString m_taskId;
    QString m_loadingName;
    TaskDetails m_details;
    QTimer *m_loadingTimer;
    QStackedWidget *m_pages;
    QTextEdit *m_view;
    PlainTextView *m_message;
    QPushButton *m_retry;
    PlainTextView *m_whyNot;
    QPlainTextEdit *m_comment;
    QPushButton *m_accept;
    QPushButton *m_reject;
    QPushButton *m_open;
};

} // namespace brickyard
