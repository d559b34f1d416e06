// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/task.h"
#include "queue/filterterm.h"

#include <QCoreApplication>
#include <QList>

namespace brickyard {

/// The words of a filter and those that people see: which state is meant, and how a condition
/// reads in the person's language.
struct FilterWords
{
    Q_DECLARE_TR_FUNCTIONS(FilterWords)

public:
    /// "In progress", "IN_PROGRESS" and "inprogress" are the same to somebody who types.
    static QString folded(const QString &text);
    /// Whether a state is meant, by the service's word or by that of the person's language; \a word
    /// is the service's for one that is not known here. From the beginning only: "assigned" must
    /// not find "unassigned".
    static bool meansState(const QString &value, TaskState state, const QString &word);
    /// The same for the name of a stage as tasks carry it.
    static bool meansStage(const QString &value, const QString &stageName);
    /// How people call the stage that tasks carry by this name.
    static QString stageTitle(const QString &stageName);
    /// What is meant by "assignee:none": that there is nobody.
    static bool meansNobody(const QString &value);

    /// "Updated: more than 7 days ago", "Assignee: not anna".
    /// One of \a people that is meant by their email or user id is called by their name.
    static QString describe(const FilterTerm &term, const QList<Person> &people = {});
    /// Whom \a value means and nobody else: by the email or user id. Null: none of \a people.
    static const Person *personMeant(const QString &value, const QList<Person> &people);
};

} // namespace brickyard
