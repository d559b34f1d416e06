// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/taskdetails.h"
#include "ui/peoplenames.h"

#include <QCoreApplication>
#include <QPalette>
#include <QTextCharFormat>
#include <QTextCursor>

class QTextDocument;

namespace brickyard {

struct HistoryEntry;

/// Writes what is known about a task into a document: one text that scrolls, wraps, can be
/// selected and is read by screen readers. All that comes from the service is inserted as plain
/// text, nothing is ever parsed as markup.
class TaskDetailsDocument
{
    Q_DECLARE_TR_FUNCTIONS(TaskDetailsDocument)

public:
    /// Empties \a document, which must outlive this. Colours are \a palette's, pictures are drawn
    /// for \a devicePixelRatio, people are called by \a names.
    TaskDetailsDocument(QTextDocument *document, const QPalette &palette, qreal devicePixelRatio,
                        PeopleNames names = {});

    void write(const TaskDetails &details);
    /// For a task of which only what the queue shows is known: its name, if there is a task, and a
    /// sentence, which may be empty.
    void writeNote(const Task &task, const QString &sentence);
    void writeError(const Task &task, const QString &sentence);
    void writeSentence(const QString &sentence);

    /// The links below comments are this scheme, a colon and the comment's id.
    static QString replyScheme();

    /// The words for a label's kind as the service stores it; a kind that is not known here is
    /// answered as it is.
    static QString kindWords(const QString &kind);

private:
    void writeName(const QString &name);
    void writeFacts(const TaskDetails &details);
    void writeLabels(const TaskDetails &details);
    void writeHistory(const TaskDetails &details);
    void writeEntry(const HistoryEntry &entry, const QDateTime &now);
    void writeComments(const QList<Comment> &comments);
    void writeComment(const Comment &comment, int depth);
    void writeReplyLink(const Comment &comment);
    void writeSeries(const QList<Series> &series);

    void startBlock(qreal above, int indent = 0);
    void heading(const QString &text);
    void writePicture(int iconName, const QColor &color);
    void writeTime(const QDateTime &time, const QTextCharFormat &format);

    QTextDocument *m_document;
    PeopleNames m_names;
    QTextCursor m_cursor;
    QPalette m_palette;
    qreal m_devicePixelRatio;
    bool m_empty = true; ///< nothing was written yet
    QTextCharFormat m_plain;
    QTextCharFormat m_strong;
    QTextCharFormat m_quiet;
};

} // namespace brickyard
