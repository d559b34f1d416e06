// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace brickyard {

/// A filter that is kept under a name, with the order in which its rows were shown.
struct SavedView
{
    static constexpr int mostViews = 500; ///< of one project
    static constexpr int longestName = 100;
    static constexpr int longestFilter = 40'000; ///< some 1,000 ids

    QString name; ///< one line, not empty
    QString filter; ///< as it was typed; one line
    /// Columns, the first one first, each a word and "ascending" or "descending": "state ascending,
    /// assignee descending". Empty: as it is.
    QString sort;

    friend bool operator==(const SavedView &, const SavedView &) = default;
};

/// Views as a text file that people can read, send to each other and edit. UTF-8:
///
///     brickyard-views 1
///
///     name: Stale > 7d
///     filter: updated:>7d -state:completed
///     sort: updated ascending
///
/// The first line has the version. A view begins with its name; sort may be missing, and may have
/// several columns with commas between them. Lines that begin with '#' and empty ones say nothing.
QByteArray viewsToText(const QList<SavedView> &views);
/// Why what stands behind "filter:" or "sort:" makes no sense, a sentence; empty where it does.
using ViewValueCheck = std::function<QString(const QString &word, const QString &value)>;
/// An InvalidInput Error where it is no such file, is of a later version or has a line that makes
/// no sense; it says which.
Result<QList<SavedView>> viewsFromText(const QByteArray &text, const ViewValueCheck &check = {});

/// \a known with \a added behind them. One that is there already, also with a number that it got
/// here, is left out; another one of a name that is there gets a number: "Stale (2)".
QList<SavedView> withViews(const QList<SavedView> &known, const QList<SavedView> &added);
/// \a name as it can be kept: one line, not too long; with a number where it is taken.
QString freeViewName(const QString &name, const QList<SavedView> &views);

} // namespace brickyard
