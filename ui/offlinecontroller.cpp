// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/offlinecontroller.h"

#include "account/session.h"
#include "ui/banner.h"

#include <QPushButton>

namespace brickyard {

OfflineController::OfflineController(Banner *banner, QObject *parent)
    : QObject(parent),
      m_banner(banner)
{}

void OfflineController::setSession(Session *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_banner->clear();
    m_session = session;
    if (!session)
        return;
    connect(session, &Session::unreachable, this, &OfflineController::showBanner);
    // The one that is about the key says what to do then.
    connect(session, &Session::keyRefused, m_banner, &Banner::clear);
    connect(session, &Session::confirmed, this, [this] {
        m_banner->clear();
        Q_EMIT online();
    });
}

void OfflineController::showBanner(const Error &error)
{
    m_banner->showMessage(
        Tone::Warning,
        tr("You are working offline. %1 What you see is what was known the last time; what you "
           "change waits in Activity, and every task is looked at again before anything is sent.",
           "why RedBrick cannot be reached, one or more sentences")
            .arg(error.message));
    m_banner->setClosable(false);
    connect(m_banner->addButton(tr("Try Again")), &QPushButton::clicked, this, [this] {
        if (m_session)
            m_session->confirm();
    });
}

} // namespace brickyard
