// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/api/views.h"
#include "sandbox/graphql/executor.h"
#include "sandbox/jsonmembers.h"
#include "sandbox/workflow/taskservice.h"
#include "sandbox/workflow/workservice.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <memory>

namespace brickyard::sandbox {

struct ApiOptions
{
    /// Leave skipped, problem and draft tasks out of the queued list (`{}` of a stage). Nobody
    /// outside knows what the service does there, so clients must be able to live with both.
    bool queueWithoutParked = false;
};

/// The operations of `schema.graphql`, as resolvers of an executor. Each part of them is in a file
/// of its own; this is what they have in common.
class Api
{
public:
    using Arguments = QJsonObject;

    Api(Stores &stores, const FileLibrary &library, ApiOptions options);

    /// Adds all resolvers. The executor must not be used after this object is gone.
    void install(graphql::Executor &executor);

private:
    using RootResolver = std::function<QJsonValue(const Arguments &)>;
    using InfoResolver = std::function<QJsonValue(const graphql::ResolveInfo &)>;
    using ObjectResolver =
        std::function<std::shared_ptr<const graphql::Object>(const graphql::ResolveInfo &)>;

    void installAccount(graphql::Executor &executor);
    void installQueue(graphql::Executor &executor);
    void installTask(graphql::Executor &executor);
    void installTaskFields(graphql::Executor &executor);
    void installAssignment(graphql::Executor &executor);
    void installWork(graphql::Executor &executor);
    void installCreation(graphql::Executor &executor);
    void installFiles(graphql::Executor &executor);
    void installTimes(graphql::Executor &executor);

    /// A root field. A Refusal or StorageError that \a resolver throws becomes the field's error.
    void root(graphql::Executor &executor, const char *type, const char *field,
              RootResolver resolver) const;
    /// The same for one that wants to know what is selected below it.
    void root(graphql::Executor &executor, const char *type, const char *field,
              InfoResolver resolver) const;
    /// The same for one that answers no JSON.
    static void rootObject(graphql::Executor &executor, const char *type, const char *field,
                           ObjectResolver resolver);
    void requireOrganization(const Arguments &arguments) const;
    /// The project that is named by orgId and projectId, or a Refusal.
    const Project &project(const Arguments &arguments) const;

    Stores &m_stores;
    const FileLibrary &m_library;
    ApiOptions m_options;
    Views m_views;
    JsonMembers m_members;
    TaskService m_tasks;
    WorkService m_work;
};

/// How arguments are read. What is absent and what is null is the same for these; where the
/// difference matters (`TasksFilter.userId`) the object is asked itself.
QString textArgument(const Api::Arguments &arguments, const char *name);
bool hasArgument(const Api::Arguments &arguments, const char *name);
QStringList listArgument(const Api::Arguments &arguments, const char *name);
std::optional<double> numberArgument(const Api::Arguments &arguments, const char *name);
std::optional<Moment> momentArgument(const Api::Arguments &arguments, const char *name);
std::optional<QJsonObject> objectArgument(const Api::Arguments &arguments, const char *name);
/// `labelsData`, `labelsDataPath` and `labelsMap`.
LabelsInput labelsArguments(const Api::Arguments &arguments);
/// `first`, \a standard where it is not given; a Refusal for a negative one.
int firstArgument(const Api::Arguments &arguments, int standard);

/// A page's cursor: the number of its last task or entry and, for `tasksPaged`, the cacheTime of
/// the first page and, where that was asked for, when the last task was changed. Opaque to clients;
/// one that the sandbox did not make is a Refusal.
struct Cursor
{
    qint64 after = 0;
    std::optional<Moment> cacheTime;
    std::optional<Moment> updatedAt;

    static Cursor fromArguments(const Api::Arguments &arguments);
    QString text() const;
};

/// `{"ok":true,"message":null}`
QJsonObject success();

} // namespace brickyard::sandbox
