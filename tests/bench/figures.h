// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace brickyard::bench {

/// How often what can be repeated is measured; the median is said.
constexpr int runs = 5;

/// One JSON object on a line of standard output. \a alternative: what another way takes.
void print(const QString &figure, double value, const QString &unit,
           std::optional<double> alternative = {});
double median(std::vector<double> values);
/// Says why on standard error; answers the exit status.
int fail(const QString &why);

} // namespace brickyard::bench
