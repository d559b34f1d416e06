// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/httpserver.h"

#include <QDebug>

#include <utility> // Boost 1.74 forgets it in <boost/asio.hpp>, which C++20 notices

#include <boost/asio.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <exception>
#include <optional>
#include <random>
#include <set>

namespace brickyard::sandbox {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;
using std::chrono::milliseconds;

namespace {

class Session;

// What the sessions share. It outlives them: they end with the io_context.
struct Shared
{
    HttpServer::Options options;
    HttpServer::Handler handler;
    std::mt19937 random;
    std::set<Session *> sessions;
    bool stopping = false;

    milliseconds nextLatency()
    {
        int latency = options.latencyMs;
        if (options.jitterMs > 0)
            latency += std::uniform_int_distribution<int>(0, options.jitterMs)(random);
        return milliseconds(latency);
    }
};

constexpr std::uint32_t headerLimit = 64 * 1024;
// How long, and how much, to go on reading from a client that will be hung up on: to close
// while its bytes are unread would reset the connection, and it might not see the answer.
constexpr milliseconds lingering{5'000};

QByteArray toByteArray(beast::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

HttpResponse errorResponse(int status, const char *message)
{
    HttpResponse response;
    response.status = status;
    response.body = QByteArrayLiteral("{\"errors\":[{\"message\":\"") + message
        + QByteArrayLiteral("\"}],\"data\":null}");
    return response;
}

HttpRequest toRequest(const http::request<http::string_body> &message)
{
    HttpRequest request;
    request.method = toByteArray(message.method_string());
    QByteArray target = toByteArray(message.target());
    // A client that takes us for a proxy sends the whole address.
    if (const qsizetype scheme = target.indexOf("://"); scheme > 0 && !target.startsWith('/')) {
        const qsizetype path = target.indexOf('/', scheme + 3);
        target = path < 0 ? QByteArrayLiteral("/") : target.mid(path);
    }
    const qsizetype question = target.indexOf('?');
    request.path = question < 0 ? target : target.left(question);
    request.query = question < 0 ? QByteArray() : target.mid(question + 1);
    for (const auto &field : message) {
        QByteArray &value = request.headers[toByteArray(field.name_string()).toLower()];
        if (!value.isNull())
            value += ", ";
        value += toByteArray(field.value());
    }
    request.body = QByteArray(message.body().data(), static_cast<qsizetype>(message.body().size()));
    return request;
}

// One connection. It keeps itself alive through the handlers of its operations: when nothing is
// under way any more it is gone, and the connection with it.
class Session : public std::enable_shared_from_this<Session>
{
public:
    Session(tcp::socket socket, Shared *shared)
        : m_stream(std::move(socket)),
          m_latency(m_stream.get_executor()),
          m_shared(shared)
    {
        m_shared->sessions.insert(this);
    }
    ~Session() { m_shared->sessions.erase(this); }
    Q_DISABLE_COPY_MOVE(Session)

    void waitForRequest();
    void stop();

private:
    using Parser = http::request_parser<http::string_body>;
    using Body = http::span_body<const char>;

    void readHeader();
    void onHeader(beast::error_code error);
    void readBody();
    void onBody(beast::error_code error);
    void refuse(beast::error_code error);
    void answer(HttpResponse response, bool keepAlive);
    template<typename Message> void fillIn(Message *message, bool keepAlive) const;
    void write();
    void onWritten(beast::error_code error);
    void close();
    void drain();

    beast::tcp_stream m_stream;
    asio::steady_timer m_latency;
    Shared *m_shared;
    beast::flat_buffer m_buffer;
    std::optional<Parser> m_parser;
    HttpResponse m_answer;
    std::optional<http::response<Body>> m_message;
    std::optional<http::response<http::empty_body>> m_bodyless; // for HEAD and 100
    std::array<char, 16 * 1024> m_discarded = {};
    bool m_answering = false;
    bool m_keepAlive = false;
};

void Session::waitForRequest()
{
    m_answering = false;
    if (m_shared->stopping)
        return close();
    m_parser.emplace();
    m_parser->header_limit(headerLimit);
    m_parser->body_limit(static_cast<std::uint64_t>(m_shared->options.bodyLimit));
    // What came along with the request before is the beginning of the next.
    if (m_buffer.size() > 0)
        return readHeader();
    m_stream.expires_after(milliseconds(m_shared->options.idleTimeoutMs));
    m_stream.async_read_some(m_buffer.prepare(4096),
                             [self = shared_from_this()](beast::error_code error, size_t size) {
                                 if (error)
                                     return;
                                 self->m_buffer.commit(size);
                                 self->readHeader();
                             });
}

void Session::readHeader()
{
    m_stream.expires_after(milliseconds(m_shared->options.headerTimeoutMs));
    http::async_read_header(
        m_stream, m_buffer, *m_parser,
        [self = shared_from_this()](beast::error_code error, size_t) { self->onHeader(error); });
}

void Session::onHeader(beast::error_code error)
{
    if (error)
        return refuse(error);
    const auto &request = m_parser->get();
    const bool wantsToContinue =
        beast::iequals(request[http::field::expect], "100-continue") && request.version() >= 11;
    if (!wantsToContinue || m_parser->is_done())
        return readBody();
    m_bodyless.emplace(http::status::continue_, request.version());
    http::async_write(m_stream, *m_bodyless,
                      [self = shared_from_this()](beast::error_code writeError, size_t) {
                          if (!writeError)
                              self->readBody();
                      });
}

void Session::readBody()
{
    // For each piece that arrives, not for the whole: uploads can be large.
    m_stream.expires_after(milliseconds(m_shared->options.idleTimeoutMs));
    if (m_parser->is_done())
        return onBody({});
    http::async_read_some(m_stream, m_buffer, *m_parser,
                          [self = shared_from_this()](beast::error_code error, size_t) {
                              if (error)
                                  self->refuse(error);
                              else
                                  self->readBody();
                          });
}

void Session::onBody(beast::error_code)
{
    if (m_shared->stopping)
        return close();
    m_answering = true;
    const bool keepAlive = m_parser->keep_alive();
    HttpResponse response;
    try {
        response = m_shared->handler(toRequest(m_parser->get()));
    } catch (const std::exception &exception) {
        qWarning("A request failed: %s", exception.what());
        response = errorResponse(500, "The server failed.");
    } catch (...) {
        qWarning("A request failed.");
        response = errorResponse(500, "The server failed.");
    }
    m_parser->get().body().clear();
    m_stream.expires_never();
    const milliseconds latency = m_shared->nextLatency();
    if (latency.count() == 0)
        return answer(std::move(response), keepAlive);
    m_latency.expires_after(latency);
    m_latency.async_wait([self = shared_from_this(), response = std::move(response),
                          keepAlive](beast::error_code) mutable {
        // Also when stop() cut it short: what was done is answered.
        self->answer(std::move(response), keepAlive);
    });
}

void Session::refuse(beast::error_code error)
{
    const bool ofHttp =
        error.category() == http::make_error_code(http::error::bad_method).category();
    // The client is gone, or was silent for too long; then the socket is closed already.
    if (!ofHttp || error == http::error::end_of_stream || error == http::error::partial_message)
        return close();
    m_answering = true;
    if (error == http::error::body_limit)
        answer(errorResponse(413, "The request is too large."), false);
    else if (error == http::error::header_limit || error == http::error::buffer_overflow)
        answer(errorResponse(431, "The request's header is too large."), false);
    else
        answer(errorResponse(400, "This is no HTTP request."), false);
}

template<typename Message> void Session::fillIn(Message *message, bool keepAlive) const
{
    message->result(static_cast<unsigned>(m_answer.status));
    message->version(m_parser->get().version() == 10 ? 10 : 11);
    message->set(http::field::content_type, m_answer.contentType.toStdString());
    for (const auto &[name, value] : m_answer.headers)
        message->insert(name.toStdString(), value.toStdString());
    message->content_length(static_cast<std::uint64_t>(m_answer.body.size()));
    message->keep_alive(keepAlive);
}

void Session::answer(HttpResponse response, bool keepAlive)
{
    m_answer = std::move(response);
    m_keepAlive = keepAlive && !m_shared->stopping;
    m_stream.expires_after(milliseconds(m_shared->options.idleTimeoutMs));
    const auto written = [self = shared_from_this()](beast::error_code error, size_t) {
        self->onWritten(error);
    };
    if (m_parser->get().method() == http::verb::head) {
        m_bodyless.emplace();
        fillIn(&*m_bodyless, m_keepAlive);
        http::async_write(m_stream, *m_bodyless, written);
    } else {
        m_message.emplace();
        m_message->body() = {m_answer.body.constData(), static_cast<size_t>(m_answer.body.size())};
        fillIn(&*m_message, m_keepAlive);
        http::async_write(m_stream, *m_message, written);
    }
}

void Session::onWritten(beast::error_code error)
{
    if (error)
        return;
    if (m_keepAlive)
        return waitForRequest();
    close();
}

void Session::close()
{
    m_answering = false;
    beast::error_code ignored;
    m_stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
    if (m_shared->stopping || ignored)
        return;
    m_stream.expires_after(lingering);
    drain();
}

void Session::drain()
{
    m_stream.async_read_some(asio::buffer(m_discarded),
                             [self = shared_from_this()](beast::error_code error, size_t) {
                                 if (!error)
                                     self->drain();
                             });
}

void Session::stop()
{
    m_latency.cancel();
    if (!m_answering)
        m_stream.cancel();
}

} // namespace

class HttpServer::Private
{
public:
    Private(const Options &options, Handler handler)
        : shared{options, std::move(handler), std::mt19937(options.seed), {}, false}
    {}

    bool listenOn(quint16 wantedPort, beast::error_code *error);
    void accept(tcp::acceptor *acceptor);
    void acceptLater(tcp::acceptor *acceptor);
    void stopNow();
    void waitForStdin();

    Shared shared;
    // Destroyed before `shared`, and with it all sessions.
    asio::io_context context{1};
    tcp::acceptor acceptor4{context};
    tcp::acceptor acceptor6{context};
    asio::steady_timer retry{context};
    asio::steady_timer giveUp{context};
    asio::signal_set signals{context};
    asio::posix::stream_descriptor standardInput{context};
    quint16 port = 0;
};

namespace {

void bindTo(tcp::acceptor *acceptor, const tcp::endpoint &endpoint, beast::error_code *error)
{
    acceptor->open(endpoint.protocol(), *error);
    if (*error)
        return;
    // A server that was started anew gets its port again, whatever is left of old connections.
    acceptor->set_option(asio::socket_base::reuse_address(true), *error);
    if (endpoint.protocol() == tcp::v6())
        acceptor->set_option(asio::ip::v6_only(true), *error);
    acceptor->bind(endpoint, *error);
    if (!*error)
        acceptor->listen(asio::socket_base::max_listen_connections, *error);
    if (*error) {
        beast::error_code ignored;
        acceptor->close(ignored);
    }
}

} // namespace

bool HttpServer::Private::listenOn(quint16 wantedPort, beast::error_code *error)
{
    bindTo(&acceptor4, {asio::ip::address_v4::loopback(), wantedPort}, error);
    if (*error)
        return false;
    port = acceptor4.local_endpoint().port();
    bindTo(&acceptor6, {asio::ip::address_v6::loopback(), port}, error);
    if (*error == asio::error::address_in_use || *error == asio::error::access_denied) {
        beast::error_code ignored;
        acceptor4.close(ignored);
        port = 0;
        return false;
    }
    *error = {}; // without IPv6
    return true;
}

void HttpServer::Private::accept(tcp::acceptor *acceptor)
{
    acceptor->async_accept([this, acceptor](beast::error_code error, tcp::socket socket) {
        if (!acceptor->is_open() || error == asio::error::operation_aborted)
            return;
        if (error)
            return acceptLater(acceptor); // no descriptors left, say: some will be closed
        beast::error_code ignored;
        socket.set_option(tcp::no_delay(true), ignored);
        std::make_shared<Session>(std::move(socket), &shared)->waitForRequest();
        accept(acceptor);
    });
}

void HttpServer::Private::acceptLater(tcp::acceptor *acceptor)
{
    const auto pause = std::make_shared<asio::steady_timer>(context, milliseconds(100));
    pause->async_wait([this, acceptor, pause](beast::error_code) {
        if (acceptor->is_open())
            accept(acceptor);
    });
}

void HttpServer::Private::stopNow()
{
    if (shared.stopping)
        return;
    shared.stopping = true;
    beast::error_code ignored;
    acceptor4.close(ignored);
    acceptor6.close(ignored);
    signals.cancel(ignored);
    standardInput.close(ignored);
    const std::set<Session *> sessions = shared.sessions;
    for (Session *session : sessions)
        session->stop();
    // A client that does not take its answer does not keep the program alive.
    giveUp.expires_after(milliseconds(3'000));
    giveUp.async_wait([this](beast::error_code) { context.stop(); });
}

void HttpServer::Private::waitForStdin()
{
    // Waiting leaves the descriptor in blocking mode; an asynchronous read would set it to
    // non-blocking for everyone who shares it, a terminal's other programs for instance.
    standardInput.async_wait(
        asio::posix::stream_descriptor::wait_read, [this](beast::error_code error) {
            if (error)
                return;
            std::array<char, 4096> ignored = {};
            const ssize_t size =
                ::read(standardInput.native_handle(), ignored.data(), ignored.size());
            if (size > 0 || (size < 0 && errno == EINTR))
                waitForStdin();
            else
                stopNow();
        });
}

HttpServer::HttpServer(const Options &options, Handler handler)
    : d(std::make_unique<Private>(options, std::move(handler)))
{}

HttpServer::~HttpServer() = default;

bool HttpServer::listen(QString *error)
{
    beast::error_code code;
    // A port that is free on one address can be taken on the other.
    const int attempts = d->shared.options.port == 0 ? 20 : 1;
    for (int i = 0; i < attempts; ++i) {
        if (d->listenOn(d->shared.options.port, &code)) {
            d->accept(&d->acceptor4);
            if (d->acceptor6.is_open())
                d->accept(&d->acceptor6);
            return true;
        }
    }
    *error = QString::fromStdString(code.message());
    return false;
}

quint16 HttpServer::port() const
{
    return d->port;
}

void HttpServer::run()
{
    // One by one, because a stopped server is done when its connections are, not when its timers
    // are.
    while (d->context.run_one() > 0) {
        if (d->shared.stopping && d->shared.sessions.empty())
            return;
    }
}

void HttpServer::stop()
{
    asio::post(d->context, [this] { d->stopNow(); });
}

void HttpServer::stopOnSignals()
{
    d->signals.add(SIGTERM);
    d->signals.add(SIGINT);
    d->signals.async_wait([this](beast::error_code error, int) {
        if (!error)
            d->stopNow();
    });
}

void HttpServer::stopWhenStdinCloses()
{
    beast::error_code error;
    d->standardInput.assign(::dup(STDIN_FILENO), error);
    // What cannot be waited for, a file or /dev/null, has ended already.
    if (error)
        stop();
    else
        d->waitForStdin();
}

} // namespace brickyard::sandbox
