// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/putlabelsrun.h"

#include "labeling/labelcomparison.h"
#include "labeling/labelconversion.h"
#include "operations/operationengine.h"
#include "redbrick/redbrickapi.h"

#include <QFutureWatcher>
#include <QSet>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace brickyard {

StageRun::Subject PutLabelsRun::subjectOf(Subject subject, const LabelInput &input)
{
    subject.choice.source = TaskChoice::Source::File;
    for (const LabelEntry &entry : input.content.entries) {
        if (!entry.taskId.isEmpty())
            subject.listed += entry.taskId;
    }
    return subject;
}

PutLabelsRun::PutLabelsRun(CliSession &session, Output &output, Subject subject,
                           PutLabelsCommand command, LabelInput input, QObject *parent)
    : ChangeRun(session, output, std::move(subject), parent),
      m_command(std::move(command)),
      m_input(std::move(input))
{}

PutLabelsRun::~PutLabelsRun() = default;

void PutLabelsRun::setReplaces(const QHash<QString, QDateTime> &replaces)
{
    m_replaces = replaces;
}

Operation::Kind PutLabelsRun::kind() const
{
    switch (m_command.mode) {
    case PutLabelsCommand::Mode::PreLabel:
        return Operation::Kind::PreLabel;
    case PutLabelsCommand::Mode::Draft:
        return Operation::Kind::SaveDraft;
    case PutLabelsCommand::Mode::Submit:
        break;
    }
    // What is submitted in a review stage is accepted with a correction (protocol.md 3).
    return stage().kind == StageKind::Review ? Operation::Kind::Accept : Operation::Kind::Submit;
}

QString PutLabelsRun::objection() const
{
    if (m_command.mode == PutLabelsCommand::Mode::Draft && stage().kind != StageKind::Label)
        return tr("%1 is no label stage: drafts are saved there only.").arg(stage().name);
    return {};
}

bool PutLabelsRun::needsQueue() const
{
    const QList<LabelEntry> &entries = m_input.content.entries;
    return std::any_of(entries.cbegin(), entries.cend(),
                       [](const LabelEntry &entry) { return entry.taskId.isEmpty(); });
}

void PutLabelsRun::projectKnown()
{
    session()
        .api()
        ->fetchTaxonomy(project().project.taxonomy)
        ->then(this, [this](const Result<Taxonomy> &taxonomy) {
            if (taxonomy) {
                m_taxonomy = std::make_unique<TaxonomyIndex>(*taxonomy);
                checkAll();
            } else {
                m_taxonomyError = taxonomy.error();
                goOn();
            }
        });
}

void PutLabelsRun::carryOut(const ChosenTasks &)
{
    m_isChosen = true;
    goOn();
}

/// The file is checked beside the reading of the tasks; whichever is later goes on.
void PutLabelsRun::goOn()
{
    if (!m_isChosen || (!m_isChecked && !m_taxonomyError))
        return;
    if (m_taxonomyError) {
        fail(tr("The project's taxonomy could not be read: %1").arg(m_taxonomyError->message),
             ExitStatus::NotConnected);
        return;
    }
    if (!m_taxonomy->isKnown())
        output().note(tr("The project's taxonomy is of an older kind: categories and "
                         "attributes were not checked."));
    const LabelFile &content = m_input.content;
    if (!content.faults.isEmpty() && !m_input.isOfProgram) {
        ChangeRun::fail(faultyLabels(m_input.name, content.faults, content.untoldFaults).message,
                        ExitStatus::Usage);
        return;
    }
    if (!content.faults.isEmpty())
        leaveOutFaulty(content.faults);
    match();
}

void PutLabelsRun::checkAll()
{
    auto *watcher = new QFutureWatcher<LabelFile>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_input.content = watcher->result();
        m_isChecked = true;
        goOn();
    });
    watcher->setFuture(
        QtConcurrent::run([file = m_input.file, folder = m_input.folder, taxonomy = *m_taxonomy] {
            QFile device(file);
            if (!device.open(QIODevice::ReadOnly)) {
                LabelFile unreadable;
                unreadable.faults += {0, {}, device.errorString()};
                return unreadable;
            }
            LabelFile content = readLabels(&device, &taxonomy);
            checkSegmentationFiles(&content, folder);
            return content;
        }));
}

void PutLabelsRun::leaveOutFaulty(const QList<FileFault> &faults)
{
    QHash<QString, QString> names;
    for (const Task &task : found())
        names.insert(task.id, task.name);
    const QList<FaultyEntry> faulty = faultyEntries(faults);
    for (const FaultyEntry &entry : faulty)
        m_leftOut += {entry.taskId, names.value(entry.taskId), entry.reason, 0};
    if (m_input.content.untoldFaults > 0)
        output().note(
            tr("%Ln more fault(s) are not listed.", nullptr, m_input.content.untoldFaults));
}

/// The service converts all of a set or nothing: once more without what it refuses.
void PutLabelsRun::takeRefusal(const QList<FileFault> &faults)
{
    QSet<qint64> lines;
    for (const FileFault &fault : faults)
        lines.insert(fault.line);
    const qsizetype removed = m_targets.removeIf([&](const LabelTarget &target) {
        return lines.contains(m_input.content.entries.at(target.entry).line);
    });
    if (!m_input.isOfProgram || removed == 0) {
        fail(faultyLabels(m_input.name, faults).message, ExitStatus::Usage);
        return;
    }
    leaveOutFaulty(faults);
    if (m_targets.isEmpty()) {
        output().note(tr("There is nothing to be done."));
        endWithout({}, m_leftOut);
        return;
    }
    // Not from within what says this.
    QMetaObject::invokeMethod(this, &PutLabelsRun::convert, Qt::QueuedConnection);
}

void PutLabelsRun::fail(const QString &why, ExitStatus status)
{
    const LabelFile &content = m_input.content;
    if (m_input.isOfProgram || content.faults.isEmpty())
        ChangeRun::fail(why, status);
    else
        ChangeRun::fail(faultyLabels(m_input.name, content.faults, content.untoldFaults).message
                            + u'\n' + why,
                        ExitStatus::Usage);
}

void PutLabelsRun::match()
{
    const LabelMatching matching(
        {stage().name, {kind(), {}, m_command.takeOver}, session().me().userId});
    const LabelMatch matched = matching.match(m_input.content.entries, found(), queue());
    ChosenTasks free;
    for (const LabelTarget &target : matched.targets)
        free.tasks += target.task;
    free = withoutPending(free);
    for (const LeftOutEntry &entry : matched.leftOut)
        m_leftOut +=
            {entry.taskId, entry.name, entry.reason, m_input.content.entries.at(entry.entry).line};
    m_leftOut += free.leftOut;
    QSet<QString> wanted;
    for (const Task &task : std::as_const(free.tasks))
        wanted.insert(task.id);
    std::copy_if(matched.targets.cbegin(), matched.targets.cend(), std::back_inserter(m_targets),
                 [&wanted](const LabelTarget &target) { return wanted.contains(target.task.id); });
    if (m_targets.isEmpty()) {
        output().note(tr("There is nothing to be done."));
        endWithout({}, m_leftOut);
    } else if (m_command.dryRun) {
        compare();
    } else {
        convert();
    }
}

QStringList PutLabelsRun::targetIds() const
{
    QStringList ids;
    for (const LabelTarget &target : m_targets)
        ids += target.task.id;
    return ids;
}

void PutLabelsRun::compare()
{
    m_comparison = std::make_unique<LabelComparison>(session().api(), projectId());
    connect(m_comparison.get(), &LabelComparison::progressed, this,
            [this](int count) { output().progress(count, int(m_targets.size())); });
    connect(m_comparison.get(), &LabelComparison::finished, this,
            [this](const std::optional<Error> &error) {
                if (error)
                    fail(error->message, ExitStatus::NotConnected);
                else
                    convert();
            });
    m_comparison->start(targetIds());
}

void PutLabelsRun::convert()
{
    LabelConversion::Source source;
    source.projectId = projectId();
    source.file = m_input.file;
    source.folder = m_input.folder;
    source.entries = m_input.content.entries;
    source.targets = m_targets;
    source.looked = m_replaces.has_value();
    source.replaces = m_replaces.value_or(source.replaces);
    m_conversion = std::make_unique<LabelConversion>(session().api(), engine());
    connect(m_conversion.get(), &LabelConversion::progressed, this,
            [this](int count) { output().progress(count, int(m_targets.size())); });
    connect(m_conversion.get(), &LabelConversion::finished, this,
            [this](const std::optional<Error> &error) {
                if (error)
                    fail(error->message, ExitStatus::NotConnected);
                else if (!m_conversion->faults().isEmpty())
                    takeRefusal(m_conversion->faults());
                else if (m_command.dryRun)
                    showPlan();
                else
                    put();
            });
    m_conversion->start(source);
}

void PutLabelsRun::showPlan()
{
    QList<OperationItem> planned;
    for (const LabelTarget &target : std::as_const(m_targets)) {
        OperationItem item;
        item.before = target.task;
        planned += item;
        const LabelEntry &entry = m_input.content.entries.at(target.entry);
        output().plannedLabels(target.task, m_comparison->present().value(target.task.id).counts,
                               entry.counts, emptyInstancesText(entry.segmentations));
    }
    output().note(tr("Nothing was sent."));
    endWithout(planned, m_leftOut);
}

void PutLabelsRun::put()
{
    m_labelSet = m_conversion->takeLabelSet();
    ChosenTasks chosen;
    for (const LabelTarget &target : std::as_const(m_targets))
        chosen.tasks += target.task;
    chosen.leftOut = m_leftOut;
    change(chosen);
}

QList<QUuid> PutLabelsRun::begin(const QList<Task> &tasks)
{
    return {engine()->putLabels(projectId(), stage().name, tasks, m_labelSet,
                                {kind(), {}, m_command.takeOver})};
}

} // namespace brickyard
