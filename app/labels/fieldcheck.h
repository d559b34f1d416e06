// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labels/filefault.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace brickyard {

/// Looks at the fields of JSON objects and remembers what is wrong with them, and where: a path is
/// that of the object, for example `series[1].polygons[0]`. A field that is null counts as
/// missing. For any thread.
class FieldCheck
{
public:
    /// Of an entry with a fault in each label, the first ones say enough.
    static constexpr qsizetype mostFaults = 50;

    void fault(const QString &path, const QString &what);
    const QList<FileFault> &faults() const { return m_faults; } ///< without lines

    static bool has(const QJsonObject &object, const char *field);
    static QString below(const QString &path, const char *field);
    static QString below(const QString &path, const char *field, qsizetype index);

    /// A finite number that has to be there.
    void number(const QJsonObject &object, const char *field, const QString &path);
    /// A fraction of an image's width or height, from 0 to 1, that has to be there. Answers it, or
    /// 0.
    double fraction(const QJsonObject &object, const char *field, const QString &path);
    /// A whole number that is not negative.
    void index(const QJsonObject &object, const char *field, const QString &path);
    void text(const QJsonObject &object, const char *field, const QString &path);
    void flag(const QJsonObject &object, const char *field, const QString &path);
    /// Has to be there; empty where it is not.
    QJsonObject object(const QJsonObject &object, const char *field, const QString &path);
    QJsonArray array(const QJsonObject &object, const char *field, const QString &path);
    /// The objects of a list; what is none is a fault, and an empty object here.
    QList<QJsonObject> objects(const QJsonObject &object, const char *field, const QString &path);
    /// A text, or a list of texts, none of them empty. Empty where it is something else.
    QStringList texts(const QJsonValue &value, const QString &path);

private:
    bool isMissing(const QJsonObject &object, const char *field, const QString &path);
    bool isFinite(const QJsonValue &value, const QString &path);

    QList<FileFault> m_faults;
};

} // namespace brickyard
