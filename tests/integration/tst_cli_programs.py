# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What programs are given and what they give back by the command line: tasks with their labels, and
files of decisions. Looked at from outside, through the sandbox's own API."""

import json
import signal
import unittest
import urllib.request
from pathlib import Path

from tst_cli import LABEL, NO_TASK, REVIEW, CommandLine

LABELED = """
query ($orgId: UUID!, $projectId: UUID!, $taskId: UUID!) {
  task(orgId: $orgId, projectId: $projectId, taskId: $taskId) {
    latestTaskData { labelsData labelsDataPath }
  }
}"""

PRESIGN = """
query ($orgId: UUID!, $projectId: UUID!, $files: [String!]!) {
  presignUploads(orgId: $orgId, projectId: $projectId, files: $files,
                 fileType: "application/json", fileEncoding: null) { presignedUrl filePath }
}"""

PUT_LABELS = """
mutation ($orgId: UUID!, $projectId: UUID!, $taskId: UUID!, $path: String) {
  putLabels(orgId: $orgId, projectId: $projectId, taskId: $taskId, labelsDataPath: $path) { ok }
}"""


def local(address):
    """A freshly made system may not know the name localhost."""
    return address.replace("//localhost:", "//127.0.0.1:")


class GetTasks(CommandLine):
    def objects(self, ended):
        return {one["taskId"]: one for one in map(json.loads, ended.out.splitlines())}

    def test_all(self):
        ended = self.run_command("get-tasks", "--stage", REVIEW, "--all")
        self.assertEqual((ended.status, ended.err), (0, ""))
        objects = self.objects(ended)
        tasks = self.sandbox.tasks(REVIEW)
        self.assertEqual(set(objects), set(tasks))
        for task_id, one in objects.items():
            self.assertEqual((one["name"], one["currentStageName"]),
                             (tasks[task_id].name, REVIEW))
            stored = json.loads(
                self.sandbox.ask(LABELED, taskId=task_id)["task"]["latestTaskData"]["labelsData"])
            boxes = [box for series in one["series"] for box in series.get("boundingBoxes", [])]
            self.assertEqual({box["id"] for box in boxes},
                             {label["labelid"] for label in stored if "bbox2d" in label})
            self.assertNotIn("itemsPresigned", one["series"][0])

    def test_next(self):
        ended = self.run_command("get-tasks", "--stage", LABEL, "--next", "3")
        self.assertEqual(ended.status, 0, ended.err)
        objects = self.objects(ended)
        self.assertEqual(len(objects), 3)
        free = self.in_stage(LABEL, assigned=False)
        self.assertLessEqual(set(objects), set(free))
        # Nobody's they stay.
        self.assertEqual(self.in_stage(LABEL, assigned=False), free)

    def test_listed(self):
        there, elsewhere = self.in_stage(REVIEW)[0], self.in_stage(LABEL)[0]
        ended = self.run_command("get-tasks", "--stage", REVIEW, "--tasks", "-",
                                 given=self.listing([there, elsewhere, NO_TASK]))
        self.assertEqual((ended.status, list(self.objects(ended))), (1, [there]))
        self.assertIn(LABEL, ended.err)
        self.assertIn(NO_TASK, ended.err)
        ids = self.in_stage(LABEL)[::-1]
        ended = self.run_command("get-tasks", "--stage", LABEL, "--tasks", "-",
                                 given=self.listing(ids))
        self.assertEqual((ended.status, list(self.objects(ended))), (0, ids))

    def test_items(self):
        ended = self.run_command("get-tasks", "--stage", REVIEW, "--next", "1", "--with-items")
        (one,) = self.objects(ended).values()
        series = one["series"][0]
        self.assertEqual(len(series["items"]), len(series["itemsPresigned"]))
        # The address alone opens it, without the key.
        with urllib.request.urlopen(local(series["itemsPresigned"][0]), timeout=30) as answer:
            self.assertTrue(answer.read().startswith(b"\x89PNG"))

    def test_file(self):
        path = Path(self.home.name) / "tasks.jsonl"
        path.write_text("what was there before")
        ended = self.run_command("get-tasks", "--stage", "Nowhere", "--all", "--out", str(path))
        self.assertEqual(ended.status, 2)
        self.assertEqual(path.read_text(), "what was there before")
        ended = self.run_json("get-tasks", "--stage", REVIEW, "--all", "--out", str(path))
        self.assertEqual(ended.status, 0, ended.out + ended.err)
        (written,) = ended.lines("written")
        lines = path.read_text().splitlines()
        self.assertEqual((written["tasks"], written["file"]), (len(lines), str(path)))
        self.assertEqual({json.loads(line)["taskId"] for line in lines},
                         set(self.in_stage(REVIEW)))
        ended = self.run_command("get-tasks", "--stage", REVIEW, "--all", "--out",
                                 "/nonexistent/tasks.jsonl")
        self.assertEqual(ended.status, 2)
        self.assertIn("/nonexistent/tasks.jsonl", ended.err)

    def test_labels_in_a_file_of_their_own(self):
        task_id = self.in_stage(REVIEW)[0]
        labels = [{"labelid": str(number), "category": "nodule",
                   "point": {"xnorm": number / 2000, "ynorm": 0.5}} for number in range(1500)]
        (upload,) = self.sandbox.ask(PRESIGN, files=["labels/a/b/data.json"])["presignUploads"]
        request = urllib.request.Request(
            local(upload["presignedUrl"]), data=json.dumps(labels).encode(), method="PUT",
            headers={"Content-Type": "application/json", "x-ms-blob-type": "BlockBlob"})
        urllib.request.urlopen(request, timeout=30).close()
        self.sandbox.ask(PUT_LABELS, taskId=task_id, path=upload["filePath"])
        ended = self.run_command("get-tasks", "--stage", REVIEW, "--tasks", "-",
                                 given=self.listing([task_id]))
        self.assertEqual(ended.status, 0, ended.err)
        landmarks = self.objects(ended)[task_id]["series"][0]["landmarks"]
        self.assertEqual([one["id"] for one in landmarks], [one["labelid"] for one in labels])

    def test_usage(self):
        for words in ((), ("--all", "--next", "3"), ("--next", "none"), ("--all", "--out", "")):
            ended = self.run_command("get-tasks", "--stage", REVIEW, *words)
            self.assertEqual((ended.status, ended.out), (2, ""))
        self.assertEqual(self.run_command("get-tasks", "--all").status, 2)


class PutReviews(CommandLine):
    def setUp(self):
        super().setUp()
        self.free = self.in_stage(REVIEW, assigned=False)[:6]
        self.decided = {one: self.sandbox.decisions(one, REVIEW) for one in self.free}

    def put(self, text, *words):
        return self.run_json("put-reviews", "--stage", REVIEW, "--file", "-", *words, given=text)

    def reviews(self):
        """One JSON object a line: accepted, rejected with two different reasons, accepted …"""
        said = [(True, None), (False, "too small"), (False, "blurred")] * 2
        return said, "".join(
            json.dumps({"taskId": one, "reviewVal": accept,
                        **({"comment": comment} if comment else {})}) + "\n"
            for one, (accept, comment) in zip(self.free, said))

    def assert_decided(self, said):
        for one, (accept, comment) in zip(self.free, said):
            self.assertEqual(self.sandbox.decisions(one, REVIEW), self.decided[one] + [accept])
            comments = [event["textVal"] for event in self.sandbox.comments(one)]
            if comment:
                self.assertIn(comment, comments)

    def assert_nothing_decided(self):
        for one in self.free:
            self.assertEqual(self.sandbox.decisions(one, REVIEW), self.decided[one])

    def test_lines(self):
        said, text = self.reviews()
        ended = self.put(text)
        self.assertEqual(ended.status, 0, ended.out + ended.err)
        self.assertEqual({one["state"] for one in ended.items().values()}, {"done"})
        self.assertEqual(set(ended.items()), set(self.free))
        self.assert_decided(said)
        # Those with the same comment are one operation.
        self.assertEqual(len(ended.lines("summary")), 3)

    def test_csv(self):
        text = "taskId,reviewVal,comment\n" + "".join(
            f'{one},{verdict},"{comment}"\n'
            for one, verdict, comment in zip(self.free, ("accept", "reject"), ("", "a, b")))
        path = Path(self.home.name) / "reviews.csv"
        path.write_text(text)
        ended = self.run_json("put-reviews", "--stage", REVIEW, "--file", str(path))
        self.assertEqual(ended.status, 0, ended.out + ended.err)
        self.free = self.free[:2]
        self.assert_decided([(True, None), (False, "a, b")])

    def test_faults(self):
        _, text = self.reviews()
        ended = self.put(text + '{"taskId": "ct-1"}\n' + text.splitlines()[0])
        self.assertEqual(ended.status, 2)
        self.assertIn("Line 7, taskId", ended.error())
        self.assertIn("Line 7, reviewVal", ended.error())
        self.assertIn("Line 8, taskId", ended.error())
        self.assertIn("nothing was sent", ended.error())
        self.assert_nothing_decided()
        ended = self.run_json("put-reviews", "--stage", REVIEW, "--file", "/nonexistent/file")
        self.assertEqual(ended.status, 2)
        self.assertIn("/nonexistent/file", ended.error())
        self.assertEqual(self.put(text.replace(REVIEW, LABEL), "--dry-run").status, 0)
        ended = self.run_json("put-reviews", "--stage", LABEL, "--file", "-", given=text)
        self.assertEqual(ended.status, 2)

    def test_dry_run(self):
        _, text = self.reviews()
        ended = self.put(text + json.dumps({"taskId": NO_TASK, "reviewVal": True}), "--dry-run")
        self.assertEqual(ended.status, 1)
        self.assertEqual(ended.items()[NO_TASK]["state"], "skipped")
        self.assertEqual(ended.items()[self.free[0]]["state"], "planned")
        self.assert_nothing_decided()
        words = self.run_command("put-reviews", "--stage", REVIEW, "--file", "-", "--dry-run",
                                 given=text)
        self.assertIn("accept 2 and reject 4", words.err)

    def test_others(self):
        reviewer = self.people(REVIEW)[0][0]
        self.sandbox.assign(self.free[:1], reviewer)
        said, text = self.reviews()
        ended = self.put(text)
        self.assertEqual((ended.status, ended.items()[self.free[0]]["state"]), (1, "skipped"))
        planned = self.put(text.splitlines()[0], "--dry-run").items()[self.free[0]]
        self.assertEqual(planned["state"], "skipped")
        self.assertEqual(self.assignee(REVIEW, self.free[0]), reviewer)
        ended = self.put(text.splitlines()[0], "--take-over")
        self.assertEqual(ended.status, 0, ended.out)
        self.assert_decided(said)


class Interrupted(CommandLine):
    tasks = 300
    latency = 40

    def test_killed_and_resumed(self):
        ids = self.in_stage(REVIEW, assigned=False)
        decided = {one: self.sandbox.decisions(one, REVIEW) for one in ids}
        process = self.start("put-reviews", "--stage", REVIEW, "--file", "-", "--in-flight", "2",
                             "--json")
        process.stdin.write("".join(
            json.dumps({"taskId": one, "reviewVal": number % 3 != 0, "comment": f"c{number % 2}"})
            + "\n" for number, one in enumerate(ids)))
        process.stdin.close()
        process.stdin = None
        for line in process.stdout:
            if json.loads(line)["type"] == "item":
                break
        process.send_signal(signal.SIGKILL)
        process.stdout.read()
        process.stderr.read()
        process.wait(60)
        left = [one for one in ids if self.sandbox.decisions(one, REVIEW) == decided[one]]
        self.assertTrue(left)
        resumed = self.run_json("resume", "--all")
        self.assertEqual(resumed.status, 0, resumed.out + resumed.err)
        for number, one in enumerate(ids):
            self.assertEqual(self.sandbox.decisions(one, REVIEW), decided[one] + [number % 3 != 0])


if __name__ == "__main__":
    unittest.main()
