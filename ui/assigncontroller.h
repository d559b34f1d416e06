// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"
#include "planning/caution.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>

class QWidget;

namespace brickyard {

class QueueController;
struct DistributionCandidate;
struct PersonTasks;

/// Turns wishes about who shall have tasks into operations, whether they came by drag, key or
/// menu: asks where that is worth it, otherwise does it, and lets tasks be distributed.
class AssignController : public QObject
{
    Q_OBJECT

public:
    /// \a queue outlives the controller; \a window is what it asks over.
    AssignController(QueueController *queue, QWidget *window);

    void assign(const brickyard::Person &person, const QStringList &taskIds);
    void unassign(const QStringList &taskIds);
    /// Asks for whom, by keyboard.
    void pickPerson(const QStringList &taskIds);
    /// Opens the dialog that splits the tasks among people; without \a taskIds those of the queue
    /// that are nobody's and that the filter shows.
    void distribute(const QStringList &taskIds);

Q_SIGNALS:
    /// Something that a person should know, but that is no reason to ask. A sentence.
    void warned(const QString &sentence);

private:
    struct Change;
    struct Request;

    void request(const std::optional<Person> &person, const QStringList &taskIds);
    void readSome(const std::shared_ptr<Request> &request);
    void carryOut(const Change &change);
    void askFirst(const Change &change, const Caution &caution);
    QList<DistributionCandidate> candidates() const;
    QString distributionWarning(const QList<Task> &tasks) const;
    void carryOutDistribution(const QList<Task> &tasks, const QList<PersonTasks> &changes);
    QString automaticAssignment() const;

    QueueController *m_queue;
    QWidget *m_window;
};

} // namespace brickyard
