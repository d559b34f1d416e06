// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/savedview.h"
#include "queue/filtercompletion.h"
#include "queue/filterterm.h"
#include "queue/foldermodel.h"

#include <QObject>

class QAction;
class QWidget;

namespace brickyard {

class FolderPanel;
class QueueController;
class QueueView;
class Settings;
class ViewsController;
class ViewsPanel;

/// What stands beside the filter of the queue and acts on it: views, folders, what is suggested.
class FilterController : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the controller.
    FilterController(QueueController *queue, QueueView *view, Settings &settings, QWidget *window);

    ViewsController *views() const { return m_views; }
    FolderPanel *folderPanel() const { return m_folderPanel; }
    /// Shows all tasks of the stage.
    QAction *clearAction() const { return m_clear; }

Q_SIGNALS:
    /// A view is about this person: to be shown as the one that the queue is filtered to.
    void personShown(const QModelIndex &index);

private:
    void placeChanged();
    void filterApplied(const QString &text);
    void chooseFolder(const QString &path);
    void excludeFolder(const QString &path);
    void showView(const SavedView &view);
    QModelIndex personAskedFor(const FilterTerm &term) const;
    SavedView shown() const;
    FilterSources sources() const;
    void updateVocabulary();

    QueueController *m_queue;
    QueueView *m_view;
    FolderModel m_folders;
    FolderPanel *m_folderPanel; ///< in a dock of the window
    ViewsController *m_views;
    QAction *m_clear;
};

} // namespace brickyard
