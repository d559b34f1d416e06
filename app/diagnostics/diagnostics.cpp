// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnostics/diagnostics.h"

#include "diagnostics/logfile.h"
#include "redbrick/endpoint.h"
#include "redbrick/redaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QSysInfo>

namespace brickyard {

namespace {

constexpr int logLines = 200;

QString orNone(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("none") : text;
}

QString serviceName(const Diagnostics &facts)
{
    if (facts.isSandbox)
        return QStringLiteral("the sandbox");
    if (facts.address.isEmpty())
        return orNone({});
    const Result<QUrl> url = graphQlUrl(facts.address);
    return url ? url->authority() : url.error().message;
}

QString section(const QString &title, const QStringList &lines)
{
    return title + QLatin1String("\n  ") + orNone(lines.join(QLatin1String("\n  "))) + u'\n';
}

QStringList linesOf(const Diagnostics::Entries &entries)
{
    QStringList lines;
    for (const auto &[name, value] : entries)
        lines += name + QLatin1String(": ") + orNone(value);
    return lines;
}

} // namespace

QStringList systemDescription()
{
    QStringList words{QStringLiteral("Brickyard " BRICKYARD_VERSION),
                      QStringLiteral("Qt %1").arg(QLatin1String(qVersion())),
                      QStringLiteral("%1, %2 %3, %4")
                          .arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(),
                               QSysInfo::kernelVersion(), QSysInfo::currentCpuArchitecture()),
                      QStringLiteral("locale %1").arg(QLocale().name())};
    // A property of QGuiApplication, of which nothing else is needed here.
    const QVariant platform = QCoreApplication::instance()->property("platformName");
    if (platform.isValid())
        words += QStringLiteral("platform %1").arg(platform.toString());
    return words;
}

QString Diagnostics::report() const
{
    Entries phases;
    for (const auto &[phase, count] : operations)
        phases += {phase, QString::number(count)};
    QStringList system = systemDescription();
    if (!theme.isEmpty())
        system += QStringLiteral("theme %1").arg(theme);

    QString text = section(QStringLiteral("System"), system)
        + section(QStringLiteral("Connection"),
                  linesOf({{QStringLiteral("service"), serviceName(*this)},
                           {QStringLiteral("organization"), orgId},
                           {QStringLiteral("project"), projectId},
                           {QStringLiteral("stage"), stage}}))
        + section(QStringLiteral("Operations"), linesOf(phases))
        + section(QStringLiteral("Preferences"), linesOf(preferences))
        + section(QStringLiteral("Paths"), linesOf(paths))
        + section(QStringLiteral("Log"), LogFile::lastLines(logFolder, logLines));
    if (!QDir::home().isRoot())
        text.replace(QDir::homePath(), QStringLiteral("~"));
    return redacted(text);
}

} // namespace brickyard
