// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace brickyard {

/// The one button of a window that does what the window is for: painted in the accent colour,
/// through its palette, so that each style draws it its own way.
class PrimaryButton : public QPushButton
{
    Q_OBJECT

public:
    explicit PrimaryButton(const QString &text, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeAccent();

    bool m_taking = false; ///< setting the palette says that the palette changed
};

} // namespace brickyard
