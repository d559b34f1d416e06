// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/account.h"

namespace brickyard {

QUuid Account::sandboxId()
{
    static const QUuid id(0x8d9b2f64, 0x53a1, 0x4c1e, 0x9a, 0x07, 0x1b, 0x5e, 0x0c, 0x77, 0x2d,
                          0x10);
    return id;
}

} // namespace brickyard
