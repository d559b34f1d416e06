// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overviewdelegate.h"

#include "queue/overviewmodel.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <QLocale>

namespace brickyard {

namespace {

constexpr int rowHeight = 28;
constexpr int iconSize = 16;

} // namespace

void OverviewDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state.setFlag(QStyle::State_Active, true);
    const QModelIndex first = index.siblingAtColumn(0);
    const bool isProject = !index.parent().isValid();
    const bool isProblem = first.data(OverviewModel::IsProblemRole).toBool();
    if (isProject)
        option->font.setWeight(QFont::DemiBold);
    option->textElideMode = Qt::ElideMiddle;
    if (index.column() == OverviewModel::NameColumn) {
        const auto kind = StageKind(first.data(OverviewModel::StageKindRole).toInt());
        option->icon = isProblem
            ? themedIcon(IconName::Warning, toneColor(Tone::Error, option->palette))
            : isProject ? themedIcon(IconName::Project)
                        : themedIcon(stageIcon(kind));
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = {iconSize, iconSize};
        return;
    }
    // The number before it ends where this begins.
    if (index.column() == OverviewModel::OldestColumn)
        option->text.prepend(QString(2, QChar::Nbsp));
    const QString nothing = QLocale().toString(0);
    if (option->text == nothing || option->text == QString(QChar(0x2014))
        || index.column() == OverviewModel::OldestColumn) {
        option->palette.setColor(QPalette::Text, secondaryTextColor(option->palette));
    }
}

QSize OverviewDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), rowHeight};
}

} // namespace brickyard
