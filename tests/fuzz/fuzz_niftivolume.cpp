// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/gzipwriter.h"
#include "labels/niftimerge.h"
#include "labels/niftivolume.h"
#include "tests/fuzz/target.h"

#include <QBuffer>

#include <algorithm>
#include <memory>

using namespace brickyard;

namespace {

constexpr VolumeLimits limits = {1 << 16, 1 << 16};

VolumeFacts factsOf(QByteArray file)
{
    QBuffer buffer(&file);
    buffer.open(QIODevice::ReadOnly);
    return checkVolume(&buffer, limits);
}

QByteArray packed(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    GzipWriter writer(&buffer);
    require(writer.write(bytes.constData(), bytes.size()) && writer.finish(), "it can be packed");
    return buffer.data();
}

void requireSense(const VolumeFacts &facts)
{
    require(std::is_sorted(facts.ids.cbegin(), facts.ids.cend()), "ids go up");
    require(facts.ids.isEmpty() || (facts.ids.first() > 0 && facts.ids.last() <= 65535),
            "ids are ids");
    require(qint64(facts.size[0]) * facts.size[1] * facts.size[2] <= limits.maxVoxels,
            "its size is within the bound");
    require(facts.fault.isEmpty() || !facts.canBeSentAsItIs, "what is wrong is not sent");
}

/// What is made of it alone has the same in it, and needs not be made again.
void requireCopy(const QByteArray &file, const VolumeFacts &facts)
{
    const auto open = [&file]() -> std::unique_ptr<QIODevice> {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(file);
        buffer->open(QIODevice::ReadOnly);
        return buffer;
    };
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const MergedVolume merged = writeInstanceVolume({{open, 0}}, {}, &out, limits);
    require(merged.fault == facts.fault, "it is read and checked alike");
    if (!facts.fault.isEmpty() || facts.ids.isEmpty()) {
        require(out.data().isEmpty() || !facts.fault.isEmpty(), "what is empty is not written");
        return;
    }
    const VolumeFacts copy = factsOf(out.data());
    require(copy.fault.isEmpty(), "what was written can be read");
    require(copy.ids == facts.ids && copy.size == facts.size, "what was written is read back");
    require(merged.ids == facts.ids, "it says what it wrote");
    require(copy.canBeSentAsItIs, "what was written can be sent");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray file(reinterpret_cast<const char *>(data), qsizetype(size));
    const VolumeFacts facts = factsOf(file);
    requireSense(facts);
    requireCopy(file, facts);

    // Packed it is the same, but for what is behind it: that is looked at only then.
    if (!file.startsWith("\x1f\x8b") && size < std::size_t(limits.maxBytesBehind)) {
        const VolumeFacts same = factsOf(packed(file));
        require(same.fault == facts.fault && same.ids == facts.ids, "packed it is the same");
        require(!facts.canBeSentAsItIs, "what is not packed is not sent as it is");
    }
    return 0;
}
