// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationcsv.h"

#include "domain/csvcell.h"
#include "domain/filesaving.h"
#include "operations/operationjson.h"

#include <QIODevice>

namespace brickyard {

namespace {

QString personWord(const Person &person)
{
    return person.email.isEmpty() ? person.userId : person.email;
}

QString timeWord(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

} // namespace

QByteArray operationsAsCsv(const QList<const Operation *> &operations)
{
    QByteArray csv("\xEF\xBB\xBF");
    csv += csvLine(
        {QStringLiteral("task_id"), QStringLiteral("task_name"), QStringLiteral("operation"),
         QStringLiteral("project_id"), QStringLiteral("stage"), QStringLiteral("assignees_before"),
         QStringLiteral("assignee_after"), QStringLiteral("comment"), QStringLiteral("state"),
         QStringLiteral("reason"), QStringLiteral("operation_id"), QStringLiteral("started_at"),
         QStringLiteral("finished_at")});
    for (const Operation *operation : operations) {
        const QString kind = wordOf(operation->kind);
        const QString id = operation->id.toString(QUuid::WithoutBraces);
        const QString started = timeWord(operation->startedAt);
        const QString finished = timeWord(operation->finishedAt);
        for (const OperationItem &item : operation->items) {
            QStringList before;
            for (const Assignee &assignee : item.before.assignees)
                before += personWord(assignee.person);
            csv += csvLine({item.before.id, item.before.name, kind, operation->projectId,
                            operation->stageName, before.join(QLatin1String("; ")),
                            personWord(item.target), operation->comment, wordOf(item.state),
                            item.reason, id, started, finished});
        }
    }
    return csv;
}

QString saveCsv(const QString &path, const QByteArray &csv)
{
    return saveFile(path, [&csv](QIODevice *file) { return file->write(csv) == csv.size(); });
}

} // namespace brickyard
