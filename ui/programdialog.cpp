// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/programdialog.h"

#include "queue/tasktext.h"
#include "ui/banner.h"
#include "ui/primarybutton.h"
#include "ui/programcontroller.h"
#include "ui/programrunpage.h"
#include "ui/putlabelsdialog.h"
#include "ui/putreviewsdialog.h"
#include "ui/question.h"
#include "ui/queuecontroller.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QScreen>
#include <QStackedWidget>

namespace brickyard {

namespace {

using Step = ProgramController::Step;

constexpr QSize wantedSize(800, 560);
constexpr int frameRoom = 40; // what the window's frame takes

} // namespace

ProgramDialog::ProgramDialog(QueueController *queue, ProgramPurpose purpose,
                             const QList<ProgramSetup> &known, QWidget *parent)
    : QDialog(parent),
      m_controller(new ProgramController(queue, purpose, this)),
      m_setup(new ProgramSetupPage(input(known), this)),
      m_run(new ProgramRunPage(m_controller, this)),
      m_pages(new QStackedWidget(this)),
      m_saved(new Banner(this)),
      m_reason(new QLabel(this))
{
    setObjectName(QStringLiteral("programDialog"));
    setWindowTitle(purpose == ProgramPurpose::Label ? tr("Label with a Program")
                                                    : tr("Review with a Program"));
    const QString stage = TaskText::oneLine(queue->stage()->name);
    auto *about = new QLabel(purpose == ProgramPurpose::Label
                                 ? tr("A program gets tasks of %1, one a line, and prints their "
                                      "labels.")
                                       .arg(stage)
                                 : tr("A program gets tasks of %1, one a line, and prints whether "
                                      "they are accepted or rejected.")
                                       .arg(stage),
                             this);
    for (QLabel *label : {about, m_reason}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_reason->setObjectName(QStringLiteral("programReason"));
    m_saved->setObjectName(QStringLiteral("resultsSaved"));
    m_pages->addWidget(m_setup);
    m_pages->addWidget(m_run);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::large, spacing::large, spacing::large, spacing::large);
    layout->setSpacing(spacing::medium);
    layout->addWidget(about);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_saved);
    layout->addWidget(m_reason);
    layout->addLayout(makeButtons());
    connect(m_setup, &ProgramSetupPage::changed, this, &ProgramDialog::updateStart);
    connect(m_controller, &ProgramController::changed, this, &ProgramDialog::showStep);
    connect(m_controller, &ProgramController::saved, this, &ProgramDialog::showSaved);
    const QSize room = screen() ? screen()->availableSize() : wantedSize;
    resize(wantedSize.boundedTo(room - QSize(frameRoom, frameRoom)));
    showStep();
}

ProgramDialog::~ProgramDialog()
{
    m_controller->disconnect(this);
}

ProgramSetupPage::Input ProgramDialog::input(const QList<ProgramSetup> &known) const
{
    const QueueController *queue = m_controller->queue();
    ProgramSetupPage::Input input;
    input.purpose = m_controller->purpose();
    input.finishingKind = queue->stage()->kind == StageKind::Review ? Operation::Kind::Accept
                                                                    : Operation::Kind::Submit;
    input.selected = queue->selectedIds();
    input.unassigned = queue->unassignedShownIds();
    input.known = known;
    return input;
}

QBoxLayout *ProgramDialog::makeButtons()
{
    m_save = new QPushButton(tr("Sa&ve Results…"), this);
    m_cancel = new QPushButton(this);
    m_start = new PrimaryButton(this);
    m_show = new PrimaryButton(tr("Sho&w Results…"), this);
    m_save->setObjectName(QStringLiteral("saveResults"));
    m_cancel->setObjectName(QStringLiteral("programCancel"));
    m_start->setObjectName(QStringLiteral("programStart"));
    m_show->setObjectName(QStringLiteral("showResults"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::medium);
    buttons->addWidget(m_save);
    buttons->addStretch();
    for (QPushButton *button : {m_cancel, m_start, m_show})
        buttons->addWidget(button);
    // No button is the default: Enter in a field must not start anything.
    for (QPushButton *button : {m_save, m_cancel, m_start, m_show}) {
        button->setAutoDefault(false);
        button->setAccessibleName(button->text().remove(u'&'));
    }
    connect(m_save, &QPushButton::clicked, this, &ProgramDialog::saveResults);
    connect(m_cancel, &QPushButton::clicked, this, &ProgramDialog::cancel);
    connect(m_start, &QPushButton::clicked, this, &ProgramDialog::start);
    connect(m_show, &QPushButton::clicked, this, &ProgramDialog::showResults);
    return buttons;
}

void ProgramDialog::showStep()
{
    const Step step = m_controller->step();
    const bool hasEnded = step == Step::Ended || step == Step::Put;
    // It was about what is over now.
    if (m_question)
        m_question->reject();
    m_pages->setCurrentWidget(step == Step::Choosing ? static_cast<QWidget *>(m_setup) : m_run);
    m_start->setVisible(step == Step::Choosing);
    m_save->setVisible(hasEnded && m_controller->results() > 0);
    m_show->setVisible(step == Step::Ended && m_controller->results() > 0);
    m_cancel->setText(hasEnded ? tr("Close") : tr("Cancel"));
    m_cancel->setAccessibleName(m_cancel->text());
    m_reason->setVisible(step == Step::Choosing);
    if (step == Step::Choosing)
        updateStart();
    else if (step == Step::Running)
        m_run->setFocus(); // a key that is pressed once more must not cancel it
    else if (hasEnded)
        (m_show->isVisibleTo(this) ? m_show : m_cancel)->setFocus();
}

void ProgramDialog::updateStart()
{
    const int count = m_setup->count();
    const QString why = m_controller->whyNot(m_setup->setup(), count);
    m_start->setText(m_setup->withoutLabels() ? tr("Sta&rt with up to %Ln Task(s)", nullptr, count)
                                              : tr("Sta&rt with %Ln Task(s)", nullptr, count));
    m_start->setAccessibleName(m_start->text().remove(u'&'));
    m_start->setEnabled(why.isEmpty());
    m_reason->setText(why);
}

void ProgramDialog::start()
{
    ProgramController::Request request{m_setup->setup(), m_setup->chosenIds(), m_setup->applies(),
                                       m_setup->kind()};
    request.withoutLabels = m_setup->withoutLabels();
    request.most = m_setup->count();
    // The disk may be another one than when something was typed.
    updateStart();
    if (!m_start->isEnabled())
        return;
    Q_EMIT started(request.setup);
    m_controller->start(request);
}

void ProgramDialog::cancel()
{
    const Step step = m_controller->step();
    if (step == Step::Running || step == Step::Putting)
        m_controller->cancel();
    else
        reject();
}

void ProgramDialog::reject()
{
    const Step step = m_controller->step();
    if (step == Step::Running)
        askBeforeClosing(tr("Stop the program?"),
                         (m_controller->results() == 0
                              ? tr("It has no results yet.")
                              : tr("It has %Ln result(s) so far, which are lost if its window "
                                   "closes.",
                                   nullptr, m_controller->results()))
                             + u' '
                             + tr("Nothing has been sent, and no task has been changed. To stop it "
                                  "and keep its results, answer Cancel here, and then press Cancel "
                                  "in its window."),
                         tr("Stop and Close"));
    else if (step == Step::Putting)
        askBeforeClosing(tr("Close without sending the results?"),
                         tr("They are being checked, and nothing has been sent yet."), tr("Close"));
    else if (step == Step::Ended && m_controller->results() > 0 && !m_isSaved)
        askBeforeClosing(tr("Close without using the results?"),
                         tr("%Ln result(s) have neither been sent nor saved, and are lost.",
                            nullptr, m_controller->results()),
                         tr("Close"));
    else
        leave();
}

void ProgramDialog::askBeforeClosing(const QString &title, const QString &text, const QString &verb)
{
    if (!m_question)
        m_question = ask(this, this, title, text, {{verb, [this] { leave(); }, false}});
}

void ProgramDialog::leave()
{
    m_controller->abandon();
    QDialog::reject();
}

void ProgramDialog::saveResults()
{
    auto *dialog =
        new QFileDialog(this, tr("Save Results"), m_controller->resultsFolder(),
                        tr("JSON Lines (*.jsonl)") + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setObjectName(QStringLiteral("saveResultsDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("jsonl"));
    dialog->selectFile(tr("results.jsonl", "a file name"));
    connect(dialog, &QFileDialog::fileSelected, m_controller, &ProgramController::save);
    dialog->open();
}

void ProgramDialog::showSaved(const QString &sentence, bool isGood)
{
    m_isSaved = m_isSaved || isGood;
    m_saved->showMessage(isGood ? Tone::Success : Tone::Error, sentence);
}

PutFileDialog *ProgramDialog::makePutDialog()
{
    QueueController *queue = m_controller->queue();
    if (m_controller->purpose() == ProgramPurpose::Review)
        return new PutReviewsDialog(queue, this);
    return new PutLabelsDialog(queue, this);
}

void ProgramDialog::showResults()
{
    PutFileDialog *dialog = makePutDialog();
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Results of the Program"));
    // What was put is with the engine, and there is nothing left to be done here.
    connect(dialog, &QDialog::accepted, this, [this] {
        accept();
        // Two windows have gone at once, and a window manager may lose the keyboard with them.
        if (parentWidget())
            parentWidget()->activateWindow();
    });
    dialog->open();
    dialog->readResults(m_controller->resultsFile(),
                        tr("Results of %1", "a command line")
                            .arg(TaskText::oneLine(m_controller->request().setup.commandLine)),
                        {m_controller->resultsFolder(), m_controller->labelsSince()});
}

} // namespace brickyard
