// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labels/filefault.h"

#include <QList>
#include <QString>

class QIODevice;

namespace brickyard {

/// A decision that a program made about a task.
struct FileReview
{
    QString taskId;
    bool accept = false;
    QString comment; ///< often empty
    qint64 line = 0;

    friend bool operator==(const FileReview &, const FileReview &) = default;
};

struct ReviewFile
{
    QList<FileReview> reviews; ///< in the file's order, each task once; those without a fault
    /// Where there are any, nothing of a person's file is to be sent.
    QList<FileFault> faults;
};

/// Decisions as a JSON array, JSON Lines or CSV, told apart by how they begin:
/// `{"taskId": …, "reviewVal": true | false, "comment": …}`, as the reference client's `put_tasks`
/// takes them, or columns of these names. Other members are passed over, so a task object with a
/// `reviewVal` will do. A comment may also be an object with a `text`. Blocks as \a device does.
ReviewFile readReviews(QIODevice *device);

} // namespace brickyard
