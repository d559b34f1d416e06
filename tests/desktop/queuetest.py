# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of a stage's queue share: a sandbox, the application on one of its stages, and
what can be looked at on both sides."""

import os
import re
import tempfile
from pathlib import Path

from desktop import (
    DesktopTest, Role, State, click, drag, extents, has, press, text_of, type_text, wait_for, walk,
)
from sandbox import Sandbox

NAME = 0  # columns of the queue
PERSON = "Chidi"
EMAIL = "chidi.okafor"


class QueueTest(DesktopTest):
    def open_stage(self, stage, *, hold=None, project=None, **options):
        """With hold, decisions are held so many milliseconds; -1: until they are sent. The project
        is the sandbox's first, or the one of that name."""
        self.sandbox = Sandbox(**options)
        if project:
            self.sandbox.project = self.sandbox.projects[project]
        self.addCleanup(self.sandbox.stop)
        self.stage = stage
        arguments = ["--url", self.sandbox.url, "--org", self.sandbox.org, "--project",
                     self.sandbox.project, "--stage", stage]
        if hold is not None:
            folder = tempfile.mkdtemp(prefix="data-", dir=os.environ["HOME"])
            Path(folder, "brickyard.ini").write_text(f"[preferences]\nholdMs={hold}\n")
            arguments += ["--data-dir", folder]
        self.application = self.start(*arguments, key=self.sandbox.key)
        self.application.activate()
        self.application.wait_for_rows("Task queue")
        self.application.find("Refresh", enabled=True)
        self.before = self.sandbox.tasks(stage)
        wait_for("the whole stage is shown",
                 lambda: self.application.rows("Task queue") == len(self.before))

    def count(self, state, email=""):
        return sum(task.state == state.upper() and (task.assignee or "").startswith(email)
                   for task in self.before.values())

    def filter(self, words, expected):
        """Narrows the queue to so many tasks, so that these are within sight."""
        self.application.type_into("Filter tasks", words)
        self.wait_for_queue(words, expected)

    def filter_by_keyboard(self, words, expected):
        """Does the same, and gives the queue the keyboard."""
        press("ctrl+f")
        type_text(words)
        press("Return")
        self.wait_for_queue(words, expected)

    def wait_for_queue(self, words, expected):
        wait_for(f"{words!r} narrows the queue to {expected} tasks",
                 lambda: self.application.rows("Task queue") == expected)

    def open_unassigned(self, stage="Label", *, keyboard=False, **options):
        self.open_stage(stage, **options)
        narrow = self.filter_by_keyboard if keyboard else self.filter
        narrow("state:unassigned", self.count("UNASSIGNED"))

    def shown(self, count):
        """The first tasks in the queue, as the sandbox knows them, by their names."""
        by_name = {task.name: task for task in self.before.values()}
        return [by_name[name]
                for name in self.application.column_texts("Task queue", NAME, count)]

    def select(self, count):
        click(self.application.cell("Task queue", 0, NAME))
        if count > 1:
            click(self.application.cell("Task queue", count - 1, NAME), modifiers=["shift"])

    def select_rows(self, rows):
        for number, row in enumerate(rows):
            click(self.application.cell("Task queue", row, NAME),
                  modifiers=["ctrl"] if number else [])

    def drag_to(self, row, person):
        # Not the row that was clicked last: a press there soon after would be a double click.
        drag(self.application.cell("Task queue", row, NAME),
             self.application.item("People", person))

    def press_button(self, name):
        click(self.application.button(name))

    def changed(self):
        """Whose assignee or state is another one than before, or who have left the stage."""
        now = self.sandbox.tasks(self.stage)
        gone = set(self.before) - set(now)
        return gone | {one for one in now if one in self.before
                       and (now[one].assignee, now[one].state)
                       != (self.before[one].assignee, self.before[one].state)}

    def wait_for_decision(self, task, expected):
        """Until the task has left the review with these decisions there."""
        wait_for("the task has left the review",
                 lambda: task.id not in self.sandbox.tasks(self.stage))
        self.assertEqual(self.sandbox.decisions(task.id, self.stage), expected)

    def operation(self, title):
        """What the activity panel's newest row whose title begins so says; None without one."""
        def is_details(one):
            return (one.get_role() == Role.PUSH_BUTTON
                    and one.get_name().startswith(f"Details: {title}"))

        found = self.application.all(is_details)
        if not found:
            return None
        # The newest is on top.
        row = min(found, key=lambda one: extents(one)[1]).get_parent().get_parent()
        words = []
        for one in walk(row):
            if has(one, State.SHOWING):
                words.append(text_of(one) if one.get_role() == Role.TEXT else one.get_name())
        return "\n".join(words)

    def wait_for_operation(self, title, pattern):
        """Until the pattern is found in that row, and returns all that it says."""
        def look():
            says = self.operation(title)
            return says if says is not None and re.search(pattern, says) else None

        return wait_for(f"the activity panel says {pattern!r} at {title!r}", look, 40)
