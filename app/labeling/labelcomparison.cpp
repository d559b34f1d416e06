// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labeling/labelcomparison.h"

#include "redbrick/labeledtaskreading.h"

namespace brickyard {

LabelComparison::LabelComparison(RedBrickApi *api, QString projectId, QObject *parent)
    : QObject(parent),
      m_reading(std::make_unique<LabeledTaskReading>(api, std::move(projectId), false))
{
    connect(m_reading.get(), &LabeledTaskReading::arrived, this,
            [this](const QList<LabeledTask> &tasks) {
                for (const LabeledTask &task : tasks) {
                    PresentLabels &present = m_present[task.task.id];
                    present.counts.add(task.labels);
                    present.since = task.labelsSince;
                }
                Q_EMIT progressed(int(m_present.size()));
            });
    connect(m_reading.get(), &LabeledTaskReading::finished, this, &LabelComparison::finished);
}

LabelComparison::~LabelComparison() = default;

void LabelComparison::start(const QStringList &taskIds)
{
    m_reading->start(taskIds);
}

} // namespace brickyard
