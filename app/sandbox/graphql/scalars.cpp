// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/graphql/scalars.h"

#include <QDateTime>
#include <QStringView>

#include <algorithm>
#include <cmath>
#include <limits>

namespace brickyard::sandbox::graphql {

namespace {

bool isInteger(double number)
{
    return std::trunc(number) == number; // false for infinities and NaN, which JSON lacks anyway
}

// 8-4-4-4-12 hexadecimal digits of any version: the reference client's storage ids are
// 11111111-1111-1111-1111-111111111111 and the like. QUuid would take braces and other forms.
bool isUuid(QStringView text)
{
    if (text.size() != 36)
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text.at(i).unicode();
        const bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
        const bool hex =
            (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
        if (hyphen ? c != u'-' : !hex)
            return false;
    }
    return true;
}

bool isDateTime(const QString &text)
{
    return text.contains(u'-') && QDateTime::fromString(text, Qt::ISODateWithMs).isValid();
}

QString doesNotFit(const QString &name)
{
    return QStringLiteral("This value is not of type %1.").arg(name);
}

} // namespace

QString scalarInputProblem(const QString &name, const QJsonValue &value)
{
    bool fits = true;
    if (name == u"Int") {
        const double number = value.toDouble();
        fits = value.isDouble() && isInteger(number) && number >= std::numeric_limits<qint32>::min()
            && number <= std::numeric_limits<qint32>::max();
    } else if (name == u"Float") {
        fits = value.isDouble();
    } else if (name == u"Boolean") {
        fits = value.isBool();
    } else if (name == u"ID") {
        fits = value.isString() || (value.isDouble() && isInteger(value.toDouble()));
    } else if (name == u"String" || name == u"CustomUUID" || name == u"JSONString") {
        fits = value.isString();
    } else if (name == u"UUID") {
        fits = value.isString() && isUuid(value.toString());
    } else if (name == u"DateTime") {
        fits = value.isString() && isDateTime(value.toString());
    }
    return fits ? QString() : doesNotFit(name);
}

// What the store holds was checked when it came in, so texts are not looked into again.
QString scalarOutputProblem(const QString &name, const QJsonValue &value)
{
    if (name == u"UUID" || name == u"DateTime")
        return value.isString() ? QString() : doesNotFit(name);
    return scalarInputProblem(name, value);
}

bool isTextScalar(const QString &name)
{
    return name == u"String" || name == u"DateTime" || name == u"UUID" || name == u"JSONString"
        || name == u"CustomUUID" || name == u"ID";
}

} // namespace brickyard::sandbox::graphql
