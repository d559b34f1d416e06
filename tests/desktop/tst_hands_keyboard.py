# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Work is shared out, decided and taken back by keyboard alone; another process asks the sandbox
what came of it."""

import unittest
from collections import Counter

from desktop import FIELDS, State, has, press, text_of, type_text, wait_for
from queuetest import EMAIL, PERSON, QueueTest

PEOPLE = "People and numbers"
PERSON_COLUMN, GETS, AFTER = 0, 2, 3  # columns of the dialog's people


class Keyboard(QueueTest):
    def open_review(self, hold):
        """The tasks of Review_1 that are nobody's; the first is the current one."""
        self.open_unassigned("Review_1", keyboard=True, hold=hold)
        tasks = self.shown(self.count("UNASSIGNED"))
        self.wait_for_current(tasks[0])
        return tasks

    def wait_for_current(self, task):
        """The panel shows the task that the keys are about."""
        wait_for(f"{task.name} is the current task",
                 lambda: text_of(self.application.find("Task details")).startswith(task.name))

    def decide(self, key, following):
        """The key decides about the current task, and the following one becomes it."""
        press(key)
        self.wait_for_current(following)

    def load(self):
        return Counter(task.assignee for task in self.sandbox.tasks(self.stage).values()
                       if task.assignee)

    def test_distribute(self):
        self.open_stage("Review_1")
        unassigned = {one for one, task in self.before.items() if task.state == "UNASSIGNED"}
        before = self.load()
        press("ctrl+d")
        self.application.button(f"Assign {len(unassigned)}")
        press("alt+l")
        wait_for("the loads are to be level",
                 lambda: has(self.application.find("Level loads"), State.CHECKED))
        planned, barred = {}, set()
        for row in range(self.application.rows(PEOPLE)):
            name = self.application.cell(PEOPLE, row, PERSON_COLUMN).get_name()
            email = f"{name.split(' ')[0].lower()}."  # how it begins
            if "has no access to Review_1" in name:
                barred.add(email)
            elif name.startswith("This API key"):
                self.assertEqual(self.application.cell(PEOPLE, row, GETS).get_name(), "0")
            else:
                planned[email] = int(self.application.cell(PEOPLE, row, AFTER).get_name())
        self.assertTrue(barred)
        press("alt+a")
        wait_for("all tasks have somebody", lambda: self.changed() == unassigned)
        after = self.load()
        # As it was shown, and to nobody who has no access.
        for email, number in planned.items():
            self.assertEqual(sum(count for one, count in after.items() if one.startswith(email)),
                             number, email)
        receivers = {one for one in after if after[one] > before[one]}
        self.assertFalse([one for one in receivers if one.startswith(tuple(barred))])
        loads = [after[one] for one in receivers]
        self.assertLessEqual(max(loads) - min(loads), 1)
        self.assertLessEqual(max(loads), min(planned.values()) + 1)

    def test_three_ways_to_take_back(self):
        tasks = self.open_review(hold=10000)
        events = [self.sandbox.events(task.id) for task in tasks]
        self.decide("a", tasks[1])
        self.decide("u", tasks[0])
        self.decide("a", tasks[1])
        press("ctrl+z")
        self.wait_for_operation("", "2 not sent")
        # A second decision about a task takes the place of the first.
        self.decide("j", tasks[2])
        self.decide("a", tasks[3])
        self.decide("k", tasks[2])
        press("r")
        # Its hold ends after the others' would have.
        self.wait_for_decision(tasks[2], [False])
        self.assertEqual(self.changed(), {tasks[2].id})
        for number in (0, 1, 3):
            self.assertEqual(self.sandbox.events(tasks[number].id), events[number])

    def test_three_decisions_in_a_row(self):
        tasks = self.open_review(hold=3000)
        press("c")
        self.wait_for_field("Comment")
        type_text("blurred & cut off")
        press("Escape")
        self.decide("r", tasks[1])
        # The reason of the last rejection is offered again.
        press("c")
        self.wait_for_field("Comment")
        windows = len(self.application.visible_windows())
        press("alt+Down")
        # A menu that pops up is a window, but none to a screen reader.
        wait_for("the reasons are offered",
                 lambda: len(self.application.visible_windows()) > windows)
        press("Down", "Return")
        wait_for("the reason is taken", lambda: text_of(
            self.application.find("Comment", roles=FIELDS)) == "blurred & cut off")
        press("Escape")
        self.decide("r", tasks[2])
        self.decide("a", tasks[3])
        self.wait_for_decision(tasks[2], [True])
        self.wait_for_decision(tasks[1], [False])
        self.wait_for_decision(tasks[0], [False])
        self.assertEqual(self.changed(), {task.id for task in tasks[:3]})
        for task, expected in zip(tasks, (["blurred & cut off"], ["blurred & cut off"], [])):
            self.assertEqual([one["textVal"] for one in self.sandbox.comments(task.id)], expected)

    def wait_for_field(self, name):
        wait_for(f"{name!r} has the keyboard",
                 lambda: has(self.application.find(name, roles=FIELDS), State.FOCUSED))

    def test_several_are_asked_about(self):
        tasks = self.open_review(hold=3000)
        press("shift+Down")
        self.application.find("Accept 2")
        press("a")
        wait_for("it asks with the number", lambda: "Accept 2" in [
            one.get_name() for window in self.application.windows()
            if window.get_name().startswith("Accept 2 task") for one in self.buttons()])
        press("Return")
        self.wait_for_decision(tasks[0], [True])
        self.wait_for_decision(tasks[1], [True])
        self.assertEqual(self.changed(), {tasks[0].id, tasks[1].id})

    def buttons(self):
        return self.application.all(lambda one: one.get_role_name() == "push button")

    def test_submit_with_existing_labels(self):
        self.open_unassigned("Label", keyboard=True, hold=1000)
        first, second = self.shown(2)
        self.wait_for_current(first)
        self.decide("a", second)
        wait_for("the task has left the stage",
                 lambda: first.id not in self.sandbox.tasks("Label"))
        self.assertEqual(self.changed(), {first.id})

    def test_work_that_was_begun_is_asked_about(self):
        email = "farid.rahimi"
        self.open_stage("Label")
        self.filter_by_keyboard(f"assignee:{email}", self.count("ASSIGNED", email)
                                + self.count("IN_PROGRESS", email))
        press("ctrl+a", "e")
        self.wait_for_field("Person")
        type_text(PERSON.lower())
        press("Return")
        self.application.button("Assign Only the Other 1")
        press("Return")  # the careful answer
        self.wait_for_operation("Assign 1", "1 of 1 assigned")
        self.assertEqual(self.changed(), {
            one for one, task in self.before.items()
            if task.state == "ASSIGNED" and task.assignee.startswith(email)})

    def test_undo_and_redo_of_what_was_sent(self):
        self.open_stage("Label")
        count = self.count("ASSIGNED")
        others = {one for one, task in self.before.items()
                  if task.state == "ASSIGNED" and not task.assignee.startswith(EMAIL)}
        self.filter_by_keyboard("state:assigned", count)
        press("ctrl+a", "shift+e")
        self.wait_for_operation(f"Unassign {count}", f"{count} of {count} unassigned")
        self.assertEqual(len(self.changed()), count)
        press("ctrl+z")
        self.wait_for_operation("Undo: Unassign", f"{count} of {count} restored")
        self.assertFalse(self.changed())
        press("ctrl+shift+z")
        self.wait_for_operation("Redo: Unassign", f"{count} of {count} assigned again")
        self.assertTrue(others <= self.changed())

    def test_comment(self):
        self.open_stage("Label")
        self.filter_by_keyboard("state:assigned", self.count("ASSIGNED"))
        task = self.shown(1)[0]
        self.wait_for_current(task)
        press("c")
        self.wait_for_field("Comment")
        type_text("The upper lobe is missing")
        press("ctrl+Return")
        wait_for("the comment is written",
                 lambda: [one["textVal"] for one in self.sandbox.comments(task.id)]
                 == ["The upper lobe is missing"])
        wait_for("the story has it", lambda: "The upper lobe is missing"
                 in text_of(self.application.find("Task details")))


if __name__ == "__main__":
    unittest.main(verbosity=2)
