// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/reviewfile.h"
#include "tests/fuzz/target.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QUuid>

using namespace brickyard;

namespace {

ReviewFile reviewsIn(QByteArray text)
{
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    return readReviews(&buffer);
}

QByteArray written(const QList<FileReview> &reviews)
{
    QByteArray text;
    for (const FileReview &review : reviews) {
        const QJsonObject object{{QStringLiteral("taskId"), review.taskId},
                                 {QStringLiteral("reviewVal"), review.accept},
                                 {QStringLiteral("comment"), review.comment}};
        text += QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    }
    return text;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    const ReviewFile file = reviewsIn(text);
    const qint64 lines = text.count('\n') + 1;
    QSet<QString> seen;
    qint64 line = 1;
    for (const FileReview &review : file.reviews) {
        require(!QUuid::fromString(review.taskId).isNull(), "a task id is one");
        require(!seen.contains(review.taskId), "a task is decided about once");
        seen += review.taskId;
        require(review.line >= line && review.line <= lines, "lines go up, and are in the file");
        line = review.line;
    }
    for (const FileFault &fault : file.faults) {
        require(!fault.what.isEmpty(), "a fault is told");
        require(fault.line >= 0 && fault.line <= lines, "a fault's line is in the file");
    }
    require(faultLines(file.faults).count(u'\n') <= 20 + faultLines(file.faults, 20).size(),
            "faults can be shown");

    const ReviewFile again = reviewsIn(written(file.reviews));
    require(again.faults.isEmpty(), "what is written rightly has no fault");
    require(again.reviews.size() == file.reviews.size(), "all decisions are read back");
    for (qsizetype i = 0; i < again.reviews.size(); ++i) {
        FileReview expected = file.reviews.at(i);
        expected.line = i + 1;
        require(again.reviews.at(i) == expected, "a decision is read back");
    }
    return 0;
}
