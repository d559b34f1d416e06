// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace brickyard {

/// Rows by the hashes of their ids: 8 bytes a slot. Knows no ids: whoever asks compares them.
class TaskIndex
{
public:
    /// The row with that hash of which \a isIt(row) is true; -1 where there is none.
    template<typename Predicate> int find(quint32 hash, Predicate isIt) const
    {
        if (m_slots.empty())
            return -1;
        for (std::size_t place = hash & mask(); m_slots[place].row >= 0;
             place = (place + 1) & mask()) {
            if (m_slots[place].hash == hash && isIt(m_slots[place].row))
                return m_slots[place].row;
        }
        return -1;
    }

    void insert(quint32 hash, int row);
    void erase(quint32 hash, int row);
    /// Gives each row the number newRow(row).
    template<typename Function> void renumber(Function newRow)
    {
        for (Slot &slot : m_slots) {
            if (slot.row >= 0)
                slot.row = newRow(slot.row);
        }
    }

private:
    struct Slot
    {
        quint32 hash = 0;
        int row = -1; ///< -1: free
    };

    std::size_t mask() const { return m_slots.size() - 1; }
    void place(const Slot &slot);
    void grow();

    std::vector<Slot> m_slots; ///< a power of two of them, or none
    std::size_t m_used = 0;
};

} // namespace brickyard
