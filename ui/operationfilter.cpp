// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operationfilter.h"

#include <QSet>

#include <algorithm>

namespace brickyard {

namespace {

using Matchers = std::vector<const QStringMatcher *>;

/// Takes away the words that occur in the text.
void strike(Matchers &open, const QString &text)
{
    open.erase(
        std::remove_if(open.begin(), open.end(),
                       [&text](const QStringMatcher *word) { return word->indexIn(text) >= 0; }),
        open.end());
}

void strike(Matchers &open, const Person &person)
{
    strike(open, person.displayName());
    strike(open, person.email);
}

} // namespace

OperationFilter::OperationFilter(const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words)
        m_words.emplace_back(word, Qt::CaseInsensitive);
}

bool OperationFilter::matches(const Operation &operation) const
{
    Matchers open;
    for (const QStringMatcher &word : m_words)
        open.push_back(&word);
    for (const QString &text :
         {operation.title(), operation.stageName, operation.projectName, operation.comment,
          operation.author, operation.pauseReason, operation.notice})
        strike(open, text);
    strike(open, operation.assignee);

    // The same few reasons and people come again and again.
    QSet<QString> seen;
    const auto isNew = [&seen](const QString &text) {
        const qsizetype before = seen.size();
        seen.insert(text);
        return seen.size() > before;
    };
    for (const OperationItem &item : operation.items) {
        if (open.empty())
            break;
        strike(open, item.before.name);
        strike(open, item.before.id);
        if (isNew(item.reason))
            strike(open, item.reason);
        if (isNew(item.target.userId))
            strike(open, item.target);
        for (const Assignee &assignee : item.before.assignees) {
            if (isNew(assignee.person.userId))
                strike(open, assignee.person);
        }
    }
    return open.empty();
}

} // namespace brickyard
