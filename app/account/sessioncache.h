// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/project.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QThreadPool>

#include <optional>

namespace brickyard {

/// What an account's last session knew of the service that rarely changes, in a file, so that the
/// next one can show something before it has heard from there. Holds no key. A file that cannot be
/// read, or is of another version, is as good as none. GUI thread only; writes on another.
class SessionCache
{
public:
    struct Known
    {
        Person me;
        QString organization; ///< its name
        QList<Project> projects;
        QHash<QString, ProjectInfo> opened; ///< those that were opened, by id
    };

    explicit SessionCache(QString file);

    /// Reads the file when it is called for the first time. Nothing where there is none.
    const std::optional<Known> &known();
    /// The project as it was when it was opened last; null where it never was.
    const ProjectInfo *project(const QString &projectId);

    void saveAccount(const Person &me, const QString &organization, const QList<Project> &projects);
    void saveProject(const ProjectInfo &info);
    /// Blocks until it is on the disk.
    void waitForWritten() { m_writer.waitForDone(); }

private:
    void write();

    QString m_file;
    bool m_isRead = false;
    std::optional<Known> m_known;
    QThreadPool m_writer; ///< one thread, so that what is written last is what stays
};

} // namespace brickyard
