// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/programrunpage.h"

#include "queue/tasktext.h"
#include "ui/filerowsmodel.h"
#include "ui/filerowsview.h"
#include "ui/icons.h"
#include "ui/plaintextview.h"
#include "ui/programcontroller.h"
#include "ui/programlogview.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace brickyard {

namespace {

constexpr int taskLetters = 32;
constexpr int whatLetters = 14;

QLabel *makeLabel(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

FileRows rowsOf(const QList<ProgramController::NoResult> &tasks)
{
    FileRows rows;
    rows.headings = {ProgramRunPage::tr("Task"), ProgramRunPage::tr("What", "became of a task"),
                     ProgramRunPage::tr("Why")};
    rows.count = int(tasks.size());
    rows.at = [tasks](int row) {
        const ProgramController::NoResult &task = tasks.at(row);
        FileRow made;
        made.cells = {
            TaskText::oneLine(task.note.name.isEmpty() ? task.note.taskId : task.note.name),
            task.hasFailed ? ProgramRunPage::tr("Failed", "a task")
                           : ProgramRunPage::tr("Skipped", "a task, by a program"),
            TaskText::oneLine(task.note.why)};
        return made;
    };
    return rows;
}

} // namespace

ProgramRunPage::ProgramRunPage(ProgramController *controller, QWidget *parent)
    : QWidget(parent),
      m_controller(controller),
      m_progress(new QProgressBar(this)),
      m_given(makeLabel(QStringLiteral("programGiven"), this)),
      m_counts(makeLabel(QStringLiteral("programCounts"), this)),
      m_end(new PlainTextView(QStringLiteral("programEnd"), tr("How it ended"), this)),
      m_noResults(new QWidget(this)),
      m_heading(makeLabel(QStringLiteral("noResultsHeading"), m_noResults)),
      m_copy(new QPushButton(tr("C&opy"), m_noResults)),
      m_rows(new FileRowsView(m_noResults)),
      m_log(new ProgramLogView(this))
{
    m_progress->setObjectName(QStringLiteral("programProgress"));
    m_progress->setAccessibleName(tr("Progress"));
    m_rows->setAccessibleName(tr("Tasks without a result"));
    m_copy->setObjectName(QStringLiteral("copyNoResults"));
    m_copy->setAccessibleName(tr("Copy"));
    m_copy->setIcon(themedIcon(IconName::Copy));
    m_copy->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, &ProgramRunPage::copy);
    auto *head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_copy);
    auto *list = new QVBoxLayout(m_noResults);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(spacing::small);
    list->addLayout(head);
    list->addWidget(m_rows, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::medium);
    for (QWidget *each : {static_cast<QWidget *>(m_end), static_cast<QWidget *>(m_progress),
                          static_cast<QWidget *>(m_given), static_cast<QWidget *>(m_counts)})
        layout->addWidget(each);
    layout->addWidget(m_noResults, 1);
    layout->addWidget(m_log, 1);
    connect(controller, &ProgramController::changed, this, &ProgramRunPage::showStep);
    connect(controller, &ProgramController::progressed, this, &ProgramRunPage::showProgress);
    connect(controller, &ProgramController::logged, m_log, &ProgramLogView::addText);
    connect(controller, &ProgramController::faulted, m_log, [this](const QString &sentence) {
        m_log->addLine(tr("Brickyard: %1", "a line of the log").arg(sentence));
    });
    setFocusProxy(m_log);
    showStep();
}

void ProgramRunPage::showStep()
{
    const ProgramController::Step step = m_controller->step();
    const bool hasEnded =
        step != ProgramController::Step::Choosing && step != ProgramController::Step::Running;
    m_end->setVisible(hasEnded);
    m_progress->setVisible(!hasEnded);
    m_given->setVisible(!hasEnded);
    m_noResults->setVisible(hasEnded && !m_controller->noResults().isEmpty());
    showProgress();
    if (hasEnded)
        showEnd();
}

void ProgramRunPage::showProgress()
{
    const ProgramWork::Progress &progress = m_controller->progress();
    const QLocale locale;
    if (m_controller->isLooking()) {
        m_progress->setRange(0, 0);
        m_given->setText(tr("Looking for tasks without labels: %Ln looked at.", nullptr,
                            m_controller->lookedAt()));
        m_counts->clear();
        return;
    }
    m_progress->setMaximum(progress.tasks);
    m_progress->setValue(progress.answered);
    m_given->setText(tr("%1 of %2 tasks were given to the program, %3 are answered.")
                         .arg(locale.toString(progress.given), locale.toString(progress.tasks),
                              locale.toString(progress.answered)));
    m_counts->setText(countWords());
}

QString ProgramRunPage::countWords() const
{
    return QStringList{tr("%Ln result(s)", nullptr, m_controller->results()),
                       tr("%Ln skipped", "tasks", m_controller->skipped()),
                       tr("%Ln failed", "tasks", m_controller->failed())}
        .join(tr(", ", "between counts"));
}

void ProgramRunPage::showEnd()
{
    QStringList sentences{m_controller->summary().words()};
    if (const qint64 faults = m_controller->summary().program.faults; faults > 0)
        sentences += tr("%Ln fault(s) are in the log.", nullptr, int(faults));
    if (m_controller->step() == ProgramController::Step::Putting)
        sentences += tr("Its results are being checked and put…");
    else if (!m_controller->outcome().isEmpty())
        sentences += m_controller->outcome();
    m_end->setText(sentences.join(u' '));
    m_log->setPlaceholderText(tr("The program has written nothing to its standard error."));
    m_heading->setText(
        tr("%Ln task(s) have no result:", nullptr, int(m_controller->noResults().size())));
    if (m_rows->rowsModel()->rowCount() == int(m_controller->noResults().size()))
        return;
    m_rows->setRows(rowsOf(m_controller->noResults()));
    const int letter = fontMetrics().averageCharWidth();
    m_rows->setColumnWidth(0, letter * taskLetters);
    m_rows->setColumnWidth(1, letter * whatLetters);
}

void ProgramRunPage::copy() const
{
    QGuiApplication::clipboard()->setText(rowsAsText(m_rows->rowsModel()->rows()));
}

} // namespace brickyard
