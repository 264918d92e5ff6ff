import pytest
from hypothesis import given
from hypothesis import strategies as st

from kept.proof.checkpoint import Checkpoint
from kept.proof.errors import BadCheckpointError, SignatureError, WrongKeyError

ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="


@given(size=st.integers(0, 10**16 - 1), root=st.binary(min_size=32, max_size=32))
def test_a_checkpoint_reads_back_as_it_was_written(size, root):
    checkpoint = Checkpoint(origin="kept.example/ledger", size=size, root=root)

    assert Checkpoint.parse(checkpoint.text()) == checkpoint


def test_a_checkpoint_is_origin_size_and_root_on_three_lines():
    checkpoint = Checkpoint.parse(f"kept.example/ledger\n0\n{ROOT}\n")

    assert checkpoint.text() == f"kept.example/ledger\n0\n{ROOT}\n"


@pytest.mark.parametrize(
    "text",
    [
        "",
        f"o\n1\n{ROOT}",
        f"o\n1\n{ROOT}\nextension\n",
        f"\n1\n{ROOT}\n",
        f"o o\n1\n{ROOT}\n",
        f"o\n01\n{ROOT}\n",
        f"o\n-1\n{ROOT}\n",
        f"o\n+1\n{ROOT}\n",
        f"o\n\u0661\n{ROOT}\n",
        f"o\n{'9' * 17}\n{ROOT}\n",
        f"o\n1\n{ROOT[:-1]}\n",
        "o\n1\nAAAA\n",
        f"o\n1\n{ROOT.replace('FU=', 'FV=')}\n",
    ],
)
def test_a_checkpoint_in_another_writing_is_refused(text):
    with pytest.raises(BadCheckpointError):
        Checkpoint.parse(text)


def test_a_checkpoint_opens_with_the_key_that_signed_it(operator):
    checkpoint = Checkpoint(origin=operator.name, size=3, root=bytes(32))

    assert Checkpoint.open(operator.sign(checkpoint.text()), operator.key) == checkpoint


def test_a_checkpoint_of_another_ledger_does_not_open_even_if_the_key_signed_it(operator):
    checkpoint = Checkpoint(origin="kept.example/elsewhere", size=3, root=bytes(32))

    with pytest.raises(WrongKeyError):
        Checkpoint.open(operator.sign(checkpoint.text()), operator.key)


def test_a_checkpoint_that_only_a_stranger_signed_does_not_open(operator, stranger):
    checkpoint = Checkpoint(origin=operator.name, size=3, root=bytes(32))

    with pytest.raises(SignatureError):
        Checkpoint.open(stranger.sign(checkpoint.text()), operator.key)
