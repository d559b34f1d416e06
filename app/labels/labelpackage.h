// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labels/segmentationsource.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace brickyard {

/// Tells the labels of a task from others: by their ids, or by where they are where they are in a
/// file of their own. What a program put is known again by it, whatever else the service has made
/// of it.
QString labelMark(const QStringList &labelIds, const QString &path);

/// All that is needed to put the labels of one task, also by another process: in the stored
/// format, with an id each, and the local files that belong to them.
struct LabelPackage
{
    QByteArray labels = "[]"; ///< a JSON array, as text
    int count = 0;
    QString mark; ///< labelMark() of their ids
    /// Since when the task has the labels that these take the place of; invalid where it has none
    /// or nobody looked.
    QDateTime replaces;
    bool replacesAny = false; ///< `replaces` is not known
    QList<SegmentationSource> segmentations; ///< their files are absolute paths

    /// Gives each label that has no id one.
    static LabelPackage of(const QJsonArray &storedLabels);

    QByteArray toBytes() const;
    /// Empty where it is none. For any thread.
    static std::optional<LabelPackage> fromBytes(const QByteArray &bytes);

    friend bool operator==(const LabelPackage &, const LabelPackage &) = default;
};

} // namespace brickyard
