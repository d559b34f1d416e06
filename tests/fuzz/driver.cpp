// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs a target without libFuzzer:
//     fuzz_NAME FOLDER COUNT   the seeds in the folder, and so many inputs made out of them
//     fuzz_NAME FILE           one input
// The same inputs each time, so that a failure is one that stays. The input that it ended with is
// in fuzz_NAME.failed, in the working directory.
#include "tests/fuzz/mutations.h"
#include "tests/fuzz/target.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

namespace {

constexpr std::size_t maxSize = 64UL * 1024; // bytes of an input
constexpr std::uint32_t randomSeed = 20260101;

// For the handler of a signal, which may use nothing else.
const Bytes *running = nullptr;
std::string failedPath;

void keepInput(int signal)
{
    const int file = open(failedPath.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file >= 0 && running && write(file, running->data(), running->size()) >= 0) {
        constexpr char words[] = "fuzz: the input is kept beside, as fuzz_NAME.failed\n";
        [[maybe_unused]] const auto written = write(STDERR_FILENO, words, sizeof words - 1);
    }
    std::signal(signal, SIG_DFL);
    raise(signal);
}

void run(const Bytes &input)
{
    running = &input;
    LLVMFuzzerTestOneInput(input.data(), input.size());
    running = nullptr;
}

Bytes contentOf(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<Bytes> seedsIn(const std::filesystem::path &folder)
{
    std::vector<std::filesystem::path> paths;
    for (const auto &entry : std::filesystem::directory_iterator(folder))
        paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<Bytes> seeds;
    std::transform(paths.cbegin(), paths.cend(), std::back_inserter(seeds), &contentOf);
    return seeds;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2 || !std::filesystem::exists(argv[1])) {
        std::fprintf(stderr, "usage: %s FOLDER COUNT | FILE\n", argv[0]);
        return 2;
    }
    failedPath = std::filesystem::path(argv[0]).filename().string() + ".failed";
    std::signal(SIGABRT, &keepInput);
    std::signal(SIGSEGV, &keepInput);
    if (!std::filesystem::is_directory(argv[1])) {
        run(contentOf(argv[1]));
        return 0;
    }
    const std::vector<Bytes> seeds = seedsIn(argv[1]);
    if (seeds.empty()) {
        std::fprintf(stderr, "fuzz: there are no seeds in %s\n", argv[1]);
        return 1;
    }
    for (const Bytes &seed : seeds)
        run(seed);
    run({});
    const unsigned long count = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 0;
    Mutations mutations(randomSeed);
    // What was made is changed further, so that the inputs move away from the seeds.
    std::vector<Bytes> inputs = seeds;
    for (unsigned long i = 0; i < count; ++i) {
        const Bytes &other = inputs[mutations.below(inputs.size())];
        const std::size_t place = mutations.below(inputs.size());
        const Bytes input = mutations.changed(inputs[place], other, maxSize);
        run(input);
        // Back to the seed at times: what is far from all of them is mostly refused at once.
        inputs[place] = mutations.below(4) == 0 ? seeds[place] : input;
    }
    return 0;
}
