// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/labelfile.h"

#include "labels/jsonentries.h"
#include "labels/labelcheck.h"
#include "labels/labeljson.h"
#include "labels/segmentationfiles.h"

#include <QCoreApplication>
#include <QHash>
#include <QIODevice>
#include <QUuid>

namespace brickyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LabelFile)
};

constexpr qint64 bytesBetweenReports = 4LL * 1024 * 1024;
constexpr QLatin1String taskIdField("taskId");
constexpr QLatin1String nameField("name");

class Gatherer
{
public:
    explicit Gatherer(const TaxonomyIndex *taxonomy)
        : m_taxonomy(taxonomy)
    {}

    void fault(const FileFault &fault)
    {
        if (m_file.faults.size() < LabelFile::mostFaults)
            m_file.faults += fault;
        else
            ++m_file.untoldFaults;
    }

    void add(const JsonEntries::Entry &text)
    {
        const Result<QJsonObject> object = labelObject(text.text);
        if (!object) {
            fault({text.line, {}, object.error().message});
            return;
        }
        LabelEntry entry;
        entry.line = text.line;
        entry.begin = text.begin;
        entry.size = text.text.size();
        entry.fingerprint = qHash(text.text);
        const bool isNamed = nameTask(*object, &entry);
        LabelCheck check(m_taxonomy);
        check.check(*object);
        for (FileFault found : check.faults()) {
            found.line = text.line;
            found.taskId = entry.taskId;
            fault(found);
        }
        if (!isNamed || !check.faults().isEmpty())
            return;
        entry.seriesCount = check.seriesCount();
        entry.counts = check.counts();
        entry.segmentations = check.segmentations();
        m_file.entries += std::move(entry);
    }

    LabelFile take() { return std::move(m_file); }

private:
    /// Whether it says which task it is about, for the first time.
    bool nameTask(const QJsonObject &object, LabelEntry *entry)
    {
        const QString given = object.value(taskIdField).toString();
        entry->name = object.value(nameField).toString();
        if (given.isEmpty() && entry->name.isEmpty()) {
            fault({entry->line, taskIdField, Words::tr("is missing, and so is a name")});
            return false;
        }
        if (!given.isEmpty()) {
            constexpr qsizetype idLength = 36; // a UUID without braces
            const QUuid id = given.size() == idLength ? QUuid::fromString(given) : QUuid();
            if (id.isNull()) {
                fault(
                    {entry->line, taskIdField, Words::tr("is no task id: %1").arg(given.left(60))});
                return false;
            }
            entry->taskId = id.toString(QUuid::WithoutBraces);
        }
        const bool byId = !entry->taskId.isEmpty();
        auto &lines = byId ? m_linesById : m_linesByName;
        const QString &key = byId ? entry->taskId : entry->name;
        const auto before = lines.constFind(key);
        if (before != lines.constEnd()) {
            fault({entry->line, byId ? taskIdField : nameField,
                   Words::tr("line %1 has labels for this task").arg(*before), entry->taskId});
            return false;
        }
        lines.insert(key, entry->line);
        return true;
    }

    const TaxonomyIndex *m_taxonomy;
    LabelFile m_file;
    QHash<QString, qint64> m_linesById;
    QHash<QString, qint64> m_linesByName;
};

} // namespace

LabelFile readLabels(QIODevice *device, const TaxonomyIndex *taxonomy,
                     const std::function<bool(qint64)> &goOn)
{
    Gatherer gatherer(taxonomy);
    JsonEntries entries(device);
    qint64 reported = 0;
    for (;;) {
        const JsonEntries::Found found = entries.next();
        if (found == JsonEntries::Found::End)
            break;
        if (found == JsonEntries::Found::Entry)
            gatherer.add(entries.entry());
        else
            gatherer.fault({entries.entry().line, {}, entries.fault()});
        const qint64 read = entries.entry().begin;
        if (goOn && read - reported >= bytesBetweenReports) {
            reported = read;
            if (!goOn(read)) {
                LabelFile cancelled;
                cancelled.isCancelled = true;
                return cancelled;
            }
        }
    }
    return gatherer.take();
}

void checkSegmentationFiles(LabelFile *file, const QString &folder,
                            const std::atomic_bool *cancelled)
{
    QList<LabelEntry> good;
    for (LabelEntry &entry : file->entries) {
        bool isGood = true;
        for (SegmentationSource &source : entry.segmentations) {
            const QString fault = checkSegmentation(&source, folder, cancelled);
            if (cancelled && *cancelled) {
                file->isCancelled = true;
                return;
            }
            if (fault.isEmpty())
                continue;
            isGood = false;
            const QString path = QStringLiteral("series[%1].segmentations").arg(source.series);
            if (file->faults.size() < LabelFile::mostFaults)
                file->faults += {entry.line, path, fault, entry.taskId};
            else
                ++file->untoldFaults;
        }
        if (isGood)
            good += entry;
    }
    file->entries = good;
}

QJsonObject readEntry(QIODevice *device, const LabelEntry &entry)
{
    if (!device->seek(entry.begin))
        return {};
    const QByteArray text = device->read(entry.size);
    if (text.size() != entry.size || qHash(text) != entry.fingerprint)
        return {};
    const Result<QJsonObject> object = labelObject(text);
    return object ? *object : QJsonObject();
}

} // namespace brickyard
