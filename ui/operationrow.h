// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/operationgroup.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QProgressBar;
class QToolButton;

namespace brickyard {

class OperationButtons;
class PlainTextView;

/// One operation in the activity panel, or the decisions of a group: what, how far, what came of it
/// and why.
class OperationRow : public QFrame
{
    Q_OBJECT

public:
    explicit OperationRow(QWidget *parent = nullptr);

    /// \a ofAnotherProject: than the one that is open, so that the row says its name.
    void setGroup(const OperationGroup &group, bool ofAnotherProject);
    /// Only what time alone changes: how long it is held.
    void updateStatus(const OperationGroup &group);
    OperationButtons *buttons() const { return m_buttons; }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void updateIcon();

    OperationGroup::Outcome m_outcome = OperationGroup::Outcome::Open;
    Operation::Kind m_kind = Operation::Kind::Assign;
    bool m_paused = false; ///< its status is a sentence or two
    QString m_reasonsToCopy;
    QBoxLayout *m_head; ///< title and progress, beside or below each other
    QLabel *m_icon;
    PlainTextView *m_title;
    QLabel *m_time;
    QProgressBar *m_progress;
    QLabel *m_status;
    OperationButtons *m_buttons;
    QToolButton *m_copy;
    PlainTextView *m_notice;
    PlainTextView *m_reasons;
};

} // namespace brickyard
