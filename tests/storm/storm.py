# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""storm.py --bin DIR [--seeds N] [--kills M] [--tasks T] [--colleague N]
         [--labels N] [--first-seed S]

Holds Brickyard to its promise that nothing is lost and nothing happens twice, with the programs as
they are installed and the server's own log as the judge: T reviews and T assignments through a
proxy that breaks every fifth request (once for each seed), the power cut (powercut.py), the
colleague (colleague.py) and the labels (labels.py). Prints one JSON object a line for each; what is wrong goes to standard
error, task by task, and the status is 1.
"""

import argparse
import json
import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

import checks  # noqa: E402
import colleague  # noqa: E402
import labels  # noqa: E402
import powercut  # noqa: E402
from commandline import Broken  # noqa: E402
from world import LABEL, REVIEW, World  # noqa: E402

MOST_SENTENCES = 20  # of what is wrong; the rest is counted
PERSON = "elif.yildiz@example.org"


def storm(seed, count):
    """Accepts and rejects, gives and takes away, all through the proxy, and then resumes until
    there is nothing left to resume."""
    with World(seed=seed, reviews=count) as world:
        reviews = world.choose(REVIEW, count)
        accepts, rejects = reviews[:count // 2], reviews[count // 2:]
        # Those that the assignment changes; what is so already is no test of it.
        takes = world.choose(LABEL, count // 4, lambda task: task.assignee is not None)
        gives = world.choose(LABEL, count - len(takes),
                             lambda task: task.assignee != PERSON and task.id not in set(takes))
        parts = {"accept": accepts, "reject": rejects, "give": gives, "take": takes}
        before = {name: world.stories(ids) for name, ids in parts.items()}

        line = world.command_line
        assign = ["assign", "--stage", LABEL]
        operations = {
            "accept": line.plan(*world.review_words(accepts, True)),
            "give": line.plan(*assign, "--to", PERSON, "--tasks", line.file_of(gives)),
            "reject": line.plan(*world.review_words(rejects, False)),
            "take": line.plan(*assign, "--nobody", "--tasks", line.file_of(takes)),
        }
        resumed = line.resume()

        after = {name: world.stories(ids) for name, ids in parts.items()}
        wrong = world.touched_beside(reviews + gives + takes)
        for name, accept in (("accept", True), ("reject", False)):
            wrong += world.wrong_reviews(before[name], after[name], accept)
            wrong += world.wrong_journal(operations[name],
                                         world.is_reviewed(before[name], after[name]))
        for name, email in (("give", PERSON), ("take", None)):
            wrong += checks.wrong_assignments(before[name], after[name], email=email)
            changed = {one: story.assignee == email for one, story in after[name].items()}
            wrong += world.wrong_journal(operations[name], changed)
        told = {"reviews": count, "assignments": count, "requests": world.proxy.requests,
                "faults": dict(sorted(world.proxy.counts.items())), "resumed": resumed}
        return told, wrong


def judge(name, seed, function, *arguments):
    """Runs one of the tests, prints its line, and answers whether all was right."""
    began = time.monotonic()
    try:
        told, wrong = function(seed, *arguments)
    except Broken as broken:
        told, wrong = {}, [str(broken)]
    for sentence in wrong[:MOST_SENTENCES]:
        print(f"{name} {seed}: {sentence}", file=sys.stderr)
    if len(wrong) > MOST_SENTENCES:
        print(f"{name} {seed}: and {len(wrong) - MOST_SENTENCES} more", file=sys.stderr)
    print(json.dumps({"test": name, "seed": seed, **told,
                      "seconds": round(time.monotonic() - began, 1), "wrong": len(wrong),
                      "result": "bad" if wrong else "good"}), flush=True)
    return not wrong


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n\n")[1])
    options.add_argument("--bin", required=True, help="the folder with the two programs")
    options.add_argument("--seeds", type=int, default=10, help="storms (10)")
    options.add_argument("--tasks", type=int, default=1000,
                         help="reviews, and as many assignments, in each storm (1000)")
    options.add_argument("--kills", type=int, default=50,
                         help="power cuts, with faults and again without (50)")
    options.add_argument("--colleague", type=int, default=500,
                         help="reviews, a fifth of which a colleague is quicker with (500)")
    options.add_argument("--labels", type=int, default=500,
                         help="tasks that get labels, with faults and power cuts (500)")
    options.add_argument("--first-seed", type=int, default=1)
    options = options.parse_args()
    os.environ["BRICKYARD_BIN_DIR"] = str(Path(options.bin).resolve())

    first = options.first_seed
    good = [judge("storm", seed, storm, options.tasks)
            for seed in range(first, first + options.seeds)]
    if options.kills:
        good.append(judge("hook", first, powercut.between_work_and_journal))
        good.append(judge("kills", first, powercut.kills_with_faults, options.kills))
        good.append(judge("kills_calm", first, powercut.kills_in_calm, options.kills))
    if options.colleague:
        good.append(judge("colleague", first, colleague.colleague, options.colleague))
    if options.labels:
        good.append(judge("labels", first, labels.labels, options.labels,
                          min(options.kills, options.labels // 25)))
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
