// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/project.h"

#include <QByteArray>
#include <QString>
#include <QUuid>

#include <optional>

namespace brickyard {

class QueueView;
class Settings;

/// Remembers how the columns of the queue were left, for each stage of each project. A stage that
/// was never open looks as the last one of its kind, and the first of all as new.
class ColumnKeeper
{
public:
    /// Both must outlive the keeper. The columns as they are now are those of a new installation.
    ColumnKeeper(Settings &settings, QueueView *view);

    /// Shows the columns of this stage; those of the stage before are kept.
    void open(const QUuid &accountId, const QString &projectId, const Stage &stage);
    /// No stage is open from now on.
    void close();
    /// Writes what somebody has changed since it was shown.
    void save();

private:
    struct Place
    {
        QUuid accountId;
        QString projectId;
        QString stageName;
        StageKind kind;
    };

    void show(const QByteArray &columns);

    Settings &m_settings;
    QueueView *m_view;
    QByteArray m_initial;
    QByteArray m_shown; ///< as they were before anybody touched them
    std::optional<Place> m_place;
};

} // namespace brickyard
