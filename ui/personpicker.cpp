// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/personpicker.h"

#include "queue/peoplemodel.h"
#include "ui/icons.h"
#include "ui/persondelegate.h"
#include "ui/personpickermodel.h"
#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace brickyard {

namespace {

constexpr int pickerWidth = 380;
constexpr int shownRows = 8;

} // namespace

PersonPicker::PersonPicker(const PeopleModel *people, QStringList taskIds, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint),
      m_people(people),
      m_taskIds(std::move(taskIds)),
      m_matching(new PersonPickerModel(people, m_taskIds, this)),
      m_title(new QLabel(this)),
      m_field(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_nobody(new QLabel(tr("Nobody here is called that."), this))
{
    setObjectName(QStringLiteral("personPicker"));
    setWindowTitle(tr("Assign %Ln task(s) to…", nullptr, int(m_taskIds.size())));
    setAccessibleName(windowTitle());
    m_title->setText(windowTitle());
    m_title->setTextFormat(Qt::PlainText);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);

    m_field->setObjectName(QStringLiteral("personPickerField"));
    m_field->setAccessibleName(tr("Person"));
    m_field->setPlaceholderText(tr("Name, email or initials"));
    m_field->addAction(themedIcon(IconName::Search, secondaryTextColor(palette())),
                       QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);

    auto *delegate = new PersonDelegate(this);
    delegate->setCountText([this](const QModelIndex &index) { return m_matching->counts(index); });
    m_list->setObjectName(QStringLiteral("personPickerList"));
    m_list->setAccessibleName(tr("Matching people"));
    m_list->setModel(m_matching);
    m_list->setItemDelegate(delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps the keyboard
    const int rows = std::clamp(people->rowCount(), 1, shownRows);
    m_list->setFixedHeight(rows * PersonDelegate::rowHeight);
    m_nobody->setObjectName(QStringLiteral("personPickerNobody"));
    m_nobody->setAlignment(Qt::AlignCenter);
    m_nobody->setFixedHeight(m_list->height());
    m_nobody->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, spacing::medium, 1, 1);
    layout->setSpacing(spacing::medium);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(spacing::medium, 0, spacing::medium, 0);
    head->setSpacing(spacing::medium);
    head->addWidget(m_title);
    head->addWidget(m_field);
    layout->addLayout(head);
    layout->addWidget(m_list);
    layout->addWidget(m_nobody);
    setFixedWidth(pickerWidth);

    connect(m_field, &QLineEdit::textChanged, this, &PersonPicker::applyText);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (m_chosen)
            pick(m_list->currentIndex());
    });
    connect(m_list, &QAbstractItemView::clicked, this, &PersonPicker::pick);
    // Another stage, other people: what was asked for has no meaning any more.
    connect(people, &QAbstractItemModel::modelReset, this, &QDialog::reject);
    applyText();
    m_field->setFocus();
}

void PersonPicker::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    // In the upper part of what the tasks were chosen in, where one looks.
    if (const QWidget *over = parentWidget()) {
        const int x = std::max(0, (over->width() - width()) / 2);
        const int y = std::max(0, std::min(over->height() / 8, over->height() - height()));
        move(over->mapToGlobal(QPoint(x, y)));
    }
    activateWindow();
}

void PersonPicker::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::ActivationChange || isActiveWindow())
        return;
    // A click beside it; but not when the person looks at another program. Not now: a window that
    // is hidden while it is hidden stays in the way of the one below it.
    QMetaObject::invokeMethod(
        this,
        [this] {
            const QWidget *active = QApplication::activeWindow();
            if (isVisible() && active && active != this)
                reject();
        },
        Qt::QueuedConnection);
}

void PersonPicker::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    QPainter painter(this);
    painter.setPen(controlOutlineColor(palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool PersonPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        switch (static_cast<const QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
            step(1);
            return true;
        case Qt::Key_Up:
            step(-1);
            return true;
        case Qt::Key_PageDown:
            step(shownRows);
            return true;
        case Qt::Key_PageUp:
            step(-shownRows);
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void PersonPicker::applyText()
{
    m_matching->setText(m_field->text());
    const bool any = m_matching->rowCount() > 0;
    m_list->setVisible(any);
    m_nobody->setVisible(!any);
    m_chosen = !m_field->text().isEmpty();
    setCurrent(m_matching->enabledRow(0, 1));
}

/// To the next row that can be picked; rows that cannot are passed over.
void PersonPicker::step(int rows)
{
    if (!std::exchange(m_chosen, true)) {
        setCurrent(m_list->currentIndex().row());
        return;
    }
    const int direction = rows < 0 ? -1 : 1;
    const int wanted =
        std::clamp(m_list->currentIndex().row() + rows, 0, std::max(0, m_matching->rowCount() - 1));
    int row = m_matching->enabledRow(wanted, direction);
    if (row < 0)
        row = m_matching->enabledRow(wanted, -direction);
    setCurrent(row);
}

void PersonPicker::setCurrent(int row)
{
    const QModelIndex index = m_matching->index(row, 0);
    m_list->selectionModel()->setCurrentIndex(
        index, m_chosen ? QItemSelectionModel::ClearAndSelect : QItemSelectionModel::Clear);
    if (index.isValid())
        m_list->scrollTo(index);
    // The keyboard is in the field, so a screen reader hears of the row there.
    m_field->setAccessibleDescription(
        index.isValid() ? index.data(Qt::AccessibleTextRole).toString() : m_nobody->text());
}

void PersonPicker::pick(const QModelIndex &index)
{
    if (!index.isValid() || !index.flags().testFlag(Qt::ItemIsEnabled))
        return;
    const int row = m_matching->mapToSource(index).row();
    const bool nobody = index.data(PeopleModel::KindRole).value<PeopleModel::Kind>()
        == PeopleModel::Kind::Unassigned;
    const Person person = m_people->personAt(row);
    accept();
    if (nobody)
        Q_EMIT unassignPicked();
    else
        Q_EMIT personPicked(person);
}

} // namespace brickyard
