// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/changebatch.h"

namespace brickyard {

/// Gives each of some tasks to its item's target, or to nobody: one change for each target.
class AssignBatch : public ChangeBatch
{
    Q_OBJECT

public:
    AssignBatch(Context context, std::map<int, OperationItem> items, QObject *parent);

    void cancel() override;

protected:
    void write(const QStringList &taskIds) override;
    Outcome inspect(const OperationItem &item, const TaskDetails &now) override;

private:
    void assign(const Person &target, const QStringList &taskIds);
};

} // namespace brickyard
