// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <algorithm>

namespace brickyard::bench {

void print(const QString &figure, double value, const QString &unit,
           std::optional<double> alternative)
{
    QJsonObject line{{QStringLiteral("figure"), figure},
                     {QStringLiteral("value"), value},
                     {QStringLiteral("unit"), unit}};
    if (alternative)
        line.insert(QStringLiteral("alternative"), *alternative);
    QTextStream(stdout) << QJsonDocument(line).toJson(QJsonDocument::Compact) << Qt::endl;
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
