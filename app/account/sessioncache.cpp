// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/sessioncache.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <utility>

namespace brickyard {

// Found by the operators of QList and QHash, so they have to be where the types are.

static QDataStream &operator<<(QDataStream &out, const Person &person)
{
    return out << person.userId << person.email << person.givenName << person.familyName
               << person.lastSeen;
}

static QDataStream &operator>>(QDataStream &in, Person &person)
{
    return in >> person.userId >> person.email >> person.givenName >> person.familyName
        >> person.lastSeen;
}

static QDataStream &operator<<(QDataStream &out, const Stage &stage)
{
    return out << stage.name << qint32(stage.kind) << stage.brickName << stage.autoAssign;
}

static QDataStream &operator>>(QDataStream &in, Stage &stage)
{
    qint32 kind = 0;
    in >> stage.name >> kind >> stage.brickName >> stage.autoAssign;
    const bool isKnown = kind >= qint32(StageKind::Input) && kind <= qint32(StageKind::Other);
    stage.kind = isKnown ? StageKind(kind) : StageKind::Other;
    return in;
}

static QDataStream &operator<<(QDataStream &out, const Project &project)
{
    return out << project.id << project.name << project.status << project.url << project.taxonomy
               << project.consensus;
}

static QDataStream &operator>>(QDataStream &in, Project &project)
{
    return in >> project.id >> project.name >> project.status >> project.url >> project.taxonomy
        >> project.consensus;
}

static QDataStream &operator<<(QDataStream &out, const ProjectMember &member)
{
    return out << member.person << qint32(member.role) << member.stageAccess << member.active;
}

static QDataStream &operator>>(QDataStream &in, ProjectMember &member)
{
    using Role = ProjectMember::Role;
    qint32 role = 0;
    in >> member.person >> role >> member.stageAccess >> member.active;
    const bool isKnown = role >= qint32(Role::Admin) && role <= qint32(Role::Member);
    member.role = isKnown ? Role(role) : Role::Member;
    return in;
}

static QDataStream &operator<<(QDataStream &out, const ProjectInfo &info)
{
    return out << info.project << info.stages << info.members << info.apiKeys;
}

static QDataStream &operator>>(QDataStream &in, ProjectInfo &info)
{
    return in >> info.project >> info.stages >> info.members >> info.apiKeys;
}

namespace {

// What the file begins with; the last byte is the version.
constexpr quint32 mark = 0x42594301;
constexpr auto streamVersion = QDataStream::Qt_6_0;

QByteArray checksumOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

std::optional<SessionCache::Known> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QDataStream outer(&file);
    outer.setVersion(streamVersion);
    quint32 begin = 0;
    QByteArray checksum;
    QByteArray bytes;
    outer >> begin;
    if (begin != mark)
        return {};
    outer >> checksum >> bytes;
    // Before anything is believed of it: for lists, Qt makes room for as many as the bytes say.
    if (checksum != checksumOf(bytes))
        return {};
    QDataStream in(bytes);
    in.setVersion(streamVersion);
    SessionCache::Known known;
    in >> known.me >> known.organization >> known.projects >> known.opened;
    const bool isGood = in.status() == QDataStream::Ok && !known.me.userId.isEmpty();
    return isGood ? std::optional(std::move(known)) : std::nullopt;
}

QByteArray bytesOf(const SessionCache::Known &known)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << known.me << known.organization << known.projects << known.opened;
    QByteArray whole;
    QDataStream outer(&whole, QIODevice::WriteOnly);
    outer.setVersion(streamVersion);
    outer << mark << checksumOf(bytes) << bytes;
    return whole;
}

} // namespace

SessionCache::SessionCache(QString file)
    : m_file(std::move(file))
{
    m_writer.setMaxThreadCount(1);
}

const std::optional<SessionCache::Known> &SessionCache::known()
{
    if (!std::exchange(m_isRead, true))
        m_known = read(m_file);
    return m_known;
}

const ProjectInfo *SessionCache::project(const QString &projectId)
{
    if (!known())
        return nullptr;
    const auto found = m_known->opened.constFind(projectId);
    return found == m_known->opened.constEnd() ? nullptr : &*found;
}

void SessionCache::saveAccount(const Person &me, const QString &organization,
                               const QList<Project> &projects)
{
    known();
    // What somebody else saw may not be ours to see.
    QHash<QString, ProjectInfo> opened;
    if (m_known && m_known->me.userId == me.userId) {
        for (const Project &project : projects) {
            if (const ProjectInfo *info = this->project(project.id))
                opened.insert(project.id, *info);
        }
    }
    m_known = Known{me, organization, projects, opened};
    write();
}

void SessionCache::saveProject(const ProjectInfo &info)
{
    if (!known())
        return;
    m_known->opened.insert(info.project.id, info);
    write();
}

void SessionCache::write()
{
    m_writer.start([path = m_file, bytes = bytesOf(*m_known)] {
        // That it cannot be written costs the next start a moment, and nothing else.
        const QString folder = QFileInfo(path).path();
        QDir().mkpath(folder);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QSaveFile file(path);
        if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size())
            file.commit();
    });
}

} // namespace brickyard
