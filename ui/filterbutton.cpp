// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filterbutton.h"

#include "queue/filtersyntax.h"
#include "queue/tasktablemodel.h"
#include "queue/tasktext.h"
#include "ui/icons.h"

#include <QAction>
#include <QEvent>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>

#include <algorithm>

namespace brickyard {

namespace {

bool asksFor(const QList<FilterTerm> &terms, FilterTerm::Field field, bool excluded)
{
    return std::any_of(terms.begin(), terms.end(), [&](const FilterTerm &term) {
        return term.field == field && term.excluded == excluded;
    });
}

/// \a text without the words that \a pattern finds, and with \a word behind the others.
QString replaced(QString text, const QString &pattern, const QString &word)
{
    const QRegularExpression words(QStringLiteral("(?<!\\S)(?:%1)(?!\\S)\\s*").arg(pattern),
                                   QRegularExpression::CaseInsensitiveOption);
    text = text.remove(words).trimmed();
    if (word.isEmpty())
        return text;
    return text.isEmpty() ? word : QString(text + u' ' + word);
}

} // namespace

FilterButton::FilterButton(QLineEdit *field, const TaskTableModel *tasks, QWidget *parent)
    : QToolButton(parent),
      m_field(field),
      m_tasks(tasks)
{
    setObjectName(QStringLiteral("filterButton"));
    setToolTip(TaskText::asPlainToolTip(tr("More filters")));
    setPopupMode(InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setMenu(new QMenu(this));
    const QString mine = QStringLiteral("-?is:(?:not)?mine");
    m_mine = addChoice(QStringLiteral("filterMine"), QStringLiteral("is:mine"),
                       tr("Mine", "tasks of the API key"), mine);
    m_notMine = addChoice(QStringLiteral("filterNotMine"), QStringLiteral("is:notmine"),
                          tr("Not mine", "tasks that the API key does not have"), mine);
    menu()->addSeparator();
    m_rejected = addChoice(QStringLiteral("filterRejected"), QStringLiteral("is:rejected"),
                           tr("Rejected before", "tasks"), QStringLiteral("-?is:rejected"));
    menu()->setToolTipsVisible(true);
    connect(menu(), &QMenu::aboutToShow, this, &FilterButton::updateState);
    connect(field, &QLineEdit::textChanged, this, &FilterButton::updateState);
    updateState();
    updateIcon();
}

QAction *FilterButton::addChoice(const QString &name, const QString &word, const QString &label,
                                 const QString &others)
{
    QAction *action = menu()->addAction(label);
    action->setObjectName(name);
    action->setCheckable(true);
    connect(action, &QAction::triggered, m_field, [this, word, others](bool wanted) {
        m_field->setText(replaced(m_field->text(), others, wanted ? word : QString()));
    });
    return action;
}

void FilterButton::updateState()
{
    const QList<FilterTerm> terms = FilterSyntax(m_field->text()).terms();
    m_mine->setChecked(asksFor(terms, FilterTerm::Field::Mine, false));
    m_notMine->setChecked(asksFor(terms, FilterTerm::Field::Mine, true));
    m_rejected->setChecked(asksFor(terms, FilterTerm::Field::Rejected, false));
    m_mine->setToolTip(tr("Tasks that are assigned to the API key that asks"));
    m_notMine->setToolTip(tr("Everything but the tasks of the API key that asks"));
    // What was chosen can always be taken away again.
    const bool reviewed = m_tasks->isReviewStage();
    m_rejected->setEnabled(reviewed || m_rejected->isChecked());
    m_rejected->setToolTip(reviewed ? tr("Tasks that were sent back from this stage before")
                                    : tr("RedBrick says it of review stages only"));

    QStringList chosen;
    for (const QAction *action : {m_mine, m_notMine, m_rejected}) {
        if (action->isChecked())
            chosen.append(action->text());
    }
    setText(chosen.join(QStringLiteral(", ")));
    setToolButtonStyle(chosen.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    setAccessibleName(chosen.isEmpty() ? tr("More filters")
                                       : tr("More filters: %1", "names").arg(text()));
}

void FilterButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
}

void FilterButton::updateIcon()
{
    setIcon(themedIcon(IconName::Filter));
}

} // namespace brickyard
