// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnostics/logfile.h"

#include <QDir>
#include <QFile>
#include <QMutexLocker>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <system_error>
#include <utility>

namespace brickyard {

LogFile::LogFile(QString folder)
    : m_folder(std::move(folder))
{}

LogFile::~LogFile()
{
    closeFile();
}

QString LogFile::pathIn(const QString &folder)
{
    return folder + QStringLiteral("/brickyard.log");
}

QString LogFile::path(int number) const
{
    return number == 0 ? pathIn(m_folder) : pathIn(m_folder) + u'.' + QString::number(number);
}

void LogFile::append(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    const QMutexLocker locker(&m_mutex);
    if ((m_file < 0 || isMoved()) && !openFile()) {
        complainOnce(errno);
        return;
    }
    // One write with O_APPEND, so that lines of several processes do not mix.
    if (::write(m_file, bytes.constData(), std::size_t(bytes.size())) != bytes.size()) {
        complainOnce(errno);
        return;
    }
    if (::lseek(m_file, 0, SEEK_END) >= maxBytes)
        putAside();
}

bool LogFile::openFile()
{
    closeFile();
    QDir().mkpath(m_folder);
    // Names of tasks and people are nobody else's business.
    m_file = ::open(QFile::encodeName(path(0)).constData(),
                    O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    return m_file >= 0;
}

void LogFile::closeFile()
{
    if (m_file >= 0)
        ::close(m_file);
    m_file = -1;
}

// Put aside by another process, or removed by somebody.
bool LogFile::isMoved() const
{
    struct stat ours = {};
    struct stat there = {};
    return ::fstat(m_file, &ours) != 0
        || ::stat(QFile::encodeName(path(0)).constData(), &there) != 0
        || ours.st_dev != there.st_dev || ours.st_ino != there.st_ino;
}

void LogFile::putAside()
{
    // The lock is on the file and not on its name: one process moves it, and what the others wrote
    // meanwhile is in it. Closing gives the lock back.
    if (::flock(m_file, LOCK_EX | LOCK_NB) == 0 && !isMoved()) {
        for (int number = keptFiles; number > 0; --number) {
            ::rename(QFile::encodeName(path(number - 1)).constData(),
                     QFile::encodeName(path(number)).constData());
        }
    }
    closeFile();
}

void LogFile::complainOnce(int error)
{
    if (std::exchange(m_complained, true))
        return;
    const QString words = tr("Brickyard goes on without its log: %1 cannot be written (%2).")
                              .arg(QDir::toNativeSeparators(path(0)),
                                   QString::fromStdString(std::generic_category().message(error)));
    std::fprintf(stderr, "%s\n", words.toLocal8Bit().constData());
}

QStringList LogFile::lastLines(const QString &folder, int count)
{
    // A message may be long, but they are not all.
    constexpr qint64 maxBytesRead = 256 * 1024;
    QByteArray text;
    // Also the one before: the newest may have been begun a moment ago, or not be there yet.
    for (const QString &name : {pathIn(folder), QString(pathIn(folder) + QLatin1String(".1"))}) {
        QFile file(name);
        if (text.count('\n') >= count || !file.open(QIODevice::ReadOnly))
            continue;
        if (file.size() > maxBytesRead) {
            file.seek(file.size() - maxBytesRead);
            file.readLine();
        }
        text.prepend(file.readAll());
    }
    const QStringList lines = QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts);
    return lines.mid(std::max<qsizetype>(0, lines.size() - count));
}

} // namespace brickyard
