// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testsandbox.h"

#include <QStringList>

namespace brickyard::bench {

/// Runs a command of the program `brickyard` in the sandbox's project, from starting it to its end:
/// \a words, with \a input on standard input. Seconds; negative where not all was done.
double runCommand(const tests::TestSandbox &sandbox, const QStringList &words,
                  const QByteArray &input, int inFlight);

/// Accepts tasks of a stage by the program `brickyard review`, from starting it to its end.
/// Seconds; negative where not all of them were accepted.
double reviewByCommand(const tests::TestSandbox &sandbox, const QString &stageName,
                       const QStringList &taskIds, int inFlight);

/// The same as with the reference client: tasks are given to the key, fifty a call, and reviewed
/// one a call, with that many calls in flight. Nothing is read.
double reviewAsReference(const tests::TestSandbox &sandbox, const QString &stageName,
                         const QStringList &taskIds, int inFlight);

} // namespace brickyard::bench
