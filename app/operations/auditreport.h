// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace brickyard {

/// What came of checking the audit log.
struct AuditReport
{
    qint64 entries = 0;
    QString lastHash; ///< hexadecimal; empty where there are no entries
    QString problem; ///< a sentence that names the first bad entry; empty: all is well
};

} // namespace brickyard
