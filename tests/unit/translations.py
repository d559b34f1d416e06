# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""translations.py LUPDATE FOLDER: that the English plurals are those of the sources, all of them
written, and each with a singular that is one. Where they are not:
cmake --build build/release --target update_translations, and fill in what is unfinished."""

import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

LUPDATE, ROOT = sys.argv[1], Path(sys.argv[2])
SOURCES = [path.relative_to(ROOT).as_posix() for path in sorted(ROOT.glob("app/*"))
           if path.name != "sandbox" and (path.is_dir() or path.suffix == ".cpp")] + ["ui"]
FILE = ROOT / "translations" / "brickyard_en.ts"


def messages(path):
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source"),
                   message.findtext("comment") or "")
            found[key] = message.find("translation")
    return found


class Translations(unittest.TestCase):
    def test_up_to_date(self):
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / FILE.name
            shutil.copy(FILE, copy)
            # As the target update_translations does it.
            done = subprocess.run(
                [LUPDATE, "-silent", *SOURCES, "-I", ".", "-I", "app", "-extensions", "cpp,h",
                 "-pluralonly", "-no-obsolete", "-locations", "none", "-ts", str(copy)],
                cwd=ROOT, check=True, capture_output=True, text=True)
            # What it warns of is a text that would not be found at run time.
            self.assertEqual(done.stderr, "")
            now, written = messages(copy), messages(FILE)
        self.assertGreater(len(now), 0)
        self.assertEqual(set(written) - set(now), set(), "no longer in the sources")
        self.assertEqual(set(now) - set(written), set(), "not in brickyard_en.ts")

    def test_finished(self):
        for key, translation in messages(FILE).items():
            with self.subTest(key):
                self.assertIsNone(translation.get("type"), "unfinished")
                forms = [form.text or "" for form in translation.iter("numerusform")]
                self.assertEqual(len(forms), 2)
                for form in forms:
                    self.assertNotIn("(s)", form)
                    for place in ("%n", "%Ln", "%1", "%L1", "%2", "%L2", "%3"):
                        self.assertEqual(place in form, place in key[1], place)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
