# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Work is shared out, decided, taken back and talked about with a pointer; another process asks the
sandbox what came of it."""

import unittest
from collections import Counter

from desktop import (
    FIELDS, Atspi, click, drag, extents, press, scroll_down, text_of, type_text, wait_for, xdotool,
)
from queuetest import EMAIL, NAME, PERSON, QueueTest

PEOPLE = "People and numbers"
GETS = 2  # columns of the dialog's people


class Pointer(QueueTest):
    def given(self, tasks):
        """How many of these tasks each person has at the sandbox."""
        now = self.sandbox.tasks(self.stage)
        return Counter(now[task.id].assignee for task in tasks)

    def test_distribute_by_dropping_on_the_head(self):
        self.open_unassigned()
        chosen = self.shown(6)
        self.select(6)
        drag(self.application.cell("Task queue", 2, NAME),
             self.application.find("Drop tasks to share them out"))
        self.application.button("Assign 6")
        names = self.application.column_texts(PEOPLE, 0)
        row = next(row for row, name in enumerate(names) if name.startswith(PERSON))
        click(self.application.cell(PEOPLE, row, GETS))
        type_text("3")
        press("Return")
        wait_for("the person gets three",
                 lambda: self.application.cell(PEOPLE, row, GETS).get_name() == "3")
        self.press_button("Assign 6")
        wait_for("six tasks have changed hands",
                 lambda: self.changed() == {task.id for task in chosen})
        given = self.given(chosen)
        person = next(one for one in given if one and one.startswith(EMAIL))
        self.assertEqual(given.pop(person), 3)
        # The others share what is left.
        self.assertEqual(sorted(given.values()), [1, 1, 1])

    def test_distribute_with_the_button(self):
        self.open_unassigned()
        everything = self.shown(self.count("UNASSIGNED"))
        self.press_button("Distribute tasks")
        self.press_button(f"Assign {len(everything)}")
        wait_for("all tasks have somebody",
                 lambda: self.changed() == {task.id for task in everything})
        given = self.given(everything)
        self.assertNotIn(None, given)
        self.assertEqual(len(given), len(everything))  # fewer tasks than people: one each

    def test_undo_of_what_is_held(self):
        self.open_unassigned("Review_1", hold=8000)
        first, second = self.shown(2)
        events = self.sandbox.events(first.id)
        self.select(1)
        self.press_button("Accept")
        self.wait_for_operation("", "sends in")
        self.press_button("Undo:")
        self.wait_for_operation("", "Taken back before it was sent")
        # This one's hold ends after the other's would have.
        click(self.application.cell("Task queue", 1, NAME))
        self.press_button("Accept")
        self.wait_for_decision(second, [True])
        self.assertEqual(self.changed(), {second.id})
        self.assertEqual(self.sandbox.events(first.id), events)

    def test_send_now(self):
        self.open_unassigned("Review_1", hold=-1)
        task = self.shown(1)[0]
        self.select(1)
        self.press_button("Accept")
        self.wait_for_operation("", "waits until you send it")
        self.assertFalse(self.changed())
        self.press_button("Send now:")
        self.wait_for_decision(task, [True])

    def test_undo_and_redo_of_what_was_sent(self):
        self.open_stage("Label")
        self.filter("state:assigned", self.count("ASSIGNED"))
        tasks = self.shown(self.count("ASSIGNED"))
        owners, rows = set(), []
        for row, task in enumerate(tasks):
            if task.assignee not in owners and not task.assignee.startswith(EMAIL):
                owners.add(task.assignee)
                rows.append(row)
        rows = rows[:3]
        chosen = {tasks[row].id for row in rows}
        self.assertEqual(len(rows), 3)
        self.select_rows(rows)
        self.drag_to(rows[0], PERSON)
        self.wait_for_operation("Assign 3", "3 of 3 assigned")
        self.assertEqual(self.changed(), chosen)
        press("ctrl+z")
        self.wait_for_operation("Undo: Assign 3", "3 of 3 restored")
        self.assertFalse(self.changed())
        press("ctrl+shift+z")
        self.wait_for_operation("Redo: Assign 3", "3 of 3 assigned again")
        self.assertEqual(self.changed(), chosen)
        # What a colleague has changed meanwhile stays as it is.
        theirs = tasks[rows[1]]
        self.sandbox.assign([theirs.id], "anna.keller@example.org")
        press("ctrl+z")
        says = self.wait_for_operation("Undo: ", "2 of 3 restored")
        self.assertIn("Somebody gave the task to Anna Keller meanwhile; it was left alone.", says)
        self.assertEqual(self.changed(), {theirs.id})
        self.assertEqual(self.sandbox.tasks("Label")[theirs.id].assignee,
                         "anna.keller@example.org")

    def test_work_that_was_begun_is_asked_about(self):
        email = "farid.rahimi"
        self.open_stage("Label")
        begun, waiting = self.count("IN_PROGRESS", email), self.count("ASSIGNED", email)
        self.assertEqual((begun, waiting), (2, 1))
        self.filter(f"assignee:{email}", begun + waiting)
        tasks = self.shown(begun + waiting)
        self.select(begun + waiting)
        self.drag_to(1, PERSON)
        self.press_button("Assign Only the Other 1")
        self.wait_for_operation("Assign 1", "1 of 1 assigned")
        left = {task.id for task in tasks if task.state == "ASSIGNED"}
        self.assertEqual(self.changed(), left)

    def test_submit_with_existing_labels(self):
        self.open_unassigned("Label", hold=-1)
        task = self.shown(1)[0]
        self.select(1)
        self.press_button("Submit with existing labels")
        self.wait_for_operation("", "waits until you send it")
        self.press_button("Send now:")
        wait_for("the task has left the stage",
                 lambda: task.id not in self.sandbox.tasks("Label"))
        self.assertEqual(self.changed(), {task.id})

    def story(self):
        return self.application.find("Task details")

    def write(self, words):
        click(self.application.find("Comment", roles=FIELDS, enabled=True))
        type_text(words)
        self.press_button("Write the comment")

    def click_word(self, word):
        """The last place of the word in the story, brought within sight with the wheel."""
        def look():
            story = self.story()
            text = text_of(story)
            place = text.rindex(word) + len(word) // 2
            box = Atspi.Text.get_character_extents(story, place, Atspi.CoordType.SCREEN)
            _, top, _, height = extents(story)
            if box.y + box.height <= top + height:
                return box
            scroll_down(story)
            return None

        box = wait_for(f"{word!r} is within sight", look)
        xdotool("mousemove", box.x + box.width // 2, box.y + box.height // 2, "click", 1)

    def test_comment_and_reply(self):
        self.open_stage("Label")
        self.filter("state:assigned", self.count("ASSIGNED"))
        task = self.shown(1)[0]
        self.select(1)
        name = task.assignee.split("@")[0].split(".")[0].capitalize()
        wait_for("the story tells whose the task is",
                 lambda: f"It was given to {name}" in text_of(self.story()))
        self.write("The upper lobe is missing")
        wait_for("the comment is written",
                 lambda: [one["textVal"] for one in self.sandbox.comments(task.id)]
                 == ["The upper lobe is missing"])
        comment = self.sandbox.comments(task.id)[0]
        self.assertEqual(comment["createdBy"]["userId"], self.sandbox.me())
        wait_for("the story has it",
                 lambda: "You (API key)" in text_of(self.story())
                 and "The upper lobe is missing" in text_of(self.story()))
        self.click_word("Reply")
        self.application.find("Replying to")
        self.write("It is there now")
        wait_for("the reply is written",
                 lambda: [one["textVal"] for one in self.sandbox.comments(task.id)[0]["replies"]]
                 == ["It is there now"])
        wait_for("the story has it", lambda: "It is there now" in text_of(self.story()))
        self.assertFalse(self.changed())


if __name__ == "__main__":
    unittest.main(verbosity=2)
