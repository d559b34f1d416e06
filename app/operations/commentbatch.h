// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/changebatch.h"

#include <QElapsedTimer>

namespace brickyard {

/// Writes a comment on one task.
class CommentBatch : public ChangeBatch
{
    Q_OBJECT

public:
    /// \a replyTo: the id of the comment that it answers, or empty.
    CommentBatch(Context context, std::map<int, OperationItem> items, QString text, QString replyTo,
                 QObject *parent);

protected:
    void write(const QStringList &taskIds) override;
    Outcome inspect(const OperationItem &item, const TaskDetails &now) override;

private:
    void send(const QString &taskId, int attempt);
    void answered(const QString &taskId, const Result<Done> &answer, int attempt,
                  QElapsedTimer sent);
    Outcome judge(const TaskDetails &before, const TaskDetails &now) const;

    QString m_text;
    QString m_replyTo;
};

} // namespace brickyard
