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
    this->tally(share, 1);

    if (operation.isFinished())
        m_unfinished.remove(id);
    else
        m_unfinished.insert(id);
    if (operation.isHeld())
        m_held.insert(id, operation.holdEnds);
    else
        m_held.remove(id);
    if (operation.isFinished() && tally.counts.of(ItemState::Failed) > 0 && !share.retried)
        m_failed.insert(id);
    else
        m_failed.remove(id);

    if (id != m_order.last())
        return;
    if (isNew) {
        // Does not change any more, and takes a look at each item to distribute.
        m_title = operation.title();
        m_kind = operation.kind;
        m_startedAt = operation.startedAt;
        m_stageName = operation.stageName;
    }
    m_notice = operation.notice;
    m_summary = operation.isFinished() ? operation.summary() : QString();
    m_notSentReason = tally.notSentReason;
    m_rate = 0;
    if (operation.sending.isValid() && operation.sending.elapsed() >= shortestForRate)
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
    if (const int n = itemCount() - endedCount() - m_heldItems)
        parts += tr("%Ln being sent", "tasks of several decisions", n);
    if (const int n = m_heldItems)
        parts += tr("%Ln held", "tasks of several decisions: not sent yet", n);
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
    if (areAllWaiting())
        return tr("waits for an earlier change of the same tasks");
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

QList<QUuid> OperationGroup::heldOperations() const
{
    QList<QUuid> held;
    if (isHeld())
        std::copy_if(m_order.begin(), m_order.end(), std::back_inserter(held),
                     [this](const QUuid &id) { return m_held.contains(id); });
    return held;
}

QList<QUuid> OperationGroup::cancellable() const
{
    QList<QUuid> open;
    if (m_unfinished.size() > m_held.size())
        std::copy_if(
            m_order.begin(), m_order.end(), std::back_inserter(open),
            [this](const QUuid &id) { return m_unfinished.contains(id) && !m_held.contains(id); });
    return open;
}

QList<QUuid> OperationGroup::retryable() const
{
    QList<QUuid> failed;
    if (!m_failed.isEmpty())
        std::copy_if(m_order.begin(), m_order.end(), std::back_inserter(failed),
                     [this](const QUuid &id) { return m_failed.contains(id); });
    return failed;
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

} // namespace brickyard
