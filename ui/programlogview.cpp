// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/programlogview.h"

#include <QFontDatabase>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>

namespace brickyard {

ProgramLogView::ProgramLogView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setObjectName(QStringLiteral("programLog"));
    setAccessibleName(tr("Log of the program"));
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setMaximumBlockCount(mostLines);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setPlaceholderText(tr("What the program writes to its standard error appears here."));
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void ProgramLogView::addText(const QString &text, int process)
{
    if (process != m_process && !document()->lastBlock().text().isEmpty())
        append(QStringLiteral("\n"));
    m_process = process;
    append(text);
}

void ProgramLogView::addLine(const QString &line)
{
    addText(line + u'\n', 0);
}

bool ProgramLogView::isAtEnd() const
{
    return verticalScrollBar()->value() == verticalScrollBar()->maximum();
}

void ProgramLogView::resizeEvent(QResizeEvent *event)
{
    const bool follows = isAtEnd();
    QPlainTextEdit::resizeEvent(event);
    if (follows)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void ProgramLogView::append(const QString &text)
{
    const bool follows = isAtEnd();
    QTextCursor end(document());
    end.movePosition(QTextCursor::End);
    end.beginEditBlock();
    // One line without an end would be laid out as a whole each time that something is added.
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            end.insertBlock();
        for (qsizetype from = 0; from < lines.at(i).size(); from += longestLine) {
            if (end.block().length() > longestLine)
                end.insertBlock();
            end.insertText(lines.at(i).mid(from, longestLine));
        }
    }
    end.endEditBlock();
    if (follows)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

} // namespace brickyard
