// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QtGlobal>

#include <functional>
#include <memory>
#include <utility>

namespace brickyard::sandbox {

struct HttpRequest
{
    QByteArray method;
    QByteArray path; ///< as sent, without host and query, percent-encoded
    QByteArray query; ///< what follows the first `?`, percent-encoded
    QHash<QByteArray, QByteArray> headers; ///< names in lower case; repeated ones joined by ", "
    QByteArray body; ///< chunks are put together
};

struct HttpResponse
{
    int status = 200;
    QByteArray contentType = QByteArrayLiteral("application/json");
    QByteArray body; ///< left out, but counted in Content-Length, for HEAD
    QList<std::pair<QByteArray, QByteArray>> headers; ///< beside Content-Type and Content-Length
};

/// An HTTP/1.1 server on the loopback addresses. One thread, that of run(), serves all
/// connections and calls the handler, one request at a time.
class HttpServer
{
public:
    struct Options
    {
        quint16 port = 0; ///< 0: any that is free on both addresses
        int latencyMs = 0; ///< each answer is held back for so long after it was made
        int jitterMs = 0; ///< and for so much more at most, evenly distributed
        quint32 seed = 1; ///< of the jitter
        qint64 bodyLimit = 268'435'456; ///< bytes (256 MiB); beyond it the answer is 413
        int headerTimeoutMs = 30'000; ///< from a request's first byte to the end of its header
        int idleTimeoutMs = 300'000; ///< between requests, and while a body is sent or received
    };
    using Handler = std::function<HttpResponse(const HttpRequest &)>;

    /// What \a handler throws becomes an answer with status 500.
    HttpServer(const Options &options, Handler handler);
    ~HttpServer();
    Q_DISABLE_COPY_MOVE(HttpServer)

    /// Binds 127.0.0.1 and ::1 to the same port; where the machine has no IPv6, 127.0.0.1 alone.
    /// From here on connections are accepted, though not served before run(). False, and
    /// \a error set, where the port is taken.
    bool listen(QString *error);
    /// 0 before listen().
    quint16 port() const;

    /// Blocks until stop(). What was handled by then is still answered, without its latency.
    void run();
    /// From any thread, also before run().
    void stop();
    /// SIGTERM and SIGINT stop() from now on.
    void stopOnSignals();
    /// stop() when the standard input ends; what arrives there is thrown away.
    void stopWhenStdinCloses();

private:
    // Hidden because Boost.Beast takes some twenty seconds to compile: it is included in
    // httpserver.cpp and nowhere else.
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace brickyard::sandbox
