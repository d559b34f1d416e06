// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/namekey.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace brickyard {

namespace {

// 0 ends a key, 1 stands before what tells names apart that are alike otherwise.
constexpr char accentsFollow = 1;
constexpr unsigned char firstWeight = 2;

constexpr bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

/// Where each ASCII letter comes: control characters, then as people are used to it from the
/// Unicode collation: space, marks, digits, letters.
constexpr std::array<unsigned char, 128> makeWeights()
{
    constexpr std::string_view ordered = " _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$"
                                         "0123456789abcdefghijklmnopqrstuvwxyz";
    std::array<unsigned char, 128> weights{};
    unsigned char weight = firstWeight;
    for (std::size_t letter = 0; letter < 32; ++letter)
        weights[letter] = weight++;
    weights[127] = weight++;
    for (const char letter : ordered) {
        weights[std::size_t(letter)] = weight;
        if (letter >= 'a' && letter <= 'z')
            weights[std::size_t(letter - 'a' + 'A')] = weight;
        ++weight;
    }
    return weights;
}

constexpr std::array<unsigned char, 128> weights = makeWeights();
/// Behind all of those: letters of other scripts, by their code point.
constexpr char otherScript = char(0xf0);
/// Long runs of digits are cut, so that their length fits a byte.
constexpr std::size_t mostDigits = 200;

/// Numbers by their length without leading zeros, then by their digits. Answers where it ends.
std::size_t appendNumber(std::string_view text, std::size_t from, std::string &key)
{
    std::size_t end = from;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    while (from + 1 < end && text[from] == '0')
        ++from;
    end = std::min(end, from + mostDigits);
    key += char(weights['0']);
    key += char(firstWeight + (end - from));
    key.append(text.substr(from, end - from));
    return end;
}

void appendAscii(std::string_view text, std::string &key)
{
    for (std::size_t at = 0; at < text.size();) {
        if (isDigit(text[at]))
            at = appendNumber(text, at, key);
        else
            key += char(weights[std::size_t(text[at++])]);
    }
}

void appendOther(char32_t letter, std::string &key)
{
    key += otherScript;
    // Seven bits a byte, so that none is 0.
    for (const unsigned shift : {14U, 7U, 0U})
        key += char(0x80U | ((letter >> shift) & 0x7fU));
}

} // namespace

void appendNameKey(QByteArrayView foldedName, std::string &key)
{
    const std::string_view text(foldedName.data(), std::size_t(foldedName.size()));
    if (std::all_of(text.begin(), text.end(),
                    [](char letter) { return static_cast<unsigned char>(letter) < 128; })) {
        appendAscii(text, key);
        key += '\0';
        return;
    }
    const QString plain = QString::fromUtf8(foldedName).normalized(QString::NormalizationForm_KD);
    std::string ascii;
    for (const char32_t letter : plain.toUcs4()) {
        if (QChar::isMark(letter))
            continue;
        if (letter < 128) {
            ascii += char(letter);
            continue;
        }
        if (letter == U'\u00df') {
            ascii += "ss";
            continue;
        }
        appendAscii(ascii, key);
        ascii.clear();
        appendOther(letter, key);
    }
    appendAscii(ascii, key);
    key += accentsFollow;
    // No byte of it is 0: a 0 in a name would be one that ends the key.
    std::replace_copy(text.begin(), text.end(), std::back_inserter(key), '\0', accentsFollow);
    key += '\0';
}

} // namespace brickyard
