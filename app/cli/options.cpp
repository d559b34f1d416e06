// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.h"

#include "cli/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace brickyard {

namespace {

OptionsMessage usageError(const QString &what)
{
    return {QStringLiteral("brickyard: ") + what + u'\n'
                + QCoreApplication::translate("Options", "Try 'brickyard --help' for the options.")
                + u'\n',
            true};
}

} // namespace

std::variant<Options, OptionsMessage> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate(
            "Options",
            "Task queues of RedBrick AI projects for the people who manage them.\n\n"
            "Without a command it shows a window. The commands need none, and each says more with\n"
            "--help:\n\n  %1\n\n"
            "The API key comes from the system's keychain, or from the environment variable\n"
            "BRICKYARD_API_KEY, never from an argument.")
            .arg(commandNames().join(QLatin1String("\n  "))));
    const QCommandLineOption sandbox(
        QStringLiteral("sandbox"),
        QCoreApplication::translate("Options", "Open the sandbox on this computer."));
    const QCommandLineOption url(QStringLiteral("url"),
                                 QCoreApplication::translate("Options", "Address of the service."),
                                 QStringLiteral("URL"));
    const QCommandLineOption org(QStringLiteral("org"),
                                 QCoreApplication::translate("Options", "Organization id."),
                                 QStringLiteral("ID"));
    const QCommandLineOption project(
        QStringLiteral("project"),
        QCoreApplication::translate("Options", "Project to open, by its id."),
        QStringLiteral("ID"));
    const QCommandLineOption stage(
        QStringLiteral("stage"),
        QCoreApplication::translate("Options", "Stage to show, by its name."),
        QStringLiteral("NAME"));
    const QCommandLineOption dataDir(
        QStringLiteral("data-dir"),
        QCoreApplication::translate("Options", "Keep everything that is stored below this folder."),
        QStringLiteral("FOLDER"));
    const QCommandLineOption verbose(
        QStringLiteral("verbose"),
        QCoreApplication::translate("Options", "Say on standard error what is going on."));
    parser.addOptions({sandbox, url, org, project, stage, dataDir, verbose});
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();

    if (!parser.parse(arguments))
        return usageError(parser.errorText());
    if (parser.isSet(help))
        return OptionsMessage{parser.helpText()};
    if (parser.isSet(version))
        return OptionsMessage{QStringLiteral("brickyard " BRICKYARD_VERSION "\n")};
    if (!parser.positionalArguments().isEmpty()) {
        return usageError(QCoreApplication::translate("Options", "unexpected argument '%1'")
                              .arg(parser.positionalArguments().first()));
    }

    Options options;
    options.sandbox = parser.isSet(sandbox);
    options.url = parser.value(url);
    options.orgId = parser.value(org);
    options.projectId = parser.value(project);
    options.stage = parser.value(stage);
    options.dataDir = parser.value(dataDir);
    options.verbose = parser.isSet(verbose);
    if (options.sandbox && (!options.url.isEmpty() || !options.orgId.isEmpty()))
        return usageError(
            QCoreApplication::translate("Options", "--sandbox goes without --url and --org"));
    if (!options.url.isEmpty() && options.orgId.isEmpty())
        return usageError(QCoreApplication::translate("Options", "--url needs --org"));
    return options;
}

} // namespace brickyard
