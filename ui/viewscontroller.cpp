// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewscontroller.h"

#include "account/settings.h"
#include "queue/filtersyntax.h"
#include "queue/filterwords.h"
#include "ui/question.h"
#include "ui/viewsort.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSaveFile>

namespace brickyard {

namespace {

constexpr qint64 largestFile = 4'000'000; // bytes
constexpr int lettersInSight = 60; // of a name

QFileDialog *fileDialog(QWidget *parent, const QString &title, QFileDialog::AcceptMode mode)
{
    auto *dialog = new QFileDialog(parent, title, QDir::homePath(),
                                   ViewsController::tr("Text files (*.txt)") + QStringLiteral(";;")
                                       + ViewsController::tr("All files (*)"));
    dialog->setObjectName(QStringLiteral("viewsFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(mode);
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    return dialog;
}

/// Why a line of a file of views makes no sense. Which stages and people there are is another
/// question: the file may be for another project.
QString valueFault(const QString &word, const QString &value)
{
    if (word == QLatin1String("sort")) {
        const auto keys = viewSortKeys(value);
        return keys ? QString() : keys.error().message;
    }
    // A space: nothing of it is still being typed.
    const QList<FilterFault> faults = FilterSyntax(QString(value + u' ')).faults();
    return faults.isEmpty() ? QString() : faults.first().sentence;
}

} // namespace

ViewsController::ViewsController(Settings &settings, Shown shown, QWidget *window)
    : QObject(window),
      m_settings(settings),
      m_shown(std::move(shown)),
      m_window(window),
      m_panel(new ViewsPanel(&m_model)),
      m_menu(new QMenu(tr("Vie&ws"), window))
{
    m_menu->setObjectName(QStringLiteral("viewsMenu"));
    createActions();
    connect(m_panel, &ViewsPanel::viewChosen, this, &ViewsController::choose);
    connect(m_panel, &ViewsPanel::contextMenuRequested, this,
            [this](const QPoint &position) { m_menu->popup(position); });
    connect(m_panel->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ViewsController::updateActions);
    connect(&m_model, &ViewsModel::changed, this, &ViewsController::store);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ViewsController::updateActions);
    updateActions();
}

ViewsController::~ViewsController()
{
    // The model goes before what is connected to it; the panel is the window's.
    m_model.disconnect(this);
    if (m_panel)
        m_panel->selectionModel()->disconnect(this);
}

QAction *ViewsController::addAction(const QString &name, const QString &text,
                                    const QKeySequence &key, void (ViewsController::*act)())
{
    QAction *action = m_menu->addAction(text);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, act);
    if (!key.isEmpty()) {
        // A key of the list only: it means something else in the queue.
        action->setText(text + u'\t' + key.toString(QKeySequence::NativeText));
        auto *local = new QAction(m_panel);
        local->setShortcut(key);
        local->setShortcutContext(Qt::WidgetShortcut);
        m_panel->addAction(local);
        connect(local, &QAction::triggered, action, &QAction::trigger);
    }
    return action;
}

void ViewsController::createActions()
{
    m_save = addAction(QStringLiteral("saveViewAction"), tr("&Save View…"), {},
                       &ViewsController::saveShown);
    m_menu->addSeparator();
    m_rename =
        addAction(QStringLiteral("renameViewAction"), tr("&Rename"), {}, &ViewsController::rename);
    m_rename->setText(m_rename->text() + u'\t'
                      + QKeySequence(Qt::Key_F2).toString(QKeySequence::NativeText));
    m_up = addAction(QStringLiteral("moveViewUpAction"), tr("Move &Up"), Qt::ALT | Qt::Key_Up,
                     &ViewsController::moveUp);
    m_down = addAction(QStringLiteral("moveViewDownAction"), tr("Move D&own"),
                       Qt::ALT | Qt::Key_Down, &ViewsController::moveDown);
    m_delete = addAction(QStringLiteral("deleteViewAction"), tr("&Delete…"), Qt::Key_Delete,
                         &ViewsController::askBeforeDeleting);
    m_menu->addSeparator();
    m_import = addAction(QStringLiteral("importViewsAction"), tr("&Import Views…"), {},
                         &ViewsController::chooseImport);
    m_export = addAction(QStringLiteral("exportViewsAction"), tr("&Export Views…"), {},
                         &ViewsController::chooseExport);
}

QList<SavedView> ViewsController::starters()
{
    return {{tr("Stale > 7d", "a view: tasks that nothing happened to for more than 7 days"),
             QStringLiteral("updated:>7d -state:completed"), QStringLiteral("updated ascending")},
            {tr("Issues", "a view: tasks with a problem"), QStringLiteral("state:problem"), {}}};
}

void ViewsController::setPlace(const QUuid &accountId, const QString &projectId)
{
    if (accountId == m_accountId && projectId == m_projectId)
        return;
    m_accountId = accountId;
    m_projectId = projectId;
    m_model.setViews(accountId.isNull()
                         ? QList<SavedView>()
                         : m_settings.views(accountId, projectId).value_or(starters()));
    shownChanged();
}

void ViewsController::shownChanged()
{
    const SavedView shown = m_shown();
    // Of two that show the same the one that was chosen stays marked.
    const int marked = m_panel->shownRow();
    if (marked < 0 || !m_model.isShown(marked, shown))
        m_panel->setShownRow(m_model.rowOfShown(shown));
    updateActions();
}

void ViewsController::updateActions()
{
    const bool open = !m_accountId.isNull();
    const int row = m_panel->currentRow();
    m_save->setEnabled(open && !FilterSyntax(m_shown().filter).terms().isEmpty());
    m_rename->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row < m_model.rowCount() - 1);
    m_delete->setEnabled(row >= 0);
    m_import->setEnabled(open);
    m_export->setEnabled(m_model.rowCount() > 0);
}

void ViewsController::choose(int row)
{
    const SavedView view = m_model.views().at(row);
    Q_EMIT viewChosen(view);
    // On the way there another one of the same filter may have been shown.
    if (m_model.isShown(row, m_shown()))
        m_panel->setShownRow(row);
}

QString ViewsController::proposedName(const QString &filter) const
{
    QStringList words;
    const QList<Person> people = m_people ? m_people() : QList<Person>();
    const QList<FilterTerm> terms = FilterSyntax(filter).terms();
    for (const FilterTerm &term : terms)
        words.append(FilterWords::describe(term, people));
    return freeViewName(words.join(QStringLiteral(", ")), m_model.views());
}

void ViewsController::saveShown()
{
    if (!m_save->isEnabled())
        return;
    const SavedView view = m_shown();
    auto *dialog = new QInputDialog(m_window);
    dialog->setObjectName(QStringLiteral("saveViewDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save View"));
    dialog->setLabelText(tr("Name of the view"));
    dialog->setTextValue(proposedName(view.filter));
    const auto nameChanged = [this, dialog](const QString &name) {
        const bool known = m_model.rowOfName(name) >= 0;
        dialog->setOkButtonText(known ? tr("Replace View…") : tr("Save View"));
    };
    connect(dialog, &QInputDialog::textValueChanged, this, nameChanged);
    nameChanged(dialog->textValue());
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, view](const QString &name) { askBeforeReplacing(name, view); });
    dialog->open();
    if (auto *field = dialog->findChild<QLineEdit *>()) {
        field->setAccessibleName(tr("Name of the view"));
        // Room for the name that is proposed; the dialog would be as narrow as its buttons.
        field->setMinimumWidth(field->fontMetrics().averageCharWidth() * lettersInSight);
        // All of it chosen, and its beginning in sight.
        field->end(false);
        field->home(true);
    }
}

void ViewsController::askBeforeReplacing(const QString &name, const SavedView &view)
{
    const int known = m_model.rowOfName(name);
    if (known < 0) {
        save(name, view);
        return;
    }
    ask(m_window, this, tr("Replace the view %1?").arg(m_model.views().at(known).name),
        tr("Its filter and its order are forgotten; what is shown now takes their place."),
        {{tr("Replace View"), [this, name, view] { save(name, view); }}});
}

void ViewsController::save(const QString &name, const SavedView &view)
{
    SavedView named = view;
    named.name = name.simplified().left(SavedView::longestName).trimmed();
    if (named.name.isEmpty())
        return;
    if (named.filter.size() > SavedView::longestFilter) {
        Q_EMIT failed(
            tr("The filter is too long to be kept: it has %1 letters, and %2 are the most.",
               "two numbers")
                .arg(QLocale().toString(named.filter.size()),
                     QLocale().toString(SavedView::longestFilter)));
        return;
    }
    if (m_model.rowOfName(named.name) < 0 && m_model.rowCount() >= SavedView::mostViews) {
        Q_EMIT failed(tr("There are %Ln views already, and no more can be kept. Delete one first.",
                         nullptr, m_model.rowCount()));
        return;
    }
    const int row = m_model.save(named);
    m_panel->setShownRow(row);
    m_panel->scrollTo(m_model.index(row));
    Q_EMIT said(tr("The view %1 was saved.").arg(named.name));
}

void ViewsController::rename()
{
    // Its dock may be hidden.
    for (QWidget *widget = m_panel->parentWidget(); widget && !widget->isWindow();
         widget = widget->parentWidget())
        widget->show();
    m_panel->setFocus();
    m_panel->edit(m_panel->currentIndex());
}

void ViewsController::moveUp()
{
    m_model.move(m_panel->currentRow(), m_panel->currentRow() - 1);
    updateActions();
}

void ViewsController::moveDown()
{
    m_model.move(m_panel->currentRow(), m_panel->currentRow() + 1);
    updateActions();
}

void ViewsController::askBeforeDeleting()
{
    const int row = m_panel->currentRow();
    if (row < 0)
        return;
    const QPersistentModelIndex index = m_model.index(row);
    ask(m_window, this, tr("Delete the view %1?").arg(m_model.views().at(row).name),
        tr("Its filter is forgotten. No task changes."),
        {{tr("Delete View"),
          [this, index] {
              if (index.isValid())
                  m_model.remove(index.row());
              updateActions();
          },
          true}});
}

void ViewsController::chooseImport()
{
    QFileDialog *dialog = fileDialog(m_window, tr("Import Views"), QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ViewsController::importFrom);
    dialog->open();
}

void ViewsController::chooseExport()
{
    QFileDialog *dialog = fileDialog(m_window, tr("Export Views"), QFileDialog::AcceptSave);
    dialog->selectFile(tr("views.txt", "a file name"));
    connect(dialog, &QFileDialog::fileSelected, this, &ViewsController::exportTo);
    dialog->open();
}

void ViewsController::importFrom(const QString &file)
{
    const QString shown = QDir::toNativeSeparators(file);
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        Q_EMIT failed(tr("%1 cannot be read: %2. No view was added.", "a file, a reason")
                          .arg(shown, source.errorString()));
        return;
    }
    const Result<QList<SavedView>> views = viewsFromText(source.read(largestFile + 1), valueFault);
    if (!views) {
        Q_EMIT failed(tr("%1: %2 No view was added.", "a file, a sentence")
                          .arg(shown, views.error().message));
        return;
    }
    const QList<SavedView> all = withViews(m_model.views(), *views);
    const QList<SavedView> added = all.mid(m_model.rowCount());
    m_model.append(added);
    shownChanged();
    Q_EMIT said(tr("%Ln view(s) were added.", nullptr, int(added.size())));
}

void ViewsController::exportTo(const QString &file)
{
    QSaveFile target(file);
    const QByteArray text = viewsToText(m_model.views());
    const bool written =
        target.open(QIODevice::WriteOnly) && target.write(text) == text.size() && target.commit();
    const QString shown = QDir::toNativeSeparators(file);
    if (written)
        Q_EMIT said(tr("%Ln view(s) were written to %1.", nullptr, m_model.rowCount()).arg(shown));
    else
        Q_EMIT failed(tr("%1 could not be written: %2.", "a file, a reason")
                          .arg(shown, target.errorString()));
}

void ViewsController::store()
{
    if (!m_accountId.isNull())
        m_settings.saveViews(m_accountId, m_projectId, m_model.views());
}

} // namespace brickyard
