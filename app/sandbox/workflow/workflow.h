// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace brickyard::sandbox {

/// The kinds of stages, after their names on the wire (`Stage.brickName`).
enum class Brick { Input, Label, Review, Feedback, Output, Other };

struct Stage
{
    QString name;
    QString brickName; ///< `manual-labeling`, `expert-review`, …
    QJsonObject config;
    /// As `Routing` is on the wire: nextStageName; or passed and failed; or feedbackStageName.
    QJsonObject routing;

    Brick brick() const;
    /// Whether people work here, so that tasks can wait here for somebody.
    bool isWorkStage() const;
};

/// The route that tasks take through a project's stages. A value without state of its own.
/// Where tasks can be is named by a label or review stage, END or ARCHIVED.
class Workflow
{
public:
    Workflow() = default;
    explicit Workflow(QList<Stage> stages)
        : m_stages(std::move(stages))
    {}

    const QList<Stage> &stages() const { return m_stages; }
    const Stage *find(QStringView name) const;

    /// Where a new task begins.
    QString first() const;
    /// Where a task goes from this label stage when it is submitted.
    QString afterSubmit(const Stage &stage) const;
    QString afterAccept(const Stage &stage) const;
    /// Through the feedback stage, where `failed` names one.
    QString afterReject(const Stage &stage) const;

    /// The place that a stage's name stands for when it is listed or moved to: itself for a label
    /// or review stage, END for END and for the output stage, ARCHIVED. Nothing for a name that
    /// no stage has, and for stages where no task stays (input, feedback).
    std::optional<QString> place(const QString &name) const;

private:
    QString follow(const QString &name) const;

    QList<Stage> m_stages;
};

} // namespace brickyard::sandbox
