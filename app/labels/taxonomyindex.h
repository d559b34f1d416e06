// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/taxonomy.h"

#include <QHash>
#include <QJsonValue>
#include <QString>

namespace brickyard {

/// A taxonomy as labels ask for it.
class TaxonomyIndex
{
public:
    explicit TaxonomyIndex(const Taxonomy &taxonomy);

    /// Whether there is anything to hold labels against: older taxonomies tell nothing.
    bool isKnown() const { return m_taxonomy.isNew; }
    /// The category of that name for that way of marking ("BBOX"); by its class id where
    /// \a category is a number. Null where there is none.
    const TaxonomyCategory *find(const QString &labelType, const QJsonValue &category) const;
    /// For which other ways of marking there is one of that name; often empty.
    QStringList otherTypes(const QString &labelType, const QString &name) const;
    const Taxonomy &taxonomy() const { return m_taxonomy; }

private:
    Taxonomy m_taxonomy;
    QHash<std::pair<QString, QString>, qsizetype> m_byName; ///< label type and name
    QHash<int, qsizetype> m_byClassId;
};

/// The attribute of that name; null where there is none.
const TaxonomyAttribute *findAttribute(const QList<TaxonomyAttribute> &attributes,
                                       const QString &name);

} // namespace brickyard
