// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/storedlabel.h"
#include "labels/taskobject.h"
#include "tests/fuzz/target.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace brickyard;

namespace {

constexpr qsizetype mostSegments = 50'000;

/// How many annotations there are in the series' lists.
qsizetype annotationsIn(const QJsonObject &task)
{
    QSet<QString> fields; // some kinds share one
    for (int kind = 0; kind <= int(LabelKind::Unknown); ++kind)
        fields += annotationField(LabelKind(kind));
    qsizetype count = 0;
    const QJsonArray list = task.value(QLatin1String("series")).toArray();
    for (const QJsonValue entry : list) {
        for (const QString &field : std::as_const(fields)) {
            const QJsonArray annotations = entry.toObject().value(field).toArray();
            count += annotations.size();
            for (const QJsonValue annotation : annotations)
                require(annotation.isObject(), "an annotation is an object");
        }
    }
    return count;
}

} // namespace

// An object with `answer`, the service's `Task`, and `labels` in the stored format.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    const QJsonObject input = QJsonDocument::fromJson(text).object();
    LabeledTask task;
    task.task.id = QStringLiteral("t");
    task.answer = input.value(QLatin1String("answer")).toObject();
    task.labels = input.value(QLatin1String("labels")).toArray();

    // An instance that names no series is in all of them, so this much is asked for.
    const qsizetype series = task.answer.value(QLatin1String("datapoint"))
                                 .toObject()
                                 .value(QLatin1String("seriesInfo"))
                                 .toArray()
                                 .size();
    if (series * task.labels.size() > mostSegments)
        return 0;

    const QJsonObject object = taskObject(task);
    require(object.value(QLatin1String("taskId")) == QJsonValue(task.task.id), "it has its id");
    require(object.value(QLatin1String("series")).isArray(), "it has series");
    // Not one annotation is made up, and none is lost whose kind is known and always told.
    const auto isTold = [](const QJsonValue &label) {
        const LabelKind kind = labelKindOf(label.toObject());
        const int index = label.toObject().value(QLatin1String("volumeindex")).toInt();
        return index >= 0 && index <= 10'000 && !annotationField(kind).isEmpty()
            && kind != LabelKind::SeriesClassification;
    };
    const qsizetype count = annotationsIn(object);
    require(count <= task.labels.size(), "there are no more annotations than labels");
    require(count >= std::count_if(task.labels.begin(), task.labels.end(), isTold),
            "no label is lost");

    const QByteArray written = QJsonDocument(object).toJson(QJsonDocument::Compact);
    require(QJsonDocument::fromJson(written).isObject(), "what is written can be read");
    require(QJsonDocument(taskObject(task)).toJson(QJsonDocument::Compact) == written,
            "the same task makes the same object");
    return 0;
}
