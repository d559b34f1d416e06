// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <exception>

namespace brickyard::sandbox {

/// Thrown where the rules do not allow an operation. The client gets the sentence as
/// `{"errors":[{"message":…}]}` with HTTP 200; nothing has been changed.
class Refusal : public std::exception
{
public:
    explicit Refusal(const QString &message)
        : m_message(message.toUtf8())
    {}
    QString message() const { return QString::fromUtf8(m_message); }
    const char *what() const noexcept override { return m_message.constData(); }

private:
    QByteArray m_message;
};

} // namespace brickyard::sandbox
