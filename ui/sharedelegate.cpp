// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sharedelegate.h"

#include "ui/badges.h"
#include "ui/sharemodel.h"
#include "ui/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace brickyard {

namespace {

constexpr int barHeight = 8;

QIcon badgeIcon(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const qreal ratio = option.widget ? option.widget->devicePixelRatioF() : 1;
    const QSize size(badges::badgeSize, badges::badgeSize);
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setFont(option.font);
    const QString userId = index.data(ShareModel::UserIdRole).toString();
    const QRect rect(QPoint(0, 0), size);
    const bool muted = !index.data(ShareModel::ReasonRole).toString().isEmpty();
    const ColorPair colors =
        muted ? mutedPersonColors(option.palette) : personColors(userId, option.palette);
    if (userId.startsWith(QLatin1String("API:")))
        badges::paintIconBadge(&painter, rect, IconName::Key, colors);
    else
        badges::paintInitials(&painter, rect, index.data(ShareModel::InitialsRole).toString(),
                              colors);
    painter.end();
    QIcon icon;
    // As it is in every state: a style would tint or grey it by itself.
    for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Disabled, QIcon::Selected})
        icon.addPixmap(pixmap, mode);
    return icon;
}

constexpr auto cellProperty = "brickyardCell";
constexpr auto wantedProperty = "brickyardWantedBefore";

} // namespace

ShareDelegate::ShareDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
    connect(this, &QAbstractItemDelegate::closeEditor, this,
            [](const QWidget *editor, EndEditHint hint) {
                const auto cell = editor->property(cellProperty).value<QPersistentModelIndex>();
                if (hint != RevertModelCache || !cell.isValid())
                    return;
                // The model of an index is const, and this is the one that it edits.
                auto *model = const_cast<QAbstractItemModel *>(cell.model());
                model->setData(cell, editor->property(wantedProperty), ShareModel::WantedRole);
            });
}

void ShareDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state.setFlag(QStyle::State_Active, true);
    option->textElideMode = Qt::ElideRight;
    if (!index.data(ShareModel::ReasonRole).toString().isEmpty()) {
        // The box can't be ticked; what is said beside it is to be read all the same.
        option->state.setFlag(QStyle::State_Enabled, false);
        option->palette.setColor(QPalette::Disabled, QPalette::Text,
                                 secondaryTextColor(option->palette));
    }
    if (index.column() == ShareModel::PersonColumn) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = badgeIcon(*option, index);
        option->decorationSize = QSize(badges::badgeSize, badges::badgeSize);
    }
    if (index.column() == ShareModel::GetsColumn && index.data(ShareModel::EditedRole).toBool())
        option->font.setWeight(QFont::Bold);
}

void ShareDelegate::paint(QPainter *painter, const QStyleOptionViewItem &styleOption,
                          const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, styleOption, index);
    if (styleOption.state.testFlag(QStyle::State_HasFocus)) {
        // Some styles hardly show where the keyboard is.
        painter->save();
        painter->setPen(styleOption.palette.color(QPalette::Highlight));
        painter->drawRect(styleOption.rect.adjusted(0, 0, -1, -1));
        painter->restore();
    }
    if (index.column() != ShareModel::LoadColumn
        || !index.data(ShareModel::ReasonRole).toString().isEmpty())
        return;
    painter->save();
    paintBar(painter, styleOption, index);
    painter->restore();
}

void ShareDelegate::paintBar(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    const int scale = index.data(ShareModel::ScaleRole).toInt();
    const QRect cell = option.rect.adjusted(spacing::medium, 0, -spacing::medium, 0);
    if (scale <= 0 || cell.width() <= 0)
        return;
    const int stays = index.data(ShareModel::StaysRole).toInt();
    const int before = index.data(ShareModel::BeforeRole).toInt();
    const int after = index.data(ShareModel::AfterRole).toInt();
    const int top = cell.y() + (cell.height() - barHeight) / 2;
    const auto x = [&](int tasks) { return int(qint64(cell.width()) * tasks / scale); };
    const auto part = [&](int from, int to) {
        // What is there at all is seen.
        const int width = to > from ? std::max(2, x(to) - x(from)) : 0;
        return QRect(cell.x() + std::min(x(from), cell.width() - width), top, width, barHeight);
    };
    const QColor quiet = secondaryTextColor(option.palette);
    painter->fillRect(part(0, stays), quiet);
    painter->fillRect(part(stays, after), accentColor(option.palette));
    if (before > after) {
        // What goes away leaves its outline.
        painter->setPen(quiet);
        painter->drawRect(part(after, before).adjusted(0, 0, -1, -1));
    }
}

QSize ShareDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index).expandedTo(QSize(0, rowHeight));
}

QWidget *ShareDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                     const QModelIndex &index) const
{
    auto *editor = new QSpinBox(parent);
    editor->setObjectName(QStringLiteral("getsEditor"));
    editor->setAccessibleName(
        tr("Tasks for %1", "person")
            .arg(index.siblingAtColumn(ShareModel::PersonColumn).data().toString()));
    editor->setRange(0, index.data(ShareModel::MostRole).toInt());
    editor->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    editor->setFrame(false);
    editor->setAutoFillBackground(true);
    editor->setProperty(cellProperty, QVariant::fromValue(QPersistentModelIndex(index)));
    editor->setProperty(wantedProperty, index.data(ShareModel::WantedRole));
    // Its signal is no const function, although it changes nothing here.
    auto *self = const_cast<ShareDelegate *>(this);
    connect(editor, &QSpinBox::valueChanged, self,
            [self, editor] { Q_EMIT self->commitData(editor); });
    return editor;
}

void ShareDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // What comes from the model need not go back there.
    const QSignalBlocker blocker(editor);
    QStyledItemDelegate::setEditorData(editor, index);
}

bool ShareDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::KeyPress || index.column() == ShareModel::PersonColumn)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Space && key != Qt::Key_Select)
        return false;
    const QModelIndex tick = index.siblingAtColumn(ShareModel::PersonColumn);
    if (!model->flags(tick).testFlag(Qt::ItemIsUserCheckable))
        return false;
    const bool ticked = tick.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(tick, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace brickyard
