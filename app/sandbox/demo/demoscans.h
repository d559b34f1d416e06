// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/demo/demosubject.h"

namespace brickyard::sandbox {

/// Slices of CT and MRI scans with boxes on them. Every fifth chest has a volume too, and whoever
/// labels it segments that.
class DemoScans : public DemoSubject
{
public:
    static DemoScans chests();
    static DemoScans brains();

    QString name(const DemoTask &task) const override;
    QByteArray datapoint(const DemoTask &task, Random &random) const override;
    LabelsRecord labels(const DemoTask &task, bool careless, Random &random) const override;

private:
    DemoScans();
    bool hasVolume(const DemoTask &task) const;
    QString boxes(Random &random) const;

    QString m_folders; ///< %1 site, %2 patient, %3 day
    QString m_category; ///< of its boxes, class 0 of the taxonomy
    bool m_haveVolumes = false;
};

} // namespace brickyard::sandbox
