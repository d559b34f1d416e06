// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/savedview.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace brickyard {

namespace {

constexpr qsizetype largestFile = 4'000'000; // bytes
const QString firstLine = QStringLiteral("brickyard-views 1");

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SavedView)
};

Error invalid(const QString &sentence)
{
    return Error{Error::Kind::InvalidInput, sentence};
}

Error wrongLine(qsizetype number, const QString &why)
{
    return invalid(Words::tr("Line %1 of the views makes no sense: %2", "a number, a sentence")
                       .arg(number)
                       .arg(why));
}

/// The line's word and what stands behind its colon.
std::pair<QString, QString> entryOf(const QString &line)
{
    const qsizetype colon = line.indexOf(u':');
    if (colon < 0)
        return {};
    return {line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed()};
}

/// Takes one line; a sentence where it cannot.
QString takeLine(const QString &line, const ViewValueCheck &check, QList<SavedView> &views)
{
    const auto [word, value] = entryOf(line);
    if (word == QLatin1String("name")) {
        if (value.isEmpty() || value.size() > SavedView::longestName)
            return Words::tr("A name has 1 to %1 letters.").arg(SavedView::longestName);
        if (views.size() == SavedView::mostViews)
            return Words::tr("There are more than %1 views.").arg(SavedView::mostViews);
        views.append({value, {}, {}});
        return {};
    }
    if (word != QLatin1String("filter") && word != QLatin1String("sort"))
        return Words::tr("It begins with none of name:, filter: and sort:.");
    if (views.isEmpty())
        return Words::tr("A view begins with its name:.");
    SavedView &view = views.last();
    QString &place = word == QLatin1String("filter") ? view.filter : view.sort;
    if (!place.isEmpty())
        return Words::tr("It is there twice.");
    if (value.size() > SavedView::longestFilter)
        return Words::tr("It is too long.");
    place = value;
    return check ? check(word, value) : QString();
}

QString asName(const QString &name)
{
    return name.simplified().left(SavedView::longestName).trimmed();
}

/// \a name with a number behind it, no longer than it may be.
QString numbered(const QString &name, const QString &number)
{
    return name.left(SavedView::longestName - number.size()) + number;
}

/// Whether \a name is what freeViewName() makes of \a wanted, with or without a number.
bool isNameFor(const QString &name, const QString &wanted)
{
    static const QRegularExpression number(QStringLiteral(" \\(\\d+\\)$"));
    const QString plain = asName(wanted);
    if (name.compare(plain, Qt::CaseInsensitive) == 0)
        return true;
    const QRegularExpressionMatch match = number.match(name);
    return match.hasMatch()
        && name.compare(numbered(plain, match.captured()), Qt::CaseInsensitive) == 0;
}

} // namespace

QByteArray viewsToText(const QList<SavedView> &views)
{
    QString text = firstLine + u'\n';
    for (const SavedView &view : views) {
        text += QString(u"\nname: " + view.name + u"\nfilter: " + view.filter + u'\n');
        if (!view.sort.isEmpty())
            text += QString(u"sort: " + view.sort + u'\n');
    }
    return text.toUtf8();
}

Result<QList<SavedView>> viewsFromText(const QByteArray &text, const ViewValueCheck &check)
{
    if (text.size() > largestFile)
        return invalid(Words::tr("This is no file of views: it is too large."));
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder.decode(text);
    const QStringList lines = decoded.split(u'\n');
    const QString first = lines.first().trimmed();
    if (decoder.hasError() || !first.startsWith(QLatin1String("brickyard-views ")))
        return invalid(
            Words::tr("This is no file of views: it does not begin with “%1”.").arg(firstLine));
    if (first != firstLine)
        return invalid(Words::tr("These views are of a later Brickyard, which this one cannot read "
                                 "(“%1”). Nothing was taken from the file.")
                           .arg(first.left(40)));
    QList<SavedView> views;
    for (qsizetype number = 1; number < lines.size(); ++number) {
        const QString line = lines.at(number).trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (const QString why = takeLine(line, check, views); !why.isEmpty())
            return wrongLine(number + 1, why);
    }
    return views;
}

QList<SavedView> withViews(const QList<SavedView> &known, const QList<SavedView> &added)
{
    QList<SavedView> views = known;
    for (SavedView view : added) {
        const bool isThere = std::any_of(views.begin(), views.end(), [&view](const SavedView &one) {
            return one.filter == view.filter && one.sort == view.sort
                && isNameFor(one.name, view.name);
        });
        if (isThere)
            continue;
        if (views.size() == SavedView::mostViews)
            break;
        view.name = freeViewName(view.name, views);
        views.append(view);
    }
    return views;
}

QString freeViewName(const QString &name, const QList<SavedView> &views)
{
    const QString wanted = asName(name);
    const auto isTaken = [&views](const QString &candidate) {
        return std::any_of(views.begin(), views.end(), [&candidate](const SavedView &view) {
            return view.name.compare(candidate, Qt::CaseInsensitive) == 0;
        });
    };
    QString free = wanted;
    for (int number = 2; isTaken(free); ++number)
        free = numbered(wanted, QStringLiteral(" (%1)").arg(number));
    return free;
}

} // namespace brickyard
