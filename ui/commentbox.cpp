// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commentbox.h"

#include "queue/tasktext.h"
#include "ui/icons.h"
#include "ui/plaintextview.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTextCursor>
#include <QTextDocument>
#include <QToolButton>

namespace brickyard {

namespace {
constexpr int commentLines = 2;
constexpr int reasonWidth = 280; ///< device-independent pixels; longer ones are cut in the menu
constexpr int longestReply = 200; ///< letters of the comment that is answered

bool isPost(const QKeyEvent &key)
{
    return (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter)
        && (key.modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier;
}

bool isReasons(const QKeyEvent &key)
{
    return key.key() == Qt::Key_Down && (key.modifiers() & ~Qt::KeypadModifier) == Qt::AltModifier;
}

} // namespace

CommentBox::CommentBox(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("commentBox"));
    createReplyBar();
    createField();
    createButtons();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::small);
    buttons->addWidget(m_reasonsButton);
    buttons->addStretch(1);
    buttons->addWidget(m_post);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::small);
    layout->addWidget(m_replyBar);
    layout->addWidget(m_edit);
    layout->addWidget(m_note);
    layout->addLayout(buttons);
    setTabOrder(m_edit, m_reasonsButton);
    setTabOrder(m_reasonsButton, m_post);
    present(Draft());
}

void CommentBox::createReplyBar()
{
    m_replyBar = new QWidget(this);
    m_replyLabel = new QLabel(m_replyBar);
    m_replyLabel->setObjectName(QStringLiteral("replyingTo"));
    m_replyLabel->setTextFormat(Qt::PlainText);
    m_replyLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_replyLabel->installEventFilter(this);
    auto *cancel = new QToolButton(m_replyBar);
    cancel->setObjectName(QStringLiteral("cancelReply"));
    cancel->setAccessibleName(tr("Do not reply"));
    cancel->setToolTip(tr("Write a comment of its own instead"));
    cancel->setIcon(themedIcon(IconName::Close));
    cancel->setAutoRaise(true);
    cancel->setFocusPolicy(Qt::StrongFocus);
    connect(cancel, &QToolButton::clicked, this, [this] {
        replyTo({}, {}, {});
        focusText();
    });
    auto *layout = new QHBoxLayout(m_replyBar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::small);
    layout->addWidget(m_replyLabel, 1);
    layout->addWidget(cancel);
}

void CommentBox::createField()
{
    m_edit = new QPlainTextEdit(this);
    m_edit->setObjectName(QStringLiteral("decisionComment"));
    m_edit->setAccessibleName(tr("Comment"));
    m_edit->setPlaceholderText(tr("Comment (optional)"));
    m_edit->setTabChangesFocus(true);
    const int frame = 2 * (m_edit->frameWidth() + int(m_edit->document()->documentMargin()));
    m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * commentLines + frame);
    m_edit->installEventFilter(this);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        Draft changed = draft();
        changed.text = m_edit->toPlainText();
        if (changed.text.isEmpty() && !changed.failure.isEmpty()) {
            changed.failure.clear(); // what failed was given up
            m_note->hide();
        }
        setDraft(m_taskId, changed);
        updateButtons();
    });
    m_note =
        new PlainTextView(QStringLiteral("commentNote"), tr("What became of the comment"), this);
    m_note->setMaximumLines(3);
}

void CommentBox::createButtons()
{
    m_reasonsButton = new QToolButton(this);
    m_reasonsButton->setObjectName(QStringLiteral("recentReasons"));
    m_reasonsButton->setText(tr("Recent reasons"));
    m_reasonsButton->setAccessibleName(m_reasonsButton->text());
    m_reasonsButton->setToolTip(
        tr("What was said in the last rejections (%1)")
            .arg(QKeySequence(Qt::ALT | Qt::Key_Down).toString(QKeySequence::NativeText)));
    m_reasonsButton->setAutoRaise(true);
    m_reasonsButton->setFocusPolicy(Qt::StrongFocus);
    m_reasonsButton->setPopupMode(QToolButton::InstantPopup);
    m_reasonsMenu = new QMenu(m_reasonsButton);
    m_reasonsMenu->setObjectName(QStringLiteral("reasonsMenu"));
    m_reasonsMenu->setToolTipsVisible(true);
    m_reasonsButton->setMenu(m_reasonsMenu);
    m_reasonsButton->hide();

    m_post = new QPushButton(tr("Comment", "button: to write a comment"), this);
    m_post->setObjectName(QStringLiteral("postComment"));
    m_post->setAccessibleName(tr("Write the comment"));
    m_post->setToolTip(
        tr("Writes the comment without deciding (%1)")
            .arg(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));
    m_post->setIcon(themedIcon(IconName::Comment));
    m_post->setAutoDefault(false);
    connect(m_post, &QPushButton::clicked, this, &CommentBox::post);
}

void CommentBox::setTask(const QString &taskId)
{
    if (taskId == m_taskId)
        return;
    // What is typed where there is no task belongs to nothing.
    m_drafts.remove(QString());
    m_taskId = taskId;
    present(draft());
}

QString CommentBox::text() const
{
    return draft().writing ? QString() : m_edit->toPlainText().trimmed();
}

void CommentBox::clear()
{
    if (draft().writing)
        return;
    setDraft(m_taskId, {});
    present({});
}

void CommentBox::restore(const QString &taskId, const QString &text)
{
    Draft back = m_drafts.value(taskId);
    if (text.isEmpty() || back.writing || !back.text.trimmed().isEmpty())
        return;
    back.text = text;
    setDraft(taskId, back);
    if (taskId == m_taskId)
        present(back);
}

void CommentBox::setUsable(bool usable, bool postable)
{
    m_usable = usable;
    m_postable = postable;
    updateButtons();
}

void CommentBox::setReasons(const QStringList &reasons)
{
    m_reasonsMenu->clear();
    for (const QString &reason : reasons) {
        QString words = m_reasonsMenu->fontMetrics().elidedText(TaskText::oneLine(reason),
                                                                Qt::ElideRight, reasonWidth);
        // An ampersand is no mnemonic here.
        QAction *action = m_reasonsMenu->addAction(words.replace(u'&', QLatin1String("&&")));
        action->setToolTip(TaskText::asPlainToolTip(reason));
        connect(action, &QAction::triggered, this, [this, reason] { insert(reason); });
    }
    m_reasonsButton->setVisible(!reasons.isEmpty());
}

void CommentBox::replyTo(const QString &commentId, const QString &who, const QString &text)
{
    Draft changed = draft();
    if (changed.writing)
        return;
    changed.replyTo = commentId;
    changed.replyWords = commentId.isEmpty()
        ? QString()
        : tr("Replying to %1: %2", "a person, and what they said")
              .arg(who, isolated(TaskText::oneLine(text.left(longestReply))));
    setDraft(m_taskId, changed);
    present(changed);
}

void CommentBox::setWriting(const QString &taskId)
{
    Draft changed = m_drafts.value(taskId);
    changed.writing = true;
    changed.failure.clear();
    setDraft(taskId, changed);
    if (taskId == m_taskId)
        present(changed);
}

void CommentBox::setWritten(const QString &taskId, const QString &text)
{
    const Draft begun = m_drafts.value(taskId);
    if (begun.text.trimmed() != text)
        return;
    setDraft(taskId, {});
    if (taskId == m_taskId)
        present({});
}

void CommentBox::setFailed(const QString &taskId, const QString &sentence)
{
    Draft changed = m_drafts.value(taskId);
    changed.writing = false;
    changed.failure = sentence;
    setDraft(taskId, changed);
    if (taskId == m_taskId)
        present(changed);
}

void CommentBox::focusText()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void CommentBox::setDraft(const QString &taskId, const Draft &draft)
{
    if (draft.isEmpty())
        m_drafts.remove(taskId);
    else
        m_drafts.insert(taskId, draft);
}

void CommentBox::present(const Draft &draft)
{
    if (m_edit->toPlainText() != draft.text) {
        const QSignalBlocker blocker(m_edit);
        m_edit->setPlainText(draft.text);
        m_edit->moveCursor(QTextCursor::End);
    }
    // Read-only and not disabled: the focus stays, and with it what the next key means.
    m_edit->setReadOnly(draft.writing);
    m_replyBar->setVisible(!draft.replyTo.isEmpty());
    m_replyLabel->setToolTip(TaskText::asPlainToolTip(draft.replyWords));
    elideReply();
    m_note->setText(draft.writing ? tr("The comment is being written…") : draft.failure);
    m_note->setVisible(!m_note->text().isEmpty());
    updateButtons();
}

void CommentBox::updateButtons()
{
    const bool writing = draft().writing;
    m_edit->setEnabled(m_usable || m_postable || writing);
    m_reasonsButton->setEnabled(m_usable && !writing);
    m_post->setEnabled(m_postable && !writing && !m_edit->toPlainText().trimmed().isEmpty());
    m_post->setText(draft().replyTo.isEmpty() ? tr("Comment", "button: to write a comment")
                                              : tr("Reply", "button: to write an answer"));
}

void CommentBox::elideReply()
{
    const QString words = draft().replyWords;
    m_replyLabel->setAccessibleName(words);
    m_replyLabel->setText(
        m_replyLabel->fontMetrics().elidedText(words, Qt::ElideRight, m_replyLabel->width()));
}

void CommentBox::post()
{
    if (m_post->isEnabled())
        Q_EMIT postRequested(text(), draft().replyTo);
}

void CommentBox::insert(const QString &reason)
{
    QTextCursor cursor = m_edit->textCursor();
    const QString before = m_edit->toPlainText().left(cursor.selectionStart());
    const bool apart = !before.isEmpty() && !before.back().isSpace();
    cursor.insertText(apart ? QString(u' ' + reason) : reason);
    m_edit->setTextCursor(cursor);
    focusText();
}

bool CommentBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_replyLabel && event->type() == QEvent::Resize)
        elideReply();
    if (watched != m_edit)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool letter = !(key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))
            && !key->text().isEmpty();
        // While the comment is on its way a letter that is typed here must not decide.
        if (isPost(*key) || isReasons(*key) || (m_edit->isReadOnly() && letter)) {
            event->accept();
            return true;
        }
    } else if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isPost(*key)) {
            post();
            return true;
        }
        if (isReasons(*key)) {
            if (m_reasonsButton->isVisible() && m_reasonsButton->isEnabled())
                m_reasonsMenu->popup(
                    m_reasonsButton->mapToGlobal(m_reasonsButton->rect().bottomLeft()));
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            if (draft().replyTo.isEmpty())
                Q_EMIT leaveRequested();
            else
                replyTo({}, {}, {});
            return true;
        }
    }
    return false;
}

} // namespace brickyard
