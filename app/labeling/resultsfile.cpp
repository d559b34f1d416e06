// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labeling/resultsfile.h"

#include <QCoreApplication>

namespace brickyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ResultsFile)
};

} // namespace

bool ResultsFile::open(const QString &path)
{
    m_file.setFileName(path);
    // Without a buffer it is known at once what a full disk has not taken.
    return m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered)
        || fail();
}

bool ResultsFile::add(const QByteArray &line)
{
    const QByteArray bytes = line + '\n';
    if (m_file.write(bytes) != bytes.size()) {
        fail();
        // Half a line is none.
        m_file.resize(m_size);
        m_file.seek(m_size);
        return false;
    }
    m_size += bytes.size();
    return true;
}

/// Always false.
bool ResultsFile::fail()
{
    m_error = Words::tr("%1 cannot be written: %2.").arg(m_file.fileName(), m_file.errorString());
    return false;
}

} // namespace brickyard
