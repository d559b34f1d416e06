// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace brickyard::sandbox {

/// Where clients find files: addresses under the sandbox that carry a token of their own, as the
/// presigned addresses of a storage provider do. The token is a keyed hash of what may be done
/// with which file, so it cannot be guessed and nothing has to be kept; it has nothing to do
/// with the API key, which is not sent to such an address.
class Links
{
public:
    enum class Purpose { Upload, Download };

    /// \a base is the server's address without a slash at its end; \a secret is the data folder's.
    Links(QString base, QByteArray secret);

    QString base() const { return m_base; }
    QString address(Purpose purpose, const QString &filePath) const;

    struct Target
    {
        Purpose purpose;
        QString filePath;
    };
    /// What the path of a request, percent-encoded as it came, points at. Nothing where it is no
    /// such address or where its token is wrong.
    std::optional<Target> target(const QByteArray &requestPath) const;

    /// Whether a file may be kept under this path: relative, no step upwards, nothing unprintable.
    static bool isSafePath(const QString &filePath);

private:
    QByteArray token(Purpose purpose, const QString &filePath) const;

    QString m_base;
    QByteArray m_secret;
};

} // namespace brickyard::sandbox
