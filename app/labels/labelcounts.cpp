// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/labelcounts.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <numeric>

namespace brickyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LabelCounts)
};

} // namespace

QString labelCountText(LabelKind kind, int count)
{
    switch (kind) {
    case LabelKind::BoundingBox:
        return Words::tr("%Ln box(es)", nullptr, count);
    case LabelKind::Polygon:
        return Words::tr("%Ln polygon(s)", nullptr, count);
    case LabelKind::Polyline:
        return Words::tr("%Ln polyline(s)", nullptr, count);
    case LabelKind::Landmark:
        return Words::tr("%Ln landmark(s)", nullptr, count);
    case LabelKind::Landmark3d:
        return Words::tr("%Ln landmark(s) in 3D", nullptr, count);
    case LabelKind::Ellipse:
        return Words::tr("%Ln ellipse(s)", nullptr, count);
    case LabelKind::Cuboid:
        return Words::tr("%Ln cuboid(s)", nullptr, count);
    case LabelKind::Length:
        return Words::tr("%Ln length(s)", nullptr, count);
    case LabelKind::Angle:
        return Words::tr("%Ln angle(s)", nullptr, count);
    case LabelKind::Segment:
        return Words::tr("%Ln segment(s)", nullptr, count);
    case LabelKind::Classification:
        return Words::tr("%Ln classification(s)", nullptr, count);
    case LabelKind::SeriesClassification:
        return Words::tr("%Ln series classification(s)", nullptr, count);
    case LabelKind::InstanceClassification:
        return Words::tr("%Ln frame classification(s)", nullptr, count);
    case LabelKind::Unknown:
        break;
    }
    return Words::tr("%Ln other label(s)", nullptr, count);
}

QString categoryName(const QJsonValue &category)
{
    if (!category.isArray())
        return category.isDouble() ? u'#' + QString::number(category.toInt()) : category.toString();
    const QJsonArray path = category.toArray();
    return path.isEmpty() ? QString() : categoryName(path.last());
}

void LabelCounts::add(const QJsonArray &stored)
{
    for (const QJsonValue entry : stored) {
        const QJsonObject label = entry.toObject();
        add(labelKindOf(label), categoryName(label.value(QLatin1String("category"))));
    }
}

int LabelCounts::all() const
{
    return std::accumulate(m_counts.cbegin(), m_counts.cend(), 0);
}

QString LabelCounts::text() const
{
    if (m_counts.isEmpty())
        return Words::tr("nothing", "the labels that a task has");
    struct Kind
    {
        int count = 0;
        QStringList categories;
    };
    QMap<LabelKind, Kind> kinds;
    const QLocale locale;
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it) {
        Kind &kind = kinds[it.key().first];
        kind.count += it.value();
        if (!it.key().second.isEmpty())
            kind.categories += Words::tr("%1 %2", "a number of labels, their category")
                                   .arg(locale.toString(it.value()), it.key().second);
    }
    const QString comma = Words::tr(", ", "between the counts of labels");
    QStringList parts;
    for (auto it = kinds.cbegin(); it != kinds.cend(); ++it) {
        const QString counted = labelCountText(it.key(), it->count);
        parts += it->categories.isEmpty() ? counted
                                          : Words::tr("%1 (%2)", "\"3 boxes (2 nodule, 1 mass)\"")
                                                .arg(counted, it->categories.join(comma));
    }
    return parts.join(comma);
}

QJsonArray LabelCounts::toJson() const
{
    QJsonArray counts;
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it) {
        const LabelKind kind = it.key().first;
        QString field = annotationField(kind);
        if (kind == LabelKind::Segment)
            field = QStringLiteral("segmentMap");
        else if (kind == LabelKind::Classification)
            field = QStringLiteral("classification");
        counts += QJsonObject{{QStringLiteral("kind"), field},
                              {QStringLiteral("category"), it.key().second},
                              {QStringLiteral("count"), it.value()}};
    }
    return counts;
}

} // namespace brickyard
