// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/labelfigures.h"

#include "labels/importtask.h"
#include "tests/bench/commandreviews.h"
#include "tests/bench/engineroom.h"
#include "tests/bench/figures.h"
#include "tests/bench/processmemory.h"
#include "tests/bench/windowchanges.h"
#include "tests/support/waitforcall.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace brickyard::bench {

namespace {

const QString stage = QStringLiteral("Label");

constexpr int uploads = 1000;
constexpr int labelsOfATask = 20;
constexpr int mostInFlight = 30;
constexpr int referenceInFlight = 10;
constexpr int referenceConversions = 50; // tasks a call

QJsonObject taskObject(const QString &taskId, int labels = labelsOfATask)
{
    QJsonArray boxes;
    for (int i = 0; i < labels; ++i) {
        boxes += QJsonObject{{QStringLiteral("pointTopLeft"),
                              QJsonObject{{QStringLiteral("xNorm"), (i % 20) / 40.0},
                                          {QStringLiteral("yNorm"), 0.25}}},
                             {QStringLiteral("wNorm"), 0.125},
                             {QStringLiteral("hNorm"), 0.125},
                             {QStringLiteral("category"), QStringLiteral("nodule")}};
    }
    return {{QStringLiteral("taskId"), taskId},
            {QStringLiteral("series"),
             QJsonArray{QJsonObject{{QStringLiteral("boundingBoxes"), boxes}}}}};
}

/// As with the reference client: fifty tasks are converted a call, all of that at once, then the
/// labels are put one a call, with ten calls in flight. Nothing is read.
double putAsReference(const tests::TestSandbox &sandbox, const QStringList &taskIds)
{
    GraphQlClient client(sandbox.url, sandbox.apiKey, Timings());
    client.setInFlight(mostInFlight);
    RedBrickApi api(&client, sandbox.orgId);
    QElapsedTimer elapsed;
    elapsed.start();
    QEventLoop loop;
    bool good = true;
    QJsonArray converted;
    qsizetype open = 0;
    const auto done = [&](bool isGood) {
        good = good && isGood;
        if (--open == 0)
            loop.quit();
    };
    for (qsizetype first = 0; first < taskIds.size(); first += referenceConversions) {
        QJsonArray tasks;
        for (const QString &id : taskIds.mid(first, referenceConversions))
            tasks += importTask(taskObject(id), id);
        ++open;
        api.convertToImportFormat(QJsonDocument(tasks).toJson(QJsonDocument::Compact))
            ->then(&loop, [&](const Result<QJsonArray> &answer) {
                for (qsizetype i = 0; answer && i < answer->size(); ++i)
                    converted += answer->at(i);
                done(answer.ok());
            });
    }
    loop.exec();
    client.setInFlight(referenceInFlight);
    for (const QJsonValue entry : std::as_const(converted)) {
        const QJsonObject task = entry.toObject();
        LabelData labels;
        labels.labels = QJsonDocument(task.value(QLatin1String("labels")).toArray())
                            .toJson(QJsonDocument::Compact);
        ++open;
        api.putLabels(sandbox.projectId, task.value(QLatin1String("taskId")).toString(), labels)
            ->then(&loop, [&](const Result<Done> &put) { done(put.ok()); });
    }
    loop.exec();
    return good && converted.size() == taskIds.size() ? double(elapsed.nsecsElapsed()) / 1e9 : -1;
}

} // namespace

int measureLabels(const tests::TestSandbox &sandbox)
{
    EngineRoom room(sandbox);
    const QList<Task> tasks =
        room.readTasks(sandbox.projectId, stage, uploads, [](const Task &task) {
            return task.state == TaskState::Unassigned || task.state == TaskState::Assigned;
        });
    if (tasks.size() < uploads)
        return fail(QStringLiteral("There are not enough tasks"));
    QStringList ids;
    QByteArray file;
    for (const Task &task : tasks) {
        ids += task.id;
        file += QJsonDocument(taskObject(task.id)).toJson(QJsonDocument::Compact) + '\n';
    }
    std::vector<double> seconds;
    for (int run = 0; run < runs; ++run) {
        seconds.push_back(runCommand(sandbox,
                                     {QStringLiteral("put-labels"), QStringLiteral("--pre-label"),
                                      QStringLiteral("--stage"), stage, QStringLiteral("--file"),
                                      QStringLiteral("-")},
                                     file, mostInFlight));
        if (seconds.back() < 0)
            return fail(QStringLiteral("The command did not put all labels"));
    }
    const double reference = putAsReference(sandbox, ids);
    if (reference < 0)
        return fail(QStringLiteral("Putting labels one by one failed"));
    print(QStringLiteral("labels_1000"), median(seconds), QStringLiteral("s"), reference);
    return 0;
}

int measureLabelFile(const tests::TestSandbox &sandbox)
{
    constexpr qint64 fileBytes = 200'000'000;
    constexpr int tasks = 9000;
    WindowChanges window(sandbox);
    if (!window.open(stage))
        return fail(window.error());
    const QTemporaryDir folder(QCoreApplication::applicationDirPath()
                               + QLatin1String("/bench-XXXXXX"));
    QFile file(folder.filePath(QStringLiteral("labels.jsonl")));
    const QStringList ids = window.someTasks(tasks);
    if (ids.size() < tasks || !file.open(QIODevice::WriteOnly))
        return fail(QStringLiteral("There are not enough tasks, or no room for the file"));
    const qsizetype bytesOfALabel =
        (QJsonDocument(taskObject(ids.first(), 1000)).toJson(QJsonDocument::Compact).size()) / 1000;
    const int labels = int(fileBytes / tasks / bytesOfALabel);
    for (const QString &id : ids)
        file.write(QJsonDocument(taskObject(id, labels)).toJson(QJsonDocument::Compact) + '\n');
    file.close();
    QElapsedTimer elapsed;
    elapsed.start();
    const ProcessMemory memory;
    if (!window.showLabels(file.fileName()))
        return fail(window.error());
    print(QStringLiteral("label_file_size"), double(file.size()) / 1e6, QStringLiteral("MB"));
    print(QStringLiteral("label_file_memory"), memory.grownMb(), QStringLiteral("MB"));
    print(QStringLiteral("label_file_shown"), double(elapsed.nsecsElapsed()) / 1e9,
          QStringLiteral("s"));
    print(QStringLiteral("label_file_longest_gap"), window.gaps().longestMs(),
          QStringLiteral("ms"));
    print(QStringLiteral("label_file_longest_work"), window.gaps().longestWorkMs(),
          QStringLiteral("ms"));
    return 0;
}

} // namespace brickyard::bench
