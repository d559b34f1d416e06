// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/fieldcheck.h"

#include "labels/labeljson.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace brickyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FieldCheck)
};

// What is left of 1 after some sums in single precision.
constexpr double tolerance = 1e-6;

} // namespace

void FieldCheck::fault(const QString &path, const QString &what)
{
    if (m_faults.size() < mostFaults)
        m_faults += {0, path, what};
}

bool FieldCheck::has(const QJsonObject &object, const char *field)
{
    const QJsonValue value = object.value(QLatin1String(field));
    return !value.isUndefined() && !value.isNull();
}

QString FieldCheck::below(const QString &path, const char *field)
{
    return path.isEmpty() ? QString(QLatin1String(field)) : path + u'.' + QLatin1String(field);
}

QString FieldCheck::below(const QString &path, const char *field, qsizetype index)
{
    return below(path, field) + u'[' + QString::number(index) + u']';
}

bool FieldCheck::isMissing(const QJsonObject &object, const char *field, const QString &path)
{
    if (has(object, field))
        return false;
    fault(below(path, field), Words::tr("is missing"));
    return true;
}

bool FieldCheck::isFinite(const QJsonValue &value, const QString &path)
{
    const QString word = notANumber(value);
    if (!word.isEmpty())
        fault(path, Words::tr("is %1, which is no number", "NaN or Infinity").arg(word));
    else if (!value.isDouble())
        fault(path, Words::tr("must be a number"));
    return word.isEmpty() && value.isDouble();
}

void FieldCheck::number(const QJsonObject &object, const char *field, const QString &path)
{
    if (!isMissing(object, field, path))
        isFinite(object.value(QLatin1String(field)), below(path, field));
}

double FieldCheck::fraction(const QJsonObject &object, const char *field, const QString &path)
{
    const QJsonValue value = object.value(QLatin1String(field));
    if (isMissing(object, field, path) || !isFinite(value, below(path, field)))
        return 0;
    const double number = value.toDouble();
    if (number < -tolerance || number > 1 + tolerance)
        fault(below(path, field),
              Words::tr("must be between 0 and 1, and is %1").arg(number, 0, 'g', 6));
    return number;
}

void FieldCheck::index(const QJsonObject &object, const char *field, const QString &path)
{
    const QJsonValue value = object.value(QLatin1String(field));
    if (isMissing(object, field, path) || !isFinite(value, below(path, field)))
        return;
    const double number = value.toDouble();
    if (number < 0 || number != std::floor(number) || number > double(INT32_MAX))
        fault(below(path, field), Words::tr("must be a whole number from 0"));
}

void FieldCheck::text(const QJsonObject &object, const char *field, const QString &path)
{
    if (has(object, field) && !object.value(QLatin1String(field)).isString())
        fault(below(path, field), Words::tr("must be text"));
}

void FieldCheck::flag(const QJsonObject &object, const char *field, const QString &path)
{
    if (has(object, field) && !object.value(QLatin1String(field)).isBool())
        fault(below(path, field), Words::tr("must be true or false"));
}

QJsonObject FieldCheck::object(const QJsonObject &object, const char *field, const QString &path)
{
    if (isMissing(object, field, path))
        return {};
    const QJsonValue value = object.value(QLatin1String(field));
    if (!value.isObject())
        fault(below(path, field), Words::tr("must be an object"));
    return value.toObject();
}

QJsonArray FieldCheck::array(const QJsonObject &object, const char *field, const QString &path)
{
    if (isMissing(object, field, path))
        return {};
    const QJsonValue value = object.value(QLatin1String(field));
    if (!value.isArray())
        fault(below(path, field), Words::tr("must be a list"));
    return value.toArray();
}

QList<QJsonObject> FieldCheck::objects(const QJsonObject &object, const char *field,
                                       const QString &path)
{
    QList<QJsonObject> result;
    const QJsonArray entries = array(object, field, path);
    result.reserve(entries.size());
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (!entries.at(i).isObject())
            fault(below(path, field, i), Words::tr("must be an object"));
        result += entries.at(i).toObject();
    }
    return result;
}

QStringList FieldCheck::texts(const QJsonValue &value, const QString &path)
{
    QStringList result;
    const QJsonArray entries = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue entry : entries) {
        if (entry.toString().isEmpty()) {
            fault(path, Words::tr("must be text or a list of texts"));
            return {};
        }
        result += entry.toString();
    }
    return result;
}

} // namespace brickyard
