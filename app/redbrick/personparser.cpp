// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/personparser.h"

#include "redbrick/jsonvalues.h"

#include <algorithm>

namespace brickyard {

namespace {

ProjectMember::Role roleFromWord(const QString &word)
{
    if (word == QLatin1String("ADMIN"))
        return ProjectMember::Role::Admin;
    if (word == QLatin1String("MANAGER"))
        return ProjectMember::Role::Manager;
    // MEMBER, the older LABELER (protocol.md 2), and what is not known: the least that one may do.
    return ProjectMember::Role::Member;
}

} // namespace

Person personFromJson(const QJsonObject &user)
{
    Person person;
    person.userId = textValue(user, QLatin1String("userId"));
    person.email = textValue(user, QLatin1String("email"));
    person.givenName = textValue(user, QLatin1String("givenName"));
    person.familyName = textValue(user, QLatin1String("familyName"));
    person.lastSeen = timeValue(user, QLatin1String("lastSeen"));
    // The service takes either for a user (TasksFilter.userId), so somebody without an id is
    // still somebody.
    if (person.userId.isEmpty())
        person.userId = person.email;
    return person;
}

std::optional<QList<ProjectMember>> projectMembersFromJson(const QJsonArray &members)
{
    QList<ProjectMember> result;
    result.reserve(members.size());
    for (const QJsonValue entry : members) {
        const QJsonObject object = entry.toObject();
        const QJsonObject orgMember = objectValue(object, QLatin1String("member"));
        ProjectMember member;
        member.person = personFromJson(objectValue(orgMember, QLatin1String("user")));
        if (member.person.userId.isEmpty())
            return {};
        const QDateTime seenHere = timeValue(orgMember, QLatin1String("lastSeen"));
        if (seenHere.isValid())
            member.person.lastSeen = seenHere;
        member.active = orgMember.value(QLatin1String("active")).toBool(true);
        member.role = roleFromWord(textValue(object, QLatin1String("role")));
        for (const QJsonValue access : arrayValue(object, QLatin1String("stageAccess"))) {
            const QJsonObject stage = access.toObject();
            member.stageAccess.insert(textValue(stage, QLatin1String("stageName")),
                                      stage.value(QLatin1String("access")).toBool());
        }
        result += member;
    }
    return result;
}

std::optional<QList<Person>> apiKeysFromJson(const QJsonArray &keys)
{
    QList<Person> result;
    for (const QJsonValue entry : keys) {
        const QJsonObject object = entry.toObject();
        Person key;
        key.userId = textValue(object, QLatin1String("keyId"));
        key.givenName = textValue(object, QLatin1String("keyName"));
        if (key.userId.isEmpty())
            return {};
        // keyId is the user id of the key (CustomUUID in schema.graphql): with the prefix.
        if (!key.isApiKey())
            key.userId.prepend(QLatin1String("API:"));
        result += key;
    }
    std::stable_sort(result.begin(), result.end(), [](const Person &left, const Person &right) {
        return QString::localeAwareCompare(left.givenName, right.givenName) < 0;
    });
    return result;
}

} // namespace brickyard
