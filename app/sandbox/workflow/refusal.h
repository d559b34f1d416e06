// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>

namespace brickyard::sandbox {

/// Thrown where the rules do not allow an operation. The client gets the sentence as
/// `{"errors":[{"message":…}]}` with HTTP 200; nothing has been changed.
class Refusal
{
public:
    explicit Refusal(QString message)
        : m_message(std::move(message))
    {}
    const QString &message() const { return m_message; }

private:
    QString m_message;
};

} // namespace brickyard::sandbox
