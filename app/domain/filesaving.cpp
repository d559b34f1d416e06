// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/filesaving.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace brickyard {

QString saveFile(const QString &path, const std::function<bool(QIODevice *)> &write)
{
    const QString shown = QDir::toNativeSeparators(path);
    // A device or a pipe would be replaced by a file.
    if (const QFileInfo there(path); there.exists() && !there.isFile()) {
        return QCoreApplication::translate("FileSaving",
                                           "%1 is not a file, so nothing was written.")
            .arg(shown);
    }
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && write(&file) && file.commit())
        return {};
    return QCoreApplication::translate(
               "FileSaving", "%1 could not be written: %2. What was there before is unchanged.",
               "a file, the system's words")
        .arg(shown, file.errorString());
}

} // namespace brickyard
