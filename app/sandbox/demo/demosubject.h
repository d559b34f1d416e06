// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/random.h"
#include "sandbox/store/records.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace brickyard::sandbox {

/// One task of a demo project, before it has a story.
struct DemoTask
{
    quint32 seed = 0;
    qint64 project = 0; ///< Project::pk
    int number = 0; ///< its place in its project, from 0
    QString orgId;
    QString projectId;
    QString taskId;
    QString name;

    /// Of what several tasks have in common: the same numbers for the same \a group of the project.
    Random shared(quint64 group) const;
};

/// Where the tasks of a demo project are today.
struct DemoPlan
{
    struct Share
    {
        double upTo;
        TaskState state;
    };
    // Of all tasks, each counted from 0; the rest is ground truth.
    double upToLabel = 0.40;
    double upToFirstReview = 0.58;
    double upToLastReview = 0.66;
    QList<Share> inLabel; ///< in order; the last one's upTo is 1
    QList<Share> inReview;
};

/// What people say in comments.
struct DemoWords
{
    QStringList issues;
    QStringList rejections;
    QStringList remarks;
};

/// What a demo project is about: what its tasks are called, which data they have, and what people
/// draw on them and say about them. Everything is the same for the same task and the same numbers.
class DemoSubject
{
public:
    virtual ~DemoSubject() = default;

    virtual QString name(const DemoTask &task) const = 0;
    /// TaskRecord::datapoint.
    virtual QByteArray datapoint(const DemoTask &task, Random &random) const = 0;
    /// The labels and the map of a LabelsRecord; those of a careless labeler if \a careless.
    virtual LabelsRecord labels(const DemoTask &task, bool careless, Random &random) const = 0;
    /// Whether what waits for the first review has a plain mistake.
    virtual bool isCareless(const DemoTask &) const { return false; }

    const DemoPlan &plan() const { return m_plan; }
    const DemoWords &words() const { return m_words; }
    const QList<int> &labelers() const { return m_labelers; }
    const QList<int> &reviewers() const { return m_reviewers; }
    /// As where tasks are assigned automatically: nobody is away, and the key has no tasks.
    bool everybodyHasAQueue() const { return m_everybodyHasAQueue; }

protected:
    static QString twoDigits(int number);
    static QString fourDigits(int number);

    DemoPlan m_plan;
    DemoWords m_words;
    QList<int> m_labelers;
    QList<int> m_reviewers;
    bool m_everybodyHasAQueue = false;
};

} // namespace brickyard::sandbox
