// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace brickyard {

/// What went wrong, in a form that can be shown and acted on. A plain value, safe to copy
/// between threads. It never holds an API key or a presigned address.
struct Error
{
    enum class Kind {
        Cancelled, ///< abort() was called, or its owner went away
        InvalidInput, ///< refused here, before anything was sent
        Unreachable, ///< no connection: no such host, refused, no network
        TimedOut,
        ConnectionLost, ///< broke after the request was (perhaps) received
        Tls, ///< the certificate is not trusted, or the handshake failed
        Redirected, ///< 3xx; never followed
        KeyRefused, ///< 401 or 403
        TooLarge, ///< 413, 5xx after more than 26 s, or an answer beyond our own bound
        RateLimited, ///< 429
        ServiceFailed, ///< other 5xx
        BadAnswer, ///< not JSON, cut off, or not in the expected shape
        Refused, ///< 200 with `errors`: the service's own words are in `message`
        Storage, ///< a local file, database or keychain
    };

    /// Whether a change may have happened although this error came back (a read never does).
    enum class Effect {
        None, ///< nothing was changed
        Unknown, ///< the service may have done it; only reading can tell
    };

    Kind kind = Kind::BadAnswer;
    QString message; ///< one or more whole, translated sentences
    Effect effect = Effect::None;
    int retryAfterMs = -1; ///< from `Retry-After`; -1 where the answer had none

    friend bool operator==(const Error &, const Error &) = default;
};

/// A value or an Error.
template<typename T> class Result
{
public:
    Result(T value)
        : m_data(std::move(value))
    {}
    Result(Error error)
        : m_data(std::move(error))
    {}

    bool ok() const { return std::holds_alternative<T>(m_data); }
    explicit operator bool() const { return ok(); }

    const T &value() const & { return std::get<T>(m_data); }
    T &value() & { return std::get<T>(m_data); }
    T &&value() && { return std::get<T>(std::move(m_data)); }
    const Error &error() const { return std::get<Error>(m_data); }

    const T &operator*() const & { return value(); }
    const T *operator->() const { return &value(); }

private:
    std::variant<T, Error> m_data;
};

/// For operations that answer nothing but success.
struct Done
{
    friend bool operator==(const Done &, const Done &) = default;
};

} // namespace brickyard
