// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryFile>

#include <cstdio>
#include <unistd.h>

namespace brickyard::tests {

/// What this process writes on standard error while it lives.
class StandardError
{
public:
    StandardError()
        : m_before(::dup(STDERR_FILENO))
    {
        std::fflush(stderr);
        if (!m_file.open() || ::dup2(m_file.handle(), STDERR_FILENO) < 0)
            qFatal("standard error cannot be caught");
    }
    ~StandardError() { restore(); }
    Q_DISABLE_COPY_MOVE(StandardError)

    /// Ends the catching; a failing test would be silent otherwise.
    QString taken()
    {
        restore();
        m_file.seek(0);
        return QString::fromLocal8Bit(m_file.readAll());
    }

private:
    void restore()
    {
        if (m_before < 0)
            return;
        std::fflush(stderr);
        ::dup2(m_before, STDERR_FILENO);
        ::close(m_before);
        m_before = -1;
    }

    int m_before;
    QTemporaryFile m_file;
};

} // namespace brickyard::tests
