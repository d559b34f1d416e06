// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/distribution.h"
#include "ui/sharemodel.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QLabel;
class QPushButton;
class QRadioButton;
class QTableView;

namespace brickyard {

class TaskPlanModel;

/// Splits tasks among people: shows who has, gets and will have how many, before anything is
/// sent. It plans with the tasks and counts that it was made with, sends nothing, and remembers
/// nothing. Opened with open().
class DistributeDialog : public QDialog
{
    Q_OBJECT

public:
    /// Which tasks they are.
    enum class Choice { Selected, AllUnassigned, UnassignedShown };
    struct Input
    {
        QList<Task> tasks; ///< of one stage, ids unique
        QList<DistributionCandidate> people; ///< in the order in which they are shown
        QString stageName;
        Choice choice = Choice::Selected;
        QString warning; ///< a sentence about the stage; empty for none
    };

    /// Up to as many tasks are prepared on the spot; more of them beside the GUI thread.
    static constexpr int onTheSpot = 5000;

    explicit DistributeDialog(const Input &input, QWidget *parent = nullptr);

Q_SIGNALS:
    /// At most once, when the dialog has closed: the tasks that get another assignee, by person.
    void distributeRequested(const QList<brickyard::PersonTasks> &changes);

private:
    QLayout *makeChoices();
    void makePeople();
    void makeTasks();
    QLayout *makeButtons();
    void prepare(const QList<Task> &tasks);
    void usePool(std::shared_ptr<const TaskPool> pool);
    void plan();
    void updateText();
    void showTasks(bool shown);
    void assign();

    ShareModel *m_people;
    TaskPlanModel *m_taskPlan;
    std::shared_ptr<const TaskPool> m_pool; ///< null until it is there
    DistributionPlan m_plan;
    QRadioButton *m_equal = nullptr;
    QRadioButton *m_level = nullptr;
    QCheckBox *m_everybody = nullptr;
    QPushButton *m_reset = nullptr;
    QTableView *m_peopleTable = nullptr;
    QLabel *m_summary;
    QCheckBox *m_showTasks = nullptr;
    QTableView *m_tasksTable = nullptr;
    QPushButton *m_assign = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace brickyard
