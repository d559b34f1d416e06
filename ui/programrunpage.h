// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace brickyard {

class FileRowsView;
class PlainTextView;
class ProgramController;
class ProgramLogView;

/// A program while it runs and when it has ended: how far it is, what it says, how it ended, and
/// the tasks that have no result.
class ProgramRunPage : public QWidget
{
    Q_OBJECT

public:
    explicit ProgramRunPage(ProgramController *controller, QWidget *parent = nullptr);

private:
    void showStep();
    void showProgress();
    void showEnd();
    void copy() const;
    QString countWords() const;

    ProgramController *m_controller;
    QProgressBar *m_progress;
    QLabel *m_given;
    QLabel *m_counts;
    PlainTextView *m_end;
    QWidget *m_noResults; ///< the list with what belongs to it
    QLabel *m_heading;
    QPushButton *m_copy;
    FileRowsView *m_rows;
    ProgramLogView *m_log;
};

} // namespace brickyard
