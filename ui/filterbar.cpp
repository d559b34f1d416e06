// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filterbar.h"

#include "queue/taskfiltermodel.h"
#include "queue/tasktablemodel.h"
#include "queue/tasktext.h"
#include "ui/filterbutton.h"
#include "ui/filterchips.h"
#include "ui/filtersuggestions.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace brickyard {

namespace {

constexpr int mostLetters = 400'000; // more than 10,000 ids

} // namespace

FilterBar::FilterBar(TaskFilterModel *filter, int delay, QWidget *parent)
    : QWidget(parent),
      m_filter(filter),
      m_field(new QLineEdit(this)),
      m_button(new FilterButton(m_field, filter->tasks(), this)),
      m_personButton(new QToolButton(this)),
      m_chips(new FilterChips(this)),
      m_faultRow(new QWidget(this)),
      m_faultIcon(new QLabel(m_faultRow)),
      m_fault(new QLabel(m_faultRow)),
      m_delay(new QTimer(this)),
      m_suggestions(new FilterSuggestions(m_field))
{
    setObjectName(QStringLiteral("filterBar"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::medium, spacing::medium, spacing::medium, spacing::medium);
    layout->setSpacing(spacing::medium);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::medium);
    row->addWidget(m_field, 1);
    row->addWidget(m_button);
    row->addWidget(m_personButton);
    layout->addLayout(row);
    layout->addWidget(m_chips);
    auto *faultRow = new QHBoxLayout(m_faultRow);
    faultRow->setContentsMargins(0, 0, 0, 0);
    faultRow->setSpacing(spacing::medium);
    faultRow->addWidget(m_faultIcon, 0, Qt::AlignTop);
    faultRow->addWidget(m_fault, 1);
    layout->addWidget(m_faultRow);
    setTabOrder(m_field, m_button);
    setTabOrder(m_button, m_personButton);
    m_chips->followInTabOrder(m_personButton);

    m_delay->setSingleShot(true);
    m_delay->setInterval(delay);
    connect(m_delay, &QTimer::timeout, this, &FilterBar::applyText);
    setUpField();
    setUpChips();
    setUpPersonButton();
    updateIcons();
}

void FilterBar::setUpField()
{
    m_field->setObjectName(QStringLiteral("filterField"));
    m_field->setAccessibleName(tr("Filter tasks"));
    m_field->setPlaceholderText(tr("Filter tasks"));
    m_field->setToolTip(TaskText::asPlainToolTip(
        tr("Name, id, assignee or state; all words must match, and quotes keep words together.\n"
           "state:skipped, assignee:anna, stage:Label, folder:patA, name:ct and id:0a1b look only "
           "there.\n"
           "priority:>0.5, updated:>7d (longer ago than 7 days) and created:<2026-01-31 compare.\n"
           "is:mine, is:notmine and is:rejected choose among all.\n"
           "Several whole ids, as they are copied, find those tasks.\n"
           "A minus excludes: -state:skipped. Ctrl+Space shows what there is, Esc clears.")));
    m_field->setClearButtonEnabled(true);
    m_field->setMaxLength(mostLetters);
    m_searchIcon = m_field->addAction(themedIcon(IconName::Search), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            applyText(); // nothing to wait for
        else
            m_delay->start();
    });
    connect(m_field, &QLineEdit::textEdited, this, [this] {
        if (m_isTyped)
            suggest(false);
    });
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        applyText();
        Q_EMIT leaveRequested();
    });
    connect(m_suggestions, &FilterSuggestions::suggestionClicked, this, &FilterBar::take);
}

void FilterBar::setUpChips()
{
    connect(m_chips, &FilterChips::filterChanged, this, [this](const QString &text) {
        edit(text);
        applyText();
    });
    connect(m_chips, &FilterChips::undoRequested, this, [this] {
        const QScopedValueRollback notTyped(m_isTyped, false);
        m_field->undo();
        applyText();
    });
    connect(m_chips, &FilterChips::redoRequested, this, [this] {
        const QScopedValueRollback notTyped(m_isTyped, false);
        m_field->redo();
        applyText();
    });
    connect(m_chips, &FilterChips::clearRequested, this, [this] {
        clear();
        Q_EMIT leaveRequested();
    });
    connect(m_chips, &FilterChips::saveRequested, this, &FilterBar::saveRequested);
    connect(m_chips, &FilterChips::focusLeft, this,
            [this] { m_field->setFocus(Qt::OtherFocusReason); });
    m_fault->setObjectName(QStringLiteral("filterFault"));
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    // A long sentence must not make the window wider than the screen.
    m_fault->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_faultRow->hide();
}

void FilterBar::setUpPersonButton()
{
    m_personButton->setObjectName(QStringLiteral("clearPersonFilter"));
    m_personButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_personButton->hide();
    connect(m_personButton, &QToolButton::clicked, this, [this] {
        setPersonFilter(std::nullopt);
        Q_EMIT leaveRequested();
        Q_EMIT personFilterCleared();
    });
}

void FilterBar::setText(const QString &text)
{
    m_field->setText(text);
    applyText();
}

/// As setText() of the field, but an edit that Undo takes back.
void FilterBar::edit(const QString &text)
{
    const QScopedValueRollback notTyped(m_isTyped, false);
    m_field->selectAll();
    if (text.isEmpty())
        m_field->del();
    else
        m_field->insert(text);
}

QString FilterBar::wholeFilter() const
{
    // A list of ids may have come with line breaks; a view is one line.
    QString text = m_field->text().trimmed();
    std::replace_if(
        text.begin(), text.end(), [](QChar letter) { return letter.isSpace(); }, QChar(u' '));
    const std::optional<QString> person = m_filter->personFilter();
    if (!person)
        return text;
    return FilterSyntax::with(text, u"assignee:" + FilterSyntax::quoted(personWord(*person)));
}

QList<Person> FilterBar::people() const
{
    return m_sources ? m_sources().people : QList<Person>();
}

/// What people can read where there is such a thing: the email.
QString FilterBar::personWord(const QString &userId) const
{
    if (userId.isEmpty())
        return QStringLiteral("none");
    const QList<Person> known = people();
    for (const Person &person : known) {
        if (person.userId == userId && !person.email.isEmpty())
            return person.email;
    }
    return userId;
}

void FilterBar::clear()
{
    m_field->clear();
    clearPerson();
}

void FilterBar::clearPerson()
{
    if (m_filter->personFilter()) {
        setPersonFilter(std::nullopt);
        Q_EMIT personFilterCleared();
    }
}

void FilterBar::setPersonFilter(const std::optional<QString> &userId, const QString &name)
{
    m_filter->setPersonFilter(userId);
    const QString shown = TaskText::oneLine(name);
    m_personButton->setVisible(userId.has_value());
    // An ampersand would be taken for the mark of a shortcut.
    m_personButton->setText(QString(shown).replace(u'&', QLatin1String("&&")));
    m_personButton->setAccessibleName(
        tr("Show everybody's tasks, not only those of %1", "person").arg(shown));
    m_personButton->setToolTip(TaskText::asPlainToolTip(tr("Show everybody's tasks")));
    Q_EMIT personFilterChanged();
}

QWidget *FilterBar::lastInTabOrder() const
{
    return m_chips->lastInTabOrder();
}

void FilterBar::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FilterBar::applyText()
{
    m_delay->stop();
    const QString text = m_field->text();
    m_filter->setFilterText(text);
    updateChips();
    Q_EMIT textApplied(text);
}

void FilterBar::setVocabulary(const FilterVocabulary &vocabulary)
{
    m_filter->setVocabulary(vocabulary);
    updateChips();
}

void FilterBar::updateChips()
{
    m_chips->setFilter(m_filter->filterText(), m_filter->vocabulary(), people());
    const QString faults = m_chips->faultText();
    m_fault->setText(faults);
    m_faultRow->setVisible(!faults.isEmpty());
}

void FilterBar::suggest(bool asked)
{
    if (!m_suggestions)
        return;
    const FilterSources sources = m_sources ? m_sources() : FilterSources();
    m_suggestions->offer(
        FilterCompletion::of(m_field->text(), m_field->cursorPosition(), sources, asked));
}

void FilterBar::take(const FilterSuggestion &suggestion)
{
    qsizetype cursor = 0;
    const QString text = m_suggestions->completion().taken(m_field->text(), suggestion, &cursor);
    edit(text);
    m_field->setCursorPosition(int(cursor));
    if (suggestion.finished) {
        m_suggestions->hide();
        applyText();
    } else {
        suggest(false); // its values
    }
}

/// A key while something is suggested. False where it is the field's.
bool FilterBar::suggestionKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        m_suggestions->step(key == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_Escape:
        m_suggestions->hide();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        if (const FilterSuggestion *chosen = m_suggestions->chosen()) {
            const FilterSuggestion suggestion = *chosen;
            take(suggestion);
            return true;
        }
        m_suggestions->hide();
        return false;
    default:
        return false;
    }
}

bool FilterBar::fieldKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (key == Qt::Key_Space && modifiers.testFlag(Qt::ControlModifier)) {
        suggest(true);
        return true;
    }
    if (key == Qt::Key_Escape) {
        m_field->clear();
        Q_EMIT leaveRequested();
        return true;
    }
    if (key == Qt::Key_Down) {
        applyText();
        Q_EMIT leaveRequested();
        return true;
    }
    return false;
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (m_suggestions && m_suggestions->isVisible() && suggestionKey(key->key()))
            return true;
        if (fieldKey(key->key(), key->modifiers()))
            return true;
    } else if (event->type() == QEvent::FocusOut && m_suggestions) {
        m_suggestions->hide();
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcons();
}

void FilterBar::updateIcons()
{
    m_searchIcon->setIcon(themedIcon(IconName::Search, secondaryTextColor(palette())));
    m_personButton->setIcon(themedIcon(IconName::Close));
    m_faultIcon->setPixmap(iconPixmap(IconName::Warning, 16, toneColor(Tone::Warning, palette()),
                                      devicePixelRatioF()));
}

} // namespace brickyard
