// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/filtercompletion.h"
#include "queue/filtersyntax.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;
class QTimer;
class QToolButton;

namespace brickyard {

class FilterButton;
class FilterChips;
class FilterSuggestions;
class TaskFilterModel;

/// The filter above the queue: a field with suggestions as one types, what can be chosen in place
/// of typing, the conditions as chips, and below them what cannot be understood and why.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    /// \a filter must outlive the bar. \a delay: from the last key to the filtering, in ms.
    FilterBar(TaskFilterModel *filter, int delay, QWidget *parent = nullptr);

    QLineEdit *field() const { return m_field; }
    /// Replaces what is there, and filters at once.
    void setText(const QString &text);
    /// The text and whose tasks are shown, as one text that means the same to somebody else.
    QString wholeFilter() const;
    /// Shows all tasks.
    void clear();
    /// Shows everybody's tasks.
    void clearPerson();
    /// Only this person's tasks ("" is nobody's), with a button that takes the filter away;
    /// nullopt takes it away.
    void setPersonFilter(const std::optional<QString> &userId, const QString &name = {});
    void focusField();
    /// What the open project has.
    void setVocabulary(const FilterVocabulary &vocabulary);
    QWidget *lastInTabOrder() const;
    /// What there is to be suggested; asked when something is typed.
    void setSources(const std::function<FilterSources()> &sources) { m_sources = sources; }

Q_SIGNALS:
    /// After the model has been told.
    void textApplied(const QString &text);
    void personFilterChanged();
    void personFilterCleared();
    /// The keyboard is to go on to the rows.
    void leaveRequested();
    void saveRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setUpField();
    void setUpChips();
    void setUpPersonButton();
    void applyText();
    void edit(const QString &text);
    QList<Person> people() const;
    QString personWord(const QString &userId) const;
    void suggest(bool asked);
    void take(const FilterSuggestion &suggestion);
    bool suggestionKey(int key);
    bool fieldKey(int key, Qt::KeyboardModifiers modifiers);
    void updateChips();
    void updateIcons();

    TaskFilterModel *m_filter;
    QLineEdit *m_field;
    QAction *m_searchIcon = nullptr;
    FilterButton *m_button;
    QToolButton *m_personButton;
    FilterChips *m_chips;
    QWidget *m_faultRow;
    QLabel *m_faultIcon;
    QLabel *m_fault;
    QTimer *m_delay;
    bool m_isTyped = true; ///< what changes the field now: suggestions may follow
    QPointer<FilterSuggestions> m_suggestions; ///< the window's
    std::function<FilterSources()> m_sources;
};

} // namespace brickyard
