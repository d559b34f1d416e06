// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/niftimerge.h"
#include "tests/fuzz/target.h"

#include <QBuffer>
#include <QSet>

#include <algorithm>
#include <memory>

using namespace brickyard;

// The first bytes say which instances are in which group and what is a mask; the rest are the
// voxels of all volumes, one after another.

namespace {

constexpr int voxels = 16; // of a volume
constexpr int mostVolumes = 6;
constexpr int idsHere = 24; // few, so that they meet; some of them are the ids of groups
constexpr int firstGroup = 16;

class Input
{
public:
    Input(const std::uint8_t *data, std::size_t size)
        : m_data(data),
          m_size(size)
    {}
    int take()
    {
        if (m_size == 0)
            return 0;
        --m_size;
        return *m_data++;
    }

private:
    const std::uint8_t *m_data;
    std::size_t m_size;
};

struct Volume
{
    int instanceId = 0;
    QByteArray ids; ///< a byte each
};

QByteArray fileOf(const Volume &volume)
{
    NiftiHeader header;
    header.bytes = QByteArray(348, '\0');
    header.bytes.replace(0, 4, QByteArray("\x5c\1\0\0", 4));
    header.bytes.replace(42, 6, QByteArray("\4\0\4\0\1\0", 6)); // 4 × 4 × 1
    header.bytes.replace(344, 3, "n+1");
    return niftiBeginning(header, VoxelType::UInt8) + volume.ids;
}

VolumeInput inputOf(const Volume &volume)
{
    const auto open = [file = fileOf(volume)]() -> std::unique_ptr<QIODevice> {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(file);
        buffer->open(QIODevice::ReadOnly);
        return buffer;
    };
    return {open, volume.instanceId};
}

InstanceGroups takeGroups(Input *input)
{
    InstanceGroups given;
    for (int count = input->take() % 8; count > 0; --count) {
        QList<int> &groups = given[1 + input->take() % (firstGroup - 1)];
        const int group = firstGroup + input->take() % (idsHere - firstGroup);
        if (input->take() % 2 == 1 && !groups.contains(group))
            groups += group;
    }
    return given;
}

std::vector<Volume> takeVolumes(Input *input)
{
    std::vector<Volume> volumes(std::size_t(1 + input->take() % mostVolumes));
    for (Volume &volume : volumes) {
        const int kind = input->take();
        volume.instanceId = kind % 2 == 0 ? 0 : 1 + kind / 2 % (firstGroup - 1);
        for (int i = 0; i < voxels; ++i)
            volume.ids += char(input->take() % idsHere);
    }
    return volumes;
}

/// Which instances lie in a voxel; what is no group stands for itself.
QSet<int> instancesAt(const std::vector<Volume> &volumes, const QMap<int, QList<int>> &groups,
                      int voxel)
{
    QSet<int> instances;
    for (const Volume &volume : volumes) {
        const int stored = quint8(volume.ids.at(voxel));
        const int value = stored != 0 && volume.instanceId != 0 ? volume.instanceId : stored;
        const QList<int> meant = value == 0 ? QList<int>() : groups.value(value, {value});
        instances += QSet<int>(meant.cbegin(), meant.cend());
    }
    return instances;
}

QMap<int, QList<int>> membersOf(const InstanceGroups &given)
{
    QMap<int, QList<int>> groups;
    for (auto it = given.constBegin(); it != given.constEnd(); ++it) {
        for (const int group : it.value())
            groups[group] += it.key();
    }
    return groups;
}

void requireVoxels(const std::vector<Volume> &volumes, const InstanceGroups &given,
                   const MergedVolume &merged, QByteArray written)
{
    QBuffer buffer(&written);
    buffer.open(QIODevice::ReadOnly);
    NiftiReader reader(&buffer);
    require(reader.readHeader(), "what was written can be read");
    const std::vector<quint16> ids = reader.readIds();
    require(ids.size() == voxels && reader.readIds().empty() && reader.finish(), "it is whole");
    QSet<int> occurring;
    for (int voxel = 0; voxel < voxels; ++voxel) {
        const int id = ids[std::size_t(voxel)];
        QList<int> here = merged.groups.value(id, id == 0 ? QList<int>() : QList<int>{id});
        require(QSet<int>(here.cbegin(), here.cend())
                    == instancesAt(volumes, membersOf(given), voxel),
                "a voxel has the instances of all files");
        if (id != 0)
            occurring += id;
    }
    require(occurring == QSet<int>(merged.ids.cbegin(), merged.ids.cend()),
            "the ids are those that occur");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    const InstanceGroups given = takeGroups(&input);
    const std::vector<Volume> volumes = takeVolumes(&input);
    QList<VolumeInput> inputs;
    for (const Volume &volume : volumes)
        inputs += inputOf(volume);

    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const MergedVolume merged = writeInstanceVolume(inputs, given, &out);
    require(merged.fault.isEmpty(), "nothing is wrong with these");
    if (!merged.ids.isEmpty())
        requireVoxels(volumes, given, merged, out.data());
    for (auto group = merged.groups.constBegin(); group != merged.groups.constEnd(); ++group) {
        require(!given.contains(group.key()), "a group has no instance's id");
        require(merged.ids.contains(group.key()), "a group occurs");
        for (const int instance : group.value())
            require(merged.instances.value(instance).contains(group.key()),
                    "an instance knows its groups");
    }
    return 0;
}
