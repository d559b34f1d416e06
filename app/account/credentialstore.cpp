// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/credentialstore.h"

#include <qt6keychain/keychain.h>

namespace brickyard {

namespace {

const QString service = QStringLiteral("Brickyard");

QString entryName(const QUuid &accountId)
{
    return QStringLiteral("api-key/") + accountId.toString(QUuid::WithoutBraces);
}

Error keychainError(const QKeychain::Job &job)
{
    Error error;
    error.kind = Error::Kind::Storage;
    error.message = CredentialStore::tr("The system's keychain did not answer as it should: %1.")
                        .arg(job.errorString().trimmed());
    return error;
}

// The job deletes itself; with its context gone its answer is dropped.
void startJob(QKeychain::Job *job, const QUuid &accountId, QObject *context,
              std::function<void(QKeychain::Job *)> done)
{
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(entryName(accountId));
    QObject::connect(job, &QKeychain::Job::finished, context, std::move(done));
    job->start();
}

} // namespace

void KeychainCredentialStore::read(const QUuid &accountId, QObject *context, ReadFunction done)
{
    startJob(new QKeychain::ReadPasswordJob(service), accountId, context,
             [done = std::move(done)](QKeychain::Job *job) {
                 if (job->error() == QKeychain::NoError)
                     done(static_cast<QKeychain::ReadPasswordJob *>(job)->textData());
                 else if (job->error() == QKeychain::EntryNotFound)
                     done(QString());
                 else
                     done(keychainError(*job));
             });
}

void KeychainCredentialStore::write(const QUuid &accountId, const QString &key, QObject *context,
                                    WriteFunction done)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setTextData(key);
    startJob(job, accountId, context, [done = std::move(done)](QKeychain::Job *finished) {
        if (finished->error() == QKeychain::NoError)
            done(Done{});
        else
            done(keychainError(*finished));
    });
}

void KeychainCredentialStore::remove(const QUuid &accountId, QObject *context, WriteFunction done)
{
    startJob(new QKeychain::DeletePasswordJob(service), accountId, context,
             [done = std::move(done)](QKeychain::Job *job) {
                 if (job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound)
                     done(Done{});
                 else
                     done(keychainError(*job));
             });
}

void MemoryCredentialStore::read(const QUuid &accountId, QObject *context, ReadFunction done)
{
    const QString key = m_keys.value(accountId);
    QMetaObject::invokeMethod(
        context, [done = std::move(done), key] { done(key); }, Qt::QueuedConnection);
}

void MemoryCredentialStore::write(const QUuid &accountId, const QString &key, QObject *context,
                                  WriteFunction done)
{
    m_keys.insert(accountId, key);
    QMetaObject::invokeMethod(
        context, [done = std::move(done)] { done(Done{}); }, Qt::QueuedConnection);
}

void MemoryCredentialStore::remove(const QUuid &accountId, QObject *context, WriteFunction done)
{
    m_keys.remove(accountId);
    QMetaObject::invokeMethod(
        context, [done = std::move(done)] { done(Done{}); }, Qt::QueuedConnection);
}

} // namespace brickyard
