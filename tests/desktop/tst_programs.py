# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tasks are labeled with a small program, by pointer and keyboard; another process asks the sandbox
which labels they have then."""

import json
import os
import tempfile
import unittest
from pathlib import Path

from desktop import FIELDS, Role, click, press, text_of, type_text
from queuetest import QueueTest

RETINA = "Retina, lesions"
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

LABELS = """
query ($orgId: UUID!, $projectId: UUID!, $taskId: UUID!) {
  task(orgId: $orgId, projectId: $projectId, taskId: $taskId) {
    taskId latestTaskData { labelsData }
  }
}"""


class Programs(QueueTest):
    def labels(self, task_id):
        data = self.sandbox.ask(LABELS, taskId=task_id)["task"]["latestTaskData"]
        return json.loads(data["labelsData"]) if data and data["labelsData"] else []

    def test_label_the_next_tasks(self):
        self.open_unassigned("Label", project=RETINA)
        chosen = self.shown(COUNT)
        others = [one for one in self.before if one not in {task.id for task in chosen}]
        self.assertFalse(any(self.labels(task.id) for task in chosen))
        folder = Path(tempfile.mkdtemp(prefix="programs-", dir=os.environ["HOME"]))
        program = folder / "boxes.py"
        program.write_text(LABELER)
        program.chmod(0o755)

        press("alt+o")  # Tools
        press("a")
        self.application.find("Command line")
        type_text("./boxes.py")
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
        self.assertEqual(text_of(line), "./boxes.py")
        self.press_button("Cancel")


if __name__ == "__main__":
    unittest.main()
