// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowlayout.h"

#include "account/settings.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QScreen>

#include <utility>

namespace brickyard {

namespace {

constexpr QSize defaultSize(1360, 860);

} // namespace

WindowLayout::WindowLayout(QMainWindow *window, const Panels &panels, Settings &settings)
    : QObject(window),
      m_window(window),
      m_settings(settings)
{
    window->setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window->setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    // In this order they stand below one another, and in the menu.
    m_stages =
        addDock(tr("Stages"), QStringLiteral("stagesDock"), panels.stages, Qt::LeftDockWidgetArea);
    m_people =
        addDock(tr("People"), QStringLiteral("peopleDock"), panels.people, Qt::RightDockWidgetArea);
    m_review =
        addDock(tr("Review"), QStringLiteral("reviewDock"), panels.review, Qt::RightDockWidgetArea);
    m_activity = addDock(tr("Activity"), QStringLiteral("activityDock"), panels.activity,
                         Qt::BottomDockWidgetArea);
    m_views =
        addDock(tr("Views"), QStringLiteral("viewsDock"), panels.views, Qt::LeftDockWidgetArea);
    m_folders = addDock(tr("Folders"), QStringLiteral("foldersDock"), panels.folders,
                        Qt::LeftDockWidgetArea);
}

QDockWidget *WindowLayout::addDock(const QString &title, const QString &name, QWidget *content,
                                   Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, m_window);
    dock->setObjectName(name);
    dock->setWidget(content);
    m_window->addDockWidget(area, dock);
    return dock;
}

void WindowLayout::restore()
{
    // On a small screen all of it, less what the window's frame takes.
    const QSize room = m_window->screen()->availableSize() - QSize(8, 32);
    m_window->resize(defaultSize.boundedTo(room));
    m_window->resizeDocks({m_stages, m_people}, {190, 320}, Qt::Horizontal);
    m_window->resizeDocks({m_people, m_review}, {320, 440}, Qt::Vertical);
    m_window->resizeDocks({m_activity}, {140}, Qt::Vertical);
    m_window->resizeDocks({m_stages, m_views, m_folders}, {200, 110, 300}, Qt::Vertical);
    m_initial = m_window->saveState();
    m_window->restoreGeometry(m_settings.windowGeometry());
    m_window->restoreState(m_settings.windowState());
}

void WindowLayout::reset()
{
    m_window->restoreState(m_initial);
}

void WindowLayout::save()
{
    m_settings.saveWindow(m_window->saveGeometry(),
                          isOverviewShown() ? m_beforeOverview : m_window->saveState());
}

QList<QAction *> WindowLayout::toggleActions() const
{
    QList<QAction *> actions;
    for (QDockWidget *dock : {m_stages, m_people, m_review, m_activity, m_views, m_folders})
        actions += dock->toggleViewAction();
    return actions;
}

void WindowLayout::showReview()
{
    m_review->show();
    m_review->raise();
}

void WindowLayout::setOverviewShown(bool shown)
{
    if (shown == isOverviewShown())
        return;
    if (!shown) {
        m_window->restoreState(std::exchange(m_beforeOverview, {}));
        return;
    }
    m_beforeOverview = m_window->saveState();
    // Not the activity: operations are the account's, whichever project is open.
    for (QDockWidget *dock : {m_stages, m_people, m_review, m_views, m_folders})
        dock->hide();
}

} // namespace brickyard
