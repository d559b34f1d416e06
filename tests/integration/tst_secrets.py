# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the application in earnest, and looks for its key in everything that it has written."""

import base64
import gzip
import http.server
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.parse
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from sandbox import Sandbox  # noqa: E402  (found there)

SIGNATURE = "c2lnbmVkIGJ5IHNvbWVib2R5"
FIRST_QUESTION = "me"
QUEUE = "genericTasks"


def wait_for(what, condition, seconds=30):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f"not within {seconds} s: {what}")
        time.sleep(0.05)


def forms_of(secret):
    """As it is, and as it would stand in a header, an address or one of Qt's binary formats."""
    raw = secret.encode()
    return {raw, base64.b64encode(raw).rstrip(b"="), base64.urlsafe_b64encode(raw).rstrip(b"="),
            urllib.parse.quote(secret, safe="").encode(), secret.encode("utf-16-le"),
            secret.encode("utf-16-be")}


class IndiscreetService(http.server.ThreadingHTTPServer):
    """Passes on to a sandbox, but for one field: there it fails and repeats the key that it got."""

    def __init__(self, sandbox, field, answer):
        super().__init__(("127.0.0.1", 0), Indiscretion)
        self.sandbox_url = sandbox.url.replace("//localhost:", "//127.0.0.1:")
        self.field = field
        self.answer = answer
        self.url = f"http://localhost:{self.server_address[1]}"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, *_):
        pass  # a connection of an application that was ended


class Indiscretion(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        query = json.loads(gzip.decompress(base64.b64decode(body)))["query"]
        if self.server.field not in query.replace("(", " ").replace("{", " ").split():
            headers = {name: value for name, value in self.headers.items() if name != "Host"}
            request = urllib.request.Request(f"{self.server.sandbox_url}{self.path}", body, headers)
            with urllib.request.urlopen(request, timeout=30) as answer:
                self.reply(200, {"Content-Type": "application/json"}, answer.read())
            return
        key = self.headers["ApiKey"]
        encoded = base64.b64encode(key.encode()).decode()
        words = (f"The key {key} ({encoded}, ApiKey: {key}) may not read "
                 f"https://bucket.example/labels/1?key={key}&X-Amz-Signature={SIGNATURE}")
        self.reply(*self.server.answer(words))

    def reply(self, status, headers, body):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def refusal(words):
    answer = json.dumps({"errors": [{"message": words}], "data": None})
    return 200, {"Content-Type": "application/json"}, answer.encode()


def failure(words):
    return 500, {"Content-Type": "text/plain"}, words.encode()


def page(words):
    return 200, {"Content-Type": "text/html"}, f"<html>{words}</html>".encode()


def redirection(words):
    key = words.split()[2]
    return 302, {"Location": f"https://login.example/?ApiKey={key}&sig={SIGNATURE}"}, b""


def rest(words):
    return 429, {"Retry-After": "0"}, words.encode()


class Secrets(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="brickyard-secrets-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.home = self.folder / "home"
        self.data = self.folder / "data"
        self.output = self.folder / "output"
        for folder in (self.home, self.folder / "runtime", self.folder / "server"):
            folder.mkdir(mode=0o700)
        os.environ["HOME"] = str(self.home)
        # The server keeps its own key, outside of where it is looked for.
        server_data = tempfile.mkdtemp(prefix="brickyard-secrets-server-")
        self.addCleanup(shutil.rmtree, server_data)
        self.sandbox = Sandbox(tasks=30, data=server_data)
        self.addCleanup(self.sandbox.stop)

    def start(self, *options, url=None, key=None):
        program = Path(os.environ["BRICKYARD_BIN_DIR"]) / "brickyard"
        environment = {
            "PATH": os.environ["PATH"], "HOME": str(self.home), "LC_ALL": "C.UTF-8",
            "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(self.folder / "runtime"),
            "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent/bus",
            "BRICKYARD_API_KEY": key or self.sandbox.key,
        }
        environment |= {name: os.environ[name] for name in os.environ
                        if name.endswith("SAN_OPTIONS")}
        with open(self.output, "ab") as output:
            process = subprocess.Popen(
                [program, "--url", url or self.sandbox.url, "--org", self.sandbox.org, "--project",
                 self.sandbox.project, "--stage", "Label", "--data-dir", self.data, *options],
                env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=output)
        self.addCleanup(process.wait)
        self.addCleanup(process.terminate)
        return process

    def log(self):
        path = self.data / "log" / "brickyard.log"
        return path.read_text() if path.is_file() else ""

    def wait_for_log(self, words):
        wait_for(f"{words!r} in the log", lambda: words in self.log())

    def assert_nowhere(self, *secrets):
        looked_at = 0
        for path in self.folder.rglob("*"):
            if not path.is_file():
                continue
            looked_at += 1
            written = path.read_bytes()
            for form in (form for secret in secrets for form in forms_of(secret)):
                self.assertNotIn(form, written, path)
        self.assertGreaterEqual(looked_at, 3, "the output, the settings and the log")

    def test_ordinary_work(self):
        for options in ([], ["--verbose"]):
            with self.subTest(options):
                process = self.start(*options)
                self.wait_for_log("Opened the project")
                if options:
                    self.wait_for_log("taskPage: status 200")
                    self.assertIn(b"taskPage: status 200", self.output.read_bytes())
                # A second one hands over to the first.
                self.assertEqual(self.start(*options).wait(30), 0)
                wait_for("the settings are written",
                         (self.data / "brickyard.ini").is_file)
                process.terminate()
                process.wait()
                self.assert_nowhere(self.sandbox.key)

    def test_refused_key(self):
        key = "0aAbBcC-dDeE_fFgGhHiIjJkKlLmMnNoOpPqQrRsStT"
        self.start("--verbose", key=key)
        self.wait_for_log("Not connected")
        self.assert_nowhere(key, self.sandbox.key)

    def test_key_of_another_length(self):
        # Most likely somebody's key with something pasted beside it.
        key = self.sandbox.key + "-and-more"
        self.start("--verbose", key=key)
        self.wait_for_log("An API key has 43 characters")
        self.assert_nowhere(key, self.sandbox.key)

    def test_indiscreet_service(self):
        for field, name in ((FIRST_QUESTION, "me"), (QUEUE, "taskPage")):
            for answer in (refusal, failure, page, redirection, rest):
                with self.subTest(f"{field}: {answer.__name__}"):
                    service = IndiscreetService(self.sandbox, field, answer)
                    process = self.start("--verbose", url=service.url)
                    self.wait_for_log(f"{name} failed")
                    process.terminate()
                    process.wait()
                    service.shutdown()
                    service.server_close()
                    self.assert_nowhere(self.sandbox.key, SIGNATURE)
                    if answer is refusal:
                        self.assertIn("https://bucket.example/…", self.log())
                    (self.data / "log" / "brickyard.log").unlink()


if __name__ == "__main__":
    unittest.main(verbosity=2)
