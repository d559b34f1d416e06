// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queueviewcontroller.h"

#include "account/session.h"
#include "queue/taskselectionmodel.h"
#include "ui/columnkeeper.h"
#include "ui/freshnesslabel.h"
#include "ui/queuecontroller.h"
#include "ui/queueheader.h"
#include "ui/queuetable.h"
#include "ui/queueview.h"
#include "ui/stagelist.h"

#include <QGuiApplication>
#include <QLineEdit>

#include <utility>

namespace brickyard {

QueueViewController::QueueViewController(QueueController *queue, QueueView *view, StageList *stages,
                                         Settings &settings, QObject *parent)
    : QObject(parent),
      m_queue(queue),
      m_view(view),
      m_stages(stages),
      m_freshness(new FreshnessLabel)
{
    // What is urgent first: the order in which tasks are given out.
    view->table()->header()->setSortKeys({{TaskTableModel::PriorityColumn, Qt::DescendingOrder}});
    m_columns = std::make_unique<ColumnKeeper>(settings, view);

    connect(queue, &QueueController::stageOpened, this, &QueueViewController::stageOpened);
    connect(queue, &QueueController::stageCounted, this, &QueueViewController::offerOtherStage);
    connect(queue, &QueueController::loadStarted, view, &QueueView::showLoading);
    connect(queue, &QueueController::loadFailed, this, [this](const Error &error) {
        m_view->showError(error.message);
        m_freshness->setOld(error.message);
    });
    connect(queue, &QueueController::loadCancelled, view, &QueueView::showCancelled);
    connect(queue, &QueueController::loadEnded, this, [this] {
        m_view->showLoaded();
        if (std::exchange(m_isNew, false))
            m_view->table()->gestures()->goToFirstUnlessChosen();
        m_freshness->setFresh();
    });
    connect(queue, &QueueController::snapshotShown, this, [this](const QDateTime &readAt) {
        m_freshness->setFreshAt(readAt.toLocalTime());
        m_freshness->setOld(tr("It is being read again."));
    });
    connect(queue, &QueueController::updated, m_freshness, &FreshnessLabel::setFresh);
    connect(queue, &QueueController::updateFailed, m_freshness,
            [this](const Error &error) { m_freshness->setOld(error.message); });
    connect(view, &QueueView::cancelRequested, queue, &QueueController::stopLoading);
    connect(
        qGuiApp, &QGuiApplication::applicationStateChanged, queue,
        [queue](Qt::ApplicationState state) { queue->setWatched(state == Qt::ApplicationActive); });
}

QueueViewController::~QueueViewController() = default;

void QueueViewController::saveColumns()
{
    m_columns->save();
}

void QueueViewController::stageOpened()
{
    m_isNew = true;
    m_freshness->forget();
    const Stage *stage = m_queue->stage();
    if (!stage) {
        m_columns->close();
        m_view->setStageName({});
        return;
    }
    m_columns->open(m_queue->session()->account().id, m_queue->project()->id, *stage);
    // Letters are actions in the table; the filter has Ctrl+F.
    if (!m_stages->hasFocus() && m_view->filterField()->text().isEmpty())
        m_view->table()->setFocus();
    m_view->setStageName(StageList::displayName(*stage));
    offerOtherStage();
}

void QueueViewController::offerOtherStage()
{
    const Stage *other = m_queue->otherStageWithTasks();
    if (other) {
        m_view->setOtherStage(other->name, StageList::displayName(*other),
                              m_queue->countOf(other->name).value_or(0));
    } else {
        m_view->setOtherStage({});
    }
}

} // namespace brickyard
