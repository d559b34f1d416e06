// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labels/storedlabel.h"

#include <QMap>
#include <QString>

#include <utility>

namespace brickyard {

/// "box", "boxes", "polygon", …: so many labels of a kind, in words.
QString labelCountText(LabelKind kind, int count);

/// The name of a label's category: the end of the path, where it is one; may be empty.
QString categoryName(const QJsonValue &category);

/// What labels say in short: how many there are of each kind and category.
class LabelCounts
{
public:
    void add(LabelKind kind, const QString &category, int count = 1)
    {
        m_counts[{kind, category}] += count;
    }
    /// Labels in the stored format.
    void add(const QJsonArray &stored);

    int all() const;
    bool isEmpty() const { return m_counts.isEmpty(); }
    /// "3 boxes (2 nodule, 1 mass), 1 polygon (nodule)"; "nothing".
    QString text() const;
    /// `[{"kind": "boundingBoxes", "category": "nodule", "count": 2}, …]`, the kinds by the field
    /// of a task object that they are in.
    QJsonArray toJson() const;

    friend bool operator==(const LabelCounts &, const LabelCounts &) = default;

private:
    QMap<std::pair<LabelKind, QString>, int> m_counts;
};

} // namespace brickyard
