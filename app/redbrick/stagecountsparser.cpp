// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/stagecountsparser.h"

#include "redbrick/jsonvalues.h"

namespace brickyard {

namespace {

std::optional<int> countOf(const QJsonObject &data, QLatin1String list)
{
    const QJsonValue count = objectValue(data, list).value(QLatin1String("count"));
    return count.isDouble() ? std::optional(count.toInt()) : std::nullopt;
}

} // namespace

std::optional<StageCounts> stageCountsFromJson(const QJsonObject &data)
{
    const std::optional<int> total = countOf(data, QLatin1String("total"));
    if (!total)
        return {};
    StageCounts counts;
    counts.total = *total;
    counts.waiting = countOf(data, QLatin1String("waiting"));
    counts.inProgress = countOf(data, QLatin1String("inProgress"));
    counts.issues = countOf(data, QLatin1String("issues"));
    return counts;
}

} // namespace brickyard
