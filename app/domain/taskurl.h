// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/project.h"

#include <QUrl>

namespace brickyard {

/// Where the web application shows a task that is in this stage; empty where the project has no
/// page.
QUrl taskUrl(const Project &project, const QString &stageName, const QString &taskId);

} // namespace brickyard
