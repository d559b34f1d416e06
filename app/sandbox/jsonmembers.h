// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QCache>
#include <QJsonValue>

namespace brickyard::sandbox {

/// Takes single members out of JSON objects whose other members nobody has asked for: in a page of
/// a thousand tasks, reading all of their datapoints would be most of the work. What many objects
/// have in common is kept.
class JsonMembers
{
public:
    /// Undefined where \a object has no such member, or is no object.
    QJsonValue value(const QByteArray &object, const char *name) const;

    /// The text of the member's value in \a object, which is compact JSON; null where there is no
    /// such member or the text is not as expected.
    static QByteArrayView textOf(QByteArrayView object, QByteArrayView name);

private:
    mutable QCache<QByteArray, QJsonValue> m_known{65'536}; ///< the cost is in bytes
};

} // namespace brickyard::sandbox
