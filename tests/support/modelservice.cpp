// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/modelservice.h"

#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>

namespace brickyard::tests {

namespace {

QJsonObject userJson(const QString &userId)
{
    return {{QStringLiteral("userId"), userId},
            {QStringLiteral("email"), userId == ownKey ? QJsonValue() : emailOf(userId)},
            {QStringLiteral("givenName"), userId},
            {QStringLiteral("familyName"), QJsonValue()}};
}

QByteArray data(const QString &field, const QJsonValue &value)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("data"), QJsonObject{{field, value}}}})
        .toJson(QJsonDocument::Compact);
}

QByteArray refusal(const QString &message)
{
    return QJsonDocument(
               QJsonObject{{QStringLiteral("errors"),
                            QJsonArray{QJsonObject{{QStringLiteral("message"), message}}}},
                           {QStringLiteral("data"), QJsonValue()}})
        .toJson(QJsonDocument::Compact);
}

QString eventId()
{
    static int last = 0;
    return QStringLiteral("event-%1").arg(++last);
}

} // namespace

QString emailOf(const QString &userId)
{
    return userId + QLatin1String("@example.com");
}

ModelService::ModelService()
{
    server.setHandler([this](const FaultyServer::Request &request) { return answer(request); });
}

QString ModelService::taskId(int number)
{
    return QStringLiteral("00000000-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0'));
}

void ModelService::addTasks(int count, const QString &assignee)
{
    for (int i = 0; i < count; ++i) {
        ModelTask task;
        if (!assignee.isEmpty())
            setAssignee(task, assignee);
        tasks.insert(taskId(int(tasks.size()) + 1), task);
    }
}

FaultyServer::Answer ModelService::answer(const FaultyServer::Request &request)
{
    if (request.method == "PUT")
        return takeUpload(request);
    const QString query = request.json().value(QLatin1String("query")).toString();
    if (query.contains(QLatin1String("assignTasksMultipleUsers")))
        return assign(request.variables());
    if (query.contains(QLatin1String("putExpertReviewTask")))
        return decide(request.variables());
    if (query.contains(QLatin1String("putManualLabelingTaskAndLabels")))
        return putTask(request.variables());
    if (query.contains(QLatin1String("putLabels(")))
        return putLabels(request.variables());
    if (query.contains(QLatin1String("presignUploads")))
        return presign(request.variables());
    if (query.contains(QLatin1String("putManualLabelingTask")))
        return submit(request.variables());
    if (query.contains(QLatin1String("moveTasks")))
        return move(request.variables());
    if (query.contains(QLatin1String("createComment")))
        return comment(request.variables());
    if (query.contains(QLatin1String("query me")))
        return me();
    return read(request.variables(), query.contains(QLatin1String("latestTaskData")));
}

FaultyServer::Answer ModelService::me()
{
    ++asksForMe;
    return meFails ? FaultyServer::status(500)
                   : FaultyServer::json(data(QStringLiteral("me"), userJson(ownKey)));
}

FaultyServer::Answer ModelService::read(const QJsonObject &variables, bool withLabels)
{
    ++reads;
    if (beforeRead)
        beforeRead(reads);
    if (readsFail)
        return FaultyServer::status(500);
    QJsonObject found;
    bool missing = false;
    for (auto it = variables.begin(); it != variables.end(); ++it) {
        if (!it.key().startsWith(QLatin1String("taskId")))
            continue;
        const QString id = it.value().toString();
        const auto task = unreadable.contains(id) ? tasks.constEnd() : tasks.constFind(id);
        const QString alias =
            QString(it.key()).replace(QLatin1String("taskId"), QLatin1String("task"));
        missing = missing || task == tasks.constEnd();
        found.insert(alias,
                     task == tasks.constEnd() ? QJsonValue()
                                              : taskJson(task.key(), *task, withLabels));
    }
    QJsonObject body{{QStringLiteral("data"), found}};
    if (missing) {
        body.insert(
            QStringLiteral("errors"),
            QJsonArray{QJsonObject{{QStringLiteral("message"), QStringLiteral("no such task")}}});
    }
    FaultyServer::Answer answer =
        FaultyServer::json(QJsonDocument(body).toJson(QJsonDocument::Compact));
    if (readDelay)
        answer.delayMs = readDelay(reads);
    return answer;
}

QJsonObject ModelService::taskJson(const QString &id, const ModelTask &task, bool withLabels) const
{
    QJsonObject json{
        {QStringLiteral("taskId"), id},
        {QStringLiteral("currentStageName"), task.stage},
        {QStringLiteral("updatedAt"),
         QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + task.version, Qt::UTC)
             .toString(Qt::ISODateWithMs)},
        {QStringLiteral("datapoint"), QJsonObject{{QStringLiteral("name"), id.right(4)}}},
    };
    QJsonObject hold{{QStringLiteral("state"),
                      !task.state.isEmpty()         ? task.state
                          : task.assignee.isEmpty() ? QStringLiteral("UNASSIGNED")
                                                    : QStringLiteral("ASSIGNED")}};
    if (!task.assignee.isEmpty())
        hold.insert(QStringLiteral("assignedTo"), userJson(task.assignee));
    json.insert(QStringLiteral("currentStageSubTask"), hold);
    if (withLabels && task.labelsVersion > 0) {
        const QJsonDocument labels(task.labels);
        json.insert(QStringLiteral("latestTaskData"),
                    QJsonObject{{QStringLiteral("createdAt"),
                                 QDateTime::fromMSecsSinceEpoch(
                                     1'700'000'000'000 + task.labelsVersion, Qt::UTC)
                                     .toString(Qt::ISODateWithMs)},
                                {QStringLiteral("createdBy"), task.labeledBy},
                                {QStringLiteral("labelsDataPath"), task.labelsPath},
                                {QStringLiteral("labelsData"),
                                 QString::fromUtf8(labels.toJson(QJsonDocument::Compact))}});
    }
    QJsonArray events;
    for (const QJsonObject &event : task.events)
        events += event;
    json.insert(QStringLiteral("genericEvents"), events);
    return json;
}

void ModelService::setAssignee(ModelTask &task, const QString &userId)
{
    QJsonObject event{{QStringLiteral("__typename"), QStringLiteral("TaskStateChanges")},
                      {QStringLiteral("stageNameAfter"), task.stage}};
    if (!task.assignee.isEmpty())
        event.insert(QStringLiteral("assignedToBeforeEntity"), userJson(task.assignee));
    if (!userId.isEmpty())
        event.insert(QStringLiteral("assignedToAfterEntity"), userJson(userId));
    task.events += event;
    task.assignee = userId;
    ++task.version;
}

void ModelService::review(const QString &id, bool accept, const QString &by)
{
    ModelTask &task = tasks[id];
    if (task.assignee != by)
        setAssignee(task, by);
    task.events += QJsonObject{
        {QStringLiteral("__typename"), QStringLiteral("TaskEvent")},
        {QStringLiteral("eventId"), eventsHaveIds ? QJsonValue(eventId()) : QJsonValue()},
        {QStringLiteral("outputEvent"),
         QJsonObject{{QStringLiteral("currentStageName"), task.stage},
                     {QStringLiteral("outputBool"), accept}}}};
    task.stage = accept ? QStringLiteral("END") : QStringLiteral("Label");
    task.assignee.clear();
    ++task.version;
}

FaultyServer::Answer ModelService::change(const QString &operation, const QStringList &ids,
                                          const std::function<QByteArray()> &work)
{
    mutations += operation + u' ' + ids.join(u' ');
    const Failure failed = failure ? failure(operation, ids, int(mutations.size())) : Failure::None;
    switch (failed) {
    case Failure::None:
        return FaultyServer::json(work());
    case Failure::LoseAnswer:
        work();
        return FaultyServer::fault(FaultyServer::Fault::HangUpOnBody);
    case Failure::HangUp:
        return FaultyServer::fault(FaultyServer::Fault::HangUpOnBody);
    case Failure::Refuse:
        return FaultyServer::json(refusal(QStringLiteral("not allowed")));
    case Failure::Busy:
        return FaultyServer::status(429, {"Retry-After: 0"});
    case Failure::BusyForAWhile:
        return FaultyServer::status(429);
    case Failure::TooLarge:
        return FaultyServer::status(413);
    case Failure::DoneButNotOk:
        work();
        return FaultyServer::json(data(operation == QLatin1String("submit:")
                                           ? QStringLiteral("putManualLabelingTask")
                                           : QStringLiteral("putExpertReviewTask"),
                                       QJsonObject{{QStringLiteral("ok"), false}}));
    case Failure::Unavailable:
        return FaultyServer::status(503);
    case Failure::KeyRefused:
        return FaultyServer::status(401);
    }
    return {};
}

FaultyServer::Answer ModelService::assign(const QJsonObject &variables)
{
    QStringList ids;
    for (const QJsonValue id : variables.value(QLatin1String("taskIds")).toArray())
        ids += id.toString();
    const QString email = variables.value(QLatin1String("emails")).toArray().first().toString();
    const bool self = variables.value(QLatin1String("currentUser")).toBool();
    const QString userId = self ? ownKey : QString(email).remove(QLatin1String("@example.com"));
    const QString operation = self ? QStringLiteral("self:")
        : email.isEmpty()          ? QStringLiteral("nobody:")
                                   : QString(QLatin1String("assign:") + email);
    return change(operation, ids, [&] {
        QJsonArray affected;
        for (const QString &id : ids) {
            if (!tasks.contains(id) || tasks[id].stage == QLatin1String("END"))
                return refusal(QStringLiteral("bad task"));
        }
        for (const QString &id : ids) {
            setAssignee(tasks[id], userId);
            affected += QJsonObject{{QStringLiteral("taskId"), id}};
        }
        return data(QStringLiteral("assignTasksMultipleUsers"), affected);
    });
}

FaultyServer::Answer ModelService::decide(const QJsonObject &variables)
{
    const QString id = variables.value(QLatin1String("taskId")).toString();
    const bool accept = variables.value(QLatin1String("reviewVal")).toBool();
    return change(accept ? QStringLiteral("accept:") : QStringLiteral("reject:"), {id}, [&] {
        if (tasks.value(id).assignee != ownKey)
            return refusal(QStringLiteral("not assigned to you"));
        review(id, accept, ownKey);
        return data(QStringLiteral("putExpertReviewTask"),
                    QJsonObject{{QStringLiteral("ok"), true}});
    });
}

void ModelService::putLabels(const QString &id, const QJsonArray &labels, const QString &by)
{
    ModelTask &task = tasks[id];
    task.labels = labels;
    task.labelsPath.clear();
    task.labeledBy = by;
    ++task.labelsVersion;
    ++task.version;
}

void ModelService::takeLabels(ModelTask &task, const QJsonObject &variables)
{
    task.labels =
        QJsonDocument::fromJson(variables.value(QLatin1String("labelsData")).toString().toUtf8())
            .array();
    task.labelsPath = variables.value(QLatin1String("labelsDataPath")).toString();
    task.labelsMap = variables.value(QLatin1String("labelsMap")).toArray();
    task.labeledBy = ownKey;
    ++task.labelsVersion;
    ++task.version;
}

FaultyServer::Answer ModelService::putLabels(const QJsonObject &variables)
{
    const QString id = variables.value(QLatin1String("taskId")).toString();
    return change(QStringLiteral("pre-label:"), {id}, [&] {
        takeLabels(tasks[id], variables);
        return data(QStringLiteral("putLabels"), QJsonObject{{QStringLiteral("ok"), true}});
    });
}

FaultyServer::Answer ModelService::putTask(const QJsonObject &variables)
{
    const QString id = variables.value(QLatin1String("taskId")).toString();
    const bool finished = variables.value(QLatin1String("finished")).toBool();
    return change(finished ? QStringLiteral("finish:") : QStringLiteral("draft:"), {id}, [&] {
        ModelTask &task = tasks[id];
        if (task.assignee != ownKey)
            return refusal(QStringLiteral("not assigned to you"));
        takeLabels(task, variables);
        if (finished && task.stage == QLatin1String("Review_1"))
            review(id, true, ownKey);
        else if (finished)
            finish(task);
        else
            task.state = QStringLiteral("STAGED");
        return data(QStringLiteral("putManualLabelingTaskAndLabels"),
                    QJsonObject{{QStringLiteral("ok"), true}});
    });
}

FaultyServer::Answer ModelService::presign(const QJsonObject &variables)
{
    const auto places = [this](const QJsonArray &names) {
        QJsonArray result;
        for (const QJsonValue name : names) {
            QUrl address = server.url();
            address.setPath(u'/' + name.toString());
            result += QJsonObject{{QStringLiteral("presignedUrl"), address.toString()},
                                  {QStringLiteral("filePath"), name}};
        }
        return result;
    };
    const QJsonObject body{
        {QStringLiteral("labels"), places(variables.value(QLatin1String("filesData")).toArray())},
        {QStringLiteral("segmentations"),
         places(variables.value(QLatin1String("filesSeg")).toArray())}};
    return FaultyServer::json(
        QJsonDocument(QJsonObject{{QStringLiteral("data"), body}}).toJson(QJsonDocument::Compact));
}

FaultyServer::Answer ModelService::takeUpload(const FaultyServer::Request &request)
{
    ++uploadAttempts;
    if (!request.header("apikey").isEmpty())
        return FaultyServer::status(400);
    const FaultyServer::Answer answer =
        uploadAnswer ? uploadAnswer(uploadAttempts) : FaultyServer::status(201);
    if (answer.fault == FaultyServer::Fault::None && answer.status == 201)
        uploads.insert(QString::fromLatin1(request.path).sliced(1), request.body);
    return answer;
}

FaultyServer::Answer ModelService::move(const QJsonObject &variables)
{
    const QString stage = variables.value(QLatin1String("stageName")).toString();
    QStringList ids;
    for (const QJsonValue id : variables.value(QLatin1String("taskIds")).toArray())
        ids += id.toString();
    return change(QLatin1String("move:") + stage, ids, [&] {
        for (const QString &id : std::as_const(ids)) {
            tasks[id].stage = stage;
            tasks[id].assignee.clear();
            ++tasks[id].version;
        }
        return data(QStringLiteral("moveTasks"), QJsonObject{{QStringLiteral("ok"), true}});
    });
}

FaultyServer::Answer ModelService::submit(const QJsonObject &variables)
{
    const QString id = variables.value(QLatin1String("taskId")).toString();
    return change(QStringLiteral("submit:"), {id}, [&] {
        ModelTask &task = tasks[id];
        if (task.assignee != ownKey)
            return refusal(QStringLiteral("not assigned to you"));
        finish(task);
        return data(QStringLiteral("putManualLabelingTask"),
                    QJsonObject{{QStringLiteral("ok"), true}});
    });
}

void ModelService::finish(ModelTask &task)
{
    task.events += QJsonObject{{QStringLiteral("__typename"), QStringLiteral("TaskEvent")},
                               {QStringLiteral("eventId"), eventId()},
                               {QStringLiteral("outputEvent"),
                                QJsonObject{{QStringLiteral("currentStageName"), task.stage},
                                            {QStringLiteral("outputBool"), QJsonValue()}}}};
    task.stage = QStringLiteral("Review_1");
    task.assignee.clear();
    ++task.version;
}

int ModelService::reviewsOf(const QString &id) const
{
    const QList<QJsonObject> &events = tasks.constFind(id)->events;
    return int(std::count_if(events.cbegin(), events.cend(), [](const QJsonObject &event) {
        return event.contains(QLatin1String("outputEvent"));
    }));
}

void ModelService::write(const QString &id, const QString &text, const QString &by)
{
    ModelTask &task = tasks[id];
    task.events += QJsonObject{{QStringLiteral("__typename"), QStringLiteral("Comment")},
                               {QStringLiteral("commentId"), eventId()},
                               {QStringLiteral("createdBy"), userJson(by)},
                               {QStringLiteral("textVal"), text}};
    ++task.version;
}

FaultyServer::Answer ModelService::comment(const QJsonObject &variables)
{
    const QString id = variables.value(QLatin1String("taskId")).toString();
    return change(QStringLiteral("comment:"), {id}, [&] {
        write(id, variables.value(QLatin1String("textVal")).toString(), ownKey);
        return data(QStringLiteral("createComment"),
                    QJsonObject{{QStringLiteral("commentId"), QStringLiteral("comment-1")}});
    });
}

} // namespace brickyard::tests
