// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace brickyard {

/// What a filter can ask for in the open project.
struct FilterSources
{
    QList<Person> people; ///< who may have tasks in the stage
    QStringList stages; ///< by name
    /// The paths of some folders that begin like a text, at most so many.
    std::function<QStringList(const QString &beginning, int most)> folders;
};

/// One way to go on.
struct FilterSuggestion
{
    QString term; ///< in place of what is being typed
    QString label; ///< what it means; empty where the term says it
    bool finished = true; ///< nothing more follows: not just the name of a field

    friend bool operator==(const FilterSuggestion &, const FilterSuggestion &) = default;
};

/// How the piece of a filter that the cursor is at may go on.
struct FilterCompletion
{
    static constexpr int most = 12;

    qsizetype start = 0; ///< what is replaced, in QChars
    qsizetype length = 0;
    QList<FilterSuggestion> suggestions; ///< none that is there already

    /// \a asked: also where nothing has been typed yet.
    static FilterCompletion of(const QString &text, qsizetype cursor, const FilterSources &sources,
                               bool asked = false);
    /// \a text with this suggestion; \a cursor becomes the place behind it.
    QString taken(const QString &text, const FilterSuggestion &suggestion, qsizetype *cursor) const;
};

} // namespace brickyard
