// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/jsonmembers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace brickyard::sandbox {

namespace {

// Each of these answers where what begins at \a from is over, one past its last character; -1
// where it is not.

qsizetype endOfText(QByteArrayView json, qsizetype from)
{
    for (qsizetype end = json.indexOf('"', from + 1); end >= 0; end = json.indexOf('"', end + 1)) {
        qsizetype backslash = end;
        while (json.at(backslash - 1) == '\\')
            --backslash;
        if ((end - backslash) % 2 == 0)
            return end + 1;
    }
    return -1;
}

qsizetype endOfNested(QByteArrayView json, qsizetype from)
{
    int depth = 0;
    for (qsizetype i = from; i >= 0 && i < json.size(); ++i) {
        switch (json.at(i)) {
        case '"':
            i = endOfText(json, i) - 1;
            if (i < 0)
                return -1;
            break;
        case '[':
        case '{':
            ++depth;
            break;
        case ']':
        case '}':
            if (--depth == 0)
                return i + 1;
            break;
        default:
            break;
        }
    }
    return -1;
}

qsizetype endOfValue(QByteArrayView json, qsizetype from)
{
    if (from >= json.size())
        return -1;
    const char first = json.at(from);
    if (first == '"')
        return endOfText(json, from);
    if (first == '[' || first == '{')
        return endOfNested(json, from);
    const auto *const end =
        std::find_if(json.begin() + from, json.end(), [](char c) { return c == ',' || c == '}'; });
    return end == json.end() ? -1 : end - json.begin();
}

} // namespace

QByteArrayView JsonMembers::textOf(QByteArrayView object, QByteArrayView name)
{
    qsizetype from = 1;
    while (from < object.size() && object.at(from) == '"') {
        const qsizetype colon = endOfText(object, from);
        if (colon < 0 || colon >= object.size() || object.at(colon) != ':')
            return {};
        const qsizetype end = endOfValue(object, colon + 1);
        if (end < 0)
            return {};
        if (object.sliced(from + 1, colon - from - 2) == name)
            return object.sliced(colon + 1, end - colon - 1);
        from = end + 1;
    }
    return {};
}

QJsonValue JsonMembers::value(const QByteArray &object, const char *name) const
{
    constexpr qsizetype longest = 512;
    const QByteArray text = textOf(object, name).toByteArray();
    if (text.isEmpty()) // or it is not compact
        return QJsonDocument::fromJson(object).object().value(QLatin1StringView(name));
    if (const QJsonValue *known = m_known.object(text))
        return *known;
    const QJsonValue value = QJsonDocument::fromJson('[' + text + ']').array().at(0);
    if (text.size() <= longest)
        m_known.insert(text, new QJsonValue(value), text.size());
    return value;
}

} // namespace brickyard::sandbox
