// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QLatin1String>
#include <QString>
#include <QStringList>

#include <optional>

namespace brickyard::sandbox {

/// Where in a document something is, such as `series[1].polygons[0].points`. A list on the stack:
/// what it points to must outlive it. It becomes text only when there is something to say.
struct Place
{
    const Place *above = nullptr;
    QString name;
    qsizetype index = -1; ///< an element of the list \a name; -1 for a field

    QString toString() const;
};

/// Reads fields of JSON objects and remembers what was wrong with them. Each function answers a
/// value of its type in any case. A field that is null counts as absent.
class FieldReader
{
public:
    void fail(const Place &place, const QString &why);
    bool ok() const { return m_problems.isEmpty(); }
    /// The first ones, a line for each.
    QString problems() const { return m_problems.join(u'\n'); }

    double number(const QJsonObject &object, const char *field, const Place &place);
    /// A whole number that is not negative.
    int index(const QJsonObject &object, const char *field, const Place &place);
    QString text(const QJsonObject &object, const char *field, const Place &place);
    QJsonObject object(const QJsonObject &object, const char *field, const Place &place);
    QJsonArray array(const QJsonObject &object, const char *field, const Place &place);

    static bool has(const QJsonObject &object, const char *field);

    /// A text, or a list of texts, as a list. None of them may be empty.
    QStringList texts(const QJsonValue &value, const Place &place);

private:
    QStringList m_problems;
};

} // namespace brickyard::sandbox
