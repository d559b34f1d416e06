// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/connector.h"
#include "account/credentialstore.h"
#include "account/sandboxprocess.h"
#include "account/settings.h"
#include "tests/bench/eventloopgaps.h"
#include "tests/support/testsandbox.h"
#include "ui/mainwindow.h"

#include <QList>
#include <QTemporaryDir>
#include <QUuid>

#include <functional>

namespace brickyard::bench {

/// What a person does in the window with many tasks at once, in the application's own window with
/// everything that hangs on it, while the event loop is watched.
class WindowChanges
{
public:
    explicit WindowChanges(const tests::TestSandbox &sandbox);
    ~WindowChanges();

    /// Shows the window and loads the queue of a stage. False where that failed.
    bool open(const QString &stageName);

    /// One click on "Accept N" with that many unassigned tasks selected, held, then sent, to the
    /// end. False where not all of them were accepted.
    bool accept(int count);
    /// That many tasks dropped on a person, the question answered, to the end. False where not all
    /// of them were assigned.
    bool drop(int count);

    /// A file of labels that is read, checked and shown in the dialog, for tasks of the queue.
    /// False where it does not come to that.
    bool showLabels(const QString &file);
    /// Ids of tasks of the queue.
    QStringList someTasks(int count) const;

    const EventLoopGaps &gaps() const { return m_gaps; }
    QString error() const { return m_error; }

private:
    bool waitUntil(const std::function<bool()> &condition);
    QStringList freeTasks(int count, const QString &notOf) const;
    bool finishLast(int count);

    const tests::TestSandbox &m_sandbox;
    QTemporaryDir m_folder;
    Timings m_timings;
    Settings m_settings;
    MemoryCredentialStore m_credentials;
    SandboxProcess m_ownSandbox; ///< never started
    Connector m_connector;
    MainWindow m_window;
    EventLoopGaps m_gaps;
    QString m_error;
    QList<QUuid> m_known; ///< the operations up to the last change
    int m_person = 0; ///< each drop goes to another one
};

} // namespace brickyard::bench
