// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/filterwords.h"

#include "queue/filtersyntax.h"
#include "queue/tasktext.h"

#include <QDateTime>
#include <QLocale>

namespace brickyard {

namespace {

using Field = FilterTerm::Field;

/// The one state that is meant, as people see it; otherwise what was written.
QString stateName(const QString &value)
{
    QString name;
    for (int state = 0; state < int(TaskState::Unknown); ++state) {
        if (!FilterWords::meansState(value, TaskState(state), {}))
            continue;
        if (!name.isEmpty())
            return value;
        name = TaskText::state(TaskState(state), {});
    }
    return name.isEmpty() ? value : name;
}

QString numbersText(const NumberRange &range)
{
    const QLocale locale;
    const auto text = [&locale](double number) {
        return locale.toString(number, 'g', QLocale::FloatingPointShortest);
    };
    const QString value = text(range.value);
    switch (range.comparison) {
    case Comparison::Less:
        return u"< " + value;
    case Comparison::LessOrEqual:
        return u"≤ " + value;
    case Comparison::Greater:
        return u"> " + value;
    case Comparison::GreaterOrEqual:
        return u"≥ " + value;
    case Comparison::Equal:
        return u"= " + value;
    case Comparison::Range:
        break;
    }
    return FilterWords::tr("%1 to %2", "numbers").arg(value, text(range.last));
}

QString ageText(const Age &age)
{
    switch (age.unit) {
    case Age::Unit::Hours:
        return FilterWords::tr("%n hour(s)", "more than … ago", age.count);
    case Age::Unit::Days:
        return FilterWords::tr("%n day(s)", "more than … ago", age.count);
    case Age::Unit::Weeks:
        return FilterWords::tr("%n week(s)", "more than … ago", age.count);
    case Age::Unit::Months:
        return FilterWords::tr("%n month(s)", "more than … ago", age.count);
    case Age::Unit::Years:
        break;
    }
    return FilterWords::tr("%n year(s)", "more than … ago", age.count);
}

QString agesText(const TimeRange &range)
{
    const QString age = ageText(std::get<Age>(range.value));
    switch (range.comparison) {
    case Comparison::Less:
        return FilterWords::tr("less than %1 ago").arg(age);
    case Comparison::LessOrEqual:
        return FilterWords::tr("at most %1 ago").arg(age);
    case Comparison::Greater:
        return FilterWords::tr("more than %1 ago").arg(age);
    case Comparison::GreaterOrEqual:
        return FilterWords::tr("at least %1 ago").arg(age);
    case Comparison::Equal:
        return FilterWords::tr("%1 ago").arg(age);
    case Comparison::Range:
        break;
    }
    return FilterWords::tr("%1 to %2 ago").arg(age, ageText(std::get<Age>(range.last)));
}

QString dayText(const TimeRange::Value &value)
{
    if (const auto *day = std::get_if<QDate>(&value))
        return QLocale().toString(*day, QLocale::ShortFormat);
    return std::get<DaysAgo>(value).count == 0
        ? FilterWords::tr("today", "as in: before today, since today")
        : FilterWords::tr("yesterday", "as in: before yesterday, since yesterday");
}

QString timesText(const TimeRange &range)
{
    if (range.isAge())
        return agesText(range);
    const QString day = dayText(range.value);
    switch (range.comparison) {
    case Comparison::Less:
        return FilterWords::tr("before %1", "a day").arg(day);
    case Comparison::LessOrEqual:
        return FilterWords::tr("until %1", "a day").arg(day);
    case Comparison::Greater:
        return FilterWords::tr("after %1", "a day").arg(day);
    case Comparison::GreaterOrEqual:
        return FilterWords::tr("since %1", "a day").arg(day);
    case Comparison::Equal:
        return day;
    case Comparison::Range:
        break;
    }
    return FilterWords::tr("%1 to %2", "days").arg(day, dayText(range.last));
}

QString personName(const QString &value, const QList<Person> &people)
{
    if (FilterWords::meansNobody(value))
        return FilterWords::tr("nobody");
    const Person *person = FilterWords::personMeant(value, people);
    return person ? TaskText::oneLine(person->displayName()) : value;
}

/// What is looked for, as people see it.
QString valueText(const FilterTerm &term, const QList<Person> &people)
{
    const QString value = TaskText::oneLine(term.value);
    switch (term.field) {
    case Field::State:
        return stateName(value);
    case Field::Assignee:
        return personName(value, people);
    case Field::Priority:
        return numbersText(term.numbers);
    case Field::Created:
    case Field::Updated:
        return timesText(term.times);
    case Field::Any: {
        const bool isPhrase = term.quoted || FilterSyntax::quoted(value) != value;
        return isPhrase ? u'"' + value + u'"' : value;
    }
    default:
        return value;
    }
}

/// A value with its field before it.
QString withField(Field field, const QString &value)
{
    switch (field) {
    case Field::State:
        return FilterWords::tr("State: %1").arg(value);
    case Field::Assignee:
        return FilterWords::tr("Assignee: %1").arg(value);
    case Field::Stage:
        return FilterWords::tr("Stage: %1").arg(value);
    case Field::Folder:
        return FilterWords::tr("Folder: %1").arg(value);
    case Field::Name:
        return FilterWords::tr("Name: %1").arg(value);
    case Field::Id:
        return FilterWords::tr("Id: %1…", "the beginning of an id").arg(value);
    case Field::Priority:
        return FilterWords::tr("Priority: %1").arg(value);
    case Field::Created:
        return FilterWords::tr("Created: %1").arg(value);
    case Field::Updated:
        return FilterWords::tr("Updated: %1").arg(value);
    default:
        return value;
    }
}

} // namespace

QString FilterWords::folded(const QString &text)
{
    QString folded = text.toCaseFolded();
    folded.remove(u' ');
    folded.remove(u'_');
    return folded;
}

bool FilterWords::meansState(const QString &value, TaskState state, const QString &word)
{
    const QString wanted = folded(value);
    if (wanted.isEmpty())
        return false;
    return folded(TaskText::state(state, word)).startsWith(wanted)
        || folded(taskStateWord(state)).startsWith(wanted);
}

bool FilterWords::meansStage(const QString &value, const QString &stageName)
{
    const QString wanted = folded(value);
    if (wanted.isEmpty())
        return false;
    if (stageName == QLatin1String("END")
        && (QLatin1String("groundtruth").startsWith(wanted)
            || folded(tr("Ground truth")).startsWith(wanted))) {
        return true;
    }
    return folded(stageName).startsWith(wanted);
}

QString FilterWords::stageTitle(const QString &stageName)
{
    return stageName == QLatin1String("END") ? tr("Ground truth") : stageName;
}

bool FilterWords::meansNobody(const QString &value)
{
    return value.compare(QLatin1String("none"), Qt::CaseInsensitive) == 0;
}

const Person *FilterWords::personMeant(const QString &value, const QList<Person> &people)
{
    for (const Person &person : people) {
        if (!value.isEmpty()
            && (value.compare(person.email, Qt::CaseInsensitive) == 0
                || value.compare(person.userId, Qt::CaseInsensitive) == 0))
            return &person;
    }
    return nullptr;
}

QString FilterWords::describe(const FilterTerm &term, const QList<Person> &people)
{
    switch (term.field) {
    case Field::Mine:
        return term.excluded ? tr("Not mine", "tasks that the API key does not have")
                             : tr("Mine", "tasks of the API key");
    case Field::Rejected:
        return term.excluded ? tr("Not rejected before", "tasks") : tr("Rejected before", "tasks");
    case Field::Ids:
        return tr("%Ln id(s)", "tasks that are looked for by their ids", int(term.ids.size()));
    case Field::Any: {
        const QString value = valueText(term, people);
        return term.excluded ? tr("without %1", "a word that tasks must not have").arg(value)
                             : value;
    }
    default:
        break;
    }
    if (term.excluded && term.field == Field::Assignee && meansNobody(term.value))
        return withField(term.field, tr("somebody"));
    const QString value = valueText(term, people);
    return withField(
        term.field, term.excluded ? tr("not %1", "a value: State: not Skipped").arg(value) : value);
}

} // namespace brickyard
