// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationcsv.h"

#include "operations/operationjson.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

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

bool beginsFormula(QChar letter)
{
    // The wide forms are the same to some spreadsheets.
    static const QString letters = QStringLiteral("=+-@\uFF1D\uFF0B\uFF0D\uFF20");
    return letters.contains(letter);
}

void addLine(QByteArray &csv, const QStringList &texts)
{
    QStringList cells;
    cells.reserve(texts.size());
    for (const QString &text : texts)
        cells += csvCell(text);
    csv += cells.join(u',').toUtf8();
    csv += "\r\n";
}

} // namespace

QString csvCell(const QString &text)
{
    QString cell = text;
    const auto first =
        std::find_if_not(text.begin(), text.end(), [](QChar letter) { return letter.isSpace(); });
    const bool formula = (first != text.end() && beginsFormula(*first)) || text.startsWith(u'\t')
        || text.startsWith(u'\r');
    if (formula)
        cell.prepend(u'\'');
    const bool quoted = std::any_of(cell.cbegin(), cell.cend(), [](QChar letter) {
        return letter == u'"' || letter == u',' || letter == u'\n' || letter == u'\r';
    });
    // Some programs trim what is not in quotes.
    if (!quoted && !cell.startsWith(u' ') && !cell.endsWith(u' '))
        return cell;
    return u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QByteArray operationsAsCsv(const QList<const Operation *> &operations)
{
    QByteArray csv("\xEF\xBB\xBF");
    addLine(csv,
            {QStringLiteral("task_id"), QStringLiteral("task_name"), QStringLiteral("operation"),
             QStringLiteral("project_id"), QStringLiteral("stage"),
             QStringLiteral("assignees_before"), QStringLiteral("assignee_after"),
             QStringLiteral("comment"), QStringLiteral("state"), QStringLiteral("reason"),
             QStringLiteral("operation_id"), QStringLiteral("started_at"),
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
            addLine(csv,
                    {item.before.id, item.before.name, kind, operation->projectId,
                     operation->stageName, before.join(QLatin1String("; ")),
                     personWord(item.target), operation->comment, wordOf(item.state), item.reason,
                     id, started, finished});
        }
    }
    return csv;
}

QString saveCsv(const QString &path, const QByteArray &csv)
{
    const QString shown = QDir::toNativeSeparators(path);
    // A device or a pipe would be replaced by a file.
    if (const QFileInfo there(path); there.exists() && !there.isFile())
        return Operation::tr("%1 is not a file, so nothing was written.").arg(shown);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size() && file.commit())
        return {};
    return Operation::tr("%1 could not be written: %2. What was there before is unchanged.",
                         "a file, the system's words")
        .arg(shown, file.errorString());
}

} // namespace brickyard
