// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gettasksdialog.h"

#include "queue/tasktext.h"
#include "ui/banner.h"
#include "ui/primarybutton.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QSpinBox>

#include <algorithm>

namespace brickyard {

namespace {
constexpr int usualCount = 100;
constexpr int lettersWide = 76;
constexpr QLatin1String arrayEnding("json");
} // namespace

GetTasksDialog::GetTasksDialog(RedBrickApi *api, const Input &input, QWidget *parent)
    : QDialog(parent),
      m_input(input),
      m_getting(new TaskGetting(api, this))
{
    setObjectName(QStringLiteral("getTasksDialog"));
    setWindowTitle(tr("Get Tasks"));
    auto *about = new QLabel(
        tr("Writes tasks of %1 with their labels to a file, as task objects for programs.")
            .arg(TaskText::oneLine(input.stageName)),
        this);
    about->setTextFormat(Qt::PlainText);
    about->setWordWrap(true);
    about->setMinimumWidth(fontMetrics().averageCharWidth() * lettersWide);
    m_withItems = new QCheckBox(tr("Si&gned item addresses"), this);
    m_withItems->setObjectName(QStringLiteral("withItems"));
    m_withItems->setAccessibleName(tr("Signed item addresses"));
    m_withItems->setToolTip(tr("Whoever has such an address can read that image without a key, "
                               "until it expires."));
    m_withoutLabels = new QCheckBox(tr("&Only those without labels"), this);
    m_withoutLabels->setObjectName(QStringLiteral("withoutLabels"));
    m_withoutLabels->setAccessibleName(tr("Only those without labels"));
    m_withoutLabels->setToolTip(tr("The next ones are then the first that have no labels."));
    connect(m_withoutLabels, &QCheckBox::toggled, this, &GetTasksDialog::updateButton);
    m_failure = new Banner(this);
    m_failure->setObjectName(QStringLiteral("getTasksFailure"));
    m_reason = new QLabel(this);
    m_reason->setObjectName(QStringLiteral("getTasksReason"));
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::large, spacing::large, spacing::large, spacing::large);
    layout->setSpacing(spacing::medium);
    layout->addWidget(about);
    layout->addLayout(makeChoices());
    layout->addWidget(m_withoutLabels);
    layout->addLayout(makeFileRow());
    layout->addWidget(m_withItems);
    layout->addLayout(makeProgress());
    layout->addWidget(m_failure);
    layout->addWidget(m_reason);
    layout->addStretch();
    layout->addLayout(makeButtons());
    const QList<QWidget *> order = {m_selected,      m_shown,  m_next,   m_count,
                                    m_withoutLabels, m_file,   m_choose, m_withItems,
                                    m_stop,          m_cancel, m_get};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
    connect(m_getting, &TaskGetting::progressed, m_progress, &QProgressBar::setValue);
    connect(m_getting, &TaskGetting::finished, this, [this](const QString &sentence) {
        accept();
        Q_EMIT said(sentence);
    });
    connect(m_getting, &TaskGetting::failed, this, [this](const QString &sentence) {
        showRunning(false);
        m_failure->showMessage(Tone::Error, sentence);
    });
    showRunning(false);
}

QRadioButton *GetTasksDialog::addChoice(QLayout *layout, const QString &text,
                                        const QString &objectName, bool isPossible)
{
    auto *choice = new QRadioButton(text, this);
    choice->setObjectName(objectName);
    choice->setAccessibleName(QString(text).remove(u'&'));
    choice->setEnabled(isPossible);
    connect(choice, &QRadioButton::toggled, this, &GetTasksDialog::updateButton);
    layout->addWidget(choice);
    return choice;
}

QLayout *GetTasksDialog::makeChoices()
{
    auto *choices = new QVBoxLayout;
    choices->setSpacing(spacing::small);
    const int selected = int(m_input.selected.size());
    const int shown = int(m_input.shown.size());
    const int unassigned = int(m_input.unassigned.size());
    m_selected = addChoice(choices, tr("The %Ln &selected task(s)", nullptr, selected),
                           QStringLiteral("getSelected"), selected > 0);
    m_shown = addChoice(choices, tr("&All %Ln task(s) that the filter shows", nullptr, shown),
                        QStringLiteral("getShown"), shown > 0);
    auto *next = new QHBoxLayout;
    next->setSpacing(spacing::medium);
    m_next = addChoice(next, tr("The &next unassigned ones, in the table's order:"),
                       QStringLiteral("getNext"), unassigned > 0);
    m_count = new QSpinBox(this);
    m_count->setObjectName(QStringLiteral("getCount"));
    m_count->setAccessibleName(tr("How many unassigned tasks"));
    m_count->setRange(1, std::max(1, unassigned));
    m_count->setValue(usualCount);
    connect(m_count, &QSpinBox::valueChanged, this, &GetTasksDialog::updateButton);
    connect(m_next, &QRadioButton::toggled, m_count, &QWidget::setEnabled);
    m_count->setEnabled(false);
    next->addWidget(m_count);
    next->addStretch();
    choices->addLayout(next);
    (selected > 0 ? m_selected : m_shown)->setChecked(true);
    return choices;
}

QLayout *GetTasksDialog::makeFileRow()
{
    m_file = new QLineEdit(this);
    m_file->setObjectName(QStringLiteral("getFile"));
    m_file->setAccessibleName(tr("File"));
    m_file->setToolTip(tr("A file whose name ends in .json has one array, any other JSON Lines."));
    connect(m_file, &QLineEdit::textChanged, this, &GetTasksDialog::updateButton);
    auto *label = new QLabel(tr("&File:"), this);
    label->setBuddy(m_file);
    m_choose = new QPushButton(tr("C&hoose…"), this);
    m_choose->setObjectName(QStringLiteral("chooseGetFile"));
    m_choose->setAccessibleName(tr("Choose…"));
    m_choose->setAutoDefault(false);
    connect(m_choose, &QPushButton::clicked, this, &GetTasksDialog::chooseFile);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::medium);
    row->addWidget(label);
    row->addWidget(m_file, 1);
    row->addWidget(m_choose);
    return row;
}

QLayout *GetTasksDialog::makeProgress()
{
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("getProgress"));
    m_progress->setAccessibleName(tr("Progress"));
    m_stop = new QPushButton(tr("S&top"), this);
    m_stop->setObjectName(QStringLiteral("stopGetting"));
    m_stop->setAccessibleName(tr("Stop"));
    m_stop->setAutoDefault(false);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_getting->cancel();
        showRunning(false);
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::medium);
    row->addWidget(m_progress, 1);
    row->addWidget(m_stop);
    return row;
}

QLayout *GetTasksDialog::makeButtons()
{
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setObjectName(QStringLiteral("cancelGetTasks"));
    m_cancel->setAccessibleName(m_cancel->text());
    m_cancel->setAutoDefault(false);
    m_get = new PrimaryButton(this);
    m_get->setObjectName(QStringLiteral("getTasks"));
    m_get->setDefault(true);
    connect(m_cancel, &QPushButton::clicked, this, &GetTasksDialog::reject);
    connect(m_get, &QPushButton::clicked, this, &GetTasksDialog::start);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::medium);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_get);
    return buttons;
}

QStringList GetTasksDialog::chosenIds() const
{
    if (m_selected->isChecked())
        return m_input.selected;
    if (m_shown->isChecked())
        return m_input.shown;
    return m_withoutLabels->isChecked() ? m_input.unassigned
                                        : m_input.unassigned.mid(0, m_count->value());
}

int GetTasksDialog::wantedCount() const
{
    const int possible = int(chosenIds().size());
    return m_next->isChecked() ? std::min(m_count->value(), possible) : possible;
}

void GetTasksDialog::setFile(const QString &file)
{
    m_file->setText(QDir::toNativeSeparators(file));
}

void GetTasksDialog::chooseFile()
{
    auto *dialog =
        new QFileDialog(this, windowTitle(), QDir::homePath(),
                        tr("JSON Lines (*.jsonl)") + QStringLiteral(";;") + tr("JSON (*.json)")
                            + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setObjectName(QStringLiteral("getFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("jsonl"));
    dialog->selectFile(tr("tasks.jsonl", "a file name"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(QLatin1String("*.json)"))
                                     ? QStringLiteral("json")
                                     : QStringLiteral("jsonl"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &GetTasksDialog::setFile);
    dialog->open();
}

void GetTasksDialog::start()
{
    TaskGetting::Request request;
    request.projectId = m_input.projectId;
    request.taskIds = chosenIds();
    request.file = QDir::fromNativeSeparators(m_file->text());
    request.format = QFileInfo(request.file).suffix().compare(arrayEnding, Qt::CaseInsensitive) == 0
        ? TaskObjectFile::Format::Array
        : TaskObjectFile::Format::Lines;
    request.withItems = m_withItems->isChecked();
    request.withoutLabels = m_withoutLabels->isChecked();
    request.most = wantedCount();
    m_failure->clear();
    // How many there will be is not known where they are looked for.
    m_progress->setRange(0, request.withoutLabels ? 0 : request.most);
    m_progress->setValue(0);
    showRunning(true);
    m_getting->start(request);
}

void GetTasksDialog::showRunning(bool isRunning)
{
    m_progress->setVisible(isRunning);
    m_stop->setVisible(isRunning);
    for (QWidget *field :
         {static_cast<QWidget *>(m_file), static_cast<QWidget *>(m_choose),
          static_cast<QWidget *>(m_withItems), static_cast<QWidget *>(m_withoutLabels)})
        field->setEnabled(!isRunning);
    m_selected->setEnabled(!isRunning && !m_input.selected.isEmpty());
    m_shown->setEnabled(!isRunning && !m_input.shown.isEmpty());
    m_next->setEnabled(!isRunning && !m_input.unassigned.isEmpty());
    m_count->setEnabled(m_next->isEnabled() && m_next->isChecked());
    updateButton();
    if (isRunning)
        m_get->setEnabled(false);
}

void GetTasksDialog::updateButton()
{
    if (!m_get)
        return;
    const int count = wantedCount();
    m_get->setText(m_withoutLabels->isChecked() ? tr("G&et up to %Ln Task(s)", nullptr, count)
                                                : tr("G&et %Ln Task(s)", nullptr, count));
    m_get->setAccessibleName(m_get->text().remove(u'&'));
    m_get->setEnabled(count > 0 && !m_file->text().isEmpty() && !m_getting->isRunning());
    m_reason->setText(count == 0                     ? tr("There is no task to get.")
                          : m_file->text().isEmpty() ? tr("Choose a file first.")
                                                     : QString());
}

void GetTasksDialog::reject()
{
    m_getting->cancel();
    QDialog::reject();
}

} // namespace brickyard
