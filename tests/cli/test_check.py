"""`kept check` as it is read: on a terminal, in a pipe, without colour."""

import contextlib
import fcntl
import os
import pty
import re
import struct
import subprocess
import termios

import pytest

from tests.e2e.warm import through_warm


def on_terminal(place, width, *words, **env):
    """Return what `kept` writes to a terminal that is `width` columns wide, line by line."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, width, 0, 0))
    environment = {**place.environment(TERM="xterm-256color"), **env}
    for name in ("COLUMNS", "LINES"):
        environment.pop(name, None)
    command = through_warm("-m", "kept", *words)
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    said = b""
    with contextlib.suppress(OSError):  # the end of a terminal is an error
        while part := os.read(ours, 65536):
            said += part
    os.close(ours)
    process.wait()
    return said.decode().replace("\r\n", "\n").splitlines()


def bare(line):
    return re.sub(r"\x1b\[[\d;]*m", "", line).rstrip()


def clauses(lines):
    """Return the ids of the lines that are about a clause, in order."""
    return [line.split()[0] for line in lines if re.match(r"\d+\.\d", line)]


@pytest.fixture(scope="module")
def piped(built):
    return built.kept("check")


def test_in_a_pipe_there_is_a_line_for_each_clause_whole_and_without_colour(built, piped):
    document = built.kept("check", "--json").document()

    assert piped.status == 1
    assert clauses(piped.out.splitlines()) == [one["id"] for one in document["clauses"]]
    assert "\x1b" not in piped.out
    assert "announced by this clause." in piped.out


@pytest.fixture(scope="module", params=[(80, {}), (140, {"NO_COLOR": "1"})], ids=["80", "140-without-colour"])
def shown(built, request):
    """Return how wide a terminal is, whether it wants colour, and what is written to it."""
    width, wish = request.param
    return width, not wish, on_terminal(built, width, "check", **wish)


def test_on_a_terminal_each_clause_has_its_line_and_a_breach_is_said_in_full(piped, shown):
    (breach,) = [line.partition("✗ broken")[2].strip() for line in piped.out.splitlines() if "✗ broken" in line]
    width, _, written = shown

    lines = [bare(line) for line in written]

    assert max(map(len, lines)) <= width
    assert clauses(lines) == clauses(piped.out.splitlines())
    assert breach in " ".join(" ".join(lines).split())


def test_colour_is_for_terminals_that_want_it(shown):
    _, coloured, written = shown

    assert bool(re.search(r"\x1b\[[\d;]*31m", "\n".join(written))) is coloured
    assert bool(re.search(r"\x1b\[[\d;]*3\dm", "\n".join(written))) is coloured


def test_only_what_was_asked_for_is_listed_and_all_of_it_is_counted(built):
    answer = built.kept("check", "--only", "broken", "--fail-on", "due")

    assert answer.status == 0
    assert [line.split()[0] for line in answer.out.splitlines() if " ✗ " in line] == ["6.2.1"]
    assert re.search(r"^\d+ promises: \d+ kept, .*, 1 broken$", answer.out, re.MULTILINE)
    assert "✓" not in answer.out


def test_reasons_are_given_in_the_language_that_was_asked_for(built):
    answer = built.kept("check", "--only", "broken", "--lang", "de")

    assert re.search(r"^6\.2\.1 .*✗ gebrochen", answer.out, re.MULTILINE)
