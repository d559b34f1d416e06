#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later

# try-in-clean-system.sh PACKAGE PICTURE
#
# Installs the package in a Debian 12 that has nothing else, without recommended packages, starts
# it there as an ordinary user on the sandbox, waits for the queue and writes a picture of the
# window; then removes the package again. By hand and as root, because it makes a system with
# debootstrap and changes into it. Leaves nothing behind but the picture.
set -euo pipefail

here=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")" && pwd -P)
# What works with a window, as in ./dev, and not what the package itself is to bring.
readonly tools=(
    xvfb openbox xdotool imagemagick dbus gnome-keyring at-spi2-core python3 python3-gi
    gir1.2-atspi-2.0
)

say() {
    printf 'try-in-clean-system.sh: %s\n' "$*" >&2
}

# In name spaces of its own: what is mounted and started there is gone with them.
if [[ ${1-} == --inside ]]; then
    system=$2
    # Only what is named here is seen in there; the proxies, because packages are fetched.
    kept=(PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive)
    for name in http_proxy https_proxy no_proxy; do
        [[ -z ${!name-} ]] || kept+=("$name=${!name}")
    done
    inside() { env -i "${kept[@]}" chroot "$system" "$@"; }
    as_user() { inside su --login --shell /bin/bash person --command "export LC_ALL=C.UTF-8; $1"; }
    install() { inside apt-get install --yes --quiet=2 --no-install-recommends "$@" >&2; }

    mount -t proc proc "$system/proc"
    mount -t devpts -o newinstance,ptmxmode=0666 devpts "$system/dev/pts"
    mount -t tmpfs -o mode=1777 tmpfs "$system/dev/shm"
    inside apt-get update --quiet=2 >&2
    inside useradd --create-home person

    say "installing the package"
    install /tmp/brickyard.deb
    # Before anything else is there that could bring what the package forgot.
    as_user 'brickyard --version'
    as_user ': | brickyard-sandbox --port 0 --quit-with-stdin --data ~/data' | grep -q '"url"'
    plugins=$(inside find /usr/lib -path '*/qt6/plugins/*.so' -exec ldd {} +)
    if grep 'not found' <<< "$plugins"; then
        say "a plugin lacks a library"
        exit 1
    fi

    say "starting it"
    install "${tools[@]}"
    as_user 'BRICKYARD_BIN_DIR=/usr/bin /tmp/tests/desktop/session.sh /usr/bin/python3 -B \
        /tmp/tests/desktop/screenshot.py ~/picture.png --sandbox --stage Review_1'

    say "removing the package"
    inside apt-get purge --yes --quiet=2 brickyard >&2
    left=$(inside find /usr /etc /var/lib -iname '*brickyard*')
    if [[ -n $left ]]; then
        say "this is left: $left"
        exit 1
    fi
    exit 0
fi

(($# == 2)) || { say "takes a package and a picture's path"; exit 2; }
((EUID == 0)) || { say "only root can do this"; exit 2; }
command -v debootstrap >/dev/null || { say "debootstrap is missing"; exit 2; }

system=$(mktemp -d "${TMPDIR:-/tmp}/brickyard-clean-XXXXXX")
trap 'rm -rf --one-file-system -- "$system"' EXIT
say "making a Debian 12"
debootstrap --variant=minbase bookworm "$system" >&2
# No service is started in there.
printf '#!/bin/sh\nexit 101\n' > "$system/usr/sbin/policy-rc.d"
chmod 755 "$system" "$system/usr/sbin/policy-rc.d"
cp -- "$1" "$system/tmp/brickyard.deb"
mkdir "$system/tmp/tests"
cp -r -- "$here/../tests/desktop" "$here/../tests/support" "$system/tmp/tests"
chmod -R a+rX "$system/tmp/tests" "$system/tmp/brickyard.deb"

unshare --mount --pid --fork --kill-child "${BASH_SOURCE[0]}" --inside "$system"
cp -- "$system/home/person/picture.png" "$2"
say "the picture of the window is $2"
