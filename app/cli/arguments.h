// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandline.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <climits>
#include <initializer_list>
#include <optional>
#include <variant>
#include <vector>

// What the descriptions of the commands are made of; nobody but commandline.cpp and these includes
// it.

namespace brickyard {

/// Why the arguments are wrong: a phrase, as after "brickyard assign: ".
struct UsageError
{
    QString what;
};

using Parsed = std::variant<Command, UsageError>;

constexpr char allUnassigned[] = "all"; // what --unassigned stands for without a number

/// The arguments of one command: declares what it takes, and answers what was given.
class Arguments
{
public:
    Arguments() { m_parser.addHelpOption(); }

    void flag(const char *name, const QString &description)
    {
        m_declared += QLatin1String(name);
        m_parser.addOption({QLatin1String(name), description});
    }
    void value(const char *name, const QString &description, const QString &valueName)
    {
        m_declared += QLatin1String(name);
        m_parser.addOption({QLatin1String(name), description, valueName});
    }
    void describe(const QString &description) { m_parser.setApplicationDescription(description); }
    void allowPositional() { m_mostPositional = 1; }
    void allowRest() { m_mostPositional = INT_MAX; }

    /// Also of an option that the command does not take.
    bool has(const char *name) const
    {
        return m_declared.contains(QLatin1String(name)) && m_parser.isSet(QLatin1String(name));
    }
    QString text(const char *name) const
    {
        return has(name) ? m_parser.value(QLatin1String(name)).trimmed() : QString();
    }
    /// What stands there without an option's name; empty where nothing does.
    QString positional() const { return m_parser.positionalArguments().value(0); }
    QStringList rest() const { return m_parser.positionalArguments(); }
    QStringList texts(const char *name) const
    {
        return has(name) ? m_parser.values(QLatin1String(name)) : QStringList();
    }
    /// How many of these options were given.
    int countOf(std::initializer_list<const char *> names) const
    {
        return int(
            std::count_if(names.begin(), names.end(), [this](auto *name) { return has(name); }));
    }

    std::optional<UsageError> parse(const QStringList &arguments)
    {
        if (!m_parser.parse(arguments))
            return UsageError{m_parser.errorText()};
        const QStringList rest = m_parser.positionalArguments();
        if (rest.size() > m_mostPositional)
            return UsageError{CommandLine::tr("unexpected argument '%1'").arg(rest.last())};
        return {};
    }
    /// Without the first line: Qt knows nothing of what belongs together.
    QString help() const
    {
        const QString text = m_parser.helpText();
        return text.mid(text.indexOf(u'\n') + 1);
    }

private:
    QCommandLineParser m_parser;
    QStringList m_declared{QStringLiteral("help")};
    int m_mostPositional = 0;
};

/// What every command takes.
void declareCommon(Arguments &arguments);
std::optional<UsageError> takeCommon(const Arguments &given, CommonOptions &common);

// Options that several commands have, and what was given.

void declareStage(Arguments &arguments);
void declareFile(Arguments &arguments);
void declareUnassigned(Arguments &arguments);
void declareNext(Arguments &arguments);
std::optional<UsageError> takeStage(const Arguments &given, QString &stage);
std::optional<UsageError> takeCount(const QString &text, std::optional<int> &count);
std::optional<UsageError> takeTasks(const Arguments &given, TaskChoice &tasks);
std::optional<UsageError> takeId(const Arguments &given, QUuid &id);

/// A command: its name, and what it makes of its arguments.
struct CommandSyntax
{
    const char *name; ///< one word, or two
    const char *synopsis;
    void (*declare)(Arguments &arguments);
    Parsed (*take)(const Arguments &given);
};

/// Those that change tasks, and look at what was changed.
const std::vector<CommandSyntax> &changeCommands();
/// Those for what programs make.
const std::vector<CommandSyntax> &programCommands();

} // namespace brickyard
