// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "operations/auditreport.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace brickyard {

class PlainTextView;

/// Says whether the audit log of changes is as it was written, and hands it out. Shows first that
/// it is being read. A window beside the main one.
class AuditDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AuditDialog(QWidget *parent = nullptr);

    void showReport(const Result<AuditReport> &report);
    /// What came of exportRequested(): how many entries were written.
    void showExported(const QString &file, const Result<qint64> &entries);

Q_SIGNALS:
    void exportRequested(const QString &file);

private:
    void chooseFile();

    QLabel *m_icon;
    PlainTextView *m_report;
    PlainTextView *m_message;
    QPushButton *m_export;
    QPushButton *m_copy;
};

} // namespace brickyard
