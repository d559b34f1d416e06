// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/putreviewsrun.h"

#include "operations/operationengine.h"

#include <QFile>

#include <cstdio>
#include <map>
#include <utility>

namespace brickyard {

Result<ReviewFile> reviewsOfProgram(const QString &file)
{
    QFile device(file);
    const bool isOpen = file == QLatin1String("-") ? device.open(stdin, QIODevice::ReadOnly)
                                                   : device.open(QIODevice::ReadOnly);
    if (!isOpen) {
        return Error{
            Error::Kind::InvalidInput,
            PutReviewsRun::tr("%1 cannot be read: %2.").arg(file, device.errorString().trimmed())};
    }
    return readReviews(&device);
}

Result<QList<FileReview>> reviewsFromFile(const QString &file)
{
    const Result<ReviewFile> read = reviewsOfProgram(file);
    if (!read)
        return read.error();
    if (!read->faults.isEmpty()) {
        return Error{Error::Kind::InvalidInput,
                     PutReviewsRun::tr("%Ln fault(s) in %1; nothing was sent.", nullptr,
                                       int(read->faults.size()))
                             .arg(file)
                         + u'\n' + faultLines(read->faults)};
    }
    return read->reviews;
}

PutReviewsRun::PutReviewsRun(CliSession &session, Output &output, Subject subject,
                             PutReviewsCommand command, const QList<FileReview> &reviews,
                             QObject *parent)
    : ChangeRun(session, output, std::move(subject), parent),
      m_command(std::move(command))
{
    for (const FileReview &review : reviews)
        m_reviews.insert(review.taskId, review);
}

QString PutReviewsRun::objection() const
{
    if (stage().kind == StageKind::Review)
        return {};
    return tr("%1 is no review stage: tasks there cannot be accepted or rejected.")
        .arg(stage().name);
}

void PutReviewsRun::change(const ChosenTasks &chosen)
{
    if (!m_command.dryRun) {
        ChangeRun::change(chosen);
        return;
    }
    int accepts = 0;
    QList<OperationItem> planned;
    QList<LeftOutTask> leftOut = chosen.leftOut;
    for (const Task &task : chosen.tasks) {
        const bool isOthers =
            !task.assignees.isEmpty() && !task.isAssignedTo(session().me().userId);
        if (isOthers && !m_command.takeOver) {
            leftOut += {task.id, task.name,
                        tr("The task belongs to %1 and would be left with them.")
                            .arg(task.assignees.first().person.displayName())};
            continue;
        }
        accepts += m_reviews.value(task.id).accept ? 1 : 0;
        OperationItem item;
        item.before = task;
        planned += item;
    }
    const int rejects = int(planned.size()) - accepts;
    output().note(
        tr("Nothing was sent. It would accept %L1 and reject %L2 of them.", "numbers of tasks")
            .arg(accepts)
            .arg(rejects));
    endWithout(planned, leftOut);
}

QList<QUuid> PutReviewsRun::begin(const QList<Task> &tasks)
{
    // An operation says one thing: those with the same comment go together, in the file's order.
    std::map<std::pair<bool, QString>, QList<Task>> alike;
    for (const Task &task : tasks) {
        const FileReview &review = m_reviews[task.id];
        alike[{review.accept, review.comment}] += task;
    }
    QList<QUuid> operations;
    const QUuid group = QUuid::createUuid();
    for (const auto &[said, some] : alike) {
        const auto &[accept, comment] = said;
        operations += engine()->decide(projectId(), stage().name, some,
                                       {accept ? Operation::Kind::Accept : Operation::Kind::Reject,
                                        comment, m_command.takeOver, group, m_labelsSeen});
    }
    return operations;
}

} // namespace brickyard
