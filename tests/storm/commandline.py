# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""brickyard's command line as a script uses it: started, waited for or killed, and its lines of
JSON read. Nothing here knows what is right; that is for checks.py."""

import json
import os
import subprocess
import tempfile
from pathlib import Path

ALL_DONE, SOME_NOT_DONE, USAGE, NOT_CONNECTED, INTERRUPTED = range(5)

LONGEST_RUN_SECONDS = 300
MOST_ROUNDS = 20

# The second look comes later than the proxy still passes on what it was sent: checks.py could not
# tell a client that looked too soon from one that sent twice.
TIMINGS = {
    "requestTimeout": 1500,
    "secondLook": 1900,
    "settlePoll": 100,
    "retryBackoff": 10,
    "maxBackoff": 100,
    "rateLimitPause": 20,
    "reconnectAfter": 200,
}


class Broken(Exception):
    """The command line did what its contract rules out, so that there is nothing to go on with."""


class Run:
    """A process and what it prints, which goes into a file, so that it never waits for us."""

    def __init__(self, words, environment):
        self.words = words
        self._out = tempfile.TemporaryFile()
        self._err = tempfile.TemporaryFile()
        self.process = subprocess.Popen(words, env=environment, stdin=subprocess.DEVNULL,
                                        stdout=self._out, stderr=self._err)

    def wait(self, seconds=LONGEST_RUN_SECONDS):
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill()
            raise Broken(f"does not end: {self}") from None

    def ends_within(self, seconds):
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def kill(self):
        """As a power cut: SIGKILL."""
        self.process.kill()
        self.process.wait()

    def objects(self, kind=None):
        self._out.seek(0)
        # What is cut off in the middle of a line was not said.
        lines = self._out.read().decode().split("\n")[:-1]
        try:
            objects = [json.loads(line) for line in lines]
        except ValueError:
            raise Broken(f"prints what is not JSON: {self}") from None
        return [one for one in objects if kind in (None, one["type"])]

    def items(self):
        """The last that was said of each task."""
        return list({one["task"]: one for one in self.objects("item")}.values())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.kill()
        self._out.close()
        self._err.close()

    def __str__(self):
        said = []
        for file in (self._out, self._err):
            file.seek(0)
            said.append(file.read().decode(errors="replace").strip()[-300:])
        return f"{' '.join(self.words[1:3])}: status {self.process.returncode}: {' '.join(said)}"


class CommandLine:
    def __init__(self, sandbox, url, folder, *, in_flight=10, timings=None):
        self._program = str(Path(os.environ["BRICKYARD_BIN_DIR"]) / "brickyard")
        self._folder = Path(folder)
        self._options = ["--url", url, "--org", sandbox.org, "--project", sandbox.project,
                         "--data-dir", str(self._folder / "data"), "--json"]
        self._sending = ["--in-flight", str(in_flight)]
        timings = {**TIMINGS, **(timings or {})}
        # Neither a display nor anything of the person who runs the tests.
        self._environment = {
            "PATH": "/usr/bin:/bin",
            "HOME": str(self._folder),
            "LC_ALL": "C.UTF-8",
            "TZ": "America/St_Johns",
            "BRICKYARD_API_KEY": sandbox.key,
            "BRICKYARD_TIMINGS": ",".join(f"{name}={ms}" for name, ms in timings.items()),
        }
        # Says, under the sanitizers, what they found and how they are to behave.
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS"):
            if name in os.environ:
                self._environment[name] = os.environ[name]
        self._files = 0

    def start(self, *words):
        return Run([self._program, *words, *self._options], self._environment)

    def send(self, *words):
        return self.start(*words, *self._sending)

    def file_of(self, ids):
        self._files += 1
        path = self._folder / f"tasks-{self._files}"
        path.write_text("".join(f"{one}\n" for one in ids))
        return str(path)

    def operations(self):
        """The ids of all that the journal has."""
        with self._asked("operations") as run:
            return [one["operation"] for one in run.objects("summary")]

    def operation(self, operation):
        """Its items and its summary."""
        with self._asked("operations", operation) as run:
            summaries = run.objects("summary")
            if len(summaries) != 1:
                raise Broken(f"has {len(summaries)} summaries: {run}")
            return run.items(), summaries[0]

    def _asked(self, *words):
        run = self.start(*words)
        if run.wait() not in (ALL_DONE, SOME_NOT_DONE, INTERRUPTED):
            with run:
                raise Broken(f"does not say what the journal has: {run}")
        return run

    def plan(self, *words):
        """Starts a change until it is in the journal, and returns the operation's id. What ends
        before that, because the service could not be reached, has changed nothing."""
        known = set(self.operations())
        for _ in range(MOST_ROUNDS):
            with self.send(*words) as run:
                status = run.wait()
                new = set(self.operations()) - known
                if len(new) > 1 or not new and status != NOT_CONNECTED:
                    raise Broken(f"made {len(new)} operations: {run}")
            if new:
                return new.pop()
        raise Broken(f"never planned: {' '.join(words[:3])}")

    def resume(self):
        """Until nothing is left to be resumed; how often that was tried."""
        for attempt in range(1, MOST_ROUNDS + 1):
            with self.send("resume", "--all") as run:
                if run.wait() == ALL_DONE:
                    return attempt
                last = str(run)
        raise Broken(f"is not done after {MOST_ROUNDS} times: {last}")
