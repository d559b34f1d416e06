// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/focuscheck.h"
#include "ui/auditdialog.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>

using namespace brickyard;

namespace {

const QString hash(64, u'a');

/// One that is not deleted by closing it.
class Dialog : public AuditDialog
{
public:
    Dialog()
    {
        setAttribute(Qt::WA_DeleteOnClose, false);
        show();
    }
    QString report() const { return text("auditReport"); }
    QString message() const { return text("auditMessage"); }
    QPushButton *button(const char *name) const
    {
        return findChild<QPushButton *>(QLatin1String(name));
    }

private:
    QString text(const char *name) const
    {
        return findChild<QTextEdit *>(QLatin1String(name))->toPlainText();
    }
};

} // namespace

class tst_AuditDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads();
    void whole();
    void broken();
    void empty();
    void unreadable();
    void copies();
    void exports();
    void names();
};

void tst_AuditDialog::reads()
{
    const Dialog dialog;
    QVERIFY(!dialog.report().isEmpty());
    QVERIFY(!dialog.button("exportAudit")->isEnabled());
    QVERIFY(!dialog.button("copyAudit")->isEnabled());
}

void tst_AuditDialog::whole()
{
    Dialog dialog;
    dialog.showReport(AuditReport{1'234, hash, {}});
    QVERIFY(dialog.report().contains(QLocale().toString(1'234)));
    QVERIFY(dialog.report().contains(hash));
    QVERIFY(dialog.button("exportAudit")->isEnabled());
}

void tst_AuditDialog::broken()
{
    Dialog dialog;
    const QString problem = QStringLiteral("Entry 17 was changed.");
    dialog.showReport(AuditReport{1'234, hash, problem});
    QVERIFY(dialog.report().contains(QStringLiteral("not as it was written")));
    QVERIFY(dialog.report().contains(problem));
    QVERIFY(dialog.button("exportAudit")->isEnabled());
}

void tst_AuditDialog::empty()
{
    Dialog dialog;
    dialog.showReport(AuditReport{});
    QVERIFY(dialog.report().contains(QStringLiteral("empty")));
    QVERIFY(!dialog.button("exportAudit")->isEnabled());
}

void tst_AuditDialog::unreadable()
{
    Dialog dialog;
    Error error;
    error.message = QStringLiteral("The disk is gone.");
    dialog.showReport(error);
    QVERIFY(dialog.report().contains(error.message));
    QVERIFY(!dialog.button("exportAudit")->isEnabled());
    QVERIFY(dialog.button("copyAudit")->isEnabled());
}

void tst_AuditDialog::copies()
{
    Dialog dialog;
    dialog.showReport(AuditReport{3, hash, {}});
    QTest::mouseClick(dialog.button("copyAudit"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), dialog.report());
}

void tst_AuditDialog::exports()
{
    Dialog dialog;
    dialog.showReport(AuditReport{3, hash, {}});
    QSignalSpy requested(&dialog, &AuditDialog::exportRequested);
    QTest::mouseClick(dialog.button("exportAudit"), Qt::LeftButton);
    auto *chooser = dialog.findChild<QFileDialog *>();
    QVERIFY(chooser);
    const QString path = QStringLiteral("/somewhere/a.jsonl");
    Q_EMIT chooser->fileSelected(path);
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.first().first().toString(), path);
    chooser->reject();
    dialog.showExported(path, qint64(3));
    QVERIFY(dialog.message().contains(path));
    QVERIFY(dialog.message().startsWith(QStringLiteral("3 ")));
    Error error;
    error.message = QStringLiteral("No room.");
    dialog.showExported(path, error);
    QCOMPARE(dialog.message(), error.message);
}

void tst_AuditDialog::names()
{
    const Dialog dialog;
    QCOMPARE(test::unnamedFocusWidgets(&dialog), QStringList());
}

QTEST_MAIN(tst_AuditDialog)
#include "tst_auditdialog.moc"
