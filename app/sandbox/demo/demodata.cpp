// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/demodata.h"

#include "sandbox/demo/demostory.h"

namespace brickyard::sandbox {

namespace {

constexpr int brainTasks = 48;

} // namespace

void writeDemoTasks(Stores &stores, quint32 seed, Moment anchor, int tasks)
{
    const DemoSubject chest{QStringLiteral("site-%1/patient-%2/ct-%3"),
                            QStringLiteral("nodule"),
                            {3, 4, 5, 6, 8},
                            {2, 4, 5, 8},
                            false};
    const DemoSubject brain{QStringLiteral("ward-%1/subject-%2/t1-%3"),
                            QStringLiteral("tumour"),
                            {4, 5, 8},
                            {2, 4, 5, 8},
                            true};
    stores.database.deferForeignKeys();
    qint64 pk = 0;
    const QList<Project> &projects = stores.directory.projects;
    for (int i = 0; i < tasks; ++i)
        DemoStory(stores, projects.at(0), chest, seed, anchor, ++pk, i).tell();
    for (int i = 0; i < brainTasks; ++i)
        DemoStory(stores, projects.at(1), brain, seed, anchor, ++pk, i).tell();
}

} // namespace brickyard::sandbox
