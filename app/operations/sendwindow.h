// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <deque>
#include <functional>

namespace brickyard {

/// Lets changes of single tasks through in their order, only so many at a time as keep the network
/// busy: what has not entered can still be cancelled, and is not marked as sent in the journal.
class SendWindow : public QObject
{
    Q_OBJECT

public:
    /// \a size is asked each time: the setting may change.
    explicit SendWindow(std::function<int()> size, QObject *parent = nullptr);

    /// \a go is called from the event loop when there is a place, which is to be left with leave();
    /// not at all when \a context is gone by then.
    void enter(QObject *context, std::function<void()> go);
    void leave();

private:
    struct Entry
    {
        QPointer<QObject> context;
        std::function<void()> go;
    };

    void letInSoon();
    void letIn();

    std::function<int()> m_size;
    std::deque<Entry> m_waiting;
    int m_inside = 0;
    bool m_isDue = false;
};

} // namespace brickyard
