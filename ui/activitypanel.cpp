// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activitypanel.h"

#include "ui/operationbuttons.h"
#include "ui/operationrow.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QLabel>
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
constexpr int wantedHeight = 140;

} // namespace

ActivityPanel::ActivityPanel(QWidget *parent)
    : QWidget(parent),
      m_timer(new QTimer(this)),
      m_countdown(new QTimer(this)),
      m_empty(new QLabel(tr("What you change is listed here: how far it is, and what came of it."),
                         this)),
      m_scroll(new QScrollArea(this)),
      m_list(nullptr),
      m_clear(new QPushButton(tr("Clear finished"), this))
{
    setObjectName(QStringLiteral("activityPanel"));
    setAccessibleName(tr("Activity"));

    m_timer->setSingleShot(true);
    m_timer->setInterval(updateInterval);
    connect(m_timer, &QTimer::timeout, this, &ActivityPanel::showChanged);

    m_countdown->setInterval(second);
    connect(m_countdown, &QTimer::timeout, this, &ActivityPanel::countDown);

    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_clear->setObjectName(QStringLiteral("clearFinished"));
    m_clear->setAccessibleName(m_clear->text());
    m_clear->setAutoDefault(false);
    connect(m_clear, &QPushButton::clicked, this, &ActivityPanel::clearFinished);

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

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, spacing::small, 0);
    layout->setSpacing(spacing::medium);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_clear, 0, Qt::AlignBottom);
    updateEmpty();
}

void ActivityPanel::setSource(OperationSource source)
{
    m_source = std::move(source);
    m_changed.clear();
    m_changedSet.clear();
    m_timer->stop();
    m_countdown->stop();
    while (!m_order.isEmpty())
        removeRow(m_order.first());
    updateEmpty();
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

void ActivityPanel::clearFinished()
{
    const QList<QUuid> ids = m_order;
    for (const QUuid &id : ids) {
        if (m_rows.at(id).group.isFinished())
            removeRow(id);
    }
    updateEmpty();
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
        const Row &row = m_rows.at(group);
        row.widget->setGroup(row.group);
    }
    forgetOldest();
    updateEmpty();
    countDown();
}

ActivityPanel::Row &ActivityPanel::rowOf(const QUuid &group)
{
    Row &row = m_rows[group];
    if (!row.widget) {
        row.widget = new OperationRow(m_scroll->widget());
        m_list->insertWidget(0, row.widget);
        m_order.append(group);
        connectButtons(group, row);
    }
    return row;
}

void ActivityPanel::connectButtons(const QUuid &group, const Row &row)
{
    // What a button is about is looked up when it is pressed: a group goes on.
    const OperationButtons *buttons = row.widget->buttons();
    connect(buttons, &OperationButtons::undoClicked, this, [this, group] {
        if (const std::optional<QUuid> id = m_rows.at(group).group.undoable())
            Q_EMIT undoRequested(*id);
    });
    connect(buttons, &OperationButtons::sendNowClicked, this, [this, group] {
        const QList<QUuid> ids = m_rows.at(group).group.heldOperations();
        for (const QUuid &id : ids)
            Q_EMIT sendNowRequested(id);
    });
    connect(buttons, &OperationButtons::cancelClicked, this, [this, group] {
        const QList<QUuid> ids = m_rows.at(group).group.cancellable();
        for (const QUuid &id : ids)
            Q_EMIT cancelRequested(id);
    });
    connect(buttons, &OperationButtons::retryClicked, this, [this, group] {
        Row &retried = m_rows.at(group);
        const QList<QUuid> ids = retried.group.retryable();
        for (const QUuid &id : ids)
            retried.group.setRetried(id);
        retried.widget->setGroup(retried.group);
        for (const QUuid &id : ids)
            Q_EMIT retryRequested(id);
    });
    connect(buttons, &OperationButtons::detailsClicked, this,
            [this, group] { Q_EMIT detailsRequested(group); });
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
    const bool finished = std::any_of(m_rows.cbegin(), m_rows.cend(), [](const auto &row) {
        return row.second.group.isFinished();
    });
    m_empty->setVisible(m_rows.empty());
    m_scroll->setVisible(!m_rows.empty());
    m_clear->setVisible(finished);
}

} // namespace brickyard
