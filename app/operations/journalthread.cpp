// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/journalthread.h"

#include <QMutexLocker>

namespace brickyard {

JournalThread::JournalThread(std::unique_ptr<JournalFile> file)
    : m_file(std::move(file))
{
    setObjectName(QStringLiteral("journal"));
    start();
}

JournalThread::~JournalThread()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_ending = true;
        m_changed.wakeOne();
    }
    wait();
}

void JournalThread::enqueue(Request request)
{
    const QMutexLocker lock(&m_mutex);
    m_queue.push_back(std::move(request));
    m_changed.wakeOne();
}

std::deque<JournalThread::Request> JournalThread::take()
{
    const QMutexLocker lock(&m_mutex);
    while (m_queue.empty() && !m_ending)
        m_changed.wait(&m_mutex);
    return std::exchange(m_queue, {});
}

void JournalThread::run()
{
    for (auto taken = take(); !taken.empty(); taken = take()) {
        while (!taken.empty()) {
            Requests group;
            const Access access = taken.front().access;
            do {
                group.push_back(std::move(taken.front()));
                taken.pop_front();
            } while (!taken.empty() && taken.front().access == access);
            carryOut(group);
            const std::size_t count = group.size();
            // The copies of operations that the requests hold go first: who hears the answer and
            // then changes an operation would otherwise copy all of its items.
            group.clear();
            QMetaObject::invokeMethod(
                this, [this, count] { deliver(count); }, Qt::QueuedConnection);
        }
    }
    m_file.reset();
}

void JournalThread::carryOut(const Requests &group)
{
    if (group.size() > 1) {
        try {
            attempt(group.data(), group.size());
            return;
        } catch (const DatabaseError &error) {
            // Otherwise one of them may be to blame for all.
            if (error.cause() == DatabaseError::Cause::Busy) {
                for (const Request &request : group)
                    request.fail(m_file->explained(error));
                return;
            }
        }
    }
    for (const Request &request : group) {
        try {
            attempt(&request, 1);
        } catch (const DatabaseError &error) {
            request.fail(m_file->explained(error));
        }
    }
}

void JournalThread::attempt(const Request *requests, std::size_t count)
{
    std::optional<Transaction> transaction;
    const Access access = requests->access;
    if (access != Access::Open)
        transaction.emplace(m_file->database(),
                            access == Access::Write ? Transaction::Access::Write
                                                    : Transaction::Access::Read);
    for (std::size_t i = 0; i < count; ++i)
        requests[i].work(*m_file);
    if (transaction)
        transaction->commit();
}

void JournalThread::deliver(std::size_t count)
{
    const QPointer<JournalThread> alive(this);
    for (; alive && count > 0; --count) {
        const std::function<void()> answer = std::move(m_answers.front());
        m_answers.pop_front();
        answer(); // may delete this
    }
}

} // namespace brickyard
