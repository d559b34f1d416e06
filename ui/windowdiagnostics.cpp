// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowdiagnostics.h"

#include "account/session.h"
#include "account/settings.h"
#include "operations/operationengine.h"
#include "ui/theme.h"

#include <QApplication>

#include <map>

namespace brickyard {

namespace {

QString phaseName(Operation::Phase phase)
{
    switch (phase) {
    case Operation::Phase::Held:
        return QStringLiteral("held");
    case Operation::Phase::Waiting:
        return QStringLiteral("waiting");
    case Operation::Phase::Running:
        return QStringLiteral("running");
    case Operation::Phase::Paused:
        return QStringLiteral("paused");
    case Operation::Phase::Finished:
        return QStringLiteral("finished");
    }
    return {};
}

QList<std::pair<QString, int>> countByPhase(const OperationEngine &engine)
{
    std::map<Operation::Phase, int> counts;
    const QList<QUuid> ids = engine.operationIds();
    for (const QUuid &id : ids)
        ++counts[engine.operation(id)->phase];
    QList<std::pair<QString, int>> named;
    for (const auto &[phase, count] : counts)
        named += {phaseName(phase), count};
    return named;
}

} // namespace

Diagnostics windowDiagnostics(const Session *session, const QString &stage,
                              const Preferences &preferences, const DataFolders &folders)
{
    Diagnostics facts;
    facts.theme =
        isDark(QApplication::palette()) ? QStringLiteral("dark") : QStringLiteral("light");
    if (session) {
        facts.address = session->account().address;
        facts.isSandbox = session->account().isSandbox();
        facts.orgId = session->account().orgId;
        if (const ProjectInfo *open = session->project())
            facts.projectId = open->project.id;
        facts.stage = stage;
        facts.operations = countByPhase(*session->operations());
    }
    facts.preferences = {
        {QStringLiteral("language"), preferences.language},
        {QStringLiteral("theme"), preferences.theme},
        {QStringLiteral("hold"), QStringLiteral("%1 ms").arg(preferences.holdMs)},
        {QStringLiteral("requests in flight"), QString::number(preferences.inFlight)},
        {QStringLiteral("page size"), QString::number(preferences.pageSize)},
    };
    facts.paths = {
        {QStringLiteral("settings"), folders.settingsFile},
        {QStringLiteral("journal"), folders.journal},
        {QStringLiteral("log"), folders.log},
        {QStringLiteral("sandbox"), folders.sandbox},
        {QStringLiteral("program"), QCoreApplication::applicationFilePath()},
    };
    facts.logFolder = folders.log;
    return facts;
}

} // namespace brickyard
