// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"
#include "queue/filtersyntax.h"

#include <QList>
#include <QWidget>

class QToolButton;

namespace brickyard {

class FilterChip;

/// The conditions of the filter as chips beside and below each other, and behind them what can be
/// done with all of them: save them as a view, or clear them.
class FilterChips : public QWidget
{
    Q_OBJECT

public:
    explicit FilterChips(QWidget *parent = nullptr);

    /// Reads \a text; hidden where that says nothing. One of \a people is shown by name. A chip
    /// that has the focus leaves it to the one that comes into its place.
    void setFilter(const QString &text, const FilterVocabulary &vocabulary = {},
                   const QList<Person> &people = {});
    QList<FilterChip *> chips() const { return m_chips; }
    /// Tab goes from \a before to the chips, and from them to the buttons.
    void followInTabOrder(QWidget *before);
    QWidget *lastInTabOrder() const;
    /// What is not understood and why, a line each; empty where all is.
    QString faultText() const { return m_faultText; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(width, false); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The text without a condition that was taken away.
    void filterChanged(const QString &text);
    void undoRequested();
    void redoRequested();
    void saveRequested();
    void clearRequested();
    /// The last chip is gone that had the focus.
    void focusLeft();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Place
    {
        qsizetype start;
        qsizetype length;
        bool isIds; ///< and those that follow
    };

    FilterChip *addChip();
    void remove(const FilterChip *chip);
    void step(const FilterChip *chip, int step);
    QList<QWidget *> shown() const;
    int arrange(int width, bool move) const;

    QList<FilterChip *> m_chips;
    QList<Place> m_places; ///< of each chip in the text
    QToolButton *m_save;
    QToolButton *m_clear;
    QWidget *m_before = nullptr; ///< in the tab order
    QString m_text;
    QString m_faultText;
};

} // namespace brickyard
