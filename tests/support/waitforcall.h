// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redbrick/apicall.h"

#include <QEventLoop>
#include <QObject>
#include <QTimer>

#include <optional>

namespace brickyard::tests {

/// Runs the event loop until \a call is finished, and answers its result. Checks what every call
/// promises: finished() once, later than the function that made it, and that it deletes itself.
template<typename T> Result<T> waitFor(ApiCall<T> *call, int timeoutMs = 30'000)
{
    std::optional<Result<T>> result;
    int finishedCount = 0;
    QEventLoop loop;
    QObject::connect(call, &ApiCallBase::finished, &loop, [&] {
        ++finishedCount;
        result = call->result();
    });
    QObject::connect(call, &QObject::destroyed, &loop, &QEventLoop::quit);
    QTimer::singleShot(timeoutMs, &loop, &QEventLoop::quit);
    loop.exec();
    if (finishedCount != 1)
        qFatal("finished() came %d times", finishedCount);
    return *result;
}

} // namespace brickyard::tests
