#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later

# with-keyring.sh COMMAND [ARGUMENTS…]
#
# Runs a command with a home folder, XDG folders, a D-Bus session and an unlocked keyring of its
# own, and without the caller's environment, and takes everything away afterwards. The status is
# the command's; where a tool is missing it is 77 (skipped), or 1 when CI=true.
set -euo pipefail

if [[ ${1-} == --inside ]]; then
    shift
    # The password of a keyring that lives as long as the command.
    printf 'pw' | gnome-keyring-daemon --unlock --components=secrets --foreground >/dev/null 2>&1 &
    keyring=$!
    trap 'kill "$keyring" 2>/dev/null || true; wait' EXIT
    # A client that asks before the daemon is on the bus would have the bus start a second one.
    deadline=$((SECONDS + 20))
    until dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
            org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets \
            | grep -q 'boolean true'; do
        if ((SECONDS > deadline)) || ! kill -0 "$keyring" 2>/dev/null; then
            echo "with-keyring.sh: the keyring does not start" >&2
            exit 1
        fi
        sleep 0.02
    done
    status=0
    "$@" || status=$?
    exit "$status"
fi
(($#)) || { echo "with-keyring.sh: no command" >&2; exit 2; }

for tool in dbus-run-session dbus-send gnome-keyring-daemon; do
    if ! command -v "$tool" >/dev/null; then
        echo "with-keyring.sh: $tool is missing" >&2
        [[ ${CI-} == true ]] && exit 1
        exit 77
    fi
done

folder=$(mktemp -d "${TMPDIR:-/tmp}/brickyard-XXXXXX")
trap 'rm -rf -- "$folder"' EXIT
mkdir -p "$folder"/{home,config,cache,data,state}
mkdir -m 700 "$folder/runtime"

# Only what is named here goes in, so that a developer's settings, keys and buses stay out.
environment=(
    "PATH=$PATH" "HOME=$folder/home" "USER=$(id -un)" "TMPDIR=${TMPDIR:-/tmp}"
    "XDG_RUNTIME_DIR=$folder/runtime" "XDG_CONFIG_HOME=$folder/config"
    "XDG_CACHE_HOME=$folder/cache" "XDG_DATA_HOME=$folder/data" "XDG_STATE_HOME=$folder/state"
)
for name in CI TZ LANG LANGUAGE LC_ALL DISPLAY ASAN_OPTIONS UBSAN_OPTIONS LSAN_OPTIONS \
        QT_QPA_PLATFORM QT_SCALE_FACTOR QT_LINUX_ACCESSIBILITY_ALWAYS_ON BRICKYARD_BIN_DIR \
        BRICKYARD_TEST_PICTURES; do
    [[ -z ${!name-} ]] || environment+=("$name=${!name}")
done

status=0
env -i "${environment[@]}" dbus-run-session -- "${BASH_SOURCE[0]}" --inside "$@" || status=$?
exit "$status"
