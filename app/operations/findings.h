// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/taskdetails.h"
#include "labels/labelpackage.h"
#include "operations/operation.h"

#include <memory>
#include <optional>

namespace brickyard {

/// What a reading of a task says about an item.
struct Finding
{
    ItemEvent event = ItemEvent::LookedOwn;
    QString reason; ///< a sentence where the task is left alone; otherwise empty

    friend bool operator==(const Finding &, const Finding &) = default;
};

/// How a task that was read compares with what an item expects. Pure: the server's data alone
/// decide, never clocks (protocol.md 5.5). \a operation needs no items; \a me is the asking key.
class Findings
{
    Q_DECLARE_TR_FUNCTIONS(Findings)

public:
    Findings(const Operation &operation, const Person &me)
        : m_operation(operation),
          m_me(me)
    {}

    /// The look before the next step is sent (ItemPhase::Look).
    Finding look(const OperationItem &item, const TaskDetails &now) const;
    /// The same before labels are put, which are to take the place of those that \a package says.
    Finding lookAtLabels(const LabelPackage &package, const TaskDetails &now) const;
    /// The look before it is given back (ItemPhase::LookForGiveBack).
    Finding lookForGiveBack(const OperationItem &item, const TaskDetails &now) const;
    /// Whether a change whose answer was lost was made; empty where this reading does not tell.
    std::optional<Finding> settle(const OperationItem &item, const TaskDetails &now) const;
    /// What to remember of a look, for settle().
    std::shared_ptr<const ItemLook> remember(const OperationItem &item,
                                             const TaskDetails &now) const;

    /// How much of a task has to be read to settle() what became of a change.
    Story storyToSettle() const;

    /// Everything about a task that a change of ours could have moved. Equal twice: nothing
    /// happens.
    static QString fingerprint(const TaskDetails &details);

private:
    Finding lookAtPlace(const OperationItem &item, const Task &now) const;
    Finding lookForDecision(const OperationItem &item, const Task &now) const;
    Finding lookForAssignment(const OperationItem &item, const Task &now) const;
    Finding lookForPreLabel(const OperationItem &item, const Task &now) const;
    Finding lookForMove(const OperationItem &item, const Task &now) const;
    std::optional<Finding> settleDecision(const OperationItem &item, const TaskDetails &now) const;
    std::optional<Finding> settleLabels(const OperationItem &item, const TaskDetails &now) const;
    QString nameOf(const Person &person) const;
    static QString placeName(const QString &stageName);
    bool isCommentThere(const OperationItem &item, const TaskDetails &now) const;
    bool tellsOfDecision(const TaskEvent &event) const;

    const Operation &m_operation;
    const Person &m_me;
};

} // namespace brickyard
