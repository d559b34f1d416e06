// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/operation.h"

#include <QList>
#include <QString>
#include <QStringMatcher>

#include <vector>

namespace brickyard {

/// The words that somebody looks for among operations: each must occur in the title, the stage,
/// the project, a person, a reason, a comment, or the name or the id of a task. A value.
class OperationFilter
{
public:
    explicit OperationFilter(const QString &text = {});

    bool isEmpty() const { return m_words.empty(); }
    /// In the worst case looks at each item once.
    bool matches(const Operation &operation) const;

private:
    std::vector<QStringMatcher> m_words;
};

} // namespace brickyard
