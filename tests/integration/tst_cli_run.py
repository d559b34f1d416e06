# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs over the tasks of the sandbox's retina project by the command line: they label, they
review, and some of what they do is wrong on purpose."""

import json
import signal
import unittest
from pathlib import Path

from tst_cli import LABEL, REVIEW, CommandLine
from tst_cli_labels import RETINA, TASK

LABELER = """
import json, os, sys
for number, line in enumerate(sys.stdin):
    task = json.loads(line)
    answer = {"taskId": task["taskId"]}
    box = {"pointTopLeft": {"xNorm": 0.25, "yNorm": 0.25}, "wNorm": 0.5, "hNorm": 0.5,
           "category": "lesion", "attributes": {"note": os.environ.get("NOTE", "")}}
    if number == 5:
        answer["skip"] = "nothing to be seen"
    elif number == 6:
        answer["error"] = "too dark"
    elif number == 7:
        print("no JSON")
        continue
    elif number == 8:
        answer["taskId"] = "00000000-0000-4000-8000-000000000000"
    else:
        answer["series"] = [{"boundingBoxes": [box]}]
    print(json.dumps(answer), flush=True)
    print("done with", task["name"], file=sys.stderr)
"""

REVIEWER = """
import json, sys
for number, line in enumerate(sys.stdin):
    task = json.loads(line)
    boxes = task["series"][0].get("boundingBoxes", [])
    wrong = [box for box in boxes if box["wNorm"] > 0.5 or box["hNorm"] > 0.5]
    print(json.dumps({"taskId": task["taskId"], "reviewVal": not wrong,
                      "comment": "impossible size" if wrong else None}), flush=True)
"""

OTHER = '[{"labelid": "x", "category": "lesion", "studyclassify": true}]'


class Run(CommandLine):
    def setUp(self):
        super().setUp()
        self.sandbox.project = self.sandbox.projects[RETINA]
        self.free = self.in_stage(LABEL, assigned=False)
        self.folder = Path(self.home.name)

    def program(self, text):
        path = self.folder / "program.py"
        path.write_text(text)
        return ["--", "/usr/bin/python3", str(path)]

    def start_program(self, *words, stage=LABEL, program=LABELER):
        behind = self.program(program) if isinstance(program, str) else program
        return self.start("run", "--json", "--stage", stage, *words, behind=behind)

    def run_program(self, *words, **options):
        return self.end(self.start_program(*words, **options))

    def labels(self, task_id):
        data = self.sandbox.ask(TASK, taskId=task_id)["task"]["latestTaskData"]
        return json.loads(data["labelsData"]) if data and data["labelsData"] else []

    def test_label(self):
        ended = self.run_program("--next", "200", "--submit", "--apply", "--env", "NOTE=seen",
                                 "--jobs", "1")
        self.assertEqual(ended.status, 1, ended.out[-2000:] + ended.err)
        self.assertEqual(ended.summary()["done"], 196)
        done = [one for one, item in ended.items().items() if item["state"] == "done"]
        self.assertEqual(len(done), 196)
        for task_id in done:
            (label,) = self.labels(task_id)
            self.assertEqual(label["attributes"], [{"name": "note", "value": "seen"}])
            self.assertEqual(self.sandbox.decisions(task_id, LABEL), [None])
        reasons = [item["reason"] for item in ended.items().values() if item["state"] != "done"]
        self.assertEqual(len(reasons), 4)
        self.assertEqual(sum("nothing to be seen" in one for one in reasons), 1)
        self.assertEqual(sum("too dark" in one for one in reasons), 1)
        self.assertEqual(len(set(self.free) & set(self.in_stage(LABEL, assigned=False))),
                         len(self.free) - 196)
        self.assertIn("done with", "".join(one["text"] for one in ended.lines("log")))

    def test_dry_run_and_results(self):
        results = self.folder / "results.jsonl"
        ended = self.run_program("--next", "20", "--pre-label", "--out", str(results))
        self.assertEqual(ended.status, 1, ended.out + ended.err)
        self.assertEqual(len(ended.lines("labels")), 16)
        self.assertEqual(len(results.read_text().splitlines()), 16)
        self.assertEqual([one for one in self.free if self.labels(one)], [])
        # What it made can be put afterwards.
        ended = self.run_json("put-labels", "--stage", LABEL, "--file", str(results),
                              "--pre-label")
        self.assertEqual((ended.status, ended.summary()["done"]), (0, 16))

    def test_review(self):
        before = {one: self.sandbox.decisions(one, REVIEW)
                  for one in self.in_stage(REVIEW, assigned=False)}
        ended = self.run_program("--next", "50", "--review", "--apply", stage=REVIEW,
                                 program=REVIEWER)
        self.assertEqual(ended.status, 0, ended.out[-2000:] + ended.err)
        self.assertEqual(sum(one["done"] for one in ended.lines("summary")), 50)
        decided = {one: self.sandbox.decisions(one, REVIEW)[len(before[one]):] for one in before}
        self.assertEqual(sorted(map(len, decided.values()))[-51:], [0] + [1] * 50)
        self.assertTrue(any(made == [False] for made in decided.values()))
        self.assertTrue(any(made == [True] for made in decided.values()))

    def run_with_a_rival(self, ids, program, *words, stage):
        """Somebody changes the first task's labels while the program works on it."""
        flag = self.folder / "go"
        waiting = (f"    while number == 2 and not os.path.exists({str(flag)!r}):\n"
                   "        time.sleep(0.02)\n"
                   "    print('next', file=sys.stderr, flush=True)\n")
        program = program.replace("    task = ", waiting + "    task = ")
        listing = self.folder / "ids"
        listing.write_text(self.listing(ids))
        process = self.start_program("--tasks", str(listing), "--apply", *words, stage=stage,
                                     program="import os, time\n" + program)
        for line in process.stdout:
            if json.loads(line)["type"] == "log":
                break
        self.sandbox.ask("""mutation ($orgId: UUID!, $projectId: UUID!, $taskId: UUID!,
            $data: String) { putLabels(orgId: $orgId, projectId: $projectId, taskId: $taskId,
            labelsData: $data) { ok } }""", taskId=ids[0], data=OTHER)
        flag.write_text("")
        rest = process.stdout.read()
        process.stderr.read()
        self.assertEqual(process.wait(60), 1, rest)
        self.assertEqual(json.dumps(self.labels(ids[0])), OTHER)
        items = [one for one in map(json.loads, rest.splitlines()) if one["type"] == "item"]
        return {one["task"]: one for one in items}

    def test_labels_that_changed_meanwhile(self):
        ids = self.free[:3]
        self.run_with_a_rival(ids, LABELER, "--pre-label", stage=LABEL)
        self.assertEqual(len(self.labels(ids[1])), 1)

    def test_decisions_about_labels_that_changed_meanwhile(self):
        ids = self.in_stage(REVIEW, assigned=False)[:3]
        before = [self.sandbox.decisions(one, REVIEW) for one in ids]
        items = self.run_with_a_rival(ids, REVIEWER, "--review", stage=REVIEW)
        after = [len(self.sandbox.decisions(one, REVIEW)) - len(old)
                 for one, old in zip(ids, before)]
        self.assertEqual(after, [0, 1, 1])
        self.assertEqual([items[one]["state"] for one in ids], ["skipped", "done", "done"])
        self.assertIn("since the program saw them", items[ids[0]]["reason"])

    def test_items(self):
        ended = self.run_program("--next", "2", "--pre-label", "--download-items",
                                 program=["--", "/bin/sh", "-c",
                                          "cat > %s/given; head -c 4 /dev/null" % self.folder])
        self.assertEqual(ended.status, 1)
        given = [json.loads(line) for line in (self.folder / "given").read_text().splitlines()]
        self.assertEqual(len(given), 2)
        for one in given:
            (path,) = one["series"][0]["itemPaths"]
            self.assertFalse(Path(path).exists()) # they go when they are not needed any more

    def test_paths_are_the_programs(self):
        """A file that it names is looked for where it runs."""
        program = ("import json, sys\n"
                   "for line in sys.stdin:\n"
                   "    print(json.dumps({'taskId': json.loads(line)['taskId'], 'series': [{\n"
                   "        'segmentations': 'masks/a.nii', 'segmentMap': {'1': 'optic disc'}}]}))\n")
        for words, folder in (((), Path.cwd()), (("--folder", str(self.folder)), self.folder)):
            ended = self.run_program("--next", "1", "--pre-label", *words, program=program)
            self.assertEqual(ended.status, 1, ended.out)
            (item,) = ended.lines("item")
            self.assertIn(f"{folder}/masks/a.nii is no file", item["reason"])

    def test_the_key_stays_here(self):
        ended = self.run_program("--next", "1", "--pre-label",
                                 program=["--", "/bin/sh", "-c", "env; cat >/dev/null"])
        self.assertNotIn(self.key, ended.out + ended.err)
        ended = self.run_program("--next", "1", "--pre-label", "--env", "X=" + self.key)
        self.assertEqual(ended.status, 2)
        self.assertNotIn(self.key, ended.out + ended.err)

    def test_interrupted(self):
        program = "import sys, time\nprint('here', file=sys.stderr, flush=True)\ntime.sleep(60)\n"
        process = self.start_program("--next", "3", "--submit", "--apply", program=program)
        for line in process.stdout:
            if json.loads(line)["type"] == "log":
                break
        process.send_signal(signal.SIGINT)
        rest = process.stdout.read()
        process.stderr.read()
        self.assertEqual(process.wait(30), 4, rest)
        self.assertEqual(self.in_stage(LABEL, assigned=False), self.free)

    def test_wrong_results(self):
        """What is wrong is told and left out, and the others go on."""
        program = LABELER.replace('"lesion"', '("dragon" if number == 1 else "lesion")').replace(
            'answer["series"] = ', 'answer["series" if number else "reviewVal"] = ')
        results = self.folder / "results.jsonl"
        ended = self.run_program("--next", "4", "--submit", "--apply", "--out", str(results),
                                 program=program)
        self.assertEqual(ended.status, 1, ended.out)
        self.assertEqual(ended.summary()["done"], 2)
        reasons = "".join(item["reason"] for item in ended.lines("item"))
        self.assertIn("Line 2, series[0].boundingBoxes[0].category: dragon", reasons)
        self.assertEqual({item["state"] for item in ended.items().values()}, {"done", "skipped"})
        self.assertLessEqual(set(ended.items()), set(self.free))
        self.assertEqual(len(ended.items()), 4)
        self.assertIn("Line 1: has no labels", reasons)
        self.assertEqual(len(self.in_stage(LABEL, assigned=False)), len(self.free) - 2)
        # Nor does another run take away what this one has made.
        before = results.read_text()
        ended = self.run_program("--next", "1", "--submit", "--out", str(results))
        self.assertEqual((ended.status, results.read_text()), (2, before))

    def test_the_service_refuses_some(self):
        """What the service does not take is told and left out, and the others go on."""
        program = LABELER.replace('"attributes": {', '**({"stats": "large"} if number == 1 else {})'
                                  ', "attributes": {')
        ended = self.run_program("--next", "4", "--pre-label", "--apply", program=program)
        self.assertEqual(ended.status, 1, ended.out)
        self.assertEqual(ended.summary()["done"], 3)
        (left,) = [item for item in ended.items().values() if item["state"] == "skipped"]
        self.assertIn("Line 2: RedBrick does not take it", left["reason"])
        self.assertIn(left["task"], self.free)
        self.assertTrue(left["name"])
        self.assertEqual(self.labels(left["task"]), [])

    def test_wrong_decisions(self):
        """The same for decisions."""
        program = REVIEWER.replace('"reviewVal": not wrong',
                                   '"reviewVal": "perhaps" if number == 1 else not wrong')
        ended = self.run_program("--next", "4", "--review", "--apply", stage=REVIEW,
                                 program=program)
        self.assertEqual(ended.status, 1, ended.out)
        self.assertEqual(sum(one["done"] for one in ended.lines("summary")), 3)
        (left,) = [item for item in ended.items().values() if item["state"] == "skipped"]
        self.assertIn("Line 2, reviewVal: must be true or false", left["reason"])
        self.assertTrue(left["name"])

    def test_ends_badly(self):
        """Of a program that fails, nothing is put unseen, and its results are not lost."""
        results = self.folder / "results.jsonl"
        for program in (LABELER + "sys.exit(3)\n", LABELER + "os.kill(os.getpid(), 9)\n"):
            ended = self.run_program("--next", "3", "--submit", "--apply", program=program)
            self.assertEqual(ended.status, 1, ended.out)
            self.assertIn("Nothing was sent of its 3 results", ended.error())
            self.assertIn("--out", ended.error())
            self.assertEqual({item["state"] for item in ended.items().values()}, {"skipped"})
            self.assertEqual(len(ended.items()), 3)
            self.assertEqual(ended.lines("summary"), [])
            self.assertEqual(self.in_stage(LABEL, assigned=False), self.free)
        ended = self.run_program("--next", "3", "--submit", "--apply", "--out", str(results),
                                 program=LABELER + "sys.exit(3)\n")
        self.assertIn(str(results), ended.error())
        ended = self.run_json("put-labels", "--stage", LABEL, "--file", str(results), "--submit")
        self.assertEqual((ended.status, ended.summary()["done"]), (0, 3))
        # A dry run shows what there is, and says that it is not all right.
        ended = self.run_program("--next", "3", "--submit", program=LABELER + "sys.exit(3)\n")
        self.assertEqual((ended.status, len(ended.lines("labels"))), (1, 3))
        # It decides nothing either.
        before = {one: self.sandbox.decisions(one, REVIEW) for one in self.in_stage(REVIEW)}
        ended = self.run_program("--next", "3", "--review", "--apply", stage=REVIEW,
                                 program=REVIEWER + "sys.exit(3)\n")
        self.assertEqual(ended.status, 1)
        self.assertEqual({one: self.sandbox.decisions(one, REVIEW) for one in before}, before)

    def test_without_labels(self):
        """What has labels is not taken again."""
        taken = []
        for _ in range(2):
            ended = self.run_program("--next", "3", "--without-labels", "--pre-label", "--apply")
            self.assertEqual((ended.status, ended.summary()["done"]), (0, 3), ended.out)
            taken += ended.items()
        self.assertEqual(len(set(taken)), 6)
        ended = self.run_command("get-tasks", "--stage", LABEL, "--next", "100000",
                                 "--without-labels")
        self.assertEqual(ended.status, 0, ended.err)
        rest = [json.loads(line)["taskId"] for line in ended.out.splitlines()]
        self.assertEqual(sorted(rest + taken), sorted(self.free))
        # What was listed is told of.
        listing = self.folder / "ids"
        listing.write_text(self.listing([taken[0], rest[0]]))
        ended = self.run_json("get-tasks", "--stage", LABEL, "--tasks", str(listing),
                              "--without-labels", "--out", str(self.folder / "tasks"))
        self.assertEqual(ended.status, 1)
        (item,) = ended.lines("item")
        self.assertEqual((item["task"], item["reason"]), (taken[0], "The task has labels."))
        self.assertEqual(json.loads((self.folder / "tasks").read_text())["taskId"], rest[0])
        ended = self.run_command("get-tasks", "--stage", REVIEW, "--all", "--without-labels")
        self.assertEqual((ended.status, ended.out), (0, ""))

    def test_usage(self):
        for words in (("--next", "1", "--submit"), ("--next", "1", "--submit", "--review"),
                      ("--submit",), ("--next", "1", "--submit", "--jobs", "none"),
                      ("--next", "1", "--submit", "--env", "X")):
            ended = self.run_program(*words, program=[] if words[-1] == "--submit" and
                                     len(words) == 3 else ["--", "/bin/true"])
            self.assertEqual((ended.status, ended.out), (2, ""), words)
        ended = self.run_program("--next", "1", "--draft", stage=REVIEW)
        self.assertEqual(ended.status, 2)
        ended = self.run_program("--next", "1", "--pre-label", program=["--", "/nonexistent/x"])
        self.assertEqual(ended.status, 2)
        self.assertIn("/nonexistent/x", ended.error())


if __name__ == "__main__":
    unittest.main()
