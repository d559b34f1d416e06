// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/savedview.h"
#include "account/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace brickyard;

// Filters under a name: in the settings, and as a text file.
class TestSavedView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesThroughAFile();
    void fileIsWhatIsDocumented();
    void readsWhatPeopleEdit();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void addsWhatIsNew();
    void findsAFreeName();
    void keepsViewsOverARestart();
    void noViewsAreNotTheSameAsNoneYet();
    void viewsGoWithTheirAccount();
};

namespace {

SavedView view(const char *name, const char *filter, const char *sort = "")
{
    return {QString::fromUtf8(name), QString::fromUtf8(filter), QString::fromUtf8(sort)};
}

QList<SavedView> sample()
{
    return {view("Stale > 7d", "updated:>7d -state:completed", "updated ascending"),
            view("Täglich, #1", "\"left \"\"lung\"\"\" folder:\"a b/ü\" name: x, y; z"),
            view("[group]", "%20 \\n = 100%", "priority descending")};
}

} // namespace

void TestSavedView::goesThroughAFile()
{
    const Result<QList<SavedView>> read = viewsFromText(viewsToText(sample()));
    QVERIFY(read.ok());
    QCOMPARE(*read, sample());
    QVERIFY(viewsFromText(viewsToText({}))->isEmpty());
}

void TestSavedView::fileIsWhatIsDocumented()
{
    QCOMPARE(
        viewsToText({view("Stale", "updated:>7d", "updated ascending"), view("Mine", "is:mine")}),
        QByteArray("brickyard-views 1\n"
                   "\n"
                   "name: Stale\n"
                   "filter: updated:>7d\n"
                   "sort: updated ascending\n"
                   "\n"
                   "name: Mine\n"
                   "filter: is:mine\n"));
}

void TestSavedView::readsWhatPeopleEdit()
{
    // Other ends of lines, comments, other spaces, another order.
    const Result<QList<SavedView>> read = viewsFromText("brickyard-views 1\r\n"
                                                        "# from Anna\r\n"
                                                        "  Name:  Stale  \r\n"
                                                        "sort:updated ascending\r\n"
                                                        "\r\n"
                                                        "filter: updated:>7d");
    QVERIFY(read.ok());
    QCOMPARE(*read, QList<SavedView>{view("Stale", "updated:>7d", "updated ascending")});
}

void TestSavedView::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("sentence"); // a part of it
    const auto row = [](const char *name, const QByteArray &file, const char *sentence) {
        QTest::newRow(name) << file << QString::fromUtf8(sentence);
    };
    const QByteArray head("brickyard-views 1\n");
    row("nothing", {}, "no file of views");
    row("something else", "{\"views\": []}", "no file of views");
    row("not UTF-8", head + "name: \xff\n", "no file of views");
    row("a later version", "brickyard-views 2\nname: a\n", "later Brickyard");
    row("an unknown word", head + "\nname: a\ncolour: red\n", "Line 4");
    row("no colon", head + "name\n", "Line 2");
    row("no name first", head + "filter: a\n", "Line 2");
    row("an empty name", head + "name: \n", "Line 2");
    row("a long name", head + "name: " + QByteArray(101, 'x'), "Line 2");
    row("a long filter", head + "name: a\nfilter: " + QByteArray(40001, 'x'), "Line 3");
    row("twice", head + "name: a\nfilter: a\nfilter: b\n", "Line 4");
    QByteArray many = head;
    for (int i = 0; i <= SavedView::mostViews; ++i)
        many += "name: " + QByteArray::number(i) + '\n';
    row("too many", many, "more than 500");
    row("too large", head + QByteArray(4'000'001, '\n'), "too large");
}

void TestSavedView::refusesOtherFiles()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, sentence);
    const Result<QList<SavedView>> read = viewsFromText(file);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().kind, Error::Kind::InvalidInput);
    QVERIFY2(read.error().message.contains(sentence), qPrintable(read.error().message));
}

void TestSavedView::addsWhatIsNew()
{
    const QList<SavedView> known{view("a", "x"), view("b", "y")};
    QCOMPARE(
        withViews(known, {view("b", "y"), view("A", "z"), view("c", "x")}),
        (QList<SavedView>{view("a", "x"), view("b", "y"), view("A (2)", "z"), view("c", "x")}));
    // What got another name when it came is the same when it comes again.
    const QString longName(SavedView::longestName, u'x');
    const QList<SavedView> file{view("B", "z"),
                                view("b", "w"),
                                view("b", "y", "id ascending"),
                                view(" c  d", "x"),
                                {longName, QStringLiteral("1"), {}},
                                {longName, QStringLiteral("2"), {}}};
    const QList<SavedView> once = withViews(known, file);
    QCOMPARE(once.size(), known.size() + file.size());
    QCOMPARE(withViews(once, file), once);
    // Another number at the end is another name.
    QCOMPARE(withViews({view("a 2", "x")}, {view("a", "x")}).size(), 2);
}

void TestSavedView::findsAFreeName()
{
    QCOMPARE(freeViewName(QStringLiteral("  a\n b "), {}), QStringLiteral("a b"));
    QCOMPARE(freeViewName(QStringLiteral("a"), {view("A", ""), view("a (2)", "")}),
             QStringLiteral("a (3)"));
    const QString longName(200, u'x');
    const QString first = freeViewName(longName, {});
    QCOMPARE(first.size(), SavedView::longestName);
    const QString second = freeViewName(longName, {{first, {}, {}}});
    QCOMPARE(second.size(), SavedView::longestName);
    QVERIFY(second.endsWith(QLatin1String(" (2)")));
}

void TestSavedView::keepsViewsOverARestart()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.ini"));
    const QUuid account = QUuid::createUuid();
    const QString project = QStringLiteral("a/b c");
    {
        Settings settings(file);
        QVERIFY(!settings.views(account, project));
        settings.saveViews(account, project, sample());
        settings.saveViews(account, QStringLiteral("a"), {view("other", "x")});
    }
    Settings settings(file);
    QCOMPARE(settings.views(account, project).value(), sample());
    QCOMPARE(settings.views(account, QStringLiteral("a")).value().size(), 1);
    QVERIFY(!settings.views(QUuid::createUuid(), project));
    settings.saveViews(account, project, sample().first(1));
    QCOMPARE(settings.views(account, project).value(), sample().first(1));
}

void TestSavedView::noViewsAreNotTheSameAsNoneYet()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.ini"));
    const QUuid account = QUuid::createUuid();
    {
        Settings settings(file);
        settings.saveViews(account, QStringLiteral("p"), sample());
        settings.saveViews(account, QStringLiteral("p"), {});
    }
    const Settings settings(file);
    QVERIFY(settings.views(account, QStringLiteral("p")).has_value());
    QVERIFY(settings.views(account, QStringLiteral("p"))->isEmpty());
}

void TestSavedView::viewsGoWithTheirAccount()
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("a.ini")));
    const QUuid account = QUuid::createUuid();
    settings.saveViews(account, QStringLiteral("p"), sample());
    settings.removeAccount(account);
    QVERIFY(!settings.views(account, QStringLiteral("p")));
}

QTEST_GUILESS_MAIN(TestSavedView)
#include "tst_savedview.moc"
