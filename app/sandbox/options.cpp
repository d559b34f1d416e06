// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/options.h"

#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>

namespace brickyard::sandbox {

namespace {

constexpr int mostTasks = 1'000'000;
constexpr int longestLatency = 600'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("brickyard-sandbox", text);
}

/// The whole number that an option has, between two bounds.
class NumberReader
{
public:
    NumberReader(const QCommandLineParser &parser, QString *error)
        : m_parser(parser),
          m_error(error)
    {}

    qint64 read(const QCommandLineOption &option, qint64 standard, qint64 low, qint64 high)
    {
        if (!m_parser.isSet(option))
            return standard;
        bool good = false;
        const qint64 number = m_parser.value(option).toLongLong(&good);
        if (good && number >= low && number <= high)
            return number;
        m_failed = true;
        *m_error = tr("--%1 takes a whole number from %2 to %3.")
                       .arg(option.names().constFirst())
                       .arg(low)
                       .arg(high);
        return standard;
    }

    bool failed() const { return m_failed; }

private:
    const QCommandLineParser &m_parser;
    QString *m_error;
    bool m_failed = false;
};

QString standardFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QLatin1StringView("/brickyard/sandbox");
}

} // namespace

std::optional<Options> parseOptions(const QStringList &arguments, QString *error)
{
    const QCommandLineOption port(QStringLiteral("port"),
                                  tr("Listen on this port of the loopback; 0 takes a free one."),
                                  QStringLiteral("N"));
    const QCommandLineOption data(QStringLiteral("data"), tr("Keep everything in this folder."),
                                  QStringLiteral("DIR"));
    const QCommandLineOption reset(QStringLiteral("reset"),
                                   tr("Throw the data away and make fresh ones."));
    const QCommandLineOption tasks(
        QStringLiteral("tasks"),
        tr("Tasks of the first project, when the data are made (600, at most 1000000)."),
        QStringLiteral("N"));
    const QCommandLineOption seed(
        QStringLiteral("seed"), tr("The same seed makes the same data (1)."), QStringLiteral("N"));
    const QCommandLineOption latency(QStringLiteral("latency"), tr("Answer this much later."),
                                     QStringLiteral("MS"));
    const QCommandLineOption jitter(QStringLiteral("jitter"),
                                    tr("And up to this much later still, at random."),
                                    QStringLiteral("MS"));
    const QCommandLineOption parked(
        QStringLiteral("queue-without-parked"),
        tr("Leave skipped, problem and draft tasks out of a stage's queue."));
    const QCommandLineOption stdinOption(QStringLiteral("quit-with-stdin"),
                                         tr("End when standard input is closed."));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("A server on this computer that speaks RedBrick AI's API, with demo projects."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addOptions({port, data, reset, tasks, seed, latency, jitter, parked, stdinOption});
    if (!parser.parse(arguments)) {
        *error = parser.errorText();
        return std::nullopt;
    }
    if (!parser.positionalArguments().isEmpty()) {
        *error = tr("Unexpected argument \"%1\".").arg(parser.positionalArguments().constFirst());
        return std::nullopt;
    }

    Options options;
    NumberReader numbers(parser, error);
    options.port = quint16(numbers.read(port, 0, 0, 65'535));
    options.tasks = int(numbers.read(tasks, options.tasks, 0, mostTasks));
    options.seed = quint32(numbers.read(seed, options.seed, 0, 0xffffffffLL));
    options.latencyMs = int(numbers.read(latency, 0, 0, longestLatency));
    options.jitterMs = int(numbers.read(jitter, 0, 0, longestLatency));
    if (numbers.failed())
        return std::nullopt;
    if (parser.isSet(data) && parser.value(data).isEmpty()) {
        *error = tr("--data needs a folder.");
        return std::nullopt;
    }
    options.dataFolder =
        QDir(parser.isSet(data) ? parser.value(data) : standardFolder()).absolutePath();
    options.tasksGiven = parser.isSet(tasks);
    options.seedGiven = parser.isSet(seed);
    options.reset = parser.isSet(reset);
    options.queueWithoutParked = parser.isSet(parked);
    options.quitWithStdin = parser.isSet(stdinOption);
    options.help = parser.isSet(help);
    options.version = parser.isSet(version);
    options.helpText = parser.helpText();
    return options;
}

} // namespace brickyard::sandbox
