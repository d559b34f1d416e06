// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filterchips.h"

#include "queue/filterwords.h"
#include "queue/tasktext.h"
#include "ui/filterchip.h"
#include "ui/theme.h"

#include <QEvent>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace brickyard {

namespace {

constexpr qsizetype mostChips = 50; // more conditions stay in the text
constexpr qsizetype mostFaults = 3; // that are explained at once

/// A condition or a fault, as a chip shows it.
struct Piece
{
    qsizetype start;
    qsizetype length;
    QString text;
    bool isFault = false;
    bool isIds = false;
};

QList<Piece> piecesOf(const FilterSyntax &filter, const QString &text, const QList<Person> &people)
{
    QList<Piece> pieces;
    for (const FilterTerm &term : filter.terms())
        pieces.append({term.start, term.length, FilterWords::describe(term, people), false,
                       term.field == FilterTerm::Field::Ids});
    for (const FilterFault &fault : filter.faults()) {
        pieces.append({fault.start, fault.length,
                       TaskText::oneLine(text.mid(fault.start, fault.length)), true});
    }
    std::sort(pieces.begin(), pieces.end(),
              [](const Piece &a, const Piece &b) { return a.start < b.start; });
    return pieces.first(std::min(pieces.size(), mostChips));
}

QToolButton *makeButton(QWidget *parent, const QString &name, const QString &text,
                        const QString &toolTip)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(TaskText::asPlainToolTip(toolTip));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

FilterChips::FilterChips(QWidget *parent)
    : QWidget(parent),
      m_save(makeButton(this, QStringLiteral("saveView"), tr("Save view…"),
                        tr("Keeps this filter and the order of the rows under a name."))),
      m_clear(makeButton(this, QStringLiteral("clearFilter"), tr("Clear filter"),
                         tr("Shows all tasks of the stage.")))
{
    setObjectName(QStringLiteral("filterChips"));
    // Not a fixed height: that would be the one of a single line.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_save, &QToolButton::clicked, this, &FilterChips::saveRequested);
    connect(m_clear, &QToolButton::clicked, this, &FilterChips::clearRequested);
    hide();
}

void FilterChips::followInTabOrder(QWidget *before)
{
    m_before = before;
    setTabOrder(before, m_save);
    setTabOrder(m_save, m_clear);
}

QWidget *FilterChips::lastInTabOrder() const
{
    return m_clear;
}

FilterChip *FilterChips::addChip()
{
    auto *chip = new FilterChip(this);
    connect(chip, &FilterChip::clicked, this, [this, chip] { remove(chip); });
    connect(chip, &FilterChip::undoRequested, this, &FilterChips::undoRequested);
    connect(chip, &FilterChip::redoRequested, this, &FilterChips::redoRequested);
    connect(chip, &FilterChip::stepRequested, this, [this, chip](int by) { step(chip, by); });
    if (QWidget *before = m_chips.isEmpty() ? m_before : m_chips.last())
        setTabOrder(before, chip);
    m_chips.append(chip);
    return chip;
}

void FilterChips::setFilter(const QString &text, const FilterVocabulary &vocabulary,
                            const QList<Person> &people)
{
    m_text = text;
    const FilterSyntax filter(text, vocabulary);
    const QList<Piece> pieces = piecesOf(filter, text, people);
    while (m_chips.size() < pieces.size())
        addChip()->show();
    // Chips are kept and say something else, so that the focus stays where it is.
    bool focusGoes = m_clear->hasFocus() && pieces.isEmpty();
    while (m_chips.size() > pieces.size()) {
        FilterChip *chip = m_chips.takeLast();
        focusGoes = focusGoes || chip->hasFocus();
        chip->hide();
        chip->deleteLater();
    }
    m_places.clear();
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const Piece &piece = pieces.at(i);
        m_places.append({piece.start, piece.length, piece.isIds});
        const QString written = text.mid(piece.start, piece.length);
        m_chips.at(i)->setCondition(piece.text, piece.isIds ? QString(written + u'…') : written,
                                    piece.isFault);
    }
    QStringList lines;
    for (const FilterFault &fault :
         filter.faults().first(std::min(filter.faults().size(), mostFaults))) {
        const QString part = TaskText::oneLine(text.mid(fault.start, fault.length));
        // One that has a quote at its beginning needs no others around it.
        const QString line = part.startsWith(u'"')
            ? tr("%1: %2", "a part of the filter that begins with a quote, a sentence")
            : tr("“%1”: %2", "a part of the filter, a sentence");
        lines.append(line.arg(part, fault.sentence));
    }
    if (const qsizetype more = filter.faults().size() - lines.size(); more > 0)
        lines.append(tr("and %Ln more", "explanations of what is wrong", int(more)));
    m_faultText = lines.join(u'\n');
    if (focusGoes && !m_chips.isEmpty())
        m_chips.last()->setFocus(Qt::OtherFocusReason);
    else if (focusGoes)
        Q_EMIT focusLeft();
    setVisible(!pieces.isEmpty());
    updateGeometry();
    arrange(width(), true);
}

void FilterChips::remove(const FilterChip *chip)
{
    const qsizetype place = m_chips.indexOf(chip);
    if (place >= 0) {
        const Place gone = m_places.at(place);
        Q_EMIT filterChanged(gone.isIds ? FilterSyntax::withoutIds(m_text)
                                        : FilterSyntax::without(m_text, gone.start, gone.length));
    }
}

void FilterChips::step(const FilterChip *chip, int step)
{
    const qsizetype next = m_chips.indexOf(chip) + step;
    if (next >= 0 && next < m_chips.size())
        m_chips.at(next)->setFocus(Qt::TabFocusReason);
}

QList<QWidget *> FilterChips::shown() const
{
    QList<QWidget *> widgets(m_chips.begin(), m_chips.end());
    widgets.append({m_save, m_clear});
    return widgets;
}

/// One behind the other, in as many lines as it takes. Answers the height.
int FilterChips::arrange(int width, bool move) const
{
    int left = 0;
    int top = 0;
    int lineHeight = 0;
    const QList<QWidget *> widgets = shown();
    for (QWidget *widget : widgets) {
        const QSize size = widget->sizeHint().boundedTo(QSize(std::max(width, 1), QWIDGETSIZE_MAX));
        if (left > 0 && left + size.width() > width) {
            left = 0;
            top += lineHeight + spacing::small;
            lineHeight = 0;
        }
        if (move) {
            const QRect place(QPoint(left, top), size);
            widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        }
        left += size.width() + spacing::small;
        lineHeight = std::max(lineHeight, size.height());
    }
    return top + lineHeight;
}

QSize FilterChips::sizeHint() const
{
    int width = 0;
    const QList<QWidget *> widgets = shown();
    for (const QWidget *widget : widgets)
        width += widget->sizeHint().width() + spacing::small;
    return {width, arrange(width, false)};
}

QSize FilterChips::minimumSizeHint() const
{
    return {m_save->sizeHint().width(), m_save->sizeHint().height()};
}

void FilterChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(width(), true);
}

void FilterChips::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange(width(), true);
}

} // namespace brickyard
