// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <array>

namespace brickyard {

namespace {

constexpr std::array itemStateWords = {
    QLatin1String("planned"), QLatin1String("sending"), QLatin1String("done"),
    QLatin1String("failed"),  QLatin1String("unknown"), QLatin1String("cancelled"),
    QLatin1String("skipped"),
};
static_assert(itemStateWords.size() == itemStateCount);

constexpr std::array stepWords = {
    QLatin1String("idle"),   QLatin1String("sending"), QLatin1String("done"),
    QLatin1String("failed"), QLatin1String("unknown"),
};

constexpr std::array kindWords = {
    QLatin1String("assign"),    QLatin1String("unassign"), QLatin1String("distribute"),
    QLatin1String("restore"),   QLatin1String("accept"),   QLatin1String("reject"),
    QLatin1String("submit"),    QLatin1String("comment"),  QLatin1String("move back"),
    QLatin1String("pre-label"), QLatin1String("draft"),
};

constexpr std::array phaseWords = {
    QLatin1String("held"),   QLatin1String("waiting"),  QLatin1String("running"),
    QLatin1String("paused"), QLatin1String("finished"),
};

constexpr std::array pauseWords = {
    QLatin1String("none"),       QLatin1String("person"),  QLatin1String("key refused"),
    QLatin1String("no service"), QLatin1String("journal"), QLatin1String("interrupted"),
};

template<typename Words, typename Value> QString wordAt(const Words &words, Value value)
{
    return words[std::size_t(value)];
}

template<typename Value, typename Words>
std::optional<Value> valueOf(const Words &words, const QString &word)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == word)
            return Value(i);
    }
    return {};
}

/// Writes an object that leaves out what is empty. By hand, because thousands of items are written
/// between a click and the first request, and QJsonObject takes twice as long.
class ObjectWriter
{
public:
    void put(QLatin1String key, const QString &value)
    {
        if (!value.isEmpty())
            addText(begin(key), value);
    }
    void put(QLatin1String key, const QDateTime &time) { put(key, timeText(time)); }
    void put(QLatin1String key, int number)
    {
        if (number != 0)
            begin(key) += QString::number(number);
    }
    /// Also where it is zero.
    void put(QLatin1String key, std::optional<double> number)
    {
        if (number)
            begin(key) += QString::number(*number, 'g', QLocale::FloatingPointShortest);
    }
    /// Only where it is true.
    void putFlag(QLatin1String key, bool flag)
    {
        if (flag)
            begin(key) += QLatin1String("true");
    }
    void put(QLatin1String key, const QStringList &values)
    {
        putList(key, values, [this](const QString &value) { addText(m_text, value); });
    }
    void put(QLatin1String key, const Person &person)
    {
        putObject(key, [&person](ObjectWriter &writer) { writer.add(person); });
    }
    void put(QLatin1String key, const QList<Assignee> &assignees)
    {
        putList(key, assignees, [this](const Assignee &assignee) {
            ObjectWriter writer;
            writer.put(QLatin1String("person"), assignee.person);
            writer.put(QLatin1String("state"), taskStateWord(assignee.state));
            writer.put(QLatin1String("assignedAt"), assignee.assignedAt);
            writer.put(QLatin1String("progressSavedAt"), assignee.progressSavedAt);
            writer.put(QLatin1String("completedAt"), assignee.completedAt);
            m_text += u'{' + writer.m_text + u'}';
        });
    }
    void add(const Person &person)
    {
        put(QLatin1String("userId"), person.userId);
        put(QLatin1String("email"), person.email);
        put(QLatin1String("givenName"), person.givenName);
        put(QLatin1String("familyName"), person.familyName);
        put(QLatin1String("lastSeen"), person.lastSeen);
    }
    QString object() const { return m_text.isEmpty() ? QString() : QString(u'{' + m_text + u'}'); }

private:
    QString &begin(QLatin1String key)
    {
        if (!m_text.isEmpty())
            m_text += u',';
        return m_text += u'"' + key + QLatin1String("\":");
    }
    template<typename List, typename Add> void putList(QLatin1String key, const List &list, Add add)
    {
        if (list.isEmpty())
            return;
        begin(key) += u'[';
        bool first = true;
        for (const auto &value : list) {
            if (!first)
                m_text += u',';
            first = false;
            add(value);
        }
        m_text += u']';
    }
    template<typename Fill> void putObject(QLatin1String key, Fill fill)
    {
        ObjectWriter writer;
        fill(writer);
        if (!writer.m_text.isEmpty())
            begin(key) += writer.object();
    }
    static void addText(QString &json, const QString &text)
    {
        json += u'"';
        for (const QChar letter : text) {
            if (letter == u'"' || letter == u'\\')
                json += u'\\';
            if (letter < u' ')
                json += QStringLiteral("\\u%1").arg(letter.unicode(), 4, 16, QLatin1Char('0'));
            else
                json += letter;
        }
        json += u'"';
    }

    QString m_text; ///< without its braces
};

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QDateTime timeAt(const QJsonObject &json, QLatin1String key)
{
    return timeFromText(json.value(key).toString());
}

Person personOf(const QJsonObject &json, SharedTexts &texts)
{
    const auto text = [&](QLatin1String key) { return texts(json.value(key).toString()); };
    Person person;
    person.userId = text(QLatin1String("userId"));
    person.email = text(QLatin1String("email"));
    person.givenName = text(QLatin1String("givenName"));
    person.familyName = text(QLatin1String("familyName"));
    person.lastSeen = timeAt(json, QLatin1String("lastSeen"));
    return person;
}

Assignee assigneeOf(const QJsonObject &json, SharedTexts &texts)
{
    Assignee assignee;
    assignee.person = personOf(json.value(QLatin1String("person")).toObject(), texts);
    assignee.state = taskStateFromWord(json.value(QLatin1String("state")).toString());
    assignee.assignedAt = timeAt(json, QLatin1String("assignedAt"));
    assignee.progressSavedAt = timeAt(json, QLatin1String("progressSavedAt"));
    assignee.completedAt = timeAt(json, QLatin1String("completedAt"));
    return assignee;
}

} // namespace

QString wordOf(ItemState state)
{
    return wordAt(itemStateWords, state);
}

QString wordOf(StepState state)
{
    return wordAt(stepWords, state);
}

QString wordOf(Operation::Kind kind)
{
    return wordAt(kindWords, kind);
}

QString wordOf(Operation::Phase phase)
{
    return wordAt(phaseWords, phase);
}

QString wordOf(Operation::Pause pause)
{
    return wordAt(pauseWords, pause);
}

ItemState itemStateFromWord(const QString &word)
{
    return valueOf<ItemState>(itemStateWords, word).value_or(ItemState::Unknown);
}

StepState stepStateFromWord(const QString &word)
{
    return valueOf<StepState>(stepWords, word).value_or(StepState::Unknown);
}

std::optional<Operation::Kind> kindFromWord(const QString &word)
{
    return valueOf<Operation::Kind>(kindWords, word);
}

Operation::Phase phaseFromWord(const QString &word)
{
    return valueOf<Operation::Phase>(phaseWords, word).value_or(Operation::Phase::Paused);
}

Operation::Pause pauseFromWord(const QString &word)
{
    return valueOf<Operation::Pause>(pauseWords, word).value_or(Operation::Pause::None);
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime timeFromText(const QString &text)
{
    return text.isEmpty() ? QDateTime() : QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

QString toJson(const Person &person)
{
    ObjectWriter writer;
    writer.add(person);
    return writer.object();
}

Person personFromJson(const QByteArray &json, SharedTexts &texts)
{
    return personOf(objectOf(json), texts);
}

namespace {

constexpr QLatin1String labelsSeenKey("labelsSeen");
constexpr QLatin1String noLabels("none"); // in the place of a time

void addTask(ObjectWriter &writer, const Task &task)
{
    writer.put(QLatin1String("stage"), task.stageName);
    writer.put(QLatin1String("state"),
               task.stateWord.isEmpty() ? taskStateWord(task.state) : task.stateWord);
    writer.put(QLatin1String("assignees"), task.assignees);
    writer.put(QLatin1String("priority"), task.priority);
    writer.put(QLatin1String("createdAt"), task.createdAt);
    writer.put(QLatin1String("updatedAt"), task.updatedAt);
    writer.put(QLatin1String("series"), task.seriesCount);
}

Task taskOf(const QJsonObject &json, SharedTexts &texts)
{
    Task task;
    task.stageName = texts(json.value(QLatin1String("stage")).toString());
    task.stateWord = texts(json.value(QLatin1String("state")).toString());
    task.state = taskStateFromWord(task.stateWord);
    const QJsonArray assignees = json.value(QLatin1String("assignees")).toArray();
    for (const QJsonValue &assignee : assignees)
        task.assignees.append(assigneeOf(assignee.toObject(), texts));
    if (const QJsonValue priority = json.value(QLatin1String("priority")); priority.isDouble())
        task.priority = priority.toDouble();
    task.createdAt = timeAt(json, QLatin1String("createdAt"));
    task.updatedAt = timeAt(json, QLatin1String("updatedAt"));
    task.seriesCount = json.value(QLatin1String("series")).toInt();
    return task;
}

} // namespace

QString beforeToJson(const OperationItem &item)
{
    ObjectWriter writer;
    addTask(writer, item.before);
    if (item.labelsSeen)
        writer.put(labelsSeenKey,
                   item.labelsSeen->isValid() ? timeText(*item.labelsSeen) : QString(noLabels));
    return writer.object();
}

void setBefore(OperationItem &item, const QByteArray &text, SharedTexts &texts)
{
    const QJsonObject json = objectOf(text);
    item.before = taskOf(json, texts);
    const QString seen = json.value(labelsSeenKey).toString();
    if (!seen.isEmpty())
        item.labelsSeen = seen == noLabels ? QDateTime() : timeFromText(seen);
}

QString toJson(const ItemLook &look)
{
    ObjectWriter writer;
    writer.put(QLatin1String("askedBy"), look.askedBy);
    writer.put(QLatin1String("owner"), look.owner);
    writer.put(QLatin1String("updatedAt"), look.updatedAt);
    writer.put(QLatin1String("knownIds"), look.knownIds);
    writer.put(QLatin1String("eventsWithoutId"), look.eventsWithoutId);
    writer.put(QLatin1String("labelsSince"), look.labelsSince);
    writer.put(QLatin1String("sentLabels"), look.sentLabels);
    return writer.object();
}

ItemLook lookFromJson(const QByteArray &text, SharedTexts &texts)
{
    const QJsonObject json = objectOf(text);
    ItemLook look;
    look.askedBy = texts(json.value(QLatin1String("askedBy")).toString());
    look.owner = personOf(json.value(QLatin1String("owner")).toObject(), texts);
    look.updatedAt = timeAt(json, QLatin1String("updatedAt"));
    const QJsonArray ids = json.value(QLatin1String("knownIds")).toArray();
    for (const QJsonValue &id : ids)
        look.knownIds.append(id.toString());
    look.eventsWithoutId = json.value(QLatin1String("eventsWithoutId")).toInt();
    look.labelsSince = timeAt(json, QLatin1String("labelsSince"));
    look.sentLabels = json.value(QLatin1String("sentLabels")).toString();
    return look;
}

QString parametersOf(const Operation &operation)
{
    ObjectWriter writer;
    writer.put(QLatin1String("assignee"), operation.assignee);
    writer.put(QLatin1String("targetCount"), operation.targetCount);
    writer.put(QLatin1String("comment"), operation.comment);
    writer.putFlag(QLatin1String("takeOver"), operation.takeOver);
    writer.put(QLatin1String("replyTo"), operation.replyTo);
    if (!operation.undoes.isNull())
        writer.put(QLatin1String("undoes"), operation.undoes.toString(QUuid::WithoutBraces));
    writer.put(QLatin1String("undoneTitle"), operation.undoneTitle);
    writer.putFlag(QLatin1String("redoes"), operation.redoes);
    writer.put(QLatin1String("notice"), operation.notice);
    return writer.object();
}

void setParameters(Operation &operation, const QByteArray &text)
{
    const QJsonObject json = objectOf(text);
    SharedTexts texts;
    operation.assignee = personOf(json.value(QLatin1String("assignee")).toObject(), texts);
    operation.targetCount = json.value(QLatin1String("targetCount")).toInt();
    operation.comment = json.value(QLatin1String("comment")).toString();
    operation.takeOver = json.value(QLatin1String("takeOver")).toBool();
    operation.replyTo = json.value(QLatin1String("replyTo")).toString();
    operation.undoes = QUuid::fromString(json.value(QLatin1String("undoes")).toString());
    operation.undoneTitle = json.value(QLatin1String("undoneTitle")).toString();
    operation.redoes = json.value(QLatin1String("redoes")).toBool();
    operation.notice = json.value(QLatin1String("notice")).toString();
}

} // namespace brickyard
