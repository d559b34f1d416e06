#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later

# session.sh [--screen WIDTHxHEIGHT] COMMAND [ARGUMENTS…]
#
# Runs a command on a desktop of its own: an X server without a screen, a window manager, and
# what tests/support/with-keyring.sh gives (home, D-Bus, keyring) with the accessibility bus.
# The status is the command's; where a tool is missing it is 77 (skipped), or 1 when CI=true.
set -euo pipefail

here=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")" && pwd -P)
readonly registry=/usr/libexec/at-spi-bus-launcher

if [[ ${1-} == --inside ]]; then
    shift
    "$registry" --launch-immediately >/dev/null 2>&1 &
    launcher=$!
    openbox --sm-disable >/dev/null 2>&1 &
    manager=$!
    trap 'kill "$launcher" "$manager" 2>/dev/null || true; wait' EXIT
    # A window that is there before the manager is has no place and no focus.
    deadline=$((SECONDS + 20))
    until xdotool get_desktop >/dev/null 2>&1; do
        if ((SECONDS > deadline)); then
            echo "session.sh: the window manager does not start" >&2
            exit 1
        fi
        sleep 0.05
    done
    status=0
    "$@" || status=$?
    exit "$status"
fi

screen=1600x1000
if [[ ${1-} == --screen ]]; then
    screen=$2
    shift 2
fi
(($#)) || { echo "session.sh: no command" >&2; exit 2; }

lacks() {
    echo "session.sh: $1 is missing" >&2
    [[ ${CI-} == true ]] && exit 1
    exit 77
}
for tool in Xvfb openbox xdotool import "$registry"; do
    command -v "$tool" >/dev/null || lacks "$tool"
done
/usr/bin/python3 -c 'import gi; gi.require_version("Atspi", "2.0")' 2>/dev/null || lacks "Atspi for Python"
[[ -n $(find /usr/share/fonts -name '*.[to]tf' -print -quit 2>/dev/null) ]] || lacks 'a font'

# The X server takes a free display, and writes its number when it is ready for clients.
exec {number}< <(exec Xvfb -displayfd 3 -screen 0 "${screen}x24" -nolisten tcp -noreset \
    3>&1 >/dev/null 2>&1)
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
read -r -t 20 -u "$number" display || { echo "session.sh: Xvfb does not start" >&2; exit 1; }

status=0
DISPLAY=":$display" QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 \
    "$here/../support/with-keyring.sh" "$here/session.sh" --inside "$@" || status=$?
exit "$status"
