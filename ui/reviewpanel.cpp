// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviewpanel.h"

#include "queue/tasktext.h"
#include "ui/icons.h"
#include "ui/plaintextview.h"
#include "ui/taskdetailsdocument.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTextEdit>
#include <QTimer>
#include <QToolButton>

namespace brickyard {

namespace {

/// From this width on there is room for the words of "Open in RedBrick".
constexpr int widthForWords = 400;
constexpr int commentLines = 2;

} // namespace

ReviewPanel::ReviewPanel(int spinnerDelay, QWidget *parent)
    : QWidget(parent),
      m_loadingTimer(new QTimer(this))
{
    setObjectName(QStringLiteral("reviewPanel"));
    setAccessibleName(tr("Review"));

    m_loadingTimer->setSingleShot(true);
    m_loadingTimer->setInterval(spinnerDelay);
    connect(m_loadingTimer, &QTimer::timeout, this, [this] {
        m_slow = true;
        render();
    });

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
    m_view = new QTextEdit(area);
    m_view->setObjectName(QStringLiteral("taskDetails"));
    m_view->setAccessibleName(tr("Task details"));
    m_view->setReadOnly(true);
    m_view->setTabChangesFocus(true);
    m_view->setAcceptRichText(false);
    m_view->setUndoRedoEnabled(false);
    m_view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
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
    m_comment = new QPlainTextEdit(area);
    m_comment->setObjectName(QStringLiteral("decisionComment"));
    m_comment->setAccessibleName(tr("Comment for the decision"));
    m_comment->setPlaceholderText(tr("Comment (optional)"));
    m_comment->setTabChangesFocus(true);
    const int frame = 2 * (m_comment->frameWidth() + int(m_comment->document()->documentMargin()));
    m_comment->setFixedHeight(m_comment->fontMetrics().lineSpacing() * commentLines + frame);

    m_accept = new QPushButton(area);
    m_accept->setObjectName(QStringLiteral("accept"));
    m_accept->setIcon(themedIcon(IconName::Accept));
    m_reject = new QPushButton(area);
    m_reject->setObjectName(QStringLiteral("reject"));
    m_reject->setIcon(themedIcon(IconName::Reject));
    for (QPushButton *button : {m_accept, m_reject}) {
        button->setAutoDefault(false);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    m_open = new QToolButton(area);
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

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::small);
    buttons->addWidget(m_accept, 1);
    buttons->addWidget(m_reject, 1);
    buttons->addWidget(m_open);
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(spacing::medium, spacing::medium, spacing::medium, spacing::medium);
    layout->setSpacing(spacing::medium);
    layout->addWidget(m_whyNot);
    layout->addWidget(m_comment);
    layout->addLayout(buttons);
    return area;
}

QString ReviewPanel::comment() const
{
    return m_comment->toPlainText().trimmed();
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
    const QString draft = m_comment->toPlainText();
    if (!draft.trimmed().isEmpty() && !taskId().isEmpty())
        m_drafts.insert(taskId(), draft);
    m_comment->setPlainText(m_drafts.take(newTaskId));
}

void ReviewPanel::setActionable(int selectedCount, bool enabled, const QString &whyNot)
{
    const QString number = selectedCount > 1 ? QLocale().toString(selectedCount) : QString();
    m_accept->setText(number.isEmpty() ? tr("Accept")
                                       : tr("Accept %1", "%1 is the number of tasks").arg(number));
    m_reject->setText(number.isEmpty() ? tr("Reject")
                                       : tr("Reject %1", "%1 is the number of tasks").arg(number));
    for (QPushButton *button : {m_accept, m_reject}) {
        button->setAccessibleName(button->text());
        button->setEnabled(enabled);
        button->setToolTip(enabled ? QString() : TaskText::asPlainToolTip(whyNot));
    }
    m_comment->setEnabled(enabled);
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
    m_comment->setFocus(Qt::ShortcutFocusReason);
}

void ReviewPanel::accept()
{
    m_accept->click();
}

void ReviewPanel::reject()
{
    m_reject->click();
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
    TaskDetailsDocument document(m_view->document(), palette(), devicePixelRatioF());
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
