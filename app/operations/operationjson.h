// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/operation.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <optional>

namespace brickyard {

// How operations are written down, in the journal and wherever else a program reads them: words
// that are never translated, and JSON that leaves out what is empty. Reading is tolerant: a word
// that is not known comes out as what asks for the most care. For any thread.

QString wordOf(ItemState state);
QString wordOf(StepState state);
QString wordOf(Operation::Kind kind);
QString wordOf(Operation::Phase phase);
QString wordOf(Operation::Pause pause);

/// Unknown where the word is.
ItemState itemStateFromWord(const QString &word);
/// Unknown where the word is, so that it is settled by reading.
StepState stepStateFromWord(const QString &word);
std::optional<Operation::Kind> kindFromWord(const QString &word);
/// Paused where the word is not known: then nothing is sent.
Operation::Phase phaseFromWord(const QString &word);
Operation::Pause pauseFromWord(const QString &word);

/// ISO 8601 in UTC with milliseconds; empty for an invalid time.
QString timeText(const QDateTime &time);
QDateTime timeFromText(const QString &text);

/// Gives equal texts the same memory: the people and stages of thousands of items are few.
class SharedTexts
{
public:
    QString operator()(const QString &text)
    {
        return text.isEmpty() ? text : *m_texts.insert(text);
    }

private:
    QSet<QString> m_texts;
};

// As compact JSON text; empty where there is nothing to say.

QString toJson(const Person &person);
Person personFromJson(const QByteArray &json, SharedTexts &texts);

/// OperationItem::before, all but its id and its name, and labelsSeen.
QString beforeToJson(const OperationItem &item);
void setBefore(OperationItem &item, const QByteArray &json, SharedTexts &texts);

QString toJson(const ItemLook &look);
ItemLook lookFromJson(const QByteArray &json, SharedTexts &texts);

/// What only some kinds of operations have, and the notice.
QString parametersOf(const Operation &operation);
void setParameters(Operation &operation, const QByteArray &json);

} // namespace brickyard
