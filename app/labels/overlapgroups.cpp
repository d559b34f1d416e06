// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/overlapgroups.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <utility>

namespace brickyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OverlapGroups)
};

constexpr int largestId = 65535;

bool isId(int id)
{
    return id >= 1 && id <= largestId;
}

class Numbering
{
public:
    explicit Numbering(const VoxelStates &states)
        : m_steps(states.steps()),
          m_isTaken(largestId + 1)
    {}

    void take(const InstanceGroups &given);
    void number();

    GroupedIds result;

private:
    using Pair = std::pair<int, int>; ///< what was there before, and the value on top

    QList<int> instancesOf(int id) const { return result.groups.value(id, {id}); }
    std::optional<int> freeId();
    std::optional<int> numberPair(const Pair &pair);
    bool numberFile(const std::vector<VoxelStates::State> &states);
    const VoxelStates::Step &stepTo(VoxelStates::State state) const { return m_steps[state - 1]; }

    const std::vector<VoxelStates::Step> &m_steps;
    std::vector<bool> m_isTaken; ///< by id
    int m_lastFree = 0;
    std::map<QList<int>, int> m_idOfInstances; ///< of groups
};

void Numbering::take(const InstanceGroups &given)
{
    QList<int> order; // a group of the same instances as one before is preferred to it
    for (auto it = given.constBegin(); it != given.constEnd(); ++it) {
        QList<int> ids = it.value();
        ids.prepend(it.key());
        const auto wrong = std::find_if_not(ids.cbegin(), ids.cend(), &isId);
        if (wrong != ids.cend()) {
            result.fault =
                Words::tr("%1 is no instance id: they go from 1 to %2").arg(*wrong).arg(largestId);
            return;
        }
        for (const int id : std::as_const(ids))
            m_isTaken[std::size_t(id)] = true;
        for (const int group : it.value()) {
            if (given.contains(group)) {
                result.fault = Words::tr("%1 is the id of an instance and of a group").arg(group);
                return;
            }
            QList<int> &instances = result.groups[group];
            if (instances.isEmpty())
                order += group;
            if (!instances.contains(it.key()))
                instances += it.key();
        }
    }
    for (const int group : std::as_const(order))
        m_idOfInstances[result.groups.value(group)] = group;
}

std::optional<int> Numbering::freeId()
{
    while (m_lastFree < largestId) {
        if (!m_isTaken[std::size_t(++m_lastFree)])
            return m_lastFree;
    }
    return {};
}

std::optional<int> Numbering::numberPair(const Pair &pair)
{
    const auto &[before, value] = pair;
    const QList<int> above = instancesOf(value);
    if (before == 0) {
        m_idOfInstances[above] = value;
        return value;
    }
    const QList<int> below = instancesOf(before);
    if (below == above)
        return before;
    QList<int> both;
    std::set_union(below.cbegin(), below.cend(), above.cbegin(), above.cend(),
                   std::back_inserter(both));
    const auto known = m_idOfInstances.find(both);
    if (known != m_idOfInstances.end())
        return known->second;
    const std::optional<int> id = freeId();
    if (id) {
        m_isTaken[std::size_t(*id)] = true;
        m_idOfInstances[both] = *id;
        result.groups.insert(*id, both);
    }
    return id;
}

/// What is on top of the files before. Pairs come in their order, as this makes the numbers.
bool Numbering::numberFile(const std::vector<VoxelStates::State> &states)
{
    std::map<Pair, int> ids;
    const auto pairOf = [this](VoxelStates::State state) {
        const VoxelStates::Step &step = stepTo(state);
        return Pair(result.idOfState[step.before], step.value);
    };
    for (const VoxelStates::State state : states)
        ids.emplace(pairOf(state), 0);
    for (auto &[pair, id] : ids) {
        const std::optional<int> made = numberPair(pair);
        if (!made) {
            result.fault = Words::tr("so many instances overlap that there are not enough ids");
            return false;
        }
        id = *made;
    }
    for (const VoxelStates::State state : states)
        result.idOfState[state] = quint16(ids.at(pairOf(state)));
    return true;
}

void Numbering::number()
{
    result.idOfState.resize(m_steps.size() + 1);
    std::map<quint16, std::vector<VoxelStates::State>> files;
    for (VoxelStates::State state = 1; state <= m_steps.size(); ++state) {
        const VoxelStates::Step &step = stepTo(state);
        m_isTaken[step.value] = true;
        files[step.file].push_back(state);
    }
    for (const auto &[file, states] : files) {
        if (file == 0) {
            for (const VoxelStates::State state : states)
                result.idOfState[state] = stepTo(state).value;
        } else if (!numberFile(states)) {
            return;
        }
    }
}

} // namespace

std::size_t VoxelStates::Hash::operator()(const Step &step) const
{
    const quint64 bits = quint64(step.before) << 32 | quint64(step.file) << 16 | step.value;
    return std::size_t((bits ^ bits >> 29) * 0x9e3779b97f4a7c15ULL >> 8);
}

std::optional<VoxelStates::State> VoxelStates::add(const Step &step)
{
    if (const std::optional<State> state = find(step))
        return state;
    if (m_steps.size() == mostStates)
        return {};
    m_steps.push_back(step);
    const auto state = State(m_steps.size());
    m_states.emplace(step, state);
    return state;
}

std::optional<VoxelStates::State> VoxelStates::find(const Step &step) const
{
    const auto found = m_states.find(step);
    return found == m_states.end() ? std::nullopt : std::optional(found->second);
}

GroupedIds groupedIds(const VoxelStates &states, const InstanceGroups &given)
{
    Numbering numbering(states);
    numbering.take(given);
    if (numbering.result.fault.isEmpty())
        numbering.number();
    return std::move(numbering.result);
}

} // namespace brickyard
