// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/labeledtask.h"
#include "programs/programrun.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace brickyard {

/// An item (an image, or a part of one) that is read into a file.
struct ItemFile
{
    QUrl address; ///< signed: not for logs or messages. Empty where the service gave none.
    QString path;
};

/// What of a task's items a program is given.
struct WantedItems
{
    bool addresses = false; ///< signed ones, from which it can read them for some time
    /// The folder that they are read into before; empty: they are not.
    QString folder;
};

/// A task in the form in which a program gets it.
struct PreparedTask
{
    ProgramTask task;
    QList<ItemFile> files; ///< to be there before it gets it
    QString folder; ///< of these, and of nothing else; empty where there are none
};

/// Where items go into files, each series has `itemPaths` beside `items`, as many and in the same
/// order: absolute paths below the folder, TASK/SERIES/ITEM and what the item's name ends with,
/// with numbers from 1. Nothing else in them is the service's word. For any thread.
PreparedTask preparedTask(const LabeledTask &task, const WantedItems &wanted);

} // namespace brickyard
