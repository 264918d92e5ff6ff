from kept.proof import errors
from kept.proof.errors import ProofError, RefusedError, UnreadableError

FAMILY = [value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, ProofError)]


def test_every_error_has_a_code_of_its_own_in_this_chapter():
    codes = [error.code for error in FAMILY]

    assert len(set(codes)) == len(codes)
    assert all(code.startswith("proof.") for code in codes)


def test_every_error_is_either_of_reading_or_of_refusing():
    leaves = set(FAMILY) - {ProofError, UnreadableError, RefusedError}

    assert all(issubclass(error, UnreadableError) != issubclass(error, RefusedError) for error in leaves)


def test_every_error_says_what_to_do():
    assert all(error.advice for error in FAMILY if error is not ProofError)
