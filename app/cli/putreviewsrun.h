// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/changerun.h"
#include "labels/reviewfile.h"

#include <QDateTime>
#include <QHash>

namespace brickyard {

/// The decisions of a file, or of standard input where \a file is "-". What is wrong with it is an
/// Error of kind InvalidInput that tells of each fault, a line each. Blocks until it has been read.
Result<QList<FileReview>> reviewsFromFile(const QString &file);

/// The same of what a program has printed: what is wrong there stays beside what is right.
Result<ReviewFile> reviewsOfProgram(const QString &file);

/// `brickyard put-reviews`
class PutReviewsRun : public ChangeRun
{
    Q_OBJECT

public:
    /// \a subject lists the tasks of \a reviews.
    PutReviewsRun(CliSession &session, Output &output, Subject subject, PutReviewsCommand command,
                  const QList<FileReview> &reviews, QObject *parent = nullptr);

    /// See Decision::labelsSeen.
    void setLabelsSeen(const QHash<QString, QDateTime> &seen) { m_labelsSeen = seen; }

protected:
    Operation::Kind kind() const override { return Operation::Kind::Accept; }
    QString objection() const override;
    QList<QUuid> begin(const QList<Task> &tasks) override;
    void change(const ChosenTasks &chosen) override;

private:
    PutReviewsCommand m_command;
    QHash<QString, FileReview> m_reviews; ///< by task id
    QHash<QString, QDateTime> m_labelsSeen;
};

} // namespace brickyard
