// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operationgroup.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

namespace brickyard {

namespace {

// Shorter than this, the time that is left is over before it is read.
constexpr qint64 shortestTimeLeft = 2'000; // ms
// A rate from less than this is a guess.
constexpr qint64 shortestForRate = 500; // ms

/// The counts of an operation and its reasons in one pass over its items.
class Tally
{
public:
    explicit Tally(const QList<OperationItem> &items)
    {
        for (const OperationItem &item : items) {
            counts.add(item.state);
            if (item.state == ItemState::Cancelled)
                countNotSent(item.reason);
            else if (!item.reason.isEmpty())
                countReason(item.reason);
        }
    }

    ItemCounts counts;
    QList<std::pair<QString, int>> reasons;
    QString notSentReason; ///< that of all items that were not sent; empty where they differ

private:
    void countReason(const QString &reason)
    {
        // Mostly the same as before: a comparison instead of a hash of the whole sentence.
        if (m_last < 0 || reasons[m_last].first != reason) {
            const auto place = m_places.constFind(reason);
            if (place == m_places.constEnd()) {
                m_last = reasons.size();
                m_places.insert(reason, m_last);
                reasons.append({reason, 0});
            } else {
                m_last = *place;
            }
        }
        ++reasons[m_last].second;
    }
    void countNotSent(const QString &reason)
    {
        if (counts.of(ItemState::Cancelled) == 1)
            notSentReason = reason;
        else if (notSentReason != reason)
            notSentReason.clear();
    }

    QHash<QString, qsizetype> m_places;
    qsizetype m_last = -1;
};

/// Why it is paused, where the engine has not said it.
QString pauseWords(Operation::Pause pause)
{
    switch (pause) {
    case Operation::Pause::KeyRefused:
        return OperationGroup::tr("The key was refused. It goes on when you connect again.");
    case Operation::Pause::NoService:
        return OperationGroup::tr("RedBrick cannot be reached. It goes on by itself.");
    case Operation::Pause::Journal:
        return OperationGroup::tr("What was done could not be written down.");
    case Operation::Pause::Interrupted:
        return OperationGroup::tr("Interrupted: Brickyard ended before all of it was sent.");
    case Operation::Pause::None:
    case Operation::Pause::Person:
        break;
    }
    return OperationGroup::tr("Paused.");
}

void insertOrRemove(QSet<QUuid> &set, const QUuid &id, bool insert)
{
    if (insert)
        set.insert(id);
    else
        set.remove(id);
}

} // namespace

void OperationGroup::update(const Operation &operation, bool canUndo)
{
    const Tally tally(operation.items);
    const QUuid id = operation.id;
    const bool isNew = !m_shares.contains(id);
    Share &share = m_shares[id];
    if (isNew)
        m_order += id;
    else
        this->tally(share, -1);
    share.kind = operation.kind;
    share.phase = operation.phase;
    share.counts = tally.counts;
    share.reasons = tally.reasons;
    share.canUndo = canUndo;
    share.pause = operation.pause;
    share.pauseReason = operation.pauseReason;
    share.awaitsService = operation.awaitsService;
    this->tally(share, 1);

    const bool finished = operation.isFinished();
    insertOrRemove(m_unfinished, id, !finished);
    insertOrRemove(m_paused, id, operation.isPaused());
    insertOrRemove(m_failed, id,
                   finished && tally.counts.of(ItemState::Failed) > 0 && !share.retried);
    insertOrRemove(m_unknown, id, finished && tally.counts.of(ItemState::Unknown) > 0);
    if (operation.isHeld())
        m_held.insert(id, operation.holdEnds);
    else
        m_held.remove(id);

    if (id != m_order.last())
        return;
    if (isNew) {
        // Does not change any more, and takes a look at each item to distribute.
        m_title = operation.title();
        m_kind = operation.kind;
        m_startedAt = operation.startedAt;
        m_projectId = operation.projectId;
        m_projectName = operation.projectName;
        m_stageName = operation.stageName;
    }
    m_notice = operation.notice;
    m_summary = operation.isFinished() ? operation.summary() : QString();
    m_notSentReason = tally.notSentReason;
    m_rate = 0;
    if (!operation.isPaused() && operation.sending.isValid()
        && operation.sending.elapsed() >= shortestForRate)
        m_rate = double(endedCount()) * 1000. / double(operation.sending.elapsed());
}

void OperationGroup::setRetried(const QUuid &operationId)
{
    if (const auto share = m_shares.find(operationId); share != m_shares.end()) {
        share->retried = true;
        m_failed.remove(operationId);
    }
}

void OperationGroup::tally(const Share &share, int factor)
{
    for (int state = 0; state < itemStateCount; ++state)
        m_counts[std::size_t(state)] += factor * share.counts.of(ItemState(state));
    m_done[share.kind] += factor * share.counts.of(ItemState::Done);
    if (share.phase == Operation::Phase::Held)
        m_heldItems += factor * share.counts.open();
    if (share.phase == Operation::Phase::Paused)
        m_pausedItems += factor * share.counts.open();
    for (const auto &[reason, count] : share.reasons) {
        int &all = m_reasons[reason];
        all += factor * count;
        if (all == 0)
            m_reasons.remove(reason);
    }
}

int OperationGroup::itemCount() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), 0);
}

int OperationGroup::endedCount() const
{
    return itemCount() - count(ItemState::Planned) - count(ItemState::Sending);
}

bool OperationGroup::isCountingDown() const
{
    return std::any_of(m_held.cbegin(), m_held.cend(),
                       [](const QDeadlineTimer &end) { return !end.isForever(); });
}

bool OperationGroup::isPaused() const
{
    return !m_paused.isEmpty() && m_paused.size() == m_unfinished.size();
}

bool OperationGroup::isInterrupted() const
{
    return std::any_of(m_paused.cbegin(), m_paused.cend(), [this](const QUuid &id) {
        return m_shares.constFind(id)->pause == Operation::Pause::Interrupted;
    });
}

bool OperationGroup::showsProgress() const
{
    return !isGroup() && !isFinished() && !isHeld() && !areAllWaiting();
}

bool OperationGroup::areAllWaiting() const
{
    return !m_unfinished.isEmpty()
        && std::all_of(m_unfinished.cbegin(), m_unfinished.cend(), [this](const QUuid &id) {
               return m_shares.constFind(id)->phase == Operation::Phase::Waiting;
           });
}

OperationGroup::Outcome OperationGroup::outcome() const
{
    if (!isFinished())
        return Outcome::Open;
    const int all = itemCount();
    const int done = count(ItemState::Done);
    const int cancelled = count(ItemState::Cancelled);
    if (done == all)
        return Outcome::Done;
    if (cancelled == all)
        return Outcome::NotSent;
    // In a group, one that was taken back says nothing about the others.
    if (isGroup() && done + cancelled == all)
        return Outcome::Done;
    return done > 0 ? Outcome::Mixed : Outcome::Failed;
}

QString OperationGroup::title() const
{
    return isGroup() ? groupTitle() : m_title;
}

QString OperationGroup::groupTitle() const
{
    const auto done = [this](Operation::Kind kind) {
        const auto found = m_done.find(kind);
        return found == m_done.end() ? 0 : found->second;
    };
    QStringList parts;
    if (const int n = done(Operation::Kind::Accept))
        parts += tr("%Ln accepted", "tasks of several decisions", n);
    if (const int n = done(Operation::Kind::Reject))
        parts += tr("%Ln rejected", "tasks of several decisions", n);
    if (const int n = done(Operation::Kind::Submit))
        parts += tr("%Ln submitted", "tasks of several decisions", n);
    if (const int n = itemCount() - endedCount() - m_heldItems - m_pausedItems)
        parts += tr("%Ln being sent", "tasks of several decisions", n);
    if (const int n = m_heldItems)
        parts += tr("%Ln held", "tasks of several decisions: not sent yet", n);
    if (const int n = m_pausedItems)
        parts += tr("%Ln paused", "tasks of several decisions: not sent yet", n);
    if (const int n = count(ItemState::Skipped))
        parts += tr("%Ln left alone", "tasks of several decisions", n);
    if (const int n = count(ItemState::Failed))
        parts += tr("%Ln failed", "tasks of several decisions", n);
    if (const int n = count(ItemState::Unknown))
        parts += tr("%Ln unknown", "tasks of several decisions", n);
    if (const int n = count(ItemState::Cancelled))
        parts += tr("%Ln not sent", "tasks of several decisions", n);
    return tr("%1: %2", "a stage, the counts of its decisions")
        .arg(m_stageName, parts.join(tr(", ", "between the counts of several decisions")));
}

QString OperationGroup::status() const
{
    if (isHeld())
        return holdText();
    if (isFinished())
        return outcomeText();
    if (isPaused())
        return pauseText();
    if (areAllWaiting())
        return waitText();
    return isGroup() ? QString() : progressText();
}

QString OperationGroup::holdText() const
{
    qint64 left = -1;
    for (const QDeadlineTimer &end : m_held) {
        if (!end.isForever() && (left < 0 || end.remainingTime() < left))
            left = end.remainingTime();
    }
    if (left < 0)
        return tr("waits until you send it");
    const qint64 seconds = std::max<qint64>(1, (left + 999) / 1000);
    return tr("sends in %1 s", "a number of seconds").arg(QLocale().toString(seconds));
}

QString OperationGroup::waitText() const
{
    const bool awaitsService =
        std::any_of(m_unfinished.cbegin(), m_unfinished.cend(),
                    [this](const QUuid &id) { return m_shares.constFind(id)->awaitsService; });
    return awaitsService ? tr("waits for the connection to RedBrick")
                         : tr("waits for an earlier change of the same tasks");
}

QString OperationGroup::pauseText() const
{
    // What stops one decision of a group stops the others: the newest says it for all.
    const auto newest = std::find_if(m_order.rbegin(), m_order.rend(),
                                     [this](const QUuid &id) { return m_paused.contains(id); });
    const auto share = m_shares.constFind(*newest);
    const QString why =
        share->pauseReason.isEmpty() ? pauseWords(share->pause) : share->pauseReason;
    if (isGroup())
        return why;
    // What was left alone or taken out has ended without being sent.
    const int sent = endedCount() - count(ItemState::Skipped) - count(ItemState::Cancelled);
    const QLocale locale;
    return tr("%1 %2 of %3 were sent.", "why it is paused, a number of tasks, of how many")
        .arg(why, locale.toString(sent), locale.toString(itemCount()));
}

QString OperationGroup::progressText() const
{
    const QLocale locale;
    QStringList parts;
    parts += tr("%1/%2", "how many tasks of how many have ended")
                 .arg(locale.toString(endedCount()), locale.toString(itemCount()));
    if (const int n = count(ItemState::Skipped))
        parts += tr("%Ln left alone", "tasks of an operation", n);
    if (const int n = count(ItemState::Failed))
        parts += tr("%Ln failed", "tasks of an operation", n);
    if (const int n = count(ItemState::Unknown))
        parts += tr("%Ln unknown", "tasks of an operation", n);
    if (const int n = count(ItemState::Cancelled))
        parts += tr("%Ln not sent", "tasks of an operation", n);
    if (m_rate > 0) {
        const int digits = m_rate < 10 ? 1 : 0;
        parts += tr("%1 tasks/s", "a rate").arg(locale.toString(m_rate, 'f', digits));
        const auto left = qint64(double(itemCount() - endedCount()) * 1000. / m_rate);
        if (left > shortestTimeLeft) {
            const qint64 seconds = (left + 999) / 1000;
            parts += seconds < 120
                ? tr("about %1 s left", "a number of seconds").arg(locale.toString(seconds))
                : tr("about %1 min left", "a number of minutes")
                      .arg(locale.toString((seconds + 59) / 60));
        }
    }
    return parts.join(QStringLiteral(" · "));
}

QString OperationGroup::outcomeText() const
{
    if (isGroup())
        return {};
    const int cancelled = count(ItemState::Cancelled);
    if (cancelled == 0)
        return m_summary;
    const int all = itemCount();
    if (cancelled == all)
        return m_notSentReason.isEmpty() ? tr("Nothing was sent.") : m_notSentReason;
    // What was sent may have failed: that is counted beside it.
    const QLocale locale;
    QStringList parts;
    parts += tr("%1 sent, %2 not sent", "numbers of tasks")
                 .arg(locale.toString(all - cancelled), locale.toString(cancelled));
    if (const int n = count(ItemState::Skipped))
        parts += tr("%Ln left alone", "tasks of an operation", n);
    if (const int n = count(ItemState::Failed))
        parts += tr("%Ln failed", "tasks of an operation", n);
    if (const int n = count(ItemState::Unknown))
        parts += tr("%Ln unknown", "tasks of an operation", n);
    return parts.join(QStringLiteral(" · "));
}

QList<std::pair<QString, int>> OperationGroup::reasons() const
{
    if (m_order.size() == 1) {
        QList<std::pair<QString, int>> own = m_shares.constFind(m_order.first())->reasons;
        std::stable_sort(own.begin(), own.end(), [](const auto &left, const auto &right) {
            return left.second > right.second;
        });
        return own;
    }
    QList<std::pair<QString, int>> all;
    for (auto reason = m_reasons.cbegin(); reason != m_reasons.cend(); ++reason)
        all.append({reason.key(), reason.value()});
    std::sort(all.begin(), all.end(), [](const auto &left, const auto &right) {
        return left.second != right.second ? left.second > right.second : left.first < right.first;
    });
    return all;
}

template<typename Wanted> QList<QUuid> OperationGroup::operationsWhere(const Wanted &wanted) const
{
    QList<QUuid> found;
    std::copy_if(m_order.begin(), m_order.end(), std::back_inserter(found), wanted);
    return found;
}

// Mostly a set is empty, and then a long group is not looked through.
QList<QUuid> OperationGroup::heldOperations() const
{
    if (m_held.isEmpty())
        return {};
    return operationsWhere([this](const QUuid &id) { return m_held.contains(id); });
}

QList<QUuid> OperationGroup::cancellable() const
{
    if (m_unfinished.size() == m_held.size())
        return {};
    return operationsWhere(
        [this](const QUuid &id) { return m_unfinished.contains(id) && !m_held.contains(id); });
}

QList<QUuid> OperationGroup::pausable() const
{
    if (m_unfinished.size() == m_paused.size())
        return {};
    return operationsWhere(
        [this](const QUuid &id) { return m_unfinished.contains(id) && !m_paused.contains(id); });
}

QList<QUuid> OperationGroup::resumable() const
{
    if (m_paused.isEmpty())
        return {};
    return operationsWhere([this](const QUuid &id) { return m_paused.contains(id); });
}

QList<QUuid> OperationGroup::checkable() const
{
    if (m_unknown.isEmpty())
        return {};
    return operationsWhere([this](const QUuid &id) { return m_unknown.contains(id); });
}

QList<QUuid> OperationGroup::retryable() const
{
    if (m_failed.isEmpty())
        return {};
    return operationsWhere([this](const QUuid &id) { return m_failed.contains(id); });
}

std::optional<QUuid> OperationGroup::undoable() const
{
    const auto newest = std::find_if(m_order.rbegin(), m_order.rend(), [this](const QUuid &id) {
        return isHeld() ? m_held.contains(id) : m_shares.constFind(id)->canUndo;
    });
    if (newest == m_order.rend())
        return std::nullopt;
    return *newest;
}

int OperationGroup::undoableCount() const
{
    return int(std::count_if(m_shares.cbegin(), m_shares.cend(),
                             [](const Share &share) { return share.canUndo; }));
}

} // namespace brickyard
