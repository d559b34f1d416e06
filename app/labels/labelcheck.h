// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labels/fieldcheck.h"
#include "labels/labelcounts.h"
#include "labels/segmentationsource.h"
#include "labels/taxonomyindex.h"

#include <QJsonObject>
#include <QList>

namespace brickyard {

/// Checks the labels of one task as a program gives them: a task object with `series` and
/// `classification`, or `labels` in the stored format (protocol.md 4). Shape, numbers and
/// taxonomy; not whether there are such files, and nothing about the task. For any thread.
class LabelCheck
{
public:
    /// \a taxonomy, which must outlive it, may be null: then it is not asked.
    explicit LabelCheck(const TaxonomyIndex *taxonomy);

    void check(const QJsonObject &entry);

    const QList<FileFault> &faults() const { return m_fields.faults(); } ///< without lines
    const LabelCounts &counts() const { return m_counts; }
    /// How many series it speaks of.
    int seriesCount() const { return m_seriesCount; }
    const QList<SegmentationSource> &segmentations() const { return m_segmentations; }

private:
    void checkSeries(const QJsonObject &series, int index, const QString &path);
    /// What is misspelled would be passed over, and what the task has would be gone.
    void checkMembers(const QJsonObject &series, const QString &path);
    void checkAnnotation(const QJsonObject &annotation, const struct AnnotationRule &rule,
                         const QString &path);
    void checkCommon(const QJsonObject &annotation, const QString &path);
    void checkVideo(const QJsonObject &annotation, const QString &path);
    void checkClassification(const QJsonObject &classification, LabelKind kind,
                             const QString &path);
    void checkSegmentMap(const QJsonObject &series, int index, const QString &path);
    void checkSegment(const QJsonValue &segment, int instance, SegmentationSource *source,
                      const QString &path);
    /// Answers the category; null where it is not known, which is a fault then, or cannot be asked.
    const TaxonomyCategory *checkCategory(const QJsonValue &category, LabelKind kind,
                                          const QString &path);
    void checkValues(const QJsonObject &values, const QList<TaxonomyAttribute> *attributes,
                     const QString &path);
    void checkValue(const QJsonValue &value, const TaxonomyAttribute *attribute,
                    const QString &path);
    void checkOption(const QString &option, const TaxonomyAttribute &attribute,
                     const QString &path);
    void checkStored(const QJsonObject &entry);
    void checkStoredLabel(const QJsonObject &label, const QString &path);
    void addStoredFiles(const QJsonObject &entry);

    const TaxonomyIndex *m_taxonomy;
    FieldCheck m_fields;
    LabelCounts m_counts;
    int m_seriesCount = 0;
    bool m_saysLabels = false; ///< a member for labels is there, perhaps an empty one
    QList<SegmentationSource> m_segmentations;
};

} // namespace brickyard
