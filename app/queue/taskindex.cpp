// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/taskindex.h"

#include <utility>

namespace brickyard {

void TaskIndex::insert(quint32 hash, int row)
{
    // At most seven in ten are taken, so that a search is short.
    if ((m_used + 1) * 10 > m_slots.size() * 7)
        grow();
    place(Slot{hash, row});
    ++m_used;
}

void TaskIndex::erase(quint32 hash, int row)
{
    if (m_slots.empty())
        return;
    std::size_t hole = hash & mask();
    while (m_slots[hole].row != row) {
        if (m_slots[hole].row < 0)
            return;
        hole = (hole + 1) & mask();
    }
    // What stands behind it moves up, unless it would come before its own place.
    for (std::size_t next = (hole + 1) & mask(); m_slots[next].row >= 0;
         next = (next + 1) & mask()) {
        const std::size_t home = m_slots[next].hash & mask();
        if (((next - home) & mask()) >= ((next - hole) & mask())) {
            m_slots[hole] = m_slots[next];
            hole = next;
        }
    }
    m_slots[hole] = Slot();
    --m_used;
}

void TaskIndex::place(const Slot &slot)
{
    std::size_t free = slot.hash & mask();
    while (m_slots[free].row >= 0)
        free = (free + 1) & mask();
    m_slots[free] = slot;
}

void TaskIndex::grow()
{
    constexpr std::size_t smallest = 16;
    const std::vector<Slot> before =
        std::exchange(m_slots, std::vector<Slot>(m_slots.empty() ? smallest : m_slots.size() * 2));
    for (const Slot &slot : before) {
        if (slot.row >= 0)
            place(slot);
    }
}

} // namespace brickyard
