// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampletasks.h"
#include "ui/peoplenames.h"
#include "ui/taskhistory.h"

#include <QLocale>
#include <QTest>

using namespace brickyard;
using Kind = TaskEvent::Kind;

namespace {

const QString ownKey = QStringLiteral("API:own");
const QString otherKey = QStringLiteral("API:other");

Person onlyId(const QString &userId)
{
    Person person;
    person.userId = userId;
    return person;
}

PeopleNames names()
{
    ProjectInfo project;
    ProjectMember bob;
    bob.person = test::bob();
    project.members = {bob};
    Person upload = onlyId(otherKey);
    upload.givenName = QStringLiteral("Upload");
    project.apiKeys = {upload};
    return PeopleNames(project, onlyId(ownKey));
}

QDateTime at(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs);
}

} // namespace

class tst_TaskHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsSentences_data();
    void tellsSentences();
    void newestFirst();
    void quotesADecisionsComment_data();
    void quotesADecisionsComment();
    void tellsTimes();
};

void tst_TaskHistory::tellsSentences_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, Kind kind, const QString &person, const QString &from,
                        const char *sentence) {
        QTest::newRow(name) << kind << person << from << QString::fromUtf8(sentence);
    };
    const QString bob = QStringLiteral("user-bob");
    row("submitted", Kind::Submitted, bob, {}, "Bob Chen submitted it in Review_1");
    row("rejected by the key", Kind::Rejected, ownKey, {}, "You (API key) rejected it in Review_1");
    row("accepted by another key", Kind::Accepted, otherKey, {},
        "The API key Upload accepted it in Review_1");
    row("corrected", Kind::Corrected, bob, {},
        "Bob Chen accepted it with a correction in Review_1");
    row("given", Kind::Assigned, bob, {}, "It was given to Bob Chen");
    row("given on", Kind::Assigned, otherKey, bob,
        "It was given from Bob Chen to the API key Upload");
    row("taken", Kind::Unassigned, ownKey, {}, "It was taken from you (API key)");
    row("key without a name", Kind::Assigned, QStringLiteral("API:x"), {},
        "It was given to an API key");
    row("stranger", Kind::Submitted, QStringLiteral("zoe"), {}, "zoe submitted it in Review_1");
    row("nobody", Kind::Submitted, {}, {}, "Somebody submitted it in Review_1");
    row("created", Kind::Created, {}, {}, "It was created");
    row("came", Kind::Entered, {}, {}, "It came to Review_1");
    row("other", Kind::Other, {}, {}, "Something happened that Brickyard does not know");
}

void tst_TaskHistory::tellsSentences()
{
    QFETCH(Kind, kind);
    QFETCH(QString, person);
    QFETCH(QString, from);
    TaskEvent event;
    event.kind = kind;
    event.stageName = QStringLiteral("Review_1");
    event.person = onlyId(person);
    event.from = onlyId(from);
    TaskDetails details;
    details.events = {event};
    const QList<HistoryEntry> entries = TaskHistory::entries(details, names());
    QCOMPARE(entries.size(), 1);
    QTEST(entries.first().sentence, "sentence");
}

void tst_TaskHistory::newestFirst()
{
    TaskDetails details;
    TaskEvent event;
    event.at = at("2026-11-21T09:00:00Z");
    for (const Kind kind : {Kind::Created, Kind::Entered, Kind::Submitted}) {
        event.kind = kind;
        details.events += event;
    }
    const QList<HistoryEntry> entries = TaskHistory::entries(details, names());
    QCOMPARE(entries.at(0).kind, Kind::Submitted);
    QCOMPARE(entries.at(2).kind, Kind::Created);
}

void tst_TaskHistory::quotesADecisionsComment_data()
{
    QTest::addColumn<QString>("author");
    QTest::addColumn<int>("apart");
    QTest::addColumn<bool>("quoted");
    QTest::newRow("with it") << "user-bob" << 0 << true;
    QTest::newRow("a moment before") << "user-bob" << -900 << true;
    QTest::newRow("much later") << "user-bob" << 60'000 << false;
    QTest::newRow("somebody else's") << "user-anna" << 0 << false;
}

void tst_TaskHistory::quotesADecisionsComment()
{
    QFETCH(QString, author);
    QFETCH(int, apart);
    QFETCH(bool, quoted);
    TaskEvent event;
    event.kind = Kind::Rejected;
    event.stageName = QStringLiteral("Review_1");
    event.person = test::bob();
    event.at = at("2026-11-21T09:00:00Z");
    Comment comment;
    comment.author = onlyId(author);
    comment.stageName = event.stageName;
    comment.text = QStringLiteral("blurred %1 <b>");
    comment.createdAt = event.at.addMSecs(apart);
    TaskDetails details;
    details.events = {event};
    details.comments = {comment};
    const QString sentence = TaskHistory::entries(details, names()).first().sentence;
    QCOMPARE(sentence,
             quoted ? QString::fromUtf8("Bob Chen rejected it in Review_1: “blurred %1 <b>”")
                    : QStringLiteral("Bob Chen rejected it in Review_1"));
}

void tst_TaskHistory::tellsTimes()
{
    const QDateTime now(QDate(2026, 11, 24), QTime(14, 30), Qt::LocalTime);
    QCOMPARE(TaskHistory::time(now.addSecs(-20), now), QStringLiteral("just now"));
    QVERIFY(TaskHistory::time(now.addSecs(-5 * 60), now).startsWith(QStringLiteral("5 minute")));
    QVERIFY(TaskHistory::time(now.addSecs(-2 * 3600), now).startsWith(QStringLiteral("2 hour")));
    const QDateTime before = now.addDays(-1);
    QCOMPARE(TaskHistory::time(before, now),
             QLocale().toString(before.time(), QLocale::ShortFormat));
    // A clock that is ahead makes no negative ages.
    const QDateTime ahead = now.addSecs(600);
    QCOMPARE(TaskHistory::time(ahead, now), QLocale().toString(ahead.time(), QLocale::ShortFormat));
    QCOMPARE(TaskHistory::day(now, now), QStringLiteral("Today"));
    QCOMPARE(TaskHistory::day(before, now), QStringLiteral("Yesterday"));
    const QDateTime old = now.addDays(-9);
    QCOMPARE(TaskHistory::day(old, now), QLocale().toString(old.date(), QLocale::LongFormat));
    QVERIFY(TaskHistory::day({}, now).isEmpty());
}

QTEST_GUILESS_MAIN(tst_TaskHistory)
#include "tst_taskhistory.moc"
