// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/filtersyntax.h"

#include "queue/filterwords.h"
#include "queue/tasktext.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>
#include <utility>

namespace brickyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FilterSyntax)
};

using Field = FilterTerm::Field;

constexpr std::pair<const char *, Field> fields[] = {
    {"state", Field::State},       {"assignee", Field::Assignee}, {"stage", Field::Stage},
    {"priority", Field::Priority}, {"updated", Field::Updated},   {"created", Field::Created},
    {"folder", Field::Folder},     {"name", Field::Name},         {"id", Field::Id},
    {"is", Field::Mine},
};

bool isFieldLetter(QChar letter)
{
    return (letter >= u'a' && letter <= u'z') || (letter >= u'A' && letter <= u'Z');
}

QString withoutSlashesAtEnd(QString path)
{
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

/// Takes one piece out of \a text from \a position on, which is no space, and leaves it behind.
FilterPiece nextPiece(const QString &text, qsizetype &position)
{
    FilterPiece piece;
    piece.start = position;
    piece.quoted = text.at(position) == u'"';
    if (text.at(position) == u'-') {
        piece.excluded = true;
        ++position;
    }
    qsizetype colon = position;
    while (colon < text.size() && isFieldLetter(text.at(colon)))
        ++colon;
    if (colon > position && colon < text.size() && text.at(colon) == u':') {
        piece.field = text.mid(position, colon - position).toLower();
        position = colon + 1;
    }
    for (; position < text.size(); ++position) {
        const QChar letter = text.at(position);
        const bool isQuoted = piece.openQuote >= 0;
        if (letter == u'"') {
            if (!isQuoted) {
                piece.openQuote = position;
            } else if (position + 1 < text.size() && text.at(position + 1) == u'"') {
                piece.value += letter;
                ++position;
            } else {
                piece.openQuote = -1;
            }
        } else if (letter.isSpace() && !isQuoted) {
            break;
        } else {
            piece.value += letter;
        }
    }
    piece.length = position - piece.start;
    piece.atEnd = position == text.size();
    if (piece.value.trimmed().isEmpty())
        piece.value.clear();
    return piece;
}

/// What could be one of several ids that tasks are looked for by.
std::optional<TaskKey> idIn(const FilterTerm &term)
{
    const bool mayBe = !term.excluded && !term.quoted
        && (term.field == Field::Any || term.field == Field::Id)
        && term.value.size() == TaskKey::textSize;
    return mayBe ? TaskKey::fromUuid(term.value.toLower()) : std::nullopt;
}

/// Why a value cannot be taken; nothing where it can.
struct Problem
{
    QString sentence;
    bool unfinished = false; ///< it may become one that can
};

template<typename T> Problem take(const ReadValue<T> &read, T &value)
{
    if (read.value)
        value = *read.value;
    return {read.fault, read.unfinished};
}

Problem readTrait(FilterTerm &term)
{
    const QStringList known = FilterSyntax::traits();
    const QString trait = std::exchange(term.value, {}).toLower();
    if (trait == QLatin1String("rejected")) {
        term.field = Field::Rejected;
    } else if (trait == QLatin1String("notmine")) {
        term.excluded = !term.excluded;
    } else if (trait != QLatin1String("mine")) {
        return {Words::tr("“is:” is followed by mine, notmine or rejected."),
                std::any_of(known.begin(), known.end(),
                            [&](const QString &word) { return word.startsWith(trait); })};
    }
    return {};
}

/// Why no state of that name can be there; nothing where one can.
QString stateFault(const QString &value, const FilterVocabulary &vocabulary)
{
    QStringList known;
    for (int i = 0; i < int(TaskState::Unknown); ++i) {
        const auto state = TaskState(i);
        if (FilterWords::meansState(value, state, {}))
            return {};
        known.append(TaskText::state(state, {}));
    }
    for (const QString &word : vocabulary.others) {
        if (FilterWords::meansState(value, TaskState::Unknown, word))
            return {};
    }
    return Words::tr("There is no state %1. States are: %2.", "a word, names")
        .arg(TaskText::oneLine(value), known.join(QStringLiteral(", ")));
}

/// The same for a stage.
QString stageFault(const QString &value, const FilterVocabulary &vocabulary)
{
    for (const QString &word : vocabulary.stages + vocabulary.others) {
        if (FilterWords::meansStage(value, word))
            return {};
    }
    QStringList known;
    for (const QString &stage : vocabulary.stages)
        known.append(TaskText::oneLine(FilterWords::stageTitle(stage)));
    return Words::tr("This project has no stage %1. Its stages are: %2.", "a word, names")
        .arg(TaskText::oneLine(value), known.join(QStringLiteral(", ")));
}

QString wordFault(const FilterTerm &term, const FilterVocabulary &vocabulary)
{
    if (vocabulary.stages.isEmpty())
        return {};
    switch (term.field) {
    case Field::State:
        return stateFault(term.value, vocabulary);
    case Field::Stage:
        return stageFault(term.value, vocabulary);
    default:
        return {};
    }
}

/// Makes of the value what the field needs.
Problem readValue(FilterTerm &term, const QString &name)
{
    switch (term.field) {
    case Field::Priority:
        return take(readNumbers(term.value), term.numbers);
    case Field::Created:
    case Field::Updated:
        return take(readTimes(term.value), term.times);
    case Field::Mine:
        return readTrait(term);
    case Field::Folder:
        term.value = withoutSlashesAtEnd(term.value);
        break;
    default:
        break;
    }
    if (!term.value.isEmpty())
        return {};
    return {Words::tr("What %1: is to look for is missing.", "the name of a field").arg(name),
            true};
}

} // namespace

QStringList FilterSyntax::fieldNames()
{
    QStringList names;
    for (const auto &[name, field] : fields) {
        Q_UNUSED(field)
        names.append(QLatin1String(name));
    }
    return names;
}

QStringList FilterSyntax::traits()
{
    return {QStringLiteral("mine"), QStringLiteral("notmine"), QStringLiteral("rejected")};
}

QList<FilterPiece> FilterSyntax::pieces(const QString &text)
{
    QList<FilterPiece> pieces;
    for (qsizetype position = 0; position < text.size();) {
        if (text.at(position).isSpace())
            ++position;
        else
            pieces.append(nextPiece(text, position));
    }
    return pieces;
}

FilterSyntax::FilterSyntax(const QString &text, const FilterVocabulary &vocabulary)
{
    const QList<FilterPiece> all = pieces(text);
    for (const FilterPiece &piece : all)
        read(piece, vocabulary);
    gatherIds();
}

/// One id alone stays what it is: it may be that of a person, or a part of a name.
void FilterSyntax::gatherIds()
{
    QSet<TaskKey> ids;
    qsizetype first = -1;
    qsizetype count = 0;
    for (qsizetype place = 0; place < m_terms.size(); ++place) {
        const std::optional<TaskKey> id = idIn(m_terms.at(place));
        if (!id)
            continue;
        ids.insert(*id);
        ++count;
        if (first < 0)
            first = place;
    }
    if (count < 2)
        return;
    FilterTerm gathered;
    gathered.field = Field::Ids;
    gathered.ids = ids;
    gathered.start = m_terms.at(first).start;
    gathered.length = m_terms.at(first).length;
    m_terms.removeIf([](const FilterTerm &term) { return idIn(term).has_value(); });
    m_terms.insert(first, gathered);
}

void FilterSyntax::addFault(const FilterPiece &piece, const QString &sentence)
{
    m_faults.append({piece.start, piece.length, sentence});
}

void FilterSyntax::read(const FilterPiece &piece, const FilterVocabulary &vocabulary)
{
    if (piece.openQuote >= 0) {
        m_faults.append({piece.openQuote, piece.start + piece.length - piece.openQuote,
                         Words::tr("The quote that begins here has no end.")});
        return;
    }
    FilterTerm term;
    term.start = piece.start;
    term.length = piece.length;
    term.excluded = piece.excluded;
    term.value = piece.value;
    term.quoted = piece.quoted;
    if (piece.field.isEmpty()) {
        if (!term.value.isEmpty())
            m_terms.append(term);
        return;
    }
    const auto *field = std::find_if(std::begin(fields), std::end(fields), [&](const auto &entry) {
        return piece.field == QLatin1String(entry.first);
    });
    if (field == std::end(fields)) {
        addFault(piece,
                 Words::tr("There is no field %1. To look for the words, put them in quotes.",
                           "what stands before a colon")
                     .arg(piece.field));
        return;
    }
    term.field = field->second;
    Problem problem = readValue(term, piece.field);
    // What begins like a word is one, so nothing that may go on is refused here.
    if (problem.sentence.isEmpty())
        problem.sentence = wordFault(term, vocabulary);
    if (problem.sentence.isEmpty())
        m_terms.append(term);
    else if (!problem.unfinished || !piece.atEnd)
        addFault(piece, problem.sentence);
}

QString FilterSyntax::quoted(const QString &value)
{
    const bool plain = !value.isEmpty()
        && std::none_of(value.begin(), value.end(),
                        [](QChar letter) { return letter.isSpace() || letter == u'"'; });
    if (plain)
        return value;
    QString inner = value;
    inner.replace(u'"', QLatin1String("\"\""));
    return u'"' + inner + u'"';
}

QString FilterSyntax::with(const QString &text, const QString &term)
{
    const QString before = text.trimmed();
    return before.isEmpty() ? term : QString(before + u' ' + term);
}

QString FilterSyntax::without(const QString &text, qsizetype start, qsizetype length)
{
    const QString before = text.left(start).trimmed();
    const QString after = text.mid(start + length).trimmed();
    return after.isEmpty() ? before : with(before, after);
}

QString FilterSyntax::withoutIds(const QString &text)
{
    QStringList others;
    const QList<FilterPiece> all = pieces(text);
    for (const FilterPiece &piece : all) {
        const QString written = text.mid(piece.start, piece.length);
        const QList<FilterTerm> terms = FilterSyntax(written).terms();
        if (terms.size() != 1 || !idIn(terms.first()))
            others.append(written);
    }
    return others.join(u' ');
}

QString FilterSyntax::withFolder(QString text, const QString &folder)
{
    const QList<FilterTerm> terms = FilterSyntax(text).terms();
    // From the end, so that the places of the others stay true.
    for (auto term = terms.rbegin(); term != terms.rend(); ++term) {
        if (term->field == Field::Folder && !term->excluded)
            text = without(text, term->start, term->length);
    }
    return folder.isEmpty() ? text : with(text, u"folder:" + quoted(folder));
}

} // namespace brickyard
