// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lets libFuzzer use our changes beside its own, as these know JSON and headers a little.
#include "tests/fuzz/mutations.h"

#include <algorithm>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t *data, std::size_t size, std::size_t maxSize);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t *data, std::size_t size,
                                               std::size_t maxSize, unsigned seed)
{
    Mutations mutations(seed);
    if (mutations.below(2) == 0)
        return LLVMFuzzerMutate(data, size, maxSize);
    const Bytes input(data, data + size);
    const Bytes output = mutations.changed(input, input, maxSize);
    std::copy(output.begin(), output.end(), data);
    return output.size();
}
