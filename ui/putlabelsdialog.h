// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/labelputting.h"
#include "ui/putfiledialog.h"

namespace brickyard {

/// Puts labels from a file: shows what each task has and gets, and lets one say what becomes of the
/// task.
class PutLabelsDialog : public PutFileDialog
{
    Q_OBJECT

public:
    /// \a queue has a label or review stage open, and outlives the dialog.
    explicit PutLabelsDialog(QueueController *queue, QWidget *parent = nullptr);

    /// The file comes from elsewhere and has no way to the dialog but this.
    LabelPutting *putting() const { return m_putting; }

protected:
    QString verb() const override;
    QString summary() const override;
    QString takeOverText() const override;
    QString hint() const override;

private:
    PutLabelsDialog(LabelPutting *putting, QWidget *parent);
    QWidget *addChoice(Operation::Kind kind, const QString &text, const QString &objectName);
    QString consequence() const;
    void choose(Operation::Kind kind);

    LabelPutting *m_putting;
    QBoxLayout *m_kinds;
    QLabel *m_consequence;
};

} // namespace brickyard
