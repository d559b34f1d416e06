// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/projectoverview.h"
#include "queue/relativetime.h"

#include <QAbstractItemModel>
#include <QList>

#include <functional>

namespace brickyard {

/// The projects of an organization with their stages below them, and how many tasks wait there, are
/// in progress, are issues. What is not known is "…" while it may still come and "?" afterwards,
/// never 0. What could not be read is a line of its own below its project, in words.
class OverviewModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        WaitingColumn,
        InProgressColumn,
        IssuesColumn,
        TotalColumn,
        OldestColumn,
        ColumnCount
    };
    enum Role {
        ProjectIdRole = Qt::UserRole + 1,
        StageNameRole, ///< empty for a project and for a problem
        StageKindRole, ///< int(StageKind); no value for a project and for a problem
        IsProblemRole, ///< bool
    };
    /// Milliseconds since the epoch, for how long ago a time is.
    using Clock = std::function<qint64()>;

    explicit OverviewModel(QObject *parent = nullptr);
    explicit OverviewModel(Clock clock, QObject *parent = nullptr);

    /// Shows exactly these; what is known of them already stays.
    void setProjects(const QList<Project> &projects);
    void setOverview(const ProjectOverview &overview);
    /// Whether what is not known may still come.
    void setReading(bool reading);
    /// When the oldest of the readings that are shown was made; invalid where one of the projects
    /// was never read to its end.
    QDateTime readAt() const;
    /// Of how many projects something could not be read.
    int problemCount() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    /// A row below a project: a stage, or a problem.
    struct Child
    {
        StageOverview stage;
        QString problem; ///< empty for a stage

        QString title() const;
    };
    struct Entry
    {
        ProjectOverview overview;
        QList<Child> children;
    };

    QVariant projectData(const ProjectOverview &overview, int column, int role) const;
    QVariant stageData(const ProjectOverview &overview, const StageOverview &stage, int column,
                       int role) const;
    QVariant problemData(const QString &problem, int column, int role) const;
    QString numberText(const std::optional<int> &number) const;
    QString projectNumber(const ProjectOverview &overview, int column) const;
    QString stageNumber(const StageOverview &stage, int column) const;
    QString stageToolTip(const StageOverview &stage, int column) const;
    QString spoken(const QModelIndex &index) const;
    static QList<Child> childrenOf(const ProjectOverview &overview);
    void tellChanged(int row);

    Clock m_clock;
    QList<Entry> m_entries;
    bool m_isReading = false;
};

} // namespace brickyard
