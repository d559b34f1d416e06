// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace brickyard::tests {

/// Files as programs make them for the sandbox's photographs of retinas, in a folder of its own.
class LabelFiles
{
public:
    /// The place of that project among the sandbox's.
    static constexpr qsizetype retina = 3;

    /// A line with so many boxes of that category; \a more is in the series.
    static QByteArray boxes(const QString &taskId, int count = 1,
                            const QByteArray &category = "lesion", const QByteArray &more = {})
    {
        return "{\"taskId\":\"" + taskId.toUtf8() + "\"," + series(count, category, more) + "}\n";
    }
    static QByteArray named(const QString &name, int count = 1)
    {
        return "{\"name\":\"" + name.toUtf8() + "\"," + series(count, "lesion", {}) + "}\n";
    }
    static QByteArray allBoxes(const QStringList &taskIds)
    {
        QByteArray lines;
        for (const QString &id : taskIds)
            lines += boxes(id);
        return lines;
    }

    QString path(const QString &name = QStringLiteral("labels.jsonl")) const
    {
        return m_folder.filePath(name);
    }
    /// Answers where it is.
    QString write(const QByteArray &text,
                  const QString &name = QStringLiteral("labels.jsonl")) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s", qPrintable(file.errorString()));
        return file.fileName();
    }

private:
    static QByteArray series(int count, const QByteArray &category, const QByteArray &more)
    {
        QByteArray boxes;
        for (int i = 0; i < count; ++i) {
            boxes += (i > 0 ? "," : "");
            boxes += R"({"pointTopLeft":{"xNorm":0.1,"yNorm":0.2},"wNorm":0.3,"hNorm":0.4,)";
            boxes += "\"category\":\"" + category + "\"}";
        }
        return "\"series\":[{" + more + (more.isEmpty() ? "" : ",") + "\"boundingBoxes\":[" + boxes
            + "]}]";
    }

    QTemporaryDir m_folder;
};

} // namespace brickyard::tests
