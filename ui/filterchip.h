// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace brickyard {

/// One condition of the filter as a pill with a cross: a click, Enter, Space, Delete or Backspace
/// takes it away (clicked()). Undo and Redo are the filter's, not the window's. One that cannot be
/// understood carries a warning.
class FilterChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FilterChip(QWidget *parent = nullptr);

    /// \a text is how the condition reads, \a written how it was written.
    void setCondition(const QString &text, const QString &written, bool isFault);
    bool isFault() const { return m_isFault; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// An arrow key: the next chip (1) or the one before (-1).
    void stepRequested(int step);
    void undoRequested();
    void redoRequested();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool m_isFault = false;
};

} // namespace brickyard
