// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace brickyard {

/// What a program says while it runs: the newest lines, as plain text. Follows its end, unless the
/// person has scrolled away from it.
class ProgramLogView : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr int mostLines = 5000;
    static constexpr int longestLine = 4000; ///< letters; longer ones are broken

    explicit ProgramLogView(QWidget *parent = nullptr);

    /// Not always whole lines; those of another process begin on a line of their own.
    void addText(const QString &text, int process);
    /// A line of Brickyard's.
    void addLine(const QString &line);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    bool isAtEnd() const;
    void append(const QString &text);

    int m_process = 0; ///< whose the last line is; 0: nobody's
};

} // namespace brickyard
