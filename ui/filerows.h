// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labeling/labelcomparison.h"
#include "labeling/labelmatch.h"
#include "labels/filefault.h"
#include "labels/labelfile.h"
#include "labels/reviewfile.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace brickyard {

/// A row of a FileRowsModel.
struct FileRow
{
    QStringList cells; ///< as many as there are headings
    bool isLeftOut = false; ///< nothing happens to it, and the last cell says why
};

/// What a file of labels or decisions says, a row each. The rows are made when they are looked at,
/// so that a hundred thousand of them cost no more than ten.
struct FileRows
{
    QStringList headings;
    QList<int> letters; ///< how wide each column is at first; the last one takes the rest
    int count = 0;
    std::function<FileRow(int row)> at; ///< pure
};

/// What is wrong with a file: line, place, words.
FileRows faultRows(const QList<FileFault> &faults);

/// What would become of each entry of a file: the task, what it has, what it gets, and what is
/// removed or why it is left out. What is left out comes first, so that nobody has to look for
/// it; otherwise they are in the file's order. \a match has each of the entries once; \a present
/// may lack some.
FileRows labelRows(const QList<LabelEntry> &entries, const LabelMatch &match,
                   const QHash<QString, PresentLabels> &present);

/// The same for decisions: the task, the decision, the comment. The entries that \a match is of are
/// the reviews, in their order.
FileRows reviewRows(const QList<FileReview> &reviews, const LabelMatch &match);

/// \a rows behind those of entries that cannot be put at all. \a names are the tasks', by id, as
/// far as they are known.
FileRows withFaulty(const QList<FaultyEntry> &faulty, const QHash<QString, QString> &names,
                    const FileRows &rows);

/// All of them with their headings, with tabs between the cells, for the clipboard.
QString rowsAsText(const FileRows &rows);

} // namespace brickyard
