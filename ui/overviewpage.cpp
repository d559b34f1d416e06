// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overviewpage.h"

#include "queue/overviewmodel.h"
#include "queue/relativetime.h"
#include "ui/icons.h"
#include "ui/overviewdelegate.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace brickyard {

namespace {

constexpr int nameWidth = 260; // device-independent pixels, as all here
constexpr int numberWidth = 84;

} // namespace

OverviewPage::OverviewPage(OverviewModel *model, QWidget *parent)
    : QWidget(parent),
      m_tree(new QTreeView(this)),
      m_status(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_refresh(new QPushButton(themedIcon(IconName::Refresh), tr("Refresh"), this)),
      m_cancel(new QPushButton(tr("Cancel"), this)),
      m_leave(new QPushButton(themedIcon(IconName::Close), tr("Back to the Queue"), this)),
      m_ages(new QTimer(this))
{
    setObjectName(QStringLiteral("overviewPage"));
    auto *title = new QLabel(tr("All projects"), this);
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    m_status->setObjectName(QStringLiteral("overviewStatus"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_progress->setObjectName(QStringLiteral("overviewProgress"));
    m_progress->setAccessibleName(tr("Projects that have been read"));
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(120, 6);
    m_refresh->setObjectName(QStringLiteral("overviewRefresh"));
    m_cancel->setObjectName(QStringLiteral("overviewCancel"));
    m_cancel->setToolTip(tr("Stops reading; what has been read stays."));
    m_leave->setObjectName(QStringLiteral("overviewLeave"));
    for (QPushButton *button : {m_refresh, m_cancel, m_leave}) {
        button->setAutoDefault(false);
        button->setAccessibleName(button->text());
    }

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(spacing::medium, spacing::medium, spacing::medium, spacing::medium);
    bar->setSpacing(spacing::medium);
    bar->addWidget(title);
    bar->addWidget(m_status, 1);
    bar->addWidget(m_progress);
    bar->addWidget(m_cancel);
    bar->addWidget(m_refresh);
    bar->addWidget(m_leave);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_tree, 1);
    setUpTree(model);

    connect(m_refresh, &QPushButton::clicked, this, &OverviewPage::refreshRequested);
    connect(m_cancel, &QPushButton::clicked, this, &OverviewPage::cancelRequested);
    connect(m_leave, &QPushButton::clicked, this, &OverviewPage::leaveRequested);
    m_ages->setInterval(int(RelativeTime::validity) / 2);
    connect(m_ages, &QTimer::timeout, m_tree->viewport(), qOverload<>(&QWidget::update));
    m_ages->start();
    showEnded({});
}

void OverviewPage::setUpTree(OverviewModel *model)
{
    m_tree->setObjectName(QStringLiteral("overviewTree"));
    m_tree->setAccessibleName(tr("Projects and their stages"));
    m_tree->setModel(model);
    m_tree->setItemDelegate(new OverviewDelegate(m_tree));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->installEventFilter(this);
    QHeaderView *header = m_tree->header();
    header->setStretchLastSection(true);
    header->setSectionsMovable(false);
    header->resizeSection(OverviewModel::NameColumn, nameWidth);
    for (int column = OverviewModel::WaitingColumn; column < OverviewModel::OldestColumn; ++column)
        header->resizeSection(column, std::max(numberWidth, header->sectionSizeHint(column)));

    connect(m_tree, &QTreeView::clicked, this, &OverviewPage::choose);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        for (int row = 0; row < m_tree->model()->rowCount(); ++row)
            fitNewRows(m_tree->model()->index(row, 0));
        // Screen readers of Qt 6.4 crash where rows have no current one.
        m_tree->setCurrentIndex(m_tree->model()->index(0, 0));
    });
    connect(model, &QAbstractItemModel::rowsInserted, this, &OverviewPage::fitNewRows);
    connect(m_tree->verticalScrollBar(), &QScrollBar::valueChanged, this,
            &OverviewPage::inSightChanged);
}

/// Shows what is below a project, and gives a problem the whole line.
void OverviewPage::fitNewRows(const QModelIndex &parent)
{
    const QAbstractItemModel *model = m_tree->model();
    m_tree->expand(parent);
    for (int row = 0; row < model->rowCount(parent); ++row) {
        m_tree->setFirstColumnSpanned(
            row, parent, model->index(row, 0, parent).data(OverviewModel::IsProblemRole).toBool());
    }
}

QStringList OverviewPage::projectsInSight() const
{
    QStringList ids;
    QModelIndex index = m_tree->indexAt(QPoint(0, 0));
    const int bottom = m_tree->viewport()->height();
    while (index.isValid() && m_tree->visualRect(index).top() < bottom) {
        const QString id = index.data(OverviewModel::ProjectIdRole).toString();
        if (ids.isEmpty() || ids.last() != id)
            ids.append(id);
        index = m_tree->indexBelow(index);
    }
    return ids;
}

void OverviewPage::showReading(int done, int count)
{
    m_progress->setRange(0, count);
    m_progress->setValue(done);
    m_progress->show();
    m_cancel->show();
    m_refresh->hide();
    m_status->setText(tr("%1 of %2 projects read", "numbers of projects").arg(done).arg(count));
}

void OverviewPage::showEnded(const QString &sentence)
{
    const bool hadFocus = m_cancel->hasFocus();
    m_progress->hide();
    m_refresh->show();
    m_cancel->hide();
    m_status->setText(sentence);
    if (hadFocus)
        m_tree->setFocus();
}

void OverviewPage::choose(const QModelIndex &index)
{
    if (!index.isValid() || index.data(OverviewModel::IsProblemRole).toBool())
        return;
    Q_EMIT stageChosen(index.data(OverviewModel::ProjectIdRole).toString(),
                       index.siblingAtColumn(0).data(OverviewModel::StageNameRole).toString());
}

bool OverviewPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            choose(m_tree->currentIndex());
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            Q_EMIT leaveRequested();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void OverviewPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT inSightChanged();
}

} // namespace brickyard
