// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviewpanel.h"

#include "queue/tasktext.h"
#include "ui/commentbox.h"
#include "ui/icons.h"
#include "ui/plaintextview.h"
#include "ui/taskdetailsdocument.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>
#include <QUrl>

#include <utility>

namespace brickyard {

namespace {

/// From this width on there is room for the words of "Open in RedBrick".
constexpr int widthForWords = 400;
constexpr int aMinute = 60'000; // ms

} // namespace

ReviewPanel::ReviewPanel(int spinnerDelay, QWidget *parent)
    : QWidget(parent),
      m_loadingTimer(new QTimer(this)),
      m_minutes(new QTimer(this))
{
    setObjectName(QStringLiteral("reviewPanel"));
    setAccessibleName(tr("Review"));

    m_loadingTimer->setSingleShot(true);
    m_loadingTimer->setInterval(spinnerDelay);
    connect(m_loadingTimer, &QTimer::timeout, this, [this] {
        m_slow = true;
        render();
    });

    m_minutes->setInterval(aMinute);
    connect(m_minutes, &QTimer::timeout, this, &ReviewPanel::tellTheTimeAgain);
    m_minutes->start();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createDetailsArea(), 1);
    layout->addWidget(createDecisionArea());
    setActionable(0, false);
    render();
}

QWidget *ReviewPanel::createDetailsArea()
{
    auto *area = new QWidget(this);
    // Its links are ours: they begin an answer to a comment, and lead nowhere.
    m_view = new QTextBrowser(area);
    m_view->setOpenLinks(false);
    connect(m_view, &QTextBrowser::anchorClicked, this, &ReviewPanel::startReply);
    m_view->setObjectName(QStringLiteral("taskDetails"));
    m_view->setAccessibleName(tr("Task details"));
    m_view->setReadOnly(true);
    m_view->setTabChangesFocus(true);
    m_view->setAcceptRichText(false);
    m_view->setUndoRedoEnabled(false);
    m_view->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    m_view->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMinimumHeight(m_view->fontMetrics().lineSpacing() * 4);
    m_view->document()->setIndentWidth(spacing::large);

    m_retry = new QPushButton(tr("Try again"), area);
    m_retry->setObjectName(QStringLiteral("retryDetails"));
    m_retry->setAccessibleName(m_retry->text());
    m_retry->setIcon(themedIcon(IconName::Refresh));
    m_retry->setAutoDefault(false);
    connect(m_retry, &QPushButton::clicked, this, &ReviewPanel::retryRequested);

    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::small);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_retry, 0, Qt::AlignHCenter);
    return area;
}

QWidget *ReviewPanel::createDecisionArea()
{
    auto *area = new QWidget(this);
    m_whyNot =
        new PlainTextView(QStringLiteral("whyNoDecision"), tr("Why no decision can be made"), area);
    m_whyNot->setMaximumLines(3);
    m_comment = new CommentBox(area);
    connect(m_comment, &CommentBox::postRequested, this, &ReviewPanel::commentRequested);
    connect(m_comment, &CommentBox::leaveRequested, this, &ReviewPanel::leaveRequested);
    createButtons(area);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::small);
    buttons->addWidget(m_accept, 1);
    buttons->addWidget(m_reject, 1);
    buttons->addWidget(m_open);
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(spacing::medium, spacing::medium, spacing::medium, spacing::medium);
    layout->setSpacing(spacing::small);
    layout->addWidget(createPendingBar());
    layout->addWidget(m_whyNot);
    layout->addWidget(m_comment);
    layout->addLayout(buttons);
    return area;
}

void ReviewPanel::createButtons(QWidget *parent)
{
    m_accept = new QPushButton(parent);
    m_accept->setObjectName(QStringLiteral("accept"));
    m_accept->setIcon(themedIcon(IconName::Accept));
    m_reject = new QPushButton(parent);
    m_reject->setObjectName(QStringLiteral("reject"));
    m_reject->setIcon(themedIcon(IconName::Reject));
    for (QPushButton *button : {m_accept, m_reject}) {
        button->setAutoDefault(false);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    m_open = new QToolButton(parent);
    m_open->setObjectName(QStringLiteral("openInRedBrick"));
    m_open->setText(tr("Open in RedBrick"));
    m_open->setAccessibleName(m_open->text());
    m_open->setToolTip(m_open->text());
    m_open->setIcon(themedIcon(IconName::OpenExternal));
    m_open->setFocusPolicy(Qt::StrongFocus);
    m_open->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);

    connect(m_accept, &QPushButton::clicked, this, [this] { Q_EMIT acceptRequested(comment()); });
    connect(m_reject, &QPushButton::clicked, this, [this] { Q_EMIT rejectRequested(comment()); });
    connect(m_open, &QToolButton::clicked, this, &ReviewPanel::openRequested);
}

QWidget *ReviewPanel::createPendingBar()
{
    m_pendingBar = new QWidget(this);
    m_pending = new QLabel(m_pendingBar);
    m_pending->setObjectName(QStringLiteral("pendingDecision"));
    m_pending->setTextFormat(Qt::PlainText);
    m_pending->setWordWrap(true);
    m_takeBack = new QToolButton(m_pendingBar);
    m_takeBack->setObjectName(QStringLiteral("takeBack"));
    m_takeBack->setText(tr("Take Back", "button: undo a decision that was not sent yet"));
    m_takeBack->setAccessibleName(m_takeBack->text());
    m_takeBack->setIcon(themedIcon(IconName::Undo));
    m_takeBack->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_takeBack->setFocusPolicy(Qt::StrongFocus);
    connect(m_takeBack, &QToolButton::clicked, this, &ReviewPanel::takeBackRequested);
    auto *layout = new QHBoxLayout(m_pendingBar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::small);
    layout->addWidget(m_pending, 1);
    layout->addWidget(m_takeBack);
    m_pendingBar->hide();
    return m_pendingBar;
}

QString ReviewPanel::comment() const
{
    return m_comment->text();
}

void ReviewPanel::setTask(const TaskDetails &details)
{
    m_loadingTimer->stop();
    const bool same = m_content == Content::Task && taskId() == details.task.id;
    const int scrolled = m_view->verticalScrollBar()->value();
    changeTask(details.task.id);
    m_content = Content::Task;
    m_details = details;
    render();
    if (same)
        m_view->verticalScrollBar()->setValue(scrolled);
}

void ReviewPanel::setLoading(const Task &task)
{
    changeTask(task.id);
    m_content = Content::Loading;
    m_details = {};
    m_details.task = task;
    m_slow = false;
    m_loadingTimer->start();
    render();
}

void ReviewPanel::setError(const QString &sentence)
{
    m_loadingTimer->stop();
    m_content = Content::Error;
    m_error = sentence;
    render();
}

void ReviewPanel::clear()
{
    m_loadingTimer->stop();
    changeTask({});
    m_content = Content::Nothing;
    m_details = {};
    render();
}

void ReviewPanel::changeTask(const QString &newTaskId)
{
    if (newTaskId == taskId())
        return;
    // A comment that was begun for one task must not be sent with another.
    m_comment->setTask(newTaskId);
    setPending({}, false);
}

void ReviewPanel::setNames(const PeopleNames &names)
{
    m_names = names;
}

void ReviewPanel::setSubmits(bool submits)
{
    m_submits = submits;
    m_reject->setVisible(!submits);
}

void ReviewPanel::setPending(const QString &sentence, bool canTakeBack)
{
    m_pending->setText(sentence);
    m_pendingBar->setVisible(!sentence.isEmpty());
    m_takeBack->setVisible(canTakeBack);
}

void ReviewPanel::setCommentable(bool commentable)
{
    m_commentable = commentable;
    updateCommentBox();
}

void ReviewPanel::updateCommentBox()
{
    m_comment->setUsable(m_decidable && !m_submits, m_commentable);
}

void ReviewPanel::setActionable(int selectedCount, bool enabled, const QString &whyNot)
{
    const QString number = selectedCount > 1 ? QLocale().toString(selectedCount) : QString();
    if (m_submits) {
        m_accept->setText(
            number.isEmpty()
                ? tr("Submit with existing labels")
                : tr("Submit %1 with existing labels", "%1 is the number of tasks").arg(number));
    } else {
        m_accept->setText(number.isEmpty()
                              ? tr("Accept")
                              : tr("Accept %1", "%1 is the number of tasks").arg(number));
    }
    m_reject->setText(number.isEmpty() ? tr("Reject")
                                       : tr("Reject %1", "%1 is the number of tasks").arg(number));
    for (QPushButton *button : {m_accept, m_reject}) {
        button->setAccessibleName(button->text());
        button->setEnabled(enabled);
        button->setToolTip(enabled ? QString() : TaskText::asPlainToolTip(whyNot));
    }
    m_decidable = enabled;
    updateCommentBox();
    m_whyNot->setText(enabled ? QString() : whyNot);
    m_whyNot->setVisible(!m_whyNot->text().isEmpty());
}

void ReviewPanel::setOpenEnabled(bool enabled)
{
    m_open->setEnabled(enabled);
}

void ReviewPanel::clearComment()
{
    m_comment->clear();
}

void ReviewPanel::focusComment()
{
    m_comment->focusText();
}

void ReviewPanel::accept()
{
    m_accept->click();
}

void ReviewPanel::reject()
{
    m_reject->click();
}

void ReviewPanel::startReply(const QUrl &link)
{
    if (link.scheme() != TaskDetailsDocument::replyScheme())
        return;
    const QString id = link.path();
    for (const Comment &comment : std::as_const(m_details.comments)) {
        if (comment.id == id) {
            m_comment->replyTo(id, m_names.name(comment.author), comment.text);
            m_comment->focusText();
            return;
        }
    }
}

void ReviewPanel::tellTheTimeAgain()
{
    // Text that somebody has selected, or a link that the keyboard is on, stays as it is.
    if (m_content != Content::Task || m_view->textCursor().hasSelection() || !isVisible())
        return;
    const int scrolled = m_view->verticalScrollBar()->value();
    render();
    m_view->verticalScrollBar()->setValue(scrolled);
}

void ReviewPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // The colours of a document are written into it.
    if (event->type() == QEvent::PaletteChange && m_view) {
        const int scrolled = m_view->verticalScrollBar()->value();
        render();
        m_view->verticalScrollBar()->setValue(scrolled);
    }
}

void ReviewPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_open->setToolButtonStyle(width() >= widthForWords ? Qt::ToolButtonTextBesideIcon
                                                        : Qt::ToolButtonIconOnly);
}

void ReviewPanel::render()
{
    m_retry->setVisible(m_content == Content::Error);
    TaskDetailsDocument document(m_view->document(), palette(), devicePixelRatioF(), m_names);
    switch (m_content) {
    case Content::Nothing:
        document.writeSentence(tr("Choose a task to see what was labeled and what was said "
                                  "about it."));
        break;
    case Content::Loading:
        document.writeNote(m_details.task, m_slow ? tr("Reading the task…") : QString());
        break;
    case Content::Task:
        document.write(m_details);
        break;
    case Content::Error:
        document.writeError(m_details.task, m_error);
        break;
    }
    m_view->moveCursor(QTextCursor::Start);
}

} // namespace brickyard
