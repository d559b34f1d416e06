// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviewcontroller.h"

#include "account/session.h"
#include "redbrick/redbrickapi.h"
#include "ui/question.h"
#include "ui/queuecontroller.h"
#include "ui/reviewpanel.h"

#include <QDesktopServices>
#include <QLocale>
#include <QUrl>
#include <QUrlQuery>

namespace brickyard {

namespace {
constexpr int settleDelay = 80; // ms, shorter than a person notices, longer than key repeat
} // namespace

ReviewController::ReviewController(QueueController *queue, ReviewPanel *panel, QObject *parent)
    : QObject(parent),
      m_panel(panel),
      m_queue(queue)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleDelay);
    connect(&m_settle, &QTimer::timeout, this, &ReviewController::load);
    connect(m_panel, &ReviewPanel::acceptRequested, this,
            [this] { decide(true, Gesture::Button); });
    connect(m_panel, &ReviewPanel::rejectRequested, this,
            [this] { decide(false, Gesture::Button); });
    connect(m_panel, &ReviewPanel::openRequested, this, &ReviewController::openInRedBrick);
    connect(m_panel, &ReviewPanel::retryRequested, this, &ReviewController::load);
    connect(m_queue->selection(), &TaskSelection::changed, this, &ReviewController::updatePanel);
    connect(m_queue, &QueueController::stageOpened, this, &ReviewController::updatePanel);
    connect(m_queue, &QueueController::tasksTouched, this, [this](const QStringList &ids) {
        if (ids.contains(m_currentId))
            m_settle.start();
    });
    updatePanel();
}

void ReviewController::setCurrentTask(const QString &taskId)
{
    if (taskId == m_currentId)
        return;
    m_currentId = taskId;
    if (taskId.isEmpty()) {
        m_settle.stop();
        m_panel->clear();
    } else {
        m_panel->setLoading(m_queue->tasks()->task(taskId));
        m_settle.start();
    }
    updatePanel();
}

void ReviewController::load()
{
    if (m_loading)
        m_loading->abort();
    if (m_currentId.isEmpty() || !m_queue->project())
        return;
    auto *call = m_queue->session()->api()->fetchTask(m_queue->project()->id, m_currentId);
    m_loading = call;
    call->then(this, [this, id = m_currentId](const Result<TaskDetails> &details) {
        // A read that a newer one has superseded says nothing about the task.
        const bool superseded = !details && details.error().kind == Error::Kind::Cancelled;
        if (id != m_currentId || superseded)
            return;
        if (details)
            m_panel->setTask(*details);
        else
            m_panel->setError(details.error().message);
    });
}

QStringList ReviewController::targetIds() const
{
    const QStringList selected = m_queue->selectedIds();
    if (!selected.isEmpty())
        return selected;
    return m_currentId.isEmpty() ? QStringList() : QStringList{m_currentId};
}

void ReviewController::updatePanel()
{
    const qsizetype count = targetIds().size();
    const QString whyNot = m_queue->whyNotReviewable();
    const bool reviewable = count > 0 && whyNot.isEmpty();
    m_panel->setActionable(int(count), reviewable, whyNot);
    const Project *project = m_queue->project();
    m_panel->setOpenEnabled(!m_currentId.isEmpty() && project && !project->url.isEmpty());
    Q_EMIT actionableChanged(reviewable);
}

void ReviewController::decide(bool accept, Gesture gesture)
{
    const QStringList ids = targetIds();
    if (ids.isEmpty() || !m_queue->whyNotReviewable().isEmpty())
        return;
    // One question is enough: the one about other people's tasks has the number too.
    if (gesture == Gesture::Button || ids.size() == 1 || m_queue->countWithOthers(ids) > 0) {
        askForOthers(ids, accept);
        return;
    }
    const int n = int(ids.size());
    ask(m_panel->window(), m_queue,
        accept ? tr("Accept %n task(s)?", nullptr, n) : tr("Reject %n task(s)?", nullptr, n),
        tr("These are the selected tasks in %1.").arg(m_queue->stage()->name),
        {{accept ? tr("Accept %n", nullptr, n) : tr("Reject %n", nullptr, n),
          [this, ids, accept] { askForOthers(ids, accept); }, true}});
}

void ReviewController::askForOthers(const QStringList &taskIds, bool accept)
{
    const int others = m_queue->countWithOthers(taskIds);
    if (others == 0) {
        send(taskIds, accept, false);
        return;
    }
    const int all = int(taskIds.size());
    const QString text =
        tr("RedBrick lets a key review only tasks that are assigned to it. Brickyard would take "
           "them over, which may reset the progress of work that was started, and RedBrick "
           "records the review under the key's name.");
    QList<Answer> answers{{accept ? tr("Take Over and Accept %n", nullptr, all)
                                  : tr("Take Over and Reject %n", nullptr, all),
                           [this, taskIds, accept] { send(taskIds, accept, true); }, true}};
    if (others < all) {
        const int rest = all - others;
        answers += {accept ? tr("Accept Only the Other %n", nullptr, rest)
                           : tr("Reject Only the Other %n", nullptr, rest),
                    [this, taskIds, accept] { send(taskIds, accept, false); }, false};
    }
    ask(m_panel->window(), m_queue,
        tr("%n task(s) belong to someone else", "number of tasks assigned to other people", others),
        text, answers);
}

void ReviewController::send(const QStringList &taskIds, bool accept, bool takeOver)
{
    m_queue->review(taskIds, accept, m_panel->comment(), takeOver);
    m_panel->clearComment();
    goToNext(taskIds);
}

void ReviewController::goToNext(const QStringList &decided)
{
    const TaskFilterModel *rows = m_queue->filter();
    const QSet<QString> done(decided.begin(), decided.end());
    const int count = rows->visibleCount();
    const int start = std::max(0, rows->rowOfTask(m_currentId));
    for (int step = 1; step <= count; ++step) {
        const int row = (start + step) % count;
        const QString id = rows->taskIdAt(row);
        const bool pending =
            !rows->index(row, 0).data(TaskTableModel::PendingRole).toString().isEmpty();
        if (done.contains(id) || pending)
            continue;
        Q_EMIT nextTaskWanted(id);
        return;
    }
    m_queue->selection()->clear();
}

void ReviewController::openInRedBrick()
{
    const Project *project = m_queue->project();
    if (m_currentId.isEmpty() || !project || project->url.isEmpty())
        return;
    // The service tells the project's page; the tool's place below it is the web application's.
    QUrl url(project->url + QStringLiteral("/tool/") + m_queue->stage()->name);
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("taskId"), m_currentId);
    url.setQuery(query);
    QDesktopServices::openUrl(url);
}

} // namespace brickyard
