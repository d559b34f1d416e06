# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the storm, the power cut and the colleague have in common: a sandbox with data of its own,
the proxy before it, the command line before that, and the tasks with their stories as they
were."""

import random
import shutil
import tempfile
from pathlib import Path

import checks
from commandline import CommandLine
from faultyproxy import FaultyProxy
from sandbox import Sandbox

LABEL, REVIEW = "Label", "Review_1"
LEADS_TO = {True: "Review_2", False: LABEL}
TASKS_FOR_A_REVIEW = 6.5  # so many has the sandbox to have for each that is in the first review


class World:
    def __init__(self, *, seed, reviews, faults=None, latency=0, **options):
        self.folder = Path(tempfile.mkdtemp(prefix="brickyard-storm-"))
        self.random = random.Random(seed)
        self.sandbox = self.proxy = None
        try:
            self.sandbox = Sandbox(tasks=int(reviews * TASKS_FOR_A_REVIEW) + 100, seed=seed,
                                   data=str(self.folder / "sandbox"))
            self.proxy = FaultyProxy(self.sandbox.url, faults=faults, seed=seed, latency=latency)
            self.command_line = CommandLine(self.sandbox, self.proxy.url, self.folder, **options)
            self.key = self.sandbox.me()
            self.all_before = self.sandbox.tasks(None)
        except BaseException:
            self.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        if self.proxy:
            self.proxy.stop()
        if self.sandbox:
            self.sandbox.stop()
        shutil.rmtree(self.folder)

    def choose(self, stage, count, wanted=lambda task: True):
        """Tasks of a stage: nobody's, the key's and other people's, in no order."""
        there = sorted(one for one, task in self.all_before.items()
                       if task.stage == stage and wanted(task))
        return self.random.sample(there, count)

    def stories(self, ids):
        return checks.read_stories(self.sandbox, ids)

    def touched_beside(self, ids):
        """Tasks that are not among these and were changed."""
        ids = set(ids)
        now = self.sandbox.tasks(None)
        return checks.touched({one: task for one, task in self.all_before.items()
                               if one not in ids}, now)

    def review_words(self, ids, accept):
        return ["review", "--stage", REVIEW, "--accept" if accept else "--reject", "--take-over",
                "--tasks", self.command_line.file_of(ids)]

    def wrong_reviews(self, before, after, accept):
        return checks.wrong_reviews(before, after, stage=REVIEW, leads_to=LEADS_TO[accept],
                                    accept=accept, by=self.key)

    def is_reviewed(self, before, after):
        """Whether the server shows a new review by the key, for each task."""
        return {one: any(review.by == self.key
                         for review in after[one].reviews[len(then.reviews):])
                for one, then in before.items()}

    def wrong_journal(self, operation, changed):
        items, summary = self.command_line.operation(operation)
        return checks.wrong_items(items, changed) + checks.wrong_summary(summary, items)
