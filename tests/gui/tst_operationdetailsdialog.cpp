// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationcsv.h"
#include "tests/support/focuscheck.h"
#include "tests/support/sampleoperations.h"
#include "ui/operationdetailsdialog.h"
#include "ui/operationitemsmodel.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>

using namespace brickyard;
using test::end;
using test::Operations;

namespace {

/// A dialog that is not deleted by closing it.
class Dialog : public OperationDetailsDialog
{
public:
    Dialog(Operations &operations, const QUuid &group)
        : OperationDetailsDialog(operations.source(), group)
    {
        setAttribute(Qt::WA_DeleteOnClose, false);
        show();
    }
    QTableView *table() const { return findChild<QTableView *>(); }
    QPushButton *button(const char *name) const
    {
        return findChild<QPushButton *>(QString::fromLatin1(name));
    }
    QString title() const
    {
        return findChild<QTextEdit *>(QStringLiteral("detailsTitle"))->toPlainText();
    }
    QString count() const { return findChild<QLabel *>(QStringLiteral("itemCount"))->text(); }
    QString message() const
    {
        const auto *view = findChild<QTextEdit *>(QStringLiteral("detailsMessage"));
        return view->isVisible() ? view->toPlainText() : QString();
    }
};

} // namespace

class tst_OperationDetailsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsItems();
    void follows();
    void followsAGroup();
    void manyChangesAreOneLook();
    void filters();
    void copies();
    void takesBack();
    void leavesOutAndResumes();
    void saysWhatWillBeSent();
    void severalUnderOneHeading();
    void exports();
    void saysWhyItWasNotWritten();
    void asksForAFile();
    void isGoneWhenClosed();
    void names();
};

void tst_OperationDetailsDialog::showsItems()
{
    Operations operations;
    const QUuid id = operations.add(Operation::Kind::Assign, 12);
    const Dialog dialog(operations, id);
    QVERIFY(!dialog.isModal());
    QCOMPARE(dialog.title(), operations.at(id).title());
    QCOMPARE(dialog.table()->model()->rowCount(), 12);
    QVERIFY(dialog.count().contains(QStringLiteral("12")));
    // One operation: its title says what; to whom is a column of its own.
    QVERIFY(dialog.table()->isColumnHidden(OperationItemsModel::WhatColumn));
    QVERIFY(!dialog.table()->isColumnHidden(OperationItemsModel::AfterColumn));
    // Unsorted until a header is clicked.
    QCOMPARE(dialog.model()->taskId(11), QStringLiteral("11"));
}

void tst_OperationDetailsDialog::follows()
{
    Operations operations;
    const QUuid id = operations.add(Operation::Kind::Assign, 2);
    Dialog dialog(operations, id);
    end(operations.at(id), 1, QStringLiteral("No."));
    dialog.updateOperation(id);
    QTRY_COMPARE(dialog.model()->index(0, OperationItemsModel::ReasonColumn).data().toString(),
                 QStringLiteral("No."));
}

void tst_OperationDetailsDialog::followsAGroup()
{
    Operations operations;
    const QUuid group = QUuid::createUuid();
    operations.addHeld(Operation::Kind::Accept, 1, {}, group);
    Dialog dialog(operations, group);
    QVERIFY(dialog.table()->isColumnHidden(OperationItemsModel::AfterColumn));
    const QUuid other = operations.addHeld(Operation::Kind::Reject, 1);
    const QUuid second = operations.addHeld(Operation::Kind::Reject, 1, {}, group);
    dialog.updateOperation(other);
    dialog.updateOperation(second);
    QTRY_COMPARE(dialog.model()->rowCount(), 2);
    QVERIFY(!dialog.table()->isColumnHidden(OperationItemsModel::WhatColumn));
    QCOMPARE(dialog.title(), QStringLiteral("Review_1: 2 held"));
}

void tst_OperationDetailsDialog::manyChangesAreOneLook()
{
    Operations operations;
    const QUuid id = operations.add(Operation::Kind::Assign, 1'000);
    Dialog dialog(operations, id);
    QSignalSpy changed(dialog.model(), &QAbstractItemModel::dataChanged);
    for (int i = 0; i < 1'000; ++i) {
        operations.at(id).items[i].state = ItemState::Done;
        dialog.updateOperation(id);
    }
    QCOMPARE(changed.count(), 0);
    QTRY_COMPARE(changed.count(), 1);
}

void tst_OperationDetailsDialog::filters()
{
    Operations operations;
    const QUuid id = operations.add(Operation::Kind::Assign, 5);
    end(operations.at(id), 2, QStringLiteral("No."));
    const Dialog dialog(operations, id);
    auto *filter = dialog.findChild<QComboBox *>(QStringLiteral("itemFilter"));
    filter->setCurrentIndex(filter->findText(QStringLiteral("Failed")));
    QCOMPARE(dialog.model()->rowCount(), 2);
    QCOMPARE(dialog.count(), QStringLiteral("2 of 5"));
    filter->setCurrentIndex(0);
    QCOMPARE(dialog.model()->rowCount(), 5);
}

void tst_OperationDetailsDialog::copies()
{
    Operations operations;
    const QUuid id = operations.add(Operation::Kind::Assign, 3);
    operations.at(id).items[2].before.name = QStringLiteral("a\tb");
    end(operations.at(id), 0);
    const Dialog dialog(operations, id);
    QVERIFY(!dialog.button("copySelected")->isEnabled());
    dialog.table()->selectRow(2);
    dialog.table()->setFocus();
    QVERIFY(dialog.button("copySelected")->isEnabled());
    const QString row = QStringLiteral("a b\t2\tUnassigned\tUnassigned\tdone\t");
    QTest::mouseClick(dialog.button("copySelected"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), row);
    dialog.table()->selectAll();
    QCOMPARE(dialog.selectedText().count(u'\n'), 2);
    QVERIFY(dialog.selectedText().endsWith(row));
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(dialog.table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), dialog.selectedText());
}

void tst_OperationDetailsDialog::takesBack()
{
    Operations operations;
    const QUuid group = QUuid::createUuid();
    const QUuid sent = operations.addHeld(Operation::Kind::Accept, 1, {}, group);
    end(operations.at(sent), 0);
    operations.addHeld(Operation::Kind::Accept, 1, {}, group);
    const QUuid held = operations.addHeld(Operation::Kind::Reject, 1, {}, group);
    Dialog dialog(operations, group);
    auto *undo = dialog.button("leaveOutSelected");
    QVERIFY(undo->isVisible());
    QVERIFY(!undo->isEnabled());
    dialog.table()->selectRow(0);
    QVERIFY(!undo->isEnabled());
    dialog.table()->selectRow(2);
    QVERIFY(undo->isEnabled());
    dialog.table()->setSelectionMode(QAbstractItemView::MultiSelection);
    dialog.table()->selectRow(0);
    QSignalSpy requested(&dialog, &OperationDetailsDialog::takeBackRequested);
    QTest::mouseClick(undo, Qt::LeftButton);
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.first().first().toStringList(),
             QStringList(operations.at(held).items[0].before.id));
}

void tst_OperationDetailsDialog::leavesOutAndResumes()
{
    Operations operations;
    const QUuid id = operations.add(Operation::Kind::Assign, 4);
    Operation &operation = operations.at(id);
    operation.items[0].state = ItemState::Done;
    Dialog dialog(operations, id);
    QVERIFY(!dialog.button("leaveOutSelected")->isVisible());
    QVERIFY(!dialog.button("resumeShown")->isVisible());
    operation.phase = Operation::Phase::Paused;
    operation.pause = Operation::Pause::Interrupted;
    dialog.updateOperation(id);
    QTRY_VERIFY(dialog.button("leaveOutSelected")->isVisible());
    QVERIFY(!dialog.button("leaveOutSelected")->isEnabled());
    dialog.table()->selectAll();
    QVERIFY(dialog.button("leaveOutSelected")->isEnabled());
    QSignalSpy leftOut(&dialog, &OperationDetailsDialog::cancelTasksRequested);
    QSignalSpy takenBack(&dialog, &OperationDetailsDialog::takeBackRequested);
    QTest::mouseClick(dialog.button("leaveOutSelected"), Qt::LeftButton);
    // What was sent stays done.
    QCOMPARE(leftOut.count(), 1);
    QCOMPARE(leftOut.first().at(0).toUuid(), id);
    QCOMPARE(leftOut.first().at(1).toStringList(), QStringLiteral("1 2 3").split(u' '));
    QCOMPARE(takenBack.count(), 0);
    QSignalSpy resumed(&dialog, &OperationDetailsDialog::resumeRequested);
    QTest::mouseClick(dialog.button("resumeShown"), Qt::LeftButton);
    QCOMPARE(resumed.count(), 1);
    QCOMPARE(resumed.first().first().toUuid(), id);
}

void tst_OperationDetailsDialog::saysWhatWillBeSent()
{
    Operations operations;
    const QUuid id = operations.addHeld(Operation::Kind::Reject, 2);
    const Dialog plain(operations, id);
    QVERIFY(!plain.table()->isColumnHidden(OperationItemsModel::WhatColumn));
    QVERIFY(plain.table()->isColumnHidden(OperationItemsModel::CommentColumn));
    operations.at(id).comment = QStringLiteral("The lesion is missing.");
    const Dialog dialog(operations, id);
    QVERIFY(!dialog.table()->isColumnHidden(OperationItemsModel::CommentColumn));
    const auto cell = [&dialog](int column) {
        return dialog.model()->index(1, column).data().toString();
    };
    QCOMPARE(cell(OperationItemsModel::WhatColumn), QStringLiteral("Reject"));
    QCOMPARE(cell(OperationItemsModel::CommentColumn), QStringLiteral("The lesion is missing."));
}

void tst_OperationDetailsDialog::severalUnderOneHeading()
{
    Operations operations;
    const QList<QUuid> ids{operations.add(Operation::Kind::Assign, 2),
                           operations.add(Operation::Kind::Accept, 3)};
    OperationSource source = operations.source();
    source.group = [ids](const QUuid &) { return ids; };
    OperationDetailsDialog dialog(source, {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.setHeading(QStringLiteral("2 interrupted changes"));
    dialog.show();
    QCOMPARE(dialog.findChild<QTextEdit *>(QStringLiteral("detailsTitle"))->toPlainText(),
             QStringLiteral("2 interrupted changes"));
    QCOMPARE(dialog.model()->rowCount(), 5);
    const auto *table = dialog.findChild<QTableView *>();
    QVERIFY(!table->isColumnHidden(OperationItemsModel::WhatColumn));
    QVERIFY(!table->isColumnHidden(OperationItemsModel::AfterColumn));
    end(operations.at(ids[1]), 0);
    dialog.updateOperation(ids[1]);
    QTRY_COMPARE(dialog.model()->index(4, OperationItemsModel::StateColumn).data().toString(),
                 itemStateName(ItemState::Done));
}

void tst_OperationDetailsDialog::exports()
{
    Operations operations;
    const QUuid id = operations.add(Operation::Kind::Assign, 3);
    end(operations.at(id), 1, QStringLiteral("No."));
    Dialog dialog(operations, id);
    auto *filter = dialog.findChild<QComboBox *>(QStringLiteral("itemFilter"));
    filter->setCurrentIndex(filter->findText(QStringLiteral("Failed")));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.csv"));
    dialog.exportTo(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    // All of them, whatever is shown.
    QCOMPARE(file.readAll(), operationsAsCsv({&operations.at(id)}));
    QVERIFY(dialog.message().contains(path));
}

void tst_OperationDetailsDialog::saysWhyItWasNotWritten()
{
    Operations operations;
    const QUuid id = operations.add(Operation::Kind::Assign, 1);
    Dialog dialog(operations, id);
    QCOMPARE(dialog.message(), QString());
    dialog.exportTo(QStringLiteral("/nowhere-at-all/a.csv"));
    QVERIFY2(dialog.message().contains(QStringLiteral("could not be written")),
             qPrintable(dialog.message()));
}

void tst_OperationDetailsDialog::asksForAFile()
{
    Operations operations;
    const QUuid id = operations.add(Operation::Kind::Assign, 1);
    const Dialog dialog(operations, id);
    QTest::mouseClick(dialog.button("exportCsv"), Qt::LeftButton);
    auto *chooser = dialog.findChild<QFileDialog *>();
    QVERIFY(chooser);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("b.csv"));
    Q_EMIT chooser->fileSelected(path);
    QVERIFY(QFile::exists(path));
    chooser->reject();
}

void tst_OperationDetailsDialog::isGoneWhenClosed()
{
    Operations operations;
    const QUuid id = operations.add(Operation::Kind::Assign, 1);
    QPointer<OperationDetailsDialog> dialog = new OperationDetailsDialog(operations.source(), id);
    dialog->show();
    dialog->close();
    QTRY_VERIFY(!dialog);
}

void tst_OperationDetailsDialog::names()
{
    Operations operations;
    const QUuid id = operations.addHeld(Operation::Kind::Accept, 2);
    const Dialog dialog(operations, id);
    QCOMPARE(test::unnamedFocusWidgets(&dialog), QStringList());
}

QTEST_MAIN(tst_OperationDetailsDialog)
#include "tst_operationdetailsdialog.moc"
