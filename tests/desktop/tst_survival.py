# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window is killed while it sends, or closed and told to go on next time; what it left is offered
at the next start, and every task is reviewed once."""

import os
import tempfile
import unittest
from pathlib import Path

from desktop import press, take_picture, wait_for
from queuetest import QueueTest
from sandbox import Sandbox

REVIEW = "Review_1"


class Survival(QueueTest):
    def begin(self):
        """Accepts what is unassigned in a review stage, slowly; answers when some is done."""
        self.sandbox = Sandbox(tasks=400, latency=250)
        self.addCleanup(self.sandbox.stop)
        self.folder = tempfile.mkdtemp(prefix="data-", dir=os.environ["HOME"])
        Path(self.folder, "brickyard.ini").write_text(
            "[preferences]\nholdMs=0\nrequestsInFlight=2\n")
        self.open()
        self.before = self.sandbox.tasks(REVIEW)
        free = self.count("UNASSIGNED")
        self.assertGreater(free, 20)
        self.filter_by_keyboard("state:unassigned", free)
        self.ids = [task.id for task in self.before.values() if task.state == "UNASSIGNED"]
        self.decided = {one: self.sandbox.decisions(one, REVIEW) for one in self.ids}
        press("ctrl+a")
        self.press_button(f"Accept {free}")
        wait_for("some are reviewed", lambda: len(self.reviewed()) > 3)

    def open(self):
        self.application = self.start(
            "--url", self.sandbox.url, "--org", self.sandbox.org, "--project",
            self.sandbox.project, "--stage", REVIEW, "--data-dir", self.folder,
            key=self.sandbox.key)
        self.application.activate()
        self.application.wait_for_rows("Task queue")
        self.application.find("Refresh", enabled=True)

    def reviewed(self):
        return set(self.ids) - set(self.sandbox.tasks(REVIEW))

    def look(self, name):
        pictures = Path(os.environ.get("BRICKYARD_TEST_PICTURES", os.environ["HOME"]))
        pictures.mkdir(parents=True, exist_ok=True)
        take_picture(pictures / f"survival_{name}.png")

    def resume(self, name):
        self.open()
        self.application.find("Resume", enabled=True)
        self.look(name)
        self.press_button("Resume")
        wait_for("all are reviewed", lambda: len(self.reviewed()) == len(self.ids), 60)
        for one in self.ids:
            self.assertEqual(self.sandbox.decisions(one, REVIEW), self.decided[one] + [True])

    def test_killed_while_it_sends(self):
        self.begin()
        self.application.process.kill()
        self.application.process.wait()
        self.assertLess(len(self.reviewed()), len(self.ids))
        self.resume("killed")

    def test_left_for_next_time(self):
        self.begin()
        press("ctrl+q")
        self.application.button("Leave it for next time")
        self.look("asked")
        self.press_button("Leave it for next time")
        self.assertEqual(self.application.process.wait(30), 0)
        self.assertLess(len(self.reviewed()), len(self.ids))
        self.resume("left")


if __name__ == "__main__":
    unittest.main(verbosity=2)
