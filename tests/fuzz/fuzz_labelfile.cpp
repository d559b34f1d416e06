// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/importtask.h"
#include "labels/labelfile.h"
#include "labels/labelpackage.h"
#include "labels/taxonomyindex.h"
#include "tests/fuzz/target.h"

#include <QBuffer>
#include <QJsonArray>
#include <QSet>

using namespace brickyard;

namespace {

const TaxonomyIndex &lesions()
{
    static const TaxonomyIndex index([] {
        Taxonomy taxonomy;
        taxonomy.name = QStringLiteral("Lesions");
        taxonomy.isNew = true;
        const QStringList types{QStringLiteral("BBOX"), QStringLiteral("POLYGON"),
                                QStringLiteral("SEGMENTATION")};
        const TaxonomyAttribute sure{QStringLiteral("sure"), QStringLiteral("BOOL"), {}, {}, false};
        const TaxonomyAttribute kind{QStringLiteral("kind"),
                                     QStringLiteral("MULTISELECT"),
                                     {QStringLiteral("soft")},
                                     {QStringLiteral("hard")},
                                     false};
        for (const QString &type : types)
            taxonomy.categories += {QStringLiteral("lesion"), 0, type, {sure, kind}, false};
        return taxonomy;
    }());
    return index;
}

void check(const LabelFile &file, QIODevice *device, qint64 lines)
{
    QSet<QString> seen;
    qint64 line = 1;
    for (const LabelEntry &entry : file.entries) {
        require(entry.line >= line && entry.line <= lines, "lines go up, and are in the file");
        line = entry.line;
        const QString key = entry.taskId.isEmpty() ? u'n' + entry.name : u'i' + entry.taskId;
        require(key.size() > 1 && !seen.contains(key), "a task is named once");
        seen += key;
        require(entry.counts.all() >= 0 && entry.seriesCount >= 0, "counts are counts");
        const QJsonObject object = readEntry(device, entry);
        require(!object.isEmpty(), "an entry can be read again");
        const QJsonObject task = importTask(object, QStringLiteral("id"));
        require(task.contains(QLatin1String("series")) != task.contains(QLatin1String("labels")),
                "it is converted in one way");
        const LabelPackage package =
            LabelPackage::of(task.value(QLatin1String("labels")).toArray());
        require(LabelPackage::fromBytes(package.toBytes()) == package, "a package is read back");
        for (const SegmentationSource &source : entry.segmentations)
            require(!source.files.isEmpty(), "a segmentation has a file");
    }
    require(file.faults.size() <= LabelFile::mostFaults, "faults are bounded");
    for (const FileFault &fault : file.faults)
        require(!fault.what.isEmpty() && fault.line >= 0 && fault.line <= lines,
                "a fault is told, and is in the file");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    const qint64 lines = text.count('\n') + 1;
    for (const TaxonomyIndex *taxonomy :
         {static_cast<const TaxonomyIndex *>(nullptr), &lesions()}) {
        QBuffer buffer(&text);
        buffer.open(QIODevice::ReadOnly);
        check(readLabels(&buffer, taxonomy), &buffer, lines);
    }
    return 0;
}
