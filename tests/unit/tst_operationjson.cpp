// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationjson.h"
#include "tests/support/fulloperation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

using namespace brickyard;

class tst_OperationJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words();
    void unknownWords();
    void times();
    void person();
    void task();
    void labelsSeen();
    void taskOfAnUnknownState();
    void oddTexts_data();
    void oddTexts();
    void look();
    void parameters();
    void nothing();
    void whatIsOfAnotherType();
    void nothingElse();
    void sharedTexts();
};

namespace {

QJsonObject parsed(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

/// The names of all that is in it, with those of what is in that.
void addKeys(const QJsonValue &value, QSet<QString> &keys)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &entry : array)
            addKeys(entry, keys);
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        keys += it.key();
        addKeys(it.value(), keys);
    }
}

OperationItem itemOf(const Task &task)
{
    OperationItem item;
    item.before = task;
    return item;
}

OperationItem readAgain(const OperationItem &item)
{
    SharedTexts texts;
    OperationItem read;
    setBefore(read, beforeToJson(item).toUtf8(), texts);
    return read;
}

} // namespace

void tst_OperationJson::words()
{
    for (int i = 0; i < itemStateCount; ++i)
        QCOMPARE(itemStateFromWord(wordOf(ItemState(i))), ItemState(i));
    for (int i = 0; i <= int(StepState::Unknown); ++i)
        QCOMPARE(stepStateFromWord(wordOf(StepState(i))), StepState(i));
    for (int i = 0; i <= int(Operation::Kind::MoveBack); ++i)
        QCOMPARE(kindFromWord(wordOf(Operation::Kind(i))).value(), Operation::Kind(i));
    for (int i = 0; i <= int(Operation::Phase::Finished); ++i)
        QCOMPARE(phaseFromWord(wordOf(Operation::Phase(i))), Operation::Phase(i));
    for (int i = 0; i <= int(Operation::Pause::Interrupted); ++i)
        QCOMPARE(pauseFromWord(wordOf(Operation::Pause(i))), Operation::Pause(i));
    QCOMPARE(wordOf(ItemState::Cancelled), QStringLiteral("cancelled"));
    QCOMPARE(wordOf(StepState::Unknown), QStringLiteral("unknown"));
    QCOMPARE(wordOf(Operation::Kind::MoveBack), QStringLiteral("move back"));
    QCOMPARE(wordOf(Operation::Phase::Finished), QStringLiteral("finished"));
    QCOMPARE(wordOf(Operation::Pause::Interrupted), QStringLiteral("interrupted"));
}

void tst_OperationJson::unknownWords()
{
    const QString word = QStringLiteral("from a newer version");
    QCOMPARE(itemStateFromWord(word), ItemState::Unknown);
    QCOMPARE(stepStateFromWord(word), StepState::Unknown);
    QVERIFY(!kindFromWord(word));
    QCOMPARE(phaseFromWord(word), Operation::Phase::Paused);
    QCOMPARE(pauseFromWord(word), Operation::Pause::None);
}

void tst_OperationJson::times()
{
    const QDateTime summer({2026, 7, 1}, {12, 30, 15, 7}, QTimeZone("America/St_Johns"));
    QCOMPARE(timeText(summer), QStringLiteral("2026-07-01T15:00:15.007Z"));
    QCOMPARE(timeFromText(timeText(summer)), summer);
    QCOMPARE(timeFromText(timeText(summer)).timeSpec(), Qt::UTC);
    QCOMPARE(timeText({}), QString());
    QVERIFY(!timeFromText({}).isValid());
    QVERIFY(!timeFromText(QStringLiteral("yesterday")).isValid());
}

void tst_OperationJson::person()
{
    SharedTexts texts;
    const Person all = test::fullPerson(QStringLiteral("anna"));
    QCOMPARE(personFromJson(toJson(all).toUtf8(), texts), all);
}

void tst_OperationJson::task()
{
    Task all = test::fullTask(QStringLiteral("t1"));
    Task read = readAgain(itemOf(all)).before;
    QCOMPARE(read.id, QString());
    read.id = all.id;
    read.name = all.name;
    QCOMPARE(read, all);
    all.priority = 0.0; // not the same as none
    QCOMPARE(readAgain(itemOf(all)).before.priority, std::optional(0.0));
}

void tst_OperationJson::labelsSeen()
{
    const std::optional<QDateTime> unknown;
    const std::optional<QDateTime> never{QDateTime()}; // there were none: not the same as unknown
    const std::optional<QDateTime> then{test::moment(5)};
    for (const auto &seen : {unknown, never, then}) {
        OperationItem item;
        item.labelsSeen = seen;
        QCOMPARE(readAgain(item).labelsSeen, seen);
    }
}

void tst_OperationJson::taskOfAnUnknownState()
{
    Task all;
    all.state = TaskState::Unknown;
    all.stateWord = QStringLiteral("ON_HOLIDAY");
    QCOMPARE(readAgain(itemOf(all)).before, all);
}

void tst_OperationJson::oddTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quotes") << QStringLiteral("\"no\"");
    QTest::newRow("backslashes") << QStringLiteral("a\\b\\");
    QTest::newRow("line breaks") << QStringLiteral("a\r\n\tb");
    QTest::newRow("control") << QString(QChar(1)) + QChar(31) + QChar(127);
    QTest::newRow("zero within") << QString(u'a') + QChar(0) + u'b';
    QTest::newRow("beyond the first plane") << QString::fromUtf8("\xF0\x9F\xA7\xB1 größe");
    QTest::newRow("braces") << QStringLiteral("{\"a\":[1]}");
}

void tst_OperationJson::oddTexts()
{
    QFETCH(QString, text);
    ItemLook look;
    look.askedBy = text;
    look.owner.email = text;
    look.knownIds = {text, text};
    SharedTexts texts;
    QCOMPARE(lookFromJson(toJson(look).toUtf8(), texts), look);
    QCOMPARE(parsed(toJson(look)).size(), 3);
}

void tst_OperationJson::look()
{
    SharedTexts texts;
    const ItemLook all = test::fullLook();
    QCOMPARE(lookFromJson(toJson(all).toUtf8(), texts), all);
}

void tst_OperationJson::parameters()
{
    const Operation all = test::fullOperation(0);
    Operation read;
    setParameters(read, parametersOf(all).toUtf8());
    QCOMPARE(read.assignee, all.assignee);
    QCOMPARE(read.targetCount, all.targetCount);
    QCOMPARE(read.comment, all.comment);
    QCOMPARE(read.takeOver, all.takeOver);
    QCOMPARE(read.replyTo, all.replyTo);
    QCOMPARE(read.undoes, all.undoes);
    QCOMPARE(read.undoneTitle, all.undoneTitle);
    QCOMPARE(read.redoes, all.redoes);
    QCOMPARE(read.notice, all.notice);
}

void tst_OperationJson::nothing()
{
    SharedTexts texts;
    QCOMPARE(toJson(Person()), QString());
    QCOMPARE(parametersOf(Operation()), QString());
    QCOMPARE(toJson(ItemLook()), QString());
    QCOMPARE(personFromJson({}, texts), Person());
    QCOMPARE(lookFromJson({}, texts), ItemLook());
    OperationItem item;
    setBefore(item, {}, texts);
    QVERIFY(item.before.assignees.isEmpty());
    QVERIFY(!item.labelsSeen);
}

void tst_OperationJson::whatIsOfAnotherType()
{
    SharedTexts texts;
    const QByteArray odd = R"({"stage":3,"assignees":"Anna","priority":"high","owner":1,
                              "labelsSeen":7,"knownIds":{},"assignee":true})";
    OperationItem item;
    setBefore(item, odd, texts);
    QCOMPARE(item.before.stageName, QString());
    QVERIFY(item.before.assignees.isEmpty());
    QVERIFY(!item.before.priority);
    QVERIFY(!item.labelsSeen);
    QCOMPARE(lookFromJson(odd, texts), ItemLook());
    Operation operation;
    setParameters(operation, odd);
    QCOMPARE(operation.assignee, Person());
}

void tst_OperationJson::nothingElse()
{
    // Neither keys nor addresses nor labels: what is written down is this and nothing else.
    const Operation all = test::fullOperation(1);
    QSet<QString> keys;
    addKeys(parsed(parametersOf(all)), keys);
    addKeys(parsed(beforeToJson(all.items[0])), keys);
    addKeys(parsed(toJson(all.items[0].target)), keys);
    addKeys(parsed(toJson(*all.items[0].look)), keys);
    QStringList names(keys.cbegin(), keys.cend());
    names.sort();
    QCOMPARE(names.join(u' '),
             QStringLiteral(
                 "askedBy assignedAt assignee assignees comment completedAt createdAt "
                 "email eventsWithoutId familyName givenName knownIds labelsSeen labelsSince "
                 "lastSeen notice "
                 "owner person priority progressSavedAt redoes replyTo sentLabels series stage "
                 "state takeOver targetCount undoes undoneTitle updatedAt userId"));
}

void tst_OperationJson::sharedTexts()
{
    SharedTexts texts;
    const QByteArray json = toJson(test::fullPerson(QStringLiteral("anna"))).toUtf8();
    const Person one = personFromJson(json, texts);
    const Person other = personFromJson(json, texts);
    QCOMPARE(one.email.constData(), other.email.constData());
}

QTEST_GUILESS_MAIN(tst_OperationJson)
#include "tst_operationjson.moc"
