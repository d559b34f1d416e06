// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/taskdetails.h"
#include "ui/peoplenames.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTextBrowser;
class QTimer;
class QToolButton;
class QUrl;

namespace brickyard {

class CommentBox;
class PlainTextView;

/// What is known about the current task, and the decision about the selected ones. Takes values,
/// asks nobody: who reads the task and who carries the decision out is the window's business.
class ReviewPanel : public QWidget
{
    Q_OBJECT

public:
    /// \a spinnerDelay in milliseconds: how long loading may take before it is shown.
    explicit ReviewPanel(int spinnerDelay = 300, QWidget *parent = nullptr);

    /// The task that is shown, is being read or could not be read; empty where there is none.
    QString taskId() const { return m_details.task.id; }
    /// What is typed into the comment field, trimmed; empty while it is being written as a comment
    /// of its own.
    QString comment() const;
    /// Where comments are typed, and what becomes of them.
    CommentBox *commentBox() const { return m_comment; }

public Q_SLOTS:
    /// Shows a task. A different task than before starts at the top; the same one (read again)
    /// keeps its scroll position. A comment that is being typed belongs to its task: it is put
    /// away with the task, and is there again when the task is.
    void setTask(const brickyard::TaskDetails &details);
    /// \a task is being read. Its name is shown at once, so that nobody decides about a task
    /// while the last one's details stand there; that it is loading is said after the delay.
    void setLoading(const brickyard::Task &task);
    /// The task could not be read. \a sentence says why.
    void setError(const QString &sentence);
    /// Nothing is selected.
    void clear();
    /// What the people of the project are called.
    void setNames(const brickyard::PeopleNames &names);

    /// In a label stage the decision is to submit with the labels that are there, and there is
    /// nothing to reject.
    void setSubmits(bool submits);

    /// How many tasks a decision would concern, and whether it can be made. Where it cannot,
    /// \a whyNot is a sentence that is shown in its place.
    void setActionable(int selectedCount, bool enabled, const QString &whyNot = {});
    /// What is about to happen to the current task ("Accept: sends in 4 s"); empty: nothing.
    void setPending(const QString &sentence, bool canTakeBack);
    /// Whether the current task can be commented on.
    void setCommentable(bool commentable);
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
    void takeBackRequested();
    /// A comment of its own on the current task; \a replyTo is the id of a comment, often empty.
    void commentRequested(const QString &text, const QString &replyTo);
    /// Esc in the comment field: back to the queue.
    void leaveRequested();
    /// After an error: the person wants the task to be read again.
    void retryRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Content { Nothing, Loading, Task, Error };

    QWidget *createDetailsArea();
    QWidget *createDecisionArea();
    QWidget *createPendingBar();
    void createButtons(QWidget *parent);
    void startReply(const QUrl &link);
    void tellTheTimeAgain();
    void updateCommentBox();
    /// Writes what is to be seen into the view.
    void render();
    void changeTask(const QString &taskId);

    Content m_content = Content::Nothing;
    TaskDetails m_details; ///< while loading and after an error only its task is filled
    PeopleNames m_names;
    QString m_error;
    bool m_slow = false; ///< loading for longer than the delay
    bool m_submits = false;
    bool m_decidable = false;
    bool m_commentable = false;
    QTimer *m_loadingTimer;
    QTimer *m_minutes; ///< "2 minutes ago" is not true for long
    QTextBrowser *m_view = nullptr;
    QPushButton *m_retry;
    PlainTextView *m_whyNot;
    CommentBox *m_comment = nullptr;
    QWidget *m_pendingBar;
    QLabel *m_pending;
    QToolButton *m_takeBack;
    QPushButton *m_accept;
    QPushButton *m_reject;
    QToolButton *m_open;
};

} // namespace brickyard
