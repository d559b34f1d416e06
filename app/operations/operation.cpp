// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operation.h"

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <numeric>

namespace brickyard {

QString itemStateName(ItemState state)
{
    switch (state) {
    case ItemState::Planned:
        return Operation::tr("waiting", "the state of a task in an operation");
    case ItemState::Sending:
        return Operation::tr("being sent", "the state of a task in an operation");
    case ItemState::Done:
        return Operation::tr("done", "the state of a task in an operation");
    case ItemState::Failed:
        return Operation::tr("failed", "the state of a task in an operation");
    case ItemState::Unknown:
        return Operation::tr("unknown", "the state of a task in an operation");
    case ItemState::Cancelled:
        return Operation::tr("not sent", "the state of a task in an operation");
    case ItemState::Skipped:
        return Operation::tr("left alone", "the state of a task in an operation");
    }
    return {};
}

void ItemCounts::add(const ItemCounts &other)
{
    std::transform(m_counts.begin(), m_counts.end(), other.m_counts.begin(), m_counts.begin(),
                   std::plus<>());
}

int ItemCounts::all() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), 0);
}

bool Operation::isDecision() const
{
    return kind == Kind::Accept || kind == Kind::Reject || kind == Kind::Submit;
}

bool Operation::isAssignment() const
{
    return kind == Kind::Assign || kind == Kind::Unassign || kind == Kind::Distribute
        || kind == Kind::Restore;
}

bool Operation::hadEffect() const
{
    // Where nobody could tell, it may have had one.
    return std::any_of(items.cbegin(), items.cend(), [](const OperationItem &item) {
        return item.changed || item.state == ItemState::Unknown;
    });
}

ItemCounts Operation::counts() const
{
    ItemCounts counts;
    for (const OperationItem &item : items)
        counts.add(item.state);
    return counts;
}

qint64 Operation::holdLeft() const
{
    return holdEnds.remainingTime();
}

QString Operation::title() const
{
    // What was taken back one by one is no part of what is going to be sent.
    const int n = int(items.size()) - (isHeld() ? count(ItemState::Cancelled) : 0);
    return titleFor(n, items.isEmpty() ? QString() : items.first().before.name);
}

QString Operation::titleFor(int n, const QString &firstName) const
{
    switch (kind) {
    case Kind::Assign:
        return tr("Assign %Ln task(s) to %1", nullptr, n).arg(assignee.displayName());
    case Kind::Unassign:
        return tr("Unassign %Ln task(s)", nullptr, n);
    case Kind::Distribute:
        return tr("Distribute %1 among %2", "a number of tasks, a number of people")
            .arg(tr("%Ln task(s)", "to be distributed", n),
                 tr("%n people", "among whom tasks are distributed", targetCount));
    case Kind::Restore:
    case Kind::MoveBack:
        return redoes ? tr("Redo: %1", "the title of an operation").arg(undoneTitle)
                      : tr("Undo: %1", "the title of an operation").arg(undoneTitle);
    case Kind::Accept:
        return putsLabels()
            ? tr("Accept %Ln task(s) with corrections in %1", nullptr, n).arg(stageName)
            : tr("Accept %Ln task(s) in %1", nullptr, n).arg(stageName);
    case Kind::Reject:
        return tr("Reject %Ln task(s) in %1", nullptr, n).arg(stageName);
    case Kind::Submit:
        return putsLabels() ? tr("Submit %Ln task(s) with labels in %1", nullptr, n).arg(stageName)
                            : tr("Submit %Ln task(s) in %1", nullptr, n).arg(stageName);
    case Kind::PreLabel:
        return tr("Pre-label %Ln task(s) in %1", nullptr, n).arg(stageName);
    case Kind::SaveDraft:
        return tr("Save drafts of %Ln task(s) in %1", nullptr, n).arg(stageName);
    case Kind::Comment:
        return firstName.isEmpty() ? tr("Comment on %Ln task(s)", nullptr, n)
                                   : tr("Comment on %1", "a task's name").arg(firstName);
    }
    return {};
}

QString Operation::pendingWords(const OperationItem &item) const
{
    switch (kind) {
    case Kind::Assign:
    case Kind::Unassign:
    case Kind::Distribute:
    case Kind::Restore:
        return item.target.userId.isEmpty()
            ? tr("Unassign", "what is about to happen to a task")
            : tr("→ %1", "a task is about to be given to this person")
                  .arg(item.target.displayName());
    case Kind::Accept:
        return tr("Accept", "what is about to happen to a task");
    case Kind::Reject:
        return tr("Reject", "what is about to happen to a task");
    case Kind::Submit:
        return tr("Submit", "what is about to happen to a task");
    case Kind::PreLabel:
        return tr("Pre-label", "what is about to happen to a task");
    case Kind::SaveDraft:
        return tr("Draft", "what is about to happen to a task");
    case Kind::MoveBack:
        return tr("Back to %1", "what is about to happen to a task, a stage").arg(item.targetStage);
    case Kind::Comment:
        break;
    }
    return {};
}

QString Operation::summary() const
{
    const QLocale locale;
    const ItemCounts counted = counts();
    const QString done = locale.toString(counted.of(ItemState::Done));
    const QString all = locale.toString(counted.all());
    QStringList parts;
    switch (kind) {
    case Kind::Assign:
    case Kind::Distribute:
        parts += tr("%1 of %2 assigned").arg(done, all);
        break;
    case Kind::Unassign:
        parts += tr("%1 of %2 unassigned").arg(done, all);
        break;
    case Kind::Restore:
        parts += redoes
            ? tr("%1 of %2 assigned again").arg(done, all)
            : tr("%1 of %2 restored", "to the people they belonged to before").arg(done, all);
        break;
    case Kind::MoveBack:
        parts += tr("%1 of %2 moved back", "to the stages that they came from").arg(done, all);
        break;
    case Kind::Accept:
        parts += tr("%1 of %2 accepted").arg(done, all);
        break;
    case Kind::Reject:
        parts += tr("%1 of %2 rejected").arg(done, all);
        break;
    case Kind::Submit:
        parts += tr("%1 of %2 submitted").arg(done, all);
        break;
    case Kind::PreLabel:
        parts += tr("%1 of %2 pre-labeled").arg(done, all);
        break;
    case Kind::SaveDraft:
        parts += tr("%1 of %2 saved as drafts").arg(done, all);
        break;
    case Kind::Comment:
        parts += counted.of(ItemState::Done) > 0 ? tr("written") : tr("not written yet");
        break;
    }
    if (const int n = counted.of(ItemState::Skipped))
        parts += tr("%Ln left alone", "tasks", n);
    if (const int n = counted.of(ItemState::Failed))
        parts += tr("%Ln failed", nullptr, n);
    if (const int n = counted.of(ItemState::Unknown))
        parts += tr("%Ln unknown", nullptr, n);
    if (const int n = counted.of(ItemState::Cancelled))
        parts += tr("%Ln not sent", nullptr, n);
    return parts.join(tr(", ", "between the counts of an operation's summary"));
}

QList<std::pair<QString, int>> Operation::reasons() const
{
    QList<std::pair<QString, int>> counted;
    QHash<QString, qsizetype> places;
    for (const OperationItem &item : items) {
        if (item.reason.isEmpty())
            continue;
        const auto place = places.constFind(item.reason);
        if (place != places.constEnd()) {
            ++counted[*place].second;
        } else {
            places.insert(item.reason, counted.size());
            counted.append({item.reason, 1});
        }
    }
    std::stable_sort(counted.begin(), counted.end(), [](const auto &left, const auto &right) {
        return left.second > right.second;
    });
    return counted;
}

} // namespace brickyard
