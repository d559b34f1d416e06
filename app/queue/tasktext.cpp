// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/tasktext.h"

#include <QLocale>

#include <algorithm>

namespace brickyard {

namespace {

// Wider than any screen; painting and eliding a name of 10,000 characters takes milliseconds.
constexpr qsizetype longestLine = 400;
constexpr qsizetype longestToolTip = 2000;

/// Keeps both ends and never cuts a surrogate pair in two.
QString withoutMiddle(const QString &text, qsizetype length)
{
    if (text.size() <= length)
        return text;
    qsizetype head = length / 2;
    qsizetype tail = length - head - 1;
    if (text.at(head - 1).isHighSurrogate())
        --head;
    if (text.at(text.size() - tail).isLowSurrogate())
        --tail;
    return QString(text.left(head) + QChar(0x2026) + text.right(tail));
}

} // namespace

QString TaskText::state(TaskState state, const QString &stateWord)
{
    switch (state) {
    case TaskState::Unassigned:
        return tr("Unassigned");
    case TaskState::Assigned:
        return tr("Assigned");
    case TaskState::InProgress:
        return tr("In progress");
    case TaskState::Completed:
        return tr("Completed");
    case TaskState::Problem:
        return tr("Issue", "state of a task that somebody reported a problem with");
    case TaskState::Skipped:
        return tr("Skipped");
    case TaskState::Staged:
        return tr("Draft", "state of a task whose labels were saved but not submitted");
    case TaskState::Unknown:
        break;
    }
    return stateWord.isEmpty() ? tr("Unknown", "state of a task") : oneLine(stateWord);
}

QString TaskText::oneLine(const QString &text)
{
    QString line = withoutMiddle(text, longestLine);
    const auto breaksLine = [](QChar letter) {
        return letter.category() == QChar::Other_Control
            || letter.category() == QChar::Separator_Line
            || letter.category() == QChar::Separator_Paragraph;
    };
    // Most names have none of these, and then the text stays shared.
    if (std::any_of(line.cbegin(), line.cend(), breaksLine))
        std::replace_if(line.begin(), line.end(), breaksLine, QChar(u' '));
    return line;
}

QString TaskText::asPlainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    // Rich text of our own making: Qt would guess from the content of a plain tool tip whether
    // it is markup, and a name that looks like markup would be rendered.
    QString escaped = withoutMiddle(text, longestToolTip).toHtmlEscaped();
    escaped.replace(u'\n', QLatin1String("<br/>"));
    return QString(QLatin1String("<qt>") + escaped + QLatin1String("</qt>"));
}

QString TaskText::shortTime(const QDateTime &utc)
{
    return utc.isValid() ? QLocale().toString(utc.toLocalTime(), QLocale::ShortFormat) : QString();
}

QString TaskText::exactTime(const QDateTime &utc)
{
    if (!utc.isValid())
        return {};
    const QDateTime local = utc.toLocalTime();
    const int offset = local.offsetFromUtc() / 60;
    const QString sign = offset < 0 ? QString(QChar(0x2212)) : QStringLiteral("+");
    const int minutes = std::abs(offset);
    return tr("%1, %2 (UTC%3)", "date, time of day, offset from UTC")
        .arg(QLocale().toString(local.date(), QLocale::LongFormat),
             local.time().toString(QStringLiteral("HH:mm:ss.zzz")),
             sign
                 + QStringLiteral("%1:%2")
                       .arg(minutes / 60, 2, 10, QLatin1Char('0'))
                       .arg(minutes % 60, 2, 10, QLatin1Char('0')));
}

} // namespace brickyard
