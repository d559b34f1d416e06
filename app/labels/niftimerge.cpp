// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/niftimerge.h"

#include "labels/gzipwriter.h"

#include <QCoreApplication>
#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <utility>
#include <vector>

namespace brickyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(NiftiMerge)
};

constexpr int largestId = 65535;
constexpr int largestNarrowId = 255;

using State = VoxelStates::State;

/// All inputs, read side by side.
class Inputs
{
public:
    Inputs(const QList<VolumeInput> &inputs, const VolumeLimits &limits)
        : m_inputs(inputs),
          m_limits(limits)
    {}

    /// From the beginning.
    bool open();
    const NiftiHeader &header() const { return m_open.front().reader->header(); }

    /// The states of the next voxels, none at the end; \a stateAfter says what is on top of what.
    /// Empty where something is wrong.
    template<typename StateAfter>
    std::optional<std::vector<State>> readStates(StateAfter stateAfter);

    QString fault;
    qsizetype faultyInput = -1;

private:
    struct Open
    {
        std::unique_ptr<QIODevice> device;
        std::unique_ptr<NiftiReader> reader; ///< goes before its device does
    };

    bool failIn(std::size_t input, const QString &what);

    const QList<VolumeInput> &m_inputs;
    VolumeLimits m_limits;
    std::vector<Open> m_open;
    std::optional<VolumeSize> m_size; ///< of the first, when it was first opened
};

bool Inputs::failIn(std::size_t input, const QString &what)
{
    faultyInput = qsizetype(input);
    fault = what;
    return false;
}

bool Inputs::open()
{
    m_open.clear();
    for (const VolumeInput &input : m_inputs) {
        const std::size_t place = m_open.size();
        std::unique_ptr<QIODevice> device = input.open();
        if (!device)
            return failIn(place, Words::tr("cannot be opened"));
        auto reader = std::make_unique<NiftiReader>(device.get(), m_limits);
        if (!reader->readHeader())
            return failIn(place, reader->fault());
        m_open.push_back({std::move(device), std::move(reader)});
        const VolumeSize &size = m_open.back().reader->header().size;
        if (!m_size)
            m_size = size;
        if (size != *m_size)
            return failIn(place,
                          Words::tr("has %1 × %2 × %3 voxels, where the first has %4 × %5 × %6")
                              .arg(size[0])
                              .arg(size[1])
                              .arg(size[2])
                              .arg((*m_size)[0])
                              .arg((*m_size)[1])
                              .arg((*m_size)[2]));
    }
    return true;
}

template<typename StateAfter>
std::optional<std::vector<State>> Inputs::readStates(StateAfter stateAfter)
{
    std::vector<State> states;
    for (std::size_t i = 0; i < m_open.size(); ++i) {
        NiftiReader &reader = *m_open[i].reader;
        const std::vector<quint16> &values = reader.readIds();
        if (!reader.fault().isEmpty() || (values.empty() && !reader.finish())) {
            failIn(i, reader.fault());
            return {};
        }
        states.resize(values.size());
        const auto instance = quint16(m_inputs.at(qsizetype(i)).instanceId);
        VoxelStates::Step last = {0, quint16(i), 0};
        State afterLast = 0;
        for (std::size_t voxel = 0; voxel < values.size(); ++voxel) {
            if (values[voxel] == 0)
                continue;
            const VoxelStates::Step step = {states[voxel], quint16(i),
                                            instance != 0 ? instance : values[voxel]};
            if (step != last) {
                const std::optional<State> after = stateAfter(step);
                if (!after)
                    return {};
                last = step;
                afterLast = *after;
            }
            states[voxel] = afterLast;
        }
    }
    return states;
}

QByteArray stored(const std::vector<quint16> &ids, bool isNarrow, bool isBigEndian)
{
    QByteArray bytes(qsizetype(ids.size()) * (isNarrow ? 1 : 2), Qt::Uninitialized);
    char *to = bytes.data();
    for (const quint16 id : ids) {
        if (isNarrow)
            *to++ = char(id);
        else if (isBigEndian)
            qToBigEndian(id, std::exchange(to, to + 2));
        else
            qToLittleEndian(id, std::exchange(to, to + 2));
    }
    return bytes;
}

class Merge
{
public:
    Merge(const QList<VolumeInput> &inputs, const VolumeLimits &limits,
          const std::atomic_bool *canceled)
        : m_inputs(inputs, limits),
          m_canceled(canceled)
    {}

    /// The three steps of it. False: there is a fault, or it was canceled.
    bool look();
    bool number(const InstanceGroups &given);
    bool write(QIODevice *out);

    MergedVolume take();

private:
    template<typename StateAfter, typename Use> bool readAll(StateAfter stateAfter, Use use);
    bool fail(const QString &what);

    Inputs m_inputs;
    const std::atomic_bool *m_canceled;
    VoxelStates m_states;
    std::vector<bool> m_occurs; ///< states that a voxel has when all files are seen
    std::vector<quint16> m_idOfState;
    MergedVolume m_result;
};

bool Merge::fail(const QString &what)
{
    m_result.fault = what;
    return false;
}

/// One pass over all voxels.
template<typename StateAfter, typename Use> bool Merge::readAll(StateAfter stateAfter, Use use)
{
    if (!m_inputs.open())
        return false;
    for (;;) {
        if (m_canceled && *m_canceled) {
            m_result.isCanceled = true;
            return false;
        }
        const std::optional<std::vector<State>> states = m_inputs.readStates(stateAfter);
        if (!states)
            return false;
        if (states->empty())
            return true;
        if (!use(*states))
            return false;
    }
}

bool Merge::look()
{
    const auto stateAfter = [this](const VoxelStates::Step &step) {
        const std::optional<State> after = m_states.add(step);
        if (!after)
            fail(Words::tr("so many instances overlap that there are not enough ids"));
        return after;
    };
    const auto mark = [this](const std::vector<State> &states) {
        m_occurs.resize(m_states.steps().size() + 1);
        for (const State state : states)
            m_occurs[state] = true;
        return true;
    };
    return readAll(stateAfter, mark);
}

/// Finds out which ids there will be.
bool Merge::number(const InstanceGroups &given)
{
    const GroupedIds grouped = groupedIds(m_states, given);
    if (!grouped.fault.isEmpty())
        return fail(grouped.fault);
    m_idOfState = grouped.idOfState;
    m_result.size = m_inputs.header().size;
    for (State state = 1; state < m_occurs.size(); ++state) {
        if (m_occurs[state])
            m_result.ids += m_idOfState[state];
    }
    std::sort(m_result.ids.begin(), m_result.ids.end());
    m_result.ids.erase(std::unique(m_result.ids.begin(), m_result.ids.end()), m_result.ids.end());
    for (const int id : std::as_const(m_result.ids)) {
        const auto group = grouped.groups.constFind(id);
        if (group == grouped.groups.constEnd()) {
            m_result.instances[id];
            continue;
        }
        m_result.groups.insert(id, *group);
        for (const int instance : *group)
            m_result.instances[instance] += id;
    }
    return true;
}

bool Merge::write(QIODevice *out)
{
    if (m_result.ids.isEmpty())
        return true;
    const bool isNarrow = m_result.ids.last() <= largestNarrowId;
    const NiftiHeader header = m_inputs.header();
    const QByteArray beginning =
        niftiBeginning(header, isNarrow ? VoxelType::UInt8 : VoxelType::UInt16);
    GzipWriter writer(out);
    const auto failWriting = [this, out] {
        return fail(Words::tr("cannot be written: %1").arg(out->errorString()));
    };
    if (!writer.write(beginning.constData(), beginning.size()))
        return failWriting();

    const auto stateAfter = [this](const VoxelStates::Step &step) {
        const std::optional<State> after = m_states.find(step);
        if (!after)
            fail(Words::tr("a volume has changed while it was read"));
        return after;
    };
    std::vector<quint16> ids;
    const auto writeIds = [&](const std::vector<State> &states) {
        ids.resize(states.size());
        std::transform(states.cbegin(), states.cend(), ids.begin(),
                       [this](State state) { return m_idOfState[state]; });
        const QByteArray bytes = stored(ids, isNarrow, header.isBigEndian);
        return writer.write(bytes.constData(), bytes.size()) || failWriting();
    };
    return readAll(stateAfter, writeIds) && (writer.finish() || failWriting());
}

MergedVolume Merge::take()
{
    if (!m_inputs.fault.isEmpty()) {
        m_result.fault = m_inputs.fault;
        m_result.faultyInput = m_inputs.faultyInput;
    }
    return std::move(m_result);
}

} // namespace

VolumeInput volumeInFile(const QString &path, int instanceId)
{
    const auto open = [path]() -> std::unique_ptr<QIODevice> {
        auto file = std::make_unique<QFile>(path);
        if (!file->open(QIODevice::ReadOnly))
            return {};
        return file;
    };
    return {open, instanceId};
}

MergedVolume writeInstanceVolume(const QList<VolumeInput> &inputs, const InstanceGroups &given,
                                 QIODevice *out, const VolumeLimits &limits,
                                 const std::atomic_bool *canceled)
{
    MergedVolume refused;
    if (inputs.isEmpty() || inputs.size() > mostVolumeInputs) {
        refused.fault =
            Words::tr("there can be 1 to %1 volumes of one image").arg(mostVolumeInputs);
        return refused;
    }
    for (qsizetype i = 0; i < inputs.size(); ++i) {
        const int id = inputs.at(i).instanceId;
        if (id < 0 || id > largestId) {
            refused.fault =
                Words::tr("%1 is no instance id: they go from 1 to %2").arg(id).arg(largestId);
            refused.faultyInput = i;
            return refused;
        }
    }
    Merge merge(inputs, limits, canceled);
    if (merge.look() && merge.number(given))
        merge.write(out);
    return merge.take();
}

} // namespace brickyard
