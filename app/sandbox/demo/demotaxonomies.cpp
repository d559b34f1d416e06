// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/demotaxonomies.h"

#include <QJsonArray>

namespace brickyard::sandbox {

namespace {

QString text(const char *latin)
{
    return QString::fromLatin1(latin);
}

QJsonObject option(int id, const char *name, const char *color)
{
    return {{QStringLiteral("name"), text(name)},
            {QStringLiteral("optionId"), id},
            {QStringLiteral("color"), text(color)},
            {QStringLiteral("archived"), false}};
}

QJsonObject archived(QJsonObject entry)
{
    entry.insert(QStringLiteral("archived"), true);
    return entry;
}

QJsonObject attribute(int id, const char *name, const char *type, const QJsonArray &options = {})
{
    return {{QStringLiteral("name"), text(name)},   {QStringLiteral("attrType"), text(type)},
            {QStringLiteral("attrId"), id},         {QStringLiteral("options"), options},
            {QStringLiteral("archived"), false},    {QStringLiteral("parents"), QJsonArray()},
            {QStringLiteral("hint"), QJsonValue()}, {QStringLiteral("defaultValue"), QJsonValue()}};
}

QJsonObject objectType(int id, const char *category, const char *labelType, const char *color,
                       const QJsonArray &attributes = {})
{
    return {
        {QStringLiteral("category"), text(category)},   {QStringLiteral("classId"), id},
        {QStringLiteral("labelType"), text(labelType)}, {QStringLiteral("attributes"), attributes},
        {QStringLiteral("color"), text(color)},         {QStringLiteral("archived"), false},
        {QStringLiteral("parents"), QJsonArray()},      {QStringLiteral("hint"), QJsonValue()}};
}

/// What is said of a whole study, of a series and of one of its images.
struct Classifications
{
    QJsonArray study;
    QJsonArray series;
    QJsonArray instance;
};

QJsonArray qualities()
{
    return {option(0, "good", "#5b8c5a"), option(1, "fair", "#c9a227"),
            option(2, "poor", "#b4462f")};
}

Classifications ofScans()
{
    return {{attribute(0, "quality", "SELECT", qualities())},
            {attribute(0, "contrast", "BOOL")},
            {attribute(0, "artefact", "BOOL")}};
}

Taxonomy taxonomy(const QString &id, const char *name, Moment createdAt,
                  const Classifications &classifications, const QJsonArray &objectTypes)
{
    return Taxonomy{id,
                    text(name),
                    {{QStringLiteral("version"), 1},
                     {QStringLiteral("createdAt"), toIsoText(createdAt)},
                     {QStringLiteral("categories"), QJsonArray()},
                     {QStringLiteral("attributes"), QJsonArray()},
                     {QStringLiteral("taskCategories"), QJsonArray()},
                     {QStringLiteral("taskAttributes"), QJsonArray()},
                     {QStringLiteral("colorMap"), QJsonArray()},
                     {QStringLiteral("archived"), false},
                     {QStringLiteral("isNew"), true},
                     {QStringLiteral("studyClassify"), classifications.study},
                     {QStringLiteral("seriesClassify"), classifications.series},
                     {QStringLiteral("instanceClassify"), classifications.instance},
                     {QStringLiteral("objectTypes"), objectTypes}}};
}

Classifications ofRetinas()
{
    const QJsonArray grades{option(0, "mild", "#c9a227"), option(1, "moderate", "#d9772b"),
                            option(2, "severe", "#b4462f")};
    const QJsonArray findings{option(0, "microaneurysms", "#e45756"),
                              option(1, "haemorrhages", "#9d3c3c"),
                              option(2, "exudates", "#eeca3b")};
    return {{attribute(0, "quality", "SELECT", qualities()),
             attribute(1, "retinopathy", "SELECT", grades),
             attribute(2, "findings", "MULTISELECT", findings), attribute(3, "remark", "TEXT")},
            {attribute(0, "dilated pupil", "BOOL")},
            {attribute(0, "blurred", "BOOL")}};
}

QJsonArray retinaTypes()
{
    const QJsonObject certain = attribute(0, "certain", "BOOL");
    const QJsonArray shapes{option(0, "blot", "#9d3c3c"), option(1, "flame", "#d9772b"),
                            archived(option(2, "splinter", "#7f7f7f"))};
    const QJsonArray appearances{option(0, "hard", "#eeca3b"), option(1, "soft", "#f2e6a7"),
                                 option(2, "near the fovea", "#4c78a8")};
    const QJsonArray vessels{option(0, "artery", "#e45756"), option(1, "vein", "#4c78a8")};
    return {
        objectType(0, "lesion", "BBOX", "#f58518", {certain, attribute(1, "note", "TEXT")}),
        objectType(1, "microaneurysm", "POINT", "#e45756", {certain}),
        objectType(2, "haemorrhage", "ELLIPSE", "#9d3c3c",
                   {attribute(0, "shape", "SELECT", shapes)}),
        objectType(3, "exudate", "POLYGON", "#eeca3b",
                   {attribute(0, "appearance", "MULTISELECT", appearances)}),
        objectType(4, "vessel", "POLYLINE", "#4c78a8", {attribute(0, "kind", "SELECT", vessels)}),
        objectType(5, "optic disc", "SEGMENTATION", "#72b7b2"),
        archived(objectType(6, "laser scar", "BBOX", "#7f7f7f")),
    };
}

} // namespace

QList<Taxonomy> scanTaxonomies(Random &random, Moment createdAt)
{
    const QJsonArray textures{option(0, "solid", "#4c78a8"), option(1, "part-solid", "#72b7b2"),
                              option(2, "ground-glass", "#eeca3b")};
    const QJsonArray nodule{attribute(0, "texture", "SELECT", textures)};
    const QString chest = random.uuid();
    const QString brain = random.uuid();
    const QString knee = random.uuid();
    return {
        taxonomy(chest, "Lung nodules", createdAt, ofScans(),
                 {objectType(0, "nodule", "BBOX", "#e45756", nodule),
                  objectType(1, "nodule mask", "SEGMENTATION", "#f58518", nodule),
                  objectType(2, "lung", "SEGMENTATION", "#54a24b"),
                  objectType(3, "longest diameter", "LENGTH", "#b279a2")}),
        taxonomy(brain, "Brain tumours", createdAt, ofScans(),
                 {objectType(0, "tumour", "BBOX", "#e45756"),
                  objectType(1, "oedema", "SEGMENTATION", "#4c78a8")}),
        taxonomy(knee, "Knee joint", createdAt, ofScans(),
                 {objectType(0, "joint space", "BBOX", "#72b7b2"),
                  objectType(1, "osteophyte", "POINT", "#eeca3b")}),
    };
}

Taxonomy retinaTaxonomy(Random &random, Moment createdAt)
{
    return taxonomy(random.uuid(), "Retinal lesions", createdAt, ofRetinas(), retinaTypes());
}

} // namespace brickyard::sandbox
