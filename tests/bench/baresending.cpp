// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/baresending.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QObject>

namespace brickyard::bench {

namespace {

/// Fifty tasks on their way.
class Fifty : public QObject
{
public:
    Fifty(RedBrickApi &api, QString projectId, QString stageName, QStringList ids,
          std::function<void(bool)> done)
        : m_api(api),
          m_projectId(std::move(projectId)),
          m_stageName(std::move(stageName)),
          m_ids(std::move(ids)),
          m_done(std::move(done))
    {}

    void start()
    {
        m_api.fetchTasks(m_projectId, m_ids, Story::Decisions)
            ->then(this, [this](const Result<QList<TaskDetails>> &found) {
                found ? takeOver() : m_done(false);
            });
    }

private:
    void takeOver()
    {
        m_api.assignTasksToSelf(m_projectId, m_ids)
            ->then(this,
                   [this](const Result<QStringList> &taken) { taken ? accept() : m_done(false); });
    }

    void accept()
    {
        m_open = m_ids.size();
        for (const QString &id : std::as_const(m_ids)) {
            m_api.reviewTask(m_projectId, m_stageName, id, true, {})
                ->then(this, [this](const Result<Done> &accepted) {
                    m_good = m_good && accepted.ok();
                    if (--m_open == 0)
                        readBack();
                });
        }
    }

    void readBack()
    {
        m_api.fetchTasks(m_projectId, m_ids, Story::LeftOut)
            ->then(this, [this](const Result<QList<TaskDetails>> &found) {
                m_done(m_good && found.ok());
            });
    }

    RedBrickApi &m_api;
    QString m_projectId;
    QString m_stageName;
    QStringList m_ids;
    std::function<void(bool)> m_done;
    qsizetype m_open = 0;
    bool m_good = true;
};

} // namespace

double acceptBare(RedBrickApi &api, const QString &projectId, const QString &stageName,
                  const QList<Task> &tasks)
{
    QEventLoop loop;
    QElapsedTimer elapsed;
    elapsed.start();
    std::vector<std::unique_ptr<Fifty>> all;
    std::size_t ended = 0;
    bool good = true;
    std::size_t next = 0;
    QStringList ids;
    for (const Task &task : tasks)
        ids += task.id;
    // As many at once as the engine has, or all would be looked at long before they are changed.
    const auto startNext = [&] {
        if (next < all.size())
            all[next++]->start();
    };
    for (qsizetype first = 0; first < ids.size(); first += RedBrickApi::maxTasksPerChange) {
        all.push_back(std::make_unique<Fifty>(api, projectId, stageName,
                                              ids.mid(first, RedBrickApi::maxTasksPerChange),
                                              [&](bool done) {
                                                  good = good && done;
                                                  startNext();
                                                  if (++ended == all.size())
                                                      loop.quit();
                                              }));
    }
    constexpr int together = 6;
    for (int i = 0; i < together; ++i)
        startNext();
    loop.exec();
    return good ? double(elapsed.nsecsElapsed()) / 1e9 : -1;
}

} // namespace brickyard::bench
