// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sampletasks.h"
#include "ui/operationsource.h"

#include <map>

namespace brickyard::test {

/// Stands for the engine: operations by id, and how often they were asked for.
class Operations
{
public:
    QUuid add(Operation::Kind kind, int count)
    {
        Operation operation;
        operation.id = QUuid::createUuid();
        operation.kind = kind;
        operation.stageName = QStringLiteral("Review_1");
        operation.assignee = anna();
        operation.startedAt = QDateTime::currentDateTimeUtc();
        for (int i = 0; i < count; ++i) {
            OperationItem item;
            item.before = task(QString::number(i));
            operation.items.append(item);
        }
        const QUuid id = operation.id;
        m_operations[id] = operation;
        m_order += id;
        return id;
    }
    QUuid addHeld(Operation::Kind kind, int count, QDeadlineTimer end = forever(),
                  const QUuid &group = {})
    {
        const QUuid id = add(kind, count);
        Operation &operation = at(id);
        operation.group = group;
        operation.phase = Operation::Phase::Held;
        operation.holdEnds = end;
        for (OperationItem &item : operation.items)
            item.before.id += u'-' + QString::number(m_order.size());
        return id;
    }
    Operation &at(const QUuid &id) { return m_operations.at(id); }
    void remove(const QUuid &id)
    {
        m_operations.erase(id);
        m_order.removeOne(id);
    }

    OperationSource source()
    {
        OperationSource source;
        source.operation = [this](const QUuid &id) -> const Operation * {
            ++asked;
            const auto found = m_operations.find(id);
            return found == m_operations.end() ? nullptr : &found->second;
        };
        source.group = [this](const QUuid &group) {
            QList<QUuid> ids;
            for (const QUuid &id : std::as_const(m_order)) {
                if (groupOf(m_operations.at(id)) == group)
                    ids += id;
            }
            return ids;
        };
        source.canUndo = [this](const QUuid &id) { return undoable.contains(id); };
        return source;
    }
    int asked = 0;
    QList<QUuid> undoable;

private:
    static QDeadlineTimer forever() { return QDeadlineTimer(QDeadlineTimer::Forever); }

    std::map<QUuid, Operation> m_operations;
    QList<QUuid> m_order; ///< oldest first
};

/// The first \a failed items failed for that reason, the others were done.
inline void end(Operation &operation, int failed, const QString &reason = {})
{
    for (int i = 0; i < operation.items.size(); ++i) {
        OperationItem &item = operation.items[i];
        item.state = i < failed ? ItemState::Failed : ItemState::Done;
        item.reason = i < failed ? reason : QString();
    }
    operation.phase = Operation::Phase::Finished;
}

} // namespace brickyard::test
