// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace brickyard {

/// What a program answered for one task.
struct ProgramAnswer
{
    enum class Kind {
        Result, ///< labels or a decision: `object`, as it came; whoever asked judges it
        Skipped, ///< `{"taskId", "skip": "why"}`: the task is left untouched
        Failed, ///< `{"taskId", "error": "why"}`, an answer that is none, or none at all
    };

    QString taskId;
    Kind kind = Kind::Failed;
    QString why; ///< of Skipped and Failed: the program's words, or a sentence of ours
    QJsonObject object; ///< of Result
    QByteArray line; ///< of Result: the bytes that `object` was read from

    friend bool operator==(const ProgramAnswer &, const ProgramAnswer &) = default;
};

/// A line that a program printed, read: an answer, for a task that nobody has looked for yet, or
/// none.
struct AnswerLine
{
    enum class Fault {
        None,
        NoObject, ///< nothing like a JSON object
        NoJson,
        NoTask, ///< an object that does not say which task it is about
    };

    ProgramAnswer answer; ///< without a Fault
    Fault fault = Fault::None;
    QByteArray beginning; ///< of the line, with a Fault
    QString parserWords; ///< with NoJson
};

/// Reads one line; thread-safe.
AnswerLine answerInLine(const QByteArray &line);

/// A text that a program wrote, short enough for a sentence and without control characters.
QString quotable(const QString &text);

/// Keeps book of which tasks were given to which process of a program, and which were answered.
/// A plain value.
class ProgramAnswers
{
public:
    enum class Verdict {
        Answered, ///< the line's answer counts
        NoAnswer, ///< the line has a fault
        NotGiven, ///< for a task that this process does not have
        AnsweredBefore,
    };

    /// False where the task has been given before.
    bool give(const QString &taskId, int process);
    /// \a number is the line's within what this process printed; it is named where the same task is
    /// answered again.
    Verdict judge(const AnswerLine &line, int process, qint64 number);
    /// What is wrong with a line that was judged so, without a full stop.
    QString fault(const AnswerLine &line, Verdict verdict) const;

    int unanswered(int process) const { return m_unanswered.value(process); }
    /// The tasks of a process that have no answer, as failed for this reason, in the order in which
    /// they were given. They count as answered then.
    QList<ProgramAnswer> failUnanswered(int process, const QString &why);

private:
    struct Given
    {
        int process = 0;
        qint64 order = 0;
        bool answered = false;
        qint64 line = 0; ///< that answered it; 0: none did
    };

    QHash<QString, Given> m_tasks; ///< by id
    QHash<int, int> m_unanswered; ///< by process
};

} // namespace brickyard
