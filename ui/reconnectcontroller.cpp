// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reconnectcontroller.h"

#include "ui/banner.h"

#include <QPushButton>

#include <utility>

namespace brickyard {

ReconnectController::ReconnectController(Banner *banner, QObject *parent)
    : QObject(parent),
      m_banner(banner)
{}

void ReconnectController::setSource(OperationSource source)
{
    m_source = std::move(source);
    m_waiting.clear();
    if (m_shown)
        m_banner->clear();
    m_shown.reset();
}

void ReconnectController::keyRefused()
{
    if (!m_shown)
        m_shown = -1;
    showBanner();
}

void ReconnectController::updateOperation(const QUuid &operationId)
{
    const Operation *operation = m_source.operation ? m_source.operation(operationId) : nullptr;
    const bool waits =
        operation && operation->isPaused() && operation->pause == Operation::Pause::KeyRefused;
    if (waits)
        m_waiting.insert(operationId);
    else if (!m_waiting.remove(operationId))
        return;
    // The operations may say it before the session does.
    if (m_shown)
        showBanner();
}

void ReconnectController::showBanner()
{
    ItemCounts counts;
    for (const QUuid &id : std::as_const(m_waiting)) {
        if (const Operation *operation = m_source.operation(id))
            counts.add(operation->counts());
    }
    const int tasks = counts.open();
    if (m_shown == tasks)
        return;
    m_shown = tasks;
    m_banner->showMessage(
        Tone::Error,
        tasks > 0 ? tr("RedBrick no longer takes the key. %Ln task(s) wait until you connect "
                       "again with a key that is valid.",
                       nullptr, tasks)
                  : tr("RedBrick no longer takes the key. Nothing more is changed until you "
                       "connect again with a key that is valid."));
    m_banner->setClosable(false);
    connect(m_banner->addButton(tr("Connect again…")), &QPushButton::clicked, this,
            &ReconnectController::connectRequested);
}

} // namespace brickyard
