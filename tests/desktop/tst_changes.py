# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A hand drags tasks onto people and presses Accept and Reject; another process asks the sandbox
what came of it."""

import unittest

from desktop import DesktopTest, click, drag, press, wait_for
from sandbox import Sandbox

NAME = 0  # columns of the queue
PERSON = "Chidi"
EMAIL = "chidi.okafor"


class Changes(DesktopTest):
    def open_stage(self, stage):
        self.sandbox = Sandbox()
        self.addCleanup(self.sandbox.stop)
        self.stage = stage
        self.application = self.start(
            "--url", self.sandbox.url, "--org", self.sandbox.org, "--project",
            self.sandbox.project, "--stage", stage, key=self.sandbox.key,
        )
        self.application.activate()
        self.application.wait_for_rows("Task queue")
        self.application.find("Refresh", enabled=True)
        self.before = self.sandbox.tasks(stage)
        wait_for("the whole stage is shown",
                 lambda: self.application.rows("Task queue") == len(self.before))

    def filter(self, words, expected):
        """Narrows the queue to so many tasks, so that these are within sight."""
        self.application.type_into("Filter tasks", words)
        wait_for(f"{words!r} narrows the queue to {expected} tasks",
                 lambda: self.application.rows("Task queue") == expected)

    def shown(self, count):
        """The first tasks in the queue, as the sandbox knows them, by their names."""
        by_name = {task.name: task for task in self.before.values()}
        return [by_name[self.application.cell("Task queue", row, NAME).get_name()]
                for row in range(count)]

    def select(self, count):
        click(self.application.cell("Task queue", 0, NAME))
        if count > 1:
            click(self.application.cell("Task queue", count - 1, NAME), modifiers=["shift"])

    def drag_to(self, row, person):
        # Not the row that was clicked last: a press there soon after would be a double click.
        drag(self.application.cell("Task queue", row, NAME),
             self.application.item("People", person))

    def test_assign_three_by_dragging(self):
        self.open_stage("Label")
        self.filter("state:unassigned",
                    sum(task.state == "UNASSIGNED" for task in self.before.values()))
        chosen = {task.id for task in self.shown(3)}
        self.select(3)
        self.drag_to(1, PERSON)

        def given():
            now = self.sandbox.tasks("Label")
            return {one for one in now
                    if (now[one].assignee, now[one].state)
                    != (self.before[one].assignee, self.before[one].state)}

        wait_for("three tasks have changed hands", lambda: given() == chosen)
        now = self.sandbox.tasks("Label")
        for task_id in chosen:
            self.assertTrue(now[task_id].assignee.startswith(EMAIL), now[task_id].assignee)
            self.assertEqual(now[task_id].state, "ASSIGNED")

    def test_unassign_by_dragging(self):
        self.open_stage("Label")
        assigned = [task for task in self.before.values()
                    if task.state == "ASSIGNED" and task.assignee.startswith(EMAIL)]
        self.assertTrue(assigned, "the demo project has tasks that are assigned to the person")
        self.filter(f"state:assigned assignee:{EMAIL}", len(assigned))
        count = min(2, len(assigned))
        chosen = {task.id for task in self.shown(count)}
        self.select(count)
        self.drag_to(0, "Unassigned")

        def unassigned():
            now = self.sandbox.tasks("Label")
            return {one for one in now
                    if now[one].assignee is None and self.before[one].assignee is not None}

        wait_for("the tasks are nobody's", lambda: unassigned() == chosen)

    def review(self, decide, expected):
        self.open_stage("Review_1")
        self.filter("state:unassigned",
                    sum(task.state == "UNASSIGNED" for task in self.before.values()))
        task = self.shown(1)[0]
        before = self.sandbox.decisions(task.id, "Review_1")
        self.select(1)
        self.application.button("Accept")
        decide()
        wait_for("the task has left the review",
                 lambda: task.id not in self.sandbox.tasks("Review_1"))
        self.assertEqual(self.sandbox.decisions(task.id, "Review_1"), before + [expected])
        wait_for("the queue shows it no more",
                 lambda: task.name not in self.application.column_texts("Task queue", NAME))
        # Nothing else was decided.
        self.assertEqual(set(self.before) - set(self.sandbox.tasks("Review_1")), {task.id})

    def press_button(self, name):
        click(self.application.button(name))

    def test_accept_with_the_button(self):
        self.review(lambda: self.press_button("Accept"), True)

    def test_reject_with_the_button(self):
        self.review(lambda: self.press_button("Reject"), False)

    def test_accept_with_the_key(self):
        self.review(lambda: press("a"), True)

    def test_reject_with_the_key(self):
        self.review(lambda: press("r"), False)


if __name__ == "__main__":
    unittest.main(verbosity=2)
