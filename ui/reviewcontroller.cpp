// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviewcontroller.h"

#include "account/session.h"
#include "account/settings.h"
#include "domain/taskurl.h"
#include "operations/operationengine.h"
#include "planning/caution.h"
#include "redbrick/redbrickapi.h"
#include "ui/commentbox.h"
#include "ui/peoplenames.h"
#include "ui/question.h"
#include "ui/queuecontroller.h"
#include "ui/reviewpanel.h"

#include <QDesktopServices>
#include <QLocale>
#include <QMessageBox>
#include <QUrl>

#include <utility>

namespace brickyard {

namespace {
constexpr int countdownStep = 250; // ms, so that no second is left out
constexpr int mostReasons = 10;
constexpr int settleDelay = 80; // ms, shorter than a person notices, longer than key repeat

QString wordFor(Operation::Kind kind)
{
    switch (kind) {
    case Operation::Kind::Accept:
        return ReviewController::tr("Accept", "a decision that is held");
    case Operation::Kind::Reject:
        return ReviewController::tr("Reject", "a decision that is held");
    case Operation::Kind::Submit:
        return ReviewController::tr("Submit", "a decision that is held");
    case Operation::Kind::Assign:
    case Operation::Kind::Unassign:
    case Operation::Kind::Distribute:
    case Operation::Kind::Restore:
    case Operation::Kind::Comment:
    case Operation::Kind::MoveBack:
    case Operation::Kind::PreLabel:
    case Operation::Kind::SaveDraft:
        break;
    }
    return {};
}

QString takenBackSentence(Operation::Kind kind, const QString &taskName)
{
    if (kind == Operation::Kind::Accept)
        return ReviewController::tr("%1 is not accepted: taken back.", "a task").arg(taskName);
    if (kind == Operation::Kind::Reject)
        return ReviewController::tr("%1 is not rejected: taken back.", "a task").arg(taskName);
    return ReviewController::tr("%1 is not submitted: taken back.", "a task").arg(taskName);
}

} // namespace

ReviewController::ReviewController(QueueController *queue, ReviewPanel *panel, Settings &settings,
                                   QObject *parent)
    : QObject(parent),
      m_panel(panel),
      m_queue(queue),
      m_settings(settings)
{
    m_countdown.setInterval(countdownStep);
    connect(&m_countdown, &QTimer::timeout, this, &ReviewController::updatePending);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleDelay);
    connect(&m_settle, &QTimer::timeout, this, &ReviewController::load);
    connect(m_panel, &ReviewPanel::acceptRequested, this,
            [this] { decide(true, Gesture::Button); });
    connect(m_panel, &ReviewPanel::rejectRequested, this,
            [this] { decide(false, Gesture::Button); });
    connect(m_panel, &ReviewPanel::openRequested, this, [this] { openInRedBrick({m_currentId}); });
    connect(m_panel, &ReviewPanel::takeBackRequested, this, &ReviewController::takeBack);
    connect(m_panel, &ReviewPanel::commentRequested, this, &ReviewController::postComment);
    connect(m_panel, &ReviewPanel::retryRequested, this, &ReviewController::loadAgain);
    connect(m_queue->selection(), &TaskSelection::changed, this, &ReviewController::updatePanel);
    connect(m_queue, &QueueController::stageOpened, this, &ReviewController::stageOpened);
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
    m_currentRow = taskId.isEmpty() ? -1 : m_queue->filter()->rowOfTask(taskId);
    if (taskId.isEmpty()) {
        m_settle.stop();
        m_panel->clear();
    } else {
        m_panel->setLoading(m_queue->tasks()->task(taskId));
        m_settle.start();
    }
    updatePanel();
}

OperationEngine *ReviewController::engine() const
{
    return m_queue->session() ? m_queue->session()->operations() : nullptr;
}

void ReviewController::stageOpened()
{
    const Session *session = m_queue->session();
    if (session && m_engine != engine()) {
        if (m_engine)
            m_engine->disconnect(this);
        m_engine = engine();
        m_decided.clear();
        m_comments.clear();
        connect(m_engine, &OperationEngine::pendingChanged, this, &ReviewController::updatePending);
        connect(m_engine, &OperationEngine::operationChanged, this,
                &ReviewController::updatePending);
        connect(m_engine, &OperationEngine::operationFinished, this,
                &ReviewController::operationFinished);
    }
    if (session && session->project())
        m_panel->setNames(PeopleNames(*session->project(), session->me()));
    updatePanel();
}

void ReviewController::loadAgain()
{
    if (!m_currentId.isEmpty())
        m_panel->setLoading(m_queue->tasks()->task(m_currentId));
    load();
    updatePending();
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

int ReviewController::targetCount() const
{
    const int selected = m_queue->selection()->visibleCount();
    return selected > 0 ? selected : m_currentId.isEmpty() ? 0 : 1;
}

void ReviewController::updatePanel()
{
    const int count = targetCount();
    const QString whyNot = m_queue->whyNotReviewable();
    const bool reviewable = count > 0 && whyNot.isEmpty();
    m_panel->setSubmits(m_queue->submits());
    m_panel->setActionable(count, reviewable, whyNot);
    // A comment of its own is about one task; with several selected nobody would know which.
    m_panel->setCommentable(!m_currentId.isEmpty() && m_queue->stage() && count <= 1);
    const Session *session = m_queue->session();
    m_panel->commentBox()->setReasons(session && reviewable && !m_queue->submits()
                                          ? m_settings.rejectionReasons(session->account().id)
                                          : QStringList());
    updatePending();
    const Project *project = m_queue->project();
    m_panel->setOpenEnabled(!m_currentId.isEmpty() && project && !project->url.isEmpty());
    Q_EMIT actionableChanged(reviewable);
}

void ReviewController::decide(bool accept, Gesture gesture)
{
    const QStringList ids = targetIds();
    if (ids.isEmpty() || !m_queue->whyNotReviewable().isEmpty())
        return;
    const bool submits = m_queue->submits();
    if (submits && !accept) {
        Q_EMIT said(tr("Tasks are rejected in review stages only."));
        return;
    }
    const auto kind = submits ? Operation::Kind::Submit
        : accept              ? Operation::Kind::Accept
                              : Operation::Kind::Reject;
    if (ids.size() == 1 && isDecidedSo(ids.first(), kind))
        return;
    // A submission takes no comment along: what is typed stays.
    const Wish wish{m_queue->tasksOf(ids), kind, submits ? QString() : m_panel->comment()};
    // One question is enough: the one about other people's tasks has the number too.
    if (gesture == Gesture::Button || ids.size() == 1 || m_queue->countWithOthers(wish.tasks) > 0) {
        askForOthers(wish);
        return;
    }
    const int n = int(ids.size());
    const QString stage = m_queue->stage()->name;
    const QString title = submits ? tr("Submit %Ln task(s)?", nullptr, n)
        : accept                  ? tr("Accept %Ln task(s)?", nullptr, n)
                                  : tr("Reject %Ln task(s)?", nullptr, n);
    const QString text = submits
        ? tr("These are the selected tasks in %1. They go on with the labels that they have.")
              .arg(stage)
        : tr("These are the selected tasks in %1.").arg(stage);
    const QString answer = submits ? tr("Submit %Ln", nullptr, n)
        : accept                   ? tr("Accept %Ln", nullptr, n)
                                   : tr("Reject %Ln", nullptr, n);
    QMessageBox *question = ask(m_panel->window(), m_queue, title, text,
                                {{answer, [this, wish] { askForOthers(wish); }, true}});
    connect(m_queue, &QueueController::stageOpened, question, &QDialog::reject);
}

bool ReviewController::isDecidedSo(const QString &taskId, Operation::Kind kind)
{
    const Operation *pending = engine() ? engine()->pendingOperation(taskId) : nullptr;
    // With another comment it is another decision.
    if (!pending || pending->kind != kind
        || (kind != Operation::Kind::Submit && !m_panel->comment().isEmpty()
            && m_panel->comment() != pending->comment))
        return false;
    Q_EMIT said(tr("This was decided already; nothing was changed."));
    return true;
}

void ReviewController::askForOthers(const Wish &wish)
{
    const int others = m_queue->countWithOthers(wish.tasks);
    if (others == 0) {
        send(wish, false);
        return;
    }
    const bool submits = wish.kind == Operation::Kind::Submit;
    const bool accept = wish.kind == Operation::Kind::Accept;
    const int all = int(wish.tasks.size());
    const QString text = submits
        ? tr("RedBrick lets a key submit only tasks that are assigned to it. Brickyard would take "
             "them over, which may reset the progress of work that was started, and submit them "
             "with the labels that they have. RedBrick records this under the key's name.")
        : tr("RedBrick lets a key review only tasks that are assigned to it. Brickyard would take "
             "them over, which may reset the progress of work that was started, and RedBrick "
             "records the review under the key's name.");
    const QString takeOver = submits ? tr("Take Over and Submit %Ln", nullptr, all)
        : accept                     ? tr("Take Over and Accept %Ln", nullptr, all)
                                     : tr("Take Over and Reject %Ln", nullptr, all);
    // Enter must not take away what somebody is working at.
    const Caution caution =
        cautionFor(wish.tasks, m_queue->session()->me().userId, *m_queue->stage());
    const bool harmless = others == all && caution.inProgressWithOthers == 0;
    QList<Answer> answers{{takeOver, [this, wish] { send(wish, true); }, harmless}};
    if (others < all) {
        const int rest = all - others;
        const QString only = submits ? tr("Submit Only the Other %Ln", nullptr, rest)
            : accept                 ? tr("Accept Only the Other %Ln", nullptr, rest)
                                     : tr("Reject Only the Other %Ln", nullptr, rest);
        Wish own = wish;
        own.tasks = m_queue->withoutOthers(wish.tasks);
        answers += {only, [this, own] { send(own, false); }, true};
    }
    QMessageBox *question =
        ask(m_panel->window(), m_queue,
            tr("%Ln task(s) belong to someone else", "number of tasks assigned to other people",
               others),
            m_queue->holderNames(wish.tasks) + QLatin1String("\n\n") + text, answers);
    connect(m_queue, &QueueController::stageOpened, question, &QDialog::reject);
}

void ReviewController::send(const Wish &wish, bool takeOver)
{
    const QUuid id = m_queue->decide(wish.tasks, {wish.kind, wish.comment, takeOver});
    if (id.isNull())
        return;
    m_decided += id;
    if (wish.kind == Operation::Kind::Reject && !wish.comment.isEmpty())
        rememberReason(wish.comment);
    // Not what was begun since the question was asked.
    if (!wish.comment.isEmpty() && m_panel->comment() == wish.comment)
        m_panel->clearComment();
    QStringList ids;
    for (const Task &task : wish.tasks)
        ids += task.id;
    goToNext(ids);
}

void ReviewController::rememberReason(const QString &reason)
{
    const QUuid account = m_queue->session()->account().id;
    QStringList reasons = m_settings.rejectionReasons(account);
    reasons.removeAll(reason);
    reasons.prepend(reason);
    m_settings.saveRejectionReasons(account, reasons.mid(0, mostReasons));
    m_panel->commentBox()->setReasons(reasons.mid(0, mostReasons));
}

void ReviewController::takeBack()
{
    if (!engine())
        return;
    const Operation *pending =
        m_currentId.isEmpty() ? nullptr : engine()->pendingOperation(m_currentId);
    if (pending && pending->isDecision() && pending->isHeld()) {
        takeBackTask(Operation(*pending), m_currentId);
        return;
    }
    for (auto id = m_decided.crbegin(); id != m_decided.crend(); ++id) {
        const Operation *operation = engine()->operation(*id);
        if (!operation || !operation->isHeld())
            continue;
        takeBackAll(Operation(*operation));
        return;
    }
    const Operation *last = m_decided.isEmpty() ? nullptr : engine()->operation(m_decided.last());
    if (last && last->count(ItemState::Cancelled) < last->items.size())
        Q_EMIT said(tr("It was sent already and cannot be taken back: %1.").arg(last->title()));
    else
        Q_EMIT said(tr("Nothing is held."));
}

void ReviewController::takeBackTask(const Operation &operation, const QString &taskId)
{
    if (!engine()->takeBack(taskId))
        return;
    if (operation.items.size() == 1)
        m_decided.removeAll(operation.id);
    QString name = taskId;
    for (const OperationItem &item : operation.items) {
        if (item.before.id == taskId)
            name = item.before.name;
    }
    if (m_queue->filter()->rowOfTask(taskId) >= 0)
        Q_EMIT nextTaskWanted(taskId);
    m_panel->commentBox()->restore(taskId, operation.comment);
    updatePending();
    Q_EMIT said(takenBackSentence(operation.kind, name));
}

void ReviewController::takeBackAll(const Operation &operation)
{
    QStringList ids;
    for (const OperationItem &item : operation.items) {
        if (item.state == ItemState::Planned)
            ids += item.before.id;
    }
    if (ids.size() == 1) {
        takeBackTask(operation, ids.first());
        m_decided.removeAll(operation.id);
        return;
    }
    m_decided.removeAll(operation.id);
    engine()->undo(operation.id);
    // What was selected is selected again, so that it can be decided otherwise.
    const TaskFilterModel *rows = m_queue->filter();
    ids.removeIf([rows](const QString &id) { return rows->rowOfTask(id) < 0; });
    if (!ids.isEmpty()) {
        Q_EMIT nextTaskWanted(ids.first());
        auto bits = m_queue->selection()->bits();
        for (const QString &id : std::as_const(ids))
            bits[std::size_t(rows->sourceRow(rows->rowOfTask(id)))] = true;
        m_queue->selection()->setBits(std::move(bits));
    }
    m_panel->commentBox()->restore(m_currentId, operation.comment);
    updatePending();
    Q_EMIT said(tr("Taken back: %1.").arg(operation.title()));
}

void ReviewController::updatePending()
{
    const Operation *pending =
        engine() && !m_currentId.isEmpty() ? engine()->pendingOperation(m_currentId) : nullptr;
    if (!pending) {
        m_countdown.stop();
        m_panel->setPending({}, false);
        return;
    }
    const QString what = pending->isDecision() ? wordFor(pending->kind) : pending->title();
    const bool held = pending->isHeld();
    const qint64 left = pending->holdLeft();
    QString sentence;
    if (held && left >= 0)
        sentence = tr("%1: sends in %2 s", "a decision, seconds")
                       .arg(what, QLocale().toString((left + 999) / 1000));
    else if (held)
        sentence = tr("%1: held until it is sent", "a decision").arg(what);
    else if (pending->isPaused())
        sentence = tr("%1: paused, see Activity", "a change").arg(what);
    else if (pending->phase == Operation::Phase::Waiting)
        sentence = tr("%1: waits to be sent", "a change").arg(what);
    else if (pending->isAssignment())
        sentence = tr("%1: being sent", "a change").arg(what);
    else
        sentence = tr("%1: being sent, cannot be taken back", "a change").arg(what);
    m_panel->setPending(sentence, held);
    if (held && left >= 0) {
        if (!m_countdown.isActive())
            m_countdown.start();
    } else {
        m_countdown.stop();
    }
}

void ReviewController::postComment(const QString &text, const QString &replyTo)
{
    const Task task = m_queue->tasks()->task(m_currentId);
    if (!engine() || !m_queue->project() || task.id.isEmpty())
        return;
    m_panel->commentBox()->setWriting(task.id);
    m_comments.insert(engine()->comment(m_queue->project()->id, task, text, replyTo), task.id);
}

void ReviewController::operationFinished(const QUuid &operationId)
{
    updatePending();
    const QString taskId = m_comments.take(operationId);
    const Operation *operation = m_engine ? m_engine->operation(operationId) : nullptr;
    if (!operation || operation->kind != Operation::Kind::Comment || operation->items.isEmpty())
        return;
    const OperationItem &item = operation->items.first();
    if (item.state == ItemState::Done) {
        // Also one that was tried again from the activity panel.
        m_panel->commentBox()->setWritten(item.before.id, operation->comment);
        if (item.before.id == m_currentId)
            m_settle.start();
    } else if (!taskId.isEmpty()) {
        m_panel->commentBox()->setFailed(
            taskId,
            item.state == ItemState::Unknown
                ? tr("Whether the comment was written is not known. Look at the task's comments "
                     "before you send it again. %1")
                      .arg(item.reason)
                : tr("The comment was not written. %1").arg(item.reason));
    }
}

void ReviewController::goToNext(const QStringList &decided)
{
    const TaskFilterModel *rows = m_queue->filter();
    const QSet<QString> done(decided.begin(), decided.end());
    const int count = rows->visibleCount();
    if (count == 0)
        return;
    // Where the current task has left meanwhile, the one in its place is the next.
    const int row = rows->rowOfTask(m_currentId);
    const int start = row >= 0 ? row : std::max(0, m_currentRow) + count - 1;
    for (int step = 1; step <= count; ++step) {
        const QString id = rows->taskIdAt((start + step) % count);
        if (done.contains(id) || m_queue->isPending(id))
            continue;
        Q_EMIT nextTaskWanted(id);
        return;
    }
    m_queue->selection()->clear();
}

void ReviewController::openTargets()
{
    if (const int count = targetCount(); count <= mostOpenedAtOnce)
        openInRedBrick(targetIds());
    else
        Q_EMIT said(tr("%Ln tasks are selected, and at most %1 are opened at once.", nullptr, count)
                        .arg(mostOpenedAtOnce));
}

void ReviewController::openInRedBrick(const QStringList &taskIds)
{
    const Project *project = m_queue->project();
    if (!project || project->url.isEmpty())
        return;
    for (const QString &id : taskIds) {
        const QUrl url = taskUrl(*project, m_queue->stage()->name, id);
        if (!QDesktopServices::openUrl(url)) {
            Q_EMIT said(tr("No web browser could be started for %1.").arg(url.toString()));
            return;
        }
    }
}

} // namespace brickyard
