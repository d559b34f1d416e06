// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/windowchanges.h"

#include "account/session.h"
#include "cli/options.h"
#include "operations/operationengine.h"
#include "ui/labelputting.h"
#include "ui/peopleview.h"
#include "ui/putlabelsdialog.h"
#include "ui/queuecontroller.h"
#include "ui/queuetable.h"

#include <QCoreApplication>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>

#include <memory>

namespace brickyard::bench {

namespace {
constexpr qint64 patience = 120'000; // ms
} // namespace

WindowChanges::WindowChanges(const tests::TestSandbox &sandbox)
    : m_sandbox(sandbox),
      m_settings(m_folder.filePath(QStringLiteral("settings.ini"))),
      m_ownSandbox(SandboxProcess::defaultProgram(), m_folder.filePath(QStringLiteral("sandbox")),
                   m_timings),
      m_connector(m_settings, m_credentials, m_ownSandbox, m_timings,
                  m_folder.filePath(QStringLiteral("journal"))),
      m_window(m_settings, m_credentials, m_connector, m_timings)
{
    m_window.resize(1600, 1000);
}

WindowChanges::~WindowChanges() = default;

bool WindowChanges::waitUntil(const std::function<bool()> &condition)
{
    QElapsedTimer elapsed;
    elapsed.start();
    while (!condition()) {
        if (elapsed.elapsed() > patience)
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

bool WindowChanges::open(const QString &stageName)
{
    Options options;
    options.url = m_sandbox.url.toString(QUrl::RemovePath);
    options.orgId = m_sandbox.orgId;
    options.projectId = m_sandbox.projectId;
    options.stage = stageName;
    m_gaps.start(); // the beat also wakes waitUntil()
    m_window.show();
    m_window.begin(options, m_sandbox.apiKey);
    auto *queue = m_window.findChild<QueueController *>();
    const bool loaded = waitUntil([queue, &stageName] {
        return queue->isComplete() && queue->stage()->name == stageName && !queue->isLoading();
    });
    m_gaps.stop();
    if (!loaded)
        m_error = QStringLiteral("The queue of %1 did not load").arg(stageName);
    return loaded;
}

QStringList WindowChanges::freeTasks(int count, const QString &notOf) const
{
    const TaskTableModel *tasks = m_window.findChild<QueueController *>()->tasks();
    QStringList ids;
    for (const QString &id : tasks->taskIds()) {
        const Task task = tasks->task(id);
        const bool free = notOf.isNull()
            ? task.state == TaskState::Unassigned
            : (task.state == TaskState::Unassigned || task.state == TaskState::Assigned)
                && !task.isAssignedTo(notOf);
        if (free && ids.size() < count)
            ids += id;
    }
    return ids;
}

bool WindowChanges::finishLast(int count)
{
    OperationEngine *engine = m_window.findChild<QueueController *>()->session()->operations();
    // Of thousands of tasks it is made in several turns of the event loop.
    const bool begun = waitUntil([engine, this] { return engine->operationIds() != m_known; });
    m_known = engine->operationIds();
    const QUuid id = m_known.isEmpty() ? QUuid() : m_known.last();
    const bool ended =
        begun && waitUntil([engine, id] { return engine->operation(id)->isFinished(); });
    m_gaps.stop();
    if (!begun) {
        m_error = QStringLiteral("No operation was begun");
        return false;
    }
    const int done = engine->operation(id)->count(ItemState::Done);
    if (!ended || done != count) {
        m_error = QStringLiteral("%1: %2").arg(engine->operation(id)->title(),
                                               engine->operation(id)->summary());
        return false;
    }
    return true;
}

bool WindowChanges::accept(int count)
{
    auto *queue = m_window.findChild<QueueController *>();
    queue->selection()->clear();
    for (const QString &id : freeTasks(count, {}))
        queue->selection()->setSelected(id, true);
    auto *button = m_window.findChild<QPushButton *>(QStringLiteral("accept"));
    QCoreApplication::processEvents();
    m_gaps.start();
    button->click();
    QCoreApplication::processEvents();
    queue->session()->operations()->sendAllNow();
    return finishLast(count);
}

bool WindowChanges::drop(int count)
{
    auto *queue = m_window.findChild<QueueController *>();
    auto *view = m_window.findChild<PeopleView *>();
    int row = -1;
    for (int i = 0, number = m_person++ % 2; i < queue->people()->rowCount() && row < 0; ++i) {
        const auto kind =
            queue->people()->index(i).data(PeopleModel::KindRole).value<PeopleModel::Kind>();
        if (kind == PeopleModel::Kind::Member && number-- == 0)
            row = i;
    }
    const Person person = queue->people()->personAt(row);
    TaskSelection::Bits marked(std::size_t(queue->tasks()->rowCount()));
    for (const QString &id : freeTasks(count, person.userId))
        marked[std::size_t(queue->tasks()->rowOf(id))] = true;
    queue->selection()->setBits(marked);
    const std::unique_ptr<QMimeData> data(m_window.findChild<QueueTable *>()->dragData());
    const QPoint place = view->visualRect(queue->people()->index(row)).center();
    QCoreApplication::processEvents();

    m_gaps.start();
    QDragEnterEvent enter(place, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view->viewport(), &enter);
    QDragMoveEvent move(place, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view->viewport(), &move);
    QCoreApplication::processEvents();
    QDropEvent dropped(place, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view->viewport(), &dropped);
    // Thousands of tasks are read some at a time before it is asked.
    OperationEngine *engine = queue->session()->operations();
    QMessageBox *question = nullptr;
    waitUntil([&] {
        question = m_window.findChild<QMessageBox *>();
        return question || engine->operationIds() != m_known;
    });
    if (question)
        question->findChild<QPushButton *>(QStringLiteral("answer"))->click();
    return finishLast(count);
}

QStringList WindowChanges::someTasks(int count) const
{
    return m_window.findChild<QueueController *>()->tasks()->taskIds().mid(0, count);
}

bool WindowChanges::showLabels(const QString &file)
{
    PutLabelsDialog dialog(m_window.findChild<QueueController *>(), &m_window);
    dialog.show();
    const LabelPutting *putting = dialog.putting();
    m_gaps.start();
    dialog.putting()->read(file);
    const bool isShown =
        waitUntil([putting] { return putting->step() != FilePutting::Step::Working; })
        && putting->step() == FilePutting::Step::Ready;
    m_gaps.stop();
    if (!isShown)
        m_error = QStringLiteral("The file was not shown: %1").arg(putting->failure());
    return isShown;
}

} // namespace brickyard::bench
