// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "labels/labelcounts.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>

namespace brickyard {

class LabeledTaskReading;
class RedBrickApi;

/// What a task has as labels before others are put.
struct PresentLabels
{
    LabelCounts counts;
    QDateTime since; ///< invalid where it never had any
};

/// Reads what tasks have as labels, to be shown beside what they get, and to be seen again just
/// before these are put. Says finished() exactly once, from the event loop. To destroy it is to
/// give up.
class LabelComparison : public QObject
{
    Q_OBJECT

public:
    /// \a api must outlive it.
    LabelComparison(RedBrickApi *api, QString projectId, QObject *parent = nullptr);
    ~LabelComparison() override;

    void start(const QStringList &taskIds);
    /// By task id; a task that is gone is absent.
    const QHash<QString, PresentLabels> &present() const { return m_present; }

Q_SIGNALS:
    /// Of so many tasks it is known now.
    void progressed(int count);
    void finished(const std::optional<brickyard::Error> &error);

private:
    std::unique_ptr<LabeledTaskReading> m_reading;
    QHash<QString, PresentLabels> m_present;
};

} // namespace brickyard
