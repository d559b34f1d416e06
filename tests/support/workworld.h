// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labeling/programwork.h"
#include "redbrick/graphqlclient.h"
#include "redbrick/redbrickapi.h"
#include "tests/support/programworld.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <QTest>

#include <memory>

namespace brickyard::tests {

// Gives every task the same box.
inline const QByteArray labeler =
    "for line in sys.stdin:\n"
    "    task = json.loads(line)\n"
    "    print(json.dumps({'taskId': task['taskId'], 'series': [{'boundingBoxes': []}]}),\n"
    "          flush=True)\n";

inline Timings timingsForWork()
{
    Timings timings = ProgramWorld::shortTimings();
    timings.requestTimeout = 20'000;
    timings.retryBackoff = 5;
    timings.maxBackoff = 20;
    return timings;
}

inline QList<QJsonObject> objectsIn(const QString &path)
{
    QFile file(path);
    QList<QJsonObject> objects;
    if (!file.open(QIODevice::ReadOnly))
        return objects;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!line.endsWith('\n') || !document.isObject())
            qFatal("this is no line of JSON: %s", line.constData());
        objects += document.object();
    }
    return objects;
}

inline QStringList idsOf(const QList<QJsonObject> &objects)
{
    QStringList ids;
    for (const QJsonObject &object : objects)
        ids += object.value(QLatin1String("taskId")).toString();
    return ids;
}

inline QStringList idsOf(const QList<Task> &tasks)
{
    QStringList ids;
    for (const Task &task : tasks)
        ids += task.id;
    return ids;
}

inline QStringList sorted(QStringList ids)
{
    ids.sort();
    return ids;
}

/// A program that the test writes, over tasks of a service, and all that is said of it.
class WorkWorld : public ProgramWorld
{
public:
    explicit WorkWorld(const QUrl &url, const QString &key = QString(43, u'k'),
                       const QString &orgId = QStringLiteral("o"))
        : client(url, key, timingsForWork()),
          api(&client, orgId),
          work(std::make_unique<ProgramWork>(&api, timingsForWork()))
    {
        job.projectId = QStringLiteral("p");
        job.resultsFile = folder.filePath(QStringLiteral("results.jsonl"));
        ProgramWork *of = work.get();
        QObject::connect(of, &ProgramWork::skipped, of,
                         [this](const ProgramWork::Note &note) { skippedTasks += note; });
        QObject::connect(of, &ProgramWork::failed, of,
                         [this](const ProgramWork::Note &note) { failedTasks += note; });
        QObject::connect(of, &ProgramWork::faulted, of,
                         [this](const QString &sentence) { said += sentence; });
        QObject::connect(of, &ProgramWork::logged, of,
                         [this](const QString &text) { programLog += text; });
        QObject::connect(of, &ProgramWork::progressed, of,
                         [this](const ProgramWork::Progress &now) { progress = now; });
        QObject::connect(of, &ProgramWork::finished, of, [this](const ProgramWork::Summary &end) {
            ++ends;
            result = end;
        });
    }

    void begin()
    {
        job.command = command;
        work->start(job);
    }
    void workToEnd()
    {
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(ends, 1, 60'000);
        // What is true of every end.
        QCOMPARE(result.results + result.skipped + result.failed, progress.tasks);
        QCOMPARE(progress.answered, progress.tasks);
        QCOMPARE(result.skipped, int(skippedTasks.size()));
        QCOMPARE(result.failed, int(failedTasks.size()));
        QCOMPARE(result.results, int(results().size()));
    }

    QList<QJsonObject> results() const { return objectsIn(job.resultsFile); }
    QByteArray resultBytes() const { return left(QStringLiteral("results.jsonl")); }

    GraphQlClient client;
    RedBrickApi api;
    std::unique_ptr<ProgramWork> work;
    ProgramWork::Job job;

    QList<ProgramWork::Note> skippedTasks;
    QList<ProgramWork::Note> failedTasks;
    QStringList said;
    QString programLog;
    ProgramWork::Progress progress;
    ProgramWork::Summary result;
    int ends = 0;
};

} // namespace brickyard::tests
