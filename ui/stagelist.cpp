// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stagelist.h"

#include "queue/tasktext.h"
#include "ui/badges.h"
#include "ui/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace brickyard {

namespace {

enum StageRole {
    NameRole = Qt::UserRole + 1,
    KindRole, ///< int(StageKind)
    CountRole, ///< int; invalid: unknown
    AutoAssignRole, ///< bool
};

constexpr int rowHeight = 32;

class StageDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &styleOption,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem option = styleOption;
        initStyleOption(&option, index);
        option.state.setFlag(QStyle::State_Active, true);
        const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QColor normal =
            option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
        const QColor quiet = selected ? normal : secondaryTextColor(option.palette);

        painter->save();
        painter->setClipRect(option.rect);
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        if (selected) {
            QRect edge = option.rect;
            edge.setWidth(3);
            painter->fillRect(edge, accentColor(option.palette));
        }
        painter->setFont(option.font);
        const QFontMetrics metrics(option.font);
        QRect rect = option.rect.adjusted(spacing::medium + 2, 0, -spacing::medium - 2, 0);
        QRect icon = rect;
        icon.setWidth(16);
        badges::paintIcon(painter, icon, stageIcon(StageKind(index.data(KindRole).toInt())), 16,
                          quiet);
        rect.setLeft(icon.right() + 1 + spacing::medium);

        const QVariant count = index.data(CountRole);
        const QString countText =
            count.isValid() ? QLocale().toString(count.toInt()) : QStringLiteral("…");
        painter->setPen(quiet);
        painter->drawText(rect, int(Qt::AlignRight | Qt::AlignVCenter) | Qt::TextSingleLine,
                          countText);
        rect.setRight(rect.right() - metrics.horizontalAdvance(countText) - spacing::medium);

        if (index.data(AutoAssignRole).toBool()) {
            QFont small = option.font;
            small.setPointSizeF(option.font.pointSizeF() * 0.85);
            const QString word =
                StageList::tr("auto", "short mark: RedBrick assigns tasks by itself");
            const int width = QFontMetrics(small).horizontalAdvance(word) + 10;
            const QRect mark(rect.right() - width + 1, rect.center().y() - 8, width, 17);
            painter->setRenderHint(QPainter::Antialiasing);
            QColor frame = quiet;
            frame.setAlphaF(0.6F);
            painter->setPen(frame);
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(mark).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
            painter->setFont(small);
            painter->setPen(quiet);
            painter->drawText(mark, Qt::AlignCenter, word);
            painter->setFont(option.font);
            rect.setRight(mark.left() - spacing::small);
        }
        painter->setPen(normal);
        painter->drawText(rect, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                          metrics.elidedText(option.text, Qt::ElideMiddle, rect.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), rowHeight};
    }
};

} // namespace

StageList::StageList(QWidget *parent)
    : QListView(parent),
      m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("stages"));
    setAccessibleName(tr("Stages"));
    setModel(m_model);
    setItemDelegate(new StageDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (!m_setting && current.isValid())
                    Q_EMIT stageChosen(current.data(NameRole).toString());
            });
}

QString StageList::displayName(const Stage &stage)
{
    return stage.isGroundTruth() ? tr("Ground truth") : TaskText::oneLine(stage.name);
}

void StageList::setStages(const QList<Stage> &stages)
{
    const QString before = currentStage();
    const QScopedValueRollback setting(m_setting, true);
    m_model->clear();
    m_stages.clear();
    for (const Stage &stage : stages) {
        if (!stage.hasQueue() && !stage.isGroundTruth())
            continue;
        m_stages.append(stage);
        auto *item = new QStandardItem(displayName(stage));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren);
        item->setData(stage.name, NameRole);
        item->setData(int(stage.kind), KindRole);
        item->setData(stage.hasQueue() && stage.autoAssign, AutoAssignRole);
        m_model->appendRow(item);
        updateTexts(m_model->rowCount() - 1);
    }
    setCurrentStage(before);
    updateGeometry();
}

void StageList::updateTexts(int row)
{
    const Stage &stage = m_stages.at(row);
    QStandardItem *item = m_model->item(row);
    QStringList lines{displayName(stage)};
    if (stage.isGroundTruth())
        lines.append(tr("Finished tasks. Nothing can be assigned here."));
    const bool automatic = item->data(AutoAssignRole).toBool();
    if (automatic) {
        lines.append(tr("Automatic assignment is on: RedBrick may hand out unassigned tasks of "
                        "this stage by itself."));
    }
    item->setToolTip(TaskText::asPlainToolTip(lines.join(u'\n')));
    const QVariant count = item->data(CountRole);
    QString spoken = displayName(stage);
    if (count.isValid())
        spoken = tr("%1, %Ln task(s)", "stage", count.toInt()).arg(spoken);
    if (automatic)
        spoken = tr("%1, automatic assignment", "stage").arg(spoken);
    item->setData(spoken, Qt::AccessibleTextRole);
}

void StageList::setCount(const QString &stageName, std::optional<int> count)
{
    const int row = rowOf(stageName);
    if (row < 0)
        return;
    m_model->item(row)->setData(count ? QVariant(*count) : QVariant(), CountRole);
    updateTexts(row);
}

void StageList::setCurrentStage(const QString &stageName)
{
    const QScopedValueRollback setting(m_setting, true);
    const int row = rowOf(stageName);
    if (row >= 0) {
        selectionModel()->setCurrentIndex(m_model->index(row, 0),
                                          QItemSelectionModel::ClearAndSelect);
        return;
    }
    clearSelection();
    // Screen readers of Qt 6.4 crash where rows have no current one.
    if (m_model->rowCount() > 0)
        selectionModel()->setCurrentIndex(m_model->index(0, 0), QItemSelectionModel::NoUpdate);
}

QString StageList::currentStage() const
{
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    return selected.isEmpty() ? QString() : selected.first().data(NameRole).toString();
}

int StageList::rowOf(const QString &stageName) const
{
    for (int row = 0; row < int(m_stages.size()); ++row) {
        if (m_stages.at(row).name == stageName)
            return row;
    }
    return -1;
}

QItemSelectionModel::SelectionFlags StageList::selectionCommand(const QModelIndex &index,
                                                                const QEvent *event) const
{
    return index.isValid() ? QListView::selectionCommand(index, event)
                           : QItemSelectionModel::NoUpdate;
}

void StageList::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    if (plain && !event->text().isEmpty() && event->text().at(0).isLetterOrNumber()) {
        event->ignore();
        return;
    }
    QListView::keyPressEvent(event);
}

void StageList::keyboardSearch(const QString &search)
{
    Q_UNUSED(search)
}

QSize StageList::sizeHint() const
{
    return {220, rowHeight * std::max(3, m_model->rowCount()) + 2 * frameWidth()};
}

} // namespace brickyard
