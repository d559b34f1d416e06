// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

#include <memory>

#ifndef Q_OS_UNIX
class QLockFile;
#endif

namespace brickyard {

/// A file that is locked as long as this lives, and that the kernel unlocks when the process ends,
/// however it ends. Others can tell by it whether its owner still runs. For any thread.
class OwnerLock
{
public:
    /// Makes the file and locks it; waits for whoever has it. Null where that is impossible, and
    /// then \a problem is the system's words.
    static std::unique_ptr<OwnerLock> take(const QString &path, QString *problem);
    /// Removes the file and lets go of it.
    ~OwnerLock();
    OwnerLock(const OwnerLock &) = delete;
    OwnerLock &operator=(const OwnerLock &) = delete;

    /// Nobody has it. What cannot be found out counts as not free.
    static bool isFree(const QString &path);
    /// Removes the lock files in a folder that processes have left which were killed.
    static void removeFree(const QString &folder);

private:
    explicit OwnerLock(const QString &path);

    QString m_path;
#ifdef Q_OS_UNIX
    int m_file = -1;
#else
    std::unique_ptr<QLockFile> m_file;
#endif
};

} // namespace brickyard
