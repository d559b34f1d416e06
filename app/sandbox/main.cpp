// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/api/api.h"
#include "sandbox/datafolder.h"
#include "sandbox/demo/demodata.h"
#include "sandbox/demo/demodirectory.h"
#include "sandbox/endpoint.h"
#include "sandbox/options.h"
#include "sandbox/store/directorystore.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>
#include <memory>

// brickyard-sandbox: a server on the loopback with the behaviour of RedBrick AI's API and demo
// projects. It says one line on standard output, when it is ready; everything else goes to
// standard error.

namespace {

using namespace brickyard::sandbox;

enum ExitCode { Ended = 0, Failed = 1, BadArguments = 2, InUse = 3 };

constexpr Moment microsecondsPerDay = 86'400 * microsecondsPerSecond;

void say(const QString &sentence)
{
    std::fprintf(stderr, "brickyard-sandbox: %s\n", qUtf8Printable(sentence));
}

/// Says so where the data that are there were made differently from what is asked for now.
/// Answers whether there are data.
bool hasData(const DataFolder &folder, const Options &options)
{
    if (!QFile::exists(folder.databaseFile()))
        return false;
    Database database(folder.databaseFile());
    DirectoryStore store(database);
    const auto seed = store.meta(QStringLiteral("seed"));
    if (!seed)
        return false;
    const QString tasks = store.meta(QStringLiteral("tasks")).value_or(QString());
    if ((options.seedGiven && *seed != QString::number(options.seed))
        || (options.tasksGiven && tasks != QString::number(options.tasks))) {
        say(QStringLiteral("The data were made with --seed %1 --tasks %2 and are kept. Use "
                           "--reset to make new ones.")
                .arg(*seed, tasks));
    }
    return true;
}

void makeData(const DataFolder &folder, const Options &options)
{
    // Of one that was killed while it made them.
    QFile::remove(folder.unfinishedDatabaseFile());
    Database database(folder.unfinishedDatabaseFile(), Database::Use::Making);
    Clock clock;
    // All times hang on the beginning of the day: data of one seed that are made on the same day
    // are the same, down to the microsecond, and none of them is in the future.
    const Moment today = clock.tick() / microsecondsPerDay * microsecondsPerDay;
    Transaction transaction(database);
    DirectoryStore store(database);
    Directory directory = demoDirectory(options.seed, today);
    store.write(directory);
    store.setMeta(QStringLiteral("seed"), QString::number(options.seed));
    store.setMeta(QStringLiteral("tasks"), QString::number(options.tasks));
    store.setMeta(QStringLiteral("linkSecret"), QString::fromLatin1(randomToken()));
    TaskStore tasks(database);
    HistoryStore history(database);
    FileStore files(database, folder.filesFolder());
    Stores stores{database, directory, tasks, history, files, clock};
    writeDemoTasks(stores, options.seed, today, options.tasks);
    database.finish();
    transaction.commit();
}

QString quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1, array.size() - 2));
}

// Put together by hand, because QJsonObject would sort the members.
QByteArray readyLine(const QString &url, const QByteArray &apiKey, const Directory &directory)
{
    QStringList projects;
    for (const Project &project : directory.projects) {
        projects.append(QStringLiteral("{\"projectId\":%1,\"name\":%2}")
                            .arg(quoted(project.projectId), quoted(project.name)));
    }
    return QStringLiteral("{\"url\":%1,\"apiKey\":%2,\"orgId\":%3,\"projectId\":%4,"
                          "\"projects\":[%5]}\n")
        .arg(quoted(url), quoted(QString::fromLatin1(apiKey)), quoted(directory.orgId),
             quoted(directory.projects.constFirst().projectId), projects.join(QLatin1Char(',')))
        .toUtf8();
}

int serve(const Options &options, DataFolder &folder, const QByteArray &apiKey)
{
    QString error;
    if (!hasData(folder, options)) {
        makeData(folder, options);
        if (!folder.takeUnfinishedDatabase(&error)) {
            say(error);
            return Failed;
        }
    }
    Database database(folder.databaseFile());
    Clock clock;
    DirectoryStore directoryStore(database);
    const Directory directory = directoryStore.read();
    TaskStore tasks(database);
    HistoryStore history(database);
    FileStore files(database, folder.filesFolder());
    clock.startAfter(tasks.latestMoment());
    Stores stores{database, directory, tasks, history, files, clock};

    QFile schemaFile(QStringLiteral(":/sandbox/schema.graphql"));
    const auto schema = schemaFile.open(QIODevice::ReadOnly)
        ? graphql::Schema::parse(QString::fromUtf8(schemaFile.readAll()), &error)
        : nullptr;
    if (!schema)
        qFatal("The schema in the program cannot be used: %s", qUtf8Printable(error));
    graphql::Executor executor(schema);

    std::unique_ptr<Endpoint> endpoint;
    HttpServer::Options serverOptions;
    serverOptions.port = options.port;
    serverOptions.latencyMs = options.latencyMs;
    serverOptions.jitterMs = options.jitterMs;
    serverOptions.seed = options.seed;
    HttpServer server(serverOptions, [&endpoint](const HttpRequest &request) {
        return endpoint->handle(request);
    });
    server.stopOnSignals();
    if (!server.listen(&error)) {
        say(error);
        return Failed;
    }

    // "localhost", not an address of numbers: clients take nothing else for local.
    const QString url = QStringLiteral("http://localhost:%1").arg(server.port());
    const Links links(
        url, directoryStore.meta(QStringLiteral("linkSecret")).value_or(QString()).toUtf8());
    const FileLibrary library(stores, links);
    Api api(stores, library, ApiOptions{options.queueWithoutParked});
    api.install(executor);
    endpoint = std::make_unique<Endpoint>(executor, stores, library, links, apiKey);
    if (options.quitWithStdin)
        server.stopWhenStdinCloses();

    const QByteArray line = readyLine(url, apiKey, directory);
    std::fputs(line.constData(), stdout);
    std::fflush(stdout);
    server.run();
    return Ended;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("brickyard-sandbox"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BRICKYARD_VERSION));

    QString error;
    const std::optional<Options> options = parseOptions(QCoreApplication::arguments(), &error);
    if (!options) {
        say(error);
        return BadArguments;
    }
    if (options->help || options->version) {
        std::fputs(options->help ? qUtf8Printable(options->helpText)
                                 : "brickyard-sandbox " BRICKYARD_VERSION "\n",
                   stdout);
        return Ended;
    }

    DataFolder folder(options->dataFolder);
    switch (folder.lock(&error)) {
    case DataFolder::Locked::Yes:
        break;
    case DataFolder::Locked::InUse:
        say(error);
        return InUse;
    case DataFolder::Locked::Failed:
        say(error);
        return Failed;
    }
    if (options->reset && !folder.reset(&error)) {
        say(error);
        return Failed;
    }
    const QByteArray apiKey = folder.apiKey(&error);
    if (apiKey.isEmpty()) {
        say(error);
        return Failed;
    }
    try {
        return serve(*options, folder, apiKey);
    } catch (const StorageError &failure) {
        say(QStringLiteral("The data in %1 cannot be used: %2 Use --reset to make new ones.")
                .arg(options->dataFolder, failure.message()));
        return Failed;
    }
}
