// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queueview.h"

#include "queue/taskfiltermodel.h"
#include "queue/taskselection.h"
#include "queue/taskselectionmodel.h"
#include "queue/tasktablemodel.h"
#include "queue/tasktext.h"
#include "ui/emptystate.h"
#include "ui/filterbar.h"
#include "ui/icons.h"
#include "ui/queuetable.h"
#include "ui/taskdelegate.h"
#include "ui/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace brickyard {

namespace {
// Narrower than this the buttons below the queue have icons only.
constexpr int widthForWords = 620;
} // namespace

QueueView::QueueView(TaskFilterModel *filter, TaskSelection *selection, const Timings &timings,
                     QWidget *parent)
    : QWidget(parent),
      m_filter(filter),
      m_selection(selection),
      m_table(new QueueTable(filter, selection, this)),
      m_emptyState(new EmptyState(this)),
      m_area(new QStackedWidget(this)),
      m_filterBar(new FilterBar(filter, timings.filterDelay, this)),
      m_statusIcon(new QLabel(this)),
      m_status(new QLabel(this)),
      m_errorRow(new QWidget(this)),
      m_error(new QLabel(this)),
      m_retry(new QToolButton(this)),
      m_cancel(new QToolButton(this)),
      m_statusRow(new QHBoxLayout),
      m_loadingDelay(new QTimer(this)),
      m_noAnswer(new QTimer(this))
{
    setObjectName(QStringLiteral("queueView"));
    m_table->taskDelegate()->setFadeTime(prefersReducedMotion() ? 0 : timings.rowFade);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filterBar);
    m_area->addWidget(m_table);
    m_area->addWidget(m_emptyState);
    layout->addWidget(m_area, 1);
    // What went wrong, with room for the whole sentence.
    auto *errorRow = new QHBoxLayout(m_errorRow);
    errorRow->setContentsMargins(spacing::medium, spacing::medium, spacing::medium, 0);
    errorRow->setSpacing(spacing::medium);
    errorRow->addWidget(m_statusIcon, 0, Qt::AlignTop);
    errorRow->addWidget(m_error, 1);
    errorRow->addWidget(m_retry, 0, Qt::AlignTop);
    layout->addWidget(m_errorRow);
    auto *statusRow = m_statusRow;
    statusRow->setContentsMargins(spacing::medium, spacing::small, spacing::medium, spacing::small);
    statusRow->setSpacing(spacing::medium);
    statusRow->addWidget(m_status, 1);
    statusRow->addWidget(m_cancel);
    layout->addLayout(statusRow);

    setUpFilterBar();
    setUpStatusLine();
    setTabOrder(m_filterBar->lastInTabOrder(), m_table);

    m_noAnswer->setSingleShot(true);
    m_noAnswer->setInterval(timings.slowAfter);
    connect(m_noAnswer, &QTimer::timeout, this, [this] {
        m_loadingIsSlow = true;
        updateArea();
        updateStatus();
    });
    connect(m_filter->tasks(), &TaskTableModel::settled, this, [this] {
        if (m_state != State::Loading)
            return;
        m_noAnswer->start();
        if (std::exchange(m_loadingIsSlow, false))
            updateStatus();
    });
    m_loadingDelay->setSingleShot(true);
    m_loadingDelay->setInterval(timings.spinnerDelay);
    connect(m_loadingDelay, &QTimer::timeout, this, [this] {
        m_loadingIsLong = true;
        updateArea();
        updateStatus();
    });

    connect(m_table, &QueueTable::currentTaskChanged, this, &QueueView::currentTaskChanged);
    connect(m_table, &QueueTable::taskActivated, this, &QueueView::taskActivated);
    connect(m_table, &QueueTable::contextMenuRequested, this, &QueueView::contextMenuRequested);
    connect(m_emptyState, &EmptyState::actionRequested, this, &QueueView::onEmptyStateAction);
    connect(m_emptyState, &EmptyState::otherActionRequested, this, &QueueView::refreshRequested);
    const auto update = [this] {
        updateArea();
        updateStatus();
    };
    connect(filter, &TaskFilterModel::countsChanged, this, update);
    connect(filter, &TaskFilterModel::rebuilt, this, update);
    connect(selection, &TaskSelection::changed, this, &QueueView::updateStatus);
    updateIcons();
    update();
}

void QueueView::setUpFilterBar()
{
    const auto goToRows = [this] { m_table->setFocus(Qt::ShortcutFocusReason); };
    connect(m_filterBar, &FilterBar::leaveRequested, this, goToRows);
    connect(m_filterBar, &FilterBar::personFilterCleared, this, &QueueView::personFilterCleared);
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WindowShortcut);
    connect(find, &QShortcut::activated, this, &QueueView::focusFilter);
}

QLineEdit *QueueView::filterField() const
{
    return m_filterBar->field();
}

void QueueView::setUpStatusLine()
{
    m_status->setObjectName(QStringLiteral("queueStatus"));
    m_error->setObjectName(QStringLiteral("queueError"));
    for (QLabel *label : {m_status, m_error})
        label->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    // A long line must not make the window wider than the screen.
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_status->setWordWrap(true);
    m_retry->setObjectName(QStringLiteral("queueRetry"));
    m_retry->setText(tr("Try again"));
    m_retry->setAccessibleName(tr("Try again"));
    m_cancel->setObjectName(QStringLiteral("queueCancel"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel loading"));
    m_cancel->setToolTip(tr("Stops loading; the rows that are here stay."));
    connect(m_retry, &QToolButton::clicked, this, &QueueView::refreshRequested);
    connect(m_cancel, &QToolButton::clicked, this, &QueueView::cancelRequested);
}

void QueueView::addSelectionAction(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    m_selectionButtons += button;
    fitSelectionButtons();
    button->setObjectName(action->objectName() + QLatin1String("Button"));
    m_statusRow->addWidget(button);
}

void QueueView::setStageName(const QString &name)
{
    m_stageName = name;
    setState(State::Idle);
}

void QueueView::showLoading()
{
    setState(State::Loading);
}

void QueueView::showLoaded()
{
    setState(State::Loaded);
}

void QueueView::showError(const QString &sentence)
{
    m_errorSentence = sentence;
    setState(State::Failed);
}

void QueueView::showCancelled()
{
    showError(tr("Loading was cancelled; some tasks may be missing."));
}

void QueueView::setState(State state)
{
    m_state = state;
    m_loadingIsLong = false;
    m_loadingIsSlow = false;
    for (QTimer *timer : {m_loadingDelay, m_noAnswer}) {
        if (state == State::Loading)
            timer->start();
        else
            timer->stop();
    }
    updateArea();
    updateStatus();
}

void QueueView::setPersonFilter(const std::optional<QString> &userId, const QString &name)
{
    m_filterBar->setPersonFilter(userId, name);
}

void QueueView::focusFilter()
{
    m_filterBar->focusField();
}

QByteArray QueueView::saveColumns() const
{
    return m_table->columns().toText();
}

bool QueueView::restoreColumns(const QByteArray &columns)
{
    const std::optional<QueueColumns> known =
        QueueColumns::fromText(columns, m_table->initialColumns());
    if (known)
        m_table->setColumns(*known);
    return known.has_value();
}

void QueueView::fitSelectionButtons()
{
    // Beside them the line must have room to say what is not included.
    const auto style =
        width() < widthForWords ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    for (QToolButton *button : std::as_const(m_selectionButtons))
        button->setToolButtonStyle(style);
}

void QueueView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitSelectionButtons();
}

void QueueView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcons();
}

void QueueView::updateIcons()
{
    m_statusIcon->setPixmap(
        iconPixmap(IconName::Warning, 16, toneColor(Tone::Error, palette()), devicePixelRatioF()));
    QPalette stepsBack = palette();
    stepsBack.setColor(QPalette::WindowText, secondaryTextColor(palette()));
    m_status->setPalette(stepsBack);
}

/// Rows, or what is to be said where there are none. Never an empty table.
void QueueView::updateArea()
{
    const bool hasRows = m_filter->visibleCount() > 0;
    const bool hadFocus = m_table->hasFocus();
    m_area->setCurrentWidget(hasRows ? static_cast<QWidget *>(m_table) : m_emptyState);
    if (hasRows)
        return;

    if (m_filter->totalCount() > 0) {
        showNothingMatches();
    } else {
        switch (m_state) {
        case State::Idle:
            m_emptyState->showMessage(IconName::StageLabel, tr("No stage is chosen"),
                                      tr("Choose a stage on the left to see its queue."));
            break;
        case State::Loading:
            // A spinner that flashes for every stage is more noise than news.
            if (m_loadingIsLong)
                m_emptyState->showBusy(
                    tr("Loading %1…", "stage").arg(m_stageName),
                    m_loadingIsSlow ? tr("RedBrick has not answered for a while; it is still "
                                         "being tried.")
                                    : QString(),
                    tr("Cancel"));
            else
                m_emptyState->showMessage(IconName::StageLabel, {}, {});
            break;
        case State::Loaded:
            showNothingThere();
            break;
        case State::Failed:
            m_emptyState->showMessage(IconName::Warning, tr("The queue could not be loaded"),
                                      m_errorSentence, tr("Try again"));
            break;
        }
    }
    if (hadFocus && m_emptyState->button()->isVisible())
        m_emptyState->button()->setFocus(Qt::OtherFocusReason);
}

void QueueView::showNothingMatches()
{
    const QLocale locale;
    m_emptyState->showMessage(IconName::Filter,
                              tr("%1 of %2 tasks match", "numbers of tasks")
                                  .arg(locale.toString(0), locale.toString(m_filter->totalCount())),
                              tr("The tasks of this stage are there; the filter hides them."),
                              tr("Clear Filter"));
}

void QueueView::showNothingThere()
{
    const QString title = tr("Nothing waiting in %1", "stage").arg(m_stageName);
    if (m_otherStage.isEmpty()) {
        m_emptyState->showMessage(IconName::StateCompleted, title,
                                  tr("Tasks show here as soon as they come into this stage."),
                                  tr("Refresh"));
        return;
    }
    m_emptyState->showMessage(IconName::StateCompleted, title,
                              tr("%1 has %Ln task(s).", "stage", m_otherCount).arg(m_otherTitle),
                              tr("Show %1", "stage").arg(m_otherTitle), tr("Refresh"));
}

void QueueView::setOtherStage(const QString &name, const QString &title, int count)
{
    m_otherStage = name;
    m_otherTitle = title;
    m_otherCount = count;
    if (m_filter->visibleCount() == 0)
        updateArea();
}

void QueueView::onEmptyStateAction()
{
    if (m_filter->totalCount() > 0) {
        m_filterBar->clear();
        m_table->setFocus(Qt::OtherFocusReason);
    } else if (m_state == State::Loading) {
        Q_EMIT cancelRequested();
    } else if (m_state == State::Loaded && !m_otherStage.isEmpty()) {
        Q_EMIT stageRequested(m_otherStage);
    } else {
        Q_EMIT refreshRequested();
    }
}

QString QueueView::statusText() const
{
    const QLocale locale;
    const int total = m_filter->totalCount();
    const int visible = m_filter->visibleCount();
    QStringList parts;
    if (m_state == State::Loading && (m_loadingIsLong || total > 0))
        parts.append(m_loadingIsSlow ? tr("Loading… No answer for a while; still trying")
                                     : tr("Loading…"));
    const int selected = m_selection->visibleCount();
    const int hidden = m_selection->hiddenCount();
    if (selected > 0) {
        parts.append(tr("%1 of %2 selected", "numbers of tasks")
                         .arg(locale.toString(selected), locale.toString(visible)));
    } else if (m_filter->isFiltering() && total > 0) {
        parts.append(tr("%1 of %2 tasks match", "numbers of tasks")
                         .arg(locale.toString(visible), locale.toString(total)));
    } else if (total > 0 || m_state == State::Loaded) {
        parts.append(tr("%Ln task(s)", nullptr, total));
    }
    if (hidden > 0 && selected > 0) {
        parts.append(tr("%1 more hidden by the filter, not included", "number of selected tasks")
                         .arg(locale.toString(hidden)));
    } else if (hidden > 0) {
        parts.append(
            tr("%1 selected but hidden by the filter, not included", "number of selected tasks")
                .arg(locale.toString(hidden)));
    }
    return parts.join(QStringLiteral(" · "));
}

void QueueView::updateStatus()
{
    m_status->setText(statusText());
    const bool hasRows = m_filter->totalCount() > 0;
    // With no rows the area itself says it.
    const bool oldRows = m_state == State::Failed && hasRows;
    m_errorRow->setVisible(oldRows);
    m_error->setText(oldRows ? m_errorSentence : QString());
    m_cancel->setVisible(m_state == State::Loading && hasRows);
}

} // namespace brickyard
