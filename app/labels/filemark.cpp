// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/filemark.h"

#include <QFile>
#include <QStringList>

#include <sys/stat.h>

namespace brickyard {

QString fileMark(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    // Without the device, whose number may be another after a restart. The time of the last change
    // of the inode is the system's own: unlike that of the content, nobody sets it back.
    QStringList parts;
    for (const auto number : {qint64(status.st_ino), qint64(status.st_size),
                              qint64(status.st_mtim.tv_sec), qint64(status.st_mtim.tv_nsec),
                              qint64(status.st_ctim.tv_sec), qint64(status.st_ctim.tv_nsec)})
        parts += QString::number(number);
    return parts.join(u' ');
}

} // namespace brickyard
