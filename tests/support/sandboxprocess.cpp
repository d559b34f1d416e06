// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sandboxprocess.h"

#include <QJsonDocument>
#include <QTcpSocket>
#include <QUrl>

#include <zlib.h>

namespace brickyard::tests {

namespace {

constexpr int patience = 30'000; // ms, for anything that takes milliseconds on a good day

} // namespace

SandboxProcess::SandboxProcess() = default;

SandboxProcess::~SandboxProcess()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(patience);
    }
}

bool SandboxProcess::start(const QStringList &arguments)
{
    const QString program =
        qEnvironmentVariable("BRICKYARD_BIN_DIR") + QLatin1StringView("/brickyard-sandbox");
    QStringList all{QStringLiteral("--data"),
                    m_otherFolder.isEmpty() ? m_folder.path() : m_otherFolder,
                    QStringLiteral("--port"), QStringLiteral("0")};
    m_process.start(program, all + arguments);
    if (!m_process.waitForStarted(patience))
        return false;
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience))
            return false;
    }
    readyLine = m_process.readLine().trimmed();
    const QJsonObject ready = QJsonDocument::fromJson(readyLine).object();
    url = ready.value(QLatin1StringView("url")).toString();
    apiKey = ready.value(QLatin1StringView("apiKey")).toString().toLatin1();
    orgId = ready.value(QLatin1StringView("orgId")).toString();
    projectId = ready.value(QLatin1StringView("projectId")).toString();
    projects = ready.value(QLatin1StringView("projects")).toArray();
    port = quint16(QUrl(url).port());
    return !url.isEmpty();
}

bool SandboxProcess::waitForEnd()
{
    return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(patience);
}

QJsonObject RawClient::Answer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

RawClient::Answer RawClient::send(const QByteArray &method, const QByteArray &path,
                                  const Headers &headers, const QByteArray &body) const
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_sandbox.port);
    Answer answer;
    if (!socket.waitForConnected(patience))
        return answer;
    QByteArray request = method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\n";
    for (const auto &[name, value] : headers)
        request += name + ": " + value + "\r\n";
    request += "Connection: close\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body;
    socket.write(request);

    QByteArray received;
    while (socket.waitForReadyRead(patience))
        received += socket.readAll();
    received += socket.readAll();
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0)
        return answer;
    const QList<QByteArray> lines = received.first(end).split('\n');
    answer.status = lines.first().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    answer.body = received.sliced(end + 4);
    return answer;
}

RawClient::Answer RawClient::sendTo(const QByteArray &method, const QString &address,
                                    const Headers &headers, const QByteArray &body) const
{
    return send(method, QUrl(address).path(QUrl::FullyEncoded).toLatin1(), headers, body);
}

QJsonObject RawClient::query(const QString &text, QJsonObject variables) const
{
    if (!variables.contains(QLatin1StringView("orgId")))
        variables.insert(QStringLiteral("orgId"), m_sandbox.orgId);
    if (!variables.contains(QLatin1StringView("projectId")))
        variables.insert(QStringLiteral("projectId"), m_sandbox.projectId);
    const QJsonObject request{{QStringLiteral("query"), text},
                              {QStringLiteral("variables"), variables}};
    const Answer answer = send("POST", "/graphql/", headers(m_sandbox.apiKey),
                               packed(QJsonDocument(request).toJson(QJsonDocument::Compact)));
    if (answer.status != 200 || answer.headers.value("content-type") != "application/json")
        return {{QStringLiteral("errors"), answer.status}};
    return answer.json();
}

QJsonValue RawClient::data(const QString &text, const QJsonObject &variables) const
{
    const QJsonObject answer = query(text, variables);
    if (answer.contains(QLatin1StringView("errors")))
        return QJsonValue(QJsonValue::Undefined);
    const QJsonObject fields = answer.value(QLatin1StringView("data")).toObject();
    return fields.isEmpty() ? QJsonValue(QJsonValue::Undefined) : fields.constBegin().value();
}

RawClient::Headers RawClient::headers(const QByteArray &apiKey)
{
    return {{"ApiKey", apiKey},
            {"RB-SDK-Version", "2.28.7"},
            {"Content-Type", "application/json"},
            {"Accept", "application/json"},
            {"Content-Encoding-RB", "gzip"}};
}

QByteArray RawClient::packed(const QByteArray &json)
{
    return gzip(json).toBase64();
}

QByteArray RawClient::gzip(const QByteArray &bytes)
{
    z_stream stream{};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(qsizetype(deflateBound(&stream, uLong(bytes.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

} // namespace brickyard::tests
