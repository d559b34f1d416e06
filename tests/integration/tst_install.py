# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""tst_install.py CMAKE BUILD VERSION: installs into an empty folder, and looks whether what is
there is complete, valid and starts."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

CMAKE, BUILD, VERSION = sys.argv[1:4]
ID = "org.brickyard.Brickyard"


class Install(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="brickyard-install-")
        cls.addClassCleanup(cls.folder.cleanup)
        root = Path(cls.folder.name)
        subprocess.run([CMAKE, "--install", BUILD, "--prefix", "/usr"], check=True,
                       env={**os.environ, "DESTDIR": str(root)}, stdout=subprocess.DEVNULL)
        cls.prefix = root / "usr"
        home = root / "home"
        home.mkdir()
        cls.environment = {"PATH": os.environ["PATH"], "HOME": str(home), "LC_ALL": "C.UTF-8",
                           "QT_QPA_PLATFORM": "offscreen"}
        cls.environment |= {name: os.environ[name] for name in os.environ
                            if name.endswith("SAN_OPTIONS")}

    def tool(self, *words):
        if shutil.which(words[0]) is None:
            if os.environ.get("CI") == "true":
                self.fail(f"{words[0]} is missing")
            self.skipTest(f"{words[0]} is missing")
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def run_installed(self, name, *arguments):
        return subprocess.run([self.prefix / "bin" / name, *arguments], env=self.environment,
                              capture_output=True, text=True, timeout=60, check=False)

    def test_files(self):
        for name in (
            "bin/brickyard", "bin/brickyard-sandbox", "share/doc/brickyard/LICENSE",
            "share/doc/brickyard/README.md", f"share/applications/{ID}.desktop",
            f"share/metainfo/{ID}.metainfo.xml", f"share/icons/hicolor/scalable/apps/{ID}.svg",
            f"share/icons/hicolor/48x48/apps/{ID}.png",
            f"share/icons/hicolor/128x128/apps/{ID}.png",
        ):
            with self.subTest(name):
                self.assertTrue((self.prefix / name).is_file())

    def test_desktop_entry(self):
        path = self.prefix / f"share/applications/{ID}.desktop"
        self.tool("desktop-file-validate", str(path))
        entry = dict(line.split("=", 1) for line in path.read_text().splitlines() if "=" in line)
        self.assertTrue((self.prefix / "bin" / entry["Exec"].split()[0]).is_file())
        icon = self.prefix / f"share/icons/hicolor/scalable/apps/{entry['Icon']}.svg"
        self.assertTrue(icon.is_file())

    def test_metainfo(self):
        path = self.prefix / f"share/metainfo/{ID}.metainfo.xml"
        self.tool("appstreamcli", "validate", "--no-net", str(path))
        tree = ElementTree.parse(path)
        self.assertEqual(tree.find("releases/release").get("version"), VERSION)

    def test_application_starts(self):
        done = self.run_installed("brickyard", "--version")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn(VERSION, done.stdout)

    def test_readme_names_every_option(self):
        readme = (self.prefix / "share/doc/brickyard/README.md").read_text(encoding="utf-8")
        for name in ("brickyard", "brickyard-sandbox"):
            words = self.run_installed(name, "--help").stdout
            options = set(re.findall(r"--[a-z-]+", words)) - {"--help-all"}
            self.assertGreater(len(options), 5, words)
            unnamed = {option for option in options if f"`{option}" not in readme}
            self.assertEqual(unnamed, set(), name)

    def test_sandbox_starts(self):
        process = subprocess.Popen(
            [self.prefix / "bin/brickyard-sandbox", "--port", "0", "--tasks", "5",
             "--quit-with-stdin"],
            env=self.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        try:
            self.assertIn("url", json.loads(process.stdout.readline()))
            process.stdin.close()
            self.assertEqual(process.wait(20), 0)
        finally:
            process.kill()
            process.stdout.close()
            process.wait()


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
