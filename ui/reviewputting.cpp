// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviewputting.h"

#include "account/session.h"
#include "ui/queuecontroller.h"

#include <QFile>
#include <QtConcurrentRun>

#include <algorithm>
#include <map>

namespace brickyard {

int ReviewPutting::acceptCount() const
{
    const QList<LabelTarget> &targets = match().targets;
    return int(std::count_if(targets.begin(), targets.end(), [this](const LabelTarget &target) {
        return m_reviews.at(target.entry).accept;
    }));
}

void ReviewPutting::readFile()
{
    m_reviews.clear();
    m_found.clear();
    work(origin() ? tr("Checking the results…") : tr("Reading and checking the file…"));
    const auto reading = [name = file()] {
        QFile device(name);
        if (device.open(QIODevice::ReadOnly))
            return readReviews(&device);
        ReviewFile unreadable;
        unreadable.faults +=
            {0, {}, tr("cannot be read: %1", "the system's words").arg(device.errorString())};
        return unreadable;
    };
    follow(QtConcurrent::run(reading), [this](const ReviewFile &read) {
        m_reviews = read.reviews;
        const QList<FileFault> told = read.faults.mid(0, LabelFile::mostFaults);
        const int untold = int(read.faults.size() - told.size());
        if (told.isEmpty() || leaveOut(told, untold))
            lookUp();
        else
            setFaults(told, untold);
    });
}

void ReviewPutting::lookUp()
{
    QStringList ids;
    for (const FileReview &review : std::as_const(m_reviews))
        ids += review.taskId;
    lookUpTasks(ids, [this](const QList<Task> &found) {
        m_found = found;
        becomeReady();
    });
}

LabelMatch ReviewPutting::matched() const
{
    // Which tasks can be decided about is told as for labels that come with a decision.
    QList<LabelEntry> entries(m_reviews.size());
    for (qsizetype i = 0; i < m_reviews.size(); ++i)
        entries[i].taskId = m_reviews.at(i).taskId;
    const Decision decision{Operation::Kind::Accept, {}, takesOver(), {}};
    return LabelMatching({stage().name, decision, queue()->session()->me().userId})
        .match(entries, m_found, {});
}

FileRows ReviewPutting::matchedRows() const
{
    return reviewRows(m_reviews, match());
}

void ReviewPutting::send()
{
    // An operation says one thing: those with the same comment go together.
    std::map<std::pair<bool, QString>, QList<Task>> alike;
    for (const LabelTarget &target : match().targets) {
        const FileReview &review = m_reviews.at(target.entry);
        alike[{review.accept, review.comment}] += target.task;
    }
    Decision decision;
    decision.takeOver = takesOver();
    decision.group = QUuid::createUuid();
    if (origin())
        decision.labelsSeen = origin()->labelsSince;
    for (const auto &[said, tasks] : alike) {
        decision.kind = said.first ? Operation::Kind::Accept : Operation::Kind::Reject;
        decision.comment = said.second;
        queue()->decide(tasks, decision);
    }
    becomeDone();
}

} // namespace brickyard
