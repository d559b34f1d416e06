// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/api/api.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace brickyard::sandbox {

namespace {

/// What \a answer answers; a Refusal or StorageError that it throws becomes the field's error.
template<typename Answer> auto withFieldErrors(const Answer &answer)
{
    try {
        return answer();
    } catch (const Refusal &refusal) {
        throw graphql::FieldError(refusal.message());
    } catch (const StorageError &error) {
        throw graphql::FieldError(
            QStringLiteral("The sandbox's storage failed: %1").arg(error.message()));
    }
}

} // namespace

Api::Api(Stores &stores, const FileLibrary &library, ApiOptions options)
    : m_stores(stores),
      m_library(library),
      m_options(options),
      m_views(stores, library),
      m_tasks(stores),
      m_work(stores)
{}

void Api::install(graphql::Executor &executor)
{
    installAccount(executor);
    installQueue(executor);
    installTask(executor);
    installTaskFields(executor);
    installAssignment(executor);
    installWork(executor);
    installCreation(executor);
    installFiles(executor);
    installTimes(executor);
}

void Api::root(graphql::Executor &executor, const char *type, const char *field,
               RootResolver resolver) const
{
    root(executor, type, field,
         InfoResolver([resolver = std::move(resolver)](const graphql::ResolveInfo &info) {
             return resolver(info.arguments);
         }));
}

void Api::root(graphql::Executor &executor, const char *type, const char *field,
               InfoResolver resolver) const
{
    executor.setResolver(
        QString::fromLatin1(type), QString::fromLatin1(field),
        [resolver = std::move(resolver)](const QJsonObject &, const graphql::ResolveInfo &info) {
            return withFieldErrors([&] { return resolver(info); });
        });
}

void Api::rootObject(graphql::Executor &executor, const char *type, const char *field,
                     ObjectResolver resolver)
{
    executor.setReader(QString::fromLatin1(type), QString::fromLatin1(field),
                       [resolver = std::move(resolver)](const graphql::Object &,
                                                        const graphql::ResolveInfo &info) {
                           return withFieldErrors([&] { return resolver(info); });
                       });
}

void Api::requireOrganization(const Arguments &arguments) const
{
    const QString orgId = textArgument(arguments, "orgId");
    if (orgId.compare(m_stores.directory.orgId, Qt::CaseInsensitive) != 0)
        throw Refusal(QStringLiteral("There is no organization %1.").arg(orgId));
}

const Project &Api::project(const Arguments &arguments) const
{
    requireOrganization(arguments);
    const QString projectId = textArgument(arguments, "projectId");
    const Project *found = m_stores.directory.findProject(projectId);
    if (!found)
        throw Refusal(QStringLiteral("There is no project %1.").arg(projectId));
    return *found;
}

QString textArgument(const Api::Arguments &arguments, const char *name)
{
    const QJsonValue value = arguments.value(QLatin1StringView(name));
    return value.isString() ? value.toString() : QString();
}

bool hasArgument(const Api::Arguments &arguments, const char *name)
{
    const QJsonValue value = arguments.value(QLatin1StringView(name));
    return !value.isUndefined() && !value.isNull();
}

QStringList listArgument(const Api::Arguments &arguments, const char *name)
{
    QStringList list;
    const QJsonArray values = arguments.value(QLatin1StringView(name)).toArray();
    for (const QJsonValue &value : values)
        list.append(value.toString());
    return list;
}

std::optional<double> numberArgument(const Api::Arguments &arguments, const char *name)
{
    const QJsonValue value = arguments.value(QLatin1StringView(name));
    return value.isDouble() ? std::optional<double>(value.toDouble()) : std::nullopt;
}

std::optional<Moment> momentArgument(const Api::Arguments &arguments, const char *name)
{
    const QString text = textArgument(arguments, name);
    if (text.isEmpty())
        return std::nullopt;
    const std::optional<Moment> moment = fromIsoText(text);
    if (!moment)
        throw Refusal(QStringLiteral("%1 is not a time: %2.").arg(QLatin1StringView(name), text));
    return moment;
}

std::optional<QJsonObject> objectArgument(const Api::Arguments &arguments, const char *name)
{
    const QJsonValue value = arguments.value(QLatin1StringView(name));
    return value.isObject() ? std::optional<QJsonObject>(value.toObject()) : std::nullopt;
}

LabelsInput labelsArguments(const Api::Arguments &arguments)
{
    LabelsInput labels;
    if (hasArgument(arguments, "labelsData"))
        labels.labels = textArgument(arguments, "labelsData");
    if (hasArgument(arguments, "labelsDataPath"))
        labels.path = textArgument(arguments, "labelsDataPath");
    if (hasArgument(arguments, "labelsMap")) {
        labels.map = QJsonDocument(arguments.value(QLatin1StringView("labelsMap")).toArray())
                         .toJson(QJsonDocument::Compact);
    }
    return labels;
}

int firstArgument(const Api::Arguments &arguments, int standard)
{
    const std::optional<double> first = numberArgument(arguments, "first");
    if (!first)
        return standard;
    if (*first < 0)
        throw Refusal(QStringLiteral("first must not be negative."));
    return int(std::min(*first, 1e9));
}

Cursor Cursor::fromArguments(const Api::Arguments &arguments)
{
    Cursor cursor;
    const QString text = textArgument(arguments, "after");
    if (!hasArgument(arguments, "after"))
        return cursor;
    const QStringList parts = text.split(QLatin1Char('.'));
    // What has changed is walked in the order of the changes: these cursors have a moment more.
    bool good = hasArgument(arguments, "cacheTime") ? parts.size() == 3 : parts.size() <= 2;
    if (good)
        cursor.after = parts.first().toLongLong(&good);
    if (good && parts.size() >= 2)
        cursor.cacheTime = parts.at(1).toLongLong(&good);
    if (good && parts.size() == 3)
        cursor.updatedAt = parts.at(2).toLongLong(&good);
    if (!good || cursor.after < 0)
        throw Refusal(QStringLiteral("\"%1\" is not a cursor.").arg(text.left(80)));
    return cursor;
}

QString Cursor::text() const
{
    QString text = QString::number(after);
    for (const std::optional<Moment> &moment : {cacheTime, updatedAt}) {
        if (moment)
            text += QLatin1Char('.') + QString::number(*moment);
    }
    return text;
}

QJsonObject success()
{
    return {{QStringLiteral("ok"), true}, {QStringLiteral("message"), QJsonValue()}};
}

} // namespace brickyard::sandbox
