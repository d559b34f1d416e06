// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/redbrickapi.h"

#include "redbrick/endpoint.h"
#include "redbrick/filetransfer.h"
#include "redbrick/graphqlcall.h"
#include "redbrick/graphqlrequest.h"
#include "redbrick/jsonvalues.h"
#include "redbrick/labeledtaskparser.h"
#include "redbrick/personparser.h"
#include "redbrick/projectparser.h"
#include "redbrick/redaction.h"
#include "redbrick/taskdetailsparser.h"
#include "redbrick/taskparser.h"
#include "redbrick/taxonomyparser.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkProxy>

#include <optional>

namespace brickyard {

namespace {

template<typename T> Result<T> orUnexpected(std::optional<T> value, const RequestContext &context)
{
    if (!value)
        return unexpectedAnswer(context);
    return *std::move(value);
}

/// A converter for an answer whose only root field \a field is an object (or an array) that
/// \a parse reads. Another type there, null included, is an unexpected answer.
template<typename T>
typename GraphQlCall<T>::Convert fromObject(const char *field,
                                            std::optional<T> (*parse)(const QJsonObject &))
{
    return [field, parse](const QJsonObject &data, const RequestContext &context) -> Result<T> {
        const QJsonValue value = data.value(QLatin1String(field));
        if (!value.isObject())
            return unexpectedAnswer(context);
        return orUnexpected(parse(value.toObject()), context);
    };
}

template<typename T>
typename GraphQlCall<T>::Convert fromArray(const char *field,
                                           std::optional<T> (*parse)(const QJsonArray &))
{
    return [field, parse](const QJsonObject &data, const RequestContext &context) -> Result<T> {
        const QJsonValue value = data.value(QLatin1String(field));
        if (!value.isArray())
            return unexpectedAnswer(context);
        return orUnexpected(parse(value.toArray()), context);
    };
}

std::optional<Person> identifiedPerson(const QJsonObject &user)
{
    const Person person = personFromJson(user);
    return person.userId.isEmpty() ? std::nullopt : std::optional(person);
}

std::optional<QString> nameFromJson(const QJsonObject &organization)
{
    return textValue(organization, QLatin1String("name"));
}

std::optional<int> countFromJson(const QJsonObject &page)
{
    const QJsonValue count = page.value(QLatin1String("count"));
    return count.isDouble() ? std::optional(count.toInt()) : std::nullopt;
}

std::optional<QStringList> affectedTaskIds(const QJsonArray &tasks)
{
    QStringList ids;
    for (const QJsonValue entry : tasks) {
        const QString id = textValue(entry.toObject(), QLatin1String("taskId"));
        if (!id.isEmpty())
            ids += id;
    }
    return ids;
}

/// The tasks of an answer with several aliased fields; those that are gone are null.
template<typename T>
typename GraphQlCall<QList<T>>::Convert fromAliases(std::optional<T> (*parse)(const QJsonObject &))
{
    return [parse](const QJsonObject &data, const RequestContext &context) -> Result<QList<T>> {
        QList<T> result;
        for (const QJsonValue value : data) {
            if (value.isNull())
                continue;
            const std::optional<T> task = parse(value.toObject());
            if (!task)
                return unexpectedAnswer(context);
            result += *task;
        }
        return result;
    };
}

/// A converter for the answer `Result {ok, message}` of the root field \a field.
GraphQlCall<Done>::Convert doneFromResult(const char *field)
{
    return [field](const QJsonObject &data, const RequestContext &context) -> Result<Done> {
        const QJsonValue value = data.value(QLatin1String(field));
        if (!value.isObject())
            return unexpectedAnswer(context);
        const QJsonObject result = value.toObject();
        if (result.value(QLatin1String("ok")) == QJsonValue(false))
            return notOkAnswer(textValue(result, QLatin1String("message")), context);
        return Done();
    };
}

/// The same for `moveTasks`, of whose answer the reference client reads the message alone: where
/// there is one, something was not moved (protocol.md 3).
Result<Done> doneFromMove(const QJsonObject &data, const RequestContext &context)
{
    const QLatin1String field("moveTasks");
    const QString message = textValue(data.value(field).toObject(), QLatin1String("message"));
    if (!message.isEmpty())
        return notOkAnswer(message, context);
    return doneFromResult(field.data())(data, context);
}

std::optional<Done> doneFromComment(const QJsonObject &comment)
{
    return textValue(comment, QLatin1String("commentId")).isEmpty() ? std::nullopt
                                                                    : std::optional(Done());
}

std::optional<UploadPlace> uploadPlaceFromJson(const QJsonObject &upload)
{
    const UploadPlace place{QUrl(textValue(upload, QLatin1String("presignedUrl"))),
                            textValue(upload, QLatin1String("filePath"))};
    const bool isGood = place.address.isValid() && !place.path.isEmpty();
    return isGood ? std::optional(place) : std::nullopt;
}

/// Of as many as were asked for, in their order (protocol.md 3); empty where it is not so.
std::optional<QList<UploadPlace>> uploadPlacesFromJson(const QJsonValue &uploads, int count)
{
    QList<UploadPlace> places;
    const QJsonArray array = uploads.toArray();
    for (const QJsonValue entry : array) {
        const std::optional<UploadPlace> place = uploadPlaceFromJson(entry.toObject());
        if (!place)
            return {};
        places += *place;
    }
    return places.size() == count ? std::optional(places) : std::nullopt;
}

/// The answer of validateAndConvertToImportFormat.
Result<QJsonArray> convertedTasks(const QJsonObject &data, const RequestContext &context)
{
    const QJsonObject answer = objectValue(data, QLatin1String("validateAndConvertToImportFormat"));
    const QJsonValue isValid = answer.value(QLatin1String("isValid"));
    if (!isValid.isBool())
        return unexpectedAnswer(context);
    if (!isValid.toBool()) {
        const QString why = textValue(answer, QLatin1String("error"));
        return Error{Error::Kind::Refused,
                     why.isEmpty() ? RedBrickApi::tr("RedBrick did not take the labels and gave no "
                                                     "reason.")
                                   : redacted(why, context.apiKey),
                     Error::Effect::None, -1};
    }
    const QJsonDocument tasks =
        QJsonDocument::fromJson(textValue(answer, QLatin1String("converted")).toUtf8());
    return tasks.isArray() ? Result<QJsonArray>(tasks.array()) : unexpectedAnswer(context);
}

Error invalidInput(const QString &message)
{
    return Error{Error::Kind::InvalidInput, message, Error::Effect::None, -1};
}

Error openAddressForReading()
{
    return invalidInput(RedBrickApi::tr("The service gave an address for a file that is not "
                                        "encrypted; nothing was read from it."));
}

Error openAddressForUpload()
{
    return invalidInput(RedBrickApi::tr("The service gave an address for a file that is not "
                                        "encrypted; nothing was sent there."));
}

bool fitsOneRead(const QStringList &taskIds)
{
    return !taskIds.isEmpty() && taskIds.size() <= RedBrickApi::maxTasksPerRead;
}

Error wrongNumberToRead()
{
    return invalidInput(RedBrickApi::tr("Between 1 and %n task(s) can be read at once.", nullptr,
                                        RedBrickApi::maxTasksPerRead));
}

bool fitsOneChange(const QStringList &taskIds)
{
    return !taskIds.isEmpty() && taskIds.size() <= RedBrickApi::maxTasksPerChange;
}

Error wrongNumberToChange()
{
    return invalidInput(
        RedBrickApi::tr("Between 1 and %n task(s) can be changed at once. Nothing was changed.",
                        nullptr, RedBrickApi::maxTasksPerChange));
}

} // namespace

RedBrickApi::RedBrickApi(GraphQlClient *client, QString orgId, QObject *parent)
    : QObject(parent),
      m_client(client),
      m_orgId(std::move(orgId))
{
    connect(client, &GraphQlClient::keyRefused, this, &RedBrickApi::keyRefused);
    connect(client, &GraphQlClient::serviceFailing, this, &RedBrickApi::serviceFailing);
}

RedBrickApi::~RedBrickApi() = default;

int RedBrickApi::inFlight() const
{
    return m_client->inFlight();
}

ApiCall<Person> *RedBrickApi::fetchMe()
{
    return new GraphQlCall<Person>(m_client, meRequest(), fromObject("me", &identifiedPerson),
                                   PartialData::Refuse, this);
}

ApiCall<QString> *RedBrickApi::fetchOrganizationName()
{
    return new GraphQlCall<QString>(m_client, organizationRequest(m_orgId),
                                    fromObject("organization", &nameFromJson), PartialData::Refuse,
                                    this);
}

ApiCall<QList<Project>> *RedBrickApi::fetchProjects()
{
    return new GraphQlCall<QList<Project>>(m_client, projectsRequest(m_orgId),
                                           fromArray("projects", &projectsFromJson),
                                           PartialData::Refuse, this);
}

ApiCall<Project> *RedBrickApi::fetchProject(const QString &projectId)
{
    return new GraphQlCall<Project>(m_client, projectRequest(m_orgId, projectId),
                                    fromObject("project", &projectFromJson), PartialData::Refuse,
                                    this);
}

ApiCall<QList<Stage>> *RedBrickApi::fetchStages(const QString &projectId)
{
    return new GraphQlCall<QList<Stage>>(m_client, stagesRequest(m_orgId, projectId),
                                         fromArray("stages", &stagesFromJson), PartialData::Refuse,
                                         this);
}

ApiCall<QList<ProjectMember>> *RedBrickApi::fetchProjectMembers(const QString &projectId)
{
    return new GraphQlCall<QList<ProjectMember>>(
        m_client, projectMembersRequest(m_orgId, projectId),
        fromArray("projectMembers", &projectMembersFromJson), PartialData::Refuse, this);
}

ApiCall<QList<Person>> *RedBrickApi::fetchApiKeys()
{
    return new GraphQlCall<QList<Person>>(m_client, apiKeysRequest(m_orgId),
                                          fromArray("apiKeys", &apiKeysFromJson),
                                          PartialData::Refuse, this);
}

ApiCall<TaskPage> *RedBrickApi::fetchTaskPage(const QueueQuery &query, int first,
                                              const QString &after)
{
    return new GraphQlCall<TaskPage>(m_client, taskPageRequest(m_orgId, query, first, after),
                                     fromObject("genericTasks", &taskPageFromJson),
                                     PartialData::Refuse, this);
}

ApiCall<int> *RedBrickApi::fetchTaskCount(const QString &projectId, const QString &stageName)
{
    return new GraphQlCall<int>(m_client, taskCountRequest(m_orgId, projectId, stageName),
                                fromObject("tasksPaged", &countFromJson), PartialData::Refuse,
                                this);
}

ApiCall<TaskChanges> *RedBrickApi::fetchChangedTasks(const QString &projectId,
                                                     const QString &cacheTime, int first,
                                                     const QString &after)
{
    return new GraphQlCall<TaskChanges>(
        m_client, changedTasksRequest(m_orgId, projectId, cacheTime, first, after),
        fromObject("tasksPaged", &taskChangesFromJson), PartialData::Refuse, this);
}

ApiCall<QList<TaskDetails>> *RedBrickApi::fetchTasks(const QString &projectId,
                                                     const QStringList &taskIds, Story story)
{
    if (!fitsOneRead(taskIds))
        return new RefusedCall<QList<TaskDetails>>(wrongNumberToRead(), this);
    return new GraphQlCall<QList<TaskDetails>>(
        m_client, tasksRequest(m_orgId, projectId, taskIds, story),
        fromAliases(&taskDetailsFromJson), PartialData::Accept, this);
}

ApiCall<QList<LabeledTask>> *
RedBrickApi::fetchLabeledTasks(const QString &projectId, const QStringList &taskIds, bool withItems)
{
    if (!fitsOneRead(taskIds))
        return new RefusedCall<QList<LabeledTask>>(wrongNumberToRead(), this);
    return new GraphQlCall<QList<LabeledTask>>(
        m_client, labeledTasksRequest(m_orgId, projectId, taskIds, withItems),
        fromAliases(&labeledTaskFromJson), PartialData::Accept, this);
}

ApiCall<QByteArray> *RedBrickApi::download(const QUrl &address)
{
    if (QNetworkAccessManager *network = networkFor(address)) {
        return new FileTransfer(network, address, GraphQlClient::maxAnswerBytes,
                                m_client->timings(), this);
    }
    return new RefusedCall<QByteArray>(openAddressForReading(), this);
}

ApiCall<QByteArray> *RedBrickApi::downloadToFile(const QUrl &address, const QString &file)
{
    if (QNetworkAccessManager *network = networkFor(address)) {
        return new FileTransfer(network, address, file, maxFileBytes, m_client->timings(), this);
    }
    return new RefusedCall<QByteArray>(openAddressForReading(), this);
}

QNetworkAccessManager *RedBrickApi::networkFor(const QUrl &address)
{
    const bool isLocal = isLocalHost(address.host());
    if (address.scheme() != QLatin1String("https") && !isLocal)
        return nullptr;
    if (!m_files) {
        m_files = std::make_unique<QNetworkAccessManager>();
        if (isLocal)
            m_files->setProxy(QNetworkProxy::NoProxy); // as GraphQlClient
    }
    return m_files.get();
}

ApiCall<QByteArray> *RedBrickApi::uploadLabels(const QUrl &address, const QByteArray &gzippedLabels)
{
    if (QNetworkAccessManager *network = networkFor(address)) {
        return new FileTransfer(network, address, {"application/json", "gzip", gzippedLabels, {}},
                                m_client->timings(), this);
    }
    return new RefusedCall<QByteArray>(openAddressForUpload(), this);
}

ApiCall<QByteArray> *RedBrickApi::uploadSegmentation(const QUrl &address, const QString &file)
{
    if (QNetworkAccessManager *network = networkFor(address)) {
        return new FileTransfer(network, address, {"application/octet-stream", {}, {}, file},
                                m_client->timings(), this);
    }
    return new RefusedCall<QByteArray>(openAddressForUpload(), this);
}

ApiCall<Taxonomy> *RedBrickApi::fetchTaxonomy(const QString &name)
{
    return new GraphQlCall<Taxonomy>(m_client, taxonomyRequest(m_orgId, name),
                                     fromObject("taxonomy", &taxonomyFromJson), PartialData::Refuse,
                                     this);
}

ApiCall<QJsonArray> *RedBrickApi::convertToImportFormat(const QByteArray &tasks)
{
    return new GraphQlCall<QJsonArray>(m_client, convertRequest(tasks), &convertedTasks,
                                       PartialData::Refuse, this);
}

ApiCall<UploadPlaces> *RedBrickApi::presignUploads(const QString &projectId, bool withLabels,
                                                   int segmentations)
{
    const auto convert = [withLabels,
                          segmentations](const QJsonObject &data,
                                         const RequestContext &context) -> Result<UploadPlaces> {
        const auto labels =
            uploadPlacesFromJson(data.value(QLatin1String("labels")), withLabels ? 1 : 0);
        const auto files =
            uploadPlacesFromJson(data.value(QLatin1String("segmentations")), segmentations);
        if (!labels || !files)
            return unexpectedAnswer(context);
        return UploadPlaces{*labels, *files};
    };
    return new GraphQlCall<UploadPlaces>(
        m_client, presignUploadsRequest(m_orgId, projectId, withLabels, segmentations), convert,
        PartialData::Refuse, this);
}

ApiCall<TaskDetails> *RedBrickApi::fetchTask(const QString &projectId, const QString &taskId)
{
    return new GraphQlCall<TaskDetails>(m_client, taskRequest(m_orgId, projectId, taskId),
                                        fromObject("task", &taskDetailsFromJson),
                                        PartialData::Refuse, this);
}

ApiCall<QStringList> *RedBrickApi::assignTasks(const QString &projectId, const QStringList &taskIds,
                                               const QString &email)
{
    if (email.isEmpty()) {
        return new RefusedCall<QStringList>(
            invalidInput(tr("Tasks can only be assigned to somebody with an email address. Nothing "
                            "was changed.")),
            this);
    }
    return changeAssignees(projectId, taskIds, email, false);
}

ApiCall<QStringList> *RedBrickApi::assignTasksToSelf(const QString &projectId,
                                                     const QStringList &taskIds)
{
    return changeAssignees(projectId, taskIds, {}, true);
}

ApiCall<QStringList> *RedBrickApi::unassignTasks(const QString &projectId,
                                                 const QStringList &taskIds)
{
    return changeAssignees(projectId, taskIds, {}, false);
}

ApiCall<QStringList> *RedBrickApi::changeAssignees(const QString &projectId,
                                                   const QStringList &taskIds, const QString &email,
                                                   bool toSelf)
{
    if (!fitsOneChange(taskIds))
        return new RefusedCall<QStringList>(wrongNumberToChange(), this);
    return new GraphQlCall<QStringList>(
        m_client, assignRequest(m_orgId, projectId, taskIds, email, toSelf),
        fromArray("assignTasksMultipleUsers", &affectedTaskIds), PartialData::Refuse, this);
}

ApiCall<Done> *RedBrickApi::reviewTask(const QString &projectId, const QString &stageName,
                                       const QString &taskId, bool accept, const QString &comment)
{
    return new GraphQlCall<Done>(
        m_client, reviewRequest(m_orgId, projectId, stageName, taskId, accept, comment),
        doneFromResult("putExpertReviewTask"), PartialData::Refuse, this);
}

ApiCall<Done> *RedBrickApi::submitTask(const QString &projectId, const QString &stageName,
                                       const QString &taskId)
{
    return new GraphQlCall<Done>(m_client, submitRequest(m_orgId, projectId, stageName, taskId),
                                 doneFromResult("putManualLabelingTask"), PartialData::Refuse,
                                 this);
}

ApiCall<Done> *RedBrickApi::putLabels(const QString &projectId, const QString &taskId,
                                      const LabelData &labels)
{
    return new GraphQlCall<Done>(m_client, putLabelsRequest(m_orgId, projectId, taskId, labels),
                                 doneFromResult("putLabels"), PartialData::Refuse, this);
}

ApiCall<Done> *RedBrickApi::putTask(const QString &projectId, const QString &stageName,
                                    const QString &taskId, const LabelData &labels, bool finished)
{
    return new GraphQlCall<Done>(
        m_client, putTaskRequest(m_orgId, projectId, stageName, taskId, labels, finished),
        doneFromResult("putManualLabelingTaskAndLabels"), PartialData::Refuse, this);
}

ApiCall<Done> *RedBrickApi::moveTasks(const QString &projectId, const QStringList &taskIds,
                                      const QString &stageName)
{
    if (!fitsOneChange(taskIds))
        return new RefusedCall<Done>(wrongNumberToChange(), this);
    return new GraphQlCall<Done>(m_client, moveRequest(m_orgId, projectId, taskIds, stageName),
                                 &doneFromMove, PartialData::Refuse, this);
}

ApiCall<Done> *RedBrickApi::createComment(const QString &projectId, const QString &stageName,
                                          const QString &taskId, const QString &text,
                                          const QString &replyTo)
{
    return new GraphQlCall<Done>(
        m_client, commentRequest(m_orgId, projectId, stageName, taskId, text, replyTo),
        fromObject("createComment", &doneFromComment), PartialData::Refuse, this);
}

void RedBrickApi::dropQueuedChanges()
{
    m_client->dropQueuedChanges();
}

} // namespace brickyard
