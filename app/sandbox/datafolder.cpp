// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/datafolder.h"

#include <QFile>
#include <QLockFile>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <array>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace brickyard::sandbox {

namespace {

constexpr int keyLength = 43;

const QString databaseName = QStringLiteral("sandbox.sqlite");

} // namespace

DataFolder::DataFolder(const QString &path)
    : m_folder(path)
{}

DataFolder::~DataFolder()
{
#ifdef Q_OS_UNIX
    if (m_lock >= 0)
        ::close(m_lock);
#endif
}

DataFolder::Locked DataFolder::lock(QString *error)
{
    const bool isNew = !m_folder.exists();
    if (!m_folder.mkpath(QStringLiteral("."))) {
        *error = QStringLiteral("Cannot make the folder %1.").arg(m_folder.path());
        return Locked::Failed;
    }
    if (isNew) {
        QFile::setPermissions(m_folder.path(),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    const QString inUse = QStringLiteral("The folder %1 is in use by another brickyard-sandbox.")
                              .arg(m_folder.path());
    const QString name = m_folder.filePath(QStringLiteral("lock"));
#ifdef Q_OS_UNIX
    // Not QLockFile, which goes by process ids: those are soon taken again in a container, and
    // then the lock of a killed sandbox would seem to be held. The kernel forgets this one.
    m_lock = ::open(QFile::encodeName(name).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_lock < 0) {
        *error = QStringLiteral("Cannot write to the folder %1.").arg(m_folder.path());
        return Locked::Failed;
    }
    if (::flock(m_lock, LOCK_EX | LOCK_NB) != 0) {
        *error = errno == EWOULDBLOCK
            ? inUse
            : QStringLiteral("Cannot lock the folder %1.").arg(m_folder.path());
        return errno == EWOULDBLOCK ? Locked::InUse : Locked::Failed;
    }
#else
    m_lock = std::make_unique<QLockFile>(name);
    m_lock->setStaleLockTime(0);
    if (!m_lock->tryLock()) {
        *error = inUse;
        return Locked::InUse;
    }
#endif
    return Locked::Yes;
}

bool DataFolder::reset(QString *error)
{
    if (!removeDatabase(error))
        return false;
    if (!QDir(filesFolder()).removeRecursively()) {
        *error = QStringLiteral("Cannot remove %1.").arg(filesFolder());
        return false;
    }
    return true;
}

bool DataFolder::removeDatabase(QString *error)
{
    for (const char *suffix : {"-wal", "-shm", ""}) {
        const QString name = databaseFile() + QLatin1StringView(suffix);
        if (QFile::exists(name) && !QFile::remove(name)) {
            *error = QStringLiteral("Cannot remove %1.").arg(name);
            return false;
        }
    }
    return true;
}

bool DataFolder::takeUnfinishedDatabase(QString *error)
{
    if (!removeDatabase(error))
        return false;
    if (QFile::rename(unfinishedDatabaseFile(), databaseFile()))
        return true;
    *error = QStringLiteral("Cannot make %1.").arg(databaseFile());
    return false;
}

QString DataFolder::databaseFile() const
{
    return m_folder.filePath(databaseName);
}

QString DataFolder::unfinishedDatabaseFile() const
{
    return databaseFile() + QLatin1StringView("-unfinished");
}

QString DataFolder::filesFolder() const
{
    return m_folder.filePath(QStringLiteral("files"));
}

QByteArray DataFolder::apiKey(QString *error)
{
    static const QRegularExpression shape(QStringLiteral("^[A-Za-z0-9_-]{%1}$").arg(keyLength));
    QFile file(m_folder.filePath(QStringLiteral("apikey")));
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray key = file.readAll().trimmed();
        if (shape.match(QString::fromLatin1(key)).hasMatch())
            return key;
        *error = QStringLiteral("The file %1 does not hold an API key. Remove it to get a new one.")
                     .arg(file.fileName());
        return {};
    }
    const QByteArray key = randomToken();
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner)
        || file.write(key + '\n') != key.size() + 1 || !file.flush()) {
        *error = QStringLiteral("Cannot keep the API key in %1: %2.")
                     .arg(file.fileName(), file.errorString());
        return {};
    }
    return key;
}

QByteArray randomToken()
{
    std::array<quint32, 8> bits{};
    QRandomGenerator::system()->fillRange(bits.data(), qsizetype(bits.size()));
    return QByteArray(reinterpret_cast<const char *>(bits.data()), sizeof(bits))
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace brickyard::sandbox
