// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/queuealternative.h"

#include "tests/bench/queueroom.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHeaderView>

#include <algorithm>

namespace brickyard::bench {

QueueAlternative::QueueAlternative(int rows)
{
    const int count = std::min(rows, mostRows);
    for (int first = 0; first < count; first += QueueRoom::pageSize)
        m_tasks.upsert(TaskMaker::page(first, std::min(QueueRoom::pageSize, count - first)));
    m_proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy.setFilterKeyColumn(TaskTableModel::NameColumn);
    m_proxy.setSourceModel(&m_tasks);
    m_view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view.setModel(&m_proxy);
    m_view.resize(1280, 900);
    m_view.show();
    paint();
}

double QueueAlternative::filter()
{
    QElapsedTimer elapsed;
    elapsed.start();
    m_proxy.setFilterFixedString(QStringLiteral("ct-2"));
    paint();
    return double(elapsed.nsecsElapsed()) / 1e6;
}

double QueueAlternative::sort()
{
    QElapsedTimer elapsed;
    elapsed.start();
    m_proxy.sort(TaskTableModel::NameColumn);
    paint();
    return double(elapsed.nsecsElapsed()) / 1e6;
}

void QueueAlternative::paint()
{
    QCoreApplication::processEvents();
    m_view.viewport()->repaint();
}

} // namespace brickyard::bench
