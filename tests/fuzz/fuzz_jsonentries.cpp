// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/jsonentries.h"
#include "tests/fuzz/target.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>

using namespace brickyard;

namespace {

constexpr qsizetype maxEntry = 4096; // so that an input can be beyond it

struct Walk
{
    QByteArrayList entries;
    bool isWhole = true; ///< nothing was wrong with it
};

Walk walk(QByteArray text)
{
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    JsonEntries entries(&buffer, maxEntry);
    const qint64 lines = text.count('\n') + 1;
    Walk result;
    qint64 line = 1;
    // Each entry takes a byte at least, if only the one that ends it.
    for (qsizetype steps = 0;; ++steps) {
        require(steps <= text.size() + 1, "a reader ends");
        const JsonEntries::Found found = entries.next();
        if (found == JsonEntries::Found::End)
            break;
        require(entries.entry().line >= line && entries.entry().line <= lines,
                "lines go up, and are in the file");
        line = entries.entry().line;
        if (found == JsonEntries::Found::Entry) {
            require(!entries.entry().text.isEmpty(), "an entry has a text");
            require(entries.entry().text.size() <= maxEntry, "an entry is within its bound");
            result.entries += entries.entry().text;
            continue;
        }
        require(!entries.fault().isEmpty(), "a fault is told");
        result.isWhole = false;
    }
    require(entries.next() == JsonEntries::Found::End, "what has ended stays so");
    return result;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    const Walk read = walk(text);
    require(walk(text).entries == read.entries, "the same text is read in the same way");

    // Where the whole is a JSON array, its entries are what Qt finds in it.
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (document.isArray() && read.isWhole) {
        const QJsonArray array = document.array();
        require(array.size() == read.entries.size(), "all entries of an array are found");
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QJsonDocument entry = QJsonDocument::fromJson('[' + read.entries.at(i) + ']');
            require(entry.array() == QJsonArray{array.at(i)}, "an entry is what it was");
        }
    }
    return 0;
}
