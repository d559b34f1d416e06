// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/savedview.h"

#include <QAbstractListModel>

namespace brickyard {

/// The views of a project in their order. They are renamed in place (EditRole) and moved by
/// dragging.
class ViewsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ViewsModel(QObject *parent = nullptr);

    const QList<SavedView> &views() const { return m_views; }
    /// Shows others; says nothing of a change by a person.
    void setViews(const QList<SavedView> &views);
    /// In place of the one of this name in any case, otherwise at the end. Answers its row.
    int save(const SavedView &view);
    void append(const QList<SavedView> &views);
    void remove(int row);
    /// To the place that \a to has when it is there.
    void move(int from, int to);
    int rowOfName(const QString &name) const; ///< in any case; -1: none
    /// Whether the view there is what is shown: the same tasks, in the order that it asks for.
    bool isShown(int row, const SavedView &shown) const;
    int rowOfShown(const SavedView &shown) const; ///< the first; -1: none

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    /// Somebody changed them: time to write them down.
    void changed();

private:
    QList<SavedView> m_views;
};

} // namespace brickyard
