// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/assignstep.h"
#include "operations/changebatch.h"

namespace brickyard {

/// Assigns or unassigns some tasks.
class AssignBatch : public ChangeBatch
{
    Q_OBJECT

public:
    AssignBatch(Context context, std::map<int, OperationItem> items, AssignStep::Target target,
                Person assignee, QObject *parent);

protected:
    void write(const QStringList &taskIds) override;
    Outcome inspect(const OperationItem &item, const TaskDetails &now) override;

private:
    AssignStep::Target m_target;
    Person m_assignee;
};

} // namespace brickyard
