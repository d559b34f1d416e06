// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/sendwindow.h"

#include <utility>

namespace brickyard {

SendWindow::SendWindow(std::function<int()> size, QObject *parent)
    : QObject(parent),
      m_size(std::move(size))
{}

void SendWindow::enter(QObject *context, std::function<void()> go)
{
    m_waiting.push_back({context, std::move(go)});
    letInSoon();
}

void SendWindow::leave()
{
    --m_inside;
    letInSoon();
}

void SendWindow::letInSoon()
{
    if (std::exchange(m_isDue, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isDue = false;
            letIn();
        },
        Qt::QueuedConnection);
}

void SendWindow::letIn()
{
    while (!m_waiting.empty() && m_inside < m_size()) {
        const Entry entry = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (!entry.context)
            continue;
        ++m_inside;
        entry.go();
    }
}

} // namespace brickyard
