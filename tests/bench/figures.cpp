// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <algorithm>

namespace brickyard::bench {

namespace {

QString &wanted()
{
    static QString figure;
    return figure;
}

} // namespace

void printOnly(const QString &figure)
{
    wanted() = figure;
}

void print(const Figure &figure)
{
    if (!wanted().isEmpty() && figure.name != wanted())
        return;
    QJsonObject line{{QStringLiteral("figure"), figure.name},
                     {QStringLiteral("value"), figure.value},
                     {QStringLiteral("unit"), figure.unit}};
    if (figure.rows)
        line.insert(QStringLiteral("rows"), *figure.rows);
    if (figure.alternative)
        line.insert(QStringLiteral("alternative"), *figure.alternative);
    if (figure.alternativeRows && figure.alternativeRows != figure.rows)
        line.insert(QStringLiteral("alternative_rows"), *figure.alternativeRows);
    QTextStream(stdout) << QJsonDocument(line).toJson(QJsonDocument::Compact) << Qt::endl;
}

void print(const QString &figure, double value, const QString &unit,
           std::optional<double> alternative)
{
    print({figure, value, unit, {}, alternative, {}});
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

int fail(const QString &why)
{
    QTextStream(stderr) << "brickyard-bench: " << why << Qt::endl;
    return 1;
}

} // namespace brickyard::bench
