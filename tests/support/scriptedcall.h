// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redbrick/apicall.h"

#include <QMetaObject>

#include <utility>

namespace brickyard::test {

/// A call to the service that a test answers when it wants to.
template<typename T> class ScriptedCall : public ApiCall<T>
{
public:
    using ApiCall<T>::ApiCall;

    void answer(Result<T> result)
    {
        if (this->m_result)
            return;
        this->m_result = std::move(result);
        Q_EMIT this->finished();
        this->deleteLater();
    }

    void abort() override
    {
        isAborted = true;
        QMetaObject::invokeMethod(
            this,
            [this] {
                answer(Error{Error::Kind::Cancelled, QStringLiteral("cancelled")});
            },
            Qt::QueuedConnection);
    }

    bool isAborted = false;
};

} // namespace brickyard::test
