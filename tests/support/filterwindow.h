// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/settings.h"
#include "tests/support/sampletasks.h"
#include "ui/filterbar.h"
#include "ui/filtercontroller.h"
#include "ui/folderpanel.h"
#include "ui/queuecontroller.h"
#include "ui/queueheader.h"
#include "ui/queuetable.h"
#include "ui/queueview.h"
#include "ui/viewscontroller.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

namespace brickyard::test {

/// A queue of 70 tasks with what stands beside its filter: views and folders.
class FilterWindow
{
public:
    FilterWindow()
    {
        auto *layout = new QHBoxLayout(&window);
        view = new QueueView(queue.filter(), queue.selection(), quick());
        filters = new FilterController(&queue, view, settings, &window);
        auto *left = new QVBoxLayout;
        left->addWidget(views()->panel());
        left->addWidget(folders());
        layout->addLayout(left);
        layout->addWidget(view, 1);
        window.resize(900, 600);
        window.show();
        QApplication::setActiveWindow(&window);
        queue.tasks()->upsert(tasks(70)); // site-0 to site-6, each with ten patients
        views()->setPlace(account, QStringLiteral("project"));
    }

    static Timings quick()
    {
        Timings timings;
        timings.filterDelay = 1;
        timings.rowFade = 0;
        return timings;
    }

    ViewsController *views() const { return filters->views(); }
    FolderPanel *folders() const { return filters->folderPanel(); }
    QString filter() const { return view->filterField()->text(); }
    void setFilter(const char *text) const { view->filterBar()->setText(QString::fromUtf8(text)); }
    int shown() { return queue.filter()->visibleCount(); }
    QModelIndex folder(int row) const { return folders()->model()->index(row, 0); }
    bool waitForFolders(int count) const
    {
        return QTest::qWaitFor([&] { return folders()->model()->rowCount() == count; });
    }
    QAction *action(const char *name) const
    {
        return views()->menu()->findChild<QAction *>(QLatin1String(name));
    }
    QStringList names() const
    {
        QStringList all;
        for (const SavedView &saved : views()->model()->views())
            all.append(saved.name);
        return all;
    }
    template<typename Panel> void click(Panel *panel, int row) const
    {
        QTest::mouseClick(panel->viewport(), Qt::LeftButton, {},
                          panel->visualRect(panel->model()->index(row, 0)).center());
    }
    void makeCurrent(int row) const
    {
        views()->panel()->setFocus();
        views()->panel()->selectionModel()->setCurrentIndex(views()->model()->index(row),
                                                            QItemSelectionModel::NoUpdate);
    }
    void setPeople()
    {
        PeopleModel::Place place;
        place.stage = labelStage();
        for (const Person &person : {anna(), bob()}) {
            ProjectMember member;
            member.person = person;
            member.role = ProjectMember::Role::Admin;
            place.members.append(member);
        }
        queue.people()->setPlace(place);
    }
    QInputDialog *nameDialog() const { return window.findChild<QInputDialog *>(); }
    QMessageBox *question() const
    {
        return window.findChild<QMessageBox *>(QStringLiteral("question"));
    }

    QTemporaryDir folder_;
    QUuid account = QUuid::createUuid();
    Settings settings{folder_.filePath(QStringLiteral("a.ini"))};
    QueueController queue;
    QWidget window;
    QueueView *view = nullptr;
    FilterController *filters = nullptr;
};

inline QStringList list(std::initializer_list<const char *> texts)
{
    QStringList all;
    for (const char *text : texts)
        all.append(QString::fromUtf8(text));
    return all;
}

} // namespace brickyard::test
