// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/demo/demosubject.h"

namespace brickyard::sandbox {

/// Photographs of the backs of eyes, one a task, with lesions whose places are known (Fundus).
///
/// Labels lie exactly on them: a point on each microaneurysm, an ellipse on each haemorrhage, a
/// polygon around each exudate, a line along two vessels, and a box around each haemorrhage and
/// exudate. A careless labeler's first box is far from any lesion, on the black around the field,
/// or larger than the image; every fifth task waits for its review with such a box.
class DemoRetina : public DemoSubject
{
public:
    static constexpr int tasks = 350;

    DemoRetina();

    QString name(const DemoTask &task) const override;
    QByteArray datapoint(const DemoTask &task, Random &random) const override;
    LabelsRecord labels(const DemoTask &task, bool careless, Random &random) const override;
    bool isCareless(const DemoTask &task) const override { return task.number % 5 == 3; }

private:
    static QString imagePath(const DemoTask &task);
};

} // namespace brickyard::sandbox
