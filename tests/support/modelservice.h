// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/faultyserver.h"

#include <QJsonArray>
#include <QMap>
#include <QSet>
#include <QStringList>

namespace brickyard::tests {

/// Some tasks behind the calls that the engine makes, over real HTTP, with failures on request:
/// what a change means is as in protocol.md 3, nothing more. Counts what it was asked to change.
class ModelService
{
public:
    enum class Failure {
        None,
        LoseAnswer, ///< does the work and hangs up
        HangUp, ///< hangs up without doing it
        Refuse,
        Busy, ///< 429
        BusyForAWhile, ///< 429 without Retry-After
        TooLarge, ///< 413
        Unavailable, ///< 503 without doing it
        DoneButNotOk, ///< does the work and answers `ok: false` (reviews and submissions)
        KeyRefused, ///< 401
    };
    struct ModelTask
    {
        QString stage = QStringLiteral("Review_1");
        QString assignee; ///< a user id; empty: nobody
        QString state; ///< the service's word; empty: ASSIGNED or UNASSIGNED
        QList<QJsonObject> events;
        QJsonArray labels;
        QString labelsPath; ///< in place of them
        QJsonArray labelsMap;
        QString labeledBy; ///< a user id
        int labelsVersion = 0; ///< the time of the labels; 0: there are none
        int version = 1;
    };

    ModelService();

    FaultyServer server;
    QMap<QString, ModelTask> tasks;
    /// Asked for each mutation with its ids; nth counts the mutations from 1.
    std::function<Failure(const QString &operation, const QStringList &taskIds, int nth)> failure;
    /// Called before each read is answered; nth counts the reads from 1.
    std::function<void(int nth)> beforeRead;
    QStringList mutations; ///< "assign:a@x id id", "self: id", "nobody: id", "accept: id",
                           ///< "move:Stage id id", …
    /// What was uploaded, by path; an upload is answered with the status that this says, if any.
    QMap<QString, QByteArray> uploads;
    std::function<FaultyServer::Answer(int nth)> uploadAnswer;
    int uploadAttempts = 0;
    int reads = 0;
    bool readsFail = false;
    /// How many milliseconds the answer to a read is on its way; it is what was there before.
    std::function<int(int nth)> readDelay;
    /// Tasks that are there and null in an answer all the same.
    QSet<QString> unreadable;
    bool eventsHaveIds = true;
    int asksForMe = 0;
    bool meFails = false;

    static QString taskId(int number); ///< a UUID
    void addTasks(int count, const QString &assignee = {});
    void review(const QString &id, bool accept, const QString &by);
    int reviewsOf(const QString &id) const;
    void putLabels(const QString &id, const QJsonArray &labels, const QString &by);
    void write(const QString &id, const QString &text, const QString &by);

private:
    FaultyServer::Answer answer(const FaultyServer::Request &request);
    FaultyServer::Answer me();
    FaultyServer::Answer read(const QJsonObject &variables, bool withLabels);
    FaultyServer::Answer assign(const QJsonObject &variables);
    FaultyServer::Answer decide(const QJsonObject &variables);
    FaultyServer::Answer submit(const QJsonObject &variables);
    FaultyServer::Answer putLabels(const QJsonObject &variables);
    FaultyServer::Answer putTask(const QJsonObject &variables);
    FaultyServer::Answer presign(const QJsonObject &variables);
    FaultyServer::Answer takeUpload(const FaultyServer::Request &request);
    FaultyServer::Answer move(const QJsonObject &variables);
    FaultyServer::Answer comment(const QJsonObject &variables);
    QJsonObject taskJson(const QString &id, const ModelTask &task, bool withLabels) const;
    void finish(ModelTask &task);
    void takeLabels(ModelTask &task, const QJsonObject &variables);
    void setAssignee(ModelTask &task, const QString &userId);
    FaultyServer::Answer change(const QString &operation, const QStringList &ids,
                                const std::function<QByteArray()> &work);
};

/// The people that the service knows; the user id of somebody is "user-" and their given name.
QString emailOf(const QString &userId);
inline const QString ownKey = QStringLiteral("API:00000000-0000-4000-8000-0000000000ee");

} // namespace brickyard::tests
