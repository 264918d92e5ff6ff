import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kept.policy import errors
from kept.policy.cutting.source import read_text
from kept.terms import KeptError


@pytest.fixture
def policy(tmp_path):
    return tmp_path / "policy.txt"


TEXT = "“Grüße” – wir verkaufen Samen; café, naïve, œuvre. We keep every order for two years, and never sell addresses."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_text_is_read_in_its_encoding(policy, encoding):
    policy.write_bytes(TEXT.encode(encoding))

    assert read_text(policy).removeprefix("\ufeff") == TEXT


def test_latin_letters_are_read_where_no_mark_tells(policy):
    text = "Les données à caractère personnel sont conservées dix ans, après quoi elles sont effacées."
    policy.write_bytes(text.encode("latin-1"))

    assert read_text(policy) == text


def test_a_page_is_read_as_it_declares(policy):
    text = '<html><head><meta charset="windows-1251"></head><body><p>Мы храним данные.</p></body></html>'
    policy.write_bytes(text.encode("cp1251"))

    assert read_text(policy) == text


@pytest.mark.parametrize(
    ("raw", "error"),
    [
        (b"", errors.EmptyPolicyError),
        (b" \r\n\t", errors.EmptyPolicyError),
        (b"\xef\xbb\xbf \n", errors.EmptyPolicyError),
        (b"%PDF-1.7 text", errors.BinaryPolicyError),
        (b"PK\x03\x04text", errors.BinaryPolicyError),
        (b"\x1f\x8btext", errors.BinaryPolicyError),
        (b"{\\rtf1 text}", errors.BinaryPolicyError),
        (b"We keep\x00orders", errors.BinaryPolicyError),
        (b"We keep\x01orders", errors.BinaryPolicyError),
        (b"\xff\xfeW\x00e\x00\x00\xd8", errors.UndecodablePolicyError),
    ],
)
def test_what_is_no_text_is_one_error(policy, raw, error):
    policy.write_bytes(raw)

    with pytest.raises(error):
        read_text(policy)


def test_a_file_of_10_mb_is_refused_without_reading_it(policy):
    with policy.open("wb") as file:
        file.truncate(10 * 1024 * 1024)

    with pytest.raises(errors.PolicyTooLargeError):
        read_text(policy)


def test_a_missing_file_a_folder_and_a_device_are_refused(tmp_path, policy):
    with pytest.raises(errors.PolicyNotFoundError):
        read_text(policy)
    with pytest.raises(errors.PolicyNotAFileError):
        read_text(tmp_path)
    with pytest.raises(errors.PolicyNotAFileError):
        read_text(Path("/dev/null"))


def test_a_pipe_that_nobody_writes_to_is_refused_and_not_waited_for(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    with pytest.raises(errors.PolicyNotAFileError):
        read_text(pipe)


def test_a_path_that_the_system_refuses_is_an_error_of_ours(tmp_path):
    with pytest.raises(errors.PolicyUnreadableError):
        read_text(tmp_path / ("x" * 300))
    with pytest.raises(errors.PolicyUnreadableError):
        read_text(Path("a\0b"))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(raw=st.binary(max_size=300))
def test_any_bytes_are_text_or_one_of_our_errors(policy, raw):
    policy.write_bytes(raw)

    try:
        text = read_text(policy)
    except KeptError:
        return

    assert text.strip()
