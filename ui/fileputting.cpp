// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fileputting.h"

#include "account/session.h"
#include "cli/taskreading.h"
#include "ui/queuecontroller.h"

namespace brickyard {

FilePutting::FilePutting(QueueController *queue, QObject *parent)
    : QObject(parent),
      m_queue(queue),
      m_projectId(queue->project()->id),
      m_stage(*queue->stage())
{}

FilePutting::~FilePutting()
{
    giveUp();
}

void FilePutting::read(const QString &file)
{
    giveUp();
    m_attempt = std::make_unique<QObject>();
    m_file = file;
    m_isReady = false;
    m_match = {};
    m_faults.clear();
    m_untoldFaults = 0;
    m_failure.clear();
    readFile();
}

void FilePutting::giveUp()
{
    m_pool.cancel();
    m_attempt.reset();
}

void FilePutting::cancel()
{
    const bool wasWorking = m_step == Step::Working;
    giveUp();
    if (wasWorking)
        setStep(m_isReady ? Step::Ready : Step::NoFile);
}

void FilePutting::put()
{
    if (count() == 0)
        return;
    giveUp();
    m_attempt = std::make_unique<QObject>();
    m_failure.clear();
    send();
}

FileRows FilePutting::rows() const
{
    if (m_step == Step::Faulty)
        return faultRows(m_faults);
    if (!m_isReady)
        return {};
    const QList<FaultyEntry> faulty = faultyEntries(m_faults);
    QHash<QString, QString> names;
    for (const FaultyEntry &entry : faulty) {
        const QList<Task> known = m_queue->tasksOf({entry.taskId});
        if (!known.isEmpty())
            names.insert(entry.taskId, known.first().name);
    }
    return withFaulty(faulty, names, matchedRows());
}

int FilePutting::leftOutCount() const
{
    return int(m_match.leftOut.size() + faultyEntries(m_faults).size());
}

void FilePutting::setTakesOver(bool takesOver)
{
    m_takesOver = takesOver;
    matchAgain();
}

void FilePutting::matchAgain()
{
    if (m_step != Step::Ready)
        return;
    m_match = matched();
    Q_EMIT changed();
}

void FilePutting::work(const QString &doing, int end)
{
    m_doing = doing;
    m_progress = 0;
    m_progressEnd = end;
    setStep(Step::Working);
}

void FilePutting::setProgress(int progress)
{
    m_progress = progress;
    Q_EMIT progressed();
}

void FilePutting::fail(const Error &error)
{
    m_failure = error.message;
    setStep(m_isReady ? Step::Ready : Step::Failed);
}

void FilePutting::lookUpTasks(const QStringList &taskIds,
                              const std::function<void(const QList<Task> &)> &done)
{
    work(tr("Looking for the tasks…"));
    auto *reading =
        new TaskReading(m_queue->session()->api(), m_projectId, m_stage.name, attempt());
    connect(reading, &TaskReading::finished, this, [this, reading, done] {
        reading->deleteLater();
        if (reading->error())
            fail(*reading->error());
        else
            done(reading->tasks().found);
    });
    reading->start(taskIds, false);
}

void FilePutting::setFaults(const QList<FileFault> &faults, int untold)
{
    m_faults = faults;
    m_untoldFaults = untold;
    m_isReady = false;
    setStep(Step::Faulty);
}

bool FilePutting::leaveOut(const QList<FileFault> &faults, int untold)
{
    if (!m_origin)
        return false;
    m_faults += faults;
    m_untoldFaults += untold;
    return true;
}

void FilePutting::becomeReady(const QString &failure)
{
    m_failure = failure;
    m_isReady = true;
    m_match = matched();
    setStep(Step::Ready);
}

void FilePutting::becomeDone()
{
    m_isReady = false;
    setStep(Step::Done);
}

void FilePutting::setStep(Step step)
{
    m_step = step;
    Q_EMIT changed();
}

} // namespace brickyard
