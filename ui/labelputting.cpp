// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labelputting.h"

#include "account/session.h"
#include "labeling/labelconversion.h"
#include "operations/operationengine.h"
#include "redbrick/redbrickapi.h"
#include "ui/queuecontroller.h"

#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QSet>
#include <QtConcurrentRun>

#include <algorithm>
#include <atomic>
#include <memory>

namespace brickyard {

namespace {

constexpr qint64 bytesPerStep = 1024; // progress is an int, and files may be larger

/// Opens, reads and checks a file, and the volumes that it names. For the pool.
class Reader
{
public:
    using Flag = std::shared_ptr<std::atomic_bool>;

    /// Paths are relative to \a folder; \a cancelled may be set from another thread; volumes are
    /// large.
    Reader(QString file, QString folder, std::shared_ptr<const TaxonomyIndex> taxonomy,
           Flag cancelled)
        : m_file(std::move(file)),
          m_folder(std::move(folder)),
          m_taxonomy(std::move(taxonomy)),
          m_cancelled(std::move(cancelled))
    {}

    void operator()(QPromise<LabelFile> &promise) const
    {
        QFile device(m_file);
        if (!device.open(QIODevice::ReadOnly)) {
            LabelFile unreadable;
            unreadable.faults += {0,
                                  {},
                                  LabelPutting::tr("cannot be read: %1", "the system's words")
                                      .arg(device.errorString())};
            promise.addResult(unreadable);
            return;
        }
        promise.setProgressRange(0, int(device.size() / bytesPerStep));
        LabelFile read = readLabels(&device, m_taxonomy.get(), [&promise](qint64 bytes) {
            promise.setProgressValue(int(bytes / bytesPerStep));
            return !promise.isCanceled();
        });
        checkSegmentationFiles(&read, m_folder, m_cancelled.get());
        promise.addResult(std::move(read));
    }

private:
    QString m_file;
    QString m_folder; ///< what paths in it are relative to
    std::shared_ptr<const TaxonomyIndex> m_taxonomy;
    Flag m_cancelled;
};

} // namespace

LabelPutting::LabelPutting(QueueController *queue, QObject *parent)
    : FilePutting(queue, parent)
{}

Operation::Kind LabelPutting::finishingKind() const
{
    return stage().kind == StageKind::Review ? Operation::Kind::Accept : Operation::Kind::Submit;
}

void LabelPutting::setKind(Operation::Kind kind)
{
    m_kind = kind;
    matchAgain();
}

int LabelPutting::countWithLabels() const
{
    const QList<LabelTarget> &targets = match().targets;
    return int(std::count_if(targets.begin(), targets.end(), [this](const LabelTarget &target) {
        const auto has = m_present.constFind(target.task.id);
        return has != m_present.constEnd() && !has->counts.isEmpty();
    }));
}

void LabelPutting::readFile()
{
    m_labels = {};
    m_found.clear();
    m_named.clear();
    m_present.clear();
    const QString name = queue()->project()->taxonomy;
    if (m_taxonomy || name.isEmpty()) {
        readEntries();
        return;
    }
    work(tr("Reading what the project allows as labels…"));
    queue()->session()->api()->fetchTaxonomy(name)->then(
        attempt(), [this](const Result<Taxonomy> &taxonomy) {
            // The service knows none of that name: then only it can tell what is wrong.
            if (!taxonomy && taxonomy.error().kind != Error::Kind::Refused) {
                fail(taxonomy.error());
                return;
            }
            if (taxonomy)
                m_taxonomy = std::make_shared<const TaxonomyIndex>(*taxonomy);
            readEntries();
        });
}

void LabelPutting::readEntries()
{
    work(origin() ? tr("Checking the results…") : tr("Reading and checking the file…"),
         int(QFileInfo(file()).size() / bytesPerStep));
    const auto cancelled = std::make_shared<std::atomic_bool>(false);
    connect(attempt(), &QObject::destroyed, [cancelled] { *cancelled = true; });
    follow(QtConcurrent::run(Reader(file(), folder(), m_taxonomy, cancelled)),
           [this](const LabelFile &labels) { takeEntries(labels); });
}

void LabelPutting::takeEntries(const LabelFile &labels)
{
    m_labels = labels;
    if (labels.faults.isEmpty() || leaveOut(labels.faults, labels.untoldFaults))
        lookUp();
    else
        setFaults(labels.faults, labels.untoldFaults);
}

void LabelPutting::lookUp()
{
    if (!takeNamed())
        return;
    QStringList ids;
    for (const LabelEntry &entry : std::as_const(m_labels.entries)) {
        if (!entry.taskId.isEmpty())
            ids += entry.taskId;
    }
    lookUpTasks(ids, [this](const QList<Task> &found) {
        m_found = found;
        compare();
    });
}

bool LabelPutting::takeNamed()
{
    QSet<QString> names;
    for (const LabelEntry &entry : std::as_const(m_labels.entries)) {
        if (entry.taskId.isEmpty())
            names.insert(entry.name);
    }
    if (names.isEmpty())
        return true;
    if (!queue()->isComplete()) {
        fail({Error::Kind::InvalidInput,
              tr("The file names tasks without their ids, and the queue has not been read to its "
                 "end yet. Read the file again when it has.")});
        return false;
    }
    const TaskStore &store = queue()->tasks()->store();
    for (int row = 0; row < store.size(); ++row) {
        if (names.contains(store.name(row)))
            m_named += store.task(row);
    }
    return true;
}

void LabelPutting::compare()
{
    // For all that some choice may be about, so that another choice shows at once.
    Decision widest;
    widest.kind = Operation::Kind::PreLabel;
    widest.takeOver = true;
    QStringList ids;
    for (const LabelTarget &target : matchFor(widest).targets)
        ids += target.task.id;
    if (ids.isEmpty()) {
        becomeReady();
        return;
    }
    work(tr("Reading the labels that the tasks have…"), int(ids.size()));
    auto *comparison = new LabelComparison(queue()->session()->api(), projectId(), attempt());
    connect(comparison, &LabelComparison::progressed, this, &LabelPutting::setProgress);
    connect(comparison, &LabelComparison::finished, this,
            [this, comparison](const std::optional<Error> &error) {
                comparison->deleteLater();
                if (error) {
                    fail(*error);
                    return;
                }
                m_present = comparison->present();
                becomeReady();
            });
    comparison->start(ids);
}

LabelMatch LabelPutting::matchFor(const Decision &decision) const
{
    return LabelMatching({stage().name, decision, queue()->session()->me().userId})
        .match(m_labels.entries, m_found, m_named);
}

LabelMatch LabelPutting::matched() const
{
    return matchFor(decision());
}

FileRows LabelPutting::matchedRows() const
{
    return labelRows(m_labels.entries, match(), m_present);
}

QString LabelPutting::folder() const
{
    return origin() ? origin()->folder : QFileInfo(file()).absolutePath();
}

QHash<QString, QDateTime> LabelPutting::replaced() const
{
    if (origin())
        return origin()->labelsSince;
    QHash<QString, QDateTime> replaced;
    for (auto it = m_present.cbegin(); it != m_present.cend(); ++it) {
        if (it->since.isValid())
            replaced.insert(it.key(), it->since);
    }
    return replaced;
}

void LabelPutting::send()
{
    LabelConversion::Source source;
    source.projectId = projectId();
    source.file = file();
    source.folder = folder();
    source.entries = m_labels.entries;
    source.targets = match().targets;
    source.replaces = replaced();
    source.looked = true;
    work(tr("RedBrick checks and converts the labels; nothing is changed yet…"),
         int(source.targets.size()));
    Session *session = queue()->session();
    auto *conversion = new LabelConversion(session->api(), session->operations(), attempt());
    connect(conversion, &LabelConversion::progressed, this, &LabelPutting::setProgress);
    connect(conversion, &LabelConversion::finished, this,
            [this, conversion, how = decision()](const std::optional<Error> &error) {
                conversion->deleteLater();
                if (error)
                    fail(*error);
                else if (!conversion->faults().isEmpty())
                    takeRefusal(conversion->faults());
                else
                    putConverted(conversion->takeLabelSet(), how);
            });
    conversion->start(source);
}

void LabelPutting::takeRefusal(const QList<FileFault> &faults)
{
    if (!leaveOut(faults, 0)) {
        setFaults(faults, 0);
        return;
    }
    QSet<qint64> lines;
    for (const FileFault &fault : faults)
        lines.insert(fault.line);
    m_labels.entries.removeIf(
        [&lines](const LabelEntry &entry) { return lines.contains(entry.line); });
    becomeReady(tr("Nothing was sent: the labels of %Ln task(s) cannot be converted, which are "
                   "left out now.",
                   nullptr, int(lines.size())));
}

void LabelPutting::putConverted(const QUuid &labelSet, const Decision &how)
{
    QList<Task> tasks;
    tasks.reserve(match().targets.size());
    for (const LabelTarget &target : match().targets)
        tasks += target.task;
    queue()->session()->operations()->putLabels(projectId(), stage().name, tasks, labelSet, how);
    becomeDone();
}

} // namespace brickyard
