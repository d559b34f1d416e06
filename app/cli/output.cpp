// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include "cli/operationlines.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <cstdio>

#include <unistd.h>

namespace brickyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Output)
};

QString withId(const QString &text, const QUuid &id)
{
    return text + u"  [" + id.toString(QUuid::WithoutBraces) + u']';
}

ItemCounts withLeftOut(ItemCounts counts, const QList<LeftOutTask> &leftOut)
{
    for (qsizetype i = 0; i < leftOut.size(); ++i)
        counts.add(ItemState::Skipped);
    return counts;
}

/// Whether a person is to be told about it by name.
bool isListed(ItemState state)
{
    return state == ItemState::Failed || state == ItemState::Skipped || state == ItemState::Unknown
        || state == ItemState::Cancelled;
}

} // namespace

Output::Output(bool json)
    : m_json(json),
      m_showsProgress(!json && isatty(fileno(stderr)) != 0)
{
    m_out.open(stdout, QIODevice::WriteOnly);
    m_error.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered);
}

void Output::write(const QJsonObject &object)
{
    m_out.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    m_out.flush();
}

void Output::write(const QString &line)
{
    clearProgress();
    m_out.write(line.toLocal8Bit() + '\n');
    m_out.flush();
}

void Output::clearProgress()
{
    if (m_progressIsShown)
        m_error.write("\r\x1b[K");
    m_progressIsShown = false;
}

void Output::progress(int done, int total)
{
    if (m_json) {
        write(QJsonObject{{QStringLiteral("type"), QStringLiteral("progress")},
                          {QStringLiteral("done"), done},
                          {QStringLiteral("total"), total}});
    } else if (m_showsProgress) {
        const QLocale locale;
        clearProgress();
        m_error.write(Words::tr("%1 of %2", "how far a command is")
                          .arg(locale.toString(done), locale.toString(total))
                          .toLocal8Bit());
        m_progressIsShown = true;
    }
}

void Output::note(const QString &sentence)
{
    if (m_json)
        return;
    clearProgress();
    m_error.write(sentence.toLocal8Bit() + '\n');
}

void Output::error(const QString &sentence)
{
    if (m_json)
        write(QJsonObject{{QStringLiteral("type"), QStringLiteral("error")},
                          {QStringLiteral("message"), sentence}});
    else
        note(QStringLiteral("brickyard: ") + sentence);
}

void Output::log(const QString &text)
{
    if (m_json) {
        write(QJsonObject{{QStringLiteral("type"), QStringLiteral("log")},
                          {QStringLiteral("text"), text}});
        return;
    }
    clearProgress();
    m_error.write(text.toLocal8Bit());
    if (!text.endsWith(u'\n'))
        m_error.write("\n");
}

void Output::outcome(const OperationItem &item)
{
    if (m_json)
        write(itemJson(item.before.id, item.before.name, item.state, item.reason));
}

void Output::outcome(const LeftOutTask &task)
{
    if (!m_json)
        return;
    QJsonObject item = itemJson(task.id, task.name, ItemState::Skipped, task.reason);
    if (task.line > 0)
        item.insert(QStringLiteral("line"), task.line);
    write(item);
}

void Output::leftOut(const LeftOutTask &task)
{
    outcome(task);
    note((task.name.isEmpty() ? task.id : task.name) + QStringLiteral(": ") + task.reason);
}

void Output::plannedLabels(const Task &task, const LabelCounts &has, const LabelCounts &gets,
                           const QString &warning)
{
    if (m_json) {
        QJsonObject object{{QStringLiteral("type"), QStringLiteral("labels")},
                           {QStringLiteral("task"), task.id},
                           {QStringLiteral("name"), task.name},
                           {QStringLiteral("has"), has.toJson()},
                           {QStringLiteral("gets"), gets.toJson()}};
        if (!warning.isEmpty())
            object.insert(QStringLiteral("warning"), warning);
        write(object);
        return;
    }
    write(Words::tr("%1: %2 → %3", "a task, the labels that it has, those that it gets")
              .arg(task.name, has.text(), gets.text()));
    if (!warning.isEmpty())
        write(u"    " + warning);
}

void Output::written(int tasks, const QString &file)
{
    if (m_json)
        write(QJsonObject{{QStringLiteral("type"), QStringLiteral("written")},
                          {QStringLiteral("tasks"), tasks},
                          {QStringLiteral("file"), file}});
    else
        write(Words::tr("%Ln task(s) written to %1.", nullptr, tasks).arg(file));
}

void Output::listed(const Operation &operation, const OperationItem &item)
{
    if (m_json) {
        outcome(item);
        return;
    }
    const Task &task = item.before;
    QString line = task.id + u"  " + task.name + u"  " + operation.pendingWords(item) + u": "
        + itemStateName(item.state);
    if (!item.reason.isEmpty())
        line += u". " + item.reason;
    write(line);
}

void Output::summary(const Operation &operation, const QList<LeftOutTask> &leftOut)
{
    if (m_json) {
        write(summaryJson(operation, withLeftOut(operation.counts(), leftOut)));
        return;
    }
    if (!operation.id.isNull()) {
        write(withId(operation.title(), operation.id));
        write(operation.summary());
    }
    reasons(operation, leftOut);
}

void Output::reasons(const Operation &operation, const QList<LeftOutTask> &leftOut)
{
    // By reason, in the order in which they come; the tasks by name where they have one.
    QStringList order;
    QHash<QString, QStringList> tasks;
    const auto add = [&](const QString &reason, const QString &name, const QString &id) {
        if (!tasks.contains(reason))
            order += reason;
        tasks[reason] += name.isEmpty() ? id : name;
    };
    for (const OperationItem &item : operation.items) {
        if (isListed(item.state))
            add(item.reason.isEmpty() ? itemStateName(item.state) : item.reason, item.before.name,
                item.before.id);
    }
    for (const LeftOutTask &task : leftOut) {
        const QString name = task.name.isEmpty() ? task.id : task.name;
        add(task.reason,
            task.line > 0
                ? Words::tr("%1 (line %2)", "a task, a line of a file").arg(name).arg(task.line)
                : name,
            task.id);
    }
    for (const QString &reason : order) {
        write(Words::tr("%n task(s): %1", nullptr, int(tasks[reason].size())).arg(reason));
        for (const QString &name : tasks[reason])
            write(u"    " + name);
    }
}

void Output::listed(const Operation &operation, const ItemCounts &counts)
{
    if (m_json) {
        write(listedJson(operation, counts));
        return;
    }
    QStringList parts;
    for (int state = 0; state < itemStateCount; ++state) {
        if (const int count = counts.of(ItemState(state)))
            parts += Words::tr("%1 %2", "a number of tasks, their state")
                         .arg(QLocale().toString(count), itemStateName(ItemState(state)));
    }
    const QString when =
        QLocale().toString(operation.startedAt.toLocalTime(), QLocale::ShortFormat);
    write(withId(when + u"  " + operation.titleFor(counts.all()), operation.id) + u"  "
          + parts.join(Words::tr(", ", "between the counts of an operation")));
}

void Output::plan(const DistributionPlan &plan, const TaskPool &pool, const QList<Share> &shares)
{
    const QList<PersonTasks> changes = changesOf(plan, pool, shares);
    QHash<QString, QStringList> changed;
    for (const PersonTasks &change : changes)
        changed.insert(change.person.userId, change.taskIds);
    for (qsizetype i = 0; i < shares.size(); ++i) {
        const Person &person = shares[i].person;
        const DistributionPlan::Place &place = plan.places[std::size_t(i)];
        if (m_json) {
            write(QJsonObject{
                {QStringLiteral("type"), QStringLiteral("plan")},
                {QStringLiteral("person"), person.email},
                {QStringLiteral("before"), place.before},
                {QStringLiteral("gets"), place.gets},
                {QStringLiteral("keeps"), place.keeps},
                {QStringLiteral("after"), place.after},
                {QStringLiteral("tasks"), QJsonArray::fromStringList(changed[person.userId])}});
        } else {
            write(Words::tr("%1: %2 open, gets %3, has %4 afterwards", "a person; numbers of tasks")
                      .arg(person.displayName(), QLocale().toString(place.before),
                           QLocale().toString(place.gets - place.keeps),
                           QLocale().toString(place.after)));
        }
    }
}

void Output::audit(qint64 entries, const QString &lastHash, const QString &problem)
{
    if (m_json) {
        write(QJsonObject{{QStringLiteral("type"), QStringLiteral("audit")},
                          {QStringLiteral("entries"), entries},
                          {QStringLiteral("lastHash"), lastHash},
                          {QStringLiteral("problem"), problem}});
    } else if (!problem.isEmpty()) {
        write(problem);
    } else {
        write(Words::tr("The audit log is as it was written: %n entries.", nullptr, int(entries)));
        if (!lastHash.isEmpty())
            write(Words::tr("The last one's hash: %1").arg(lastHash));
    }
}

void Output::exported(qint64 entries, const QString &file)
{
    if (m_json)
        write(QJsonObject{{QStringLiteral("type"), QStringLiteral("export")},
                          {QStringLiteral("entries"), entries},
                          {QStringLiteral("file"), file}});
    else
        write(Words::tr("%n entries of the audit log were written to %1.", nullptr, int(entries))
                  .arg(file));
}

} // namespace brickyard
