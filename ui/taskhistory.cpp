// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taskhistory.h"

#include "queue/tasktext.h"
#include "ui/peoplenames.h"
#include "ui/plaintextview.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

namespace brickyard {

namespace {

constexpr int longestQuote = 200; ///< letters; the whole comment stands among the comments
/// The service writes a decision's comment beside the decision, in an order that is not promised.
constexpr qint64 besideADecision = 3000; // ms

bool isDecision(TaskEvent::Kind kind)
{
    return kind == TaskEvent::Kind::Accepted || kind == TaskEvent::Kind::Corrected
        || kind == TaskEvent::Kind::Rejected;
}

/// The comment that was given with a decision; null where there is none.
const Comment *commentOf(const TaskEvent &event, const QList<Comment> &comments,
                         const QSet<const Comment *> &taken)
{
    const auto found = std::find_if(comments.cbegin(), comments.cend(), [&](const Comment &one) {
        return !taken.contains(&one) && one.stageName == event.stageName
            && one.author.userId == event.person.userId && one.createdAt.isValid()
            && event.at.isValid() && std::abs(one.createdAt.msecsTo(event.at)) <= besideADecision;
    });
    return found == comments.cend() ? nullptr : &*found;
}

QString quoted(const QString &text)
{
    QString line = TaskText::oneLine(text.left(longestQuote + 1));
    if (text.size() > longestQuote)
        line = line.left(longestQuote) + QChar(0x2026);
    return isolated(line);
}

QString sentenceOf(const TaskEvent &event, const PeopleNames &names)
{
    const QString who = names.name(event.person, PeopleNames::Place::Beginning);
    const QString whom = names.name(event.person);
    const QString stage = isolated(TaskHistory::stage(event.stageName));
    switch (event.kind) {
    case TaskEvent::Kind::Created:
        return event.person.userId.isEmpty() ? TaskHistory::tr("It was created")
                                             : TaskHistory::tr("%1 created it").arg(who);
    case TaskEvent::Kind::Entered:
        return TaskHistory::tr("It came to %1", "a stage").arg(stage);
    case TaskEvent::Kind::Submitted:
        return TaskHistory::tr("%1 submitted it in %2", "a person, a stage").arg(who, stage);
    case TaskEvent::Kind::GroundTruthEdited:
        return TaskHistory::tr("%1 edited it in ground truth", "a person").arg(who);
    case TaskEvent::Kind::Accepted:
        return TaskHistory::tr("%1 accepted it in %2", "a person, a stage").arg(who, stage);
    case TaskEvent::Kind::Corrected:
        return TaskHistory::tr("%1 accepted it with a correction in %2", "a person, a stage")
            .arg(who, stage);
    case TaskEvent::Kind::Rejected:
        return TaskHistory::tr("%1 rejected it in %2", "a person, a stage").arg(who, stage);
    case TaskEvent::Kind::Assigned:
        return event.from.userId.isEmpty()
            ? TaskHistory::tr("It was given to %1", "a person").arg(whom)
            : TaskHistory::tr("It was given from %1 to %2", "two people")
                  .arg(names.name(event.from), whom);
    case TaskEvent::Kind::Unassigned:
        return TaskHistory::tr("It was taken from %1", "a person").arg(whom);
    case TaskEvent::Kind::StateChanged:
        return TaskHistory::tr("Its state became “%1”")
            .arg(isolated(TaskText::state(taskStateFromWord(event.stateWord), event.stateWord)));
    case TaskEvent::Kind::Other:
        break;
    }
    return TaskHistory::tr("Something happened that Brickyard does not know");
}

} // namespace

QList<HistoryEntry> TaskHistory::entries(const TaskDetails &details, const PeopleNames &names)
{
    QList<HistoryEntry> entries;
    QSet<const Comment *> taken;
    for (const TaskEvent &event : details.events) {
        HistoryEntry entry{event.kind, event.at, sentenceOf(event, names)};
        if (isDecision(event.kind)) {
            if (const Comment *comment = commentOf(event, details.comments, taken)) {
                taken.insert(comment);
                entry.sentence = tr("%1: “%2”", "a decision and its comment")
                                     .arg(entry.sentence, quoted(comment->text));
            }
        }
        entries += entry;
    }
    // The service's order is that of time. Not sorted: within a second only that order is right.
    std::reverse(entries.begin(), entries.end());
    return entries;
}

QString TaskHistory::day(const QDateTime &at, const QDateTime &now)
{
    if (!at.isValid())
        return {};
    const QDate day = at.toLocalTime().date();
    const qint64 age = day.daysTo(now.toLocalTime().date());
    if (age == 0)
        return tr("Today");
    if (age == 1)
        return tr("Yesterday");
    return QLocale().toString(day, QLocale::LongFormat);
}

QString TaskHistory::time(const QDateTime &at, const QDateTime &now)
{
    if (!at.isValid())
        return {};
    const QDateTime local = at.toLocalTime();
    const qint64 minutes = at.secsTo(now) / 60;
    // A service whose clock is ahead tells of the future: then its time says more.
    if (at > now.addSecs(60) || local.date() != now.toLocalTime().date())
        return QLocale().toString(local.time(), QLocale::ShortFormat);
    if (minutes < 1)
        return tr("just now");
    if (minutes < 60)
        return tr("%n minute(s) ago", nullptr, int(minutes));
    return tr("%n hour(s) ago", nullptr, int(minutes / 60));
}

QString TaskHistory::stage(const QString &stageName)
{
    if (stageName == QLatin1String("END"))
        return tr("Ground truth");
    if (stageName == QLatin1String("ARCHIVED"))
        return tr("Archived");
    return stageName;
}

} // namespace brickyard
