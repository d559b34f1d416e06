// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/task.h"
#include "queue/peoplemodel.h"
#include "queue/taskfiltermodel.h"
#include "queue/taskselection.h"
#include "queue/tasktablemodel.h"
#include "ui/queueview.h"

#include <QObject>

#include <functional>

namespace brickyard::bench {

/// Tasks like those of the demo projects: names with folders and numbers, two in three somebody's.
/// The same number always makes the same task.
class TaskMaker
{
public:
    static Task task(int number);
    static QList<Task> page(int first, int count);
    /// As it is after somebody else has worked on it.
    static Task changed(int number, int round);
};

/// The application's queue on the screen, filled with made tasks and without any service: what is
/// measured here is what models, view and delegate take.
class QueueRoom : public QObject
{
    Q_OBJECT

public:
    static constexpr int pageSize = 1000;

    QueueRoom();
    ~QueueRoom() override;

    void fill(int rows);
    TaskTableModel *tasks() { return &m_tasks; }
    TaskFilterModel *filter() { return &m_filter; }
    TaskSelection *selection() { return &m_selection; }
    QueueTable *table() { return m_view.table(); }
    void selectEveryFifth();

    /// Milliseconds from a key in the filter field until the view has painted the new rows.
    double typeKey(QChar letter);
    void typeSpace(); ///< between words; finds nothing new
    void clearFilter();
    /// Milliseconds until the rows are painted in their new order.
    double sortBy(int column, Qt::SortOrder order);
    double scrollToEnd(int steps); ///< milliseconds of the slowest step
    /// Runs the event loop until all that has changed is in its place.
    void settle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void press(QChar letter);
    double untilPainted(const std::function<void()> &change, const std::function<bool()> &done);

    TaskTableModel m_tasks;
    TaskFilterModel m_filter;
    TaskSelection m_selection;
    PeopleModel m_people;
    QueueView m_view;
    int m_rebuilt = 0;
    bool m_painted = false;
};

} // namespace brickyard::bench
