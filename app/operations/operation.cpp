// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operation.h"

#include <QLocale>

#include <algorithm>

namespace brickyard {

int Operation::count(ItemState state) const
{
    return int(std::count_if(items.begin(), items.end(),
                             [state](const OperationItem &item) { return item.state == state; }));
}

QString Operation::title() const
{
    const int n = int(items.size());
    switch (kind) {
    case Kind::Assign:
        return tr("Assign %n task(s) to %1", nullptr, n).arg(assignee.displayName());
    case Kind::Unassign:
        return tr("Unassign %n task(s)", nullptr, n);
    case Kind::Accept:
        return tr("Accept %n task(s) in %1", nullptr, n).arg(stageName);
    case Kind::Reject:
        return tr("Reject %n task(s) in %1", nullptr, n).arg(stageName);
    }
    return {};
}

QString Operation::summary() const
{
    const QLocale locale;
    const QString done = locale.toString(count(ItemState::Done));
    const QString all = locale.toString(int(items.size()));
    QStringList parts;
    switch (kind) {
    case Kind::Assign:
        parts += tr("%1 of %2 assigned").arg(done, all);
        break;
    case Kind::Unassign:
        parts += tr("%1 of %2 unassigned").arg(done, all);
        break;
    case Kind::Accept:
        parts += tr("%1 of %2 accepted").arg(done, all);
        break;
    case Kind::Reject:
        parts += tr("%1 of %2 rejected").arg(done, all);
        break;
    }
    if (const int n = count(ItemState::Skipped))
        parts += tr("%n skipped", nullptr, n);
    if (const int n = count(ItemState::Failed))
        parts += tr("%n failed", nullptr, n);
    if (const int n = count(ItemState::Unknown))
        parts += tr("%n unknown", nullptr, n);
    if (const int n = count(ItemState::Cancelled))
        parts += tr("%n not sent", nullptr, n);
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
