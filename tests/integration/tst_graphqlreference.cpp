// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/graphql/executor.h"
#include "sandbox/graphql/schema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>

#include <algorithm>
#include <map>
#include <memory>
#include <vector>

using namespace brickyard::sandbox::graphql;

/// The executor against graphql-js: the same queries, schemas and data must give the same verdict,
/// the same data, and errors at the same places.
class TestGraphQlReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameAnswer_data();
    void sameAnswer();

private:
    std::map<QString, std::unique_ptr<Executor>> m_executors;
    QJsonArray m_cases;
    QJsonArray m_answers;
};

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray testData(const char *name)
{
    return contents(QStringLiteral(BRICKYARD_TEST_DATA "/graphql/") + QLatin1String(name));
}

} // namespace

void TestGraphQlReference::initTestCase()
{
    const QJsonObject source = QJsonDocument::fromJson(testData("source.json")).object();
    m_cases = QJsonDocument::fromJson(testData("cases.json")).array();
    QVERIFY(!source.isEmpty());
    QVERIFY(m_cases.size() > 200);
    const QByteArray redbrick =
        contents(QStringLiteral(BRICKYARD_SOURCE_DIR "/resources/schema.graphql"));
    const QByteArray echo = testData("echo.graphql");

    QString error;
    const auto redbrickSchema = Schema::parse(QString::fromUtf8(redbrick), &error);
    QVERIFY2(redbrickSchema, qPrintable(error));
    auto executor = std::make_unique<Executor>(redbrickSchema);
    for (const TypeDefinition *root :
         {redbrickSchema->queryType(), redbrickSchema->mutationType()}) {
        for (const FieldDefinition &field : root->fields) {
            executor->setResolver(root->name, field.name,
                                  [value = source.value(field.name)](
                                      const QJsonObject &, const ResolveInfo &) { return value; });
        }
    }
    m_executors[QStringLiteral("redbrick")] = std::move(executor);

    const auto echoSchema = Schema::parse(QString::fromUtf8(echo), &error);
    QVERIFY2(echoSchema, qPrintable(error));
    executor = std::make_unique<Executor>(echoSchema);
    for (const FieldDefinition &field : echoSchema->queryType()->fields) {
        executor->setResolver(QStringLiteral("Query"), field.name,
                              [](const QJsonObject &, const ResolveInfo &info) -> QJsonValue {
                                  return QString::fromUtf8(
                                      QJsonDocument(info.arguments).toJson(QJsonDocument::Compact));
                              });
    }
    m_executors[QStringLiteral("echo")] = std::move(executor);

    QProcess node;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("NODE_PATH"), QStringLiteral("/usr/share/nodejs"));
    node.setProcessEnvironment(environment);
    node.start(QStringLiteral("node"),
               {QStringLiteral(BRICKYARD_SOURCE_DIR "/tests/integration/graphqlreference.js")});
    QVERIFY2(node.waitForStarted(), "nodejs and node-graphql are needed");
    const QJsonObject schemas{{QStringLiteral("redbrick"), QString::fromUtf8(redbrick)},
                              {QStringLiteral("echo"), QString::fromUtf8(echo)}};
    const QJsonObject input{{QStringLiteral("schemas"), schemas},
                            {QStringLiteral("source"), source},
                            {QStringLiteral("cases"), m_cases}};
    node.write(QJsonDocument(input).toJson());
    node.closeWriteChannel();
    QVERIFY(node.waitForFinished());
    const QByteArray complaints = node.readAllStandardError();
    QVERIFY2(node.exitCode() == 0, complaints.constData());
    m_answers = QJsonDocument::fromJson(node.readAllStandardOutput()).array();
    QCOMPARE(m_answers.size(), m_cases.size());
}

void TestGraphQlReference::sameAnswer_data()
{
    QTest::addColumn<qsizetype>("index");
    for (qsizetype i = 0; i < m_cases.size(); ++i) {
        const QJsonObject testCase = m_cases.at(i).toObject();
        const QString name = testCase.value(QStringLiteral("name")).toString();
        QTest::newRow(qPrintable(name)) << i;
    }
}

void TestGraphQlReference::sameAnswer()
{
    QFETCH(const qsizetype, index);
    const QJsonObject testCase = m_cases.at(index).toObject();
    const QJsonObject expected = m_answers.at(index).toObject();
    const Executor &executor = *m_executors[testCase.value(QStringLiteral("schema")).toString()];
    const QJsonObject answer =
        executor.execute(testCase.value(QStringLiteral("query")).toString(),
                         testCase.value(QStringLiteral("variables")).toObject());

    const QByteArray theirs = QJsonDocument(expected).toJson();
    const QByteArray ours = QJsonDocument(answer).toJson();
    const auto explain = [&] { return QByteArray("theirs: " + theirs + "ours: " + ours); };
    // The file says the same as graphql-js, so that the tests without it can trust the file.
    QCOMPARE(expected.value(QStringLiteral("valid")), testCase.value(QStringLiteral("valid")));
    QVERIFY2(answer.contains(QStringLiteral("data")), explain().constData());
    const QJsonValue data = expected.value(QStringLiteral("data"));
    QVERIFY2(answer.value(QStringLiteral("data"))
                 == (data.isUndefined() ? QJsonValue(QJsonValue::Null) : data),
             explain().constData());
    const bool failed = !expected.value(QStringLiteral("messages")).toArray().isEmpty();
    QVERIFY2(answer.contains(QStringLiteral("errors")) == failed, explain().constData());

    const auto sortedPaths = [](const QJsonArray &paths) {
        std::vector<QByteArray> result;
        for (const QJsonValue path : paths)
            result.push_back(QJsonDocument(path.toArray()).toJson(QJsonDocument::Compact));
        std::sort(result.begin(), result.end());
        return result;
    };
    if (expected.value(QStringLiteral("valid")).toBool()) {
        QJsonArray paths;
        const QJsonArray errors = answer.value(QStringLiteral("errors")).toArray();
        for (const QJsonValue error : errors)
            paths.append(error.toObject().value(QStringLiteral("path")));
        QVERIFY2(sortedPaths(paths)
                     == sortedPaths(expected.value(QStringLiteral("errorPaths")).toArray()),
                 explain().constData());
    }
}

QTEST_GUILESS_MAIN(TestGraphQlReference)
#include "tst_graphqlreference.moc"
