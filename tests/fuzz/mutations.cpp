// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/mutations.h"

#include <algorithm>
#include <cctype>
#include <cstring>
#include <string>

namespace {

bool isDigit(std::uint8_t byte)
{
    return std::isdigit(byte) != 0;
}

/// Where a JSON value or the cell of a table may begin or end.
bool isLimit(std::uint8_t byte)
{
    return std::strchr(",;:[]{}\n", byte) != nullptr; // a 0 as well
}

Bytes bytesOf(const std::string &text)
{
    return {text.begin(), text.end()};
}

} // namespace

std::size_t Mutations::below(std::size_t end)
{
    // Not std::uniform_int_distribution, which every library does in its own way.
    return m_random() % end;
}

Mutations::Part Mutations::somePart(const Bytes &bytes)
{
    auto begin = std::ptrdiff_t(below(bytes.size() + 1));
    auto end = std::ptrdiff_t(below(bytes.size() + 1));
    if (begin > end)
        std::swap(begin, end);
    // A short one every other time.
    if (below(2) == 0)
        end = std::min(end, begin + std::ptrdiff_t(below(16)));
    return {begin, end};
}

void Mutations::putInPlaceOf(Bytes *bytes, const Part &part, const Bytes &what)
{
    const auto at = bytes->erase(bytes->begin() + part.begin, bytes->begin() + part.end);
    bytes->insert(at, what.begin(), what.end());
}

void Mutations::flipBit(Bytes *bytes)
{
    std::uint8_t &byte = (*bytes)[below(bytes->size())];
    byte = std::uint8_t(byte ^ 1U << below(8));
}

void Mutations::setByte(Bytes *bytes)
{
    static const Bytes odd = {0,    1,   0x7f, 0x80, 0xff, '"', '\\',
                              '\n', '{', '}',  '[',  ']',  ',', ';'};
    (*bytes)[below(bytes->size())] = odd[below(odd.size())];
}

void Mutations::cut(Bytes *bytes)
{
    putInPlaceOf(bytes, somePart(*bytes), {});
}

void Mutations::splice(Bytes *bytes, const Bytes &other)
{
    const Part taken = somePart(other);
    putInPlaceOf(bytes, somePart(*bytes), {other.begin() + taken.begin, other.begin() + taken.end});
}

void Mutations::repeat(Bytes *bytes)
{
    const Part part = somePart(*bytes);
    const Bytes once(bytes->begin() + part.begin, bytes->begin() + part.end);
    Bytes often;
    for (std::size_t times = 2 + below(6); times > 0; --times)
        often.insert(often.end(), once.begin(), once.end());
    putInPlaceOf(bytes, part, often);
}

/// A number written in digits becomes another.
void Mutations::setDigits(Bytes *bytes)
{
    static const char *const numbers[] = {"0",          "-1",         "1e999",
                                          "2147483647", "2147483648", "-2147483649",
                                          "65535",      "4294967296", "9007199254740993",
                                          "1e-320",     "10001",      "-0.0"};
    const auto start = bytes->begin() + std::ptrdiff_t(below(bytes->size()));
    const auto begin = std::find_if(start, bytes->end(), &isDigit);
    const auto end = std::find_if_not(begin, bytes->end(), &isDigit);
    putInPlaceOf(bytes, {begin - bytes->begin(), end - bytes->begin()},
                 bytesOf(numbers[below(std::size(numbers))]));
}

/// A number in a header becomes another.
void Mutations::setInteger(Bytes *bytes)
{
    static const std::uint64_t numbers[] = {0,          1,          0x7f,   0x80,       0xff,
                                            0x7fff,     0x8000,     0xffff, 0x7f800000, 0x7fffffff,
                                            0x80000000, 0xffffffff, ~0ULL,  ~0ULL >> 1};
    std::uint64_t number = numbers[below(std::size(numbers))];
    const std::size_t width = std::size_t(1) << below(4);
    const bool isBigEndian = below(2) == 0;
    const std::size_t at = below(bytes->size());
    for (std::size_t i = 0; i < width; ++i) {
        const std::size_t place = at + (isBigEndian ? width - 1 - i : i);
        if (place < bytes->size())
            (*bytes)[place] = std::uint8_t(number);
        number >>= 8;
    }
}

/// What stands between two limits becomes something else, so that it stays JSON now and then.
void Mutations::setWord(Bytes *bytes)
{
    static const char *const words[] = {"null", "true", "{}",  "[]",   "\"\"",
                                        "-1",   "0.5",  "[0]", "[[]]", "{\"a\":1}"};
    const auto start = bytes->begin() + std::ptrdiff_t(below(bytes->size()));
    auto begin = std::find_if(start, bytes->end(), &isLimit);
    if (begin != bytes->end())
        ++begin;
    const auto end = std::find_if(begin, bytes->end(), &isLimit);
    putInPlaceOf(bytes, {begin - bytes->begin(), end - bytes->begin()},
                 bytesOf(words[below(std::size(words))]));
}

Bytes Mutations::changed(Bytes input, const Bytes &other, std::size_t maxSize)
{
    for (std::size_t changes = 1 + below(4); changes > 0; --changes) {
        if (input.empty())
            input.push_back(std::uint8_t(below(256)));
        switch (below(8)) {
        case 0:
            flipBit(&input);
            break;
        case 1:
            setByte(&input);
            break;
        case 2:
            cut(&input);
            break;
        case 3:
            splice(&input, other);
            break;
        case 4:
            repeat(&input);
            break;
        case 5:
            setDigits(&input);
            break;
        case 6:
            setInteger(&input);
            break;
        default:
            setWord(&input);
            break;
        }
        if (input.size() > maxSize)
            input.resize(maxSize);
    }
    return input;
}
