// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assigncontroller.h"

#include "operations/operationengine.h"
#include "ui/distributedialog.h"
#include "ui/personpicker.h"
#include "ui/question.h"
#include "ui/queuecontroller.h"

#include <QMessageBox>
#include <QTimer>
#include <QWidget>

#include <algorithm>

namespace brickyard {

namespace {
// Tasks that are read out of the table in one turn of the event loop.
constexpr qsizetype tasksAtOnce = 1000;
} // namespace

/// Who shall have which tasks.
struct AssignController::Change
{
    std::optional<Person> person; ///< nullopt: nobody
    QList<Task> tasks;

    /// \a task is somebody else's who works at it.
    bool takesAway(const Task &task) const
    {
        return cautionFor({task}, person ? std::optional(person->userId) : std::nullopt, {})
                   .inProgressWithOthers
            > 0;
    }
};

/// A change of so many tasks that they are read some at a time.
struct AssignController::Request
{
    Change change;
    QStringList taskIds;
    qsizetype next = 0; ///< those before it have been read
    QString projectId; ///< where it was asked for
    QString stageName;
};

AssignController::AssignController(QueueController *queue, QWidget *window)
    : QObject(window),
      m_queue(queue),
      m_window(window)
{
    connect(queue->people(), &PeopleModel::assignRequested, this, &AssignController::assign);
    connect(queue->people(), &PeopleModel::unassignRequested, this, &AssignController::unassign);
}

void AssignController::assign(const Person &person, const QStringList &taskIds)
{
    request(person, taskIds);
}

void AssignController::unassign(const QStringList &taskIds)
{
    request({}, taskIds);
}

void AssignController::pickPerson(const QStringList &taskIds)
{
    auto *picker = new PersonPicker(m_queue->people(), taskIds, m_window);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    connect(picker, &PersonPicker::personPicked, this,
            [this, taskIds](const Person &person) { assign(person, taskIds); });
    connect(picker, &PersonPicker::unassignPicked, this, [this, taskIds] { unassign(taskIds); });
    picker->open();
}

void AssignController::distribute(const QStringList &taskIds)
{
    if (!m_queue->whyNotAssignable().isEmpty())
        return;
    const bool allUnassigned = taskIds.isEmpty();
    if (!m_queue->isComplete()) {
        Q_EMIT warned(
            m_queue->isLoading()
                ? tr("The queue is still being read. Distribute when all of it is there: before, "
                     "nobody's load is known.")
                : tr("The queue could not be read to its end, so nobody's load is known. Read it "
                     "again before you distribute."));
        return;
    }
    DistributeDialog::Input input;
    input.tasks = m_queue->tasksOf(allUnassigned ? m_queue->unassignedShownIds() : taskIds);
    if (input.tasks.isEmpty()) {
        Q_EMIT warned(m_queue->filter()->isFiltering()
                          ? tr("There is nothing to distribute: none of the tasks that the filter "
                               "shows is unassigned.")
                          : tr("There is nothing to distribute: no task is unassigned."));
        return;
    }
    input.people = candidates();
    input.stageName = m_queue->stage()->name;
    input.choice = !allUnassigned          ? DistributeDialog::Choice::Selected
        : m_queue->filter()->isFiltering() ? DistributeDialog::Choice::UnassignedShown
                                           : DistributeDialog::Choice::AllUnassigned;
    input.warning = distributionWarning(input.tasks);
    auto *dialog = new DistributeDialog(input, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The plan is for the tasks as it was made of, whatever is read meanwhile.
    connect(dialog, &DistributeDialog::distributeRequested, this,
            [this, tasks = input.tasks](const QList<PersonTasks> &changes) {
                carryOutDistribution(tasks, changes);
            });
    connect(m_queue, &QueueController::stageOpened, dialog, &QDialog::reject);
    dialog->open();
}

QList<DistributionCandidate> AssignController::candidates() const
{
    QList<DistributionCandidate> candidates;
    const PeopleModel *people = m_queue->people();
    for (int row = 0; row < people->rowCount(); ++row) {
        const QModelIndex index = people->index(row);
        if (index.data(PeopleModel::KindRole).value<PeopleModel::Kind>()
            == PeopleModel::Kind::Unassigned)
            continue;
        candidates +=
            {people->personAt(row), std::max(0, index.data(PeopleModel::OpenCountRole).toInt()),
             index.data(PeopleModel::ReasonRole).toString()};
    }
    return candidates;
}

QString AssignController::distributionWarning(const QList<Task> &tasks) const
{
    QStringList sentences;
    const int begun = cautionFor(tasks, std::nullopt, *m_queue->stage()).inProgressWithOthers;
    if (begun > 0) {
        sentences += tr("Somebody is working at %Ln of these tasks already; taking one away may "
                        "reset its progress.",
                        nullptr, begun);
    }
    if (maybeHandedOutMeanwhile(tasks, *m_queue->stage()) > 0)
        sentences += automaticAssignment();
    return sentences.join(u' ');
}

void AssignController::carryOutDistribution(const QList<Task> &tasks,
                                            const QList<PersonTasks> &changes)
{
    QHash<QString, const Task *> byId;
    byId.reserve(tasks.size());
    for (const Task &task : tasks)
        byId.insert(task.id, &task);
    QList<Assignment> assignments;
    for (const PersonTasks &change : changes) {
        for (const QString &taskId : change.taskIds)
            assignments += {*byId.value(taskId), change.person};
    }
    m_queue->distribute(assignments);
}

QString AssignController::automaticAssignment() const
{
    return tr("%1 assigns automatically: RedBrick may hand out what is unassigned there by itself.")
        .arg(m_queue->stage()->name);
}

void AssignController::request(const std::optional<Person> &person, const QStringList &taskIds)
{
    if (taskIds.size() <= tasksAtOnce) {
        carryOut({person, m_queue->tasksOf(taskIds)});
        return;
    }
    if (!m_queue->stage())
        return;
    auto request = std::make_shared<Request>();
    request->change.person = person;
    request->change.tasks.reserve(taskIds.size());
    request->taskIds = taskIds;
    request->projectId = m_queue->project()->id;
    request->stageName = m_queue->stage()->name;
    readSome(request);
}

void AssignController::readSome(const std::shared_ptr<Request> &request)
{
    if (!m_queue->stage() || !m_queue->project() || m_queue->project()->id != request->projectId
        || m_queue->stage()->name != request->stageName) {
        Q_EMIT warned(tr("Another stage was opened meanwhile; nothing was changed."));
        return;
    }
    if (request->next >= request->taskIds.size()) {
        carryOut(request->change);
        return;
    }
    request->change.tasks += m_queue->tasksOf(request->taskIds.mid(request->next, tasksAtOnce));
    request->next += tasksAtOnce;
    QTimer::singleShot(0, this, [this, request] { readSome(request); });
}

void AssignController::carryOut(const Change &change)
{
    if (change.tasks.isEmpty() || !m_queue->whyNotAssignable().isEmpty())
        return;
    const Caution caution = cautionFor(
        change.tasks, change.person ? std::optional(change.person->userId) : std::nullopt,
        *m_queue->stage());
    if (caution.asks()) {
        // Beside thousands of tasks, a dialog is enough for a turn of its own.
        if (change.tasks.size() > tasksAtOnce)
            QTimer::singleShot(0, this, [this, change, caution] { askFirst(change, caution); });
        else
            askFirst(change, caution);
        return;
    }
    if (change.person)
        m_queue->assign(*change.person, change.tasks);
    else
        m_queue->unassign(change.tasks);
    if (caution.warns()) {
        Q_EMIT warned(automaticAssignment());
    }
}

void AssignController::askFirst(const Change &change, const Caution &caution)
{
    const int all = int(change.tasks.size());
    const int begun = caution.inProgressWithOthers;
    const auto go = [this, change](bool alsoBegun) {
        QList<Task> tasks = change.tasks;
        if (!alsoBegun)
            tasks.removeIf([&change](const Task &task) { return change.takesAway(task); });
        if (change.person)
            m_queue->assign(*change.person, tasks);
        else
            m_queue->unassign(tasks);
    };
    const auto verb = [&change](int n) {
        return change.person ? tr("Assign %Ln", nullptr, n) : tr("Unassign %Ln", nullptr, n);
    };

    QStringList sentences;
    if (begun > 0) {
        sentences += tr("Somebody else is working at %Ln of them: %1. Taking a task away may reset "
                        "the progress of what was begun.",
                        "the people and how many tasks each", begun)
                         .arg(m_queue->peopleWithCounts(caution.workers));
    }
    if (caution.warns()) {
        sentences += automaticAssignment();
    }
    if (sentences.isEmpty())
        sentences += tr("These are many tasks at once. It can be undone afterwards, as long as "
                        "nobody else has changed them.");

    // Enter must not take work away.
    QList<Answer> answers{{verb(all), [go] { go(true); }, begun == 0}};
    if (begun > 0 && begun < all) {
        const int rest = all - begun;
        answers += {change.person ? tr("Assign Only the Other %Ln", nullptr, rest)
                                  : tr("Unassign Only the Other %Ln", nullptr, rest),
                    [go] { go(false); }, true};
    }
    QMessageBox *question =
        ask(m_window, m_queue,
            change.person
                ? tr("Assign %Ln task(s) to %1?", nullptr, all).arg(change.person->displayName())
                : tr("Unassign %Ln task(s)?", nullptr, all),
            sentences.join(u' '), answers);
    connect(m_queue, &QueueController::stageOpened, question, &QDialog::reject);
}

} // namespace brickyard
