// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stagelist.h"

#include "queue/tasktext.h"
#include "ui/countdelegate.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QScopedValueRollback>
#include <QStandardItemModel>

namespace brickyard {

namespace {

enum StageRole {
    NameRole = Qt::UserRole + 1,
    KindRole, ///< int(StageKind)
    CountRole, ///< int; invalid: unknown
    AutoAssignRole, ///< bool
};

constexpr int rowHeight = 32;

class StageDelegate : public CountDelegate
{
public:
    explicit StageDelegate(QObject *parent)
        : CountDelegate({rowHeight, spacing::medium + 2, spacing::medium, true, false}, parent)
    {}

protected:
    Row row(const QModelIndex &index) const override
    {
        const QVariant count = index.data(CountRole);
        return {
            stageIcon(StageKind(index.data(KindRole).toInt())),
            count.isValid() ? QLocale().toString(count.toInt()) : QStringLiteral("…"),
            index.data(AutoAssignRole).toBool()
                ? StageList::tr("auto", "short mark: RedBrick assigns tasks by itself")
                : QString(),
        };
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
