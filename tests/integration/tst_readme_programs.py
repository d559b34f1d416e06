# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""tst_readme_programs.py README: the programs that the README shows do what it says of them, with the
tasks of the sandbox's project for programs."""

import json
import os
import re
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

from tst_cli import LABEL, REVIEW, CommandLine

README = Path(sys.argv.pop(1))
LONGEST = 30  # lines

CONVERT = """
query ($original: String!) {
  validateAndConvertToImportFormat(original: $original, convert: true) { isValid error converted }
}"""


def block(language):
    (text,) = re.findall(rf"^```{language}\n(.*?)^```$", README.read_text(encoding="utf-8"),
                         re.M | re.S)
    return text


class ReadmePrograms(CommandLine):
    tasks = 10

    def setUp(self):
        super().setUp()
        self.sandbox.project = self.sandbox.projects["Retina, lesions"]

    def given(self, stage, count):
        """Task objects as a program gets them, by id, and as text."""
        ended = self.run_command("get-tasks", "--stage", stage, "--next", str(count))
        self.assertEqual(ended.status, 0, ended.err)
        objects = [json.loads(line) for line in ended.out.splitlines()]
        self.assertGreaterEqual(len(objects), count // 2)
        return {one["taskId"]: one for one in objects}, ended.out

    def printed(self, language, text):
        """What the program prints for these lines."""
        path = Path(self.home.name) / "program"
        path.write_text(block(language), encoding="utf-8")
        path.chmod(0o755)
        self.assertLessEqual(len(block(language).splitlines()), LONGEST)
        done = subprocess.run([str(path)], input=text, capture_output=True, text=True, timeout=60,
                              check=True, env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"})
        self.assertEqual(done.stderr, "")
        return done.stdout

    def test_labels(self):
        tasks, text = self.given(LABEL, 30)
        bare = {"taskId": "without", "name": "without images", "series": [{"items": []}]}
        answers = [json.loads(line)
                   for line in self.printed("python", text + json.dumps(bare)).splitlines()]
        self.assertEqual(answers.pop(), {"taskId": "without", "skip": "There are no images."})
        self.assertEqual([one["taskId"] for one in answers], list(tasks))
        # The service wants names and items too, which whoever puts labels adds.
        original = [{**one, "name": tasks[one["taskId"]]["name"],
                     "series": [{**series, "items": ["a.png"]} for series in one["series"]]}
                    for one in answers]
        answer = self.sandbox.ask(CONVERT, original=json.dumps(original))
        answer = answer["validateAndConvertToImportFormat"]
        self.assertTrue(answer["isValid"], answer["error"])
        for one in json.loads(answer["converted"]):
            (box,) = [label["bbox2d"] for label in one["labels"] if "bbox2d" in label]
            self.assertAlmostEqual(box["xnorm"] + box["wnorm"] / 2, 0.5)
            self.assertAlmostEqual(box["ynorm"] + box["hnorm"] / 2, 0.5)
            self.assertEqual(sum("studyclassify" in label for label in one["labels"]), 1)

    def test_reviews(self):
        if shutil.which("jq") is None:
            if os.environ.get("CI") == "true":
                self.fail("jq is missing")
            self.skipTest("jq is missing")
        tasks, text = self.given(REVIEW, 60)
        # Nothing was drawn here, and that is possible.
        bare = {"taskId": "bare", "name": "bare", "series": [{"items": ["a.png"]}]}
        printed = self.printed("sh", text + json.dumps(bare))
        answers = {one["taskId"]: one for one in map(json.loads, printed.splitlines())}
        self.assertEqual(answers.pop("bare"), {"taskId": "bare", "reviewVal": True})
        self.assertEqual(list(answers), list(tasks))
        # The demo's impossible boxes are wider than their images.
        wide = {task_id for task_id, task in tasks.items()
                if any(box["wNorm"] > 1 for box in task["series"][0].get("boundingBoxes", []))}
        self.assertTrue(wide)
        self.assertEqual({one for one in answers if not answers[one]["reviewVal"]}, wide)
        for task_id, one in answers.items():
            comment = {"comment": "Boxes of impossible size: 1"} if task_id in wide else {}
            self.assertEqual(one, {"taskId": task_id, "reviewVal": task_id not in wide, **comment})
        lines = "".join(json.dumps(one) + "\n" for one in answers.values())
        ended = self.run_command("put-reviews", "--stage", REVIEW, "--file", "-", "--dry-run",
                                 given=lines)
        self.assertEqual(ended.status, 0, ended.err)
        self.assertIn(f"accept {len(answers) - len(wide)} and reject {len(wide)}", ended.err)


if __name__ == "__main__":
    unittest.main()
