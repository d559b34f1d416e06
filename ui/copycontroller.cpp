// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/copycontroller.h"

#include "queue/taskselectionmodel.h"
#include "ui/icons.h"
#include "ui/queuecontroller.h"
#include "ui/queuetable.h"

#include <QAction>
#include <QClipboard>
#include <QFutureWatcher>
#include <QGuiApplication>
#include <QMimeData>
#include <QtConcurrentRun>

namespace brickyard {

CopyController::CopyController(QueueController *queue, QueueTable *table, QObject *parent)
    : QObject(parent),
      m_queue(queue),
      m_table(table),
      m_rows(
          addAction(tr("&Copy Rows"), QStringLiteral("copyRowsAction"), &CopyController::copyRows)),
      m_ids(addAction(tr("Copy &Ids"), QStringLiteral("copyIdsAction"), &CopyController::copyIds)),
      m_links(addAction(tr("Copy &Links"), QStringLiteral("copyLinksAction"),
                        &CopyController::copyLinks))
{
    m_rows->setIcon(themedIcon(IconName::Copy));
    // In the table only: everywhere else the keys copy what is marked there.
    const auto key = [this](QAction *action, const QKeySequence &keys) {
        auto *local = new QAction(m_table);
        local->setShortcut(keys);
        local->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        local->setAutoRepeat(false);
        m_table->addAction(local);
        connect(local, &QAction::triggered, action, &QAction::trigger);
        action->setText(action->text() + u'\t' + keys.toString(QKeySequence::NativeText));
    };
    key(m_rows, QKeySequence::Copy);
    key(m_ids, Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    updateActions();
}

QAction *CopyController::addAction(const QString &text, const QString &name,
                                   void (CopyController::*triggered)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, triggered);
    return action;
}

void CopyController::updateActions()
{
    const bool any = m_queue->stage()
        && (m_queue->selection()->visibleCount() > 0
            || !m_table->gestures()->currentTaskId().isEmpty());
    m_rows->setEnabled(any);
    m_ids->setEnabled(any);
    m_links->setEnabled(any && !m_queue->project()->url.isEmpty());
}

TaskSnapshot CopyController::tasks() const
{
    return m_queue->selection()->visibleCount() > 0
        ? TaskSnapshot::selected(*m_queue->filter(), *m_queue->selection())
        : TaskSnapshot::single(*m_queue->filter(), m_table->gestures()->currentTaskId());
}

void CopyController::copyRows()
{
    QList<int> columns;
    QStringList titles;
    const QList<QueueColumns::Column> all = m_table->columns().columns;
    for (const QueueColumns::Column &one : all) {
        if (one.isHidden)
            continue;
        columns += one.column;
        titles += m_table->model()->headerData(one.column, Qt::Horizontal).toString();
    }
    copy([columns, titles](const TaskSheet &sheet) { return sheet.rows(columns, titles); },
         QLatin1String(rowsMimeType),
         [](int count) { return tr("%Ln row(s) copied.", nullptr, count); });
}

void CopyController::copyIds()
{
    copy([](const TaskSheet &sheet) { return sheet.ids(); }, {},
         [](int count) { return tr("%Ln task id(s) copied.", nullptr, count); });
}

void CopyController::copyLinks()
{
    copy([](const TaskSheet &sheet) { return sheet.links(); }, {},
         [](int count) { return tr("%Ln link(s) copied.", nullptr, count); });
}

void CopyController::copy(const std::function<QString(const TaskSheet &)> &make,
                          const QString &mimeType, const std::function<QString(int)> &sentence)
{
    const TaskSnapshot snapshot = tasks();
    if (snapshot.size() == 0 || !m_queue->project())
        return;
    const int generation = ++m_generation;
    auto *watcher = new QFutureWatcher<QString>(this);
    connect(watcher, &QFutureWatcherBase::finished, this,
            [this, watcher, generation, mimeType, words = sentence(snapshot.size())] {
                watcher->deleteLater();
                if (generation != m_generation)
                    return;
                auto *data = new QMimeData;
                data->setText(watcher->result());
                if (!mimeType.isEmpty())
                    data->setData(mimeType, watcher->result().toUtf8());
                QGuiApplication::clipboard()->setMimeData(data);
                Q_EMIT said(words);
            });
    const TaskSheet sheet(snapshot, *m_queue->project(), m_queue->stage()->name);
    watcher->setFuture(QtConcurrent::run([sheet, make] { return make(sheet); }));
}

} // namespace brickyard
