// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/filtercompletion.h"

#include "queue/filtersyntax.h"
#include "queue/filterwords.h"
#include "queue/tasktext.h"

#include <algorithm>
#include <array>

namespace brickyard {

namespace {

using Suggestions = QList<FilterSuggestion>;

/// What a field looks for, in a few words.
QString fieldLabel(const QString &field)
{
    using Entry = std::pair<const char *, const char *>;
    static constexpr std::array<Entry, 10> labels = {{
        {"state", QT_TRANSLATE_NOOP("FilterWords", "the task's state")},
        {"assignee", QT_TRANSLATE_NOOP("FilterWords", "whose it is")},
        {"stage", QT_TRANSLATE_NOOP("FilterWords", "where it is")},
        {"priority", QT_TRANSLATE_NOOP("FilterWords", ">0.5, <=0.2, 0.2..0.5")},
        {"updated", QT_TRANSLATE_NOOP("FilterWords", ">7d is longer ago than 7 days")},
        {"created", QT_TRANSLATE_NOOP("FilterWords", "<2026-01-31 is before that day")},
        {"folder", QT_TRANSLATE_NOOP("FilterWords", "names that begin with it and a slash")},
        {"name", QT_TRANSLATE_NOOP("FilterWords", "a part of the name only")},
        {"id", QT_TRANSLATE_NOOP("FilterWords", "how the task's id begins")},
        {"is", QT_TRANSLATE_NOOP("FilterWords", "mine, notmine or rejected")},
    }};
    for (const auto &[name, label] : labels) {
        if (field == QLatin1String(name))
            return FilterWords::tr(label);
    }
    return {};
}

Suggestions fieldsFor(const QString &beginning)
{
    Suggestions suggestions;
    const QStringList names = FilterSyntax::fieldNames();
    for (const QString &name : names) {
        if (name.startsWith(beginning, Qt::CaseInsensitive))
            suggestions.append({QString(name + u':'), fieldLabel(name), false});
    }
    return suggestions;
}

Suggestions statesFor(const QString &beginning)
{
    Suggestions suggestions;
    for (int i = 0; i < int(TaskState::Unknown); ++i) {
        const auto state = TaskState(i);
        // The service's word, so that a filter means the same in every language.
        if (beginning.isEmpty() || FilterWords::meansState(beginning, state, {}))
            suggestions.append({taskStateWord(state).toLower(), TaskText::state(state, {})});
    }
    return suggestions;
}

Suggestions peopleFor(const QString &beginning, const QList<Person> &people)
{
    Suggestions suggestions;
    if (QLatin1String("none").startsWith(beginning, Qt::CaseInsensitive))
        suggestions.append({QStringLiteral("none"), FilterWords::tr("nobody")});
    const QString wanted = beginning.toCaseFolded();
    for (const Person &person : people) {
        const QString name = person.displayName();
        if (!name.toCaseFolded().contains(wanted) && !person.email.toCaseFolded().contains(wanted))
            continue;
        suggestions.append({person.email.isEmpty() ? person.userId : person.email, name});
    }
    return suggestions;
}

Suggestions stagesFor(const QString &beginning, const QStringList &stages)
{
    Suggestions suggestions;
    for (const QString &stage : stages) {
        if (beginning.isEmpty() || FilterWords::meansStage(beginning, stage))
            suggestions.append({stage, {}});
    }
    return suggestions;
}

Suggestions wordsFor(const QString &beginning, const QStringList &words)
{
    Suggestions suggestions;
    for (const QString &word : words) {
        if (word.startsWith(beginning, Qt::CaseInsensitive))
            suggestions.append({word, {}});
    }
    return suggestions;
}

/// With what each means, for those who see them for the first time.
Suggestions examplesFor(const QString &field, const QString &beginning, const QStringList &values)
{
    Suggestions suggestions = wordsFor(beginning, values);
    for (FilterSuggestion &suggestion : suggestions) {
        const QList<FilterTerm> terms =
            FilterSyntax(QString(field + u':' + suggestion.term)).terms();
        if (!terms.isEmpty())
            suggestion.label = FilterWords::describe(terms.first());
    }
    return suggestions;
}

Suggestions foldersFor(const QString &beginning, const FilterSources &sources)
{
    Suggestions suggestions;
    if (!sources.folders)
        return suggestions;
    const QStringList paths = sources.folders(beginning, FilterCompletion::most + 1);
    for (const QString &path : paths)
        suggestions.append({path, {}, false}); // it may have folders itself
    return suggestions;
}

Suggestions valuesFor(const FilterPiece &piece, const FilterSources &sources)
{
    const QString &field = piece.field;
    if (field == QLatin1String("state"))
        return statesFor(piece.value);
    if (field == QLatin1String("assignee"))
        return peopleFor(piece.value, sources.people);
    if (field == QLatin1String("stage"))
        return stagesFor(piece.value, sources.stages);
    if (field == QLatin1String("folder"))
        return foldersFor(piece.value, sources);
    if (field == QLatin1String("is"))
        return wordsFor(piece.value, FilterSyntax::traits());
    if (field == QLatin1String("priority")) {
        return examplesFor(field, piece.value,
                           {QStringLiteral(">0.5"), QStringLiteral("<0.5"), QStringLiteral("=1")});
    }
    if (field == QLatin1String("created") || field == QLatin1String("updated")) {
        return examplesFor(field, piece.value,
                           {QStringLiteral(">7d"), QStringLiteral(">1mo"), QStringLiteral("<1d"),
                            QStringLiteral("today"), QStringLiteral("yesterday")});
    }
    return {};
}

/// The piece that the cursor is in or behind; an empty one where there is none.
FilterPiece pieceAt(const QString &text, qsizetype cursor)
{
    const QList<FilterPiece> pieces = FilterSyntax::pieces(text);
    for (const FilterPiece &piece : pieces) {
        if (piece.start <= cursor && cursor <= piece.start + piece.length)
            return piece;
    }
    FilterPiece none;
    none.start = cursor;
    return none;
}

} // namespace

FilterCompletion FilterCompletion::of(const QString &text, qsizetype cursor,
                                      const FilterSources &sources, bool asked)
{
    const FilterPiece whole = pieceAt(text, cursor);
    // What is behind the cursor is replaced, and says nothing about what is wanted.
    const QString before = text.mid(whole.start, cursor - whole.start);
    const QList<FilterPiece> typed = FilterSyntax::pieces(before);
    const FilterPiece piece = typed.isEmpty() ? FilterPiece() : typed.first();

    FilterCompletion completion;
    completion.start = whole.start;
    completion.length = whole.length;
    const QString minus = piece.excluded ? QStringLiteral("-") : QString();
    Suggestions suggestions;
    if (!piece.field.isEmpty()) {
        suggestions = valuesFor(piece, sources);
        for (FilterSuggestion &suggestion : suggestions)
            suggestion.term = minus + piece.field + u':' + FilterSyntax::quoted(suggestion.term);
    } else if (!piece.quoted && piece.openQuote < 0 && (asked || !piece.value.isEmpty())) {
        suggestions = fieldsFor(piece.value);
        for (FilterSuggestion &suggestion : suggestions)
            suggestion.term.prepend(minus);
    }
    const QString present = text.mid(whole.start, whole.length);
    suggestions.removeIf([&present](const FilterSuggestion &suggestion) {
        return suggestion.term.compare(present, Qt::CaseInsensitive) == 0;
    });
    completion.suggestions = suggestions.first(std::min<qsizetype>(suggestions.size(), most));
    return completion;
}

QString FilterCompletion::taken(const QString &text, const FilterSuggestion &suggestion,
                                qsizetype *cursor) const
{
    const QString after = text.mid(start + length);
    // A space, so that the next term can be typed.
    const bool needsSpace = suggestion.finished && !after.startsWith(u' ');
    const QString term = needsSpace ? QString(suggestion.term + u' ') : suggestion.term;
    *cursor = start + term.size();
    return text.left(start) + term + after;
}

} // namespace brickyard
