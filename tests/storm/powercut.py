# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The power cut: `brickyard review` is killed with SIGKILL in the middle, and `brickyard resume
--all` after it, again and again. In the end there is exactly one review of each task, whenever it
was.

An instant is a number of requests and a little time after them, drawn from the seed: on a busy
machine a number of milliseconds alone would fall before the first request or after the last. Some
are a time alone, because a process can also die while it starts.
"""

import asyncio
import threading

from commandline import ALL_DONE, MOST_ROUNDS, Broken
from faultyproxy import CALM, STORM, Watch
from world import REVIEW, World

BATCH = 60  # tasks an operation; some kills each
LATENCY_SECONDS = 0.03
REVIEWS_A_KILL = 40  # how many tasks are enough on the whole, with much to spare
SPARE = 5 * BATCH  # a few kills may be unlucky: operations that end before they come

STARTING = 0.2  # the share of the kills that come by the clock alone
LONGEST_START_SECONDS = 0.4
MOST_REQUESTS_A_LIFE = 80


class CountDown(Watch):
    """Says when so many requests have arrived."""

    def __init__(self, requests):
        self._left = requests
        self.reached = threading.Event()

    async def arrived(self, request):
        self._left -= 1
        if self._left == 0:
            self.reached.set()


class HoldReview(Watch):
    """Holds back the server's answer to the first review, for good."""

    def __init__(self):
        self.task = None
        self.holds = threading.Event()

    async def worked(self, request):
        if self.task is None and "putExpertReviewTask" in request.json()["query"]:
            self.task = request.json()["variables"]["taskId"]
            self.holds.set()
            await asyncio.Event().wait()


class Killer:
    """Ends processes at instants of its own choosing, as often as it was told to."""

    def __init__(self, world, kills, count_down=CountDown):
        self._world = world
        self._count_down = count_down
        self.left = kills
        self.lives = 0

    def live(self, run):
        """Lets it run until it ends or is killed; its status, or None."""
        self.lives += 1
        self._world.proxy.watch = self._count_down(0)  # which is never reached
        if not self.left:
            return run.wait()
        random = self._world.random
        if random.random() < STARTING:
            ended = run.ends_within(random.uniform(0, LONGEST_START_SECONDS))
        else:
            count_down = self._count_down(random.randint(1, MOST_REQUESTS_A_LIFE))
            self._world.proxy.watch = count_down
            while not (ended := run.ends_within(0.002)) and not count_down.reached.is_set():
                pass
            ended = ended or run.ends_within(random.uniform(0, 2 * LATENCY_SECONDS))
        if ended:
            return run.wait()
        run.kill()
        self.left -= 1
        return None


def review_all(world, killer, ids, accept):
    return do_all(world, killer, world.review_words(ids, accept))


def do_all(world, killer, words):
    """Has it done, whatever happens meanwhile, and returns the operation's id."""
    line = world.command_line
    known = set(line.operations())
    rounds = MOST_ROUNDS + 2 * killer.left
    for _ in range(rounds):
        # What was killed before it was in the journal has to be asked for again.
        new = set(line.operations()) - known
        with line.send("resume", "--all") if new else line.send(*words) as run:
            status = killer.live(run)
        if status == ALL_DONE and (new := set(line.operations()) - known):
            if len(new) != 1:
                raise Broken(f"{len(new)} operations instead of one")
            return new.pop()
    raise Broken(f"is not done after {rounds} lives")


def kills(seed, count, faults):
    spare = SPARE + count * REVIEWS_A_KILL
    with World(seed=seed, reviews=spare, faults=faults, latency=LATENCY_SECONDS) as world:
        tasks = world.choose(REVIEW, spare)
        killer, wrong, used, accept = Killer(world, count), [], 0, True
        while killer.left:
            ids = tasks[used:used + BATCH]
            if len(ids) < BATCH:
                raise Broken(f"{killer.left} kills are left and no tasks")
            used += BATCH
            before = world.stories(ids)
            operation = review_all(world, killer, ids, accept)
            after = world.stories(ids)
            wrong += world.wrong_reviews(before, after, accept)
            wrong += world.wrong_journal(operation, world.is_reviewed(before, after))
            accept = not accept
        wrong += world.touched_beside(tasks[:used])
        told = {"kills": count, "lives": killer.lives, "reviews": used,
                "requests": world.proxy.requests,
                "faults": dict(sorted(world.proxy.counts.items()))}
        return told, wrong


def kills_with_faults(seed, count):
    return kills(seed, count, STORM)


def kills_in_calm(seed, count):
    return kills(seed, count, CALM)


def between_work_and_journal(seed):
    """One kill that falls between the server's work and the journal's knowing of it."""
    with World(seed=seed, reviews=BATCH, faults=CALM) as world:
        ids = world.choose(REVIEW, BATCH)
        before = world.stories(ids)
        hold = world.proxy.watch = HoldReview()
        line = world.command_line
        with line.send(*world.review_words(ids, True)) as run:
            while not hold.holds.wait(0.01):
                if run.ends_within(0):
                    raise Broken(f"ended before its first review was answered: {run}")
            run.kill()
        world.proxy.watch = Watch()

        held = hold.task
        wrong = []
        server = world.stories([held])[held]
        if len(server.reviews) != len(before[held].reviews) + 1:
            wrong.append(f"{held}: the server has not done it; the kill came too soon")
        operation, = line.operations()
        items, _ = line.operation(operation)
        state = next((item["state"] for item in items if item["task"] == held), "missing")
        if state not in ("sending", "unknown"):
            wrong.append(f"{held}: is {state} in the journal, which cannot know of it")

        line.resume()
        after = world.stories(ids)
        wrong += world.wrong_reviews(before, after, True)
        wrong += world.wrong_journal(operation, world.is_reviewed(before, after))
        wrong += world.touched_beside(ids)
        return {"reviews": len(ids), "journal_said": state}, wrong
