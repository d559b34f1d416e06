// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QObject>
#include <QPointer>

namespace brickyard {

class Banner;
class Session;

/// While the service cannot be reached and what is shown is from the last time: says so in a banner,
/// and offers to try again.
class OfflineController : public QObject
{
    Q_OBJECT

public:
    /// \a banner must outlive the controller.
    explicit OfflineController(Banner *banner, QObject *parent = nullptr);

    /// Null: none is open. The session may go by itself.
    void setSession(Session *session);

Q_SIGNALS:
    /// The service has been reached: what is shown can be read again.
    void online();

private:
    void showBanner(const Error &error);

    Banner *m_banner;
    QPointer<Session> m_session;
};

} // namespace brickyard
