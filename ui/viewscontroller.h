// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/savedview.h"
#include "domain/person.h"
#include "ui/viewsmodel.h"
#include "ui/viewspanel.h"

#include <QObject>
#include <QPointer>
#include <QUuid>

#include <functional>

class QAction;
class QMenu;

namespace brickyard {

class Settings;

/// The saved views of the open project: keeps them in the settings, and has the actions that save,
/// rename, move, delete, read and write them.
class ViewsController : public QObject
{
    Q_OBJECT

public:
    /// What is shown now: a view without a name.
    using Shown = std::function<SavedView()>;

    /// \a window is what dialogs stand over. All must outlive the controller.
    ViewsController(Settings &settings, Shown shown, QWidget *window);
    ~ViewsController() override;

    ViewsModel *model() { return &m_model; }
    ViewsPanel *panel() const { return m_panel.data(); }
    /// With all actions; the controller's.
    QMenu *menu() const { return m_menu; }

    /// Whose views are shown from now on; a null account: none.
    void setPlace(const QUuid &accountId, const QString &projectId);
    /// Who is called by name where a name is proposed.
    void setPeople(const std::function<QList<Person>()> &people) { m_people = people; }
    /// The queue is filtered or sorted by something else now.
    void shownChanged();

    /// Asks for a name and saves what is shown.
    void saveShown();
    /// Reads a file that exportTo() wrote, here or elsewhere, and adds what is not there.
    void importFrom(const QString &file);
    void exportTo(const QString &file);

Q_SIGNALS:
    void viewChosen(const brickyard::SavedView &view);
    /// A success or a failure, in a sentence.
    void said(const QString &sentence);
    void failed(const QString &sentence);

private:
    QAction *addAction(const QString &name, const QString &text, const QKeySequence &key,
                       void (ViewsController::*act)());
    void createActions();
    void choose(int row);
    void rename();
    void moveUp();
    void moveDown();
    void askBeforeDeleting();
    void chooseImport();
    void chooseExport();
    void askBeforeReplacing(const QString &name, const SavedView &view);
    void save(const QString &name, const SavedView &view);
    void store();
    void updateActions();
    QString proposedName(const QString &filter) const;
    static QList<SavedView> starters();

    Settings &m_settings;
    Shown m_shown;
    std::function<QList<Person>()> m_people;
    QWidget *m_window;
    ViewsModel m_model;
    QPointer<ViewsPanel> m_panel; ///< in a dock of the window
    QMenu *m_menu;
    QUuid m_accountId;
    QString m_projectId;
    QAction *m_save = nullptr;
    QAction *m_rename = nullptr;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
    QAction *m_delete = nullptr;
    QAction *m_import = nullptr;
    QAction *m_export = nullptr;
};

} // namespace brickyard
