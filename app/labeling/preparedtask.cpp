// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labeling/preparedtask.h"

#include "labels/taskobject.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRegularExpression>

namespace brickyard {

namespace {

const QLatin1String itemsMember("items");
const QLatin1String addressesMember("itemsPresigned");
const QLatin1String seriesMember("series");

/// The id where it can be nothing but a name, and otherwise something that stands for it.
QString folderName(const QString &taskId)
{
    static const QRegularExpression harmless(QStringLiteral("\\A[A-Za-z0-9-]{1,64}\\z"));
    if (harmless.match(taskId).hasMatch())
        return taskId;
    const QByteArray hash =
        QCryptographicHash::hash(taskId.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(hash.left(32));
}

/// What the name of an item ends with, as far as it is needed to know what is in it.
QString suffixOf(const QString &item)
{
    // An item may be a whole address, with a query.
    const QString path = item.section(u'?', 0, 0).section(u'#', 0, 0);
    static const QRegularExpression suffix(QStringLiteral("(?:\\.nii)?\\.[a-z0-9]{1,8}\\z"));
    return suffix.match(path.section(u'/', -1).toLower()).captured();
}

/// The files of one series; its object gets their paths.
QList<ItemFile> filesOf(QJsonObject *series, const QString &folder)
{
    constexpr int digits = 5; // in the order of names they are in the order of numbers
    const QJsonArray items = series->value(itemsMember).toArray();
    const QJsonArray addresses = series->value(addressesMember).toArray();
    QList<ItemFile> files;
    QJsonArray paths;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString path = QStringLiteral("%1/%2%3").arg(
            folder, QString::number(i + 1).rightJustified(digits, u'0'),
            suffixOf(items.at(i).toString()));
        files += {QUrl(addresses.at(i).toString()), path};
        paths += path;
    }
    series->insert(QStringLiteral("itemPaths"), paths);
    return files;
}

} // namespace

PreparedTask preparedTask(const LabeledTask &task, const WantedItems &wanted)
{
    PreparedTask prepared;
    QJsonObject object = taskObject(task);
    QJsonArray all = object.value(seriesMember).toArray();
    if (!wanted.folder.isEmpty())
        prepared.folder = wanted.folder + u'/' + folderName(task.task.id);
    for (qsizetype i = 0; i < all.size(); ++i) {
        QJsonObject series = all.at(i).toObject();
        if (!wanted.folder.isEmpty())
            prepared.files += filesOf(&series, prepared.folder + u'/' + QString::number(i + 1));
        if (!wanted.addresses)
            series.remove(addressesMember);
        all[i] = series;
    }
    object.insert(seriesMember, all);
    prepared.task = {task.task.id, QJsonDocument(object).toJson(QJsonDocument::Compact)};
    return prepared;
}

} // namespace brickyard
