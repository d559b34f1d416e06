// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/task.h"
#include "redbrick/redbrickapi.h"

namespace brickyard::bench {

/// The same requests as the engine's for accepting tasks, with nothing else: each fifty of them
/// are looked at, taken over, accepted one by one, and read back, as fast as the client lets them
/// through. No journal, no states, no judgement. Seconds; negative where one of them failed.
double acceptBare(RedBrickApi &api, const QString &projectId, const QString &stageName,
                  const QList<Task> &tasks);

} // namespace brickyard::bench
