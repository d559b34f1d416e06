// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/putreviewsdialog.h"

#include "queue/tasktext.h"

#include <QLocale>

namespace brickyard {

PutReviewsDialog::PutReviewsDialog(QueueController *queue, QWidget *parent)
    : PutReviewsDialog(new ReviewPutting(queue), parent)
{}

PutReviewsDialog::PutReviewsDialog(ReviewPutting *putting, QWidget *parent)
    : PutFileDialog(putting, tr("Put Reviews from a File"),
                    tr("JSON, JSON Lines or CSV (*.json *.jsonl *.ndjson *.csv)"), parent),
      m_putting(putting)
{
    setObjectName(QStringLiteral("putReviewsDialog"));
    putInOrder({});
    refresh();
}

QString PutReviewsDialog::verb() const
{
    const int accepts = m_putting->count() > 0 ? m_putting->acceptCount() : 0;
    const int rejects = m_putting->count() - accepts;
    if (accepts > 0 && rejects > 0)
        return tr("&Accept %1 and Reject %2", "numbers of tasks")
            .arg(QLocale().toString(accepts), QLocale().toString(rejects));
    if (rejects > 0)
        return tr("Re&ject %Ln Task(s)", nullptr, rejects);
    return tr("&Accept %Ln Task(s)", nullptr, accepts);
}

QString PutReviewsDialog::summary() const
{
    return tr("%Ln task(s) of %1 will be decided. The key takes them over for it.", "stage",
              m_putting->count())
        .arg(TaskText::oneLine(m_putting->stage().name));
}

QString PutReviewsDialog::takeOverText() const
{
    return tr("Also tasks that &belong to somebody else");
}

QString PutReviewsDialog::hint() const
{
    return tr("Choose a JSON, JSON Lines or CSV file that has taskId, reviewVal (true or false) "
              "and, where you like, comment. You see what would happen to each task before "
              "anything is sent.");
}

} // namespace brickyard
