// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>

namespace brickyard {

/// Text from anywhere, shown as it is: never markup, wrapped also within long words, selectable by
/// mouse and keyboard. As high as its text needs at its width, up to maximumLines(), then it
/// scrolls. A QLabel renders markup unless told, and grows as wide as its longest word.
class PlainTextView : public QTextEdit
{
    Q_OBJECT

public:
    /// \a objectName and \a accessibleName: it takes focus, so it needs both.
    PlainTextView(const QString &objectName, const QString &accessibleName,
                  QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const { return m_text; }

    int maximumLines() const { return m_maximumLines; }
    void setMaximumLines(int lines);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Its height follows from its width; a layout that is told so keeps all lines visible.
    void fitHeight();
    QString m_text;
    int m_maximumLines = 8;
};

/// \a text so that its writing direction cannot turn the sentence around it: within the
/// isolating characters of Unicode where it has right-to-left text, otherwise as it is.
QString isolated(const QString &text);

} // namespace brickyard
