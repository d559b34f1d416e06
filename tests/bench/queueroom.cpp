// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/queueroom.h"

#include "ui/queuetable.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace brickyard::bench {

namespace {

constexpr qint64 begin = 1'767'000'000'000; // December 2025, in ms

/// Scatters numbers; the same for the same number.
quint64 scattered(quint64 number)
{
    number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9ULL;
    number = (number ^ (number >> 27)) * 0x94d049bb133111ebULL;
    return number ^ (number >> 31);
}

Person person(quint64 number)
{
    static const std::array names{
        std::pair{"Anna", "Berg"},    std::pair{"Bob", "Chen"},      std::pair{"Chidi", "Okafor"},
        std::pair{"Dora", "Nowak"},   std::pair{"Elif", "Demir"},    std::pair{"Farid", "Haddad"},
        std::pair{"Grace", "Miller"}, std::pair{"Hiro", "Tanaka"},   std::pair{"Ines", "Costa"},
        std::pair{"Jonas", "Weber"},  std::pair{"Kavya", "Sharma"},  std::pair{"Liam", "Byrne"},
        std::pair{"Mara", "Rossi"},   std::pair{"Noor", "Al-Masri"}, std::pair{"Olga", "Petrova"},
        std::pair{"Pablo", "Ruiz"}};
    const auto &[given, family] = names[number % names.size()];
    Person person;
    person.givenName = QLatin1String(given);
    person.familyName = QLatin1String(family);
    person.email = person.givenName.toLower() + QLatin1String("@example.com");
    person.userId = QStringLiteral("00000000-0000-4000-8000-%1")
                        .arg(number % names.size(), 12, 16, QLatin1Char('0'));
    return person;
}

QString uuid(quint64 number)
{
    const quint64 high = scattered(number * 2 + 1);
    const quint64 low = scattered(number * 2 + 2);
    const QString digits = QStringLiteral("%1%2")
                               .arg(high, 16, 16, QLatin1Char('0'))
                               .arg(low, 16, 16, QLatin1Char('0'));
    return digits.left(8) + u'-' + digits.mid(8, 4) + QLatin1String("-4") + digits.mid(13, 3)
        + QLatin1String("-a") + digits.mid(17, 3) + u'-' + digits.mid(20);
}

QDateTime time(quint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(begin + qint64(ms), Qt::UTC);
}

void hold(Task &task, quint64 who, TaskState state)
{
    Assignee assignee;
    assignee.person = person(who);
    assignee.state = state;
    assignee.assignedAt = task.createdAt.addSecs(3600);
    task.assignees = {assignee};
    task.state = state;
    task.stateWord = taskStateWord(state);
}

} // namespace

Task TaskMaker::task(int number)
{
    constexpr quint64 year = 365ULL * 24 * 3600 * 1000;
    const quint64 luck = scattered(quint64(number) + 1'000'000'007ULL);
    Task task;
    task.id = uuid(quint64(number));
    task.name = QStringLiteral("site-%1/patient-%2/ct-%3")
                    .arg(luck % 23 + 1, 2, 10, QLatin1Char('0'))
                    .arg(number / 3 + 1, 4, 10, QLatin1Char('0'))
                    .arg(number % 3 + 1);
    task.stageName = QStringLiteral("Label");
    task.createdAt = time((luck >> 8) % year);
    task.updatedAt = task.createdAt.addMSecs(qint64((luck >> 40) % 1'000'000'000));
    task.seriesCount = int(luck % 4) + 1;
    if (luck % 5 != 0)
        task.priority = double(luck % 1000) / 1000;
    task.stateWord = taskStateWord(TaskState::Unassigned);
    if (luck % 3 == 0)
        hold(task, luck >> 20, TaskState::Assigned);
    else if (luck % 3 == 1)
        hold(task, luck >> 20, luck % 7 == 0 ? TaskState::Skipped : TaskState::InProgress);
    return task;
}

QList<Task> TaskMaker::page(int first, int count)
{
    QList<Task> tasks;
    tasks.reserve(count);
    for (int number = first; number < first + count; ++number)
        tasks.append(task(number));
    return tasks;
}

Task TaskMaker::changed(int number, int round)
{
    Task task = TaskMaker::task(number);
    task.updatedAt = task.updatedAt.addSecs(1'000'000 + round);
    task.priority = double((number + round * 37) % 1000) / 1000;
    hold(task, quint64(number) + quint64(round),
         round % 2 == 0 ? TaskState::InProgress : TaskState::Assigned);
    return task;
}

QueueRoom::QueueRoom()
    : m_filter(&m_tasks),
      m_selection(&m_filter),
      m_people(&m_tasks),
      m_view(&m_filter, &m_selection, Timings())
{
    m_view.resize(1280, 900);
    m_view.setStageName(QStringLiteral("Label"));
    m_view.show();
    m_view.filterField()->setFocus();
    connect(filter(), &TaskFilterModel::rebuilt, this, [this] { ++m_rebuilt; });
    qApp->installEventFilter(this);
    QCoreApplication::processEvents();
}

QueueRoom::~QueueRoom() = default;

void QueueRoom::fill(int rows)
{
    m_view.showLoading();
    for (int first = 0; first < rows; first += pageSize) {
        tasks()->upsert(TaskMaker::page(first, std::min(pageSize, rows - first)));
        QCoreApplication::processEvents();
    }
    m_view.showLoaded();
    settle();
}

void QueueRoom::selectEveryFifth()
{
    TaskSelection::Bits marked(std::size_t(tasks()->rowCount()));
    for (std::size_t row = 0; row < marked.size(); row += 5)
        marked[row] = true;
    selection()->setBits(std::move(marked));
    settle();
}

double QueueRoom::typeKey(QChar letter)
{
    const int before = m_rebuilt;
    return untilPainted([&] { press(letter); },
                        [&] { return m_rebuilt != before && filter()->isUpToDate(); });
}

void QueueRoom::typeSpace()
{
    press(u' ');
}

void QueueRoom::press(QChar letter)
{
    QKeyEvent event(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
    QCoreApplication::sendEvent(m_view.filterField(), &event);
}

void QueueRoom::clearFilter()
{
    m_view.filterField()->clear();
    settle();
}

double QueueRoom::sortBy(int column, Qt::SortOrder order)
{
    return untilPainted([&] { table()->horizontalHeader()->setSortIndicator(column, order); },
                        [&] { return filter()->isUpToDate(); });
}

double QueueRoom::scrollToEnd(int steps)
{
    QScrollBar *bar = table()->verticalScrollBar();
    bar->setValue(0);
    settle();
    double worst = 0;
    for (int step = 1; step <= steps; ++step) {
        const int value = int(qint64(bar->maximum()) * step / steps);
        worst = std::max(worst, untilPainted([&] { bar->setValue(value); }, [] { return true; }));
    }
    return worst;
}

void QueueRoom::settle()
{
    while (!filter()->isUpToDate())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    // What is delayed until nothing else is to be done: layouts and paints.
    while (QCoreApplication::eventDispatcher()->processEvents(QEventLoop::AllEvents)) {}
}

double QueueRoom::untilPainted(const std::function<void()> &change,
                               const std::function<bool()> &done)
{
    QElapsedTimer elapsed;
    elapsed.start();
    change();
    while (!done())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    m_painted = false;
    // Rows, or what is said where there are none.
    if (table()->isVisible())
        table()->viewport()->update();
    else
        m_view.update();
    while (!m_painted)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const double ms = double(elapsed.nsecsElapsed()) / 1e6;
    settle();
    return ms;
}

bool QueueRoom::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        const QObject *wanted =
            table()->isVisible() ? table()->viewport() : static_cast<QObject *>(&m_view);
        m_painted = m_painted || watched == wanted;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace brickyard::bench
