#!/bin/sh
# Install what the tests on real servers need, where that can be done without asking; say what is missing where it cannot.
set -eu
missing=
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
{ command -v mariadbd || [ -x /usr/sbin/mariadbd ]; } >/dev/null 2>&1 || missing="$missing mariadb-server"
{ command -v dovecot || [ -x /usr/sbin/dovecot ]; } >/dev/null 2>&1 || missing="$missing dovecot-imapd"
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing for the tests:$missing"
    # shellcheck disable=SC2086 # one word a package
    if { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing; } >/dev/null; then
        exit 0
    fi
    echo "kept: apt-get could not install$missing; the tests that need it are skipped and say so." >&2
    exit 0
fi
echo "kept: not here:$missing; the tests that need it are skipped and say so. On Debian 12, as root: apt-get install$missing" >&2
