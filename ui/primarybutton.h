// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace brickyard {

/// The one button of a window that does what the window is for, in the accent colour. Painted
/// here and not through the palette's Button role, because styles shade that as they like, and
/// then nobody can say what contrast its text has.
class PrimaryButton : public QPushButton
{
    Q_OBJECT

public:
    using QPushButton::QPushButton;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace brickyard
