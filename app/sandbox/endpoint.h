// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/files/filelibrary.h"
#include "sandbox/graphql/executor.h"
#include "sandbox/httpserver.h"

#include <QByteArray>

namespace brickyard::sandbox {

/// What is where on the server: `POST /graphql/` with the API key, uploads and downloads with a
/// token in their address, `GET /healthz`, and a page in place of the web application.
class Endpoint
{
public:
    Endpoint(const graphql::Executor &executor, Stores &stores, const FileLibrary &library,
             const Links &links, QByteArray apiKey);

    HttpResponse handle(const HttpRequest &request);

private:
    HttpResponse graphql(const HttpRequest &request) const;
    HttpResponse upload(const HttpRequest &request, const QString &filePath);
    HttpResponse download(const HttpRequest &request, const QString &filePath) const;

    const graphql::Executor &m_executor;
    Stores &m_stores;
    const FileLibrary &m_library;
    const Links &m_links;
    const QByteArray m_apiKey;
};

} // namespace brickyard::sandbox
