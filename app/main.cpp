// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/connector.h"
#include "account/credentialstore.h"
#include "account/sandboxprocess.h"
#include "account/settings.h"
#include "account/singleinstance.h"
#include "cli/commandline.h"
#include "cli/execute.h"
#include "cli/options.h"
#include "diagnostics/messagelog.h"
#include "redbrick/timings.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <QApplication>
#include <QFileInfo>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <cstdio>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

using namespace brickyard;

namespace {

constexpr char apiKeyVariable[] = "BRICKYARD_API_KEY";
constexpr char timingsVariable[] = "BRICKYARD_TIMINGS"; // see timingsFromText(); for tests
constexpr char themeVariable[] = "BRICKYARD_THEME"; // light, dark or system
constexpr int answerTimeout = 4'000; // ms for the process that has the data folder

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("brickyard"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BRICKYARD_VERSION));
    // Not the organization: QStandardPaths would put it between the user's folder and ours.
}

// Options are read before there is a QApplication, so that --help and --version need no display.
std::variant<Options, OptionsMessage> readOptions(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    nameApplication();
    return parseOptions(QCoreApplication::arguments());
}

int printMessage(const OptionsMessage &message)
{
    std::fputs(qPrintable(message.text), message.isError ? stderr : stdout);
    return message.isError ? int(ExitStatus::Usage) : int(ExitStatus::AllDone);
}

// Taken out of the environment at once, so that no child process gets the key.
QString takeApiKeyFromEnvironment()
{
    const QString key = qEnvironmentVariable(apiKeyVariable).trimmed();
    qunsetenv(apiKeyVariable);
#ifdef Q_OS_LINUX
    // The kernel keeps what a process was started with, for others of its user to read.
    if (!key.isEmpty())
        prctl(PR_SET_DUMPABLE, 0);
#endif
    return key;
}

/// \a language is a preference: "en", "de", or empty for the system's.
void loadTranslations(QCoreApplication &application, const QString &language)
{
    // Where it is the system's own, its country's dates and numbers stay.
    if (!language.isEmpty() && QLocale(language).language() != QLocale().language())
        QLocale::setDefault(QLocale(language));
    const QLocale locale;
    auto *qt = new QTranslator(&application);
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    // English has a translation too: it holds the plurals.
    auto *own = new QTranslator(&application);
    if (own->load(locale, QStringLiteral("brickyard"), QStringLiteral("_"),
                  QStringLiteral(":/i18n"))
        || own->load(QStringLiteral(":/i18n/brickyard_en.qm")))
        QCoreApplication::installTranslator(own);
}

// What the process that has the data folder is asked for; a connection of one's own is not passed
// on, and a key least of all.
ShowRequest makeShowRequest(const Options &options, const QString &activationToken)
{
    if (!options.orgId.isEmpty() || !options.url.isEmpty())
        return {false, {}, {}, activationToken};
    return {options.sandbox, options.projectId, options.stage, activationToken};
}

DataFolders foldersFor(const QString &dataDir)
{
    return dataDir.isEmpty() ? DataFolders::standard() : DataFolders::below(dataDir);
}

// A command needs neither a window nor a display, and leaves the process that shows one alone.
int runCommand(int argc, char *argv[], const QString &apiKey, const Timings &timings)
{
    QCoreApplication application(argc, argv);
    nameApplication();
    const auto parsed = parseCommandLine(QCoreApplication::arguments());
    if (const auto *message = std::get_if<OptionsMessage>(&parsed))
        return printMessage(*message);
    const auto &line = std::get<CommandLine>(parsed);
    const DataFolders folders = foldersFor(line.common.dataDir);
    const MessageLog log(folders.log, false);
    loadTranslations(application, Settings(folders.settingsFile).preferences().language);
    return int(execute(line, apiKey, timings));
}

// The environment's word goes before the preference.
Theme startTheme(const QString &preferred)
{
    const std::optional<Theme> asked = themeFromName(qEnvironmentVariable(themeVariable));
    return asked ? *asked : themeFromName(preferred).value_or(Theme::System);
}

} // namespace

int main(int argc, char *argv[])
{
    const QString apiKey = takeApiKeyFromEnvironment();
    const Result<Timings> givenTimings = timingsFromText(qEnvironmentVariable(timingsVariable));
    if (!givenTimings)
        return printMessage({QLatin1String(timingsVariable) + QLatin1String(": ")
                                 + givenTimings.error().message + u'\n',
                             true});
    const Timings timings = *givenTimings;
    if (argc > 1 && isCommand(argv[1]))
        return runCommand(argc, argv, apiKey, timings);
    const auto parsed = readOptions(argc, argv);
    if (const auto *message = std::get_if<OptionsMessage>(&parsed))
        return printMessage(*message);
    const auto &options = std::get<Options>(parsed);

    // Qt takes it out of the environment when it starts.
    const QString activationToken = qEnvironmentVariable("XDG_ACTIVATION_TOKEN");
    QApplication application(argc, argv);
    nameApplication();
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Brickyard"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.brickyard.Brickyard"));
    const DataFolders folders = foldersFor(options.dataDir);
    const MessageLog log(folders.log, options.verbose);
    SingleInstance instance(QFileInfo(folders.settingsFile).path());
    const SingleInstance::Role role =
        instance.claim(makeShowRequest(options, activationToken), answerTimeout);
    Settings settings(folders.settingsFile);
    const Preferences preferences = settings.preferences();
    loadTranslations(application, preferences.language);
    switch (role) {
    case SingleInstance::Role::First:
        break;
    case SingleInstance::Role::Second:
        if (!options.orgId.isEmpty() || !options.url.isEmpty())
            std::fputs(qPrintable(QCoreApplication::translate(
                           "main",
                           "Brickyard is running already and shows its window; connect to another "
                           "organization there.\n")),
                       stderr);
        return 0;
    case SingleInstance::Role::Unanswered:
        std::fputs(qPrintable(QCoreApplication::translate(
                       "main",
                       "Brickyard is running already with the same data, and does not answer. "
                       "End it, or wait until it has ended, and start again.\n")),
                   stderr);
        return 1;
    }
    applyTheme(application, startTheme(preferences.theme));

    KeychainCredentialStore credentials;
    SandboxProcess sandbox(SandboxProcess::defaultProgram(), folders.sandbox, timings);
    Connector connector(settings, credentials, sandbox, timings, folders.journal);
    connector.setSnapshotFolder(folders.snapshots);
    MainWindow window(settings, credentials, connector, timings);
    window.setDataFolders(folders);

    // The window goes first; then the sandbox gets its moment to end by itself.
    QApplication::setQuitOnLastWindowClosed(false);
    QObject::connect(&instance, &SingleInstance::requested, &window, &MainWindow::showAgain);
    QObject::connect(&window, &MainWindow::closed, &application, [&] {
        instance.stopAnswering();
        QObject::connect(&sandbox, &SandboxProcess::stopped, &application, &QCoreApplication::quit);
        sandbox.stop();
    });

    window.show();
    window.begin(options, apiKey);
    return QApplication::exec();
}
