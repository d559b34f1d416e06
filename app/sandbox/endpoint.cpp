// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/endpoint.h"

#include "sandbox/gzip.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace brickyard::sandbox {

namespace {

/// The largest request, unpacked. A labels array of 1,000 is some hundred kB.
constexpr qsizetype largestBody = 256 * 1024 * 1024;

HttpResponse json(int status, const QJsonObject &object)
{
    HttpResponse response;
    response.status = status;
    response.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return response;
}

HttpResponse failure(int status, const QString &message)
{
    return json(status,
                {{QStringLiteral("errors"),
                  QJsonArray{QJsonObject{{QStringLiteral("message"), message}}}}});
}

HttpResponse wrongMethod(const QByteArray &allowed)
{
    HttpResponse response = failure(
        405, QStringLiteral("This address takes %1 only.").arg(QString::fromLatin1(allowed)));
    response.headers.append({QByteArrayLiteral("Allow"), allowed});
    return response;
}

// Takes as long for a wrong key as for the right one.
bool sameKey(const QByteArray &given, const QByteArray &key)
{
    if (given.size() != key.size())
        return false;
    uchar difference = 0;
    for (qsizetype i = 0; i < key.size(); ++i)
        difference |= uchar(given.at(i)) ^ uchar(key.at(i));
    return difference == 0;
}

bool isRead(const HttpRequest &request)
{
    return request.method == "GET" || request.method == "HEAD";
}

} // namespace

Endpoint::Endpoint(const graphql::Executor &executor, Stores &stores, const FileLibrary &library,
                   const Links &links, QByteArray apiKey)
    : m_executor(executor),
      m_stores(stores),
      m_library(library),
      m_links(links),
      m_apiKey(std::move(apiKey))
{}

HttpResponse Endpoint::handle(const HttpRequest &request)
{
    if (request.path == "/graphql/" || request.path == "/graphql")
        return graphql(request);
    if (request.path == "/healthz") {
        return isRead(request) ? json(200, {{QStringLiteral("ok"), true}})
                               : wrongMethod(QByteArrayLiteral("GET"));
    }
    if (const std::optional<Links::Target> target = m_links.target(request.path)) {
        return target->purpose == Links::Purpose::Upload ? upload(request, target->filePath)
                                                         : download(request, target->filePath);
    }
    if (request.path.startsWith("/app/") && isRead(request)) {
        HttpResponse response;
        response.contentType = QByteArrayLiteral("text/html; charset=utf-8");
        response.body = QByteArrayLiteral(
            "<!doctype html><title>Brickyard sandbox</title><p>This is the Brickyard sandbox. It "
            "has RedBrick AI's API but not its web application, so there is nothing to see "
            "here.</p>");
        return response;
    }
    return failure(404, QStringLiteral("There is nothing at this address."));
}

HttpResponse Endpoint::graphql(const HttpRequest &request) const
{
    if (request.method != "POST")
        return wrongMethod(QByteArrayLiteral("POST"));
    if (!sameKey(request.headers.value(QByteArrayLiteral("apikey")), m_apiKey))
        return failure(401, QStringLiteral("The API key is missing or wrong."));

    const auto packed = QByteArray::fromBase64Encoding(
        request.body.trimmed(),
        QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!packed)
        return failure(400, QStringLiteral("The body is not base64."));
    const Unpacked unpacked = gunzip(*packed, largestBody);
    if (unpacked.tooLarge)
        return failure(413, QStringLiteral("The body is too large."));
    if (!unpacked.ok)
        return failure(400, QStringLiteral("The body is not gzip inside base64."));
    const QJsonDocument document = QJsonDocument::fromJson(unpacked.bytes);
    const QJsonValue query = document.object().value(QLatin1StringView("query"));
    const QJsonValue variables = document.object().value(QLatin1StringView("variables"));
    if (!query.isString()
        || !(variables.isObject() || variables.isNull() || variables.isUndefined()))
        return failure(400,
                       QStringLiteral("The body is not {\"query\": text, \"variables\": {…}}."));
    HttpResponse response;
    response.body = m_executor.answer(query.toString(), variables.toObject());
    return response;
}

HttpResponse Endpoint::upload(const HttpRequest &request, const QString &filePath)
{
    if (request.method != "PUT")
        return wrongMethod(QByteArrayLiteral("PUT"));
    // As the storage provider wants it; the reference client sends it with every file.
    if (request.headers.value(QByteArrayLiteral("x-ms-blob-type")) != "BlockBlob")
        return failure(400, QStringLiteral("The header x-ms-blob-type: BlockBlob is missing."));
    FileRecord file;
    file.path = filePath;
    file.contentType = request.headers.value(QByteArrayLiteral("content-type"));
    file.encoding = request.headers.value(QByteArrayLiteral("content-encoding"));
    file.createdAt = m_stores.clock.tick();
    m_stores.files.put(file, request.body);
    HttpResponse response;
    response.status = 201;
    return response;
}

HttpResponse Endpoint::download(const HttpRequest &request, const QString &filePath) const
{
    if (!isRead(request))
        return wrongMethod(QByteArrayLiteral("GET"));
    const std::optional<FileLibrary::File> file = m_library.read(filePath);
    if (!file)
        return failure(404, QStringLiteral("There is no such file."));
    HttpResponse response;
    response.body = file->bytes;
    response.contentType = file->contentType.isEmpty()
        ? QByteArrayLiteral("application/octet-stream")
        : file->contentType;
    if (!file->encoding.isEmpty())
        response.headers.append({QByteArrayLiteral("Content-Encoding"), file->encoding});
    return response;
}

} // namespace brickyard::sandbox
