// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/columnkeeper.h"

#include "account/settings.h"
#include "ui/queuetable.h"
#include "ui/queueview.h"

namespace brickyard {

ColumnKeeper::ColumnKeeper(Settings &settings, QueueView *view)
    : m_settings(settings),
      m_view(view),
      m_initial(view->saveColumns())
{
    view->table()->setInitialColumns(view->table()->columns());
    show(m_settings.queueColumns());
}

void ColumnKeeper::open(const QUuid &accountId, const QString &projectId, const Stage &stage)
{
    save();
    m_place = Place{accountId, projectId, stage.name, stage.kind};
    QByteArray columns = m_settings.stageColumns(accountId, projectId, stage.name);
    if (columns.isEmpty())
        columns = m_settings.kindColumns(stage.kind);
    if (columns.isEmpty())
        columns = m_settings.queueColumns();
    show(columns);
}

void ColumnKeeper::close()
{
    save();
    m_place.reset();
}

void ColumnKeeper::show(const QByteArray &columns)
{
    if (!m_view->restoreColumns(columns))
        m_view->restoreColumns(m_initial);
    m_shown = m_view->saveColumns();
}

void ColumnKeeper::save()
{
    const QByteArray columns = m_view->saveColumns();
    if (columns == m_shown)
        return;
    m_shown = columns;
    if (m_place) {
        m_settings.saveStageColumns(m_place->accountId, m_place->projectId, m_place->stageName,
                                    columns);
        m_settings.saveKindColumns(m_place->kind, columns);
    } else {
        m_settings.saveQueueColumns(columns);
    }
}

} // namespace brickyard
