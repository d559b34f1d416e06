// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/taskfilter.h"

#include <algorithm>

namespace brickyard {

namespace {

/// What stands after `is:`, with or without a minus before it; nothing where it says nothing.
std::optional<TaskFilter::Term> traitTerm(QString word)
{
    TaskFilter::Term term;
    if (word.startsWith(u'-')) {
        term.negated = true;
        word.remove(0, 1);
    }
    if (!word.startsWith(QLatin1String("is:")))
        return {};
    word.remove(0, 3);
    if (word == QLatin1String("mine")) {
        term.field = TaskFilter::Field::Mine;
    } else if (word == QLatin1String("notmine")) {
        term.field = TaskFilter::Field::Mine;
        term.negated = !term.negated;
    } else if (word == QLatin1String("rejected")) {
        term.field = TaskFilter::Field::Rejected;
    } else {
        return {};
    }
    return term;
}

/// Whether that is the beginning of such a word: it is still being typed and hides nothing.
bool beginsATrait(const QString &word)
{
    if (!word.startsWith(QLatin1String("is:")) && !word.startsWith(QLatin1String("-is:")))
        return false;
    for (const auto *whole :
         {"is:mine", "-is:mine", "is:notmine", "-is:notmine", "is:rejected", "-is:rejected"}) {
        if (QLatin1String(whole).startsWith(word))
            return true;
    }
    return false;
}

} // namespace

TaskFilter::TaskFilter(const QString &text)
{
    QStringList words;
    QString word;
    bool quoted = false;
    for (const QChar letter : text) {
        if (letter == u'"') {
            quoted = !quoted;
        } else if (letter.isSpace() && !quoted) {
            words.append(word);
            word.clear();
        } else {
            word += letter;
        }
    }
    words.append(word);

    for (const QString &entry : std::as_const(words)) {
        Term term;
        QString folded = entry.toCaseFolded();
        if (const std::optional<Term> trait = traitTerm(folded)) {
            m_terms.append(*trait);
            continue;
        }
        if (beginsATrait(folded))
            continue;
        if (folded.startsWith(QLatin1String("state:"))) {
            term.field = Field::State;
            folded.remove(0, 6);
        } else if (folded.startsWith(QLatin1String("assignee:"))) {
            term.field = Field::Assignee;
            folded.remove(0, 9);
        }
        // An empty term is one that is still being typed: it hides nothing.
        term.text = folded.trimmed();
        if (!term.text.isEmpty())
            m_terms.append(term);
    }
}

bool TaskFilter::asksForMine() const
{
    return std::any_of(m_terms.begin(), m_terms.end(),
                       [](const Term &term) { return term.field == Field::Mine; });
}

} // namespace brickyard
