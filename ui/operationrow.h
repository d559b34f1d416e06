// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/operation.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace brickyard {

class PlainTextView;

/// One operation in the activity panel: what, how far, what came of it and why.
class OperationRow : public QFrame
{
    Q_OBJECT

public:
    explicit OperationRow(QWidget *parent = nullptr);

    /// Takes from \a operation what is to be seen, and keeps nothing else of it.
    void setOperation(const Operation &operation);
    bool isFinished() const { return m_finished; }

Q_SIGNALS:
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// How an operation stands, as far as its picture tells.
    enum class Outcome { Running, Done, Mixed, Failed };

    void updateIcon();

    bool m_finished = false;
    Outcome m_outcome = Outcome::Running;
    Operation::Kind m_kind = Operation::Kind::Assign;
    QString m_reasonsToCopy;
    QBoxLayout *m_head; ///< title and progress, beside or below each other
    QLabel *m_icon;
    PlainTextView *m_title;
    QLabel *m_time;
    QProgressBar *m_progress;
    QLabel *m_summary;
    QPushButton *m_cancel;
    QToolButton *m_copy;
    PlainTextView *m_notice;
    PlainTextView *m_reasons;
};

} // namespace brickyard
