"""The one way out for errors: a line for a person, and a status for a program."""

import errno
import os

import click
import pytest

from kept.cli.leaving import sentence_about
from kept.terms import KeptError


class SpilledError(KeptError):
    code = "test.spilled"
    advice = "Wipe it up."


def test_our_own_error_says_what_to_do_and_ends_with_its_code():
    assert sentence_about(SpilledError("There is milk\non the floor")) == (
        "There is milk on the floor. Wipe it up. [test.spilled]",
        2,
    )


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.ENOENT, "No such file or directory: a.yaml. Check the path. [os.error]"),
        (
            errno.ENOSPC,
            "No space left on device: a.yaml. Make room on the disk, and run the same command again. [os.error]",
        ),
        (errno.EIO, "Input/output error: a.yaml. Put it right and try again. [os.error]"),
    ],
)
def test_what_the_system_says_of_a_file_is_passed_on_with_advice(number, says):
    assert sentence_about(OSError(number, os.strerror(number), "a.yaml")) == (says, 2)


def test_a_person_who_stops_a_command_is_told_that_it_goes_on_from_there():
    sentence, status = sentence_about(click.Abort())

    assert status == 130
    assert sentence.startswith("Stopped.")


def test_a_mistake_of_ours_names_its_kind_and_none_of_its_words():
    sentence, status = sentence_about(ValueError("ada@example.org"))

    assert (sentence, status) == ("Something unexpected went wrong (ValueError). Please report it. [kept.bug]", 2)
