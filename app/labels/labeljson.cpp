// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/labeljson.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <array>

namespace brickyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LabelJson)
};

// A character for private use, which no label's text has a use for.
constexpr QChar mark(0xE0B5);

constexpr std::array<const char *, 3> noNumbers = {"-Infinity", "Infinity", "NaN"};

/// The same with texts in the place of what are no numbers.
QByteArray withMarks(const QByteArray &text)
{
    const QByteArray begin = '"' + QString(mark).toUtf8();
    QByteArray result;
    result.reserve(text.size() + 64);
    bool inText = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char letter = text.at(i);
        if (inText && letter == '\\' && i + 1 < text.size()) {
            result += letter;
            result += text.at(++i);
            continue;
        }
        if (letter == '"')
            inText = !inText;
        const char *found = nullptr;
        for (const char *word : noNumbers) {
            if (!inText && !found && QByteArrayView(text).sliced(i).startsWith(word))
                found = word;
        }
        if (found) {
            result += begin + found + '"';
            i += qsizetype(qstrlen(found)) - 1;
        } else {
            result += letter;
        }
    }
    return result;
}

} // namespace

Result<QJsonObject> labelObject(const QByteArray &text)
{
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError) {
        QJsonParseError again;
        document = QJsonDocument::fromJson(withMarks(text), &again);
        if (again.error == QJsonParseError::NoError)
            error = again;
    }
    if (document.isObject())
        return document.object();
    return Error{Error::Kind::InvalidInput,
                 error.error == QJsonParseError::NoError
                     ? Words::tr("must be a JSON object")
                     : Words::tr("is no JSON: %1").arg(error.errorString()),
                 Error::Effect::None, -1};
}

QString notANumber(const QJsonValue &value)
{
    const QString text = value.toString();
    return text.startsWith(mark) ? text.sliced(1) : QString();
}

} // namespace brickyard
