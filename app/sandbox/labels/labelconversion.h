// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/labels/checking.h"
#include "sandbox/labels/importformat.h"

#include <QJsonArray>
#include <QJsonObject>

namespace brickyard::sandbox {

/// Turns what is drawn and said in a task object into stored labels, which it appends to one
/// list. What is wrong goes to the reader that it was given.
class LabelConversion
{
public:
    /// Both must outlive it.
    LabelConversion(const TaxonomyView &taxonomy, FieldReader *reader);

    /// The labels of one series. \a itemsIndices are the series' items among the task's.
    void convertSeries(const QJsonObject &series, int volumeIndex, const QJsonArray &itemsIndices,
                       const Place &place);
    /// The classification of a whole task.
    void convertClassification(const QJsonObject &classification, const Place &place);

    const QJsonArray &labels() const { return m_labels; }

private:
    void convertSegmentMap(const QJsonObject &series, int volumeIndex, const Place &place);
    QJsonObject commonFields(const QJsonObject &annotation, const Place &place);
    QJsonArray attributes(const QJsonObject &values, const Place &place);
    void addCategory(const QJsonValue &category, QJsonObject *label, const Place &place);
    void addVideo(const QJsonObject &annotation, const QJsonArray &itemsIndices, QJsonObject *label,
                  const Place &place);

    const TaxonomyView &m_taxonomy;
    FieldReader *m_reader;
    QJsonArray m_labels;
};

} // namespace brickyard::sandbox
