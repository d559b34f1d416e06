// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>

class QAction;
class QDockWidget;
class QMainWindow;
class QWidget;

namespace brickyard {

class Settings;

/// The docks of the window: where they are, and how they were left the last time. While the page
/// over all projects is shown, those that are about one project make room for it.
class WindowLayout : public QObject
{
    Q_OBJECT

public:
    /// What the docks show, which own it from then on.
    struct Panels
    {
        QWidget *stages;
        QWidget *people;
        QWidget *review;
        QWidget *activity;
        QWidget *views;
        QWidget *folders;
    };

    /// Makes the docks, which are the window's. \a settings outlive the layout.
    WindowLayout(QMainWindow *window, const Panels &panels, Settings &settings);

    /// Once the window has all its parts: as it was left the last time.
    void restore();
    /// The docks as they were installed.
    void reset();
    void save();

    /// Shows and hides the docks; each belongs to its dock.
    QList<QAction *> toggleActions() const;
    void showReview();

    /// The docks are back as they were when it is not shown any more.
    void setOverviewShown(bool shown);
    bool isOverviewShown() const { return !m_beforeOverview.isEmpty(); }

private:
    QDockWidget *addDock(const QString &title, const QString &name, QWidget *content,
                         Qt::DockWidgetArea area);

    QMainWindow *m_window;
    Settings &m_settings;
    QDockWidget *m_stages;
    QDockWidget *m_people;
    QDockWidget *m_review;
    QDockWidget *m_activity;
    QDockWidget *m_views;
    QDockWidget *m_folders;
    QByteArray m_initial; ///< of the docks, as installed
    QByteArray m_beforeOverview; ///< of the docks; empty while the queue is shown
};

} // namespace brickyard
