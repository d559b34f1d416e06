// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filtercontroller.h"

#include "account/session.h"
#include "queue/filtersyntax.h"
#include "queue/filterwords.h"
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

#include <optional>

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

/// The one condition on whose tasks they are; nothing where there is none or several.
std::optional<FilterTerm> onlyAssignee(const QString &filter)
{
    QList<FilterTerm> asking = FilterSyntax(filter).terms();
    asking.removeIf([](const FilterTerm &term) {
        return term.field != FilterTerm::Field::Assignee || term.excluded;
    });
    return asking.size() == 1 ? std::optional(asking.first()) : std::nullopt;
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
    m_views->setPeople([this] { return sources().people; });
    connect(bar, &FilterBar::textApplied, this, &FilterController::filterApplied);
    connect(bar, &FilterBar::personFilterChanged, m_views, &ViewsController::shownChanged);
    connect(view->table()->header(), &QueueHeader::sortKeysChanged, m_views,
            &ViewsController::shownChanged);
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
    connect(queue, &QueueController::loadEnded, this, &FilterController::updateVocabulary);
}

void FilterController::placeChanged()
{
    const Session *session = m_queue->session();
    const Project *project = m_queue->project();
    m_views->setPlace(session && project ? session->account().id : QUuid(),
                      project ? project->id : QString());
    updateVocabulary();
}

/// After a queue was read: its tasks may be in a state that only the service knows.
void FilterController::updateVocabulary()
{
    FilterVocabulary vocabulary;
    if (const Session *session = m_queue->session(); session && session->project()) {
        for (const Stage &stage : session->project()->stages)
            vocabulary.stages.append(stage.taskStageName());
        vocabulary.others = m_queue->tasks()->store().rows().words();
        vocabulary.others.removeIf([&](const QString &word) {
            return vocabulary.stages.contains(word)
                || taskStateFromWord(word) != TaskState::Unknown;
        });
    }
    m_view->filterBar()->setVocabulary(vocabulary);
}

void FilterController::filterApplied(const QString &text)
{
    m_folderPanel->setChosen(folderOf(text));
    m_views->shownChanged();
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
    const std::optional<FilterTerm> only = onlyAssignee(view.filter);
    const QModelIndex person = only ? personAskedFor(*only) : QModelIndex();
    if (person.isValid()) {
        // As after a click on them: where they are shown, and where another one can be chosen.
        bar->setPersonFilter(person.data(PeopleModel::UserIdRole).toString(),
                             person.data(Qt::DisplayRole).toString());
        Q_EMIT personShown(person);
        bar->setText(FilterSyntax::without(view.filter, only->start, only->length));
    } else {
        bar->clearPerson();
        bar->setText(view.filter);
    }
    // None, or one that makes no sense: the rows stay in their order.
    if (const auto keys = viewSortKeys(view.sort); keys && !keys->isEmpty())
        m_view->table()->header()->setSortKeys(*keys);
    m_view->table()->showTop();
}

QModelIndex FilterController::personAskedFor(const FilterTerm &term) const
{
    PeopleModel *people = m_queue->people();
    for (int row = 0; row < people->rowCount(); ++row) {
        const bool isNobody =
            people->index(row).data(PeopleModel::KindRole).value<PeopleModel::Kind>()
            == PeopleModel::Kind::Unassigned;
        if (isNobody ? FilterWords::meansNobody(term.value)
                     : FilterWords::personMeant(term.value, {people->personAt(row)}) != nullptr)
            return people->index(row);
    }
    return {};
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
