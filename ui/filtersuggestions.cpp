// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filtersuggestions.h"

#include "queue/tasktext.h"
#include "ui/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace brickyard {

namespace {

constexpr int rowHeight = 26;
constexpr int leastWidth = 300;
constexpr int usualWidth = 520; // more only where a row needs it
constexpr int labelRole = Qt::UserRole + 1;

/// A pixel more, as eliding rounds the other way.
int textWidth(const QFontMetrics &metrics, const QString &text)
{
    return metrics.horizontalAdvance(text) + 1;
}

/// The term, and behind it what it means.
class SuggestionDelegate : public QStyledItemDelegate
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
        painter->save();
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        const QFontMetrics metrics(option.font);
        QRect rect = option.rect.adjusted(spacing::medium, 0, -spacing::medium, 0);
        const QString label = index.data(labelRole).toString();
        // Where both have no room the label may have half of the row.
        const int room = std::max(rect.width() / 2,
                                  rect.width() - textWidth(metrics, option.text) - spacing::medium);
        const int labelWidth = std::min(textWidth(metrics, label), room);
        painter->setFont(option.font);
        painter->setPen(selected ? normal : secondaryTextColor(option.palette));
        painter->drawText(rect, int(Qt::AlignRight | Qt::AlignVCenter) | Qt::TextSingleLine,
                          metrics.elidedText(label, Qt::ElideRight, labelWidth));
        rect.setRight(rect.right() - labelWidth - spacing::medium);
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

FilterSuggestions::FilterSuggestions(QLineEdit *field)
    : QListView(field),
      m_field(field),
      m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("filterSuggestions"));
    setAccessibleName(tr("Ways to go on with the filter"));
    setModel(m_model);
    setItemDelegate(new SuggestionDelegate(this));
    setFocusPolicy(Qt::NoFocus);
    setFrameStyle(int(QFrame::Box) | QFrame::Plain); // see event()
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAutoFillBackground(true);
    hide();
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) {
        const FilterSuggestion clicked = m_completion.suggestions.at(index.row());
        Q_EMIT suggestionClicked(clicked);
    });
}

void FilterSuggestions::offer(const FilterCompletion &completion)
{
    m_completion = completion;
    m_model->clear();
    if (completion.suggestions.isEmpty()) {
        hide();
        return;
    }
    for (const FilterSuggestion &suggestion : completion.suggestions) {
        auto *item = new QStandardItem(TaskText::oneLine(suggestion.term));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren);
        item->setData(TaskText::oneLine(suggestion.label), labelRole);
        item->setData(
            suggestion.label.isEmpty()
                ? suggestion.term
                : tr("%1, %2", "a filter, what it means").arg(suggestion.term, suggestion.label),
            Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    // Screen readers of Qt 6.4 crash where rows have no current one.
    selectionModel()->setCurrentIndex(m_model->index(0, 0), QItemSelectionModel::NoUpdate);
    place();
    show();
    raise();
}

/// Nothing but its edge tells it from what it lies over, and the style's own is hardly there in
/// dark colours.
bool FilterSuggestions::event(QEvent *event)
{
    const bool done = QListView::event(event);
    if (event->type() == QEvent::Paint) {
        QPainter painter(this);
        painter.setPen(controlOutlineColor(palette()));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
    return done;
}

int FilterSuggestions::widestRow() const
{
    int widest = 0;
    const QFontMetrics metrics(font());
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        const QString label = index.data(labelRole).toString();
        const int labelWidth = label.isEmpty() ? 0 : spacing::medium + textWidth(metrics, label);
        widest = std::max(widest, textWidth(metrics, index.data().toString()) + labelWidth);
    }
    return widest + 2 * spacing::medium;
}

void FilterSuggestions::place()
{
    QWidget *window = m_field->window();
    if (parentWidget() != window)
        setParent(window);
    const QPoint below = m_field->mapTo(window, QPoint(0, m_field->height()));
    const int rows = rowHeight * m_model->rowCount() + 2 * frameWidth();
    const int room = window->height() - below.y();
    const int bar = rows > room ? verticalScrollBar()->sizeHint().width() : 0;
    const int wanted = std::max(std::clamp(m_field->width(), leastWidth, usualWidth),
                                widestRow() + 2 * frameWidth() + bar);
    const int width = std::min(wanted, window->width());
    const int left = std::max(0, std::min(below.x(), window->width() - width));
    setGeometry(left, below.y(), width, std::max(rowHeight, std::min(rows, room)));
}

void FilterSuggestions::step(int rows)
{
    const int current = chosen() ? currentIndex().row() : -1;
    const int next = std::min(current + rows, m_model->rowCount() - 1);
    if (next < 0)
        clearSelection();
    else
        setCurrentIndex(m_model->index(next, 0));
}

const FilterSuggestion *FilterSuggestions::chosen() const
{
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    return isHidden() || selected.isEmpty() ? nullptr
                                            : &m_completion.suggestions.at(selected.first().row());
}

} // namespace brickyard
