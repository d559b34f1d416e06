// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/singleinstance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QLockFile>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

#include <algorithm>

namespace brickyard {

namespace {

constexpr int maxMessageBytes = 16 * 1024;
constexpr int maxTextLength = 1024;
constexpr int longestSilence = 3'000; // ms that somebody who connected may take to say something
constexpr int pollInterval = 50; // ms between two looks for the lock and the socket
constexpr char taken[] = "ok\n";

QByteArray encoded(const ShowRequest &request)
{
    const QJsonObject json{{QStringLiteral("sandbox"), request.sandbox},
                           {QStringLiteral("project"), request.projectId},
                           {QStringLiteral("stage"), request.stage},
                           {QStringLiteral("token"), request.activationToken}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

ShowRequest decoded(const QJsonObject &json)
{
    const auto text = [&json](const QString &name) {
        return json.value(name).toString().left(maxTextLength);
    };
    ShowRequest request;
    request.sandbox = json.value(QStringLiteral("sandbox")).toBool();
    request.projectId = text(QStringLiteral("project"));
    request.stage = text(QStringLiteral("stage"));
    request.activationToken = text(QStringLiteral("token"));
    return request;
}

// Short, because the path of a socket has room for some hundred bytes. The other
// processes read it from a file: their environment may name another runtime folder.
QString socketName(const QString &folder)
{
    const QByteArray hash =
        QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    const QString name = QLatin1String("brickyard-") + QString::fromLatin1(hash);
#ifdef Q_OS_UNIX
    // Only its owner may enter it.
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return (runtime.isEmpty() ? folder : runtime) + u'/' + name;
#else
    return name + u'-' + qEnvironmentVariable("USERNAME");
#endif
}

} // namespace

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent),
      m_folder(folder)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection())
            greet(socket);
    });
}

SingleInstance::~SingleInstance()
{
    m_server.close();
#ifdef Q_OS_UNIX
    // The file stays: who removes it takes away the lock that another one has just got.
    if (m_lock >= 0)
        ::close(m_lock);
#endif
}

SingleInstance::Role SingleInstance::claim(const ShowRequest &request, int timeoutMs)
{
    const QByteArray message = encoded(request);
    const QDeadlineTimer deadline(timeoutMs);
    for (;;) {
        switch (lock()) {
        case Lock::Taken:
            listen();
            return Role::First;
        case Lock::Impossible:
            return Role::First;
        case Lock::Held:
            break;
        }
        if (askFirst(message, int(deadline.remainingTime())))
            return Role::Second;
        // It may be starting, so that it does not listen yet, or ending.
        if (deadline.hasExpired())
            return Role::Unanswered;
        QThread::msleep(pollInterval);
    }
}

SingleInstance::Lock SingleInstance::lock()
{
    if (!m_folder.mkpath(QStringLiteral(".")))
        return Lock::Impossible;
    const QString name = m_folder.filePath(QStringLiteral("lock"));
#ifdef Q_OS_UNIX
    // Not QLockFile, which goes by process ids: those are soon taken again in a container, and
    // then the lock of a killed process would seem to be held. The kernel forgets this one.
    const int file =
        ::open(QFile::encodeName(name).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return Lock::Impossible;
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        const bool held = errno == EWOULDBLOCK;
        ::close(file);
        return held ? Lock::Held : Lock::Impossible;
    }
    m_lock = file;
    return Lock::Taken;
#else
    if (!m_lock) {
        m_lock = std::make_unique<QLockFile>(name);
        m_lock->setStaleLockTime(0);
    }
    if (m_lock->tryLock())
        return Lock::Taken;
    return m_lock->error() == QLockFile::LockFailedError ? Lock::Held : Lock::Impossible;
#endif
}

void SingleInstance::listen()
{
    // Whoever holds the lock is the only one who may do this: what lies there is from a process
    // that was killed.
    const QString name = socketName(m_folder.canonicalPath());
    QLocalServer::removeServer(name);
    if (!m_server.listen(name))
        qWarning("A second start will not find this window: %s",
                 qPrintable(m_server.errorString()));
    QFile place(m_folder.filePath(QStringLiteral("socket")));
    if (place.open(QIODevice::WriteOnly | QIODevice::Truncate))
        place.write(m_server.fullServerName().toUtf8());
}

void SingleInstance::stopAnswering()
{
    m_server.close();
}

bool SingleInstance::askFirst(const QByteArray &message, int timeoutMs)
{
    QFile place(m_folder.filePath(QStringLiteral("socket")));
    if (!place.open(QIODevice::ReadOnly))
        return false;
    const QString name = QString::fromUtf8(place.read(maxTextLength));
    if (name.isEmpty())
        return false;
    const QDeadlineTimer deadline(std::max(1, timeoutMs));
    const auto remaining = [&deadline] { return int(deadline.remainingTime()); };
    QLocalSocket socket;
    socket.connectToServer(name);
    if (!socket.waitForConnected(remaining()))
        return false;
    socket.write(message);
    while (socket.bytesToWrite() > 0) {
        if (!socket.waitForBytesWritten(remaining()))
            return false;
    }
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(remaining()))
            return false;
    }
    return socket.readLine() == taken;
}

void SingleInstance::greet(QLocalSocket *socket)
{
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
    QTimer::singleShot(longestSilence, socket, [socket] { socket->abort(); });
    read(socket); // what was there before the connection was
}

void SingleInstance::read(QLocalSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() > maxMessageBytes)
            socket->abort();
        return;
    }
    const QJsonDocument message = QJsonDocument::fromJson(socket->readLine(maxMessageBytes));
    // One request a connection.
    socket->disconnect(this);
    if (!message.isObject()) {
        socket->abort();
        return;
    }
    socket->write(taken);
    socket->disconnectFromServer();
    Q_EMIT requested(decoded(message.object()));
}

} // namespace brickyard
