// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/labeledtask.h"

namespace brickyard {

/// A task in the public format (protocol.md 4): what RedBrick's own client gives to programs, with
/// the same names. Segmentations are named by their place in the storage. Labels of no known kind
/// are left out, as there. Pure; for any thread.
///
/// Where the answer has signed addresses of the items (`itemsPresigned`), each series has its own
/// beside `items`, under that name.
QJsonObject taskObject(const LabeledTask &task);

} // namespace brickyard
