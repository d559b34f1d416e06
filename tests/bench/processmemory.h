// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace brickyard::bench {

/// How much this process' resident memory grows, as Linux keeps count of it.
class ProcessMemory
{
public:
    /// From now on.
    ProcessMemory();

    /// MB between the start and the highest point since; negative where the system does not tell.
    double grownMb() const;
    /// MB between the start and now, without what was given back; negative likewise.
    double residentGrownMb() const;

private:
    double m_before;
};

} // namespace brickyard::bench
