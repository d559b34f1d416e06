// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/files/filelibrary.h"

#include "sandbox/files/demofile.h"

#include <QUrl>

namespace brickyard::sandbox {

QString FileLibrary::pathIn(const Project &project, const QString &file) const
{
    return m_stores.directory.orgId + QLatin1Char('/') + project.projectId + QLatin1Char('/')
        + file;
}

QString FileLibrary::downloadAddress(const QString &storageId, const QString &item) const
{
    if (storageId == publicStorage) {
        const QUrl url(item, QUrl::StrictMode);
        const bool web =
            url.scheme() == QLatin1StringView("https") || url.scheme() == QLatin1StringView("http");
        return web && !url.host().isEmpty() ? item : QString();
    }
    if (storageId == redbrickStorage && (isOfDemo(item) || m_stores.files.find(item)))
        return m_links.address(Links::Purpose::Download, item);
    return {};
}

QString FileLibrary::uploadAddress(const QString &path) const
{
    return m_links.address(Links::Purpose::Upload, path);
}

QString FileLibrary::pageAddress(const QString &path) const
{
    return m_links.base() + QLatin1StringView("/app/") + path;
}

std::optional<FileLibrary::File> FileLibrary::read(const QString &path) const
{
    if (const std::optional<FileRecord> file = m_stores.files.find(path))
        return File{m_stores.files.read(*file), file->contentType, file->encoding};
    const std::optional<DemoFile> made = isOfDemo(path) ? demoFile(path) : std::nullopt;
    return made ? std::optional<File>({made->bytes, made->contentType, {}}) : std::nullopt;
}

bool FileLibrary::isOfDemo(const QString &path) const
{
    return path.section(QLatin1Char('/'), 0, 0) == m_stores.directory.orgId
        && m_stores.directory.findProject(path.section(QLatin1Char('/'), 1, 1)) && isDemoFile(path);
}

} // namespace brickyard::sandbox
