// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/programanswers.h"

#include "redbrick/redaction.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace brickyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProgramAnswers)
};

constexpr qsizetype quotedLength = 80;

// Enough for as many letters of four bytes; the rest is not worth keeping.
constexpr qsizetype beginningBytes = 4 * quotedLength + 4;

AnswerLine faulty(AnswerLine::Fault fault, const QByteArray &line, const QString &parserWords = {})
{
    return {{}, fault, line.left(beginningBytes), parserWords};
}

/// What a member says that is the reason for there being no result; none where it says no.
std::optional<QString> reasonIn(const QJsonValue &value, QString *fault, const QString &member)
{
    if (value.isUndefined() || value.isNull() || (value.isBool() && !value.toBool()))
        return {};
    if (!value.isString() && !value.isBool())
        *fault = Words::tr("In the program's answer, '%1' is no text.").arg(member);
    return value.toString();
}

/// The reason that a program gave, or that it gave none.
QString reasonOr(const QString &reason, const QString &otherwise)
{
    constexpr qsizetype mostLetters = 4000; // of what is searched for secrets
    const QString words = reason.left(mostLetters).trimmed();
    return words.isEmpty() ? otherwise : shortened(redacted(words));
}

void readReasons(ProgramAnswer *answer)
{
    QString fault;
    const QString errorMember = QStringLiteral("error");
    const QString skipMember = QStringLiteral("skip");
    const auto error = reasonIn(answer->object.value(errorMember), &fault, errorMember);
    const auto skip = reasonIn(answer->object.value(skipMember), &fault, skipMember);
    if (!fault.isEmpty()) {
        answer->kind = ProgramAnswer::Kind::Failed;
        answer->why = fault;
    } else if (error) {
        answer->kind = ProgramAnswer::Kind::Failed;
        answer->why = reasonOr(*error, Words::tr("The program reports an error without a reason."));
    } else if (skip) {
        answer->kind = ProgramAnswer::Kind::Skipped;
        answer->why = reasonOr(*skip, Words::tr("The program skipped it without a reason."));
    } else {
        answer->kind = ProgramAnswer::Kind::Result;
    }
}

QString faultWords(const AnswerLine &line)
{
    const QString beginning = quotable(QString::fromUtf8(line.beginning));
    switch (line.fault) {
    case AnswerLine::Fault::None:
        return {};
    case AnswerLine::Fault::NoObject:
        return Words::tr("this is no JSON object: %1").arg(beginning);
    case AnswerLine::Fault::NoJson:
        return Words::tr("this is no JSON (%1): %2").arg(line.parserWords, beginning);
    case AnswerLine::Fault::NoTask:
        return Words::tr("this answer names no task in 'taskId': %1").arg(beginning);
    }
    return {};
}

} // namespace

QString quotable(const QString &text)
{
    // What a program prints may be what it was given, with its signed addresses.
    const QString fit = redacted(text.left(beginningBytes));
    QString shown = fit.left(quotedLength);
    if (shown.size() < fit.size()) {
        if (shown.back().isHighSurrogate())
            shown.chop(1);
        shown += u'…';
    }
    for (QChar &letter : shown) {
        // Also those that turn the direction of what comes after them.
        if (letter.category() == QChar::Other_Control || letter.category() == QChar::Other_Format
            || letter == QChar::LineSeparator || letter == QChar::ParagraphSeparator)
            letter = u' ';
    }
    return shown;
}

AnswerLine answerInLine(const QByteArray &line)
{
    // Most of what is no answer is known by its first letter, at no cost.
    const auto first = std::find_if(line.cbegin(), line.cend(),
                                    [](char byte) { return byte != ' ' && byte != '\t'; });
    if (first == line.cend() || *first != '{')
        return faulty(AnswerLine::Fault::NoObject, line);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (!document.isObject())
        return faulty(AnswerLine::Fault::NoJson, line, error.errorString());
    ProgramAnswer answer;
    answer.object = document.object();
    answer.taskId = answer.object.value(QLatin1String("taskId")).toString();
    if (answer.taskId.isEmpty())
        return faulty(AnswerLine::Fault::NoTask, line);
    readReasons(&answer);
    if (answer.kind == ProgramAnswer::Kind::Result)
        answer.line = line;
    else
        answer.object = {};
    return {answer, AnswerLine::Fault::None, {}, {}};
}

bool ProgramAnswers::give(const QString &taskId, int process)
{
    if (m_tasks.contains(taskId))
        return false;
    m_tasks.insert(taskId, {process, m_tasks.size(), false, 0});
    ++m_unanswered[process];
    return true;
}

ProgramAnswers::Verdict ProgramAnswers::judge(const AnswerLine &line, int process, qint64 number)
{
    if (line.fault != AnswerLine::Fault::None)
        return Verdict::NoAnswer;
    const auto task = m_tasks.find(line.answer.taskId);
    if (task == m_tasks.end() || task->process != process)
        return Verdict::NotGiven;
    if (task->answered)
        return Verdict::AnsweredBefore;
    task->answered = true;
    task->line = number;
    --m_unanswered[process];
    return Verdict::Answered;
}

QString ProgramAnswers::fault(const AnswerLine &line, Verdict verdict) const
{
    switch (verdict) {
    case Verdict::Answered:
        return {};
    case Verdict::NoAnswer:
        return faultWords(line);
    case Verdict::NotGiven:
        return Words::tr("the task '%1' was not given to the program")
            .arg(quotable(line.answer.taskId));
    case Verdict::AnsweredBefore:
        return Words::tr("line %1 has answered for the task '%2' before")
            .arg(QString::number(m_tasks.value(line.answer.taskId).line),
                 quotable(line.answer.taskId));
    }
    return {};
}

QList<ProgramAnswer> ProgramAnswers::failUnanswered(int process, const QString &why)
{
    QList<std::pair<qint64, QString>> open;
    for (auto task = m_tasks.begin(); task != m_tasks.end(); ++task) {
        if (task->process != process || task->answered)
            continue;
        task->answered = true;
        open += std::pair(task->order, task.key());
    }
    m_unanswered[process] = 0;
    std::sort(open.begin(), open.end());
    QList<ProgramAnswer> failed;
    failed.reserve(open.size());
    for (const auto &[order, taskId] : std::as_const(open))
        failed += {taskId, ProgramAnswer::Kind::Failed, why, {}, {}};
    return failed;
}

} // namespace brickyard
