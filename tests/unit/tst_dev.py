# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What ./dev installs, starts and answers, with tools in place of the real ones that write down how
they were called."""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

DEV = Path(sys.argv[1]) / "dev"
REAL = ("bash", "cat", "dirname", "env", "grep", "mkdir", "mv", "readlink", "rm", "sed")

RECORD = """#!/bin/bash
printf '%s' "${0##*/}" >> "$RECORD"
printf ' %s' "$@" >> "$RECORD"
printf '\\n' >> "$RECORD"
"""
# dpkg-query -W -f FORMAT PACKAGE
DPKG_QUERY = """#!/bin/bash
[[ " $MISSING " == *" ${!#} "* ]] && exit 1
echo installed
"""
# Runs what follows the options and the assignments, as sudo and env do.
SUDO = RECORD + 'exec "$@"\n'
# cpack … -B FOLDER: writes a package there.
CPACK = RECORD + '''mkdir -p "${!#}" && : > "${!#}/brickyard_9_all.deb"\n'''
# Knows no package before its lists were fetched, where LISTS names a file that is not there yet.
APT_GET = RECORD + """
if [[ -n ${LISTS-} && ! -e $LISTS ]]; then
    [[ " $* " == *" update"* ]] || exit 100
    : > "$LISTS"
fi
"""


class Dev(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="brickyard dev ")
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name) / "a clone"
        self.tools = Path(folder.name) / "tools"
        self.elsewhere = Path(folder.name) / "elsewhere"
        for path in (self.root, self.tools, self.elsewhere):
            path.mkdir()
        shutil.copy(DEV, self.root / "dev")
        for name in REAL:
            (self.tools / name).symlink_to(shutil.which(name))
        for name in ("cmake", "ctest", "dpkg-deb"):
            self.fake(name, RECORD)
        self.fake("cpack", CPACK)
        self.fake("sudo", SUDO)
        self.fake("nproc", "#!/bin/bash\necho 3\n")
        self.fake("dpkg-query", DPKG_QUERY)
        self.fake("apt-get", APT_GET)
        self.record = Path(folder.name) / "record"
        self.environment = {"PATH": str(self.tools), "RECORD": str(self.record), "MISSING": "",
                            "DISPLAY": ":99"}
        # What ./dev starts after a build.
        programs = self.root / "build/bin"
        programs.mkdir(parents=True)
        for name in ("brickyard", "brickyard-bench"):
            self.fake(name, RECORD, programs)

    def fake(self, name, text, folder=None):
        path = (folder or self.tools) / name
        path.write_text(text)
        path.chmod(0o755)

    def dev(self, *words, **environment):
        self.record.write_text("")
        return subprocess.run(["/bin/bash", str(self.root / "dev"), *words], cwd=self.elsewhere,
                              env={**self.environment, **environment}, capture_output=True,
                              text=True, check=False)

    def calls(self, tool):
        lines = self.record.read_text().splitlines()
        return [line.split(" ", 1)[1] for line in lines if line.startswith(tool + " ")]

    def test_explains_itself(self):
        for words in ((), ("--help",), ("help",)):
            done = self.dev(*words)
            self.assertEqual(done.returncode, 0)
            for command in ("run", "test", "build", "package", "storm", "bench", "fuzz",
                            "format", "lint"):
                self.assertRegex(done.stdout, rf"(?m)^  {command} ")
        self.assertEqual(self.record.read_text(), "")

    def test_unknown_words(self):
        for words in (("fly",), ("--fly",), ("build", "--preset", "fast"), ("build", "--preset"),
                      ("format", "all"), ("package", "all"), ("package", "--preset", "asan"),
                      ("fuzz", "nothing"), ("fuzz", "--seconds"), ("fuzz", "--seconds", "long")):
            with self.subTest(words):
                self.assertEqual(self.dev(*words).returncode, 2)
                self.assertEqual(self.record.read_text(), "")

    def test_nothing_missing(self):
        self.assertEqual(self.dev("build").returncode, 0)
        self.assertEqual(self.calls("apt-get"), [])

    def installed(self, done):
        calls = self.calls("apt-get")
        real = [call for call in calls if "install" in call and "--simulate" not in call]
        self.assertEqual(len(real), 1, calls)
        self.assertIn("--no-install-recommends", real[0])
        self.assertIn("installing with apt-get: ", done.stderr)
        return real[0].split("--no-install-recommends ")[1].split()

    def test_installs_only_what_is_missing(self):
        done = self.dev("build", MISSING="cmake zlib1g-dev xvfb")
        self.assertEqual(done.returncode, 0)
        self.assertEqual(self.installed(done), ["cmake", "zlib1g-dev"])
        self.assertFalse(any("update" in call for call in self.calls("apt-get")))
        self.assertEqual(bool(self.calls("sudo")), os.geteuid() != 0)

    def test_tests_need_more(self):
        done = self.dev("test", MISSING="xvfb gnome-keyring")
        self.assertEqual(done.returncode, 0)
        self.assertEqual(set(self.installed(done)), {"xvfb", "gnome-keyring"})

    def test_fetches_lists_where_there_are_none(self):
        done = self.dev("build", MISSING="cmake", LISTS=str(self.elsewhere / "lists"))
        self.assertEqual(done.returncode, 0)
        self.assertEqual(self.installed(done), ["cmake"])
        self.assertEqual(sum("update" in call for call in self.calls("apt-get")), 1)

    def test_no_install(self):
        for words in (("build", "--no-install"), ("--no-install", "build")):
            self.assertEqual(self.dev(*words, MISSING="cmake").returncode, 0)
            self.assertEqual(self.calls("apt-get"), [])

    def test_without_apt_get(self):
        (self.tools / "apt-get").unlink()
        done = self.dev("build", MISSING="cmake")
        self.assertEqual(done.returncode, 0)
        self.assertIn("libboost-dev", done.stderr)
        # And where CMake does not find what it needs.
        self.fake("cmake", "#!/bin/bash\nexit 1\n")
        self.assertEqual(self.dev("build", MISSING="cmake").returncode, 2)
        (self.tools / "cmake").unlink()
        self.assertEqual(self.dev("build", MISSING="cmake").returncode, 2)

    def test_run(self):
        self.assertEqual(self.dev("run").returncode, 0)
        self.assertEqual(self.calls("brickyard"), ["--sandbox"])
        self.assertEqual(self.dev("run", "--url", "http://localhost:1", "--org", "o").returncode, 0)
        self.assertEqual(self.calls("brickyard"), ["--url http://localhost:1 --org o"])

    def test_test(self):
        self.assertEqual(self.dev("test", "-L", "unit").returncode, 0)
        call = self.calls("ctest")[0]
        self.assertTrue(call.endswith("--parallel 3 -L unit"), call)
        self.assertIn("build/release", call)

    def test_sanitizers_leave_the_desktop_out(self):
        programs = self.root / "build/asan/bin"
        programs.mkdir(parents=True)
        self.fake("brickyard-sandbox", RECORD, programs)
        self.assertEqual(self.dev("test", "--preset", "asan").returncode, 0)
        self.assertTrue(self.calls("ctest")[0].endswith("-LE desktop"))
        self.assertIn("build/asan", self.calls("ctest")[0])

    def test_release_has_warnings_as_errors(self):
        self.assertEqual(self.dev("build").returncode, 0)
        self.assertIn("--preset release -DBRICKYARD_WERROR=ON", self.calls("cmake")[0])

    def test_package(self):
        older = self.root / "build/brickyard_8_all.deb"
        older.touch()
        done = self.dev("package", MISSING="dpkg-dev xvfb")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.installed(done), ["dpkg-dev"])
        package = self.root / "build/brickyard_9_all.deb"
        self.assertTrue(package.is_file())
        self.assertFalse(older.exists())
        self.assertFalse((self.root / "build/release/package").exists())
        self.assertIn(f"--contents {package}", self.calls("dpkg-deb"))
        # And where it cannot be made.
        self.fake("cpack", "#!/bin/bash\nexit 1\n")
        self.assertEqual(self.dev("package").returncode, 1)

    def test_storm(self):
        script = self.root / "tests/storm/storm.py"
        script.parent.mkdir(parents=True)
        script.write_text("import os, sys\n"
                          "with open(os.environ['RECORD'], 'a') as record:\n"
                          "    record.write(' '.join(['storm', *sys.argv[1:]]) + '\\n')\n")
        done = self.dev("storm", "--seeds", "2", "--kills", "3", MISSING="zlib1g-dev xvfb")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.installed(done), ["zlib1g-dev"])
        self.assertEqual(self.calls("storm"),
                         [f"--bin {self.root / 'build/bin'} --seeds 2 --kills 3"])
        # And what it answers is its own line alone.
        self.assertEqual(done.stdout, "")

    def test_fuzz(self):
        sources = self.root / "tests/fuzz"
        sources.mkdir(parents=True)
        programs = self.root / "build/fuzz/tests"
        programs.mkdir(parents=True)
        for name in ("one", "two"):
            (sources / f"fuzz_{name}.cpp").touch()
            self.fake(f"fuzz_{name}", RECORD, programs)
        done = self.dev("fuzz", MISSING="zlib1g-dev clang-14 clang-tidy-14")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.installed(done), ["zlib1g-dev", "clang-14"])
        self.assertIn("--preset fuzz", self.calls("cmake")[0])
        self.assertTrue(self.calls("cmake")[1].endswith("--target fuzz_one fuzz_two"))
        for name in ("one", "two"):
            call = self.calls(f"fuzz_{name}")[0]
            self.assertIn("-max_total_time=600 ", call)
            corpus = self.root / f"build/fuzz/corpus/{name}"
            self.assertTrue(call.endswith(f"{corpus} {sources / 'seeds' / name}"), call)
            self.assertTrue(corpus.is_dir())
        # One of them, for longer.
        for words in (("two", "--seconds", "7200"), ("--seconds=7200", "two")):
            self.assertEqual(self.dev("fuzz", *words).returncode, 0)
            self.assertEqual(self.calls("fuzz_one"), [])
            self.assertIn("-max_total_time=7200 ", self.calls("fuzz_two")[0])
        # And where the first finds something, the others run too.
        self.fake("fuzz_one", "#!/bin/bash\nexit 77\n", programs)
        done = self.dev("fuzz")
        self.assertEqual(done.returncode, 1)
        self.assertIn("something was found", done.stderr)
        self.assertEqual(len(self.calls("fuzz_two")), 1)

    def test_failing_build(self):
        self.fake("cmake", '#!/bin/bash\n[[ $1 == --preset ]]\n')
        self.assertEqual(self.dev("test").returncode, 1)
        self.assertEqual(self.calls("ctest"), [])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
