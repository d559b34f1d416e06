// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/graphql/executor.h"
#include "sandbox/graphql/schema.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <memory>
#include <stdexcept>
#include <utility>
#include <vector>

using namespace brickyard::sandbox::graphql;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

QByteArray text(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

const QString ids = QStringLiteral("orgId: \"00000000-0000-4000-8000-0000000000aa\", "
                                   "projectId: \"00000000-0000-4000-8000-0000000000bb\"");

/// A task, its datapoint and the page that it is on.
class Record : public Object
{
public:
    explicit Record(QString called)
        : name(std::move(called))
    {}
    const QString name;
    std::vector<std::unique_ptr<const Record>> below;
};

const QString &nameOf(const Object &record)
{
    return static_cast<const Record &>(record).name;
}

} // namespace

/// The executor with the schema of the sandbox. How queries are judged is compared with graphql-js
/// in tst_graphqlreference; here is what is this project's own.
class TestGraphQlExecutor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void absentIsNotNull_data();
    void absentIsNotNull();
    void unknownInputFields();
    void capturedVariables_data();
    void capturedVariables();
    void selects_data();
    void selects();
    void resolverFails();
    void resolverThrowsSomethingElse();
    void mutationsInOrder();
    void nonNullRootFails();
    void unions();
    void wrongResolverType_data();
    void wrongResolverType();
    void refusedAsAWhole_data();
    void refusedAsAWhole();
    void doublingFragments_data();
    void doublingFragments();
    void tooComplex();
    void sameQueryOtherVariables();
    void argumentsPerAlias();
    void inTheOrderOfTheQuery();
    void objects();
    void objectsThatFail_data();
    void objectsThatFail();
    void largePage();

private:
    // What the resolver of genericTasks was told last.
    QJsonObject m_arguments;
    std::shared_ptr<const Schema> m_schema;
    std::unique_ptr<Executor> m_executor;
};

void TestGraphQlExecutor::initTestCase()
{
    QString error;
    m_schema = Schema::parse(QString::fromUtf8(contents(
                                 QStringLiteral(BRICKYARD_SOURCE_DIR "/resources/schema.graphql"))),
                             &error);
    QVERIFY2(m_schema, qPrintable(error));
}

void TestGraphQlExecutor::init()
{
    m_arguments = {};
    m_executor = std::make_unique<Executor>(m_schema);
    for (const TypeDefinition *root : {m_schema->queryType(), m_schema->mutationType()}) {
        for (const FieldDefinition &field : root->fields) {
            m_executor->setResolver(root->name, field.name,
                                    [this](const QJsonObject &, const ResolveInfo &info) {
                                        m_arguments = info.arguments;
                                        return QJsonValue(QJsonValue::Null);
                                    });
        }
    }
}

void TestGraphQlExecutor::absentIsNotNull_data()
{
    QTest::addColumn<QByteArray>("variables");
    QTest::addColumn<QByteArray>("arguments");

    QTest::newRow("filter absent") << QByteArray("{}") << QByteArray("{}");
    QTest::newRow("filter null") << QByteArray(R"({"f":null,"a":null})")
                                 << QByteArray(R"({"after":null,"manualLabelingFilters":null})");
    QTest::newRow("filter empty") << QByteArray(R"({"f":{}})")
                                  << QByteArray(R"({"manualLabelingFilters":{}})");
    QTest::newRow("unassigned") << QByteArray(R"({"f":{"userId":null}})")
                                << QByteArray(R"({"manualLabelingFilters":{"userId":null}})");
    QTest::newRow("all") << QByteArray(R"({"f":{"userId":"u","recentlyCompleted":true},"a":"c"})")
                         << QByteArray(R"({"after":"c","manualLabelingFilters":)"
                                       R"({"recentlyCompleted":true,"userId":"u"}})");
}

void TestGraphQlExecutor::absentIsNotNull()
{
    QFETCH(const QByteArray, variables);
    QFETCH(const QByteArray, arguments);
    const QString query = QStringLiteral("query ($f: TasksFilter, $a: String) { genericTasks(")
        % ids % QStringLiteral(", manualLabelingFilters: $f, after: $a) { cursor } }");
    const QJsonObject answer = m_executor->execute(query, object(variables.constData()));
    QCOMPARE(text(answer), QByteArray(R"({"data":{"genericTasks":null}})"));
    m_arguments.remove(QStringLiteral("orgId"));
    m_arguments.remove(QStringLiteral("projectId"));
    QCOMPARE(text(m_arguments), arguments);
}

// The reference client sends imageHeaders, which the schema does not list.
void TestGraphQlExecutor::unknownInputFields()
{
    const QString query = QStringLiteral(
        "mutation ($s: [SeriesInfoInput!]) { createDatapoint(orgId: "
        "\"00000000-0000-4000-8000-0000000000aa\", items: [\"a\"], name: \"n\", storageId: "
        "\"00000000-0000-4000-8000-0000000000aa\", isGroundTruth: false, seriesInfo: %1) "
        "{ taskId } }");
    const QJsonObject variables =
        object(R"({"s":[{"itemsIndices":[0],"metaData":null,"imageHeaders":null}]})");
    QJsonObject answer = m_executor->execute(query.arg(QStringLiteral("$s")), variables);
    QVERIFY2(!answer.contains(QStringLiteral("errors")), text(answer).constData());
    QCOMPARE(m_arguments.value(QStringLiteral("seriesInfo")).toArray().at(0).toObject(),
             object(R"({"itemsIndices":[0],"metaData":null})"));

    answer = m_executor->execute(query.arg(QStringLiteral("[{imageHeaders: null}]")), variables);
    QVERIFY(answer.contains(QStringLiteral("errors")));
    QCOMPARE(answer.value(QStringLiteral("data")), QJsonValue(QJsonValue::Null));
}

void TestGraphQlExecutor::capturedVariables_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QJsonObject>("variables");

    const QJsonObject operations =
        QJsonDocument::fromJson(contents(QStringLiteral(BRICKYARD_TEST_DATA "/captures.json")))
            .object()
            .value(QStringLiteral("operations"))
            .toObject();
    QVERIFY(!operations.isEmpty());
    for (auto it = operations.constBegin(); it != operations.constEnd(); ++it) {
        const QJsonObject operation = it.value().toObject();
        if (it.key().contains(u'+')) // one query of two fields, with other variable names
            continue;
        const bool mutation = operation.value(QStringLiteral("kind")) == QStringLiteral("mutation");
        const TypeDefinition *root = mutation ? m_schema->mutationType() : m_schema->queryType();
        const FieldDefinition *field = root->field(it.key());
        QVERIFY2(field, qPrintable(it.key()));
        const TypeDefinition *type = m_schema->type(field->type.innermostName());
        const QJsonArray examples = operation.value(QStringLiteral("examples")).toArray();
        for (qsizetype i = 0; i < examples.size(); ++i) {
            const QJsonObject variables = examples.at(i).toObject();
            QStringList declarations;
            QStringList arguments;
            for (const InputDefinition &argument : field->arguments) {
                declarations.append(u'$' % argument.name % u": " % argument.type.toString());
                arguments.append(argument.name % u": $" % argument.name);
            }
            QString query = operation.value(QStringLiteral("kind")).toString();
            if (!arguments.isEmpty())
                query += u" (" % declarations.join(u',') % u')';
            query += u" { " % it.key();
            if (!arguments.isEmpty())
                query += u'(' % arguments.join(u',') % u')';
            query +=
                type->isComposite() ? QStringLiteral(" { __typename } }") : QStringLiteral(" }");
            QTest::addRow("%s %d", qPrintable(it.key()), static_cast<int>(i)) << query << variables;
        }
    }
}

void TestGraphQlExecutor::capturedVariables()
{
    QFETCH(const QString, query);
    QFETCH(const QJsonObject, variables);
    const QJsonArray errors =
        m_executor->execute(query, variables).value(QStringLiteral("errors")).toArray();
    // The resolvers answer null, which only a non-null field takes amiss.
    for (const QJsonValue error : errors)
        QVERIFY2(error.toObject().contains(QStringLiteral("path")),
                 text(error.toObject()).constData());
    for (auto it = variables.constBegin(); it != variables.constEnd(); ++it)
        QVERIFY2(m_arguments.contains(it.key()), qPrintable(it.key()));
    QCOMPARE(m_arguments.size(), variables.size());
}

void TestGraphQlExecutor::selects_data()
{
    QTest::addColumn<QString>("selection");
    QTest::addColumn<bool>("selected");

    QTest::newRow("directly") << QStringLiteral("{ email }") << true;
    QTest::newRow("under an alias") << QStringLiteral("{ mail: email }") << true;
    QTest::newRow("not") << QStringLiteral("{ email: userId }") << false;
    QTest::newRow("inline fragment") << QStringLiteral("{ ... on User { email } }") << true;
    QTest::newRow("fragment") << QStringLiteral("{ userId ...F }") << true;
    QTest::newRow("left out") << QStringLiteral("{ userId email @skip(if: true) }") << false;
    QTest::newRow("fragment left out")
        << QStringLiteral("{ userId ... @include(if: false) { email } }") << false;
}

void TestGraphQlExecutor::selects()
{
    QFETCH(const QString, selection);
    QFETCH(const bool, selected);
    bool seen = !selected;
    m_executor->setResolver(QStringLiteral("Query"), QStringLiteral("me"),
                            [&seen](const QJsonObject &, const ResolveInfo &info) {
                                seen = info.selects(u"email");
                                return object(R"({"userId": "u"})");
                            });
    QString query = QStringLiteral("{ me ") % selection % QStringLiteral(" }");
    if (selection.contains(u"...F"))
        query += QStringLiteral(" fragment F on User { ...G } fragment G on User { email }");
    const QJsonObject answer = m_executor->execute(query, {});
    QVERIFY2(!answer.contains(QStringLiteral("errors")), text(answer).constData());
    QCOMPARE(seen, selected);
}

void TestGraphQlExecutor::resolverFails()
{
    m_executor->setResolver(QStringLiteral("Query"), QStringLiteral("organization"),
                            [](const QJsonObject &, const ResolveInfo &) -> QJsonValue {
                                throw FieldError(QStringLiteral("No such \"organization\"."));
                            });
    const QJsonObject answer = m_executor->execute(
        QStringLiteral("{ mine: organization(orgId: \"00000000-0000-4000-8000-0000000000aa\") "
                       "{ name } taxonomy(orgId: \"00000000-0000-4000-8000-0000000000aa\") "
                       "{ name } }"),
        {});
    QCOMPARE(text(answer),
             QByteArray(R"({"data":{"mine":null,"taxonomy":null},"errors":[{"message":)"
                        R"("No such \"organization\".","path":["mine"]}]})"));
}

void TestGraphQlExecutor::resolverThrowsSomethingElse()
{
    m_executor->setResolver(QStringLiteral("Query"), QStringLiteral("me"),
                            [](const QJsonObject &, const ResolveInfo &) -> QJsonValue {
                                throw std::runtime_error("disk full");
                            });
    QVERIFY_EXCEPTION_THROWN(m_executor->execute(QStringLiteral("{ me { userId } }"), {}),
                             std::runtime_error);
}

void TestGraphQlExecutor::mutationsInOrder()
{
    QStringList order;
    for (const QString &field : {QStringLiteral("moveTasks"), QStringLiteral("deleteTasks")}) {
        m_executor->setResolver(
            QStringLiteral("Mutation"), field,
            [&order, field](const QJsonObject &, const ResolveInfo &info) -> QJsonValue {
                order.append(field);
                if (info.arguments.contains(QStringLiteral("stageName")))
                    throw FieldError(QStringLiteral("Refused."));
                return object(R"({"ok": true})");
            });
    }
    const QJsonObject answer = m_executor->execute(
        QStringLiteral("mutation { z: deleteTasks(%1) { ok } m: moveTasks(%1, taskIds: [], "
                       "stageName: \"A\") { ok } a: deleteTasks(%1) { ok } }")
            .arg(ids),
        {});
    QCOMPARE(order,
             (QStringList{QStringLiteral("deleteTasks"), QStringLiteral("moveTasks"),
                          QStringLiteral("deleteTasks")}));
    QCOMPARE(text(answer),
             QByteArray(R"({"data":{"a":{"ok":true},"m":null,"z":{"ok":true}},)"
                        R"("errors":[{"message":"Refused.","path":["m"]}]})"));
}

void TestGraphQlExecutor::nonNullRootFails()
{
    const QJsonObject answer = m_executor->execute(QStringLiteral("{ me { userId } }"), {});
    QCOMPARE(answer.value(QStringLiteral("data")), QJsonValue(QJsonValue::Null));
    QCOMPARE(answer.value(QStringLiteral("errors")).toArray().size(), 1);
}

void TestGraphQlExecutor::unions()
{
    m_executor->setResolver(QStringLiteral("Query"), QStringLiteral("task"),
                            [](const QJsonObject &, const ResolveInfo &) {
                                return object(R"({
            "taskId": "00000000-0000-4000-8000-0000000000aa", "currentStageName": "A",
            "currentStageSubTask": {"state": "ASSIGNED"},
            "genericEvents": [{"__typename": "Comment", "textVal": "x"}, {"textVal": "y"},
                              {"__typename": "User"}]})");
                            });
    const QJsonObject answer = m_executor->execute(
        QStringLiteral("{ task(%1, taskId: \"00000000-0000-4000-8000-0000000000aa\") "
                       "{ currentStageSubTask { __typename ... on LabelingTask { state } } "
                       "genericEvents { ... on Comment { textVal } } } }")
            .arg(ids),
        {});
    QCOMPARE(text(answer.value(QStringLiteral("data")).toObject()),
             QByteArray(R"({"task":{"currentStageSubTask":{"__typename":"LabelingTask",)"
                        R"("state":"ASSIGNED"},"genericEvents":[{"textVal":"x"},null,null]}})"));
    QCOMPARE(answer.value(QStringLiteral("errors")).toArray().size(), 2);
}

void TestGraphQlExecutor::wrongResolverType_data()
{
    QTest::addColumn<QByteArray>("page");

    QTest::newRow("list for an object") << QByteArray(R"([])");
    QTest::newRow("text for an object") << QByteArray(R"("x")");
    QTest::newRow("object for a list") << QByteArray(R"({"entries":{}})");
    QTest::newRow("text for a number") << QByteArray(R"({"count":"3"})");
    QTest::newRow("fraction for a whole number") << QByteArray(R"({"count":1.5})");
    QTest::newRow("number for text") << QByteArray(R"({"cursor":3})");
    QTest::newRow("object for text") << QByteArray(R"({"cursor":{}})");
}

void TestGraphQlExecutor::wrongResolverType()
{
    QFETCH(const QByteArray, page);
    const QJsonValue value = QJsonDocument::fromJson('[' + page + ']').array().at(0);
    m_executor->setResolver(QStringLiteral("Query"), QStringLiteral("genericTasks"),
                            [value](const QJsonObject &, const ResolveInfo &) { return value; });
    const QJsonObject answer = m_executor->execute(
        QStringLiteral("{ genericTasks(%1) { entries { taskId } count cursor } }").arg(ids), {});
    QCOMPARE(answer.value(QStringLiteral("errors")).toArray().size(), 1);
}

void TestGraphQlExecutor::refusedAsAWhole_data()
{
    QTest::addColumn<QString>("query");

    const auto repeated = [](const char *what, int times) {
        return QString::fromLatin1(what).repeated(times);
    };
    QTest::newRow("empty") << QString();
    QTest::newRow("subscription") << QStringLiteral("subscription { me { userId } }");
    QTest::newRow("two operations")
        << QStringLiteral("query A { me { userId } } query B { me { userId } }");
    QTest::newRow("introspection") << QStringLiteral("{ __schema { types { name } } }");
    QTest::newRow("braces without end") << repeated("{", 100'000);
    QTest::newRow("deep fields") << repeated("{ a ", 100'000) % repeated("}", 100'000);
    QTest::newRow("deep fragments") << repeated("{ ... ", 100'000) % repeated("}", 100'000);
    QTest::newRow("deep list") << QStringLiteral("{ me(a: ") % repeated("[", 100'000);
    QTest::newRow("deep object") << QStringLiteral("{ me(a: ") % repeated("{a:", 100'000);
    QTest::newRow("deep type") << QStringLiteral("query ($a: ") % repeated("[", 100'000);
    QTest::newRow("too long") << QString(QStringLiteral("{ me { userId } } #")
                                         % repeated("x", maximumQueryLength));
    QTest::newRow("too many tokens") << QString(u'{' % repeated(" a", maximumTokens) % u'}');
    QTest::newRow("too many definitions") << QString(
        QStringLiteral("{ me { userId } }") % repeated(" fragment F on User { userId }", 1000));

    // Each fragment is shallow, together they are deep.
    QString chain = QStringLiteral("{ me { ...F0 } }");
    for (int i = 0; i < 900; ++i) {
        chain += QStringLiteral(" fragment F%1 on User { ...F%2 }")
                     .arg(QString::number(i), QString::number(i + 1));
    }
    chain += QStringLiteral(" fragment F900 on User { userId }");
    QTest::newRow("fragments in fragments") << chain;
}

void TestGraphQlExecutor::refusedAsAWhole()
{
    QFETCH(const QString, query);
    QElapsedTimer timer;
    timer.start();
    const QJsonObject answer = m_executor->execute(query, {});
    QVERIFY2(timer.elapsed() < 30'000, "It took too long to say no.");
    QVERIFY(!answer.value(QStringLiteral("errors")).toArray().isEmpty());
    QVERIFY(answer.value(QStringLiteral("data")).isNull());
    const QJsonObject error = answer.value(QStringLiteral("errors")).toArray().at(0).toObject();
    QVERIFY(!error.value(QStringLiteral("message")).toString().isEmpty());
}

void TestGraphQlExecutor::doublingFragments_data()
{
    QTest::addColumn<QString>("leaf");
    QTest::addColumn<bool>("valid");

    QTest::newRow("valid") << QStringLiteral("textVal") << true;
    QTest::newRow("conflict at the bottom") << QStringLiteral("x: textVal x: stageName") << false;
}

// Each fragment is twice in the one before: written out, these are 2^60 fields.
void TestGraphQlExecutor::doublingFragments()
{
    QFETCH(const QString, leaf);
    QFETCH(const bool, valid);
    QString query = QStringLiteral("{ task(%1, taskId: \"00000000-0000-4000-8000-0000000000aa\") "
                                   "{ genericEvents { ...F0 } } }")
                        .arg(ids);
    for (int i = 0; i < 60; ++i) {
        query += QStringLiteral(" fragment F%1 on Comment { a: replies { ...F%2 } "
                                "b: replies { ...F%2 } }")
                     .arg(QString::number(i), QString::number(i + 1));
    }
    query += QStringLiteral(" fragment F60 on Comment { %1 }").arg(leaf);
    QElapsedTimer timer;
    timer.start();
    const QJsonObject answer = m_executor->execute(query, {});
    QVERIFY2(timer.elapsed() < 30'000, "It took too long.");
    QCOMPARE(!answer.contains(QStringLiteral("errors")), valid);
}

// Which fragments come together below a path depends on where it had an `a`: with n places there
// are 2^n different sets to compare, so the work is cut off.
void TestGraphQlExecutor::tooComplex()
{
    constexpr int places = 18;
    QString query = QStringLiteral("{ task(%1, taskId: \"00000000-0000-4000-8000-0000000000aa\") "
                                   "{ genericEvents { ...S0 } } }")
                        .arg(ids);
    const auto fragment = [&query](const QString &name, const QString &body) {
        query += QStringLiteral(" fragment %1 on Comment { %2 }").arg(name, body);
    };
    for (int i = 0; i < places; ++i) {
        const QString below = QString::number(i + 1);
        fragment(QStringLiteral("S%1").arg(i),
                 QStringLiteral("a: replies { ...S%1 ...Q1_%1 } b: replies { ...S%1 }").arg(below));
        for (int k = 1; k <= i; ++k) {
            fragment(QStringLiteral("Q%1_%2").arg(QString::number(k), QString::number(i)),
                     QStringLiteral("a: replies { ...Q%1_%2 } b: replies { ...Q%1_%2 }")
                         .arg(QString::number(k + 1), below));
        }
    }
    fragment(QStringLiteral("S%1").arg(places), QStringLiteral("textVal"));
    for (int k = 1; k <= places; ++k) {
        fragment(QStringLiteral("Q%1_%2").arg(QString::number(k), QString::number(places)),
                 QStringLiteral("textVal"));
    }
    const QJsonObject answer = m_executor->execute(query, {});
    QCOMPARE(answer.value(QStringLiteral("errors")).toArray().at(0).toObject(),
             object(R"({"message": "The query is too complex."})"));
}

void TestGraphQlExecutor::sameQueryOtherVariables()
{
    const QString query = QStringLiteral("query ($n: Int, $c: Boolean!) { genericTasks(%1, "
                                         "first: $n) @skip(if: $c) { cursor } }")
                              .arg(ids);
    for (int i = 0; i < 3; ++i) {
        const QJsonObject variables{{QStringLiteral("n"), i}, {QStringLiteral("c"), i == 1}};
        m_arguments = {};
        const QJsonObject data =
            m_executor->execute(query, variables).value(QStringLiteral("data")).toObject();
        QCOMPARE(data.contains(QStringLiteral("genericTasks")), i != 1);
        QCOMPARE(m_arguments.value(QStringLiteral("first")).toInt(-1), i == 1 ? -1 : i);
    }
}

void TestGraphQlExecutor::argumentsPerAlias()
{
    m_executor->setResolver(QStringLiteral("Query"), QStringLiteral("genericTasks"),
                            [](const QJsonObject &, const ResolveInfo &info) {
                                return QJsonObject{{QStringLiteral("count"),
                                                    info.arguments.value(QStringLiteral("first"))}};
                            });
    const QJsonObject answer =
        m_executor->execute(QStringLiteral("{ a: genericTasks(%1, first: 1) { count } "
                                           "b: genericTasks(%1, first: 2) { count } }")
                                .arg(ids),
                            {});
    QCOMPARE(text(answer), QByteArray(R"({"data":{"a":{"count":1},"b":{"count":2}}})"));
}

void TestGraphQlExecutor::inTheOrderOfTheQuery()
{
    m_executor->setResolver(QStringLiteral("Query"), QStringLiteral("me"),
                            [](const QJsonObject &, const ResolveInfo &) {
                                return object(R"({"userId": "u", "email": "\"\\ü"})");
                            });
    QCOMPARE(m_executor->answer(
                 QStringLiteral("{ z: me { userId a: email givenName } me { mfaSetup } }"), {}),
             QByteArray("{\"data\":{\"z\":{\"userId\":\"u\",\"a\":\"\\\"\\\\\xc3\xbc\","
                        "\"givenName\":null},\"me\":{\"mfaSetup\":null}}}"));
}

void TestGraphQlExecutor::objects()
{
    int asked = 0;
    m_executor->setReader(
        QStringLiteral("Query"), QStringLiteral("genericTasks"),
        [](const Object &, const ResolveInfo &info) -> Answer {
            const auto page = std::make_shared<Record>(QString());
            for (int i = info.arguments.value(QLatin1String("first")).toInt(); i > 0; --i)
                page->below.push_back(std::make_unique<const Record>(QString::number(i)));
            return page;
        });
    m_executor->setReader(QStringLiteral("TaskPage"), QStringLiteral("entries"),
                          [](const Object &page, const ResolveInfo &) -> Answer {
                              std::vector<const Object *> entries;
                              for (const auto &entry : static_cast<const Record &>(page).below)
                                  entries.push_back(entry.get());
                              return entries;
                          });
    const auto read = [this](const char *type, const char *field, const Reader &reader) {
        m_executor->setReader(QString::fromLatin1(type), QString::fromLatin1(field), reader);
    };
    read("Task", "currentStageName",
         [](const Object &task, const ResolveInfo &) { return Answer(nameOf(task)); });
    read("Task", "dpId", [&asked](const Object &, const ResolveInfo &) {
        ++asked;
        return Answer(QString());
    });
    read("Task", "priority", [](const Object &task, const ResolveInfo &) {
        return Answer(QJsonValue(nameOf(task).toDouble() / 2));
    });
    read("Task", "datapoint",
         [](const Object &task, const ResolveInfo &) { return Answer(&task); });
    read("Task", "currentStageSubTask",
         [](const Object &task, const ResolveInfo &) { return Answer(&task); });
    read("Datapoint", "items", [](const Object &task, const ResolveInfo &info) {
        const bool presigned = info.arguments.value(QLatin1String("presigned")).toBool();
        return Answer(QJsonValue(presigned ? QJsonArray{nameOf(task)} : QJsonArray()));
    });
    read("LabelingTask", "assignedTo", [](const Object &task, const ResolveInfo &) {
        return Answer(QJsonValue(QJsonObject{{QStringLiteral("userId"), nameOf(task)}}));
    });
    const auto answer = [this](const char *query) {
        return m_executor->answer(QString::fromLatin1(query).arg(ids), {});
    };
    QCOMPARE(answer("{ genericTasks(%1, first: 2) { cursor entries { currentStageName priority "
                    "datapoint { __typename name items(presigned: true) } currentStageSubTask { "
                    "__typename ... on LabelingTask { state assignedTo { userId email } } } } } }"),
             QByteArray(
                 R"({"data":{"genericTasks":{"cursor":null,"entries":[)"
                 R"({"currentStageName":"2","priority":1,"datapoint":{"__typename":"Datapoint",)"
                 R"("name":null,"items":["2"]},"currentStageSubTask":{"__typename":"LabelingTask",)"
                 R"("state":null,"assignedTo":{"userId":"2","email":null}}},)"
                 R"({"currentStageName":"1","priority":0.5,"datapoint":{"__typename":"Datapoint",)"
                 R"("name":null,"items":["1"]},"currentStageSubTask":{"__typename":"LabelingTask",)"
                 R"("state":null,"assignedTo":{"userId":"1","email":null}}}]}}})"));
    QCOMPARE(asked, 0); // nobody has selected it
    QCOMPARE(answer("{ genericTasks(%1, first: 0) { entries { dpId } } }"),
             QByteArray(R"({"data":{"genericTasks":{"entries":[]}}})"));
    QCOMPARE(answer("{ genericTasks(%1, first: 1) { entries { dpId } } }"),
             QByteArray(R"({"data":{"genericTasks":{"entries":[{"dpId":null}]}}})"));
    QCOMPARE(asked, 1);
}

void TestGraphQlExecutor::objectsThatFail_data()
{
    QTest::addColumn<QString>("field"); // of a task
    QTest::addColumn<int>("kind"); // of what it answers
    QTest::addColumn<QByteArray>("data");
    const QByteArray noTask = R"({"task":null})";
    QTest::newRow("non-null without a reader") << QStringLiteral("taskId") << 0 << noTask;
    QTest::newRow("null text for non-null") << QStringLiteral("currentStageName") << 1 << noTask;
    QTest::newRow("an error for non-null") << QStringLiteral("currentStageName") << 2 << noTask;
    QTest::newRow("an error") << QStringLiteral("dpId") << 2
                              << QByteArray(R"({"task":{"updatedAt":null,"dpId":null}})");
    QTest::newRow("text for a number")
        << QStringLiteral("priority") << 3
        << QByteArray(R"({"task":{"updatedAt":null,"priority":null}})");
    QTest::newRow("text for an object")
        << QStringLiteral("datapoint { name }") << 3
        << QByteArray(R"({"task":{"updatedAt":null,"datapoint":null}})");
    QTest::newRow("an object for text")
        << QStringLiteral("dpId") << 4 << QByteArray(R"({"task":{"updatedAt":null,"dpId":null}})");
    QTest::newRow("an object for a list")
        << QStringLiteral("genericEvents { __typename }") << 4
        << QByteArray(R"({"task":{"updatedAt":null,"genericEvents":null}})");
    QTest::newRow("a list for an object")
        << QStringLiteral("datapoint { name }") << 5
        << QByteArray(R"({"task":{"updatedAt":null,"datapoint":null}})");
    QTest::newRow("objects of which union's type")
        << QStringLiteral("genericEvents { __typename }") << 5
        << QByteArray(R"({"task":{"updatedAt":null,"genericEvents":[null]}})");
}

void TestGraphQlExecutor::objectsThatFail()
{
    QFETCH(const QString, field);
    QFETCH(const int, kind);
    QFETCH(const QByteArray, data);
    m_executor->setReader(QStringLiteral("Query"), QStringLiteral("task"),
                          [](const Object &, const ResolveInfo &) -> Answer {
                              return std::make_shared<Record>(QStringLiteral("x"));
                          });
    if (kind > 0) {
        m_executor->setReader(QStringLiteral("Task"), field.section(u' ', 0, 0),
                              [kind](const Object &task, const ResolveInfo &) -> Answer {
                                  switch (kind) {
                                  case 2:
                                      throw FieldError(QStringLiteral("No."));
                                  case 3:
                                      return QStringLiteral("text");
                                  case 4:
                                      return &task;
                                  case 5:
                                      return std::vector<const Object *>{&task};
                                  default:
                                      return QString();
                                  }
                              });
    }
    const QJsonObject answer = m_executor->execute(
        QStringLiteral("{ task(%1, taskId: \"00000000-0000-4000-8000-0000000000aa\") "
                       "{ updatedAt %2 } }")
            .arg(ids, field),
        {});
    QCOMPARE(answer.value(QStringLiteral("data")).toObject(), object(data.constData()));
    const QJsonArray errors = answer.value(QStringLiteral("errors")).toArray();
    QCOMPARE(errors.size(), 1);
    const QJsonArray path = errors.at(0).toObject().value(QStringLiteral("path")).toArray();
    QCOMPARE(path.at(1).toString(), field.section(u' ', 0, 0));
}

// 1,000 tasks with some 25 fields each take some milliseconds in a release. The bound is far above
// that, so that only what grows with the square of the page trips it.
void TestGraphQlExecutor::largePage()
{
    QJsonArray entries;
    const QJsonObject user =
        object(R"({"userId":"u","email":"e","givenName":"g","familyName":"f"})");
    for (int i = 0; i < 1000; ++i) {
        QJsonObject task = object(R"({
            "taskId": "00000000-0000-4000-8000-0000000000aa", "currentStageName": "Label",
            "dpId": "00000000-0000-4000-8000-0000000000aa", "createdAt": "2026-11-23T15:09:36+00:00",
            "updatedAt": "2026-11-23T15:09:36+00:00", "priority": 0.5,
            "datapoint": {"name": "a", "createdAt": "2026-11-23T15:09:36+00:00", "archived": false,
                          "items": ["a", "b"], "metaData": "{}"}})");
        task.insert(QStringLiteral("currentStageSubTask"),
                    QJsonObject{{QStringLiteral("assignedTo"), user},
                                {QStringLiteral("state"), QStringLiteral("ASSIGNED")},
                                {QStringLiteral("completionTimeMs"), i}});
        entries.append(task);
    }
    const QJsonObject page{{QStringLiteral("entries"), entries}};
    m_executor->setResolver(QStringLiteral("Query"), QStringLiteral("genericTasks"),
                            [page](const QJsonObject &, const ResolveInfo &) { return page; });
    const QString query =
        QStringLiteral("{ genericTasks(%1) { cursor entries { taskId dpId currentStageName "
                       "createdAt updatedAt priority datapoint { name createdAt archived items "
                       "metaData createdByEntity { userId email } } currentStageSubTask { "
                       "... on LabelingTask { state assignedAt completedAt completionTimeMs "
                       "assignedTo { userId email givenName familyName } subTasks { state } } } "
                       "} } }")
            .arg(ids);
    QElapsedTimer timer;
    timer.start();
    const QJsonObject answer = m_executor->execute(query, {});
    const qint64 elapsed = timer.elapsed();
    QVERIFY(!answer.contains(QStringLiteral("errors")));
    QCOMPARE(answer.value(QStringLiteral("data"))
                 .toObject()
                 .value(QStringLiteral("genericTasks"))
                 .toObject()
                 .value(QStringLiteral("entries"))
                 .toArray()
                 .size(),
             1000);
    qInfo("1000 tasks in %lld ms", elapsed);
    QVERIFY2(elapsed < 5000, qPrintable(QString::number(elapsed)));
}

QTEST_GUILESS_MAIN(TestGraphQlExecutor)
#include "tst_graphqlexecutor.moc"
