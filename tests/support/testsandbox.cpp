// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testsandbox.h"

#include "redbrick/endpoint.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace brickyard::tests {

namespace {
constexpr int startTimeoutMs = 60'000; // with sanitizers, beside other tests
} // namespace

TestSandbox::~TestSandbox()
{
    stop();
}

void TestSandbox::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(10'000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

bool TestSandbox::start(const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(
        QString(qEnvironmentVariable("BRICKYARD_BIN_DIR") + QLatin1String("/brickyard-sandbox")),
        QStringList{QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--data"),
                    m_data.path(), QStringLiteral("--quit-with-stdin")}
            + arguments);
    if (!m_process.waitForStarted()) {
        m_error = m_process.errorString();
        return false;
    }
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(startTimeoutMs)) {
            m_error =
                QStringLiteral("brickyard-sandbox said nothing: %1").arg(m_process.errorString());
            return false;
        }
    }
    const QJsonObject ready = QJsonDocument::fromJson(m_process.readLine()).object();
    const Result<QUrl> address = graphQlUrl(ready.value(QLatin1String("url")).toString());
    if (ready.isEmpty() || !address) {
        m_error = QStringLiteral("brickyard-sandbox's first line is not as agreed");
        return false;
    }
    url = *address;
    apiKey = ready.value(QLatin1String("apiKey")).toString();
    orgId = ready.value(QLatin1String("orgId")).toString();
    projectId = ready.value(QLatin1String("projectId")).toString();
    projectIds.clear();
    for (const QJsonValue project : ready.value(QLatin1String("projects")).toArray())
        projectIds += project.toObject().value(QLatin1String("projectId")).toString();
    return true;
}

} // namespace brickyard::tests
