// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/contrast.h"
#include "tests/support/focuscheck.h"
#include "tests/support/sampletasks.h"
#include "ui/commentbox.h"
#include "ui/reviewpanel.h"
#include "ui/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextEdit>
#include <QToolButton>

using namespace brickyard;

namespace {

QDateTime at(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
}

TaskDetails sample(const QString &id = QStringLiteral("t1"))
{
    TaskDetails details;
    details.task = test::task(id, QStringLiteral("site-03/patient-0117/ct"));
    details.task.stageName = QStringLiteral("Review_1");
    details.task.state = TaskState::InProgress;
    details.task.assignees = {Assignee{test::anna(), TaskState::InProgress, {}, {}, {}}};
    details.labeledBy = test::bob();
    details.labeledAt = at("2026-11-22T10:00:00Z");
    return details;
}

Label label(const char *category, const char *kind)
{
    return Label{QString::fromLatin1(category), QString::fromLatin1(kind), {}};
}

Comment comment(const Person &author, const QString &text)
{
    Comment made;
    made.id = text;
    made.author = author;
    made.text = text;
    made.createdAt = at("2026-11-23T12:00:00Z");
    return made;
}

} // namespace

class tst_ReviewPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatToDoWhenEmpty();
    void showsFacts();
    void groupsLabels();
    void showsUnknownKinds_data();
    void showsUnknownKinds();
    void labelsInAFile();
    void showsDecisions();
    void showsComments();
    void showsSeries();
    void neverMarkup_data();
    void neverMarkup();
    void namesAtOnceThenLoading();
    void answerBeforeTheDelay();
    void showsErrors();
    void keepsItsPlaceWhenReadAgain();
    void followsTheTheme_data();
    void followsTheTheme();

    void buttonsHaveTheNumber_data();
    void buttonsHaveTheNumber();
    void decides_data();
    void decides();
    void saysWhyNot();
    void disabledDoesNothing();
    void commentStaysWithItsTask();
    void opens();
    void fitsADock();
    void names();
    void submitsInALabelStage();
    void showsWhatIsPending();
    void postsAComment();
    void aCommentThatFailsIsThereAgain();
    void repliesToAComment();
    void offersReasons();

private:
    static QString shown(const ReviewPanel &panel)
    {
        return panel.findChild<QTextEdit *>(QStringLiteral("taskDetails"))->toPlainText();
    }
    template<typename T> static T *child(const ReviewPanel &panel, const char *name)
    {
        return panel.findChild<T *>(QString::fromLatin1(name));
    }
};

void tst_ReviewPanel::saysWhatToDoWhenEmpty()
{
    ReviewPanel panel;
    QVERIFY(shown(panel).contains(QStringLiteral("Choose a task")));
    panel.setTask(sample());
    QVERIFY(!shown(panel).contains(QStringLiteral("Choose a task")));
    panel.clear();
    QVERIFY(shown(panel).contains(QStringLiteral("Choose a task")));
    QVERIFY(panel.taskId().isEmpty());
}

void tst_ReviewPanel::showsFacts()
{
    ReviewPanel panel;
    TaskDetails details = sample();
    details.task.priority = 0.75;
    panel.setTask(details);
    const QString text = shown(panel);
    for (const char *part :
         {"site-03/patient-0117/ct", "In progress", "Review_1", "Anna Berg", "Bob Chen", "0.75"})
        QVERIFY2(text.contains(QLatin1String(part)), part);
    QVERIFY(
        text.contains(QLocale().toString(details.labeledAt.toLocalTime(), QLocale::ShortFormat)));
    QCOMPARE(panel.taskId(), details.task.id);

    details.task.assignees.clear();
    details.task.stageName = QStringLiteral("END");
    panel.setTask(details);
    QVERIFY(shown(panel).contains(QStringLiteral("Nobody")));
    QVERIFY(shown(panel).contains(QStringLiteral("Ground truth")));
}

void tst_ReviewPanel::groupsLabels()
{
    ReviewPanel panel;
    TaskDetails details = sample();
    details.labels = {label("Nodule", "bbox2d"), label("Nodule", "dicom"), label("Lung", "polygon"),
                      label("Nodule", "bbox2d"), label("", "studyclassify")};
    panel.setTask(details);
    const QString text = shown(panel);
    QVERIFY(text.contains(QStringLiteral("Labels (5)")));
    QVERIFY(text.contains(QStringLiteral("Nodule\n2 × bounding box\n1 × segmentation")));
    QVERIFY(text.contains(QStringLiteral("Lung\n1 × polygon")));
    QVERIFY(text.contains(QStringLiteral("Without a category\n1 × study classification")));

    details.labels.clear();
    panel.setTask(details);
    QVERIFY(shown(panel).contains(QStringLiteral("This task has no labels.")));
}

void tst_ReviewPanel::showsUnknownKinds_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("new kind") << QStringLiteral("hologram") << QStringLiteral("1 × hologram");
    QTest::newRow("none") << QString() << QStringLiteral("1 × label");
    QTest::newRow("markup") << QStringLiteral("<i>x</i>") << QStringLiteral("1 × <i>x</i>");
}

void tst_ReviewPanel::showsUnknownKinds()
{
    QFETCH(QString, kind);
    QFETCH(QString, words);
    ReviewPanel panel;
    TaskDetails details = sample();
    details.labels = {Label{QStringLiteral("Nodule"), kind, {}}};
    panel.setTask(details);
    QVERIFY(shown(panel).contains(words));
}

void tst_ReviewPanel::labelsInAFile()
{
    ReviewPanel panel;
    TaskDetails details = sample();
    details.labelsPath = QStringLiteral("labels/data.json");
    panel.setTask(details);
    QVERIFY(shown(panel).contains(QStringLiteral("in a file of their own")));
    QVERIFY(!shown(panel).contains(QStringLiteral("has no labels")));
}

void tst_ReviewPanel::showsDecisions()
{
    ReviewPanel panel;
    TaskDetails details = sample();
    TaskEvent event;
    event.stageName = QStringLiteral("Review_1");
    event.person = test::anna();
    event.at = at("2026-11-21T09:00:00Z");
    for (const TaskEvent::Kind kind :
         {TaskEvent::Kind::Created, TaskEvent::Kind::Rejected, TaskEvent::Kind::Assigned,
          TaskEvent::Kind::Corrected, TaskEvent::Kind::Accepted}) {
        event.kind = kind;
        details.events.append(event);
    }
    details.events.last().person = {};
    panel.setTask(details);
    const QString text = shown(panel);
    // The newest first, under the day, and with the exact time in the tool tip.
    const auto rejected = text.indexOf(QStringLiteral("Anna Berg rejected it in Review_1"));
    const auto corrected =
        text.indexOf(QStringLiteral("Anna Berg accepted it with a correction in Review_1"));
    const auto accepted = text.indexOf(QStringLiteral("Somebody accepted it in Review_1"));
    QVERIFY(accepted >= 0);
    QVERIFY(corrected > accepted);
    QVERIFY(rejected > corrected);
    const QDateTime local = event.at.toLocalTime();
    QCOMPARE(text.count(QLocale().toString(local.date(), QLocale::LongFormat)), 1);
    QCOMPARE(text.count(QLocale().toString(local.time(), QLocale::ShortFormat)), 5);
}

void tst_ReviewPanel::showsComments()
{
    ReviewPanel panel;
    TaskDetails details = sample();
    Comment first = comment(test::anna(), QStringLiteral("A nodule is missing.\nSlice 80."));
    first.replies = {comment(test::bob(), QStringLiteral("Added it."))};
    details.comments = {first, comment({}, QStringLiteral("Thanks."))};
    panel.setTask(details);

    const QTextDocument *document = child<QTextEdit>(panel, "taskDetails")->document();
    QTextBlock question;
    QTextBlock answer;
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        if (block.text().contains(QLatin1String("A nodule is missing.")))
            question = block;
        if (block.text() == QLatin1String("Added it."))
            answer = block;
    }
    QVERIFY(question.isValid());
    QVERIFY(answer.isValid());
    // Both lines of a comment stay together, and a reply stands further to the right.
    QVERIFY(question.text().contains(QLatin1String("Slice 80.")));
    QVERIFY(answer.blockFormat().indent() > question.blockFormat().indent());
    QVERIFY(shown(panel).contains(QStringLiteral("Somebody")));
}

void tst_ReviewPanel::showsSeries()
{
    ReviewPanel panel;
    TaskDetails details = sample();
    details.series = {Series{QStringLiteral("axial"), QStringLiteral("dicom"), 412}, Series{}};
    panel.setTask(details);
    QVERIFY(shown(panel).contains(QStringLiteral("Series (2)")));
    QVERIFY(shown(panel).contains(QStringLiteral("axial  dicom, 412 item")));
    QVERIFY(shown(panel).contains(QStringLiteral("Without a name")));
}

void tst_ReviewPanel::neverMarkup_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("html") << QStringLiteral("<b>x</b> &amp; <img src='file:///etc/passwd'>");
    QTest::newRow("right to left") << QStringLiteral("בדיקה 12");
    QTest::newRow("emoji") << QStringLiteral("🫁 lungs");
    QTest::newRow("10,000 characters") << QString(10'000, u'x');
    QTest::newRow("object character") << QString(QChar::ObjectReplacementCharacter);
}

void tst_ReviewPanel::neverMarkup()
{
    QFETCH(QString, text);
    ReviewPanel panel;
    panel.resize(300, 400);
    panel.show();
    TaskDetails details = sample();
    details.task.name = text;
    details.task.stateWord = text;
    details.task.state = TaskState::Unknown;
    details.task.assignees[0].person.givenName = text;
    details.labels = {Label{text, text, {}}};
    details.comments = {comment(test::anna(), text)};
    details.series = {Series{text, text, 1}};
    panel.setTask(details);
    const auto *view = child<QTextEdit>(panel, "taskDetails");
    QString expected = text;
    expected.replace(QChar::ObjectReplacementCharacter, QChar::ReplacementCharacter);
    QVERIFY(shown(panel).count(expected) >= 6);
    QTRY_COMPARE(view->horizontalScrollBar()->maximum(), 0);
    QCOMPARE(panel.width(), 300);
    // No picture but the one of the state.
    QCOMPARE(shown(panel).count(QChar::ObjectReplacementCharacter), 1);
}

void tst_ReviewPanel::namesAtOnceThenLoading()
{
    ReviewPanel panel(30);
    panel.setTask(sample());
    Task next = test::task(QStringLiteral("t2"), QStringLiteral("next/task"));
    panel.setLoading(next);
    // What is known of the last task must not stand there any more.
    QCOMPARE(shown(panel).trimmed(), QStringLiteral("next/task"));
    QCOMPARE(panel.taskId(), QStringLiteral("t2"));
    QTRY_VERIFY(shown(panel).contains(QStringLiteral("Reading the task")));
}

void tst_ReviewPanel::answerBeforeTheDelay()
{
    ReviewPanel panel(30);
    QSignalSpy changed(child<QTextEdit>(panel, "taskDetails"), &QTextEdit::textChanged);
    panel.setLoading(sample().task);
    panel.setTask(sample());
    const auto before = changed.count();
    // A second panel's delay, begun later, has passed: so has the first one's.
    ReviewPanel clock(60);
    clock.setLoading(test::task(QStringLiteral("other")));
    QTRY_VERIFY(shown(clock).contains(QStringLiteral("Reading the task")));
    QCOMPARE(changed.count(), before);
    QVERIFY(shown(panel).contains(QStringLiteral("Anna Berg")));
}

void tst_ReviewPanel::showsErrors()
{
    ReviewPanel panel;
    panel.show();
    QVERIFY(!child<QPushButton>(panel, "retryDetails")->isVisible());
    panel.setLoading(sample().task);
    panel.setError(QStringLiteral("RedBrick could not be reached."));
    QVERIFY(shown(panel).contains(QStringLiteral("RedBrick could not be reached.")));
    QVERIFY(shown(panel).contains(sample().task.name));
    QSignalSpy retried(&panel, &ReviewPanel::retryRequested);
    QTest::mouseClick(child<QPushButton>(panel, "retryDetails"), Qt::LeftButton);
    QCOMPARE(retried.count(), 1);
    panel.setTask(sample());
    QVERIFY(!child<QPushButton>(panel, "retryDetails")->isVisible());
    QVERIFY(!shown(panel).contains(QStringLiteral("could not be reached")));
}

void tst_ReviewPanel::keepsItsPlaceWhenReadAgain()
{
    ReviewPanel panel;
    panel.resize(300, 300);
    panel.show();
    TaskDetails details = sample();
    for (int i = 0; i < 60; ++i)
        details.comments.append(comment(test::anna(), QStringLiteral("Comment %1").arg(i)));
    panel.setTask(details);
    QScrollBar *bar = child<QTextEdit>(panel, "taskDetails")->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 200);
    bar->setValue(150);
    panel.setTask(details);
    QCOMPARE(bar->value(), 150);
    details.task.id = QStringLiteral("t2");
    panel.setTask(details);
    QCOMPARE(bar->value(), 0);
}

void tst_ReviewPanel::followsTheTheme_data()
{
    QTest::addColumn<Theme>("before");
    QTest::addColumn<Theme>("after");
    QTest::newRow("to dark") << Theme::Light << Theme::Dark;
    QTest::newRow("to light") << Theme::Dark << Theme::Light;
}

void tst_ReviewPanel::followsTheTheme()
{
    QFETCH(Theme, before);
    QFETCH(Theme, after);
    applyTheme(*qApp, before);
    ReviewPanel panel;
    TaskDetails details = sample();
    details.comments = {comment(test::anna(), QStringLiteral("Look."))};
    panel.setTask(details);
    applyTheme(*qApp, after);
    QTRY_COMPARE(isDark(panel.palette()), after == Theme::Dark);
    const QTextDocument *document = child<QTextEdit>(panel, "taskDetails")->document();
    int checked = 0;
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (part.fragment().charFormat().isImageFormat())
                continue;
            const QColor color = part.fragment().charFormat().foreground().color();
            QVERIFY(test::contrast(color, panel.palette().color(QPalette::Base)) >= 4.5);
            ++checked;
        }
    }
    QVERIFY(checked > 5);
}

void tst_ReviewPanel::buttonsHaveTheNumber_data()
{
    QTest::addColumn<int>("selected");
    QTest::addColumn<QString>("accept");
    QTest::addColumn<QString>("reject");
    QTest::newRow("none") << 0 << QStringLiteral("Accept") << QStringLiteral("Reject");
    QTest::newRow("one") << 1 << QStringLiteral("Accept") << QStringLiteral("Reject");
    QTest::newRow("120") << 120 << QStringLiteral("Accept 120") << QStringLiteral("Reject 120");
}

void tst_ReviewPanel::buttonsHaveTheNumber()
{
    QFETCH(int, selected);
    ReviewPanel panel;
    panel.setActionable(selected, selected > 0);
    QTEST(child<QPushButton>(panel, "accept")->text(), "accept");
    QTEST(child<QPushButton>(panel, "accept")->accessibleName(), "accept");
    QTEST(child<QPushButton>(panel, "reject")->text(), "reject");
    QTEST(child<QPushButton>(panel, "reject")->accessibleName(), "reject");
}

void tst_ReviewPanel::decides_data()
{
    QTest::addColumn<bool>("accept");
    QTest::addColumn<bool>("keyboard");
    QTest::newRow("accept, mouse") << true << false;
    QTest::newRow("accept, keyboard") << true << true;
    QTest::newRow("reject, mouse") << false << false;
    QTest::newRow("reject, keyboard") << false << true;
}

void tst_ReviewPanel::decides()
{
    QFETCH(bool, accept);
    QFETCH(bool, keyboard);
    ReviewPanel panel;
    panel.show();
    panel.setTask(sample());
    panel.setActionable(1, true);
    QSignalSpy accepted(&panel, &ReviewPanel::acceptRequested);
    QSignalSpy rejected(&panel, &ReviewPanel::rejectRequested);
    panel.focusComment();
    QTest::keyClicks(child<QPlainTextEdit>(panel, "decisionComment"),
                     QStringLiteral("  look at slice 80 "));
    auto *button = child<QPushButton>(panel, accept ? "accept" : "reject");
    if (keyboard)
        QTest::keyClick(button, Qt::Key_Space);
    else
        QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(accepted.count(), accept ? 1 : 0);
    QCOMPARE(rejected.count(), accept ? 0 : 1);
    QCOMPARE((accept ? accepted : rejected).first().first().toString(),
             QStringLiteral("look at slice 80"));
    panel.clearComment();
    QVERIFY(panel.comment().isEmpty());
}

void tst_ReviewPanel::saysWhyNot()
{
    ReviewPanel panel;
    panel.show();
    const QString why = QStringLiteral("<b>Label</b> is not a review stage.");
    panel.setActionable(3, false, why);
    auto *reason = child<QTextEdit>(panel, "whyNoDecision");
    QVERIFY(reason->isVisible());
    QCOMPARE(reason->toPlainText(), why);
    QVERIFY(!child<QPushButton>(panel, "accept")->isEnabled());
    QVERIFY(!child<QPushButton>(panel, "reject")->isEnabled());
    panel.setActionable(3, true);
    QVERIFY(!reason->isVisible());
    QVERIFY(child<QPushButton>(panel, "accept")->isEnabled());
}

void tst_ReviewPanel::disabledDoesNothing()
{
    ReviewPanel panel;
    panel.setTask(sample());
    QSignalSpy accepted(&panel, &ReviewPanel::acceptRequested);
    QSignalSpy rejected(&panel, &ReviewPanel::rejectRequested);
    panel.setActionable(1, false, QStringLiteral("No."));
    panel.accept();
    panel.reject();
    QCOMPARE(accepted.count() + rejected.count(), 0);
    panel.setActionable(1, true);
    panel.accept();
    panel.reject();
    QCOMPARE(accepted.count(), 1);
    QCOMPARE(rejected.count(), 1);
}

void tst_ReviewPanel::commentStaysWithItsTask()
{
    ReviewPanel panel;
    panel.setTask(sample(QStringLiteral("t1")));
    panel.setActionable(1, true);
    auto *edit = child<QPlainTextEdit>(panel, "decisionComment");
    edit->setPlainText(QStringLiteral("about the first"));
    // Read again, also after an error: it stays.
    panel.setLoading(sample(QStringLiteral("t1")).task);
    panel.setError(QStringLiteral("No."));
    panel.setTask(sample(QStringLiteral("t1")));
    QCOMPARE(panel.comment(), QStringLiteral("about the first"));
    // Another task: it would say the wrong thing.
    panel.setLoading(sample(QStringLiteral("t2")).task);
    QVERIFY(panel.comment().isEmpty());
    panel.setTask(sample(QStringLiteral("t2")));
    panel.clear();
    panel.setTask(sample(QStringLiteral("t1")));
    QCOMPARE(panel.comment(), QStringLiteral("about the first"));
    panel.clearComment();
    panel.setTask(sample(QStringLiteral("t2")));
    panel.setTask(sample(QStringLiteral("t1")));
    QVERIFY(panel.comment().isEmpty());
}

void tst_ReviewPanel::opens()
{
    ReviewPanel panel;
    panel.show();
    QSignalSpy opened(&panel, &ReviewPanel::openRequested);
    auto *button = child<QToolButton>(panel, "openInRedBrick");
    panel.setOpenEnabled(false);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(opened.count(), 0);
    panel.setOpenEnabled(true);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(opened.count(), 1);
}

void tst_ReviewPanel::fitsADock()
{
    ReviewPanel panel;
    panel.resize(280, 240);
    panel.setTask(sample());
    panel.setActionable(12'345, false,
                        QStringLiteral("Label is not a review stage: tasks are accepted and "
                                       "rejected in review stages only."));
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    QVERIFY(panel.minimumSizeHint().width() <= 280);
    QVERIFY(panel.minimumSizeHint().height() <= 240);
    for (const char *name : {"accept", "reject", "openInRedBrick", "decisionComment"}) {
        const auto *widget = child<QWidget>(panel, name);
        QVERIFY2(panel.rect().contains(QRect(widget->mapTo(&panel, QPoint()), widget->size())),
                 name);
    }
    // Words are cut off nowhere.
    for (const char *name : {"accept", "reject"}) {
        const auto *button = child<QPushButton>(panel, name);
        QVERIFY2(button->width() >= button->minimumSizeHint().width(), name);
    }
}

void tst_ReviewPanel::names()
{
    ReviewPanel panel;
    QCOMPARE(panel.accessibleName(), QStringLiteral("Review"));
    QCOMPARE(test::unnamedFocusWidgets(&panel), QStringList());
}

void tst_ReviewPanel::submitsInALabelStage()
{
    ReviewPanel panel;
    panel.show();
    panel.setTask(sample());
    panel.setSubmits(true);
    panel.setActionable(12, true);
    QCOMPARE(child<QPushButton>(panel, "accept")->text(),
             QStringLiteral("Submit 12 with existing labels"));
    QVERIFY(!child<QPushButton>(panel, "reject")->isVisible());
    panel.setActionable(1, true);
    QCOMPARE(child<QPushButton>(panel, "accept")->text(),
             QStringLiteral("Submit with existing labels"));
    panel.setSubmits(false);
    panel.setActionable(1, true);
    QCOMPARE(child<QPushButton>(panel, "accept")->text(), QStringLiteral("Accept"));
    QVERIFY(child<QPushButton>(panel, "reject")->isVisible());
}

void tst_ReviewPanel::showsWhatIsPending()
{
    ReviewPanel panel;
    panel.show();
    panel.setTask(sample());
    auto *pending = child<QLabel>(panel, "pendingDecision");
    auto *takeBack = child<QToolButton>(panel, "takeBack");
    QVERIFY(!pending->isVisible());
    panel.setPending(QStringLiteral("Accept: sends in 4 s"), true);
    QVERIFY(pending->isVisible());
    QSignalSpy wanted(&panel, &ReviewPanel::takeBackRequested);
    QTest::mouseClick(takeBack, Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    panel.setPending(QStringLiteral("Accept: being sent"), false);
    QVERIFY(pending->isVisible());
    QVERIFY(!takeBack->isVisible());
    // What was pending for one task says nothing about another.
    panel.setLoading(test::task(QStringLiteral("t2")));
    QVERIFY(!pending->isVisible());
}

void tst_ReviewPanel::postsAComment()
{
    ReviewPanel panel;
    panel.show();
    panel.setTask(sample());
    panel.setCommentable(true);
    panel.setActionable(1, true);
    auto *edit = child<QPlainTextEdit>(panel, "decisionComment");
    auto *post = child<QPushButton>(panel, "postComment");
    QSignalSpy posted(&panel, &ReviewPanel::commentRequested);
    QVERIFY(!post->isEnabled());
    QTest::keyClicks(edit, QStringLiteral(" look "));
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(posted.count(), 1);
    QCOMPARE(posted.first().at(0).toString(), QStringLiteral("look"));
    panel.commentBox()->setWriting(QStringLiteral("t1"));
    // It is not given with a decision a second time, not sent twice, and not lost.
    QVERIFY(panel.comment().isEmpty());
    QVERIFY(edit->isReadOnly());
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(posted.count(), 1);
    panel.clearComment();
    QCOMPARE(edit->toPlainText(), QStringLiteral(" look "));
    // A capital letter is no key of the queue either.
    QKeyEvent capital(QEvent::ShortcutOverride, Qt::Key_E, Qt::ShiftModifier, QStringLiteral("E"));
    capital.ignore();
    QApplication::sendEvent(edit, &capital);
    QVERIFY(capital.isAccepted());
    panel.setTask(sample(QStringLiteral("t2")));
    QVERIFY(!edit->isReadOnly());
    panel.setTask(sample(QStringLiteral("t1")));
    QVERIFY(edit->isReadOnly());
    panel.commentBox()->setWritten(QStringLiteral("t1"), QStringLiteral("look"));
    QVERIFY(edit->toPlainText().isEmpty());
    QVERIFY(!edit->isReadOnly());
}

void tst_ReviewPanel::aCommentThatFailsIsThereAgain()
{
    ReviewPanel panel;
    panel.show();
    panel.setTask(sample());
    panel.setCommentable(true);
    auto *edit = child<QPlainTextEdit>(panel, "decisionComment");
    edit->setPlainText(QStringLiteral("look"));
    panel.commentBox()->setWriting(QStringLiteral("t1"));
    panel.setTask(sample(QStringLiteral("t2")));
    panel.commentBox()->setFailed(QStringLiteral("t1"), QStringLiteral("No <b>way</b>."));
    QVERIFY(edit->toPlainText().isEmpty());
    panel.setTask(sample(QStringLiteral("t1")));
    QCOMPARE(edit->toPlainText(), QStringLiteral("look"));
    QVERIFY(!edit->isReadOnly());
    QCOMPARE(child<QTextEdit>(panel, "commentNote")->toPlainText(),
             QStringLiteral("No <b>way</b>."));
    QVERIFY(child<QPushButton>(panel, "postComment")->isEnabled());
}

void tst_ReviewPanel::repliesToAComment()
{
    ReviewPanel panel;
    panel.resize(320, 600);
    panel.show();
    TaskDetails details = sample();
    details.comments = {comment(test::anna(), QStringLiteral("c1"))};
    panel.setTask(details);
    panel.setCommentable(true);
    auto *view = child<QTextBrowser>(panel, "taskDetails");
    // The keyboard finds the link: it is the first that Tab comes to.
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Tab);
    QCOMPARE(view->textCursor().selectedText(), QStringLiteral("Reply"));
    QTest::keyClick(view, Qt::Key_Return);
    QVERIFY(child<QLabel>(panel, "replyingTo")->isVisible());
    QVERIFY(child<QLabel>(panel, "replyingTo")
                ->accessibleName()
                .contains(QStringLiteral("Anna Berg: c1")));
    QSignalSpy posted(&panel, &ReviewPanel::commentRequested);
    auto *edit = child<QPlainTextEdit>(panel, "decisionComment");
    edit->setPlainText(QStringLiteral("yes"));
    QTest::mouseClick(child<QPushButton>(panel, "postComment"), Qt::LeftButton);
    QCOMPARE(posted.first(), QList<QVariant>() << QStringLiteral("yes") << QStringLiteral("c1"));
    QTest::mouseClick(child<QToolButton>(panel, "cancelReply"), Qt::LeftButton);
    QVERIFY(!child<QLabel>(panel, "replyingTo")->isVisible());
    QCOMPARE(edit->toPlainText(), QStringLiteral("yes"));
}

void tst_ReviewPanel::offersReasons()
{
    ReviewPanel panel;
    panel.show();
    panel.setTask(sample());
    panel.setActionable(1, true);
    auto *button = child<QToolButton>(panel, "recentReasons");
    QVERIFY(!button->isVisible());
    const QString longOne = QStringLiteral("A & B: ") + QString(500, u'x');
    panel.commentBox()->setReasons({QStringLiteral("blurred"), longOne});
    QVERIFY(button->isVisible());
    const QList<QAction *> actions = button->menu()->actions();
    QCOMPARE(actions.size(), 2);
    QVERIFY(actions[1]->text().size() < 100);
    QVERIFY(actions[1]->text().startsWith(QStringLiteral("A && B")));
    QVERIFY(actions[1]->toolTip().contains(QString(500, u'x')));
    actions[0]->trigger();
    QCOMPARE(panel.comment(), QStringLiteral("blurred"));
    actions[1]->trigger();
    QCOMPARE(panel.comment(), QStringLiteral("blurred ") + longOne);
    auto *edit = child<QPlainTextEdit>(panel, "decisionComment");
    QTest::keyClick(edit, Qt::Key_Down, Qt::AltModifier);
    QVERIFY(button->menu()->isVisible());
    button->menu()->close();
}

QTEST_MAIN(tst_ReviewPanel)
#include "tst_reviewpanel.moc"
