# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""screenshot.py PICTURE [ARGUMENTS of brickyard…]

Starts the application, waits until the queue is loaded, writes a picture of the window, and closes
it again. To be run in session.sh."""

import sys
from pathlib import Path

from desktop import Application, take_picture, wait_for


def settled_picture(window, path):
    """A picture that is the same as the one before it: nothing is being painted any more."""
    before = None

    def same():
        nonlocal before
        take_picture(path, window)
        now = path.read_bytes()
        equal, before = now == before, now
        return equal

    wait_for("the window has settled", same, 30)


def main():
    path = Path(sys.argv[1]).absolute()
    path.parent.mkdir(parents=True, exist_ok=True)
    application = Application(*sys.argv[2:])
    try:
        application.wait_for_rows("Task queue", seconds=60)
        # While it loads, the same button cancels.
        application.find("Refresh", enabled=True, seconds=60)
        settled_picture(application.activate(), path)
        application.close()
    finally:
        application.kill()


if __name__ == "__main__":
    main()
