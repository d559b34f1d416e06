# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""tst_package.py CPACK BUILD VERSION SOURCES: makes the Debian package of what is built, and looks
whether it says of itself what it must, and holds what it must and nothing else."""

import gzip
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

CPACK, BUILD, VERSION, SOURCES = sys.argv[1:5]
ID = "org.brickyard.Brickyard"
PROGRAMS = ("brickyard", "brickyard-sandbox")
FILES = {
    *(f"/usr/bin/{name}" for name in PROGRAMS),
    *(f"/usr/share/man/man1/{name}.1.gz" for name in PROGRAMS),
    *(f"/usr/share/doc/brickyard/{name}" for name in ("README.md", "changelog.gz", "copyright")),
    f"/usr/share/applications/{ID}.desktop",
    f"/usr/share/metainfo/{ID}.metainfo.xml",
    f"/usr/share/icons/hicolor/scalable/apps/{ID}.svg",
    f"/usr/share/icons/hicolor/48x48/apps/{ID}.png",
    f"/usr/share/icons/hicolor/128x128/apps/{ID}.png",
}


def output(*words):
    done = subprocess.run(words, capture_output=True, text=True, check=False,
                          env={**os.environ, "LC_ALL": "C.UTF-8"})
    if done.returncode:
        raise AssertionError(f"{words[0]} ended with {done.returncode}: "
                             f"{done.stdout}{done.stderr}")
    return done.stdout


def need(*tools):
    missing = [tool for tool in tools if shutil.which(tool) is None]
    if missing:
        words = f"missing: {', '.join(missing)}"
        if os.environ.get("CI") == "true":
            raise AssertionError(words)
        raise unittest.SkipTest(words)


def listed(package):
    """Mode, owner and path of everything that is in the package."""
    for line in output("dpkg-deb", "--contents", package).splitlines():
        mode, owner, _size, _day, _time, path = line.split(maxsplit=5)
        yield mode, owner, path.removeprefix(".")


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        need("dpkg-deb", "dpkg-shlibdeps", "file", "readelf")
        folder = tempfile.TemporaryDirectory(prefix="brickyard-package-")
        cls.addClassCleanup(folder.cleanup)
        root = Path(folder.name)
        # As ./dev package does it.
        os.umask(0o022)
        output(CPACK, "--config", str(Path(BUILD) / "CPackConfig.cmake"), "-G", "DEB",
               "-B", str(root / "made"))
        cls.packages = sorted((root / "made").glob("*.deb"))
        cls.package = str(cls.packages[0])
        cls.tree = root / "unpacked"
        output("dpkg-deb", "--extract", cls.package, str(cls.tree))
        cls.environment = {"PATH": os.environ["PATH"], "HOME": str(root), "LC_ALL": "C.UTF-8",
                           "QT_QPA_PLATFORM": "offscreen"}

    def field(self, name):
        return output("dpkg-deb", "--field", self.package, name).strip()

    def relation(self, name):
        """The packages that the field names, without their versions."""
        return {re.sub(r"\s*\(.*?\)", "", one).strip() for one in self.field(name).split(",")}

    def programs(self):
        return [self.tree / "usr/bin" / name for name in PROGRAMS]

    def test_names_itself(self):
        architecture = output("dpkg", "--print-architecture").strip()
        self.assertEqual([path.name for path in self.packages],
                         [f"brickyard_{VERSION}_{architecture}.deb"])
        self.assertEqual(self.field("Package"), "brickyard")
        self.assertEqual(self.field("Version"), VERSION)
        self.assertEqual(self.field("Architecture"), architecture)
        self.assertRegex(self.field("Maintainer"), r"^The Brickyard authors <\S+@\S+>$")
        summary, *more = self.field("Description").splitlines()
        self.assertLess(len(summary), 80)
        self.assertGreater(len(more), 3)

    def test_names_what_is_loaded_when_it_runs(self):
        self.assertLessEqual({"libqt6sql6-sqlite", "libqt6svg6", "qt6-qpa-plugins",
                              "libsecret-1-0", "ca-certificates"}, self.relation("Depends"))
        recommended = self.relation("Recommends")
        self.assertIn("qt6-translations-l10n", recommended)
        self.assertTrue(any("gnome-keyring" in one.split(" | ") for one in recommended))

    def test_names_its_libraries(self):
        self.assertLessEqual({"libc6", "libqt6core6", "libqt6widgets6", "libqt6network6",
                              "libqt6sql6", "libqt6keychain1", "zlib1g"},
                             self.relation("Depends"))
        # Nothing that is for building.
        self.assertFalse([one for one in self.relation("Depends") if one.endswith("-dev")])

    def test_files(self):
        everything = list(listed(self.package))
        self.assertEqual({path for mode, _, path in everything if mode[0] != "d"}, FILES)
        for mode, owner, path in everything:
            with self.subTest(path):
                self.assertEqual(owner, "root/root")
                executable = mode[0] == "d" or path.startswith("/usr/bin/")
                self.assertEqual(mode[1:], "rwxr-xr-x" if executable else "rw-r--r--")

    def test_size(self):
        self.assertLess(Path(self.package).stat().st_size, 10_000_000)
        installed = sum((self.tree / path[1:]).stat().st_size for path in FILES)
        self.assertAlmostEqual(int(self.field("Installed-Size")), installed / 1024, delta=200)

    def test_programs_know_nothing_of_where_they_were_built(self):
        for program in self.programs():
            dynamic = output("readelf", "--dynamic", str(program))
            self.assertIsNone(re.search(r"\(R(UN)?PATH\)", dynamic), program)
            sections = output("readelf", "--sections", "--wide", str(program))
            self.assertFalse(".symtab" in sections, f"{program} is not stripped")
            code = program.read_bytes()
            for folder in (SOURCES, BUILD):
                self.assertFalse(os.fsencode(folder) + b"/" in code,
                                 f"{program} names {folder}")

    def test_programs_start(self):
        for program in self.programs():
            done = subprocess.run([program, "--version"], env=self.environment, text=True,
                                  capture_output=True, timeout=60, check=False)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn(VERSION, done.stdout)

    def test_manuals_name_every_option(self):
        for program in self.programs():
            path = self.tree / f"usr/share/man/man1/{program.name}.1.gz"
            manual = gzip.decompress(path.read_bytes()).decode().replace("\\-", "-")
            words = subprocess.run([program, "--help"], env=self.environment, text=True,
                                   capture_output=True, timeout=60, check=False).stdout
            options = set(re.findall(r"--[a-z-]+", words)) - {"--help-all"}
            self.assertGreater(len(options), 5, words)
            self.assertEqual(options - set(re.findall(r"--[a-z-]+", manual)), set())

    def test_desktop_entry(self):
        need("desktop-file-validate")
        output("desktop-file-validate", str(self.tree / f"usr/share/applications/{ID}.desktop"))

    def test_metainfo(self):
        need("appstreamcli")
        output("appstreamcli", "validate", "--no-net",
               str(self.tree / f"usr/share/metainfo/{ID}.metainfo.xml"))

    def test_changelog_and_copyright(self):
        folder = self.tree / "usr/share/doc/brickyard"
        changelog = gzip.decompress((folder / "changelog.gz").read_bytes()).decode()
        self.assertTrue(changelog.startswith(f"brickyard ({VERSION}) "), changelog)
        self.assertIn(self.field("Maintainer"), changelog)
        self.assertIn("/usr/share/common-licenses/GPL-3", (folder / "copyright").read_text())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
