// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filerowsview.h"

#include "ui/filerowsmodel.h"
#include "ui/theme.h"

#include <QHeaderView>
#include <QScrollBar>

namespace brickyard {

namespace {
constexpr int leastRows = 4;
} // namespace

FileRowsView::FileRowsView(QWidget *parent)
    : QTableView(parent),
      m_model(new FileRowsModel(this))
{
    setObjectName(QStringLiteral("fileRows"));
    setAccessibleName(tr("What the file says"));
    setModel(m_model);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setWordWrap(false);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    // The same height for all: none is asked for its own.
    const int rowHeight = fontMetrics().height() + spacing::medium;
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(rowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    setMinimumHeight((leastRows + 1) * rowHeight);
}

void FileRowsView::setRows(const FileRows &rows)
{
    const bool isSame = rows.headings == m_model->rows().headings;
    const int place = verticalScrollBar()->value();
    m_model->setRows(rows);
    if (isSame) {
        verticalScrollBar()->setValue(place);
        return;
    }
    const int letter = fontMetrics().averageCharWidth();
    for (qsizetype column = 0; column < rows.letters.size(); ++column)
        setColumnWidth(int(column), letter * rows.letters.at(column));
}

} // namespace brickyard
