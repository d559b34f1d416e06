// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/labels/checking.h"

#include <cmath>
#include <limits>

namespace brickyard::sandbox {

namespace {

constexpr qsizetype maximumProblems = 20;

bool isText(const QJsonValue &value)
{
    return value.isString() && !value.toString().isEmpty();
}

} // namespace

QString Place::toString() const
{
    QString result = index < 0 ? name : QString(name % u'[' % QString::number(index) % u']');
    for (const Place *step = above; step; step = step->above) {
        const QString part = step->index < 0
            ? step->name
            : QString(step->name % u'[' % QString::number(step->index) % u']');
        result = part % u'.' % result;
    }
    return result;
}

void FieldReader::fail(const Place &place, const QString &why)
{
    if (m_problems.size() < maximumProblems)
        m_problems.append(place.toString() % u": " % why);
}

bool FieldReader::has(const QJsonObject &object, const char *field)
{
    const QJsonValue value = object.value(QLatin1String(field));
    return !value.isUndefined() && !value.isNull();
}

double FieldReader::number(const QJsonObject &object, const char *field, const Place &place)
{
    const QJsonValue value = object.value(QLatin1String(field));
    if (!value.isDouble())
        fail({&place, QString::fromLatin1(field)}, QStringLiteral("must be a number"));
    return value.toDouble();
}

int FieldReader::index(const QJsonObject &object, const char *field, const Place &place)
{
    const double value = object.value(QLatin1String(field)).toDouble(-1);
    if (value >= 0 && value <= std::numeric_limits<int>::max() && std::trunc(value) == value)
        return static_cast<int>(value);
    fail({&place, QString::fromLatin1(field)},
         QStringLiteral("must be a whole number that is not negative"));
    return 0;
}

QString FieldReader::text(const QJsonObject &object, const char *field, const Place &place)
{
    const QJsonValue value = object.value(QLatin1String(field));
    if (!isText(value))
        fail({&place, QString::fromLatin1(field)}, QStringLiteral("must be text"));
    return value.toString();
}

QJsonObject FieldReader::object(const QJsonObject &object, const char *field, const Place &place)
{
    const QJsonValue value = object.value(QLatin1String(field));
    if (!value.isObject())
        fail({&place, QString::fromLatin1(field)}, QStringLiteral("must be an object"));
    return value.toObject();
}

QJsonArray FieldReader::array(const QJsonObject &object, const char *field, const Place &place)
{
    const QJsonValue value = object.value(QLatin1String(field));
    if (!value.isArray())
        fail({&place, QString::fromLatin1(field)}, QStringLiteral("must be a list"));
    return value.toArray();
}

QStringList FieldReader::texts(const QJsonValue &value, const Place &place)
{
    if (isText(value))
        return {value.toString()};
    QStringList result;
    bool valid = value.isArray();
    const QJsonArray items = value.toArray();
    for (const QJsonValue item : items) {
        valid = valid && isText(item);
        result.append(item.toString());
    }
    if (!valid)
        fail(place, QStringLiteral("must be text or a list of texts"));
    return result;
}

} // namespace brickyard::sandbox
