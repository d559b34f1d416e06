// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>
#include <QUrl>

#include <limits>

namespace brickyard {

namespace {

const QString accountsKey = QStringLiteral("accounts");
const QString languageKey = QStringLiteral("preferences/language");
const QString themeKey = QStringLiteral("preferences/theme");
const QString holdKey = QStringLiteral("preferences/holdMs");
const QString inFlightKey = QStringLiteral("preferences/requestsInFlight");
const QString pageSizeKey = QStringLiteral("preferences/pageSize");

Account readAccount(const QSettings &settings)
{
    Account account;
    account.id = QUuid::fromString(settings.value(QStringLiteral("id")).toString());
    account.name = settings.value(QStringLiteral("name")).toString();
    account.address = settings.value(QStringLiteral("address")).toString();
    account.orgId = settings.value(QStringLiteral("orgId")).toString();
    account.lastProjectId = settings.value(QStringLiteral("lastProjectId")).toString();
    account.lastStage = settings.value(QStringLiteral("lastStage")).toString();
    return account;
}

QString readWord(const QSettings &settings, const QString &key, const QStringList &known,
                 const QString &otherwise)
{
    const QString word = settings.value(key, otherwise).toString().trimmed().toLower();
    return known.contains(word) ? word : otherwise;
}

int readNumber(const QSettings &settings, const QString &key, int least, int most, int otherwise)
{
    bool isNumber = false;
    const int number = settings.value(key, otherwise).toInt(&isNumber);
    return isNumber && number >= least && number <= most ? number : otherwise;
}

// QStandardPaths knows it from Qt 6.7 on. A relative path counts as none (XDG base directories).
QString stateFolder()
{
    const QString folder = qEnvironmentVariable("XDG_STATE_HOME");
    return QDir::isAbsolutePath(folder) ? folder
                                        : QDir::homePath() + QStringLiteral("/.local/state");
}

QString reasonsKey(const QUuid &accountId)
{
    return u"rejectionReasons/" + accountId.toString(QUuid::WithoutBraces);
}

QString programsKey(const QUuid &accountId)
{
    return u"programs/" + accountId.toString(QUuid::WithoutBraces);
}

QString programsKey(const QUuid &accountId, ProgramPurpose purpose)
{
    return programsKey(accountId)
        + (purpose == ProgramPurpose::Label ? QStringLiteral("/label") : QStringLiteral("/review"));
}

ProgramSetup readProgram(const QSettings &settings)
{
    const ProgramSetup usual;
    ProgramSetup setup;
    setup.commandLine = settings.value(QStringLiteral("commandLine")).toString();
    setup.workingFolder = settings.value(QStringLiteral("workingFolder")).toString();
    setup.variables = settings.value(QStringLiteral("variables")).toString();
    setup.processes = readNumber(settings, QStringLiteral("processes"), 1,
                                 ProgramCommand::mostProcesses, usual.processes);
    setup.timeLimitMinutes = readNumber(settings, QStringLiteral("timeLimitMinutes"), 0,
                                        ProgramSetup::mostMinutes, usual.timeLimitMinutes);
    setup.downloadItems = settings.value(QStringLiteral("downloadItems")).toBool();
    setup.nextTasks = readNumber(settings, QStringLiteral("nextTasks"), 1,
                                 std::numeric_limits<int>::max(), usual.nextTasks);
    return setup;
}

void writeProgram(QSettings *settings, const ProgramSetup &setup)
{
    settings->setValue(QStringLiteral("commandLine"), setup.commandLine);
    settings->setValue(QStringLiteral("workingFolder"), setup.workingFolder);
    settings->setValue(QStringLiteral("variables"), setup.variables);
    settings->setValue(QStringLiteral("processes"), setup.processes);
    settings->setValue(QStringLiteral("timeLimitMinutes"), setup.timeLimitMinutes);
    settings->setValue(QStringLiteral("downloadItems"), setup.downloadItems);
    settings->setValue(QStringLiteral("nextTasks"), setup.nextTasks);
}

QString columnsKey(const QUuid &accountId)
{
    return u"columns/" + accountId.toString(QUuid::WithoutBraces);
}

/// A slash in a name would be a group of the file.
QString columnsKey(const QUuid &accountId, const QString &projectId, const QString &stageName)
{
    return columnsKey(accountId) + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(projectId))
        + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(stageName));
}

QString columnsKey(StageKind kind)
{
    switch (kind) {
    case StageKind::Label:
        return QStringLiteral("window/columnsLabel");
    case StageKind::Review:
        return QStringLiteral("window/columnsReview");
    case StageKind::Output:
        return QStringLiteral("window/columnsGroundTruth");
    case StageKind::Input:
    case StageKind::Model:
    case StageKind::Feedback:
    case StageKind::Other:
        break;
    }
    return QStringLiteral("window/columns");
}

QString viewsKey(const QUuid &accountId)
{
    return u"views/" + accountId.toString(QUuid::WithoutBraces);
}

QString viewsKey(const QUuid &accountId, const QString &projectId)
{
    // A slash in an id would make a group of it.
    return viewsKey(accountId) + u'/' + QString::fromLatin1(projectId.toUtf8().toPercentEncoding());
}

} // namespace

DataFolders DataFolders::standard()
{
    const QString config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return {
        config + QStringLiteral("/brickyard/brickyard.ini"),
        data + QStringLiteral("/brickyard/sandbox"), data + QStringLiteral("/brickyard/snapshots"),
        data + QStringLiteral("/brickyard/journal"), stateFolder() + QStringLiteral("/brickyard")};
}

DataFolders DataFolders::below(const QString &folder)
{
    const QString path = QDir(folder).absolutePath();
    return {path + QStringLiteral("/brickyard.ini"), path + QStringLiteral("/sandbox"),
            path + QStringLiteral("/snapshots"), path + QStringLiteral("/journal"),
            path + QStringLiteral("/log")};
}

Settings::Settings(const QString &file)
    : m_settings(file, QSettings::IniFormat)
{}

QList<Account> Settings::accounts() const
{
    QList<Account> accounts;
    const int count = m_settings.beginReadArray(accountsKey);
    for (int i = 0; i < count; ++i) {
        m_settings.setArrayIndex(i);
        Account account = readAccount(m_settings);
        if (!account.id.isNull())
            accounts += account;
    }
    m_settings.endArray();
    return accounts;
}

Account Settings::account(const QUuid &id) const
{
    const QList<Account> all = accounts();
    for (const Account &account : all) {
        if (account.id == id)
            return account;
    }
    return {};
}

void Settings::saveAccount(const Account &account)
{
    QList<Account> all = accounts();
    bool known = false;
    for (Account &old : all) {
        if (old.id == account.id) {
            old = account;
            known = true;
        }
    }
    if (!known)
        all += account;
    writeAccounts(all);
}

void Settings::removeAccount(const QUuid &id)
{
    QList<Account> all = accounts();
    if (all.removeIf([&id](const Account &account) { return account.id == id; }) > 0)
        writeAccounts(all);
    m_settings.remove(reasonsKey(id));
    m_settings.remove(programsKey(id));
    m_settings.remove(columnsKey(id));
    m_settings.remove(viewsKey(id));
    if (lastAccountId() == id)
        m_settings.remove(QStringLiteral("lastAccount"));
}

void Settings::writeAccounts(const QList<Account> &all)
{
    // A shorter array would leave the entries beyond its end in the file.
    m_settings.remove(accountsKey);
    m_settings.beginWriteArray(accountsKey, int(all.size()));
    for (int i = 0; i < all.size(); ++i) {
        m_settings.setArrayIndex(i);
        m_settings.setValue(QStringLiteral("id"), all[i].id.toString(QUuid::WithoutBraces));
        m_settings.setValue(QStringLiteral("name"), all[i].name);
        m_settings.setValue(QStringLiteral("address"), all[i].address);
        m_settings.setValue(QStringLiteral("orgId"), all[i].orgId);
        m_settings.setValue(QStringLiteral("lastProjectId"), all[i].lastProjectId);
        m_settings.setValue(QStringLiteral("lastStage"), all[i].lastStage);
    }
    m_settings.endArray();
}

QUuid Settings::lastAccountId() const
{
    return QUuid::fromString(m_settings.value(QStringLiteral("lastAccount")).toString());
}

void Settings::setLastAccountId(const QUuid &id)
{
    m_settings.setValue(QStringLiteral("lastAccount"), id.toString(QUuid::WithoutBraces));
}

Preferences Settings::preferences() const
{
    Preferences preferences;
    preferences.language =
        readWord(m_settings, languageKey, {{}, QStringLiteral("en"), QStringLiteral("de")},
                 preferences.language);
    preferences.theme =
        readWord(m_settings, themeKey,
                 {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")},
                 preferences.theme);
    preferences.holdMs = readNumber(m_settings, holdKey, Preferences::holdUntilSent,
                                    Preferences::maxHoldMs, preferences.holdMs);
    preferences.inFlight =
        readNumber(m_settings, inFlightKey, 1, Preferences::maxInFlight, preferences.inFlight);
    preferences.pageSize = readNumber(m_settings, pageSizeKey, Preferences::minPageSize,
                                      Preferences::maxPageSize, preferences.pageSize);
    return preferences;
}

void Settings::savePreferences(const Preferences &preferences)
{
    m_settings.setValue(languageKey, preferences.language);
    m_settings.setValue(themeKey, preferences.theme);
    m_settings.setValue(holdKey, preferences.holdMs);
    m_settings.setValue(inFlightKey, preferences.inFlight);
    m_settings.setValue(pageSizeKey, preferences.pageSize);
}

QByteArray Settings::windowGeometry() const
{
    return m_settings.value(QStringLiteral("window/geometry")).toByteArray();
}

QByteArray Settings::windowState() const
{
    return m_settings.value(QStringLiteral("window/state")).toByteArray();
}

void Settings::saveWindow(const QByteArray &geometry, const QByteArray &state)
{
    m_settings.setValue(QStringLiteral("window/geometry"), geometry);
    m_settings.setValue(QStringLiteral("window/state"), state);
}

QByteArray Settings::stageColumns(const QUuid &accountId, const QString &projectId,
                                  const QString &stageName) const
{
    return m_settings.value(columnsKey(accountId, projectId, stageName)).toByteArray();
}

void Settings::saveStageColumns(const QUuid &accountId, const QString &projectId,
                                const QString &stageName, const QByteArray &columns)
{
    m_settings.setValue(columnsKey(accountId, projectId, stageName), columns);
}

QByteArray Settings::kindColumns(StageKind kind) const
{
    return m_settings.value(columnsKey(kind)).toByteArray();
}

void Settings::saveKindColumns(StageKind kind, const QByteArray &columns)
{
    m_settings.setValue(columnsKey(kind), columns);
}

QByteArray Settings::queueColumns() const
{
    return m_settings.value(columnsKey(StageKind::Other)).toByteArray();
}

void Settings::saveQueueColumns(const QByteArray &columns)
{
    m_settings.setValue(columnsKey(StageKind::Other), columns);
}

QStringList Settings::rejectionReasons(const QUuid &accountId) const
{
    return m_settings.value(reasonsKey(accountId)).toStringList();
}

void Settings::saveRejectionReasons(const QUuid &accountId, const QStringList &reasons)
{
    m_settings.setValue(reasonsKey(accountId), reasons);
}

QList<ProgramSetup> Settings::programs(const QUuid &accountId, ProgramPurpose purpose) const
{
    QList<ProgramSetup> programs;
    const int count = m_settings.beginReadArray(programsKey(accountId, purpose));
    for (int i = 0; i < count && i < ProgramSetup::mostRemembered; ++i) {
        m_settings.setArrayIndex(i);
        const ProgramSetup setup = readProgram(m_settings);
        if (!setup.commandLine.isEmpty())
            programs += setup;
    }
    m_settings.endArray();
    return programs;
}

void Settings::savePrograms(const QUuid &accountId, ProgramPurpose purpose,
                            const QList<ProgramSetup> &programs)
{
    const QString key = programsKey(accountId, purpose);
    m_settings.remove(key);
    m_settings.beginWriteArray(key, int(programs.size()));
    for (int i = 0; i < programs.size(); ++i) {
        m_settings.setArrayIndex(i);
        writeProgram(&m_settings, programs.at(i));
    }
    m_settings.endArray();
}

std::optional<QList<SavedView>> Settings::views(const QUuid &accountId,
                                                const QString &projectId) const
{
    const QString key = viewsKey(accountId, projectId);
    if (!m_settings.contains(key + QStringLiteral("/size")))
        return {};
    QList<SavedView> views;
    const int count = m_settings.beginReadArray(key);
    for (int i = 0; i < count && i < SavedView::mostViews; ++i) {
        m_settings.setArrayIndex(i);
        SavedView view;
        view.name = m_settings.value(QStringLiteral("name")).toString().simplified();
        view.filter = m_settings.value(QStringLiteral("filter")).toString();
        view.sort = m_settings.value(QStringLiteral("sort")).toString();
        if (!view.name.isEmpty())
            views += view;
    }
    m_settings.endArray();
    return views;
}

void Settings::saveViews(const QUuid &accountId, const QString &projectId,
                         const QList<SavedView> &views)
{
    const QString key = viewsKey(accountId, projectId);
    m_settings.remove(key);
    m_settings.beginWriteArray(key, int(views.size()));
    for (int i = 0; i < views.size(); ++i) {
        m_settings.setArrayIndex(i);
        m_settings.setValue(QStringLiteral("name"), views.at(i).name);
        m_settings.setValue(QStringLiteral("filter"), views.at(i).filter);
        m_settings.setValue(QStringLiteral("sort"), views.at(i).sort);
    }
    m_settings.endArray();
}

QString Settings::problem() const
{
    switch (m_settings.status()) {
    case QSettings::NoError:
        return {};
    case QSettings::AccessError:
        return QCoreApplication::translate("Settings",
                                           "The settings in %1 cannot be read or written. What "
                                           "you set up now will be forgotten when Brickyard is "
                                           "closed.")
            .arg(m_settings.fileName());
    case QSettings::FormatError:
        return QCoreApplication::translate("Settings",
                                           "The settings in %1 are damaged. Brickyard starts as "
                                           "if it were new; mend or remove the file to be rid of "
                                           "this message.")
            .arg(m_settings.fileName());
    }
    return {};
}

} // namespace brickyard
