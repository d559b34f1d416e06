// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "operations/journalfile.h"

#include <QMutex>
#include <QPointer>
#include <QThread>
#include <QWaitCondition>

#include <deque>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace brickyard {

/// Does the journal's work in the order in which it was asked for. What has gathered meanwhile goes
/// into one transaction; where that fails, each of it gets one of its own, so that nothing fails
/// for what another asked. The object and the answers belong to the thread that made it.
class JournalThread : public QThread
{
    Q_OBJECT

public:
    enum class Access {
        Open, ///< outside of any transaction
        Read,
        Write,
    };

    explicit JournalThread(std::unique_ptr<JournalFile> file);
    /// Does what is queued, and ends. Its answers are not given.
    ~JournalThread() override;

    /// \a work runs on the journal's thread, more than once where a commit fails; it may throw
    /// DatabaseError. \a done gets its value in the event loop unless \a context is gone.
    template<typename T, typename Work>
    void ask(Access access, QObject *context, std::function<void(const Result<T> &)> done,
             Work work)
    {
        // Never in use by both threads: it goes with the request, and then with the answer.
        auto result = std::make_shared<Result<T>>(Error{});
        m_answers.push_back([context = QPointer<QObject>(context), done = std::move(done), result] {
            if (context)
                done(*result);
        });
        enqueue({access,
                 [result, work = std::move(work)](JournalFile &file) { *result = work(file); },
                 [result](const Error &error) { *result = error; }});
    }

protected:
    void run() override;

private:
    struct Request
    {
        Access access;
        std::function<void(JournalFile &)> work;
        std::function<void(const Error &)> fail;
    };
    using Requests = std::vector<Request>;

    void enqueue(Request request);
    /// What is queued, in its order; empty when it is time to end. Waits for it.
    std::deque<Request> take();
    void carryOut(const Requests &group);
    void attempt(const Request *requests, std::size_t count);
    void deliver(std::size_t count);

    std::deque<std::function<void()>> m_answers; ///< in the order of the requests
    std::unique_ptr<JournalFile> m_file; ///< used and destroyed by run()

    QMutex m_mutex; ///< for what follows
    QWaitCondition m_changed;
    std::deque<Request> m_queue;
    bool m_ending = false;
};

} // namespace brickyard
