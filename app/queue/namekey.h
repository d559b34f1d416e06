// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <string>

namespace brickyard {

/// Appends to \a key the bytes that bring names into their natural order when they are compared one
/// by one: punctuation, then numbers by their value, then letters without regard to accents.
/// \a foldedName is UTF-8, case-folded. Names that are alike in all of that but have other accents
/// have different keys. No byte is 0, but the last: where one name begins another, it comes first.
void appendNameKey(QByteArrayView foldedName, std::string &key);

} // namespace brickyard
