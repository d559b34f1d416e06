// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/banner.h"

namespace brickyard {

/// The banner for what the rest of the window has to say. A message stays until the person closes
/// it or another one takes its place; some go by themselves.
class MessageBanner : public Banner
{
    Q_OBJECT

public:
    using Banner::Banner;

    /// What is about here and now: it stays until clearPassing().
    void showPassing(Tone tone, const QString &sentence);
    /// Another stage or project is opened.
    void clearPassing();
    /// What went wrong has been tried again, or does not matter any more.
    void clearFailure();

private:
    QString m_passing; ///< what showPassing() showed
};

} // namespace brickyard
