// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/exitstatus.h"
#include "cli/output.h"

#include <QObject>

namespace brickyard {

/// A command at work. Says ended() exactly once after start(), from the event loop.
class CommandRun : public QObject
{
    Q_OBJECT

public:
    /// \a output must outlive it.
    explicit CommandRun(Output &output, QObject *parent = nullptr)
        : QObject(parent),
          m_output(output)
    {}

    virtual void start() = 0;

Q_SIGNALS:
    void ended(brickyard::ExitStatus status);

protected:
    Output &output() { return m_output; }
    void end(ExitStatus status)
    {
        if (m_hasEnded)
            return;
        m_hasEnded = true;
        Q_EMIT ended(status);
    }
    /// Says why, a sentence, and ends. What comes after the first end is not said.
    virtual void fail(const QString &why, ExitStatus status)
    {
        if (m_hasEnded)
            return;
        m_output.error(why);
        end(status);
    }

private:
    Output &m_output;
    bool m_hasEnded = false;
};

} // namespace brickyard
