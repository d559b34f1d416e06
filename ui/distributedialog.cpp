// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/distributedialog.h"

#include "queue/tasktext.h"
#include "ui/banner.h"
#include "ui/primarybutton.h"
#include "ui/sharedelegate.h"
#include "ui/taskplanmodel.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QFutureWatcher>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QRadioButton>
#include <QScreen>
#include <QTableView>
#include <QtConcurrentRun>

#include <algorithm>

namespace brickyard {

namespace {

constexpr int wantedWidth = 720;
constexpr int wantedHeight = 440;
constexpr int heightWithTasks = 590;
constexpr int personWidth = 210;
constexpr int numberWidth = 72;
constexpr int priorityWidth = 76;
constexpr int holderWidth = 150;
constexpr int leastRows = 3;

QTableView *makeTable(QAbstractItemModel *model, const QString &objectName,
                      const QString &accessibleName, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(objectName);
    table->setAccessibleName(accessibleName);
    table->setModel(model);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    QHeaderView *rows = table->verticalHeader();
    rows->hide();
    // Fixed: asking 100,000 rows for their height takes a while.
    rows->setSectionResizeMode(QHeaderView::Fixed);
    rows->setMinimumSectionSize(ShareDelegate::rowHeight);
    rows->setDefaultSectionSize(ShareDelegate::rowHeight);
    QHeaderView *columns = table->horizontalHeader();
    columns->setHighlightSections(false);
    columns->setFixedHeight(ShareDelegate::rowHeight);
    table->setMinimumHeight((leastRows + 1) * ShareDelegate::rowHeight);
    return table;
}

} // namespace

DistributeDialog::DistributeDialog(const Input &input, QWidget *parent)
    : QDialog(parent),
      m_people(new ShareModel(input.people, this)),
      m_taskPlan(new TaskPlanModel(this)),
      m_summary(new QLabel(this))
{
    setObjectName(QStringLiteral("distributeDialog"));
    setWindowTitle(tr("Distribute tasks"));

    const int count = int(input.tasks.size());
    const QString stage = TaskText::oneLine(input.stageName);
    auto *about = new QLabel(this);
    about->setObjectName(QStringLiteral("distributeAbout"));
    about->setTextFormat(Qt::PlainText);
    about->setWordWrap(true);
    switch (input.choice) {
    case Choice::Selected:
        about->setText(tr("%Ln selected task(s) of %1.", "stage", count).arg(stage));
        break;
    case Choice::AllUnassigned:
        about->setText(
            tr("%Ln unassigned task(s) of %1, all that there are.", "stage", count).arg(stage));
        break;
    case Choice::UnassignedShown:
        about->setText(
            tr("%Ln unassigned task(s) of %1, all that the filter shows.", "stage", count)
                .arg(stage));
        break;
    }
    auto *warning = new Banner(this);
    warning->setObjectName(QStringLiteral("distributeWarning"));
    if (!input.warning.isEmpty()) {
        warning->showMessage(Tone::Warning, input.warning);
        warning->setClosable(false);
    }
    m_summary->setObjectName(QStringLiteral("distributeSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::large, spacing::large, spacing::large, spacing::large);
    layout->setSpacing(spacing::medium);
    layout->addWidget(about);
    layout->addWidget(warning);
    layout->addLayout(makeChoices());
    makePeople();
    layout->addWidget(m_peopleTable, 3);
    layout->addWidget(m_summary);
    makeTasks();
    layout->addWidget(m_showTasks);
    layout->addWidget(m_tasksTable, 4);
    layout->addSpacing(spacing::small);
    layout->addLayout(makeButtons());

    const QList<QWidget *> order = {m_peopleTable, m_equal,      m_level,  m_everybody, m_reset,
                                    m_showTasks,   m_tasksTable, m_assign, m_cancel};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    m_peopleTable->setFocus();
    connect(m_people, &ShareModel::sharesChanged, this, &DistributeDialog::plan);
    prepare(input.tasks);
    resize(wantedWidth, wantedHeight);
}

QLayout *DistributeDialog::makeChoices()
{
    m_equal = new QRadioButton(tr("&Equal count"), this);
    m_equal->setObjectName(QStringLiteral("equalCount"));
    m_equal->setAccessibleName(tr("Equal count"));
    m_equal->setToolTip(tr("Everybody gets as many of these tasks, give or take one."));
    m_equal->setChecked(true);
    m_level = new QRadioButton(tr("&Level loads"), this);
    m_level->setObjectName(QStringLiteral("levelLoads"));
    m_level->setAccessibleName(tr("Level loads"));
    m_level->setToolTip(tr("Everybody ends with as many open tasks, as near as can be."));
    connect(m_level, &QRadioButton::toggled, this, &DistributeDialog::plan);

    m_everybody = new QCheckBox(tr("E&verybody"), this);
    m_everybody->setObjectName(QStringLiteral("everybody"));
    m_everybody->setAccessibleName(tr("Everybody"));
    // Not toggled(): it follows the rows as well.
    connect(m_everybody, &QCheckBox::clicked, this,
            [this] { m_people->tickEverybody(m_people->everybodyTicked() != Qt::Checked); });
    m_reset = new QPushButton(tr("&Reset numbers"), this);
    m_reset->setObjectName(QStringLiteral("resetNumbers"));
    m_reset->setAccessibleName(tr("Reset numbers"));
    m_reset->setToolTip(tr("Forgets the numbers that were edited."));
    m_reset->setAutoDefault(false);
    connect(m_reset, &QPushButton::clicked, m_people, &ShareModel::resetEdits);

    auto *choices = new QHBoxLayout;
    choices->setSpacing(spacing::large);
    choices->addWidget(m_equal);
    choices->addWidget(m_level);
    choices->addStretch();
    choices->addWidget(m_everybody);
    choices->addWidget(m_reset);
    return choices;
}

void DistributeDialog::makePeople()
{
    m_peopleTable =
        makeTable(m_people, QStringLiteral("distributePeople"), tr("People and numbers"), this);
    m_peopleTable->setItemDelegate(new ShareDelegate(m_peopleTable));
    // One cell has the keyboard; a selection would mean something else here: who is ticked.
    m_peopleTable->setSelectionMode(QAbstractItemView::NoSelection);
    m_peopleTable->setEditTriggers(QAbstractItemView::DoubleClicked
                                   | QAbstractItemView::EditKeyPressed
                                   | QAbstractItemView::AnyKeyPressed);
    QHeaderView *columns = m_peopleTable->horizontalHeader();
    columns->resizeSection(ShareModel::PersonColumn, personWidth);
    for (const int column :
         {ShareModel::NowColumn, ShareModel::GetsColumn, ShareModel::AfterColumn})
        columns->resizeSection(column, numberWidth);
    columns->setStretchLastSection(true);
    // The reason needs more room than a number.
    for (int row = 0; row < m_people->rowCount(); ++row) {
        if (!m_people->shares().at(row).mayWork)
            m_peopleTable->setSpan(row, ShareModel::GetsColumn, 1,
                                   ShareModel::ColumnCount - ShareModel::GetsColumn);
    }
    if (m_people->rowCount() > 0)
        m_peopleTable->setCurrentIndex(m_people->index(0, ShareModel::GetsColumn));
}

void DistributeDialog::makeTasks()
{
    m_showTasks = new QCheckBox(tr("Show every &task"), this);
    m_showTasks->setObjectName(QStringLiteral("showTasks"));
    m_showTasks->setAccessibleName(tr("Show every task"));
    connect(m_showTasks, &QCheckBox::toggled, this, &DistributeDialog::showTasks);
    m_tasksTable =
        makeTable(m_taskPlan, QStringLiteral("distributeTasks"), tr("Tasks of the plan"), this);
    m_tasksTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tasksTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_tasksTable->setTextElideMode(Qt::ElideMiddle);
    QHeaderView *columns = m_tasksTable->horizontalHeader();
    columns->setSectionResizeMode(TaskPlanModel::NameColumn, QHeaderView::Stretch);
    columns->resizeSection(TaskPlanModel::PriorityColumn, priorityWidth);
    columns->resizeSection(TaskPlanModel::FromColumn, holderWidth);
    columns->resizeSection(TaskPlanModel::ToColumn, holderWidth);
    m_tasksTable->hide();
}

QLayout *DistributeDialog::makeButtons()
{
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setObjectName(QStringLiteral("cancelDistribute"));
    m_cancel->setAccessibleName(m_cancel->text());
    // No button is the default: Enter ends an edited number, and one too many would send it all.
    m_cancel->setAutoDefault(false);
    m_assign = new PrimaryButton(this);
    m_assign->setObjectName(QStringLiteral("assignDistributed"));
    m_assign->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, this, &DistributeDialog::reject);
    connect(m_assign, &QPushButton::clicked, this, &DistributeDialog::assign);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::medium);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_assign);
    return buttons;
}

void DistributeDialog::prepare(const QList<Task> &tasks)
{
    if (tasks.size() <= onTheSpot) {
        usePool(std::make_shared<const TaskPool>(tasks));
        return;
    }
    updateText();
    using Pool = std::shared_ptr<const TaskPool>;
    auto *watcher = new QFutureWatcher<Pool>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        usePool(watcher->result());
        watcher->deleteLater();
    });
    watcher->setFuture(
        QtConcurrent::run([tasks]() -> Pool { return std::make_shared<const TaskPool>(tasks); }));
}

void DistributeDialog::usePool(std::shared_ptr<const TaskPool> pool)
{
    m_pool = std::move(pool);
    m_taskPlan->setPool(m_pool);
    plan();
}

void DistributeDialog::plan()
{
    if (!m_pool) {
        updateText();
        return;
    }
    m_plan = planDistribution(*m_pool, m_people->shares(),
                              m_level->isChecked() ? Split::Level : Split::EqualCount);
    m_people->setPlan(m_plan, m_pool->size());
    QStringList userIds;
    QStringList names;
    for (int row = 0; row < m_people->rowCount(); ++row) {
        userIds.append(m_people->shares().at(row).person.userId);
        names.append(m_people->nameAt(row));
    }
    m_taskPlan->setReceivers(m_plan.receivers, userIds, names);
    updateText();
}

void DistributeDialog::updateText()
{
    const int changes = m_pool ? m_plan.changeCount : 0;
    m_assign->setText(tr("&Assign %1", "number of tasks").arg(QLocale().toString(changes)));
    m_assign->setAccessibleName(
        tr("Assign %1", "number of tasks").arg(QLocale().toString(changes)));
    m_assign->setEnabled(changes > 0);
    const Qt::CheckState ticked = m_people->everybodyTicked();
    m_everybody->setTristate(ticked == Qt::PartiallyChecked);
    m_everybody->setCheckState(ticked);
    m_reset->setEnabled(m_people->hasEdits());

    QStringList sentences;
    if (!m_pool) {
        sentences.append(tr("Looking at the tasks…"));
    } else {
        if (ticked == Qt::Unchecked)
            sentences.append(tr("Tick somebody to give tasks to."));
        if (m_plan.leftUnassigned > 0)
            sentences.append(
                tr("%Ln task(s) are left unassigned.", nullptr, m_plan.leftUnassigned));
        if (const int others = m_plan.leftCount - m_plan.leftUnassigned)
            sentences.append(tr("%Ln task(s) stay with whom they are.", nullptr, others));
        if (const int kept = m_pool->size() - m_plan.leftCount - changes)
            sentences.append(tr("%Ln task(s) are with the right person already.", nullptr, kept));
        if (sentences.isEmpty())
            sentences.append(tr("All of them are given to somebody."));
    }
    m_summary->setText(sentences.join(u' '));
}

void DistributeDialog::showTasks(bool shown)
{
    m_tasksTable->setVisible(shown);
    if (!shown || height() >= heightWithTasks)
        return;
    const int room = screen() ? screen()->availableGeometry().height() : heightWithTasks;
    resize(width(), std::max(height(), std::min(heightWithTasks, room)));
}

void DistributeDialog::assign()
{
    if (!m_pool || m_plan.changeCount == 0)
        return;
    const QList<PersonTasks> changes = changesOf(m_plan, *m_pool, m_people->shares());
    // Closed first, so that what comes of it can open a dialog of its own; and once only.
    m_plan.changeCount = 0;
    accept();
    Q_EMIT distributeRequested(changes);
}

} // namespace brickyard
