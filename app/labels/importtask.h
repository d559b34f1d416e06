// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace brickyard {

/// The labels of an entry of a label file as the service's converter takes them: a task object with
/// nothing but its labels. Name and items are placeholders, as the reference client's `put_tasks`
/// puts them there, because only labels are converted. \a itemCounts says how many items each of
/// the task's series has, where speaksOfItems(); one, where it says nothing. Pure; for any thread.
QJsonObject importTask(const QJsonObject &entry, const QString &taskId,
                       const QList<int> &itemCounts = {});

/// Whether a label of the entry says on which of its series' items it is. It is stored with that
/// item's number among all of the task's, so the converter must see as many as there are before it.
bool speaksOfItems(const QJsonObject &entry);

} // namespace brickyard
