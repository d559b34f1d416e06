// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taskdetailsdocument.h"

#include "queue/tasktext.h"
#include "ui/icons.h"
#include "ui/plaintextview.h"
#include "ui/taskhistory.h"
#include "ui/theme.h"

#include <QImage>
#include <QLocale>
#include <QMap>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextImageFormat>
#include <QTextTable>
#include <QUrl>

#include <algorithm>
#include <optional>
#include <utility>

namespace brickyard {

namespace {

constexpr int pictureSize = 14;
constexpr int maximumReplyDepth = 4; ///< deeper replies are not indented any further

/// Newlines within a value stay within its paragraph.
QString oneParagraph(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(u'\r', u'\n');
    text.replace(u'\n', QChar::LineSeparator);
    text.replace(QChar::ParagraphSeparator, QChar::LineSeparator);
    // Stands for pictures and embedded objects in a QTextDocument; it is none here.
    text.replace(QChar::ObjectReplacementCharacter, QChar::ReplacementCharacter);
    return text;
}

} // namespace

TaskDetailsDocument::TaskDetailsDocument(QTextDocument *document, const QPalette &palette,
                                         qreal devicePixelRatio, PeopleNames names)
    : m_document(document),
      m_names(std::move(names)),
      m_cursor(document),
      m_palette(palette),
      m_devicePixelRatio(devicePixelRatio)
{
    m_document->clear();
    m_document->setDocumentMargin(spacing::medium);
    m_cursor = QTextCursor(m_document);
    m_plain.setForeground(palette.color(QPalette::Text));
    m_strong = m_plain;
    m_strong.setFontWeight(QFont::DemiBold);
    m_quiet.setForeground(secondaryTextColor(palette));
}

void TaskDetailsDocument::write(const TaskDetails &details)
{
    m_cursor.beginEditBlock();
    writeName(details.task.name);
    writeFacts(details);
    writeLabels(details);
    writeComments(details.comments);
    writeHistory(details);
    writeSeries(details.series);
    m_cursor.endEditBlock();
}

void TaskDetailsDocument::writeNote(const Task &task, const QString &sentence)
{
    m_cursor.beginEditBlock();
    if (!task.id.isEmpty())
        writeName(task.name);
    writeSentence(sentence);
    m_cursor.endEditBlock();
}

void TaskDetailsDocument::writeError(const Task &task, const QString &sentence)
{
    m_cursor.beginEditBlock();
    if (!task.id.isEmpty())
        writeName(task.name);
    startBlock(spacing::medium);
    writePicture(int(IconName::Error), toneColor(Tone::Error, m_palette));
    m_cursor.insertText(oneParagraph(sentence), m_plain);
    m_cursor.endEditBlock();
}

QString TaskDetailsDocument::replyScheme()
{
    return QStringLiteral("reply");
}

void TaskDetailsDocument::writeSentence(const QString &sentence)
{
    if (sentence.isEmpty())
        return;
    startBlock(spacing::medium);
    m_cursor.insertText(oneParagraph(sentence), m_quiet);
}

QString TaskDetailsDocument::kindWords(const QString &kind)
{
    // The keys of the stored format.
    if (kind == QLatin1String("bbox2d"))
        return tr("bounding box");
    if (kind == QLatin1String("polygon"))
        return tr("polygon");
    if (kind == QLatin1String("polyline"))
        return tr("polyline");
    if (kind == QLatin1String("point"))
        return tr("landmark");
    if (kind == QLatin1String("point3d"))
        return tr("3D landmark");
    if (kind == QLatin1String("ellipse"))
        return tr("ellipse");
    if (kind == QLatin1String("cuboid"))
        return tr("cuboid");
    if (kind == QLatin1String("length3d"))
        return tr("length");
    if (kind == QLatin1String("angle3d"))
        return tr("angle");
    if (kind == QLatin1String("studyclassify"))
        return tr("study classification");
    if (kind == QLatin1String("seriesclassify"))
        return tr("series classification");
    if (kind == QLatin1String("instanceclassify"))
        return tr("instance classification");
    if (kind == QLatin1String("dicom"))
        return tr("segmentation");
    return kind.isEmpty() ? tr("label") : kind;
}

void TaskDetailsDocument::startBlock(qreal above, int indent)
{
    QTextBlockFormat format;
    format.setTopMargin(m_empty ? 0 : above);
    format.setIndent(indent);
    if (m_empty)
        m_cursor.setBlockFormat(format);
    else
        m_cursor.insertBlock(format, m_plain);
    m_empty = false;
}

void TaskDetailsDocument::heading(const QString &text)
{
    startBlock(spacing::large);
    QTextBlockFormat format = m_cursor.blockFormat();
    format.setHeadingLevel(2);
    m_cursor.setBlockFormat(format);
    m_cursor.insertText(text, m_strong);
}

void TaskDetailsDocument::writeName(const QString &name)
{
    startBlock(0);
    QTextBlockFormat format = m_cursor.blockFormat();
    format.setHeadingLevel(1);
    m_cursor.setBlockFormat(format);
    QTextCharFormat large = m_strong;
    large.setProperty(QTextFormat::FontSizeAdjustment, 1);
    m_cursor.insertText(name.isEmpty() ? tr("(a task without a name)") : oneParagraph(name), large);
}

void TaskDetailsDocument::writePicture(int iconName, const QColor &color)
{
    const QString name = QStringLiteral("picture-%1-%2").arg(iconName).arg(color.rgba());
    const QImage image =
        iconPixmap(IconName(iconName), pictureSize, color, m_devicePixelRatio).toImage();
    m_document->addResource(QTextDocument::ImageResource, QUrl(name), image);
    QTextImageFormat format;
    format.setName(name);
    format.setWidth(pictureSize);
    format.setHeight(pictureSize);
    format.setVerticalAlignment(QTextCharFormat::AlignMiddle);
    m_cursor.insertImage(format);
    m_cursor.insertText(QString(QChar::Nbsp), m_plain);
}

void TaskDetailsDocument::writeTime(const QDateTime &time, const QTextCharFormat &format)
{
    if (!time.isValid())
        return;
    QTextCharFormat withToolTip = format;
    withToolTip.setToolTip(TaskText::exactTime(time));
    m_cursor.insertText(TaskText::shortTime(time), withToolTip);
}

void TaskDetailsDocument::writeFacts(const TaskDetails &details)
{
    const Task &task = details.task;
    startBlock(spacing::medium);
    writePicture(int(stateIcon(task.state)), m_palette.color(QPalette::Text));
    m_cursor.insertText(oneParagraph(TaskText::state(task.state, task.stateWord)), m_plain);

    struct Fact
    {
        QString what;
        QString value;
        QString toolTip;
    };
    QList<Fact> facts;
    facts.append({tr("Stage"), TaskHistory::stage(task.stageName), {}});
    QStringList names;
    for (const Assignee &assignee : task.assignees)
        names += m_names.name(assignee.person, PeopleNames::Place::Beginning);
    facts.append({tr("Assignee"),
                  names.isEmpty() ? tr("Nobody") : QLocale().createSeparatedList(names),
                  {}});
    if (task.priority)
        facts.append({tr("Priority"), QLocale().toString(*task.priority, 'g', 3), {}});
    if (!details.labeledBy.userId.isEmpty())
        facts.append(
            {tr("Labeled by"), m_names.name(details.labeledBy, PeopleNames::Place::Beginning), {}});
    if (details.labeledAt.isValid()) {
        facts.append({tr("Labeled on"), TaskText::shortTime(details.labeledAt),
                      TaskText::exactTime(details.labeledAt)});
    }
    if (task.updatedAt.isValid()) {
        facts.append({tr("Updated"), TaskText::shortTime(task.updatedAt),
                      TaskText::exactTime(task.updatedAt)});
    }

    // The captions on one line each, the values in what is left.
    const QFontMetrics metrics(m_document->defaultFont());
    int captions = 0;
    for (const Fact &fact : facts)
        captions = std::max(captions, metrics.horizontalAdvance(fact.what));
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(1);
    format.setTopMargin(spacing::small);
    format.setColumnWidthConstraints(
        {QTextLength(QTextLength::FixedLength, captions + spacing::large), QTextLength()});
    QTextTable *table = m_cursor.insertTable(int(facts.size()), 2, format);
    for (int row = 0; row < facts.size(); ++row) {
        table->cellAt(row, 0).firstCursorPosition().insertText(facts[row].what, m_quiet);
        QTextCharFormat value = m_plain;
        if (!facts[row].toolTip.isEmpty())
            value.setToolTip(facts[row].toolTip);
        table->cellAt(row, 1).firstCursorPosition().insertText(oneParagraph(facts[row].value),
                                                               value);
    }
    m_cursor.movePosition(QTextCursor::End);
}

void TaskDetailsDocument::writeLabels(const TaskDetails &details)
{
    if (!details.labelsPath.isEmpty()) {
        heading(tr("Labels"));
        startBlock(spacing::small);
        m_cursor.insertText(tr("The labels of this task are in a file of their own. Open it in "
                               "RedBrick to see them."),
                            m_quiet);
        return;
    }
    heading(tr("Labels (%1)", "heading with their number")
                .arg(QLocale().toString(details.labels.size())));
    if (details.labels.isEmpty()) {
        startBlock(spacing::small);
        m_cursor.insertText(tr("This task has no labels."), m_quiet);
        return;
    }
    QMap<QString, QMap<QString, int>> counts;
    for (const Label &label : details.labels)
        ++counts[label.category][kindWords(label.kind)];
    for (auto category = counts.cbegin(); category != counts.cend(); ++category) {
        startBlock(spacing::small);
        m_cursor.insertText(category.key().isEmpty() ? tr("Without a category")
                                                     : oneParagraph(category.key()),
                            m_plain);
        for (auto kind = category->cbegin(); kind != category->cend(); ++kind) {
            startBlock(0, 1);
            m_cursor.insertText(
                tr("%1 × %2", "%1 is how many, %2 a kind of label")
                    .arg(QLocale().toString(kind.value()), isolated(oneParagraph(kind.key()))),
                m_quiet);
        }
    }
}

void TaskDetailsDocument::writeHistory(const TaskDetails &details)
{
    const QList<HistoryEntry> entries = TaskHistory::entries(details, m_names);
    if (entries.isEmpty())
        return;
    heading(tr("History"));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QString day;
    for (const HistoryEntry &entry : entries) {
        const QString itsDay = TaskHistory::day(entry.at, now);
        if (itsDay != day) {
            startBlock(spacing::medium);
            m_cursor.insertText(itsDay, m_quiet);
            day = itsDay;
        }
        writeEntry(entry, now);
    }
}

void TaskDetailsDocument::writeEntry(const HistoryEntry &entry, const QDateTime &now)
{
    // Decisions have a picture, as they are what one looks for; the words stand below each other.
    std::optional<std::pair<IconName, Tone>> picture;
    switch (entry.kind) {
    case TaskEvent::Kind::Accepted:
        picture = {IconName::Accept, Tone::Success};
        break;
    case TaskEvent::Kind::Corrected:
        picture = {IconName::StateDraft, Tone::Warning};
        break;
    case TaskEvent::Kind::Rejected:
        picture = {IconName::Reject, Tone::Error};
        break;
    case TaskEvent::Kind::Created:
    case TaskEvent::Kind::Entered:
    case TaskEvent::Kind::Submitted:
    case TaskEvent::Kind::GroundTruthEdited:
    case TaskEvent::Kind::Assigned:
    case TaskEvent::Kind::Unassigned:
    case TaskEvent::Kind::StateChanged:
    case TaskEvent::Kind::Other:
        break;
    }
    startBlock(spacing::small);
    QTextBlockFormat format = m_cursor.blockFormat();
    format.setLeftMargin(pictureSize + spacing::small);
    if (picture)
        format.setTextIndent(-(pictureSize + spacing::small));
    m_cursor.setBlockFormat(format);
    if (picture)
        writePicture(int(picture->first), toneColor(picture->second, m_palette));
    m_cursor.insertText(oneParagraph(entry.sentence), m_plain);
    if (!entry.at.isValid())
        return;
    QTextCharFormat time = m_quiet;
    time.setToolTip(TaskText::exactTime(entry.at));
    m_cursor.insertText(
        tr(", %1", "follows what happened: when").arg(TaskHistory::time(entry.at, now)), time);
}

void TaskDetailsDocument::writeComments(const QList<Comment> &comments)
{
    if (comments.isEmpty())
        return;
    heading(tr("Comments"));
    for (const Comment &comment : comments) {
        writeComment(comment, 0);
        writeReplyLink(comment);
    }
}

void TaskDetailsDocument::writeComment(const Comment &comment, int depth)
{
    const int indent = std::min(depth, maximumReplyDepth);
    startBlock(spacing::medium, indent);
    m_cursor.insertText(oneParagraph(m_names.name(comment.author, PeopleNames::Place::Beginning)),
                        m_strong);
    if (comment.createdAt.isValid()) {
        m_cursor.insertText(QStringLiteral("  "), m_quiet);
        writeTime(comment.createdAt, m_quiet);
    }
    startBlock(0, indent);
    m_cursor.insertText(oneParagraph(comment.text), m_plain);
    for (const Comment &reply : comment.replies)
        writeComment(reply, depth + 1);
}

void TaskDetailsDocument::writeReplyLink(const Comment &comment)
{
    if (comment.id.isEmpty())
        return;
    startBlock(0);
    QTextCharFormat link = m_quiet;
    link.setAnchor(true);
    link.setAnchorHref(replyScheme() + QLatin1String(":") + comment.id);
    link.setFontUnderline(true);
    m_cursor.insertText(tr("Reply", "a link below a comment: to write an answer"), link);
    m_cursor.setCharFormat(m_plain);
}

void TaskDetailsDocument::writeSeries(const QList<Series> &series)
{
    if (series.isEmpty())
        return;
    heading(tr("Series (%1)", "heading with their number").arg(QLocale().toString(series.size())));
    for (const Series &one : series) {
        startBlock(spacing::small);
        m_cursor.insertText(one.name.isEmpty() ? tr("Without a name") : oneParagraph(one.name),
                            m_plain);
        QStringList facts;
        if (!one.dataType.isEmpty())
            facts += isolated(oneParagraph(one.dataType));
        facts += tr("%Ln item(s)", "of a series", one.itemCount);
        m_cursor.insertText(u"  " + facts.join(QLatin1String(", ")), m_quiet);
    }
}

} // namespace brickyard
