// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/distribution.h"

#include <QAbstractTableModel>

namespace brickyard {

/// Somebody whom DistributeDialog shows.
struct DistributionCandidate
{
    Person person;
    int open = 0; ///< tasks in the stage that are open with them now
    QString whyNot; ///< a sentence: why they can't be given tasks; empty where they can
};

/// The people of DistributeDialog: who is ticked, the numbers that were edited, and what the plan
/// makes of both. It plans nothing: it says that its shares have changed, and is given a plan.
class ShareModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { PersonColumn, NowColumn, GetsColumn, AfterColumn, LoadColumn, ColumnCount };
    Q_ENUM(Column)
    enum Role {
        UserIdRole = Qt::UserRole + 1,
        InitialsRole,
        ReasonRole, ///< why they can't be given tasks; empty where they can
        EditedRole, ///< bool: the number was edited
        WantedRole, ///< int: the edited number; invalid where it was not edited. Can be set
        MostRole, ///< int: the highest number that can be wanted
        StaysRole, ///< int: open tasks now that are with them afterwards too
        BeforeRole,
        AfterRole,
        ScaleRole, ///< int: the longest bar of all
    };

    /// Those who can't be given tasks come last; otherwise the order stays. API keys are not
    /// ticked.
    explicit ShareModel(const QList<DistributionCandidate> &candidates, QObject *parent = nullptr);

    const QList<Share> &shares() const { return m_shares; }
    QString nameAt(int row) const;
    /// \a taskCount: how many there are to share.
    void setPlan(const DistributionPlan &plan, int taskCount);

    void tickEverybody(bool ticked);
    /// Of those who can be given tasks: all, some or none are ticked.
    Qt::CheckState everybodyTicked() const;
    bool hasEdits() const;
    void resetEdits();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// Another plan is due.
    void sharesChanged();

private:
    const DistributionPlan::Place &place(int row) const { return m_places[std::size_t(row)]; }
    QString display(int row, Column column) const;
    QString toolTip(int row) const;
    QString accessibleText(int row) const;
    int mostFor(int row) const;
    void announce();

    QList<Share> m_shares;
    QStringList m_reasons; ///< by row
    std::vector<DistributionPlan::Place> m_places;
    int m_taskCount = 0;
    int m_scale = 0;
};

} // namespace brickyard
