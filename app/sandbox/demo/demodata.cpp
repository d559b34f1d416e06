// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/demodata.h"

#include "sandbox/demo/demoretina.h"
#include "sandbox/demo/demoscans.h"
#include "sandbox/demo/demostory.h"

namespace brickyard::sandbox {

namespace {

constexpr int brainTasks = 48;

} // namespace

void writeDemoTasks(Stores &stores, quint32 seed, Moment anchor, int tasks)
{
    const DemoScans chests = DemoScans::chests();
    const DemoScans brains = DemoScans::brains();
    const DemoRetina retinas;
    stores.database.deferForeignKeys();
    qint64 pk = 0;
    const QList<Project> &projects = stores.directory.projects;
    const auto tell = [&](const Project &project, const DemoSubject &subject, int count) {
        for (int i = 0; i < count; ++i)
            DemoStory(stores, project, subject, seed, anchor, ++pk, i).tell();
    };
    tell(projects.at(0), chests, tasks);
    tell(projects.at(1), brains, brainTasks);
    tell(projects.at(3), retinas, DemoRetina::tasks);
}

} // namespace brickyard::sandbox
