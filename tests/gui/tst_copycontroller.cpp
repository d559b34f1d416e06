// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/copycontroller.h"

#include "queue/taskselectionmodel.h"
#include "tests/support/queueworld.h"
#include "ui/exportcontroller.h"
#include "ui/queuetable.h"
#include "ui/queueview.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace brickyard;

/// Copying and exporting the queue of a sandbox.
class TestCopyController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void copiesTheSelectedRows();
    void copiesTheCurrentRowWhereNoneIsSelected();
    void copiesIdsAndLinks();
    void theLastOneCounts();
    void keysOfTheTable();
    void exports_data();
    void exports();
    void asksForAFile();
    void saysWhyThereIsNoFile();
    void isOffWithoutAStage();

private:
    QAction *action(const char *name) const
    {
        return m_copy->findChild<QAction *>(QString::fromLatin1(name));
    }
    static const QMimeData *clipboard() { return QGuiApplication::clipboard()->mimeData(); }

    tests::QueueWorld m_world;
    std::unique_ptr<QueueView> m_view;
    std::unique_ptr<CopyController> m_copy;
    std::unique_ptr<ExportController> m_export;
};

void TestCopyController::initTestCase()
{
    QVERIFY(
        m_world.open(QStringLiteral("Label"), {QStringLiteral("--tasks"), QStringLiteral("80")}));
}

void TestCopyController::init()
{
    QueueController &queue = m_world.queue;
    queue.selection()->clear();
    m_view = std::make_unique<QueueView>(queue.filter(), queue.selection(), Timings());
    m_view->show();
    m_copy = std::make_unique<CopyController>(&queue, m_view->table());
    m_export = std::make_unique<ExportController>(&queue, m_view.get());
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
}

void TestCopyController::cleanup()
{
    m_export.reset();
    m_copy.reset();
    m_view.reset();
}

void TestCopyController::copiesTheSelectedRows()
{
    const QStringList ids = m_world.taskIds(2);
    for (const QString &id : ids)
        m_world.queue.selection()->setSelected(id, true);
    m_view->table()->setColumnHidden(TaskTableModel::SeriesColumn, true);
    m_view->table()->moveColumn(TaskTableModel::NameColumn, 1);
    QSignalSpy said(m_copy.get(), &CopyController::said);
    action("copyRowsAction")->trigger();
    QVERIFY(said.wait());
    QVERIFY(said.first().first().toString().startsWith(u'2'));
    const QStringList lines = clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.at(0),
             QStringLiteral("State\tName\tAssignee\tPriority\tCreated\tUpdated\tTask id"));
    QVERIFY(lines.at(1).endsWith(u'\t' + ids.at(0)));
    QVERIFY(lines.at(2).endsWith(u'\t' + ids.at(1)));
    QCOMPARE(QString::fromUtf8(clipboard()->data(QLatin1String(CopyController::rowsMimeType))),
             clipboard()->text());
}

void TestCopyController::copiesTheCurrentRowWhereNoneIsSelected()
{
    const QString id = m_world.taskIds(3).last();
    QVERIFY(m_view->table()->gestures()->setCurrentTask(id));
    m_copy->updateActions();
    QSignalSpy said(m_copy.get(), &CopyController::said);
    action("copyIdsAction")->trigger();
    QVERIFY(said.wait());
    QCOMPARE(clipboard()->text(), id);
}

void TestCopyController::copiesIdsAndLinks()
{
    m_world.queue.selection()->selectAllVisible();
    QSignalSpy said(m_copy.get(), &CopyController::said);
    action("copyIdsAction")->trigger();
    QVERIFY(said.wait());
    QCOMPARE(clipboard()->text().split(u'\n'), m_world.queue.selectedIds());
    action("copyLinksAction")->trigger();
    QVERIFY(said.wait());
    const QStringList links = clipboard()->text().split(u'\n');
    QCOMPARE(links.size(), m_world.queue.selectedIds().size());
    QVERIFY2(links.first().startsWith(m_world.queue.project()->url), qPrintable(links.first()));
    QVERIFY(links.first().endsWith(m_world.queue.selectedIds().first()));
}

void TestCopyController::theLastOneCounts()
{
    m_world.queue.selection()->selectAllVisible();
    QSignalSpy said(m_copy.get(), &CopyController::said);
    action("copyRowsAction")->trigger();
    action("copyIdsAction")->trigger();
    QVERIFY(said.wait());
    QCOMPARE(clipboard()->text(), m_world.queue.selectedIds().join(u'\n'));
    QCOMPARE(said.count(), 1);
}

void TestCopyController::keysOfTheTable()
{
    m_world.queue.selection()->setSelected(m_world.taskIds(1).first(), true);
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->table()->setFocus();
    m_copy->updateActions();
    QSignalSpy said(m_copy.get(), &CopyController::said);
    QTest::keyClick(m_view->table(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(said.wait());
    QCOMPARE(clipboard()->text().count(u'\n'), 2);
    QTest::keyClick(m_view->table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(said.wait());
    QCOMPARE(clipboard()->text(), m_world.taskIds(1).first());
}

void TestCopyController::exports_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("CSV") << QStringLiteral("queue.csv") << QByteArray("\xEF\xBB\xBFtask_id,");
    QTest::newRow("JSON") << QStringLiteral("queue.JSON") << QByteArray("[\n{\"");
    QTest::newRow("no suffix") << QStringLiteral("queue") << QByteArray("\xEF\xBB\xBFtask_id,");
}

void TestCopyController::exports()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begin);
    const QTemporaryDir folder;
    const QString path = folder.filePath(name);
    m_world.queue.filter()->setFilterText(QStringLiteral("state:unassigned"));
    const int shown = m_world.queue.filter()->visibleCount();
    QVERIFY(shown > 0 && shown < m_world.queue.filter()->totalCount());
    QSignalSpy said(m_export.get(), &ExportController::said);
    m_export->exportTo(path);
    // What is filtered meanwhile is not in it.
    m_world.queue.filter()->setFilterText({});
    QTRY_COMPARE(said.count(), 2);
    QVERIFY(said.last().first().toString().contains(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith(begin));
    QCOMPARE(bytes.count("UNASSIGNED"), shown);
}

void TestCopyController::asksForAFile()
{
    const QTemporaryDir folder;
    m_export->action()->trigger();
    auto *dialog = m_view->findChild<QFileDialog *>(QStringLiteral("exportDialog"));
    QVERIFY(dialog);
    QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
    // Says what it is a year later, too.
    const QString name = QFileInfo(dialog->selectedFiles().value(0)).fileName();
    QVERIFY2(name.contains(QDate::currentDate().toString(Qt::ISODate)), qPrintable(name));
    Q_EMIT dialog->filterSelected(dialog->nameFilters().last());
    QCOMPARE(dialog->defaultSuffix(), QStringLiteral("json"));
    const QString path = folder.filePath(QStringLiteral("a.json"));
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    QTRY_VERIFY(QFile::exists(path));
}

void TestCopyController::saysWhyThereIsNoFile()
{
    QSignalSpy failed(m_export.get(), &ExportController::failed);
    m_export->exportTo(QStringLiteral("/nowhere-at-all/queue.csv"));
    QVERIFY(failed.wait());
    const QString sentence = failed.first().first().toString();
    QVERIFY2(sentence.contains(QLatin1String("/nowhere-at-all/queue.csv")), qPrintable(sentence));
}

void TestCopyController::isOffWithoutAStage()
{
    QueueController none;
    const QueueView view(none.filter(), none.selection(), Timings());
    CopyController copy(&none, view.table());
    ExportController exporting(&none, m_view.get());
    for (const QAction *one : copy.actions())
        QVERIFY(!one->isEnabled());
    QVERIFY(!exporting.action()->isEnabled());
    exporting.chooseFile();
    QVERIFY(!m_view->findChild<QFileDialog *>(QStringLiteral("exportDialog")));
}

QTEST_MAIN(TestCopyController)
#include "tst_copycontroller.moc"
