// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/store/directorystore.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace brickyard::sandbox {

namespace {

QString toText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject toObject(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toByteArray()).object();
}

QVariant momentOrNull(const std::optional<Moment> &moment)
{
    return moment ? QVariant(qlonglong(*moment)) : QVariant();
}

} // namespace

std::optional<QString> DirectoryStore::meta(const QString &name)
{
    Statement find(m_database, QStringLiteral("SELECT value FROM meta WHERE name = ?"));
    find.bind(name).run();
    if (!find.next())
        return std::nullopt;
    return find.value(0).toString();
}

void DirectoryStore::setMeta(const QString &name, const QString &value)
{
    Statement(m_database, QStringLiteral("INSERT OR REPLACE INTO meta VALUES (?, ?)"))
        .bind(name)
        .bind(value)
        .run();
}

void DirectoryStore::write(Directory &directory)
{
    setMeta(QStringLiteral("orgId"), directory.orgId);
    setMeta(QStringLiteral("orgName"), directory.orgName);
    setMeta(QStringLiteral("keyUser"), QString::number(directory.keyUser));

    Statement addUser(
        m_database,
        QStringLiteral("INSERT INTO users VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    for (const User &user : std::as_const(directory.users)) {
        addUser.bind(user.pk).bind(user.userId).bind(user.email).bind(user.givenName);
        addUser.bind(user.familyName).bind(user.mfa).bind(momentOrNull(user.lastSeen));
        addUser.bind(user.updatedAt).bind(user.idProvider).bind(user.role);
        addUser.bind(user.tags.join(QLatin1Char('\n'))).bind(user.active).bind(user.isKey).run();
    }

    Statement addTaxonomy(
        m_database, QStringLiteral("INSERT INTO taxonomies (tax_id, name, body) VALUES (?, ?, ?)"));
    for (const Taxonomy &taxonomy : std::as_const(directory.taxonomies)) {
        addTaxonomy.bind(taxonomy.taxId).bind(taxonomy.name).bind(toText(taxonomy.body)).run();
    }

    Statement addProject(
        m_database,
        QStringLiteral("INSERT INTO projects (project_id, name, description, status, taxonomy,"
                       " workspace_id, created_at, consensus) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    Statement addStage(m_database, QStringLiteral("INSERT INTO stages VALUES (?, ?, ?, ?, ?, ?)"));
    Statement addMember(m_database, QStringLiteral("INSERT INTO members VALUES (?, ?, ?, ?)"));
    for (Project &project : directory.projects) {
        addProject.bind(project.projectId).bind(project.name).bind(project.description);
        addProject.bind(project.status).bind(project.taxonomy).bind(project.workspaceId);
        addProject.bind(project.createdAt).bind(project.consensus).run();
        project.pk = addProject.lastInsertId();
        int position = 0;
        for (const Stage &stage : project.workflow.stages()) {
            addStage.bind(project.pk).bind(position++).bind(stage.name).bind(stage.brickName);
            addStage.bind(toText(stage.config)).bind(toText(stage.routing)).run();
        }
        for (const Member &member : std::as_const(project.members)) {
            QJsonObject access;
            for (auto it = member.stageAccess.cbegin(); it != member.stageAccess.cend(); ++it)
                access.insert(it.key(), it.value());
            addMember.bind(project.pk)
                .bind(member.user)
                .bind(member.role)
                .bind(toText(access))
                .run();
        }
    }
}

Directory DirectoryStore::read()
{
    Directory directory;
    directory.orgId = meta(QStringLiteral("orgId")).value_or(QString());
    directory.orgName = meta(QStringLiteral("orgName")).value_or(QString());
    directory.keyUser = meta(QStringLiteral("keyUser")).value_or(QString()).toInt();

    Statement users(
        m_database,
        QStringLiteral("SELECT pk, user_id, email, given_name, family_name, mfa, last_seen,"
                       " updated_at, id_provider, org_role, tags, active, api_key"
                       " FROM users ORDER BY pk"));
    users.run();
    while (users.next()) {
        User user;
        user.pk = users.value(0).toInt();
        user.userId = users.value(1).toString();
        user.email = users.value(2).toString();
        user.givenName = users.value(3).toString();
        user.familyName = users.value(4).toString();
        user.mfa = users.value(5).toBool();
        if (!users.isNull(6))
            user.lastSeen = users.value(6).toLongLong();
        user.updatedAt = users.value(7).toLongLong();
        user.idProvider = users.value(8).toString();
        user.role = users.value(9).toString();
        user.tags = users.value(10).toString().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        user.active = users.value(11).toBool();
        user.isKey = users.value(12).toBool();
        directory.users.append(user);
    }

    Statement taxonomies(m_database,
                         QStringLiteral("SELECT tax_id, name, body FROM taxonomies ORDER BY pk"));
    taxonomies.run();
    while (taxonomies.next()) {
        directory.taxonomies.append(Taxonomy{taxonomies.value(0).toString(),
                                             taxonomies.value(1).toString(),
                                             toObject(taxonomies.value(2))});
    }
    readProjects(directory);
    return directory;
}

void DirectoryStore::readProjects(Directory &directory)
{
    Statement projects(
        m_database,
        QStringLiteral("SELECT pk, project_id, name, description, status, taxonomy, workspace_id,"
                       " created_at, consensus FROM projects ORDER BY pk"));
    projects.run();
    while (projects.next()) {
        Project project;
        project.pk = projects.value(0).toLongLong();
        project.projectId = projects.value(1).toString();
        project.name = projects.value(2).toString();
        project.description = projects.value(3).toString();
        project.status = projects.value(4).toString();
        project.taxonomy = projects.value(5).toString();
        project.workspaceId = projects.value(6).toString();
        project.createdAt = projects.value(7).toLongLong();
        project.consensus = projects.value(8).toBool();
        directory.projects.append(project);
    }

    for (Project &project : directory.projects) {
        QList<Stage> stages;
        Statement stageRows(m_database,
                            QStringLiteral("SELECT name, brick, config, routing FROM stages"
                                           " WHERE project = ? ORDER BY position"));
        stageRows.bind(project.pk).run();
        while (stageRows.next()) {
            stages.append(Stage{stageRows.value(0).toString(), stageRows.value(1).toString(),
                                toObject(stageRows.value(2)), toObject(stageRows.value(3))});
        }
        project.workflow = Workflow(stages);

        Statement memberRows(
            m_database,
            QStringLiteral("SELECT user, role, stage_access FROM members WHERE project = ?"
                           " ORDER BY user"));
        memberRows.bind(project.pk).run();
        while (memberRows.next()) {
            Member member;
            member.user = memberRows.value(0).toInt();
            member.role = memberRows.value(1).toString();
            const QJsonObject access = toObject(memberRows.value(2));
            for (auto it = access.constBegin(); it != access.constEnd(); ++it)
                member.stageAccess.insert(it.key(), it.value().toBool());
            project.members.append(member);
        }
    }
}

} // namespace brickyard::sandbox
