// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/tasksheet.h"

#include "domain/csvcell.h"
#include "domain/taskurl.h"
#include "queue/tasktablemodel.h"
#include "queue/tasktext.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace brickyard {

namespace {

constexpr int bytesAtOnce = 256 * 1024;

QString utcWord(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

/// As a spreadsheet knows a date, in every language.
QString localWord(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
                          : QString();
}

QString personWord(const Person &person)
{
    return person.email.isEmpty() ? person.userId : person.email;
}

QString stateWord(const Task &task)
{
    return task.stateWord.isEmpty() ? taskStateWord(task.state) : task.stateWord;
}

/// Nothing in it that would end the cell or the line, and no formula.
QString pastedCell(QString text)
{
    const auto endsCell = [](QChar letter) {
        return letter.category() == QChar::Other_Control
            || letter.category() == QChar::Separator_Line
            || letter.category() == QChar::Separator_Paragraph;
    };
    std::replace_if(text.begin(), text.end(), endsCell, QChar(u' '));
    return spreadsheetText(text);
}

QString names(const Task &task)
{
    QStringList names;
    for (const Assignee &assignee : task.assignees)
        names += assignee.person.displayName();
    return names.join(QLatin1String(", "));
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace

TaskSheet::TaskSheet(TaskSnapshot tasks, Project project, QString stageName)
    : m_tasks(std::move(tasks)),
      m_project(std::move(project)),
      m_stageName(std::move(stageName))
{}

QString TaskSheet::cell(const Task &task, int column) const
{
    switch (TaskTableModel::Column(column)) {
    case TaskTableModel::NameColumn:
        return task.name;
    case TaskTableModel::StateColumn:
        return TaskText::state(task.state, task.stateWord);
    case TaskTableModel::AssigneeColumn:
        return names(task);
    case TaskTableModel::PriorityColumn:
        return task.priority
            ? QLocale().toString(*task.priority, 'g', QLocale::FloatingPointShortest)
            : QString();
    case TaskTableModel::CreatedColumn:
        return localWord(task.createdAt);
    case TaskTableModel::UpdatedColumn:
        return localWord(task.updatedAt);
    case TaskTableModel::SeriesColumn:
        return QString::number(task.seriesCount);
    case TaskTableModel::TaskIdColumn:
        return task.id;
    case TaskTableModel::ColumnCount:
        break;
    }
    return {};
}

QString TaskSheet::rows(const QList<int> &columns, const QStringList &titles) const
{
    QString text = titles.join(u'\t') + u'\n';
    for (int index = 0; index < m_tasks.size(); ++index) {
        const Task task = m_tasks.at(index);
        QStringList cells;
        cells.reserve(columns.size());
        for (const int column : columns)
            cells += pastedCell(cell(task, column));
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

QString TaskSheet::ids() const
{
    QStringList ids;
    ids.reserve(m_tasks.size());
    for (int index = 0; index < m_tasks.size(); ++index)
        ids += m_tasks.at(index).id;
    return ids.join(u'\n');
}

QString TaskSheet::links() const
{
    QStringList links;
    links.reserve(m_tasks.size());
    for (int index = 0; index < m_tasks.size(); ++index)
        links += taskUrl(m_project, m_stageName, m_tasks.at(index).id).toString(QUrl::FullyEncoded);
    return m_project.url.isEmpty() ? QString() : links.join(u'\n');
}

QByteArray TaskSheet::csv(const Task &task) const
{
    QStringList people;
    for (const Assignee &assignee : task.assignees)
        people += personWord(assignee.person);
    return csvLine(
        {task.id, task.name, task.stageName, stateWord(task), people.join(QLatin1String("; ")),
         task.priority ? QString::number(*task.priority, 'g', QLocale::FloatingPointShortest)
                       : QString(),
         utcWord(task.createdAt), utcWord(task.updatedAt), QString::number(task.seriesCount),
         taskUrl(m_project, m_stageName, task.id).toString(QUrl::FullyEncoded)});
}

QByteArray TaskSheet::json(const Task &task) const
{
    QJsonArray assignees;
    for (const Assignee &assignee : task.assignees) {
        assignees += QJsonObject{{QStringLiteral("userId"), assignee.person.userId},
                                 {QStringLiteral("email"), textOrNull(assignee.person.email)},
                                 {QStringLiteral("state"), taskStateWord(assignee.state)}};
    }
    const QString url = taskUrl(m_project, m_stageName, task.id).toString(QUrl::FullyEncoded);
    const QJsonObject object{
        {QStringLiteral("taskId"), task.id},
        {QStringLiteral("name"), task.name},
        {QStringLiteral("stageName"), task.stageName},
        {QStringLiteral("state"), stateWord(task)},
        {QStringLiteral("assignees"), assignees},
        {QStringLiteral("priority"),
         task.priority ? QJsonValue(*task.priority) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("createdAt"), textOrNull(utcWord(task.createdAt))},
        {QStringLiteral("updatedAt"), textOrNull(utcWord(task.updatedAt))},
        {QStringLiteral("seriesCount"), task.seriesCount},
        {QStringLiteral("url"), textOrNull(url)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

bool TaskSheet::write(Format format, QIODevice *device, const std::atomic_bool &stop) const
{
    const bool isCsv = format == Format::Csv;
    QByteArray text = isCsv ? "\xEF\xBB\xBF"
            + csvLine({QStringLiteral("task_id"), QStringLiteral("task_name"),
                       QStringLiteral("stage"), QStringLiteral("state"),
                       QStringLiteral("assignees"), QStringLiteral("priority"),
                       QStringLiteral("created_at"), QStringLiteral("updated_at"),
                       QStringLiteral("series_count"), QStringLiteral("url")})
                            : QByteArray("[\n");
    for (int index = 0; index < m_tasks.size(); ++index) {
        if (stop)
            return false;
        const bool isLast = index == m_tasks.size() - 1;
        text += isCsv ? csv(m_tasks.at(index))
                      : QByteArray(json(m_tasks.at(index)) + (isLast ? "\n" : ",\n"));
        if (text.size() < bytesAtOnce)
            continue;
        if (device->write(text) != text.size())
            return false;
        text.clear();
    }
    if (!isCsv)
        text += "]\n";
    return device->write(text) == text.size();
}

} // namespace brickyard
