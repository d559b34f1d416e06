// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activitypanel.h"

#include "ui/icons.h"
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
/// Operations that have ended are forgotten, oldest first, beyond so many.
constexpr qsizetype rowsKept = 200;
constexpr int wantedHeight = 140;

} // namespace

ActivityPanel::ActivityPanel(QWidget *parent)
    : QWidget(parent),
      m_timer(new QTimer(this)),
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

void ActivityPanel::setSource(Source source)
{
    m_source = std::move(source);
    m_changed.clear();
    m_changedSet.clear();
    m_timer->stop();
    while (!m_order.isEmpty())
        removeRow(m_order.first());
    updateEmpty();
}

int ActivityPanel::operationCount() const
{
    return int(m_rows.size());
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
        if (m_rows.value(id)->isFinished())
            removeRow(id);
    }
    updateEmpty();
}

void ActivityPanel::showChanged()
{
    const QList<QUuid> changed = std::exchange(m_changed, {});
    m_changedSet.clear();
    for (const QUuid &id : changed) {
        const Operation *operation = m_source ? m_source(id) : nullptr;
        if (!operation)
            continue;
        OperationRow *&row = m_rows[id];
        if (!row) {
            row = new OperationRow(m_scroll->widget());
            connect(row, &OperationRow::cancelRequested, this,
                    [this, id] { Q_EMIT cancelRequested(id); });
            m_list->insertWidget(0, row);
            m_order.append(id);
        }
        row->setOperation(*operation);
    }
    while (m_order.size() > rowsKept) {
        const auto oldest = std::find_if(m_order.cbegin(), m_order.cend(), [this](const QUuid &id) {
            return m_rows.value(id)->isFinished();
        });
        if (oldest == m_order.cend())
            break;
        removeRow(QUuid(*oldest));
    }
    updateEmpty();
}

void ActivityPanel::removeRow(const QUuid &operationId)
{
    const QUuid id = operationId;
    m_order.removeOne(id);
    if (OperationRow *row = m_rows.take(id)) {
        // It may be its own button that was pressed.
        row->hide();
        row->deleteLater();
    }
}

void ActivityPanel::updateEmpty()
{
    const bool finished = std::any_of(m_rows.cbegin(), m_rows.cend(),
                                      [](const OperationRow *row) { return row->isFinished(); });
    m_empty->setVisible(m_rows.isEmpty());
    m_scroll->setVisible(!m_rows.isEmpty());
    m_clear->setVisible(finished);
}

} // namespace brickyard
