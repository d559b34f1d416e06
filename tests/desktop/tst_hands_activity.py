# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The activity panel, its details, and the question at closing; another process asks the sandbox
what came of it."""

import csv
import os
import re
import unittest
from pathlib import Path

from desktop import FIELDS, Role, click, press, text_of, type_text, wait_for
from queuetest import NAME, PERSON, QueueTest

ITEMS = "Tasks of the operation"


class Activity(QueueTest):
    def test_what_was_left_alone_is_told_and_exported(self):
        self.open_unassigned()
        tasks = self.shown(3)
        theirs = tasks[1]
        self.sandbox.assign([theirs.id], "anna.keller@example.org")
        self.select(3)
        self.drag_to(0, PERSON)
        reason = "Somebody gave the task to Anna Keller meanwhile; it was left alone."
        self.assertIn(reason, self.wait_for_operation("Assign 3", "2 of 3 assigned"))

        self.press_button("Details: Assign 3")
        self.application.wait_for_rows(ITEMS, 3)
        texts = [self.application.cell(ITEMS, row, column).get_name()
                 for row in range(3) for column in range(8)]
        self.assertEqual(texts.count(reason), 1)
        for task in tasks:
            self.assertIn(task.name, texts)

        path = Path(os.environ["HOME"]) / "what came of it.csv"
        self.press_button("Export CSV…")
        self.application.find("File name:", roles=FIELDS, enabled=True)
        press("ctrl+a")
        type_text(str(path))
        press("Return")
        wait_for("it says where the file is",
                 lambda: f"Written to {path}." in self.messages())
        with open(path, encoding="utf-8-sig", newline="") as file:
            lines = {line["task_id"]: line for line in csv.DictReader(file)}
        self.assertEqual(set(lines), {task.id for task in tasks})
        now = self.sandbox.tasks("Label")
        for task in tasks:
            line = lines[task.id]
            self.assertEqual((line["task_name"], line["operation"], line["stage"]),
                             (task.name, "assign", "Label"))
            self.assertEqual((line["state"], line["reason"]),
                             ("skipped", reason) if task is theirs else ("done", ""))
            if task is not theirs:
                self.assertEqual(line["assignee_after"], now[task.id].assignee)

    def messages(self):
        # The banner of the window below has one too.
        return [text_of(one) for one in self.application.all(
            lambda one: one.get_name() == "Message" and one.get_role() == Role.TEXT)]

    def test_cancel_while_it_is_sent(self):
        self.open_unassigned("Review_1", hold=0, tasks=600, latency=1200)
        count = self.count("UNASSIGNED")
        self.assertGreater(count, 40)
        click(self.application.cell("Task queue", 0, NAME))
        press("ctrl+a")
        self.press_button(f"Accept {count}")
        self.wait_for_operation("Accept", rf"\b[1-9]\d*/{count}\b")
        self.press_button("Cancel:")
        counts = r"(\d+) sent, (\d+) not sent"
        says = self.wait_for_operation("Accept", counts)
        sent, unsent = map(int, re.search(counts, says).groups())
        self.assertEqual(sent + unsent, count)
        self.assertGreater(sent, 0)
        self.assertGreater(unsent, 0)
        self.assertEqual(len(self.changed()), sent)

    def accept_and_close(self):
        task = self.shown(1)[0]
        self.select(1)
        self.press_button("Accept")
        self.wait_for_operation("", "waits until you send it")
        press("alt+F4")
        self.application.button("Stay")
        return task

    def wait_for_end(self):
        wait_for("the application has ended", lambda: self.application.process.poll() is not None)
        self.assertEqual(self.application.process.returncode, 0)

    def test_closing_stay_and_stop(self):
        self.open_unassigned("Review_1", hold=-1)
        self.accept_and_close()
        self.press_button("Stay")
        self.wait_for_operation("", "waits until you send it")
        self.assertFalse(self.changed())
        press("alt+F4")
        self.press_button("Stop after what is on its way")
        self.wait_for_end()
        self.assertFalse(self.changed())

    def test_closing_wait_until_sent(self):
        self.open_unassigned("Review_1", hold=-1)
        task = self.accept_and_close()
        self.press_button("Wait until all is sent")
        self.wait_for_end()
        self.assertEqual(self.changed(), {task.id})
        self.assertEqual(self.sandbox.decisions(task.id, "Review_1"), [True])


if __name__ == "__main__":
    unittest.main(verbosity=2)
