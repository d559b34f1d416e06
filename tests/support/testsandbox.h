// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

namespace brickyard::tests {

/// A brickyard-sandbox of one's own, on a free port and with data of its own, which ends with it.
/// The program is looked for in the folder that BRICKYARD_BIN_DIR names.
class TestSandbox
{
public:
    TestSandbox() = default;
    ~TestSandbox();

    /// Blocks until it is ready. After stop() it may be started again, with the data that it had.
    /// False, with errorString() saying why, where it does not start.
    bool start(const QStringList &arguments = {});
    QString errorString() const { return m_error; }
    /// Blocks until it has ended.
    void stop();

    QUrl url; ///< "…/graphql/" included
    QString apiKey;
    QString orgId;
    QString projectId; ///< the first of them
    QStringList projectIds;

private:
    QTemporaryDir m_data;
    QProcess m_process;
    QString m_error;
};

} // namespace brickyard::tests
