// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QStringView>

#include <optional>

namespace brickyard {

/// A task's id in 16 bytes. RedBrick's ids are UUIDs; of any other text this is a hash, and whoever
/// keeps it keeps the text as well.
struct TaskKey
{
    static constexpr int textSize = 36; ///< of a UUID, "11111111-1111-1111-1111-111111111111"

    quint64 high = 0;
    quint64 low = 0;

    /// Nothing where \a id is no UUID in exactly the form that write() gives: lower case, with
    /// four dashes and nothing around it.
    static std::optional<TaskKey> fromUuid(QStringView id);
    static TaskKey fromText(QByteArrayView id);

    /// Writes textSize letters; only of what fromUuid() has made.
    void write(char *text) const;
    /// Well mixed, whatever the ids have in common.
    quint32 hash() const;

    friend bool operator==(const TaskKey &, const TaskKey &) = default;
};

} // namespace brickyard
