# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader finds, and that everything of it is within a small window."""

import os
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from desktop import DesktopTest, State, click, extents, has, wait_for, walk, xdotool
from sandbox import Sandbox


def dictionary():
    """The texts of the language that the test runs in, by the English ones."""
    language = os.environ.get("LC_ALL", "").split("_")[0]
    path = Path(__file__).parents[2] / "translations" / f"brickyard_{language}.ts"
    if not path.exists():
        return {}
    messages = ElementTree.parse(path).iter("message")
    return {message.findtext("source"): message.findtext("translation") for message in messages}


WORDS = dictionary()


def words(english):
    return WORDS.get(english, english)


NAMES = [words(name) for name in ("Task queue", "Stages", "People", "Filter tasks", "Review",
                                  "Accept", "Reject", "Refresh")]


class Accessibility(DesktopTest):
    def open(self, stage="Review_1"):
        sandbox = Sandbox()
        self.addCleanup(sandbox.stop)
        application = self.start("--url", sandbox.url, "--org", sandbox.org, "--project",
                                 sandbox.project, "--stage", stage, key=sandbox.key)
        application.wait_for_rows(words("Task queue"))
        application.find(words("Refresh"), enabled=True)
        application.activate()
        return application

    def nameless(self, application):
        return [f"{one.get_role_name()} at {extents(one)}"
                for window in application.windows() for one in walk(window)
                if has(one, State.FOCUSABLE, State.SHOWING) and not one.get_name()]

    def test_window(self):
        application = self.open()
        for name in NAMES:
            with self.subTest(name):
                application.find(name)
        self.assertEqual(self.nameless(application), [])

    def test_first_start(self):
        application = self.start()
        for name in (words("Connect"), words("Try the sandbox")):
            with self.subTest(name):
                application.find(name)
        self.assertEqual(self.nameless(application), [])

    def test_texts_of_a_task(self):
        application = self.open()
        texts = application.column_texts(words("Task queue"), 0)
        self.assertGreater(len(texts), 0)
        self.assertTrue(all(texts), texts)
        click(application.cell(words("Task queue"), 0))
        application.find(words("Accept"), enabled=True)

    def test_small_window(self):
        application = self.open()
        window = application.activate()
        xdotool("windowsize", window, 1024, 640)

        # No part has a minimum size that keeps the window from becoming so small.
        wait_for("the window is 1024 × 640",
                 lambda: extents(application.windows()[0])[2:] == (1024, 640))

        def outside():
            x, y, width, height = extents(application.windows()[0])
            found = []
            for one in walk(application.windows()[0]):
                if not has(one, State.FOCUSABLE, State.SHOWING):
                    continue
                left, top, wide, high = extents(one)
                if (left < x or top < y or left + wide > x + width or top + high > y + height
                        or wide < 8 or high < 8):
                    found.append(f"{one.get_role_name()} {one.get_name()!r} at "
                                 f"{left - x},{top - y} {wide}×{high}")
            return found

        try:
            wait_for("everything is inside", lambda: not outside(), 10)
        except AssertionError:
            self.fail("outside of the window: " + "; ".join(outside()))
        for name in NAMES:
            with self.subTest(name):
                application.find(name)


if __name__ == "__main__":
    unittest.main(verbosity=2)
