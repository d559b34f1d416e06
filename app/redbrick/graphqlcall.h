// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redbrick/answer.h"
#include "redbrick/apicall.h"
#include "redbrick/graphqlclient.h"
#include "redbrick/graphqlreply.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QtConcurrent>

#include <functional>
#include <optional>
#include <utility>

namespace brickyard {

/// The call behind most functions of RedBrickApi: a request, whose answer is read and converted in
/// the global thread pool.
///
/// Used through a QFutureWatcher that belongs to the call, so that a result whose call is gone is
/// dropped.
template<typename T> class GraphQlCall final : public ApiCall<T>
{
public:
    /// Turns `data` into a value; runs in the pool, so it must not touch what it does not own.
    using Convert =
        std::function<Result<T>(const QJsonObject &data, const RequestContext &context)>;

    GraphQlCall(GraphQlClient *client, const GraphQlRequest &request, Convert convert,
                PartialData partial, QObject *parent)
        : ApiCall<T>(parent),
          m_name(request.name),
          m_context(client->context(request.kind)),
          m_convert(std::move(convert)),
          m_partial(partial),
          m_reply(client->post(request))
    {
        QObject::connect(m_reply, &GraphQlReply::finished, this, [this] { answered(); });
        QObject::connect(m_reply, &GraphQlReply::cursorArrived, this,
                         [this](const QString &cursor) {
                             this->m_sent = m_reply->sent();
                             Q_EMIT this->nextPageKnown(cursor);
                         });
        // The client went away first: nothing comes any more.
        QObject::connect(m_reply, &QObject::destroyed, this, [this] {
            if (!m_answered)
                finishSoon(cancelledError(m_context, true));
        });
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, this,
                         [this] { finish(m_watcher.result()); });
    }

    ~GraphQlCall() override
    {
        if (m_reply && !m_answered) {
            m_reply->disconnect(this);
            m_reply->abort();
        }
    }

    void abort() override
    {
        if (m_finishing)
            return;
        bool mayHaveArrived = m_answered;
        if (m_reply && !m_answered) {
            m_reply->disconnect(this);
            m_reply->abort();
            mayHaveArrived = m_reply->mayHaveArrived();
            this->m_sent = m_reply->sent();
        }
        finishSoon(cancelledError(m_context, mayHaveArrived));
    }

private:
    void answered()
    {
        m_answered = true;
        this->m_sent = m_reply->sent();
        const Result<QByteArray> body = m_reply->body();
        if (!body) {
            finish(body.error());
            return;
        }
        m_watcher.setFuture(QtConcurrent::run(
            [bytes = *body, context = m_context, partial = m_partial, convert = m_convert] {
                const Result<QJsonObject> data = answeredData(bytes, context, partial);
                return data ? convert(*data, context) : Result<T>(data.error());
            }));
    }

    void finishSoon(const Error &error)
    {
        m_finishing = true;
        QMetaObject::invokeMethod(
            this, [this, error] { sayFinished(error); }, Qt::QueuedConnection);
    }

    void finish(const Result<T> &result)
    {
        if (m_finishing)
            return;
        m_finishing = true;
        sayFinished(result);
    }

    void sayFinished(const Result<T> &result)
    {
        if (!result)
            logFailure(m_name, result.error());
        this->m_result = result;
        // Before the signal: whoever hears it may delete the api, and with it this call.
        this->deleteLater();
        Q_EMIT this->finished();
    }

    QByteArray m_name;
    RequestContext m_context;
    Convert m_convert;
    PartialData m_partial;
    QPointer<GraphQlReply> m_reply;
    QFutureWatcher<Result<T>> m_watcher;
    bool m_answered = false; ///< the reply is through, its bytes may still be at the converter
    bool m_finishing = false; ///< finished() was said or is on its way
};

/// A call that was refused here, before anything was sent.
template<typename T> class RefusedCall final : public ApiCall<T>
{
public:
    RefusedCall(Error error, QObject *parent)
        : ApiCall<T>(parent)
    {
        QMetaObject::invokeMethod(
            this,
            [this, error = std::move(error)] {
                this->m_result = error;
                this->deleteLater();
                Q_EMIT this->finished();
            },
            Qt::QueuedConnection);
    }

    void abort() override {}
};

} // namespace brickyard
