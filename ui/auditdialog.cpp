// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/auditdialog.h"

#include "ui/icons.h"
#include "ui/plaintextview.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace brickyard {

namespace {

constexpr int iconSize = 16;
constexpr int lettersWide = 76; // room for a hash on one line

QString whole(const AuditReport &report)
{
    if (report.entries == 0)
        return AuditDialog::tr("The audit log is empty: nothing was changed yet.");
    // A log that was cut off at its end looks whole; who keeps the hash can tell.
    return AuditDialog::tr("The audit log is whole: %Ln entries, each as it was written.", nullptr,
                           int(report.entries))
        + QStringLiteral("\n\n")
        + AuditDialog::tr("The hash of the last one is\n%1\nKeep it elsewhere, and it can be told "
                          "later that nothing was taken away up to here.")
              .arg(report.lastHash);
}

} // namespace

AuditDialog::AuditDialog(QWidget *parent)
    : QDialog(parent),
      m_icon(new QLabel(this)),
      m_report(new PlainTextView(QStringLiteral("auditReport"), tr("What was found"), this)),
      m_message(new PlainTextView(QStringLiteral("auditMessage"), tr("Message"), this)),
      m_export(new QPushButton(tr("Export…"), this)),
      m_copy(new QPushButton(tr("Copy"), this))
{
    setObjectName(QStringLiteral("auditDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Audit Log"));

    m_icon->setFixedSize(iconSize, iconSize);
    m_report->setMinimumWidth(m_report->fontMetrics().averageCharWidth() * lettersWide);
    m_report->setText(tr("Reading the audit log…"));
    m_message->hide();
    m_copy->setIcon(themedIcon(IconName::Copy));
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    const std::pair<QPushButton *, QString> buttons[] = {
        {m_export, QStringLiteral("exportAudit")},
        {m_copy, QStringLiteral("copyAudit")},
        {close, QStringLiteral("closeAudit")},
    };
    auto *below = new QHBoxLayout;
    below->setSpacing(spacing::medium);
    below->addStretch();
    for (const auto &[button, name] : buttons) {
        button->setObjectName(name);
        button->setAccessibleName(button->text());
        button->setAutoDefault(button == close);
        below->addWidget(button);
    }
    m_copy->setEnabled(false);
    m_export->setEnabled(false);
    connect(m_export, &QPushButton::clicked, this, &AuditDialog::chooseFile);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_report->text()); });
    connect(close, &QPushButton::clicked, this, &QDialog::close);

    auto *above = new QHBoxLayout;
    above->setSpacing(spacing::medium);
    above->addWidget(m_icon, 0, Qt::AlignTop);
    above->addWidget(m_report, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::large, spacing::large, spacing::large, spacing::large);
    layout->setSpacing(spacing::large);
    layout->addLayout(above);
    layout->addWidget(m_message);
    layout->addStretch();
    layout->addLayout(below);
    close->setFocus();
}

void AuditDialog::showReport(const Result<AuditReport> &report)
{
    Tone tone = Tone::Success;
    if (!report) {
        tone = Tone::Error;
        m_report->setText(tr("The audit log could not be read. %1").arg(report.error().message));
    } else if (!report->problem.isEmpty()) {
        tone = Tone::Error;
        m_report->setText(
            tr("The audit log is not as it was written. %1", "a sentence that names the entry")
                .arg(report->problem));
    } else {
        m_report->setText(whole(*report));
    }
    m_icon->setPixmap(iconPixmap(tone == Tone::Success ? IconName::StateCompleted : IconName::Error,
                                 iconSize, toneColor(tone, palette()), devicePixelRatioF()));
    m_copy->setEnabled(true);
    m_export->setEnabled(report.ok() && report->entries > 0);
    adjustSize();
}

void AuditDialog::chooseFile()
{
    auto *dialog =
        new QFileDialog(this, tr("Export the Audit Log"), QDir::homePath(),
                        tr("JSON lines (*.jsonl)") + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("jsonl"));
    dialog->selectFile(tr("audit-log.jsonl", "a file name"));
    connect(dialog, &QFileDialog::fileSelected, this, &AuditDialog::exportRequested);
    dialog->open();
}

void AuditDialog::showExported(const QString &file, const Result<qint64> &entries)
{
    m_message->setText(entries ? tr("%Ln entries were written to %1.", nullptr, int(*entries))
                                     .arg(QDir::toNativeSeparators(file))
                               : entries.error().message);
    m_message->show();
    adjustSize();
}

} // namespace brickyard
