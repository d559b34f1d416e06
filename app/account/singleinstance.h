// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QLocalServer>
#include <QObject>
#include <QString>

#include <memory>

class QLocalSocket;
class QLockFile;

namespace brickyard {

/// What a second process asks of the first: to show its window and, where said, to open something.
/// Never a key, and nothing that says where one is.
struct ShowRequest
{
    bool sandbox = false;
    QString projectId;
    QString stage;
    QString activationToken; ///< the desktop's leave to come to the front; may be empty

    friend bool operator==(const ShowRequest &, const ShowRequest &) = default;
};

/// One process for each data folder. The first holds a lock in the folder, which goes with the
/// process however that ends, and listens on a local socket of the same user; a file beside the
/// lock says where. Later ones ask it to show its window. GUI thread only.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    enum class Role {
        First, ///< goes on, and hears requested()
        Second, ///< the first has taken the request: there is nothing left to do
        Unanswered, ///< there is another one, and it does not answer
    };
    Q_ENUM(Role)

    /// \a folder holds the settings; it is made where it is missing.
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Finds out which one this is. Blocks, at most \a timeoutMs, where there is another one. A
    /// folder that cannot be written holds no lock: then each is the first.
    Role claim(const ShowRequest &request, int timeoutMs);
    /// The window is gone, but the data are still in use: whoever comes now waits for the end.
    void stopAnswering();

Q_SIGNALS:
    void requested(const brickyard::ShowRequest &request);

private:
    enum class Lock { Taken, Held, Impossible };

    Lock lock();
    void listen();
    /// Whether the first one said that it has taken the request.
    bool askFirst(const QByteArray &message, int timeoutMs);
    void greet(QLocalSocket *socket);
    void read(QLocalSocket *socket);

    QDir m_folder;
    QLocalServer m_server;
#ifdef Q_OS_UNIX
    int m_lock = -1;
#else
    std::unique_ptr<QLockFile> m_lock;
#endif
};

} // namespace brickyard
