// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace brickyard {

/// How a command ended, as the shell sees it.
enum class ExitStatus {
    AllDone = 0,
    SomeNotDone = 1, ///< failed, left alone, or nobody can tell: they were listed
    Usage = 2, ///< the arguments ask for what there is not; nothing was sent
    NotConnected = 3, ///< no key, a refused one, or no service
    Resumable = 4, ///< interrupted; what is left is in the journal
};

} // namespace brickyard
