// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/taxonomyindex.h"

#include "labels/labelcounts.h"

#include <algorithm>

namespace brickyard {

TaxonomyIndex::TaxonomyIndex(const Taxonomy &taxonomy)
    : m_taxonomy(taxonomy)
{
    for (qsizetype i = 0; i < m_taxonomy.categories.size(); ++i) {
        const TaxonomyCategory &category = m_taxonomy.categories.at(i);
        // Where a name is there twice, one in use counts.
        const std::pair key(category.labelType, category.name);
        if (!category.archived || !m_byName.contains(key))
            m_byName.insert(key, i);
        m_byClassId.insert(category.classId, i);
    }
}

const TaxonomyCategory *TaxonomyIndex::find(const QString &labelType,
                                            const QJsonValue &category) const
{
    qsizetype place = -1;
    if (category.isDouble())
        place = m_byClassId.value(category.toInt(-1), -1);
    else
        place = m_byName.value({labelType, categoryName(category)}, -1);
    if (place < 0 || m_taxonomy.categories.at(place).labelType != labelType)
        return nullptr;
    return &m_taxonomy.categories.at(place);
}

QStringList TaxonomyIndex::otherTypes(const QString &labelType, const QString &name) const
{
    QStringList types;
    for (const TaxonomyCategory &category : m_taxonomy.categories) {
        if (category.name == name && category.labelType != labelType && !category.archived)
            types += category.labelType;
    }
    return types;
}

const TaxonomyAttribute *findAttribute(const QList<TaxonomyAttribute> &attributes,
                                       const QString &name)
{
    const auto found = std::find_if(
        attributes.cbegin(), attributes.cend(),
        [&name](const TaxonomyAttribute &attribute) { return attribute.name == name; });
    return found == attributes.cend() ? nullptr : &*found;
}

} // namespace brickyard
