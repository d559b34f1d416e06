// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redbrick/apicall.h"

#include <QObject>

#include <functional>
#include <optional>
#include <utility>

namespace brickyard {

/// Collects the answers of several calls, and says once how they ended: the first failure, or all.
/// Says nothing where nothing was added, or its parent has gone; deletes itself afterwards.
class Gathering : public QObject
{
public:
    Gathering(QObject *parent, std::function<void(const std::optional<Error> &)> done)
        : QObject(parent),
          m_done(std::move(done))
    {}

    enum Need { Required, Optional };

    template<typename T, typename Function> void add(ApiCall<T> *call, Need need, Function take)
    {
        ++m_open;
        call->then(this, [this, need, take = std::move(take)](const Result<T> &answer) {
            if (answer)
                take(*answer);
            else if (need == Required && !m_error)
                m_error = answer.error();
            if (--m_open > 0)
                return;
            m_done(m_error);
            deleteLater();
        });
    }

private:
    std::function<void(const std::optional<Error> &)> m_done;
    std::optional<Error> m_error;
    int m_open = 0;
};

} // namespace brickyard
