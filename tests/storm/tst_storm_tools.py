# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The storm's own tools: whether the proxy does what it counts, and whether the checks find what
is wrong. Without this a storm in which nothing was broken and nothing was looked at would pass.
The client is a few lines of Python, and what is wrong is made wrong at the sandbox by hand."""

import http.client
import os
import sys
import tempfile
import time
import unittest
from pathlib import Path
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

import checks  # noqa: E402
from colleague import REJECT, TAKE, Gate  # noqa: E402
from commandline import MOST_ROUNDS, Broken, CommandLine  # noqa: E402
from faultyproxy import CALM, HTML, STORM, FaultyProxy  # noqa: E402
from powercut import HoldReview  # noqa: E402
from sandbox import Sandbox  # noqa: E402
from world import LABEL, LEADS_TO, REVIEW  # noqa: E402

ACCEPT = REJECT.replace("reviewVal: false", "reviewVal: true")
MOVE = """
mutation ($orgId: UUID!, $projectId: UUID!, $taskIds: [UUID!]!, $stage: String!) {
  moveTasks(orgId: $orgId, projectId: $projectId, taskIds: $taskIds, stageName: $stage) { ok }
}"""


class SandboxTest(unittest.TestCase):
    """One sandbox for a class; each test takes tasks that no other has had."""

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="brickyard-storm-")
        cls.addClassCleanup(folder.cleanup)
        cls.sandbox = Sandbox(tasks=300, data=folder.name)
        cls.addClassCleanup(cls.sandbox.stop)
        cls.key = cls.sandbox.me()
        cls.unused = [one for one, task in sorted(cls.sandbox.tasks(REVIEW).items())
                      if task.assignee != cls.key]

    def tasks(self, count):
        taken, self.unused[:count] = self.unused[:count], []
        self.assertEqual(len(taken), count)
        return taken

    def stories(self, ids):
        return checks.read_stories(self.sandbox, ids)

    def has(self, task):
        """Whether the server has given it to the key."""
        return self.stories([task])[task].assignee == self.key

    def proxy(self, **options):
        proxy = FaultyProxy(self.sandbox.url, **options)
        self.addCleanup(proxy.stop)
        return proxy


class ProxyTest(SandboxTest):
    def ask(self, proxy, query, *, timeout=10, **variables):
        """The answer as it comes, or what became of the connection."""
        address = urlsplit(proxy.url)
        connection = http.client.HTTPConnection(address.hostname, address.port, timeout=timeout)
        self.addCleanup(connection.close)
        body, headers = self.sandbox.request(query, **variables)
        connection.request("POST", "/graphql/", body, headers)
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()

    def take(self, proxy, **options):
        """Has the key take a task, by way of the proxy: the task, and the answer or the error."""
        task, = self.tasks(1)
        try:
            return task, self.ask(proxy, TAKE, taskIds=[task], **options)
        except (OSError, http.client.HTTPException) as error:
            return task, error

    def test_passes_on(self):
        proxy = self.proxy(faults=CALM)
        task, (status, _, body) = self.take(proxy)
        self.assertEqual((status, task.encode() in body), (200, True))
        self.assertTrue(self.has(task))
        self.assertEqual((proxy.requests, dict(proxy.counts)), (1, {}))

    def test_one_connection_serves_many(self):
        proxy = self.proxy(faults={"503_before": 500})
        address = urlsplit(proxy.url)
        connection = http.client.HTTPConnection(address.hostname, address.port, timeout=10)
        connection.connect()
        socket, statuses = connection.sock, []
        for _ in range(20):
            connection.request("POST", "/graphql/", *self.sandbox.request("{ me { userId } }"))
            answer = connection.getresponse()
            answer.read()
            statuses.append(answer.status)
            self.assertIs(connection.sock, socket)
        connection.close()
        self.assertEqual(set(statuses), {200, 503})
        self.assertEqual(proxy.counts["503_before"], statuses.count(503))

    def test_answers(self):
        for fault, expected, is_done in (("503_before", 503, False), ("503_after", 503, True),
                                         ("429", 429, False), ("html_before", 200, False),
                                         ("html_after", 200, True)):
            with self.subTest(fault):
                proxy = self.proxy(faults={fault: 1000})
                task, (status, _, body) = self.take(proxy)
                self.assertEqual(status, expected)
                self.assertEqual(body == HTML, fault.startswith("html"))
                self.assertEqual(self.has(task), is_done)
                self.assertEqual(proxy.counts, {fault: 1})

    def test_sometimes_says_when_to_come_back(self):
        proxy = self.proxy(faults={"429": 1000})
        said = {self.ask(proxy, "{ me { userId } }")[1]["Retry-After"] for _ in range(20)}
        self.assertEqual(said, {None, "0"})

    def test_lost_answers(self):
        for fault, error, is_done in (("drop_before", ConnectionError, False),
                                      ("drop_after", ConnectionError, True),
                                      ("half_body", http.client.IncompleteRead, True),
                                      ("hang_before", TimeoutError, False),
                                      ("hang_after", TimeoutError, True)):
            with self.subTest(fault):
                proxy = self.proxy(faults={fault: 1000})
                task, answer = self.take(proxy, timeout=0.5 if "hang" in fault else 10)
                self.assertIsInstance(answer, error)
                self.assertEqual(self.has(task), is_done)
                self.assertEqual(proxy.counts, {fault: 1})

    def test_work_that_is_done_after_the_connection_is_lost(self):
        proxy = self.proxy(faults={"drop_late": 1000}, late=1)
        task, answer = self.take(proxy)
        self.assertIsInstance(answer, ConnectionError)
        self.assertFalse(self.has(task))
        deadline = time.monotonic() + 10
        while not self.has(task):
            self.assertLess(time.monotonic(), deadline)

    def test_faults_come_from_the_seed(self):
        first, again, other = (self.proxy(seed=seed) for seed in (5, 5, 6))
        drawn = [[proxy.draw() for _ in range(20_000)] for proxy in (first, again, other)]
        self.assertEqual(drawn[0], drawn[1])
        self.assertNotEqual(drawn[0], drawn[2])
        self.assertEqual(set(first.counts), set(STORM))
        for fault, share in STORM.items():
            self.assertAlmostEqual(first.counts[fault] / 20_000, share / 1000, delta=0.006)

    def test_holds_back_the_first_review(self):
        proxy = self.proxy(faults=CALM)
        hold = proxy.watch = HoldReview()
        task, = self.tasks(1)
        self.sandbox.ask(TAKE, taskIds=[task])
        with self.assertRaises(TimeoutError):
            self.ask(proxy, ACCEPT, timeout=0.5, taskId=task, stage=REVIEW)
        self.assertEqual(hold.task, task)
        self.assertEqual(self.stories([task])[task].stage, LEADS_TO[True])

    def test_gate(self):
        proxy = self.proxy(faults=CALM)
        gate = proxy.watch = Gate(1)
        looked_at, changed, reviewed = self.tasks(3)
        self.ask(proxy, "query ($id: UUID!, $orgId: UUID!, $projectId: UUID!) { task(taskId: $id,"
                        " orgId: $orgId, projectId: $projectId) { taskId } }", id=looked_at)
        self.ask(proxy, "# why\n" + TAKE, taskIds=[changed, reviewed])
        self.assertFalse(gate.closed.is_set())
        with self.assertRaises(TimeoutError):
            self.ask(proxy, ACCEPT, timeout=0.5, taskId=reviewed, stage=REVIEW)
        self.assertTrue(gate.closed.is_set())
        self.assertEqual(self.stories([reviewed])[reviewed].stage, REVIEW)
        self.assertEqual({looked_at, changed, reviewed} & gate.seen, {changed, reviewed})
        proxy.call(gate.open)
        self.assertEqual(self.ask(proxy, "{ me { userId } }")[0], 200)


class ChecksTest(SandboxTest):
    def review(self, task, query):
        self.sandbox.ask(TAKE, taskIds=[task])
        self.sandbox.ask(query, taskId=task, stage=REVIEW)

    def wrong(self, before, accept=True, **other):
        expected = {"stage": REVIEW, "leads_to": LEADS_TO[accept], "accept": accept,
                    "by": self.key, **other}
        return checks.wrong_reviews(before, self.stories(before), **expected)

    def test_reviews_as_they_should_be(self):
        for accept, query in ((True, ACCEPT), (False, REJECT)):
            before = self.stories(self.tasks(5))
            for one in before:
                self.review(one, query)
            self.assertEqual(self.wrong(before, accept), [])

    def test_wrong_reviews(self):
        before = self.stories(self.tasks(1))
        task, = before
        self.assertEqual(self.wrong(before), [f"{task}: reviews: none"])
        self.review(task, ACCEPT)
        once = f"accepted in {REVIEW} by {self.key}"
        self.assertEqual(self.wrong(before, False), [f"{task}: reviews: {once}"])
        self.assertEqual(self.wrong(before, by="somebody"), [f"{task}: reviews: {once}"])
        # A second one.
        self.sandbox.ask(MOVE, taskIds=[task], stage=REVIEW)
        self.assertEqual(self.wrong(before), [f"{task}: is in {REVIEW}, not in {LEADS_TO[True]}"])
        self.review(task, ACCEPT)
        self.assertEqual(self.wrong(before), [f"{task}: reviews: {once}; {once}"])

    def test_changed_after_the_review(self):
        for accept, query, person in ((True, ACCEPT, "bo.lindqvist@example.org"),
                                      (False, REJECT, "dana.petrova@example.org")):
            before = self.stories(self.tasks(1))
            task, = before
            self.review(task, query)
            self.sandbox.assign([task], person)
            self.sandbox.assign([task], "hugo.martins@example.org")
            found, = self.wrong(before, accept)
            self.assertIn("was changed after its review, and is with hugo.martins", found)

    def test_wrong_assignments(self):
        before = self.stories(self.tasks(3))
        person = "bo.lindqvist@example.org"
        self.sandbox.assign(list(before), person)
        now = self.stories(before)
        self.assertEqual(checks.wrong_assignments(before, now, email=person), [])
        self.assertEqual(len(checks.wrong_assignments(before, now, email=None)), 3)
        self.sandbox.ask(MOVE, taskIds=list(before)[:1], stage=LABEL)
        found, = checks.wrong_assignments(before, self.stories(before), email=person)
        self.assertIn(f"is in {LABEL}, not in {REVIEW}", found)

    def test_touched(self):
        before = self.stories(self.tasks(3))
        self.assertEqual(checks.touched(before, self.stories(before)), [])
        task = list(before)[1]
        self.sandbox.ask(TAKE, taskIds=[task])
        self.assertEqual(checks.touched(before, self.stories(before)), [f"{task}: was changed"])
        self.assertEqual(len(checks.touched(before, {})), 3)

    def test_journal(self):
        changed = {"a": True, "b": False}
        done, planned = ({"task": "a", "state": "done"}, {"task": "b", "state": "planned"})
        for items, found in (
            ([done, planned], []),
            ([planned], ["a: is missing in the journal and changed at the server"]),
            ([done, {**planned, "state": "done"}],
             ["b: is done in the journal and as before at the server"]),
            ([{**done, "state": "unknown"}, planned],
             ["a: is unknown in the journal and changed at the server"]),
            ([done, done, planned], ["a: is 2 times in the journal"]),
            ([done, planned, {"task": "c", "state": "failed"}],
             ["c: is in the journal and was not asked for"]),
        ):
            self.assertEqual(checks.wrong_items(items, changed), found)
        summary = {"done": 1, "failed": 0, "skipped": 0, "unknown": 0, "cancelled": 0, "planned": 1}
        self.assertEqual(checks.wrong_summary(summary, [done, planned]), [])
        self.assertEqual(checks.wrong_summary(summary, [done]),
                         ["the summary says 1 planned, the items 0"])


class CommandLineTest(unittest.TestCase):
    """With a program in place of brickyard that ends as it is told, a status a run, and lists an
    operation as soon as one of its runs did not end with 3."""

    PROGRAM = """#!/bin/bash
cd "$HOME" || exit 9
[[ $1 != operations ]] || { cat made 2>/dev/null; exit 0; }
read -r status < statuses
sed -i 1d statuses
((status == 3)) || echo '{"type": "summary", "operation": "one"}' > made
printf '%s' "$SAYS"
exit "$status"
"""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="brickyard-storm-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        program = self.folder / "brickyard"
        before = os.environ.get("BRICKYARD_BIN_DIR")
        self.addCleanup(os.environ.__setitem__, "BRICKYARD_BIN_DIR", before)
        os.environ["BRICKYARD_BIN_DIR"] = folder.name
        self.line = CommandLine(self, "http://127.0.0.1:1", self.folder)
        program.write_text(self.PROGRAM)
        program.chmod(0o755)

    org = project = key = "as a sandbox has it"

    def will_end(self, *statuses):
        (self.folder / "statuses").write_text("".join(f"{status}\n" for status in statuses))

    def test_resumes_until_all_is_done(self):
        self.will_end(4, 3, 1, 0)
        self.assertEqual(self.line.resume(), 4)
        self.will_end(*[4] * MOST_ROUNDS)
        with self.assertRaisesRegex(Broken, "status 4"):
            self.line.resume()

    def test_plans_once(self):
        self.will_end(3, 3, 4, 0)
        self.assertEqual(self.line.plan("review"), "one")
        self.assertEqual((self.folder / "statuses").read_text(), "0\n")

    def test_plans_nothing_without_an_operation(self):
        self.will_end(1)
        (self.folder / "made").write_text('{"type": "summary", "operation": "one"}\n')
        with self.assertRaisesRegex(Broken, "made 0 operations"):
            self.line.plan("review")

    def says(self, text):
        self.will_end(0)
        (self.folder / "brickyard").write_text(self.PROGRAM.replace("$SAYS", text))
        run = self.enterContext(self.line.start("review"))
        run.wait()
        return run

    def test_what_is_cut_off_was_not_said(self):
        run = self.says(r'{\"type\": \"item\", \"task\": \"a\", \"state\": \"sending\"}\n'
                        .replace(r"\n", "\n") +
                        r'{\"type\": \"item\", \"task\": \"a\", \"state\": \"done\"}' + "\n" +
                        r'{\"type\": \"it')
        self.assertEqual(run.items(), [{"type": "item", "task": "a", "state": "done"}])

    def test_what_is_not_json(self):
        with self.assertRaisesRegex(Broken, "not JSON.*Segmentation"):
            self.says("Segmentation fault\n").objects()


if __name__ == "__main__":
    unittest.main(verbosity=2)
