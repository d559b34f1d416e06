// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/segmentationsource.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace brickyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SegmentationSource)
};

} // namespace

bool SegmentationSource::isStored() const
{
    // organization / project / labels / …, as protocol.md 3 has it.
    static const QRegularExpression storedPath(QStringLiteral(
        "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/"));
    return files.size() == 1 && storedPath.match(files.first()).hasMatch()
        && std::all_of(masks.cbegin(), masks.cend(),
                       [this](const QString &mask) { return mask == files.first(); });
}

QString emptyInstancesText(const QList<SegmentationSource> &sources)
{
    QStringList sentences;
    for (const SegmentationSource &source : sources) {
        QStringList numbers;
        for (const int instance : source.emptyInstances)
            numbers += QString::number(instance);
        if (!numbers.isEmpty())
            sentences += Words::tr("In series %1, %Ln instance(s) have no voxel and are left out: "
                                   "%2.",
                                   "the numbers of instances", int(numbers.size()))
                             .arg(source.series + 1)
                             .arg(numbers.join(Words::tr(", ", "between numbers")));
    }
    return sentences.join(u' ');
}

} // namespace brickyard
