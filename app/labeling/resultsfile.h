// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

namespace brickyard {

/// JSON Lines that are in the file as soon as they were added: whatever happens afterwards, also
/// to this process, it holds whole lines. Blocks as long as the disk does.
class ResultsFile
{
public:
    /// Makes it anew.
    bool open(const QString &path);
    /// \a line has no end of its own. False where it is not in the file; what is before it stays.
    bool add(const QByteArray &line);
    /// Why the last of these answered false; a sentence.
    QString error() const { return m_error; }

private:
    bool fail();

    QFile m_file;
    qint64 m_size = 0; ///< of the whole lines
    QString m_error;
};

} // namespace brickyard
