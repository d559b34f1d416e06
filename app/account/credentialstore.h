// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <QUuid>

#include <functional>

namespace brickyard {

/// Keeps one API key for each account. Every answer comes from the event loop, once, and not at
/// all when \a context is gone by then. GUI thread only.
class CredentialStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// A key, or an empty text where none is stored; Error::Kind::Storage where the store failed.
    using ReadFunction = std::function<void(const Result<QString> &key)>;
    using WriteFunction = std::function<void(const Result<Done> &answer)>;

    virtual void read(const QUuid &accountId, QObject *context, ReadFunction done) = 0;
    virtual void write(const QUuid &accountId, const QString &key, QObject *context,
                       WriteFunction done) = 0;
    virtual void remove(const QUuid &accountId, QObject *context, WriteFunction done) = 0;
};

/// The system's keychain, through QtKeychain: Secret Service or KWallet, the Windows and macOS
/// ones. There is no fallback to a file.
class KeychainCredentialStore : public CredentialStore
{
    Q_OBJECT

public:
    using CredentialStore::CredentialStore;

    void read(const QUuid &accountId, QObject *context, ReadFunction done) override;
    void write(const QUuid &accountId, const QString &key, QObject *context,
               WriteFunction done) override;
    void remove(const QUuid &accountId, QObject *context, WriteFunction done) override;
};

/// Forgets everything when the application ends: "for this session only".
class MemoryCredentialStore : public CredentialStore
{
    Q_OBJECT

public:
    using CredentialStore::CredentialStore;

    void read(const QUuid &accountId, QObject *context, ReadFunction done) override;
    void write(const QUuid &accountId, const QString &key, QObject *context,
               WriteFunction done) override;
    void remove(const QUuid &accountId, QObject *context, WriteFunction done) override;

private:
    QHash<QUuid, QString> m_keys;
};

} // namespace brickyard
