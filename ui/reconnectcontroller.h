// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/operationsource.h"

#include <QObject>
#include <QSet>

#include <optional>

namespace brickyard {

class Banner;

/// When the service no longer takes the key: says in a banner how many tasks wait for another one,
/// and offers to connect again.
class ReconnectController : public QObject
{
    Q_OBJECT

public:
    /// \a banner must outlive the controller.
    explicit ReconnectController(Banner *banner, QObject *parent = nullptr);

    /// Of the account that is open now; its key is good until keyRefused().
    void setSource(OperationSource source);
    void keyRefused();
    /// The operation is new, or it changed.
    void updateOperation(const QUuid &operationId);

Q_SIGNALS:
    void connectRequested();

private:
    void showBanner();

    Banner *m_banner;
    OperationSource m_source;
    QSet<QUuid> m_waiting; ///< operations that were paused because of the key
    std::optional<int> m_shown; ///< how many tasks the banner says; empty: the key is good
};

} // namespace brickyard
