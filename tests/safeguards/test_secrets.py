"""Secrets by reference: found where they are kept, and never repeated when something is wrong."""

import pytest

from kept.safeguards.secrets import SecretError, resolve_secret


def test_a_secret_comes_from_the_environment(tmp_path):
    assert resolve_secret("env:DB", environ={"DB": "hunter2"}, base=tmp_path) == "hunter2"


@pytest.mark.parametrize(
    ("content", "secret"), [("hunter2\n", "hunter2"), ("hunter2\r\n", "hunter2"), (" two \n\n", " two \n")]
)
def test_a_secret_comes_from_a_file_without_its_last_line_end(tmp_path, content, secret):
    (tmp_path / "db").write_bytes(content.encode())

    assert resolve_secret("file:db", environ={}, base=tmp_path) == secret


def test_an_absolute_path_does_not_start_at_the_base(tmp_path):
    (tmp_path / "db").write_text("hunter2")

    assert resolve_secret(f"file:{tmp_path}/db", environ={}, base=tmp_path / "elsewhere") == "hunter2"


@pytest.mark.parametrize(
    ("reference", "sentence"),
    [
        ("env:NONE", "The secret env:NONE is not set in the environment"),
        ("env:EMPTY", "The secret env:EMPTY is set to nothing"),
        ("file:none", "The secret file:none is not there"),
        ("file:empty", "The secret file:empty is empty"),
        ("file:binary", "The secret file:binary is not a text in UTF-8"),
        ("file:long", "The secret file:long is longer than 64 KB"),
        ("file:.", "The secret file:. is not there"),
    ],
)
def test_a_secret_that_is_not_there_is_named_by_its_reference(tmp_path, reference, sentence):
    (tmp_path / "empty").write_text("\n")
    (tmp_path / "binary").write_bytes(b"\xff\xfe")
    (tmp_path / "long").write_text("x" * 70_000)

    with pytest.raises(SecretError) as caught:
        resolve_secret(reference, environ={"EMPTY": ""}, base=tmp_path)

    assert str(caught.value).startswith(sentence)


@pytest.mark.parametrize("reference", ["hunter2", "env:", "file:", "hunter2:x", ""])
def test_what_is_no_reference_is_refused_and_not_repeated(tmp_path, reference):
    with pytest.raises(SecretError) as caught:
        resolve_secret(reference, environ={}, base=tmp_path)

    assert str(caught.value) == "A secret must be given as a reference, and here stands something else"
