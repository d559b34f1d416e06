// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/putfiledialog.h"
#include "ui/reviewputting.h"

namespace brickyard {

/// Puts decisions from a file: accepts and rejects the tasks of a review stage.
class PutReviewsDialog : public PutFileDialog
{
    Q_OBJECT

public:
    /// \a queue has a review stage open, and outlives the dialog.
    explicit PutReviewsDialog(QueueController *queue, QWidget *parent = nullptr);

protected:
    QString verb() const override;
    QString summary() const override;
    QString takeOverText() const override;
    QString hint() const override;

private:
    PutReviewsDialog(ReviewPutting *putting, QWidget *parent);

    ReviewPutting *m_putting;
};

} // namespace brickyard
