// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/changebatch.h"

#include "operations/auditentry.h"
#include "operations/lostanswers.h"
#include "redbrick/answer.h"
#include "redbrick/redbrickapi.h"

#include <QTimer>

#include <algorithm>
#include <iterator>
#include <utility>

namespace brickyard {

namespace {

// The client has asked each read again some times before it says that it failed.
constexpr int maxFailedLooks = 5;
constexpr int maxReadBacks = 3;

bool isLost(ItemPhase phase)
{
    return phase == ItemPhase::TakeOverLost || phase == ItemPhase::WriteLost
        || phase == ItemPhase::GiveBackLost;
}

/// For the audit log.
QString foundWord(ItemEvent event)
{
    switch (event) {
    case ItemEvent::FoundDone:
        return QStringLiteral("found done");
    case ItemEvent::FoundNotDone:
        return QStringLiteral("found not done");
    case ItemEvent::FoundForeign:
        return QStringLiteral("found changed by others");
    default:
        return QStringLiteral("not known");
    }
}

bool isOnItsWay(ItemPhase phase)
{
    return phase == ItemPhase::TakingOver || phase == ItemPhase::Writing
        || phase == ItemPhase::GivingBack;
}

} // namespace

ChangeBatch::ChangeBatch(Context context, std::map<int, OperationItem> items, QObject *parent)
    : QObject(parent),
      m_context(std::move(context)),
      m_findings(m_context.operation, m_context.me),
      m_items(std::move(items)),
      m_lost(new LostAnswers(
          m_context.api, m_context.timings, m_context.operation.projectId,
          m_findings.storyToSettle(),
          [this](int position, const TaskDetails &now) {
              return m_findings.settle(item(position), now);
          },
          this))
{
    connect(m_lost, &LostAnswers::settled, this, &ChangeBatch::settled);
    connect(m_lost, &LostAnswers::stalled, this, &ChangeBatch::stalled);
}

void ChangeBatch::start()
{
    pump();
}

void ChangeBatch::cancel()
{
    m_cancelled = true;
    pumpSoon();
}

void ChangeBatch::pause()
{
    m_paused = true;
    pumpSoon();
}

void ChangeBatch::halt()
{
    m_paused = true;
    m_halted = true;
    m_lost->stop();
    pumpSoon();
}

void ChangeBatch::pumpSoon()
{
    if (std::exchange(m_pumpIsDue, true))
        return;
    QMetaObject::invokeMethod(this, &ChangeBatch::pump, Qt::QueuedConnection);
}

void ChangeBatch::pump()
{
    m_pumpIsDue = false;
    if (m_ending)
        return;
    if (m_cancelled)
        leaveUndone();

    Positions toLook;
    Positions toTakeOver;
    Positions toWrite;
    Positions toGiveBack;
    for (const auto &[position, one] : m_items) {
        if (m_waiting.contains(position) || m_reading.contains(position))
            continue;
        const ItemPhase phase = phaseOf(one.progress);
        if (isLost(phase) && !m_halted && !m_lost->contains(position))
            m_lost->add(position, one.before.id, {}, tr("Brickyard ended before it came"));
        else if (phase == ItemPhase::Look || phase == ItemPhase::LookForGiveBack)
            toLook += position;
        else if (phase == ItemPhase::TakeOver)
            toTakeOver += position;
        else if (phase == ItemPhase::Write)
            toWrite += position;
        else if (phase == ItemPhase::GiveBack)
            toGiveBack += position;
    }
    if (!m_paused) {
        if (m_context.operation.putsLabels())
            toLook = readyToLook(toLook);
        if (!toLook.isEmpty() && m_reading.isEmpty() && !m_lookIsDelayed)
            look(toLook);
        sendGroups(Step::TakeOver, toTakeOver);
        sendGroups(Step::GiveBack, toGiveBack);
        if (m_context.operation.isAssignment() || m_context.operation.isMove()) {
            sendGroups(Step::Write, toWrite);
        } else {
            for (const int position : std::as_const(toWrite))
                queueWrite(position);
        }
    }
    if (isSettled())
        readBack();
}

void ChangeBatch::leaveUndone()
{
    Positions left;
    for (const auto &[position, one] : m_items) {
        const ItemPhase phase = phaseOf(one.progress);
        const bool unsent =
            phase == ItemPhase::Look || phase == ItemPhase::TakeOver || phase == ItemPhase::Write;
        if (unsent)
            left += position;
    }
    for (const int position : std::as_const(left))
        apply(position, ItemEvent::Cancelled, QLatin1String(""));
    record(left);
}

bool ChangeBatch::isSettled() const
{
    if (!m_reading.isEmpty())
        return false;
    return std::all_of(m_items.cbegin(), m_items.cend(), [this](const auto &entry) {
        const ItemPhase phase = phaseOf(entry.second.progress);
        if (phase == ItemPhase::Ended)
            return true;
        return m_paused && !isOnItsWay(phase) && (m_halted || !isLost(phase))
            && !m_waiting.contains(entry.first);
    });
}

void ChangeBatch::look(const Positions &positions)
{
    m_reading = QSet<int>(positions.begin(), positions.end());
    const Operation &operation = m_context.operation;
    // What is lost is settled by a task's events where it was decided on, by its comments where it
    // was commented on, and otherwise by whose it is.
    const bool isAboutLabels = operation.putsLabels()
        || std::any_of(positions.cbegin(), positions.cend(),
                       [this](int position) { return item(position).labelsSeen.has_value(); });
    const Story story = isAboutLabels                ? Story::LabelTimes
        : operation.isDecision()                     ? Story::Decisions
        : operation.kind == Operation::Kind::Comment ? Story::Whole
                                                     : Story::LeftOut;
    m_context.api->fetchTasks(operation.projectId, taskIdsOf(positions), story)
        ->then(this, [this, positions](const Result<QList<TaskDetails>> &answer) {
            m_reading.clear();
            Positions awaited; // the others were cancelled meanwhile
            std::copy_if(positions.cbegin(), positions.cend(), std::back_inserter(awaited),
                         [this](int position) {
                             const ItemPhase phase = phaseOf(item(position).progress);
                             return phase == ItemPhase::Look || phase == ItemPhase::LookForGiveBack;
                         });
            looked(awaited, answer);
            pumpSoon();
        });
}

void ChangeBatch::looked(const Positions &positions, const Result<QList<TaskDetails>> &answer)
{
    if (!answer) {
        lookFailed(positions, answer.error());
        return;
    }
    m_failedLooks = 0;
    QHash<QString, const TaskDetails *> found;
    QList<Task> read;
    for (const TaskDetails &details : *answer) {
        found.insert(details.task.id, &details);
        read += details.task;
    }
    if (!read.isEmpty())
        Q_EMIT tasksRead(read);
    Positions changed;
    for (const int position : positions) {
        lookedAt(position, found.value(item(position).before.id));
        // A look that lets an item go on is written down together with what is sent next.
        if (phaseOf(item(position).progress) == ItemPhase::Ended)
            changed += position;
    }
    record(changed);
}

void ChangeBatch::lookedAt(int position, const TaskDetails *now)
{
    OperationItem &one = item(position);
    const bool forGiveBack = phaseOf(one.progress) == ItemPhase::LookForGiveBack;
    if (!now && forGiveBack) {
        const QString unseen =
            tr("The task was taken over, and whether it still belongs to your key could not be "
               "seen: it could not be read, or is no longer in the project.");
        apply(position, ItemEvent::FoundNothing,
              one.progress.holdsTask() ? one.reason + u' ' + unseen : one.reason);
    } else if (!now) {
        // A task that the service could not read looks like one that is gone.
        apply(position, ItemEvent::LookedForeign,
              tr("The task could not be read, or is no longer in the project; it was left alone."));
    } else if (forGiveBack) {
        const Finding finding = m_findings.lookForGiveBack(one, *now);
        const bool explains = one.progress.outcome == ItemState::Failed;
        apply(position, finding.event, explains ? finding.reason : QString());
    } else {
        Finding finding = m_findings.look(one, *now);
        const auto labels = m_labels.find(position);
        if (labels != m_labels.end() && finding.event != ItemEvent::LookedForeign) {
            const Finding atLabels = m_findings.lookAtLabels(labels->second.package, *now);
            if (atLabels.event == ItemEvent::LookedForeign)
                finding = atLabels;
        }
        one.look = m_findings.remember(one, *now);
        apply(position, finding.event, finding.reason);
    }
}

void ChangeBatch::lookFailed(const Positions &positions, const Error &error)
{
    if (m_halted || error.kind == Error::Kind::KeyRefused || error.kind == Error::Kind::Cancelled)
        return; // everything is being stopped
    const bool final =
        error.kind == Error::Kind::Refused || error.kind == Error::Kind::InvalidInput;
    if (!final && ++m_failedLooks < maxFailedLooks) {
        m_lookIsDelayed = true;
        const int delay =
            std::min(m_context.timings.retryBackoff << m_failedLooks, m_context.timings.maxBackoff);
        QTimer::singleShot(delay, this, [this] {
            m_lookIsDelayed = false;
            pumpSoon();
        });
        return;
    }
    m_failedLooks = 0;
    if (isPassing(error)) {
        Q_EMIT stalled(error);
        return;
    }
    for (const int position : positions) {
        OperationItem &one = item(position);
        const bool kept = one.progress.holdsTask();
        // Without a look nothing is written.
        apply(position, ItemEvent::GaveUp,
              kept ? tr("%1 The task stays with your key, because it could not be read: %2")
                         .arg(one.reason, error.message)
                         .trimmed()
                   : error.message);
    }
    record(positions);
}

void ChangeBatch::settled(int position, const Finding &finding)
{
    OperationItem &one = item(position);
    const ItemPhase phase = phaseOf(one.progress);
    const Step step = phase == ItemPhase::TakeOverLost ? Step::TakeOver
        : phase == ItemPhase::WriteLost                ? Step::Write
                                                       : Step::GiveBack;
    if (finding.event == ItemEvent::FoundDone && step == Step::Write)
        one.changed = true;
    apply(position, finding.event, finding.reason);
    if (finding.event == ItemEvent::FoundNotDone && one.attempts >= maxAttempts) {
        apply(
            position, ItemEvent::GaveUp,
            tr("It was sent %n time(s), and each time the answer was lost and reading showed that "
               "the task was not changed. You can try again.",
               nullptr, one.attempts));
    }
    recordAnswer(position, step, foundWord(finding.event));
    pumpSoon();
}

void ChangeBatch::readBack()
{
    m_ending = true;
    Positions written;
    for (const auto &[position, one] : m_items) {
        if (one.progress.ended && one.attempts > 0)
            written += position;
    }
    if (written.isEmpty() || m_halted || m_readBacks++ == maxReadBacks) {
        finish();
        return;
    }
    m_context.api->fetchTasks(m_context.operation.projectId, taskIdsOf(written), Story::LeftOut)
        ->then(this, [this, written](const Result<QList<TaskDetails>> &answer) {
            if (!answer) {
                // It changes nothing of what was done; the next refresh shows it.
                QTimer::singleShot(m_context.timings.retryBackoff, this, &ChangeBatch::readBack);
                return;
            }
            QHash<QString, const Task *> found;
            QList<Task> read;
            for (const TaskDetails &details : *answer) {
                found.insert(details.task.id, &details.task);
                read += details.task;
            }
            Q_EMIT tasksRead(read);
            for (const int position : written) {
                const Task *now = found.value(item(position).before.id);
                if (!now)
                    continue;
                item(position).stageAfter = now->stageName;
                item(position).assigneeAfter =
                    now->assignees.isEmpty() ? QString() : now->assignees.first().person.userId;
            }
            record(written);
            finish();
        });
}

void ChangeBatch::finish()
{
    // Behind everything that is still to be written.
    m_context.record({}, this, [this](bool) {
        Q_EMIT finished();
        deleteLater();
    });
}

void ChangeBatch::apply(int position, ItemEvent event, const QString &reason)
{
    OperationItem &one = item(position);
    const std::optional<ItemProgress> next = after(one.progress, event);
    Q_ASSERT_X(next, "ChangeBatch", "an event out of place");
    if (!next)
        return;
    one.progress = *next;
    one.state = stateOf(one.progress, true);
    if (!reason.isNull())
        one.reason = reason;
    if (one.progress.ended && one.state == ItemState::Done && reason.isEmpty())
        one.reason.clear();
    if (one.progress.ended)
        one.look = one.state == ItemState::Unknown ? one.look : nullptr;
}

void ChangeBatch::record(const Positions &positions)
{
    if (positions.isEmpty())
        return;
    QList<Journal::ItemChange> changes;
    for (const int position : positions)
        changes += {position, item(position), {}};
    m_context.record(changes, this, [](bool) {});
}

void ChangeBatch::recordAnswer(int position, Step step, const QString &answer)
{
    const OperationItem &one = item(position);
    const QJsonObject entry =
        auditEntry(m_context.operation, one, m_context.me, stepWord(step), answer);
    m_context.record({{position, one, entry}}, this, [](bool) {});
}

QString ChangeBatch::stepWord(Step step)
{
    switch (step) {
    case Step::TakeOver:
        return QStringLiteral("take over");
    case Step::Write:
        return QStringLiteral("write");
    case Step::GiveBack:
        break;
    }
    return QStringLiteral("give back");
}

QStringList ChangeBatch::taskIdsOf(const Positions &positions) const
{
    QStringList ids;
    for (const int position : positions)
        ids += m_items.at(position).before.id;
    return ids;
}

} // namespace brickyard
