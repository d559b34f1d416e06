// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exportcontroller.h"

#include "domain/filesaving.h"
#include "queue/tasksheet.h"
#include "ui/queuecontroller.h"

#include <QAction>
#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace brickyard {

namespace {

bool isJson(const QString &name)
{
    return name.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
}

} // namespace

ExportController::ExportController(QueueController *queue, QWidget *window)
    : QObject(window),
      m_queue(queue),
      m_window(window),
      m_action(new QAction(tr("&Export Queue…"), this)),
      m_stop(std::make_shared<std::atomic_bool>(false))
{
    m_action->setObjectName(QStringLiteral("exportAction"));
    connect(m_action, &QAction::triggered, this, &ExportController::chooseFile);
    updateActions();
}

ExportController::~ExportController()
{
    *m_stop = true;
}

void ExportController::updateActions()
{
    m_action->setEnabled(m_queue->stage() != nullptr);
}

void ExportController::chooseFile()
{
    if (!m_queue->stage())
        return;
    const QString csv = tr("CSV files (*.csv)");
    const QString json = tr("JSON files (*.json)");
    auto *dialog = new QFileDialog(m_window, tr("Export Queue"), QDir::homePath(),
                                   csv + QStringLiteral(";;") + json);
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, json](const QString &filter) {
        dialog->setDefaultSuffix(filter == json ? QStringLiteral("json") : QStringLiteral("csv"));
    });
    // A slash would be another folder.
    QString name = m_queue->project()->name + QLatin1String(" - ") + m_queue->stage()->name + u' '
        + QDate::currentDate().toString(Qt::ISODate);
    dialog->selectFile(name.replace(u'/', u'_'));
    connect(dialog, &QFileDialog::fileSelected, this, &ExportController::exportTo);
    dialog->open();
}

void ExportController::exportTo(const QString &file)
{
    // The stage may have been left while the dialog was open.
    if (!m_queue->stage())
        return;
    const TaskSnapshot tasks = TaskSnapshot::shown(*m_queue->filter());
    const TaskSheet sheet(tasks, *m_queue->project(), m_queue->stage()->name);
    const int count = tasks.size();
    Q_EMIT said(tr("Exporting %Ln task(s)…", nullptr, count));
    auto *watcher = new QFutureWatcher<QString>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, file, count] {
        watcher->deleteLater();
        if (const QString problem = watcher->result(); !problem.isEmpty()) {
            Q_EMIT failed(problem);
            return;
        }
        Q_EMIT said(tr("%Ln task(s) were exported to %1.", "a file", count)
                        .arg(QDir::toNativeSeparators(file)));
    });
    const auto format = isJson(file) ? TaskSheet::Format::Json : TaskSheet::Format::Csv;
    watcher->setFuture(QtConcurrent::run([sheet, file, format, stop = m_stop] {
        return saveFile(file, [&sheet, &stop, format](QIODevice *device) {
            return sheet.write(format, device, *stop);
        });
    }));
}

} // namespace brickyard
