// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/store/database.h"
#include "sandbox/store/filestore.h"
#include "sandbox/store/historystore.h"
#include "sandbox/store/taskstore.h"
#include "sandbox/workflow/directory.h"

namespace brickyard::sandbox {

/// What the rules work on. Owned by main, which outlives everything that refers to it.
struct Stores
{
    Database &database;
    const Directory &directory;
    TaskStore &tasks;
    HistoryStore &history;
    FileStore &files;
    Clock &clock;

    const User &key() const { return *directory.user(directory.keyUser); }
};

} // namespace brickyard::sandbox
