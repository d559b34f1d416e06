// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/project.h"
#include "domain/task.h"

#include <QColor>
#include <QIcon>
#include <QPixmap>

namespace brickyard {

/// Our own drawings, one stroke family on a grid of 16 px; each is a file in resources/icons.
enum class IconName {
    // Task states
    StateUnassigned,
    StateAssigned,
    StateInProgress,
    StateDraft,
    StateSkipped,
    StateIssue,
    StateCompleted,
    StateUnknown,
    // Kinds of stage
    StageInput,
    StageLabel,
    StageReview,
    StageModel,
    StageFeedback,
    StageGroundTruth,
    StageOther,
    // Actions
    Refresh,
    Search,
    Filter,
    Accept,
    Reject,
    OpenExternal,
    Cancel,
    Pause,
    Resume,
    Undo,
    Redo,
    Distribute,
    Close,
    Copy,
    Reveal,
    Conceal,
    Expand,
    Collapse,
    Connect,
    // Things
    Person,
    Unassigned,
    Key,
    Comment,
    Project,
    Star,
    Sandbox,
    Pending,
    // Messages
    Info,
    Warning,
    Error,
    // How many there are; not an icon
    Count
};

/// An icon that takes its colour from the application's palette each time that it is painted, so
/// that it follows the theme, the disabled and the selected state, and is sharp at any scale.
QIcon themedIcon(IconName name);
/// The same in one colour (disabled: paler).
QIcon themedIcon(IconName name, const QColor &color);
/// For delegates: \a size in device-independent pixels. Cached.
QPixmap iconPixmap(IconName name, int size, const QColor &color, qreal devicePixelRatio);

IconName stateIcon(TaskState state);
IconName stageIcon(StageKind kind);

/// The icon of the window, in its own colours.
QIcon applicationIcon();

} // namespace brickyard
