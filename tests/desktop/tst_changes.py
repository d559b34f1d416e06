# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A hand drags tasks onto people and presses Accept and Reject; another process asks the sandbox
what came of it."""

import unittest

from desktop import FIELDS, Drag, center, click, extents, pixel, press, wait_for, xdotool
from queuetest import EMAIL, NAME, PERSON, QueueTest


class Changes(QueueTest):
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

    def test_assign_and_unassign_with_the_keyboard(self):
        self.open_unassigned()
        task_id = self.shown(2)[1].id
        self.select(1)
        press("e")
        self.application.find("Person", roles=FIELDS, enabled=True)
        # A click beside it closes it and is nothing else; the next one is one again.
        click(self.application.cell("Task queue", 4, NAME))
        wait_for("the picker has closed", lambda: not self.application.all(
            lambda one: one.get_name() == "Person" and one.get_role() in FIELDS))
        self.select(1)
        for key in "jjk":
            press(key)
        press("e")
        self.application.find("Person", roles=FIELDS, enabled=True)
        xdotool("type", "--delay", 20, "--", PERSON.lower())
        press("Return")
        wait_for("the task has changed hands", lambda: self.changed() == {task_id})
        now = self.sandbox.tasks("Label")
        self.assertTrue(now[task_id].assignee.startswith(EMAIL), now[task_id].assignee)
        self.filter(f"state:assigned assignee:{EMAIL}",
                    sum(task.state == "ASSIGNED" and (task.assignee or "").startswith(EMAIL)
                        for task in now.values()))
        names = [self.application.cell("Task queue", row, NAME).get_name()
                 for row in range(self.application.rows("Task queue"))]
        click(self.application.cell("Task queue", names.index(now[task_id].name), NAME))
        press("shift+e")
        wait_for("it is nobody's again", lambda: not self.changed())

    def test_a_click_on_a_person_filters(self):
        self.open_stage("Label")
        theirs = sum((task.assignee or "").startswith(EMAIL) for task in self.before.values())
        self.assertTrue(0 < theirs < len(self.before))
        click(self.application.item("People", PERSON))
        wait_for("only their tasks are shown",
                 lambda: self.application.rows("Task queue") == theirs)
        click(self.application.button("Show everybody's tasks, not only those of"))
        wait_for("all tasks are shown",
                 lambda: self.application.rows("Task queue") == len(self.before))

    def test_escape_ends_a_drag(self):
        self.open_unassigned()
        tasks = self.shown(5)
        self.select(3)
        person = self.application.item("People", PERSON)
        left, top, width, height = extents(person)
        edge = (left + 1, top + height // 2)
        at_rest = pixel(*edge)
        hand = Drag(self.application.cell("Task queue", 1, NAME))
        hand.move(*center(person))
        wait_for("the person is framed as the target", lambda: pixel(*edge) != at_rest)
        press("Escape")
        wait_for("the frame is gone", lambda: pixel(*edge) == at_rest)
        hand.release()
        # What is dragged afterwards arrives, and it alone.
        click(self.application.cell("Task queue", 4, NAME))
        hand = Drag(self.application.cell("Task queue", 4, NAME))
        hand.move(*center(person))
        wait_for("the person is framed as the target", lambda: pixel(*edge) != at_rest)
        hand.release()
        wait_for("the other task has changed hands", lambda: self.changed())
        self.assertEqual(self.changed(), {tasks[4].id})

    def test_the_people_scroll_below_a_drag(self):
        self.open_unassigned()
        chosen = {task.id for task in self.shown(1)}
        # Low enough that not all people are in sight.
        window = self.application.activate()
        xdotool("windowsize", window, 1024, 640)
        people = self.application.item_view("People")
        last = wait_for("the last person is out of sight", self.last_person_below)
        self.select(1)
        hand = Drag(self.application.cell("Task queue", 0, NAME))
        x, y, width, height = extents(people)
        hand.move(x + width // 2, y + height - 8)
        wait_for("the list has scrolled to its end",
                 lambda: extents(last)[1] + extents(last)[3] <= y + height + 1)
        hand.move(*center(last), steps=3)
        hand.release()
        wait_for("the last in the list has the task", lambda: self.changed() == chosen)

    def last_person_below(self):
        people = self.application.item_view("People")
        last = self.application.cell("People", self.application.rows("People") - 1)
        _, y, _, height = extents(people)
        return last if extents(last)[1] > y + height else None

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
