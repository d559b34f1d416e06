// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/workflow/workservice.h"

#include <QJsonArray>
#include <QJsonValue>

namespace brickyard::sandbox {

/// A task as `createDatapoint` describes it. The JSON members are as the arguments are.
struct NewTask
{
    QString name;
    QJsonArray items;
    QString storageId;
    QJsonValue seriesInfo;
    QJsonValue heatMaps;
    QJsonValue transforms;
    QJsonValue centerline;
    QJsonValue metaData; ///< JSON as text, or null
    QJsonValue attributes; ///< JSON as text, or null
    LabelsInput labels;
    bool groundTruth = false;
    QString preAssign; ///< JSON as text
    std::optional<double> priority;
};

/// Puts a new task into the project's first stage, or into ground truth. One transaction, or a
/// Refusal: a name that is taken, a series with items that are not there, JSON that is none.
TaskRecord createTask(Stores &stores, const Project &project, const NewTask &wanted);

/// `TaskRecord::datapoint`, from what is told of the data.
QByteArray datapointText(const NewTask &wanted);

} // namespace brickyard::sandbox
