// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/task.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace brickyard {

/// A task with its labels and items, for programs that work on them.
struct LabeledTask
{
    Task task;
    QJsonObject answer; ///< the service's `Task`: what is passed on as it is stays in its words
    QJsonArray labels; ///< in the stored format (protocol.md 4), without their null fields
    QDateTime labelsSince; ///< invalid where it never had any
    /// Where the labels can be read from for some time, if they are in a file of their own; then
    /// `labels` is empty until that was done. A signed address: not for logs or messages.
    QString labelsAddress;
};

} // namespace brickyard
