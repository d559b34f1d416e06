// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/reviewfile.h"

#include "labels/csvrows.h"
#include "labels/jsonentries.h"

#include <QCoreApplication>
#include <QHash>
#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <optional>

namespace brickyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReviewFile)
};

const QString taskIdField = QStringLiteral("taskId");
const QString reviewField = QStringLiteral("reviewVal");
const QString commentField = QStringLiteral("comment");
constexpr qsizetype shownLength = 60;

/// Puts a file together, and finds what is wrong with each entry alone and beside the others.
class Gatherer
{
public:
    void fault(qint64 line, const QString &path, const QString &what, const QString &taskId = {})
    {
        m_file.faults += {line, path, what, taskId};
    }

    /// Without a \a comment it is no text.
    void add(qint64 line, const QString &taskId, std::optional<bool> accept,
             const std::optional<QString> &comment)
    {
        constexpr qsizetype idLength = 36; // a UUID without braces
        const QUuid id = taskId.size() == idLength ? QUuid::fromString(taskId) : QUuid();
        const QString canonical = id.isNull() ? QString() : id.toString(QUuid::WithoutBraces);
        if (!comment)
            fault(line, commentField, Words::tr("must be text"), canonical);
        if (id.isNull())
            fault(line, taskIdField,
                  taskId.isEmpty() ? Words::tr("is missing")
                                   : Words::tr("is no task id: %1").arg(taskId.left(shownLength)));
        if (!accept)
            fault(line, reviewField, Words::tr("must be true or false"), canonical);
        if (id.isNull() || !accept || !comment)
            return;
        const auto before = m_lines.constFind(canonical);
        if (before != m_lines.constEnd()) {
            fault(line, taskIdField, Words::tr("line %1 has decided about this task").arg(*before),
                  canonical);
            return;
        }
        m_lines.insert(canonical, line);
        m_file.reviews += {canonical, *accept, *comment, line};
    }

    ReviewFile take() { return std::move(m_file); }

private:
    ReviewFile m_file;
    QHash<QString, qint64> m_lines; ///< by task id
};

void addEntry(Gatherer &gatherer, const JsonEntries::Entry &entry)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(entry.text, &error);
    if (!document.isObject()) {
        gatherer.fault(entry.line, {},
                       error.error == QJsonParseError::NoError
                           ? Words::tr("must be a JSON object")
                           : Words::tr("is no JSON: %1").arg(error.errorString()));
        return;
    }
    const QJsonObject object = document.object();
    const QJsonValue review = object.value(reviewField);
    const QJsonValue said = object.value(commentField);
    const QJsonValue text = said.isObject() ? said.toObject().value(QLatin1String("text")) : said;
    const bool isText = text.isString() || text.isNull() || text.isUndefined();
    gatherer.add(entry.line, object.value(taskIdField).toString(),
                 review.isBool() ? std::optional(review.toBool()) : std::nullopt,
                 isText ? std::optional(text.toString()) : std::nullopt);
}

void readJson(QIODevice *device, Gatherer &gatherer)
{
    JsonEntries entries(device);
    for (;;) {
        switch (entries.next()) {
        case JsonEntries::Found::Entry:
            addEntry(gatherer, entries.entry());
            break;
        case JsonEntries::Found::Fault:
            gatherer.fault(entries.entry().line, {}, entries.fault());
            break;
        case JsonEntries::Found::BrokenOff:
            gatherer.fault(entries.entry().line, {}, entries.fault());
            return;
        case JsonEntries::Found::End:
            return;
        }
    }
}

std::optional<bool> decisionOf(const QString &word)
{
    for (const char *yes : {"true", "1", "accept", "accepted"}) {
        if (word.compare(QLatin1String(yes), Qt::CaseInsensitive) == 0)
            return true;
    }
    for (const char *no : {"false", "0", "reject", "rejected"}) {
        if (word.compare(QLatin1String(no), Qt::CaseInsensitive) == 0)
            return false;
    }
    return {};
}

void readCsv(QIODevice *device, Gatherer &gatherer)
{
    const CsvRows csv = readCsvRows(device);
    if (!csv.fault.isEmpty())
        gatherer.fault(csv.rows.isEmpty() ? 1 : csv.rows.last().line, {}, csv.fault);
    if (csv.rows.isEmpty())
        return;
    QHash<QString, qsizetype> columns;
    const QStringList &names = csv.rows.first().cells;
    for (qsizetype i = 0; i < names.size(); ++i)
        columns.insert(names.at(i).trimmed().toLower(), i);
    const qsizetype id = columns.value(taskIdField.toLower(), -1);
    const qsizetype review = columns.value(reviewField.toLower(), -1);
    const qsizetype comment = columns.value(commentField, -1);
    if (id < 0 || review < 0) {
        gatherer.fault(1, {},
                       Words::tr("the first line must name the columns: taskId, reviewVal and, "
                                 "where there are comments, comment"));
        return;
    }
    for (const CsvRow &row : csv.rows.sliced(1)) {
        const auto cell = [&row](qsizetype column) {
            return column < 0 ? QString() : row.cells.value(column);
        };
        gatherer.add(row.line, cell(id).trimmed(), decisionOf(cell(review).trimmed()),
                     cell(comment));
    }
}

} // namespace

ReviewFile readReviews(QIODevice *device)
{
    Gatherer gatherer;
    const QByteArray beginning = device->peek(4096).trimmed();
    const qsizetype mark = beginning.startsWith("\xef\xbb\xbf") ? 3 : 0;
    const QByteArray text = beginning.mid(mark).trimmed();
    if (text.startsWith('[') || text.startsWith('{'))
        readJson(device, gatherer);
    else
        readCsv(device, gatherer);
    return gatherer.take();
}

} // namespace brickyard
