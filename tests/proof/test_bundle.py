import json
from dataclasses import replace

import pytest

from kept.proof.bundle import Bundle, EntryProof, format_of
from kept.proof.canonical import to_canonical
from kept.proof.errors import BadBundleError


def changed(data, **fields):
    return to_canonical({**json.loads(data), **fields}) + b"\n"


def test_a_bundle_reads_back_as_it_was_written(operator):
    bundle = operator.bundle(operator.entries(3), [1, 3])

    assert Bundle.from_bytes(bundle.to_bytes()) == bundle


def test_an_entry_proof_reads_back_as_it_was_written(operator):
    proof = operator.entry_proof(operator.entries(7), 4)

    assert EntryProof.from_bytes(proof.to_bytes()) == proof


def test_a_file_says_its_format(operator):
    bundle, proof = operator.bundle(operator.entries(1), [1]), operator.entry_proof(operator.entries(1), 0)

    assert [format_of(bundle.to_bytes()), format_of(proof.to_bytes())] == ["kept-bundle/1", "kept-entry-proof/1"]


@pytest.mark.parametrize(
    "fields",
    [
        {"format": "kept-bundle/2"},
        {"format": None},
        {"key": 1},
        {"size": "3"},
        {"size": True},
        {"entries": {}},
        {"checkpoints": "note"},
        {"checkpoints": [1]},
        {"more": 1},
    ],
)
def test_a_bundle_with_other_fields_is_refused(operator, fields):
    data = changed(operator.bundle(operator.entries(3), [3]).to_bytes(), **fields)

    with pytest.raises(BadBundleError):
        Bundle.from_bytes(data)


@pytest.mark.parametrize(
    "fields",
    [
        {"format": "kept-bundle/1"},
        {"key": 1},
        {"index": "0"},
        {"index": True},
        {"checkpoint": []},
        {"path": "ab" * 32},
        {"path": ["AB" * 32]},
        {"path": ["ab"]},
        {"path": [1]},
        {"more": 1},
    ],
)
def test_an_entry_proof_with_other_fields_is_refused(operator, fields):
    data = changed(operator.entry_proof(operator.entries(3), 0).to_bytes(), **fields)

    with pytest.raises(BadBundleError):
        EntryProof.from_bytes(data)


@pytest.mark.parametrize("data", [b"", b"\n", b"{}\n", b"[]\n", b"null\n", b"\xff\n", b"[" * 10_000 + b"\n", b"{"])
def test_what_is_not_a_bundle_at_all_is_refused(data):
    with pytest.raises(BadBundleError):
        format_of(data)


def test_a_bundle_in_another_writing_is_refused(operator):
    data = operator.bundle(operator.entries(3), [3]).to_bytes()

    for other in (data[:-1], data + b"\n", data.replace(b":", b": ", 1), b"\n" + data, json.dumps(json.loads(data))):
        with pytest.raises(BadBundleError):
            Bundle.from_bytes(other.encode() if isinstance(other, str) else other)


def test_an_entry_that_is_not_canonical_has_no_place_in_a_bundle(operator):
    bundle = operator.bundle(operator.entries(1), [1])

    with pytest.raises(BadBundleError):
        replace(bundle, entries=(b"{ }",)).to_bytes()
