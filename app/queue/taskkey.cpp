// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/taskkey.h"

#include <QHashFunctions>

#include <array>

namespace brickyard {

namespace {

constexpr int bytes = 16;

/// Where in the text the two digits of each byte begin.
constexpr std::array<int, bytes> digitsOfByte{0,  2,  4,  6,  9,  11, 14, 16,
                                              19, 21, 24, 26, 28, 30, 32, 34};
constexpr std::array<int, 4> dashes{8, 13, 18, 23};

int digit(char16_t letter)
{
    if (letter >= u'0' && letter <= u'9')
        return letter - u'0';
    if (letter >= u'a' && letter <= u'f')
        return letter - u'a' + 10;
    return -1;
}

} // namespace

std::optional<TaskKey> TaskKey::fromUuid(QStringView id)
{
    if (id.size() != textSize)
        return {};
    for (const int dash : dashes) {
        if (id[dash] != u'-')
            return {};
    }
    TaskKey key;
    for (std::size_t byte = 0; byte < bytes; ++byte) {
        const int first = digit(id[digitsOfByte[byte]].unicode());
        const int second = digit(id[digitsOfByte[byte] + 1].unicode());
        if (first < 0 || second < 0)
            return {};
        quint64 &half = byte < bytes / 2 ? key.high : key.low;
        half = half << 8 | quint64(first * 16 + second);
    }
    return key;
}

TaskKey TaskKey::fromText(QByteArrayView id)
{
    constexpr std::size_t oneSeed = 0x5bd1e995;
    constexpr std::size_t anotherSeed = 0x9747b28c;
    return TaskKey{quint64(qHash(id, oneSeed)), quint64(qHash(id, anotherSeed))};
}

void TaskKey::write(char *text) const
{
    constexpr char digits[] = "0123456789abcdef";
    for (const int dash : dashes)
        text[dash] = '-';
    for (std::size_t byte = 0; byte < bytes; ++byte) {
        const quint64 half = byte < bytes / 2 ? high : low;
        const auto value = unsigned(half >> (8 * (7 - byte % 8))) & 0xffU;
        text[digitsOfByte[byte]] = digits[value >> 4U];
        text[digitsOfByte[byte] + 1] = digits[value & 0xfU];
    }
}

quint32 TaskKey::hash() const
{
    quint64 mixed = high * 0x9e3779b97f4a7c15ULL ^ low;
    mixed = (mixed ^ (mixed >> 32)) * 0xd6e8feb86659fd93ULL;
    return quint32(mixed >> 32);
}

} // namespace brickyard
