// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/ownerlock.h"

#include <QDir>
#include <QFile>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#else
#include <QLockFile>
#endif

namespace brickyard {

#ifdef Q_OS_UNIX

// Not QLockFile, which goes by process ids: those are soon taken again in a container, and then a
// killed process would seem to run.

namespace {

/// Locks an open file; \a how as for flock(2).
bool lock(int file, int how)
{
    int result = 0;
    do
        result = ::flock(file, how);
    while (result != 0 && errno == EINTR);
    return result == 0;
}

/// Locks the file that is there now without waiting. Answers its descriptor; -1 where it is not
/// there, and -2 where somebody has it or that cannot be found out.
int tryLock(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC);
    if (file < 0)
        return errno == ENOENT ? -1 : -2;
    if (lock(file, LOCK_EX | LOCK_NB))
        return file;
    ::close(file);
    return -2;
}

} // namespace

OwnerLock::OwnerLock(const QString &path)
    : m_path(path)
{}

std::unique_ptr<OwnerLock> OwnerLock::take(const QString &path, QString *problem)
{
    std::unique_ptr<OwnerLock> taken(new OwnerLock(path));
    for (;;) {
        const int file =
            ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (file >= 0 && lock(file, LOCK_EX)) {
            taken->m_file = file;
            struct stat status
            {};
            // Who had it before may have removed it: then the lock is on a file that nobody finds.
            if (::fstat(file, &status) == 0 && status.st_nlink > 0)
                return taken;
            ::close(file);
            taken->m_file = -1;
            continue;
        }
        *problem = QString::fromStdString(std::generic_category().message(errno));
        if (file >= 0)
            ::close(file);
        return nullptr;
    }
}

OwnerLock::~OwnerLock()
{
    if (m_file < 0)
        return;
    // Only who has the lock removes the file, so that nobody's lock is taken away.
    ::unlink(QFile::encodeName(m_path).constData());
    ::close(m_file);
}

bool OwnerLock::isFree(const QString &path)
{
    const int file = tryLock(path);
    if (file >= 0)
        ::close(file);
    return file != -2;
}

void OwnerLock::removeFree(const QString &folder)
{
    const QDir dir(folder);
    const QStringList names = dir.entryList({QStringLiteral("*.lock")}, QDir::Files);
    for (const QString &name : names) {
        const int file = tryLock(dir.filePath(name));
        if (file < 0)
            continue;
        ::unlink(QFile::encodeName(dir.filePath(name)).constData());
        ::close(file);
    }
}

#else

OwnerLock::OwnerLock(const QString &path)
    : m_path(path),
      m_file(std::make_unique<QLockFile>(path))
{
    m_file->setStaleLockTime(0);
}

std::unique_ptr<OwnerLock> OwnerLock::take(const QString &path, QString *problem)
{
    std::unique_ptr<OwnerLock> taken(new OwnerLock(path));
    if (taken->m_file->lock())
        return taken;
    *problem = QStringLiteral("QLockFile error %1").arg(int(taken->m_file->error()));
    return nullptr;
}

OwnerLock::~OwnerLock() = default; // QLockFile removes it

bool OwnerLock::isFree(const QString &path)
{
    if (!QFile::exists(path))
        return true;
    QLockFile file(path);
    file.setStaleLockTime(0);
    return file.tryLock(0);
}

void OwnerLock::removeFree(const QString &folder)
{
    const QDir dir(folder);
    const QStringList names = dir.entryList({QStringLiteral("*.lock")}, QDir::Files);
    for (const QString &name : names)
        isFree(dir.filePath(name)); // removes it when it lets go
}

#endif

} // namespace brickyard
