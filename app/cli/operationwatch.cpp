// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/operationwatch.h"

#include "operations/operationengine.h"

#include <algorithm>

namespace brickyard {

ExitStatus statusOf(const ItemCounts &counts, const QList<LeftOutTask> &leftOut)
{
    return counts.of(ItemState::Done) == counts.all() && leftOut.isEmpty()
        ? ExitStatus::AllDone
        : ExitStatus::SomeNotDone;
}

OperationWatch::OperationWatch(OperationEngine *engine, Output &output, const Timings &timings,
                               QObject *parent)
    : QObject(parent),
      m_engine(engine),
      m_output(output)
{
    connect(engine, &OperationEngine::operationChanged, this, &OperationWatch::look);
    connect(engine, &OperationEngine::operationFinished, this, &OperationWatch::look);
    connect(engine, &OperationEngine::journalFailed, this,
            [this](const QString &why) { stop(ExitStatus::Resumable, why); });
    connect(engine, &OperationEngine::idle, this, [this] {
        if (m_stopped)
            end();
    });
    connect(&m_interruption, &Interruption::interrupted, this, [this] {
        m_output.note(tr("Waiting for what is on its way; the rest is left for later. Interrupt "
                         "once more to end at once."));
        stop(ExitStatus::Resumable, {});
    });
    m_reportTimer.setInterval(timings.progressInterval);
    connect(&m_reportTimer, &QTimer::timeout, this, &OperationWatch::report);
    m_reportTimer.start();
}

void OperationWatch::follow(const QUuid &operationId, const QList<LeftOutTask> &leftOut)
{
    m_followed.push_back({operationId, leftOut, {}});
    for (const LeftOutTask &task : leftOut)
        m_output.outcome(task);
}

void OperationWatch::look(const QUuid &operationId)
{
    const auto isIt = [&](const Followed &followed) { return followed.id == operationId; };
    if (std::none_of(m_followed.cbegin(), m_followed.cend(), isIt))
        return;
    const Operation *operation = m_engine->operation(operationId);
    if (operation && operation->isPaused()) {
        switch (operation->pause) {
        case Operation::Pause::KeyRefused:
            stop(ExitStatus::NotConnected, operation->pauseReason);
            return;
        case Operation::Pause::NoService:
        case Operation::Pause::Journal:
            stop(ExitStatus::Resumable, operation->pauseReason);
            return;
        case Operation::Pause::None:
        case Operation::Pause::Person:
        case Operation::Pause::Interrupted:
            break; // it is about to be resumed
        }
    }
    const auto hasFinished = [this](const Followed &followed) {
        const Operation *one = m_engine->operation(followed.id);
        return !one || one->isFinished();
    };
    if (std::all_of(m_followed.cbegin(), m_followed.cend(), hasFinished))
        end();
}

void OperationWatch::stop(ExitStatus status, const QString &why)
{
    if (!why.isEmpty() && !m_stopped)
        m_output.error(why);
    // A refused key is the reason for what follows it, whatever came first.
    if (!m_stopped || status == ExitStatus::NotConnected) {
        m_stopped = status;
        m_engine->leaveForLater();
    }
}

void OperationWatch::report()
{
    int done = 0;
    int total = 0;
    for (Followed &followed : m_followed) {
        tellItems(followed, false);
        total += int(followed.told.size() + std::size_t(followed.leftOut.size()));
        done += int(std::count(followed.told.cbegin(), followed.told.cend(), true)
                    + followed.leftOut.size());
    }
    m_output.progress(done, total);
}

void OperationWatch::tellItems(Followed &followed, bool all)
{
    const Operation *operation = m_engine->operation(followed.id);
    if (!operation)
        return;
    followed.told.resize(std::size_t(operation->items.size()));
    for (std::size_t i = 0; i < followed.told.size(); ++i) {
        const OperationItem &item = operation->items[qsizetype(i)];
        if (followed.told[i] || !(all || item.progress.ended))
            continue;
        followed.told[i] = item.progress.ended;
        m_output.outcome(item);
    }
}

void OperationWatch::end()
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_reportTimer.stop();
    ExitStatus status = ExitStatus::AllDone;
    bool isUnfinished = false;
    report();
    for (Followed &followed : m_followed) {
        tellItems(followed, true);
        const Operation *operation = m_engine->operation(followed.id);
        if (!operation)
            continue;
        m_output.summary(*operation, followed.leftOut);
        status = std::max(status, statusOf(operation->counts(), followed.leftOut));
        if (!operation->isFinished()) {
            isUnfinished = true;
            m_output.note(tr("It is not finished. Go on with: brickyard resume %1")
                              .arg(followed.id.toString(QUuid::WithoutBraces)));
            const auto kept = std::count_if(
                operation->items.cbegin(), operation->items.cend(), [](const OperationItem &item) {
                    return !item.progress.ended && item.progress.holdsTask();
                });
            if (kept > 0)
                m_output.note(tr("Until then %Ln task(s) that were taken over for it stay with "
                                 "the key.",
                                 nullptr, int(kept)));
        }
    }
    if (isUnfinished)
        status = m_stopped.value_or(ExitStatus::Resumable);
    Q_EMIT ended(status);
}

} // namespace brickyard
