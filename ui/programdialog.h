// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/programsetuppage.h"

#include <QDialog>
#include <QPointer>

class QBoxLayout;
class QLabel;
class QMessageBox;
class QPushButton;
class QStackedWidget;

namespace brickyard {

class Banner;
class ProgramController;
class ProgramRunPage;
class PutFileDialog;
class QueueController;

/// Labels or reviews tasks with somebody's program: which one and how, what it says while it runs,
/// and what became of the tasks. Its results are shown before anything of them is sent, unless the
/// person has said otherwise. Opened with open().
class ProgramDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a queue has a stage open that \a purpose fits, and outlives the dialog; \a known are the
    /// programs that were run before, newest first.
    ProgramDialog(QueueController *queue, ProgramPurpose purpose, const QList<ProgramSetup> &known,
                  QWidget *parent = nullptr);
    ~ProgramDialog() override;

    ProgramController *controller() const { return m_controller; }
    /// Asks first where something would be lost.
    void reject() override;
    /// Without asking: what it is about is no longer there.
    void leave();

Q_SIGNALS:
    /// It was started: to be remembered.
    void started(const brickyard::ProgramSetup &setup);

private:
    ProgramSetupPage::Input input(const QList<ProgramSetup> &known) const;
    QBoxLayout *makeButtons();
    void showStep();
    void updateStart();
    void start();
    void cancel();
    void askBeforeClosing(const QString &title, const QString &text, const QString &verb);
    void saveResults();
    void showSaved(const QString &sentence, bool isGood);
    void showResults();
    PutFileDialog *makePutDialog();

    ProgramController *m_controller;
    ProgramSetupPage *m_setup;
    ProgramRunPage *m_run;
    QStackedWidget *m_pages;
    Banner *m_saved;
    QLabel *m_reason;
    QPushButton *m_save = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_show = nullptr;
    QPointer<QMessageBox> m_question;
    bool m_isSaved = false; ///< the results
};

} // namespace brickyard
