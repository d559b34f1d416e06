// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QMutex>
#include <QString>
#include <QStringList>

namespace brickyard {

/// `brickyard.log` in a folder, to which several processes may append at the same time. Where it
/// has become too large it is `brickyard.log.1` from then on, and the oldest one goes.
///
/// A log is never worth a failure: what cannot be written (no folder, a full disk) is lost, which
/// is said on standard error once. Each line is one small write to the system's cache. Thread-safe.
class LogFile
{
    Q_DECLARE_TR_FUNCTIONS(LogFile)

public:
    static constexpr qint64 maxBytes = 1024 * 1024; ///< a file with more is put aside
    static constexpr int keptFiles = 3; ///< beside the one that is written

    explicit LogFile(QString folder);
    ~LogFile();
    Q_DISABLE_COPY_MOVE(LogFile)

    /// \a line has no line break.
    void append(const QString &line);

    static QString pathIn(const QString &folder);
    /// The newest lines, at most \a count, the oldest of them first.
    static QStringList lastLines(const QString &folder, int count);

private:
    QString path(int number) const; ///< 0: the one that is written
    bool openFile();
    void closeFile();
    bool isMoved() const;
    void putAside();
    void complainOnce(int error);

    QString m_folder;
    QMutex m_mutex;
    int m_file = -1; ///< a file descriptor; negative: not open
    bool m_complained = false;
};

} // namespace brickyard
