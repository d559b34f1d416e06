// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/programsetup.h"

#include <QCoreApplication>

#include <algorithm>

namespace brickyard {

namespace {

constexpr int msPerMinute = 60'000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProgramSetup)
};

Result<QMap<QString, QString>> variablesFrom(const QString &text)
{
    QMap<QString, QString> variables;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i).trimmed().isEmpty())
            continue;
        const auto variable = variableFromText(lines.at(i));
        if (!variable)
            return Error{Error::Kind::InvalidInput,
                         Words::tr("Line %1 of the environment variables: %2", "a sentence")
                             .arg(QString::number(i + 1), variable.error().message)};
        variables.insert(variable->first, variable->second);
    }
    return variables;
}

} // namespace

Result<ProgramCommand> commandFromSetup(const ProgramSetup &setup)
{
    Result<ProgramCommand> command = commandFromLine(setup.commandLine);
    if (!command)
        return command;
    const Result<QMap<QString, QString>> variables = variablesFrom(setup.variables);
    if (!variables)
        return variables.error();
    command.value().environment = *variables;
    command.value().workingFolder = setup.workingFolder;
    command.value().processes = setup.processes;
    command.value().timeLimitMs =
        std::clamp(setup.timeLimitMinutes, 0, ProgramSetup::mostMinutes) * msPerMinute;
    return command;
}

QList<ProgramSetup> withNewest(const QList<ProgramSetup> &known, const ProgramSetup &setup)
{
    QList<ProgramSetup> all{setup};
    for (const ProgramSetup &each : known) {
        if (each.commandLine != setup.commandLine && all.size() < ProgramSetup::mostRemembered)
            all += each;
    }
    return all;
}

} // namespace brickyard
