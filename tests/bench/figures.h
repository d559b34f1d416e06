// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace brickyard::bench {

/// How often what can be repeated is measured; the median is said.
constexpr int runs = 5;

/// One figure as it is printed.
struct Figure
{
    QString name;
    double value = 0;
    QString unit;
    std::optional<int> rows = {}; ///< of the queue; empty where that does not matter
    std::optional<double> alternative = {}; ///< what another way takes
    std::optional<int> alternativeRows = {}; ///< said where they are not as many
};

/// One JSON object on a line of standard output.
void print(const Figure &figure);
void print(const QString &figure, double value, const QString &unit,
           std::optional<double> alternative = {});
/// From now on only the figure of that name is printed.
void printOnly(const QString &figure);
double median(std::vector<double> values);
/// Says why on standard error; answers the exit status.
int fail(const QString &why);

} // namespace brickyard::bench
