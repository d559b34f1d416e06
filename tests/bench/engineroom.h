// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/journal.h"
#include "operations/operationengine.h"
#include "redbrick/graphqlclient.h"
#include "redbrick/redbrickapi.h"
#include "tests/support/testsandbox.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace brickyard::bench {

/// An engine as the application has it: with a journal on the disk on which the programs are.
/// Nothing is held.
class EngineRoom
{
public:
    explicit EngineRoom(const tests::TestSandbox &sandbox,
                        int inFlight = GraphQlClient::defaultInFlight);

    /// Null where the sandbox did not say who the key is.
    OperationEngine *engine() { return m_engine.get(); }
    RedBrickApi &api() { return m_api; }

    /// Blocks until the operation has finished. Answers whether all of it was done.
    bool finish(const QUuid &operationId);
    /// The first \a count tasks of a stage's queue that are wanted; fewer where there are fewer.
    QList<Task> readTasks(const QString &projectId, const QString &stageName, int count,
                          const std::function<bool(const Task &)> &wanted);

private:
    GraphQlClient m_client;
    RedBrickApi m_api;
    QTemporaryDir m_folder;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<OperationEngine> m_engine;
};

} // namespace brickyard::bench
