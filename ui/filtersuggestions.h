// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/filtercompletion.h"

#include <QListView>

class QLineEdit;
class QStandardItemModel;

namespace brickyard {

/// How a filter may go on, below its field. It never takes the focus: the field keeps it and hands
/// keys on. A child of the window, over what is below the field.
class FilterSuggestions : public QListView
{
    Q_OBJECT

public:
    /// \a field must outlive the list.
    explicit FilterSuggestions(QLineEdit *field);

    /// Shows what there is to choose from, nothing chosen; hides where there is nothing.
    void offer(const FilterCompletion &completion);
    const FilterCompletion &completion() const { return m_completion; }
    /// The next row (1) or the one before (-1); before the first there is none.
    void step(int rows);
    /// Null where none is chosen.
    const FilterSuggestion *chosen() const;

Q_SIGNALS:
    void suggestionClicked(const brickyard::FilterSuggestion &suggestion);

protected:
    bool event(QEvent *event) override;

private:
    int widestRow() const;
    void place();

    QLineEdit *m_field;
    QStandardItemModel *m_model;
    FilterCompletion m_completion;
};

} // namespace brickyard
