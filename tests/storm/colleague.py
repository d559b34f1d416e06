# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The colleague: while the command line sends reviews, another client gives a tenth of the tasks
to somebody and reviews another tenth, the other way. What the colleague did stays, and the
application says so for each task.

The service has no "only if it is unchanged", so between a look and the write that follows it
somebody can always come in between. What is tested is that there is a look before each write: the
proxy stops everything at a moment when a fifth is sent, and the colleague takes tasks that were in
no request since the first change.
"""

import asyncio
import threading
from collections import Counter

import checks
from commandline import SOME_NOT_DONE, Broken
from faultyproxy import CALM, Watch
from world import REVIEW, World

LATENCY_SECONDS = 0.02
PEOPLE = ("bo.lindqvist@example.org", "hugo.martins@example.org")

TAKE = """
mutation ($orgId: UUID!, $projectId: UUID!, $taskIds: [UUID!]!) {
  assignTasksMultipleUsers(orgId: $orgId, projectId: $projectId, taskIds: $taskIds,
                           currentUser: true) { taskId }
}"""

REJECT = """
mutation ($orgId: UUID!, $projectId: UUID!, $taskId: UUID!, $stage: String!) {
  putExpertReviewTask(orgId: $orgId, projectId: $projectId, taskId: $taskId, stageName: $stage,
                      reviewVal: false, elapsedTimeMs: 900) { ok }
}"""


class Gate(Watch):
    """Closes when so many reviews have arrived, and knows which tasks were in a request since the
    first change."""

    def __init__(self, reviews):
        self._left = reviews
        self._open = asyncio.Event()
        self._open.set()
        self._changing = False
        self.closed = threading.Event()
        self.seen = set()

    async def arrived(self, request):
        self._changing = self._changing or request.is_change()
        if self._changing:
            self.seen.update(request.words())
        if "putExpertReviewTask" in request.json()["query"]:
            self._left -= 1
            if self._left == 0:
                self._open.clear()
                self.closed.set()
        await self._open.wait()

    def open(self):
        self._open.set()


def colleague(seed, count):
    with World(seed=seed, reviews=count, faults=CALM, latency=LATENCY_SECONDS,
               # Nothing times out while the gate is closed.
               timings={"requestTimeout": 20_000, "secondLook": 25_000}) as world:
        ids = world.choose(REVIEW, count)
        before = world.stories(ids)
        gate = world.proxy.watch = Gate(count // 5)
        with world.command_line.send(*world.review_words(ids, True)) as run:
            while not gate.closed.wait(0.01):
                if run.ends_within(0):
                    raise Broken(f"ended before a fifth was sent: {run}")
            free = [one for one in ids if one not in gate.seen]
            reassigned, reviewed = free[-count // 10:], free[-count // 5:-count // 10]
            if len(reviewed) < count // 10:
                raise Broken(f"only {len(free)} tasks are left that were not looked at")
            work(world.sandbox, before, reassigned, reviewed)
            left_by_colleague = world.stories(reassigned + reviewed)
            world.proxy.call(gate.open)
            status = run.wait()
            items = {item["task"]: item for item in run.items()}

        after = world.stories(ids)
        others = {one: story for one, story in before.items() if one not in left_by_colleague}
        wrong = checks.touched(left_by_colleague, after)
        wrong += world.wrong_reviews(others, after, True)
        wrong += world.touched_beside(ids)
        reasons = Counter()
        for one in left_by_colleague:
            item = items.get(one, {"state": "missing", "reason": ""})
            reasons[item["reason"]] += 1
            if item["state"] != "skipped" or not item["reason"]:
                wrong.append(f"{one}: is listed as {item['state']}, because: {item['reason']}")
        if status != SOME_NOT_DONE:
            wrong.append(f"the status is {status}, although some were skipped")
        operation, = world.command_line.operations()
        wrong += world.wrong_journal(operation, {one: one in others for one in ids})
        return {"reviews": count, "reassigned": len(reassigned), "reviewed": len(reviewed),
                "reasons": dict(reasons)}, wrong


def work(sandbox, before, reassigned, reviewed):
    """Each to somebody else than before, and the others rejected."""
    theirs = {person: [] for person in PEOPLE}
    for one in reassigned:
        theirs[PEOPLE[before[one].assignee == PEOPLE[0]]].append(one)
    for person, tasks in theirs.items():
        if tasks:
            sandbox.assign(tasks, person)
    sandbox.ask(TAKE, taskIds=reviewed)
    for one in reviewed:
        sandbox.ask(REJECT, taskId=one, stage=REVIEW)
