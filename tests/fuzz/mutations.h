// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

using Bytes = std::vector<std::uint8_t>;

/// Makes inputs out of inputs. The same seed makes the same, on every machine.
class Mutations
{
public:
    explicit Mutations(std::uint32_t seed)
        : m_random(seed)
    {}

    /// \a input with one to four changes. \a other is where a splice takes its part from.
    Bytes changed(Bytes input, const Bytes &other, std::size_t maxSize);

    /// A number below \a end, which is not 0.
    std::size_t below(std::size_t end);

private:
    struct Part
    {
        std::ptrdiff_t begin, end;
    };

    Part somePart(const Bytes &bytes);
    void flipBit(Bytes *bytes);
    void setByte(Bytes *bytes);
    void cut(Bytes *bytes);
    void splice(Bytes *bytes, const Bytes &other);
    void repeat(Bytes *bytes);
    void setDigits(Bytes *bytes);
    void setInteger(Bytes *bytes);
    void setWord(Bytes *bytes);
    void putInPlaceOf(Bytes *bytes, const Part &part, const Bytes &what);

    std::mt19937 m_random; // its numbers are laid down by the standard
};
