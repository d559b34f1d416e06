// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewsmodel.h"

#include "queue/filtersyntax.h"
#include "queue/tasktext.h"
#include "ui/icons.h"
#include "ui/viewsort.h"

#include <QMimeData>

#include <algorithm>

namespace brickyard {

namespace {

const QString mimeType = QStringLiteral("application/x-brickyard-view-row");

bool showsSame(const SavedView &view, const QList<FilterTerm> &terms, const QString &sort)
{
    const QList<FilterTerm> wanted = FilterSyntax(view.filter).terms();
    if (wanted.isEmpty()
        || !std::is_permutation(wanted.begin(), wanted.end(), terms.begin(), terms.end()))
        return false;
    // One that makes no sense asks for none.
    const auto keys = viewSortKeys(view.sort);
    return !keys || keys->isEmpty() || viewSortText(*keys) == sort;
}

} // namespace

ViewsModel::ViewsModel(QObject *parent)
    : QAbstractListModel(parent)
{}

void ViewsModel::setViews(const QList<SavedView> &views)
{
    beginResetModel();
    m_views = views;
    endResetModel();
}

int ViewsModel::save(const SavedView &view)
{
    const int known = rowOfName(view.name);
    if (known < 0) {
        append({view});
        return rowCount() - 1;
    }
    m_views[known] = view;
    Q_EMIT dataChanged(index(known), index(known));
    Q_EMIT changed();
    return known;
}

void ViewsModel::append(const QList<SavedView> &views)
{
    if (views.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(views.size()) - 1);
    m_views.append(views);
    endInsertRows();
    Q_EMIT changed();
}

void ViewsModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_views.removeAt(row);
    endRemoveRows();
    Q_EMIT changed();
}

void ViewsModel::move(int from, int to)
{
    if (from == to || from < 0 || to < 0 || from >= rowCount() || to >= rowCount())
        return;
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    m_views.move(from, to);
    endMoveRows();
    Q_EMIT changed();
}

int ViewsModel::rowOfName(const QString &name) const
{
    const QString wanted = name.simplified();
    for (int row = 0; row < rowCount(); ++row) {
        if (m_views.at(row).name.compare(wanted, Qt::CaseInsensitive) == 0)
            return row;
    }
    return -1;
}

bool ViewsModel::isShown(int row, const SavedView &shown) const
{
    return showsSame(m_views.at(row), FilterSyntax(shown.filter).terms(), shown.sort);
}

int ViewsModel::rowOfShown(const SavedView &shown) const
{
    const QList<FilterTerm> terms = FilterSyntax(shown.filter).terms();
    for (int row = 0; row < rowCount(); ++row) {
        if (showsSame(m_views.at(row), terms, shown.sort))
            return row;
    }
    return -1;
}

int ViewsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_views.size());
}

QVariant ViewsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const SavedView &view = m_views.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return TaskText::oneLine(view.name);
    case Qt::EditRole:
        return view.name;
    case Qt::DecorationRole:
        return themedIcon(IconName::Star);
    case Qt::ToolTipRole:
        return TaskText::asPlainToolTip(QString(view.name + u'\n' + view.filter));
    case Qt::AccessibleTextRole:
        return tr("%1, shows %2", "a view, its filter").arg(view.name, view.filter);
    default:
        return {};
    }
}

bool ViewsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const QString name = value.toString().simplified().left(SavedView::longestName).trimmed();
    SavedView &view = m_views[index.row()];
    if (name.isEmpty() || name == view.name)
        return false;
    QList<SavedView> others = m_views;
    others.removeAt(index.row());
    view.name = freeViewName(name, others);
    Q_EMIT dataChanged(index, index);
    Q_EMIT changed();
    return true;
}

Qt::ItemFlags ViewsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between the rows only
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled
        | Qt::ItemNeverHasChildren;
}

QStringList ViewsModel::mimeTypes() const
{
    return {mimeType};
}

QMimeData *ViewsModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(mimeType, QByteArray::number(indexes.first().row()));
    return data;
}

bool ViewsModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                              const QModelIndex &parent)
{
    Q_UNUSED(column)
    if (action != Qt::MoveAction || !data->hasFormat(mimeType))
        return false;
    const int from = data->data(mimeType).toInt();
    int before = row >= 0 ? row : parent.row();
    if (before < 0)
        before = rowCount();
    move(from, before > from ? before - 1 : before);
    // It is moved already; a view would remove what was dragged after a "yes".
    return false;
}

} // namespace brickyard
