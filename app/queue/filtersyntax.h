// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/filterterm.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace brickyard {

/// What stands between two spaces of a filter.
struct FilterPiece
{
    qsizetype start = 0; ///< in the text, in QChars
    qsizetype length = 0;
    bool excluded = false; ///< a minus stands before it
    bool quoted = false; ///< all of it is in quotes: no field, no minus
    QString field; ///< in small letters, without its colon; empty where there is none
    QString value; ///< without the quotes
    qsizetype openQuote = -1; ///< the place of a quote that nothing closes
    bool atEnd = false; ///< nothing stands behind it: it may still be being typed
};

/// What the open project has, so that a word that it does not have is a fault.
struct FilterVocabulary
{
    QStringList stages; ///< by name; none: nothing is known, and every word may be right
    QStringList others; ///< what tasks say besides: states that are not known here

    friend bool operator==(const FilterVocabulary &, const FilterVocabulary &) = default;
};

/// What the filter field says, read. Conditions stand between spaces and must all hold:
///
///     ct "left lung" state:skipped -assignee:anna priority:>0.5 updated:>7d folder:patA/st01
///
/// A word looks in name, id, assignees and state. Words in quotes are one; in quotes two quotes
/// are one letter. A minus excludes. Whole task ids, several of them, are one condition: any of
/// them, so a list of ids finds its tasks. What is not understood is a fault and hides nothing, and
/// neither does what is only begun at the end of the text. Pure; any thread.
class FilterSyntax
{
public:
    FilterSyntax() = default;
    explicit FilterSyntax(const QString &text, const FilterVocabulary &vocabulary = {});

    const QList<FilterTerm> &terms() const { return m_terms; }
    const QList<FilterFault> &faults() const { return m_faults; }

    /// The names of the fields, in the order in which they are explained.
    static QStringList fieldNames();
    /// What may follow "is:".
    static QStringList traits();
    static QList<FilterPiece> pieces(const QString &text);

    /// \a value so that it is read as it is: in quotes where it needs them.
    static QString quoted(const QString &value);
    /// \a text with \a term behind the others.
    static QString with(const QString &text, const QString &term);
    /// \a text without what stands there, and with single spaces between the others.
    static QString without(const QString &text, qsizetype start, qsizetype length);
    /// \a text without the ids that are one condition.
    static QString withoutIds(const QString &text);
    /// \a text with this folder in place of those that it asks for; empty: with none.
    static QString withFolder(QString text, const QString &folder);

private:
    void read(const FilterPiece &piece, const FilterVocabulary &vocabulary);
    void gatherIds();
    void addFault(const FilterPiece &piece, const QString &sentence);

    QList<FilterTerm> m_terms;
    QList<FilterFault> m_faults;
};

} // namespace brickyard
