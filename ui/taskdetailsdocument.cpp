// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taskdetailsdocument.h"

#include "queue/tasktext.h"
#include "ui/icons.h"
#include "ui/plaintextview.h"
#include "ui/theme.h"

#include <QHash>
#include <QImage>
#include <QLocale>
#include <QMap>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextImageFormat>
#include <QTextTable>
#include <QUrl>

#include <algorithm>

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

QString stageWords(const QString &stageName)
{
    // The two places of a task that are not stages of the workflow.
    if (stageName == QLatin1String("END"))
        return TaskDetailsDocument::tr("Ground truth");
    if (stageName == QLatin1String("ARCHIVED"))
        return TaskDetailsDocument::tr("Archived");
    return stageName;
}

} // namespace

TaskDetailsDocument::TaskDetailsDocument(QTextDocument *document, const QPalette &palette,
                                         qreal devicePixelRatio)
    : m_document(document),
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
    writeDecisions(details);
    writeComments(details.comments);
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
    facts.append({tr("Stage"), stageWords(task.stageName), {}});
    QStringList names;
    for (const Assignee &assignee : task.assignees)
        names += isolated(assignee.person.displayName());
    facts.append({tr("Assignee"),
                  names.isEmpty() ? tr("Nobody") : QLocale().createSeparatedList(names),
                  {}});
    if (task.priority)
        facts.append({tr("Priority"), QLocale().toString(*task.priority, 'g', 3), {}});
    if (!details.labeledBy.userId.isEmpty())
        facts.append({tr("Labeled by"), details.labeledBy.displayName(), {}});
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
    if (details.labelsInFile) {
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

void TaskDetailsDocument::writeDecisions(const TaskDetails &details)
{
    bool any = false;
    for (const TaskEvent &event : details.events) {
        QString sentence;
        IconName icon = IconName::Accept;
        Tone tone = Tone::Success;
        const QString who =
            event.person.userId.isEmpty() ? tr("somebody") : isolated(event.person.displayName());
        const QString stage = isolated(event.stageName);
        switch (event.kind) {
        case TaskEvent::Kind::Accepted:
            sentence = tr("Accepted by %1 in %2", "a person, a stage").arg(who, stage);
            break;
        case TaskEvent::Kind::Corrected:
            sentence =
                tr("Accepted with a correction by %1 in %2", "a person, a stage").arg(who, stage);
            icon = IconName::StateDraft;
            tone = Tone::Warning;
            break;
        case TaskEvent::Kind::Rejected:
            sentence = tr("Rejected by %1 in %2", "a person, a stage").arg(who, stage);
            icon = IconName::Reject;
            tone = Tone::Error;
            break;
        case TaskEvent::Kind::Created:
        case TaskEvent::Kind::Entered:
        case TaskEvent::Kind::Submitted:
        case TaskEvent::Kind::GroundTruthEdited:
        case TaskEvent::Kind::Assigned:
        case TaskEvent::Kind::Unassigned:
        case TaskEvent::Kind::StateChanged:
        case TaskEvent::Kind::Other:
            continue;
        }
        if (!any)
            heading(tr("Earlier decisions"));
        any = true;
        startBlock(spacing::small);
        // What does not fit the line, and the time, stand below the words, not below the picture.
        QTextBlockFormat format = m_cursor.blockFormat();
        format.setLeftMargin(pictureSize + spacing::small);
        format.setTextIndent(-(pictureSize + spacing::small));
        m_cursor.setBlockFormat(format);
        writePicture(int(icon), toneColor(tone, m_palette));
        m_cursor.insertText(oneParagraph(sentence), m_plain);
        if (event.at.isValid()) {
            m_cursor.insertText(QString(QChar::LineSeparator), m_quiet);
            writeTime(event.at, m_quiet);
        }
    }
}

void TaskDetailsDocument::writeComments(const QList<Comment> &comments)
{
    if (comments.isEmpty())
        return;
    heading(tr("Comments"));
    for (const Comment &comment : comments)
        writeComment(comment, 0);
}

void TaskDetailsDocument::writeComment(const Comment &comment, int depth)
{
    const int indent = std::min(depth, maximumReplyDepth);
    startBlock(spacing::medium, indent);
    if (comment.isIssue)
        writePicture(int(IconName::StateIssue), toneColor(Tone::Warning, m_palette));
    m_cursor.insertText(comment.author.userId.isEmpty()
                            ? tr("Somebody", "the author of a comment who is not known")
                            : oneParagraph(isolated(comment.author.displayName())),
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
