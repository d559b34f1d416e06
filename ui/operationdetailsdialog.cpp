// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operationdetailsdialog.h"

#include "operations/operationcsv.h"
#include "ui/icons.h"
#include "ui/operationgroup.h"
#include "ui/operationitemsmodel.h"
#include "ui/plaintextview.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QTimer>

#include <algorithm>

namespace brickyard {

namespace {

constexpr int updateInterval = 100; // ms between two looks at the operation, at least
// A look may take a tenth of the time, not more: 100,000 items are a lot to compare.
constexpr qint64 restFactor = 10;
constexpr QSize defaultSize{920, 520};

} // namespace

OperationDetailsDialog::OperationDetailsDialog(const OperationSource &source, const QUuid &group,
                                               QWidget *parent)
    : QDialog(parent),
      m_source(source),
      m_group(group),
      m_model(new OperationItemsModel(source, group, this)),
      m_title(new PlainTextView(QStringLiteral("detailsTitle"), tr("Operation"), this)),
      m_filter(new QComboBox(this)),
      m_count(new QLabel(this)),
      m_table(new QTableView(this)),
      m_message(new PlainTextView(QStringLiteral("detailsMessage"), tr("Message"), this)),
      m_leaveOut(new QPushButton(tr("Do Not Send Selected"), this)),
      m_resume(new QPushButton(tr("Resume"), this)),
      m_copy(new QPushButton(tr("Copy"), this)),
      m_export(new QPushButton(tr("Export CSV…"), this)),
      m_saveFailed(new QPushButton(tr("Save Failed Ones…"), this)),
      m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("operationDetailsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Details"));
    setModal(false);
    resize(defaultSize);

    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setMaximumLines(3);
    m_title->setFocusPolicy(Qt::ClickFocus);
    m_message->hide();
    m_filter->setObjectName(QStringLiteral("itemFilter"));
    m_filter->setAccessibleName(tr("Show tasks"));
    const auto choice = [this](const QString &text, OperationItemsModel::Filter filter) {
        m_filter->addItem(text, int(filter));
    };
    choice(tr("All tasks"), OperationItemsModel::Filter::All);
    choice(tr("Not ended yet", "tasks in that state"), OperationItemsModel::Filter::Open);
    choice(tr("Done", "tasks in that state"), OperationItemsModel::Filter::Done);
    choice(tr("Failed", "tasks in that state"), OperationItemsModel::Filter::Failed);
    choice(tr("Left alone", "tasks in that state"), OperationItemsModel::Filter::Skipped);
    choice(tr("Not sent", "tasks in that state"), OperationItemsModel::Filter::Cancelled);
    choice(tr("Unknown", "tasks in that state"), OperationItemsModel::Filter::Unknown);
    connect(m_filter, &QComboBox::currentIndexChanged, this, [this] {
        m_model->setFilter(OperationItemsModel::Filter(m_filter->currentData().toInt()));
        updateTexts();
    });
    m_count->setObjectName(QStringLiteral("itemCount"));
    m_count->setTextFormat(Qt::PlainText);

    setUpTable();
    m_leaveOut->setIcon(themedIcon(IconName::Cancel));
    m_resume->setIcon(themedIcon(IconName::Resume));
    m_copy->setIcon(themedIcon(IconName::Copy));
    auto *close = new QPushButton(tr("Close"), this);
    const std::pair<QPushButton *, QString> buttons[] = {
        {m_leaveOut, QStringLiteral("leaveOutSelected")}, {m_resume, QStringLiteral("resumeShown")},
        {m_copy, QStringLiteral("copySelected")},         {m_export, QStringLiteral("exportCsv")},
        {m_saveFailed, QStringLiteral("saveFailed")},     {close, QStringLiteral("closeDetails")},
    };
    for (const auto &[button, name] : buttons) {
        button->setObjectName(name);
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
    }
    connect(m_leaveOut, &QPushButton::clicked, this, &OperationDetailsDialog::leaveOutSelected);
    connect(m_resume, &QPushButton::clicked, this, &OperationDetailsDialog::resume);
    connect(m_copy, &QPushButton::clicked, this, &OperationDetailsDialog::copy);
    connect(m_export, &QPushButton::clicked, this, &OperationDetailsDialog::chooseFile);
    m_saveFailed->setToolTip(tr("Writes the labels that were not put to a file, from which they "
                                "can be put again."));
    connect(m_saveFailed, &QPushButton::clicked, this,
            &OperationDetailsDialog::chooseFileForFailed);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &OperationDetailsDialog::showChanged);

    auto *above = new QHBoxLayout;
    above->setSpacing(spacing::medium);
    above->addWidget(m_filter);
    above->addWidget(m_count, 1);
    auto *below = new QHBoxLayout;
    below->setSpacing(spacing::medium);
    below->addWidget(m_leaveOut);
    below->addWidget(m_resume);
    below->addStretch();
    below->addWidget(m_copy);
    below->addWidget(m_saveFailed);
    below->addWidget(m_export);
    below->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::large, spacing::large, spacing::large, spacing::large);
    layout->setSpacing(spacing::medium);
    layout->addWidget(m_title);
    layout->addLayout(above);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_message);
    layout->addLayout(below);
    updateTexts();
    updateButtons();
    m_table->setFocus();
}

void OperationDetailsDialog::setUpTable()
{
    m_table->setObjectName(QStringLiteral("operationItems"));
    m_table->setAccessibleName(tr("Tasks of the operation"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    // The same height for all: none is asked for its own.
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + spacing::medium);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setSortIndicatorClearable(true);
    m_table->setSortingEnabled(true);
    const int letter = fontMetrics().averageCharWidth();
    const std::pair<int, int> widths[] = {
        {OperationItemsModel::TaskColumn, 30},   {OperationItemsModel::IdColumn, 20},
        {OperationItemsModel::WhatColumn, 18},   {OperationItemsModel::CommentColumn, 24},
        {OperationItemsModel::BeforeColumn, 16}, {OperationItemsModel::AfterColumn, 16},
        {OperationItemsModel::StateColumn, 12},
    };
    for (const auto &[column, letters] : widths)
        m_table->setColumnWidth(column, letter * letters);

    m_table->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &OperationDetailsDialog::updateButtons);
}

void OperationDetailsDialog::updateOperation(const QUuid &operationId)
{
    if (m_timer->isActive())
        return;
    const Operation *operation = m_source.operation ? m_source.operation(operationId) : nullptr;
    if (operation
        && (groupOf(*operation) == m_group || m_model->operationIds().contains(operationId)))
        m_timer->start(std::max(updateInterval, m_timer->interval()));
}

void OperationDetailsDialog::showChanged()
{
    QElapsedTimer clock;
    clock.start();
    m_model->update();
    updateTexts();
    updateButtons();
    m_timer->setInterval(int(std::max<qint64>(updateInterval, clock.elapsed() * restFactor)));
}

void OperationDetailsDialog::setHeading(const QString &heading)
{
    m_heading = heading;
    updateTexts();
}

QList<const Operation *> OperationDetailsDialog::operations() const
{
    QList<const Operation *> known;
    const QList<QUuid> ids = m_model->operationIds();
    for (const QUuid &id : ids) {
        if (const Operation *operation = m_source.operation ? m_source.operation(id) : nullptr)
            known += operation;
    }
    return known;
}

void OperationDetailsDialog::updateTexts()
{
    OperationGroup group;
    bool says = false; // anything but whom the task is to belong to
    bool gives = false;
    bool comments = false;
    bool paused = false;
    const QList<const Operation *> known = operations();
    for (const Operation *operation : known) {
        group.update(*operation, false);
        says = says || !operation->isAssignment();
        gives = gives || operation->isAssignment() || operation->isMove();
        paused = paused || operation->isPaused();
        comments = comments || (operation->isDecision() && !operation->comment.isEmpty());
    }
    if (group.isEmpty())
        m_title->setText(tr("This operation is not known any more."));
    else
        m_title->setText(m_heading.isEmpty() ? group.title() : m_heading);
    m_table->setColumnHidden(OperationItemsModel::WhatColumn, !says);
    m_table->setColumnHidden(OperationItemsModel::CommentColumn, !comments);
    m_table->setColumnHidden(OperationItemsModel::AfterColumn, !gives);
    m_resume->setVisible(paused);
    const QLocale locale;
    const int all = m_model->itemCount();
    const int shown = m_model->rowCount();
    m_count->setText(shown == all ? tr("%Ln task(s)", "in an operation", all)
                                  : tr("%1 of %2", "how many tasks of how many are shown")
                                        .arg(locale.toString(shown), locale.toString(all)));
    m_export->setEnabled(all > 0);
}

void OperationDetailsDialog::updateButtons()
{
    m_saveFailed->setVisible(hasUnputLabels());
    const QItemSelectionModel *selection = m_table->selectionModel();
    m_copy->setEnabled(selection->hasSelection());
    m_leaveOut->setVisible(m_model->hasStopped());
    bool any = false;
    if (m_model->hasStopped()) {
        const QList<int> rows = selectedRows();
        any = std::any_of(rows.begin(), rows.end(), [this](int row) {
            return m_model->isHeld(row) || m_model->isPaused(row);
        });
    }
    m_leaveOut->setEnabled(any);
}

QList<int> OperationDetailsDialog::selectedRows() const
{
    // By ranges: an index for each of 100,000 rows would take long.
    QList<int> rows;
    const QItemSelection selection = m_table->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows += row;
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QString OperationDetailsDialog::selectedText() const
{
    QList<int> columns;
    const QHeaderView *header = m_table->horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        if (!header->isSectionHidden(header->logicalIndex(place)))
            columns += header->logicalIndex(place);
    }
    QStringList lines;
    const QList<int> rows = selectedRows();
    lines.reserve(rows.size());
    for (const int row : rows) {
        QStringList cells;
        for (const int column : std::as_const(columns)) {
            // A tab or a line break within a cell would make two of it.
            cells += m_model->index(row, column).data().toString().simplified();
        }
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n');
}

void OperationDetailsDialog::copy()
{
    if (m_table->selectionModel()->hasSelection())
        QGuiApplication::clipboard()->setText(selectedText());
}

bool OperationDetailsDialog::eventFilter(QObject *watched, QEvent *event)
{
    // By itself the table copies one cell.
    if (watched == m_table && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void OperationDetailsDialog::chooseFile()
{
    auto *dialog =
        new QFileDialog(this, tr("Export CSV"), QDir::homePath(),
                        tr("CSV files (*.csv)") + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(tr("operation.csv", "a file name"));
    connect(dialog, &QFileDialog::fileSelected, this, &OperationDetailsDialog::exportTo);
    dialog->open();
}

void OperationDetailsDialog::exportTo(const QString &path)
{
    const QString problem = saveCsv(path, operationsAsCsv(operations()));
    showMessage(problem.isEmpty()
                    ? tr("Written to %1.", "a file").arg(QDir::toNativeSeparators(path))
                    : problem);
}

void OperationDetailsDialog::showMessage(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->show();
}

bool OperationDetailsDialog::hasUnputLabels() const
{
    const QList<const Operation *> known = operations();
    return std::any_of(known.begin(), known.end(), [](const Operation *operation) {
        const ItemCounts counts = operation->counts();
        return operation->putsLabels() && counts.all() > counts.open() + counts.of(ItemState::Done);
    });
}

void OperationDetailsDialog::chooseFileForFailed()
{
    auto *dialog =
        new QFileDialog(this, tr("Save Failed Ones"), QDir::homePath(),
                        tr("JSON Lines (*.jsonl)") + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setObjectName(QStringLiteral("saveFailedDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("jsonl"));
    dialog->selectFile(tr("failed.jsonl", "a file name"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        Q_EMIT saveFailedRequested(m_model->operationIds(), file);
    });
    dialog->open();
}

void OperationDetailsDialog::leaveOutSelected()
{
    QStringList held;
    QList<std::pair<QUuid, QStringList>> paused; // by operation, in their order
    const QList<int> rows = selectedRows();
    for (const int row : rows) {
        if (m_model->isHeld(row))
            held += m_model->taskId(row);
        if (!m_model->isPaused(row))
            continue;
        const QUuid id = m_model->operationId(row);
        auto same = std::find_if(paused.begin(), paused.end(),
                                 [&id](const auto &each) { return each.first == id; });
        if (same == paused.end())
            same = paused.insert(paused.end(), {id, {}});
        same->second += m_model->taskId(row);
    }
    if (!held.isEmpty())
        Q_EMIT takeBackRequested(held);
    for (const auto &[id, taskIds] : std::as_const(paused))
        Q_EMIT cancelTasksRequested(id, taskIds);
}

void OperationDetailsDialog::resume()
{
    QList<QUuid> paused;
    const QList<const Operation *> known = operations();
    for (const Operation *operation : known) {
        if (operation->isPaused())
            paused += operation->id;
    }
    for (const QUuid &id : paused)
        Q_EMIT resumeRequested(id);
}

} // namespace brickyard
