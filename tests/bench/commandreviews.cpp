// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/commandreviews.h"

#include "redbrick/graphqlclient.h"
#include "redbrick/redbrickapi.h"
#include "tests/support/waitforcall.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

namespace brickyard::bench {

double runCommand(const tests::TestSandbox &sandbox, const QStringList &words,
                  const QByteArray &input, int inFlight)
{
    // The journal is to be where the programs are: a temporary folder may be in memory.
    const QTemporaryDir folder(QCoreApplication::applicationDirPath()
                               + QLatin1String("/bench-XXXXXX"));
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("BRICKYARD_API_KEY"), sandbox.apiKey);
    program.setProcessEnvironment(environment);
    program.setStandardOutputFile(QProcess::nullDevice());
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.setProgram(
        QString(qEnvironmentVariable("BRICKYARD_BIN_DIR") + QLatin1String("/brickyard")));
    program.setArguments(words
                         + QStringList{QStringLiteral("--in-flight"), QString::number(inFlight),
                                       QStringLiteral("--json"), QStringLiteral("--url"),
                                       sandbox.url.toString(QUrl::RemovePath),
                                       QStringLiteral("--org"), sandbox.orgId,
                                       QStringLiteral("--project"), sandbox.projectId,
                                       QStringLiteral("--data-dir"), folder.path()});
    QElapsedTimer elapsed;
    elapsed.start();
    program.start();
    program.write(input);
    program.closeWriteChannel();
    if (!program.waitForFinished(60'000) || program.exitStatus() != QProcess::NormalExit
        || program.exitCode() != 0)
        return -1;
    return double(elapsed.nsecsElapsed()) / 1e9;
}

double reviewByCommand(const tests::TestSandbox &sandbox, const QString &stageName,
                       const QStringList &taskIds, int inFlight)
{
    return runCommand(sandbox,
                      {QStringLiteral("review"), QStringLiteral("--accept"),
                       QStringLiteral("--stage"), stageName, QStringLiteral("--tasks"),
                       QStringLiteral("-")},
                      taskIds.join(u'\n').toUtf8(), inFlight);
}

double reviewAsReference(const tests::TestSandbox &sandbox, const QString &stageName,
                         const QStringList &taskIds, int inFlight)
{
    GraphQlClient client(sandbox.url, sandbox.apiKey, Timings());
    client.setInFlight(inFlight);
    RedBrickApi api(&client, sandbox.orgId);
    QElapsedTimer elapsed;
    elapsed.start();
    for (qsizetype first = 0; first < taskIds.size(); first += RedBrickApi::maxTasksPerChange) {
        if (!tests::waitFor(api.assignTasksToSelf(
                sandbox.projectId, taskIds.mid(first, RedBrickApi::maxTasksPerChange))))
            return -1;
    }
    QEventLoop loop;
    qsizetype open = taskIds.size();
    bool good = true;
    for (const QString &id : taskIds) {
        api.reviewTask(sandbox.projectId, stageName, id, true, {})
            ->then(&loop, [&](const Result<Done> &reviewed) {
                good = good && reviewed.ok();
                if (--open == 0)
                    loop.quit();
            });
    }
    loop.exec();
    return good ? double(elapsed.nsecsElapsed()) / 1e9 : -1;
}

} // namespace brickyard::bench
