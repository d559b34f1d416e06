// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace brickyard {

/// What can be said about an object, or in a classification.
struct TaxonomyAttribute
{
    QString name;
    QString type; ///< the service's word: "BOOL", "TEXT", "SELECT", "MULTISELECT", …
    QStringList options; ///< of a selection; those in use
    QStringList archivedOptions;
    bool archived = false;

    friend bool operator==(const TaxonomyAttribute &, const TaxonomyAttribute &) = default;
};

/// What can be marked, and how: a category has an entry for each way.
struct TaxonomyCategory
{
    QString name;
    int classId = -1;
    QString labelType; ///< the service's word: "BBOX", "POLYGON", "SEGMENTATION", …
    QList<TaxonomyAttribute> attributes;
    bool archived = false;

    friend bool operator==(const TaxonomyCategory &, const TaxonomyCategory &) = default;
};

/// The labels that a project allows.
struct Taxonomy
{
    QString name;
    /// Whether it is of the present kind. Older ones have no object types, and nothing can be
    /// checked against them.
    bool isNew = false;
    QList<TaxonomyCategory> categories;
    QList<TaxonomyAttribute> taskAttributes; ///< of the classification of a whole task
    QList<TaxonomyAttribute> seriesAttributes;
    QList<TaxonomyAttribute> instanceAttributes; ///< of a frame or slice

    friend bool operator==(const Taxonomy &, const Taxonomy &) = default;
};

} // namespace brickyard
