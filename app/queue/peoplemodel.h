// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/project.h"

#include <QAbstractListModel>
#include <QHash>

#include <optional>
#include <vector>

namespace brickyard {

class TaskTableModel;

/// Who tasks of a stage can be given to: *Unassigned* first, then the members that may work
/// there, then those who may not (with the reason), then the asking API key.
///
/// A drop changes nothing here: it says what is asked for, and the rest is the engine's.
class PeopleModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Unassigned, Member, NoAccess, ApiKey };
    Q_ENUM(Kind)
    enum Role {
        KindRole = Qt::UserRole + 1, ///< Kind
        UserIdRole, ///< empty for *Unassigned*
        InitialsRole,
        OpenCountRole, ///< int; -1 until the queue is loaded
        LoadRole, ///< double, 0 to 1: open tasks against the most that anybody has
        ReasonRole, ///< why nothing can be dropped there, a sentence; empty where it can
    };

    /// Where the people are asked to work.
    struct Place
    {
        QString accountId;
        Project project;
        Stage stage;
        QList<ProjectMember> members;
        std::optional<Person> self; ///< the asking API key, where it is to have a row
    };

    /// \a tasks is where open tasks are counted; it must outlive the model.
    explicit PeopleModel(const TaskTableModel *tasks, QObject *parent = nullptr);

    void setPlace(Place place);
    /// Whether the whole queue is in the task table: before, counts are unknown.
    void setCountsKnown(bool known);

    Person personAt(int row) const;
    int rowOf(const QString &userId) const; ///< "" is *Unassigned*; -1: none
    /// Why this cannot be dropped on that row, as a sentence; empty where it can.
    QString whyNot(const QMimeData *data, const QModelIndex &index) const;
    /// Why this cannot be distributed among the people here; empty where it can.
    QString whyNotDistribute(const QMimeData *data) const;
    /// Why nothing can be distributed here at all; empty where it can.
    QString whyNotDistribute() const;
    /// What a drop would come to: "Anna Berg: 75 → 112". Tasks that the person has already are
    /// not counted twice. Empty where whyNot() has something to say.
    QString outcome(const QMimeData *data, const QModelIndex &index) const;
    /// The same for tasks that are in the table; empty where the row has a reason against it.
    QString outcome(const QStringList &taskIds, const QModelIndex &index) const;
    /// Without the name: "75 → 112".
    QString counts(const QStringList &taskIds, const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override;
    QStringList mimeTypes() const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void assignRequested(const brickyard::Person &person, const QStringList &taskIds);
    void unassignRequested(const QStringList &taskIds);

private:
    struct Entry
    {
        Kind kind = Kind::Member;
        Person person;
        QString reason;
        int open = 0;
    };

    QString nameOf(const Entry &entry) const;
    int countAdded(const QStringList &taskIds, const Entry &entry) const;
    QString reasonFor(const ProjectMember &member) const;
    QString placeReason() const;
    QString whyNotFromThere(const QMimeData *data) const;
    QVariant toolTip(const Entry &entry) const;
    QString accessibleText(const Entry &entry) const;
    void countLater();
    void count();

    const TaskTableModel *m_tasks;
    Place m_place;
    std::vector<Entry> m_entries;
    int m_mostOpen = 0;
    bool m_countsKnown = false;
    bool m_countIsDue = false;
};

} // namespace brickyard
