# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The key that is typed into the Connect dialog goes to the secret service and nowhere else."""

import os
import unittest
from pathlib import Path

from desktop import DesktopTest, click
from sandbox import Sandbox


def processes_below(pid):
    """The process and everything that it has started."""
    found = [pid]
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        try:
            parent = int((folder / "stat").read_text().rsplit(")", 1)[1].split()[1])
        except (OSError, IndexError):
            continue  # it has ended
        if parent == pid:
            found += processes_below(int(folder.name))
    return found


class Keychain(DesktopTest):
    def setUp(self):
        self.sandbox = Sandbox()
        self.addCleanup(self.sandbox.stop)
        self.data = Path(os.environ["HOME"]) / "brickyard-data"

    def assert_key_is_in_no_file(self, application):
        key = self.sandbox.key.encode()
        keyring = Path(os.environ["XDG_DATA_HOME"]) / "keyrings"
        places = [Path(os.environ[name]) for name in (
            "HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME",
            "XDG_RUNTIME_DIR")]
        looked_at = 0
        for place in places:
            for path in place.rglob("*"):
                # The server keeps its own key; the keyring is where ours belongs, encrypted.
                if not path.is_file() or Path(self.sandbox.data) in path.parents:
                    continue
                looked_at += 1
                self.assertNotIn(key, path.read_bytes(), path)
        self.assertGreater(looked_at, 0)
        self.assertTrue(any(keyring.iterdir()), "the keyring is on the disk")
        self.assertTrue(any(self.data.rglob("*")), "the application has stored something")
        for pid in processes_below(application.process.pid):
            for name in ("cmdline", "environ"):
                self.assertNotIn(key, (Path("/proc") / str(pid) / name).read_bytes(), name)

    def test_key_is_kept_and_found_again(self):
        first = self.start("--data-dir", str(self.data))
        first.button("Try the sandbox")
        first.activate()
        first.type_into("Address", self.sandbox.url)
        first.type_into("Organization id", self.sandbox.org)
        first.type_into("API key", self.sandbox.key)
        click(first.button("Test connection"))
        click(first.item("Projects", "Chest CT"))
        click(first.button("Connect"))
        first.wait_for_rows("Task queue")
        self.assert_key_is_in_no_file(first)
        self.assertEqual(first.close(), 0)

        second = self.start("--data-dir", str(self.data))
        second.wait_for_rows("Task queue")
        self.assert_key_is_in_no_file(second)
        self.assertEqual(second.close(), 0)

    def test_key_of_the_environment_stays_with_the_application(self):
        application = self.start(
            "--url", self.sandbox.url, "--org", self.sandbox.org, "--project",
            self.sandbox.project, "--data-dir", str(self.data), key=self.sandbox.key,
        )
        application.wait_for_rows("Task queue")
        for pid in processes_below(application.process.pid)[1:]:
            self.assertNotIn(self.sandbox.key.encode(),
                             (Path("/proc") / str(pid) / "environ").read_bytes())
        self.assertEqual(application.close(), 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
