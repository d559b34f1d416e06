// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/workflow/taskcreation.h"

#include "sandbox/workflow/taskmover.h"
#include "sandbox/workflow/taskservice.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace brickyard::sandbox {

namespace {

void requireJson(const QJsonValue &text, const QString &what)
{
    if (text.isNull() || text.isUndefined())
        return;
    QJsonParseError error;
    QJsonDocument::fromJson(text.toString().toUtf8(), &error);
    if (error.error != QJsonParseError::NoError)
        throw Refusal(QStringLiteral("%1 is not JSON: %2.").arg(what, error.errorString()));
}

void requireSeries(const NewTask &wanted)
{
    const QJsonArray series = wanted.seriesInfo.toArray();
    for (const QJsonValue &entry : series) {
        requireJson(entry.toObject().value(QLatin1StringView("metaData")),
                    QStringLiteral("The metaData of a series"));
        const QJsonArray indices =
            entry.toObject().value(QLatin1StringView("itemsIndices")).toArray();
        for (const QJsonValue &index : indices) {
            if (index.toInt(-1) < 0 || index.toInt() >= wanted.items.size()) {
                throw Refusal(
                    QStringLiteral("seriesInfo: there is no item %1.").arg(index.toInt(-1)));
            }
        }
    }
}

bool brings(const LabelsInput &labels)
{
    return (labels.labels && *labels.labels != QLatin1StringView("[]")) || labels.path
        || (labels.map && *labels.map != "[]");
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

QByteArray datapointText(const NewTask &wanted)
{
    const QJsonObject datapoint{
        {QStringLiteral("items"), wanted.items},
        {QStringLiteral("seriesInfo"), wanted.seriesInfo},
        {QStringLiteral("heatMaps"), wanted.heatMaps},
        {QStringLiteral("transforms"), wanted.transforms},
        {QStringLiteral("centerline"), wanted.centerline},
        {QStringLiteral("metaData"), wanted.metaData},
        {QStringLiteral("attributes"), wanted.attributes},
        {QStringLiteral("storageMethod"),
         QJsonObject{{QStringLiteral("storageId"), wanted.storageId}}},
    };
    return QJsonDocument(datapoint).toJson(QJsonDocument::Compact);
}

TaskRecord createTask(Stores &stores, const Project &project, const NewTask &wanted)
{
    if (wanted.name.isEmpty())
        throw Refusal(QStringLiteral("A task needs a name."));
    if (wanted.priority && !(*wanted.priority >= 0 && *wanted.priority <= 1)) {
        throw Refusal(
            QStringLiteral("A priority is between 0 and 1, not %1.").arg(*wanted.priority));
    }
    requireJson(wanted.metaData, QStringLiteral("metaData"));
    requireJson(wanted.attributes, QStringLiteral("attributes"));
    requireSeries(wanted);

    Transaction transaction(stores.database);
    if (stores.tasks.byName(project.pk, wanted.name)) {
        throw Refusal(QStringLiteral("The project \"%1\" already has a task \"%2\".")
                          .arg(project.name, wanted.name));
    }
    TaskRecord task;
    task.project = project.pk;
    task.taskId = newId();
    task.dpId = newId();
    task.name = wanted.name;
    task.stage = wanted.groundTruth ? groundTruthStage : project.workflow.first();
    task.createdAt = task.updatedAt = stores.clock.tick();
    task.priority = wanted.priority;
    task.createdBy = stores.directory.keyUser;
    task.datapoint = datapointText(wanted);
    task.preAssign = checkedPreAssign(stores.directory, project, wanted.preAssign);
    stores.tasks.insert(task);

    TaskMover mover(stores, project);
    const LabelsRecord labels = WorkService(stores).checkedLabels(wanted.labels, 0);
    if (brings(wanted.labels))
        mover.setLabels(task, labels, task.createdBy);

    EventRecord created;
    created.task = task.pk;
    created.kind = EventRecord::Kind::Created;
    created.createdAt = stores.clock.tick();
    created.stage = task.stage;
    created.actor = task.createdBy;
    created.flag = wanted.groundTruth;
    created.number = task.priority;
    created.labels = task.labels;
    stores.history.insert(created);

    mover.enter(task, task.stage);
    mover.save(task);
    transaction.commit();
    return task;
}

} // namespace brickyard::sandbox
