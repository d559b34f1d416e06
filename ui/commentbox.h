// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <QWidget>

class QLabel;
class QMenu;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace brickyard {

class PlainTextView;

/// Where a comment is typed: for a decision, or as a comment of its own, which may answer another
/// one. What is typed belongs to its task: it is put away with the task, is there again when the
/// task is, and goes only when the service has it.
class CommentBox : public QWidget
{
    Q_OBJECT

public:
    explicit CommentBox(QWidget *parent = nullptr);

    /// The task whose text is shown; empty: of none.
    void setTask(const QString &taskId);
    /// For a decision: trimmed; empty while it is being written as a comment of its own.
    QString text() const;
    void clear();
    /// Gives a text back to its task, unless something else was typed there meanwhile.
    void restore(const QString &taskId, const QString &text);

    /// Whether a comment can be given at all, with a decision or of its own.
    void setUsable(bool usable, bool postable);
    /// Texts to choose from, newest first; none: nothing is offered.
    void setReasons(const QStringList &reasons);
    /// The next comment answers this one. \a who and \a text say to the person which it is.
    void replyTo(const QString &commentId, const QString &who, const QString &text);

    /// The task's text is on its way.
    void setWriting(const QString &taskId);
    /// The service has this text of the task; another one that was begun since stays.
    void setWritten(const QString &taskId, const QString &text);
    /// It is to be typed again or sent again; \a sentence says why.
    void setFailed(const QString &taskId, const QString &sentence);

    void focusText();

Q_SIGNALS:
    /// \a text is trimmed and not empty; \a replyTo is the id of a comment, often empty.
    void postRequested(const QString &text, const QString &replyTo);
    /// Esc: the person wants to be where the keys decide.
    void leaveRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Draft
    {
        QString text;
        QString replyTo; ///< the id of a comment
        QString replyWords;
        QString failure;
        bool writing = false;

        bool isEmpty() const
        {
            return text.trimmed().isEmpty() && replyTo.isEmpty() && !writing && failure.isEmpty();
        }
    };

    void createReplyBar();
    void createField();
    void createButtons();
    Draft draft() const { return m_drafts.value(m_taskId); }
    void setDraft(const QString &taskId, const Draft &draft);
    void present(const Draft &draft);
    void updateButtons();
    void elideReply();
    void post();
    void insert(const QString &reason);

    QString m_taskId;
    QHash<QString, Draft> m_drafts; ///< what was begun, by task id
    bool m_usable = true;
    bool m_postable = true;
    QWidget *m_replyBar;
    QLabel *m_replyLabel;
    QPlainTextEdit *m_edit;
    PlainTextView *m_note;
    QToolButton *m_reasonsButton;
    QMenu *m_reasonsMenu;
    QPushButton *m_post;
};

} // namespace brickyard
