// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/putfiledialog.h"

#include "ui/banner.h"
#include "ui/filerowsmodel.h"
#include "ui/filerowsview.h"
#include "ui/icons.h"
#include "ui/primarybutton.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QScreen>
#include <QStackedWidget>

#include <algorithm>

namespace brickyard {

namespace {

constexpr QSize wantedSize(960, 560);
constexpr int frameRoom = 40; // what the window's frame takes

QPushButton *makeButton(const QString &text, const QString &objectName, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    button->setAccessibleName(QString(text).remove(u'&'));
    // No button is the default: Enter in a field must not send anything.
    button->setAutoDefault(false);
    return button;
}

QLabel *makeLabel(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

PutFileDialog::PutFileDialog(FilePutting *putting, const QString &title, const QString &filter,
                             QWidget *parent)
    : QDialog(parent),
      m_putting(putting),
      m_filter(filter)
{
    m_putting->setParent(this);
    setWindowTitle(title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::large, spacing::large, spacing::large, spacing::large);
    layout->setSpacing(spacing::medium);
    makeFileRow(layout);
    m_choiceArea = new QWidget(this);
    auto *choiceLayout = new QVBoxLayout(m_choiceArea);
    choiceLayout->setContentsMargins(0, 0, 0, 0);
    choiceLayout->setSpacing(spacing::small);
    m_choices = new QVBoxLayout;
    m_choices->setSpacing(spacing::small);
    choiceLayout->addLayout(m_choices);
    m_takeOver = new QCheckBox(m_choiceArea);
    m_takeOver->setObjectName(QStringLiteral("takeOver"));
    connect(m_takeOver, &QCheckBox::toggled, m_putting, &FilePutting::setTakesOver);
    choiceLayout->addWidget(m_takeOver);
    layout->addWidget(m_choiceArea);
    layout->addWidget(makePages(), 1);
    m_failure = new Banner(this);
    m_failure->setObjectName(QStringLiteral("putFailure"));
    layout->addWidget(m_failure);
    m_summary = makeLabel(QStringLiteral("putSummary"), this);
    layout->addWidget(m_summary);
    layout->addSpacing(spacing::small);
    layout->addLayout(makeButtons());
    connect(m_putting, &FilePutting::changed, this, &PutFileDialog::showStep);
    connect(m_putting, &FilePutting::progressed, this, &PutFileDialog::showProgress);
    const QSize room = screen() ? screen()->availableSize() : wantedSize;
    resize(wantedSize.boundedTo(room - QSize(frameRoom, frameRoom)));
}

PutFileDialog::~PutFileDialog()
{
    m_putting->disconnect(this);
}

void PutFileDialog::makeFileRow(QBoxLayout *layout)
{
    m_file = new QLineEdit(this);
    m_file->setObjectName(QStringLiteral("putFile"));
    m_file->setAccessibleName(tr("File"));
    m_file->setReadOnly(true);
    m_file->setPlaceholderText(tr("No file is chosen"));
    m_fileLabel = new QLabel(tr("&File:"), this);
    m_fileLabel->setBuddy(m_file);
    m_results = makeLabel(QStringLiteral("putResults"), this);
    m_results->hide();
    m_choose = makeButton(tr("C&hoose…"), QStringLiteral("chooseFile"), this);
    m_again = makeButton(tr("&Read Again"), QStringLiteral("readAgain"), this);
    m_again->setToolTip(tr("Reads the file once more, and looks at the tasks as they are now."));
    connect(m_choose, &QPushButton::clicked, this, &PutFileDialog::chooseFile);
    connect(m_again, &QPushButton::clicked, this, [this] { m_putting->read(m_putting->file()); });
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::medium);
    row->addWidget(m_fileLabel);
    row->addWidget(m_results, 1);
    row->addWidget(m_file, 1);
    row->addWidget(m_choose);
    row->addWidget(m_again);
    layout->addLayout(row);
}

QWidget *PutFileDialog::makePages()
{
    m_hint = makeLabel(QStringLiteral("putHint"), this);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setMargin(spacing::large);
    auto *work = new QWidget(this);
    m_doing = makeLabel(QStringLiteral("putDoing"), work);
    m_progress = new QProgressBar(work);
    m_progress->setObjectName(QStringLiteral("putProgress"));
    m_progress->setAccessibleName(tr("Progress"));
    m_stop = makeButton(tr("S&top"), QStringLiteral("stopPutting"), work);
    connect(m_stop, &QPushButton::clicked, m_putting, &FilePutting::cancel);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(spacing::medium);
    bar->addWidget(m_progress, 1);
    bar->addWidget(m_stop);
    auto *layout = new QVBoxLayout(work);
    layout->addStretch();
    layout->addWidget(m_doing);
    layout->addLayout(bar);
    layout->addStretch();
    m_rows = new FileRowsView(this);
    m_pages = new QStackedWidget(this);
    for (QWidget *page : {static_cast<QWidget *>(m_hint), work, static_cast<QWidget *>(m_rows)})
        m_pages->addWidget(page);
    return m_pages;
}

QBoxLayout *PutFileDialog::makeButtons()
{
    m_copy = makeButton(tr("&Copy"), QStringLiteral("copyRows"), this);
    m_copy->setIcon(themedIcon(IconName::Copy));
    m_copy->setToolTip(tr("Copies all rows as text."));
    m_cancel = makeButton(tr("Cancel"), QStringLiteral("cancelPut"), this);
    m_put = new PrimaryButton(this);
    m_put->setObjectName(QStringLiteral("put"));
    m_put->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, &PutFileDialog::copy);
    connect(m_cancel, &QPushButton::clicked, this, &PutFileDialog::reject);
    connect(m_put, &QPushButton::clicked, m_putting, &FilePutting::put);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::medium);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_put);
    return buttons;
}

void PutFileDialog::putInOrder(const QList<QWidget *> &choices)
{
    QList<QWidget *> order{m_file, m_choose, m_again};
    order += choices;
    order += {m_takeOver, m_stop, m_rows, m_copy, m_cancel, m_put};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
    m_choose->setFocus();
}

void PutFileDialog::chooseFile()
{
    const QString known = m_putting->file();
    auto *dialog = new QFileDialog(
        this, windowTitle(), known.isEmpty() ? QDir::homePath() : QFileInfo(known).absolutePath(),
        m_filter + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setObjectName(QStringLiteral("chooseFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &PutFileDialog::readFile);
    dialog->open();
}

void PutFileDialog::readFile(const QString &file)
{
    m_file->setText(QDir::toNativeSeparators(file));
    m_file->setToolTip(m_file->text());
    m_putting->read(file);
}

void PutFileDialog::readResults(const QString &file, const QString &name,
                                const FilePutting::Origin &origin)
{
    m_putting->setOrigin(origin);
    for (QWidget *widget : {static_cast<QWidget *>(m_fileLabel), static_cast<QWidget *>(m_file),
                            static_cast<QWidget *>(m_choose), static_cast<QWidget *>(m_again)})
        widget->hide();
    m_results->setText(name);
    m_results->show();
    m_putting->read(file);
}

void PutFileDialog::reject()
{
    m_putting->cancel();
    QDialog::reject();
}

void PutFileDialog::refresh()
{
    showStep();
}

void PutFileDialog::showStep()
{
    const FilePutting::Step step = m_putting->step();
    if (step == FilePutting::Step::Done) {
        accept();
        return;
    }
    const bool isWorking = step == FilePutting::Step::Working;
    const bool hasRows = step == FilePutting::Step::Faulty || step == FilePutting::Step::Ready;
    m_rows->setRows(hasRows ? m_putting->rows() : FileRows());
    m_pages->setCurrentIndex(isWorking ? 1 : hasRows ? 2 : 0);
    m_hint->setText(hint());
    m_takeOver->setText(takeOverText());
    m_takeOver->setAccessibleName(takeOverText().remove(u'&'));
    m_put->setText(verb());
    m_put->setAccessibleName(verb().remove(u'&'));
    m_put->setEnabled(m_putting->count() > 0);
    m_choiceArea->setEnabled(!m_putting->isPutting());
    m_choose->setEnabled(!isWorking);
    m_again->setEnabled(!isWorking && !m_putting->file().isEmpty());
    m_copy->setEnabled(hasRows && m_rows->rowsModel()->rowCount() > 0);
    if (m_putting->failure().isEmpty() || isWorking)
        m_failure->clear();
    else
        m_failure->showMessage(Tone::Error, m_putting->failure());
    m_summary->setText(whatIsReady());
    showProgress();
}

QString PutFileDialog::whatIsReady() const
{
    switch (m_putting->step()) {
    case FilePutting::Step::NoFile:
        return tr("Nothing can be sent yet: no file has been read.");
    case FilePutting::Step::Working:
        return tr("Nothing has been sent yet.");
    case FilePutting::Step::Failed:
        return tr("Nothing can be sent.");
    case FilePutting::Step::Faulty:
        return tr("%Ln fault(s). Nothing of the file can be sent before all of them are mended.",
                  nullptr, int(m_putting->faults().size()) + m_putting->untoldFaults())
            + (m_putting->untoldFaults() > 0 ? u' '
                       + tr("The first %Ln are listed.", nullptr, int(m_putting->faults().size()))
                                             : QString());
    case FilePutting::Step::Ready:
    case FilePutting::Step::Done:
        break;
    }
    const LabelMatch &match = m_putting->match();
    const int leftOut = m_putting->leftOutCount();
    if (match.targets.isEmpty() && leftOut == 0)
        return tr("Nothing can be sent: the file is empty.");
    QStringList sentences;
    if (match.targets.isEmpty())
        sentences += tr("Nothing can be sent: every task is left out, for the reason beside it.");
    else
        sentences += summary();
    if (!match.targets.isEmpty() && leftOut > 0)
        sentences += tr("%Ln task(s) are left out.", nullptr, leftOut);
    if (m_putting->untoldFaults() > 0)
        sentences += tr("%Ln more fault(s) are not listed.", nullptr, m_putting->untoldFaults());
    return sentences.join(u' ');
}

void PutFileDialog::showProgress()
{
    m_doing->setText(m_putting->doing());
    m_progress->setRange(0, m_putting->progressEnd());
    m_progress->setValue(std::min(m_putting->progress(), m_putting->progressEnd()));
}

void PutFileDialog::copy() const
{
    const bool areFaults = m_putting->step() == FilePutting::Step::Faulty;
    QGuiApplication::clipboard()->setText(
        areFaults ? faultLines(m_putting->faults(), int(m_putting->faults().size()))
                  : rowsAsText(m_rows->rowsModel()->rows()));
}

} // namespace brickyard
