// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/person.h"

#include <QStringList>

namespace brickyard {

QString Person::displayName() const
{
    const QString full = QString(givenName.simplified() + u' ' + familyName.simplified()).trimmed();
    if (!full.isEmpty())
        return full;
    if (!email.isEmpty())
        return email;
    return userId;
}

QString Person::initials() const
{
    const QString name = QString(givenName.simplified() + u' ' + familyName.simplified()).trimmed();
    const QString source = name.isEmpty() ? email.section(u'@', 0, 0) : name;
    QString letters;
    QChar previous = u' ';
    for (const QChar letter : source) {
        const bool startsWord =
            previous == u' ' || previous == u'.' || previous == u'-' || previous == u'_';
        if (startsWord && letter.isLetterOrNumber() && letters.size() < 2)
            letters += letter.toUpper();
        previous = letter;
    }
    return letters.isEmpty() ? QStringLiteral("?") : letters;
}

bool ProjectMember::mayWorkIn(const QString &stageName) const
{
    return role != Role::Member || stageAccess.value(stageName, false);
}

} // namespace brickyard
