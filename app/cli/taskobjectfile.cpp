// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/taskobjectfile.h"

#include <QJsonDocument>

#include <cstdio>

namespace brickyard {

TaskObjectFile::TaskObjectFile(const QString &file, Format format)
    : m_format(format),
      m_toStandardOutput(file.isEmpty()),
      m_file(file)
{}

QIODevice &TaskObjectFile::device()
{
    return m_toStandardOutput ? static_cast<QIODevice &>(m_output) : m_file;
}

bool TaskObjectFile::open()
{
    return m_toStandardOutput ? m_output.open(stdout, QIODevice::WriteOnly)
                              : m_file.open(QIODevice::WriteOnly);
}

bool TaskObjectFile::write(const QJsonObject &object)
{
    // What comes before an object of an array is only known when it comes.
    const bool isArray = m_format == Format::Array;
    const QByteArray before = !isArray ? "" : m_count == 0 ? "[\n" : ",\n";
    const QByteArray after = isArray ? "" : "\n";
    if (!writeText(before + QJsonDocument(object).toJson(QJsonDocument::Compact) + after))
        return false;
    ++m_count;
    return !m_toStandardOutput || m_output.flush();
}

bool TaskObjectFile::writeText(const QByteArray &text)
{
    return device().write(text) == text.size();
}

bool TaskObjectFile::commit()
{
    if (m_format == Format::Array && !writeText(m_count == 0 ? "[]\n" : "\n]\n"))
        return false;
    return m_toStandardOutput ? m_output.flush() : m_file.commit();
}

QString TaskObjectFile::errorString() const
{
    const QString text = (m_toStandardOutput ? m_output.errorString() : m_file.errorString());
    return text.endsWith(u'.') ? text.chopped(1) : text;
}

} // namespace brickyard
