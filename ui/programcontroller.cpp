// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/programcontroller.h"

#include "account/session.h"
#include "ui/labelputting.h"
#include "ui/queuecontroller.h"
#include "ui/reviewputting.h"

#include <QDir>
#include <QFutureWatcher>
#include <QSaveFile>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace brickyard {

namespace {

constexpr qint64 bytesAtOnce = 1024LL * 1024;

/// Answers the system's words where it fails. For the pool; holds the folder of \a from.
QString copyFile(const std::shared_ptr<QTemporaryDir> & /*place*/, const QString &from,
                 const QString &to)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return source.errorString();
    QSaveFile target(to);
    if (!target.open(QIODevice::WriteOnly))
        return target.errorString();
    while (!source.atEnd()) {
        const QByteArray bytes = source.read(bytesAtOnce);
        if (bytes.isEmpty() && source.error() != QFileDevice::NoError)
            return source.errorString();
        if (target.write(bytes) != bytes.size())
            return target.errorString();
    }
    return target.commit() ? QString() : target.errorString();
}

} // namespace

ProgramController::ProgramController(QueueController *queue, ProgramPurpose purpose,
                                     QObject *parent)
    : QObject(parent),
      m_queue(queue),
      m_purpose(purpose),
      m_projectId(queue->project()->id),
      m_place(std::make_shared<QTemporaryDir>(
          QDir::temp().filePath(QStringLiteral("brickyard-results-XXXXXX")))),
      m_resultsFile(m_place->filePath(QStringLiteral("results.jsonl")))
{}

ProgramController::~ProgramController()
{
    abandon();
}

QString ProgramController::whyNot(const ProgramSetup &setup, int tasks) const
{
    if (tasks == 0)
        return tr("There is no task to give to the program.");
    const Result<ProgramCommand> command = commandFromSetup(setup);
    if (!command)
        return command.error().message;
    const Result<Done> checked = m_queue->session()->checked(*command);
    if (!checked)
        return checked.error().message;
    if (!m_place->isValid())
        return tr("There is no folder for the results: %1.", "the system's words")
            .arg(m_place->errorString());
    return {};
}

void ProgramController::start(const Request &request)
{
    const Result<ProgramCommand> command = commandFromSetup(request.setup);
    if (m_step != Step::Choosing || !command)
        return;
    m_request = request;
    m_command = *command;
    const QList<Task> tasks = m_queue->tasksOf(request.taskIds);
    if (request.withoutLabels)
        look(tasks);
    else
        run(tasks);
}

void ProgramController::look(const QList<Task> &tasks)
{
    m_unlabeled = std::make_unique<UnlabeledTasks>(m_queue->session()->api(), m_projectId);
    connect(m_unlabeled.get(), &UnlabeledTasks::progressed, this, [this](int count) {
        m_lookedAt = count;
        Q_EMIT progressed();
    });
    connect(m_unlabeled.get(), &UnlabeledTasks::finished, this,
            [this](const std::optional<Error> &error) {
                if (error)
                    endUnstarted(error->message);
                else if (m_unlabeled->found().isEmpty())
                    endUnstarted(tr("All of these tasks have labels."));
                else
                    run(m_unlabeled->found());
            });
    m_unlabeled->start(tasks, m_request.most);
    setStep(Step::Running);
}

void ProgramController::run(const QList<Task> &tasks)
{
    ProgramWork::Job job;
    job.projectId = m_projectId;
    job.tasks = tasks;
    job.command = m_command;
    job.resultsFile = m_resultsFile;
    job.downloadItems = m_request.setup.downloadItems;
    m_progress.tasks = int(job.tasks.size());
    Session *session = m_queue->session();
    m_work = std::make_unique<ProgramWork>(session->api(), session->timings());
    connectWork();
    setStep(Step::Running);
    m_work->start(job);
}

void ProgramController::endUnstarted(const QString &why)
{
    m_summary.error = Error{Error::Kind::InvalidInput, why, Error::Effect::None, -1};
    m_outcome = tr("The program was not started.");
    setStep(Step::Ended);
}

void ProgramController::connectWork()
{
    connect(m_work.get(), &ProgramWork::progressed, this,
            [this](const ProgramWork::Progress &progress) {
                m_progress = progress;
                Q_EMIT progressed();
            });
    connect(m_work.get(), &ProgramWork::skipped, this, [this](const ProgramWork::Note &note) {
        m_noResults += {note, false};
        ++m_skipped;
    });
    connect(m_work.get(), &ProgramWork::failed, this, [this](const ProgramWork::Note &note) {
        m_noResults += {note, true};
    });
    connect(m_work.get(), &ProgramWork::logged, this, &ProgramController::logged);
    connect(m_work.get(), &ProgramWork::faulted, this, &ProgramController::faulted);
    connect(m_work.get(), &ProgramWork::finished, this, &ProgramController::ended);
}

void ProgramController::cancel()
{
    if (isLooking()) {
        m_unlabeled.reset();
        endUnstarted(tr("Nothing was done, as you asked."));
    } else if (m_step == Step::Running)
        m_work->cancel();
    else if (m_step == Step::Putting)
        putEnded(Step::Ended, tr("Nothing was sent, as you asked."));
}

void ProgramController::abandon()
{
    m_unlabeled.reset();
    m_work.reset();
    delete std::exchange(m_putting, nullptr);
}

int ProgramController::results() const
{
    if (m_step == Step::Choosing || m_step == Step::Running)
        return std::max(0, m_progress.answered - int(m_noResults.size()));
    return m_summary.results;
}

QString ProgramController::resultsFolder() const
{
    return m_request.setup.workingFolder.isEmpty() ? QDir::currentPath()
                                                   : m_request.setup.workingFolder;
}

void ProgramController::setStep(Step step)
{
    m_step = step;
    Q_EMIT changed();
}

void ProgramController::ended(const ProgramWork::Summary &summary)
{
    m_summary = summary;
    m_labelsSince = m_work->labelsSince();
    if (summary.results == 0)
        m_outcome = tr("There are no results, so nothing was sent.");
    else if (m_request.applies)
        m_outcome = whyNotApplied();
    const bool applies = m_request.applies && m_outcome.isEmpty();
    setStep(applies ? Step::Putting : Step::Ended);
    if (applies)
        apply();
}

/// Only what ended as it should is put unseen.
QString ProgramController::whyNotApplied() const
{
    const bool isGood = m_summary.endedWell() && m_summary.program.faults == 0;
    return isGood ? QString()
                  : tr("Nothing was sent: what ended like this is not applied without asking.");
}

void ProgramController::apply()
{
    if (m_purpose == ProgramPurpose::Label) {
        auto *labels = new LabelPutting(m_queue, this);
        labels->setKind(m_request.kind);
        m_putting = labels;
    } else {
        m_putting = new ReviewPutting(m_queue, this);
    }
    m_putting->setOrigin({resultsFolder(), m_labelsSince});
    connect(m_putting, &FilePutting::changed, this, &ProgramController::putChanged);
    connect(m_putting, &FilePutting::progressed, this, &ProgramController::progressed);
    m_putting->read(m_resultsFile);
}

void ProgramController::putChanged()
{
    if (!m_putting)
        return;
    switch (m_putting->step()) {
    case FilePutting::Step::NoFile:
    case FilePutting::Step::Working:
        break;
    case FilePutting::Step::Faulty:
        endFaulty();
        break;
    case FilePutting::Step::Failed:
        putEnded(Step::Ended, tr("Nothing was sent.") + u' ' + m_putting->failure());
        break;
    case FilePutting::Step::Ready:
        if (!m_putting->faults().isEmpty())
            endFaulty();
        else if (m_isPut) // and it did not work
            putEnded(Step::Ended, tr("Nothing was sent.") + u' ' + m_putting->failure());
        else if (m_putting->count() == 0)
            putEnded(Step::Ended, tr("Nothing was sent: every task would be left out."));
        else // not from within its signal, as it drops what it was at
            QMetaObject::invokeMethod(this, &ProgramController::putNow, Qt::QueuedConnection);
        break;
    case FilePutting::Step::Done:
        putEnded(Step::Put, startedSentence());
        break;
    }
}

void ProgramController::endFaulty()
{
    putEnded(
        Step::Ended,
        tr("Nothing was sent, because the results have faults. They are told where the results "
           "are shown, from where the others can be put."));
}

void ProgramController::putNow()
{
    if (!m_putting || m_isPut)
        return;
    m_isPut = true;
    m_putCount = m_putting->count();
    m_leftOut = int(m_putting->match().leftOut.size());
    m_putting->put();
}

QString ProgramController::startedSentence() const
{
    const auto words = [this] {
        if (m_purpose == ProgramPurpose::Review)
            return tr("%Ln task(s) are being accepted or rejected.", nullptr, m_putCount);
        switch (m_request.kind) {
        case Operation::Kind::SaveDraft:
            return tr("Drafts of %Ln task(s) are being saved.", nullptr, m_putCount);
        case Operation::Kind::Submit:
            return tr("%Ln task(s) are being submitted with their labels.", nullptr, m_putCount);
        case Operation::Kind::Accept:
            return tr("%Ln task(s) are being accepted with these corrections.", nullptr,
                      m_putCount);
        default:
            return tr("%Ln task(s) are being pre-labeled.", nullptr, m_putCount);
        }
    };
    QStringList sentences{words(), tr("The activity panel shows what comes of it.")};
    if (m_leftOut > 0)
        sentences.insert(1, tr("%Ln task(s) are left out.", nullptr, m_leftOut));
    return sentences.join(u' ');
}

void ProgramController::putEnded(Step step, const QString &outcome)
{
    FilePutting *putting = std::exchange(m_putting, nullptr);
    putting->disconnect(this);
    // It may be what says this.
    putting->deleteLater();
    m_outcome = outcome;
    setStep(step);
}

void ProgramController::save(const QString &file)
{
    auto *watcher = new QFutureWatcher<QString>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, file] {
        watcher->deleteLater();
        const QString fault = watcher->result();
        const QString name = QDir::toNativeSeparators(file);
        if (fault.isEmpty())
            Q_EMIT saved(
                tr("%Ln result(s) were saved in %1.", "a file", m_summary.results).arg(name), true);
        else
            Q_EMIT saved(
                tr("%1 cannot be written: %2.", "a file, and the system's words").arg(name, fault),
                false);
    });
    watcher->setFuture(QtConcurrent::run(copyFile, m_place, m_resultsFile, file));
}

} // namespace brickyard
