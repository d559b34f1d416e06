# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tasks are labeled and reviewed with small programs, by pointer and keyboard; another process asks
the sandbox what has become of them."""

import json
import os
import tempfile
import unittest
from pathlib import Path

from desktop import FIELDS, Role, children, click, press, text_of, type_text
from queuetest import QueueTest

RETINA = "Retina, lesions"
ROWS = "What the file says"
COUNT = 20

LABELER = """#!/usr/bin/python3
import json, sys
for number, line in enumerate(sys.stdin):
    task = json.loads(line)
    box = {"category": "lesion", "pointTopLeft": {"xNorm": 0.25, "yNorm": 0.25},
           "wNorm": 0.5, "hNorm": (number + 1) / 64}
    print("box", number, "for", task["name"], file=sys.stderr, flush=True)
    print(json.dumps({"taskId": task["taskId"], "series": [{"boundingBoxes": [box]}]}), flush=True)
"""

# What goes wrong on purpose, by the number of the line that the program got.
SUBMITTED = 200
LABEL_ERRORS, LABEL_SKIPS = (10, 111), (20, 122)
LABEL_GIVEN_AWAY, LABEL_MOVED = 30, 133  # by a colleague, after the look at the results
LABEL_FAULTY = (40, 144)
LABEL_COUNT = SUBMITTED + len(LABEL_ERRORS) + len(LABEL_SKIPS) + len(LABEL_FAULTY) + 2

RECIPE_LABELER = f"""#!/usr/bin/python3
import json, sys
for number, line in enumerate(sys.stdin):
    task = json.loads(line)
    answer = {{"taskId": task["taskId"]}}
    if number in {LABEL_ERRORS}:
        answer["error"] = "The model has no memory left."
    elif number in {LABEL_SKIPS}:
        answer["skip"] = "Too dark."
    else:
        box = {{"category": "lesion", "pointTopLeft": {{"xNorm": number / 256, "yNorm": 0.25}},
               "wNorm": 0.125, "hNorm": 0.5, "attributes": {{"certain": number % 2 == 0}}}}
        if number in {LABEL_FAULTY}:
            box["category"] = "lesoin"
        mark = {{"category": "microaneurysm", "point": {{"xNorm": 0.5, "yNorm": number / 256}}}}
        answer["series"] = [{{"boundingBoxes": [box], "landmarks": [mark]}}]
        answer["classification"] = {{"attributes": {{"quality": "good"}}}}
    print(json.dumps(answer), flush=True)
"""

REVIEWED = 50
REVIEW_ERROR, REVIEW_SKIP, REVIEW_GIVEN_AWAY, REVIEW_MOVED = 5, 16, 25, 37
REVIEW_COUNT = REVIEWED + 4
COMMENT = "A box is wider than the image."

RECIPE_REVIEWER = f"""#!/usr/bin/python3
import json, sys
for number, line in enumerate(sys.stdin):
    task = json.loads(line)
    answer = {{"taskId": task["taskId"]}}
    boxes = [box for series in task["series"] for box in series.get("boundingBoxes", [])]
    if number == {REVIEW_ERROR}:
        answer["error"] = "The model has no memory left."
    elif number == {REVIEW_SKIP}:
        answer["skip"] = "Somebody should look at this."
    elif any(box["wNorm"] > 1 for box in boxes):
        answer.update(reviewVal=False, comment="{COMMENT}")
    else:
        answer["reviewVal"] = number % 5 != 0
    print(json.dumps(answer), flush=True)
"""

COLLEAGUE = "anna.keller@example.org"

TASK = """
query ($orgId: UUID!, $projectId: UUID!, $taskId: UUID!) {
  task(orgId: $orgId, projectId: $projectId, taskId: $taskId) {
    currentStageName latestTaskData { createdBy labelsData }
  }
}"""

MOVE = """
mutation ($orgId: UUID!, $projectId: UUID!, $taskIds: [UUID!]!, $stage: String!) {
  moveTasks(orgId: $orgId, projectId: $projectId, taskIds: $taskIds, stageName: $stage) { ok }
}"""


class Programs(QueueTest):
    def task(self, task_id):
        return self.sandbox.ask(TASK, taskId=task_id)["task"]

    def labels(self, task_id):
        data = self.task(task_id)["latestTaskData"]
        return json.loads(data["labelsData"]) if data and data["labelsData"] else []

    def write_program(self, text):
        """Into a folder of its own, which is answered."""
        folder = Path(tempfile.mkdtemp(prefix="programs-", dir=os.environ["HOME"]))
        program = folder / "program.py"
        program.write_text(text)
        program.chmod(0o755)
        return folder

    def start_program(self, tool, folder, count):
        """By its key in the menu Tools; waits until it has ended."""
        press("alt+o")
        press(tool)
        self.application.type_into("Command line", "./program.py")
        self.application.type_into("Working folder", str(folder))
        click(self.application.find("How many unassigned tasks", roles={Role.SPIN_BUTTON}))
        press("ctrl+a")
        type_text(str(count))
        self.press_button(f"Start with {count}")
        self.application.button("Show Results…")

    def results_missing(self):
        """The tasks without a result, and why."""
        table = "Tasks without a result"
        self.application.wait_for_rows(table)
        return {name: (what, why)
                for name, what, why in zip(*(self.application.column_texts(table, column)
                                             for column in range(3)))}

    def show_stage(self, stage, state):
        """As open_stage, in the window that is there; and narrowed to tasks of that state."""
        click(self.application.item("Stages", stage))
        self.stage = stage
        self.before = self.sandbox.tasks(stage)
        self.filter(f"state:{state}", self.count(state))

    def move(self, task, stage):
        """As a colleague does it, beside the application."""
        answer = self.sandbox.ask(MOVE, taskIds=[task.id], stage=stage)
        self.assertTrue(answer["moveTasks"]["ok"])

    def assert_labeled(self, task, number):
        """As the program has it, whole, once, and by the key; and the task has gone on."""
        now = self.task(task.id)
        self.assertEqual(now["currentStageName"], "Review_1")
        data = now["latestTaskData"]
        self.assertEqual(data["createdBy"], self.me)
        box, mark, quality = sorted(json.loads(data["labelsData"]),
                                    key=lambda label: label.get("category", "quality"))
        self.assertEqual((box["category"], box["bbox2d"]), (
            "lesion", {"xnorm": number / 256, "ynorm": 0.25, "wnorm": 0.125, "hnorm": 0.5}))
        self.assertEqual(box["attributes"], [{"name": "certain", "value": number % 2 == 0}])
        self.assertEqual((mark["category"], mark["point"]),
                         ("microaneurysm", {"xnorm": 0.5, "ynorm": number / 256}))
        self.assertTrue(quality["studyclassify"])
        self.assertEqual(quality["attributes"], [{"name": "quality", "value": "good"}])
        self.assertEqual(self.sandbox.decisions(task.id, "Label"), [None])

    def test_label_and_review(self):
        """The whole recipe: many are labeled and submitted, some then decided, a few go wrong."""
        self.open_unassigned("Label", project=RETINA, hold=0)
        self.me = self.sandbox.me()
        self.label_and_submit()
        self.review()

    def label_and_submit(self):
        chosen = self.shown(LABEL_COUNT)
        self.start_program("a", self.write_program(RECIPE_LABELER), LABEL_COUNT)
        self.assertEqual(self.results_missing(), {
            **{chosen[one].name: ("Failed", "The model has no memory left.")
               for one in LABEL_ERRORS},
            **{chosen[one].name: ("Skipped", "Too dark.") for one in LABEL_SKIPS}})

        self.press_button("Show Results…")
        click(self.application.find("Submit", roles={Role.RADIO_BUTTON}, enabled=True))
        submit = self.application.button(f"Submit {SUBMITTED + 2}")
        # Labels that are wrong come first, and are left out.
        faulty = {chosen[one].name for one in LABEL_FAULTY}
        names = self.application.column_texts(ROWS, 0, len(faulty))
        self.assertEqual(set(names), faulty)
        for why in self.application.column_texts(ROWS, 3, len(faulty)):
            self.assertIn("lesoin is not in the taxonomy", why)
        self.assertEqual(self.changed(), set())
        given_away, moved = chosen[LABEL_GIVEN_AWAY], chosen[LABEL_MOVED]
        self.sandbox.assign([given_away.id], COLLEAGUE)
        self.move(moved, "END")
        click(submit)
        says = self.wait_for_operation("Submit", f"{SUBMITTED} of {SUBMITTED + 2} submitted")
        self.assertIn("2 left alone", says)

        untouched = {*LABEL_ERRORS, *LABEL_SKIPS, *LABEL_FAULTY, LABEL_GIVEN_AWAY, LABEL_MOVED}
        submitted = {task.id for number, task in enumerate(chosen) if number not in untouched}
        self.assertEqual(len(submitted), SUBMITTED)
        # These and no others have changed.
        self.assertEqual(self.changed(), submitted | {given_away.id, moved.id})
        self.assertEqual(self.sandbox.tasks("Label")[given_away.id].assignee, COLLEAGUE)
        for number, task in enumerate(chosen):
            if number in untouched:
                self.assertEqual(self.labels(task.id), [])
            else:
                self.assert_labeled(task, number)

    def review(self):
        self.show_stage("Review_1", "UNASSIGNED")
        chosen = self.shown(REVIEW_COUNT)
        labels = {task.id: self.labels(task.id) for task in chosen}
        wide = {task.id for task in chosen
                if any("bbox2d" in one and one["bbox2d"]["wnorm"] > 1 for one in labels[task.id])}
        bad = wide | {task.id for task in chosen[::5]}
        earlier = {task.id: self.sandbox.decisions(task.id, "Review_1") for task in chosen}
        talk = {task.id: self.sandbox.comments(task.id) for task in chosen}
        self.start_program("v", self.write_program(RECIPE_REVIEWER), REVIEW_COUNT)
        self.assertEqual(self.results_missing(), {
            chosen[REVIEW_ERROR].name: ("Failed", "The model has no memory left."),
            chosen[REVIEW_SKIP].name: ("Skipped", "Somebody should look at this.")})

        self.press_button("Show Results…")
        given_away, moved = chosen[REVIEW_GIVEN_AWAY], chosen[REVIEW_MOVED]
        untouched = {chosen[REVIEW_ERROR].id, chosen[REVIEW_SKIP].id, given_away.id, moved.id}
        decided = {task.id for task in chosen} - untouched
        accepted, rejected = decided - bad, decided & bad
        self.assertEqual(len(decided), REVIEWED)
        self.assertTrue(decided & wide)
        sent = decided | {given_away.id, moved.id}
        decide = self.application.button(
            f"Accept {len(sent - bad)} and Reject {len(sent & bad)}")
        self.assertEqual(self.changed(), set())
        self.sandbox.assign([given_away.id], COLLEAGUE)
        self.move(moved, "Label")
        click(decide)
        self.wait_for_operation(
            "Review_1", f"{len(accepted)} accepted, {len(rejected)} rejected, 2 left alone")
        self.assertEqual(self.changed(), decided | {given_away.id, moved.id})

        for task in chosen:
            one = task.id
            new = [one in accepted] if one in decided else []
            self.assertEqual(self.sandbox.decisions(one, "Review_1"), earlier[one] + new)
            self.assertEqual([comment["textVal"]
                              for comment in self.sandbox.comments(one)[len(talk[one]):]],
                             [COMMENT] if one in decided & wide else [])
            self.assertEqual(self.labels(one), labels[one])
            if one in decided:
                self.assertEqual(self.task(one)["currentStageName"],
                                 "Label" if one in rejected else "END")

    def test_the_keyboard_after_a_question(self):
        """Two dialogs go at once, and the window has the keyboard then."""
        self.open_unassigned("Label", project=RETINA)
        self.start_program("a", self.write_program(LABELER), COUNT)
        press("Escape")
        self.application.find("Close without using the results?")
        # Docks and the dialog have buttons of that name too.
        buttons = children(self.application.button("Cancel").get_parent())
        click(next(one for one in buttons if one.get_name() == "Close"))
        self.application.wait_until_active(RETINA)
        self.assertEqual(self.changed(), set())

    def test_label_the_next_tasks(self):
        self.open_unassigned("Label", project=RETINA)
        chosen = self.shown(COUNT)
        others = [one for one in self.before if one not in {task.id for task in chosen}]
        self.assertFalse(any(self.labels(task.id) for task in chosen))
        folder = self.write_program(LABELER)

        press("alt+o")  # Tools
        press("a")
        self.application.find("Command line")
        type_text("./program.py")
        self.application.type_into("Working folder", str(folder))
        click(self.application.find("How many unassigned tasks", roles={Role.SPIN_BUTTON}))
        press("ctrl+a")
        type_text(str(COUNT))
        self.press_button(f"Start with {COUNT}")
        self.press_button("Show Results…")
        log = self.application.find("Log of the program")
        self.assertIn(f"box {COUNT - 1} for ", text_of(log))
        self.assertFalse(any(self.labels(task.id) for task in chosen))

        # Nothing has been sent before this.
        self.press_button(f"Pre-label {COUNT}")
        self.wait_for_operation("Pre-label", f"{COUNT} of {COUNT} pre-labeled")
        heights = []
        for task in chosen:
            (label,) = self.labels(task.id)
            self.assertEqual(label["category"], "lesion")
            box = label["bbox2d"]
            self.assertEqual([box["xnorm"], box["ynorm"], box["wnorm"]], [0.25, 0.25, 0.5])
            heights.append(box["hnorm"])
        self.assertEqual(heights, [(number + 1) / 64 for number in range(COUNT)])
        self.assertFalse(any(self.labels(one) for one in others[:COUNT]))
        # They stay where they are, and nobody's.
        self.assertEqual(self.changed(), set())

        # The program is offered again.
        press("alt+o")
        press("a")
        self.application.button(f"Start with {COUNT}")
        line = self.application.find("Command line", roles=FIELDS)
        self.assertEqual(text_of(line), "./program.py")
        self.press_button("Cancel")


if __name__ == "__main__":
    unittest.main()
