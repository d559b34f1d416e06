// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/foldermodel.h"
#include "queue/tasktablemodel.h"
#include "tests/support/sampletasks.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <utility>

using namespace brickyard;

// The folders that names are in: as a tree, and as a model that follows the queue.
class TestFolderModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsNames_data();
    void splitsNames();
    void treeCountsAndSorts();
    void caseDoesNotCount();
    void findsWhatBeginsLike();
    void stopsWhenTold();
    void followsTheQueue();
    void keepsWhatIsShown();
    void anotherStageHasOthers();
    void comesInPortions();
    void findsByPath();
    void agreesWithAPlainImplementation();
    void manyFoldersDoNotStall();
};

namespace {

Task named(const QString &id, const char *name)
{
    return test::task(id, QString::fromUtf8(name));
}

QList<Task> namedTasks(const QStringList &names, int first = 0)
{
    QList<Task> tasks;
    for (const QString &name : names)
        tasks.append(test::task(QStringLiteral("t%1").arg(first++), name));
    return tasks;
}

/// "a 3 (b 1, c 2), d 1".
QString shape(const FolderTree &tree, int folder = FolderTree::root)
{
    QStringList texts;
    for (const int child : tree.folder(folder).children) {
        const FolderTree::Folder &at = tree.folder(child);
        QString text = QString(at.name() + u' ' + QString::number(at.count));
        if (!at.children.empty())
            text += u" (" + shape(tree, child) + u')';
        texts.append(text);
    }
    return texts.join(QStringLiteral(", "));
}

/// The same of what a model has; asks for all of it.
QString shape(FolderModel &model, const QModelIndex &parent = {})
{
    while (model.canFetchMore(parent))
        model.fetchMore(parent);
    QStringList texts;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        QString text = QString(index.data().toString() + u' '
                               + QString::number(index.data(FolderModel::CountRole).toInt()));
        if (model.hasChildren(index))
            text += u" (" + shape(model, index) + u')';
        texts.append(text);
    }
    return texts.join(QStringLiteral(", "));
}

std::shared_ptr<const FolderTree> treeOf(const QStringList &names)
{
    return FolderTree::of(std::vector<QString>(names.begin(), names.end()));
}

QStringList list(const char *names)
{
    return QString::fromUtf8(names).split(u' ', Qt::SkipEmptyParts);
}

/// Microseconds that this thread has worked.
qint64 threadTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * 1'000'000LL + time.tv_nsec / 1'000;
}

struct Plain
{
    TaskTableModel tasks;
    FolderModel model{&tasks, 1};
};

/// The tester asks for more rows itself.
struct Folders : Plain
{
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

void TestFolderModel::splitsNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("folders");
    const auto row = [](const char *name, const QStringList &folders) {
        QTest::newRow(name) << QString::fromUtf8(name) << folders;
    };
    row("ct", {});
    row("a/ct", list("a"));
    row("a/b/ct", list("a a/b"));
    row("a//b/ct", list("a a//b"));
    row("/a/ct", list("/a"));
    row("a/", list("a"));
    row("a//", list("a"));
    row("/", {});
    row("", {});
}

void TestFolderModel::splitsNames()
{
    QFETCH(QString, name);
    QFETCH(QStringList, folders);
    QCOMPARE(FolderTree::foldersOf(name), folders);
    // A tree has just these.
    const auto tree = treeOf({name});
    QCOMPARE(tree->size(), int(folders.size()));
    for (const QString &folder : std::as_const(folders))
        QVERIFY(tree->find(folder) > 0);
}

void TestFolderModel::treeCountsAndSorts()
{
    const auto tree = treeOf(list("b/ct-10/x b/ct-2/x b/ct-2/y a/x x b/y a10/x a9/x B/ct-1/x"));
    QCOMPARE(shape(*tree), QStringLiteral("a 1, a9 1, a10 1, B 5 (ct-1 1, ct-2 2, ct-10 1)"));
    QCOMPARE(tree->folder(FolderTree::root).count, 9);
    for (int folder = 1; folder <= tree->size(); ++folder) {
        const FolderTree::Folder &at = tree->folder(folder);
        QCOMPARE(tree->folder(at.parent).children.at(std::size_t(at.row)), folder);
    }
}

void TestFolderModel::caseDoesNotCount()
{
    const auto tree = treeOf(list("pata/st/x patA/ST/y PATA/x ä/x Ä/y"));
    QCOMPARE(tree->size(), 3);
    QCOMPARE(shape(*tree), QStringLiteral("Ä 2, PATA 3 (ST 2)"));
    QCOMPARE(tree->find(QStringLiteral("pata/st")), tree->find(QStringLiteral("patA/ST")));
    QCOMPARE(tree->find(QStringLiteral("pat")), -1);
    QCOMPARE(tree->find({}), FolderTree::root);
}

void TestFolderModel::findsWhatBeginsLike()
{
    const auto tree = treeOf(list("patB/x patA/st01/x patA/st02/x patA/mr/x other/x"));
    QCOMPARE(tree->beginningWith(QStringLiteral("PAT"), 10), list("patA patB"));
    QCOMPARE(tree->beginningWith(QStringLiteral("pat"), 1), list("patA"));
    QCOMPARE(tree->beginningWith(QStringLiteral("pata/"), 10), list("patA/mr patA/st01 patA/st02"));
    QCOMPARE(tree->beginningWith(QStringLiteral("patA/st"), 10), list("patA/st01 patA/st02"));
    QCOMPARE(tree->beginningWith({}, 10), list("other patA patB"));
    QCOMPARE(tree->beginningWith(QStringLiteral("none/"), 10), QStringList());
}

void TestFolderModel::stopsWhenTold()
{
    const std::vector<QString> names(10'000, QStringLiteral("a/b"));
    int asked = 0;
    QVERIFY(!FolderTree::of(names, [&asked] { return ++asked == 2; }));
    QCOMPARE(asked, 2);
}

void TestFolderModel::followsTheQueue()
{
    Folders folders;
    QVERIFY(folders.model.isUpToDate());
    QCOMPARE(shape(folders.model), QString());
    folders.tasks.upsert(namedTasks(list("a/x a/b/x c/x")));
    QVERIFY(!folders.model.isUpToDate());
    QTRY_VERIFY(folders.model.isUpToDate());
    QCOMPARE(shape(folders.model), QStringLiteral("a 2 (b 1), c 1"));
    // Renamed, added, gone.
    folders.tasks.upsert(
        {named(QStringLiteral("t0"), "a/d/x"), named(QStringLiteral("t9"), "b/x")});
    folders.tasks.removeTasks({QStringLiteral("t2")});
    QTRY_VERIFY(folders.model.isUpToDate());
    QCOMPARE(shape(folders.model), QStringLiteral("a 2 (b 1, d 1), b 1"));
    // What is no name changes nothing.
    Task assigned = test::assigned(named(QStringLiteral("t9"), "b/x"), test::anna());
    folders.tasks.upsert({assigned});
    QVERIFY(folders.model.isUpToDate());
}

void TestFolderModel::keepsWhatIsShown()
{
    Folders folders;
    folders.tasks.upsert(namedTasks(list("a/b/x a/c/x d/e/x f/x")));
    QTRY_VERIFY(folders.model.isUpToDate());
    QCOMPARE(shape(folders.model), QStringLiteral("a 2 (b 1, c 1), d 1 (e 1), f 1"));
    const QPersistentModelIndex kept = folders.model.indexOf(QStringLiteral("d/e"));
    const QPersistentModelIndex gone = folders.model.indexOf(QStringLiteral("a/b"));
    const QPersistentModelIndex leaf = folders.model.indexOf(QStringLiteral("f"));
    const QSignalSpy resets(&folders.model, &QAbstractItemModel::modelReset);
    folders.tasks.upsert(namedTasks(list("aa/x d/d/x d/e/y f/g/x"), 10));
    folders.tasks.removeTasks({QStringLiteral("t0")});
    QVERIFY(!folders.model.hasChildren(leaf));
    QTRY_VERIFY(folders.model.isUpToDate());
    QCOMPARE(resets.size(), 0);
    QVERIFY(!gone.isValid());
    QCOMPARE(kept.data(FolderModel::PathRole).toString(), QStringLiteral("d/e"));
    QCOMPARE(kept.data(FolderModel::CountRole).toInt(), 2);
    QCOMPARE(kept.row(), 1);
    // A view is told by its first rows that it has folders now.
    QCOMPARE(folders.model.rowCount(leaf), 1);
    QCOMPARE(shape(folders.model), QStringLiteral("a 1 (c 1), aa 1, d 3 (d 1, e 2), f 2 (g 1)"));
}

void TestFolderModel::anotherStageHasOthers()
{
    Folders folders;
    folders.tasks.upsert(namedTasks(list("a/x b/x")));
    QTRY_VERIFY(folders.model.isUpToDate());
    QCOMPARE(folders.model.rowCount(), 2);
    folders.tasks.clear();
    QCOMPARE(folders.model.rowCount(), 0); // at once
    folders.tasks.upsert(namedTasks(list("c/x")));
    QTRY_VERIFY(folders.model.isUpToDate());
    QCOMPARE(shape(folders.model), QStringLiteral("c 1"));
}

void TestFolderModel::comesInPortions()
{
    Plain folders;
    QStringList names;
    for (int i = 0; i < 1000; ++i)
        names.append(QStringLiteral("f%1/sub/x").arg(i));
    folders.tasks.upsert(namedTasks(names));
    QTRY_VERIFY(folders.model.isUpToDate());
    QCOMPARE(folders.model.rowCount(), FolderModel::portion);
    QVERIFY(folders.model.canFetchMore({}));
    QCOMPARE(folders.model.index(10, 0).data().toString(), QStringLiteral("f10"));
    QVERIFY(folders.model.hasChildren(folders.model.index(10, 0)));
    QCOMPARE(folders.model.rowCount(folders.model.index(10, 0)), 0); // nobody has asked
    folders.model.fetchMore({});
    QCOMPARE(folders.model.rowCount(), 2 * FolderModel::portion);
    // A change keeps it so, and asks for no more of those that nobody has opened.
    folders.tasks.upsert({named(QStringLiteral("new"), "f10/another/x")});
    QTRY_VERIFY(folders.model.isUpToDate());
    QCOMPARE(folders.model.rowCount(), 2 * FolderModel::portion);
    QCOMPARE(folders.model.rowCount(folders.model.index(11, 0)), 0);
}

void TestFolderModel::findsByPath()
{
    Plain folders;
    QStringList names;
    for (int i = 0; i < 1000; ++i)
        names.append(QStringLiteral("f%1/sub/x").arg(i));
    folders.tasks.upsert(namedTasks(names));
    QTRY_VERIFY(folders.model.isUpToDate());
    const QModelIndex index = folders.model.indexOf(QStringLiteral("F900/SUB"));
    QCOMPARE(index.data(FolderModel::PathRole).toString(), QStringLiteral("f900/sub"));
    QCOMPARE(index.parent().row(), 900);
    QVERIFY(!folders.model.indexOf(QStringLiteral("f1000")).isValid());
    QVERIFY(!folders.model.indexOf(QString()).isValid());
}

void TestFolderModel::agreesWithAPlainImplementation()
{
    for (quint32 seed = 1; seed <= 4; ++seed) {
        QRandomGenerator random(seed);
        Folders folders;
        QMap<QString, QString> nameOfId;
        for (int round = 0; round < 6; ++round) {
            QList<Task> changed;
            for (int i = 0; i < 40; ++i) {
                const QString id = QStringLiteral("t%1").arg(random.bounded(80));
                QStringList parts;
                for (auto depth = random.bounded(4); depth > 0; --depth)
                    parts.append(
                        QStringLiteral("f%1").arg(random.bounded(random.bounded(2) ? 3 : 300)));
                parts.append(QStringLiteral("x"));
                nameOfId.insert(id, parts.join(u'/'));
                changed.append(test::task(id, nameOfId.value(id)));
            }
            folders.tasks.upsert(changed);
            QStringList removed;
            const QStringList ids = nameOfId.keys();
            for (const QString &id : ids) {
                if (random.bounded(5) == 0) {
                    removed.append(id);
                    nameOfId.remove(id);
                }
            }
            folders.tasks.removeTasks(removed);
            QTRY_VERIFY(folders.model.isUpToDate());
            QMap<QString, int> counts;
            for (const QString &name : std::as_const(nameOfId)) {
                const QStringList parts = name.split(u'/');
                for (qsizetype i = 1; i < parts.size(); ++i)
                    ++counts[parts.first(i).join(u'/')];
            }
            shape(folders.model); // everything is asked for
            QCOMPARE(folders.model.folderCount(), int(counts.size()));
            for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
                const QModelIndex index = folders.model.indexOf(it.key());
                QCOMPARE(index.data(FolderModel::PathRole).toString(), it.key());
                QCOMPARE(index.data(FolderModel::CountRole).toInt(), it.value());
            }
        }
    }
}

void TestFolderModel::manyFoldersDoNotStall()
{
    TaskTableModel tasks;
    FolderModel model(&tasks, 1);
    QList<Task> many;
    for (int i = 0; i < 100'000; ++i)
        many.append(test::task(QString::number(i),
                               QStringLiteral("site-%1/pat-%2/ct").arg(i % 20).arg(i % 20'000)));
    tasks.upsert(many);
    // What this thread does between two rounds of the event loop, whoever else uses the machine.
    qint64 worst = 0;
    qint64 before = threadTime();
    QTimer look;
    connect(&look, &QTimer::timeout, this, [&] {
        const qint64 now = threadTime();
        worst = std::max(worst, now - std::exchange(before, now));
    });
    look.start(0);
    QTRY_VERIFY_WITH_TIMEOUT(model.isUpToDate(), 60'000);
    QCOMPARE(model.folderCount(), 20'020);
    QCOMPARE(model.rowCount(), 20);
    QVERIFY2(worst < 16'000, qPrintable(QString::number(worst)));
}

QTEST_GUILESS_MAIN(TestFolderModel)
#include "tst_foldermodel.moc"
