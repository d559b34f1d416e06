// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filerows.h"

#include "queue/tasktext.h"

#include <QCoreApplication>
#include <QLocale>

#include <memory>
#include <vector>

namespace brickyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FileRows)
};

/// Entries as one looks for them: by their place in the file.
class MatchedEntries
{
public:
    MatchedEntries(const LabelMatch &match, qsizetype count)
        : m_match(match),
          m_places(std::size_t(count))
    {
        m_entries.reserve(std::size_t(count));
        for (qsizetype i = 0; i < match.leftOut.size(); ++i) {
            m_places[std::size_t(match.leftOut.at(i).entry)] = {i, true};
            m_entries.push_back(int(match.leftOut.at(i).entry));
        }
        for (qsizetype i = 0; i < match.targets.size(); ++i) {
            m_places[std::size_t(match.targets.at(i).entry)] = {i, false};
            m_entries.push_back(int(match.targets.at(i).entry));
        }
    }

    int entryAt(int row) const { return m_entries[std::size_t(row)]; }

    /// Null where it is left out.
    const Task *task(int entry) const
    {
        const Place &place = m_places[std::size_t(entry)];
        return place.isLeftOut ? nullptr : &m_match.targets.at(place.index).task;
    }
    const LeftOutEntry &leftOut(int entry) const
    {
        return m_match.leftOut.at(m_places[std::size_t(entry)].index);
    }
    QString taskId(int entry) const
    {
        const Task *known = task(entry);
        return known ? known->id : leftOut(entry).taskId;
    }
    QString name(int entry) const
    {
        const Task *known = task(entry);
        const QString name = known ? known->name : leftOut(entry).name;
        return TaskText::oneLine(name.isEmpty() ? taskId(entry) : name);
    }

private:
    struct Place
    {
        qsizetype index = 0;
        bool isLeftOut = false;
    };

    LabelMatch m_match;
    std::vector<Place> m_places; ///< by entry
    std::vector<int> m_entries; ///< by row
};

QString removalText(const LabelCounts &has, const LabelCounts &gets)
{
    if (has.isEmpty())
        return Words::tr("Nothing is removed.");
    if (gets.isEmpty())
        return Words::tr("All its labels are removed.");
    return Words::tr("The labels that it has are replaced.");
}

QString whatHappens(const LabelCounts &has, const LabelEntry &entry)
{
    // What one would not expect comes first: the cell may be cut off.
    const QString empty = emptyInstancesText(entry.segmentations);
    const QString removal = removalText(has, entry.counts);
    return empty.isEmpty() ? removal : QString(empty + u' ' + removal);
}

} // namespace

FileRows faultRows(const QList<FileFault> &faults)
{
    const auto row = [faults](int place) {
        const FileFault &fault = faults.at(place);
        return FileRow{{fault.line > 0 ? QLocale().toString(fault.line) : QStringLiteral("—"),
                        TaskText::oneLine(fault.path), TaskText::oneLine(fault.what)}};
    };
    return {{Words::tr("Line"), Words::tr("Where"), Words::tr("What is wrong")},
            {8, 46},
            int(faults.size()),
            row};
}

FileRows labelRows(const QList<LabelEntry> &entries, const LabelMatch &match,
                   const QHash<QString, PresentLabels> &present)
{
    const auto matched = std::make_shared<const MatchedEntries>(match, entries.size());
    const auto row = [entries, matched, present](int number) {
        const int place = matched->entryAt(number);
        const LabelCounts &gets = entries.at(place).counts;
        const auto has = present.constFind(matched->taskId(place));
        FileRow made{{matched->name(place),
                      has == present.constEnd() ? QStringLiteral("—") : has->counts.text(),
                      gets.text()}};
        made.isLeftOut = !matched->task(place);
        made.cells += made.isLeftOut
            ? matched->leftOut(place).reason
            : whatHappens(has == present.constEnd() ? LabelCounts() : has->counts,
                          entries.at(place));
        return made;
    };
    return {{Words::tr("Task"), Words::tr("Has", "labels of a task"),
             Words::tr("Gets", "labels of a task"), Words::tr("What happens")},
            {30, 36, 28},
            int(entries.size()),
            row};
}

FileRows reviewRows(const QList<FileReview> &reviews, const LabelMatch &match)
{
    const auto matched = std::make_shared<const MatchedEntries>(match, reviews.size());
    const auto row = [reviews, matched](int number) {
        const int place = matched->entryAt(number);
        const FileReview &review = reviews.at(place);
        FileRow made{
            {matched->name(place),
             review.accept ? Words::tr("Accept", "a decision") : Words::tr("Reject", "a decision"),
             TaskText::oneLine(review.comment)}};
        const Task *task = matched->task(place);
        made.isLeftOut = !task;
        if (!task)
            made.cells += matched->leftOut(place).reason;
        else if (task->assignees.isEmpty())
            made.cells += Words::tr("The task is nobody's.");
        else
            made.cells += Words::tr("The task belongs to %1.")
                              .arg(task->assignees.first().person.displayName());
        return made;
    };
    return {
        {Words::tr("Task"), Words::tr("Decision"), Words::tr("Comment"), Words::tr("What happens")},
        {32, 14, 30},
        int(reviews.size()),
        row};
}

FileRows withFaulty(const QList<FaultyEntry> &faulty, const QHash<QString, QString> &names,
                    const FileRows &rows)
{
    if (faulty.isEmpty())
        return rows;
    FileRows all = rows;
    all.count += int(faulty.size());
    all.at = [faulty, names, rows](int number) {
        if (number >= faulty.size())
            return rows.at(number - int(faulty.size()));
        const FaultyEntry &entry = faulty.at(number);
        FileRow row;
        row.cells.fill(QStringLiteral("—"), rows.headings.size());
        if (!entry.taskId.isEmpty())
            row.cells.first() = TaskText::oneLine(names.value(entry.taskId, entry.taskId));
        row.cells.last() = TaskText::oneLine(entry.reason);
        row.isLeftOut = true;
        return row;
    };
    return all;
}

QString rowsAsText(const FileRows &rows)
{
    QStringList lines{rows.headings.join(u'\t')};
    lines.reserve(rows.count + 1);
    for (int row = 0; row < rows.count; ++row)
        lines += rows.at(row).cells.join(u'\t');
    return lines.join(u'\n') + u'\n';
}

} // namespace brickyard
