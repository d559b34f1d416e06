// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filtercontroller.h"

#include "account/session.h"
#include "queue/filtersyntax.h"
#include "ui/filterbar.h"
#include "ui/folderpanel.h"
#include "ui/queuecontroller.h"
#include "ui/queueheader.h"
#include "ui/queuetable.h"
#include "ui/queueview.h"
#include "ui/viewscontroller.h"
#include "ui/viewsort.h"

#include <QAction>
#include <QLineEdit>

namespace brickyard {

namespace {

/// The one folder that a filter asks for; empty where that is none or several.
QString folderOf(const QString &filter)
{
    QString folder;
    const QList<FilterTerm> terms = FilterSyntax(filter).terms();
    for (const FilterTerm &term : terms) {
        if (term.field != FilterTerm::Field::Folder || term.excluded)
            continue;
        if (!folder.isEmpty())
            return {};
        folder = term.value;
    }
    return folder;
}

} // namespace

FilterController::FilterController(QueueController *queue, QueueView *view, Settings &settings,
                                   QWidget *window)
    : QObject(window),
      m_queue(queue),
      m_view(view),
      m_folders(queue->tasks()),
      m_folderPanel(new FolderPanel(&m_folders)),
      m_views(new ViewsController(
          settings, [this] { return shown(); }, window)),
      m_clear(new QAction(tr("Cl&ear Filter"), this))
{
    m_clear->setObjectName(QStringLiteral("clearFilterAction"));
    m_clear->setEnabled(false);
    FilterBar *bar = view->filterBar();
    bar->setSources([this] { return sources(); });
    connect(bar, &FilterBar::textApplied, this, &FilterController::filterApplied);
    connect(bar, &FilterBar::saveRequested, m_views, &ViewsController::saveShown);
    connect(queue->filter(), &TaskFilterModel::rebuilt, this,
            [this] { m_clear->setEnabled(m_queue->filter()->isFiltering()); });
    connect(m_clear, &QAction::triggered, bar, &FilterBar::clear);
    connect(m_folderPanel, &FolderPanel::folderChosen, this, &FilterController::chooseFolder);
    connect(m_folderPanel, &FolderPanel::folderExcluded, this, &FilterController::excludeFolder);
    connect(m_views, &ViewsController::viewChosen, this, &FilterController::showView);
    connect(queue, &QueueController::stageOpened, this, &FilterController::placeChanged);
    // What is older than a week may be another task by now.
    connect(queue, &QueueController::loadEnded, queue->filter(), &TaskFilterModel::timePassed);
}

void FilterController::placeChanged()
{
    const Session *session = m_queue->session();
    const Project *project = m_queue->project();
    m_views->setPlace(session && project ? session->account().id : QUuid(),
                      project ? project->id : QString());
}

void FilterController::filterApplied(const QString &text)
{
    m_folderPanel->setChosen(folderOf(text));
    m_views->setFilter(text);
}

void FilterController::chooseFolder(const QString &path)
{
    FilterBar *bar = m_view->filterBar();
    bar->setText(FilterSyntax::withFolder(bar->field()->text(), path));
}

void FilterController::excludeFolder(const QString &path)
{
    FilterBar *bar = m_view->filterBar();
    const QString others = FilterSyntax::withFolder(bar->field()->text(), {});
    bar->setText(FilterSyntax::with(others, u"-folder:" + FilterSyntax::quoted(path)));
}

void FilterController::showView(const SavedView &view)
{
    FilterBar *bar = m_view->filterBar();
    bar->clearPerson();
    bar->setText(view.filter);
    // None, or one that makes no sense: the rows stay in their order.
    if (const auto keys = viewSortKeys(view.sort); keys && !keys->isEmpty())
        m_view->table()->header()->setSortKeys(*keys);
    m_view->table()->showTop();
}

SavedView FilterController::shown() const
{
    return {{}, m_view->filterBar()->wholeFilter(), viewSortText(m_queue->filter()->sortKeys())};
}

FilterSources FilterController::sources() const
{
    FilterSources sources;
    const PeopleModel *people = m_queue->people();
    for (int row = 0; row < people->rowCount(); ++row) {
        const auto kind = people->index(row).data(PeopleModel::KindRole).value<PeopleModel::Kind>();
        if (kind != PeopleModel::Kind::Unassigned)
            sources.people.append(people->personAt(row));
    }
    if (const Session *session = m_queue->session(); session && session->project()) {
        const QList<Stage> &stages = session->project()->stages;
        for (const Stage &stage : stages) {
            if (stage.hasQueue() || stage.isGroundTruth())
                sources.stages.append(stage.taskStageName());
        }
    }
    sources.folders = [this](const QString &beginning, int most) {
        return m_folders.beginningWith(beginning, most);
    };
    return sources;
}

} // namespace brickyard
