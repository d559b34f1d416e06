// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSortFilterProxyModel>
#include <QStringList>

namespace brickyard {

class PeopleModel;

/// The rows of a PeopleModel that match what is typed, best first: whose name begins with it, then
/// those with a word of the name, an email or initials that begin so, then the rest that has it
/// somewhere. Who cannot be given these tasks is there but disabled.
class PersonPickerModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// \a people must outlive the model.
    PersonPickerModel(const PeopleModel *people, QStringList taskIds, QObject *parent = nullptr);

    void setText(const QString &text);
    /// "75 → 112" for the tasks at hand; empty for who cannot have them.
    QString counts(const QModelIndex &index) const;
    /// The nearest enabled row from \a row on in steps of \a step; -1 where there is none.
    int enabledRow(int row, int step) const;

    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    int rank(int sourceRow) const;

    const PeopleModel *m_people;
    const QStringList m_taskIds;
    QStringList m_words; ///< case-folded
    mutable QHash<int, QString> m_counts; ///< by source row: tasks may be many
};

} // namespace brickyard
