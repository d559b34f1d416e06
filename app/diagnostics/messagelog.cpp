// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnostics/messagelog.h"

#include "diagnostics/diagnostics.h"
#include "redbrick/redaction.h"

#include <QDateTime>
#include <QLoggingCategory>

#include <algorithm>
#include <atomic>
#include <cstdio>

namespace brickyard {

namespace {

Q_LOGGING_CATEGORY(processLog, "brickyard.process")

// A message handler is a plain function.
std::atomic<MessageLog *> theLog = nullptr;

const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "critical";
    case QtFatalMsg:
        return "fatal";
    }
    return "";
}

/// One line, whatever a service put into its words.
QString onOneLine(QString text)
{
    std::replace_if(
        text.begin(), text.end(),
        [](QChar letter) { return letter.category() == QChar::Other_Control; }, u' ');
    return text;
}

} // namespace

MessageLog::MessageLog(const QString &folder, bool verbose)
    : m_file(folder),
      m_verbose(verbose)
{
    QLoggingCategory::setFilterRules(verbose ? QStringLiteral("brickyard.*=true")
                                             : QStringLiteral("brickyard.*.info=true\n"
                                                              "brickyard.*.debug=false"));
    theLog = this;
    m_previous = qInstallMessageHandler(&MessageLog::handle);
    qCInfo(processLog, "Process %lld starts: %s", QCoreApplication::applicationPid(),
           qUtf8Printable(systemDescription().join(QLatin1String(", "))));
}

MessageLog::~MessageLog()
{
    qCInfo(processLog, "Process %lld ends", QCoreApplication::applicationPid());
    qInstallMessageHandler(m_previous);
    theLog = nullptr;
}

void MessageLog::handle(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (MessageLog *log = theLog)
        log->write(type, context, text);
}

void MessageLog::write(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QString words = redacted(text);
    const QLatin1String category(context.category);
    m_file.append(QStringLiteral("%1 %2 %3 %4")
                      .arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs),
                           QLatin1String(levelName(type)), category, onOneLine(shortened(words))));

    // What the window shows anyway is not to fill the terminal that it was started from.
    const bool isNews = type == QtDebugMsg || type == QtInfoMsg;
    if (isNews && !m_verbose && category.startsWith(QLatin1String("brickyard.")))
        return;
    std::fprintf(stderr, "%s\n", qFormatLogMessage(type, context, words).toLocal8Bit().constData());
}

} // namespace brickyard
