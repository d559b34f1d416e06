// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/tasklist.h"

#include <QCoreApplication>
#include <QFile>
#include <QSet>
#include <QUuid>

#include <cstdio>

namespace brickyard {

namespace {

struct TaskList
{
    Q_DECLARE_TR_FUNCTIONS(TaskList)
};

constexpr qsizetype idLength = 36; // a UUID without braces
constexpr qsizetype shownLength = 80;

Error invalidList(const QString &message)
{
    return Error{Error::Kind::InvalidInput, message};
}

} // namespace

Result<QStringList> taskIdsFrom(QIODevice &text)
{
    QStringList ids;
    QSet<QString> seen;
    for (int number = 1;; ++number) {
        const QByteArray line = text.readLine();
        if (line.isEmpty())
            break; // a blank line has its end at least
        const QString word = QString::fromUtf8(line).section(u'#', 0, 0).trimmed();
        if (word.isEmpty())
            continue;
        const QUuid id = word.size() == idLength ? QUuid::fromString(word) : QUuid();
        if (id.isNull())
            return invalidList(
                TaskList::tr("Line %1 is no task id: %2").arg(number).arg(word.left(shownLength)));
        const QString taskId = id.toString(QUuid::WithoutBraces);
        if (seen.contains(taskId))
            continue;
        seen.insert(taskId);
        ids += taskId;
    }
    return ids;
}

Result<QStringList> taskIdsFromFile(const QString &file)
{
    QFile device(file);
    const bool isOpen = file == QLatin1String("-") ? device.open(stdin, QIODevice::ReadOnly)
                                                   : device.open(QIODevice::ReadOnly);
    if (!isOpen)
        return invalidList(
            TaskList::tr("%1 cannot be read: %2.").arg(file, device.errorString().trimmed()));
    return taskIdsFrom(device);
}

} // namespace brickyard
