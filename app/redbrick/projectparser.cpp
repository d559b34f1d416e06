// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/projectparser.h"

#include "redbrick/jsonvalues.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace brickyard {

namespace {

// protocol.md 2, "stages"; "model" is from the comment on Stage.brickName in schema.graphql.
StageKind kindFromBrick(const QString &brick)
{
    if (brick == QLatin1String("labelset-input"))
        return StageKind::Input;
    if (brick == QLatin1String("manual-labeling"))
        return StageKind::Label;
    if (brick == QLatin1String("expert-review"))
        return StageKind::Review;
    if (brick == QLatin1String("model"))
        return StageKind::Model;
    if (brick == QLatin1String("feedback"))
        return StageKind::Feedback;
    if (brick == QLatin1String("labelset-output"))
        return StageKind::Output;
    return StageKind::Other;
}

/// Where tasks go from a stage, the way of the accepted ones first.
QStringList nextStages(const QJsonObject &stage)
{
    const QJsonObject routing = objectValue(stage, QLatin1String("routing"));
    QStringList next{textValue(routing, QLatin1String("nextStageName"))};
    for (const QJsonValue name : arrayValue(routing, QLatin1String("stageNames")))
        next += name.toString();
    next += textValue(routing, QLatin1String("passed"));
    next += textValue(routing, QLatin1String("failed"));
    next += textValue(routing, QLatin1String("feedbackStageName"));
    return next;
}

/// The names in the order in which the workflow passes them: first the way of a task that is
/// always accepted, then what the other ways reach.
QStringList workflowOrder(const QStringList &names, const QHash<QString, QStringList> &next,
                          const QString &input)
{
    QStringList order;
    QSet<QString> seen;
    QStringList open{input};
    open += names;
    for (const QString &start : std::as_const(open)) {
        QStringList ways{start};
        while (!ways.isEmpty()) {
            const QString name = ways.takeFirst();
            if (!names.contains(name) || seen.contains(name))
                continue;
            seen.insert(name);
            order += name;
            const QStringList further = next.value(name);
            ways = further + ways;
        }
    }
    return order;
}

} // namespace

std::optional<Project> projectFromJson(const QJsonObject &object)
{
    Project project;
    project.id = textValue(object, QLatin1String("projectId"));
    project.name = textValue(object, QLatin1String("name"));
    project.status = textValue(object, QLatin1String("status"));
    project.url = textValue(object, QLatin1String("projectUrl"));
    project.taxonomy =
        textValue(objectValue(object, QLatin1String("taxonomy")), QLatin1String("name"));
    project.consensus = objectValue(object, QLatin1String("consensusSettings"))
                            .value(QLatin1String("enabled"))
                            .toBool();
    if (project.id.isEmpty())
        return {};
    return project;
}

std::optional<QList<Project>> projectsFromJson(const QJsonArray &projects)
{
    QList<Project> result;
    for (const QJsonValue entry : projects) {
        const std::optional<Project> project = projectFromJson(entry.toObject());
        if (!project)
            return {};
        result += *project;
    }
    return result;
}

std::optional<QList<Stage>> stagesFromJson(const QJsonArray &stages)
{
    QHash<QString, Stage> byName;
    QHash<QString, QStringList> next;
    QStringList names;
    QString input;
    for (const QJsonValue entry : stages) {
        const QJsonObject object = entry.toObject();
        Stage stage;
        stage.name = textValue(object, QLatin1String("stageName"));
        if (stage.name.isEmpty())
            return {};
        stage.brickName = textValue(object, QLatin1String("brickName"));
        stage.kind = kindFromBrick(stage.brickName);
        stage.autoAssign = jsonTextValue(object, QLatin1String("stageConfig"))
                               .toObject()
                               .value(QLatin1String("autoAssign"))
                               .toBool(true);
        if (stage.kind == StageKind::Input && input.isEmpty())
            input = stage.name;
        names += stage.name;
        next.insert(stage.name, nextStages(object));
        byName.insert(stage.name, stage);
    }

    QList<Stage> result;
    const QStringList order = workflowOrder(names, next, input);
    for (const QString &name : order)
        result += byName.value(name);
    std::stable_partition(result.begin(), result.end(),
                          [](const Stage &stage) { return !stage.isGroundTruth(); });
    return result;
}

} // namespace brickyard
