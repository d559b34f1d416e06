# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line as a cron job uses it: the program that was built, beside a sandbox, without a
display. What it says it did is looked at from outside."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from sandbox import Sandbox  # noqa: E402

BRICKYARD = str(Path(os.environ["BRICKYARD_BIN_DIR"]) / "brickyard")
LABEL, REVIEW = "Label", "Review_1"
NO_TASK = "00000000-0000-4000-8000-000000000000"
# Long waits are for services that are far away.
TIMINGS = "secondLook=300,settlePoll=50,retryBackoff=20,maxBackoff=100,progressInterval=20"

MEMBERS = """
query ($orgId: UUID!, $projectId: UUID!) {
  projectMembers(orgId: $orgId, projectId: $projectId) {
    member { user { userId email } active } role stageAccess { stageName access }
  }
}"""


class Ended:
    """How a command ended: its status, what it said, and that as JSON where it is."""

    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err

    def lines(self, kind=None):
        objects = [json.loads(line) for line in self.out.splitlines()]
        return [one for one in objects if kind in (None, one["type"])]

    def items(self):
        return {one["task"]: one for one in self.lines("item")}

    def summary(self):
        (summary,) = self.lines("summary")
        return summary

    def error(self):
        (error,) = self.lines("error")
        return error["message"]


class CommandLine(unittest.TestCase):
    tasks = 120
    latency = 0

    def setUp(self):
        self.home = tempfile.TemporaryDirectory(prefix="brickyard-cli-")
        self.addCleanup(self.home.cleanup)
        os.environ["HOME"] = self.home.name
        self.sandbox = Sandbox(tasks=self.tasks, latency=self.latency)
        self.addCleanup(self.sandbox.stop)
        self.url, self.key = self.sandbox.url, self.sandbox.key

    # What is asked of the program

    def environment(self):
        kept = {name: os.environ[name] for name in os.environ
                if name in ("PATH", "TZ", "LC_ALL") or name.endswith("SAN_OPTIONS")}
        # Neither a display nor a platform that needs none.
        return {**kept, "HOME": self.home.name, "BRICKYARD_API_KEY": self.key,
                "BRICKYARD_TIMINGS": TIMINGS,
                "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent/bus"}

    def arguments(self, *words, connected=True, behind=()):
        where = ["--url", self.url, "--org", self.sandbox.org] if connected else []
        if connected and words[0] in ("assign", "distribute", "review", "get-tasks",
                                      "put-reviews", "put-labels", "run"):
            where += ["--project", self.sandbox.project]
        return [BRICKYARD, *words, *where, "--data-dir", str(Path(self.home.name) / "data"),
                *behind]

    def start(self, *words, **options):
        return subprocess.Popen(self.arguments(*words, **options), env=self.environment(),
                                stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True)

    def end(self, process, given=None):
        out, err = process.communicate(given, timeout=60)
        return Ended(process.returncode, out, err)

    def run_command(self, *words, given=None, **options):
        return self.end(self.start(*words, **options), given)

    def run_json(self, *words, given=None, **options):
        ended = self.run_command(*words, "--json", given=given, **options)
        # Every line is an object of a kind that is promised.
        for line in ended.lines():
            self.assertIn(line["type"],
                          ("progress", "item", "summary", "plan", "error", "audit", "export",
                           "written", "labels", "log"))
        return ended

    # What the sandbox has

    def in_stage(self, stage, assigned=None):
        tasks = self.sandbox.tasks(stage).values()
        return [task.id for task in tasks
                if assigned is None or bool(task.assignee) == assigned]

    def people(self, stage):
        """The addresses of those who may work in a stage, and of those who may not."""
        members = self.sandbox.ask(MEMBERS)["projectMembers"]
        may, may_not = [], []
        for member in members:
            access = {one["stageName"]: one["access"] for one in member["stageAccess"] or []}
            works = member["role"] != "MEMBER" or access.get(stage, False)
            if member["member"]["active"]:
                (may if works else may_not).append(member["member"]["user"]["email"])
        return may, may_not

    def assignee(self, stage, task_id):
        return self.sandbox.tasks(stage)[task_id].assignee

    def listing(self, ids):
        return "".join(f"{one}\n" for one in ids)


class Commands(CommandLine):
    def test_assign_listed(self):
        anna = self.people(LABEL)[0][0]
        ids = self.in_stage(LABEL, assigned=False)[:5]
        text = "# today\n\n" + self.listing(ids) + f"{ids[0]}  # again\n"
        ended = self.run_json("assign", "--stage", LABEL, "--to", anna.upper(), "--tasks", "-",
                              given=text)
        self.assertEqual(ended.status, 0, ended.out + ended.err)
        summary = ended.summary()
        self.assertEqual((summary["kind"], summary["stage"], summary["total"], summary["done"],
                          summary["resumable"]), ("assign", LABEL, 5, 5, False))
        self.assertEqual({one["state"] for one in ended.items().values()}, {"done"})
        self.assertEqual(set(ended.items()), set(ids))
        last = ended.lines("progress")[-1]
        self.assertEqual((last["done"], last["total"]), (5, 5))
        for task_id in ids:
            self.assertEqual(self.assignee(LABEL, task_id), anna)

        ended = self.run_json("assign", "--stage", LABEL, "--nobody", "--tasks", "-",
                              given=self.listing(ids))
        self.assertEqual((ended.status, ended.summary()["kind"]), (0, "unassign"))
        for task_id in ids:
            self.assertIsNone(self.assignee(LABEL, task_id))

    def test_assign_unassigned(self):
        anna = self.people(LABEL)[0][0]
        free = self.in_stage(LABEL, assigned=False)
        ended = self.run_json("assign", "--stage", LABEL, "--to", anna, "--unassigned", "3")
        self.assertEqual((ended.status, ended.summary()["done"]), (0, 3))
        self.assertEqual(len(self.in_stage(LABEL, assigned=False)), len(free) - 3)
        ended = self.run_json("assign", "--stage", LABEL, "--to", anna, "--unassigned")
        self.assertEqual((ended.status, ended.summary()["done"]), (0, len(free) - 3))
        ended = self.run_json("assign", "--stage", LABEL, "--to", anna, "--unassigned")
        self.assertEqual((ended.status, ended.summary()["total"],
                          ended.summary()["operation"]), (0, 0, None))

    def test_what_is_not_there_is_said(self):
        anna = self.people(LABEL)[0][0]
        ids = self.in_stage(LABEL, assigned=False)[:2]
        elsewhere = self.in_stage(REVIEW)[0]
        ended = self.run_json("assign", "--stage", LABEL, "--to", anna, "--tasks", "-",
                              given=self.listing([*ids, NO_TASK, elsewhere]))
        self.assertEqual(ended.status, 1)
        items = ended.items()
        self.assertEqual(items[NO_TASK]["state"], "skipped")
        self.assertEqual(items[elsewhere]["state"], "skipped")
        self.assertIn(REVIEW, items[elsewhere]["reason"])
        self.assertEqual((ended.summary()["total"], ended.summary()["done"],
                          ended.summary()["skipped"]), (4, 2, 2))

        ended = self.run_command("assign", "--stage", LABEL, "--to", anna, "--tasks", "-",
                                 given=self.listing([NO_TASK]))
        self.assertEqual(ended.status, 1)
        self.assertIn(NO_TASK, ended.out)

    def test_distribute(self):
        among = self.people(LABEL)[0][:3]
        free = self.in_stage(LABEL, assigned=False)
        words = ("distribute", "--stage", LABEL, "--among", ",".join(among))
        planned = self.run_json(*words, "--dry-run")
        self.assertEqual(planned.status, 0, planned.out + planned.err)
        plans = {plan["person"]: plan for plan in planned.lines("plan")}
        self.assertEqual(set(plans), set(among))
        self.assertEqual(sum(plan["gets"] for plan in plans.values()), len(free))
        self.assertEqual({one["state"] for one in planned.items().values()}, {"planned"})
        self.assertEqual((planned.summary()["operation"], planned.summary()["planned"]),
                         (None, len(free)))
        self.assertEqual(self.in_stage(LABEL, assigned=False), free, "a dry run sends nothing")

        ended = self.run_json(*words)
        self.assertEqual((ended.status, ended.summary()["done"]), (0, len(free)))
        now = self.sandbox.tasks(LABEL)
        for person, plan in plans.items():
            self.assertEqual({now[one].assignee for one in plan["tasks"]},
                             {person} if plan["tasks"] else set())

    def test_distribute_levels(self):
        among = self.people(LABEL)[0][:3]
        ended = self.run_json("distribute", "--stage", LABEL, "--among", ",".join(among),
                              "--level", "--dry-run")
        plans = ended.lines("plan")
        getting = [plan["after"] for plan in plans if plan["gets"]]
        self.assertLessEqual(max(getting) - min(getting), 1)

    def test_review(self):
        free = self.in_stage(REVIEW, assigned=False)
        accepted, rejected = free[:3], free[3:5]
        ended = self.run_json("review", "--stage", REVIEW, "--accept", "--tasks", "-",
                              given=self.listing(accepted))
        self.assertEqual((ended.status, ended.summary()["kind"]), (0, "accept"),
                         ended.out + ended.err)
        ended = self.run_json("review", "--stage", REVIEW, "--reject", "--comment", "blurred",
                              "--tasks", "-", given=self.listing(rejected))
        self.assertEqual((ended.status, ended.summary()["kind"]), (0, "reject"))
        for ids, decision in ((accepted, True), (rejected, False)):
            for task_id in ids:
                self.assertEqual(self.sandbox.decisions(task_id, REVIEW)[-1], decision)

    def test_review_leaves_others_alone(self):
        reviewer = self.people(REVIEW)[0][0]
        task_id = self.in_stage(REVIEW, assigned=False)[0]
        self.sandbox.assign([task_id], reviewer)
        words = ("review", "--stage", REVIEW, "--accept", "--tasks", "-")
        ended = self.run_json(*words, given=self.listing([task_id]))
        self.assertEqual((ended.status, ended.items()[task_id]["state"]), (1, "skipped"))
        self.assertEqual(self.assignee(REVIEW, task_id), reviewer)
        ended = self.run_json(*words, "--take-over", given=self.listing([task_id]))
        self.assertEqual((ended.status, ended.items()[task_id]["state"]), (0, "done"))

    def test_review_mine(self):
        me = self.sandbox.me()
        mine = [task.id for task in self.sandbox.tasks(REVIEW).values() if task.assignee == me]
        ended = self.run_json("review", "--stage", REVIEW, "--accept", "--mine")
        self.assertEqual(ended.status, 0, ended.out + ended.err)
        self.assertEqual(set(ended.items()), set(mine))
        self.assertEqual(ended.err, "")

    def test_for_people(self):
        anna = self.people(LABEL)[0][0]
        ids = self.in_stage(LABEL, assigned=False)[:2]
        ended = self.run_command("assign", "--stage", LABEL, "--to", anna, "--tasks", "-",
                                 given=self.listing([*ids, NO_TASK]))
        self.assertEqual(ended.status, 1)
        self.assertIn("2 of 2 assigned", ended.out)
        self.assertIn(NO_TASK, ended.out)
        self.assertEqual(ended.err, "", "no progress where nobody looks")

    def test_operations(self):
        anna = self.people(LABEL)[0][0]
        self.assertEqual(self.run_json("operations").out, "")
        task_id = self.in_stage(LABEL, assigned=False)[0]
        done = self.run_json("assign", "--stage", LABEL, "--to", anna, "--tasks", "-",
                             given=self.listing([task_id])).summary()["operation"]
        self.sandbox.stop()  # it needs no connection
        listed = self.run_json("operations").summary()
        self.assertEqual((listed["operation"], listed["kind"], listed["done"], listed["phase"]),
                         (done, "assign", 1, "finished"))
        one = self.run_json("operations", done)
        self.assertEqual(set(one.items()), {task_id})
        self.assertEqual(self.run_json("operations", NO_TASK).status, 2)
        self.assertIn(done, self.run_command("operations").out)

    def test_audit(self):
        anna = self.people(LABEL)[0][0]
        ids = self.in_stage(LABEL, assigned=False)[:3]
        self.run_json("assign", "--stage", LABEL, "--to", anna, "--tasks", "-",
                      given=self.listing(ids))
        self.sandbox.stop()
        ended = self.run_json("audit", "verify")
        (audit,) = ended.lines("audit")
        self.assertEqual((ended.status, audit["problem"]), (0, ""))
        self.assertGreaterEqual(audit["entries"], 3)

        file = Path(self.home.name) / "log"
        ended = self.run_json("audit", "export", str(file))
        self.assertEqual(ended.status, 0)
        self.assertEqual(len(file.read_text().splitlines()), audit["entries"])
        again = self.run_json("audit", "verify", str(file), connected=False)
        self.assertEqual(again.lines("audit"), [audit])

        lines = file.read_text().splitlines(keepends=True)
        file.write_text("".join(lines[:1] + lines[2:]))
        ended = self.run_json("audit", "verify", str(file), connected=False)
        self.assertEqual(ended.status, 1)
        self.assertNotEqual(ended.lines("audit")[0]["problem"], "")


class Refusals(CommandLine):
    def refused(self, words, named, status=2, given=""):
        before = {stage: self.in_stage(stage, assigned=False) for stage in (LABEL, REVIEW)}
        ended = self.run_json(*words, given=given)
        self.assertEqual(ended.status, status, ended.out + ended.err)
        self.assertIn(named, ended.error())
        after = {stage: self.in_stage(stage, assigned=False) for stage in (LABEL, REVIEW)}
        self.assertEqual(after, before)

    def test_usage(self):
        self.assertEqual(self.run_command("assign").status, 2)
        self.assertEqual(self.run_command("asign").status, 2)
        self.assertEqual(self.run_command("assign", "--help").status, 0)
        self.refused(("assign", "--stage", LABEL, "--nobody", "--tasks", "-"), "Line 2",
                     given=f"{NO_TASK}\nscan-17\n")

    def test_people_and_stages(self):
        may, may_not = self.people(REVIEW)
        self.refused(("assign", "--stage", "Nowhere", "--to", may[0], "--unassigned"), "Nowhere")
        self.refused(("assign", "--stage", LABEL, "--to", "x@example.org", "--unassigned"),
                     "x@example.org")
        self.refused(("assign", "--stage", REVIEW, "--to", may_not[0], "--unassigned"),
                     may_not[0])
        self.refused(("distribute", "--stage", REVIEW, "--among", f"{may[0]},{may_not[0]}"),
                     may_not[0])
        self.refused(("review", "--stage", LABEL, "--accept", "--mine"), LABEL)

    def test_no_project(self):
        ended = self.end(subprocess.Popen(
            [BRICKYARD, "review", "--stage", REVIEW, "--accept", "--mine", "--url", self.url,
             "--org", self.sandbox.org, "--data-dir", self.home.name],
            env=self.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True))
        self.assertEqual(ended.status, 2)
        self.assertIn("--project", ended.err)

    def test_unknown_project(self):
        project, self.sandbox.project = self.sandbox.project, NO_TASK
        ended = self.run_json("review", "--stage", REVIEW, "--accept", "--mine")
        self.sandbox.project = project
        self.assertEqual(ended.status, 2, ended.out)
        self.assertIn(NO_TASK, ended.error())

    def test_no_account(self):
        ended = self.run_json("operations", connected=False)
        self.assertEqual(ended.status, 2)
        ended = self.run_json("operations", "--account", "Clinic", connected=False)
        self.assertEqual(ended.status, 2)
        self.assertIn("Clinic", ended.error())

    def test_wrong_key(self):
        anna = self.people(LABEL)[0][0]
        self.key = "x" * 43
        self.refused(("assign", "--stage", LABEL, "--to", anna, "--unassigned"), "key", status=3)
        self.assertEqual(self.run_json("resume", "--all").status, 3)

    def test_no_key(self):
        self.key = ""
        ended = self.run_json("resume", "--all")
        self.assertEqual(ended.status, 3)

    def test_no_service(self):
        self.sandbox.stop()
        ended = self.run_json("review", "--stage", REVIEW, "--accept", "--mine")
        self.assertEqual(ended.status, 3)
        self.assertEqual(len(ended.lines("error")), 1)

    def test_wrong_timings(self):
        done = subprocess.run([BRICKYARD, "operations"], capture_output=True, text=True,
                              env={**self.environment(), "BRICKYARD_TIMINGS": "tea=5"},
                              check=False)
        self.assertEqual(done.returncode, 2)
        self.assertIn("tea", done.stderr)

    def test_the_key_is_nowhere(self):
        anna = self.people(LABEL)[0][0]
        ended = self.run_json("assign", "--stage", LABEL, "--to", anna, "--unassigned", "3")
        self.assertEqual(ended.status, 0)
        self.assertNotIn(self.key, ended.out + ended.err)
        for path in (Path(self.home.name) / "data").rglob("*"):
            if path.is_file():
                self.assertNotIn(self.key.encode(), path.read_bytes(), path)


class Interruptions(CommandLine):
    tasks = 300
    latency = 40

    def interrupted(self, number=signal.SIGINT):
        """A review that was stopped in the middle; the tasks that it is about."""
        ids = self.in_stage(REVIEW, assigned=False)
        self.assertGreater(len(ids), 20)
        process = self.start("review", "--stage", REVIEW, "--accept", "--tasks", "-",
                             "--in-flight", "2", "--json")
        process.stdin.write(self.listing(ids))
        process.stdin.close()
        process.stdin = None
        out = ""
        for line in process.stdout:
            out += line
            if json.loads(line)["type"] == "item":
                break
        process.send_signal(number)
        # Not communicate(), which would miss what was read ahead of that line.
        out += process.stdout.read()
        err = process.stderr.read()
        return ids, Ended(process.wait(60), out, err)

    def in_stage(self, stage, assigned):
        ids = super().in_stage(stage, assigned=assigned)
        # Some were rejected there before, and came back.
        self.decided = {task_id: self.sandbox.decisions(task_id, stage) for task_id in ids}
        return ids

    def reviewed_once(self, ids):
        for task_id in ids:
            self.assertEqual(self.sandbox.decisions(task_id, REVIEW),
                             self.decided[task_id] + [True], task_id)

    def test_resume(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(number):
                self.sandbox.stop()
                self.setUp()
                ids, ended = self.interrupted(number)
                self.assertEqual(ended.status, 4, ended.out + ended.err)
                summary = ended.summary()
                self.assertTrue(summary["resumable"])
                self.assertGreater(summary["done"], 0)
                self.assertEqual(summary["done"] + summary["planned"], len(ids))
                self.assertEqual(set(ended.items()), set(ids))

                resumed = self.run_json("resume", summary["operation"])
                self.assertEqual(resumed.status, 0, resumed.out + resumed.err)
                self.assertEqual((resumed.summary()["done"], resumed.summary()["resumable"]),
                                 (len(ids), False))
                self.reviewed_once(ids)
                again = self.run_json("resume", "--all")
                self.assertEqual((again.status, again.out), (0, ""))
                self.assertEqual(self.run_json("resume", summary["operation"]).status, 0)
                self.assertEqual(self.run_json("resume", NO_TASK).status, 2)

    def test_what_was_interrupted_goes_first(self):
        ids, ended = self.interrupted()
        unfinished = ended.summary()["operation"]
        self.assertEqual(self.run_json("operations").summary()["sending"], 0)
        left = [one for one, item in ended.items().items() if item["state"] == "planned"]
        again = self.run_json("review", "--stage", REVIEW, "--accept", "--tasks", "-",
                              given=self.listing(left))
        self.assertEqual(again.status, 1, again.out + again.err)
        self.assertEqual(again.summary()["skipped"], len(left))
        for item in again.items().values():
            self.assertIn(f"brickyard resume {unfinished}", item["reason"])
        self.assertEqual(self.run_json("resume", "--all").status, 0)
        self.reviewed_once(ids)

    def test_killed(self):
        ids, ended = self.interrupted(signal.SIGKILL)
        self.assertEqual(ended.status, -signal.SIGKILL)
        resumed = self.run_json("resume", "--all")
        self.assertEqual(resumed.status, 0, resumed.out + resumed.err)
        self.reviewed_once(ids)

    def test_refused_key_while_resuming(self):
        ids, ended = self.interrupted()
        self.assertEqual(ended.status, 4)
        key, self.key = self.key, "x" * 43
        self.assertEqual(self.run_json("resume").status, 3)
        self.key = key
        self.assertEqual(self.run_json("resume").status, 0)
        self.reviewed_once(ids)

    def test_another_process(self):
        ids = self.in_stage(REVIEW, assigned=False)
        process = self.start("review", "--stage", REVIEW, "--accept", "--tasks", "-",
                             "--in-flight", "1", "--json")
        process.stdin.write(self.listing(ids))
        process.stdin.close()
        process.stdin = None
        for line in process.stdout:
            if json.loads(line)["type"] == "item":
                break
        process.send_signal(signal.SIGSTOP)
        try:
            listed = self.run_json("operations").summary()
            self.assertNotEqual(listed["phase"], "finished")
            for words in (("resume", "--all"), ("resume", listed["operation"])):
                ended = self.run_json(*words)
                self.assertEqual(ended.status, 1, ended.out + ended.err)
                self.assertIn(listed["operation"], ended.error())
            # Nor can its tasks be had by another operation.
            ended = self.run_json("review", "--stage", REVIEW, "--reject", "--tasks", "-",
                                  given=self.listing(ids[-3:]))
            self.assertEqual(ended.status, 1)
            self.assertEqual(ended.summary()["skipped"], 3)
        finally:
            process.send_signal(signal.SIGCONT)
        self.assertEqual(self.end(process).status, 0)
        self.reviewed_once(ids)


if __name__ == "__main__":
    unittest.main()
