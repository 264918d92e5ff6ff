from pathlib import Path

import pytest

from kept.policy.errors import (
    BinaryPolicyError,
    DuplicateClauseError,
    EmptyPolicyError,
    MalformedClauseIdError,
    NoClausesError,
    PolicyNotAFileError,
    PolicyNotFoundError,
    PolicyTooLargeError,
    PolicyTooLongError,
    PolicyUnreadableError,
    UndecodablePolicyError,
)
from kept.terms import KeptError

FILE = Path("policy.md")


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (PolicyNotFoundError(FILE), "policy.md does not exist."),
        (PolicyUnreadableError(FILE, "Permission denied"), "policy.md cannot be read: Permission denied."),
        (EmptyPolicyError(FILE), "policy.md is empty."),
        (PolicyTooLargeError(FILE), "policy.md has more than 5 MB."),
        (BinaryPolicyError(FILE, "a PDF"), "policy.md is not text: it looks like a PDF."),
        (UndecodablePolicyError(FILE), "policy.md is in no encoding that can be told."),
        (NoClausesError("policy.md"), "There is no clause in policy.md."),
        (PolicyTooLongError("policy", "50000 lines"), "policy has more than 50000 lines"),
        (MalformedClauseIdError("x"), "“x” is no id of a clause."),
        (DuplicateClauseError("6.2.1"), "The clause 6.2.1 occurs twice."),
    ],
)
def test_an_error_says_what_and_where_and_what_to_do(error, says):
    assert str(error) == says
    assert error.code.startswith("policy.")
    assert error.sentence().endswith(error.advice)
    assert error.advice


def test_a_folder_is_told_from_a_device(tmp_path):
    assert str(PolicyNotAFileError(tmp_path)) == f"{tmp_path} is a folder."
    assert str(PolicyNotAFileError(Path("/dev/null"))) == "/dev/null is not a regular file."


def test_every_error_of_a_file_has_a_code_of_its_own():
    kinds: list[type[KeptError]] = [
        PolicyNotFoundError, PolicyNotAFileError, PolicyUnreadableError, EmptyPolicyError, PolicyTooLargeError,
        BinaryPolicyError, UndecodablePolicyError, NoClausesError, PolicyTooLongError, MalformedClauseIdError,
        DuplicateClauseError,
    ]  # fmt: skip

    assert len({kind.code for kind in kinds}) == len(kinds)
