// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnostics/logfile.h"

#include <QString>
#include <QtMessageHandler>

namespace brickyard {

/// While it lives, what is logged by Qt's functions goes into a LogFile, a line each, redacted:
/// "2026-03-01T12:00:00.000Z info brickyard.wire The words". Warnings go to standard error too, and
/// with \a verbose everything, which is then more. Begins and ends with a line that says so.
///
/// There is one message handler in a process, so there can be one of these at a time. Messages may
/// come from any thread.
class MessageLog
{
public:
    MessageLog(const QString &folder, bool verbose);
    ~MessageLog();
    Q_DISABLE_COPY_MOVE(MessageLog)

private:
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &text);
    void write(QtMsgType type, const QMessageLogContext &context, const QString &text);

    LogFile m_file;
    bool m_verbose;
    QtMessageHandler m_previous = nullptr;
};

} // namespace brickyard
