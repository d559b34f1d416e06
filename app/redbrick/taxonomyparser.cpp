// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/taxonomyparser.h"

#include "redbrick/jsonvalues.h"

namespace brickyard {

namespace {

bool isArchived(const QJsonObject &object)
{
    return object.value(QLatin1String("archived")).toBool();
}

QList<TaxonomyAttribute> attributesFromJson(const QJsonArray &array)
{
    QList<TaxonomyAttribute> attributes;
    for (const QJsonValue entry : array) {
        const QJsonObject object = entry.toObject();
        TaxonomyAttribute attribute;
        attribute.name = textValue(object, QLatin1String("name"));
        attribute.type = textValue(object, QLatin1String("attrType"));
        attribute.archived = isArchived(object);
        for (const QJsonValue choice : arrayValue(object, QLatin1String("options"))) {
            const QJsonObject option = choice.toObject();
            QStringList &options =
                isArchived(option) ? attribute.archivedOptions : attribute.options;
            options += textValue(option, QLatin1String("name"));
        }
        attributes += attribute;
    }
    return attributes;
}

} // namespace

std::optional<Taxonomy> taxonomyFromJson(const QJsonObject &object)
{
    Taxonomy taxonomy;
    taxonomy.name = textValue(object, QLatin1String("name"));
    if (taxonomy.name.isEmpty())
        return {};
    taxonomy.isNew = object.value(QLatin1String("isNew")).toBool();
    const auto attributes = [&object](QLatin1String key) {
        return attributesFromJson(arrayValue(object, key));
    };
    taxonomy.taskAttributes = attributes(QLatin1String("studyClassify"));
    taxonomy.seriesAttributes = attributes(QLatin1String("seriesClassify"));
    taxonomy.instanceAttributes = attributes(QLatin1String("instanceClassify"));
    for (const QJsonValue entry : arrayValue(object, QLatin1String("objectTypes"))) {
        const QJsonObject type = entry.toObject();
        TaxonomyCategory category;
        category.name = textValue(type, QLatin1String("category"));
        category.classId = type.value(QLatin1String("classId")).toInt(-1);
        category.labelType = textValue(type, QLatin1String("labelType"));
        category.archived = isArchived(type);
        category.attributes = attributesFromJson(arrayValue(type, QLatin1String("attributes")));
        taxonomy.categories += category;
    }
    return taxonomy;
}

} // namespace brickyard
