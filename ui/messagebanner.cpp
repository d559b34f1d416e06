// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messagebanner.h"

namespace brickyard {

void MessageBanner::showPassing(Tone tone, const QString &sentence)
{
    showMessage(tone, sentence);
    m_passing = sentence;
}

void MessageBanner::clearPassing()
{
    // Another message may have taken its place.
    if (!m_passing.isEmpty() && text() == m_passing)
        clear();
    m_passing.clear();
}

void MessageBanner::clearFailure()
{
    // A warning that is still true stays until the person closes it.
    if (tone() == Tone::Error)
        clear();
}

} // namespace brickyard
