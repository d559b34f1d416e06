// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/store/records.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace brickyard::sandbox {

/// All events of one task in a few bytes each. A demo task has about ten events before anybody has
/// done anything: as rows of their own they would be most of what is stored, and of the time that
/// making a million tasks takes.
QByteArray packEvents(const QList<EventRecord> &events);

/// What packEvents() was given, as events of \a task. Their numbers are -1, -2, …, which no row
/// has. Nothing where \a bytes are none of packEvents().
std::optional<QList<EventRecord>> unpackEvents(const QByteArray &bytes, qint64 task);

} // namespace brickyard::sandbox
