// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"

#include <QList>
#include <QString>

#include <optional>

namespace brickyard {

/// What kind of work a stage is for. The service knows more kinds than these.
enum class StageKind { Input, Label, Review, Model, Feedback, Output, Other };

/// A stage of a project's workflow.
struct Stage
{
    QString name;
    StageKind kind = StageKind::Other;
    QString brickName; ///< the service's word, e.g. "expert-review"
    /// The service may hand out unassigned tasks by itself; true where stageConfig is silent
    /// (protocol.md 2).
    bool autoAssign = true;

    /// Label and review stages: work is assigned there.
    bool hasQueue() const { return kind == StageKind::Label || kind == StageKind::Review; }
    bool isGroundTruth() const { return kind == StageKind::Output; }
    /// The name that tasks there carry: "END" for ground truth, otherwise the stage's own.
    QString taskStageName() const;

    friend bool operator==(const Stage &, const Stage &) = default;
};

struct Project
{
    QString id;
    QString name;
    QString status; ///< "CREATION_SUCCESS" is the good one
    QString url; ///< its page in the web application; may be empty
    QString taxonomy; ///< its name; may be empty
    bool consensus = false;

    bool isReady() const { return status == QLatin1String("CREATION_SUCCESS"); }

    friend bool operator==(const Project &, const Project &) = default;
};

/// Everything about a project that changes rarely.
struct ProjectInfo
{
    Project project;
    QList<Stage> stages; ///< in the workflow's order, ground truth last
    QList<ProjectMember> members;
    QList<Person> apiKeys; ///< by name; empty where the service does not tell

    const Stage *stage(const QString &name) const;
    const ProjectMember *member(const QString &userId) const;

    friend bool operator==(const ProjectInfo &, const ProjectInfo &) = default;
};

} // namespace brickyard
