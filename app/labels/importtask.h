// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace brickyard {

/// The labels of an entry of a label file as the service's converter takes them: a task object with
/// nothing but its labels. Name and items are placeholders, as the reference client's `put_tasks`
/// puts them there, because only labels are converted. Pure; for any thread.
QJsonObject importTask(const QJsonObject &entry, const QString &taskId);

} // namespace brickyard
