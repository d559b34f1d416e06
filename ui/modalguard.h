// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace brickyard {

/// Keeps shortcuts from windows that a question is in front of. Qt keeps keys and clicks from them
/// but looks for shortcuts first, and a window manager may give such a window the keyboard. For
/// the whole application, as long as it lives.
class ModalGuard : public QObject
{
    Q_OBJECT

public:
    explicit ModalGuard(QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace brickyard
