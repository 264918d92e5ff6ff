#!/bin/sh
# Make .venv hold what a lock lists, and this checkout: sh tools/environment.sh {kept|dev}
# Exit status 2 means that something is missing on this machine; the sentence printed says what.
set -eu
cd "$(dirname "$0")/.."
lock=requirements/$1.txt
environment=.venv
fits='import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))'

stop() {
    printf 'kept: %s\n' "$1" >&2
    exit 2
}

find_python() {
    # The name may be there and still not run, as the shims of version managers do.
    for candidate in ${PYTHON:-python3.11 python3 python3.12 python3.13}; do
        if "$candidate" -c "$fits" >/dev/null 2>&1; then
            command -v "$candidate"
            return
        fi
    done
    stop "no Python from 3.11 to 3.13 was found (looked for ${PYTHON:-python3.11 python3 python3.12 python3.13}). On Debian 12: apt-get install python3 python3-venv"
}

pip_of_environment() { "$environment/bin/python" -m pip --version >/dev/null 2>&1; }
pip_outside() { "$python" -m pip --python "$python" --version >/dev/null 2>&1; }

create() {
    rm -rf "$environment"
    if "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        "$python" -m venv "$environment"
        return
    fi
    # Debian keeps ensurepip in python3-venv. A pip that stands outside can fill an environment that has none.
    if ! pip_outside && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        echo "Debian's python3-venv is missing: installing it with apt-get."
        { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3-venv; } >&2 || true
        if "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
            "$python" -m venv "$environment"
            return
        fi
    fi
    pip_outside || stop "this Python can make no environment. On Debian 12: apt-get install python3-venv, then run make again"
    "$python" -m venv --without-pip "$environment"
}

install() {
    if pip_of_environment; then
        "$environment/bin/python" -m pip install -qq --disable-pip-version-check "$@"
    else
        "$python" -m pip --python "$environment/bin/python" install -qq --disable-pip-version-check "$@"
    fi
}

python=$(find_python)
if ! "$environment/bin/python" -c "$fits" >/dev/null 2>&1 || ! { pip_of_environment || pip_outside; }; then
    echo "Making the environment $environment with $("$python" --version) ($python)."
    create
fi
echo "Installing what $lock lists into $environment."
# Wheels only: building a source distribution would fetch build tools that no hash covers.
install --require-hashes --no-deps --only-binary :all: -r "$lock"
install --no-build-isolation --no-deps --editable .
touch "$environment/$1.stamp"
