// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QString>

#include <optional>
#include <unordered_map>
#include <vector>

namespace brickyard {

/// Which values the files before have in a voxel, as one number: voxels with the same values in
/// the same files share it. 0: no file has anything there. Pure; a thread at a time.
class VoxelStates
{
public:
    using State = quint32;
    static constexpr std::size_t mostStates = 1U << 20;

    /// How a state came about.
    struct Step
    {
        State before;
        quint16 file;
        quint16 value; ///< never 0

        friend bool operator==(const Step &, const Step &) = default;
    };

    /// The state after \a step, which may be a new one. Empty where there are too many.
    std::optional<State> add(const Step &step);
    /// Likewise, of those that there are.
    std::optional<State> find(const Step &step) const;

    /// Those of the states 1, 2, …
    const std::vector<Step> &steps() const { return m_steps; }

private:
    struct Hash
    {
        std::size_t operator()(const Step &step) const;
    };
    std::vector<Step> m_steps;
    std::unordered_map<Step, State, Hash> m_states;
};

/// Instance ids with the ids of the groups that each is in (`overlappingGroups` of a segmentMap).
using InstanceGroups = QMap<int, QList<int>>;

struct GroupedIds
{
    std::vector<quint16> idOfState; ///< what a voxel of that state becomes
    QMap<int, QList<int>>
        groups; ///< group id to the instances in it, ascending; given and new ones
    QString fault; ///< empty: none; without a full stop
};

/// Gives numbers to groups of overlapping instances, in the order and by the rules of the reference
/// client's `process_upload`, so that they are the same: where a file has something on top of what
/// the files before have, the instances of both are a group. It has the id of a known group of the
/// same instances, or else the smallest id that is given nowhere and occurs in no file. A value
/// that is a given group's id stands for its instances. Pure; for any thread.
GroupedIds groupedIds(const VoxelStates &states, const InstanceGroups &given);

} // namespace brickyard
