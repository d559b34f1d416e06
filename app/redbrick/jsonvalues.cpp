// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/jsonvalues.h"

#include <QJsonDocument>
#include <QTimeZone>

namespace brickyard {

QString textValue(const QJsonObject &object, QLatin1String key)
{
    const QJsonValue value = object.value(key);
    if (!value.isString())
        return {};
    const QString text = value.toString();
    return text.isNull() ? QStringLiteral("") : text;
}

QDateTime timeValue(const QJsonObject &object, QLatin1String key)
{
    const QString text = textValue(object, key);
    if (text.isEmpty())
        return {};
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time = QDateTime(time.date(), time.time(), QTimeZone::utc());
    return time.isValid() ? time.toUTC() : QDateTime();
}

QJsonObject objectValue(const QJsonObject &object, QLatin1String key)
{
    return object.value(key).toObject();
}

QJsonArray arrayValue(const QJsonObject &object, QLatin1String key)
{
    return object.value(key).toArray();
}

QJsonValue jsonTextValue(const QJsonObject &object, QLatin1String key)
{
    const QJsonValue value = object.value(key);
    if (!value.isString())
        return value;
    const QJsonDocument document = QJsonDocument::fromJson(value.toString().toUtf8());
    if (document.isArray())
        return document.array();
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue();
}

} // namespace brickyard
