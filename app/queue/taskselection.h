// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace brickyard {

class TaskFilterModel;

/// Which tasks are selected: a bit for each task of the table and two counts. Sorting, filtering
/// and refreshing leave it as it is; a task that is removed takes its mark along. What the
/// filter hides keeps its mark but is not acted on, see selectedVisibleIds().
///
/// Not a QItemSelectionModel: that takes seconds for some ten thousand scattered rows.
class TaskSelection : public QObject
{
    Q_OBJECT

public:
    /// A bit for each row of the source model.
    using Bits = std::vector<bool>;

    /// \a filter must outlive the selection.
    explicit TaskSelection(TaskFilterModel *filter, QObject *parent = nullptr);

    bool isSelected(const QString &taskId) const;
    bool isRowSelected(int sourceRow) const { return m_bits[std::size_t(sourceRow)]; }
    int count() const { return m_count; }
    int visibleCount() const { return m_visibleCount; } ///< what an action is about
    int hiddenCount() const { return m_count - m_visibleCount; } ///< by the filter
    /// In the order in which the rows are shown.
    QStringList selectedVisibleIds() const;

    const Bits &bits() const { return m_bits; }
    void setBits(Bits bits);
    void setSelected(const QString &taskId, bool selected);
    /// Exactly what the filter lets through; where that is still being found out, as soon as it is
    /// known, unless something else is selected before.
    void selectAllVisible();
    void clear();

Q_SIGNALS:
    /// Another set of tasks is selected, or another part of it is hidden.
    void changed();

private:
    void recount();

    TaskFilterModel *m_filter;
    Bits m_bits;
    int m_count = 0;
    int m_visibleCount = 0;
    bool m_allWanted = false; ///< once the filter that was asked for is in effect
};

} // namespace brickyard
