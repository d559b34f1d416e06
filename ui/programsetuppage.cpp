// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/programsetuppage.h"

#include "ui/theme.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

#include <algorithm>

namespace brickyard {

namespace {
constexpr int variableLines = 3;
constexpr int leastLetters = 30; // of the command line

template<typename T> T *named(T *widget, const QString &objectName, const QString &name)
{
    widget->setObjectName(objectName);
    widget->setAccessibleName(QString(name).remove(u'&').remove(u':'));
    return widget;
}
} // namespace

ProgramSetupPage::ProgramSetupPage(const Input &input, QWidget *parent)
    : QWidget(parent),
      m_input(input)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *form = new QFormLayout;
    layout->addLayout(form);
    layout->addStretch();
    form->setHorizontalSpacing(spacing::medium);
    form->setVerticalSpacing(spacing::medium);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    addCommand(form);
    addFolder(form);
    addVariables(form);
    addTasks(form);
    addNumbers(form);
    addTicks(form);
    ProgramSetup last = input.known.value(0);
    if (input.known.isEmpty())
        last.workingFolder = QDir::homePath();
    use(last);
}

void ProgramSetupPage::addCommand(QFormLayout *form)
{
    const QString text = tr("&Command line:");
    m_command = named(new QComboBox(this), QStringLiteral("programLine"), text);
    m_command->setEditable(true);
    m_command->setInsertPolicy(QComboBox::NoInsert);
    m_command->setCompleter(nullptr); // it would change what is typed, and commands are no words
    named(m_command->lineEdit(), QStringLiteral("programLineEdit"), text);
    m_command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_command->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_command->setMinimumContentsLength(leastLetters);
    m_command->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_command->setToolTip(tr("A program with its arguments, in quotes where they have spaces. It "
                             "is started as it is, without a shell."));
    m_command->lineEdit()->setPlaceholderText(m_input.purpose == ProgramPurpose::Label
                                                  ? QStringLiteral("./boxes.py --threshold 0.5")
                                                  : QStringLiteral("./sizes.sh --strict"));
    named(m_command->view(), QStringLiteral("knownPrograms"), tr("Programs that were run before"));
    for (const ProgramSetup &each : std::as_const(m_input.known))
        m_command->addItem(each.commandLine);
    connect(m_command, &QComboBox::activated, this,
            [this](int index) { use(m_input.known.value(index)); });
    connect(m_command, &QComboBox::editTextChanged, this, &ProgramSetupPage::changed);
    form->addRow(text, m_command);
}

void ProgramSetupPage::addFolder(QFormLayout *form)
{
    const QString text = tr("&Working folder:");
    m_folder = named(new QLineEdit(this), QStringLiteral("programFolder"), text);
    m_folder->setToolTip(tr("Where the program runs, and what paths in its results are relative "
                            "to."));
    connect(m_folder, &QLineEdit::textChanged, this, &ProgramSetupPage::changed);
    const QString browseText = tr("&Browse…");
    auto *browseButton =
        named(new QPushButton(browseText, this), QStringLiteral("browseProgramFolder"), browseText);
    browseButton->setAutoDefault(false);
    connect(browseButton, &QPushButton::clicked, this, &ProgramSetupPage::browse);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::medium);
    row->addWidget(m_folder, 1);
    row->addWidget(browseButton);
    form->addRow(text, row);
    qobject_cast<QLabel *>(form->labelForField(row))->setBuddy(m_folder);
}

void ProgramSetupPage::addVariables(QFormLayout *form)
{
    const QString text = tr("&Environment variables:");
    m_variables = named(new QPlainTextEdit(this), QStringLiteral("programVariables"), text);
    m_variables->setTabChangesFocus(true);
    m_variables->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_variables->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_variables->setPlaceholderText(tr("NAME=value", "an environment variable"));
    m_variables->setToolTip(tr("One a line. They are remembered as they are, so they must not be "
                               "secrets."));
    const int lines = m_variables->fontMetrics().lineSpacing() * variableLines;
    m_variables->setFixedHeight(lines + 2 * spacing::medium);
    connect(m_variables, &QPlainTextEdit::textChanged, this, &ProgramSetupPage::changed);
    form->addRow(text, m_variables);
}

void ProgramSetupPage::addTasks(QFormLayout *form)
{
    const int selected = int(m_input.selected.size());
    const int unassigned = int(m_input.unassigned.size());
    const QString selectedText = tr("The %Ln &selected task(s)", nullptr, selected);
    const QString nextText = tr("The &next unassigned ones, in the table's order:");
    m_selected = named(new QRadioButton(selectedText, this), QStringLiteral("programSelected"),
                       selectedText);
    m_next = named(new QRadioButton(nextText, this), QStringLiteral("programNext"), nextText);
    m_count = makeSpinBox(QStringLiteral("programCount"), tr("How many unassigned tasks"), 1,
                          std::max(1, unassigned));
    m_selected->setEnabled(selected > 0);
    m_next->setEnabled(unassigned > 0);
    m_count->setEnabled(false);
    connect(m_next, &QRadioButton::toggled, m_count, &QWidget::setEnabled);
    connect(m_next, &QRadioButton::toggled, this, &ProgramSetupPage::changed);
    (selected > 0 ? m_selected : m_next)->setChecked(true);
    m_count->setEnabled(m_next->isChecked() && unassigned > 0);
    auto *next = new QHBoxLayout;
    next->setSpacing(spacing::medium);
    next->addWidget(m_next);
    next->addWidget(m_count);
    next->addStretch();
    auto *column = new QVBoxLayout;
    column->setSpacing(spacing::small);
    column->addWidget(m_selected);
    column->addLayout(next);
    if (m_input.purpose == ProgramPurpose::Label) {
        const QString text = tr("&Only those without labels");
        m_withoutLabels =
            named(new QCheckBox(text, this), QStringLiteral("programWithoutLabels"), text);
        m_withoutLabels->setToolTip(tr("What was labeled before is not taken again; the next ones "
                                       "are then the first that have no labels."));
        connect(m_withoutLabels, &QCheckBox::toggled, this, &ProgramSetupPage::changed);
        column->addWidget(m_withoutLabels);
    }
    form->addRow(tr("Tasks:"), column);
}

void ProgramSetupPage::addNumbers(QFormLayout *form)
{
    const QString text = tr("&At the same time:");
    m_processes =
        makeSpinBox(QStringLiteral("programProcesses"), text, 1, ProgramCommand::mostProcesses);
    m_processes->setToolTip(tr("So many of the program run beside each other; the tasks are shared "
                               "out among them."));
    const QString limitText = tr("&Time limit:");
    m_minutes =
        makeSpinBox(QStringLiteral("programMinutes"), limitText, 0, ProgramSetup::mostMinutes);
    m_minutes->setSpecialValueText(tr("none", "time limit"));
    m_minutes->setSuffix(tr(" min", "minutes"));
    m_minutes->setToolTip(tr("For all of the tasks together; the program is stopped after it."));
    auto *limit = new QLabel(limitText, this);
    limit->setBuddy(m_minutes);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::medium);
    row->addWidget(m_processes);
    row->addSpacing(spacing::large);
    row->addWidget(limit);
    row->addWidget(m_minutes);
    row->addStretch();
    form->addRow(text, row);
    qobject_cast<QLabel *>(form->labelForField(row))->setBuddy(m_processes);
}

QSpinBox *ProgramSetupPage::makeSpinBox(const QString &objectName, const QString &name, int least,
                                        int most)
{
    auto *box = named(new QSpinBox(this), objectName, name);
    box->setRange(least, most);
    connect(box, &QSpinBox::valueChanged, this, &ProgramSetupPage::changed);
    return box;
}

void ProgramSetupPage::addTicks(QFormLayout *form)
{
    const QString downloadText = tr("&Download the items first");
    m_download =
        named(new QCheckBox(downloadText, this), QStringLiteral("programDownload"), downloadText);
    m_download->setToolTip(tr("Each series has the paths of its images as itemPaths then. They are "
                              "removed when the program has answered."));
    const QString applyText = tr("A&pply without asking");
    m_apply = named(new QCheckBox(applyText, this), QStringLiteral("programApply"), applyText);
    m_apply->setToolTip(tr("For programs that you know: what it answers is put as soon as it has "
                           "ended, if nothing went wrong."));
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::medium);
    row->addWidget(m_apply);
    if (m_input.purpose == ProgramPurpose::Label) {
        addKinds();
        row->addWidget(m_kind);
    }
    row->addStretch();
    form->addRow(QString(), m_download);
    form->addRow(QString(), row);
}

void ProgramSetupPage::addKinds()
{
    m_kind =
        named(new QComboBox(this), QStringLiteral("programKind"), tr("What becomes of the labels"));
    m_kind->addItem(tr("Pre-label"), int(Operation::Kind::PreLabel));
    if (m_input.finishingKind == Operation::Kind::Submit) {
        m_kind->addItem(tr("Save as draft"), int(Operation::Kind::SaveDraft));
        m_kind->addItem(tr("Submit"), int(Operation::Kind::Submit));
    } else {
        m_kind->addItem(tr("Accept with these corrections"), int(m_input.finishingKind));
    }
    m_kind->setEnabled(false);
    connect(m_apply, &QCheckBox::toggled, m_kind, &QWidget::setEnabled);
}

void ProgramSetupPage::use(const ProgramSetup &setup)
{
    {
        const QSignalBlocker blocker(this); // said once, below
        m_command->setEditText(setup.commandLine);
        m_command->lineEdit()->setCursorPosition(0);
        m_folder->setText(QDir::toNativeSeparators(setup.workingFolder));
        m_variables->setPlainText(setup.variables);
        m_processes->setValue(setup.processes);
        m_minutes->setValue(setup.timeLimitMinutes);
        m_download->setChecked(setup.downloadItems);
        m_count->setValue(setup.nextTasks);
    }
    Q_EMIT changed();
}

void ProgramSetupPage::browse()
{
    auto *dialog = new QFileDialog(this, tr("Working Folder"), m_folder->text());
    dialog->setObjectName(QStringLiteral("programFolderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &folder) { m_folder->setText(QDir::toNativeSeparators(folder)); });
    dialog->open();
}

ProgramSetup ProgramSetupPage::setup() const
{
    ProgramSetup setup;
    setup.commandLine = m_command->currentText().trimmed();
    setup.workingFolder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    setup.variables = m_variables->toPlainText();
    setup.processes = m_processes->value();
    setup.timeLimitMinutes = m_minutes->value();
    setup.downloadItems = m_download->isChecked();
    // A queue that is short today does not change what is usual.
    setup.nextTasks = m_count->value() == m_count->maximum()
            && m_input.known.value(0).nextTasks > m_count->value()
        ? m_input.known.value(0).nextTasks
        : m_count->value();
    return setup;
}

QStringList ProgramSetupPage::chosenIds() const
{
    if (m_selected->isChecked())
        return m_input.selected;
    return withoutLabels() ? m_input.unassigned : m_input.unassigned.mid(0, m_count->value());
}

int ProgramSetupPage::count() const
{
    const int possible = int(chosenIds().size());
    return m_selected->isChecked() ? possible : std::min(m_count->value(), possible);
}

bool ProgramSetupPage::withoutLabels() const
{
    return m_withoutLabels && m_withoutLabels->isChecked();
}

bool ProgramSetupPage::applies() const
{
    return m_apply->isChecked();
}

Operation::Kind ProgramSetupPage::kind() const
{
    return m_kind ? Operation::Kind(m_kind->currentData().toInt()) : Operation::Kind::PreLabel;
}

} // namespace brickyard
