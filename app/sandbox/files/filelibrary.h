// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/files/links.h"
#include "sandbox/workflow/stores.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace brickyard::sandbox {

/// The storage methods of the API that the sandbox knows (redbrick-sdk 2.28.7, StorageMethod).
inline const QString publicStorage = QStringLiteral("11111111-1111-1111-1111-111111111111");
inline const QString redbrickStorage = QStringLiteral("22222222-2222-2222-2222-222222222222");

/// The files that tasks refer to, and where they can be fetched: uploads, and the images and
/// segmentations of the demo tasks, which are made when somebody asks for them.
class FileLibrary
{
public:
    FileLibrary(Stores &stores, const Links &links)
        : m_stores(stores),
          m_links(links)
    {}

    /// The path under which a project's file is kept: organization and project before it.
    QString pathIn(const Project &project, const QString &file) const;

    /// Where \a item can be fetched; null where there is no such file. In the public storage
    /// items are addresses already.
    QString downloadAddress(const QString &storageId, const QString &item) const;
    QString uploadAddress(const QString &path) const;
    /// Of a page that stands for the web application, which the sandbox does not have.
    QString pageAddress(const QString &path) const;

    struct File
    {
        QByteArray bytes;
        QByteArray contentType;
        QByteArray encoding;
    };
    std::optional<File> read(const QString &path) const;

private:
    bool isOfDemo(const QString &path) const;

    Stores &m_stores;
    const Links &m_links;
};

} // namespace brickyard::sandbox
