// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/filtersyntax.h"
#include "queue/taskfiltermodel.h"
#include "queue/tasktablemodel.h"
#include "tests/support/sampletasks.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace brickyard;

// Which tasks a filter lets through.
class TestTaskFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void wordsThatAreNotThereHideNothing();
    void anAddressIsNoPartOfAnother();
    void timePasses();
    void agreesWithAPlainImplementation();
};

namespace {

QDateTime now()
{
    return QDateTime(QDate(2026, 3, 15), QTime(12, 0));
}

QString visibleIds(const TaskFilterModel &filter)
{
    QStringList ids;
    for (int row = 0; row < filter.rowCount(); ++row)
        ids.append(filter.taskIdAt(row));
    std::sort(ids.begin(), ids.end());
    return ids.join(QString());
}

QList<Task> assortment()
{
    Task a = test::assigned(test::task(QStringLiteral("a"), QStringLiteral("patA/st01/ct-2")),
                            test::anna(), TaskState::Skipped);
    a.priority = 0.9;
    a.createdAt = now().addDays(-40).toUTC();
    a.updatedAt = now().addDays(-8).toUTC();
    Task b = test::assigned(test::task(QStringLiteral("b"), QStringLiteral("pata/st010/ct-1")),
                            test::bob(), TaskState::InProgress);
    b.priority = 0.5;
    b.createdAt = QDateTime(QDate(2026, 1, 1), QTime(0, 0)).toUTC();
    b.updatedAt = now().addSecs(-3600).toUTC();
    Task c = test::task(QStringLiteral("c"), QStringLiteral("patA"));
    c.stageName = QStringLiteral("Review_1");
    Task d = test::task(QStringLiteral("d"), QStringLiteral("a//b/\"x y\""));
    d.stageName = QStringLiteral("END");
    d.priority = 0.0;
    return {a, b, c, d};
}

} // namespace

void TestTaskFilter::matches_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char *filter, const char *ids) {
        QTest::newRow(filter) << QString::fromUtf8(filter) << QString::fromUtf8(ids);
    };
    row("-ct", "cd");
    row("-\"patA/st01/\"", "bcd");
    row("-state:skipped", "bcd");
    row("-assignee:anna", "bcd");
    row("assignee:none", "cd");
    row("-assignee:none", "ab");
    row("-user-anna", "bcd"); // whose id it is
    row("stage:lab", "ab");
    row("stage:review1", "c");
    row("stage:\"ground truth\"", "d");
    row("-stage:end", "abc");
    row("priority:>0.5", "a");
    row("priority:>=0.5", "ab");
    row("priority:0", "d");
    row("-priority:>=0.5", "cd"); // none is not as much
    row("priority:0..1", "abd");
    row("updated:>7d", "a");
    row("updated:<1d", "b");
    row("-updated:<1d", "acd");
    row("created:2026-01-01", "b");
    row("created:<2026-01-02", "b");
    row("created:>2026-01-01", "a");
    row("folder:pata", "ab");
    row("folder:PATA/ST01", "a");
    row("folder:patA/st01/", "a");
    row("folder:pat", "");
    row("folder:a", "d");
    row("folder:a//b", "d");
    row("folder:a/b", "");
    row("-folder:patA", "cd");
    row("name:ST01", "ab");
    row("name:anna", ""); // that is whose it is
    row("-name:ct", "cd");
    row("name:c", "ab"); // not the id
    row("id:B", "b");
    row("-id:b", "acd");
    row("id:patA", "");
    row("\"\"\"x y\"\"\"", "d");
    row("ct -state:skipped priority:0.5", "b");
    row("prio:1 ct", "ab"); // a fault hides nothing
}

void TestTaskFilter::matches()
{
    QFETCH(QString, filter);
    QFETCH(QString, ids);
    TaskTableModel tasks([] { return now().toMSecsSinceEpoch(); });
    TaskFilterModel model(&tasks);
    tasks.upsert(assortment());
    model.setFilterText(filter);
    QTRY_COMPARE(visibleIds(model), ids);
    // The same when the rows come afterwards.
    tasks.clear();
    tasks.upsert(assortment());
    QTRY_COMPARE(visibleIds(model), ids);
}

void TestTaskFilter::wordsThatAreNotThereHideNothing()
{
    TaskTableModel tasks;
    TaskFilterModel model(&tasks);
    tasks.upsert(assortment());
    model.setFilterText(QStringLiteral("stage:nope state:bogus ct"));
    QTRY_COMPARE(visibleIds(model), QString());
    model.setVocabulary({{QStringLiteral("Label")}, {}});
    QTRY_COMPARE(visibleIds(model), QStringLiteral("ab"));
    model.setFilterText(QStringLiteral("stage:other -ct"));
    QTRY_COMPARE(visibleIds(model), QStringLiteral("cd"));
}

void TestTaskFilter::anAddressIsNoPartOfAnother()
{
    TaskTableModel tasks;
    TaskFilterModel model(&tasks);
    Person johanna = test::person(QStringLiteral("Johanna"), QStringLiteral("Berg"));
    tasks.upsert({test::assigned(test::task(QStringLiteral("a")), test::anna()),
                  test::assigned(test::task(QStringLiteral("j")), johanna)});
    const auto shown = [&](const char *filter) {
        model.setFilterText(QString::fromUtf8(filter));
        return visibleIds(model);
    };
    QCOMPARE(shown("assignee:anna@example.com"), QStringLiteral("a"));
    QCOMPARE(shown("assignee:anna@ex"), QStringLiteral("a"));
    QCOMPARE(shown("anna@example.com"), QStringLiteral("a"));
    QCOMPARE(shown("assignee:anna"), QStringLiteral("aj"));
    QCOMPARE(shown("assignee:@example"), QStringLiteral("aj"));
}

void TestTaskFilter::timePasses()
{
    qint64 time = now().toMSecsSinceEpoch();
    TaskTableModel tasks([&time] { return time; });
    TaskFilterModel model(&tasks);
    tasks.upsert(assortment());
    model.setFilterText(QStringLiteral("updated:>7d"));
    QTRY_COMPARE(visibleIds(model), QStringLiteral("a"));
    time = now().addDays(7).toMSecsSinceEpoch();
    model.timePassed();
    QTRY_COMPARE(visibleIds(model), QStringLiteral("ab"));
    // A filter that asks for no age has nothing to do.
    model.setFilterText(QStringLiteral("created:<2026-01-02"));
    QTRY_COMPARE(visibleIds(model), QStringLiteral("b"));
    const QSignalSpy rebuilt(&model, &TaskFilterModel::rebuilt);
    model.timePassed();
    QCOMPARE(rebuilt.size(), 0);
}

namespace {

/// A condition with what it means, said plainly.
struct PlainTerm
{
    QString text;
    std::function<bool(const Task &)> holds;
};

class Generator
{
public:
    explicit Generator(quint32 seed)
        : m_random(seed)
    {}

    int below(int bound) { return int(m_random.bounded(quint32(bound))); }
    template<typename T> T oneOf(const QList<T> &values)
    {
        return values.at(below(int(values.size())));
    }

    /// Every second one is a UUID; a few have capitals in it, and are kept as they are.
    static QString idOf(int number)
    {
        const QString uuid =
            QStringLiteral("%1-0bad-4000-8000-00000000cafe").arg(number, 8, 16, QLatin1Char('0'));
        if (number % 2 == 0)
            return QStringLiteral("id%1").arg(number);
        return number % 5 == 0 ? uuid.toUpper() : uuid;
    }

    Task task(int number)
    {
        QStringList parts;
        for (int depth = below(4); depth > 0; --depth)
            parts.append(oneOf<QString>({QStringLiteral("patA"), QStringLiteral("PATa"),
                                         QStringLiteral("st 1"), QStringLiteral("st"), QString()}));
        parts.append(oneOf<QString>({QStringLiteral("ct"), QStringLiteral("CT 2"),
                                     QStringLiteral("say \"ah\""), QStringLiteral("ß")}));
        Task task = test::task(idOf(number), parts.join(u'/'));
        task.stageName = oneOf<QString>(
            {QStringLiteral("Label"), QStringLiteral("Label_2"), QStringLiteral("END")});
        task.state = TaskState(below(int(TaskState::Unknown)));
        task.stateWord = taskStateWord(task.state);
        if (task.state != TaskState::Unassigned)
            task = test::assigned(task, oneOf<Person>({test::anna(), test::bob()}), task.state);
        if (below(4) > 0)
            task.priority = below(11) / 10.0;
        if (below(8) > 0)
            task.updatedAt = now().addSecs(-below(40 * 24) * 3600LL + below(3) - 1).toUTC();
        if (below(8) > 0)
            task.createdAt =
                QDateTime(QDate(2026, 1, 1).addDays(below(60)), QTime(below(2) * 23, below(2) * 59))
                    .toUTC();
        return task;
    }

    PlainTerm term()
    {
        PlainTerm term = plain();
        if (below(3) == 0) {
            return {QString(u'-' + term.text),
                    [holds = term.holds](const Task &task) { return !holds(task); }};
        }
        return term;
    }

    /// Several ids, of which some are nobody's, as they are pasted.
    PlainTerm ids()
    {
        QStringList ids;
        for (int i = 2 + below(8); i > 0; --i) {
            const QString id = idOf(1 + 2 * below(40));
            ids.append(below(3) == 0 ? id.toUpper() : id);
        }
        return {ids.join(below(2) == 0 ? u'\n' : u' '),
                [ids](const Task &task) { return ids.contains(task.id, Qt::CaseInsensitive); }};
    }

private:
    static bool has(const QString &text, const QString &part)
    {
        return text.contains(part, Qt::CaseInsensitive);
    }

    static bool isHeldBy(const Task &task, const QString &part)
    {
        return std::any_of(task.assignees.begin(), task.assignees.end(), [&](const Assignee &who) {
            return has(who.person.givenName + u' ' + who.person.familyName, part)
                || has(who.person.email, part);
        });
    }

    PlainTerm plain()
    {
        switch (below(9)) {
        case 0:
            return word();
        case 1:
            return state();
        case 2:
            return assignee();
        case 3:
            return priority();
        case 4:
            return age();
        case 5:
            return day();
        case 6:
            return name();
        case 7:
            return id();
        default:
            return folder();
        }
    }

    PlainTerm word()
    {
        const QString word =
            oneOf<QString>({QStringLiteral("pata"), QStringLiteral("CT 2"), QStringLiteral("\"ah"),
                            QStringLiteral("id1"), QStringLiteral("berg"), QStringLiteral("skip")});
        return {FilterSyntax::quoted(word), [word](const Task &task) {
                    return has(task.name, word) || has(task.id, word) || isHeldBy(task, word)
                        || (word == QLatin1String("skip") && task.state == TaskState::Skipped);
                }};
    }

    PlainTerm name()
    {
        const QString part =
            oneOf<QString>({QStringLiteral("ATA/st"), QStringLiteral("ct"), QStringLiteral("id1"),
                            QStringLiteral("0bad"), QStringLiteral("SS")});
        return {u"name:" + FilterSyntax::quoted(part), [part](const Task &task) {
                    return task.name.toCaseFolded().contains(part.toCaseFolded());
                }};
    }

    PlainTerm id()
    {
        const QString start = idOf(below(60)).left(3 + below(33));
        return {u"id:" + start, [start](const Task &task) {
                    return task.id.startsWith(start, Qt::CaseInsensitive);
                }};
    }

    PlainTerm state()
    {
        const auto state = TaskState(below(int(TaskState::Unknown)));
        return {u"state:" + taskStateWord(state).toLower(),
                [state](const Task &task) { return task.state == state; }};
    }

    PlainTerm assignee()
    {
        const QString name = oneOf<QString>({QStringLiteral("anna"), QStringLiteral("Bob Chen"),
                                             QStringLiteral("none"), QStringLiteral("example")});
        return {u"assignee:" + FilterSyntax::quoted(name), [name](const Task &task) {
                    return name == QLatin1String("none") ? task.assignees.isEmpty()
                                                         : isHeldBy(task, name);
                }};
    }

    PlainTerm priority()
    {
        const int way = below(4);
        const double bound = below(way == 0 ? 10 : 11) / 10.0; // nothing is more than 1
        const QString text = QString::number(bound);
        switch (way) {
        case 0:
            return {u"priority:>" + text,
                    [bound](const Task &task) { return task.priority && *task.priority > bound; }};
        case 1:
            return {u"priority:<=" + text,
                    [bound](const Task &task) { return task.priority && *task.priority <= bound; }};
        case 2:
            return {u"priority:" + text,
                    [bound](const Task &task) { return task.priority && *task.priority == bound; }};
        default:
            return {u"priority:" + text + u"..0.7", [bound](const Task &task) {
                        return task.priority && *task.priority >= std::min(bound, 0.7)
                            && *task.priority <= std::max(bound, 0.7);
                    }};
        }
    }

    PlainTerm age()
    {
        const int days = below(30);
        const bool older = below(2) == 0;
        const bool inHours = below(2) == 0;
        const QString text = QStringLiteral("updated:%1%2%3")
                                 .arg(older ? QStringLiteral(">") : QStringLiteral("<"))
                                 .arg(inHours ? days * 24 : days)
                                 .arg(inHours ? QStringLiteral("h") : QStringLiteral("d"));
        return {text, [days, older](const Task &task) {
                    if (!task.updatedAt.isValid())
                        return false;
                    const qint64 age = task.updatedAt.msecsTo(now());
                    const qint64 bound = days * 24LL * 3600 * 1000;
                    return older ? age > bound : age < bound;
                }};
    }

    PlainTerm day()
    {
        const QDate day = QDate(2026, 1, 1).addDays(below(60));
        const bool before = below(2) == 0;
        return {QString((before ? u"created:<" : u"created:>=") + day.toString(Qt::ISODate)),
                [day, before](const Task &task) {
                    return task.createdAt.isValid()
                        && (task.createdAt.toLocalTime().date() < day) == before;
                }};
    }

    PlainTerm folder()
    {
        const QString path = oneOf<QString>({QStringLiteral("pata"), QStringLiteral("patA/st 1"),
                                             QStringLiteral("st"), QStringLiteral("/patA")});
        return {u"folder:" + FilterSyntax::quoted(path), [path](const Task &task) {
                    return task.name.startsWith(path + u'/', Qt::CaseInsensitive);
                }};
    }

    QRandomGenerator m_random;
};

} // namespace

void TestTaskFilter::agreesWithAPlainImplementation()
{
    for (quint32 seed = 1; seed <= 40; ++seed) {
        Generator generator(seed);
        QList<Task> tasks;
        for (int i = 0; i < 60; ++i)
            tasks.append(generator.task(i));
        TaskTableModel table([] { return now().toMSecsSinceEpoch(); });
        TaskFilterModel model(&table);
        table.upsert(tasks);
        for (int query = 0; query < 25; ++query) {
            QStringList text;
            QList<PlainTerm> terms;
            for (int i = 1 + generator.below(3); i > 0; --i) {
                terms.append(generator.term());
                text.append(terms.last().text);
            }
            if (generator.below(4) == 0) {
                terms.append(generator.ids());
                text.insert(generator.below(int(text.size()) + 1), terms.last().text);
            }
            QStringList expected;
            for (const Task &task : std::as_const(tasks)) {
                if (std::all_of(terms.begin(), terms.end(),
                                [&task](const PlainTerm &term) { return term.holds(task); }))
                    expected.append(task.id);
            }
            std::sort(expected.begin(), expected.end());
            const QString filter = text.join(QStringLiteral("  "));
            QVERIFY2(FilterSyntax(filter).faults().isEmpty(), qPrintable(filter));
            model.setFilterText(filter);
            if (visibleIds(model) != expected.join(QString())) {
                QTRY_VERIFY2(visibleIds(model) == expected.join(QString()),
                             qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(filter)));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestTaskFilter)
#include "tst_taskfilter.moc"
