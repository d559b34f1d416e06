// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/taskselection.h"

#include <QItemSelectionModel>

namespace brickyard {

class TaskFilterModel;

/// Carries the gestures of a table view (click, Ctrl, Shift, Select all, rubber band) into a
/// TaskSelection, and keeps the current row by task id. The ranges of the base class are but a
/// mirror of the selection for screen readers, and empty when they would be many: ask
/// TaskSelection what is selected, never this.
class TaskSelectionModel : public QItemSelectionModel
{
    Q_OBJECT

public:
    /// Above this many ranges nothing is mirrored: with thousands of them the base class
    /// takes seconds, and a screen reader could do nothing with them.
    static constexpr int maxMirroredRanges = 64;

    /// Both must outlive the model. \a selection is over \a filter.
    TaskSelectionModel(TaskFilterModel *filter, TaskSelection *selection,
                       QObject *parent = nullptr);

    /// Empty while nothing is current.
    QString currentTaskId() const;
    /// Makes the task current without selecting it; false where it is not visible.
    bool setCurrentTask(const QString &taskId);
    /// Makes the first row current, unless a person has chosen another one: rows that came before
    /// it was there have made one of theirs current.
    void goToFirstUnlessChosen();

    using QItemSelectionModel::select;
    void select(const QItemSelection &selection, SelectionFlags command) override;
    void setCurrentIndex(const QModelIndex &index, SelectionFlags command) override;
    void clear() override;
    void reset() override;

private:
    void mirror();
    void ensureCurrent();

    TaskFilterModel *m_filter;
    TaskSelection *m_tasks;
    TaskSelection::Bits m_base; ///< what was selected before the gesture that is under way
    QString m_wantedId; ///< of the row that was made current by hand
    bool m_mirroring = false;
    bool m_acting = false;
    bool m_restoring = false;
};

} // namespace brickyard
