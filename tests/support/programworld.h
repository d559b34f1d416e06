// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "programs/programrun.h"

#include <QFile>
#include <QHash>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <optional>

namespace brickyard::tests {

/// Whether this process is there and not just waiting to be taken note of.
inline bool isAlive(qint64 pid)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = stat.readAll();
    return text.mid(text.lastIndexOf(')') + 2, 1) != "Z";
}

/// A run of a program that the test writes, with tasks as they are asked for, and all that is said.
class ProgramWorld
{
public:
    static Timings shortTimings()
    {
        Timings timings;
        timings.programStop = 300;
        timings.progressInterval = 5;
        return timings;
    }

    explicit ProgramWorld(qsizetype longestLine = OutputLines::longestLine,
                          const Timings &timings = shortTimings())
        : run(timings, nullptr, longestLine)
    {
        command.workingFolder = folder.path();
        QObject::connect(&run, &ProgramRun::wantsTasks, &run,
                         [this](int most) { giveTasks(most); });
        QObject::connect(&run, &ProgramRun::answered, &run, [this](const ProgramAnswer &answer) {
            ++answersOf[answer.taskId];
            answers += answer;
        });
        QObject::connect(&run, &ProgramRun::faulted, &run,
                         [this](const QString &sentence) { faults += sentence; });
        QObject::connect(&run, &ProgramRun::logged, &run,
                         [this](const QString &text) { log += text; });
        QObject::connect(&run, &ProgramRun::finished, &run, [this](const ProgramSummary &end) {
            ++finishedCount;
            summary = end;
        });
    }

    static QString taskId(int index) { return QStringLiteral("task-%1").arg(index); }

    /// Writes a program into the working folder; it is what is run then.
    void write(const QByteArray &interpreter, const QByteArray &text)
    {
        const QString path = folder.filePath(QStringLiteral("program"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write("#!" + interpreter + '\n' + text) < 0)
            qFatal("the program cannot be written");
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        command.program = path;
    }
    void writeShell(const QByteArray &text) { write("/bin/sh", text); }
    void writePython(const QByteArray &text)
    {
        write("/usr/bin/python3", "import json, os, signal, sys, time\n" + text);
    }

    /// Starts it, and waits for its end.
    void runToEnd(int tasks)
    {
        start(tasks);
        QTRY_COMPARE_WITH_TIMEOUT(finishedCount, 1, 60'000);
    }
    void start(int tasks)
    {
        taskCount = tasks;
        run.start(command);
    }

    /// What a program has left in its folder; empty where there is no such file yet.
    QByteArray left(const QString &name) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// The ids that were answered so, in the order of the answers.
    QStringList answeredWith(ProgramAnswer::Kind kind) const
    {
        QStringList ids;
        for (const ProgramAnswer &answer : answers) {
            if (answer.kind == kind)
                ids += answer.taskId;
        }
        return ids;
    }

    QTemporaryDir folder;
    ProgramCommand command;
    ProgramRun run;
    int taskCount = 0;
    int given = 0;
    std::function<QByteArray(int)> lineOf = [](int index) -> QByteArray {
        return "{\"taskId\":\"" + taskId(index).toUtf8() + "\"}";
    };

    QList<ProgramAnswer> answers;
    QHash<QString, int> answersOf; ///< how many, by task
    QStringList faults;
    QString log;
    ProgramSummary summary;
    int finishedCount = 0;

private:
    void giveTasks(int most)
    {
        QList<ProgramTask> tasks;
        for (; given < taskCount && tasks.size() < most; ++given)
            tasks += {taskId(given), lineOf(given)};
        if (!tasks.isEmpty())
            run.give(tasks);
        if (given == taskCount)
            run.noMoreTasks();
    }
};

} // namespace brickyard::tests
