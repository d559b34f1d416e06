// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace brickyard::sandbox {

/// Where the files of a demo project's tasks are. They are kept nowhere: what is in one follows
/// from its path, and it is made when somebody asks for it (demoFile()).
class DemoPaths
{
public:
    DemoPaths(const QString &orgId, const QString &projectId)
        : m_project(orgId + QLatin1Char('/') + projectId)
    {}

    /// A slice of a chest (demoImage()).
    QString slice(const QString &taskId, int series, int number) const;
    /// A photograph of the back of an eye (Fundus).
    QString fundus(const QString &taskId, bool isRightEye) const;
    /// A chest in space (ChestVolume) under the name volumeName().
    QString volume(const QString &taskId) const;
    /// Its segmentation.
    QString segmentation(const QString &taskId) const;

    /// What the volume at a path, and its segmentation, are made from.
    static QString volumeName(const QString &path);

private:
    QString m_project;
};

struct DemoFile
{
    QByteArray bytes;
    QByteArray contentType;
};

/// Whether there is a file at \a path: the caller looks whether its first two steps are an
/// organization and a project.
bool isDemoFile(const QString &path);
/// The file; nothing where isDemoFile() says no.
std::optional<DemoFile> demoFile(const QString &path);

} // namespace brickyard::sandbox
