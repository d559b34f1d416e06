// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonObject>
#include <QSaveFile>
#include <QString>

namespace brickyard {

/// Writes objects to a file, which is replaced when all of them are written and not before, or to
/// standard output.
class TaskObjectFile
{
public:
    enum class Format {
        Lines, ///< JSON Lines
        Array, ///< one JSON array, an object a line
    };

    /// \a file: empty for standard output.
    explicit TaskObjectFile(const QString &file, Format format = Format::Lines);

    bool open();
    bool write(const QJsonObject &object);
    /// The file is complete. Without it nothing of it stays.
    bool commit();
    int count() const { return m_count; }
    /// Why the last of these answered false; without a full stop.
    QString errorString() const;

private:
    QIODevice &device();
    bool writeText(const QByteArray &text);

    Format m_format;
    bool m_toStandardOutput;
    QSaveFile m_file;
    QFile m_output;
    int m_count = 0;
};

} // namespace brickyard
