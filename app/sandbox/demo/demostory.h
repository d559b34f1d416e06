// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/demo/demosubject.h"
#include "sandbox/random.h"
#include "sandbox/workflow/taskmover.h"

#include <QList>
#include <QString>

namespace brickyard::sandbox {

/// A clock for things that happened before: it goes on only when it is told to.
class StoryClock : public Clock
{
public:
    explicit StoryClock(Moment start)
        : m_now(start)
    {}
    void pass(Moment duration) { m_now += duration; }

protected:
    Moment now() const override { return m_now; }

private:
    Moment m_now;
};

/// Tells the life of one demo task until today, with the steps that real operations are made of,
/// so that its history is one that could have happened.
class DemoStory
{
public:
    /// \a pk is the number that the task gets in the store, \a number its place in its project,
    /// from 0.
    DemoStory(Stores &stores, const Project &project, const DemoSubject &subject, quint32 seed,
              Moment anchor, qint64 pk, int number);

    void tell();

private:
    void choose();
    void createTask();
    void label(bool careless = false);
    void setLabels(int author, bool careless = false);
    void submit();
    void review(bool accept);
    void rest();
    void comment(int author, const QString &text, bool issue, bool pinned, int answeredBy = 0);
    void wait();
    double workTime();
    int person(const QList<int> &from, int except = 0);

    const Project &m_project;
    const DemoSubject &m_subject;
    const Moment m_anchor;
    DemoTask m_self; ///< what is known of the task before its story
    Random m_random;
    StoryClock m_clock;
    Stores m_stores;
    TaskMover m_mover;

    QString m_place; ///< where the story ends
    TaskState m_state = TaskState::Unassigned; ///< and in what state
    int m_holder = 0; ///< and with whom
    int m_labeler = 0;
    bool m_rejectedOnce = false;
    Moment m_step = 0;
    TaskRecord m_task;
};

} // namespace brickyard::sandbox
