// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/filtercompletion.h"
#include "tests/support/sampletasks.h"

#include <QTest>

using namespace brickyard;

// How what is being typed may go on. The cursor is where the bar is.
class TestFilterCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void suggests_data();
    void suggests();
    void fieldsWhereNothingIsTyped();
    void labelsSayWhatIsMeant();
    void boundsWhatIsShown();
    void takes_data();
    void takes();
};

namespace {

FilterSources sources()
{
    Person nameless;
    nameless.userId = QStringLiteral("API:1");
    FilterSources sources;
    sources.people = {test::anna(), test::bob(), nameless};
    sources.stages = {QStringLiteral("Label"), QStringLiteral("Review 1"), QStringLiteral("END")};
    sources.folders = [](const QString &beginning, int most) {
        QStringList found;
        const QStringList all{QStringLiteral("patA"), QStringLiteral("pat B")};
        for (const QString &path : all) {
            if (path.startsWith(beginning, Qt::CaseInsensitive))
                found.append(path);
        }
        return found.first(std::min<qsizetype>(most, found.size()));
    };
    return sources;
}

struct Typed
{
    explicit Typed(QString typed)
        : text(std::move(typed))
    {
        cursor = text.indexOf(u'|');
        text.remove(u'|');
    }

    FilterCompletion completion() const { return FilterCompletion::of(text, cursor, sources()); }

    QString text;
    qsizetype cursor;
};

} // namespace

void TestFilterCompletion::suggests_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("terms");
    const auto row = [](const char *typed, const char *terms) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(terms);
    };
    row("|", "");
    row("x|", "");
    row("st|", "state:, stage:");
    row("ct -ST|", "-state:, -stage:");
    row("\"st|", "");
    row("st| ct", "state:, stage:");
    row("ct st|ate:x", "state:, stage:");
    row("state|", "state:");
    row("state:s|", "state:skipped, state:staged");
    row("state:iss|", "state:problem"); // as people see it
    row("-state:skip|", "-state:skipped");
    row("state:skipped|", ""); // it is there
    row("state:|skipped",
        "state:unassigned, state:assigned, state:in_progress, state:completed, state:problem, "
        "state:staged");
    row("assignee:an|", "assignee:anna@example.com");
    row("assignee:berg|", "assignee:anna@example.com");
    row("assignee:N|", "assignee:none, assignee:anna@example.com, assignee:bob@example.com");
    row("assignee:api|", "assignee:API:1");
    row("stage:re|", "stage:\"Review 1\"");
    row("stage:gro|", "stage:END");
    row("folder:pat|", "folder:patA, folder:\"pat B\"");
    row("folder:\"pat |", "folder:\"pat B\"");
    row("is:|", "is:mine, is:notmine, is:rejected");
    row("is:r|", "is:rejected");
    row("priority:>|", "priority:>0.5");
    row("updated:|", "updated:>7d, updated:>1mo, updated:<1d, updated:today, updated:yesterday");
    row("name:x|", "");
    row("n|", "name:");
    row("i|", "id:, is:");
    row("nofield:|", "");
}

void TestFilterCompletion::suggests()
{
    QFETCH(QString, typed);
    QFETCH(QString, terms);
    QStringList found;
    for (const FilterSuggestion &suggestion : Typed(typed).completion().suggestions)
        found.append(suggestion.term);
    QCOMPARE(found.join(QStringLiteral(", ")), terms);
}

void TestFilterCompletion::fieldsWhereNothingIsTyped()
{
    const auto asked = FilterCompletion::of(QStringLiteral("ct "), 3, sources(), true);
    QCOMPARE(asked.suggestions.size(), 10);
    QCOMPARE(asked.start, 3);
    QCOMPARE(asked.length, 0);
    for (const FilterSuggestion &suggestion : asked.suggestions) {
        QVERIFY(!suggestion.label.isEmpty());
        QVERIFY(!suggestion.finished);
    }
}

void TestFilterCompletion::labelsSayWhatIsMeant()
{
    const auto label = [](const char *typed) {
        return Typed(QString::fromUtf8(typed)).completion().suggestions.first().label;
    };
    QCOMPARE(label("state:in|"), QStringLiteral("In progress"));
    QCOMPARE(label("assignee:an|"), QStringLiteral("Anna Berg"));
    QCOMPARE(label("priority:|"), QStringLiteral("Priority: > 0.5"));
}

void TestFilterCompletion::boundsWhatIsShown()
{
    FilterSources many;
    for (int i = 0; i < 100; ++i)
        many.people.append(test::person(QStringLiteral("P%1").arg(i), QStringLiteral("Q")));
    const auto completion = FilterCompletion::of(QStringLiteral("assignee:p"), 10, many);
    QCOMPARE(completion.suggestions.size(), FilterCompletion::most);
}

void TestFilterCompletion::takes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("taken"); // the first suggestion
    const auto row = [](const char *typed, const char *taken) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(taken);
    };
    row("st|", "state:|");
    row("ct st| x", "ct state:| x");
    row("state:sk|", "state:skipped |");
    row("state:sk| x", "state:skipped| x");
    row("ct state:sk|ip", "ct state:skipped |");
    row("folder:pat|", "folder:patA|");
    row("stage:\"re|", "stage:\"Review 1\" |");
}

void TestFilterCompletion::takes()
{
    QFETCH(QString, typed);
    QFETCH(QString, taken);
    const Typed before(typed);
    const FilterCompletion completion = before.completion();
    QVERIFY(!completion.suggestions.isEmpty());
    qsizetype cursor = 0;
    QString after = completion.taken(before.text, completion.suggestions.first(), &cursor);
    after.insert(cursor, u'|');
    QCOMPARE(after, taken);
}

QTEST_GUILESS_MAIN(TestFilterCompletion)
#include "tst_filtercompletion.moc"
