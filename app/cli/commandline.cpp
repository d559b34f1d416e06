// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include "cli/arguments.h"

#include <algorithm>
#include <vector>

namespace brickyard {

namespace {

const std::vector<CommandSyntax> &allCommands()
{
    static const std::vector<CommandSyntax> commands = [] {
        std::vector<CommandSyntax> all = changeCommands();
        all.insert(all.end(), programCommands().begin(), programCommands().end());
        return all;
    }();
    return commands;
}

QString usageOf(const CommandSyntax &syntax)
{
    return u"brickyard " + QString::fromUtf8(syntax.name) + u' '
        + QString::fromUtf8(syntax.synopsis) + u'\n';
}

OptionsMessage usageError(const QString &command, const QString &what)
{
    return {QStringLiteral("brickyard") + (command.isEmpty() ? QString() : u' ' + command) + u": "
                + what + u'\n'
                + (command.isEmpty() ? CommandLine::tr("Try 'brickyard --help' for the commands.")
                                     : CommandLine::tr("Try 'brickyard %1 --help'.").arg(command))
                + u'\n',
            true};
}

/// --unassigned may stand with or without a number; for the parser it has one always.
QStringList withUnassignedValue(QStringList arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == QLatin1String("--"))
            break; // what follows is a program's
        if (arguments[i] != QLatin1String("--unassigned"))
            continue;
        const bool hasValue = i + 1 < arguments.size() && !arguments[i + 1].startsWith(u'-');
        arguments[i] += u'=' + (hasValue ? arguments[i + 1] : QLatin1String(allUnassigned));
        if (hasValue)
            arguments.removeAt(i + 1);
    }
    return arguments;
}

} // namespace

QStringList commandNames()
{
    QStringList names;
    for (const CommandSyntax &syntax : allCommands())
        names += QString::fromUtf8(syntax.name);
    return names;
}

bool isCommand(const char *argument)
{
    return argument[0] != '-';
}

std::variant<CommandLine, OptionsMessage> parseCommandLine(const QStringList &arguments)
{
    const QString oneWord = arguments.value(1);
    const QString twoWords = oneWord + u' ' + arguments.value(2);
    const auto isNamed = [&](const CommandSyntax &syntax) {
        return oneWord == QLatin1String(syntax.name) || twoWords == QLatin1String(syntax.name);
    };
    const std::vector<CommandSyntax> &commands = allCommands();
    const auto syntax = std::find_if(commands.begin(), commands.end(), isNamed);
    if (syntax == commands.end()) {
        QStringList longer;
        for (const CommandSyntax &other : commands) {
            if (QString::fromUtf8(other.name).startsWith(oneWord + u' '))
                longer += u'\'' + QString::fromUtf8(other.name) + u'\'';
        }
        return usageError(
            {},
            longer.isEmpty()
                ? CommandLine::tr("there is no command '%1'").arg(oneWord)
                : CommandLine::tr("there is no command '%1', but %2")
                      .arg(oneWord,
                           longer.join(CommandLine::tr(", ", "between the names of commands"))));
    }
    const QString name = QString::fromUtf8(syntax->name);

    Arguments given;
    declareCommon(given);
    syntax->declare(given);
    const QStringList rest = arguments.mid(name == oneWord ? 2 : 3);
    if (const auto error = given.parse(arguments.first(1) + withUnassignedValue(rest)))
        return usageError(name, error->what);
    if (given.has("help"))
        return OptionsMessage{CommandLine::tr("Usage: %1").arg(usageOf(*syntax)) + given.help()};
    CommandLine line;
    if (const auto error = takeCommon(given, line.common))
        return usageError(name, error->what);
    Parsed parsed = syntax->take(given);
    if (const auto *error = std::get_if<UsageError>(&parsed))
        return usageError(name, error->what);
    line.command = std::move(std::get<Command>(parsed));
    return line;
}

} // namespace brickyard
