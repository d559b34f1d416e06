// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/labelpackage.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace brickyard {

namespace {

constexpr QLatin1String countKey("count");
constexpr QLatin1String markKey("mark");
constexpr QLatin1String replacesKey("replaces");
constexpr QLatin1String replacesAnyKey("replacesAny");
constexpr QLatin1String segmentationsKey("segmentations");
constexpr QLatin1String seriesKey("series");
constexpr QLatin1String filesKey("files");
constexpr QLatin1String binaryKey("binary");
constexpr QLatin1String masksKey("masks");
constexpr QLatin1String marksKey("marks");
constexpr QLatin1String instancesKey("instances");
constexpr QLatin1String labelIdKey("labelid");

QJsonObject jsonOf(const SegmentationSource &source)
{
    QJsonObject masks;
    for (auto it = source.masks.cbegin(); it != source.masks.cend(); ++it)
        masks.insert(QString::number(it.key()), it.value());
    QJsonObject instances;
    for (auto it = source.instances.cbegin(); it != source.instances.cend(); ++it) {
        QJsonArray groups;
        for (const int group : it.value())
            groups += group;
        instances.insert(QString::number(it.key()), groups);
    }
    return {{seriesKey, source.series},
            {filesKey, QJsonArray::fromStringList(source.files)},
            {binaryKey, source.isBinary},
            {masksKey, masks},
            {marksKey, QJsonArray::fromStringList(source.marks)},
            {instancesKey, instances}};
}

SegmentationSource sourceOf(const QJsonObject &json)
{
    SegmentationSource source;
    source.series = json.value(seriesKey).toInt();
    const QJsonArray files = json.value(filesKey).toArray();
    for (const QJsonValue file : files)
        source.files += file.toString();
    source.isBinary = json.value(binaryKey).toBool();
    const QJsonObject masks = json.value(masksKey).toObject();
    for (auto it = masks.constBegin(); it != masks.constEnd(); ++it)
        source.masks.insert(it.key().toInt(), it.value().toString());
    const QJsonArray marks = json.value(marksKey).toArray();
    for (const QJsonValue mark : marks)
        source.marks += mark.toString();
    const QJsonObject instances = json.value(instancesKey).toObject();
    for (auto it = instances.constBegin(); it != instances.constEnd(); ++it) {
        QList<int> &groups = source.instances[it.key().toInt()];
        const QJsonArray array = it.value().toArray();
        for (const QJsonValue group : array)
            groups += group.toInt();
    }
    return source;
}

} // namespace

QString labelMark(const QStringList &labelIds, const QString &path)
{
    if (!path.isEmpty())
        return path;
    QStringList ids = labelIds;
    ids.sort();
    return QString::fromLatin1(
        QCryptographicHash::hash(ids.join(u'\n').toUtf8(), QCryptographicHash::Sha256).toHex());
}

LabelPackage LabelPackage::of(const QJsonArray &storedLabels)
{
    QJsonArray labels;
    QStringList ids;
    for (const QJsonValue entry : storedLabels) {
        QJsonObject label = entry.toObject();
        if (label.value(labelIdKey).toString().isEmpty())
            label.insert(labelIdKey, QUuid::createUuid().toString(QUuid::WithoutBraces));
        ids += label.value(labelIdKey).toString();
        labels += label;
    }
    LabelPackage package;
    package.labels = QJsonDocument(labels).toJson(QJsonDocument::Compact);
    package.count = int(labels.size());
    package.mark = labelMark(ids, {});
    return package;
}

QByteArray LabelPackage::toBytes() const
{
    QJsonArray sources;
    for (const SegmentationSource &source : segmentations)
        sources += jsonOf(source);
    QJsonObject head{{countKey, count}, {markKey, mark}, {replacesAnyKey, replacesAny}};
    if (replaces.isValid())
        head.insert(replacesKey, replaces.toUTC().toString(Qt::ISODateWithMs));
    if (!sources.isEmpty())
        head.insert(segmentationsKey, sources);
    // The labels behind it as they are: they are sent so, and seldom looked into.
    return QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n' + labels;
}

std::optional<LabelPackage> LabelPackage::fromBytes(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    const QJsonDocument document = QJsonDocument::fromJson(bytes.left(end));
    if (end < 0 || !document.isObject())
        return {};
    const QJsonObject head = document.object();
    LabelPackage package;
    package.labels = bytes.mid(end + 1);
    package.count = head.value(countKey).toInt();
    package.mark = head.value(markKey).toString();
    package.replacesAny = head.value(replacesAnyKey).toBool();
    const QString since = head.value(replacesKey).toString();
    if (!since.isEmpty())
        package.replaces = QDateTime::fromString(since, Qt::ISODateWithMs).toUTC();
    const QJsonArray sources = head.value(segmentationsKey).toArray();
    for (const QJsonValue source : sources)
        package.segmentations += sourceOf(source.toObject());
    return package;
}

} // namespace brickyard
