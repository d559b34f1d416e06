// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace brickyard::tests {

/// A brickyard-sandbox of the build, on a free port, with a data folder of its own. Killed when
/// the object goes.
class SandboxProcess
{
public:
    SandboxProcess();
    ~SandboxProcess();
    SandboxProcess(const SandboxProcess &) = delete;
    SandboxProcess &operator=(const SandboxProcess &) = delete;

    /// Starts it with \a arguments beside `--data` and `--port`, and waits for its line; false
    /// where it ended without one (see exitCode() and standardError()). Can be called again when
    /// it has ended: the data folder stays.
    bool start(const QStringList &arguments = {});
    /// The same data folder, for another process.
    QString dataFolder() const { return m_folder.path(); }
    void setDataFolder(const QString &folder) { m_otherFolder = folder; }

    QByteArray readyLine; ///< as it came, without the line's end
    QString url;
    QByteArray apiKey;
    QString orgId;
    QString projectId;
    QJsonArray projects;
    quint16 port = 0;

    QProcess &process() { return m_process; }
    bool waitForEnd();
    int exitCode() const { return m_process.exitCode(); }
    QByteArray standardError() { return m_process.readAllStandardError(); }

private:
    QTemporaryDir m_folder;
    QString m_otherFolder;
    QProcess m_process;
};

/// Speaks to a sandbox byte by byte, as protocol.md has it, and knows nothing of the
/// application's own client. Blocking: for tests only.
class RawClient
{
public:
    explicit RawClient(const SandboxProcess &sandbox)
        : m_sandbox(sandbox)
    {}

    struct Answer
    {
        int status = 0; ///< 0 where nothing came
        QHash<QByteArray, QByteArray> headers; ///< names in lower case
        QByteArray body;
        QJsonObject json() const;
    };
    using Headers = QList<std::pair<QByteArray, QByteArray>>;

    Answer send(const QByteArray &method, const QByteArray &path, const Headers &headers = {},
                const QByteArray &body = {}) const;
    /// To an address that the sandbox gave out.
    Answer sendTo(const QByteArray &method, const QString &address, const Headers &headers = {},
                  const QByteArray &body = {}) const;

    /// base64(gzip(JSON)), with all headers. The variables orgId and projectId are those of the
    /// sandbox where they are not given.
    QJsonObject query(const QString &text, QJsonObject variables = {}) const;
    /// The data of one root field, or undefined where there are errors.
    QJsonValue data(const QString &text, const QJsonObject &variables = {}) const;

    /// The headers of the reference client, with \a apiKey.
    static Headers headers(const QByteArray &apiKey);
    static QByteArray packed(const QByteArray &json);
    static QByteArray gzip(const QByteArray &bytes);

private:
    const SandboxProcess &m_sandbox;
};

} // namespace brickyard::tests
