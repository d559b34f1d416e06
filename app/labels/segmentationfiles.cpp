// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/segmentationfiles.h"

#include "labels/filemark.h"
#include "labels/niftimerge.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace brickyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SegmentationFiles)
};

/// Which instance a file is the mask of; 0: it has instance ids.
int maskedInstance(const SegmentationSource &source, const QString &file)
{
    return source.isBinary ? source.masks.key(file, 0) : 0;
}

/// Those of the map that have a voxel in a volume of these ids.
InstanceGroups instancesIn(const QList<int> &ids, const SegmentationSource &source)
{
    InstanceGroups found;
    for (auto it = source.instances.cbegin(); it != source.instances.cend(); ++it) {
        QList<int> groups = it.value();
        groups.removeIf([&ids](int group) { return !ids.contains(group); });
        if (ids.contains(it.key()) || !groups.isEmpty())
            found.insert(it.key(), groups);
    }
    return found;
}

/// Ids that have neither an instance nor a group in the map.
QList<int> unknownIds(const QList<int> &ids, const SegmentationSource &source)
{
    QList<int> unknown = ids;
    unknown.removeIf([&source](int id) {
        return source.instances.contains(id)
            || std::any_of(source.instances.cbegin(), source.instances.cend(),
                           [id](const QList<int> &groups) { return groups.contains(id); });
    });
    return unknown;
}

QString aboutFile(const QString &file, const QString &fault)
{
    return Words::tr("%1 %2", "a file, what is wrong with it")
        .arg(QDir::toNativeSeparators(file), fault);
}

QString unknownWords(int id)
{
    return Words::tr("has instance %1, which segmentMap does not name").arg(id);
}

VolumeFacts factsOf(const QString &file, const std::atomic_bool *cancelled)
{
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly)) {
        VolumeFacts facts;
        facts.fault = Words::tr("cannot be read: %1").arg(device.errorString());
        return facts;
    }
    return checkVolume(&device, {}, cancelled);
}

/// Labels whose instances are in the volume, with their groups there.
QJsonArray fitting(const QJsonArray &labels, int series, const InstanceGroups &instances)
{
    QJsonArray result;
    for (const QJsonValue entry : labels) {
        QJsonObject label = entry.toObject();
        QJsonObject dicom = label.value(QLatin1String("dicom")).toObject();
        const bool isHere =
            !dicom.isEmpty() && label.value(QLatin1String("volumeindex")).toInt(series) == series;
        if (!isHere) {
            result += label;
            continue;
        }
        const auto instance = instances.constFind(dicom.value(QLatin1String("instanceid")).toInt());
        if (instance == instances.cend())
            continue;
        QJsonArray groups;
        for (const int group : *instance)
            groups += group;
        if (groups.isEmpty())
            dicom.remove(QLatin1String("groupids"));
        else
            dicom.insert(QLatin1String("groupids"), groups);
        label.insert(QLatin1String("dicom"), dicom);
        result += label;
    }
    return result;
}

class Preparation
{
public:
    Preparation(const LabelPackage &package, QString folder, const std::atomic_bool *cancelled)
        : m_folder(std::move(folder)),
          m_cancelled(cancelled),
          m_labels(QJsonDocument::fromJson(package.labels).array())
    {
        m_result.package = package;
    }

    PreparedSegmentations run()
    {
        const QList<SegmentationSource> sources = m_result.package.segmentations;
        for (const SegmentationSource &source : sources) {
            if (source.isStored())
                m_result.stored += {source.files.first(), source.series};
            else
                add(source);
            if (!m_result.fault.isEmpty())
                return m_result;
        }
        const LabelPackage fitted = LabelPackage::of(m_labels);
        m_result.package.labels = fitted.labels;
        m_result.package.count = fitted.count;
        m_result.package.mark = fitted.mark;
        return m_result;
    }

private:
    void add(const SegmentationSource &source)
    {
        // Before anything is read of them.
        QStringList marks;
        for (const QString &file : source.files)
            marks += fileMark(file);
        for (qsizetype i = 0; i < source.marks.size(); ++i) {
            if (marks.value(i) != source.marks.at(i)) {
                fail(aboutFile(source.files.value(i),
                               Words::tr("is another than the one that was checked, or was changed "
                                         "since")));
                return;
            }
        }
        if (source.files.size() == 1 && !source.isBinary) {
            const VolumeFacts facts = factsOf(source.files.first(), m_cancelled);
            if (!facts.fault.isEmpty()) {
                fail(aboutFile(source.files.first(), facts.fault));
                return;
            }
            if (!failOfUnknown(source.files.first(), unknownIds(facts.ids, source)))
                return;
            if (facts.canBeSentAsItIs && !facts.ids.isEmpty()) {
                m_labels = fitting(m_labels, source.series, instancesIn(facts.ids, source));
                m_result.files += {source.files.first(), source.series, marks.first()};
                return;
            }
        }
        putTogether(source);
    }

    void putTogether(const SegmentationSource &source)
    {
        QList<VolumeInput> inputs;
        for (const QString &file : source.files)
            inputs += volumeInFile(file, maskedInstance(source, file));
        const QString path = QStringLiteral("%1/%2.nii.gz").arg(m_folder).arg(source.series);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly)) {
            fail(aboutFile(path, Words::tr("cannot be written: %1").arg(out.errorString())));
            return;
        }
        const MergedVolume merged =
            writeInstanceVolume(inputs, source.instances, &out, {}, m_cancelled);
        if (!merged.fault.isEmpty()) {
            const QString file =
                merged.faultyInput < 0 ? QString() : source.files.at(merged.faultyInput);
            fail(file.isEmpty() ? merged.fault : aboutFile(file, merged.fault));
            return;
        }
        QList<int> unknown = unknownIds(merged.ids, source);
        unknown.removeIf([&merged](int id) { return merged.groups.contains(id); });
        if (!failOfUnknown(source.files.first(), unknown))
            return;
        m_labels = fitting(m_labels, source.series, merged.instances);
        if (!merged.ids.isEmpty())
            m_result.files += {path, source.series};
    }

    /// The file may be another than the one that was checked. False where it has such.
    bool failOfUnknown(const QString &file, const QList<int> &unknown)
    {
        if (!unknown.isEmpty())
            fail(aboutFile(file, unknownWords(unknown.first())));
        return unknown.isEmpty();
    }

    void fail(const QString &fault)
    {
        m_result.fault =
            Words::tr("%1. Its labels were not put.", "what is wrong with a file").arg(fault);
    }

    QString m_folder;
    const std::atomic_bool *m_cancelled;
    QJsonArray m_labels;
    PreparedSegmentations m_result;
};

} // namespace

PreparedSegmentations prepareSegmentations(const LabelPackage &package, const QString &folder,
                                           const std::atomic_bool *cancelled)
{
    if (package.segmentations.isEmpty()) {
        PreparedSegmentations nothing;
        nothing.package = package;
        return nothing;
    }
    return Preparation(package, folder, cancelled).run();
}

QString checkSegmentation(SegmentationSource *source, const QString &folder,
                          const std::atomic_bool *cancelled)
{
    source->emptyInstances.clear();
    source->marks.clear();
    if (source->isStored())
        return {};
    const SegmentationSource absolute = withAbsolutePaths(*source, folder);
    QSet<int> filled;
    std::optional<VolumeSize> size;
    for (const QString &file : absolute.files) {
        if (!QFileInfo(file).isFile())
            return aboutFile(file, Words::tr("is no file"));
        source->marks += fileMark(file);
        const VolumeFacts facts = factsOf(file, cancelled);
        if (!facts.fault.isEmpty())
            return aboutFile(file, facts.fault);
        if (size && *size != facts.size)
            return aboutFile(file, Words::tr("has another size than the files before it"));
        size = facts.size;
        if (absolute.isBinary) {
            if (!facts.ids.isEmpty())
                filled.insert(maskedInstance(absolute, file));
            continue;
        }
        const QList<int> unknown = unknownIds(facts.ids, absolute);
        if (!unknown.isEmpty())
            return aboutFile(file, unknownWords(unknown.first()));
        const QList<int> found = instancesIn(facts.ids, absolute).keys();
        filled += QSet<int>(found.begin(), found.end());
    }
    const QList<int> wanted = absolute.instances.keys();
    std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(source->emptyInstances),
                 [&filled](int instance) { return !filled.contains(instance); });
    return {};
}

SegmentationSource withAbsolutePaths(const SegmentationSource &source, const QString &folder)
{
    if (source.isStored())
        return source;
    const QDir base(folder);
    SegmentationSource result = source;
    for (QString &file : result.files)
        file = QDir::cleanPath(base.absoluteFilePath(file));
    for (QString &mask : result.masks)
        mask = QDir::cleanPath(base.absoluteFilePath(mask));
    return result;
}

} // namespace brickyard
