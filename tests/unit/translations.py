# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""translations.py LUPDATE FOLDER: that every language has the texts of the sources, all of them
translated, with the same places for values, every plural and the same way to be typed at. English
has only its plurals. Where that is not so:
cmake --build build/release --target update_translations, and fill in what is unfinished."""

import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

LUPDATE, ROOT = sys.argv[1], Path(sys.argv[2])
SOURCES = [path.relative_to(ROOT).as_posix() for path in sorted(ROOT.glob("app/*"))
           if path.name != "sandbox" and (path.is_dir() or path.suffix == ".cpp")] + ["ui"]
FILES = sorted((ROOT / "translations").glob("*.ts"))
BUILD_FILE = (ROOT / "ui/CMakeLists.txt").read_text(encoding="utf-8")

PLACE = re.compile(r"%L?(?:n|[1-9][0-9]?)")
MNEMONIC = re.compile(r"&(?=[^\W_])")
# What a text begins and ends with is how it fits to what is put before or behind it.
SURROUNDING = re.compile(r"^(\s*).*?([.:?!…]?)(\s*)$", re.DOTALL)


def build_list(name):
    """The words of `set(name …)` in ui/CMakeLists.txt."""
    return re.search(rf"set\({name}\s([^)]*)\)", BUILD_FILE)[1].replace('"', "").split()


def language(path):
    return path.stem.partition("_")[2]


def messages(path):
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source"),
                   message.findtext("comment") or "")
            found[key] = message.find("translation")
    return found


def texts(translation):
    """What is shown: one text, or one for each plural form."""
    forms = translation.findall("numerusform")
    return [form.text or "" for form in forms] if forms else [translation.text or ""]


class Translations(unittest.TestCase):
    fresh = {}  # of each file: the messages that an empty one gets from the sources

    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as folder:
            for path in FILES:
                new = Path(folder) / path.name
                only = ["-pluralonly"] if language(path) == "en" else []
                # As the target update_translations does it.
                done = subprocess.run(
                    [LUPDATE, "-silent", *SOURCES, "-I", ".", "-I", "app", "-extensions", "cpp,h",
                     *only, "-no-obsolete", "-locations", "none", "-source-language", "en",
                     "-target-language", language(path), "-ts", str(new)],
                    cwd=ROOT, check=True, capture_output=True, text=True)
                # What it warns of is a text that would not be found at run time.
                assert not done.stderr, done.stderr
                cls.fresh[path] = messages(new)

    def check(self, is_right):
        """That `is_right(source, text)` of every text of every file; says all that are not."""
        wrong = [(path.name, source, text)
                 for path in FILES
                 for (_, source, _), translation in messages(path).items()
                 for text in texts(translation) if not is_right(source, text)]
        self.assertEqual(wrong, [])

    def test_built(self):
        self.assertGreater(len(FILES), 1)
        self.assertEqual(build_list("translation_files"),
                         [f"${{PROJECT_SOURCE_DIR}}/{path.relative_to(ROOT)}" for path in FILES])
        self.assertEqual(sorted(build_list("translated_sources")), sorted(SOURCES))

    def test_up_to_date(self):
        for path in FILES:
            with self.subTest(path.name):
                root = ElementTree.parse(path).getroot()
                self.assertEqual(root.get("language"), language(path))
                now, written = set(self.fresh[path]), set(messages(path))
                self.assertGreater(len(now), 0)
                self.assertEqual(written - now, set(), "no longer in the sources")
                self.assertEqual(now - written, set(), f"not in {path.name}")

    def test_finished(self):
        # Also "vanished" and "obsolete".
        marked = [(path.name, key, translation.get("type"))
                  for path in FILES for key, translation in messages(path).items()
                  if translation.get("type")]
        self.assertEqual(marked, [])
        self.check(lambda source, text: text)

    def test_plurals(self):
        for path in FILES:
            written = messages(path)
            for key in set(written) & set(self.fresh[path]):
                with self.subTest(path.name, key=key):
                    # An empty translation has as many forms as the language, or none.
                    self.assertEqual(len(written[key].findall("numerusform")),
                                     len(self.fresh[path][key].findall("numerusform")))
        self.check(lambda source, text: "(s)" not in text)

    def test_places(self):
        self.check(lambda source, text: set(PLACE.findall(text)) == set(PLACE.findall(source)))

    def test_mnemonics(self):
        self.check(lambda source, text: len(MNEMONIC.findall(text)) == len(MNEMONIC.findall(source)))

    def test_surroundings(self):
        self.check(lambda source, text: SURROUNDING.match(text).groups()
                   == SURROUNDING.match(source).groups())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
