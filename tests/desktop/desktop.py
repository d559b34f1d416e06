# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a desktop test works with: the application, its widgets as a screen reader sees them, and
a real pointer and keyboard. To be run in a desktop of its own: see session.sh."""

import os
import subprocess
import sys
import time
import unittest
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  (the version comes first)

# Where the tests find what is shared with others than those of the desktop.
sys.path.append(str(Path(__file__).resolve().parent.parent / "support"))

Role = Atspi.Role
State = Atspi.StateType

# The label beside one has its name too.
FIELDS = {Role.TEXT, Role.ENTRY, Role.PASSWORD_TEXT}
# Items of these may be many, and are reached through their rows.
ITEM_VIEWS = {Role.TABLE, Role.TREE_TABLE, Role.TREE, Role.LIST}


def wait_for(what, condition, seconds=20):
    """Asks again and again until the condition gives something true, and returns that."""
    end = time.monotonic() + seconds
    while True:
        try:
            result = condition()
        except GLib.Error:  # what was looked at is gone meanwhile
            result = None
        if result:
            return result
        if time.monotonic() > end:
            raise AssertionError(f"not within {seconds} s: {what}")
        time.sleep(0.05)


def has(accessible, *states):
    held = accessible.get_state_set()
    return all(held.contains(state) for state in states)


def is_table(accessible):
    return "Table" in accessible.get_interfaces()


def children(accessible):
    for index in range(accessible.get_child_count()):
        child = accessible.get_child_at_index(index)
        if child is not None:
            yield child


def walk(accessible):
    """The accessible and everything below it, but for the items of lists and tables."""
    yield accessible
    if accessible.get_role() in ITEM_VIEWS:
        return
    for child in children(accessible):
        yield from walk(child)


def extents(accessible):
    """On the screen, in pixels: x, y, width, height."""
    box = Atspi.Component.get_extents(accessible, Atspi.CoordType.SCREEN)
    return box.x, box.y, box.width, box.height


def center(accessible):
    x, y, width, height = extents(accessible)
    return x + width // 2, y + height // 2


def xdotool(*words):
    subprocess.run(["xdotool", *map(str, words)], check=True)


def click(accessible, *, modifiers=()):
    x, y = center(accessible)
    words = ["mousemove", x, y]
    for key in modifiers:
        words += ["keydown", key]
    words += ["click", 1]
    for key in modifiers:
        words += ["keyup", key]
    xdotool(*words)


def drag(source, target):
    """As a hand does it: with several moves, so that the toolkit sees a drag begin and enter."""
    x, y = center(source)
    to_x, to_y = center(target)
    words = ["mousemove", x, y, "mousedown", 1]
    steps = 8
    for step in range(1, steps + 1):
        words += ["sleep", 0.02, "mousemove"]
        words += [x + (to_x - x) * step // steps, y + (to_y - y) * step // steps]
    # Once more over the target: the first move there may be the one that enters it.
    words += ["sleep", 0.02, "mousemove", to_x + 2, to_y + 1, "sleep", 0.1, "mouseup", 1]
    xdotool(*words)


class Drag:
    """A drag that goes on while one looks: begun, moved about, and released or given up."""

    def __init__(self, source):
        self.x, self.y = center(source)
        xdotool("mousemove", self.x, self.y, "mousedown", 1)

    def move(self, x, y, steps=8):
        words = []
        for step in range(1, steps + 1):
            words += ["sleep", 0.02, "mousemove"]
            words += [self.x + (x - self.x) * step // steps, self.y + (y - self.y) * step // steps]
        # Once more over the target: the first move there may be the one that enters it.
        xdotool(*words, "sleep", 0.02, "mousemove", x + 2, y + 1)
        self.x, self.y = x + 2, y + 1

    def release(self):
        xdotool("mouseup", 1)


def pixel(x, y):
    """The colour of one pixel of the screen."""
    words = ["import", "-window", "root", "-crop", f"1x1+{x}+{y}", "-depth", "8", "txt:-"]
    picture = subprocess.run(words, check=True, capture_output=True, text=True).stdout
    return picture.splitlines()[-1].split()[2]


def take_picture(path, window="root"):
    subprocess.run(["import", "-window", str(window), str(path)], check=True)


def press(*keys):
    xdotool("key", *keys)


def type_text(words):
    xdotool("type", "--delay", 8, "--", words)


def text_of(accessible):
    """What stands in a field or a view of text."""
    return Atspi.Text.get_text(accessible, 0, -1)


def scroll_down(accessible):
    xdotool("mousemove", *center(accessible), "click", 5)


class Application:
    """Brickyard as a person starts it. The key goes in by the environment, or not at all."""

    def __init__(self, *arguments, key=None, environment=None):
        program = Path(os.environ["BRICKYARD_BIN_DIR"]) / "brickyard"
        self.errors = Path(os.environ["HOME"]) / "brickyard.stderr"
        variables = {**os.environ, **(environment or {})}
        if key is not None:
            variables["BRICKYARD_API_KEY"] = key
        with open(self.errors, "ab") as errors:
            self.process = subprocess.Popen(
                [str(program), *arguments], env=variables, stderr=errors, stdin=subprocess.DEVNULL
            )

    def root(self):
        if self.process.poll() is not None:
            words = self.errors.read_text(errors="replace")
            raise AssertionError(f"the application ended with {self.process.returncode}: {words}")
        for candidate in children(Atspi.get_desktop(0)):
            if candidate.get_process_id() == self.process.pid:
                # Without a main loop here nothing would tell the cache what changes.
                candidate.set_cache_mask(Atspi.Cache.NONE)
                return candidate
        return None

    def windows(self):
        root = self.root()
        return [window for window in children(root)] if root else []

    def all(self, test):
        return [
            found
            for window in self.windows()
            for found in walk(window)
            if test(found) and has(found, State.SHOWING)
        ]

    def find(self, name, *, roles=None, enabled=False, seconds=20):
        """The widget whose accessible name is, or begins with, these words; waits for it. With
        enabled, also until it can be used."""

        def look():
            matching = self.all(
                lambda one: (one.get_name() == name or one.get_name().startswith(name + " "))
                and (roles is None or one.get_role() in roles)
                and (not enabled or has(one, State.ENABLED, State.SENSITIVE))
            )
            exact = [one for one in matching if one.get_name() == name]
            return (exact or matching or [None])[0]

        return wait_for(f"a widget named {name!r} is there", look, seconds)

    def item_view(self, name):
        return self.find(name, roles=ITEM_VIEWS)

    def button(self, name):
        """The button, as soon as it can be pressed."""
        return self.find(name, roles={Role.PUSH_BUTTON}, enabled=True)

    def rows(self, name):
        """How many rows the item view of that name has now."""
        view = self.item_view(name)
        return Atspi.Table.get_n_rows(view) if is_table(view) else view.get_child_count()

    def wait_for_rows(self, name, least=1, seconds=30):
        wait_for(f"{name!r} has {least} rows", lambda: self.rows(name) >= least, seconds)

    def cell(self, name, row, column=0):
        view = self.item_view(name)
        if is_table(view):
            return Atspi.Table.get_accessible_at(view, row, column)
        return view.get_child_at_index(row)

    def item(self, name, words):
        """The item of a list whose text has these words; waits for it."""

        def look():
            for row in range(self.rows(name)):
                item = self.cell(name, row)
                if item is not None and words in item.get_name():
                    return item
            return None

        return wait_for(f"{name!r} has an item with {words!r}", look)

    def column_texts(self, name, column, count=None):
        """Of all rows, or of the first ones. The table is looked for once: that is slow."""
        view = self.item_view(name)
        rows = Atspi.Table.get_n_rows(view) if count is None else count
        return [Atspi.Table.get_accessible_at(view, row, column).get_name()
                for row in range(rows)]

    def type_into(self, name, text):
        click(self.find(name, roles=FIELDS, enabled=True))
        xdotool("key", "ctrl+a", "type", "--delay", 4, "--", text)

    def visible_windows(self):
        """The X server's numbers of the windows, menus that pop up among them."""
        return self.search("--onlyvisible", "--pid", str(self.process.pid))

    def search(self, *words):
        return subprocess.run(["xdotool", "search", *words], capture_output=True, text=True,
                              check=False).stdout.split()

    def activate(self):
        """Brings the window to the front and gives it the keyboard."""
        found = wait_for(
            "the window is mapped",
            lambda: self.search("--onlyvisible", "--pid", str(self.process.pid), "--name",
                                "."),
        )
        xdotool("windowactivate", "--sync", found[-1])
        return found[-1]

    def wait_until_active(self, title):
        """Until the window whose title begins so has the keyboard, and none lies above it: a click
        that is quicker goes to a dialog on its way out."""
        def is_active():
            words = ["xdotool", "getactivewindow", "getwindowname"]
            return subprocess.run(words, capture_output=True, text=True,
                                  check=False).stdout.startswith(title)

        wait_for(f"{title!r} is the active window", is_active)

    def close(self, seconds=15):
        """Asks the window to close, as its button does, and waits until the process has ended."""
        if self.process.poll() is None:
            self.activate()
            press("alt+F4")  # the window manager's own
            self.process.wait(seconds)
        return self.process.returncode

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


class DesktopTest(unittest.TestCase):
    """Leaves a picture of the screen behind, which says more than a failure's words."""

    def picture_path(self):
        folder = Path(os.environ.get("BRICKYARD_TEST_PICTURES", "/tmp"))
        return folder / f"{self.id().replace('__main__.', '')}.png"

    def start(self, *arguments, **options):
        application = Application(*arguments, **options)
        self.addCleanup(application.kill)
        # Runs before the application is ended.
        self.addCleanup(self.take_picture)
        return application

    def take_picture(self):
        path = self.picture_path()
        path.parent.mkdir(parents=True, exist_ok=True)
        take_picture(path)
