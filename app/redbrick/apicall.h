// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QElapsedTimer>
#include <QObject>

#include <optional>
#include <utility>

namespace brickyard {

/// A call to the service on its way, like QNetworkReply.
///
/// It says finished() exactly once, never from inside the function that made it, whatever
/// happens: an answer, a failure, a bad answer, abort(). Afterwards it deletes itself
/// (deleteLater). Lives on the thread of the RedBrickApi that made it and is owned by it.
class ApiCallBase : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Ends the call with Error::Kind::Cancelled, whose effect says whether a change may have
    /// got through. finished() follows later, from the event loop. Harmless afterwards.
    virtual void abort() = 0;

    /// Runs since the request was handed to the network, the last time where it was a read. It may
    /// have waited in the client's queue before. Valid from finished() on, and from
    /// nextPageKnown(), and invalid where it was not sent or nobody can tell.
    QElapsedTimer sent() const { return m_sent; }

Q_SIGNALS:
    void finished();
    /// Only of a page of a list, at most once and before finished(): where the next page begins, by
    /// an answer of which the rest is still on its way. The answer may yet turn out to be another.
    void nextPageKnown(const QString &cursor);

protected:
    QElapsedTimer m_sent;
};

template<typename T> class ApiCall : public ApiCallBase
{
public:
    using ApiCallBase::ApiCallBase;

    /// Valid from finished() on.
    const Result<T> &result() const { return *m_result; }

    /// Runs \a function(const Result<T> &) when the call is finished, unless \a context is gone
    /// by then. Returns this.
    template<typename Function> ApiCall *then(QObject *context, Function function)
    {
        connect(this, &ApiCallBase::finished, context,
                [this, function = std::move(function)] { function(result()); });
        return this;
    }

protected:
    std::optional<Result<T>> m_result;
};

} // namespace brickyard
