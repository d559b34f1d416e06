// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activitypanel.h"

#include "ui/icons.h"
#include "ui/operationrow.h"
#include "ui/question.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace brickyard {

namespace {

/// Between two looks at what changed, in milliseconds: often enough to see it move, and little
/// work for an operation of 10,000 tasks.
constexpr int updateInterval = 100;
constexpr int second = 1'000; // ms
/// Operations that have ended are forgotten, oldest first, beyond so many.
constexpr qsizetype rowsKept = 200;
constexpr int wantedHeight = 160;
/// How long rows are searched before what a person does is looked at again, in milliseconds.
constexpr qint64 searchSlice = 8;
constexpr int searchWidth = 280;

} // namespace

ActivityPanel::ActivityPanel(QWidget *parent)
    : QWidget(parent),
      m_timer(new QTimer(this)),
      m_countdown(new QTimer(this)),
      m_searching(new QTimer(this)),
      m_searchField(new QLineEdit(this)),
      m_found(new QLabel(this)),
      m_clear(new QPushButton(tr("Clear history…"), this)),
      m_bar(makeBar()),
      m_empty(new QLabel(this)),
      m_scroll(new QScrollArea(this)),
      m_list(nullptr)
{
    setObjectName(QStringLiteral("activityPanel"));
    setAccessibleName(tr("Activity"));

    m_timer->setSingleShot(true);
    m_timer->setInterval(updateInterval);
    connect(m_timer, &QTimer::timeout, this, &ActivityPanel::showChanged);
    m_countdown->setInterval(second);
    connect(m_countdown, &QTimer::timeout, this, &ActivityPanel::countDown);
    m_searching->setInterval(0);
    connect(m_searching, &QTimer::timeout, this, &ActivityPanel::searchOn);

    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);

    auto *content = new QWidget;
    m_list = new QVBoxLayout(content);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(0);
    m_list->addStretch();
    m_scroll->setObjectName(QStringLiteral("activityList"));
    m_scroll->setAccessibleName(tr("Operations"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setWidget(content);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_scroll, 1);
    updateEmpty();
}

QWidget *ActivityPanel::makeBar()
{
    m_searchField->setObjectName(QStringLiteral("activitySearch"));
    m_searchField->setAccessibleName(tr("Search the activity"));
    m_searchField->setPlaceholderText(tr("Search titles, people, tasks, reasons"));
    m_searchField->setClearButtonEnabled(true);
    m_searchField->setMaximumWidth(searchWidth);
    m_searchField->addAction(themedIcon(IconName::Search), QLineEdit::LeadingPosition);
    m_searchField->installEventFilter(this);
    connect(m_searchField, &QLineEdit::textChanged, this, &ActivityPanel::search);
    m_found->setObjectName(QStringLiteral("activityFound"));
    m_found->setForegroundRole(QPalette::PlaceholderText);
    m_clear->setObjectName(QStringLiteral("clearHistory"));
    m_clear->setAccessibleName(m_clear->text());
    m_clear->setAutoDefault(false);
    connect(m_clear, &QPushButton::clicked, this, &ActivityPanel::clearHistory);

    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(spacing::medium, spacing::small, spacing::medium, spacing::small);
    layout->setSpacing(spacing::medium);
    layout->addWidget(m_searchField, 2);
    layout->addWidget(m_found);
    layout->addStretch(1);
    layout->addWidget(m_clear);
    return bar;
}

void ActivityPanel::setSource(OperationSource source)
{
    m_source = std::move(source);
    m_changed.clear();
    m_changedSet.clear();
    m_timer->stop();
    m_countdown->stop();
    m_searchField->clear();
    while (!m_order.isEmpty())
        removeRow(m_order.first());
    updateEmpty();
}

void ActivityPanel::setProject(const QString &projectId)
{
    if (projectId == m_project)
        return;
    m_project = projectId;
    for (const auto &[group, row] : m_rows)
        showRow(row);
}

QSize ActivityPanel::sizeHint() const
{
    return {QWidget::sizeHint().width(), wantedHeight};
}

void ActivityPanel::updateOperation(const QUuid &operationId)
{
    if (m_changedSet.contains(operationId))
        return;
    m_changedSet.insert(operationId);
    m_changed.append(operationId);
    if (!m_timer->isActive())
        m_timer->start();
}

void ActivityPanel::showChanged()
{
    const QList<QUuid> changed = std::exchange(m_changed, {});
    m_changedSet.clear();
    QSet<QUuid> groups;
    for (const QUuid &id : changed) {
        const Operation *operation = m_source.operation ? m_source.operation(id) : nullptr;
        if (!operation)
            continue;
        const QUuid group = groupOf(*operation);
        rowOf(group).group.update(*operation, m_source.canUndo && m_source.canUndo(id));
        groups.insert(group);
    }
    for (const QUuid &group : std::as_const(groups)) {
        showRow(m_rows.at(group));
        if (!m_filter.isEmpty() && !m_toSearch.contains(group))
            m_toSearch += group;
    }
    forgetOldest();
    updateEmpty();
    countDown();
    searchOn();
}

ActivityPanel::Row &ActivityPanel::rowOf(const QUuid &group)
{
    Row &row = m_rows[group];
    if (!row.widget) {
        row.widget = new OperationRow(m_scroll->widget());
        row.matches = m_filter.isEmpty();
        row.widget->setVisible(row.matches);
        m_list->insertWidget(0, row.widget);
        m_order.append(group);
        connect(row.widget->buttons(), &OperationButtons::clicked, this,
                [this, group](OperationButtons::Button button) { press(group, button); });
    }
    return row;
}

void ActivityPanel::showRow(const Row &row)
{
    row.widget->setGroup(row.group, row.group.projectId() != m_project);
}

void ActivityPanel::press(const QUuid &group, OperationButtons::Button button)
{
    // What a button is about is looked up when it is pressed: a group goes on.
    Row &row = m_rows.at(group);
    const auto request = [this](auto signal, const QList<QUuid> &ids) {
        for (const QUuid &id : ids)
            Q_EMIT(this->*signal)(id);
    };
    switch (button) {
    case OperationButtons::SendNow:
        request(&ActivityPanel::sendNowRequested, row.group.heldOperations());
        break;
    case OperationButtons::Resume:
        request(&ActivityPanel::resumeRequested, row.group.resumable());
        break;
    case OperationButtons::Pause:
        request(&ActivityPanel::pauseRequested, row.group.pausable());
        break;
    case OperationButtons::Cancel:
        if (row.group.isInterrupted())
            Q_EMIT discardRequested(row.group.cancellable());
        else
            request(&ActivityPanel::cancelRequested, row.group.cancellable());
        break;
    case OperationButtons::Undo:
        if (const std::optional<QUuid> id = row.group.undoable())
            Q_EMIT undoRequested(*id);
        break;
    case OperationButtons::CheckUnknown:
        request(&ActivityPanel::checkUnknownRequested, row.group.checkable());
        break;
    case OperationButtons::Retry:
        retry(row);
        break;
    case OperationButtons::Details:
        Q_EMIT detailsRequested(group);
        break;
    }
}

void ActivityPanel::retry(Row &row)
{
    const QList<QUuid> ids = row.group.retryable();
    for (const QUuid &id : ids)
        row.group.setRetried(id);
    showRow(row);
    for (const QUuid &id : ids)
        Q_EMIT retryRequested(id);
}

void ActivityPanel::search()
{
    m_filter = OperationFilter(m_searchField->text());
    // The newest first: they are in sight.
    m_toSearch = QList<QUuid>(m_order.rbegin(), m_order.rend());
    searchOn();
}

/// Compares rows with the filter for a moment, and goes on when control is back in the loop: all
/// that was ever done may be a million tasks.
void ActivityPanel::searchOn()
{
    QElapsedTimer clock;
    clock.start();
    while (!m_toSearch.isEmpty() && clock.elapsed() < searchSlice) {
        const auto found = m_rows.find(m_toSearch.takeFirst());
        if (found == m_rows.end())
            continue;
        Row &row = found->second;
        row.matches = isFound(row.group);
        row.widget->setVisible(row.matches);
    }
    if (m_toSearch.isEmpty())
        m_searching->stop();
    else if (!m_searching->isActive())
        m_searching->start();
    updateEmpty();
}

bool ActivityPanel::isFound(const OperationGroup &group) const
{
    if (m_filter.isEmpty())
        return true;
    const QList<QUuid> ids = group.operations();
    return std::any_of(ids.begin(), ids.end(), [this](const QUuid &id) {
        const Operation *operation = m_source.operation ? m_source.operation(id) : nullptr;
        return operation && m_filter.matches(*operation);
    });
}

bool ActivityPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_searchField && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
        && !m_searchField->text().isEmpty()) {
        m_searchField->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ActivityPanel::clearHistory()
{
    QList<QUuid> groups;
    int undoable = 0;
    for (const QUuid &id : std::as_const(m_order)) {
        const Row &row = m_rows.at(id);
        if (!row.matches || !row.group.isFinished())
            continue;
        groups += id;
        undoable += row.group.undoableCount();
    }
    if (undoable == 0) {
        clear(groups);
        return;
    }
    const auto count = int(groups.size());
    ask(this, this, tr("Clear %Ln entries from the history?", nullptr, count),
        tr("%Ln of the changes in there can still be undone, and then no more. What was changed "
           "stays as it is, and the audit log keeps all of it.",
           nullptr, undoable),
        {{tr("Clear %Ln entries", nullptr, count), [this, groups] { clear(groups); }}});
}

void ActivityPanel::clear(const QList<QUuid> &groups)
{
    QList<QUuid> cleared;
    for (const QUuid &id : groups) {
        const auto row = m_rows.find(id);
        // A group may have gone on while it was asked about.
        if (row == m_rows.end() || !row->second.group.isFinished())
            continue;
        cleared += row->second.group.operations();
        removeRow(id);
    }
    updateEmpty();
    if (!cleared.isEmpty())
        Q_EMIT clearRequested(cleared);
}

void ActivityPanel::countDown()
{
    bool counting = false;
    for (const auto &[id, row] : m_rows) {
        if (!row.group.isCountingDown())
            continue;
        counting = true;
        row.widget->updateStatus(row.group);
    }
    if (!counting)
        m_countdown->stop();
    else if (!m_countdown->isActive())
        m_countdown->start();
}

void ActivityPanel::forgetOldest()
{
    while (m_order.size() > rowsKept) {
        const auto oldest = std::find_if(m_order.cbegin(), m_order.cend(), [this](const QUuid &id) {
            return m_rows.at(id).group.isFinished();
        });
        if (oldest == m_order.cend())
            break;
        removeRow(QUuid(*oldest));
    }
}

void ActivityPanel::removeRow(const QUuid &group)
{
    const QUuid id = group;
    m_order.removeOne(id);
    const auto row = m_rows.find(id);
    if (row == m_rows.end())
        return;
    // It may be its own button that was pressed.
    row->second.widget->hide();
    row->second.widget->buttons()->disconnect(this);
    row->second.widget->deleteLater();
    m_rows.erase(row);
}

void ActivityPanel::updateEmpty()
{
    const auto count = [this](const auto &wanted) {
        return std::count_if(m_rows.cbegin(), m_rows.cend(),
                             [&wanted](const auto &row) { return wanted(row.second); });
    };
    const auto shown = count([](const Row &row) { return row.matches; });
    const auto finished =
        count([](const Row &row) { return row.matches && row.group.isFinished(); });
    const QLocale locale;
    m_bar->setVisible(!m_rows.empty());
    m_found->setText(m_filter.isEmpty()
                         ? QString()
                         : tr("%1 of %2", "how many operations of how many are shown")
                               .arg(locale.toString(shown), locale.toString(rowCount())));
    m_clear->setEnabled(finished > 0);
    m_empty->setText(m_rows.empty()
                         ? tr("What you change is listed here: how far it is, and what came of it.")
                         : tr("Nothing here has all of these words."));
    m_empty->setVisible(shown == 0);
    m_scroll->setVisible(shown > 0);
}

} // namespace brickyard
