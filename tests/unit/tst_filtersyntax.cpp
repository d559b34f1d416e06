// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/filtersyntax.h"
#include "queue/filterwords.h"

#include <QDateTime>
#include <QTest>

using namespace brickyard;

// What is typed in the filter field, read: conditions, their places, and what is wrong with it.
class TestFilterSyntax : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void terms_data();
    void terms();
    void placesAreThoseOfTheText();
    void faults_data();
    void faults();
    void whatIsBeingTypedHidesNothing_data();
    void whatIsBeingTypedHidesNothing();
    void wordsThatTheProjectDoesNotHave_data();
    void wordsThatTheProjectDoesNotHave();
    void theOthersKeepWorking();
    void numbers_data();
    void numbers();
    void days_data();
    void days();
    void ages_data();
    void ages();
    void quotedValuesAreReadAsTheyAre_data();
    void quotedValuesAreReadAsTheyAre();
    void termsComeAndGo();
    void severalIdsAreOneCondition();
    void sameMeaning();
    void describes_data();
    void describes();
};

namespace {

const char *fieldName(FilterTerm::Field field)
{
    switch (field) {
    case FilterTerm::Field::Any:
        return "any";
    case FilterTerm::Field::State:
        return "state";
    case FilterTerm::Field::Assignee:
        return "assignee";
    case FilterTerm::Field::Stage:
        return "stage";
    case FilterTerm::Field::Folder:
        return "folder";
    case FilterTerm::Field::Name:
        return "name";
    case FilterTerm::Field::Id:
        return "id";
    case FilterTerm::Field::Ids:
        return "ids";
    case FilterTerm::Field::Priority:
        return "priority";
    case FilterTerm::Field::Created:
        return "created";
    case FilterTerm::Field::Updated:
        return "updated";
    case FilterTerm::Field::Mine:
        return "mine";
    case FilterTerm::Field::Rejected:
        return "rejected";
    }
    return "";
}

/// "-state=skipped; any=left lung".
QString written(const FilterSyntax &filter)
{
    QStringList terms;
    for (const FilterTerm &term : filter.terms()) {
        QString text = term.excluded ? QStringLiteral("-") : QString();
        text += QLatin1String(fieldName(term.field));
        if (!term.value.isEmpty())
            text += u'=' + term.value;
        terms.append(text);
    }
    return terms.join(QStringLiteral("; "));
}

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

void TestFilterSyntax::terms_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("terms");
    const auto row = [](const char *name, const char *filter, const char *terms) {
        QTest::newRow(name) << text(filter) << text(terms);
    };
    row("nothing", "", "");
    row("spaces", " \t ", "");
    row("words", "ct  Lung", "any=ct; any=Lung");
    row("a phrase", "\"left lung\" ct", "any=left lung; any=ct");
    row("a quote within a word", "left\" \"lung", "any=left lung");
    row("a quote as a letter", "\"5\"\" wide\"", "any=5\" wide");
    row("nothing in quotes", "\"\" \"  \"", "");
    row("a field", "state:skipped", "state=skipped");
    row("a field in capitals", "STATE:Skipped", "state=Skipped");
    row("a phrase after a colon", "state:\"in progress\" x", "state=in progress; any=x");
    row("a phrase with a colon", "\"state:skipped\"", "any=state:skipped");
    row("no letters before the colon", "10:30 :x", "any=10:30; any=:x");
    row("a field's name alone", "state", "any=state");
    row("excluded", "-ct -\"left lung\" -state:skipped", "-any=ct; -any=left lung; -state=skipped");
    row("a minus in quotes", "\"-5\"", "any=-5");
    row("a minus within a word", "ct-2", "any=ct-2");
    row("a minus alone", "- -", "");
    row("two of them", "--x", "-any=-x");
    row("assignee, stage, folder", "assignee:anna stage:Label folder:patA/st01/",
        "assignee=anna; stage=Label; folder=patA/st01");
    row("name, id", "name:\"left lung\" -id:0a", "name=left lung; -id=0a");
    row("mine", "is:mine is:notmine -is:mine -is:notmine", "mine; -mine; -mine; mine");
    row("rejected", "IS:Rejected -is:rejected", "rejected; -rejected");
    row("numbers", "priority:>0.5 -priority:0,2..0,5", "priority=>0.5; -priority=0,2..0,5");
    row("times", "updated:>7d created:<2026-01-31 created:today",
        "updated=>7d; created=<2026-01-31; created=today");
    row("markup is only text", "<b>", "any=<b>");
}

void TestFilterSyntax::terms()
{
    QFETCH(QString, filter);
    QFETCH(QString, terms);
    const FilterSyntax read(filter);
    QCOMPARE(written(read), terms);
    QVERIFY(read.faults().isEmpty());
}

void TestFilterSyntax::placesAreThoseOfTheText()
{
    const QString filter = text("  ct -state:\"in progress\"  prio:1 updated:>7d \"open");
    const FilterSyntax read(filter);
    QStringList places;
    for (const FilterTerm &term : read.terms())
        places.append(filter.mid(term.start, term.length));
    QCOMPARE(places,
             (QStringList{text("ct"), text("-state:\"in progress\""), text("updated:>7d")}));
    places.clear();
    for (const FilterFault &fault : read.faults())
        places.append(filter.mid(fault.start, fault.length));
    QCOMPARE(places, (QStringList{text("prio:1"), text("\"open")}));
}

void TestFilterSyntax::faults_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("sentence"); // its beginning
    const auto row = [](const char *name, const char *filter, const char *sentence) {
        QTest::newRow(name) << text(filter) << text(sentence);
    };
    row("an open quote", "\"left", "The quote that begins here");
    row("an open quote after a colon", "state:\"in pro", "The quote that begins here");
    row("an unknown field", "prio:1", "There is no field prio.");
    row("an unknown field with nothing", "prio:", "There is no field prio.");
    row("a word for a number", "priority:high", "“high” is no number");
    row("a word after a sign", "priority:>high", "“high” is no number");
    row("hexadecimal", "priority:0x1", "“0x1” is no number");
    row("no number at all", "priority:nan", "“nan” is no number");
    row("a minus", "priority:-1", "“-1” is no number");
    row("too much", "priority:5", "“5” is too much; priorities go from 0 to 1");
    row("more than too much", "priority:>1,5", "“1,5” is too much");
    row("half too much", "priority:0.2..5", "“5” is too much");
    row("more than the most", "priority:>1 x", "No task has such a priority");
    row("less than the least", "priority:<0 x", "No task has such a priority");
    row("half a range", "priority:0.2.. x", "A range has two ends");
    row("half a range of a word", "priority:high..", "“high” is no number");
    row("a number is missing", "priority:> x", "A number from 0 to 1 is missing");
    row("no such day", "created:2026-02-30", "There is no day 2026-02-30");
    row("a word for a day", "created:tomorrow", "“tomorrow” is neither");
    row("a unit that is none", "updated:>7f", "“7f” is neither");
    row("minutes", "updated:>7m x", "“7m” is neither");
    row("a unit is missing", "updated:>7 x", "“7” is neither");
    row("too long ago", "updated:>999999d", "“999999d” is neither");
    row("half a day", "updated:>2026-01 x", "“2026-01” is neither");
    row("a time is missing", "updated:> x", "A day like 2026-01-31 or an age like 7d is missing");
    row("a day and an age", "updated:2026-01-01..7d", "A range goes from a day to a day");
    row("half a range of days", "updated:2026-01-01.. x", "A range has two ends");
    row("a trait that is none", "is:new", "“is:” is followed by");
    row("a trait that is half", "is:mi x", "“is:” is followed by");
    row("no value", "state: x", "What state: is to look for is missing");
    row("slashes only", "folder:// x", "What folder: is to look for is missing");
}

void TestFilterSyntax::faults()
{
    QFETCH(QString, filter);
    QFETCH(QString, sentence);
    const FilterSyntax read(filter);
    QCOMPARE(read.faults().size(), 1);
    QVERIFY2(read.faults().first().sentence.startsWith(sentence),
             qPrintable(read.faults().first().sentence));
    QVERIFY(read.terms().size() <= 1); // the x
}

void TestFilterSyntax::whatIsBeingTypedHidesNothing_data()
{
    QTest::addColumn<QString>("filter");
    for (const char *filter :
         {"state:skipped", "priority:>0.5", "priority:>=0.25", "priority:0.2..0.5", "updated:>17d",
          "updated:<12mo", "created:<2026-01-31", "created:2026-01-01..2026-01-31",
          "created:7d..2w", "is:notmine", "-is:rejected", "updated:yesterday", "folder:a/b"})
        QTest::newRow(filter) << text(filter);
}

/// Letter by letter, from the colon on: there is the condition that it will be, or another one that
/// makes sense, or none; never a fault.
void TestFilterSyntax::whatIsBeingTypedHidesNothing()
{
    QFETCH(QString, filter);
    for (qsizetype length = filter.indexOf(u':') + 1; length <= filter.size(); ++length) {
        const FilterSyntax read(text("ct ") + filter.left(length));
        QVERIFY2(read.faults().isEmpty(), qPrintable(filter.left(length)));
        QCOMPARE(read.terms().first().value, text("ct"));
    }
    QCOMPARE(FilterSyntax(filter).terms().size(), 1);
    QCOMPARE(FilterSyntax(filter.left(filter.indexOf(u':') + 1)).terms().size(), 0);
}

void TestFilterSyntax::wordsThatTheProjectDoesNotHave_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("sentence"); // its beginning; empty: it is there
    const auto row = [](const char *filter, const char *sentence) {
        QTest::newRow(filter) << text(filter) << text(sentence);
    };
    row("state:bogus", "There is no state bogus. States are: Unassigned, Assigned,");
    row("-state:bogus x", "There is no state bogus.");
    row("state:iss", "");
    row("state:on_h", ""); // a task says so
    row("stage:Nope", "This project has no stage Nope. Its stages are: Label, Ground truth.");
    row("-stage:nope x", "This project has no stage nope.");
    row("stage:lab", "");
    row("stage:END", "");
    row("stage:ground", "");
    row("stage:\"on hold\"", ""); // nobody knows what tasks say it of
    row("bogus", "");
}

void TestFilterSyntax::wordsThatTheProjectDoesNotHave()
{
    QFETCH(QString, filter);
    QFETCH(QString, sentence);
    const FilterVocabulary vocabulary{{text("Label"), text("END")}, {text("ON_HOLD")}};
    const FilterSyntax read(filter, vocabulary);
    QCOMPARE(read.faults().isEmpty(), sentence.isEmpty());
    if (!sentence.isEmpty())
        QVERIFY2(read.faults().first().sentence.startsWith(sentence),
                 qPrintable(read.faults().first().sentence));
    // Where the project is not known everything may be right.
    QVERIFY(FilterSyntax(filter).faults().isEmpty());
}

void TestFilterSyntax::theOthersKeepWorking()
{
    const FilterSyntax read(text("ct prio:1 state:skipped priority:high \"open state:x"));
    QCOMPARE(written(read), text("any=ct; state=skipped"));
    QCOMPARE(read.faults().size(), 3);
}

void TestFilterSyntax::numbers_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("inside"); // of 0, 0.2, 0.5, 0.9
    const auto row = [](const char *filter, const char *inside) {
        QTest::newRow(filter) << text(filter) << text(inside);
    };
    row("0.5", "0.5");
    row("=0.5", "0.5");
    row(">0.2", "0.5 0.9");
    row(">=0.2", "0.2 0.5 0.9");
    row("<0.5", "0 0.2");
    row("<=0.5", "0 0.2 0.5");
    row("0.2..0.5", "0.2 0.5");
    row("0.5..0.2", "0.2 0.5");
    row(">0,2", "0.5 0.9");
    row(".5", "0.5");
}

void TestFilterSyntax::numbers()
{
    QFETCH(QString, filter);
    QFETCH(QString, inside);
    const FilterSyntax read(text("priority:") + filter);
    QCOMPARE(read.terms().size(), 1);
    const NumberBounds bounds = read.terms().first().numbers.bounds();
    QStringList found;
    for (const double number : {0.0, 0.2, 0.5, 0.9}) {
        if (bounds.contains(number))
            found.append(QString::number(number));
    }
    QCOMPARE(found.join(u' '), inside);
    QVERIFY(!bounds.contains(-std::numeric_limits<double>::infinity())); // none
}

namespace {

/// Which of some times a condition lets through, by their names.
QString inside(const QString &filter, const QDateTime &now,
               const QList<std::pair<QString, QDateTime>> &times)
{
    const FilterSyntax read(text("updated:") + filter);
    if (read.terms().size() != 1)
        return text("not read");
    const TimeBounds bounds = read.terms().first().times.bounds(now.toMSecsSinceEpoch());
    QStringList found;
    for (const auto &[name, time] : times) {
        if (bounds.contains(time.toMSecsSinceEpoch()))
            found.append(name);
    }
    if (bounds.contains(std::numeric_limits<qint64>::min()))
        found.append(text("no time"));
    return found.join(u' ');
}

} // namespace

void TestFilterSyntax::days_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("days");
    const auto row = [](const char *filter, const char *days) {
        QTest::newRow(filter) << text(filter) << text(days);
    };
    row("2026-01-31", "31-begin 31-end");
    row("=2026-01-31", "31-begin 31-end");
    row("<2026-01-31", "30-end");
    row("<=2026-01-31", "30-end 31-begin 31-end");
    row(">2026-01-31", "01-begin 02-noon");
    row(">=2026-01-31", "31-begin 31-end 01-begin 02-noon");
    row("2026-01-31..2026-02-01", "31-begin 31-end 01-begin");
    row("2026-02-01..2026-01-31", "31-begin 31-end 01-begin");
    row("today", "02-noon");
    row("yesterday", "01-begin");
    row("<yesterday", "30-end 31-begin 31-end");
    row("yesterday..today", "01-begin 02-noon");
}

void TestFilterSyntax::days()
{
    QFETCH(QString, filter);
    QFETCH(QString, days);
    // In the computer's zone, whatever that is.
    const auto at = [](int month, int day, int hour, int minute) {
        return QDateTime(QDate(2026, month, day), QTime(hour, minute));
    };
    QCOMPARE(inside(filter, at(2, 2, 18, 0),
                    {{text("30-end"), at(1, 30, 23, 59)},
                     {text("31-begin"), at(1, 31, 0, 0)},
                     {text("31-end"), at(1, 31, 23, 59)},
                     {text("01-begin"), at(2, 1, 0, 0)},
                     {text("02-noon"), at(2, 2, 12, 0)}}),
             days);
}

void TestFilterSyntax::ages_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("ages");
    const auto row = [](const char *filter, const char *ages) {
        QTest::newRow(filter) << text(filter) << text(ages);
    };
    row(">7d", "8d month year");
    row(">=7d", "7d 8d month year");
    row("<7d", "hour 1d");
    row("<=7d", "hour 1d 7d");
    row("7d", "7d");
    row("=1d", "1d");
    row("1d..7d", "1d 7d");
    row("7d..1d", "1d 7d");
    row("2h..1w", "1d 7d");
    row(">1w", "8d month year");
    row(">=1mo", "month year");
    row(">1mo", "year");
    row("<1MO", "hour 1d 7d 8d");
    row(">=1y", "year");
    row("<2h", "hour");
    row(">99999y", "");
}

void TestFilterSyntax::ages()
{
    QFETCH(QString, filter);
    QFETCH(QString, ages);
    const QDateTime now(QDate(2026, 3, 31), QTime(12, 0));
    constexpr qint64 day = 24LL * 60 * 60;
    QCOMPARE(inside(filter, now,
                    {{text("hour"), now.addSecs(-60 * 60)},
                     {text("1d"), now.addSecs(-day)},
                     {text("7d"), now.addSecs(-7 * day)},
                     {text("8d"), now.addSecs(-8 * day)},
                     {text("month"), now.addMonths(-1)}, // the last of February
                     {text("year"), now.addYears(-1)}}),
             ages);
}

void TestFilterSyntax::quotedValuesAreReadAsTheyAre_data()
{
    QTest::addColumn<QString>("value");
    for (const char *value : {"plain", "two words", "5\" wide", "\"all\"", "\"", " at the ends ",
                              "a/b c/\"\"", "-minus", "is:mine", "ünï"})
        QTest::newRow(value) << text(value);
}

void TestFilterSyntax::quotedValuesAreReadAsTheyAre()
{
    QFETCH(QString, value);
    const FilterSyntax read(text("ct folder:") + FilterSyntax::quoted(value) + text(" x"));
    QVERIFY(read.faults().isEmpty());
    QCOMPARE(read.terms().size(), 3);
    QCOMPARE(read.terms().at(1).value, value);
}

void TestFilterSyntax::termsComeAndGo()
{
    QCOMPARE(FilterSyntax::with({}, text("is:mine")), text("is:mine"));
    QCOMPARE(FilterSyntax::with(text(" ct "), text("is:mine")), text("ct is:mine"));
    QCOMPARE(FilterSyntax::without(text("ct  is:mine  x"), 4, 7), text("ct x"));
    QCOMPARE(FilterSyntax::without(text("ct is:mine"), 0, 2), text("is:mine"));
    QCOMPARE(FilterSyntax::without(text("ct"), 0, 2), QString());
    QCOMPARE(FilterSyntax::withFolder(text("folder:a ct folder:b -folder:c"), text("d e")),
             text("ct -folder:c folder:\"d e\""));
    QCOMPARE(FilterSyntax::withFolder(text("folder:a ct"), {}), text("ct"));
}

void TestFilterSyntax::severalIdsAreOneCondition()
{
    const QString a = text("0000000a-0000-4000-8000-000000000000");
    const QString b = text("0000000B-0000-4000-8000-000000000000");
    const QString c = text("0000000c-0000-4000-8000-000000000000");
    const FilterSyntax several(text("ct ") + a + text("\n") + b + text("\r\n\tid:") + c
                               + text(" x"));
    QCOMPARE(written(several), text("any=ct; ids; any=x"));
    QVERIFY(several.faults().isEmpty());
    const FilterTerm ids = several.terms().at(1);
    QCOMPARE(ids.ids, (QSet<TaskKey>{TaskKey::of(a), TaskKey::of(b.toLower()), TaskKey::of(c)}));
    QCOMPARE(ids.start, 3);
    QCOMPARE(ids.length, 36);
    QCOMPARE(ids, FilterSyntax(c + text(" ") + b + text(" ") + a).terms().first());
    QCOMPARE(FilterSyntax::withoutIds(text("ct ") + a + text("\n\"x  y\" ") + b),
             text("ct \"x  y\""));
    // One alone, what is excluded, and what is in quotes, stay what they are.
    QCOMPARE(written(FilterSyntax(a)), text("any=") + a);
    QCOMPARE(written(FilterSyntax(text("-") + a + text(" \"") + b + text("\" ") + c)),
             text("-any=") + a + text("; any=") + b + text("; any=") + c);
    QCOMPARE(written(FilterSyntax(a + text(" ") + a)), text("ids"));
}

void TestFilterSyntax::sameMeaning()
{
    const auto term = [](const char *filter) { return FilterSyntax(text(filter)).terms().first(); };
    QCOMPARE(term(" CT"), term("ct x"));
    QVERIFY(term("-ct") != term("ct"));
    QVERIFY(term("state:ct") != term("ct"));
    QVERIFY(term("priority:>0.5") != term("priority:>=0.5"));
    QCOMPARE(term("is:notmine"), term("-is:mine"));
}

void TestFilterSyntax::describes_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *filter, const char *words) {
        QTest::newRow(filter) << text(filter) << text(words);
    };
    row("ct", "ct");
    row("\"left lung\"", "\"left lung\"");
    row("left\" \"lung", "\"left lung\"");
    row("\"state:x\"", "\"state:x\"");
    row("-ct", "without ct");
    row("-\"left lung\"", "without \"left lung\"");
    row("state:in_progress", "State: In progress");
    row("-state:problem", "State: not Issue");
    row("state:s", "State: s"); // several
    row("assignee:none", "Assignee: nobody");
    row("-assignee:none", "Assignee: somebody");
    row("-assignee:anna", "Assignee: not anna");
    row("-priority:>0.5", "Priority: not > 0.5");
    row("folder:a/b", "Folder: a/b");
    row("stage:Label", "Stage: Label");
    row("name:\"a b\"", "Name: a b");
    row("-id:0a", "Id: not 0a…");
    row("priority:>0.5", "Priority: > 0.5");
    row("priority:0.2..0.5", "Priority: 0.2 to 0.5");
    row("updated:>2w", "Updated: more than 2 week(s) ago"); // the plural is a translation
    row("updated:today", "Updated: today");
    row("created:<=yesterday", "Created: until yesterday");
    row("is:notmine", "Not mine");
    row("is:rejected", "Rejected before");
    row("-is:rejected", "Not rejected before");
}

void TestFilterSyntax::describes()
{
    QFETCH(QString, filter);
    QFETCH(QString, words);
    QCOMPARE(FilterWords::describe(FilterSyntax(filter).terms().first()), words);
}

QTEST_GUILESS_MAIN(TestFilterSyntax)
#include "tst_filtersyntax.moc"
