// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/journalfile.h"

#include "operations/journalschema.h"
#include "operations/ownerlock.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

#include <array>
#include <cerrno>
#include <system_error>

namespace brickyard {

namespace {

using Cause = DatabaseError::Cause;

constexpr auto onlyOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// What SQLite keeps beside a file, and the file itself.
constexpr std::array endings = {QLatin1String(), QLatin1String("-wal"), QLatin1String("-shm")};

std::unique_ptr<OwnerLock> locked(const QString &path)
{
    QString problem;
    std::unique_ptr<OwnerLock> lock = OwnerLock::take(path, &problem);
    if (!lock)
        throw DatabaseError(Cause::Told,
                           Journal::tr("The file %1 could not be made: %2. Nothing is sent "
                                       "without a journal.",
                                       "a file, the system's words")
                               .arg(QDir::toNativeSeparators(path), problem));
    return lock;
}

} // namespace

JournalFile::JournalFile(const QString &folder, const QUuid &accountId)
    : m_folder(folder),
      m_path(folder + u'/' + accountId.toString(QUuid::WithoutBraces) + QLatin1String(".sqlite")),
      m_unusable(Journal::tr("The journal was not opened."))
{}

JournalFile::~JournalFile()
{
    close(); // before others may take over what is in it
}

QString JournalFile::lockFolder() const
{
    return m_folder + QLatin1String("/owners");
}

QString JournalFile::open()
{
    try {
        makeFolders();
        if (!m_ownerLock) {
            m_ownerLock = locked(lockFolder() + u'/' + m_owner.toString(QUuid::WithoutBraces)
                                 + QLatin1String(".lock"));
            OwnerLock::removeFree(lockFolder());
        }
        return reopen(false);
    } catch (const DatabaseError &error) {
        close();
        m_unusable = words(error);
        throw DatabaseError(Cause::Told, m_unusable);
    }
}

QString JournalFile::reopen(bool isDamaged)
{
    close();
    // Two processes that find a damaged file must not both move what they find there.
    const std::unique_ptr<OwnerLock> alone = locked(m_path + QLatin1String(".lock"));
    QString notice;
    if (isDamaged && identityOf(m_path) == m_identity)
        notice = moveAside();
    try {
        connect();
        return notice;
    } catch (const DatabaseError &error) {
        close();
        if (error.cause() != Cause::Damaged)
            throw;
    }
    notice = moveAside();
    connect();
    return notice;
}

void JournalFile::makeFolders()
{
    for (const QString &folder : {m_folder, lockFolder()}) {
        errno = 0;
        if (!QDir().mkpath(folder))
            throw DatabaseError(
                Cause::Told,
                Journal::tr("The folder %1 could not be made: %2. Nothing is sent without a "
                            "journal.",
                            "a folder, the system's words")
                    .arg(QDir::toNativeSeparators(folder),
                         QString::fromStdString(std::generic_category().message(errno))));
        QFile::setPermissions(folder, onlyOwner | QFileDevice::ExeOwner);
    }
}

void JournalFile::connect()
{
    // SQLite would make a file that others may read, and gives its other files the same rights.
    if (QFile file(m_path);
        !file.exists() && !file.open(QIODevice::WriteOnly | QIODevice::NewOnly, onlyOwner))
        throw DatabaseError(Cause::Told,
                           Journal::tr("The journal %1 could not be made: %2. Nothing is sent "
                                       "without a journal.",
                                       "a file, the system's words")
                               .arg(QDir::toNativeSeparators(m_path), file.errorString()));
    m_database = std::make_unique<Database>(m_path);
    m_identity = identityOf(m_path);
    m_database->execute(QStringLiteral("PRAGMA synchronous=FULL"));
    m_database->execute(QStringLiteral("PRAGMA foreign_keys=ON"));
    m_database->execute(QStringLiteral("PRAGMA temp_store=MEMORY"));
    prepareJournalSchema(*m_database, m_path);
    m_database->execute(QStringLiteral("PRAGMA journal_mode=WAL"));
    if (const QString found = m_database->value(QStringLiteral("PRAGMA quick_check(1)")).toString();
        found != QLatin1String("ok"))
        throw DatabaseError(Cause::Damaged, found);
    m_store = std::make_unique<JournalStore>(*m_database, m_owner, lockFolder());
}

void JournalFile::close()
{
    m_store.reset();
    m_database.reset();
}

Database &JournalFile::database()
{
    if (!m_database)
        throw DatabaseError(Cause::Told, m_unusable);
    if (identityOf(m_path) != m_identity)
        throw DatabaseError(Cause::Replaced, {});
    return *m_database;
}

QString JournalFile::moveAside()
{
    const QString stem = m_path + QLatin1String(".damaged-")
        + QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    QString target = stem;
    for (int again = 2; QFile::exists(target); ++again)
        target = stem + u'-' + QString::number(again);
    for (const QLatin1String ending : endings) {
        QFile file(m_path + ending);
        if (!file.exists() || file.rename(target + ending))
            continue;
        throw DatabaseError(Cause::Told,
                           Journal::tr("The journal %1 is damaged and could not be moved aside: "
                                       "%2. Nothing is sent without a journal.",
                                       "a file, the system's words")
                               .arg(QDir::toNativeSeparators(m_path), file.errorString()));
    }
    return Journal::tr("The journal was damaged. It was moved to %1, and a new one was begun: "
                       "what was on its way is not known any more.")
        .arg(QDir::toNativeSeparators(target));
}

Error JournalFile::explained(const DatabaseError &error)
{
    QString message = words(error);
    if (error.cause() == Cause::Damaged || error.cause() == Cause::Replaced) {
        try {
            if (const QString notice = reopen(error.cause() == Cause::Damaged); !notice.isEmpty())
                message = notice;
        } catch (const DatabaseError &another) {
            close();
            message = m_unusable = words(another);
        }
    }
    return Error{Error::Kind::Storage, message};
}

QString JournalFile::words(const DatabaseError &error) const
{
    const QString shown = QDir::toNativeSeparators(m_path);
    switch (error.cause()) {
    case Cause::Damaged:
        return Journal::tr("The journal %1 is damaged: %2.", "a file, the system's words")
            .arg(shown, error.words());
    case Cause::Replaced:
        return Journal::tr("The journal %1 was moved or deleted while it was open; a new one was "
                           "begun.")
            .arg(shown);
    case Cause::Full:
        return Journal::tr("The journal %1 could not be written, because the disk is full.")
            .arg(shown);
    case Cause::ReadOnly:
        return Journal::tr("The journal %1 could not be written, because it is read-only.")
            .arg(shown);
    case Cause::Busy:
        return Journal::tr("The journal %1 could not be written, because another program keeps it "
                           "busy.")
            .arg(shown);
    case Cause::Other:
        return Journal::tr("The journal %1 could not be read or written: %2.",
                           "a file, the system's words")
            .arg(shown, error.words());
    case Cause::Told:
        return error.words();
    }
    return {};
}

JournalFile::Identity JournalFile::identityOf(const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat status
    {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return {quint64(status.st_dev), quint64(status.st_ino)};
#else
    // An open file can be neither moved nor deleted there.
    return {0, QFile::exists(path) ? 1 : 0};
#endif
}

} // namespace brickyard
