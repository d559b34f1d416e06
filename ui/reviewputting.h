// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labels/reviewfile.h"
#include "ui/fileputting.h"

namespace brickyard {

/// A file of decisions on its way to the tasks of a review stage.
class ReviewPutting : public FilePutting
{
    Q_OBJECT

public:
    using FilePutting::FilePutting;

    const QList<FileReview> &reviews() const { return m_reviews; }
    /// How many of the tasks that put() is about are accepted; the others are rejected.
    int acceptCount() const;

private:
    void readFile() override;
    void send() override;
    LabelMatch matched() const override;
    FileRows matchedRows() const override;
    void lookUp();

    QList<FileReview> m_reviews;
    QList<Task> m_found;
};

} // namespace brickyard
