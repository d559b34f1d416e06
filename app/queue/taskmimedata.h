// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

class QMimeData;

namespace brickyard {

/// What a drag of tasks carries: ids, never rows or pointers, and where they are, so that a drop
/// in another account, project or stage can be refused.
struct TaskDrag
{
    QString accountId;
    QString projectId;
    QString stageName; ///< as Stage::taskStageName() says it
    QStringList taskIds; ///< in the order of the rows

    friend bool operator==(const TaskDrag &, const TaskDrag &) = default;
};

/// Our own MIME type, so that text fields and other programs do not take the drop.
QString taskMimeType();
/// The drag as one JSON document of our type. The caller owns the result.
QMimeData *toMimeData(const TaskDrag &drag);
/// Empty where the data is not ours, is cut off, or has no task in it.
std::optional<TaskDrag> taskDragFrom(const QMimeData *data);

} // namespace brickyard
